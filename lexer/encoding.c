/*
 * encoding.c: bytes that may not stand in a source file.
 *
 * Ensures: NUL bytes, ill-formed UTF-8 and byte order marks are found wherever they stand,
 * comments and strings included, and the scanner sees a text without them; offsets are translated
 * back. Method: eight bytes at a time while they are ASCII and not NUL, which is nearly always.
 */
#include "lexer/internal.h"

#define ONES 0x0101010101010101u
#define HIGH 0x8080808080808080u

/* True if the eight bytes at s are ASCII and none is NUL. */
static bool is_plain_word(const char *s) {
  uint64_t w;
  memcpy(&w, s, sizeof w);
  return (((w - ONES) | w) & HIGH) == 0;
}

static bool is_continuation(uint8_t c) {
  return (c & 0xc0) == 0x80;
}

/* Length of the well-formed sequence at s, 0 if it is none (table 3-7 of the Unicode standard). */
static uint32_t sequence_length(const uint8_t *s, size_t n) {
  uint8_t c = s[0];
  if (c < 0x80) return 1;
  if (c < 0xc2 || c > 0xf4) return 0;
  uint32_t len = c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
  if (n < len) return 0;
  uint8_t low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
  uint8_t high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
  if (s[1] < low || s[1] > high) return 0;
  for (uint32_t i = 2; i < len; i++)
    if (!is_continuation(s[i])) return 0;
  return len;
}

static bool is_bom(const char *s, uint32_t len) {
  return len == 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0;
}

static void add_bad(Arena *a, BadBytesList *bad, uint32_t offset, uint32_t len,
                    const char *message) {
  const BadBytes *last = bad->len ? &bad->items[bad->len - 1] : NULL;
  uint32_t removed = last ? last->removed + last->len : 0;
  VEC_PUSH(a, bad, ((BadBytes){offset, len, removed, message}));
}

/* Looks at the sequence at offset i, which begins with NUL or a non-ASCII byte; returns its end. */
static uint32_t check_sequence(Arena *a, const char *text, uint32_t size, uint32_t i,
                               BadBytesList *bad) {
  if (text[i] == 0) {
    add_bad(a, bad, i, 1, "invalid NUL character");
    return i + 1;
  }
  uint32_t len = sequence_length((const uint8_t *)text + i, size - i);
  if (len == 0) {
    add_bad(a, bad, i, 1, "invalid UTF-8 encoding");
    return i + 1;
  }
  if (is_bom(text + i, len))
    add_bad(a, bad, i, 3, i ? "invalid BOM in the middle of the file" : NULL);
  return i + len;
}

void find_bad_bytes(Arena *a, const char *text, uint32_t size, BadBytesList *bad) {
  uint32_t i = 0;
  while (i < size) {
    if (size - i >= 8 && is_plain_word(text + i))
      i += 8;
    else if (text[i] > 0)
      i++;
    else
      i = check_sequence(a, text, size, i, bad);
  }
}

char *without_bad_bytes(Arena *a, const char *text, uint32_t size, const BadBytesList *bad,
                        uint32_t *new_size) {
  char *copy = arena_alloc(a, (size_t)size + 2);
  uint32_t from = 0, to = 0;
  for (uint32_t i = 0; i <= bad->len; i++) {
    uint32_t end = i < bad->len ? bad->items[i].offset : size;
    memcpy(copy + to, text + from, end - from);
    to += end - from;
    if (i < bad->len) from = end + bad->items[i].len;
  }
  *new_size = to;
  return copy;
}

uint32_t file_offset(const Lexer *lx, uint32_t offset) {
  const BadBytes *items = lx->bad.items;
  uint32_t lo = 0,
           hi = lx->bad.len; /* items before lo stand before the offset, from hi on behind */
  while (lo < hi) {
    uint32_t mid = (lo + hi) / 2;
    if (items[mid].offset - items[mid].removed <= offset)
      lo = mid + 1;
    else
      hi = mid;
  }
  return lo ? offset + items[lo - 1].removed + items[lo - 1].len : offset;
}
