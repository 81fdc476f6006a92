/*
 * literals.c: whether numbers, strings and runes are well formed.
 *
 * Requires: the text of a literal as the scanner's permissive patterns cut it: it may lack its
 * end. Ensures: everything wrong with it is reported, at the byte where it is wrong.
 * Values are not computed here; the type checker does that from the text.
 */
#include "lexer/internal.h"

/* ---- numbers (spec: Integer literals, Floating-point literals) ------------------------------- */

typedef struct {
  const char *s;
  uint32_t n, i; /* length; position of the reader */
  int base;
  char prefix;       /* 'x', 'o', 'b', '0' (octal by a leading zero) or 0 */
  bool digits, seps; /* seen in the part read last; seps: anywhere */
  int64_t bad_digit; /* index of the first digit too large for the base, or -1 */
} Number;

static char lower(char c) {
  return (char)(c | 0x20);
}

static bool is_decimal(char c) {
  return c >= '0' && c <= '9';
}

static bool is_hex(char c) {
  return is_decimal(c) || (lower(c) >= 'a' && lower(c) <= 'f');
}

static char peek(const Number *x) {
  return x->i < x->n ? x->s[x->i] : 0;
}

static const char *base_name(int base) {
  switch (base) {
  case 2: return "binary";
  case 8: return "octal";
  case 10: return "decimal";
  default: return "hexadecimal";
  }
}

static void read_digits(Number *x, int base) {
  for (;; x->i++) {
    char c = peek(x);
    if (c == '_')
      x->seps = true;
    else if (base == 16 ? is_hex(c) : is_decimal(c)) {
      x->digits = true;
      if (base < 10 && c - '0' >= base && x->bad_digit < 0) x->bad_digit = x->i;
    } else
      return;
  }
}

static void read_prefix(Number *x) {
  x->base = 10;
  if (peek(x) != '0') return;
  x->i = 1;
  x->prefix = lower(peek(x));
  switch (x->prefix) {
  case 'x': x->base = 16; break;
  case 'o': x->base = 8; break;
  case 'b': x->base = 2; break;
  default:
    x->base = 8;
    x->prefix = '0';
    x->digits = true;
    return;
  }
  x->i = 2;
}

/* Index of the first '_' that does not stand between digits (a prefix counts as one), or -1. */
static int64_t misplaced_separator(const Number *x) {
  bool hex = x->prefix == 'x', after_digit = false;
  uint32_t i = 0;
  if (x->prefix && x->prefix != '0') {
    i = 2;
    after_digit = true;
  }
  for (; i < x->n; i++) {
    char c = x->s[i], next = i + 1 < x->n ? x->s[i + 1] : 0;
    bool digit = is_decimal(c) || (hex && is_hex(c));
    if (c == '_') {
      bool before_digit = next == '_' || is_decimal(next) || (hex && is_hex(next));
      if (!after_digit || !before_digit) return i;
    }
    after_digit = digit;
  }
  return -1;
}

/* Reads the exponent at x->i if there is one; false if it is malformed. */
static bool read_exponent(Lexer *lx, uint32_t offset, Number *x, bool ok, LitKind *kind) {
  char e = peek(x), form = lower(e);
  if (!e || (form != 'e' && form != 'p')) {
    if (ok && x->prefix == 'x' && *kind == LIT_FLOAT) {
      lex_error(lx, offset + x->i, "hexadecimal mantissa requires a 'p' exponent");
      ok = false;
    }
    return ok;
  }
  bool needs_decimal = form == 'e' && x->prefix && x->prefix != '0';
  bool needs_hex = form == 'p' && x->prefix != 'x';
  if (ok && (needs_decimal || needs_hex)) {
    lex_error(lx, offset + x->i, "'%c' exponent requires %s mantissa", e,
              needs_hex ? "hexadecimal" : "decimal");
    ok = false;
  }
  *kind = LIT_FLOAT;
  x->i++;
  if (peek(x) == '+' || peek(x) == '-') x->i++;
  x->digits = false;
  read_digits(x, 10);
  if (ok && !x->digits) {
    lex_error(lx, offset + x->i, "exponent has no digits");
    ok = false;
  }
  return ok;
}

/* Reads the mantissa; false if it is malformed. */
static bool read_mantissa(Lexer *lx, uint32_t offset, Number *x, LitKind *kind) {
  bool ok = true;
  read_prefix(x);
  read_digits(x, x->base);
  if (peek(x) == '.') {
    *kind = LIT_FLOAT;
    if (x->prefix == 'o' || x->prefix == 'b') {
      lex_error(lx, offset + x->i, "invalid radix point in %s literal", base_name(x->base));
      ok = false;
    }
    x->i++;
    read_digits(x, x->base);
  }
  if (ok && !x->digits) {
    lex_error(lx, offset + x->i, "%s literal has no digits", base_name(x->base));
    ok = false;
  }
  return ok;
}

bool check_number(Lexer *lx, uint32_t offset, const char *s, uint32_t n, LitKind *kind) {
  Number x = {.s = s, .n = n, .bad_digit = -1};
  *kind = LIT_INT;
  bool ok = read_mantissa(lx, offset, &x, kind);
  ok = read_exponent(lx, offset, &x, ok, kind);
  if (peek(&x) == 'i') *kind = LIT_IMAG;
  if (ok && *kind == LIT_INT && x.bad_digit >= 0) {
    lex_error(lx, offset + (uint32_t)x.bad_digit, "invalid digit '%c' in %s literal",
              s[x.bad_digit], base_name(x.base));
    ok = false;
  }
  int64_t sep = ok && x.seps ? misplaced_separator(&x) : -1;
  if (sep >= 0) lex_error(lx, offset + (uint32_t)sep, "'_' must separate successive digits");
  return ok && sep < 0;
}

/* ---- strings and runes (spec: Rune literals, String literals) -------------------------------- */

typedef struct {
  Lexer *lx;
  uint32_t offset; /* of the literal */
  const char *s;
  uint32_t n, i;
} Quoted;

enum {
  END_OF_FILE = -1
};

/* The character at the reader: of the literal, or what ended it. */
static int32_t next_char(const Quoted *q, uint32_t *len) {
  *len = 0;
  if (q->i >= q->n) return q->offset + q->n >= q->lx->size ? END_OF_FILE : '\n';
  uint32_t c;
  *len = decode_rune(q->s + q->i, q->n - q->i, &c);
  return (int32_t)c;
}

static int digit_value(int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

static bool escape_error(Quoted *q, const char *before, int32_t c, const char *after) {
  Text t = text_new(q->lx->arena);
  text_puts(&t, before);
  text_put_quoted_rune(&t, (uint32_t)c);
  text_puts(&t, after);
  lex_error(q->lx, q->offset + q->i, "%s", t.s);
  return false;
}

static bool check_code_point(Quoted *q, uint32_t x) {
  if (x <= 0x10ffff && !(x >= 0xd800 && x < 0xe000)) return true;
  Text t = text_new(q->lx->arena);
  text_put_code_point(&t, x);
  lex_error(q->lx, q->offset + q->i, "escape is invalid Unicode code point %s", t.s);
  return false;
}

/* Reads count digits of a numeric escape; stops in silence at the end of the file. */
static bool check_digits(Quoted *q, int count, int base) {
  uint32_t x = 0, len;
  for (; count > 0; count--) {
    int32_t c = next_char(q, &len);
    if (c == END_OF_FILE) return true;
    if (digit_value(c) >= base)
      return escape_error(q, "invalid character ", c,
                          base == 8 ? " in octal escape" : " in hexadecimal escape");
    x = x * (uint32_t)base + (uint32_t)digit_value(c);
    q->i += len;
  }
  if (base == 8 && x > 255) {
    lex_error(q->lx, q->offset + q->i, "octal escape value %u > 255", x);
    return false;
  }
  return check_code_point(q, x);
}

/* Checks the escape whose backslash was just read. */
static bool check_escape(Quoted *q, char quote) {
  uint32_t len;
  int32_t c = next_char(q, &len);
  if (c == END_OF_FILE) return true;
  if (c >= '0' && c <= '7') return check_digits(q, 3, 8);
  if (c == quote || (c < 0x80 && c != '\n' && strchr("abfnrtv\\", c))) {
    q->i += len;
    return true;
  }
  if (c == 'x' || c == 'u' || c == 'U') {
    q->i += len;
    return check_digits(q, c == 'x' ? 2 : c == 'u' ? 4 : 8, 16);
  }
  lex_error(q->lx, q->offset + q->i, "unknown escape");
  return false;
}

bool check_string(Lexer *lx, uint32_t offset, const char *s, uint32_t n) {
  if (n >= 2 && s[n - 1] == '"' && !memchr(s, '\\', n)) return true;
  Quoted q = {lx, offset, s, n, 1};
  bool ok = true;
  for (uint32_t len;;) {
    int32_t c = next_char(&q, &len);
    if (q.i >= n) {
      if (c == '\n')
        lex_error(lx, offset + n, "newline in string");
      else
        lex_error(lx, offset, "string not terminated");
      return false;
    }
    q.i += len;
    if (c == '"') return ok;
    if (c == '\\' && !check_escape(&q, '"')) ok = false;
  }
}

bool check_raw_string(Lexer *lx, uint32_t offset, const char *s, uint32_t n) {
  if (n >= 2 && s[n - 1] == '`') return true;
  lex_error(lx, offset, "string not terminated");
  return false;
}

/* Reports how a rune literal of count characters ended, unless something was reported before. */
static bool check_rune_end(Quoted *q, int32_t c, uint32_t count) {
  if (c == '\n')
    lex_error(q->lx, q->offset + q->i, "newline in rune literal");
  else if (c == END_OF_FILE)
    lex_error(q->lx, q->offset, "rune literal not terminated");
  else if (count == 0)
    lex_error(q->lx, q->offset + q->i, "empty rune literal or unescaped '");
  else if (count != 1)
    lex_error(q->lx, q->offset, "more than one character in rune literal");
  else
    return true;
  return false;
}

bool check_rune(Lexer *lx, uint32_t offset, const char *s, uint32_t n) {
  Quoted q = {lx, offset, s, n, 1};
  bool ok = true;
  for (uint32_t count = 0, len;; count++) {
    int32_t c = next_char(&q, &len);
    if (q.i >= n || c == '\'') return ok && check_rune_end(&q, c, count);
    q.i += len;
    if (c == '\\' && !check_escape(&q, '\'')) ok = false;
  }
}
