/*
 * traceback.c: walks of goroutine stacks, and Go's printing of them.
 *
 * Requires: frame pointers in all code that may lie between two Go functions. Printing runs on the
 * system stack.
 * Ensures: frames as Go shows them: inlined calls as frames of their own, functions of the runtime
 * hidden unless exported, at most 100 frames, the middle ones left out.
 */
#include "runtime/traceback.h"
#include "runtime/coro.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/symbolize.h"

#include <string.h>

enum {
  MAX_INLINE = 32,
  SHOWN_FIRST = 50,
  SHOWN_LAST = 50
};

/* ---- walking --------------------------------------------------------------------------------- */

void walk_start(Walk *w, rt_G *g, char *bp) {
  w->g = g;
  w->bp = bp;
}

static bool in_morestack(uintptr_t pc) {
  return pc >= (uintptr_t)__morestack && pc < (uintptr_t)rt_morestack_end;
}

/*
 * The frame of __morestack holds a second copy of the return address of the function it serves, so
 * only its own address is to be left out. A goroutine that has not run yet is in no function.
 */
uintptr_t walk_next(Walk *w) {
  for (;;) {
    if (!w->bp || ((uintptr_t)w->bp & 7) || !stack_contains(w->g, w->bp)) return 0;
    char **frame = (char **)w->bp;
    uintptr_t pc = (uintptr_t)frame[1];
    w->bp = frame[0];
    if (!in_morestack(pc) && pc != (uintptr_t)rt_go_start) return pc;
  }
}

int traceback_callers(char *bp, int skip, uintptr_t *pcs, int max) {
  Walk w;
  int n = 0;
  walk_start(&w, rt_g, bp);
  for (uintptr_t pc = walk_next(&w); pc && n < max; pc = walk_next(&w)) {
    if (skip > 0)
      skip--;
    else
      pcs[n++] = pc;
  }
  return n;
}

/* ---- which functions are shown --------------------------------------------------------------- */

static bool has_prefix(const char *s, const char *prefix) {
  return strncmp(s, prefix, strlen(prefix)) == 0;
}

static bool is_compiler_clone(const char *name) {
  return strstr(name, ".part.") || strstr(name, ".constprop.") || strstr(name, ".isra.") ||
         strstr(name, ".cold");
}

/* main.f.gowrap1, main.f.deferwrap1: what types/ makes around the call of a go or defer statement.
 */
static bool is_wrapper(const char *name) {
  const char *part = name;
  for (const char *s = name; *s; s++)
    if (*s == '.') part = s + 1;
  size_t n = has_prefix(part, "gowrap") ? 6 : has_prefix(part, "deferwrap") ? 9 : 0;
  if (!n || !part[n]) return false;
  for (part += n; *part >= '0' && *part <= '9'; part++) continue;
  return !*part;
}

/* Code without lines was added by the compiler. */
static bool is_shown(const Frame *f) {
  const char *name = f->function;
  if (!name) return true;
  if (!f->file || !strchr(name, '.') || has_prefix(name, "go:") || has_prefix(name, "type:"))
    return false;
  if (!has_prefix(name, "runtime.")) return !is_compiler_clone(name) && !is_wrapper(name);
  char c = name[strlen("runtime.")];
  return c >= 'A' && c <= 'Z';
}

/* ---- printing -------------------------------------------------------------------------------- */

typedef struct Printer {
  rt_G *g;
  const rt_Panic *panics; /* those whose rt_gopanic frame has not been met */
  int64_t shown, total;
} Printer;

static bool is_middle(const Printer *p) {
  return p->shown >= SHOWN_FIRST && p->shown < p->total - SHOWN_LAST;
}

/* main.init, main.init.0 */
static bool is_initialiser(const char *name) {
  const char *s = strstr(name, ".init");
  return s && (s[5] == 0 || (s[5] == '.' && s[6] >= '0' && s[6] <= '9'));
}

/* main.f.func1.2: deferred or started, as a rule, and then without parameters. */
static bool is_closure(const char *name) {
  const char *s = strstr(name, ".func");
  if (!s) return false;
  for (s += strlen(".func"); *s; s++)
    if ((*s < '0' || *s > '9') && *s != '.') return false;
  return true;
}

/* Parameters are not recorded: () is a guess for functions that usually have none. */
static const char *arguments_text(const Frame *f) {
  if (f->inlined) return "(...)";
  bool none = strcmp(f->function, "main.main") == 0 || strcmp(f->function, "runtime.Goexit") == 0;
  return none || is_closure(f->function) || is_initialiser(f->function) ? "()" : "(...)";
}

static void print_location(const Frame *f, uintptr_t pc) {
  print_cstr("\n\t");
  print_cstr(f->file ? f->file : "?");
  print_char(':');
  print_int(f->line);
  if (!f->inlined && f->entry) {
    print_cstr(" +");
    print_hex(pc - f->entry);
  }
  print_char('\n');
}

static void print_frame(const Frame *f, uintptr_t pc) {
  print_cstr(f->function ? f->function : "?");
  print_cstr(f->function ? arguments_text(f) : "()");
  print_location(f, pc);
}

static void print_panic_frame(Printer *p, const Frame *f, uintptr_t pc) {
  while (p->panics && p->panics->goexit) p->panics = p->panics->link;
  print_cstr("panic(");
  if (p->panics) {
    print_cstr("{");
    print_hex((uintptr_t)p->panics->value.type);
    print_cstr("?, ");
    print_hex((uintptr_t)p->panics->value.data);
    print_cstr("?}");
    p->panics = p->panics->link;
  }
  print_cstr(")");
  print_location(f, pc);
}

static void show_frame(Printer *p, const Frame *f, uintptr_t pc, bool quiet) {
  bool is_panic = f->function && strcmp(f->function, "rt_gopanic") == 0;
  if (!is_panic && !is_shown(f)) return;
  if (!quiet && p->shown == SHOWN_FIRST && is_middle(p)) {
    print_cstr("...");
    print_int(p->total - SHOWN_FIRST - SHOWN_LAST);
    print_cstr(" frames elided...\n");
  }
  if (!quiet && !is_middle(p)) {
    if (is_panic)
      print_panic_frame(p, f, pc);
    else
      print_frame(f, pc);
  }
  p->shown++;
}

/* A return address belongs to the instruction before it. */
static void show_call(Printer *p, uintptr_t pc, bool quiet) {
  Frame frames[MAX_INLINE];
  int n = symbolize(pc - 1, frames, MAX_INLINE);
  for (int i = 0; i < n; i++) show_frame(p, &frames[i], pc, quiet);
}

static void show_all(Printer *p, uintptr_t first, char *bp, bool quiet) {
  Walk w;
  walk_start(&w, p->g, bp);
  p->panics = p->g->panics ? p->g->panics->link : NULL;
  p->shown = 0;
  if (first) show_call(p, first, quiet);
  for (uintptr_t pc = walk_next(&w); pc; pc = walk_next(&w)) {
    if (!quiet && is_middle(p) && p->shown > SHOWN_FIRST)
      p->shown++; /* one address counts as one frame here, as in count_frames */
    else
      show_call(p, pc, quiet);
  }
}

static const char *status_text(const rt_G *g) {
  if (g->wait_reason) return g->wait_reason;
  if (g == rt_g) return "running";
  return coro_has(g) ? "coroutine" : "runnable";
}

static void print_creator(const rt_G *g) {
  Frame frames[MAX_INLINE];
  if (!g->creator_pc) return;
  int n = symbolize((uintptr_t)g->creator_pc - 1, frames, MAX_INLINE);
  Frame f = frames[n - 1];
  print_cstr("created by ");
  print_cstr(f.function ? f.function : "?");
  print_cstr(" in goroutine ");
  print_int(g->creator_id);
  print_location(&f, (uintptr_t)g->creator_pc);
}

/* Addresses on the stack; deep stacks are counted without reading names. */
static int64_t count_calls(rt_G *g, char *bp) {
  Walk w;
  int64_t n = 0;
  walk_start(&w, g, bp);
  while (walk_next(&w)) n++;
  return n;
}

void traceback_goroutine(rt_G *g, void *pc, char *bp) {
  Printer p = {.g = g};
  print_begin();
  print_cstr("goroutine ");
  print_int(g->id);
  print_cstr(" [");
  print_cstr(status_text(g));
  print_cstr("]:\n");
  p.total = count_calls(g, bp) + (pc != NULL);
  if (p.total < 4 * (SHOWN_FIRST + SHOWN_LAST)) {
    show_all(&p, (uintptr_t)pc, bp, true);
    p.total = p.shown;
  }
  show_all(&p, (uintptr_t)pc, bp, false);
  print_creator(g);
  print_end();
}

void traceback_others(const rt_G *except) {
  for (rt_G *g = rt_all_gs; g; g = g->all_next)
    if (g != except && !g->hidden) {
      print_char('\n');
      traceback_goroutine(g, NULL, goroutine_frame(g));
    }
}

/* ---- at death -------------------------------------------------------------------------------- */

static enum {
  NONE,
  SINGLE,
  ALL
} level = SINGLE;

void traceback_set_level(const char *text, size_t n) {
  static const char *all[] = {"all", "system", "crash", "wer", "2"};
  if ((n == 4 && memcmp(text, "none", 4) == 0) || (n == 1 && *text == '0')) level = NONE;
  if ((n == 6 && memcmp(text, "single", 6) == 0) || n == 0) level = SINGLE;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (n == strlen(all[i]) && memcmp(text, all[i], n) == 0) level = ALL;
}

void traceback_init(const char *gotraceback) {
  if (gotraceback) traceback_set_level(gotraceback, strlen(gotraceback));
}

void traceback_on_death(void *pc, char *bp) {
  if (level == NONE) return;
  if (rt_g) {
    print_char('\n');
    traceback_goroutine(rt_g, pc, bp);
  }
  if (!rt_g || level == ALL) traceback_others(rt_g);
}

void traceback_all_on_death(void) {
  if (level != NONE) traceback_others(NULL);
}
