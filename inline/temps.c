/*
 * temps.c: callees that are computed by calls.
 *
 * Requires: a simplified function. Ensures: where the callee of a call, or the receiver of an
 * interface call, contains a call or a receive, it is a temporary that is set before: `f()()` is `t
 * := f(); t()`, as in gc's tree. Conversions of temporaries that types/ made stand where their
 * values are used.
 */
#include "inline/internal.h"

typedef struct Temps {
  Function *function;
  bool explain;
} Temps;

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
  if (n->kind == NODE_CONVERT && n->implicit &&
      is_temp_name(skip_noop(AS(ConvertExpr, CONVERT, n)->x)))
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

/* ---- go and defer ---------------------------------------------------------------------------- */

/* The call of a go or defer stays in its statement. */
static void temps_deferred(Node **child, Node *n, Temps *t) {
  CallExpr *call = AS(CallExpr, CALL, n);
  walk_children(n, temps_child, t);
  Node **operand = computed_operand(call);
  if (!operand) return;
  BlockStmt *b = NEW_NODE(session_arena, BlockStmt, BLOCK_STMT, (*child)->pos);
  VEC_PUSH(session_arena, &b->stmts, take_operand(t->function, operand, call->n.pos));
  VEC_PUSH(session_arena, &b->stmts, *child);
  *child = &b->n;
}

/* ---- values of one expression ---------------------------------------------------------------- */

static bool are_names(NodeList list) {
  for (uint32_t i = 0; i < list.len; i++)
    if (list.items[i]->kind != NODE_NAME) return false;
  return true;
}

/* t1, t2 := *values, whose place the temporaries take. */
static Node *take_values(Function *f, NodeList *values, Pos pos) {
  Node *call = values->items[0];
  AssignStmt *s = NEW_NODE(session_arena, AssignStmt, ASSIGN_STMT, pos);
  NodeList names = {0};
  s->define = true;
  s->rhs = *values;
  for (uint32_t i = 0; i < call->type->tuple.types.len; i++) {
    Object *temp = build_temp(f, call->type->tuple.types.items[i], pos);
    temp->var.carries = i == 0;
    Node *def = build_name(session_arena, temp, pos);
    AS(NameExpr, NAME, def)->is_def = true;
    VEC_PUSH(session_arena, &s->lhs, def);
    VEC_PUSH(session_arena, &names, build_name(session_arena, temp, pos));
  }
  *values = names;
  return &s->n;
}

/* The values of the statement if they come from one expression, else null. */
static NodeList *spread_values_of(Node *n) {
  NodeList *values = NULL;
  if (n->kind == NODE_ASSIGN_STMT) {
    AssignStmt *s = AS(AssignStmt, ASSIGN_STMT, n);
    if (s->lhs.len > 1 && are_names(s->lhs) && !is_temp_name(s->lhs.items[0])) values = &s->rhs;
  } else if (n->kind == NODE_DECL_STMT && AS(DeclStmt, DECL_STMT, n)->decls.len == 1) {
    Node *d = AS(DeclStmt, DECL_STMT, n)->decls.items[0];
    if (d->kind == NODE_VAR_DECL && AS(VarDecl, VAR_DECL, d)->names.len > 1)
      values = &AS(VarDecl, VAR_DECL, d)->values;
  } else if (n->kind == NODE_RETURN_STMT) {
    values = &AS(ReturnStmt, RETURN_STMT, n)->results;
  }
  if (!values || values->len != 1 || values->items[0]->type->kind != TYPE_TUPLE) return NULL;
  return values;
}

static void temps_values(Node **child, Function *f) {
  NodeList *values = spread_values_of(*child);
  if (!values) return;
  BlockStmt *b = NEW_NODE(session_arena, BlockStmt, BLOCK_STMT, (*child)->pos);
  VEC_PUSH(session_arena, &b->stmts, take_values(f, values, (*child)->pos));
  VEC_PUSH(session_arena, &b->stmts, *child);
  *child = &b->n;
}

/* ---- the walk -------------------------------------------------------------------------------- */

/* case i = <-c, with a conversion: case t := <-c: i = t */
static void take_received(Function *f, CommClause *c) {
  if (!c->comm || c->comm->kind != NODE_ASSIGN_STMT) return;
  AssignStmt *s = AS(AssignStmt, ASSIGN_STMT, c->comm);
  Node *value = s->rhs.items[0];
  if (s->lhs.len != 1 || value->kind != NODE_CONVERT) return;
  NodeList body = {0};
  Node **received = &AS(ConvertExpr, CONVERT, value)->x;
  c->comm = take_operand(f, received, (*received)->pos);
  VEC_PUSH(session_arena, &body, &s->n);
  for (uint32_t i = 0; i < c->body.len; i++) VEC_PUSH(session_arena, &body, c->body.items[i]);
  c->body = body;
}

/* The statement of a communication clause keeps its form, as does what a loop begins with. */
static void temps_comm(CommClause *c, Temps *t) {
  Temps plain = {t->function, false};
  if (c->comm) temps_child(&c->comm, &plain);
  for (uint32_t i = 0; i < c->body.len; i++) temps_child(&c->body.items[i], t);
  take_received(t->function, c);
}

static void temps_for(ForStmt *s, Temps *t) {
  Temps plain = {t->function, false};
  if (s->init) temps_child(&s->init, &plain);
  if (s->cond) temps_child(&s->cond, t);
  if (s->post) temps_child(&s->post, &plain);
  temps_child(&s->body, t);
}

static void temps_child(Node **child, void *arg) {
  Node *n = *child;
  Temps *t = arg;
  if (n->kind == NODE_FUNC_LIT) {
    add_temps(AS(FuncLit, FUNC_LIT, n)->function, t->explain);
  } else if (n->kind == NODE_GO_STMT) {
    temps_deferred(child, AS(GoStmt, GO_STMT, n)->call, t);
  } else if (n->kind == NODE_DEFER_STMT) {
    temps_deferred(child, AS(DeferStmt, DEFER_STMT, n)->call, t);
  } else if (n->kind == NODE_COMM_CLAUSE) {
    temps_comm(AS(CommClause, COMM_CLAUSE, n), t);
  } else if (n->kind == NODE_FOR_STMT) {
    temps_for(AS(ForStmt, FOR_STMT, n), t);
  } else {
    walk_children(n, temps_child, arg);
    place_in(n);
    if (n->kind == NODE_CALL) {
      fix_method_callee(AS(CallExpr, CALL, n));
      temps_call(child, t->function);
    }
    if (t->explain) temps_values(child, t->function);
  }
}

void add_temps(Function *f, bool explain) {
  Temps t = {f, explain};
  for (uint32_t i = 0; i < f->body.len; i++) temps_child(&f->body.items[i], &t);
}
