/*
 * stmt.c: statements.
 *
 * Ensures: loop depth is that of gc: one more in loops, and for the rest of its block after a label
 * that a later goto jumps back to.
 */
#include "escape/internal.h"

/*
 * The values of one expression go through temporaries, t1, t2 := f(). gc evaluates f() where the
 * value of t1 stands, so that sites around that come first.
 */
static Object *carrier(const Node *n) {
  if (n->kind != NODE_ASSIGN_STMT || AS(AssignStmt, ASSIGN_STMT, n)->rhs.len != 1) return NULL;
  const Node *lhs = AS(AssignStmt, ASSIGN_STMT, n)->lhs.items[0];
  Object *o = lhs->kind == NODE_NAME ? AS(NameExpr, NAME, lhs)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.carries ? o : NULL;
}

static void take_carried(Walk *w, const Object *o) {
  AssignStmt *s = map_get(&w->carried, o);
  if (!s) return;
  map_set(w->batch->arena, &w->carried, o, NULL);
  escape_assign_stmt(w, s);
}

void escape_carried(Walk *w, Node *n) {
  if (!w->carried.len) return;
  while (n->kind == NODE_CONVERT && n->implicit) n = AS(ConvertExpr, CONVERT, n)->x;
  if (n->kind == NODE_NAME && AS(NameExpr, NAME, n)->obj)
    take_carried(w, AS(NameExpr, NAME, n)->obj);
}

void escape_leading_stmts(Walk *w, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) {
    const Object *o = carrier(list.items[i]);
    if (o)
      map_set(w->batch->arena, &w->carried, o, list.items[i]);
    else
      escape_stmt(w, list.items[i]);
  }
}

void escape_rest_of(Walk *w, NodeList list) {
  for (uint32_t i = 0; w->carried.len && i < list.len; i++)
    if (carrier(list.items[i])) take_carried(w, carrier(list.items[i]));
}

void escape_stmts(Walk *w, NodeList list) {
  escape_leading_stmts(w, list);
  escape_rest_of(w, list);
}

void escape_block(Walk *w, NodeList list) {
  int depth = w->loop_depth;
  escape_stmts(w, list);
  w->loop_depth = depth;
}

void escape_block_stmt(Walk *w, Node *n) {
  if (!n) return;
  int depth = w->loop_depth;
  escape_stmt(w, n);
  w->loop_depth = depth;
}

/* ---- labels ---------------------------------------------------------------------------------- */

/* A label that was met before a goto to it is jumped back to. */
static bool find_label(Node *n, void *arg) {
  Walk *w = arg;
  if (n->kind == NODE_LABELED_STMT && !map_has(&w->labels, n)) {
    map_set(w->batch->arena, &w->labels, n, NULL);
  } else if (n->kind == NODE_BRANCH_STMT) {
    const BranchStmt *s = AS(BranchStmt, BRANCH_STMT, n);
    if (s->branch == BRANCH_GOTO && s->target && map_has(&w->labels, s->target))
      map_set(w->batch->arena, &w->labels, s->target, s->target);
  }
  return true;
}

void find_looping_labels(Walk *w) {
  visit_list(w->function->body, find_label, w);
}

static void escape_labeled(Walk *w, LabeledStmt *s) {
  if (map_get(&w->labels, s)) w->loop_depth++;
  escape_stmt(w, s->stmt);
}

/* ---- branching statements -------------------------------------------------------------------- */

static void escape_if(Walk *w, IfStmt *s) {
  if (s->init) escape_stmt(w, s->init);
  discard(w, s->cond);
  escape_block_stmt(w, s->then);
  escape_block_stmt(w, s->els);
}

static void escape_clause(Walk *w, Node *n) {
  CaseClause *c = AS(CaseClause, CASE_CLAUSE, n);
  discard_list(w, c->exprs);
  escape_block(w, c->body);
}

static void escape_switch(Walk *w, SwitchStmt *s) {
  if (s->init) escape_stmt(w, s->init);
  discard(w, s->tag);
  for (uint32_t i = 0; i < s->clauses.len; i++) escape_clause(w, s->clauses.items[i]);
}

/* The operand flows to the variable of each clause. */
static void escape_type_switch(Walk *w, TypeSwitchStmt *s) {
  if (s->init) escape_stmt(w, s->init);
  HoleList ks = {0};
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    Object *v = AS(CaseClause, CASE_CLAUSE, s->clauses.items[i])->var;
    if (!v) continue;
    declare_variable(w, v);
    if (!type_has_pointers(v->type)) continue;
    Hole k = hole_assert(w, hole_to(location_of(w->batch, v)), v->type, s->clauses.items[i],
                         "switch case");
    VEC_PUSH(w->batch->arena, &ks, k);
  }
  escape_expr(w, hole_tee(w, &ks), s->x);
  for (uint32_t i = 0; i < s->clauses.len; i++) escape_clause(w, s->clauses.items[i]);
}

static void escape_select(Walk *w, SelectStmt *s) {
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    CommClause *c = AS(CommClause, COMM_CLAUSE, s->clauses.items[i]);
    if (c->comm) escape_stmt(w, c->comm);
    escape_block(w, c->body);
  }
}

/* ---- go and defer ---------------------------------------------------------------------------- */

static void escape_go(Walk *w, GoStmt *s) {
  escape_expr(w, heap_hole(w->batch), AS(CallExpr, CALL, s->call)->fun);
}

/* A defer that runs at most once, in the function that it is written in, keeps its closure in the
 * frame. */
static void escape_defer(Walk *w, DeferStmt *s) {
  Hole k = heap_hole(w->batch);
  if (w->loop_depth == 1 && !s->frame) k = hole_later(w, discard_hole(w->batch));
  escape_expr(w, k, AS(CallExpr, CALL, s->call)->fun);
}

/* ---- the rest -------------------------------------------------------------------------------- */

static void escape_expr_stmt(Walk *w, ExprStmt *s) {
  Node *x = s->x;
  if (x->kind == NODE_STMT_EXPR && !AS(StmtExpr, STMT_EXPR, x)->result)
    escape_stmts(w, AS(StmtExpr, STMT_EXPR, x)->stmts);
  else if (x->kind == NODE_CALL || x->kind == NODE_INLINED_CALL || x->kind == NODE_BUILTIN)
    escape_call(w, NULL, x);
  else if (x->kind == NODE_INTERFACE_METHOD) /* the nil check before go or defer */
    discard(w, AS(InterfaceMethodExpr, INTERFACE_METHOD, x)->x);
  else
    discard(w, x);
}

static void escape_send(Walk *w, SendStmt *s) {
  discard(w, s->chan);
  assign_to_heap(w, s->value, "send", &s->n);
}

static void escape_decls(Walk *w, DeclStmt *s) {
  for (uint32_t i = 0; i < s->decls.len; i++)
    if (s->decls.items[i]->kind == NODE_VAR_DECL)
      escape_var_decl(w, AS(VarDecl, VAR_DECL, s->decls.items[i]));
}

void escape_stmt(Walk *w, Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_EMPTY_STMT:
  case NODE_BRANCH_STMT: break;
  case NODE_EXPR_STMT: escape_expr_stmt(w, AS(ExprStmt, EXPR_STMT, n)); break;
  case NODE_SEND_STMT: escape_send(w, AS(SendStmt, SEND_STMT, n)); break;
  case NODE_ASSIGN_STMT: escape_assign_stmt(w, AS(AssignStmt, ASSIGN_STMT, n)); break;
  case NODE_GO_STMT: escape_go(w, AS(GoStmt, GO_STMT, n)); break;
  case NODE_DEFER_STMT: escape_defer(w, AS(DeferStmt, DEFER_STMT, n)); break;
  case NODE_RETURN_STMT: escape_return(w, AS(ReturnStmt, RETURN_STMT, n)); break;
  case NODE_BLOCK_STMT: escape_stmts(w, AS(BlockStmt, BLOCK_STMT, n)->stmts); break;
  case NODE_IF_STMT: escape_if(w, AS(IfStmt, IF_STMT, n)); break;
  case NODE_SWITCH_STMT: escape_switch(w, AS(SwitchStmt, SWITCH_STMT, n)); break;
  case NODE_TYPE_SWITCH_STMT: escape_type_switch(w, AS(TypeSwitchStmt, TYPE_SWITCH_STMT, n)); break;
  case NODE_SELECT_STMT: escape_select(w, AS(SelectStmt, SELECT_STMT, n)); break;
  case NODE_FOR_STMT: escape_for(w, AS(ForStmt, FOR_STMT, n)); break;
  case NODE_RANGE_STMT: escape_range(w, AS(RangeStmt, RANGE_STMT, n)); break;
  case NODE_LABELED_STMT: escape_labeled(w, AS(LabeledStmt, LABELED_STMT, n)); break;
  case NODE_DECL_STMT: escape_decls(w, AS(DeclStmt, DECL_STMT, n)); break;
  case NODE_CASE_CLAUSE:
  case NODE_COMM_CLAUSE:
  case NODE_KIND_COUNT:
  case EXPR_KINDS:
  case DECL_KINDS:
    internal_error("escape", n->pos, "statement %s", node_kind_name((NodeKind)n->kind));
  }
}
