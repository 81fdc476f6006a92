/*
 * packages.c: from the command line to all packages of the program, parsed.
 *
 * Requires: decoded options. Ensures: Program.units in dependency order (depth first over the
 * imports), each with its files parsed without errors and its content key; or messages as the go
 * command words them.
 *
 * An import path is looked for in lib/ of the library root; a path that begins with ./ or ../ is a
 * directory beside the importing package.
 */
#include "driver/driver.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

typedef struct Loader {
  Program *p;
  const Options *o;
  VEC(Unit *) stack; /* being loaded: import cycles */
} Loader;

static Unit *load_import(Loader *l, Unit *from, const char *path, Pos pos);

/* ---- messages ------------------------------------------------------------------------------ */

static void fail(Loader *l, const char *fmt, ...) {
  Text t = text_new(session_arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  fprintf(stderr, "%s\n", t.s);
  l->p->failed = true;
}

/* A message about an import: the go command shortens the file to its name as given. */
static void fail_at(Loader *l, Pos pos, const char *fmt, ...) {
  Text t = text_new(session_arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  Position p = position_of(pos);
  const char *file = strncmp(p.file, "./", 2) == 0 ? p.file + 2 : p.file;
  fprintf(stderr, "%s:%u:%u: %s\n", file, p.line, p.col, t.s);
  l->p->failed = true;
}

/* ---- files of a package ---------------------------------------------------------------------- */

/*
 * A file's name in messages, as the go command shortens it: relative to the current directory if
 * that is shorter, with ./ before names of the directory itself.
 */
static const char *display_name(const char *path) {
  const char *absolute = absolute_path(path), *relative = relative_path(absolute);
  if (!strchr(relative, '/')) return format_text(session_arena, "./%s", relative);
  return strlen(relative) < strlen(absolute) ? relative : absolute;
}

static bool add_file(Loader *l, Unit *u, const char *path, bool check_constraints) {
  uint32_t size;
  const char *why;
  char *text = read_source(path, &size, &why);
  if (!text) {
    fail(l, "open %s: %s", path, why);
    return false;
  }
  if (check_constraints && !file_matches(path_base(path), text, size, &l->o->tags, true))
    return true;
  SourceFile *f = source_add(display_name(path), path, text, size);
  if (!f) {
    fail(l, "gosling: %s: the sources of the program exceed 2 GiB", path);
    return false;
  }
  File *file = parse_file(session_arena, f, l->p->diag);
  if (file) VEC_PUSH(session_arena, &u->pkg->files, file);
  return true;
}

static int compare_names(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool is_package_source(const char *name) {
  if (name[0] == '.' || name[0] == '_' || has_suffix(name, "_test.go")) return false;
  return has_suffix(name, ".go") || has_suffix(name, ".go-subset");
}

/* The Go files of a directory in the order of their names. */
static bool list_sources(const char *dir, StringList *out) {
  DIR *d = opendir(dir);
  if (!d) return false;
  for (struct dirent *e; (e = readdir(d));)
    if (is_package_source(e->d_name))
      VEC_PUSH(session_arena, out, arena_strndup(session_arena, e->d_name, strlen(e->d_name)));
  closedir(d);
  if (out->len) qsort(out->items, out->len, sizeof *out->items, compare_names);
  return true;
}

static bool add_directory(Loader *l, Unit *u) {
  StringList names = {0};
  if (!list_sources(u->dir, &names)) {
    fail(l, "gosling: cannot read directory %s: %s", u->dir, system_reason(errno));
    return false;
  }
  for (uint32_t i = 0; i < names.len; i++) {
    const char *path =
        strcmp(u->dir, ".") == 0 ? names.items[i] : path_join(u->dir, names.items[i]);
    if (!add_file(l, u, path, true)) return false;
  }
  return true;
}

/* All files of a package must agree on its name. */
static bool name_package(Loader *l, Unit *u) {
  for (uint32_t i = 0; i < u->pkg->files.len; i++) {
    File *f = u->pkg->files.items[i];
    if (!u->pkg->name) u->pkg->name = f->package_name;
    if (f->package_name != u->pkg->name) {
      const char *dir = is_directory(u->dir) ? realpath(u->dir, NULL) : u->dir;
      fail(l, "found packages %s (%s) and %s (%s) in %s", u->pkg->name->text,
           path_base(source_path(u->pkg->files.items[0]->source)), f->package_name->text,
           path_base(source_path(f->source)), dir ? dir : u->dir);
      return false;
    }
  }
  return true;
}

/* ---- imports -----------------------------------------------------------------------------------
 */

static Unit *new_unit(Loader *l, const char *path, const char *dir, const char *display) {
  Unit *u = NEW(session_arena, Unit);
  u->pkg = new_package(path);
  u->pkg->go_version = l->o->lang;
  u->dir = dir;
  u->display = display;
  return u;
}

/* Is one of the errors a true syntax error? The others leave a tree that can be checked. */
static bool has_syntax_error(const Diag *d) {
  for (uint32_t i = 0; i < diag_count(d); i++) {
    Pos pos;
    const char *text;
    diag_entry(d, i, &pos, &text);
    if (strncmp(text, "syntax error", 12) == 0) return true;
  }
  return false;
}

static bool print_syntax_errors(Loader *l, Unit *u) {
  if (diag_count(l->p->diag) == 0) return false;
  Diag *d = l->p->diag;
  l->p->diag = diag_new(session_arena);
  if (!has_syntax_error(d) && u->pkg->files.len > 0) {
    u->errors = d;
    return false;
  }
  l->p->failed = true;
  Text t = text_new(session_arena);
  char *buf = NULL;
  size_t n = 0;
  FILE *out = open_memstream(&buf, &n);
  fprintf(out, "# %s\n", u->display);
  diag_print(d, out, l->o->all_errors);
  fclose(out);
  text_write(&t, buf, n);
  free(buf);
  print_output(l->o, u, t.s);
  return true;
}

/* "package a\n\timports b\n\timports a: import cycle not allowed" */
static void report_cycle(Loader *l, const Unit *again) {
  Text t = text_new(session_arena);
  text_printf(&t, "package %s", l->stack.items[0]->display);
  for (uint32_t i = 1; i < l->stack.len; i++)
    text_printf(&t, "\n\timports %s", l->stack.items[i]->display);
  text_printf(&t, "\n\timports %s: import cycle not allowed", again->display);
  fail(l, "%s", t.s);
}

static bool is_relative(const char *path) {
  return strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 ||
         strncmp(path, "../", 3) == 0;
}

/* Text of an import path literal without its quotes, or null if it is not one. */
static const char *import_path_text(const ImportDecl *d) {
  if (d->path->kind != NODE_BASIC_LIT) return NULL;
  const BasicLit *lit = AS(BasicLit, BASIC_LIT, d->path);
  if (lit->bad || lit->len < 2) return NULL;
  return arena_strndup(session_arena, lit->text + 1, lit->len - 2);
}

static void add_import(Loader *l, Unit *u, const ImportDecl *d) {
  const char *path = import_path_text(d);
  if (!path) return;
  for (uint32_t i = 0; i < u->import_paths.len; i++)
    if (strcmp(u->import_paths.items[i], path) == 0) return;
  VEC_PUSH(session_arena, &u->import_paths, path);
  VEC_PUSH(session_arena, &u->import_pos, d->path->pos);
  if (strcmp(path, "unsafe") == 0) {
    VEC_PUSH(session_arena, &u->imports, NULL);
    return;
  }
  VEC_PUSH(session_arena, &u->imports, load_import(l, u, path, d->path->pos));
}

static void load_imports(Loader *l, Unit *u) {
  for (uint32_t i = 0; i < u->pkg->files.len; i++) {
    const File *f = u->pkg->files.items[i];
    for (uint32_t j = 0; j < f->decls.len; j++)
      if (f->decls.items[j]->kind == NODE_IMPORT_DECL)
        add_import(l, u, AS(ImportDecl, IMPORT_DECL, f->decls.items[j]));
  }
}

/* Every program holds package runtime: its Go part has the run-time panics. */
static void add_runtime_import(Loader *l, Unit *u) {
  if (u->pkg->is_std &&
      (strcmp(u->pkg->path, "runtime") == 0 || strncmp(u->pkg->path, "internal/", 9) == 0))
    return;
  Unit *rt = load_import(l, u, "runtime", NO_POS);
  for (uint32_t i = 0; i < u->imports.len; i++)
    if (u->imports.items[i] == rt) return;
  VEC_PUSH(session_arena, &u->import_paths, "runtime");
  VEC_PUSH(session_arena, &u->import_pos, NO_POS);
  VEC_PUSH(session_arena, &u->imports, rt);
}

static void finish_unit(Loader *l, Unit *u) {
  u->state = 1;
  VEC_PUSH(session_arena, &l->stack, u);
  load_imports(l, u);
  add_runtime_import(l, u);
  l->stack.len--;
  u->state = 2;
  if (!l->p->failed) compute_key(u, l->o);
  VEC_PUSH(session_arena, &l->p->units, u);
}

static const char *find_import_dir(Unit *from, const char *path) {
  if (is_relative(path)) return path_join(from->dir, path);
  const char *dir = path_join(path_join(library_root(), "lib"), path);
  return is_directory(dir) ? dir : NULL;
}

static void report_missing(Loader *l, const char *path, Pos pos) {
  if (pos == NO_POS)
    fail(l, "gosling: package %s is missing from %s: the installation is not complete", path,
         path_join(library_root(), "lib"));
  else
    fail_at(l, pos, "package %s is not in std (%s)", path,
            path_join(path_join(library_root(), "lib"), path));
}

/* A key for directories: their real path, so that ./a and ./b/../a are one package. */
static const char *canonical_dir(const char *dir) {
  char *real = realpath(dir, NULL);
  if (!real) return dir;
  const char *copy = arena_strndup(session_arena, real, strlen(real));
  free(real);
  return copy;
}

static Unit *load_directory(Loader *l, const char *path, const char *dir, Pos pos) {
  bool relative = is_relative(path);
  Unit *u = new_unit(l, relative ? path_base(canonical_dir(dir)) : path, dir, path);
  u->pkg->is_std = !relative;
  if (!is_directory(dir)) {
    fail_at(l, pos, "cannot find package \"%s\": directory %s does not exist", path, dir);
    return NULL;
  }
  if (!add_directory(l, u) || print_syntax_errors(l, u)) return NULL;
  if (u->pkg->files.len == 0) {
    fail_at(l, pos, "no Go files in %s", canonical_dir(dir));
    return NULL;
  }
  if (!name_package(l, u)) return NULL;
  return u;
}

static Unit *load_import(Loader *l, Unit *from, const char *path, Pos pos) {
  const char *dir = find_import_dir(from, path);
  if (!dir) {
    report_missing(l, path, pos);
    return NULL;
  }
  const char *key = canonical_dir(dir);
  Unit *u = map_get_str(&l->p->by_path, key);
  if (u && u->state == 1) {
    report_cycle(l, u);
    return NULL;
  }
  if (u) return u;
  u = load_directory(l, path, dir, pos);
  if (!u) return NULL;
  if (u->pkg->name == sym_of("main")) {
    fail_at(l, pos, "import \"%s\" is a program, not an importable package", path);
    return NULL;
  }
  map_set_str(session_arena, &l->p->by_path, key, u);
  finish_unit(l, u);
  return u;
}

/* ---- the root
 * ------------------------------------------------------------------------------------ */

static bool add_named_files(Loader *l, Unit *u) {
  for (uint32_t i = 0; i < l->o->inputs.len; i++) {
    const char *path = l->o->inputs.items[i];
    if (!has_suffix(path, ".go") && !has_suffix(path, ".go-subset")) {
      fail(l, "named files must be .go or .go-subset files: %s", path);
      return false;
    }
    if (is_directory(path)) {
      fail(l, "gosling: %s is a directory, should be a Go file", path);
      return false;
    }
    if (strcmp(path_dir(path), path_dir(l->o->inputs.items[0])) != 0) {
      fail(l, "named files must all be in one directory; have %s and %s",
           path_dir(l->o->inputs.items[0]), path_dir(path));
      return false;
    }
    if (!add_file(l, u, path, false)) return false;
  }
  return true;
}

static Unit *load_root(Loader *l) {
  const Options *o = l->o;
  const char *first = o->inputs.len ? o->inputs.items[0] : ".";
  bool is_dir = o->inputs.len <= 1 && is_directory(first) && !has_suffix(first, ".go");
  if (is_dir) {
    Unit *u = new_unit(l, "command-line-arguments", first, "command-line-arguments");
    if (!add_directory(l, u) || print_syntax_errors(l, u)) return NULL;
    if (u->pkg->files.len == 0) {
      fail(l, "no Go files in %s", canonical_dir(first));
      return NULL;
    }
    return u;
  }
  Unit *u = new_unit(l, "command-line-arguments", path_dir(first), "command-line-arguments");
  if (!add_named_files(l, u) || print_syntax_errors(l, u)) return NULL;
  return u;
}

Program *load_program(const Options *o) {
  Program *p = NEW(session_arena, Program);
  p->options = o;
  p->diag = diag_new(session_arena);
  Loader l = {p, o, {0}};
  Unit *u = load_root(&l);
  if (!u || !name_package(&l, u)) return NULL;
  if (!u->pkg->name) return NULL;
  u->is_root = true;
  if (u->pkg->name == sym_of("main")) u->pkg->path = "main";
  map_set_str(session_arena, &p->by_path, canonical_dir(u->dir), u);
  p->root = u;
  finish_unit(&l, u);
  return p->failed ? NULL : p;
}
