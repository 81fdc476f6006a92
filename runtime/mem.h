/*
 * mem.h: copies of a few bytes without a call.
 */
#ifndef GOSLING_RUNTIME_MEM_H
#define GOSLING_RUNTIME_MEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Words at any address. */
typedef struct __attribute__((packed)) {
  uint64_t v;
} Word8;
typedef struct __attribute__((packed)) {
  uint32_t v;
} Word4;
typedef struct __attribute__((packed)) {
  uint16_t v;
} Word2;

#define WORD(type, p) (((type *)(p))->v)

/* n <= 16: first and last part, both loaded before either is stored. */
static inline void mem_copy_small(char *d, const char *s, size_t n) {
  if (n >= 8) {
    uint64_t a = WORD(Word8, s), b = WORD(Word8, s + n - 8);
    WORD(Word8, d) = a;
    WORD(Word8, d + n - 8) = b;
  } else if (n >= 4) {
    uint32_t a = WORD(Word4, s), b = WORD(Word4, s + n - 4);
    WORD(Word4, d) = a;
    WORD(Word4, d + n - 4) = b;
  } else if (n >= 2) {
    uint16_t a = WORD(Word2, s), b = WORD(Word2, s + n - 2);
    WORD(Word2, d) = a;
    WORD(Word2, d + n - 2) = b;
  } else if (n)
    *d = *s;
}

/* memcpy for what is mostly short. */
static inline void mem_copy(void *to, const void *from, size_t n) {
  if (n <= 16)
    mem_copy_small(to, from, n);
  else
    memcpy(to, from, n);
}

/* memcmp(p, q, n) == 0 for what is mostly short. */
static inline bool mem_equal(const void *p, const void *q, size_t n) {
  const char *a = p, *b = q;
  if (n > 16) return memcmp(a, b, n) == 0;
  if (n >= 8)
    return WORD(const Word8, a) == WORD(const Word8, b) &&
           WORD(const Word8, a + n - 8) == WORD(const Word8, b + n - 8);
  if (n >= 4)
    return WORD(const Word4, a) == WORD(const Word4, b) &&
           WORD(const Word4, a + n - 4) == WORD(const Word4, b + n - 4);
  for (; n > 0; n--, a++, b++)
    if (*a != *b) return false;
  return true;
}

/* The bytes as a number that compares as they do. */
static inline uint64_t mem_order(const void *p, size_t n) {
  const char *s = p;
  if (n >= 8) return __builtin_bswap64(WORD(const Word8, s));
  if (n >= 4)
    return (uint64_t)__builtin_bswap32(WORD(const Word4, s)) << 32 |
           __builtin_bswap32(WORD(const Word4, s + n - 4));
  if (n >= 2)
    return (uint64_t)__builtin_bswap16(WORD(const Word2, s)) << 16 |
           __builtin_bswap16(WORD(const Word2, s + n - 2));
  return n ? (uint8_t)*s : 0;
}

/* memcmp for what mostly differs in the first 8 bytes. */
static inline int mem_compare(const void *p, const void *q, size_t n) {
  uint64_t x = mem_order(p, n), y = mem_order(q, n);
  if (x != y) return x < y ? -1 : 1;
  return n <= 8 ? 0 : memcmp((const char *)p + 8, (const char *)q + 8, n - 8);
}

#endif
