/*
 * importpath.c: which texts are import paths.
 *
 * Method: two rules, as the go command has them. What a file holds that can be no import path at
 * all makes the file bad; what is well formed but no path of a package is said of the import.
 */
#include "driver/driver.h"

#include "types/constant.h"

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
  return NULL;
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
