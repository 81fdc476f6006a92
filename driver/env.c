/*
 * env.c: where things are, and the version and env commands.
 *
 * The library root is $GOSLINGROOT, or what stands beside the executable: ../lib/gosling of an
 * installation, the source tree of a build.
 */
#include "driver/driver.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

const char *self_path(void) {
  static const char *path;
  if (path) return path;
  char buf[PATH_MAX];
  ssize_t n = readlink("/proc/self/exe", buf, sizeof buf - 1);
  path = n > 0 ? arena_strndup(session_arena, buf, (size_t)n) : "gosling";
  return path;
}

static bool is_root(const char *dir) {
  return is_directory(path_join(dir, "lib/runtime"));
}

static const char *find_root(void) {
  const char *env = getenv("GOSLINGROOT");
  if (env && env[0]) return env;
  const char *dir = path_dir(self_path());
  const char *installed = path_join(dir, "../lib/gosling");
  if (is_root(installed)) return installed;
  for (int up = 0; up < 3; up++) {
    dir = path_dir(dir);
    if (is_root(dir)) return dir;
  }
  return NULL;
}

const char *library_root(void) {
  static const char *root;
  if (root) return root;
  const char *found = find_root();
  if (!found || !is_root(found)) {
    fprintf(stderr,
            "gosling: cannot find the library (lib/runtime) %s%s; set GOSLINGROOT to the "
            "folder that holds lib/, or install again\n",
            found ? "in " : "beside ", found ? found : self_path());
    exit(EXIT_COMPILE);
  }
  char *real = realpath(found, NULL);
  root = real ? real : found;
  return root;
}

/* The runtime and libc, linked once: beside the executable in a build, in the root when installed.
 */
const char *runtime_object(void) {
  const char *installed = path_join(library_root(), "runtime.o");
  if (file_exists(installed)) return installed;
  return path_join(path_dir(self_path()), "rt/runtime.o");
}

static const char *find_cache(void) {
  const char *env = getenv("GOSLINGCACHE");
  if (env && strcmp(env, "off") == 0) return NULL;
  if (env && env[0]) return env;
  const char *xdg = getenv("XDG_CACHE_HOME");
  if (xdg && xdg[0] == '/') return path_join(xdg, "gosling");
  const char *home = getenv("HOME");
  if (home && home[0] == '/') return path_join(home, ".cache/gosling");
  return NULL;
}

const char *cache_dir(void) {
  static const char *dir;
  static bool known;
  if (!known) {
    dir = find_cache();
    if (dir && (!make_directories(dir) || access(dir, W_OK) != 0)) dir = NULL;
    known = true;
  }
  return dir;
}

int run_version(void) {
  printf("gosling version %s (%s) linux/amd64\n", GOSLING_VERSION, GO_VERSION);
  return 0;
}

typedef struct {
  const char *name, *value;
} Variable;

int run_env(const Options *o) {
  const Variable variables[] = {
      {"GOARCH", "amd64"},
      {"GOOS", "linux"},
      {"GOVERSION", GO_VERSION},
      {"GOSLINGCACHE", cache_dir() ? cache_dir() : "off"},
      {"GOSLINGROOT", library_root()},
      {"GOSLINGVERSION", GOSLING_VERSION},
  };
  size_t count = sizeof variables / sizeof *variables;
  for (uint32_t i = 0; i < o->args.len; i++) {
    const char *value = "";
    for (size_t j = 0; j < count; j++)
      if (strcmp(variables[j].name, o->args.items[i]) == 0) value = variables[j].value;
    printf("%s\n", value);
  }
  for (size_t j = 0; j < count && o->args.len == 0; j++)
    printf("%s='%s'\n", variables[j].name, variables[j].value);
  return 0;
}
