/*
 * statements.c: the constructors of statements.
 *
 * Method: headers are parsed as up to three simple statements; what each must be (an expression, a
 * type switch guard, no declaration) is found here.
 */
#include "parser/internal.h"

Node *new_block_stmt(Parser *p, Pos pos, List stmts, Node *last, Pos rbrace) {
  BlockStmt *n = NEW_NODE(p->arena, BlockStmt, BLOCK_STMT, pos);
  if (last) stmts = list_add(p, stmts, last);
  n->stmts = list_take(p, stmts);
  n->rbrace = rbrace;
  return &n->n;
}

Node *new_empty(Parser *p, Pos pos) {
  return &NEW_NODE(p->arena, EmptyStmt, EMPTY_STMT, pos)->n;
}

static bool begins_with_tilde(const Parser *p, const Node *stmt) {
  uint32_t size;
  const char *text = source_text(p->source, &size);
  const Node *x = stmt->kind == NODE_EXPR_STMT ? ((const ExprStmt *)stmt)->x : stmt;
  return text[start_pos(x) - p->base] == '~';
}

Node *check_stmt_start(Parser *p, Node *stmt) {
  if (p->saw_tilde && begins_with_tilde(p, stmt)) p->failed = true; /* careful.c words it */
  return stmt;
}

Node *new_decl_stmt(Parser *p, Pos pos, List decls) {
  DeclStmt *n = NEW_NODE(p->arena, DeclStmt, DECL_STMT, pos);
  n->decls = list_take(p, decls);
  if (p->pragma_next < p->pragmas.len) local_pragmas(p, pos, n->decls);
  return &n->n;
}

/* The call of a go or defer statement, which must not stand in parentheses. */
static Node *bare_call(Parser *p, Node *call, const char *keyword) {
  if (!call || call->kind != NODE_PAREN) return call;
  parse_error_at(p, call->pos, "expression in %s must not be parenthesized", keyword);
  return without_parens(call);
}

Node *new_go(Parser *p, Pos pos, Node *call) {
  GoStmt *n = NEW_NODE(p->arena, GoStmt, GO_STMT, pos);
  n->call = bare_call(p, call, "go");
  return &n->n;
}

Node *new_defer(Parser *p, Pos pos, Node *call) {
  DeferStmt *n = NEW_NODE(p->arena, DeferStmt, DEFER_STMT, pos);
  n->call = bare_call(p, call, "defer");
  return &n->n;
}

Node *new_return(Parser *p, Pos pos, List results) {
  ReturnStmt *n = NEW_NODE(p->arena, ReturnStmt, RETURN_STMT, pos);
  n->results = list_take(p, results);
  return &n->n;
}

Node *new_branch(Parser *p, Pos pos, BranchKind kind, Sym *label, Pos label_pos) {
  BranchStmt *n = NEW_NODE(p->arena, BranchStmt, BRANCH_STMT, pos);
  p->last_branch = pos;
  n->branch = kind;
  n->label = label;
  n->label_pos = label_pos;
  return &n->n;
}

Node *new_labeled(Parser *p, Pos pos, Sym *label, Pos colon, Node *stmt) {
  LabeledStmt *n = NEW_NODE(p->arena, LabeledStmt, LABELED_STMT, pos);
  p->last_branch = pos;
  n->label = label;
  n->colon = colon;
  n->stmt = stmt ? stmt : new_empty(p, next_pos(p));
  return &n->n;
}

/* ---- simple statements ----------------------------------------------------------------------- */

Node *new_expr_stmt(Parser *p, Node *x) {
  ExprStmt *n = NEW_NODE(p->arena, ExprStmt, EXPR_STMT, x ? x->pos : NO_POS);
  n->x = x;
  return &n->n;
}

Node *new_send(Parser *p, Pos pos, Node *chan, Node *value) {
  SendStmt *n = NEW_NODE(p->arena, SendStmt, SEND_STMT, pos);
  n->chan = chan;
  n->value = value;
  return &n->n;
}

static AssignStmt *assignment(Parser *p, Pos pos, Op op, NodeList lhs, NodeList rhs) {
  AssignStmt *n = NEW_NODE(p->arena, AssignStmt, ASSIGN_STMT, pos);
  n->op = op;
  n->lhs = lhs;
  n->rhs = rhs;
  return n;
}

static NodeList list_of(Parser *p, Node *x) {
  return list_take(p, list_one(p, x));
}

Node *new_inc_dec(Parser *p, Pos pos, Op op, Node *x) {
  AssignStmt *n = assignment(p, pos, op, list_of(p, x), (NodeList){0});
  n->inc_dec = true;
  return &n->n;
}

Node *new_assign_op(Parser *p, Pos pos, Op op, Node *x, Node *y) {
  NodeList rhs = list_of(p, y);
  return &assignment(p, pos, op, list_of(p, x), rhs)->n;
}

Node *new_assign(Parser *p, Pos pos, bool define, List lhs, List rhs) {
  NodeList right = list_take(p, rhs);
  AssignStmt *n = assignment(p, pos, OP_NONE, list_take(p, lhs), right);
  n->define = define;
  return &n->n;
}

Node *new_assign1(Parser *p, Pos pos, bool define, Node *lhs, List rhs) {
  NodeList right = list_take(p, rhs);
  AssignStmt *n = assignment(p, pos, OP_NONE, list_of(p, lhs), right);
  n->define = define;
  return &n->n;
}

/* ---- if and for ------------------------------------------------------------------------------ */

static TypeAssertExpr *as_guard(Node *x) {
  if (!x || x->kind != NODE_TYPE_ASSERT) return NULL;
  TypeAssertExpr *guard = (TypeAssertExpr *)x;
  return guard->is_switch_guard ? guard : NULL;
}

/* `x.(type)` or `v := x.(type)`; in the latter case *name is v. */
static TypeAssertExpr *type_switch_guard(Node *tag, NameExpr **name) {
  *name = NULL;
  if (!tag) return NULL;
  if (tag->kind == NODE_EXPR_STMT) return as_guard(((ExprStmt *)tag)->x);
  if (tag->kind != NODE_ASSIGN_STMT) return NULL;
  AssignStmt *a = (AssignStmt *)tag;
  if (!a->define || a->lhs.len != 1 || a->rhs.len != 1) return NULL;
  if (!a->lhs.items[0] || a->lhs.items[0]->kind != NODE_NAME) return NULL;
  *name = (NameExpr *)a->lhs.items[0];
  return as_guard(a->rhs.items[0]);
}

/* True for an assignment of which only the left side was written; that is reported. */
static bool is_half_assignment(const Parser *p, const Node *stmt) {
  if (stmt->kind != NODE_ASSIGN_STMT || ((const AssignStmt *)stmt)->rhs.len != 1) return false;
  const Node *y = ((const AssignStmt *)stmt)->rhs.items[0];
  return p->careful && y && y->kind == NODE_NAME && ((const NameExpr *)y)->sym == p->missing;
}

/* True for `x.(type)` and `v := x.(type)`. */
static bool is_guard(Node *stmt) {
  NameExpr *name;
  return type_switch_guard(stmt, &name) != NULL;
}

Node *header_cond(Parser *p, Node *stmt) {
  if (stmt->kind == NODE_EXPR_STMT || is_guard(stmt)) return stmt;
  if (!is_half_assignment(p, stmt)) {
    Text t = text_new(p->arena);
    print_simple_stmt(&t, stmt);
    syntax_error_at(p, stmt->pos, "cannot use %s as value", t.s);
  }
  return new_expr_stmt(p, new_bad(p, stmt->pos));
}

/* The expression of a header's last statement; null stays null. */
static Node *header_value(Parser *p, Node *stmt) {
  if (!stmt) return NULL;
  stmt = header_cond(p, stmt);
  if (stmt->kind == NODE_EXPR_STMT) return ((ExprStmt *)stmt)->x;
  Text t = text_new(p->arena);
  print_simple_stmt(&t, stmt);
  syntax_error_at(p, stmt->pos, "cannot use %s as value", t.s);
  return new_bad(p, stmt->pos);
}

Node *new_if(Parser *p, Pos pos, Node *init, Node *cond, Node *then, Node *els) {
  IfStmt *n = NEW_NODE(p->arena, IfStmt, IF_STMT, pos);
  n->init = init;
  n->cond = header_value(p, cond);
  n->then = then;
  n->els = els;
  return &n->n;
}

static void check_post(Parser *p, const Node *post) {
  if (post && post->kind == NODE_ASSIGN_STMT && ((const AssignStmt *)post)->define)
    syntax_error_at(p, post->pos, "cannot declare in post statement of for loop");
}

Node *new_for(Parser *p, Pos pos, Node *init, Node *cond, Node *post, Node *body) {
  ForStmt *n = NEW_NODE(p->arena, ForStmt, FOR_STMT, pos);
  check_post(p, post);
  n->init = init;
  n->cond = header_value(p, cond);
  n->post = post;
  n->body = body;
  return &n->n;
}

Node *new_range(Parser *p, Pos pos, List vars, bool define, Node *x) {
  RangeStmt *n = NEW_NODE(p->arena, RangeStmt, RANGE_STMT, pos);
  NodeList list = list_take(p, vars);
  if (list.len > 0) n->key = list.items[0];
  if (list.len > 1) n->value = list.items[1];
  if (list.len > 2) n->extra = list.items[2];
  n->define = define;
  n->x = x;
  return &n->n;
}

Node *close_range(Parser *p, Pos pos, Node *range, Node *body) {
  (void)p;
  range->pos = pos;
  ((RangeStmt *)range)->body = body;
  return range;
}

/* ---- switch and select ----------------------------------------------------------------------- */

static Node *new_type_switch(Parser *p, Pos pos, Node *init, TypeAssertExpr *guard, NameExpr *name,
                             const BlockStmt *body) {
  TypeSwitchStmt *n = NEW_NODE(p->arena, TypeSwitchStmt, TYPE_SWITCH_STMT, pos);
  n->init = init;
  n->x = &guard->n;
  if (name) {
    n->bind = name->sym;
    n->bind_pos = name->n.pos;
  }
  n->clauses = body->stmts;
  n->rbrace = body->rbrace;
  return &n->n;
}

Node *new_switch(Parser *p, Pos pos, Node *init, Node *tag, Node *body) {
  NameExpr *name;
  TypeAssertExpr *guard = type_switch_guard(tag, &name);
  if (guard) return new_type_switch(p, pos, init, guard, name, (BlockStmt *)body);
  SwitchStmt *n = NEW_NODE(p->arena, SwitchStmt, SWITCH_STMT, pos);
  n->init = init;
  n->tag = header_value(p, tag);
  n->clauses = ((BlockStmt *)body)->stmts;
  n->rbrace = ((BlockStmt *)body)->rbrace;
  return &n->n;
}

Node *new_case(Parser *p, Pos pos, List exprs, Pos colon) {
  CaseClause *n = NEW_NODE(p->arena, CaseClause, CASE_CLAUSE, pos);
  n->exprs = list_take(p, exprs);
  n->colon = colon;
  return &n->n;
}

Node *new_default(Parser *p, Pos pos, Pos colon) {
  CaseClause *n = (CaseClause *)new_case(p, pos, NO_LIST, colon);
  n->is_default = true;
  return &n->n;
}

Node *new_select(Parser *p, Pos pos, Node *body) {
  SelectStmt *n = NEW_NODE(p->arena, SelectStmt, SELECT_STMT, pos);
  n->clauses = ((BlockStmt *)body)->stmts;
  n->rbrace = ((BlockStmt *)body)->rbrace;
  return &n->n;
}

Node *new_comm(Parser *p, Pos pos, Node *comm, Pos colon) {
  CommClause *n = NEW_NODE(p->arena, CommClause, COMM_CLAUSE, pos);
  n->comm = comm;
  n->colon = colon;
  return &n->n;
}

Node *end_clause(Parser *p, Node *clause, List stmts, Node *last) {
  if (last) stmts = list_add(p, stmts, last);
  NodeList body = list_take(p, stmts);
  if (clause->kind == NODE_CASE_CLAUSE)
    ((CaseClause *)clause)->body = body;
  else
    ((CommClause *)clause)->body = body;
  return clause;
}
