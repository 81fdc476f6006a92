/*
 * sweep.c: what was not marked becomes free.
 *
 * Requires: marking is complete, the world stopped, caches flushed. Ensures: the invariants of
 * collector.h; heap.live, frees and survivors are exact.
 *
 * Method: only bits are counted and swapped; no object is touched (except under poison=1): one to
 * three milliseconds per gigabyte, so that nothing needs to be done lazily. Zeroing is left to the
 * allocation of the slots.
 */
#include "runtime/collector.h"

#include <string.h>

enum {
  POISON = 0xdb
};

static uint32_t partial_tails[MAX_SHAPES]; /* number + 1 of the last partial block, or 0 */

/* ---- small objects ------------------------------------------------------------------------ */

static void poison_slots(uint32_t b, const Shape *s, const uint64_t *alloc, const uint64_t *mark) {
  for (uint32_t i = 0; i < s->count; i++)
    if (bit_test(alloc, i) && !bit_test(mark, i))
      memset(slots_address(b, s) + (size_t)i * s->size, POISON, s->size);
}

/* Counts the marks and clears the bits that the next cycle starts without. */
static uint32_t take_bits(uint32_t b, uint32_t words) {
  const uint64_t *mark = block_bits(heap.mark_bits, b);
  uint64_t *alloc = block_bits(heap.alloc_bits, b);
  uint64_t *scanned = block_bits(heap.scanned_bits, b);
  uint32_t live = 0;
  for (uint32_t w = 0; w < words; w++) {
    live += (uint32_t)__builtin_popcountl(mark[w]);
    alloc[w] = 0;
    scanned[w] = 0;
  }
  return live;
}

static void append_partial(uint32_t b, uint16_t shape) {
  blocks[b].next = 0;
  if (partial_tails[shape])
    blocks[partial_tails[shape] - 1].next = b + 1;
  else
    partial_heads[shape] = b + 1;
  partial_tails[shape] = b + 1;
}

static void sweep_small(uint32_t b) {
  uint16_t shape = block_shapes[b];
  const Shape *s = &shapes[shape];
  if (rt_debug.poison)
    poison_slots(b, s, block_bits(heap.alloc_bits, b), block_bits(heap.mark_bits, b));
  uint32_t live = take_bits(b, (s->count + 63u) / 64);
  heap.survivors[s->size_class] += live;
  heap.live += (size_t)live * s->size;
  blocks[b].cursor = live == s->count ? s->count : 0;
  blocks[b].zeroed = false;
  if (live == 0)
    heap_free_block(b);
  else if (live < s->count)
    append_partial(b, shape);
}

/* ---- large objects ------------------------------------------------------------------------ */

static void free_large(uint32_t b) {
  uint32_t n = blocks[b].head;
  if (rt_debug.poison) memset(large_address(b), POISON, blocks[b].size);
  heap.free_large_bytes += blocks[b].size;
  for (uint32_t i = b; i < b + n; i++) heap_free_block(i);
}

/* Returns the number of blocks. */
static uint32_t sweep_large(uint32_t b) {
  uint32_t n = blocks[b].head;
  if (take_bits(b, 1)) {
    heap.survivors[CLASS_LARGE]++;
    heap.live += blocks[b].size;
  } else
    free_large(b);
  return n;
}

/* ---- the heap ----------------------------------------------------------------------------- */

static uint32_t sweep_block(uint32_t b) {
  if (blocks[b].state == BLOCK_LARGE) return sweep_large(b);
  if (blocks[b].state == BLOCK_SMALL) sweep_small(b);
  return 1;
}

/* Of the objects that do not count it is taken that they are the first to go. */
static void count_uncounted(unsigned class, uint64_t freed) {
  uint64_t left = heap.uncounted[class] - heap.uncounted_frees[class];
  heap.uncounted_frees[class] += left < freed ? left : freed;
}

static void count_frees(void) {
  for (unsigned i = 0; i <= CLASS_COUNT; i++) {
    uint64_t frees = heap.allocs[i] - heap.survivors[i];
    count_uncounted(i, frees - heap.frees[i]);
    heap.frees[i] = frees;
  }
}

void sweep_heap(void) {
  heap.live = 0;
  memset(heap.survivors, 0, sizeof heap.survivors);
  memset(partial_heads, 0, shape_count * sizeof *partial_heads);
  memset(partial_tails, 0, shape_count * sizeof *partial_tails);
  for (uint32_t b = 0; b < heap.block_count;) b += sweep_block(b);
  uint64_t *cleared = heap.alloc_bits;
  heap.alloc_bits = heap.mark_bits;
  heap.mark_bits = cleared;
  count_frees();
}
