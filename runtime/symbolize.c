/*
 * symbolize.c: from code addresses to functions, files and lines.
 *
 * Requires: the system stack. Ensures: results stay valid; a stripped program gives frames without
 * names rather than failing.
 *
 * Method: libbacktrace (part of gcc) reads line tables and inlined subroutines of the program's own
 * file; the names of functions that are not inlined come from the symbol table.
 */
#include "runtime/symbolize.h"

#include <backtrace.h>

static struct backtrace_state *state;

static void ignore_error(void *data, const char *message, int number) {
  (void)data;
  (void)message;
  (void)number;
}

static struct backtrace_state *get_state(void) {
  if (!state) state = backtrace_create_state(NULL, 1, ignore_error, NULL);
  return state;
}

typedef struct Symbol {
  const char *name;
  uintptr_t entry;
} Symbol;

static void on_symbol(void *data, uintptr_t pc, const char *name, uintptr_t value, uintptr_t size) {
  Symbol *s = data;
  (void)pc;
  (void)size;
  s->name = name;
  s->entry = value;
}

bool symbolize_function(uintptr_t pc, const char **name, uintptr_t *entry) {
  Symbol s = {0};
  if (get_state()) backtrace_syminfo(get_state(), pc, on_symbol, ignore_error, &s);
  *name = s.name;
  *entry = s.entry;
  return s.name != NULL;
}

typedef struct Collect {
  Frame *frames;
  int n, max;
} Collect;

static int on_frame(void *data, uintptr_t pc, const char *file, int line, const char *function) {
  Collect *c = data;
  (void)pc;
  if (c->n == c->max) return 1;
  c->frames[c->n++] = (Frame){.function = function, .file = file, .line = line};
  return 0;
}

int symbolize(uintptr_t pc, Frame *frames, int max) {
  Collect c = {frames, 0, max};
  const char *name;
  uintptr_t entry;
  if (get_state()) backtrace_pcinfo(get_state(), pc, on_frame, ignore_error, &c);
  if (c.n == 0) frames[c.n++] = (Frame){0};
  symbolize_function(pc, &name, &entry);
  if (name) frames[c.n - 1].function = name;
  for (int i = 0; i < c.n; i++) {
    frames[i].entry = entry;
    frames[i].inlined = i < c.n - 1;
  }
  return c.n;
}
