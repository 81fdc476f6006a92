/*
 * memstats.c: runtime.MemStats.
 *
 * Requires: pacer_init. Ensures: counts of allocations and bytes are exact at the moment of the
 * call.
 */
#include "runtime/memstats.h"
#include "runtime/collector.h"
#include "runtime/internal.h"

#include <string.h>

/* Tables' bytes per block in use: bitmaps, descriptor, shape, queue. */
static size_t table_bytes(void) {
  size_t per_block = 3 * BLOCK_WORDS * sizeof(uint64_t) + sizeof(Block) + 8;
  return heap.block_count * per_block;
}

size_t memstats_sys(void) {
  return table_bytes() + pacer.roots.stacks + pacer.roots.globals;
}

static uint64_t class_bytes(const uint64_t counts[CLASS_COUNT + 1]) {
  uint64_t bytes = 0;
  for (unsigned i = 0; i < CLASS_COUNT; i++) bytes += counts[i] * class_slots[i];
  return bytes;
}

void rt_uncounted(int64_t size) {
  heap.uncounted[class_of((size_t)size)]++;
}

/* Slots handed out and used, by class. */
static size_t exact_allocs(uint64_t counts[CLASS_COUNT + 1]) {
  uint64_t unused[CLASS_COUNT] = {0};
  size_t bytes = heap_unused(unused);
  for (unsigned i = 0; i < CLASS_COUNT; i++)
    counts[i] = heap.allocs[i] - unused[i] - heap.uncounted[i];
  counts[CLASS_LARGE] = heap.allocs[CLASS_LARGE];
  return bytes;
}

/* Go's classes lack some of this heap's: such objects count for the next larger one. */
static void fill_by_size(MemStats *m, const uint64_t allocs[]) {
  unsigned to = 1;
  for (unsigned i = 0; i < CLASS_COUNT && to < MEMSTATS_CLASSES; i++) {
    m->by_size[to].mallocs += allocs[i];
    m->by_size[to].frees += heap.frees[i] - heap.uncounted_frees[i];
    if (!class_is_go(i)) continue;
    m->by_size[to++].size = class_sizes[i];
  }
}

static void fill_counts(MemStats *m) {
  uint64_t allocs[CLASS_COUNT + 1];
  size_t unused = exact_allocs(allocs);
  for (unsigned i = 0; i <= CLASS_COUNT; i++) {
    m->mallocs += allocs[i];
    m->frees += heap.frees[i] - heap.uncounted_frees[i];
  }
  m->alloc = m->heap_alloc = heap.live - unused;
  m->total_alloc = class_bytes(allocs) + heap.alloc_large_bytes;
  m->heap_objects = m->mallocs - m->frees;
  fill_by_size(m, allocs);
}

static void fill_memory(MemStats *m) {
  m->heap_sys = (uint64_t)heap.block_count << BLOCK_SHIFT;
  m->heap_idle = (uint64_t)heap.free_count << BLOCK_SHIFT;
  m->heap_inuse = m->heap_sys - m->heap_idle;
  m->heap_released = heap.released < m->heap_idle ? heap.released : m->heap_idle;
  m->gc_sys = table_bytes();
  m->mcache_sys = m->mcache_inuse = sizeof(HeapThread);
  m->stack_inuse = m->stack_sys = pacer.roots.stacks;
  m->other_sys = pacer.roots.globals;
  m->sys = m->heap_sys + m->gc_sys + m->mcache_sys + m->stack_sys + m->other_sys;
}

static void fill_cycles(MemStats *m) {
  int64_t run = pacer_now() - pacer.program_start;
  m->next_gc = pacer.goal;
  m->last_gc = (uint64_t)pacer.last_end_wall;
  m->pause_total_ns = (uint64_t)pacer.gc_ns;
  memcpy(m->pause_ns, pacer.pause_ns, sizeof m->pause_ns);
  memcpy(m->pause_end, pacer.pause_end, sizeof m->pause_end);
  m->num_gc = pacer.cycles;
  m->num_forced_gc = pacer.forced_cycles;
  m->gc_cpu_fraction = run > 0 ? (double)pacer.gc_ns / (double)run : 0;
  m->enable_gc = true;
}

void memstats_read(MemStats *m) {
  memset(m, 0, sizeof *m);
  heap_lock();
  fill_counts(m);
  fill_memory(m);
  fill_cycles(m);
  heap_unlock();
}
