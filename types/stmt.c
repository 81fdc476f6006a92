/*
 * stmt.c: statements (Go spec, Statements).
 *
 * Requires: syntax, which is not changed. Ensures: new, typed statements in the output list; one
 * statement may give several (temporaries go before it). Branches get the new nodes as targets.
 */
#include "types/decl.h"
#include "types/expr.h"

/* ---- scopes ---------------------------------------------------------------------------------- */

void open_scope(Checker *c) {
  c->scope = scope_new(c->scope);
}

void close_scope(Checker *c) {
  VEC_PUSH(c->arena, &c->closed_scopes, c->scope);
  c->scope = c->scope->parent;
}

void report_unused_variables(Checker *c, Scope *s) {
  for (uint32_t i = 0; i < s->names.len; i++) {
    const Object *o = s->names.items[i].value;
    if (o->kind == OBJ_VAR && o->var.var_kind == VAR_LOCAL && !o->used)
      type_error_at(c, o->pos, "declared and not used: %s", o->sym->text);
  }
}

/* ---- from written to typed statements -------------------------------------------------------- */

void map_statement(Checker *c, Node *syntax, Node *typed) {
  map_set(c->arena, &c->statements, syntax, typed);
}

Node *mapped_statement(Checker *c, Node *syntax) {
  return syntax ? map_get(&c->statements, syntax) : NULL;
}

Node *build_block(Checker *c, NodeList stmts, Pos pos) {
  BlockStmt *b = NEW_NODE(c->arena, BlockStmt, BLOCK_STMT, pos);
  b->stmts = stmts;
  b->rbrace = pos;
  return &b->n;
}

static void push(Checker *c, NodeList *out, Node *n) {
  VEC_PUSH(c->arena, out, n);
}

/* The typed block of a written one, in a scope of its own. */
static Node *typed_block(Checker *c, Node *block) {
  BlockStmt *from = AS(BlockStmt, BLOCK_STMT, block);
  BlockStmt *b = NEW_NODE(c->arena, BlockStmt, BLOCK_STMT, block->pos);
  b->rbrace = from->rbrace;
  open_scope(c);
  check_stmts(c, &from->stmts, &b->stmts);
  close_scope(c);
  return &b->n;
}

void check_block(Checker *c, Node *block, NodeList *out, Scope *scope) {
  Scope *outer = c->scope;
  if (scope) c->scope = scope;
  push(c, out, typed_block(c, block));
  c->scope = outer;
}

/* One statement for a list that may hold none or several. */
static Node *as_one(Checker *c, NodeList list, Pos pos) {
  if (list.len == 0) return NULL;
  return list.len == 1 ? list.items[0] : build_block(c, list, pos);
}

/* ---- simple statements ----------------------------------------------------------------------- */

static void push_expr_stmt(Checker *c, Node *x, Pos pos, NodeList *out) {
  ExprStmt *s = NEW_NODE(c->arena, ExprStmt, EXPR_STMT, pos);
  s->x = x;
  push(c, out, &s->n);
}

static bool is_panic(const Node *n) {
  return n->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, n)->id == BUILTIN_PANIC;
}

static void check_expr_stmt(Checker *c, ExprStmt *s, NodeList *out) {
  Operand x;
  ExprKind kind = check_raw_expr(c, &x, s->x, NULL);
  const char *what;
  switch (x.mode) {
  case MODE_INVALID: return;
  case MODE_BUILTIN: what = "must be called"; break;
  case MODE_TYPE: what = "is not an expression"; break;
  case MODE_NO_VALUE:
  case MODE_CONST:
  case MODE_VAR:
  case MODE_MAP_INDEX:
  case MODE_VALUE:
  case MODE_NIL:
  case MODE_COMMA_OK:
  case MODE_TUPLE:
    if (kind == EXPR_KIND_STATEMENT) {
      push_expr_stmt(c, x.node, s->n.pos, out);
      if (is_panic(x.node)) map_statement(c, &s->n, out->items[out->len - 1]);
      return;
    }
    what = "is not used";
    break;
  default: return;
  }
  type_error_at(c, operand_pos(&x), "%s %s", operand_string(c, &x), what);
}

static void check_send(Checker *c, SendStmt *s, NodeList *out) {
  Operand ch, value;
  check_expr(c, &ch, s->chan, NULL);
  check_expr(c, &value, s->value, NULL);
  if (ch.mode == MODE_INVALID || value.mode == MODE_INVALID) return;
  Type *elem = channel_elem(c, &ch, false);
  if (!elem) return;
  assign_operand(c, &value, elem, "send");
  if (value.mode == MODE_INVALID) return;
  SendStmt *t = NEW_NODE(c->arena, SendStmt, SEND_STMT, s->n.pos);
  t->chan = ch.node;
  t->value = value.node;
  push(c, out, &t->n);
}

/* ---- go and defer ---------------------------------------------------------------------------- */

static void report_not_a_call(Checker *c, Node *e, const char *keyword) {
  type_error_at(c, start_pos(e), "expression in %s must be function call", keyword);
}

/* The call that go or defer starts, without arguments and results; null after an error. */
static Node *check_started_call(Checker *c, Node *e, bool is_go, Pos pos, NodeList *out) {
  const char *keyword = is_go ? "go" : "defer";
  if (unparen(e)->kind != NODE_CALL) {
    report_not_a_call(c, e, keyword);
    use_exprs(c, (NodeList){&e, 1, 1}, false);
    return NULL;
  }
  Operand x;
  ExprKind kind = check_raw_expr(c, &x, e, NULL);
  if (x.mode == MODE_INVALID) return NULL;
  if (kind == EXPR_KIND_CONVERSION) {
    type_error_at(c, operand_pos(&x), "%s requires function call, not conversion %s", keyword,
                  operand_string(c, &x));
    return NULL;
  }
  if (kind == EXPR_KIND_VALUE) {
    type_error_at(c, operand_pos(&x), "%s discards result of %s", keyword, operand_string(c, &x));
    return NULL;
  }
  return wrap_deferred_call(c, &x, pos, is_go, out);
}

static void check_go(Checker *c, GoStmt *s, NodeList *out) {
  Node *call = check_started_call(c, s->call, true, s->n.pos, out);
  if (!call) return;
  GoStmt *t = NEW_NODE(c->arena, GoStmt, GO_STMT, s->n.pos);
  t->call = call;
  push(c, out, &t->n);
}

static void check_defer(Checker *c, DeferStmt *s, NodeList *out) {
  Node *call = check_started_call(c, s->call, false, s->n.pos, out);
  if (!call) return;
  Function *f = written_function(c->function);
  f->has_defer = true;
  if (c->loop_depth > 0 || f != c->function) f->has_defer_in_loop = true;
  DeferStmt *t = NEW_NODE(c->arena, DeferStmt, DEFER_STMT, s->n.pos);
  t->call = call;
  push(c, out, &t->n);
}

/* ---- branches and labels --------------------------------------------------------------------- */

/*
 * The typed node of a label, made when the label or a goto to it is met first. Instances of a
 * generic function share the syntax, so each function has its own.
 */
static LabeledStmt *typed_label(Checker *c, Node *syntax) {
  Node *n = mapped_statement(c, syntax);
  if (n && AS(LabeledStmt, LABELED_STMT, n)->obj->decl == written_function(c->function))
    return AS(LabeledStmt, LABELED_STMT, n);
  const LabeledStmt *from = AS(LabeledStmt, LABELED_STMT, syntax);
  LabeledStmt *l = NEW_NODE(c->arena, LabeledStmt, LABELED_STMT, syntax->pos);
  l->label = from->label;
  l->colon = from->colon;
  l->obj = new_object(OBJ_LABEL, from->label, syntax->pos, NULL, c->pkg);
  l->obj->label.stmt = &l->n;
  l->obj->decl = written_function(c->function);
  map_statement(c, syntax, &l->n);
  return l;
}

static Node *branch_target(Checker *c, BranchStmt *s) {
  if (!s->target) return NULL;
  if (s->branch == BRANCH_GOTO) return &typed_label(c, s->target)->n;
  return mapped_statement(c, s->target);
}

static void note_goto_back(Checker *c) {
  c->function->has_goto_back = written_function(c->function)->has_goto_back = true;
}

static void check_branch(Checker *c, BranchStmt *s, NodeList *out) {
  BranchStmt *b = NEW_NODE(c->arena, BranchStmt, BRANCH_STMT, s->n.pos);
  b->branch = s->branch;
  b->label = s->label;
  b->label_pos = s->label_pos;
  b->target = branch_target(c, s);
  if (s->branch == BRANCH_GOTO && s->target && s->target->pos < s->n.pos) note_goto_back(c);
  push(c, out, &b->n);
}

static void check_labeled(Checker *c, LabeledStmt *s, NodeList *out) {
  LabeledStmt *l = typed_label(c, &s->n);
  NodeList inner = {0};
  check_stmt(c, s->stmt, &inner);
  /* Temporaries of the statement belong behind the label, where a goto arrives. */
  l->stmt = as_one(c, inner, s->n.pos);
  if (!l->stmt) l->stmt = &NEW_NODE(c->arena, EmptyStmt, EMPTY_STMT, s->n.pos)->n;
  push(c, out, &l->n);
}

/* ---- if and for ------------------------------------------------------------------------------ */

static bool is_boolean_term(Type *t, Type *under, void *arg) {
  (void)t, (void)arg;
  return under && is_boolean(under);
}

/* Are all types of t's type set such? */
static bool every_boolean(Type *t) {
  return every_type(t, is_boolean_term, NULL);
}

/* A condition: its typed node, or null. */
static Node *check_condition(Checker *c, Node *e, const char *statement) {
  Operand x;
  check_expr(c, &x, e, NULL);
  if (x.mode == MODE_INVALID) return NULL;
  if (!every_boolean(x.type)) {
    type_error_at(c, start_pos(e), "non-boolean condition in %s statement", statement);
    return NULL;
  }
  default_operand(c, &x);
  return x.node;
}

static Node *check_init(Checker *c, Node *init) {
  if (!init) return NULL;
  NodeList list = {0};
  check_stmt(c, init, &list);
  return as_one(c, list, init->pos);
}

/* Init statements that need several nodes go before the statement, in a block around both. */
static void push_with_init(Checker *c, NodeList *init, Node *s, Node **slot, NodeList *out) {
  if (init->len <= 1) {
    *slot = init->len ? init->items[0] : NULL;
    push(c, out, s);
    return;
  }
  push(c, init, s);
  push(c, out, build_block(c, *init, s->pos));
}

static void check_if(Checker *c, IfStmt *s, NodeList *out) {
  IfStmt *t = NEW_NODE(c->arena, IfStmt, IF_STMT, s->n.pos);
  NodeList init = {0};
  open_scope(c);
  if (s->init) check_stmt(c, s->init, &init);
  t->cond = check_condition(c, s->cond, "if");
  t->then = typed_block(c, s->then);
  if (s->els) {
    NodeList els = {0};
    check_stmt(c, s->els, &els);
    t->els = els.len == 1 &&
                     (els.items[0]->kind == NODE_IF_STMT || els.items[0]->kind == NODE_BLOCK_STMT)
                 ? els.items[0]
                 : build_block(c, els, s->els->pos);
  }
  close_scope(c);
  push_with_init(c, &init, &t->n, &t->init, out);
}

/* Variables of a three-clause loop are new in each iteration since Go 1.22. */
static void mark_per_iteration(Checker *c, ForStmt *t, const NodeList *init) {
  if (!lang_at_least(c, 22)) return;
  for (uint32_t i = 0; i < init->len; i++) {
    if (init->items[i]->kind != NODE_ASSIGN_STMT) continue;
    AssignStmt *a = AS(AssignStmt, ASSIGN_STMT, init->items[i]);
    for (uint32_t j = 0; a->define && j < a->lhs.len; j++) {
      if (a->lhs.items[j]->kind != NODE_NAME) continue;
      NameExpr *n = AS(NameExpr, NAME, a->lhs.items[j]);
      if (!n->is_def || !n->obj || n->obj->var.is_temp) continue;
      n->obj->var.per_iteration = true;
      t->per_iteration = true;
    }
  }
}

static void check_for(Checker *c, ForStmt *s, NodeList *out) {
  ForStmt *t = NEW_NODE(c->arena, ForStmt, FOR_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  NodeList init = {0};
  open_scope(c);
  if (s->init) check_stmt(c, s->init, &init);
  mark_per_iteration(c, t, &init);
  c->loop_depth++;
  if (s->cond) t->cond = check_condition(c, s->cond, "for");
  t->post = check_init(c, s->post);
  t->body = typed_block(c, s->body);
  c->loop_depth--;
  close_scope(c);
  push_with_init(c, &init, &t->n, &t->init, out);
}

/* ---- dispatch -------------------------------------------------------------------------------- */

static void dispatch(Checker *c, Node *s, NodeList *out) {
  switch ((int)s->kind) {
  case NODE_EMPTY_STMT: break;
  case NODE_EXPR_STMT: check_expr_stmt(c, AS(ExprStmt, EXPR_STMT, s), out); break;
  case NODE_SEND_STMT: check_send(c, AS(SendStmt, SEND_STMT, s), out); break;
  case NODE_ASSIGN_STMT: check_assign_stmt(c, AS(AssignStmt, ASSIGN_STMT, s), out); break;
  case NODE_GO_STMT: check_go(c, AS(GoStmt, GO_STMT, s), out); break;
  case NODE_DEFER_STMT: check_defer(c, AS(DeferStmt, DEFER_STMT, s), out); break;
  case NODE_RETURN_STMT: check_return_stmt(c, AS(ReturnStmt, RETURN_STMT, s), out); break;
  case NODE_BRANCH_STMT: check_branch(c, AS(BranchStmt, BRANCH_STMT, s), out); break;
  case NODE_BLOCK_STMT: push(c, out, typed_block(c, s)); break;
  case NODE_IF_STMT: check_if(c, AS(IfStmt, IF_STMT, s), out); break;
  case NODE_SWITCH_STMT: check_switch_stmt(c, AS(SwitchStmt, SWITCH_STMT, s), out); break;
  case NODE_TYPE_SWITCH_STMT:
    check_type_switch_stmt(c, AS(TypeSwitchStmt, TYPE_SWITCH_STMT, s), out);
    break;
  case NODE_SELECT_STMT: check_select_stmt(c, AS(SelectStmt, SELECT_STMT, s), out); break;
  case NODE_FOR_STMT: check_for(c, AS(ForStmt, FOR_STMT, s), out); break;
  case NODE_RANGE_STMT: check_range_stmt(c, AS(RangeStmt, RANGE_STMT, s), out); break;
  case NODE_LABELED_STMT: check_labeled(c, AS(LabeledStmt, LABELED_STMT, s), out); break;
  case NODE_DECL_STMT: check_local_decls(c, AS(DeclStmt, DECL_STMT, s), out); break;
  default: internal_error("types", s->pos, "unexpected statement %s", node_kind_name(s->kind));
  }
}

Node *check_stmt(Checker *c, Node *s, NodeList *out) {
  uint32_t delayed = c->delayed.len;
  dispatch(c, s, out);
  run_delayed(c, delayed);
  return NULL;
}

void check_stmts(Checker *c, const NodeList *in, NodeList *out) {
  for (uint32_t i = 0; i < in->len; i++) check_stmt(c, in->items[i], out);
}

void check_stmt_list(Checker *c, NodeList *list) {
  NodeList out = {0};
  check_stmts(c, list, &out);
  *list = out;
}
