/*
 * panic.c: panic, recover, defer, Goexit, fatal errors.
 *
 * Requires: rt_g; frames of deferring functions linked at rt_g->defers by rt_defer_enter (asm.S).
 * Ensures: the spec's "Handling panics". A panic that nobody recovers ends the program with Go's
 * report and status 2.
 *
 * Method: deferred calls run on top of the panicking stack; nothing is unwound until one of them
 * has recovered and returned; then rt_defer_resume jumps to the frame whose deferred call it was.
 *
 * States of an rt_Panic: running deferred calls -> recovered (by rt_recover; takes effect when the
 * deferred call returns), or aborted (a later panic came to the frame this one was working on: it
 * will never be resumed, and goes when the later one is recovered; an aborted Goexit starts anew).
 *
 * recover() is valid in the function that the runtime called itself: rt_Panic.caller_bp is the
 * frame address of that call. Two things may stand between: a __morestack frame, which is skipped,
 * and a wrapper made by the compiler, which moves caller_bp to its own frame.
 */
#include "runtime/panic.h"
#include "runtime/internal.h"
#include "runtime/traceback.h"

#include <string.h>
#include <unistd.h>

/* Go functions of lib/runtime. */
rt_Eface go_panic_nil_error(void) __asm__("runtime.panicNilError");
void go_panic_plain(const char *p, intptr_t n) __asm__("runtime.panicPlain");
void go_panic_error_string(const char *p, intptr_t n) __asm__("runtime.panicErrorString");
void go_panic_error_type(const char *p, intptr_t n,
                         const rt_Type *t) __asm__("runtime.panicErrorType");
void go_panic_unhashable_key(const rt_Type *t) __asm__("runtime.panicUnhashableKey");

/* ---- errors raised by C code ----------------------------------------------------------------- */

_Noreturn void panic_plain(const char *text) {
  go_panic_plain(text, (intptr_t)strlen(text));
  __builtin_unreachable();
}

_Noreturn void panic_error_string(const char *text) {
  go_panic_error_string(text, (intptr_t)strlen(text));
  __builtin_unreachable();
}

_Noreturn void panic_error_type(const char *text, const rt_Type *type) {
  go_panic_error_type(text, (intptr_t)strlen(text), type);
  __builtin_unreachable();
}

_Noreturn void panic_unhashable_key(const rt_Type *type) {
  go_panic_unhashable_key(type);
  __builtin_unreachable();
}

/* ---- fatal errors ---------------------------------------------------------------------------- */

static _Noreturn void die(void) {
  for (;;) _exit(2);
}

typedef struct Fatal {
  const char *text;
  void *pc;
  char *bp;
} Fatal;

static void report_fatal(void *arg) {
  const Fatal *f = arg;
  print_begin();
  print_cstr("fatal error: ");
  print_cstr(f->text);
  print_cstr("\n");
  if (rt_g) report_signal(rt_g);
  traceback_on_death(f->pc, f->bp);
  print_end();
  die();
}

/* On the system stack the goroutine's saved registers are where its trace starts. */
_Noreturn void rt_fatal_error(const char *text) {
  Fatal f = {text, __builtin_return_address(0), *(char **)__builtin_frame_address(0)};
  if (rt_g && !stack_contains(rt_g, &f)) {
    f.pc = NULL;
    f.bp = goroutine_frame(rt_g);
  }
  if (rt_g)
    rt_on_system_stack(report_fatal, &f);
  else
    report_fatal(&f);
  die();
}

/* ---- deferred calls of a panic --------------------------------------------------------------- */

static _Noreturn void run_goexit(rt_G *g);

static void abort_earlier(rt_Panic *p, const rt_DeferFrame *f) {
  for (; p; p = p->link)
    if (p->frame == f) p->aborted = true;
}

/* The deferred call of f that p was running has recovered it and returned. */
static _Noreturn void finish_recovery(rt_G *g, rt_Panic *p, rt_DeferFrame *f) {
  bool goexit = false;
  g->panics = p->link;
  for (; g->panics && g->panics->aborted; g->panics = g->panics->link) goexit |= g->panics->goexit;
  if (!g->panics) g->sig = 0;
  if (goexit) run_goexit(g);
  rt_defer_resume(f);
}

/* Returns when no deferred call is left. */
static void run_deferred_calls(rt_G *g, rt_Panic *p) {
  for (rt_DeferFrame *f = g->defers; f; f = g->defers) {
    abort_earlier(p->link, f);
    rt_Defer *d = f->list;
    if (!d) {
      g->defers = f->prev;
      continue;
    }
    f->list = d->link;
    p->frame = f;
    rt_call_deferred(d->fn, &p->caller_bp);
    p->caller_bp = NULL;
    if (p->recovered) finish_recovery(g, p, f);
  }
}

static _Noreturn void run_goexit(rt_G *g) {
  rt_Panic p = {.link = g->panics, .goexit = true};
  g->panics = &p;
  run_deferred_calls(g, &p);
  g->panics = NULL;
  rt_end_goroutine();
}

_Noreturn void panic_goexit(void) {
  run_goexit(rt_g);
}

/* ---- panic ----------------------------------------------------------------------------------- */

static void report_unrecovered(void *arg) {
  const Fatal *f = arg;
  print_begin();
  report_panics(rt_g->panics);
  report_signal(rt_g);
  traceback_on_death(f->pc, f->bp);
  print_end();
  die();
}

/* A panic inside the Error or String method of a panic value being reported. */
static _Noreturn void fatal_while_printing(const rt_Type *type, const void *data) {
  rt_String name = type_string(type), text = name;
  bool is_string = name.len == 6 && memcmp(name.ptr, "string", 6) == 0;
  if (is_string) text = *(const rt_String *)data;
  static const char head[] = "panic while printing panic value: type ";
  size_t n = sizeof head - 1 - (is_string ? strlen("type ") : 0);
  char *all = offheap_alloc(n + (size_t)text.len + 1);
  memcpy(all, head, n);
  memcpy(all + n, text.ptr, (size_t)text.len);
  rt_fatal_error(all);
}

_Noreturn void rt_gopanic(void *type, void *data) {
  rt_G *g = rt_g;
  rt_Panic p = {.link = g->panics, .value = {type, data}};
  if (!type) p.value = go_panic_nil_error();
  if (g->dying) fatal_while_printing(p.value.type, p.value.data);
  g->panics = &p;
  run_deferred_calls(g, &p);
  g->dying = true;
  report_prepare(&p);
  Fatal f = {NULL, __builtin_return_address(0), *(char **)__builtin_frame_address(0)};
  rt_on_system_stack(report_unrecovered, &f);
  die();
}

/* ---- recover --------------------------------------------------------------------------------- */

/* The caller's frame address as seen from a function whose prologue may have switched segments. */
static void *skip_morestack(const rt_G *g, void *frame) {
  return frame == g->segment->switch_bp ? *(void **)frame : frame;
}

rt_Eface rt_recover(void *frame) {
  const rt_G *g = rt_g;
  rt_Panic *p = g->panics;
  rt_Eface none = {NULL, NULL};
  if (!p || p->goexit || p->recovered || p->caller_bp != skip_morestack(g, frame)) return none;
  p->recovered = true;
  return p->value;
}

void rt_wrapper_enter(void *frame, void *caller_frame) {
  const rt_G *g = rt_g;
  rt_Panic *p = g->panics;
  if (p && p->caller_bp && p->caller_bp == skip_morestack(g, caller_frame)) p->caller_bp = frame;
}

/* ---- defer ----------------------------------------------------------------------------------- */

/* The heap form of an rt_Defer, for defer statements in loops. */
void rt_defer_push_heap(void *frame, void *fn) {
  rt_DeferFrame *f = frame;
  rt_Defer *d = gc_new_masked(sizeof *d, 3);
  d->fn = fn;
  d->link = f->list;
  f->list = d;
}

void rt_defer_return(void *frame) {
  rt_DeferFrame *f = frame;
  void *unused;
  for (rt_Defer *d = f->list; d; d = f->list) {
    f->list = d->link;
    rt_call_deferred(d->fn, &unused);
  }
  rt_g->defers = f->prev;
}
