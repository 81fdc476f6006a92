/*
 * mark.c: finding what is reachable.
 *
 * Requires: the world stopped, caches flushed, mark and scanned bits clear.
 * Ensures: after mark_drain everything reachable from what was marked is marked.
 *
 * Method: the unit of work is the block, not the object.
 *   - A pointer into another block waits in a ring while its mark word is fetched; the one that it
 * pushes out is marked, and if that is news and it holds pointers, its *block* is queued, once: the
 *     block's state is 0, one slot + 1, or MANY.
 *   - A block taken from the queue is searched: the one slot, or all slots marked and not scanned,
 *     listed first and fetched ahead.
 *   - A pointer into the block being searched is marked at once and its slot pushed on a local
 *     stack: depth first inside the block.
 * So objects that lie together are searched together, memory latency is hidden, and the work lists
 * are bounded: one queue entry per block, one stack entry per slot of a block. One marker with
 * plain (not atomic) bits: two with atomic ones won on random trees only.
 */
#include "runtime/collector.h"

enum {
  RING = 16,     /* marks in flight */
  AHEAD = 32,    /* slots fetched ahead inside a block */
  MANY = 0xffff, /* state of a queued block: more than one slot to scan */
};

#define NOTHING ~0ul /* an empty ring entry */

#define INLINE static inline __attribute__((always_inline))

/* A ring entry: block << 32 | slot << 1 | may hold pointers. */
typedef struct Marker {
  uintptr_t limit; /* bytes of the region in use */
  uint64_t ring[RING];
  uint32_t ring_at;
  uint32_t queue_mask, queue_head, queue_tail;
  uint32_t *queue;  /* blocks, circular */
  uint16_t *states; /* by block: 0, slot + 1, MANY */
  uint16_t
      local[MAX_SLOTS]; /* stack: slots of the block being searched, marked and to be scanned */
  uint16_t list[MAX_SLOTS];
} Marker;

static Marker marker;

void mark_begin(void) {
  Marker *m = &marker;
  if (!m->queue) {
    m->queue = heap_reserve_table(heap.block_limit * sizeof *m->queue);
    m->states = heap_reserve_table(heap.block_limit * sizeof *m->states);
  }
  uint32_t capacity = 64;
  while (capacity <= heap.block_count) capacity *= 2;
  m->queue_mask = capacity - 1 < heap.block_limit ? capacity - 1 : heap.block_limit - 1;
  m->queue_head = m->queue_tail = 0;
  m->limit = (uintptr_t)heap.block_count << BLOCK_SHIFT;
  for (int i = 0; i < RING; i++) m->ring[i] = NOTHING;
}

/* ---- marking ------------------------------------------------------------------------------ */

static void queue_slot(Marker *m, uint32_t b, uint32_t slot) {
  uint16_t state = m->states[b];
  if (state == 0) {
    m->states[b] = (uint16_t)(slot + 1);
    m->queue[m->queue_tail++ & m->queue_mask] = b;
  } else
    m->states[b] = MANY;
}

/* Marks a ring entry. */
INLINE void settle(Marker *m, uint64_t entry) {
  uint32_t b = (uint32_t)(entry >> 32), slot = (uint32_t)entry >> 1;
  uint64_t *word = block_bits(heap.mark_bits, b) + (slot >> 6);
  uint64_t bit = 1ul << (slot & 63);
  if (*word & bit) return;
  *word |= bit;
  if (entry & 1) queue_slot(m, b, slot);
}

INLINE void ring_put(Marker *m, uint32_t b, uint32_t slot, bool scan) {
  __builtin_prefetch(block_bits(heap.mark_bits, b) + (slot >> 6), 1);
  uint32_t at = m->ring_at++ % RING;
  uint64_t old = m->ring[at];
  m->ring[at] = (uint64_t)b << 32 | slot << 1 | scan;
  if (__builtin_expect(old != NOTHING, 1)) settle(m, old);
}

static void ring_flush(Marker *m) {
  for (int i = 0; i < RING; i++) {
    uint64_t entry = m->ring[i];
    m->ring[i] = NOTHING;
    if (entry != NOTHING) settle(m, entry);
  }
}

/* A pointer into a block without slots: a large object, or nothing. */
static __attribute__((noinline)) void found_large(Marker *m, uint32_t b) {
  if (blocks[b].state == BLOCK_LARGE_TAIL) b = blocks[b].head;
  if (blocks[b].state != BLOCK_LARGE) return;
  ring_put(m, b, 0, shapes[blocks[b].layout].kind != SHAPE_NOSCAN);
}

/* A word that may be a pointer into the heap (or elsewhere, or null) from outside a mask block. */
INLINE void found(Marker *m, uintptr_t p) {
  uintptr_t offset = p - HEAP_BASE;
  if (offset >= m->limit) return;
  uint32_t b = (uint32_t)(offset >> BLOCK_SHIFT);
  const Shape *s = &shapes[block_shapes[b]];
  uint32_t slot = slot_at(b, offset & (BLOCK_SIZE - 1), s);
  if (__builtin_expect(slot >= s->count, 0))
    found_large(m, b);
  else
    ring_put(m, b, slot, s->kind != SHAPE_NOSCAN);
}

void mark_conservative(uintptr_t word) {
  uint32_t b, slot;
  if (!heap_find((const void *)word, &b, &slot)) return;
  unsigned layout = block_shapes[b] ? block_shapes[b] : blocks[b].layout;
  ring_put(&marker, b, slot, shapes[layout].kind != SHAPE_NOSCAN);
}

void mark_object(const void *p) {
  found(&marker, (uintptr_t)p);
}

bool mark_is_marked(const void *p) {
  uint32_t b, slot;
  return !heap_find(p, &b, &slot) || bit_test(block_bits(heap.mark_bits, b), slot);
}

/* ---- searching objects of any layout ------------------------------------------------------ */

static void search_mask(Marker *m, const uintptr_t *p, uint64_t mask) {
  for (; mask; mask &= mask - 1) found(m, p[__builtin_ctzl(mask)]);
}

static void search_dense(Marker *m, const uintptr_t *p, size_t words) {
  for (size_t i = 0; i < words; i++) found(m, p[i]);
}

static void search_periodic(Marker *m, const uintptr_t *p, size_t words, const Shape *shape) {
  if (shape->period == 1) {
    search_dense(m, p, words);
    return;
  }
  size_t i = 0;
  for (; i + 64 <= words; i += shape->period) search_mask(m, p + i, shape->mask);
  for (; i < words; i += shape->period) {
    uint64_t left = words - i < 64 ? (1ul << (words - i)) - 1 : ~0ul;
    search_mask(m, p + i, shape->mask & left);
  }
}

/* Values of one type, as many as fit. */
static void search_wide(Marker *m, const uintptr_t *p, size_t words, const Shape *shape) {
  const rt_Type *t = (const rt_Type *)shape->mask;
  size_t pointer_words = t->ptr_bytes / 8;
  for (size_t start = 0; start + shape->period <= words; start += shape->period)
    for (size_t i = 0; i < pointer_words; i++)
      if (t->gcdata[i / 8] >> (i % 8) & 1) found(m, p[start + i]);
}

static void search_conservative(const uintptr_t *p, size_t words) {
  for (size_t i = 0; i < words; i++) mark_conservative(p[i]);
}

static void search_words(Marker *m, const void *p, size_t words, const Shape *shape) {
  switch ((ShapeKind)shape->kind) {
  case SHAPE_NOSCAN: break;
  case SHAPE_MASK: search_mask(m, p, shape->mask); break;
  case SHAPE_PERIODIC: search_periodic(m, p, words, shape); break;
  case SHAPE_WIDE: search_wide(m, p, words, shape); break;
  case SHAPE_CONSERVATIVE: search_conservative(p, words); break;
  }
}

static void search_slot(Marker *m, uint32_t b, uint32_t slot) {
  const Shape *s = &shapes[block_shapes[b]];
  search_words(m, slots_address(b, s) + (size_t)slot * s->size, s->size / 8, s);
}

static void search_large(Marker *m, uint32_t b) {
  search_words(m, large_address(b), blocks[b].size / 8, &shapes[blocks[b].layout]);
}

void mark_contents(const void *p) {
  uint32_t b, slot;
  if (!heap_find(p, &b, &slot)) return;
  if (shapes[block_shapes[b]].count)
    search_slot(&marker, b, slot);
  else
    search_large(&marker, b);
}

/* ---- searching blocks of masks ------------------------------------------------------------ */

/* The block being searched. Lives in registers: its address is never taken by a call. */
typedef struct Search {
  uint32_t block;
  uint32_t size, reciprocal, count;
  uint64_t mask;
  const uint8_t *base;
  uint64_t *marks, *scanned;
  uint16_t *top; /* of the local stack */
} Search;

/* Lists the slots marked and not scanned, and notes them as scanned. */
static uint32_t list_slots(Marker *m, uint32_t b, uint32_t count) {
  const uint64_t *marks = block_bits(heap.mark_bits, b);
  uint64_t *scanned = block_bits(heap.scanned_bits, b);
  uint32_t n = 0;
  for (uint32_t w = 0; w << 6 < count; w++) {
    uint64_t bits = marks[w] & ~scanned[w];
    scanned[w] |= bits;
    for (; bits; bits &= bits - 1)
      m->list[n++] = (uint16_t)((w << 6) + (uint32_t)__builtin_ctzl(bits));
  }
  return n;
}

/* A pointer to `offset` in the block being searched. */
INLINE void found_local(Search *s, uint64_t offset) {
  uint32_t slot = (uint32_t)((offset * s->reciprocal) >> 32);
  if (__builtin_expect(slot >= s->count, 0)) return;
  uint64_t bit = 1ul << (slot & 63), *mark = s->marks + (slot >> 6);
  if (*mark & bit) return;
  *mark |= bit;
  s->scanned[slot >> 6] |= bit;
  *s->top++ = (uint16_t)slot;
}

INLINE void search_masked(Marker *m, Search *s, uint32_t slot) {
  const uintptr_t *p = (const uintptr_t *)(s->base + (size_t)slot * s->size);
  for (uint64_t mask = s->mask; mask; mask &= mask - 1) {
    uintptr_t word = p[__builtin_ctzl(mask)];
    if (word - (uintptr_t)s->base < BLOCK_SIZE)
      found_local(s, word - (uintptr_t)s->base);
    else
      found(m, word);
  }
}

/* The slot and, depth first, what it reaches inside the block. */
INLINE void search_from(Marker *m, Search *s, uint32_t slot) {
  search_masked(m, s, slot);
  while (s->top != m->local) search_masked(m, s, *--s->top);
}

static void search_masked_block(Marker *m, uint32_t b, const Shape *shape, uint32_t state) {
  Search s = {b,
              shape->size,
              shape->reciprocal,
              shape->count,
              shape->mask,
              block_address(b),
              block_bits(heap.mark_bits, b),
              block_bits(heap.scanned_bits, b),
              m->local};
  if (state != MANY) {
    bit_set(s.scanned, state - 1);
    search_from(m, &s, state - 1);
    return;
  }
  uint32_t n = list_slots(m, b, s.count);
  for (uint32_t i = 0; i < n && i < AHEAD; i++)
    __builtin_prefetch(s.base + (size_t)m->list[i] * s.size);
  for (uint32_t i = 0; i < n; i++) {
    if (i + AHEAD < n) __builtin_prefetch(s.base + (size_t)m->list[i + AHEAD] * s.size);
    search_from(m, &s, m->list[i]);
  }
}

/* ---- searching blocks --------------------------------------------------------------------- */

static void search_other_block(Marker *m, uint32_t b, const Shape *shape, uint32_t state) {
  if (state != MANY) {
    bit_set(block_bits(heap.scanned_bits, b), state - 1);
    search_slot(m, b, state - 1);
    return;
  }
  uint32_t n = list_slots(m, b, shape->count);
  for (uint32_t i = 0; i < n; i++) search_slot(m, b, m->list[i]);
}

static void search_block(Marker *m, uint32_t b) {
  uint32_t state = m->states[b];
  m->states[b] = 0;
  const Shape *shape = &shapes[block_shapes[b]];
  if (shape->kind == SHAPE_MASK)
    search_masked_block(m, b, shape, state);
  else if (shape->count)
    search_other_block(m, b, shape, state);
  else
    search_large(m, b);
}

void mark_drain(void) {
  Marker *m = &marker;
  do {
    while (m->queue_head != m->queue_tail)
      search_block(m, m->queue[m->queue_head++ & m->queue_mask]);
    ring_flush(m);
  } while (m->queue_head != m->queue_tail);
}
