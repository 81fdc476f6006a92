/*
 * call.c: calls of functions and methods, inlined or not.
 *
 * Ensures: arguments of an unknown callee go to the heap; those of a callee in the same component
 * go to its parameter variables, and its result variables to the holes of the call; those of a
 * callee that has been analysed go where its tags say.
 */
#include "escape/internal.h"

bool in_batch(const Function *f) {
  const FunctionEscape *fe = f ? f->escape : NULL;
  return fe && fe->state == STATE_ANALYSED_NOW;
}

void escape_argument(Walk *w, Hole k, Node *call, Node *arg) {
  escape_expr(w, hole_note(w, k, call, "call parameter"), arg);
}

/* ---- holes of parameters --------------------------------------------------------------------- */

static bool is_blank_param(const Object *p) {
  return !p->sym || !strcmp(p->sym->text, "_") || !strncmp(p->sym->text, "~p", 2);
}

static void add_tag(Walk *w, HoleList *ks, Hole k, int derefs) {
  if (derefs < 0) return;
  Hole shifted = hole_shift(k, derefs);
  VEC_PUSH(w->batch->arena, ks, shifted);
}

static Hole tag_hole(Walk *w, const HoleList *results, const Callee *callee, uint32_t index) {
  Batch *b = w->batch;
  Leaks leaks = callee_leaks(callee, index);
  HoleList ks = {0};
  add_tag(w, &ks, heap_hole(b), leak_get(&leaks, LEAK_HEAP));
  add_tag(w, &ks, mutator_hole(b), leak_get(&leaks, LEAK_MUTATOR));
  add_tag(w, &ks, callee_hole(b), leak_get(&leaks, LEAK_CALLEE));
  for (uint32_t i = 0; results && i < LEAK_RESULTS && i < results->len; i++)
    add_tag(w, &ks, results->items[i], leak_get(&leaks, LEAK_RESULT0 + (int)i));
  return hole_tee(w, &ks);
}

/* Where argument index (receiver first) of a call goes. */
static Hole param_hole(Walk *w, const HoleList *results, const Callee *callee, uint32_t index) {
  if (!callee->obj && !callee->function) return heap_hole(w->batch);
  if (!in_batch(callee->function)) return tag_hole(w, results, callee, index);
  if (index >= callee->function->params.len) return heap_hole(w->batch);
  const Object *p = callee->function->params.items[index];
  return is_blank_param(p) ? discard_hole(w->batch) : hole_to(location_of(w->batch, p));
}

Hole escape_receiver_hole(Walk *w, const HoleList *results, const Callee *callee,
                          const MethodValueExpr *m) {
  if (is_interface(m->x->type)) return heap_hole(w->batch);
  return param_hole(w, results, callee, 0);
}

/* ---- //go:uintptrescapes --------------------------------------------------------------------- */

static uint32_t callee_pragmas(const Callee *c) {
  return (c->obj ? c->obj->func.pragmas : 0) | (c->function ? c->function->pragmas : 0);
}

/* uintptr(p) of an unsafe.Pointer p, or null. */
static Node *pointer_as_integer(Node *arg) {
  if (arg->kind != NODE_CONVERT) return NULL;
  Node *x = AS(ConvertExpr, CONVERT, arg)->x;
  bool is = type_underlying(arg->type)->kind == TYPE_UINTPTR &&
            type_underlying(x->type)->kind == TYPE_UNSAFE_POINTER;
  return is ? x : NULL;
}

static void keep_pointer(Walk *w, Node *arg, uint32_t pragmas) {
  if (arg->kind == NODE_LIT_ELEM) arg = AS(LitElem, LIT_ELEM, arg)->value;
  Node *p = pointer_as_integer(arg);
  if (!p) return;
  Hole k = mutator_hole(w->batch);
  if (pragmas & PRAGMA_UINTPTR_ESCAPES)
    k = hole_note(w, heap_hole(w->batch), arg, "//go:uintptrescapes");
  escape_expr(w, k, p);
}

static void keep_pointers(Walk *w, Node *arg, const Callee *callee) {
  uint32_t pragmas = callee_pragmas(callee);
  if (!(pragmas & (PRAGMA_UINTPTR_ESCAPES | PRAGMA_UINTPTR_KEEPALIVE))) return;
  if (arg->kind != NODE_COMPOSITE_LIT) {
    keep_pointer(w, arg, pragmas);
    return;
  }
  NodeList elems = AS(CompositeLit, COMPOSITE_LIT, arg)->elems;
  for (uint32_t i = 0; i < elems.len; i++) keep_pointer(w, elems.items[i], pragmas);
}

/* ---- calls ----------------------------------------------------------------------------------- */

/* The result variables of a callee of the same component are what the call gives. */
static void flow_results(Walk *w, const HoleList *ks, const Function *f) {
  if (!ks || !in_batch(f)) return;
  for (uint32_t i = 0; i < f->results.len && i < ks->len; i++) {
    Hole k = ks->items[i];
    if (k.derefs >= 0 && !type_has_pointers(f->results.items[i]->type)) continue;
    flow(w->batch, k, location_of(w->batch, f->results.items[i]));
  }
}

/* An unknown function whose results are used may hand out what its closure holds. */
static Hole function_hole(Walk *w, const HoleList *ks, const Callee *callee, const Node *call) {
  if (callee->obj || callee->function || !ks) return discard_hole(w->batch);
  for (uint32_t i = 0; i < ks->len; i++)
    if (ks->items[i].dst != &w->batch->blank)
      return hole_note(w, callee_hole(w->batch), call, "callee operand");
  return discard_hole(w->batch);
}

static void escape_function_call(Walk *w, const HoleList *ks, CallExpr *call) {
  Callee callee = {NULL, NULL};
  if (call->fun->kind == NODE_INTERFACE_METHOD) {
    escape_argument(w, heap_hole(w->batch), &call->n,
                    AS(InterfaceMethodExpr, INTERFACE_METHOD, call->fun)->x);
  } else {
    callee = static_callee(call->fun);
    flow_results(w, ks, callee.function);
    escape_expr(w, function_hole(w, ks, &callee, &call->n), call->fun);
  }
  for (uint32_t i = 0; i < call->args.len; i++) {
    keep_pointers(w, call->args.items[i], &callee);
    escape_argument(w, param_hole(w, ks, &callee, i), &call->n, call->args.items[i]);
  }
}

/* Arguments are the caller's own code, the rest is reported at the outermost call. */
static void escape_inlined_call(Walk *w, const HoleList *ks, InlinedCallExpr *c) {
  Pos outer = w->inlined_at;
  for (uint32_t i = 0; i < c->setup; i++) escape_stmt(w, c->stmts.items[i]);
  bool shaped = w->shaped;
  if (outer == NO_POS) w->inlined_at = c->n.pos;
  w->shaped = is_instance(c->callee);
  for (uint32_t i = c->setup; i < c->stmts.len; i++) escape_stmt(w, c->stmts.items[i]);
  for (uint32_t i = 0; i < c->results.len; i++) {
    Hole k = ks && i < ks->len ? ks->items[i] : discard_hole(w->batch);
    escape_expr(w, k, c->results.items[i]);
  }
  w->inlined_at = outer;
  w->shaped = shaped;
}

static void escape_stmt_call(Walk *w, const HoleList *ks, StmtExpr *s) {
  escape_leading_stmts(w, s->stmts);
  if (s->result) escape_call(w, ks, s->result);
  escape_rest_of(w, s->stmts);
}

void escape_call(Walk *w, const HoleList *ks, Node *call) {
  if (call->kind == NODE_CALL)
    escape_function_call(w, ks, AS(CallExpr, CALL, call));
  else if (call->kind == NODE_INLINED_CALL)
    escape_inlined_call(w, ks, AS(InlinedCallExpr, INLINED_CALL, call));
  else if (call->kind == NODE_PAREN)
    escape_call(w, ks, AS(ParenExpr, PAREN, call)->x);
  else if (call->kind == NODE_STMT_EXPR)
    escape_stmt_call(w, ks, AS(StmtExpr, STMT_EXPR, call));
  else
    escape_builtin(w, ks, AS(BuiltinExpr, BUILTIN, call));
}
