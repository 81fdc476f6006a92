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

#define NOTHING ~0ul         /* an empty ring entry */
#define NO_BLOCK_CURRENT ~0u /* searching something that is not a SMALL block */

#define INLINE static inline __attribute__((always_inline))

/* A ring entry: block << 32 | slot << 1 | may hold pointers. */
typedef struct Marker {
  uintptr_t limit; /* bytes of the region in use */
  uint64_t ring[RING];
  uint32_t ring_at;
  uint32_t queue_mask, queue_head, queue_tail;
  uint32_t *queue;  /* blocks, circular */
  uint16_t *states; /* by block: 0, slot + 1, MANY */
  uint32_t depth;
  uint16_t local[MAX_SLOTS]; /* slots of the current block, marked and to be scanned */
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

/* ---- marking ----------------------------------------------------------------------------------
 */

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

/* What the search of block `current`, of shape `s`, looks at. */
typedef struct Search {
  uint32_t current;
  uint32_t reciprocal, count;
  uint64_t *marks, *scanned;
} Search;

/* p points into the block being searched. */
INLINE void found_local(Marker *m, const Search *s, uint32_t offset) {
  uint32_t slot = (uint32_t)(((uint64_t)offset * s->reciprocal) >> 32);
  if (__builtin_expect(slot >= s->count, 0)) return;
  uint64_t bit = 1ul << (slot & 63);
  if (s->marks[slot >> 6] & bit) return;
  s->marks[slot >> 6] |= bit;
  s->scanned[slot >> 6] |= bit;
  m->local[m->depth++] = (uint16_t)slot;
}

/* A word of an object that may be a pointer into the heap (or elsewhere, or null). */
INLINE void found(Marker *m, const Search *search, uintptr_t p) {
  uintptr_t offset = p - HEAP_BASE;
  if (offset >= m->limit) return;
  uint32_t b = (uint32_t)(offset >> BLOCK_SHIFT), in_block = offset & (BLOCK_SIZE - 1);
  if (b == search->current) {
    found_local(m, search, in_block);
    return;
  }
  const Shape *s = &shapes[block_shapes[b]];
  uint32_t slot = (uint32_t)(((uint64_t)in_block * s->reciprocal) >> 32);
  if (__builtin_expect(slot >= s->count, 0))
    found_large(m, b);
  else
    ring_put(m, b, slot, s->kind != SHAPE_NOSCAN);
}

static const Search no_search = {.current = NO_BLOCK_CURRENT};

void mark_conservative(uintptr_t word) {
  uint32_t b, slot;
  if (!heap_find((const void *)word, &b, &slot)) return;
  unsigned layout = block_shapes[b] ? block_shapes[b] : blocks[b].layout;
  ring_put(&marker, b, slot, shapes[layout].kind != SHAPE_NOSCAN);
}

void mark_object(const void *p) {
  found(&marker, &no_search, (uintptr_t)p);
}

bool mark_is_marked(const void *p) {
  uint32_t b, slot;
  return !heap_find(p, &b, &slot) || bit_test(block_bits(heap.mark_bits, b), slot);
}

/* ---- searching objects
 * --------------------------------------------------------------------------- */

INLINE void search_mask(Marker *m, const Search *s, const uintptr_t *p, uint64_t mask) {
  for (; mask; mask &= mask - 1) found(m, s, p[__builtin_ctzl(mask)]);
}

static void search_dense(Marker *m, const Search *s, const uintptr_t *p, size_t words) {
  for (size_t i = 0; i < words; i++) found(m, s, p[i]);
}

static void search_periodic(Marker *m, const Search *s, const uintptr_t *p, size_t words,
                            const Shape *shape) {
  if (shape->period == 1) {
    search_dense(m, s, p, words);
    return;
  }
  size_t i = 0;
  for (; i + 64 <= words; i += shape->period) search_mask(m, s, p + i, shape->mask);
  for (; i < words; i += shape->period) {
    uint64_t left = words - i < 64 ? (1ul << (words - i)) - 1 : ~0ul;
    search_mask(m, s, p + i, shape->mask & left);
  }
}

/* Values of one type, as many as fit. */
static void search_wide(Marker *m, const Search *s, const uintptr_t *p, size_t words,
                        const Shape *shape) {
  const rt_Type *t = (const rt_Type *)shape->mask;
  size_t pointer_words = t->ptr_bytes / 8;
  for (size_t start = 0; start + shape->period <= words; start += shape->period)
    for (size_t i = 0; i < pointer_words; i++)
      if (t->gcdata[i / 8] >> (i % 8) & 1) found(m, s, p[start + i]);
}

static void search_conservative(Marker *m, const uintptr_t *p, size_t words) {
  (void)m;
  for (size_t i = 0; i < words; i++) mark_conservative(p[i]);
}

static void search_words(Marker *m, const Search *s, const void *p, size_t words,
                         const Shape *shape) {
  switch ((ShapeKind)shape->kind) {
  case SHAPE_NOSCAN: break;
  case SHAPE_MASK: search_mask(m, s, p, shape->mask); break;
  case SHAPE_PERIODIC: search_periodic(m, s, p, words, shape); break;
  case SHAPE_WIDE: search_wide(m, s, p, words, shape); break;
  case SHAPE_CONSERVATIVE: search_conservative(m, p, words); break;
  }
}

/* ---- searching blocks
 * -------------------------------------------------------------------------------- */

INLINE void search_slot(Marker *m, const Search *s, const Shape *shape, uint32_t slot) {
  const uint8_t *p = block_address(s->current) + (size_t)slot * shape->size;
  if (__builtin_expect(shape->kind == SHAPE_MASK, 1))
    search_mask(m, s, (const uintptr_t *)p, shape->mask);
  else
    search_words(m, s, p, shape->size / 8, shape);
}

/* The slot and, depth first, what it reaches inside the block. */
INLINE void search_from(Marker *m, const Search *s, const Shape *shape, uint32_t slot) {
  search_slot(m, s, shape, slot);
  while (m->depth) search_slot(m, s, shape, m->local[--m->depth]);
}

/* Lists the slots marked and not scanned, and notes them as scanned. */
static uint32_t list_slots(Marker *m, const Search *s) {
  uint32_t n = 0;
  for (uint32_t w = 0; w << 6 < s->count; w++) {
    uint64_t bits = s->marks[w] & ~s->scanned[w];
    s->scanned[w] |= bits;
    for (; bits; bits &= bits - 1)
      m->list[n++] = (uint16_t)((w << 6) + (uint32_t)__builtin_ctzl(bits));
  }
  return n;
}

static void search_many(Marker *m, const Search *s, const Shape *shape) {
  const uint8_t *base = block_address(s->current);
  uint32_t n = list_slots(m, s);
  for (uint32_t i = 0; i < n && i < AHEAD; i++)
    __builtin_prefetch(base + (size_t)m->list[i] * shape->size);
  for (uint32_t i = 0; i < n; i++) {
    if (i + AHEAD < n) __builtin_prefetch(base + (size_t)m->list[i + AHEAD] * shape->size);
    search_from(m, s, shape, m->list[i]);
  }
}

static void search_large(Marker *m, uint32_t b) {
  size_t words = blocks[b].size / 8;
  search_words(m, &no_search, block_address(b), words, &shapes[blocks[b].layout]);
}

void mark_contents(const void *p) {
  uint32_t b, slot;
  if (!heap_find(p, &b, &slot)) return;
  const Shape *s = &shapes[block_shapes[b]];
  if (s->count)
    search_words(&marker, &no_search, block_address(b) + (size_t)slot * s->size, s->size / 8, s);
  else
    search_large(&marker, b);
}

static void search_block(Marker *m, uint32_t b) {
  uint32_t state = m->states[b];
  m->states[b] = 0;
  const Shape *shape = &shapes[block_shapes[b]];
  if (shape->count == 0) {
    search_large(m, b);
    return;
  }
  Search s = {b, shape->reciprocal, shape->count, block_bits(heap.mark_bits, b),
              block_bits(heap.scanned_bits, b)};
  if (state == MANY)
    search_many(m, &s, shape);
  else {
    bit_set(s.scanned, state - 1);
    search_from(m, &s, shape, state - 1);
  }
}

void mark_drain(void) {
  Marker *m = &marker;
  do {
    while (m->queue_head != m->queue_tail)
      search_block(m, m->queue[m->queue_head++ & m->queue_mask]);
    ring_flush(m);
  } while (m->queue_head != m->queue_tail);
}
