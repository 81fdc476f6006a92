/*
 * verify.c: the heap checks itself (GODEBUG=verifyheap=1).
 *
 * Requires: a stopped world just after a sweep. Ensures: returns only if the invariants of
 * collector.h hold and every pointer of a live object leads to a live object.
 *
 * A pointer may stand one past the end of an object, where the next slot begins: then the slot
 * before it must be live.
 */
#include "runtime/collector.h"
#include "runtime/internal.h"

static _Noreturn void fail(const char *what, const void *where, uintptr_t word) {
  print_begin();
  print_cstr("runtime: heap verification: ");
  print_cstr(what);
  print_cstr(" at ");
  print_hex((uintptr_t)where);
  print_cstr(": ");
  print_hex(word);
  print_cstr("\n");
  print_end();
  rt_fatal_error("heap verification failed");
}

static void check_word(const uintptr_t *at) {
  uint32_t b, slot;
  if (!in_heap((const void *)*at)) return;
  if (heap_find((const void *)*at, &b, &slot)) return;
  if (heap_find((const void *)(*at - 1), &b, &slot)) return;
  fail("pointer to free memory", at, *at);
}

static void check_masked(const uintptr_t *p, size_t words, const Shape *s) {
  size_t period = s->kind == SHAPE_MASK ? words : s->period;
  for (size_t start = 0; start < words; start += period)
    for (size_t i = 0; i < period && i < 64 && start + i < words; i++)
      if (s->mask >> i & 1) check_word(p + start + i);
}

static void check_wide(const uintptr_t *p, size_t words, const Shape *s) {
  const rt_Type *t = (const rt_Type *)s->mask;
  for (size_t start = 0; start + s->period <= words; start += s->period)
    for (size_t i = 0; i < t->ptr_bytes / 8; i++)
      if (t->gcdata[i / 8] >> (i % 8) & 1) check_word(p + start + i);
}

static void check_object(const void *p, size_t size, const Shape *s) {
  switch ((ShapeKind)s->kind) {
  case SHAPE_NOSCAN:
  case SHAPE_CONSERVATIVE: break;
  case SHAPE_MASK:
  case SHAPE_PERIODIC: check_masked(p, size / 8, s); break;
  case SHAPE_WIDE: check_wide(p, size / 8, s); break;
  }
}

static void check_small(uint32_t b) {
  const Shape *s = &shapes[block_shapes[b]];
  const uint64_t *alloc = block_bits(heap.alloc_bits, b);
  if (s->count == 0) fail("block without shape", block_address(b), block_shapes[b]);
  for (uint32_t i = 0; i < s->count; i++)
    if (bit_test(alloc, i)) check_object(slots_address(b, s) + (size_t)i * s->size, s->size, s);
  for (uint32_t i = s->count; i < MAX_SLOTS; i++)
    if (bit_test(alloc, i)) fail("slot past the end", block_address(b), i);
}

static void check_large(uint32_t b) {
  for (uint32_t i = 1; i < blocks[b].head; i++)
    if (blocks[b + i].state != BLOCK_LARGE_TAIL || blocks[b + i].head != b)
      fail("large object cut off", block_address(b), i);
  check_object(large_address(b), blocks[b].size, &shapes[blocks[b].layout]);
}

static void check_block(uint32_t b) {
  const uint64_t *mark = block_bits(heap.mark_bits, b);
  const uint64_t *scanned = block_bits(heap.scanned_bits, b);
  bool is_free = heap.free_map[b >> 6] >> (b & 63) & 1;
  if (is_free != (blocks[b].state == BLOCK_FREE)) fail("free map", block_address(b), is_free);
  for (uint32_t w = 0; w < BLOCK_WORDS; w++)
    if (mark[w] | scanned[w]) fail("bits left set", block_address(b), mark[w] | scanned[w]);
  if (blocks[b].state == BLOCK_SMALL) check_small(b);
  if (blocks[b].state == BLOCK_LARGE) check_large(b);
}

void verify_heap(void) {
  for (uint32_t b = 0; b < heap.block_count; b++) check_block(b);
}
