/*
 * wrapper.c: what go and defer start (Go spec, Go statements; Defer statements).
 *
 * Ensures: the call of the statement has neither arguments nor results. A call that has some moves
 * into a wrapper, a literal without parameters; callee and arguments are evaluated at the statement
 * into temporaries that the wrapper captures. Values that cannot change stay in the wrapper:
 * constants, nil, functions, new(T), and so do the literals around the values that are captured.
 */
#include "types/expr.h"

/* A call on its way into a wrapper. */
typedef struct Wrapping {
  Checker *c;
  Function *wrapper;
  AssignStmt *assign; /* temporaries := values, where the statement is */
} Wrapping;

static Function *new_wrapper(Checker *c, Pos pos, bool is_go) {
  Function *outer = c->function, *w = NEW(c->arena, Function);
  w->type = new_func_type((ObjectList){0}, (ObjectList){0}, false);
  w->pkg = c->pkg;
  w->pos = w->end = pos;
  w->outer = outer;
  w->is_wrapper = true;
  w->name = new_closure_name(outer, is_go ? CLOSURE_GO : CLOSURE_DEFER);
  VEC_PUSH(c->arena, &outer->closures, w);
  return w;
}

/* Replaces the value at *slot by a temporary that is set at the statement. As in gc, one for a
 * variable is declared there, others are where their values are. */
static void spill(Wrapping *w, Node **slot) {
  Checker *c = w->c;
  Node *value = *slot;
  Pos pos = value->kind == NODE_NAME ? w->assign->n.pos : value->pos;
  Object *temp = build_temp(c->function, value->type, pos);
  temp->var.captured = true;
  VEC_PUSH(c->arena, &w->wrapper->captures, (Capture){temp});
  Node *def = build_name(c->arena, temp, w->assign->n.pos);
  AS(NameExpr, NAME, def)->is_def = true;
  VEC_PUSH(c->arena, &w->assign->lhs, def);
  VEC_PUSH(c->arena, &w->assign->rhs, value);
  *slot = build_name(c->arena, temp, value->pos);
}

static bool is_fixed(const Node *n) {
  switch (n->kind) {
  case NODE_CONST:
  case NODE_NIL:
  case NODE_METHOD_EXPR: return true;
  case NODE_NAME: return AS(NameExpr, NAME, n)->obj->kind == OBJ_FUNC;
  case NODE_BUILTIN: {
    const BuiltinExpr *b = AS(BuiltinExpr, BUILTIN, n);
    return b->id == BUILTIN_NEW && b->args.len == 0;
  }
  default: return false;
  }
}

/* uintptr(p): the pointer is what must be kept. */
static bool is_pointer_to_uintptr(const Node *n) {
  if (n->kind != NODE_CONVERT) return false;
  const Node *x = AS(ConvertExpr, CONVERT, n)->x;
  return type_underlying(n->type)->kind == TYPE_UINTPTR &&
         type_underlying(x->type)->kind == TYPE_UNSAFE_POINTER;
}

static void visit(Wrapping *w, Node **slot) {
  Node *n = *slot;
  if (!n || is_fixed(n)) return;
  if (is_pointer_to_uintptr(n)) {
    visit(w, &AS(ConvertExpr, CONVERT, n)->x);
  } else if (n->kind == NODE_COMPOSITE_LIT && type_underlying(n->type)->kind != TYPE_MAP) {
    NodeList *elems = &AS(CompositeLit, COMPOSITE_LIT, n)->elems;
    for (uint32_t i = 0; i < elems->len; i++)
      visit(w, &AS(LitElem, LIT_ELEM, elems->items[i])->value);
  } else {
    spill(w, slot);
  }
}

static void find_call(Node **child, void *arg) {
  bool *found = arg;
  Node *n = *child;
  if (n->kind == NODE_CALL || n->kind == NODE_RECV || n->kind == NODE_STMT_EXPR) *found = true;
  if (n->kind != NODE_FUNC_LIT) walk_children(n, find_call, arg);
}

/* A callee, or an interface receiver, with calls in it is a temporary of its own, as everywhere. */
static void compute_callee(Wrapping *w, Node **x, NodeList *before) {
  bool found = false;
  find_call(x, &found);
  if (!found) return;
  Checker *c = w->c;
  Pos pos = (*x)->pos;
  Object *temp = build_temp(c->function, (*x)->type, pos);
  AssignStmt *s = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, pos);
  Node *def = build_name(c->arena, temp, pos);
  AS(NameExpr, NAME, def)->is_def = s->define = true;
  VEC_PUSH(c->arena, &s->lhs, def);
  VEC_PUSH(c->arena, &s->rhs, *x);
  VEC_PUSH(c->arena, before, &s->n);
  *x = build_name(c->arena, temp, pos);
}

static void visit_call(Wrapping *w, Node *call, NodeList *before) {
  NodeList *args;
  if (call->kind == NODE_BUILTIN) {
    args = &AS(BuiltinExpr, BUILTIN, call)->args;
  } else {
    CallExpr *e = AS(CallExpr, CALL, call);
    args = &e->args;
    if (e->fun->kind == NODE_INTERFACE_METHOD) {
      Node **x = &AS(InterfaceMethodExpr, INTERFACE_METHOD, e->fun)->x;
      compute_callee(w, x, before);
      spill(w, x);
    } else {
      compute_callee(w, &e->fun, before);
      visit(w, &e->fun);
    }
  }
  for (uint32_t i = 0; i < args->len; i++) visit(w, &args->items[i]);
}

static Node *new_expr_stmt(Checker *c, Node *x) {
  ExprStmt *s = NEW_NODE(c->arena, ExprStmt, EXPR_STMT, x->pos);
  s->x = x;
  return &s->n;
}

/* An interface receiver must not be nil: its method is looked up at the statement. */
static void push_nil_check(Wrapping *w, Node *call, NodeList *before) {
  if (call->kind != NODE_CALL) return;
  Node *fun = AS(CallExpr, CALL, call)->fun;
  if (fun->kind != NODE_INTERFACE_METHOD) return;
  VEC_PUSH(w->c->arena, before, new_expr_stmt(w->c, copy_tree(w->c->arena, fun, NULL, NULL)));
}

static Node *call_wrapper(Checker *c, Function *w, Node *body, Pos pos) {
  VEC_PUSH(c->arena, &w->body, new_expr_stmt(c, body));
  FuncLit *lit = NEW_NODE(c->arena, FuncLit, FUNC_LIT, w->pos);
  lit->function = w;
  lit->n.type = w->type;
  w->lit = lit;
  CallExpr *call = NEW_NODE(c->arena, CallExpr, CALL, pos);
  call->fun = &lit->n;
  call->n.type = new_tuple_type((TypeList){0});
  return &call->n;
}

static bool is_plain_call(const Node *n) {
  if (n->kind != NODE_CALL) return false;
  const CallExpr *call = AS(CallExpr, CALL, n);
  bool no_results = n->type->kind == TYPE_TUPLE && n->type->tuple.types.len == 0;
  return no_results && call->args.len == 0 && call->fun->kind != NODE_INTERFACE_METHOD;
}

Node *wrap_deferred_call(Checker *c, Operand *call, Pos pos, bool is_go, NodeList *before) {
  Node *n = call->node;
  if (n->kind == NODE_STMT_EXPR) {
    StmtExpr *s = AS(StmtExpr, STMT_EXPR, n);
    for (uint32_t i = 0; i < s->stmts.len; i++) VEC_PUSH(c->arena, before, s->stmts.items[i]);
    n = s->result;
  }
  bool is_call = n->kind == NODE_CALL || n->kind == NODE_BUILTIN;
  if (!is_call || is_plain_call(n)) return n; /* no call: after an error in it */
  Wrapping w = {c, new_wrapper(c, pos, is_go), NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, pos)};
  w.assign->define = true;
  w.wrapper->has_recover =
      n->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, n)->id == BUILTIN_RECOVER;
  visit_call(&w, n, before);
  if (w.assign->lhs.len > 0) VEC_PUSH(c->arena, before, &w.assign->n);
  push_nil_check(&w, n, before);
  return call_wrapper(c, w.wrapper, n, n->pos);
}
