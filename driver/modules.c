/*
 * modules.c: the modules of a program, and where an import path leads.
 *
 * Requires: the current directory, or the directory named on the command line, tells the main
 * module. Ensures: an import path of a module's package is its directory, or the reason why there
 * is none, in the go command's words.
 *
 * Nothing is fetched: modules are the main one, those that it replaces by local directories, and
 * those in its vendor directory. Of several modules whose path begins the import path, the longest
 * that holds the package provides it. Versions are not compared: a replacement by a directory holds
 * for the version that is required, whichever that is.
 */
#include "driver/driver.h"

#include <dirent.h>
#include <stdlib.h>

/* ---- the main module ------------------------------------------------------------------------- */

/* Where everybody's temporary files are: a go.mod that somebody left there is nobody's module. */
static bool is_temporary_root(const char *dir) {
  const char *tmp = getenv("TMPDIR");
  return strcmp(dir, absolute_path(tmp && tmp[0] ? tmp : "/tmp")) == 0;
}

const char *find_module_root(const char *dir) {
  for (const char *d = dir;; d = path_dir(d)) {
    const char *file = path_join(d, "go.mod");
    if (file_exists(file) && !is_directory(file)) {
      if (!is_temporary_root(d)) return d;
      fprintf(stderr, "go: warning: ignoring go.mod in system temp root %s\n", d);
      return NULL;
    }
    if (strcmp(d, "/") == 0) return NULL;
  }
}

/* The directory named on the command line, if it is one. */
static const char *named_directory(const Options *o) {
  return o->inputs.len == 1 && is_directory(o->inputs.items[0]) ? o->inputs.items[0] : NULL;
}

static bool uses_vendor(const Options *o, const Module *main) {
  if (o->mod) return strcmp(o->mod, "vendor") == 0;
  return main->go_minor >= 14 && is_directory(path_join(main->dir, "vendor"));
}

/* The replacement of a required module by a directory, or null. */
static const Replacement *find_replacement(const Module *main, const Requirement *r) {
  const Replacement *found = NULL;
  for (uint32_t i = 0; i < main->replaces.len; i++) {
    const Replacement *x = &main->replaces.items[i];
    if (strcmp(x->path, r->path) != 0) continue;
    if (x->version && strcmp(x->version, r->version) == 0) return x;
    if (!x->version) found = x;
  }
  return found;
}

static Module *find_module(const Modules *ms, const char *path) {
  for (uint32_t i = 0; i < ms->all.len; i++)
    if (strcmp(ms->all.items[i]->path, path) == 0) return ms->all.items[i];
  return NULL;
}

static const char *missing_go_mod(const char *shown, const char *dir) {
  const char *file = path_join(dir, "go.mod");
  return format_text(session_arena, "module %s: reading %s: open %s: no such file or directory",
                     shown, relative_path(file), file);
}

/* A module that is required: read if it is replaced by a directory that is there. */
static Module *open_required(const Modules *ms, const Requirement *r) {
  const Replacement *x = find_replacement(ms->main, r);
  const char *dir = NULL;
  if (x && x->is_local) dir = x->to[0] == '/' ? x->to : path_join(ms->main->dir, x->to);
  Module *m = NULL;
  if (dir && file_exists(path_join(dir, "go.mod"))) {
    m = read_module_file(absolute_path(dir), x->to);
    if (!m) return NULL;
  } else {
    m = NEW(session_arena, Module);
    m->go_minor = 16;
    m->go_version = "go1.16";
    m->dir = dir && is_directory(dir) ? absolute_path(dir) : NULL;
    if (m->dir) m->unreadable = missing_go_mod(x->to, m->dir);
  }
  m->path = r->path; /* also when the directory calls itself differently */
  m->version = r->version;
  m->replacement = x;
  return m;
}

/* Opens what the main module requires, and what its local modules require in turn. */
static bool open_requirements(Modules *ms) {
  for (uint32_t i = 0; i < ms->all.len; i++) {
    const Module *m = ms->all.items[i];
    for (uint32_t j = 0; j < m->requirements.len; j++) {
      if (find_module(ms, m->requirements.items[j].path)) continue;
      Module *required = open_required(ms, &m->requirements.items[j]);
      if (!required) return false;
      VEC_PUSH(session_arena, &ms->all, required);
    }
  }
  return true;
}

const char *workspace_file(const char *dir) {
  const char *set = getenv("GOWORK");
  if (set && set[0]) return set;
  for (const char *d = dir;; d = path_dir(d)) {
    const char *file = path_join(d, "go.work");
    if (file_exists(file)) return file;
    if (strcmp(d, "/") == 0) return "";
  }
}

/* Workspaces are not there: building one of their modules as if it were alone would be wrong. */
static bool refuse_workspace(const char *root) {
  const char *file = workspace_file(root);
  if (!file[0] || strcmp(file, "off") == 0) return true;
  fprintf(stderr,
          "gosling: workspaces are not supported: %s (GOWORK=off builds the module alone)\n", file);
  return false;
}

/* Does go.sum know this version of the module? */
static bool is_summed(const Modules *ms, const Module *m) {
  uint32_t size;
  const char *why, *text = read_source(path_join(ms->main->dir, "go.sum"), &size, &why);
  return text && strstr(text, format_text(session_arena, "%s %s", m->path, m->version));
}

/* Before go1.17 the go.mod files of all that is required are read, which go.sum must know. */
static bool check_sums(const Modules *ms) {
  bool ok = true;
  for (uint32_t i = 1; ms->main->go_minor < 17 && i < ms->all.len; i++) {
    const Module *m = ms->all.items[i];
    if ((m->replacement && m->replacement->is_local) || is_summed(ms, m)) continue;
    fprintf(stderr,
            "go: %s@%s: missing go.sum entry for go.mod file; to add it:\n\tgo mod download %s\n",
            m->path, m->version, m->path);
    ok = false;
  }
  return ok;
}

bool open_modules(const Options *o, Modules **out) {
  *out = NULL;
  const char *root = find_module_root(absolute_path("."));
  const char *dir = named_directory(o);
  if (!root && dir) root = find_module_root(absolute_path(dir));
  if (!root) return true;
  if (!refuse_workspace(root)) return false;
  Modules *ms = NEW(session_arena, Modules);
  ms->main = read_module_file(root, NULL);
  if (!ms->main) return false;
  VEC_PUSH(session_arena, &ms->all, ms->main);
  *out = ms;
  if (!uses_vendor(o, ms->main)) return open_requirements(ms) && check_sums(ms);
  ms->vendor = read_vendor(ms->main);
  return ms->vendor != NULL;
}

/* ---- from import paths to directories -------------------------------------------------------- */

/* The rest of path after a module's path: "" for the module itself; null if it is another's. */
static const char *path_within(const char *module, const char *path) {
  size_t n = strlen(module);
  if (strncmp(path, module, n) != 0 || (path[n] && path[n] != '/')) return NULL;
  return path[n] ? path + n + 1 : "";
}

static bool has_go_files(const char *dir) {
  DIR *d = opendir(dir);
  if (!d) return false;
  bool found = false;
  for (struct dirent *e; !found && (e = readdir(d));)
    found = has_suffix(e->d_name, ".go") || has_suffix(e->d_name, ".go-subset");
  closedir(d);
  return found;
}

/* Is dir, below the module's root, part of the module? Not if a go.mod lies between. */
static bool belongs_to(const Module *m, const char *dir) {
  for (const char *d = dir; strcmp(d, m->dir) != 0 && strlen(d) > 1; d = path_dir(d))
    if (file_exists(path_join(d, "go.mod"))) return false;
  return true;
}

static const char *directory_in(const Module *m, const char *path) {
  const char *rest = path_within(m->path, path);
  if (!rest || !m->dir) return NULL;
  const char *dir = rest[0] ? path_join(m->dir, rest) : m->dir;
  return belongs_to(m, dir) && has_go_files(dir) ? dir : NULL;
}

static bool find_vendored(const Modules *ms, const char *path, Found *f) {
  const char *dir = path_join(ms->vendor->dir, path);
  if (!has_go_files(dir)) return false;
  f->module = map_get_str(&ms->vendor->packages, path);
  if (f->module)
    f->dir = dir;
  else
    fprintf(stderr,
            "go: ignoring package %s which exists in the vendor directory but is missing from "
            "vendor/modules.txt. To sync the vendor directory run go mod vendor.\n",
            path);
  return f->dir != NULL;
}

/* The module with the longest path that begins the import path and whose directory is not here. */
static const Module *absent_module(const Modules *ms, const char *path) {
  const Module *best = NULL;
  for (uint32_t i = 0; i < ms->all.len; i++) {
    const Module *m = ms->all.items[i];
    if (m->dir || !path_within(m->path, path)) continue;
    if (!best || strlen(m->path) > strlen(best->path)) best = m;
  }
  return best;
}

static const Replacement *unused_replacement(const Modules *ms, const char *path) {
  for (uint32_t i = 0; i < ms->main->replaces.len; i++) {
    const Replacement *r = &ms->main->replaces.items[i];
    if (path_within(r->path, path) && !find_module(ms, r->path)) return r;
  }
  return NULL;
}

static const char *why_absent(const Modules *ms, const Module *m, const char *path,
                              const char *from) {
  const Replacement *r = m->replacement;
  if (r && r->is_local)
    return format_text(session_arena, "%s@%s: replacement directory %s does not exist", m->path,
                       m->version, r->to);
  if (is_summed(ms, m))
    return format_text(session_arena, "%s@%s: module lookup disabled: gosling fetches nothing",
                       m->path, m->version);
  return format_text(session_arena,
                     "missing go.sum entry for module providing package %s (imported by %s); to "
                     "add:\n\tgo get %s",
                     path, from, from);
}

/* Only paths whose first element has a dot can be another module's. */
static bool may_be_elsewhere(const char *path) {
  return memchr(path, '.', strcspn(path, "/")) != NULL;
}

static const char *why_missing(const Modules *ms, const char *path, const char *from) {
  if (!may_be_elsewhere(path)) return NULL;
  if (!ms)
    return format_text(session_arena,
                       "no required module provides package %s: go.mod file not found in current "
                       "directory or any parent directory; see 'go help modules'",
                       path);
  if (ms->vendor)
    return format_text(session_arena,
                       "cannot find module providing package %s: import lookup disabled by "
                       "-mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor "
                       "directory exists.)",
                       path);
  const Module *absent = absent_module(ms, path);
  if (absent) return why_absent(ms, absent, path, from);
  const Replacement *r = unused_replacement(ms, path);
  if (r)
    return format_text(session_arena,
                       "module %s provides package %s and is replaced but not required; to add "
                       "it:\n\tgo get %s",
                       r->path, path, r->path);
  return format_text(session_arena,
                     "no required module provides package %s; to add it:\n\tgo get %s", path, path);
}

Found find_package(const Modules *ms, const char *path, const char *from) {
  Found f = {0};
  if (ms && ms->vendor) {
    f.dir = directory_in(ms->main, path);
    f.module = ms->main;
    if (f.dir || find_vendored(ms, path, &f)) return f;
  } else if (ms) {
    size_t longest = 0;
    for (uint32_t i = 0; i < ms->all.len; i++) {
      Module *m = ms->all.items[i];
      const char *dir = strlen(m->path) > longest ? directory_in(m, path) : NULL;
      if (!dir) continue;
      longest = strlen(m->path);
      f = m->unreadable ? (Found){NULL, NULL, m->unreadable} : (Found){dir, m, NULL};
    }
    if (f.dir || f.why) return f;
  }
  f.why = why_missing(ms, path, from);
  return f;
}

/* ---- from directories to import paths -------------------------------------------------------- */

/* The module among those of the program that the directory belongs to, by the longest root. */
static const Module *module_of(const Modules *ms, const char *dir) {
  const Module *best = NULL;
  for (uint32_t i = 0; i < ms->all.len; i++) {
    const Module *m = ms->all.items[i];
    if (!m->dir || !path_within(m->dir, dir)) continue;
    if (!best || strlen(m->dir) > strlen(best->dir)) best = m;
  }
  return best;
}

const char *import_path_of(const Modules *ms, const char *dir, const Module **module,
                           const char **why) {
  const char *absolute = absolute_path(dir);
  const Module *m = module_of(ms, absolute);
  *module = m;
  if (!m) {
    *why = format_text(session_arena,
                       "directory %s outside main module or its selected dependencies", dir);
    return NULL;
  }
  const char *rest = path_within(m->dir, absolute);
  const char *path = rest[0] ? path_join(m->path, rest) : m->path;
  if (belongs_to(m, absolute)) return path;
  *why = format_text(session_arena, "main module (%s) does not contain package %s", m->path, path);
  return NULL;
}
