/*
 * memstats.h: the layout of Go's runtime.MemStats (memstats.c).
 */
#ifndef GOSLING_RUNTIME_MEMSTATS_H
#define GOSLING_RUNTIME_MEMSTATS_H

#include <stdbool.h>
#include <stdint.h>

enum {
  MEMSTATS_CLASSES = 61
};

typedef struct MemStats {
  uint64_t alloc, total_alloc, sys, lookups, mallocs, frees;
  uint64_t heap_alloc, heap_sys, heap_idle, heap_inuse, heap_released, heap_objects;
  uint64_t stack_inuse, stack_sys, mspan_inuse, mspan_sys, mcache_inuse, mcache_sys;
  uint64_t buckhash_sys, gc_sys, other_sys;
  uint64_t next_gc, last_gc, pause_total_ns;
  uint64_t pause_ns[256], pause_end[256]; /* circular, the last at (num_gc + 255) % 256 */
  uint32_t num_gc, num_forced_gc;
  double gc_cpu_fraction;
  bool enable_gc, debug_gc;
  struct {
    uint32_t size;
    uint64_t mallocs, frees;
  } by_size[MEMSTATS_CLASSES];
} MemStats;
_Static_assert(sizeof(MemStats) == 24 * 8 + 512 * 8 + 8 + 8 + 8 + 61 * 24, "runtime.MemStats");

void memstats_read(MemStats *m);

#endif
