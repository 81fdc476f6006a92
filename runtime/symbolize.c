/*
 * symbolize.c: from code addresses to functions, files and lines.
 *
 * Requires: the system stack. Ensures: results stay valid; a stripped program gives frames without
 * names rather than failing.
 *
 * Method: an own reader of the program's line tables and inlined calls (dwarf_line.c,
 * dwarf_info.c); the names of functions that are not inlined come from the symbol table. Nothing is
 * read before the first look-up. Results are kept in a small cache, because programs that log ask
 * for the same addresses again and again. Refused: libbacktrace, for the parts of libc it needs.
 */
#include "runtime/symbolize.h"
#include "runtime/dwarf.h"
#include "runtime/heap.h"

#include <string.h>

enum {
  MAX_SCOPES = 32,
  CACHE_SIZE = 512
};

/* ---- files ----------------------------------------------------------------------------------- */

static size_t length_of(const char *s) {
  return s ? strlen(s) : 0;
}

/* Leaves out "./" in front. */
static const char *without_dot(const char *s) {
  while (s && s[0] == '.' && (s[1] == '/' || s[1] == 0)) s += s[1] ? 2 : 1;
  return s;
}

static char *append(char *to, const char *s) {
  s = without_dot(s);
  size_t n = length_of(s);
  if (n == 0) return to;
  memcpy(to, s, n);
  if (to[n - 1] != '/') to[n++] = '/';
  return to + n;
}

/* Joins what DWARF keeps apart; the last path is remembered, as neighbours share it. */
static const char *full_path(const char *comp_dir, const Location *l) {
  static const char *last;
  if (l->file[0] == '/') return l->file;
  if (l->dir && l->dir[0] == '/') comp_dir = NULL;
  size_t n = length_of(comp_dir) + length_of(l->dir) + strlen(l->file) + 3;
  char *path = offheap_alloc(n), *end = append(append(path, comp_dir), l->dir);
  memcpy(end, without_dot(l->file), strlen(without_dot(l->file)) + 1);
  if (last && strcmp(last, path) == 0) {
    offheap_free(path, n);
    return last;
  }
  return last = path;
}

/* ---- instances ------------------------------------------------------------------------------- */

/* A symbol with type arguments, and as it is shown. */
typedef struct Instance {
  struct Instance *next;
  const char *symbol;
  char shown[];
} Instance;

/* Writes "[...]" for what stands between outer brackets. */
static void leave_out_arguments(const char *symbol, char *out) {
  int depth = 0;
  for (const char *s = symbol; *s; s++) {
    if (*s == ']' && --depth == 0) out = stpcpy(out, "[...]");
    if (depth == 0 && *s != '[' && *s != ']') *out++ = *s;
    if (*s == '[') depth++;
  }
  *out = 0;
}

/* Instances that share their code have one symbol: what the arguments are is not known. */
static const char *shown_name(const char *symbol) {
  static Instance *known;
  if (!symbol || !strchr(symbol, '[')) return symbol;
  for (const Instance *i = known; i; i = i->next)
    if (i->symbol == symbol) return i->shown;
  Instance *i = offheap_alloc(sizeof *i + 3 * strlen(symbol) + 1);
  i->symbol = symbol;
  leave_out_arguments(symbol, i->shown);
  i->next = known;
  known = i;
  return i->shown;
}

/* ---- look-up --------------------------------------------------------------------------------- */

/* scopes: outermost first. A frame's line is where the next inner one was called. */
static int frames_of(const Image *image, const Scopes *s, uintptr_t pc, Frame *frames, int max) {
  Location at = {0};
  int n = 0;
  bool known = line_lookup(image, s->line_offset, pc, &at);
  for (int i = s->n > 0 ? s->n - 1 : 0; i >= 0 && n < max; i--) {
    const Scope *scope = i < s->n ? &s->scopes[i] : NULL;
    frames[n++] = (Frame){
        .function = scope ? shown_name(scope->name) : NULL,
        .file = known ? full_path(s->comp_dir, &at) : NULL,
        .line = known ? at.line : 0,
        .inlined = i > 0,
    };
    if (i == 0) break;
    known = line_file(image, s->line_offset, scope->call_file, &at);
    at.line = (int)scope->call_line;
  }
  return n;
}

static int look_up(uintptr_t pc, Frame *frames, int max) {
  const Image *image = image_get();
  Scope scopes[MAX_SCOPES];
  Scopes s = {.scopes = scopes, .max = MAX_SCOPES};
  int n = info_lookup(image, pc, &s) ? frames_of(image, &s, pc, frames, max) : 0;
  if (n == 0) frames[n++] = (Frame){0};
  const char *name;
  uintptr_t entry;
  if (!image_symbol(image, pc, &name, &entry)) return n;
  frames[n - 1].function = shown_name(name);
  for (int i = 0; i < n; i++) frames[i].entry = entry;
  return n;
}

/* ---- cache ----------------------------------------------------------------------------------- */

typedef struct Cached {
  uintptr_t pc;
  int n;
  Frame *frames;
} Cached;

static Cached cache[CACHE_SIZE]; /* under cache_lock, as all else here */
static int cache_lock;

static void remember(Cached *c, uintptr_t pc, const Frame *frames, int n) {
  if (c->frames) offheap_free(c->frames, (size_t)c->n * sizeof *frames);
  c->frames = offheap_alloc((size_t)n * sizeof *frames);
  memcpy(c->frames, frames, (size_t)n * sizeof *frames);
  c->pc = pc;
  c->n = n;
}

int symbolize(uintptr_t pc, Frame *frames, int max) {
  Frame all[MAX_SCOPES];
  while (__atomic_exchange_n(&cache_lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
  Cached *c = &cache[pc % CACHE_SIZE];
  if (c->pc != pc || !c->frames) {
    int n = look_up(pc, all, MAX_SCOPES);
    remember(c, pc, all, n);
  }
  int n = c->n < max ? c->n : max;
  memcpy(frames, c->frames, (size_t)n * sizeof *frames);
  __atomic_store_n(&cache_lock, 0, __ATOMIC_RELEASE);
  return n;
}
