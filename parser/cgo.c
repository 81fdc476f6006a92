/*
 * cgo.c: the `//go:cgo_` directives, which only cgo may write. Of all of them it is said that they
 * are not allowed; of those that are malformed, how to use them.
 */
#include "parser/internal.h"

enum {
  MAX_FIELDS = 5
};

/* A field of a directive; quotes belong to it. */
typedef struct {
  const char *s;
  uint32_t len;
} Field;

typedef struct {
  Field items[MAX_FIELDS];
  uint32_t len; /* may be more than fit */
} Fields;

static void add_field(Fields *f, const char *s, uint32_t len) {
  if (f->len < MAX_FIELDS) f->items[f->len] = (Field){s, len};
  f->len++;
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The length of the field at s, quoted or up to the next blank or quote; 0: quotes left open. */
static uint32_t field_length(const char *s, uint32_t len) {
  uint32_t i = 1;
  if (*s == '"') {
    while (i < len && s[i] != '"') i++;
    return i < len ? i + 1 : 0;
  }
  while (i < len && s[i] != '"' && !is_blank(s[i])) i++;
  return i;
}

static Fields split_fields(const char *s, uint32_t len) {
  Fields f = {0};
  for (uint32_t i = 0; i < len;) {
    if (is_blank(s[i])) {
      i++;
      continue;
    }
    uint32_t n = field_length(s + i, len - i);
    if (n == 0) break;
    add_field(&f, s + i, n);
    i += n;
  }
  return f;
}

static bool is_quoted(const Field *f) {
  return f->len >= 2 && f->s[0] == '"' && f->s[f->len - 1] == '"';
}

/* What may follow each verb: u an unquoted word, q a quoted one; all but the first are optional. */
static const struct {
  const char *verb, *shape, *usage;
} verbs[] = {
    {"go:cgo_export_static", "uu", "local [remote]"},
    {"go:cgo_export_dynamic", "uu", "local [remote]"},
    {"go:cgo_import_dynamic", "uuq", "local [remote [\"library\"]]"},
    {"go:cgo_import_static", "u", "local"},
    {"go:cgo_dynamic_linker", "q", "\"path\""},
    {"go:cgo_ldflag", "q", "\"arg\""},
};

static bool fits_shape(const Fields *f, const char *shape) {
  if (f->len < 2 || f->len > 1 + strlen(shape)) return false;
  for (uint32_t i = 1; i < f->len; i++)
    if (is_quoted(&f->items[i]) != (shape[i - 1] == 'q')) return false;
  return true;
}

static void check_usage(Parser *p, Pos pos, const Fields *f) {
  for (size_t i = 0; f->len > 0 && i < sizeof verbs / sizeof *verbs; i++) {
    const Field *verb = &f->items[0];
    if (strlen(verbs[i].verb) != verb->len || memcmp(verb->s, verbs[i].verb, verb->len)) continue;
    if (!fits_shape(f, verbs[i].shape))
      side_error_at(p, pos, "usage: //%s %s", verbs[i].verb, verbs[i].usage);
  }
}

/* Would the word be taken for an option or worse on a command line? */
static bool is_safe_argument(const char *s, uint32_t len) {
  char c = *s;
  return len > 0 && (('0' <= c && c <= '9') || ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z') ||
                     c == '.' || c == '_' || c == '/' || (unsigned char)c >= 0x80);
}

/* //go:cgo_import_dynamic with a library is open to everyone. */
static bool imports_library(Parser *p, Pos pos, const Fields *f) {
  static const char verb[] = "go:cgo_import_dynamic";
  if (f->len < 4 || f->items[0].len != strlen(verb) || memcmp(f->items[0].s, verb, strlen(verb)))
    return false;
  Field lib = f->items[3];
  while (lib.len && *lib.s == '"') lib.s++, lib.len--;
  while (lib.len && lib.s[lib.len - 1] == '"') lib.len--;
  if (lib.len && !is_safe_argument(lib.s, lib.len))
    side_error_at(p, pos, "invalid library name \"%.*s\" in cgo_import_dynamic directive",
                  (int)lib.len, lib.s);
  return true;
}

void check_cgo_directive(Parser *p, Pos pos, const char *text, uint32_t len) {
  Fields f = split_fields(text, len);
  if (!imports_library(p, pos, &f))
    side_error_at(p, pos, "//%.*s only allowed in cgo-generated code", (int)len, text);
  check_usage(p, pos, &f);
}
