/*
 * temps.c: callees that are computed by calls.
 *
 * Requires: a simplified function. Ensures: where the callee of a call, or the receiver of an interface call, contains a
 * call or a receive, it is a temporary that is set before: `f()()` is `t := f(); t()`, as in gc's tree. Conversions
 * of temporaries that types/ made stand where their values are used.
 */
#include "inline/internal.h"

static void temps_child(Node **child, void *arg);

static bool find_call(Node *n, void *arg) {
  bool *found = arg;
  if (n->kind == NODE_CALL || n->kind == NODE_RECV ||
      (n->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, n)->id != BUILTIN_NEW &&
       AS(BuiltinExpr, BUILTIN, n)->id != BUILTIN_MAKE))
    *found = true;
  return !*found;
}

/* The operand of the callee that must be a temporary, or null. */
static Node **computed_operand(CallExpr *call) {
  Node **operand = &call->fun;
  if (call->fun->kind == NODE_INTERFACE_METHOD)
    operand = &AS(InterfaceMethodExpr, INTERFACE_METHOD, call->fun)->x;
  else if (call->fun->kind == NODE_METHOD_VALUE)
    operand = &AS(MethodValueExpr, METHOD_VALUE, call->fun)->x;
  bool found = false;
  visit_tree(*operand, find_call, &found);
  return found ? operand : NULL;
}

/* t := *operand; *operand becomes t. */
static Node *take_operand(Function *f, Node **operand, Pos pos) {
  Object *temp = build_temp(f, (*operand)->type, pos);
  AssignStmt *s = NEW_NODE(session_arena, AssignStmt, ASSIGN_STMT, pos);
  Node *name = build_name(session_arena, temp, pos);
  AS(NameExpr, NAME, name)->is_def = true;
  s->define = true;
  VEC_PUSH(session_arena, &s->lhs, name);
  VEC_PUSH(session_arena, &s->rhs, *operand);
  *operand = build_name(session_arena, temp, pos);
  return &s->n;
}

static void temps_call(Node **child, Function *f) {
  CallExpr *call = AS(CallExpr, CALL, *child);
  Node **operand = computed_operand(call);
  if (!operand) return;
  StmtExpr *e = NEW_NODE(session_arena, StmtExpr, STMT_EXPR, call->n.pos);
  VEC_PUSH(session_arena, &e->stmts, take_operand(f, operand, call->n.pos));
  e->result = &call->n;
  e->n.type = call->n.type;
  *child = &e->n;
}

/* ---- positions of conversions ---------------------------------------------------------------- */

static bool is_temp_name(const Node *n) {
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.is_temp;
}

/* The conversion of a temporary is where the value is used. */
static void place_conversion(Node *n, Pos pos) {
  if (n->kind == NODE_LIT_ELEM) n = AS(LitElem, LIT_ELEM, n)->value;
  if (n->kind == NODE_CONVERT && n->implicit && is_temp_name(skip_noop(AS(ConvertExpr, CONVERT, n)->x)))
    n->pos = pos;
}

static void place_conversions(NodeList list, Pos pos) {
  for (uint32_t i = 0; i < list.len; i++) {
    Node *n = list.items[i];
    if (n->kind == NODE_COMPOSITE_LIT && n->implicit)
      place_conversions(AS(CompositeLit, COMPOSITE_LIT, n)->elems, pos);
    else
      place_conversion(n, pos);
  }
}

static void place_in(Node *n) {
  if (n->kind == NODE_CALL)
    place_conversions(AS(CallExpr, CALL, n)->args, n->pos);
  else if (n->kind == NODE_ASSIGN_STMT)
    place_conversions(AS(AssignStmt, ASSIGN_STMT, n)->rhs, n->pos);
  else if (n->kind == NODE_RETURN_STMT)
    place_conversions(AS(ReturnStmt, RETURN_STMT, n)->results, n->pos);
  else if (n->kind == NODE_VAR_DECL)
    place_conversions(AS(VarDecl, VAR_DECL, n)->values, n->pos);
}

/* ---- the walk -------------------------------------------------------------------------------- */

/* The call of a go or defer stays in its statement. */
static void temps_deferred(Node **child, Node *n, Function *f) {
  CallExpr *call = AS(CallExpr, CALL, n);
  walk_children(n, temps_child, f);
  Node **operand = computed_operand(call);
  if (!operand) return;
  BlockStmt *b = NEW_NODE(session_arena, BlockStmt, BLOCK_STMT, (*child)->pos);
  VEC_PUSH(session_arena, &b->stmts, take_operand(f, operand, call->n.pos));
  VEC_PUSH(session_arena, &b->stmts, *child);
  *child = &b->n;
}

static void temps_child(Node **child, void *arg) {
  Node *n = *child;
  if (n->kind == NODE_FUNC_LIT) {
    add_callee_temps(AS(FuncLit, FUNC_LIT, n)->function);
  } else if (n->kind == NODE_GO_STMT) {
    temps_deferred(child, AS(GoStmt, GO_STMT, n)->call, arg);
  } else if (n->kind == NODE_DEFER_STMT) {
    temps_deferred(child, AS(DeferStmt, DEFER_STMT, n)->call, arg);
  } else {
    walk_children(n, temps_child, arg);
    place_in(n);
    if (n->kind == NODE_CALL) temps_call(child, arg);
  }
}

void add_callee_temps(Function *f) {
  for (uint32_t i = 0; i < f->body.len; i++) temps_child(&f->body.items[i], f);
}
