/*
 * build.c: the build and run commands.
 */
#include "driver/driver.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool is_program(const Program *p) {
  return p->root->pkg->name == sym_of("main");
}

/* "v2", "v13": a last element that tells the major version of a module's path. */
static bool is_major_version(const char *s) {
  if (s[0] != 'v' || s[1] == '0' || strcmp(s, "v1") == 0) return false;
  return s[1] && !s[1 + strspn(s + 1, "0123456789")];
}

/* The last element of an import path that is not a major version. */
static const char *name_of_path(const char *path) {
  const char *base = path_base(path);
  return base != path && is_major_version(base) ? path_base(path_dir(path)) : base;
}

/* As go build: the first file without its suffix, the package's last element, or the directory's
 * name. */
static const char *default_output(const Program *p) {
  const Options *o = p->options;
  if (p->root->module) return name_of_path(p->root->display);
  const char *first = o->inputs.len ? o->inputs.items[0] : ".";
  if (is_directory(first)) {
    char *real = realpath(first, NULL);
    const char *name = real ? path_base(real) : "a.out";
    return name[0] ? name : "a.out";
  }
  const char *base = path_base(first), *dot = strrchr(base, '.');
  return dot ? arena_strndup(session_arena, base, (size_t)(dot - base)) : base;
}

static const char *output_path(const Program *p) {
  const Options *o = p->options;
  if (!o->output) return default_output(p);
  if (has_suffix(o->output, "/")) make_directories(o->output);
  if (is_directory(o->output) || has_suffix(o->output, "/"))
    return path_join(o->output, path_base(default_output(p)));
  return o->output;
}

/* The work directory; -work names it and keeps it. */
static const char *begin_work(const Options *o) {
  const char *work = make_work_dir();
  if (!o->keep_work) return work;
  fprintf(stderr, "WORK=%s\n", work);
  remove_at_end(NULL, "");
  return work;
}

static bool is_same_file(const char *a, const char *b) {
  struct stat x, y;
  return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

static bool is_source(const Program *p, const char *path) {
  for (uint32_t i = 0; i < p->root->pkg->files.len; i++)
    if (is_same_file(path, source_path(p->root->pkg->files.items[i]->source))) return true;
  return false;
}

/* A program is never written over a directory or its own source. */
static bool output_is_free(const char *path, const Program *p) {
  bool directory = is_directory(path);
  if (!directory && !is_source(p, path)) return true;
  fprintf(stderr, "gosling: build output \"%s\" %s\n", path,
          directory ? "already exists and is a directory" : "is a source file of the program");
  return false;
}

static bool link_output(const Program *p, const char *output, const char *work) {
  return output_is_free(output, p) && link_program(p, output, work, p->options);
}

int build_package(const Options *o) {
  const char *work = begin_work(o);
  Program *p = NULL;
  int status = compile_program(o, work, &p);
  if (status != 0 || p->stopped || o->discard || !is_program(p)) return status;
  return link_output(p, output_path(p), work) ? 0 : EXIT_COMPILE;
}

/* Files of tests alone are no package: there is nothing to build. */
static bool names_only_tests(const Options *o) {
  for (uint32_t i = 0; i < o->inputs.len; i++)
    if (!has_suffix(o->inputs.items[i], "_test.go") || !file_exists(o->inputs.items[i]))
      return false;
  return o->inputs.len > 0;
}

int run_build(const Options *o) {
  if (names_only_tests(o)) return 0;
  StringList packages = {0};
  if (o->inputs.len == 0 || is_source_name(o->inputs.items[0])) return build_package(o);
  if (!expand_patterns(o, &packages)) return EXIT_COMPILE;
  if (packages.len != 1) return build_packages(o, &packages);
  Options one = *o;
  one.inputs = packages;
  return build_package(&one);
}

/* Starts the program and waits; signals from the keyboard are the program's. */
static int run_binary(const Options *o, const char *binary) {
  VEC(char *) argv = {0};
  VEC_PUSH(session_arena, &argv, (char *)(uintptr_t)binary);
  for (uint32_t i = 0; i < o->args.len; i++)
    VEC_PUSH(session_arena, &argv, (char *)(uintptr_t)o->args.items[i]);
  VEC_PUSH(session_arena, &argv, NULL);
  fflush(stdout);
  const char *why;
  pid_t pid = fork();
  if (pid == 0) {
    restore_signals();
    execv(binary, argv.items);
    fprintf(stderr, "fork/exec %s: %s\n", binary, system_reason(errno));
    _exit(127);
  }
  if (pid < 0) {
    why = system_reason(errno);
    fprintf(stderr, "gosling: cannot start %s: %s\n", binary, why);
    return EXIT_COMPILE;
  }
  signal(SIGINT, SIG_IGN);
  signal(SIGQUIT, SIG_IGN);
  int status;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return 0;
  if (WIFSIGNALED(status))
    fprintf(stderr, "signal: %s\n", strsignal(WTERMSIG(status)));
  else
    fprintf(stderr, "exit status %d\n", WEXITSTATUS(status));
  return EXIT_COMPILE;
}

int run_run(const Options *o) {
  if (o->inputs.len == 0) {
    fprintf(stderr, "gosling: no go files listed\n");
    return EXIT_COMPILE;
  }
  Options one = *o;
  if (!is_source_name(o->inputs.items[0])) {
    const char *package = package_to_run(o);
    if (!package) return EXIT_COMPILE;
    one.inputs = (StringList){0};
    VEC_PUSH(session_arena, &one.inputs, package);
  }
  const char *work = begin_work(o);
  Program *p = NULL;
  int status = compile_program(&one, work, &p);
  if (status != 0 || p->stopped) return status;
  if (!is_program(p)) {
    fprintf(stderr, "package %s is not a main package\n", p->root->display);
    return EXIT_COMPILE;
  }
  const char *binary = path_join(work, path_base(default_output(p)));
  return link_program(p, binary, work, o) ? run_binary(o, binary) : EXIT_COMPILE;
}
