/*
 * constant_literal.c: the values of literals (Go spec, Lexical elements).
 *
 * Requires: the text of a literal that the scanner found well formed. Method: numbers are read by
 * GMP and MPFR after removing underscores; decimal and hexadecimal floats become rationals where
 * their exponent is moderate.
 */
#include "types/constant_internal.h"

#include <stdlib.h>
#include <utf8proc.h>

/* ---- numbers --------------------------------------------------------------------------------- */

/* A NUL-terminated copy without `_`. */
static char *without_separators(const char *s, uint32_t n) {
  char *copy = arena_alloc(session_arena, n + 1), *out = copy;
  for (uint32_t i = 0; i < n; i++)
    if (s[i] != '_') *out++ = s[i];
  return copy;
}

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

/* The base of an integer; *digits gets what follows the prefix. */
static int integer_base(const char *s, const char **digits) {
  *digits = s;
  if (s[0] != '0' || !s[1]) return 10;
  *digits = s + 2;
  switch (lower(s[1])) {
  case 'x': return 16;
  case 'o': return 8;
  case 'b': return 2;
  }
  *digits = s + 1;
  return 8;
}

static const Const *int_literal(const char *s) {
  const char *digits;
  int base = integer_base(s, &digits);
  char *end;
  if (strlen(digits) <= 15) return const_int64((int64_t)strtoull(digits, &end, base));
  mpz_t z;
  mpz_init(z);
  if (mpz_set_str(z, digits, base) != 0) return const_unknown();
  return const_from_mpz(z);
}

/* Mantissa digits as an integer, digits after the point counted, and the written exponent. */
typedef struct {
  mpz_t digits;
  int64_t fraction_digits, exponent;
} Decimal;

static void read_parts(Decimal *d, const char *s, int base, char exponent_mark) {
  char *buf = arena_alloc(session_arena, strlen(s) + 2), *out = buf;
  *out++ = '0';
  bool fraction = false;
  for (; *s && lower(*s) != exponent_mark; s++) {
    if (*s == '.') {
      fraction = true;
      continue;
    }
    *out++ = *s;
    d->fraction_digits += fraction;
  }
  if (*s) d->exponent = strtoll(s + 1, NULL, 10);
  mpz_init(d->digits);
  mpz_set_str(d->digits, buf, base);
}

/* digits * base^power as a rational. */
static const Const *scaled(const Decimal *d, unsigned long base, int64_t power) {
  mpq_t q;
  mpq_init(q);
  mpz_set(mpq_numref(q), d->digits);
  mpz_t scale;
  mpz_init(scale);
  mpz_ui_pow_ui(scale, base, (unsigned long)llabs(power));
  if (power >= 0)
    mpz_mul(mpq_numref(q), mpq_numref(q), scale);
  else
    mpz_set(mpq_denref(q), scale);
  mpq_canonicalize(q);
  return const_from_mpq(q);
}

static const Const *float_literal(const char *s) {
  bool hex = s[0] == '0' && lower(s[1]) == 'x';
  mpfr_t f;
  init_float(f);
  mpfr_strtofr(f, s, NULL, 0, MPFR_RNDN);
  if (!is_moderate_float(f)) return const_from_mpfr(f);
  if (mpfr_zero_p(f)) return const_double(0);
  Decimal d = {.fraction_digits = 0};
  read_parts(&d, hex ? s + 2 : s, hex ? 16 : 10, hex ? 'p' : 'e');
  return hex ? scaled(&d, 2, d.exponent - 4 * d.fraction_digits)
             : scaled(&d, 10, d.exponent - d.fraction_digits);
}

/* `0123i` is decimal, for the sake of old programs; `0x1i` and the like are integers of that base.
 */
static const Const *imaginary_literal(char *s) {
  s[strlen(s) - 1] = 0;
  bool has_base = s[0] == '0' && s[1] && !strchr(".0123456789eE", s[1]);
  bool hex_float = has_base && strpbrk(s, ".pP");
  const Const *im = has_base && !hex_float ? const_to_float_kind(int_literal(s)) : float_literal(s);
  return const_complex(const_int64(0), im);
}

/* ---- runes and strings ------------------------------------------------------------------ */

static void put_utf8(Text *t, uint32_t c) {
  utf8proc_uint8_t buf[4];
  text_write(t, (char *)buf, (size_t)utf8proc_encode_char((utf8proc_int32_t)c, buf));
}

static uint32_t read_digits(const char *s, int count, int base) {
  char buf[9] = {0};
  memcpy(buf, s, (size_t)count);
  return (uint32_t)strtoul(buf, NULL, base);
}

/* What an escape sequence, s after the backslash, stands for. */
typedef struct {
  uint32_t value, len;
  bool is_byte; /* octal and \x: a byte, not a code point */
} Escape;

static Escape read_escape(const char *s) {
  static const char letters[] = "abfnrtv\\'\"", values[] = "\a\b\f\n\r\t\v\\'\"";
  switch (s[0]) {
  case 'x': return (Escape){read_digits(s + 1, 2, 16), 3, true};
  case 'u': return (Escape){read_digits(s + 1, 4, 16), 5, false};
  case 'U': return (Escape){read_digits(s + 1, 8, 16), 9, false};
  }
  if (s[0] >= '0' && s[0] <= '7') return (Escape){read_digits(s, 3, 8), 3, true};
  const char *p = strchr(letters, s[0]);
  return (Escape){p ? (uint32_t)values[p - letters] : (uint32_t)s[0], 1, false};
}

static const Const *rune_literal(const char *s, uint32_t len) {
  if (s[1] == '\\') return const_int64(read_escape(s + 2).value);
  utf8proc_int32_t c;
  if (utf8proc_iterate((const utf8proc_uint8_t *)s + 1, (utf8proc_ssize_t)len - 2, &c) < 0)
    c = 0xFFFD;
  return const_int64(c);
}

static const Const *raw_string_literal(const char *s, uint32_t len) {
  Text t = text_new(session_arena);
  for (uint32_t i = 1; i + 1 < len; i++)
    if (s[i] != '\r') text_putc(&t, s[i]);
  return const_string(t.s, t.len);
}

static const Const *string_literal(const char *s, uint32_t len) {
  if (s[0] == '`') return raw_string_literal(s, len);
  if (!memchr(s, '\\', len)) return const_string(s + 1, len - 2);
  Text t = text_new(session_arena);
  for (uint32_t i = 1; i + 1 < len; i++) {
    if (s[i] != '\\') {
      text_putc(&t, s[i]);
      continue;
    }
    Escape e = read_escape(s + i + 1);
    if (e.is_byte)
      text_putc(&t, (char)e.value);
    else
      put_utf8(&t, e.value);
    i += e.len;
  }
  return const_string(t.s, t.len);
}

const Const *const_from_literal(LitKind kind, const char *text, uint32_t len) {
  switch (kind) {
  case LIT_INT: return int_literal(without_separators(text, len));
  case LIT_FLOAT: return float_literal(without_separators(text, len));
  case LIT_IMAG: return imaginary_literal(without_separators(text, len));
  case LIT_RUNE: return rune_literal(text, len);
  case LIT_STRING: return string_literal(text, len);
  }
  return const_unknown();
}
