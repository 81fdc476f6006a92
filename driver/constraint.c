/*
 * constraint.c: which files belong to a build (go help buildconstraint).
 *
 * Method: the name's _GOOS and _GOARCH parts, then the //go:build line before the package clause,
 * a boolean expression read by recursive descent; without one, the older // +build lines there.
 */
#include "driver/driver.h"

#include <ctype.h>
#include <stdlib.h>

static const char *const known_os[] = {
    "aix",   "android", "darwin", "dragonfly", "freebsd", "hurd",    "illumos", "ios",     "js",
    "linux", "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1",  "windows", "zos"};
static const char *const known_arch[] = {
    "386",     "amd64",  "amd64p32", "arm",      "armbe",     "arm64",       "arm64be", "loong64",
    "mips",    "mipsle", "mips64",   "mips64le", "mips64p32", "mips64p32le", "ppc",     "ppc64",
    "ppc64le", "riscv",  "riscv64",  "s390",     "s390x",     "sparc",       "sparc64", "wasm"};

#define IN_LIST(list, s, n) in_list((list), sizeof(list) / sizeof *(list), (s), (n))

static bool in_list(const char *const *list, size_t count, const char *s, size_t n) {
  for (size_t i = 0; i < count; i++)
    if (strlen(list[i]) == n && memcmp(list[i], s, n) == 0) return true;
  return false;
}

static bool equal(const char *s, size_t n, const char *word) {
  return strlen(word) == n && memcmp(s, word, n) == 0;
}

static bool is_go_release(const char *s, size_t n) {
  if (n < 5 || memcmp(s, "go1.", 4) != 0) return false;
  int minor = 0;
  for (size_t i = 4; i < n; i++) {
    if (!isdigit((unsigned char)s[i])) return false;
    minor = minor * 10 + (s[i] - '0');
    if (minor > 1000) return false;
  }
  return minor <= 26;
}

static bool tag_holds(const char *s, size_t n, const StringList *tags, bool amd64) {
  if (equal(s, n, "linux") || equal(s, n, "unix") || equal(s, n, "gc") || equal(s, n, "gosling"))
    return true;
  if (equal(s, n, "amd64")) return amd64;
  if (is_go_release(s, n)) return true;
  for (uint32_t i = 0; i < tags->len; i++)
    if (equal(s, n, tags->items[i])) return true;
  return false;
}

/* name_GOOS.go, name_GOARCH.go, name_GOOS_GOARCH.go */
static bool name_matches(const char *name, const StringList *tags, bool amd64) {
  const char *end = strchr(name, '.');
  size_t n = end ? (size_t)(end - name) : strlen(name);
  const char *first = memchr(name, '_', n);
  if (!first) return true;
  const char *last = name + n, *mid;
  for (mid = last; mid > first && mid[-1] != '_'; mid--) {
  }
  if (mid <= first) return true;
  size_t tail = (size_t)(last - mid);
  if (IN_LIST(known_arch, mid, tail)) {
    if (!tag_holds(mid, tail, tags, amd64)) return false;
    const char *os_end = mid - 1, *os;
    for (os = os_end; os > first && os[-1] != '_'; os--) {
    }
    if (os > first && IN_LIST(known_os, os, (size_t)(os_end - os)))
      return tag_holds(os, (size_t)(os_end - os), tags, amd64);
    return true;
  }
  if (IN_LIST(known_os, mid, tail)) return tag_holds(mid, tail, tags, amd64);
  return true;
}

typedef struct Expr {
  const char *s, *end;
  const StringList *tags;
  bool amd64;
  const char *bad; /* what is wrong, or null */
  int depth;
} Expr;

enum {
  MAX_DEPTH = 1000
};

static bool parse_or(Expr *e);

static void skip_blanks(Expr *e) {
  while (e->s < e->end && (*e->s == ' ' || *e->s == '\t')) e->s++;
}

static bool is_tag_byte(char c) {
  return isalnum((unsigned char)c) || c == '_' || c == '.' || (c & 0x80);
}

/* Says of the token at hand that it cannot stand there. */
static const char *unexpected(Expr *e) {
  skip_blanks(e);
  if (e->s >= e->end) return "unexpected end of expression";
  const char *from = e->s;
  int n = 0;
  while (from + n < e->end && is_tag_byte(from[n])) n++;
  if (n == 0 && strchr("()!", *from)) n = 1;
  if (n == 0 && e->end - from > 1 && strchr("&|", *from) && from[1] == *from) n = 2;
  if (n == 0) return format_text(session_arena, "invalid syntax at %c", *from);
  return format_text(session_arena, "unexpected token %.*s", n, from);
}

static bool fail(Expr *e, const char *why) {
  if (!e->bad) e->bad = why;
  return false;
}

static bool parse_word(Expr *e) {
  const char *start = e->s;
  while (e->s < e->end && is_tag_byte(*e->s)) e->s++;
  if (e->s == start) return fail(e, unexpected(e));
  return tag_holds(start, (size_t)(e->s - start), e->tags, e->amd64);
}

static bool take_byte(Expr *e, char c) {
  skip_blanks(e);
  if (e->s >= e->end || *e->s != c) return false;
  e->s++;
  return true;
}

static bool parse_atom(Expr *e) {
  if (++e->depth > MAX_DEPTH) return fail(e, "build expression too large");
  if (!take_byte(e, '(')) return parse_word(e);
  bool v = parse_or(e);
  if (!e->bad && !take_byte(e, ')')) return fail(e, "missing close paren");
  return v;
}

static bool parse_not(Expr *e) {
  if (!take_byte(e, '!')) return parse_atom(e);
  if (take_byte(e, '!')) return fail(e, "double negation not allowed");
  return !parse_atom(e);
}

static bool take(Expr *e, char c) {
  skip_blanks(e);
  if (e->end - e->s < 2 || e->s[0] != c || e->s[1] != c) return false;
  e->s += 2;
  return true;
}

static bool parse_and(Expr *e) {
  bool v = parse_not(e);
  while (!e->bad && take(e, '&')) v = parse_not(e) && v;
  return v;
}

static bool parse_or(Expr *e) {
  bool v = parse_and(e);
  while (!e->bad && take(e, '|')) v = parse_and(e) || v;
  return v;
}

static bool parse_constraint(Expr *e) {
  bool v = parse_or(e);
  skip_blanks(e);
  if (!e->bad && e->s < e->end) fail(e, unexpected(e));
  return v;
}

/* ---- the head of a file ---------------------------------------------------------------------- */

/* A part of the text: a line without its end, or what a line says behind its keyword. */
typedef struct Span {
  const char *s, *end;
} Span;

static Span line_at(const char *s, const char *end) {
  const char *nl = memchr(s, '\n', (size_t)(end - s));
  const char *stop = nl ? nl : end;
  if (stop > s && stop[-1] == '\r') stop--;
  return (Span){s, stop};
}

/* What the head of a file says of the builds that it belongs to. */
typedef struct Head {
  Span build;           /* the expression of the first //go:build line; s null: there is none */
  bool several;         /* there are more of them */
  const char *blank;    /* the last blank line before the package clause: +build counts above it */
  VEC(Span) plus_lines; /* the tags of // +build lines */
} Head;

static bool begins(Span l, const char *word) {
  size_t n = strlen(word);
  return (size_t)(l.end - l.s) >= n && memcmp(l.s, word, n) == 0;
}

static void read_line_comment(Head *h, Span l) {
  if (begins(l, "//go:build ")) {
    h->several = h->build.s != NULL;
    if (!h->several) h->build = (Span){l.s + strlen("//go:build "), l.end};
    return;
  }
  l.s += 2;
  while (l.s < l.end && isspace((unsigned char)*l.s)) l.s++;
  if (begins(l, "+build ") || begins(l, "+build\t"))
    VEC_PUSH(session_arena, &h->plus_lines, ((Span){l.s + strlen("+build"), l.end}));
}

/* Reads blank lines and comments up to other text. */
static Head read_head(const char *s, const char *end) {
  Head h = {.blank = s};
  bool blank_line = true;
  while (s < end) {
    if (*s == '\n') {
      if (blank_line) h.blank = s;
      blank_line = true;
      s++;
    } else if (isspace((unsigned char)*s)) {
      s++;
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '/') {
      Span l = line_at(s, end);
      read_line_comment(&h, l);
      s = l.end;
      blank_line = false;
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '*') {
      const char *close = memmem(s + 2, (size_t)(end - s - 2), "*/", 2);
      s = close ? close + 2 : end;
      blank_line = false;
    } else
      break;
  }
  return h;
}

/* a,b: both; !a: not a */
static bool plus_word_holds(const char *s, const char *end, const StringList *tags, bool amd64) {
  bool all = true;
  while (s < end) {
    const char *comma = memchr(s, ',', (size_t)(end - s)), *stop = comma ? comma : end;
    bool negated = *s == '!';
    const char *tag = s + negated;
    all = all && tag < stop && tag_holds(tag, (size_t)(stop - tag), tags, amd64) != negated;
    s = comma ? comma + 1 : end;
  }
  return all;
}

/* One of the words of a line must hold. */
static bool plus_line_holds(Span l, const StringList *tags, bool amd64) {
  while (l.s < l.end) {
    while (l.s < l.end && isspace((unsigned char)*l.s)) l.s++;
    const char *word = l.s;
    while (l.s < l.end && !isspace((unsigned char)*l.s)) l.s++;
    if (l.s > word && plus_word_holds(word, l.s, tags, amd64)) return true;
  }
  return false;
}

static bool plus_lines_hold(const Head *h, const StringList *tags, bool amd64) {
  for (uint32_t i = 0; i < h->plus_lines.len; i++) {
    Span l = h->plus_lines.items[i];
    if (l.s < h->blank && !plus_line_holds(l, tags, amd64)) return false;
  }
  return true;
}

const char *constraint_error(const char *text, uint32_t size) {
  Head h = read_head(text, text + size);
  if (h.several) return "multiple //go:build comments";
  if (!h.build.s) return NULL;
  StringList none = {0};
  Expr e = {.s = h.build.s, .end = h.build.end, .tags = &none};
  parse_constraint(&e);
  return e.bad ? format_text(session_arena, "parsing //go:build line: %s", e.bad) : NULL;
}

bool file_matches(const char *name, const char *text, uint32_t size, const StringList *tags,
                  bool amd64) {
  if (!name_matches(name, tags, amd64)) return false;
  Head h = read_head(text, text + size);
  if (!h.build.s) return plus_lines_hold(&h, tags, amd64);
  Expr e = {.s = h.build.s, .end = h.build.end, .tags = tags, .amd64 = amd64};
  return parse_constraint(&e) || e.bad;
}
