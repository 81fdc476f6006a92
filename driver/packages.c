/*
 * packages.c: from the command line to all packages of the program, parsed.
 *
 * Requires: decoded options. Ensures: Program.units in dependency order (depth first over the
 * imports), each with its files parsed without errors and its content key; or messages as the go
 * command words them.
 *
 * An import path is looked for in lib/ of the library root, then in the modules (modules.c); a path
 * that begins with ./ or ../ is, where there are no modules, a directory beside the importing
 * package.
 */
#include "driver/driver.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

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
  l->p->failed = true;
  if (!told_before(t.s)) fprintf(stderr, "%s\n", t.s);
}

/* The name of a file as the go command's own messages have it. */
static const char *bare_name(const char *file) {
  return strncmp(file, "./", 2) == 0 ? file + 2 : file;
}

/* A message about an import: the go command shortens the file to its name as given. */
static void fail_at(Loader *l, Pos pos, const char *fmt, ...) {
  Text t = text_new(session_arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  if (pos == NO_POS) {
    fail(l, "%s", t.s);
    return;
  }
  Position p = position_of(pos);
  fail(l, "%s:%u:%u: %s", bare_name(p.file), p.line, p.col, t.s);
}

/* A message about the package that is being loaded, under the imports that led to it. */
static void fail_in_stack(Loader *l, const char *fmt, ...) {
  Text t = text_new(session_arena);
  text_printf(&t, "package %s", l->stack.items[0]->display);
  for (uint32_t i = 1; i < l->stack.len; i++)
    text_printf(&t, "\n\timports %s", l->stack.items[i]->display);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  fail(l, "%s", t.s);
}

/* ---- files of a package ---------------------------------------------------------------------- */

/* A key for directories: their real path, so that ./a and ./b/../a are one package. */
static const char *canonical_dir(const char *dir) {
  char *real = realpath(dir, NULL);
  if (!real) return dir;
  const char *copy = arena_strndup(session_arena, real, strlen(real));
  free(real);
  return copy;
}

/*
 * A file's name in messages, as the go command shortens it: relative to the current directory if
 * that is shorter, with ./ before names of the directory itself.
 */
static const char *display_name(const char *path) {
  const char *absolute = absolute_path(path), *relative = relative_path(absolute);
  if (!strchr(relative, '/')) return format_text(session_arena, "./%s", relative);
  return strlen(relative) < strlen(absolute) ? relative : absolute;
}

static bool imports_path(const File *f, const char *path) {
  for (uint32_t i = 0; i < f->decls.len; i++) {
    if (f->decls.items[i]->kind != NODE_IMPORT_DECL) continue;
    const char *s = import_path_text(AS(ImportDecl, IMPORT_DECL, f->decls.items[i]));
    if (s && strcmp(s, path) == 0) return true;
  }
  return false;
}

/* Embedding is not there: says so where a file asks for it rightly, and returns true. */
static bool refuse_embed(Loader *l, const File *f) {
  if (!imports_path(f, "embed")) return false;
  for (uint32_t i = 0; i < f->directives.len; i++) {
    const Directive *d = &f->directives.items[i];
    if (d->len < 10 || (memcmp(d->text, "go:embed ", 9) && memcmp(d->text, "go:embed\t", 9)))
      continue;
    fail_at(l, d->pos, "go:embed is not supported");
    return true;
  }
  return false;
}

/* Reports the first import of a file whose text can be no path; the file's full name is given. */
static bool refuse_import_path(Loader *l, const File *f) {
  const ImportDecl *d = first_bad_import(f);
  if (!d) return false;
  Position p = position_of(import_pos(d));
  const char *path = import_path_text(d);
  fail(l, "%s:%u:%u: invalid import path: %s", absolute_path(source_path(f->source)), p.line, p.col,
       path);
  return true;
}

/* Reports a file whose package clause or imports do not parse. */
static bool refuse_header(Loader *l, SourceFile *f, bool as_directory) {
  uint32_t size;
  const char *text = source_text(f, &size);
  HeaderError e = header_error(text, size);
  if (!e.text) return false;
  Position p = position_of(source_pos(f, e.offset - e.past_line));
  const char *file = bare_name(p.file);
  if (e.unreadable && as_directory)
    fail(l, "read %s: %s", absolute_path(source_path(f)), e.text);
  else if (e.unreadable)
    fail(l, "go: reading %s: %s", file, e.text);
  else
    fail(l, "%s:%u:%u: %s", file, p.line, p.col + e.past_line, e.text);
  return true;
}

static bool refuse_constraint(Loader *l, const char *path, const char *text, uint32_t size) {
  const char *why = constraint_error(text, size);
  if (why) fail(l, "%s: %s", bare_name(display_name(path)), why);
  return why != NULL;
}

/* Files of package documentation are for readers only, beside those of the package. */
static bool is_documentation(const File *f) {
  return f->package_name == sym_of("documentation");
}

static bool add_file(Loader *l, Unit *u, const char *path, bool check_constraints) {
  uint32_t size;
  const char *why;
  char *text = read_source(path, &size, &why);
  if (!text) {
    fail(l, "open %s: %s", path, why);
    return false;
  }
  if (!u->pkg->is_std && refuse_constraint(l, path, text, size)) return false;
  if (check_constraints && !file_matches(path_base(path), text, size, &l->o->tags, true)) {
    u->has_excluded = true;
    return true;
  }
  SourceFile *f = source_add(display_name(path), path, text, size);
  if (!f) {
    fail(l, "gosling: %s: the sources of the program exceed 2 GiB", path);
    return false;
  }
  bool as_compiler = l->o->stop_after != NULL; /* which does not look at heads apart */
  if (!as_compiler && !u->pkg->is_std && refuse_header(l, f, check_constraints)) return false;
  File *file = parse_file(session_arena, f, u->pkg->is_std, l->p->diag);
  if (!file) return true;
  if (check_constraints && is_documentation(file)) {
    u->has_excluded = true;
    return true;
  }
  VEC_PUSH(session_arena, &u->pkg->files, file);
  return !refuse_import_path(l, file) && !refuse_embed(l, file);
}

static int compare_strings(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void sort_strings(StringList *list) {
  if (list->len) qsort(list->items, list->len, sizeof *list->items, compare_strings);
}

bool is_source_name(const char *name) {
  return has_suffix(name, ".go") || has_suffix(name, ".go-subset");
}

static bool is_test_source(const char *name) {
  return has_suffix(name, "_test.go");
}

/* The files of a directory that count, in the order of their names. */
static bool list_files(const char *dir, StringList *out) {
  DIR *d = opendir(dir);
  if (!d) return false;
  for (struct dirent *e; (e = readdir(d));)
    if (e->d_name[0] != '.' && e->d_name[0] != '_')
      VEC_PUSH(session_arena, out, arena_strndup(session_arena, e->d_name, strlen(e->d_name)));
  closedir(d);
  sort_strings(out);
  return true;
}

bool holds_package(const char *dir, const Options *o, bool *main) {
  StringList names = {0};
  list_files(dir, &names);
  for (uint32_t i = 0; i < names.len; i++) {
    uint32_t size;
    const char *name = names.items[i], *path = path_join(dir, name), *why;
    if (!is_source_name(name) || is_test_source(name)) continue;
    char *text = read_source(path, &size, &why);
    if (!text || !file_matches(name, text, size, &o->tags, true)) continue;
    SourceFile *f = main ? source_add(display_name(path), path, text, size) : NULL;
    const File *head = f ? parse_imports(session_arena, f, diag_new(session_arena)) : NULL;
    if (main) *main = head && head->package_name == sym_of("main");
    return true;
  }
  return false;
}

bool holds_tests(const char *dir) {
  StringList names = {0};
  list_files(dir, &names);
  for (uint32_t i = 0; i < names.len; i++)
    if (is_test_source(names.items[i])) return true;
  return false;
}

/* The name of a file's language if it is one that the go command refuses without cgo, or null. */
static const char *foreign_language(const char *name) {
  static const struct {
    const char *suffix, *language;
  } kinds[] = {{".c", "C"},     {".cc", "C++"},        {".cpp", "C++"},
               {".cxx", "C++"}, {".m", "Objective-C"}, {".f", "Fortran"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (has_suffix(name, kinds[i].suffix)) return kinds[i].language;
  return NULL;
}

/* Reports the first file that would need cgo. */
static bool refuse_foreign(Loader *l, Unit *u, const StringList *names) {
  const char *language = NULL, *name = NULL;
  for (uint32_t i = 0; i < names->len && !language; i++)
    language = foreign_language(name = names->items[i]);
  if (!language || u->pkg->files.len == 0) return false;
  VEC_PUSH(session_arena, &l->stack, u);
  fail_in_stack(l, ": %s source files not allowed when not using cgo or SWIG: %s", language, name);
  l->stack.len--;
  return true;
}

static bool add_directory(Loader *l, Unit *u) {
  StringList names = {0};
  if (!list_files(u->dir, &names)) {
    fail(l, "gosling: cannot read directory %s: %s", u->dir, system_reason(errno));
    return false;
  }
  for (uint32_t i = 0; i < names.len; i++) {
    const char *path =
        strcmp(u->dir, ".") == 0 ? names.items[i] : path_join(u->dir, names.items[i]);
    if (!is_source_name(names.items[i])) continue;
    if (is_test_source(names.items[i]))
      u->has_tests = true;
    else if (!add_file(l, u, path, true))
      return false;
  }
  return u->pkg->is_std || !refuse_foreign(l, u, &names);
}

/* All files of a package must agree on its name. pos is that of the import, or none. */
static bool name_package(Loader *l, Unit *u, Pos pos) {
  for (uint32_t i = 0; i < u->pkg->files.len; i++) {
    File *f = u->pkg->files.items[i];
    if (!u->pkg->name) u->pkg->name = f->package_name;
    if (f->package_name != u->pkg->name) {
      l->p->failed = true;
      const char *told = format_text(session_arena, "packages in %s", canonical_dir(u->dir));
      if (!told_before(told))
        fail_at(l, pos, "found packages %s (%s) and %s (%s) in %s", u->pkg->name->text,
                path_base(source_path(u->pkg->files.items[0]->source)), f->package_name->text,
                path_base(source_path(f->source)), canonical_dir(u->dir));
      return false;
    }
  }
  return true;
}

/* ---- imports --------------------------------------------------------------------------------- */

static Unit *new_unit(Loader *l, const char *path, const char *dir, const char *display) {
  Unit *u = NEW(session_arena, Unit);
  u->pkg = new_package(path);
  u->pkg->go_version = l->o->lang ? l->o->lang : GO_VERSION;
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

/*
 * What the parser found goes with the unit, to be printed when it is compiled: what is wrong with
 * the imports comes first. False, with the errors printed, if no file could be read at all.
 */
static bool take_syntax_errors(Loader *l, Unit *u) {
  Diag *d = l->p->diag;
  if (diag_count(d) == 0) return true;
  l->p->diag = diag_new(session_arena);
  u->errors = d;
  u->broken = has_syntax_error(d);
  if (u->pkg->files.len > 0) return true;
  l->p->failed = true;
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  fprintf(out, "# %s\n", u->display);
  diag_print(d, out, l->o->all_errors);
  fclose(out);
  print_output(l->o, u, text);
  free(text);
  return false;
}

static const char *file_of(Pos pos) {
  return path_base(source_path(source_of(pos)));
}

/* A cycle is told once, whichever of its packages leads into it. */
static bool is_told_cycle(Loader *l, const Unit *again) {
  bool told = false;
  uint32_t i = l->stack.len;
  do {
    const Unit *u = l->stack.items[--i];
    told = told_before(format_text(session_arena, "cycle through %s", u->display)) || told;
  } while (i > 0 && l->stack.items[i] != again);
  return told;
}

/* "package a\n\timports b from a.go\n\timports a from b.go: import cycle not allowed" */
static void report_cycle(Loader *l, const Unit *again, Pos pos) {
  l->p->failed = true;
  if (is_told_cycle(l, again)) return;
  Text t = text_new(session_arena);
  text_printf(&t, "package %s", l->stack.items[0]->display);
  for (uint32_t i = 1; i < l->stack.len; i++)
    text_printf(&t, "\n\timports %s from %s", l->stack.items[i]->display,
                file_of(l->stack.items[i]->imported_at));
  text_printf(&t, "\n\timports %s from %s: import cycle not allowed", again->display, file_of(pos));
  fail(l, "%s", t.s);
}

static bool is_relative(const char *path) {
  return strcmp(path, ".") == 0 || strcmp(path, "..") == 0 || strncmp(path, "./", 2) == 0 ||
         strncmp(path, "../", 3) == 0;
}

static bool has_import(const Unit *u, const char *path) {
  for (uint32_t i = 0; i < u->import_paths.len; i++)
    if (strcmp(u->import_paths.items[i], path) == 0) return true;
  return false;
}

/* Puts the import in its place by path: the order in which the go command looks at them. */
static void insert_import(Unit *u, const char *path, Pos pos) {
  VEC_PUSH(session_arena, &u->import_paths, path);
  VEC_PUSH(session_arena, &u->import_pos, pos);
  uint32_t i = u->import_paths.len - 1;
  for (; i > 0 && strcmp(u->import_paths.items[i - 1], path) > 0; i--) {
    u->import_paths.items[i] = u->import_paths.items[i - 1];
    u->import_pos.items[i] = u->import_pos.items[i - 1];
  }
  u->import_paths.items[i] = path;
  u->import_pos.items[i] = pos;
}

static void collect_imports(Unit *u, const File *f) {
  for (uint32_t j = 0; j < f->decls.len; j++) {
    if (f->decls.items[j]->kind != NODE_IMPORT_DECL) continue;
    const ImportDecl *d = AS(ImportDecl, IMPORT_DECL, f->decls.items[j]);
    const char *path = import_path_text(d);
    if (path && !has_import(u, path)) insert_import(u, path, import_pos(d));
  }
}

static void load_imports(Loader *l, Unit *u) {
  for (uint32_t i = 0; i < u->pkg->files.len; i++) collect_imports(u, u->pkg->files.items[i]);
  for (uint32_t i = 0; i < u->import_paths.len; i++) {
    const char *path = u->import_paths.items[i];
    bool is_unsafe = strcmp(path, "unsafe") == 0;
    Unit *import = is_unsafe ? NULL : load_import(l, u, path, u->import_pos.items[i]);
    VEC_PUSH(session_arena, &u->imports, import);
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

static const char *library_dir(const char *path) {
  return path_join(path_join(library_root(), "lib"), path);
}

/* Reports a path that can lead nowhere. */
static bool is_no_package(Loader *l, const char *path, Pos pos) {
  const char *malformed = path[0] == '/' ? NULL : malformed_import_path(path);
  if (strchr(path, '@') && l->stack.len)
    fail_in_stack(l,
                  "\n\timports %s: can only use path@version syntax with 'go get' and 'go "
                  "install' in module-aware mode",
                  path);
  else if (path[0] == '/')
    fail_at(l, pos, "\"%s\" is not a package path; see 'go help packages'", path);
  else if (malformed)
    fail_at(l, pos, "malformed import path \"%s\": %s", path, malformed);
  else if (strcmp(path, "C") == 0)
    fail_at(l, pos, "import \"C\": cgo is not supported");
  else
    return false;
  return true;
}

static bool has_internal_element(const char *path) {
  const char *at = strstr(path, "internal");
  return at && (at == path || at[-1] == '/') && (!at[8] || at[8] == '/');
}

static void refuse_internal(Loader *l, const char *path, Pos pos) {
  Position p = position_of(pos);
  fail_in_stack(l, "\n\t%s:%u:%u: use of internal package %s not allowed", bare_name(p.file),
                p.line, p.col, path);
}

static bool is_go_standard(const char *path) {
  static const char *const names[] = {
#define STD(name) name,
#include "driver/stdnames.def"
#undef STD
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], path) == 0) return true;
  return false;
}

static void fail_not_in_std(Loader *l, Pos pos, const char *path) {
  if (is_go_standard(path))
    fail_at(l, pos, "package %s is in Go's standard library, but not in gosling's yet (%s)", path,
            library_dir(path));
  else
    fail_at(l, pos, "package %s is not in std (%s)", path, library_dir(path));
}

/* Where an import leads; a missing one is reported. */
static Found find_import(Loader *l, Unit *from, const char *path, Pos pos) {
  if (is_relative(path) && !l->p->modules) return (Found){path_join(from->dir, path), NULL, NULL};
  Found f = {0};
  if (is_relative(path)) {
    fail_at(l, pos,
            "\"%s\" is relative, but relative import paths are not supported in module mode", path);
    if (from && from->module && strcmp(path, ".") == 0)
      fail_at(l, pos, ".: cannot import current directory");
    else if (from && from->module)
      fail_at(l, pos, "local import \"%s\" in non-local package", path);
    return f;
  }
  if (is_no_package(l, path, pos)) return f;
  if (is_directory(library_dir(path))) return (Found){library_dir(path), NULL, NULL};
  if (pos == NO_POS && from) {
    fail(l, "gosling: package %s is missing from %s: the installation is not complete", path,
         library_dir(""));
    return f;
  }
  f = find_package(l->p->modules, path, from ? from->display : path);
  if (!f.dir && f.why)
    fail_at(l, pos, "%s", f.why);
  else if (!f.dir && from && has_internal_element(path))
    refuse_internal(l, path, pos);
  else if (!f.dir)
    fail_not_in_std(l, pos, path);
  return f;
}

/* The directory whose packages may import the package path in dir: that which holds the last
 * element "internal" of path; null if there is none. */
static const char *internal_parent(const char *path, const char *dir) {
  const char *parent = canonical_dir(dir);
  for (const char *end = path + strlen(path); end > path;) {
    const char *start = end;
    while (start > path && start[-1] != '/') start--;
    bool is_internal = end - start == 8 && memcmp(start, "internal", 8) == 0;
    parent = path_dir(parent);
    if (is_internal) return parent;
    end = start > path ? start - 1 : path;
  }
  return NULL;
}

static bool may_import(Loader *l, const Unit *from, const char *path, const char *dir, Pos pos) {
  const char *parent = internal_parent(path, dir);
  if (!parent) return true;
  const char *importer = canonical_dir(from->dir);
  size_t n = strlen(parent);
  if (strncmp(importer, parent, n) == 0 && (!importer[n] || importer[n] == '/')) return true;
  refuse_internal(l, path, pos);
  return false;
}

/* Sets what a package of a module takes from its go.mod. */
static void enter_module(Loader *l, Unit *u, const Module *m) {
  u->module = m;
  if (m && !l->o->lang) u->pkg->go_version = m->go_version;
}

/* A directory without files for this build. */
static void report_no_files(Loader *l, Unit *u, Pos pos) {
  if (!u->has_excluded && u->has_tests)
    fail(l, "%s: no non-test Go files in %s", u->display, canonical_dir(u->dir));
  else if (!u->has_excluded)
    fail_at(l, pos, "no Go files in %s", canonical_dir(u->dir));
  if (!u->has_excluded) return;
  VEC_PUSH(session_arena, &l->stack, u);
  fail_in_stack(l, ": build constraints exclude all Go files in %s", canonical_dir(u->dir));
  l->stack.len--;
}

/* Reads and parses the files in the directory of u. */
static bool load_files(Loader *l, Unit *u, Pos pos) {
  if (!add_directory(l, u) || !take_syntax_errors(l, u)) return false;
  if (u->pkg->files.len == 0) {
    report_no_files(l, u, pos);
    return false;
  }
  return name_package(l, u, pos);
}

static Unit *load_directory(Loader *l, const char *path, Found f, Pos pos) {
  bool relative = is_relative(path);
  Unit *u = new_unit(l, relative ? path_base(canonical_dir(f.dir)) : path, f.dir, path);
  u->pkg->is_std = !relative && !f.module;
  u->imported_at = pos;
  enter_module(l, u, f.module);
  if (!is_directory(f.dir)) {
    fail_at(l, pos, "cannot find package \"%s\": directory %s does not exist", path, f.dir);
    return NULL;
  }
  return load_files(l, u, pos) ? u : NULL;
}

static Unit *load_import(Loader *l, Unit *from, const char *path, Pos pos) {
  Found f = find_import(l, from, path, pos);
  if (!f.dir || !may_import(l, from, path, f.dir, pos)) return NULL;
  const char *key = canonical_dir(f.dir);
  Unit *u = map_get_str(&l->p->by_path, key);
  if (u && u->state == 1) {
    report_cycle(l, u, pos);
    return NULL;
  }
  bool failed = l->p->failed;
  if (!u) {
    u = load_directory(l, path, f, pos);
    if (!u) return NULL;
    map_set_str(session_arena, &l->p->by_path, key, u);
    finish_unit(l, u);
  }
  if (u->pkg->name == sym_of("main") && failed == l->p->failed) {
    fail_at(l, pos, "import \"%s\" is a program, not an importable package", path);
    return NULL;
  }
  return u;
}

/* ---- the root -------------------------------------------------------------------------------- */

/* Is a file named twice, in whatever case? */
static bool is_named_again(Loader *l, uint32_t n) {
  const char *path = l->o->inputs.items[n];
  for (uint32_t i = 0; i < n; i++) {
    const char *before = l->o->inputs.items[i];
    if (strcasecmp(path_base(before), path_base(path)) != 0) continue;
    fail(l,
         "package command-line-arguments: case-insensitive file name collision: \"%s\" and \"%s\"",
         path_base(before), path_base(path));
    return true;
  }
  return false;
}

/* Reports what is wrong with the n-th file that is named, before it is read. */
static bool refuse_named_file(Loader *l, uint32_t n) {
  const char *path = l->o->inputs.items[n], *first = path_dir(l->o->inputs.items[0]);
  if (!is_source_name(path))
    fail(l, "named files must be .go or .go-subset files: %s", path);
  else if (is_directory(path))
    fail(l, "gosling: %s is a directory, should be a Go file", path);
  else if (access(path, F_OK) != 0 && errno == ENOENT)
    fail(l, "stat %s: %s", path, system_reason(ENOENT));
  else if (l->o->command == CMD_RUN && is_test_source(path))
    fail(l, "go: cannot run *_test.go files (%s)", path);
  else if (strcmp(path_dir(path), first) != 0)
    fail(l, "named files must all be in one directory; have %s and %s", first, path_dir(path));
  else
    return is_named_again(l, n);
  return true;
}

/* Files of tests are left out. */
static bool add_named_files(Loader *l, Unit *u) {
  for (uint32_t i = 0; i < l->o->inputs.len; i++) {
    const char *path = l->o->inputs.items[i];
    if (refuse_named_file(l, i)) return false;
    if (is_test_source(path))
      u->has_tests = true;
    else if (!add_file(l, u, path, false))
      return false;
  }
  return true;
}

bool is_path(const char *input) {
  return is_relative(input) || input[0] == '/';
}

/* The import path of a directory of the library, or null. */
static const char *library_path(const char *dir) {
  const char *lib = canonical_dir(path_join(library_root(), "lib")), *real = canonical_dir(dir);
  size_t n = strlen(lib);
  return strncmp(real, lib, n) == 0 && real[n] == '/' ? real + n + 1 : NULL;
}

/* The package in a directory: of the library, of the module, or of its own where there are no
 * modules. */
static Unit *load_root_directory(Loader *l, const char *dir) {
  const char *std = library_path(dir);
  if (std) return load_directory(l, std, (Found){dir, NULL, NULL}, NO_POS);
  const Module *m = NULL;
  const char *path = "command-line-arguments", *why;
  if (l->p->modules) path = import_path_of(l->p->modules, dir, &m, &why);
  if (!path) {
    bool empty = !holds_package(dir, l->o, NULL);
    fail(l, empty ? "no Go files in %s" : "%s", empty ? canonical_dir(dir) : why);
    return NULL;
  }
  Unit *u = new_unit(l, path, dir, path);
  enter_module(l, u, m);
  return load_files(l, u, NO_POS) ? u : NULL;
}

/* The package of an import path on the command line. */
static Unit *load_root_path(Loader *l, const char *path) {
  if (is_path(path)) {
    fail(l, "stat %s: directory not found", absolute_path(path));
    return NULL;
  }
  Found f = find_import(l, NULL, path, NO_POS);
  return f.dir ? load_directory(l, path, f, NO_POS) : NULL;
}

static Unit *load_root_files(Loader *l) {
  const char *first = l->o->inputs.items[0];
  const char *dir = path_dir(first);
  Unit *u = new_unit(l, "command-line-arguments", dir, "command-line-arguments");
  if (!add_named_files(l, u) || !take_syntax_errors(l, u)) return NULL;
  return name_package(l, u, NO_POS) ? u : NULL;
}

static Unit *load_root(Loader *l) {
  const Options *o = l->o;
  const char *first = o->inputs.len ? o->inputs.items[0] : ".";
  if (is_source_name(first)) return load_root_files(l);
  if (is_directory(first)) return load_root_directory(l, first);
  return file_exists(first) ? load_root_files(l) : load_root_path(l, first);
}

Program *load_program(const Options *o) {
  Program *p = NEW(session_arena, Program);
  p->options = o;
  p->diag = diag_new(session_arena);
  if (!open_modules(o, &p->modules)) return NULL;
  Loader l = {p, o, {0}};
  Unit *u = load_root(&l);
  if (!u || !u->pkg->name) return NULL;
  u->is_root = true;
  if (u->pkg->name == sym_of("main")) u->pkg->path = "main";
  /* Files named in a module are a package beside that of their directory. */
  if (u->module || !p->modules) map_set_str(session_arena, &p->by_path, canonical_dir(u->dir), u);
  p->root = u;
  finish_unit(&l, u);
  return p->failed ? NULL : p;
}
