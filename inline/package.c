/*
 * package.c: the pass over a package.
 *
 * Order matters: temporaries are there before anything is counted; definitions must be known before
 * static callees are asked for, all functions decided before any call is replaced (the bodies kept
 * for copies are those before), and definitions are noted again at the end since inlining wrapped
 * and replaced the values that they point to.
 */
#include "inline/internal.h"

/* Literals are reached through the functions around them. */
static void for_each_declared(Package *pkg, void (*fn)(Function *f)) {
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (!pkg->functions.items[i]->is_generic) fn(pkg->functions.items[i]);
}

static void check_all(Inliner *in) {
  ComponentList components = call_graph_components(in->arena, in->pkg);
  for (uint32_t i = 0; i < components.len; i++) {
    FunctionList functions = components.items[i].functions;
    for (uint32_t j = 0; j < functions.len; j++)
      if (!functions.items[j]->is_package_init) check_can_inline(in, functions.items[j]);
  }
}

/* Functions and methods named _ were checked, and that is all. */
static void drop_blank_functions(Package *pkg) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < pkg->functions.len; i++) {
    Function *f = pkg->functions.items[i];
    if (!f->obj || strcmp(f->obj->sym->text, "_")) pkg->functions.items[kept++] = f;
  }
  pkg->functions.len = kept;
}

void inline_package(Package *pkg, const Report *r) {
  drop_blank_functions(pkg);
  Inliner in = {.arena = session_arena, .pkg = pkg, .report = r};
  for_each_declared(pkg, simplify_function);
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (!pkg->functions.items[i]->is_generic) add_temps(pkg->functions.items[i], r->level >= 2);
  for_each_declared(pkg, note_definitions);
  for_each_declared(pkg, collect_locals);
  if (r->level) register_instances(pkg);
  if (!r->no_inline) check_all(&in);
  inline_calls(&in);
  if (r->level) report_wrappers(&in);
  for_each_declared(pkg, note_definitions);
}

static void dump_function(const Function *f, const Package *pkg, FILE *out) {
  fprintf(out, "func %s\n", f->name);
  for (uint32_t i = 0; i < f->body.len; i++)
    fprintf(out, "\t%s\n", ir_text(session_arena, f->body.items[i], pkg));
}

void dump_inlined(const Package *pkg, FILE *out) {
  FunctionList list = package_functions(session_arena, (Package *)pkg);
  for (uint32_t i = 0; i < list.len; i++) dump_function(list.items[i], pkg, out);
}
