/*
 * offheap.c: memory for the runtime's own structures.
 *
 * Requires: nothing. Ensures: zeroed, 16-byte aligned memory that is not searched for pointers
 * (register it with gc_add_root if it holds heap pointers).
 *
 * Method: powers of two from 16 bytes to 32 KiB in free lists, cut from 256 KiB chunks; larger
 * requests are mappings of their own. `lock` protects lists and the chunk.
 */
#include "runtime/heap.h"
#include "runtime/print.h"

#include <string.h>
#include <sys/mman.h>

enum {
  MIN_SHIFT = 4,
  MAX_SHIFT = 15,
  CHUNK = 256 << 10
};

typedef struct FreeCell {
  struct FreeCell *next;
} FreeCell;

static FreeCell *free_cells[MAX_SHIFT + 1];
static char *chunk, *chunk_end;
static int lock;

static void *map_memory(size_t size) {
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) rt_fatal_error("runtime: out of memory");
  return p;
}

static int shift_for(size_t size) {
  if (size <= 1 << MIN_SHIFT) return MIN_SHIFT;
  return 64 - __builtin_clzl(size - 1);
}

/* A cell never used: zero as it comes from the system. Requires the lock. */
static void *cut_cell(size_t size) {
  if ((size_t)(chunk_end - chunk) < size) {
    chunk = map_memory(CHUNK);
    chunk_end = chunk + CHUNK;
  }
  void *p = chunk;
  chunk += size;
  return p;
}

static void *take_cell(int shift) {
  while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
  FreeCell *c = free_cells[shift];
  void *fresh = NULL;
  if (c)
    free_cells[shift] = c->next;
  else
    fresh = cut_cell(1ul << shift);
  __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
  return c ? memset(c, 0, 1ul << shift) : fresh;
}

void *offheap_alloc(size_t size) {
  int shift = shift_for(size);
  return shift > MAX_SHIFT ? map_memory(size) : take_cell(shift);
}

void offheap_free(void *p, size_t size) {
  int shift = shift_for(size);
  if (!p) return;
  if (shift > MAX_SHIFT) {
    munmap(p, size);
    return;
  }
  FreeCell *c = p;
  while (__atomic_exchange_n(&lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
  c->next = free_cells[shift];
  free_cells[shift] = c;
  __atomic_store_n(&lock, 0, __ATOMIC_RELEASE);
}
