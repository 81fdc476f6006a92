/*
 * string.c: strings: concatenation, comparison, conversions to and from bytes and runes.
 *
 * Requires: lengths are right; argument strings stay reachable from the caller's frame.
 * Ensures: results are fresh, pointer-free memory, or one of the arguments where the contents are
 * the same (concatenation with empty strings). Invalid UTF-8 decodes to U+FFFD of width 1.
 */
#include "runtime/internal.h"
#include "runtime/mem.h"
#include "runtime/panic.h"

#include <string.h>

enum {
  RUNE_ERROR = 0xfffd,
  MAX_RUNE = 0x10ffff
};

/* Contents undefined. */
static uint8_t *new_bytes(int64_t n) {
  return gc_new_bytes((size_t)n);
}

/* ---- concatenation --------------------------------------------------------------------------- */

rt_String rt_concat2(void *a, int64_t na, void *b, int64_t nb) {
  int64_t n;
  if (na == 0) return (rt_String){b, nb};
  if (nb == 0) return (rt_String){a, na};
  if (__builtin_add_overflow(na, nb, &n)) rt_fatal_error("string concatenation too long");
  uint8_t *p = new_bytes(n);
  mem_copy(p, a, (size_t)na);
  mem_copy(p + na, b, (size_t)nb);
  return (rt_String){p, n};
}

rt_String rt_concat(void *strings, int64_t count) {
  const rt_String *s = strings;
  rt_String only = {NULL, 0};
  int64_t total = 0, nonempty = 0;
  for (int64_t i = 0; i < count; i++) {
    if (s[i].len == 0) continue;
    only = s[i];
    nonempty++;
    if (__builtin_add_overflow(total, s[i].len, &total))
      rt_fatal_error("string concatenation too long");
  }
  if (nonempty <= 1) return only;
  uint8_t *p = new_bytes(total), *to = p;
  for (int64_t i = 0; i < count; i++) {
    mem_copy(to, s[i].ptr, (size_t)s[i].len);
    to += s[i].len;
  }
  return (rt_String){p, total};
}

/* ---- comparison ------------------------------------------------------------------------------ */

bool rt_string_equal(void *a, int64_t na, void *b, int64_t nb) {
  return na == nb && (a == b || mem_equal(a, b, (size_t)na));
}

int64_t rt_string_compare(void *a, int64_t na, void *b, int64_t nb) {
  int64_t n = na < nb ? na : nb;
  int c = mem_compare(a, b, (size_t)n);
  return c ? c : (na > nb) - (na < nb);
}

/* ---- bytes ----------------------------------------------------------------------------------- */

rt_String rt_bytes_to_string(void *p, int64_t n) {
  if (n == 0) return (rt_String){NULL, 0};
  uint8_t *to = new_bytes(n);
  mem_copy(to, p, (size_t)n);
  return (rt_String){to, n};
}

/* Elements of a buffer in the caller's frame, for slices that do not leave it. */
enum {
  BUFFER_LEN = 32
};

/* All of the buffer or size class is capacity; what the string does not fill is zero. */
rt_String rt_string_to_bytes(void *buffer, void *p, int64_t n) {
  bool fits = buffer && n <= BUFFER_LEN;
  size_t cap = fits ? BUFFER_LEN : gc_round_size((size_t)n, true);
  uint8_t *to = fits ? buffer : gc_new_bytes(cap);
  mem_copy(to, p, (size_t)n);
  memset(to + n, 0, cap - (size_t)n);
  return (rt_String){to, (int64_t)cap};
}

/* ---- runes ----------------------------------------------------------------------------------- */

static bool is_surrogate(uint32_t r) {
  return r >= 0xd800 && r <= 0xdfff;
}

/* The payload of n continuation bytes at p; above MAX_RUNE if one of them is none. */
static inline uint32_t continuation(const uint8_t *p, int n) {
  uint32_t r = 0, wrong = 0;
  for (int i = 0; i < n; i++) {
    r = r << 6 | (p[i] & 0x3f);
    wrong |= (p[i] & 0xc0) ^ 0x80;
  }
  return wrong ? UINT32_MAX : r;
}

static int64_t pair(int64_t width, uint32_t rune) {
  return width << 32 | rune;
}

/*
 * Decodes the rune at p, n > 0 bytes left: width << 32 | rune. What is no rune is a RUNE_ERROR of
 * one byte: a lead byte without its continuation, one that a shorter form would do for, a
 * surrogate, a number that is too large.
 */
static int64_t decode(const uint8_t *p, int64_t n) {
  uint32_t lead = p[0], r;
  if (lead < 0x80) return pair(1, lead);
  if (lead >= 0xc2 && lead < 0xe0 && n > 1) {
    r = (lead & 0x1f) << 6 | continuation(p + 1, 1);
    if (r <= MAX_RUNE) return pair(2, r);
  } else if (lead >= 0xe0 && lead < 0xf0 && n > 2) {
    r = (lead & 0xf) << 12 | continuation(p + 1, 2);
    if (r >= 0x800 && r <= MAX_RUNE && !is_surrogate(r)) return pair(3, r);
  } else if (lead >= 0xf0 && n > 3) {
    r = (lead & 0xf) << 18 | continuation(p + 1, 3);
    if (r >= 0x10000 && r <= MAX_RUNE) return pair(4, r);
  }
  return pair(1, RUNE_ERROR);
}

/* The bytes that rune r takes; what is no rune becomes RUNE_ERROR. */
static inline int width_of(uint32_t r) {
  if (r > MAX_RUNE) return 3;
  return 1 + (r >= 0x80) + (r >= 0x800) + (r >= 0x10000);
}

static inline void put_continuation(uint8_t *p, int n, uint32_t r) {
  for (int i = n; i > 0; i--, r >>= 6) p[i] = (uint8_t)(0x80 | (r & 0x3f));
}

/* Writes r at p and returns its width. */
static inline int encode(uint8_t *p, uint32_t r) {
  if (r > MAX_RUNE || is_surrogate(r)) r = RUNE_ERROR;
  int width = width_of(r);
  switch (width) {
  case 1: p[0] = (uint8_t)r; break;
  case 2: p[0] = (uint8_t)(0xc0 | r >> 6), put_continuation(p, 1, r); break;
  case 3: p[0] = (uint8_t)(0xe0 | r >> 12), put_continuation(p, 2, r); break;
  default: p[0] = (uint8_t)(0xf0 | r >> 18), put_continuation(p, 3, r);
  }
  return width;
}

int64_t rt_decode_rune(void *p, int64_t n, int64_t i) {
  return decode((const uint8_t *)p + i, n - i);
}

rt_String rt_rune_to_string(int64_t r) {
  uint8_t *text = new_bytes(4);
  return (rt_String){text, encode(text, r == (uint32_t)r ? (uint32_t)r : RUNE_ERROR)};
}

rt_String rt_runes_to_string(void *p, int64_t n) {
  const uint32_t *runes = p;
  int64_t size = 0;
  for (int64_t i = 0; i < n; i++) size += width_of(runes[i]);
  if (size == 0) return (rt_String){NULL, 0};
  uint8_t *bytes = new_bytes(size), *to = bytes;
  for (int64_t i = 0; i < n; i++) to += encode(to, runes[i]);
  return (rt_String){bytes, size};
}

/* Stores the runes of the string at s; returns how many there are. to: null to count them alone. */
static int64_t store_runes(int32_t *to, const uint8_t *s, int64_t n) {
  int64_t count = 0;
  for (int64_t i = 0; i < n; count++) {
    int64_t next = s[i] < 0x80 ? pair(1, s[i]) : decode(s + i, n - i);
    if (to) to[count] = (int32_t)next;
    i += next >> 32;
  }
  return count;
}

void rt_string_to_runes(void *out_slice, void *buffer, void *p, int64_t n) {
  rt_Slice *out = out_slice;
  int64_t count = store_runes(NULL, p, n);
  bool fits = buffer && count <= BUFFER_LEN;
  size_t size = (size_t)(fits ? BUFFER_LEN : count) * sizeof(int32_t);
  size_t bytes = fits ? size : gc_round_size(size, true);
  int32_t *runes = fits ? buffer : gc_new_bytes(bytes);
  store_runes(runes, p, n);
  int64_t cap = (int64_t)(bytes / sizeof *runes);
  memset(runes + count, 0, (size_t)(cap - count) * sizeof *runes);
  *out = (rt_Slice){runes, count, cap};
}
