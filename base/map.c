/*
 * map.c: hash maps that remember the order of insertion.
 *
 * Ensures: lookups by pointer or by string; entries never move in order, so iterating over
 * items[0..len) is deterministic. No deletion: nothing in the compiler needs it.
 */
#include "base/base.h"

typedef bool (*KeyEqual)(const void *a, const void *b);
typedef uint32_t (*KeyHash)(const void *key);

static bool equal_pointer(const void *a, const void *b) {
  return a == b;
}

static uint32_t hash_pointer(const void *key) {
  uint64_t x = (uint64_t)(uintptr_t)key * 0x9E3779B97F4A7C15u;
  return (uint32_t)(x >> 32);
}

static bool equal_string(const void *a, const void *b) {
  return strcmp(a, b) == 0;
}

static uint32_t hash_string(const void *key) {
  uint32_t h = 2166136261u;
  for (const char *s = key; *s; s++) h = (h ^ (uint8_t)*s) * 16777619u;
  return h;
}

/* Returns the slot that holds key, or the empty one where it belongs. */
static uint32_t find_slot(const Map *m, const void *key, KeyHash hash, KeyEqual equal) {
  uint32_t i = hash(key) & (m->slot_count - 1);
  while (m->slots[i] && !equal(m->items[m->slots[i] - 1].key, key))
    i = (i + 1) & (m->slot_count - 1);
  return i;
}

static void grow_slots(Arena *a, Map *m, KeyHash hash, KeyEqual equal) {
  m->slot_count = m->slot_count ? m->slot_count * 2 : 16;
  m->slots = NEW_ARRAY(a, uint32_t, m->slot_count);
  for (uint32_t i = 0; i < m->len; i++)
    m->slots[find_slot(m, m->items[i].key, hash, equal)] = i + 1;
}

static const MapEntry *find(const Map *m, const void *key, KeyHash hash, KeyEqual equal) {
  if (m->len == 0) return NULL;
  uint32_t index = m->slots[find_slot(m, key, hash, equal)];
  return index ? &m->items[index - 1] : NULL;
}

static void set(Arena *a, Map *m, const void *key, void *value, KeyHash hash, KeyEqual equal) {
  if ((m->len + 1) * 3 >= m->slot_count * 2) grow_slots(a, m, hash, equal);
  uint32_t slot = find_slot(m, key, hash, equal);
  if (m->slots[slot]) {
    m->items[m->slots[slot] - 1].value = value;
    return;
  }
  VEC_PUSH(a, m, ((MapEntry){key, value}));
  m->slots[slot] = m->len;
}

void *map_get(const Map *m, const void *key) {
  const MapEntry *e = find(m, key, hash_pointer, equal_pointer);
  return e ? e->value : NULL;
}

bool map_has(const Map *m, const void *key) {
  return find(m, key, hash_pointer, equal_pointer) != NULL;
}

void map_set(Arena *a, Map *m, const void *key, void *value) {
  set(a, m, key, value, hash_pointer, equal_pointer);
}

void *map_get_str(const Map *m, const char *key) {
  const MapEntry *e = find(m, key, hash_string, equal_string);
  return e ? e->value : NULL;
}

void map_set_str(Arena *a, Map *m, const char *key, void *value) {
  set(a, m, key, value, hash_string, equal_string);
}
