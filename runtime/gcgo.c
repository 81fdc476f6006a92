/*
 * gcgo.c: what Go packages call of the collector: runtime, runtime/debug, weak.
 *
 * Requires: Go declarations without bodies under the same names. Ensures: Go's behaviour as
 * documented by those packages.
 */
#include "runtime/collector.h"
#include "runtime/internal.h"
#include "runtime/memstats.h"
#include "runtime/special.h"
#include "runtime/stackmem.h"

/* ---- package runtime ---------------------------------------------------------------------- */

void go_gc(void) __asm__("runtime.collect");
void go_read_memstats(MemStats *m) __asm__("runtime.readmemstats");
bool go_set_finalizer(void *object, void *fn) __asm__("runtime.addFinalizer");
void go_remove_finalizer(void *object) __asm__("runtime.removeFinalizer");
uint64_t go_add_cleanup(void *object, void *fn) __asm__("runtime.addCleanup");
void go_stop_cleanup(void *object, uint64_t id) __asm__("runtime.stopCleanup");
void *go_object_start(void *p) __asm__("runtime.objectStart");
void *go_weak_handle(void *object) __asm__("runtime.registerWeakPointer");
void *go_weak_get(void *handle) __asm__("runtime.makeStrongFromWeak");

void go_gc(void) {
  gc_collect();
}

void go_read_memstats(MemStats *m) {
  memstats_read(m);
}

bool go_set_finalizer(void *object, void *fn) {
  return special_set_finalizer(object, fn);
}

void go_remove_finalizer(void *object) {
  special_remove_finalizer(object);
}

uint64_t go_add_cleanup(void *object, void *fn) {
  return special_add_cleanup(object, fn);
}

void go_stop_cleanup(void *object, uint64_t id) {
  special_stop_cleanup(object, id);
}

/* The start of the heap object that p points into, or null. */
void *go_object_start(void *p) {
  void *start;
  size_t size;
  return gc_find_object(p, &start, &size) ? start : NULL;
}

void *go_weak_handle(void *object) {
  return special_weak_handle(object);
}

void *go_weak_get(void *handle) {
  return special_weak_get(handle);
}

/* ---- package runtime/debug ---------------------------------------------------------------- */

int32_t go_set_gc_percent(int32_t percent) __asm__("\"runtime/debug.setGCPercent\"");
int64_t go_set_memory_limit(int64_t limit) __asm__("\"runtime/debug.setMemoryLimit\"");
void go_free_os_memory(void) __asm__("\"runtime/debug.freeOSMemory\"");

int32_t go_set_gc_percent(int32_t percent) {
  int32_t old = (int32_t)pacer.gc_percent;
  pacer.gc_percent = percent < 0 ? -1 : percent;
  pacer_update();
  return old;
}

/* A negative limit only asks. */
int64_t go_set_memory_limit(int64_t limit) {
  int64_t old = pacer.memory_limit;
  if (limit >= 0) {
    pacer.memory_limit = limit;
    pacer_update();
  }
  return old;
}

static void release_all(void *arg) {
  (void)arg;
  scavenge_all();
  stackmem_release(true);
}

void go_free_os_memory(void) {
  gc_collect();
  rt_on_system_stack(release_all, NULL);
}
