/*
 * package.c: the analysis of a package, component by component, callees first.
 *
 * Order matters: dead assignments go first, since what they hold is not built; captures are decided
 * after all bodies of a component were read; constants are put in place before sizes are looked at;
 * lines come last.
 */
#include "escape/internal.h"

/* ---- one component --------------------------------------------------------------------------- */

static void add_variables(Batch *b, Function *f) {
  Walk w = {.batch = b, .function = f, .loop_depth = 1};
  for (uint32_t i = 0; i < f->params.len; i++) new_var_location(&w, f->params.items[i]);
  for (uint32_t i = 0; i < f->results.len; i++)
    new_var_location(&w, f->results.items[i])->result = 1 + (int)i;
  ObjectList locals = function_locals(f);
  for (uint32_t i = 0; i < locals.len; i++) new_var_location(&w, locals.items[i]);
  function_escape(f)->state = STATE_ANALYSED_NOW;
}

static void apply_limit(Batch *b, Location *l) {
  rewrite_constants(l);
  const char *why = heap_reason(l);
  if (!why) return;
  Hole k = hole_shift(heap_hole(b), -1);
  if (b->report->level >= 2) {
    Note *n = NEW(b->arena, Note);
    *n = (Note){.where = l->node, .var = l->var, .why = why, .pos = l->pos};
    k.notes = n;
  }
  flow(b, k, l);
}

static void analyse_component(Arena *a, Package *pkg, const Report *r, FunctionList functions) {
  Batch b = {.arena = a, .pkg = pkg, .report = r};
  b.heap.attrs = ATTR_ALL;
  b.mutator.attrs = ATTR_MUTATES;
  b.callee.attrs = ATTR_CALLS;
  for (uint32_t i = 0; i < functions.len; i++) add_variables(&b, functions.items[i]);
  for (uint32_t i = 0; i < functions.len; i++)
    if (!is_capturing_literal(functions.items[i])) escape_function(&b, functions.items[i]);
  flow_closures(&b);
  for (uint32_t i = 0; i < b.all.len; i++) apply_limit(&b, b.all.items[i]);
  solve(&b);
  for (uint32_t i = 0; i < functions.len; i++) tag_parameters(&b, functions.items[i]);
  for (uint32_t i = 0; i < b.all.len; i++) finish_location(&b, b.all.items[i]);
}

/* ---- the package ----------------------------------------------------------------------------- */

static bool keep_literal(Node *n, void *arg) {
  Function *host = arg;
  if (n->kind == NODE_CONST_DECL) return false; /* what stands there is never code */
  if (n->kind != NODE_FUNC_LIT) return true;
  Function *f = AS(FuncLit, FUNC_LIT, n)->function;
  VEC_PUSH(session_arena, &host->closures, f);
  f->closures.items = NULL;
  f->closures.len = f->closures.cap = 0;
  visit_list(f->body, keep_literal, f);
  return true;
}

/* closures of f: the literals that are still in its tree. */
static void prune_literals(Function *f) {
  f->closures.items = NULL;
  f->closures.len = f->closures.cap = 0;
  visit_list(f->body, keep_literal, f);
}

void escape_package(Package *pkg, const Report *r) {
  Arena *a = arena_new("escape");
  FunctionList list = package_functions(a, pkg);
  for (uint32_t i = 0; i < list.len; i++)
    if (!is_capturing_literal(list.items[i])) remove_dead_locals(list.items[i]);
  report_bodyless(pkg, r);
  ComponentList components = call_graph_components(a, pkg);
  for (uint32_t i = 0; i < components.len; i++)
    analyse_component(a, pkg, r, components.items[i].functions);
  find_bounded_indices(r, list);
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (!pkg->functions.items[i]->is_generic) prune_literals(pkg->functions.items[i]);
  arena_free(a);
}
