/*
 * heap.c: the allocator set up for a program that lives for a tenth of a second.
 *
 * Method: malloc's heap grows once, by all that a usual compilation takes, never shrinks, and lies
 * in huge pages, which saves some thousand page faults. Memory that is not touched costs nothing.
 */
#include "base/base.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
  HEAP_GROWTH = 64 << 20,
  LARGEST_BLOCK = 32 << 20, /* larger ones are mappings: the most that mallopt takes */
  PAGE = 4096
};

void tune_heap(void) {
#ifndef __SANITIZE_ADDRESS__ /* whose allocator is another */
  mallopt(M_MMAP_THRESHOLD, LARGEST_BLOCK);
  mallopt(M_TRIM_THRESHOLD, HEAP_GROWTH);
  mallopt(M_TOP_PAD, HEAP_GROWTH);
  uintptr_t start = (uintptr_t)sbrk(0);
  void *volatile probe = malloc(PAGE); /* makes the heap grow */
  free(probe);
  start = (start + PAGE - 1) & ~(uintptr_t)(PAGE - 1);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (end > start) madvise((void *)start, end - start, MADV_HUGEPAGE);
#endif
}
