/*
 * scavenge.c: giving memory of FREE blocks back to the system.
 *
 * Requires: a stopped world. Ensures: released blocks are zeroed; heap.released counts their bytes.
 *
 * Method: taking a page again costs many times what clearing it does, so memory goes back late:
 * when for some cycles on end the heap held more than a tenth above its goal, and only what is
 * above. From the highest address down, since blocks are taken from the lowest up.
 */
#include "runtime/collector.h"

#include <sys/mman.h>

enum {
  PATIENCE_CYCLES = 8,
  GROWTH_BLOCKS = 256 /* a large object that makes the heap grow: 16 MB */
};

#define PATIENCE_NS 1000000000

/* How long the heap has held more than it keeps. */
static uint32_t surplus_cycles;
static int64_t surplus_since;

static bool holds_memory(uint32_t b) {
  return blocks[b].state == BLOCK_FREE && !blocks[b].zeroed;
}

/* Releases up to max blocks. */
static void release(uint32_t max) {
  for (uint32_t end = heap.block_count; end > 0 && max > 0;) {
    if (!holds_memory(end - 1)) {
      end--;
      continue;
    }
    uint32_t start = end - 1;
    while (start > 0 && holds_memory(start - 1) && end - start < max) start--;
    madvise(block_address(start), (size_t)(end - start) << BLOCK_SHIFT, MADV_DONTNEED);
    for (uint32_t b = start; b < end; b++) blocks[b].zeroed = true;
    max -= end - start;
    end = start;
  }
}

static uint32_t held_blocks(void) {
  uint32_t n = 0;
  for (uint32_t b = 0; b < heap.block_count; b++)
    n += blocks[b].state != BLOCK_FREE || !blocks[b].zeroed;
  return n;
}

static void count_released(void) {
  heap.released = (size_t)(heap.block_count - held_blocks()) << BLOCK_SHIFT;
}

void scavenge_all(void) {
  release(UINT32_MAX);
  count_released();
}

void scavenge_for_growth(uint32_t n) {
  if (n < GROWTH_BLOCKS || heap.free_count < n / 4) return;
  release(n);
  count_released();
}

/* Bytes that the process holds above the memory limit. */
static size_t above_limit(size_t held) {
  size_t all = held + memstats_sys();
  bool above = pacer.memory_limit != INT64_MAX && all > (size_t)pacer.memory_limit;
  return above ? all - (size_t)pacer.memory_limit : 0;
}

/* Has there been a surplus for long? */
static bool patience_ends(const Cycle *c, bool surplus) {
  if (!surplus) {
    surplus_cycles = 0;
    return false;
  }
  if (surplus_cycles++ == 0) surplus_since = c->end;
  if (surplus_cycles < PATIENCE_CYCLES || c->end - surplus_since < PATIENCE_NS) return false;
  surplus_cycles = 0;
  return true;
}

void scavenge_after_cycle(const Cycle *c) {
  size_t held = (size_t)held_blocks() << BLOCK_SHIFT;
  size_t keep = pacer.goal == SIZE_MAX ? SIZE_MAX : pacer.goal + pacer.goal / 10;
  size_t surplus = above_limit(held);
  if (patience_ends(c, held > keep) && held - keep > surplus) surplus = held - keep;
  if (surplus == 0) return;
  release((uint32_t)((surplus + BLOCK_SIZE - 1) >> BLOCK_SHIFT));
  count_released();
}
