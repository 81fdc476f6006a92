/*
 * names.c: which characters may stand in a name, and how messages print a character.
 *
 * Method: the Unicode classes of utf8proc: letters are category L, digits Nd.
 */
#include "lexer/internal.h"

#include <utf8proc.h>

uint32_t decode_rune(const char *s, uint32_t n, uint32_t *c) {
  utf8proc_int32_t code;
  utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &code);
  *c = len > 0 ? (uint32_t)code : 0xfffd;
  return len > 0 ? (uint32_t)len : 1;
}

static bool is_letter(uint32_t c) {
  switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO: return true;
  default: return c == '_';
  }
}

static bool is_digit(uint32_t c) {
  return utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ND;
}

static bool is_printable(uint32_t c) {
  switch ((int)utf8proc_category((utf8proc_int32_t)c)) {
  case UTF8PROC_CATEGORY_CN:
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
  case UTF8PROC_CATEGORY_CS:
  case UTF8PROC_CATEGORY_CO:
  case UTF8PROC_CATEGORY_ZS:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP: return c == ' ';
  default: return true;
  }
}

static void put_utf8(Text *t, uint32_t c) {
  utf8proc_uint8_t buf[4];
  utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)c, buf);
  text_write(t, (const char *)buf, (size_t)n);
}

void text_put_code_point(Text *t, uint32_t c) {
  char buf[16];
  int n = snprintf(buf, sizeof buf, "U+%04X", c);
  text_write(t, buf, (size_t)n);
  if (c > 0x10ffff || !is_printable(c)) return;
  text_puts(t, " '");
  put_utf8(t, c);
  text_putc(t, '\'');
}

/* Prints c in hexadecimal after prefix, in at least width digits. */
static void put_hex(Text *t, const char *prefix, int width, uint32_t c) {
  char buf[16];
  int n = snprintf(buf, sizeof buf, "%s%0*x", prefix, width, c);
  text_write(t, buf, (size_t)n);
}

void text_put_quoted_rune(Text *t, uint32_t c) {
  static const char escaped[] = "\a\b\f\n\r\t\v\\'", letters[] = "abfnrtv\\'";
  const char *found = c ? strchr(escaped, (int)c) : NULL;
  text_putc(t, '\'');
  if (c < 0x80 && found) {
    text_putc(t, '\\');
    text_putc(t, letters[found - escaped]);
  } else if (is_printable(c))
    put_utf8(t, c);
  else if (c < ' ' || c == 0x7f)
    put_hex(t, "\\x", 2, c);
  else if (c < 0x10000)
    put_hex(t, "\\u", 4, c);
  else
    put_hex(t, "\\U", 8, c);
  text_putc(t, '\'');
}

static void report_character(Lexer *lx, uint32_t offset, const char *before, uint32_t c,
                             const char *after) {
  Text t = text_new(lx->arena);
  text_puts(&t, before);
  text_put_code_point(&t, c);
  text_puts(&t, after);
  lex_error(lx, offset, "%s", t.s);
}

void check_name(Lexer *lx, uint32_t offset, const char *s, uint32_t n) {
  for (uint32_t i = 0, c; i < n;) {
    uint32_t at = i;
    i += decode_rune(s + i, n - i, &c);
    if (is_letter(c)) continue;
    if (is_digit(c)) {
      if (at == 0) report_character(lx, offset, "identifier cannot begin with digit ", c, "");
    } else
      report_character(lx, offset + at, "invalid character ", c, c < 0x80 ? "" : " in identifier");
  }
}
