/*
 * collect.c: a collection, from beginning to end, and what the program calls of it.
 *
 * Requires: rt_on_system_stack. Ensures: unreachable objects are free, heap.trigger is set anew.
 *
 * Method: the world stands still from start to end: one thread runs the program, and it is here.
 *   flush caches -> mark roots -> mark -> dead objects' finalizers -> mark -> sweep -> pace
 */
#include "runtime/collector.h"
#include "runtime/finalize.h"
#include "runtime/internal.h"
#include "runtime/stackmem.h"

void gc_init(void) {
  debug_init();
  sizeclass_init();
  heap_reserve();
  gc_thread_begin();
  pacer_init();
}

static void mark(Cycle *c) {
  mark_begin();
  c->roots = roots_mark(c->of_goroutine);
  mark_drain();
  special_after_mark();
  mark_drain();
  special_after_finalizers();
}

static void run_cycle(void *arg) {
  Cycle *c = arg;
  c->start = pacer_now();
  heap_flush_threads();
  c->live_before = heap.live;
  mark(c);
  c->mark_done = pacer_now();
  sweep_heap();
  c->live_after = heap.live;
  if (rt_debug.verifyheap) verify_heap();
  c->end = pacer_now();
  pacer_end_cycle(c);
  scavenge_after_cycle(c);
  stackmem_release(false);
}

void collect_run(CollectReason reason) {
  Cycle c = {.reason = reason, .goal = pacer.goal};
  c.of_goroutine = rt_g && stack_contains(rt_g, &c);
  rt_on_system_stack(run_cycle, &c);
  finalize_wake();
}

void gc_collect(void) {
  collect_run(COLLECT_FORCED);
}
