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

static const char *from_environment(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

/* s between quotes of a JSON string. */
static void print_json(const char *s) {
  putchar('"');
  for (; *s; s++)
    if ((unsigned char)*s < ' ')
      printf("\\u%04x", *s);
    else
      printf(*s == '"' || *s == '\\' ? "\\%c" : "%c", *s);
  putchar('"');
}

/* A value as a shell reads it back. */
static void print_quoted(const char *s) {
  putchar('\'');
  for (; *s; s++)
    if (*s == '\'')
      fputs("'\\''", stdout);
    else
      putchar(*s);
  putchar('\'');
}

static void print_variable(const Variable *v, bool json, bool last) {
  if (json) {
    putchar('\t');
    print_json(v->name);
    fputs(": ", stdout);
    print_json(v->value);
    fputs(last ? "\n" : ",\n", stdout);
    return;
  }
  printf("%s=", v->name);
  print_quoted(v->value);
  putchar('\n');
}

static void print_variables(const Variable *v, size_t n, bool json) {
  if (json) puts("{");
  for (size_t i = 0; i < n; i++) print_variable(&v[i], json, i + 1 == n);
  if (json) puts("}");
}

static const char *value_of(const Variable *v, size_t n, const char *name) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(v[i].name, name) == 0) return v[i].value;
  return "";
}

static Variable *named_variables(const Variable *v, size_t n, const StringList *names) {
  Variable *list = NEW_ARRAY(session_arena, Variable, names->len);
  for (uint32_t i = 0; i < names->len; i++)
    list[i] = (Variable){names->items[i], value_of(v, n, names->items[i])};
  return list;
}

static const char *module_file(void) {
  const char *root = find_module_root(absolute_path("."));
  return root ? path_join(root, "go.mod") : "/dev/null";
}

int run_env(const Options *o) {
  const Variable all[] = {
      {"GOARCH", "amd64"},
      {"GOFLAGS", from_environment("GOFLAGS")},
      {"GOMOD", module_file()},
      {"GOOS", "linux"},
      {"GOSLINGCACHE", cache_dir() ? cache_dir() : "off"},
      {"GOSLINGROOT", library_root()},
      {"GOSLINGVERSION", GOSLING_VERSION},
      {"GOVERSION", GO_VERSION},
      {"GOWORK", workspace_file(absolute_path("."))},
  };
  size_t count = sizeof all / sizeof *all;
  const Variable *chosen = named_variables(all, count, &o->args);
  if (o->args.len == 0)
    print_variables(all, count, o->json);
  else if (o->json)
    print_variables(chosen, o->args.len, true);
  else
    for (uint32_t i = 0; i < o->args.len; i++) puts(chosen[i].value);
  return 0;
}
