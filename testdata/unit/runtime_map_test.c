/*
 * Maps against a model: random insertions, deletions and look-ups with keys of each kind; iteration
 * while the map changes; NaN keys.
 */
#include "runtime/map.h"
#include "testdata/unit/runtime_support.h"

enum {
  KEYS = 3000,
  STEPS = 300000
};

/* ---- descriptors ----------------------------------------------------------------------------- */

static bool equal_word(const uint64_t *a, const uint64_t *b) {
  return *a == *b;
}

static bool equal_double(const double *a, const double *b) {
  return *a == *b;
}

static bool equal_string(const rt_String *a, const rt_String *b) {
  return a->len == b->len && memcmp(a->ptr, b->ptr, (size_t)a->len) == 0;
}

static int64_t hash_of_word(void *p, int64_t seed) {
  return rt_hash_memory(p, seed, 8);
}

static rt_Funcval word_equal = {(void *)equal_word}, double_equal = {(void *)equal_double},
                  string_equal = {(void *)equal_string}, word_hash = {(void *)hash_of_word},
                  double_hash = {(void *)rt_hash_f64}, string_hash = {(void *)rt_hash_string};
static rt_Type word = {
    .size = 8, .kind = RT_KIND_INT64, .tflag = RT_TFLAG_REGULAR_MEMORY, .equal = &word_equal};
static rt_Type number = {.size = 8, .kind = RT_KIND_FLOAT64, .equal = &double_equal};
static const uint8_t string_mask[] = {1};
static rt_Type string = {.size = 16,
                         .ptr_bytes = 8,
                         .gcdata = string_mask,
                         .kind = RT_KIND_STRING,
                         .equal = &string_equal};
static rt_Type plain_group = {.size = 8 + 8 * 16, .align = 8, .kind = RT_KIND_STRUCT};
/* a word of control bytes, then 8 times pointer, length, number */
static const uint8_t string_group_mask[] = {0x92, 0x24, 0x49, 0};
static rt_Type string_group = {.size = 8 + 8 * 24,
                               .ptr_bytes = 8 + 7 * 24 + 8,
                               .gcdata = string_group_mask,
                               .align = 8,
                               .kind = RT_KIND_STRUCT};

static rt_MapType plain_map(const rt_Type *key, const rt_Funcval *hasher) {
  return (rt_MapType){.key = key,
                      .elem = &word,
                      .group = &plain_group,
                      .hasher = hasher,
                      .group_size = 8 + 8 * 16,
                      .slot_size = 16,
                      .elem_off = 8};
}

static rt_MapType word_map, number_map;
static rt_MapType string_map = {.key = &string,
                                .elem = &word,
                                .group = &string_group,
                                .hasher = &string_hash,
                                .group_size = 8 + 8 * 24,
                                .slot_size = 24,
                                .elem_off = 16,
                                .flags = MAP_NEED_KEY_UPDATE};

/* ---- the model ------------------------------------------------------------------------------- */

static int64_t model[KEYS];
static bool present[KEYS];
static int64_t count;
static uint8_t names[KEYS][4];

typedef union Key {
  int64_t w;
  double d;
  rt_String s;
} Key;

static Key make_key(const rt_MapType *t, int k) {
  if (t == &number_map) return (Key){.d = k};
  if (t == &word_map) return (Key){.w = k};
  for (int i = 0, v = k; i < 4; i++, v /= 10) names[k][i] = (uint8_t)('0' + v % 10);
  return (Key){.s = {names[k], 4}};
}

static int key_number(const rt_MapType *t, const Key *key) {
  if (t == &number_map) return (int)key->d;
  if (t == &word_map) return (int)key->w;
  int v = 0;
  for (int i = 3; i >= 0; i--) v = v * 10 + key->s.ptr[i] - '0';
  return v;
}

static void put(rt_MapType *t, rt_Map *m, int k, int64_t v) {
  Key key = make_key(t, k);
  *(int64_t *)rt_map_assign(t, m, &key) = v;
  model[k] = v;
  count += !present[k];
  present[k] = true;
}

static void drop(rt_MapType *t, rt_Map *m, int k) {
  Key key = make_key(t, k);
  rt_map_delete(t, m, &key);
  count -= present[k];
  present[k] = false;
}

static void look(rt_MapType *t, rt_Map *m, int k) {
  Key key = make_key(t, k);
  const int64_t *v = rt_map_get(t, m, &key);
  CHECK((v != NULL) == present[k]);
  CHECK(!v || *v == model[k]);
}

static int pick(int below) {
  return (int)(hash_random() % (uint64_t)below);
}

/* Ranges over the map while other entries come and go. */
static void iterate(rt_MapType *t, rt_Map *m, int range) {
  static bool before[KEYS], seen[KEYS], touched[KEYS];
  rt_MapIter it = {0};
  memcpy(before, present, sizeof before);
  memset(seen, 0, sizeof seen);
  memset(touched, 0, sizeof touched);
  int steps = 0;
  for (rt_map_iter_start(t, m, &it); it.key; rt_map_iter_next(&it)) {
    int k = key_number(t, it.key), other = pick(range);
    CHECK(present[k] && (!seen[k] || touched[k]) && *(int64_t *)it.elem == model[k]);
    seen[k] = true;
    touched[other] = true;
    if (pick(3) && steps++ < 2000)
      put(t, m, other, steps);
    else
      drop(t, m, other);
  }
  for (int k = 0; k < KEYS; k++) CHECK(seen[k] || touched[k] || !before[k]);
}

static void random_operations(rt_MapType *t) {
  rt_Map *m = rt_makemap(t, 0);
  memset(present, 0, sizeof present);
  count = 0;
  for (int i = 0; i < STEPS; i++) {
    int range = i / 20000 % 2 ? KEYS : 20, k = pick(range), what = pick(10);
    if (what < 4)
      put(t, m, k, i);
    else if (what < 7)
      drop(t, m, k);
    else
      look(t, m, k);
    CHECK(m->count == count);
    if (i % 5003 == 0) iterate(t, m, range);
    if (i % 70001 == 70000) {
      rt_map_clear(t, m);
      memset(present, 0, sizeof present);
      count = 0;
    }
  }
}

static void nan_keys(void) {
  rt_Map *m = rt_makemap(&number_map, 0);
  rt_MapIter it = {0};
  double nan = __builtin_nan("");
  for (int i = 0; i < 100; i++) rt_map_assign(&number_map, m, &nan);
  CHECK(m->count == 100 && !rt_map_get(&number_map, m, &nan));
  int n = 0;
  for (rt_map_iter_start(&number_map, m, &it); it.key; rt_map_iter_next(&it)) n++;
  CHECK(n == 100);
}

void test_main(void) {
  word_map = plain_map(&word, &word_hash);
  number_map = plain_map(&number, &double_hash);
  number_map.flags = MAP_NEED_KEY_UPDATE;
  random_operations(&word_map);
  random_operations(&number_map);
  random_operations(&string_map);
  nan_keys();
  say("ok runtime_map");
  _exit(0);
}
