/*
 * main.c: the gosling command.
 *
 * Decodes the command line and hands over to the command. The passes are in pipeline.c.
 */
#include "driver/driver.h"

#include <stdlib.h>

/* Passes recurse as deep as programs nest: 100,000 levels of a kilobyte. */
enum {
  COMPILER_STACK = 1 << 30
};

typedef struct {
  int argc;
  char **argv;
  int status;
} Invocation;

static int run_help(const Options *o) {
  const char *topic = o->args.len ? o->args.items[0] : NULL;
  if (print_help(stdout, topic)) return 0;
  fprintf(stderr, "gosling help %s: unknown help topic. Run 'gosling help'.\n", topic);
  return EXIT_USAGE;
}

static int run_test(void) {
  fprintf(stderr, "gosling: the test command is not there yet\n");
  return EXIT_USAGE;
}

static int run_command(const Options *o) {
  switch (o->command) {
  case CMD_BUILD: return run_build(o);
  case CMD_RUN: return run_run(o);
  case CMD_TEST: return run_test();
  case CMD_VERSION: return run_version();
  case CMD_ENV: return run_env(o);
  case CMD_HELP: return run_help(o);
  }
  return EXIT_USAGE;
}

static void run_invocation(void *arg) {
  Invocation *i = arg;
  i->status = run_command(parse_options(i->argc, i->argv));
}

int main(int argc, char **argv) {
  Invocation i = {argc, argv, 0};
  tune_heap();
  session_arena = arena_new("session");
  clean_up_at_end();
  run_on_big_stack(COMPILER_STACK, run_invocation, &i);
  if (fflush(stdout) != 0 && i.status == 0) {
    perror("gosling: cannot write to standard output");
    i.status = EXIT_COMPILE;
  }
  return i.status;
}
