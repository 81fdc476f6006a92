/*
 * constraint.c: which files belong to a build (go help buildconstraint).
 *
 * Method: the name's _GOOS and _GOARCH parts, then the //go:build line before the package clause,
 * a boolean expression read by recursive descent.
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
  bool amd64, bad;
  int depth;
} Expr;

static bool parse_or(Expr *e);

static void skip_blanks(Expr *e) {
  while (e->s < e->end && (*e->s == ' ' || *e->s == '\t')) e->s++;
}

static bool parse_word(Expr *e) {
  const char *start = e->s;
  while (e->s < e->end &&
         (isalnum((unsigned char)*e->s) || *e->s == '_' || *e->s == '.' || (*e->s & 0x80)))
    e->s++;
  if (e->s == start) e->bad = true;
  return tag_holds(start, (size_t)(e->s - start), e->tags, e->amd64);
}

static bool parse_not(Expr *e) {
  skip_blanks(e);
  if (e->s >= e->end || ++e->depth > 1000) {
    e->bad = true;
    return false;
  }
  if (*e->s == '!') {
    e->s++;
    return !parse_not(e);
  }
  if (*e->s != '(') return parse_word(e);
  e->s++;
  bool v = parse_or(e);
  skip_blanks(e);
  if (e->s < e->end && *e->s == ')')
    e->s++;
  else
    e->bad = true;
  return v;
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

static bool constraint_holds(const char *s, const char *end, const StringList *tags, bool amd64) {
  Expr e = {s, end, tags, amd64, false, 0};
  bool v = parse_or(&e);
  skip_blanks(&e);
  return e.bad || e.s < e.end || v; /* a malformed line is the parser's to report */
}

/* Skips blank space and comments; returns the start of a //go:build line, or null at other text. */
static const char *find_build_line(const char *s, const char *end) {
  while (s < end) {
    if (isspace((unsigned char)*s)) {
      s++;
    } else if (end - s > 11 && memcmp(s, "//go:build ", 11) == 0) {
      return s + 11;
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '/') {
      const char *nl = memchr(s, '\n', (size_t)(end - s));
      s = nl ? nl + 1 : end;
    } else if (end - s >= 2 && s[0] == '/' && s[1] == '*') {
      const char *close = memmem(s + 2, (size_t)(end - s - 2), "*/", 2);
      s = close ? close + 2 : end;
    } else {
      return NULL;
    }
  }
  return NULL;
}

bool file_matches(const char *name, const char *text, uint32_t size, const StringList *tags,
                  bool amd64) {
  if (!name_matches(name, tags, amd64)) return false;
  const char *end = text + size, *line = find_build_line(text, end);
  if (!line) return true;
  const char *nl = memchr(line, '\n', (size_t)(end - line));
  const char *stop = nl ? nl : end;
  if (stop > line && stop[-1] == '\r') stop--;
  return constraint_holds(line, stop, tags, amd64);
}
