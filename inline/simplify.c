/*
 * simplify.c: takes constant conditions and unreachable statements out of a function, and the
 * syntax that types/ has replaced (FuncLit.body: Function.body is the one that counts).
 *
 * Requires: a checked function. Ensures: no if or for with a constant false condition, no if with a
 * constant true one, no switch whose clause is known; no statement after one that does not go on,
 * unless a label follows in the same list. What was dropped is an EMPTY_STMT or beyond the end of
 * its list. Method: one walk, parents first, so that dead code is not walked; the rules are those
 * of gc's tree builder, since cost and escape results count what is left.
 */
#include "inline/internal.h"

static void simplify_child(Node **child, void *arg);
static void simplify_body(Function *f);

/* 1: always true, -1: always false, 0: not known. Drops operands that decide nothing. */
static int static_bool(Node **e) {
  Node *n = *e;
  if (n->kind == NODE_CONST) return const_bool_value(AS(ConstExpr, CONST, n)->value) ? 1 : -1;
  if (n->kind != NODE_BINARY) return 0;
  BinaryExpr *b = AS(BinaryExpr, BINARY, n);
  if (b->op != OP_LAND && b->op != OP_LOR) return 0;
  int decides = b->op == OP_LAND ? -1 : 1;
  int x = static_bool(&b->x);
  if (x == decides) {
    *e = b->x;
    return x;
  }
  int y = static_bool(&b->y);
  if (x != -decides && y != decides) return 0;
  if (b->x->kind == NODE_CONST) *e = b->y;
  return y;
}

static Node *last_statement(NodeList list) {
  for (uint32_t i = list.len; i-- > 0;)
    if (list.items[i]->kind != NODE_EMPTY_STMT) return list.items[i];
  return NULL;
}

/* Does control never go past n? Only the forms that gc drops code after. */
static bool never_continues(const Node *n) {
  if (!n) return false;
  if (n->kind == NODE_RETURN_STMT) return true;
  if (n->kind == NODE_BRANCH_STMT) return AS(BranchStmt, BRANCH_STMT, n)->branch == BRANCH_GOTO;
  if (n->kind == NODE_BLOCK_STMT)
    return never_continues(last_statement(AS(BlockStmt, BLOCK_STMT, n)->stmts));
  if (n->kind == NODE_EXPR_STMT) {
    const Node *x = AS(ExprStmt, EXPR_STMT, n)->x;
    return x->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, x)->id == BUILTIN_PANIC;
  }
  if (n->kind == NODE_IF_STMT) {
    const IfStmt *s = AS(IfStmt, IF_STMT, n);
    return s->els && never_continues(s->then) && never_continues(s->els);
  }
  return false;
}

static int32_t last_label(NodeList list) {
  for (uint32_t i = list.len; i-- > 0;)
    if (list.items[i]->kind == NODE_LABELED_STMT) return (int32_t)i;
  return -1;
}

static void simplify_list(NodeList *list) {
  int32_t label = last_label(*list);
  bool dead = false;
  uint32_t kept = 0;
  for (uint32_t i = 0; i < list->len; i++) {
    if (dead && (int32_t)i > label) continue;
    list->items[kept] = list->items[i];
    simplify_child(&list->items[kept], NULL);
    dead = never_continues(list->items[kept++]);
  }
  list->len = kept;
}

/* _ = x, for the effects of operands that decide nothing */
static Node *discard_value(Node *x) {
  AssignStmt *s = NEW_NODE(session_arena, AssignStmt, ASSIGN_STMT, x->pos);
  NameExpr *blank = NEW_NODE(session_arena, NameExpr, NAME, x->pos);
  blank->sym = sym_of("_");
  blank->n.type = x->type;
  VEC_PUSH(session_arena, &s->lhs, &blank->n);
  VEC_PUSH(session_arena, &s->rhs, x);
  return &s->n;
}

/* { init; live } in place of an if. */
static void replace_if(Node **child, IfStmt *s, int cond) {
  Node *live = cond > 0 ? s->then : s->els;
  BlockStmt *block = NEW_NODE(session_arena, BlockStmt, BLOCK_STMT, s->n.pos);
  if (s->init) VEC_PUSH(session_arena, &block->stmts, s->init);
  if (s->cond->kind != NODE_CONST) VEC_PUSH(session_arena, &block->stmts, discard_value(s->cond));
  if (live) VEC_PUSH(session_arena, &block->stmts, live);
  *child = &block->n;
}

static void simplify_if(Node **child) {
  IfStmt *s = AS(IfStmt, IF_STMT, *child);
  int cond = static_bool(&s->cond);
  if (cond) replace_if(child, s, cond);
}

/* A loop that never runs leaves its init. */
static void simplify_for(Node **child) {
  ForStmt *s = AS(ForStmt, FOR_STMT, *child);
  if (!s->cond) return;
  int cond = static_bool(&s->cond);
  if (cond >= 0 || s->cond->kind != NODE_CONST) return;
  *child = s->init ? s->init : &NEW_NODE(session_arena, EmptyStmt, EMPTY_STMT, s->n.pos)->n;
}

static bool ends_in_fallthrough(const CaseClause *c) {
  const Node *last = last_statement(c->body);
  return last && last->kind == NODE_BRANCH_STMT &&
         AS(BranchStmt, BRANCH_STMT, last)->branch == BRANCH_FALLTHROUGH;
}

static bool case_matches(const SwitchStmt *s, const Node *value) {
  const Const *v = AS(ConstExpr, CONST, value)->value;
  if (!s->tag) return const_bool_value(v);
  return const_compare(OP_EQ, AS(ConstExpr, CONST, s->tag)->value, v);
}

/* The clause that a constant switch takes; *known is false if that depends on the run. */
static CaseClause *taken_clause(const SwitchStmt *s, bool *known) {
  CaseClause *target = NULL;
  *known = true;
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    CaseClause *c = AS(CaseClause, CASE_CLAUSE, s->clauses.items[i]);
    if (c->is_default && !target) target = c;
    for (uint32_t j = 0; j < c->exprs.len; j++) {
      if (c->exprs.items[j]->kind != NODE_CONST) {
        *known = false;
        return NULL;
      }
      if (case_matches(s, c->exprs.items[j])) return c;
    }
  }
  return target;
}

/* A switch over a constant keeps the one clause that it takes, as default. */
static void simplify_switch(SwitchStmt *s) {
  if (s->tag && s->tag->kind != NODE_CONST) return;
  bool known;
  CaseClause *target = taken_clause(s, &known);
  if (!known || (target && ends_in_fallthrough(target))) return;
  s->tag = NULL;
  s->clauses.len = 0;
  if (!target) return;
  target->is_default = true;
  target->exprs.len = 0;
  VEC_PUSH(session_arena, &s->clauses, &target->n);
}

/* What is assigned to _ keeps its own type. */
static void simplify_var_decl(VarDecl *d) {
  for (uint32_t i = 0; i < d->values.len && d->values.len == d->names.len; i++) {
    Node *value = d->values.items[i];
    if (!AS(NameExpr, NAME, d->names.items[i])->obj && value->kind == NODE_CONVERT &&
        value->implicit)
      d->values.items[i] = AS(ConvertExpr, CONVERT, value)->x;
  }
}

static void simplify_child(Node **child, void *arg) {
  (void)arg;
  if ((*child)->kind == NODE_IF_STMT) simplify_if(child);
  if ((*child)->kind == NODE_FOR_STMT) simplify_for(child);
  Node *n = *child;
  if (n->kind == NODE_VAR_DECL) simplify_var_decl(AS(VarDecl, VAR_DECL, n));
  if (n->kind == NODE_SWITCH_STMT) simplify_switch(AS(SwitchStmt, SWITCH_STMT, n));
  if (n->kind == NODE_BLOCK_STMT) {
    simplify_list(&AS(BlockStmt, BLOCK_STMT, n)->stmts);
  } else if (n->kind == NODE_CASE_CLAUSE) {
    CaseClause *c = AS(CaseClause, CASE_CLAUSE, n);
    for (uint32_t i = 0; i < c->exprs.len; i++) simplify_child(&c->exprs.items[i], NULL);
    simplify_list(&c->body);
  } else if (n->kind == NODE_COMM_CLAUSE) {
    CommClause *c = AS(CommClause, COMM_CLAUSE, n);
    if (c->comm) simplify_child(&c->comm, NULL);
    simplify_list(&c->body);
  } else if (n->kind == NODE_FUNC_LIT) {
    FuncLit *lit = AS(FuncLit, FUNC_LIT, n);
    lit->func_type = lit->body = NULL;
    simplify_body(lit->function);
  } else {
    walk_children(n, simplify_child, NULL);
  }
}

/* ---- literals -------------------------------------------------------------------------------- */

static void count_literals(const Function *f, uint32_t *n) {
  *n += f->closures.len;
  for (uint32_t i = 0; i < f->closures.len; i++) count_literals(f->closures.items[i], n);
}

static bool count_literal(Node *n, void *arg) {
  if (n->kind != NODE_FUNC_LIT) return true;
  ++*(uint32_t *)arg;
  visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, count_literal, arg);
  return true;
}

static void forget_literals(Function *f) {
  for (uint32_t i = 0; i < f->closures.len; i++) forget_literals(f->closures.items[i]);
  f->closures.len = f->closure_count = f->range_count = f->wrapper_count = 0;
}

static bool keep_literal(Node *n, void *arg) {
  Function *outer = arg;
  if (n->kind != NODE_FUNC_LIT) return true;
  Function *f = AS(FuncLit, FUNC_LIT, n)->function;
  renumber_closure(outer, f);
  VEC_PUSH(session_arena, &outer->closures, f);
  visit_list(f->body, keep_literal, f);
  return true;
}

/* Literals of code that was dropped do not exist for gc, and do not count in the names of others.
 */
static void drop_dead_literals(Function *f) {
  uint32_t before = 0, after = 0;
  count_literals(f, &before);
  visit_list(f->body, count_literal, &after);
  if (before == after) return;
  forget_literals(f);
  visit_list(f->body, keep_literal, f);
}

static void simplify_body(Function *f) {
  simplify_list(&f->body);
}

void simplify_function(Function *f) {
  simplify_body(f);
  drop_dead_literals(f);
}
