/*
 * map.c: maps: creation, insertion, deletion, growth.
 *
 * Requires: rt_MapType as codegen/ lays it out; its group type has the control word first.
 * Ensures: the spec's semantics, with NaN keys, keys that cannot be hashed, and nil maps.
 *
 * Method: a Swiss table: open addressing over groups of eight slots whose control bytes are
 * compared at once. Control byte 0 is "empty", so that zeroed memory is an empty table. One flat
 * table per map, rebuilt twice as large when 7/8 of it is used (or at the same size when that is
 * mostly deleted slots). A rebuilt table leaves its predecessor untouched for iterators
 * (map_iter.c). Refused: Go's directory of small tables, for its extra indirection at each access.
 *
 * A map of one group may be full; larger ones always keep an empty slot, which ends each probe.
 */
#include "runtime/map.h"

#include <string.h>

enum {
  HEADER_POINTERS = 1 << 1
}; /* rt_Map.groups */
_Static_assert(offsetof(rt_Map, groups) == 8, "HEADER_POINTERS");

_Noreturn void map_fatal(const char *text) {
  rt_fatal_error(text);
}

static void *as_arg(const rt_Type *t) {
  return (void *)(uintptr_t)t;
}

KeyKind map_key_kind(const rt_MapType *t) {
  const rt_Type *k = t->key;
  if (k->kind == RT_KIND_STRING) return KEY_STRING;
  if (!(k->tflag & RT_TFLAG_REGULAR_MEMORY)) return KEY_ANY;
  return k->size == 8 ? KEY_64 : k->size == 4 ? KEY_32 : KEY_ANY;
}

/* ---- creation and growth --------------------------------------------------------------------- */

static int64_t room_of(uint64_t groups) {
  return groups == 1 ? MAP_SLOTS : (int64_t)groups * 7;
}

static void set_groups(const rt_MapType *t, rt_Map *m, uint64_t groups) {
  m->groups = rt_new_array(as_arg(t->group), (int64_t)groups);
  m->mask = groups - 1;
  m->room = room_of(groups);
}

static uint64_t groups_for(int64_t hint) {
  uint64_t n = 1;
  while (room_of(n) < hint) n *= 2;
  return n;
}

void *rt_makemap(void *type, int64_t hint) {
  const rt_MapType *t = type;
  rt_Map *m = gc_new_masked(sizeof(rt_Map), HEADER_POINTERS);
  m->seed = hash_random();
  if (hint > MAP_SLOTS && hint < INT64_MAX / 16 / (int64_t)(t->slot_size | 1))
    set_groups(t, m, groups_for(hint));
  return m;
}

/* The first slot of the table that is free for hash; there is one. */
static char *first_free(const rt_MapType *t, const rt_Map *m, uint64_t hash, uint32_t *index) {
  Probe p = probe_start(m, hash);
  for (;;) {
    char *group = group_at(t, m, p.group);
    uint32_t bits = group_free(group);
    *index = (uint32_t)__builtin_ctz(bits | 0x100);
    if (bits) return group;
    probe_next(&p, m);
  }
}

MAP_INLINE MapKey key_in_slot(const rt_MapType *t, KeyKind kind, char *slot) {
  switch (kind) {
  case KEY_64: return (MapKey){.word = *(uint64_t *)slot};
  case KEY_32: return (MapKey){.word = *(uint32_t *)slot};
  case KEY_STRING: return (MapKey){.s = *(rt_String *)slot};
  case KEY_ANY: break;
  }
  return (MapKey){.p = slot_key(t, slot)};
}

/* Copies the full slots of the old table into the map's new one. */
MAP_INLINE void move_slots(const rt_MapType *t, rt_Map *m, KeyKind kind, char *old,
                           uint64_t groups) {
  for (; groups > 0; groups--, old += t->group_size)
    for (uint32_t bits = group_full(old); bits; bits &= bits - 1) {
      char *slot = slot_at(t, old, (uint32_t)__builtin_ctz(bits));
      MapKey key = key_in_slot(t, kind, slot);
      uint64_t hash = key_hash(t, kind, &key, m->seed);
      uint32_t i;
      char *group = first_free(t, m, hash, &i);
      map_claim(m, group, i, hash);
      memcpy(slot_at(t, group, i), slot, t->slot_size);
    }
}

static void move_all(const rt_MapType *t, rt_Map *m, char *old, uint64_t groups) {
  switch (map_key_kind(t)) {
  case KEY_64: move_slots(t, m, KEY_64, old, groups); break;
  case KEY_32: move_slots(t, m, KEY_32, old, groups); break;
  case KEY_STRING: move_slots(t, m, KEY_STRING, old, groups); break;
  case KEY_ANY: move_slots(t, m, KEY_ANY, old, groups); break;
  }
}

/* Doubles, unless a fifth or more of the slots are deleted ones that a rebuild wins back. */
static void rebuild(const rt_MapType *t, rt_Map *m) {
  char *old = m->groups;
  uint64_t groups = m->mask + 1;
  bool grow = groups == 1 || m->count * 32 > (int64_t)groups * MAP_SLOTS * 25;
  set_groups(t, m, grow ? groups * 2 : groups);
  m->count = 0;
  move_all(t, m, old, groups);
}

/*
 * Claims a slot for a new key when none was free on its way or the table has no room.
 * Returns it, filled with pointers to fresh memory if kept indirectly.
 */
char *map_insert_slow(const rt_MapType *t, rt_Map *m, uint64_t hash) {
  uint32_t i;
  if (!m->groups)
    set_groups(t, m, 1);
  else if (m->room == 0)
    rebuild(t, m);
  char *group = first_free(t, m, hash, &i);
  map_claim(m, group, i, hash);
  return slot_at(t, group, i);
}

void map_fill_slot(const rt_MapType *t, char *slot) {
  if (t->flags & MAP_INDIRECT_KEY) *(void **)slot = rt_new(as_arg(t->key));
  if (t->flags & MAP_INDIRECT_ELEM) *(void **)(slot + t->elem_off) = rt_new(as_arg(t->elem));
}

/* ---- deletion -------------------------------------------------------------------------------- */

/* Slots without size are all in one place, but then there is only one key to be in one. */
static uint64_t slot_index(const rt_MapType *t, const char *group, const char *slot) {
  if (t->slot_size == 0) return (uint64_t)__builtin_ctz(group_full(group));
  return (uint64_t)(slot - group - 8) / t->slot_size;
}

/* A slot in a group with an empty slot ends no probe, so it may become empty again. */
void map_erase(const rt_MapType *t, rt_Map *m, char *slot) {
  uint64_t g = (uint64_t)(slot - m->groups) / t->group_size;
  char *group = group_at(t, m, g);
  uint64_t i = slot_index(t, group, slot);
  memset(slot, 0, t->slot_size);
  m->count--;
  if (m->mask == 0 || group_match(group, MAP_EMPTY)) {
    group[i] = MAP_EMPTY;
    m->room++;
  } else
    group[i] = MAP_DELETED;
}

void rt_map_clear(void *type, void *map) {
  const rt_MapType *t = type;
  rt_Map *m = map;
  if (!m || !m->groups) return;
  map_begin_write(m);
  memset(m->groups, 0, (m->mask + 1) * t->group_size);
  m->count = 0;
  m->room = room_of(m->mask + 1);
  m->seed = hash_random();
  m->clears++;
  map_end_write(m);
}
