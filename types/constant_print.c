/*
 * constant_print.c: constants as text, shortened for messages or exactly.
 */
#include "types/constant_internal.h"

#include <math.h>
#include <stdlib.h>
#include <utf8proc.h>

/* ---- strings ---------------------------------------------------------------------------- */

/* Letters, marks, numbers, punctuation, symbols and the plain space, as Go's unicode.IsPrint. */
static bool is_printable(int32_t c) {
  if (c < 0x7F) return c >= ' ';
  utf8proc_category_t k = utf8proc_category(c);
  return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_SO;
}

static void put_escaped_control(Text *t, int32_t c) {
  static const char controls[] = "\a\b\f\n\r\t\v", letters[] = "abfnrtv";
  char buf[16];
  const char *p = c ? strchr(controls, c < 0x80 ? c : 1) : NULL;
  if (p && c < 0x80)
    snprintf(buf, sizeof buf, "\\%c", letters[p - controls]);
  else if (c < ' ' || c == 0x7F)
    snprintf(buf, sizeof buf, "\\x%02x", (unsigned)c);
  else if (c < 0x10000)
    snprintf(buf, sizeof buf, "\\u%04x", (unsigned)c);
  else
    snprintf(buf, sizeof buf, "\\U%08x", (unsigned)c);
  text_puts(t, buf);
}

/* Appends one character of s[0..n), escaped if need be; returns the bytes read. */
static size_t put_char(Text *t, const char *s, size_t n) {
  utf8proc_int32_t c;
  utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &c);
  if (len <= 0) {
    char buf[8];
    snprintf(buf, sizeof buf, "\\x%02x", (uint8_t)*s);
    text_puts(t, buf);
    return 1;
  }
  if (c == '"' || c == '\\') text_putc(t, '\\');
  if (is_printable(c))
    text_write(t, s, (size_t)len);
  else
    put_escaped_control(t, c);
  return (size_t)len;
}

void text_put_quoted(Text *t, const char *s, size_t len) {
  text_putc(t, '"');
  for (size_t i = 0; i < len;) i += put_char(t, s + i, len - i);
  text_putc(t, '"');
}

/* At most 72 characters, the last three then being dots. */
static void put_shortened(Text *t, const Const *c) {
  enum {
    MAX_CHARS = 72
  };
  Text quoted = text_new(session_arena);
  size_t len, keep = 0, chars = 0;
  const char *s = const_string_value(c, &len);
  text_put_quoted(&quoted, s, len);
  for (size_t i = 0; i < quoted.len; i++) {
    bool begins_char = ((uint8_t)quoted.s[i] & 0xC0) != 0x80;
    if (begins_char && chars++ == MAX_CHARS - 3) keep = i;
  }
  text_write(t, quoted.s, chars > MAX_CHARS ? keep : quoted.len);
  if (chars > MAX_CHARS) text_puts(t, "...");
}

/* ---- numbers ---------------------------------------------------------------------------- */

/* The shortest digits that read back as v. */
static void print_shortest(char *buf, size_t size, double v) {
  for (int digits = 1; digits <= 17; digits++) {
    snprintf(buf, size, "%.*g", digits, v);
    if (strtod(buf, NULL) == v) return;
  }
}

static void put_double(Text *t, double v, bool is_int) {
  char buf[64];
  snprintf(buf, sizeof buf, "%.6g", v);
  if (!is_int && !strchr(buf, '.')) print_shortest(buf, sizeof buf, v);
  text_puts(t, buf);
}

/* Beyond the range of double: six digits and a decimal exponent, computed approximately. */
static void put_huge(Text *t, const mpfr_t f) {
  long exp;
  double m = mpfr_get_d_2exp(&exp, f, MPFR_RNDN);
  double d = (double)exp * (M_LN2 / M_LN10);
  int64_t e = (int64_t)d;
  m *= pow(10, d - (double)e);
  if (fabs(m) < 1 - 0.5e-6)
    m *= 10, e--;
  else if (fabs(m) >= 10)
    m /= 10, e++;
  char buf[64];
  snprintf(buf, sizeof buf, "%.6ge%+ld", m, (long)e);
  text_puts(t, buf);
}

static void put_float(Text *t, const Const *c) {
  mpfr_t f;
  init_float(f);
  const_get_mpfr(f, c);
  double v = mpfr_get_d(f, MPFR_RNDN);
  if ((v == 0) == (mpfr_zero_p(f) != 0) && !isinf(v))
    put_double(t, v, mpfr_integer_p(f));
  else
    put_huge(t, f);
}

static void put_exact_float(Text *t, const Const *c) {
  char *s = NULL;
  if (c->rep == REP_FLOAT)
    mpfr_asprintf(&s, "%Ra", c->real);
  else
    s = mpq_get_str(NULL, 10, c->rational);
  text_puts(t, s);
}

static void put_big(Text *t, const Const *c) {
  text_puts(t, mpz_get_str(NULL, 10, c->big));
}

typedef void (*PrintPart)(Text *t, const Const *c);

static void put_complex(Text *t, const Const *c, PrintPart print) {
  text_putc(t, '(');
  print(t, c->complex.re);
  text_puts(t, " + ");
  print(t, c->complex.im);
  text_puts(t, "i)");
}

void print_const(Text *t, const Const *c) {
  switch (c->rep) {
  case REP_UNKNOWN: text_puts(t, "unknown"); break;
  case REP_BOOL: text_puts(t, c->boolean ? "true" : "false"); break;
  case REP_STRING: put_shortened(t, c); break;
  case REP_SMALL: text_printf(t, "%ld", (long)c->small); break;
  case REP_BIG: put_big(t, c); break;
  case REP_RATIONAL:
  case REP_FLOAT: put_float(t, c); break;
  case REP_COMPLEX: put_complex(t, c, print_const); break;
  }
}

void print_const_exact(Text *t, const Const *c) {
  size_t len;
  const char *s;
  switch (c->rep) {
  case REP_STRING:
    s = const_string_value(c, &len);
    text_put_quoted(t, s, len);
    break;
  case REP_RATIONAL:
  case REP_FLOAT: put_exact_float(t, c); break;
  case REP_COMPLEX: put_complex(t, c, print_const_exact); break;
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_SMALL:
  case REP_BIG: print_const(t, c); break;
  }
}
