/*
 * caller.c: runtime.Caller, Callers, Frames, FuncForPC and Stack, and what lib/runtime needs to
 * know of types and of the machine.
 *
 * Requires: frame pointers in all Go code. Ensures: strings made here are copies of nothing: names
 * and files live as long as the program.
 */
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/signal.h"
#include "runtime/symbolize.h"
#include "runtime/traceback.h"

#include <signal.h>
#include <string.h>

#define GO(name) __asm__("runtime." #name)

/* What lib/runtime's type goFrame looks like. */
typedef struct GoFrame {
  rt_String function, file;
  int64_t line;
  uintptr_t entry;
} GoFrame;

int64_t caller_callers(int64_t skip, uintptr_t *pcs, int64_t max) GO(callers);
int64_t caller_symbolize(uintptr_t pc, GoFrame *frames, int64_t max) GO(symbolize);
rt_String caller_type_string(const rt_Type *t) GO(typeString);
rt_String caller_type_pkg_path(const rt_Type *t) GO(typePkgPath);
void caller_note_nil_fault(void) GO(noteNilFault);
int64_t caller_stack_text(char *p, int64_t n, bool all) GO(stackText);
void caller_throw(const char *p, int64_t n) GO(throw);
int64_t caller_set_max_stack(int64_t bytes) GO(setMaxStack);
bool caller_set_panic_on_fault(bool enable) GO(setPanicOnFault);
void caller_set_traceback(const char *p, int64_t n) GO(setTraceback);

rt_String caller_type_string(const rt_Type *t) {
  return type_string(t);
}

rt_String caller_type_pkg_path(const rt_Type *t) {
  return type_pkg_path(t);
}

/*
 * The caller is lib/runtime's panicnil; its caller is the function with the check.
 */
void caller_note_nil_fault(void) {
  char **frame = __builtin_frame_address(0);
  char **panicnil = (char **)frame[0];
  if (panicnil == (char **)rt_g->segment->switch_bp) panicnil = (char **)panicnil[0];
  rt_g->sig = SIGSEGV;
  rt_g->sig_code = SEGV_MAPERR;
  rt_g->sig_addr = 0;
  rt_g->sig_pc = (uintptr_t)panicnil[1] - 1;
}

/* Return addresses on the stack, the call of this function first. */
int64_t caller_callers(int64_t skip, uintptr_t *pcs, int64_t max) {
  return traceback_callers(__builtin_frame_address(0), (int)skip, pcs, (int)max);
}

enum {
  MAX_FRAMES = 32
};

typedef struct Request {
  uintptr_t pc;
  Frame frames[MAX_FRAMES];
  int n;
} Request;

static void run_request(void *arg) {
  Request *r = arg;
  r->n = symbolize(r->pc, r->frames, MAX_FRAMES);
}

static rt_String to_string(const char *s) {
  return (rt_String){(const uint8_t *)s, s ? (intptr_t)strlen(s) : 0};
}

int64_t caller_symbolize(uintptr_t pc, GoFrame *out, int64_t max) {
  Request r = {.pc = pc};
  rt_on_system_stack(run_request, &r);
  int64_t n = r.n < max ? r.n : max;
  for (int64_t i = 0; i < n; i++) {
    const Frame *f = &r.frames[i];
    out[i] = (GoFrame){to_string(f->function), to_string(f->file), f->line, f->entry};
  }
  return n;
}

typedef struct StackText {
  char *p, *bp;
  void *pc;
  size_t n;
  bool all;
} StackText;

static void write_stacks(void *arg) {
  StackText *s = arg;
  print_begin_capture(s->p, s->n);
  traceback_goroutine(rt_g, s->pc, s->bp);
  if (s->all) traceback_others(rt_g);
  s->n = print_end_capture();
}

/* The trace starts at the caller of runtime.Stack, which called this. */
int64_t caller_stack_text(char *p, int64_t n, bool all) {
  char **frame = __builtin_frame_address(0);
  StackText s = {.p = p, .bp = frame[0], .n = (size_t)n, .all = all};
  rt_on_system_stack(write_stacks, &s);
  return (int64_t)s.n;
}

/* ---- package runtime/debug and fatal errors raised in Go ------------------------------------- */

void caller_throw(const char *p, int64_t n) {
  char *text = offheap_alloc((size_t)n + 1);
  memcpy(text, p, (size_t)n);
  rt_fatal_error(text);
}

int64_t caller_set_max_stack(int64_t bytes) {
  return stack_set_max(bytes);
}

bool caller_set_panic_on_fault(bool enable) {
  return signal_set_panic_on_fault(enable);
}

void caller_set_traceback(const char *p, int64_t n) {
  traceback_set_level(p, (size_t)n);
}
