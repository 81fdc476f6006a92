/*
 * gomod.c: reads a go.mod file.
 *
 * Ensures: a Module with its path, language version, requirements and replacements; or every
 * mistake of the file reported in one go, as the go command words them.
 *
 * Method: line by line. A line is a list of words (quoted or not) up to a comment; a line `verb (`
 * opens a block in which the verb is left out. What only matters to the download of modules
 * (exclude, retract, tool, godebug, ignore) is accepted and not looked at. In the file of another
 * module than the main one, only what is needed of it must be right: it may be of a newer go.
 */
#include "driver/driver.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>

typedef VEC(const char *) Words;

typedef struct ModFile {
  Module *m;
  const char *path, *shown; /* of the file; as messages name it */
  const char *name;         /* of a module that is not the main one: where replace found it */
  const char *s, *end;      /* what is left of the text */
  uint32_t line;
  const char *block; /* the verb of the open block, or null */
  uint32_t block_line;
  bool has_module, has_go;
  bool broken;     /* not even words could be read: nothing else is reported */
  bool dependency; /* not of the main module */
  Text errors;
} ModFile;

static void mistake(ModFile *f, const char *fmt, ...) {
  text_printf(&f->errors, "\n%s:%u: ", f->shown, f->line);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&f->errors, fmt, ap);
  va_end(ap);
}

/* A string without its end: the only mistake that tells a column, and the last. */
static void lexical_mistake(ModFile *f, int col) {
  f->errors = text_new(session_arena);
  text_printf(&f->errors, "\n%s:%u:%d: unexpected newline in string", f->shown, f->line, col);
  f->broken = true;
}

/* ---- words ----------------------------------------------------------------------------------- */

static bool at_comment(const ModFile *f) {
  return f->end - f->s >= 2 && f->s[0] == '/' && f->s[1] == '/';
}

static bool ends_word(const ModFile *f) {
  return f->s >= f->end || strchr(" \t\r\n(),", *f->s) || at_comment(f);
}

/* A word in quotes or back quotes, with them. */
static const char *quoted_word(ModFile *f, const char *line_start) {
  const char *start = f->s, quote = *f->s++;
  while (f->s < f->end && *f->s != quote && *f->s != '\n') {
    if (*f->s == '\\' && quote == '"' && f->end - f->s > 1 && f->s[1] != '\n') f->s++;
    f->s++;
  }
  if (f->s < f->end && *f->s == quote)
    f->s++;
  else
    lexical_mistake(f, (int)(f->s - line_start) + 1);
  return arena_strndup(session_arena, start, (size_t)(f->s - start));
}

/* The text of a word that may be quoted; null with a mistake noted if it may not be like this. */
static const char *unquoted(ModFile *f, const char *word) {
  size_t n = strlen(word);
  if (word[0] != '"') {
    if (!strpbrk(word, "\"`")) return word;
    mistake(f, "invalid quoted string: unquoted string cannot contain quote");
    return NULL;
  }
  Text t = text_new(session_arena);
  for (size_t i = 1; i + 1 < n; i++) {
    if (word[i] == '\\') i++;
    text_putc(&t, word[i]);
  }
  return t.len ? t.s : "";
}

/* Takes the quotes off all words; false if one of them is wrong. */
static bool unquote_all(ModFile *f, const Words *w) {
  for (uint32_t i = 0; i < w->len; i++)
    if (!(w->items[i] = unquoted(f, w->items[i]))) return false;
  return true;
}

static const char *plain_word(ModFile *f) {
  const char *start = f->s;
  if (strchr("(),", *f->s))
    f->s++;
  else
    while (!ends_word(f)) f->s++;
  return arena_strndup(session_arena, start, (size_t)(f->s - start));
}

/* Reads the words of the current line and goes to the next. */
static Words read_line(ModFile *f) {
  Words words = {0};
  const char *start = f->s;
  while (f->s < f->end && *f->s != '\n') {
    if (at_comment(f)) {
      const char *nl = memchr(f->s, '\n', (size_t)(f->end - f->s));
      f->s = nl ? nl : f->end;
    } else if (f->end - f->s >= 2 && f->s[0] == '/' && f->s[1] == '*') {
      f->errors = text_new(session_arena);
      mistake(f, "mod files must use // comments (not /* */ comments)");
      f->broken = true;
      return words;
    } else if (isspace((unsigned char)*f->s)) {
      f->s++;
    } else if (*f->s == '"' || *f->s == '`') {
      VEC_PUSH(session_arena, &words, quoted_word(f, start));
    } else {
      VEC_PUSH(session_arena, &words, plain_word(f));
    }
  }
  if (f->s < f->end) f->s++;
  return words;
}

/* ---- directives ------------------------------------------------------------------------------ */

/* A number without needless zeros; goes past it. */
static bool take_number(const char **s) {
  size_t n = strspn(*s, "0123456789");
  bool ok = n == 1 || (n > 1 && **s != '0');
  *s += n;
  return ok;
}

static bool take_byte(const char **s, char c) {
  if (**s != c) return false;
  ++*s;
  return true;
}

/* "v1.2.3", "v1.2.3-pre", "v2.0.0+incompatible" */
static bool is_version(const char *s) {
  if (!take_byte(&s, 'v') || !take_number(&s) || !take_byte(&s, '.')) return false;
  if (!take_number(&s) || !take_byte(&s, '.') || !take_number(&s)) return false;
  return !*s || *s == '-' || *s == '+';
}

/* The major version that a module's path ends in ("/v2"), or 1 for the first two. */
static long major_of_path(const char *path) {
  const char *at = strstr(path, "/v"), *next;
  while (at && (next = strstr(at + 1, "/v"))) at = next;
  char *end;
  long n = at ? strtol(at + 2, &end, 10) : 0;
  return at && !*end && n >= 2 ? n : 1;
}

/* Reports a version that is not one of the path's major version. */
static bool check_major(ModFile *f, const char *path, const char *version) {
  if (strstr(version, "+incompatible") || strncmp(path, "gopkg.in/", 9) == 0) return true;
  long want = major_of_path(path), have = strtol(version + 1, NULL, 10);
  if (have == want || (want == 1 && have == 0)) return true;
  const char *should = want == 1 ? "v0 or v1" : format_text(session_arena, "v%ld", want);
  mistake(f, "require %s: version \"%s\" invalid: should be %s, not v%ld", path, version, should,
          have);
  return false;
}

/* A directory, not a module path: rooted, or beginning with . or .. */
static bool is_local_path(const char *s) {
  return s[0] == '/' || strcmp(s, ".") == 0 || strcmp(s, "..") == 0 || strncmp(s, "./", 2) == 0 ||
         strncmp(s, "../", 3) == 0;
}

static void read_module(ModFile *f, const Words *w) {
  if (f->has_module)
    mistake(f, "repeated module statement");
  else if (w->len != 1)
    mistake(f, "usage: module module/path");
  else
    f->m->path = unquoted(f, w->items[0]);
  f->has_module = true;
}

/* "1.21", "1.21.3", "1.22rc1": the number after "1.", more than any for later than 1.x, or -1. */
static int minor_version(const char *s) {
  const char *major = s, *minor;
  if (*s == '0' || !take_number(&s) || !take_byte(&s, '.')) return -1;
  minor = s;
  if (!take_number(&s)) return -1;
  if (take_byte(&s, '.') && !take_number(&s)) return -1;
  size_t letters = strspn(s, "abcdefghijklmnopqrstuvwxyz"),
         digits = strspn(s + letters, "0123456789");
  if (s[letters + digits] || !letters != !digits) return -1;
  long n = strncmp(major, "1.", 2) == 0 ? strtol(minor, NULL, 10) : INT_MAX;
  return n > INT_MAX ? INT_MAX : (int)n;
}

static void read_go(ModFile *f, const Words *w) {
  if (f->has_go) {
    mistake(f, "repeated go statement");
  } else if (w->len != 1) {
    mistake(f, "go directive expects exactly one argument");
  } else {
    f->m->go_minor = minor_version(w->items[0]);
    f->m->go_text = w->items[0];
    f->has_go = f->m->go_minor >= 0;
    if (!f->has_go) mistake(f, "invalid go version '%s': must match format 1.23.0", w->items[0]);
  }
}

/* "default", "go1.N", "go1.N-custom" */
static void read_toolchain(ModFile *f, const Words *w) {
  const char *name = w->len == 1 ? w->items[0] : "";
  if (w->len != 1)
    mistake(f, "toolchain directive expects exactly one argument");
  else if (strcmp(name, "default") && strcmp(name, "go1") && strncmp(name, "go1.", 4))
    mistake(f, "invalid toolchain version '%s': must match format go1.23.0 or default", name);
}

/* A version that is no such, but a branch or a query, would have to be looked up. */
static void refuse_version(ModFile *f, const char *path, const char *version) {
  if (version[0] == 'v' && isdigit((unsigned char)version[1]))
    mistake(f, "module lookup disabled: gosling fetches nothing");
  else
    mistake(f, "require %s: version \"%s\" invalid: must be of the form v1.2.3", path, version);
}

static void read_require(ModFile *f, const Words *w) {
  if (w->len != 2)
    mistake(f, "usage: require module/path v1.2.3");
  else if (!unquote_all(f, w))
    return;
  else if (!is_version(w->items[1]))
    refuse_version(f, w->items[0], w->items[1]);
  else if (check_major(f, w->items[0], w->items[1]))
    VEC_PUSH(session_arena, &f->m->requirements, ((Requirement){w->items[0], w->items[1]}));
}

static void read_replace(ModFile *f, const Words *w) {
  uint32_t arrow = w->len > 1 && strcmp(w->items[1], "=>") == 0 ? 1 : 2;
  uint32_t right = w->len > arrow + 1 ? w->len - arrow - 1 : 0;
  if (right < 1 || right > 2 || strcmp(w->items[arrow], "=>") != 0) {
    mistake(f, "usage: replace module/path [v1.2.3] => other/module v1.4\n"
               "\t or replace module/path [v1.2.3] => ../local/directory");
    return;
  }
  if (!unquote_all(f, w)) return;
  Replacement r = {.path = w->items[0], .version = arrow == 2 ? w->items[1] : NULL};
  r.to = w->items[arrow + 1];
  r.to_version = right == 2 ? w->items[arrow + 2] : NULL;
  r.is_local = !r.to_version;
  if (r.to_version && is_local_path(r.to))
    mistake(f, "replacement module directory path \"%s\" cannot have version", r.to);
  else if (!r.to_version && !is_local_path(r.to))
    mistake(f, "replacement module without version must be directory path (rooted or starting "
               "with . or ..)");
  else
    VEC_PUSH(session_arena, &f->m->replaces, r);
}

static void skip_directive(ModFile *f, const Words *w) {
  (void)f, (void)w;
}

static const struct {
  const char *verb;
  void (*read)(ModFile *f, const Words *w);
  bool block; /* may stand before a block */
} directives[] = {
    {"module", read_module, true},        {"go", read_go, false},
    {"require", read_require, true},      {"replace", read_replace, true},
    {"exclude", skip_directive, true},    {"retract", skip_directive, true},
    {"toolchain", read_toolchain, false}, {"tool", skip_directive, true},
    {"godebug", skip_directive, true},    {"ignore", skip_directive, true},
};

static void read_directive(ModFile *f, const char *verb, const Words *w) {
  for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
    if (strcmp(directives[i].verb, verb) == 0) {
      directives[i].read(f, w);
      return;
    }
  if (!f->dependency) mistake(f, "unknown directive: %s", verb);
}

static void open_block(ModFile *f, const char *verb) {
  bool known = false;
  for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
    known = known || (directives[i].block && strcmp(directives[i].verb, verb) == 0);
  if (!known && !f->dependency) mistake(f, "unknown block type: %s", verb);
  f->block = known ? verb : "";
  f->block_line = f->line;
}

static void read_statement(ModFile *f, Words w) {
  if (w.len == 0) return;
  if (f->block && strcmp(w.items[0], ")") == 0) {
    f->block = NULL;
  } else if (f->block) {
    if (f->block[0]) read_directive(f, f->block, &w);
  } else if (w.len == 2 && strcmp(w.items[1], "(") == 0) {
    open_block(f, w.items[0]);
  } else {
    const char *verb = w.items[0];
    w.items++, w.len--;
    read_directive(f, verb, &w);
  }
}

/* ---- the file -------------------------------------------------------------------------------- */

static bool check_file(ModFile *f) {
  if (f->block && !f->broken)
    mistake(f, "syntax error (unterminated block started at %s:%u:1)", f->path, f->block_line);
  if (f->errors.len) {
    fprintf(stderr, "go: errors parsing %s:%s\n", f->shown, f->errors.s);
    return false;
  }
  if (!f->m->path) {
    fprintf(stderr,
            "go: error reading %s: missing module declaration. To specify the module path:\n"
            "\tgo mod edit -module=example.com/mod\n",
            f->shown);
    return false;
  }
  if (f->m->go_minor > NEWEST_GO_MINOR) {
    fprintf(stderr, "go: %s requires go >= %s (running go %s; GOTOOLCHAIN=local)\n",
            f->dependency ? format_text(session_arena, "module %s", f->name) : f->shown,
            f->m->go_text, GO_VERSION + strlen("go"));
    return false;
  }
  const char *why = malformed_import_path(f->m->path);
  if (why && !f->dependency)
    fprintf(stderr, "go: malformed module path \"%s\": %s\n", f->m->path, why);
  return !why || f->dependency;
}

Module *read_module_file(const char *dir, const char *name) {
  ModFile f = {.m = NEW(session_arena, Module), .path = path_join(dir, "go.mod")};
  f.name = name;
  f.dependency = name != NULL;
  f.shown = relative_path(f.path);
  f.errors = text_new(session_arena);
  f.m->dir = dir;
  f.m->go_minor = 16; /* without a go directive */
  uint32_t size;
  const char *why;
  f.s = read_source(f.path, &size, &why);
  if (!f.s) {
    fprintf(stderr, "go: error reading %s: %s\n", f.shown, why);
    return NULL;
  }
  f.end = f.s + size;
  while (f.s < f.end && !f.broken) {
    f.line++;
    Words words = read_line(&f);
    if (!f.broken) read_statement(&f, words);
  }
  f.line++;
  if (!check_file(&f)) return NULL;
  f.m->go_version = format_text(session_arena, "go1.%d", f.m->go_minor);
  return f.m;
}
