/*
 * hash.h: hash functions of map keys (hash.c).
 *
 * Method: the 128-bit product of two words, folded, as wyhash does; the seed is the map's own,
 * random.
 */
#ifndef GOSLING_RUNTIME_HASH_H
#define GOSLING_RUNTIME_HASH_H

#include "runtime/abi.h"

#include <string.h>

#define HASH_K1 0xa0761d6478bd642full
#define HASH_K2 0xe7037ed1a0b428dbull
#define HASH_K3 0x8ebc6af09c88c6e3ull

static inline uint64_t hash_fold(uint64_t a, uint64_t b) {
  unsigned __int128 m = (unsigned __int128)a * b;
  return (uint64_t)m ^ (uint64_t)(m >> 64);
}

static inline uint64_t hash_word(uint64_t v, uint64_t seed) {
  return hash_fold(v ^ HASH_K1, seed ^ HASH_K2);
}

static inline uint64_t hash_load(const uint8_t *p, int bytes) {
  uint64_t v = 0;
  memcpy(&v, p, (size_t)bytes);
  return v;
}

/* More than 16 bytes. */
uint64_t hash_long(const uint8_t *p, size_t n, uint64_t seed);

static inline uint64_t hash_bytes(const uint8_t *p, size_t n, uint64_t seed) {
  uint64_t a, b;
  if (n > 16) return hash_long(p, n, seed);
  if (n >= 8) {
    a = hash_load(p, 8);
    b = hash_load(p + n - 8, 8);
  } else if (n >= 4) {
    a = hash_load(p, 4);
    b = hash_load(p + n - 4, 4);
  } else if (n > 0) {
    a = (uint64_t)p[0] << 16 | (uint64_t)p[n / 2] << 8 | p[n - 1];
    b = 0;
  } else {
    a = b = 0;
  }
  return hash_fold(hash_fold(a ^ HASH_K1, b ^ seed) ^ n, HASH_K2);
}

/* The type that keeps the value at p, of type t, from being hashed, or null. */
const rt_Type *hash_unhashable_part(const rt_Type *t, void *p);

/* A fast random number for seeds and iteration order; not for secrets. */
uint64_t hash_random(void);

#endif
