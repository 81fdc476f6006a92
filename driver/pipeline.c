/*
 * pipeline.c: the passes in order.
 */
#include "driver/driver.h"

#include <stdlib.h>
#include <unistd.h>

#include "codegen/codegen.h"
#include "escape/escape.h"

/* What one package's trip through the passes needs. */
typedef struct Pipeline {
  const Options *o;
  Program *program;
  Unit *unit;
  const char *work;
  char *text; /* lines for the user: -m, then errors */
  size_t text_size;
  FILE *out;
  bool stopped;       /* -stop-after */
  const char *object; /* of the unit, being written as a whole; null: none */
} Pipeline;

static bool is_pass(const char *wanted, const char *pass) {
  return wanted && strcmp(wanted, pass) == 0;
}

/* Is this pass to be dumped, for the package named on the command line? */
static bool dumps(const Pipeline *p, const char *pass) {
  return p->unit->is_root && is_pass(p->o->dump, pass);
}

/* After each pass: does the package go no further? Imports go as far as what imports them. */
static bool stops(Pipeline *p, const char *pass) {
  if (!is_pass(p->o->stop_after, pass)) return false;
  p->stopped = true;
  return true;
}

/* The Importer of check_package: every import was loaded and compiled before. */
static Package *import_package(void *ctx, const char *path, Package *from, Pos pos) {
  (void)from, (void)pos;
  const Pipeline *p = ctx;
  if (strcmp(path, "unsafe") == 0) return unsafe_package;
  for (uint32_t i = 0; i < p->unit->import_paths.len; i++)
    if (strcmp(p->unit->import_paths.items[i], path) == 0 && p->unit->imports.items[i])
      return p->unit->imports.items[i]->pkg;
  return NULL;
}

/* The CheckOptions.wants_body of a package with a summary. */
static bool wants_body(void *ctx, Function *f) {
  const Pipeline *p = ctx;
  return summary_wants(p->unit, f);
}

static bool check_types(Pipeline *p) {
  Diag *d = p->unit->errors ? p->unit->errors : diag_new(session_arena);
  CheckOptions options = {import_package, p, p->unit->pkg->go_version,
                          p->unit->summary.len ? wants_body : NULL, p->o->stop_after != NULL};
  check_package(p->unit->pkg, d, &options);
  if (diag_count(d) == 0) return true;
  diag_print(d, p->out, p->o->all_errors);
  return false;
}

static void dump_syntax(const Pipeline *p) {
  for (uint32_t i = 0; i < p->unit->pkg->files.len; i++) {
    if (dumps(p, "tokens")) dump_tokens(p->unit->pkg->files.items[i]->source, stdout);
    if (dumps(p, "tree")) dump_file(p->unit->pkg->files.items[i], stdout);
  }
}

static bool imports_are_in(const Map *set, const Unit *u) {
  for (uint32_t i = 0; i < u->imports.len; i++) /* null: unsafe */
    if (u->imports.items[i] && !map_has(set, u->imports.items[i])) return false;
  return true;
}

/* The first by import path of the packages that are not in the set, but whose imports are. */
static Unit *next_to_initialise(const Program *p, const Map *done) {
  Unit *next = NULL;
  for (uint32_t i = 0; i < p->units.len; i++) {
    Unit *u = p->units.items[i];
    if (next && strcmp(u->pkg->path, next->pkg->path) >= 0) continue;
    if (!map_has(done, u) && imports_are_in(done, u)) next = u;
  }
  assert(next && "imports have no cycle");
  return next;
}

/*
 * The packages in the order of their initialisation: each time, the first by import path of those
 * that are not initialised yet and whose imports are.
 */
static Package **init_order(const Program *p) {
  Package **order = NEW_ARRAY(session_arena, Package *, p->units.len);
  Map done = {0};
  for (uint32_t n = 0; n < p->units.len; n++) {
    Unit *next = next_to_initialise(p, &done);
    map_set(session_arena, &done, next, next);
    order[n] = next->pkg;
  }
  return order;
}

/* ---- code ------------------------------------------------------------------------------------ */

static const char *object_in_work(const Pipeline *p) {
  return format_text(session_arena, "%s/%s.o", p->work, p->unit->key);
}

/* The writer of codegen_package. An object that does not fit the cache goes to the work directory.
 */
static const char *write_result(void *context, const char *path, const char *bytes, size_t n) {
  Pipeline *p = context;
  const char *why = write_file(path, bytes, n);
  if (why && path == p->object) {
    p->object = path = object_in_work(p);
    why = write_file(path, bytes, n);
  }
  return why ? format_text(session_arena, "gosling: cannot write %s: %s", path, why) : NULL;
}

static CodegenOptions codegen_options(Pipeline *p) {
  const Options *o = p->o;
  CodegenOptions c = {.opt_level = o->opt_level, .debug_info = o->debug_info};
  c.write = write_result;
  c.context = p;
  c.is_main = p->unit == p->program->root && p->unit->pkg->name == sym_of("main");
  c.source_dir = getcwd(arena_alloc(session_arena, 4096), 4096);
  c.dump_ir = dumps(p, "ir") ? stdout : NULL;
  c.dump_opt = dumps(p, "opt") ? stdout : NULL;
  return c;
}

/* Does somebody want to read the one module? */
static bool shows_code(const Pipeline *p) {
  return p->unit->is_root && (p->o->emit_asm || p->o->emit_llvm || p->o->dump);
}

static Package **order_for(const Pipeline *p, const CodegenOptions *c) {
  return c->is_main ? init_order(p->program) : NULL;
}

static bool generate_in_parts(Pipeline *p, const CodegenOptions *c) {
  PartsOptions o = {p->unit, order_for(p, c), p->program->units.len, p->o, c, p->work};
  return compile_parts(&o);
}

static bool generate_whole(Pipeline *p, CodegenOptions *c) {
  Unit *u = p->unit;
  c->diag = diag_new(session_arena);
  c->object_path = p->object;
  const char *why = codegen_package(u->pkg, order_for(p, c), p->program->units.len, c);
  if (why) fprintf(p->out, "%s\n", why);
  diag_print(c->diag, p->out, p->o->all_errors);
  if (why || diag_count(c->diag) > 0) return false;
  if (p->object) VEC_PUSH(session_arena, &u->objects, p->object);
  return true;
}

/*
 * A package that the cache would keep in parts is kept in no other form. Imported packages are
 * compiled in processes of their own, too, since what LLVM remembers of them would show in the
 * modules to come (parts.c).
 */
static bool generate_object(Pipeline *p, CodegenOptions *c) {
  c->plan = codegen_plan(p->unit->pkg, c, true);
  bool in_parts = codegen_part_count(c->plan) > 1 || p->unit != p->program->root;
  if (in_parts && !shows_code(p) && generate_in_parts(p, c)) return true;
  const char *kept = in_parts ? NULL : cache_place(p->unit);
  p->object = kept ? kept : object_in_work(p);
  p->unit->objects.len = 0;
  if (in_parts || shows_code(p)) c->plan = codegen_plan(p->unit->pkg, c, false);
  return generate_whole(p, c);
}

static bool generate_code(Pipeline *p) {
  CodegenOptions c = codegen_options(p);
  const char *base = path_base(p->unit->pkg->path);
  p->object = NULL;
  if (p->unit->is_root && p->o->emit_asm) c.asm_path = format_text(session_arena, "%s.s", base);
  if (p->unit->is_root && p->o->emit_llvm) c.ir_path = format_text(session_arena, "%s.ll", base);
  if (p->unit->objects.len == 0) return generate_object(p, &c);
  c.plan = codegen_plan(p->unit->pkg, &c, false);
  return generate_whole(p, &c);
}

/* A main package without main is told in the words of Go's linker. */
static bool has_main(const Pipeline *p) {
  const Package *pkg = p->unit->pkg;
  if (p->unit != p->program->root || pkg->name != sym_of("main")) return true;
  if (scope_lookup(pkg->scope, sym_of("main"))) return true;
  fputs("runtime.main_main\xc2\xb7"
        "f: function main is undeclared in the main package\n",
        p->out);
  return false;
}

/*
 * The pipeline. Types make everything implicit explicit, which inlining needs to copy bodies;
 * escape analysis must see bodies already inlined, since a value that does not leave its host stays
 * on the host's stack; code generation obeys what escape decided.
 */
static bool run_passes(Pipeline *p) {
  Package *pkg = p->unit->pkg;
  bool want_code = p->unit->objects.len == 0 || shows_code(p);
  Report report = {session_arena, pkg, 0, p->out, p->o->no_inline};
  report.level = p->unit->is_root ? p->o->m_level : 0;

  if (p->unit->broken) {
    diag_print(p->unit->errors, p->out, p->o->all_errors);
    return false;
  }
  dump_syntax(p);
  if (stops(p, "parser")) return true;

  if (!p->unit->is_root && !want_code) summary_read(p->unit);
  if (!check_types(p)) return false;
  if (dumps(p, "types")) dump_types(pkg, stdout);
#ifndef NDEBUG
  verify_types(pkg);
#endif
  if (stops(p, "types")) return true;

  inline_package(pkg, &report);
  if (dumps(p, "inline")) dump_inlined(pkg, stdout);
  if (stops(p, "inline")) return true;

  escape_package(pkg, &report);
  if (dumps(p, "escape")) dump_escape(pkg, stdout);
#ifndef NDEBUG
  verify_escape(pkg);
#endif
  if (p->unit->summary.len) summary_restore(p->unit);
  if (stops(p, "escape")) return true;

  if (!is_pass(p->o->stop_after, "codegen") && !has_main(p)) return false;
  if (want_code && !generate_code(p)) return false;
  if (!p->unit->is_root && p->unit->summary.len == 0) summary_write(p->unit);
  stops(p, "codegen");
  return true;
}

/* Compiles one package and relays what the passes had to say. */
static bool compile_unit(Pipeline *p, Unit *u) {
  p->unit = u;
  p->out = open_memstream(&p->text, &p->text_size);
  progress_step(format_text(session_arena, "compiling %s", u->display));
  bool ok = run_passes(p);
  fclose(p->out);
  if (p->text_size &&
      print_output(p->o, u, format_text(session_arena, "# %s\n%s", u->display, p->text)) && !ok)
    print_failure(p->o, u);
  free(p->text);
  if (p->o->verbose && u->objects.len == 0) fprintf(stderr, "%s\n", u->display);
  return ok;
}

static bool imports_failed(const Unit *u) {
  for (uint32_t i = 0; i < u->imports.len; i++)
    if (u->imports.items[i] && u->imports.items[i]->failed) return true;
  return false;
}

/* What does not import a package that failed is compiled all the same, for its errors. */
static bool compile_units(Pipeline *p) {
  bool ok = true;
  for (uint32_t i = 0; i < p->program->units.len; i++) {
    Unit *u = p->program->units.items[i];
    u->failed = imports_failed(u) || !compile_unit(p, u);
    ok = ok && !u->failed;
  }
  return ok;
}

/* Nothing to say and everything cached: the passes need not run. */
static bool all_cached(Program *program, const Options *o) {
  bool all = true;
  for (uint32_t i = 0; i < program->units.len; i++) {
    Unit *u = program->units.items[i];
    cache_lookup(u);
    all = all && u->objects.len > 0;
  }
  return all && !o->m_level && !o->dump && !o->stop_after && !o->emit_asm && !o->emit_llvm;
}

int compile_program(const Options *o, const char *work, Program **out) {
  universe_init();
  progress_start();
  Program *program = load_program(o);
  if (!program) return EXIT_COMPILE;
  *out = program;
  cache_trim();
  if (all_cached(program, o)) return 0;
  Pipeline p = {.o = o, .program = program, .work = work};
  bool ok = compile_units(&p);
  progress_end();
  if (!ok) return EXIT_COMPILE;
  program->stopped = p.stopped;
  return 0;
}
