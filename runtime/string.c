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

static bool is_continuation(uint8_t b) {
  return (b & 0xc0) == 0x80;
}

/* The number of continuation bytes that lead byte b announces; -1 if it is none. */
static int continuation_bytes(uint8_t b) {
  if (b < 0xc2) return -1;
  if (b < 0xe0) return 1;
  if (b < 0xf0) return 2;
  return b < 0xf5 ? 3 : -1;
}

/* Decodes the rune at p, n > 0 bytes left; returns its width. */
static int decode(const uint8_t *p, int64_t n, uint32_t *rune) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  *rune = p[0];
  if (p[0] < 0x80) return 1;
  int more = continuation_bytes(p[0]);
  *rune = RUNE_ERROR;
  if (more < 0 || more >= n) return 1;
  uint32_t r = p[0] & (0x3fu >> more);
  for (int i = 1; i <= more; i++) {
    if (!is_continuation(p[i])) return 1;
    r = r << 6 | (p[i] & 0x3f);
  }
  if (r < least[more] || r > MAX_RUNE || (r >= 0xd800 && r <= 0xdfff)) return 1;
  *rune = r;
  return more + 1;
}

/* Writes r at p and returns its width; what is no rune becomes U+FFFD. */
static int encode(uint8_t *p, int64_t r) {
  if (r < 0 || r > MAX_RUNE || (r >= 0xd800 && r <= 0xdfff)) r = RUNE_ERROR;
  uint32_t c = (uint32_t)r;
  if (c < 0x80) {
    p[0] = (uint8_t)c;
    return 1;
  }
  int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  for (int i = more; i > 0; i--, c >>= 6) p[i] = (uint8_t)(0x80 | (c & 0x3f));
  p[0] = (uint8_t)(0xff00u >> (more + 1) | c);
  return more + 1;
}

int64_t rt_decode_rune(void *p, int64_t n, int64_t i) {
  uint32_t rune;
  int64_t width = decode((const uint8_t *)p + i, n - i, &rune);
  return width << 32 | rune;
}

rt_String rt_rune_to_string(int64_t r) {
  uint8_t *text = new_bytes(4);
  return (rt_String){text, encode(text, r)};
}

rt_String rt_runes_to_string(void *p, int64_t n) {
  const int32_t *runes = p;
  uint8_t text[4];
  int64_t size = 0;
  for (int64_t i = 0; i < n; i++) size += encode(text, runes[i]);
  if (size == 0) return (rt_String){NULL, 0};
  uint8_t *bytes = new_bytes(size), *to = bytes;
  for (int64_t i = 0; i < n; i++) {
    int width = encode(text, runes[i]);
    memcpy(to, text, (size_t)width);
    to += width;
  }
  return (rt_String){bytes, size};
}

void rt_string_to_runes(void *out_slice, void *buffer, void *p, int64_t n) {
  rt_Slice *out = out_slice;
  const uint8_t *s = p;
  uint32_t rune;
  int64_t count = 0;
  for (int64_t i = 0; i < n; count++) i += decode(s + i, n - i, &rune);
  bool fits = buffer && count <= BUFFER_LEN;
  size_t size = (size_t)(fits ? BUFFER_LEN : count) * sizeof(int32_t);
  size_t bytes = fits ? size : gc_round_size(size, true);
  int32_t *runes = fits ? buffer : gc_new_bytes(bytes);
  for (int64_t i = 0, k = 0; i < n; k++) {
    i += decode(s + i, n - i, &rune);
    runes[k] = (int32_t)rune;
  }
  int64_t cap = (int64_t)(bytes / sizeof *runes);
  memset(runes + count, 0, (size_t)(cap - count) * sizeof *runes);
  *out = (rt_Slice){runes, count, cap};
}
