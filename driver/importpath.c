/*
 * importpath.c: which texts are import paths.
 *
 * Method: two rules, as the go command has them. What a file holds that can be no import path at
 * all makes the file bad; what is well formed but no path of a package is said of the import.
 */
#include "driver/driver.h"

#include "types/constant.h"

#include <strings.h>
#include <utf8proc.h>

const char *import_path_text(const ImportDecl *d) {
  size_t n;
  if (d->path->kind != NODE_BASIC_LIT) return NULL;
  const BasicLit *lit = AS(BasicLit, BASIC_LIT, d->path);
  if (lit->bad || lit->len < 2) return NULL;
  const Const *v = const_from_literal(LIT_STRING, lit->text, lit->len);
  return const_kind(v) == CONST_STRING ? const_string_value(v, &n) : NULL;
}

Pos import_pos(const ImportDecl *d) {
  return d->local ? d->local_pos : d->path->pos;
}

static bool is_path_rune(utf8proc_int32_t c) {
  if (c < 0x80) return c > ' ' && c < 0x7f && !strchr("!\"#$%&'()*,:;<=>?[\\]^{|}`", (int)c);
  utf8proc_category_t k = utf8proc_category(c);
  bool graphic = k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_SO;
  return graphic && c != 0xfffd;
}

static bool can_be_import_path(const char *s) {
  size_t n = strlen(s);
  if (n == 0) return false;
  for (size_t i = 0; i < n;) {
    utf8proc_int32_t c;
    utf8proc_ssize_t len =
        utf8proc_iterate((const utf8proc_uint8_t *)s + i, (utf8proc_ssize_t)(n - i), &c);
    if (len <= 0 || !is_path_rune(c)) return false;
    i += (size_t)len;
  }
  return true;
}

const ImportDecl *first_bad_import(const File *f) {
  for (uint32_t i = 0; i < f->decls.len && f->decls.items[i]->kind == NODE_IMPORT_DECL; i++) {
    const ImportDecl *d = AS(ImportDecl, IMPORT_DECL, f->decls.items[i]);
    const BasicLit *lit = d->path->kind == NODE_BASIC_LIT ? (const BasicLit *)d->path : NULL;
    if (!lit || lit->bad) continue;
    size_t n;
    const Const *v = const_from_literal(LIT_STRING, lit->text, lit->len);
    if (const_kind(v) != CONST_STRING) continue;
    const char *path = const_string_value(v, &n);
    if (strlen(path) != n || !can_be_import_path(path)) return d;
  }
  return NULL;
}

/* ---- paths of packages ----------------------------------------------------------------------- */

/* Names that Windows keeps for devices, with whatever suffix. */
static bool is_device_name(const char *s, size_t n) {
  static const char *const devices[] = {"con", "nul", "prn", "aux"};
  for (size_t i = 0; n == 3 && i < sizeof devices / sizeof *devices; i++)
    if (strncasecmp(s, devices[i], 3) == 0) return true;
  bool is_port = n == 4 && (strncasecmp(s, "com", 3) == 0 || strncasecmp(s, "lpt", 3) == 0);
  return is_port && '1' <= s[3] && s[3] <= '9';
}

/* "name~1", which Windows has for long names. */
static bool is_short_name(const char *s, size_t n) {
  size_t digits = 0;
  while (digits < n && '0' <= s[n - digits - 1] && s[n - digits - 1] <= '9') digits++;
  return digits > 0 && digits < n && s[n - digits - 1] == '~';
}

static const char *windows_problem(const char *s, size_t n) {
  const char *dot = memchr(s, '.', n);
  size_t stem = dot ? (size_t)(dot - s) : n;
  if (is_device_name(s, stem))
    return format_text(session_arena, "\"%.*s\" disallowed as path element component on Windows",
                       (int)stem, s);
  return is_short_name(s, stem) ? "trailing tilde and digits in path element" : NULL;
}

/* What is wrong with one element of a path, or null. */
static const char *element_problem(const char *s, size_t n) {
  size_t dots = 0;
  while (dots < n && s[dots] == '.') dots++;
  if (n == 0) return "empty path element";
  if (dots == n) return format_text(session_arena, "invalid path element \"%.*s\"", (int)n, s);
  if (s[n - 1] == '.') return "trailing dot in path element";
  for (size_t i = 0; i < n; i++) {
    char c = s[i];
    bool ok = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
              strchr("-._~+", c);
    if (ok) continue;
    utf8proc_int32_t rune;
    utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)s + i, -1, &rune);
    return format_text(session_arena, "invalid char '%.*s'", len > 0 ? (int)len : 1, s + i);
  }
  return windows_problem(s, n);
}

const char *malformed_import_path(const char *path) {
  size_t n = strlen(path);
  if (n == 0) return "empty string";
  if (path[0] == '-') return "leading dash";
  if (strstr(path, "//")) return "double slash";
  if (path[n - 1] == '/') return "trailing slash";
  for (const char *s = path;;) {
    const char *end = strchr(s, '/');
    const char *why = element_problem(s, end ? (size_t)(end - s) : strlen(s));
    if (why || !end) return why;
    s = end + 1;
  }
}
