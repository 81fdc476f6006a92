/*
 * map.h: the layout of maps, for map.c, map_access.c and map_iter.c.
 */
#ifndef GOSLING_RUNTIME_MAP_H
#define GOSLING_RUNTIME_MAP_H

#include "runtime/hash.h"
#include "runtime/internal.h"
#include "runtime/mem.h"
#include "runtime/panic.h"

#include <emmintrin.h>

enum {
  MAP_SLOTS = 8, /* of a group */
  /* control bytes; a full slot has the top bit set and 7 bits of its key's hash */
  MAP_EMPTY = 0,
  MAP_DELETED = 1,
  MAP_FULL = 0x80,
  /* rt_MapType.flags */
  MAP_NEED_KEY_UPDATE = 1,
  MAP_HASH_MIGHT_PANIC = 2,
  MAP_INDIRECT_KEY = 4,
  MAP_INDIRECT_ELEM = 8,
};

/*
 * A map. groups is an array of mask + 1 groups, each {8 control bytes, 8 slots of key and elem};
 * null before the first insertion. Invariants: count full slots; `room` slots may still turn from
 * empty to full before the table is rebuilt; with more than one group at least one slot is empty.
 */
struct rt_Map {
  int64_t count;
  char *groups;
  uint64_t mask;
  uint64_t seed;
  int64_t room;
  uint32_t clears; /* how often clear() was used */
  bool writing;    /* an operation is changing the map */
};

/* One group's control bytes as a set of slots, bit i for slot i. */
static inline uint32_t group_match(const char *group, uint8_t ctrl) {
  __m128i g = _mm_loadl_epi64((const __m128i *)group);
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(g, _mm_set1_epi8((char)ctrl))) & 0xff;
}

static inline uint32_t group_full(const char *group) {
  return (uint32_t)_mm_movemask_epi8(_mm_loadl_epi64((const __m128i *)group)) & 0xff;
}

static inline uint8_t ctrl_of(uint64_t hash) {
  return (uint8_t)(MAP_FULL | (hash & 0x7f));
}

static inline char *group_at(const rt_MapType *t, const rt_Map *m, uint64_t index) {
  return m->groups + index * t->group_size;
}

static inline char *slot_at(const rt_MapType *t, char *group, uint32_t i) {
  return group + 8 + i * t->slot_size;
}

/* Where the key and the elem of a slot are, behind the pointer if they are kept indirectly. */
static inline void *slot_key(const rt_MapType *t, char *slot) {
  return t->flags & MAP_INDIRECT_KEY ? *(void **)slot : slot;
}

static inline void *slot_elem(const rt_MapType *t, char *slot) {
  void *p = slot + t->elem_off;
  return t->flags & MAP_INDIRECT_ELEM ? *(void **)p : p;
}

/* Triangular probing visits every group of a power of two. */
typedef struct Probe {
  uint64_t group, step;
} Probe;

static inline Probe probe_start(const rt_Map *m, uint64_t hash) {
  return (Probe){hash >> 7 & m->mask, 0};
}

static inline bool probe_next(Probe *p, const rt_Map *m) {
  p->step++;
  p->group = (p->group + p->step) & m->mask;
  return p->step <= m->mask;
}

/* A key as the caller gave it: a pointer, a word, or a string. */
typedef union MapKey {
  const void *p;
  uint64_t word;
  rt_String s;
} MapKey;

/* The kinds of keys; functions that take one are inlined for each. */
typedef enum KeyKind {
  KEY_ANY,
  KEY_64,
  KEY_32,
  KEY_STRING
} KeyKind;

#define MAP_INLINE static inline __attribute__((always_inline))

typedef bool MapEqual(const void *p, const void *q);
typedef uint64_t MapHasher(const void *key, uint64_t seed);

MAP_INLINE bool key_equals(const rt_MapType *t, KeyKind kind, const MapKey *key, char *slot) {
  switch (kind) {
  case KEY_64: return *(uint64_t *)slot == key->word;
  case KEY_32: return *(uint32_t *)slot == (uint32_t)key->word;
  case KEY_STRING: {
    const rt_String *s = (rt_String *)slot;
    return s->len == key->s.len &&
           (s->ptr == key->s.ptr || mem_equal(s->ptr, key->s.ptr, (size_t)s->len));
  }
  case KEY_ANY: break;
  }
  return ((MapEqual *)t->key->equal->code)(key->p, slot_key(t, slot));
}

MAP_INLINE uint64_t key_hash(const rt_MapType *t, KeyKind kind, const MapKey *key, uint64_t seed) {
  switch (kind) {
  case KEY_64: return hash_word(key->word, seed);
  case KEY_32: return hash_word((uint32_t)key->word, seed);
  case KEY_STRING: return hash_bytes(key->s.ptr, (size_t)key->s.len, seed);
  case KEY_ANY: break;
  }
  return ((MapHasher *)t->hasher->code)(key->p, seed);
}

/* The slot of key, or null. The map is not empty. */
MAP_INLINE char *map_find(const rt_MapType *t, const rt_Map *m, KeyKind kind, const MapKey *key) {
  uint64_t hash = key_hash(t, kind, key, m->seed);
  Probe p = probe_start(m, hash);
  do {
    char *group = group_at(t, m, p.group);
    for (uint32_t bits = group_match(group, ctrl_of(hash)); bits; bits &= bits - 1) {
      char *slot = slot_at(t, group, (uint32_t)__builtin_ctz(bits));
      if (key_equals(t, kind, key, slot)) return slot;
    }
    if (group_match(group, MAP_EMPTY)) return NULL;
  } while (probe_next(&p, m));
  return NULL;
}

/* How the runtime itself hashes and compares keys of type t: must not depend on the caller. */
KeyKind map_key_kind(const rt_MapType *t);

/* map_access.c: the key as the map now holds it; it is there. */
void *map_current_key(const rt_MapType *t, const rt_Map *m, const void *key);

/* map.c */
_Noreturn void map_fatal(const char *text);
char *map_insert_slow(const rt_MapType *t, rt_Map *m, uint64_t hash);
void map_erase(const rt_MapType *t, rt_Map *m, char *slot);
void map_fill_slot(const rt_MapType *t, char *slot);

static inline void map_check_readable(const rt_Map *m) {
  if (__builtin_expect(m->writing, 0)) map_fatal("concurrent map read and map write");
}

static inline void map_begin_write(rt_Map *m) {
  if (__builtin_expect(m->writing, 0)) map_fatal("concurrent map writes");
  m->writing = true;
}

static inline void map_end_write(rt_Map *m) {
  if (__builtin_expect(!m->writing, 0)) map_fatal("concurrent map writes");
  m->writing = false;
}

/* Makes an empty or deleted slot of `group` full. */
MAP_INLINE void map_claim(rt_Map *m, char *group, uint32_t i, uint64_t hash) {
  if (group[i] == MAP_EMPTY) m->room--;
  group[i] = (char)ctrl_of(hash);
  m->count++;
}

static inline uint32_t group_free(const char *group) {
  return ~group_full(group) & 0xff;
}

#endif
