/*
 * switch.c: expression and type switches (Go spec, Switch statements).
 *
 * Ensures: cases have the type of the tag (or are booleans without one); where a comparison has to
 * convert the tag, the tag goes to a temporary and the cases are comparisons. In type switches each
 * clause has its own variable.
 */
#include "types/decl.h"
#include "types/expr.h"

static void report_defaults(Checker *c, const NodeList *clauses) {
  const Node *first = NULL;
  for (uint32_t i = 0; i < clauses->len; i++) {
    const Node *n = clauses->items[i];
    bool is_default = n->kind == NODE_CASE_CLAUSE ? AS(CaseClause, CASE_CLAUSE, n)->is_default
                                                  : !AS(CommClause, COMM_CLAUSE, n)->comm;
    if (!is_default) continue;
    if (!first) {
      first = n;
      continue;
    }
    Position p = position_of(first->pos);
    type_error_at(c, n->pos, "multiple defaults (first at %s:%u:%u)", p.file, p.line, p.col);
  }
}

static void push_switch(Checker *c, NodeList *init, Node *s, Node **slot, NodeList *out) {
  if (init->len <= 1) {
    *slot = init->len ? init->items[0] : NULL;
    VEC_PUSH(c->arena, out, s);
    return;
  }
  VEC_PUSH(c->arena, init, s);
  VEC_PUSH(c->arena, out, build_block(c, *init, s->pos));
}

static CaseClause *typed_clause(Checker *c, const CaseClause *from) {
  CaseClause *k = NEW_NODE(c->arena, CaseClause, CASE_CLAUSE, from->n.pos);
  k->is_default = from->is_default;
  k->colon = from->colon;
  return k;
}

/* ---- expression switches --------------------------------------------------------------------- */

/* A constant case met before. */
typedef struct Seen {
  const Const *value;
  Type *type;
  Pos pos;
} Seen;

typedef struct ExprSwitch {
  Operand tag;
  bool has_tag, weird; /* weird: some case converts the tag */
  VEC(Seen) seen;
} ExprSwitch;

/* Only numbers (not complex ones) and strings may not repeat. */
static bool may_not_repeat(const Operand *v) {
  ConstKind kind = v->mode == MODE_CONST ? const_kind(v->value) : CONST_UNKNOWN;
  return kind == CONST_INT || kind == CONST_FLOAT || kind == CONST_STRING;
}

static void note_constant_case(Checker *c, ExprSwitch *sw, const Operand *v) {
  if (c->in_instances || !may_not_repeat(v)) return;
  for (uint32_t i = 0; i < sw->seen.len; i++) {
    const Seen *s = &sw->seen.items[i];
    if (const_kind(s->value) != const_kind(v->value) || !types_identical(s->type, v->type) ||
        !const_compare(OP_EQ, s->value, v->value))
      continue;
    type_error_at(c, operand_pos(v), "duplicate case %s in expression switch%s",
                  operand_string(c, v), follow_up(c, s->pos, "previous case"));
    return;
  }
  VEC_PUSH(c->arena, &sw->seen, ((Seen){v->value, v->type, v->expr->pos}));
}

/* The typed node of one case expression, or null. */
static Node *check_case(Checker *c, ExprSwitch *sw, Node *e) {
  Operand v, tag = sw->tag;
  check_expr(c, &v, e, NULL);
  if (v.mode == MODE_INVALID || tag.mode == MODE_INVALID) return NULL;
  convert_untyped(c, &v, tag.type);
  if (v.mode == MODE_INVALID) return NULL;
  Operand result = v;
  compare_operands(c, &result, &tag, OP_EQ, e->pos, true);
  if (result.mode == MODE_INVALID) return NULL;
  note_constant_case(c, sw, &v);
  default_operand(c, &result);
  if (!sw->has_tag) return is_boolean(v.type) ? v.node : result.node;
  if (result.node->kind != NODE_BINARY) return v.node; /* both sides constant */
  BinaryExpr *cmp = AS(BinaryExpr, BINARY, result.node);
  if (!types_identical(cmp->x->type, sw->tag.type)) sw->weird = true;
  return sw->weird ? result.node : cmp->x;
}

static void check_cases(Checker *c, ExprSwitch *sw, const CaseClause *from, CaseClause *k) {
  k->exprs.len = 0;
  for (uint32_t i = 0; i < from->exprs.len; i++) {
    Node *n = check_case(c, sw, from->exprs.items[i]);
    if (n) VEC_PUSH(c->arena, &k->exprs, n);
  }
}

/* One clause after the other: literals are numbered as they are written. */
static void check_clauses(Checker *c, ExprSwitch *sw, const SwitchStmt *s, SwitchStmt *t) {
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    CaseClause *from = AS(CaseClause, CASE_CLAUSE, s->clauses.items[i]);
    CaseClause *k = typed_clause(c, from);
    VEC_PUSH(c->arena, &t->clauses, &k->n);
    check_cases(c, sw, from, k);
    open_scope(c);
    check_stmts(c, &from->body, &k->body);
    close_scope(c);
  }
}

static bool check_tag(Checker *c, ExprSwitch *sw, Node *e) {
  check_expr(c, &sw->tag, e, NULL);
  if (sw->tag.mode == MODE_INVALID) return false;
  assign_operand(c, &sw->tag, NULL, "switch expression");
  if (sw->tag.mode == MODE_INVALID) return false;
  if (is_comparable_type(sw->tag.type) || has_nil(sw->tag.type)) return true;
  type_error_at(c, operand_pos(&sw->tag), "cannot switch on %s (%T is not comparable)",
                operand_string(c, &sw->tag), sw->tag.type);
  sw->tag.mode = MODE_INVALID;
  return false;
}

/* Without a tag the cases are compared with true. */
static void true_tag(Checker *c, ExprSwitch *sw, Pos pos) {
  NameExpr *name = NEW_NODE(c->arena, NameExpr, NAME, pos);
  name->sym = sym_of("true");
  sw->tag = (Operand){.mode = MODE_CONST, .expr = &name->n, .value = const_bool(true)};
  sw->tag.type = universe_type(TYPE_BOOL);
  sw->tag.node = build_const(c->arena, sw->tag.value, sw->tag.type, pos);
}

/* Some case compares the tag as another type: evaluate it once, then the cases as comparisons. */
static void compare_with_temporary(Checker *c, ExprSwitch *sw, const SwitchStmt *s, SwitchStmt *t,
                                   NodeList *init) {
  Node *value = sw->tag.node;
  Object *temp = build_temp(c->function, sw->tag.type, value->pos);
  AssignStmt *a = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, value->pos);
  a->define = true;
  VEC_PUSH(c->arena, &a->lhs, define_name(c, temp, value->pos));
  VEC_PUSH(c->arena, &a->rhs, value);
  VEC_PUSH(c->arena, init, &a->n);
  sw->tag.node = build_name(c->arena, temp, value->pos);
  sw->tag.mode = MODE_VALUE;
  sw->seen.len = 0;
  diag_suppress(c->diag, 1); /* every error was reported the first time */
  for (uint32_t i = 0; i < s->clauses.len; i++)
    check_cases(c, sw, AS(CaseClause, CASE_CLAUSE, s->clauses.items[i]),
                AS(CaseClause, CASE_CLAUSE, t->clauses.items[i]));
  diag_suppress(c->diag, -1);
  t->tag = NULL;
}

void check_switch_stmt(Checker *c, SwitchStmt *s, NodeList *out) {
  SwitchStmt *t = NEW_NODE(c->arena, SwitchStmt, SWITCH_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->rbrace = s->rbrace;
  NodeList init = {0};
  open_scope(c);
  if (s->init) check_stmt(c, s->init, &init);
  ExprSwitch sw = {.has_tag = s->tag != NULL};
  if (s->tag)
    check_tag(c, &sw, s->tag);
  else
    true_tag(c, &sw, s->n.pos);
  report_defaults(c, &s->clauses);
  t->tag = s->tag ? sw.tag.node : NULL;
  check_clauses(c, &sw, s, t);
  if (sw.weird) compare_with_temporary(c, &sw, s, t, &init);
  close_scope(c);
  push_switch(c, &init, &t->n, &t->init, out);
}

/* ---- type switches --------------------------------------------------------------------------- */

typedef struct TypeSwitch {
  Operand x;
  VEC(Seen) seen; /* type (null: nil) and position */
  bool used;      /* some clause uses the variable */
} TypeSwitch;

static bool is_nil_name(Checker *c, Node *e) {
  e = unparen(e);
  if (e->kind != NODE_NAME) return false;
  const Object *o = scope_lookup_parent(c->scope, AS(NameExpr, NAME, e)->sym);
  return o && o->kind == OBJ_NIL;
}

static bool note_type_case(Checker *c, TypeSwitch *sw, Node *e, Type *t) {
  for (uint32_t i = 0; i < sw->seen.len; i++) {
    const Seen *s = &sw->seen.items[i];
    bool same = t && s->type ? types_identical(t, s->type) : t == s->type;
    if (!same) continue;
    if (c->in_instances) return false;
    type_error_at(c, start_pos(e), "duplicate case %s in type switch%s",
                  t ? format_text(c->arena, "%T", t) : "nil",
                  follow_up(c, s->pos, "previous case"));
    return false;
  }
  VEC_PUSH(c->arena, &sw->seen, ((Seen){NULL, t, start_pos(e)}));
  return true;
}

/* One case of a type switch; *ok false after an error. Null: nil. */
static Type *check_type_case(Checker *c, TypeSwitch *sw, Node *e, bool *ok) {
  *ok = true;
  if (is_nil_name(c, e)) {
    *ok = note_type_case(c, sw, e, NULL);
    return NULL;
  }
  Type *t = check_var_type(c, e);
  if (!is_valid_type(t)) {
    *ok = false;
    return t;
  }
  if (!note_type_case(c, sw, e, t)) *ok = false;
  const char *why;
  if (sw->x.mode == MODE_INVALID || type_assertable(sw->x.type, t, &why)) return t;
  *ok = false;
  if (c->in_instances) return t;
  type_error_at(c, start_pos(e),
                "impossible type switch case: %E" FOLLOW "%s cannot have dynamic type %T %s", e,
                operand_string(c, &sw->x), t, why);
  return t;
}

/* The type of the last field of a list, or null. */
static Node *last_field_type(NodeList fields) {
  return fields.len ? AS(FieldDecl, FIELD, fields.items[fields.len - 1])->field_type : NULL;
}

/* The last type that a type expression has inside, or null: structs have none for gc. */
static Node *last_part(Node *e) {
  if (e->kind == NODE_INTERFACE_TYPE)
    return last_field_type(AS(InterfaceTypeExpr, INTERFACE_TYPE, e)->elems);
  if (e->kind != NODE_FUNC_TYPE) return NULL;
  const FuncTypeExpr *f = AS(FuncTypeExpr, FUNC_TYPE, e);
  return last_field_type(f->results.len ? f->results : f->params);
}

/* gc places the clause's variable at the last name of the last type of its list. */
static Pos clause_variable_pos(const CaseClause *k) {
  if (k->exprs.len == 0) return k->n.pos;
  Node *e = k->exprs.items[k->exprs.len - 1];
  for (;;) {
    switch ((int)e->kind) {
    case NODE_PAREN: e = AS(ParenExpr, PAREN, e)->x; continue;
    case NODE_STAR: e = AS(StarExpr, STAR, e)->x; continue;
    case NODE_DOTS_TYPE: e = AS(DotsTypeExpr, DOTS_TYPE, e)->elem; continue;
    case NODE_SLICE_TYPE: e = AS(SliceTypeExpr, SLICE_TYPE, e)->elem; continue;
    case NODE_ARRAY_TYPE: e = AS(ArrayTypeExpr, ARRAY_TYPE, e)->elem; continue;
    case NODE_CHAN_TYPE: e = AS(ChanTypeExpr, CHAN_TYPE, e)->elem; continue;
    case NODE_MAP_TYPE: e = AS(MapTypeExpr, MAP_TYPE, e)->value; continue;
    case NODE_SELECTOR: return start_pos(AS(SelectorExpr, SELECTOR, e)->x);
    case NODE_INDEX: {
      const NodeList *args = &AS(IndexExpr, INDEX, e)->indices;
      e = args->items[args->len - 1];
      continue;
    }
    default:
      if (!last_part(e)) return e->pos;
      e = last_part(e);
    }
  }
}

/* only: the type of the only case, or null. */
static void declare_clause_variable(Checker *c, TypeSwitch *sw, TypeSwitchStmt *s,
                                    const CaseClause *from, CaseClause *k, Type *only) {
  if (!s->bind || s->bind == blank_sym()) return;
  Type *t = only ? only : sw->x.type;
  if (!t || (!only && sw->x.mode == MODE_INVALID)) t = universe_type(TYPE_INVALID);
  k->var = declare_local_var(c, s->bind, clause_variable_pos(from), t);
  declare(c, c->scope, k->var, NO_POS);
}

static void check_type_clause(Checker *c, TypeSwitch *sw, TypeSwitchStmt *s, CaseClause *from,
                              TypeSwitchStmt *t) {
  CaseClause *k = typed_clause(c, from);
  Type *type = NULL;
  for (uint32_t j = 0; j < from->exprs.len; j++) {
    bool ok;
    type = check_type_case(c, sw, from->exprs.items[j], &ok);
    if (ok) VEC_PUSH(session_arena, &k->case_types, type);
  }
  open_scope(c);
  declare_clause_variable(c, sw, s, from, k, from->exprs.len == 1 ? type : NULL);
  check_stmts(c, &from->body, &k->body);
  if (k->var) {
    sw->used = sw->used || k->var->used;
    k->var->used = true;
  }
  close_scope(c);
  VEC_PUSH(c->arena, &t->clauses, &k->n);
}

static void check_switched_value(Checker *c, TypeSwitch *sw, Node *x) {
  Node *e = x->kind == NODE_TYPE_ASSERT ? AS(TypeAssertExpr, TYPE_ASSERT, x)->x : x;
  check_expr(c, &sw->x, e, NULL);
  if (sw->x.mode == MODE_INVALID) return;
  if (is_type_param(sw->x.type)) {
    type_error_at(c, operand_pos(&sw->x), "cannot use type switch on type parameter value %s",
                  operand_string(c, &sw->x));
    sw->x.mode = MODE_INVALID;
  } else if (!is_interface(sw->x.type)) {
    type_error_at(c, operand_pos(&sw->x), "%s is not an interface", operand_string(c, &sw->x));
    sw->x.mode = MODE_INVALID;
  }
}

void check_type_switch_stmt(Checker *c, TypeSwitchStmt *s, NodeList *out) {
  TypeSwitchStmt *t = NEW_NODE(c->arena, TypeSwitchStmt, TYPE_SWITCH_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->bind = s->bind;
  t->bind_pos = s->bind_pos;
  t->rbrace = s->rbrace;
  NodeList init = {0};
  open_scope(c);
  if (s->init) check_stmt(c, s->init, &init);
  TypeSwitch sw = {0};
  check_switched_value(c, &sw, s->x);
  t->x = sw.x.node;
  if (s->bind == blank_sym()) type_error_at(c, s->bind_pos, "no new variable on left side of :=");
  report_defaults(c, &s->clauses);
  for (uint32_t i = 0; i < s->clauses.len; i++)
    check_type_clause(c, &sw, s, AS(CaseClause, CASE_CLAUSE, s->clauses.items[i]), t);
  if (s->bind && s->bind != blank_sym() && !sw.used)
    type_error_at(c, s->bind_pos, "%s declared and not used", s->bind->text);
  close_scope(c);
  if (sw.x.mode != MODE_INVALID) push_switch(c, &init, &t->n, &t->init, out);
}

/* ---- select ---------------------------------------------------------------------------------- */

static bool is_receive(const Node *e) {
  e = unparen((Node *)(uintptr_t)e);
  return e->kind == NODE_UNARY && AS(UnaryExpr, UNARY, e)->op == OP_RECV;
}

static bool is_communication(const Node *s) {
  if (s->kind == NODE_SEND_STMT) return true;
  if (s->kind == NODE_EXPR_STMT) return is_receive(AS(ExprStmt, EXPR_STMT, s)->x);
  if (s->kind != NODE_ASSIGN_STMT) return false;
  const AssignStmt *a = AS(AssignStmt, ASSIGN_STMT, s);
  return a->op == OP_NONE && a->rhs.len == 1 && is_receive(a->rhs.items[0]);
}

static void check_comm_clause(Checker *c, CommClause *from, SelectStmt *t) {
  if (from->comm && !is_communication(from->comm)) {
    type_error_at(c, start_pos(from->comm),
                  "select case must be send or receive (possibly with assignment)");
    return;
  }
  CommClause *k = NEW_NODE(c->arena, CommClause, COMM_CLAUSE, from->n.pos);
  k->colon = from->colon;
  NodeList comm = {0};
  open_scope(c);
  if (from->comm) check_stmt(c, from->comm, &comm);
  if (comm.len) k->comm = comm.items[0];
  for (uint32_t i = 1; i < comm.len; i++) VEC_PUSH(c->arena, &k->body, comm.items[i]);
  check_stmts(c, &from->body, &k->body);
  close_scope(c);
  VEC_PUSH(c->arena, &t->clauses, &k->n);
}

void check_select_stmt(Checker *c, SelectStmt *s, NodeList *out) {
  SelectStmt *t = NEW_NODE(c->arena, SelectStmt, SELECT_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->rbrace = s->rbrace;
  report_defaults(c, &s->clauses);
  for (uint32_t i = 0; i < s->clauses.len; i++)
    check_comm_clause(c, AS(CommClause, COMM_CLAUSE, s->clauses.items[i]), t);
  VEC_PUSH(c->arena, out, &t->n);
}
