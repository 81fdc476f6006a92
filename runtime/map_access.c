/*
 * map_access.c: m[k], m[k] = v and delete(m, k), each for keys of any type and, inlined, for
 * keys of 8 and 4 bytes and strings.
 *
 * Requires: map.h's invariants. Ensures: results point into the map and hold until its next
 * operation; a read of a missing key gives null.
 */
#include "runtime/map.h"

#include <string.h>

/* A key that cannot be hashed panics even where there is nothing to look for, with another text. */
static void check_hashable(const rt_MapType *t, void *key) {
  const rt_Type *bad = t->flags & MAP_HASH_MIGHT_PANIC ? hash_unhashable_part(t->key, key) : NULL;
  if (bad) panic_unhashable_key(bad);
}

/* ---- reading --------------------------------------------------------------------------------- */

MAP_INLINE void *get(const rt_MapType *t, const rt_Map *m, KeyKind kind, const MapKey *key) {
  if (!m || m->count == 0) return NULL;
  map_check_readable(m);
  char *slot = map_find(t, m, kind, key);
  return slot ? slot_elem(t, slot) : NULL;
}

void *rt_map_get64(void *type, void *map, int64_t key) {
  MapKey k = {.word = (uint64_t)key};
  return get(type, map, KEY_64, &k);
}

void *rt_map_get32(void *type, void *map, int32_t key) {
  MapKey k = {.word = (uint32_t)key};
  return get(type, map, KEY_32, &k);
}

void *rt_map_get_str(void *type, void *map, void *p, int64_t n) {
  MapKey k = {.s = {p, n}};
  return get(type, map, KEY_STRING, &k);
}

static MapKey load_key(KeyKind kind, const void *p) {
  switch (kind) {
  case KEY_64: return (MapKey){.word = *(const uint64_t *)p};
  case KEY_32: return (MapKey){.word = *(const uint32_t *)p};
  case KEY_STRING: return (MapKey){.s = *(const rt_String *)p};
  case KEY_ANY: break;
  }
  return (MapKey){.p = p};
}

void *rt_map_get(void *type, void *map, void *key) {
  const rt_MapType *t = type;
  const rt_Map *m = map;
  KeyKind kind = map_key_kind(t);
  MapKey k = load_key(kind, key);
  if (!m || m->count == 0) check_hashable(t, key);
  switch (kind) {
  case KEY_64: return get(t, m, KEY_64, &k);
  case KEY_32: return get(t, m, KEY_32, &k);
  case KEY_STRING: return get(t, m, KEY_STRING, &k);
  case KEY_ANY: break;
  }
  return get(t, m, KEY_ANY, &k);
}

void *map_current_key(const rt_MapType *t, const rt_Map *m, const void *key) {
  KeyKind kind = map_key_kind(t);
  MapKey k = load_key(kind, key);
  return slot_key(t, map_find(t, m, kind, &k));
}

/* ---- writing --------------------------------------------------------------------------------- */

MAP_INLINE void store_key(const rt_MapType *t, KeyKind kind, const MapKey *key, char *slot) {
  switch (kind) {
  case KEY_64: *(uint64_t *)slot = key->word; return;
  case KEY_32: *(uint32_t *)slot = (uint32_t)key->word; return;
  case KEY_STRING: *(rt_String *)slot = key->s; return;
  case KEY_ANY: break;
  }
  memcpy(slot_key(t, slot), key->p, t->key->size);
}

/* The slot of key if it is in the map; else null and, if one is free on its way, a claimed slot. */
MAP_INLINE char *find_or_claim(const rt_MapType *t, rt_Map *m, KeyKind kind, const MapKey *key,
                               uint64_t hash, char **claimed) {
  char *free_group = NULL;
  uint32_t free_index = 0;
  Probe p = probe_start(m, hash);
  do {
    char *group = group_at(t, m, p.group);
    for (uint32_t bits = group_match(group, ctrl_of(hash)); bits; bits &= bits - 1) {
      char *slot = slot_at(t, group, (uint32_t)__builtin_ctz(bits));
      if (key_equals(t, kind, key, slot)) return slot;
    }
    uint32_t bits = group_free(group);
    if (bits && !free_group) {
      free_group = group;
      free_index = (uint32_t)__builtin_ctz(bits);
    }
    if (group_match(group, MAP_EMPTY)) break;
  } while (probe_next(&p, m));
  if (!free_group || (free_group[free_index] == MAP_EMPTY && m->room == 0)) return NULL;
  map_claim(m, free_group, free_index, hash);
  *claimed = slot_at(t, free_group, free_index);
  return NULL;
}

MAP_INLINE void *assign(const rt_MapType *t, rt_Map *m, KeyKind kind, const MapKey *key) {
  if (!m) panic_plain("assignment to entry in nil map");
  uint64_t hash = key_hash(t, kind, key, m->seed);
  map_begin_write(m);
  char *claimed = NULL, *slot = m->groups ? find_or_claim(t, m, kind, key, hash, &claimed) : NULL;
  if (slot) {
    if (kind == KEY_STRING || (kind == KEY_ANY && t->flags & MAP_NEED_KEY_UPDATE))
      store_key(t, kind, key, slot);
  } else {
    slot = claimed ? claimed : map_insert_slow(t, m, hash);
    if (t->flags & (MAP_INDIRECT_KEY | MAP_INDIRECT_ELEM)) map_fill_slot(t, slot);
    store_key(t, kind, key, slot);
  }
  map_end_write(m);
  return slot_elem(t, slot);
}

void *rt_map_assign64(void *type, void *map, int64_t key) {
  MapKey k = {.word = (uint64_t)key};
  return assign(type, map, KEY_64, &k);
}

void *rt_map_assign32(void *type, void *map, int32_t key) {
  MapKey k = {.word = (uint32_t)key};
  return assign(type, map, KEY_32, &k);
}

void *rt_map_assign_str(void *type, void *map, void *p, int64_t n) {
  MapKey k = {.s = {p, n}};
  return assign(type, map, KEY_STRING, &k);
}

void *rt_map_assign(void *type, void *map, void *key) {
  KeyKind kind = map_key_kind(type);
  MapKey k = load_key(kind, key);
  switch (kind) {
  case KEY_64: return assign(type, map, KEY_64, &k);
  case KEY_32: return assign(type, map, KEY_32, &k);
  case KEY_STRING: return assign(type, map, KEY_STRING, &k);
  case KEY_ANY: break;
  }
  return assign(type, map, KEY_ANY, &k);
}

/* ---- deleting -------------------------------------------------------------------------------- */

MAP_INLINE void delete(const rt_MapType *t, rt_Map *m, KeyKind kind, const MapKey *key) {
  if (!m || m->count == 0) return;
  uint64_t seed = m->seed;
  if (kind == KEY_ANY) key_hash(t, kind, key, seed); /* may panic, before the map is marked */
  map_begin_write(m);
  char *slot = map_find(t, m, kind, key);
  if (slot) map_erase(t, m, slot);
  map_end_write(m);
}

void rt_map_delete64(void *type, void *map, int64_t key) {
  MapKey k = {.word = (uint64_t)key};
  delete (type, map, KEY_64, &k);
}

void rt_map_delete32(void *type, void *map, int32_t key) {
  MapKey k = {.word = (uint32_t)key};
  delete (type, map, KEY_32, &k);
}

void rt_map_delete_str(void *type, void *map, void *p, int64_t n) {
  MapKey k = {.s = {p, n}};
  delete (type, map, KEY_STRING, &k);
}

void rt_map_delete(void *type, void *map, void *key) {
  const rt_MapType *t = type;
  rt_Map *m = map;
  KeyKind kind = map_key_kind(t);
  MapKey k = load_key(kind, key);
  if (!m || m->count == 0) check_hashable(t, key);
  switch (kind) {
  case KEY_64: delete (t, m, KEY_64, &k); break;
  case KEY_32: delete (t, m, KEY_32, &k); break;
  case KEY_STRING: delete (t, m, KEY_STRING, &k); break;
  case KEY_ANY: delete (t, m, KEY_ANY, &k); break;
  }
}
