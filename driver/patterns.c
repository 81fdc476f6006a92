/*
 * patterns.c: building several packages: `gosling build ./a ./b`, `gosling build ./...`.
 *
 * Method: a pattern stands for the directories below its own that hold a package, as the go command
 * has it: not those that begin with . or _, not testdata or vendor, no other module, and not
 * through symbolic links, which may lead round in circles. Each package is built by a process of
 * its own, one after the other, so that one's failure is not the next one's.
 */
#include "driver/driver.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static bool is_skipped(const char *name) {
  return name[0] == '.' || name[0] == '_' || strcmp(name, "testdata") == 0 ||
         strcmp(name, "vendor") == 0;
}

static bool is_folder(const char *path) {
  struct stat st;
  return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static StringList folders_in(const char *dir) {
  StringList names = {0};
  DIR *d = opendir(dir);
  for (struct dirent *e; d && (e = readdir(d));) {
    if (is_skipped(e->d_name) || !is_folder(path_join(dir, e->d_name))) continue;
    VEC_PUSH(session_arena, &names, arena_strndup(session_arena, e->d_name, strlen(e->d_name)));
  }
  if (d) closedir(d);
  sort_strings(&names);
  return names;
}

/* Adds a package unless it is there already. */
static void add_package(StringList *found, const char *package) {
  const char *path = absolute_path(package);
  for (uint32_t i = 0; i < found->len; i++)
    if (strcmp(absolute_path(found->items[i]), path) == 0) return;
  VEC_PUSH(session_arena, found, package);
}

static void walk(const Options *o, const char *dir, StringList *found) {
  if (holds_package(dir, o)) add_package(found, dir);
  StringList names = folders_in(dir);
  for (uint32_t i = 0; i < names.len; i++) {
    const char *folder = path_join(dir, names.items[i]);
    if (!file_exists(path_join(folder, "go.mod"))) walk(o, folder, found);
  }
}

static bool expand(const Options *o, const char *pattern, StringList *found) {
  size_t n = strlen(pattern);
  const char *dir = n > 4 ? arena_strndup(session_arena, pattern, n - 4) : "/";
  if (!has_suffix(pattern, "/...") || strstr(dir, "...") || !is_path(pattern)) {
    fprintf(stderr, "gosling: pattern %s is not supported: use DIR/...\n", pattern);
    return false;
  }
  if (!is_directory(dir)) {
    fprintf(stderr, "pattern %s: lstat %s/: %s\n", pattern, dir, system_reason(ENOENT));
    return false;
  }
  StringList matched = {0};
  walk(o, dir, &matched);
  if (matched.len == 0) fprintf(stderr, "gosling: warning: \"%s\" matched no packages\n", pattern);
  for (uint32_t i = 0; i < matched.len; i++) add_package(found, matched.items[i]);
  return true;
}

bool expand_patterns(const Options *o, StringList *packages) {
  for (uint32_t i = 0; i < o->inputs.len; i++) {
    const char *input = o->inputs.items[i];
    if (!strstr(input, "..."))
      add_package(packages, input);
    else if (!expand(o, input, packages))
      return false;
  }
  return true;
}

/* Builds one package in a child; returns its exit status. */
static int build_in_child(const Options *o, const char *package) {
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    Options *one = NEW(session_arena, Options);
    *one = *o;
    one->inputs = (StringList){0};
    VEC_PUSH(session_arena, &one->inputs, package);
    one->discard = !o->output;
    exit(build_package(one));
  }
  int status;
  while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return pid > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_COMPILE;
}

int build_packages(const Options *o, const StringList *packages) {
  if (o->output && !is_directory(o->output) && !has_suffix(o->output, "/")) {
    fprintf(stderr, "gosling: cannot write multiple packages to non-directory %s\n", o->output);
    return EXIT_COMPILE;
  }
  share_output();
  int status = 0;
  for (uint32_t i = 0; i < packages->len; i++) {
    int one = build_in_child(o, packages->items[i]);
    if (one) status = one;
  }
  return status;
}
