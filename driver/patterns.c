/*
 * patterns.c: patterns of packages, and building several: `gosling build ./a ./b`, `./...`, `all`.
 *
 * Method: a pattern stands for packages below a directory, as the go command has it: not those in
 * directories that begin with . or _, not testdata or vendor, no other module, and not through
 * symbolic links, which may lead round in circles. A pattern of paths (./x/...) is matched against
 * paths, any other against the import paths of the modules' packages; `all` is those of the main
 * module, `std` those of lib/. Each package is built by a process of its own, one after the other,
 * so that one's failure is not the next one's.
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

static bool is_dots(const char *name) {
  return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

static bool is_folder(const char *path) {
  struct stat st;
  return lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static StringList folders_in(const char *dir) {
  StringList names = {0};
  DIR *d = opendir(dir);
  for (struct dirent *e; d && (e = readdir(d));) {
    if (!is_skipped(e->d_name) && is_folder(path_join(dir, e->d_name)))
      VEC_PUSH(session_arena, &names, arena_strndup(session_arena, e->d_name, strlen(e->d_name)));
  }
  if (d) closedir(d);
  sort_strings(&names);
  return names;
}

/* ---- matching -------------------------------------------------------------------------------- */

/* Does name match a pattern in which ... stands for any text? x/... matches x, too. */
static bool matches(const char *pattern, const char *name) {
  while (*pattern && *pattern == *name && strncmp(pattern, "...", 3) != 0) pattern++, name++;
  if (strcmp(pattern, "/...") == 0 && !*name) return true;
  if (strncmp(pattern, "...", 3) != 0) return !*pattern && !*name;
  for (pattern += 3;; name++) {
    if (matches(pattern, name)) return true;
    if (!*name) return false;
  }
}

/* A search for the packages of a pattern. */
typedef struct Search {
  const Options *o;
  const char *pattern;
  StringList found;
  bool seen_any; /* also packages that have only tests, or that no program is in */
} Search;

/* Adds a package unless it is there already. */
static void add_package(StringList *found, const char *package) {
  const char *path = absolute_path(package);
  for (uint32_t i = 0; i < found->len; i++)
    if (strcmp(absolute_path(found->items[i]), path) == 0) return;
  VEC_PUSH(session_arena, found, package);
}

static void consider(Search *s, const char *dir, const char *name) {
  if (!matches(s->pattern, name)) return;
  bool main = true, run = s->o->command == CMD_RUN;
  bool holds = holds_package(dir, s->o, run ? &main : NULL);
  if (holds || holds_tests(dir)) s->seen_any = true;
  if (holds && main) add_package(&s->found, dir);
}

/* Looks at dir, called name, and all below it. */
static void walk(Search *s, const char *dir, const char *name) {
  consider(s, dir, name);
  StringList names = folders_in(dir);
  for (uint32_t i = 0; i < names.len; i++) {
    const char *folder = path_join(dir, names.items[i]);
    if (!file_exists(path_join(folder, "go.mod"))) walk(s, folder, path_join(name, names.items[i]));
  }
}

/* The directory before the first ... */
static const char *fixed_part(const char *pattern) {
  const char *dots = strstr(pattern, "...");
  size_t n = (size_t)(dots - pattern);
  while (n > 0 && pattern[n - 1] != '/') n--;
  if (n > 1) n--;
  return n ? arena_strndup(session_arena, pattern, n) : ".";
}

static bool search_directory(Search *s) {
  const char *dir = fixed_part(s->pattern);
  if (!is_directory(dir)) {
    fprintf(stderr, "pattern %s: lstat %s/: %s\n", s->pattern, dir, system_reason(ENOENT));
    return false;
  }
  const char *base = path_base(dir);
  if (!is_skipped(base) || is_dots(base)) walk(s, dir, dir);
  return true;
}

/* The packages of the modules at hand whose import paths match. */
static bool search_modules(Search *s, bool all) {
  Modules *ms;
  if (!open_modules(s->o, &ms)) return false;
  for (uint32_t i = 0; ms && i < (all ? 1 : ms->all.len); i++) {
    const Module *m = ms->all.items[i];
    if (m->dir) walk(s, relative_path(m->dir), m->path);
  }
  return true;
}

/* The packages of the library. Their directories are named: a path could be that of a folder here.
 */
static void search_library(Search *s, const char *dir) {
  StringList names = folders_in(dir);
  for (uint32_t i = 0; i < names.len; i++) {
    if (strcmp(names.items[i], "internal") == 0) continue;
    const char *folder = path_join(dir, names.items[i]);
    if (holds_package(folder, s->o, NULL)) VEC_PUSH(session_arena, &s->found, folder);
    search_library(s, folder);
  }
}

/* ---- what the command line names ------------------------------------------------------------- */

static bool is_pattern(const char *input) {
  return strstr(input, "...") || strcmp(input, "all") == 0 || strcmp(input, "std") == 0 ||
         strcmp(input, "cmd") == 0;
}

static bool search(Search *s) {
  if (is_path(s->pattern)) return search_directory(s);
  if (strcmp(s->pattern, "std") == 0) {
    search_library(s, path_join(library_root(), "lib"));
    s->seen_any = true;
    return true;
  }
  bool all = strcmp(s->pattern, "all") == 0;
  if (all) s->pattern = "...";
  return search_modules(s, all);
}

static bool expand(const Options *o, const char *pattern, StringList *found) {
  Search s = {.o = o, .pattern = pattern};
  if (!search(&s)) return false;
  if (s.found.len == 0 && o->command == CMD_RUN && s.seen_any)
    fprintf(stderr, "gosling: warning: \"%s\" matched only non-main packages\n", pattern);
  else if (s.found.len == 0 && !s.seen_any)
    fprintf(stderr, "gosling: warning: \"%s\" matched no packages\n", pattern);
  for (uint32_t i = 0; i < s.found.len; i++) add_package(found, s.found.items[i]);
  return true;
}

bool expand_patterns(const Options *o, StringList *packages) {
  for (uint32_t i = 0; i < o->inputs.len; i++) {
    const char *input = o->inputs.items[i];
    if (!is_pattern(input))
      add_package(packages, input);
    else if (!expand(o, input, packages))
      return false;
  }
  return true;
}

static void report_several(const char *pattern, const StringList *packages) {
  fprintf(stderr, "gosling: pattern %s matches multiple packages:\n", pattern);
  Modules *ms;
  if (!open_modules(&(Options){0}, &ms)) return;
  for (uint32_t i = 0; i < packages->len; i++) {
    const Module *m;
    const char *why, *dir = packages->items[i];
    const char *path = ms ? import_path_of(ms, dir, &m, &why) : dir;
    fprintf(stderr, "\t%s\n", path ? path : dir);
  }
}

const char *package_to_run(const Options *o) {
  const char *input = o->inputs.items[0];
  if (!is_pattern(input)) return input;
  StringList packages = {0};
  if (!expand(o, input, &packages)) return NULL;
  if (packages.len == 1) return packages.items[0];
  if (packages.len)
    report_several(input, &packages);
  else
    fprintf(stderr, "gosling: no packages loaded from %s\n", input);
  return NULL;
}

/* ---- building -------------------------------------------------------------------------------- */

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
