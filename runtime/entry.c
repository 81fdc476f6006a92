/*
 * entry.c: the start of the program.
 *
 * Requires: nothing. Ensures: the main goroutine runs go:main (every package's initialisation, then
 * main.main) on a Go stack with the heap, signals and the environment ready; when it returns the
 * program exits with status 0.
 */
#include "runtime/entry.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/signal.h"
#include "runtime/traceback.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Emitted by codegen/ for package main. */
void go_main(void) __asm__("\"go:main\"");

int rt_argc;
char **rt_argv, **rt_envp;

const char *entry_getenv(const char *name) {
  size_t n = strlen(name);
  for (char **e = rt_envp; *e; e++)
    if (strncmp(*e, name, n) == 0 && (*e)[n] == '=') return *e + n + 1;
  return NULL;
}

/* Settings are comma-separated name=value pairs; the last of a name counts. */
bool entry_godebug(const char *name, int64_t *value) {
  const char *s = entry_getenv("GODEBUG");
  size_t n = strlen(name);
  bool found = false;
  while (s && *s) {
    if (strncmp(s, name, n) == 0 && s[n] == '=') {
      *value = strtol(s + n + 1, NULL, 10);
      found = true;
    }
    s = strchr(s, ',');
    if (s) s++;
  }
  return found;
}

static void run_main(void) {
  go_main();
  _exit(0);
}

int main(int argc, char **argv, char **envp) {
  rt_argc = argc;
  rt_argv = argv;
  rt_envp = envp;
  debug_init();
  gc_init();
  stack_init(rt_debug.tinystack != 0);
  signal_init();
  traceback_init(entry_getenv("GOTRACEBACK"));
  rt_enter_g(goroutine_new(GOROUTINE_MAIN), run_main);
  return 0;
}
