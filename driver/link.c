/*
 * link.c: from objects to an executable.
 *
 * The runtime and libc were linked once into one relocatable object, so that the linker has a few
 * files to read. The output is written beside its name and renamed when complete.
 */
#include "driver/driver.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void trace_command(char *const *argv) {
  for (int i = 0; argv[i]; i++) fprintf(stderr, i ? " %s" : "%s", argv[i]);
  fputc('\n', stderr);
}

static bool link_failed(const char *temporary, const char *fmt, const char *a, const char *b) {
  Text t = text_new(session_arena);
  text_printf(&t, fmt, a, b);
  fprintf(stderr, "%s\n", t.s);
  unlink(temporary);
  return false;
}

/* The linker: $GOSLING_LD, or ld. */
static const char *linker_name(void) {
  const char *env = getenv("GOSLING_LD");
  return env && env[0] ? env : "ld";
}

typedef VEC(char *) ArgList;

static void push_arg(ArgList *list, const char *s) {
  VEC_PUSH(session_arena, list, (char *)(uintptr_t)s);
}

static ArgList link_arguments(const Program *p, const char *temporary) {
  ArgList a = {0};
  push_arg(&a, linker_name());
  push_arg(&a, "-static");
  push_arg(&a, "-nostdlib");
  push_arg(&a, "--gc-sections");
  push_arg(&a, "--build-id=none");
  push_arg(&a, "-z");
  push_arg(&a, "noexecstack");
  push_arg(&a, "-o");
  push_arg(&a, temporary);
  push_arg(&a, runtime_object());
  for (uint32_t i = 0; i < p->units.len; i++) {
    const Unit *u = p->units.items[i];
    for (uint32_t j = 0; j < u->objects.len; j++) push_arg(&a, u->objects.items[j]);
  }
  push_arg(&a, NULL);
  return a;
}

bool link_program(const Program *p, const char *output, const char *work, const Options *o) {
  bool special = is_special_file(output);
  if (!file_exists(runtime_object()))
    return link_failed("", "gosling: the runtime %s is missing: run make, or install again%s",
                       runtime_object(), "");
  const char *temporary = temporary_beside(special ? path_join(work, "a.out") : output);
  const char *why = create_file(temporary), *messages;
  if (why) return link_failed(temporary, "gosling: cannot write %s: %s", output, why);
  ArgList a = link_arguments(p, temporary);
  if (o->trace) trace_command(a.items);
  int status = run_process_captured(a.items, &messages, &why);
  if (status == -1)
    return link_failed(
        temporary, "gosling: cannot run the linker %s: %s (install binutils, or set GOSLING_LD)",
        a.items[0], why);
  if (WIFSIGNALED(status)) messages = strsignal(WTERMSIG(status));
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return link_failed(temporary, "gosling: linking %s failed:\n%s", output, messages);
  if (!(special ? write_special_file : replace_file)(temporary, output, &why))
    return link_failed(temporary, "gosling: cannot write %s: %s", output, why);
  return true;
}
