/*
 * heap.c: address space and blocks.
 *
 * Requires: heap_reserve first. Ensures: FREE blocks are exactly those with a bit in free_map, and
 * those not below block_count; block_shapes is 0 for all that are not SMALL.
 *
 * Method: the region has a fixed address, so that "is this a heap pointer" is a subtraction and a
 * comparison, and tables are found by arithmetic. Consecutive free blocks are found by scanning the
 * bitmap from the lowest free one (first fit by address keeps the heap dense; coalescing costs
 * nothing). A linked list of free runs is refused: it would have to be walked to be kept in address
 * order.
 */
#include "runtime/collector.h"
#include "runtime/print.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

Heap heap;
uint16_t *block_shapes;
Block *blocks;

enum {
  HUGE_PAGES_FROM = 32 << 20
}; /* bytes of heap that stay on small pages */

/* ---- locking ------------------------------------------------------------------------------ */

void heap_lock(void) {
  while (__atomic_exchange_n(&heap.lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
}

void heap_unlock(void) {
  __atomic_store_n(&heap.lock, 0, __ATOMIC_RELEASE);
}

/* ---- reservation -------------------------------------------------------------------------- */

static void *reserve_at(void *address, size_t size) {
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | (address ? MAP_FIXED_NOREPLACE : 0);
  void *p = mmap(address, size, PROT_READ | PROT_WRITE, flags, -1, 0);
  if (p == MAP_FAILED) return NULL;
  if (!address || p == address) return p;
  munmap(p, size); /* kernels before 4.17 take the address for a hint */
  return NULL;
}

static _Noreturn void cannot_reserve(void) {
  print_cstr("runtime: cannot reserve address space for the heap\n");
  print_cstr("fatal error: runtime: out of memory\n");
  _exit(2);
}

void *heap_reserve_table(size_t size) {
  void *p = reserve_at(NULL, size);
  if (!p) cannot_reserve();
  return p;
}

/*
 * The largest region that the kernel grants with room for its tables (3 % and, for the stacks and
 * libc, as much again as the region below 4 GiB).
 */
static void reserve_region(void) {
  static const uint8_t shifts[] = {40, 36, 33, 32, 31, 30, 29, 28, 27, 26};
  for (size_t i = 0; i < sizeof shifts; i++) {
    size_t size = 1ul << shifts[i];
    size_t spare = size / 16 + (16ul << 20);
    void *room = reserve_at(NULL, spare);
    void *p = reserve_at((void *)HEAP_BASE, size);
    if (room) munmap(room, spare);
    if (p && room) {
      heap.block_limit = (uint32_t)(size >> BLOCK_SHIFT);
      return;
    }
    if (p) munmap(p, size);
  }
  cannot_reserve();
}

/*
 * The three bitmaps begin at different places of a page: the processor mistakes a load for one that
 * depends on an earlier store if the addresses agree in their low bits, and marking became four
 * times slower when all began alike.
 */
static uint64_t *reserve_bitmap(size_t shift) {
  size_t size = heap.block_limit * BLOCK_WORDS * sizeof(uint64_t);
  return (uint64_t *)((char *)heap_reserve_table(size + shift) + shift);
}

void heap_reserve(void) {
  reserve_region();
  size_t size = (size_t)heap.block_limit << BLOCK_SHIFT;
  if (size > HUGE_PAGES_FROM)
    madvise((void *)(HEAP_BASE + HUGE_PAGES_FROM), size - HUGE_PAGES_FROM, MADV_HUGEPAGE);
  block_shapes = heap_reserve_table(heap.block_limit * sizeof *block_shapes);
  blocks = heap_reserve_table(heap.block_limit * sizeof *blocks);
  heap.alloc_bits = reserve_bitmap(0);
  heap.mark_bits = reserve_bitmap(1408);
  heap.scanned_bits = reserve_bitmap(2752);
  heap.free_map = heap_reserve_table(heap.block_limit / 8 + sizeof(uint64_t));
}

/* ---- free blocks -------------------------------------------------------------------------- */

/* The first block >= from whose bit in the map is `value`; block_count if none. */
static uint32_t next_with(uint32_t from, bool value) {
  uint64_t flip = value ? 0 : ~0ul;
  for (uint32_t w = from >> 6; w << 6 < heap.block_count; w++) {
    uint64_t bits = heap.free_map[w] ^ flip;
    if (w == from >> 6) bits &= ~0ul << (from & 63);
    if (!bits) continue;
    uint32_t b = (w << 6) + (uint32_t)__builtin_ctzl(bits);
    return b < heap.block_count ? b : heap.block_count;
  }
  return heap.block_count;
}

/* The first of n consecutive blocks that are free or have never been used. */
static uint32_t find_blocks(uint32_t n) {
  uint32_t b = heap.free_count ? next_with(heap.free_hint, true) : heap.block_count;
  heap.free_hint = b;
  while (b < heap.block_count) {
    uint32_t end = next_with(b, false);
    if (end - b >= n || end == heap.block_count) break;
    b = next_with(end, true);
  }
  return b;
}

static void claim_free_block(uint32_t b, bool *zeroed) {
  if (!blocks[b].zeroed) *zeroed = false;
  heap.free_map[b >> 6] &= ~(1ul << (b & 63));
  heap.free_count--;
}

uint32_t heap_take_blocks(uint32_t n, bool *zeroed) {
  uint32_t b = find_blocks(n);
  if (n > heap.block_limit - b) return NO_BLOCK;
  *zeroed = true;
  for (uint32_t i = b; i < b + n && i < heap.block_count; i++) claim_free_block(i, zeroed);
  for (; heap.block_count < b + n; heap.block_count++) blocks[heap.block_count].zeroed = true;
  return b;
}

void heap_free_block(uint32_t b) {
  block_shapes[b] = 0;
  blocks[b].state = BLOCK_FREE;
  blocks[b].zeroed = false;
  heap.free_map[b >> 6] |= 1ul << (b & 63);
  heap.free_count++;
  if (b < heap.free_hint) heap.free_hint = b;
}

/* ---- objects ------------------------------------------------------------------------------ */

bool heap_find(const void *p, uint32_t *block, uint32_t *slot) {
  if (!in_heap(p)) return false;
  uint32_t b = block_of(p);
  const Shape *s = &shapes[block_shapes[b]];
  *slot = slot_at(b, (uintptr_t)p & (BLOCK_SIZE - 1), s);
  if (s->count == 0) {
    *slot = 0;
    if (blocks[b].state == BLOCK_LARGE_TAIL) b = blocks[b].head;
    if (blocks[b].state != BLOCK_LARGE) return false;
  } else if (*slot >= s->count)
    return false;
  *block = b;
  return bit_test(block_bits(heap.alloc_bits, b), *slot);
}

bool gc_find_object(const void *p, void **start, size_t *size) {
  uint32_t b, slot;
  if (!heap_find(p, &b, &slot)) return false;
  const Shape *s = &shapes[block_shapes[b]];
  *size = s->count ? s->size : blocks[b].size;
  *start = s->count ? slots_address(b, s) + (size_t)slot * s->size : large_address(b);
  return true;
}
