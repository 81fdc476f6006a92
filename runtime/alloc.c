/*
 * alloc.c: allocation: caches, runs, large objects.
 *
 * Requires: gc_init; the caller's pointers are where the collector looks (heap.h).
 * Ensures: fresh zeroed memory (undefined contents for raw caches); the collector runs before
 * heap.live passes its trigger.
 *
 * Method: a cache hands out slots by bumping. When it is empty it gets the next run of free slots
 * of its block, at most MAX_RUN bytes, found in the alloc bitmap; zeroing, accounting and the
 * trigger happen once per run. Blocks come from the shape's partial ones, in address order, then
 * from free ones, then from fresh memory. Runs start small for each shape and double, so that
 * programs with many shapes and a small heap are not charged 16 KiB for each.
 */
#include "runtime/collector.h"
#include "runtime/internal.h"

#include <string.h>
#include <sys/mman.h>

_Thread_local HeapThread heap_thread;
static HeapThread *threads; /* all; through next. heap.lock */
uint64_t rt_zerobase;
uint32_t partial_heads[MAX_SHAPES];

/* ---- the collector's turn ----------------------------------------------------------------- */

/* Is a collection due before `size` more bytes are handed out? */
static bool must_collect(size_t size) {
  static int64_t countdown; /* of gcstress=n */
  if (__builtin_expect(rt_debug.gcstress != 0, 0) && --countdown <= 0) {
    countdown = rt_debug.gcstress;
    return true;
  }
  return heap.live + size > heap.trigger;
}

static void collect_if_due(size_t size) {
  if (must_collect(size)) collect_run(COLLECT_TRIGGER);
}

static _Noreturn void out_of_memory(size_t size) {
  print_begin();
  print_cstr("runtime: out of memory: cannot allocate ");
  print_uint(size);
  print_cstr("-byte block (");
  print_uint(heap.live);
  print_cstr(" in use)\n");
  print_end();
  rt_fatal_error("runtime: out of memory");
}

/* ---- bitmaps ------------------------------------------------------------------------------ */

/* The first bit in [from, end) that is `value`; end if none. */
static uint32_t find_bit(const uint64_t *bits, uint32_t from, uint32_t end, bool value) {
  uint64_t flip = value ? 0 : ~0ul;
  if (from >= end) return end;
  uint64_t word = (bits[from >> 6] ^ flip) & ~0ul << (from & 63);
  uint32_t w = from >> 6;
  while (!word && ++w << 6 < end) word = bits[w] ^ flip;
  if (!word) return end;
  uint32_t found = (w << 6) + (uint32_t)__builtin_ctzl(word);
  return found < end ? found : end;
}

static void set_bits(uint64_t *bits, uint32_t from, uint32_t to) {
  for (uint32_t w = from >> 6; w << 6 < to; w++) {
    uint64_t mask = ~0ul;
    if (w == from >> 6) mask &= ~0ul << (from & 63);
    if ((to - 1) >> 6 == w) mask &= ~0ul >> (63 - ((to - 1) & 63));
    bits[w] |= mask;
  }
}

static void clear_bits(uint64_t *bits, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++) bits[i >> 6] &= ~(1ul << (i & 63));
}

/* ---- runs --------------------------------------------------------------------------------- */

typedef struct Run {
  uint32_t block, from, to; /* slots [from, to) */
} Run;

/* Takes the next free run of at most max slots in run->block; false if there is none. */
static bool next_run(const Shape *s, uint32_t max, Run *run) {
  Block *b = &blocks[run->block];
  uint64_t *bits = block_bits(heap.alloc_bits, run->block);
  run->from = find_bit(bits, b->cursor, s->count, false);
  if (run->from == s->count) {
    b->cursor = s->count;
    return false;
  }
  uint32_t end = s->count - run->from < max ? s->count : run->from + max;
  run->to = find_bit(bits, run->from, end, true);
  b->cursor = (uint16_t)run->to;
  set_bits(bits, run->from, run->to);
  return true;
}

/* A block with free slots, owned by nobody, or NO_BLOCK. */
static uint32_t take_block(uint16_t shape) {
  uint32_t partial = partial_heads[shape];
  if (partial) {
    partial_heads[shape] = blocks[partial - 1].next;
    return partial - 1;
  }
  bool zeroed;
  uint32_t b = heap_take_blocks(1, &zeroed);
  if (b == NO_BLOCK) return NO_BLOCK;
  blocks[b].state = BLOCK_SMALL;
  blocks[b].zeroed = zeroed;
  blocks[b].cursor = 0;
  block_shapes[b] = shape;
  return b;
}

static bool find_run(uint16_t shape, uint32_t max, Run *run) {
  const Shape *s = &shapes[shape];
  if (run->block != NO_BLOCK && next_run(s, max, run)) return true;
  do {
    run->block = take_block(shape);
    if (run->block == NO_BLOCK) return false;
  } while (!next_run(s, max, run));
  return true;
}

static uint32_t run_slots(uint16_t shape) {
  ShapeUse *use = &heap_thread.uses[shape];
  if (rt_debug.gcstress) return 1;
  use->run = use->run < MIN_RUN ? MIN_RUN : use->run < MAX_RUN ? use->run * 2 : MAX_RUN;
  uint32_t n = use->run / shapes[shape].size;
  return n ? n : 1;
}

/* Gives the empty cache c a run; false if there is no memory. */
static bool take_run(rt_ShapeCache *c) {
  uint16_t shape = (uint16_t)c->shape_id;
  Run run = {c->end ? block_of(c->end - 1) : NO_BLOCK, 0, 0};
  heap_lock();
  bool found = find_run(shape, run_slots(shape), &run);
  if (found) {
    heap.live += (size_t)(run.to - run.from) * c->size;
    heap.allocs[shapes[shape].size_class] += run.to - run.from;
  }
  heap_unlock();
  if (!found) return false;
  uint8_t *slots = slots_address(run.block, &shapes[shape]);
  c->cur = slots + (size_t)run.from * c->size;
  c->end = slots + (size_t)run.to * c->size;
  bool zero = !blocks[run.block].zeroed && !(c->shape_id & SHAPE_RAW);
  if (zero) memset(c->cur, 0, (size_t)(c->end - c->cur));
  return true;
}

/* ---- caches ------------------------------------------------------------------------------- */

static void link_cache(rt_ShapeCache *c, uint32_t id) {
  HeapThread *t = &heap_thread;
  c->shape_id |= id;
  c->size = shapes[id].size; /* was the size of the objects */
  c->next = t->caches;
  t->caches = c;
  if (!(c->shape_id & SHAPE_RAW) && !t->uses[id].cache) t->uses[id].cache = c;
}

static void *bump(rt_ShapeCache *c) {
  uint8_t *p = c->cur;
  c->cur = p + c->size;
  return p;
}

static __attribute__((noinline)) void *alloc_slow(rt_ShapeCache *c) {
  if (!(uint16_t)c->shape_id) link_cache(c, shape_of(class_of(c->size), layout_masked(c->mask)));
  collect_if_due(0);
  if (!take_run(c)) {
    collect_run(COLLECT_MEMORY);
    if (!take_run(c)) out_of_memory(c->size);
  }
  return bump(c);
}

static inline void *alloc_from(rt_ShapeCache *c) {
  return __builtin_expect(c->cur == c->end, 0) ? alloc_slow(c) : bump(c);
}

void *rt_alloc_slow(void *cache) {
  return alloc_slow(cache);
}

/* The thread's cache of a shape, made if there is none. */
static rt_ShapeCache *cache_of(uint16_t shape) {
  rt_ShapeCache *c = heap_thread.uses[shape].cache;
  if (c) return c;
  c = offheap_alloc(sizeof *c);
  c->size = shapes[shape].size;
  c->mask = shapes[shape].mask;
  link_cache(c, shape);
  return c;
}

void gc_thread_begin(void) {
  HeapThread *t = &heap_thread;
  t->uses = heap_reserve_table(MAX_SHAPES * sizeof *t->uses);
  for (unsigned i = 0; i < CLASS_COUNT; i++) {
    t->zeroed[i].size = t->raw[i].size = class_sizes[i];
    t->raw[i].shape_id = SHAPE_RAW;
  }
  heap_lock();
  t->next = threads;
  threads = t;
  heap_unlock();
}

/* ---- between cycles ----------------------------------------------------------------------- */

/* Gives back what the cache holds. */
static void flush_cache(HeapThread *t, rt_ShapeCache *c) {
  uint16_t shape = (uint16_t)c->shape_id;
  t->uses[shape].run /= 2;
  if (!c->end) return;
  uint32_t b = block_of(c->end - 1);
  const uint8_t *slots = slots_address(b, &shapes[shape]);
  uint32_t from = (uint32_t)(c->cur - slots) / c->size;
  uint32_t to = (uint32_t)(c->end - slots) / c->size;
  clear_bits(block_bits(heap.alloc_bits, b), from, to);
  heap.allocs[shapes[shape].size_class] -= to - from;
  heap.live -= (size_t)(to - from) * c->size;
  c->cur = c->end = NULL;
}

static void flush_thread(HeapThread *t) {
  for (rt_ShapeCache *c = t->caches; c; c = c->next) flush_cache(t, c);
}

void heap_flush_threads(void) {
  for (HeapThread *t = threads; t; t = t->next) flush_thread(t);
}

void gc_thread_end(void) {
  heap_lock();
  flush_thread(&heap_thread);
  HeapThread **t = &threads;
  while (*t != &heap_thread) t = &(*t)->next;
  *t = heap_thread.next;
  heap_unlock();
  munmap(heap_thread.uses, MAX_SHAPES * sizeof *heap_thread.uses);
}

static size_t unused_of(const HeapThread *t, uint64_t objects[CLASS_COUNT]) {
  size_t bytes = 0;
  for (const rt_ShapeCache *c = t->caches; c; c = c->next) {
    size_t n = (size_t)(c->end - c->cur);
    bytes += n;
    objects[shapes[(uint16_t)c->shape_id].size_class] += n / c->size;
  }
  return bytes;
}

size_t heap_unused(uint64_t objects[CLASS_COUNT]) {
  size_t bytes = 0;
  for (const HeapThread *t = threads; t; t = t->next) bytes += unused_of(t, objects);
  return bytes;
}

/* ---- large objects ------------------------------------------------------------------------ */

static size_t round_to_page(size_t size) {
  return (size + GO_PAGE - 1) & ~(size_t)(GO_PAGE - 1);
}

static void claim_large(uint32_t b, uint32_t n, size_t size, Layout layout) {
  for (uint32_t i = b; i < b + n; i++) {
    blocks[i].state = BLOCK_LARGE_TAIL;
    blocks[i].head = b;
  }
  blocks[b].state = BLOCK_LARGE;
  blocks[b].head = n;
  blocks[b].size = size;
  bit_set(block_bits(heap.alloc_bits, b), 0);
  blocks[b].layout = layout.kind == SHAPE_NOSCAN ? 0 : shape_of(CLASS_LARGE, layout);
}

static uint32_t take_large(uint32_t n, size_t size, bool *zeroed) {
  heap_lock();
  uint32_t before = heap.block_count, b = heap_take_blocks(n, zeroed);
  if (heap.block_count != before) scavenge_for_growth(heap.block_count - before);
  if (b != NO_BLOCK) {
    heap.live += size;
    heap.allocs[CLASS_LARGE]++;
    heap.alloc_large_bytes += size;
  }
  heap_unlock();
  return b;
}

static void *alloc_large(size_t size, Layout layout, bool raw) {
  bool zeroed;
  size_t limit = (size_t)heap.block_limit << BLOCK_SHIFT;
  if (size > limit) out_of_memory(size);
  uint32_t n = (uint32_t)((size + BLOCK_SIZE - 1) >> BLOCK_SHIFT);
  size_t accounted = round_to_page(size);
  collect_if_due(accounted);
  uint32_t b = take_large(n, accounted, &zeroed);
  if (b == NO_BLOCK) {
    collect_run(COLLECT_MEMORY);
    b = take_large(n, accounted, &zeroed);
    if (b == NO_BLOCK) out_of_memory(size);
  }
  claim_large(b, n, accounted, layout);
  if (!zeroed && !raw) memset(large_address(b), 0, accounted);
  return large_address(b);
}

/* ---- entries ------------------------------------------------------------------------------ */

/* The entry of the thread's table for this key, which is a type or a mask. */
static inline CacheLookup *lookup_entry(const void *key, unsigned key2) {
  size_t h = ((uintptr_t)key >> 4) * 31 + key2 + (uintptr_t)key * 7;
  return &heap_thread.lookup[h % LOOKUP_SIZE];
}

static __attribute__((noinline)) rt_ShapeCache *fill_entry(CacheLookup *l, const void *key,
                                                           unsigned key2, uint16_t shape) {
  *l = (CacheLookup){key, key2, cache_of(shape)};
  return l->cache;
}

/* The cache of a class for values of type t, one or many. */
static inline rt_ShapeCache *typed_cache(const rt_Type *t, unsigned size_class) {
  CacheLookup *l = lookup_entry(t, size_class);
  if (__builtin_expect(l->key == t && l->key2 == size_class, 1)) return l->cache;
  return fill_entry(l, t, size_class, shape_of(size_class, layout_of(t)));
}

/* Masks as keys are told from types by the second key. */
static inline rt_ShapeCache *masked_cache(uint64_t mask, unsigned size_class) {
  const void *key = (const void *)mask;
  unsigned key2 = size_class | 1u << 16;
  CacheLookup *l = lookup_entry(key, key2);
  if (__builtin_expect(l->key == key && l->key2 == key2, 1)) return l->cache;
  return fill_entry(l, key, key2, shape_of(size_class, layout_masked(mask)));
}

static inline void *alloc_typed(const rt_Type *t, size_t size) {
  if (__builtin_expect(size > MAX_SMALL_SIZE, 0)) return alloc_large(size, layout_of(t), false);
  if (size == 0) return &rt_zerobase;
  unsigned size_class = class_of(size);
  if (t->ptr_bytes == 0) return alloc_from(&heap_thread.zeroed[size_class]);
  return alloc_from(typed_cache(t, size_class));
}

void *rt_new(void *type) {
  const rt_Type *t = type;
  return alloc_typed(t, t->size);
}

void *gc_new_elements(const rt_Type *elem, size_t n) {
  return alloc_typed(elem, n * elem->size);
}

void *rt_new_array(void *elem, int64_t n) {
  return gc_new_elements(elem, (size_t)n);
}

void *gc_new_bytes(size_t size) {
  if (size == 0) return &rt_zerobase;
  if (size > MAX_SMALL_SIZE) return alloc_large(size, layout_masked(0), true);
  return alloc_from(&heap_thread.raw[class_of(size)]);
}

void *gc_new_masked(size_t size, uint64_t mask) {
  return alloc_from(masked_cache(mask, class_of(size)));
}
