/*
 * mem.c: memcpy and its relatives, called by compiled code and by the C compiler itself.
 *
 * Requires: nothing; needs no start-up code. Ensures: the C standard's semantics.
 *
 * Method: sizes up to 128 by overlapping loads before any store, so that one code serves memcpy and
 * memmove; then 64 bytes a step; long forward copies and fills by the string instructions, which
 * current processors run at the speed of memory.
 */
#pragma GCC optimize("no-tree-loop-distribute-patterns") /* or these become calls of themselves */

#include "runtime/mem.h"

#include <emmintrin.h>
#include <stdint.h>
#include <string.h>

enum {
  STRING_INSTRUCTION_MIN = 1024
};

typedef __m128i Vec;

static inline Vec load(const void *p) {
  return _mm_loadu_si128((const Vec *)p);
}

static inline void store(void *p, Vec v) {
  _mm_storeu_si128((Vec *)p, v);
}

/* ---- copying --------------------------------------------------------------------------------- */

/* 16 < n <= 128 */
static inline void copy_medium(char *d, const char *s, size_t n) {
  Vec a = load(s), z = load(s + n - 16);
  if (n > 32) {
    Vec b = load(s + 16), y = load(s + n - 32);
    if (n > 64) {
      Vec c = load(s + 32), e = load(s + 48), w = load(s + n - 64), x = load(s + n - 48);
      store(d + 32, c);
      store(d + 48, e);
      store(d + n - 64, w);
      store(d + n - 48, x);
    }
    store(d + 16, b);
    store(d + n - 32, y);
  }
  store(d, a);
  store(d + n - 16, z);
}

static inline void copy64(char *d, const char *s) {
  Vec a = load(s), b = load(s + 16), c = load(s + 32), e = load(s + 48);
  store(d, a);
  store(d + 16, b);
  store(d + 32, c);
  store(d + 48, e);
}

/* n > 128, and d is not inside (s, s + n). */
static void copy_forward(char *d, const char *s, size_t n) {
  if (n >= STRING_INSTRUCTION_MIN && (size_t)(s - d) >= 64) {
    __asm__ volatile("rep movsb" : "+D"(d), "+S"(s), "+c"(n)::"memory");
    return;
  }
  Vec last[4] = {load(s + n - 64), load(s + n - 48), load(s + n - 32), load(s + n - 16)};
  char *end = d + n;
  for (; n > 64; n -= 64, d += 64, s += 64) copy64(d, s);
  for (int i = 0; i < 4; i++) store(end - 64 + 16 * i, last[i]);
}

/* n > 128 */
static void copy_backward(char *d, const char *s, size_t n) {
  Vec first[4] = {load(s), load(s + 16), load(s + 32), load(s + 48)};
  char *start = d;
  for (; n > 64; n -= 64) copy64(d + n - 64, s + n - 64);
  for (int i = 0; i < 4; i++) store(start + 16 * i, first[i]);
}

void *memmove(void *to, const void *from, size_t n) {
  char *d = to;
  const char *s = from;
  if (n <= 16)
    mem_copy_small(d, s, n);
  else if (n <= 128)
    copy_medium(d, s, n);
  else if ((size_t)(d - s) >= n)
    copy_forward(d, s, n);
  else
    copy_backward(d, s, n);
  return to;
}

/* An alias: the C compiler would turn a call of memmove here into one of memcpy. */
void *memcpy(void *restrict to, const void *restrict from, size_t n)
    __attribute__((alias("memmove")));

/* ---- filling --------------------------------------------------------------------------------- */

static inline void fill_small(char *d, uint64_t v, size_t n) {
  if (n >= 8) {
    WORD(Word8, d) = v;
    WORD(Word8, d + n - 8) = v;
  } else if (n >= 4) {
    WORD(Word4, d) = (uint32_t)v;
    WORD(Word4, d + n - 4) = (uint32_t)v;
  } else if (n >= 2) {
    WORD(Word2, d) = (uint16_t)v;
    WORD(Word2, d + n - 2) = (uint16_t)v;
  } else if (n)
    *d = (char)v;
}

void *memset(void *to, int c, size_t n) {
  char *d = to;
  Vec v = _mm_set1_epi8((char)c);
  if (n <= 16) {
    fill_small(d, (uint8_t)c * 0x0101010101010101ull, n);
    return to;
  }
  if (n >= STRING_INSTRUCTION_MIN) {
    void *p = d;
    __asm__ volatile("rep stosb" : "+D"(p), "+c"(n) : "a"(c) : "memory");
    return to;
  }
  store(d + n - 16, v);
  for (; n > 16; n -= 16, d += 16) store(d, v);
  return to;
}

/* ---- comparing and searching ----------------------------------------------------------------- */

static inline unsigned differing(Vec a, Vec b) {
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(a, b)) ^ 0xffff;
}

static inline int compare_at(const uint8_t *a, const uint8_t *b, unsigned mask) {
  unsigned i = (unsigned)__builtin_ctz(mask);
  return a[i] - b[i];
}

int memcmp(const void *p, const void *q, size_t n) {
  const uint8_t *a = p, *b = q;
  for (; n >= 16; n -= 16, a += 16, b += 16) {
    unsigned mask = differing(load(a), load(b));
    if (mask) return compare_at(a, b, mask);
  }
  if (n >= 8) {
    uint64_t x = WORD(Word8, a), y = WORD(Word8, b);
    if (x != y) return __builtin_bswap64(x) < __builtin_bswap64(y) ? -1 : 1;
    n -= 8;
    a += 8;
    b += 8;
  }
  for (; n > 0; n--, a++, b++)
    if (*a != *b) return *a - *b;
  return 0;
}

int bcmp(const void *p, const void *q, size_t n) __attribute__((alias("memcmp")));

void *memchr(const void *p, int c, size_t n) {
  const uint8_t *s = p;
  Vec v = _mm_set1_epi8((char)c);
  for (; n >= 16; n -= 16, s += 16) {
    unsigned mask = differing(load(s), v) ^ 0xffff;
    if (mask) return (void *)(uintptr_t)(s + __builtin_ctz(mask));
  }
  for (; n > 0; n--, s++)
    if (*s == (uint8_t)c) return (void *)(uintptr_t)s;
  return NULL;
}

size_t strlen(const char *s) {
  size_t n = 0;
  while (s[n]) n++;
  return n;
}

int strcmp(const char *a, const char *b) {
  for (; *a && *a == *b; a++, b++) {
  }
  return (uint8_t)*a - (uint8_t)*b;
}

int strncmp(const char *a, const char *b, size_t n) {
  for (; n > 0; n--, a++, b++)
    if (*a != *b || !*a) return (uint8_t)*a - (uint8_t)*b;
  return 0;
}

char *strchr(const char *s, int c) {
  for (; *s != (char)c; s++)
    if (!*s) return NULL;
  return (char *)(uintptr_t)s;
}

char *strstr(const char *s, const char *part) {
  size_t n = strlen(part);
  for (; strncmp(s, part, n) != 0; s++)
    if (!*s) return NULL;
  return (char *)(uintptr_t)s;
}
