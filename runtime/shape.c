/*
 * shape.c: where the pointers of objects are, from type descriptors; shapes as numbers.
 *
 * Requires: descriptors as abi.h has them. Ensures: equal (class, layout) give the same number, so
 * that blocks are shared by all types of one shape.
 *
 * Method: arrays are taken apart, since memory for n elements is laid out like one element, n
 * times; elements of up to 64 pointer words are a mask and a period. Longer types are referred to,
 * for their gcdata. Objects of up to 512 bytes always get a mask of the whole object: the form that
 * compiled code names.
 */
#include "runtime/collector.h"

#include <string.h>

enum {
  FIRST_TABLE = 256,
  RESERVED = 2 * CLASS_COUNT,
  COLOURED_FROM = 2048, /* bytes of a slot; smaller ones are in many sets of the caches anyway */
};

Shape shapes[MAX_SHAPES];
uint32_t shape_count = 1; /* shape 0: no slots */

/* Open addressing; 0 is empty; at most half full. heap.lock */
static uint16_t *table;
static uint32_t table_size;

/* ---- layouts ------------------------------------------------------------------------------ */

static uint64_t mask_of(const rt_Type *t) {
  uint64_t mask = 0;
  size_t words = t->ptr_bytes / 8;
  memcpy(&mask, t->gcdata, (words + 7) / 8);
  return words == 64 ? mask : mask & ((1ul << words) - 1);
}

Layout layout_of(const rt_Type *t) {
  while (t->kind == RT_KIND_ARRAY && t->ptr_bytes) t = ((const rt_ArrayType *)t)->elem;
  if (t->ptr_bytes == 0) return (Layout){SHAPE_NOSCAN, 0, 0};
  if (t->ptr_bytes <= 64 * 8) return (Layout){SHAPE_PERIODIC, (uint32_t)(t->size / 8), mask_of(t)};
  return (Layout){SHAPE_WIDE, (uint32_t)(t->size / 8), (uintptr_t)t};
}

Layout layout_masked(uint64_t mask) {
  return (Layout){mask ? SHAPE_MASK : SHAPE_NOSCAN, 0, mask};
}

/* A periodic layout of at most 64 words, written out. */
static Layout unrolled(Layout l, size_t words) {
  uint64_t mask = 0;
  for (size_t i = 0; i < words; i += l.period) mask |= l.mask << i;
  if (words < 64) mask &= (1ul << words) - 1;
  return layout_masked(mask);
}

/* ---- numbers ------------------------------------------------------------------------------ */

static bool same_shape(const Shape *s, unsigned size_class, Layout l) {
  return s->size_class == size_class && s->kind == l.kind && s->period == l.period &&
         s->mask == l.mask;
}

static uint16_t *table_slot(unsigned size_class, Layout l) {
  uint64_t h = (l.mask ^ ((uint64_t)l.period << 40) ^ ((uint64_t)size_class << 56)) + l.kind;
  h *= 0x9e3779b97f4a7c15;
  uint32_t i = (uint32_t)(h >> 40) & (table_size - 1);
  while (table[i] && !same_shape(&shapes[table[i]], size_class, l)) i = (i + 1) & (table_size - 1);
  return &table[i];
}

static void grow_table(void) {
  uint16_t *old = table;
  uint32_t old_size = table_size;
  table_size = old_size ? old_size * 2 : FIRST_TABLE;
  table = offheap_alloc(table_size * sizeof *table);
  for (uint32_t id = 1; id < shape_count; id++) {
    const Shape *s = &shapes[id];
    *table_slot(s->size_class, (Layout){(ShapeKind)s->kind, s->period, s->mask}) = (uint16_t)id;
  }
  offheap_free(old, old_size * sizeof *old);
}

/* Slots of 8 bytes fill half a block: bitmaps have one bit per 16 bytes. */
static uint32_t slots_of(uint32_t size) {
  uint32_t n = BLOCK_SIZE / size;
  return n < MAX_SLOTS ? n : MAX_SLOTS;
}

static uint16_t new_shape(unsigned size_class, Layout l) {
  Shape *s = &shapes[shape_count];
  s->kind = (uint8_t)l.kind;
  s->size_class = (uint8_t)size_class;
  s->mask = l.mask;
  s->period = l.period;
  if (size_class != CLASS_LARGE) {
    s->size = class_slots[size_class];
    s->reciprocal = (uint32_t)(((1ul << 32) + s->size - 1) / s->size);
    s->count = (uint16_t)slots_of(s->size);
    if (s->size >= COLOURED_FROM) s->colours = colours_within(BLOCK_SIZE - s->count * s->size);
  }
  return (uint16_t)shape_count++;
}

uint16_t shape_of(unsigned size_class, Layout l) {
  if (l.kind == SHAPE_PERIODIC && size_class != CLASS_LARGE &&
      class_sizes[size_class] <= RT_MAX_INLINE_SIZE)
    l = unrolled(l, class_sizes[size_class] / 8);
  heap_lock();
  if (shape_count * 2 >= table_size) grow_table();
  uint16_t *slot = table_slot(size_class, l);
  if (!*slot && shape_count >= MAX_SHAPES - RESERVED) {
    l = (Layout){SHAPE_CONSERVATIVE, 0, 0};
    slot = table_slot(size_class, l);
  }
  if (!*slot) *slot = new_shape(size_class, l);
  heap_unlock();
  return *slot;
}
