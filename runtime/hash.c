/*
 * hash.c: hash functions for map keys of every kind.
 *
 * Requires: key memory laid out as the descriptor says.
 * Ensures: equal keys have equal hashes for one seed; a NaN has a new hash each time; a key that
 * cannot be compared panics with Go's error.
 */
#include "runtime/hash.h"
#include "runtime/internal.h"
#include "runtime/panic.h"

#include <sys/random.h>

uint64_t hash_long(const uint8_t *p, size_t n, uint64_t seed) {
  uint64_t a = seed, b = seed ^ HASH_K3;
  size_t left = n;
  for (; left > 32; left -= 32, p += 32) {
    a = hash_fold(hash_load(p, 8) ^ HASH_K1, hash_load(p + 8, 8) ^ a);
    b = hash_fold(hash_load(p + 16, 8) ^ HASH_K2, hash_load(p + 24, 8) ^ b);
  }
  const uint8_t *end = p + left;
  if (left > 16) a = hash_fold(hash_load(p, 8) ^ HASH_K1, hash_load(p + 8, 8) ^ a);
  b = hash_fold(hash_load(end - 16, 8) ^ HASH_K3, hash_load(end - 8, 8) ^ b);
  return hash_fold(a ^ b ^ n, HASH_K2);
}

/* Weyl sequence with a finalizer (splitmix64), seeded by the kernel. */
uint64_t hash_random(void) {
  static _Thread_local uint64_t state;
  if (state == 0 && getrandom(&state, sizeof state, 0) != sizeof state)
    state = (uint64_t)(uintptr_t)&state;
  uint64_t z = state += 0x9e3779b97f4a7c15ull;
  z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
  z = (z ^ z >> 27) * 0x94d049bb133111ebull;
  return z ^ z >> 31;
}

static int64_t hash_double(double v, int64_t seed) {
  uint64_t bits;
  if (v == 0) v = 0; /* -0 */
  if (v != v) return (int64_t)hash_random();
  memcpy(&bits, &v, sizeof bits);
  return (int64_t)hash_word(bits, (uint64_t)seed);
}

int64_t rt_hash_memory(void *p, int64_t seed, int64_t bytes) {
  return (int64_t)hash_bytes(p, (size_t)bytes, (uint64_t)seed);
}

int64_t rt_hash_string(void *string, int64_t seed) {
  const rt_String *s = string;
  return (int64_t)hash_bytes(s->ptr, (size_t)s->len, (uint64_t)seed);
}

int64_t rt_hash_f32(void *p, int64_t seed) {
  return hash_double(*(float *)p, seed);
}

int64_t rt_hash_f64(void *p, int64_t seed) {
  return hash_double(*(double *)p, seed);
}

int64_t rt_hash_c64(void *p, int64_t seed) {
  return hash_double(((float *)p)[1], hash_double(((float *)p)[0], seed));
}

int64_t rt_hash_c128(void *p, int64_t seed) {
  return hash_double(((double *)p)[1], hash_double(((double *)p)[0], seed));
}

/* ---- values of types known at run time ------------------------------------------------------- */

static int64_t hash_value(const rt_Type *t, void *p, int64_t seed);

static int64_t hash_array(const rt_ArrayType *t, char *p, int64_t seed) {
  for (uintptr_t i = 0; i < t->len; i++) seed = hash_value(t->elem, p + i * t->elem->size, seed);
  return seed;
}

static int64_t hash_struct(const rt_StructType *t, char *p, int64_t seed) {
  for (intptr_t i = 0; i < t->fields.len; i++) {
    const rt_StructField *f = &t->fields.ptr[i];
    rt_String name = name_string(f->name);
    bool blank = name.len == 1 && name.ptr[0] == '_';
    if (!blank) seed = hash_value(f->type, p + f->offset, seed);
  }
  return seed;
}

/* Equal values of one type only meet each other, so this need not agree with the type's hasher. */
static int64_t hash_value(const rt_Type *t, void *p, int64_t seed) {
  if (!t->equal) panic_error_type("hash of unhashable type ", t);
  if (t->tflag & RT_TFLAG_REGULAR_MEMORY) return rt_hash_memory(p, seed, (int64_t)t->size);
  switch (t->kind) {
  case RT_KIND_FLOAT32: return rt_hash_f32(p, seed);
  case RT_KIND_FLOAT64: return rt_hash_f64(p, seed);
  case RT_KIND_COMPLEX64: return rt_hash_c64(p, seed);
  case RT_KIND_COMPLEX128: return rt_hash_c128(p, seed);
  case RT_KIND_STRING: return rt_hash_string(p, seed);
  case RT_KIND_ARRAY: return hash_array((const rt_ArrayType *)t, p, seed);
  case RT_KIND_STRUCT: return hash_struct((const rt_StructType *)t, p, seed);
  case RT_KIND_INTERFACE:
    return ((const rt_InterfaceType *)t)->methods.len ? rt_hash_iface(p, seed)
                                                      : rt_hash_eface(p, seed);
  default: return rt_hash_memory(p, seed, (int64_t)t->size);
  }
}

int64_t rt_hash_eface(void *eface, int64_t seed) {
  rt_Eface *e = eface;
  if (!e->type) return seed;
  return hash_value(e->type, type_is_direct(e->type) ? (void *)&e->data : e->data, seed);
}

int64_t rt_hash_iface(void *iface, int64_t seed) {
  rt_Iface *i = iface;
  rt_Eface e = {i->tab ? i->tab->type : NULL, i->data};
  return rt_hash_eface(&e, seed);
}

/* ---- values that cannot be hashed ------------------------------------------------------------ */

static const rt_Type *unhashable_in_array(const rt_ArrayType *t, char *p) {
  const rt_Type *bad = NULL;
  for (uintptr_t i = 0; i < t->len && !bad; i++)
    bad = hash_unhashable_part(t->elem, p + i * t->elem->size);
  return bad;
}

static const rt_Type *unhashable_in_struct(const rt_StructType *t, char *p) {
  const rt_Type *bad = NULL;
  for (intptr_t i = 0; i < t->fields.len && !bad; i++)
    bad = hash_unhashable_part(t->fields.ptr[i].type, p + t->fields.ptr[i].offset);
  return bad;
}

static const rt_Type *unhashable_in_interface(const rt_InterfaceType *t, void *p) {
  rt_Eface e = *(rt_Eface *)p;
  if (e.type && t->methods.len) e.type = ((rt_Iface *)p)->tab->type;
  if (!e.type) return NULL;
  return hash_unhashable_part(e.type, type_is_direct(e.type) ? (void *)&e.data : e.data);
}

const rt_Type *hash_unhashable_part(const rt_Type *t, void *p) {
  if (!t->equal) return t;
  switch (t->kind) {
  case RT_KIND_ARRAY: return unhashable_in_array((const rt_ArrayType *)t, p);
  case RT_KIND_STRUCT: return unhashable_in_struct((const rt_StructType *)t, p);
  case RT_KIND_INTERFACE: return unhashable_in_interface((const rt_InterfaceType *)t, p);
  default: return NULL;
  }
}
