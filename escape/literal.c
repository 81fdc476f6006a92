/*
 * literal.c: composite literals, function literals and method values.
 *
 * Ensures: slices, maps, closures and method values are sites; what an array or struct literal
 * holds flows to where the literal goes; keys and values of a map literal go to the heap.
 */
#include "escape/internal.h"

static void escape_map_literal(Walk *w, Hole k, CompositeLit *lit) {
  spill(w, k, &lit->n);
  for (uint32_t i = 0; i < lit->elems.len; i++) {
    KeyValueExpr *e = AS(KeyValueExpr, KEY_VALUE, lit->elems.items[i]);
    assign_to_heap(w, e->key, "map literal key", &lit->n);
    assign_to_heap(w, e->value, "map literal value", &lit->n);
  }
}

static void escape_elements(Walk *w, Hole k, CompositeLit *lit, const char *why) {
  for (uint32_t i = 0; i < lit->elems.len; i++)
    escape_expr(w, hole_note(w, k, &lit->n, why), lit->elems.items[i]);
}

void escape_composite(Walk *w, Hole k, CompositeLit *lit) {
  TypeKind kind = type_underlying(lit->n.type)->kind;
  if (kind == TYPE_MAP)
    escape_map_literal(w, k, lit);
  else if (kind == TYPE_SLICE)
    escape_elements(w, spill(w, k, &lit->n), lit, "slice-literal-element");
  else
    escape_elements(w, k, lit,
                    kind == TYPE_ARRAY ? "array literal element" : "struct literal element");
}

/* The bound receiver lives in the record; the call may return it to anywhere. */
void escape_method_value(Walk *w, Hole k, MethodValueExpr *m) {
  Hole record = spill(w, k, &m->n);
  FuncType *f = &type_underlying(m->method->type)->func;
  HoleList results = {0};
  for (uint32_t i = 0; i < f->results.len; i++)
    VEC_PUSH(w->batch->arena, &results, heap_hole(w->batch));
  Callee callee = {m->method, m->method->func.function};
  HoleList both = {0};
  VEC_PUSH(w->batch->arena, &both, escape_receiver_hole(w, &results, &callee, m));
  VEC_PUSH(w->batch->arena, &both, record);
  escape_expr(w, hole_tee(w, &both), m->x);
}

/* Marks what the literal captures; a straight-line assignment before the first capture does not
 * count. */
static void note_captures(Walk *w, const Function *f) {
  for (uint32_t i = 0; i < f->captures.len; i++) {
    Location *l = location_of(w->batch, f->captures.items[i].var);
    if (l->captured) continue;
    l->captured = true;
    if (l->loop_depth == w->loop_depth) l->reassigned = false;
  }
}

void escape_func_lit(Walk *w, Hole k, FuncLit *lit) {
  PendingClosure pending = {spill(w, k, &lit->n), lit, w->inlined_at};
  VEC_PUSH(w->batch->arena, &w->batch->closures, pending);
  if (!is_capturing_literal(lit->function)) return;
  note_captures(w, lit->function);
  escape_function(w->batch, lit->function);
}
