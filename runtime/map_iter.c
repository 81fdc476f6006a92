/*
 * map_iter.c: range over a map.
 *
 * Requires: the iterator zeroed before rt_map_iter_start.
 * Ensures: each entry that is there all the time is produced once; one deleted before it is
 * reached is not; one added may be. The order starts at random.
 *
 * Method: the iterator walks the table the map had at the start, from a random group and a random
 * slot in each. When the map has been rebuilt meanwhile the old table still tells which entries
 * there were, and each is looked up in the new one. A key that does not equal itself (NaN) cannot
 * be looked up, nor deleted: it is taken from the old table unless the map was cleared.
 */
#include "runtime/map.h"

#include <string.h>

/* rt_MapIter.state */
typedef struct Cursor {
  char *groups; /* the table walked */
  uint64_t mask;
  uint64_t done;  /* groups visited */
  uint64_t first; /* the group to start at */
  char *group;    /* being visited */
  uint32_t bits;  /* its slots still to visit, rotated by `rotate` */
  uint32_t rotate;
  uint32_t clears; /* rt_Map.clears at the start */
} Cursor;
_Static_assert(sizeof(Cursor) <= sizeof((rt_MapIter){0}.state), "fits the iterator");

static Cursor *cursor(rt_MapIter *it) {
  return (Cursor *)it->state;
}

static uint32_t rotate_right8(uint32_t bits, uint32_t by) {
  return (bits >> by | bits << (MAP_SLOTS - by)) & 0xff;
}

static bool enter_next_group(const rt_MapType *t, Cursor *c) {
  if (c->done > c->mask) return false;
  uint64_t g = (c->first + c->done++) & c->mask;
  c->group = c->groups + g * t->group_size;
  c->bits = rotate_right8(group_full(c->group), c->rotate);
  return true;
}

/* Produces the entry of a slot of a table that is no longer the map's; false if it is gone. */
static bool produce_from_old(rt_MapIter *it, char *slot) {
  const rt_MapType *t = it->type;
  void *type = (void *)(uintptr_t)t, *key = slot_key(t, slot);
  MapEqual *equal = (MapEqual *)t->key->equal->code;
  if (!equal(key, key)) {
    it->key = key;
    it->elem = slot_elem(t, slot);
    return cursor(it)->clears == it->map->clears;
  }
  it->elem = rt_map_get(type, it->map, key);
  it->key = key;
  if (!it->elem) return false;
  if (t->flags & MAP_NEED_KEY_UPDATE) it->key = map_current_key(t, it->map, key);
  return true;
}

static bool produce(rt_MapIter *it, char *slot) {
  if (cursor(it)->groups != it->map->groups) return produce_from_old(it, slot);
  it->key = slot_key(it->type, slot);
  it->elem = slot_elem(it->type, slot);
  return true;
}

void rt_map_iter_next(void *iter) {
  rt_MapIter *it = iter;
  Cursor *c = cursor(it);
  if (it->map->writing) map_fatal("concurrent map iteration and map write");
  do {
    while (c->bits) {
      uint32_t i = ((uint32_t)__builtin_ctz(c->bits) + c->rotate) & (MAP_SLOTS - 1);
      c->bits &= c->bits - 1;
      if (!(c->group[i] & MAP_FULL)) continue; /* deleted since */
      if (produce(it, slot_at(it->type, c->group, i))) return;
    }
  } while (enter_next_group(it->type, c));
  *it = (rt_MapIter){0}; /* it may stay in a frame for long: no pointer to the map remains */
}

void rt_map_iter_start(void *type, void *map, void *iter) {
  rt_MapIter *it = iter;
  rt_Map *m = map;
  it->key = NULL;
  if (!m || m->count == 0) return;
  uint64_t random = hash_random();
  it->type = type;
  it->map = m;
  *cursor(it) = (Cursor){
      .groups = m->groups,
      .mask = m->mask,
      .first = random >> 8 & m->mask,
      .rotate = random & (MAP_SLOTS - 1),
      .clears = m->clears,
  };
  rt_map_iter_next(it);
}
