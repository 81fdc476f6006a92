/*
 * assign.c: assignments, short variable declarations, returns (Go spec, Assignment statements;
 * Return statements).
 *
 * Ensures: each value has exactly the type of its left side. One call that gives all values stays
 * one tuple if its types are those of the left sides; otherwise it goes through temporaries.
 */
#include "types/decl.h"
#include "types/expr.h"

Object *declare_local_var(Checker *c, Sym *sym, Pos pos, Type *t) {
  Object *o = new_var(VAR_LOCAL, sym, pos, t, c->pkg);
  o->color = BLACK;
  o->var.function = c->function;
  o->var.loop_depth = c->loop_depth;
  c->declared_pos = pos;
  return o;
}

Node *define_name(Checker *c, Object *var, Pos pos) {
  NameExpr *n = NEW_NODE(c->arena, NameExpr, NAME, pos);
  n->sym = var->sym;
  n->n.type = var->type;
  n->obj = var->sym == blank_sym() ? NULL : var;
  n->is_def = true;
  return &n->n;
}

static Node *blank_name(Checker *c, Pos pos, Type *t) {
  NameExpr *n = NEW_NODE(c->arena, NameExpr, NAME, pos);
  n->sym = blank_sym();
  n->n.type = t;
  return &n->n;
}

/* ---- values and their targets ---------------------------------------------------------------- */

static const char *measure(Checker *c, uint32_t n, const char *unit) {
  return format_text(c->arena, n == 1 ? "%u %s" : "%u %ss", n, unit);
}

static void report_mismatch(Checker *c, NodeList rhs, uint32_t l, uint32_t r) {
  const char *vars = measure(c, l, "variable"), *vals = measure(c, r, "value");
  Node *first = rhs.items[0], *call = unparen(first);
  if (rhs.len == 1 && call->kind == NODE_CALL)
    type_error_at(c, start_pos(first), "assignment mismatch: %s but %E returns %s", vars,
                  AS(CallExpr, CALL, call)->fun, vals);
  else
    type_error_at(c, start_pos(first), "assignment mismatch: %s but %s", vars, vals);
}

static TypeList operand_types(Checker *c, const Operand *ops, uint32_t n) {
  TypeList list = {0};
  for (uint32_t i = 0; i < n; i++) VEC_PUSH(c->arena, &list, ops[i].type);
  return list;
}

static void report_return_count(Checker *c, Node *at, const TypeList *want, const Operand *have,
                                uint32_t n) {
  Pos pos = at->pos;
  if (n > want->len)
    pos = operand_pos(&have[want->len]);
  else if (n > 0)
    pos = operand_pos(&have[n - 1]);
  type_error_at(c, pos, "%s return values" FOLLOW "have %s" FOLLOW "want %s",
                n > want->len ? "too many" : "not enough",
                types_summary(c, operand_types(c, have, n), false, false),
                types_summary(c, *want, false, false));
}

/* What values are checked against. */
typedef struct Targets {
  TypeList types;     /* null: taken from the value */
  const char **names; /* for inference messages */
  NodeList exprs;     /* of an assignment: the left sides as written, else empty */
  NodeList nodes;     /* and as they are checked, in step with the values */
  Node *return_stmt;  /* or null */
  const char *context;
} Targets;

/* The left side's type must be known before its value is checked, but not before that of others. */
static void check_target(Checker *c, Targets *t, uint32_t i) {
  if (t->exprs.len == 0) return;
  Node *node;
  t->types.items[i] = check_lhs(c, t->exprs.items[i], &node);
  VEC_PUSH(c->arena, &t->nodes, node);
}

/* x becomes the first value of a variable, which takes x's type if it has none yet. */
void init_variable(Checker *c, Type **type, Operand *x, const char *context) {
  if (x->mode == MODE_INVALID || !is_valid_type(x->type) || (*type && !is_valid_type(*type))) {
    if (!*type) *type = universe_type(TYPE_INVALID);
    set_invalid(x);
    return;
  }
  Type *own = *type;
  if (!own && !is_nil(x)) own = *type = default_type(x->type);
  assign_operand(c, x, own, context);
  if (!own) *type = universe_type(TYPE_INVALID); /* untyped nil */
}

static bool assign_one(Checker *c, Targets *t, uint32_t i, Operand *x) {
  Type **type = &t->types.items[i];
  if (t->exprs.len == 0) {
    init_variable(c, type, x, t->context);
    return x->mode != MODE_INVALID;
  }
  if (x->mode == MODE_INVALID || (*type && !is_valid_type(*type))) return false;
  assign_operand(c, x, *type, *type ? t->context : "assignment to _ identifier");
  if (!*type) *type = x->type; /* blank */
  return x->mode != MODE_INVALID;
}

static bool assign_each(Checker *c, Targets *t, NodeList rhs, NodeList *out) {
  bool ok = true;
  for (uint32_t i = 0; i < rhs.len; i++) {
    Operand x;
    check_target(c, t, i);
    if (t->exprs.len && t->types.items[i] && !is_valid_type(t->types.items[i])) {
      use_exprs(c, (NodeList){&rhs.items[i], 1, 1}, false);
      ok = false;
      continue;
    }
    c->target_desc = t->names ? t->names[i] : NULL;
    check_expr(c, &x, rhs.items[i], t->types.items[i]);
    c->target_desc = NULL;
    if (assign_one(c, t, i, &x))
      VEC_PUSH(c->arena, out, x.node);
    else
      ok = false;
  }
  return ok;
}

/* May the tuple be assigned as it is? */
static bool tuple_fits(const Targets *t, const Node *node) {
  Type *tuple = node->type;
  if (!tuple || tuple->kind != TYPE_TUPLE || tuple->tuple.types.len != t->types.len) return false;
  for (uint32_t i = 0; i < t->types.len; i++) {
    Type *want = t->types.items[i];
    if (want && !types_identical(want, tuple->tuple.types.items[i])) return false;
  }
  return true;
}

static bool assign_tuple(Checker *c, Targets *t, Operand *ops, uint32_t n, NodeList *out,
                         NodeList *before) {
  for (uint32_t i = 0; i < n; i++) check_target(c, t, i);
  bool fits = tuple_fits(t, ops[0].node), ok = true;
  Node *tuple = ops[0].node;
  if (!fits) spread_values(c, ops, n, before);
  for (uint32_t i = 0; i < n; i++) {
    if (!assign_one(c, t, i, &ops[i]))
      ok = false;
    else if (!fits)
      VEC_PUSH(c->arena, out, ops[i].node);
  }
  if (fits) VEC_PUSH(c->arena, out, tuple);
  return ok;
}

static void report_count(Checker *c, Targets *t, NodeList rhs, const Operand *ops, uint32_t n) {
  if (t->return_stmt)
    report_return_count(c, t->return_stmt, &t->types, ops, n);
  else
    report_mismatch(c, rhs, t->types.len, n);
}

static void invalidate(Targets *t) {
  for (uint32_t i = 0; i < t->types.len; i++)
    if (!t->types.items[i]) t->types.items[i] = universe_type(TYPE_INVALID);
}

static bool assign_mismatched(Checker *c, Targets *t, NodeList rhs) {
  bool ok = use_exprs(c, t->exprs, true);
  if (use_exprs(c, rhs, false) && ok) {
    Operand *ops = NEW_ARRAY(c->arena, Operand, rhs.len + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; t->return_stmt && i < rhs.len; i++)
      check_expr(c, &ops[n++], rhs.items[i], NULL);
    report_count(c, t, rhs, ops, rhs.len);
  }
  invalidate(t);
  return false;
}

static bool assign_values(Checker *c, Targets *t, NodeList rhs, NodeList *out, NodeList *before) {
  uint32_t l = t->types.len, r = rhs.len;
  bool is_call = r == 1 && unparen(rhs.items[0])->kind == NODE_CALL;
  if (l == r && !is_call) return assign_each(c, t, rhs, out);
  if (r != 1) return assign_mismatched(c, t, rhs);
  Operand *ops;
  uint32_t n = check_expr_list(c, rhs, &ops, l, l == 2 && !t->return_stmt);
  if (n == l && n == 1) {
    check_target(c, t, 0);
    bool ok = assign_one(c, t, 0, &ops[0]);
    if (ok) VEC_PUSH(c->arena, out, ops[0].node);
    return ok;
  }
  if (n == l && n > 0 && ops[0].mode != MODE_INVALID)
    return assign_tuple(c, t, ops, n, out, before);
  if (n == 0 || ops[0].mode != MODE_INVALID) report_count(c, t, rhs, ops, n);
  use_exprs(c, t->exprs, true);
  invalidate(t);
  return false;
}

bool init_variables(Checker *c, ObjectList lhs, NodeList values, Node *return_stmt,
                    const char *context, NodeList *out, NodeList *before) {
  Targets t = {.return_stmt = return_stmt, .context = context};
  t.names = NEW_ARRAY(c->arena, const char *, lhs.len + 1);
  for (uint32_t i = 0; i < lhs.len; i++) {
    Object *o = lhs.items[i];
    VEC_PUSH(c->arena, &t.types, o->type);
    t.names[i] = o->sym && o->sym->text[0] != '~' ? o->sym->text : "result variable";
  }
  bool ok = assign_values(c, &t, values, out, before);
  for (uint32_t i = 0; i < lhs.len; i++)
    if (!lhs.items[i]->type) lhs.items[i]->type = t.types.items[i];
  return ok;
}

/* ---- left sides ------------------------------------------------------------------------------ */

static bool is_blank_name(Node *e) {
  e = unparen(e);
  return e->kind == NODE_NAME && AS(NameExpr, NAME, e)->sym == blank_sym();
}

/* The local variable that e names, or null: assigning is no use of it. */
static Object *named_variable(Checker *c, Node *e) {
  e = unparen(e);
  if (e->kind != NODE_NAME) return NULL;
  Object *o = scope_lookup_parent(c->scope, AS(NameExpr, NAME, e)->sym);
  return o && o->kind == OBJ_VAR && o->pkg == c->pkg ? o : NULL;
}

static void report_unassignable(Checker *c, Operand *x) {
  Node *e = unparen(x->expr);
  if (e->kind == NODE_SELECTOR) {
    Operand base;
    check_expr(c, &base, AS(SelectorExpr, SELECTOR, e)->x, NULL); /* packages and types: told */
    if (base.mode == MODE_MAP_INDEX) {
      type_error_at(c, operand_pos(x), "cannot assign to struct field %E in map", x->expr);
      return;
    }
  }
  type_error_at(c, operand_pos(x),
                "cannot assign to %E (neither addressable nor a map index expression)", x->expr);
}

Type *check_lhs(Checker *c, Node *e, Node **node) {
  if (is_blank_name(e)) {
    *node = blank_name(c, e->pos, NULL);
    return NULL;
  }
  Object *v = named_variable(c, e);
  bool used = v && v->used;
  Operand x;
  check_expr(c, &x, e, NULL);
  if (v) v->used = used;
  *node = x.node;
  if (x.mode == MODE_INVALID || !is_valid_type(x.type)) return universe_type(TYPE_INVALID);
  if (x.mode != MODE_VAR && x.mode != MODE_MAP_INDEX && x.mode != MODE_COMMA_OK) {
    report_unassignable(c, &x);
    return universe_type(TYPE_INVALID);
  }
  if (x.node->kind == NODE_MAP_INDEX) {
    AS(MapIndexExpr, MAP_INDEX, x.node)->assigned = true;
  } else if (x.mode == MODE_COMMA_OK) {
    report_unassignable(c, &x);
    return universe_type(TYPE_INVALID);
  }
  note_assigned(x.node);
  return x.type;
}

/* ---- = and := -------------------------------------------------------------------------------- */

static void push_assign(Checker *c, AssignStmt *s, NodeList lhs, NodeList rhs, bool define,
                        NodeList *out) {
  AssignStmt *t = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, s->n.pos);
  t->op = s->op;
  t->inc_dec = s->inc_dec;
  t->define = define;
  t->lhs = lhs;
  t->rhs = rhs;
  VEC_PUSH(c->arena, out, &t->n);
}

/* Blank left sides have the type of what is assigned to them. */
static void type_blanks(const Targets *t) {
  for (uint32_t i = 0; i < t->nodes.len; i++)
    if (!t->nodes.items[i]->type) t->nodes.items[i]->type = t->types.items[i];
}

static void check_assign_vars(Checker *c, AssignStmt *s, NodeList *out) {
  Targets t = {.context = "assignment", .exprs = s->lhs};
  NodeList rhs = {0};
  t.names = NEW_ARRAY(c->arena, const char *, s->lhs.len + 1);
  for (uint32_t i = 0; i < s->lhs.len; i++) {
    VEC_PUSH(c->arena, &t.types, NULL);
    t.names[i] = format_text(c->arena, "%E", s->lhs.items[i]);
  }
  if (!assign_values(c, &t, s->rhs, &rhs, out)) return;
  type_blanks(&t);
  push_assign(c, s, t.nodes, rhs, false, out);
}

/* One name of a :=. New variables go to fresh; null after an error. */
static Object *define_variable(Checker *c, Node *e, Map *seen, ObjectList *fresh, bool *error) {
  *error = true;
  if (e->kind != NODE_NAME) {
    use_exprs(c, (NodeList){&e, 1, 1}, true);
    type_error_at(c, start_pos(e), "non-name %E on left side of :=", e);
    return NULL;
  }
  NameExpr *n = AS(NameExpr, NAME, e);
  if (n->sym != blank_sym() && map_has(seen, n->sym)) {
    type_error_at(c, n->n.pos, "%s repeated on left side of :=", n->sym->text);
    return NULL;
  }
  map_set(c->arena, seen, n->sym, n);
  Object *old = scope_lookup(c->scope, n->sym);
  if (old && old->kind != OBJ_VAR) {
    type_error_at(c, n->n.pos, "cannot assign to %s", n->sym->text);
    return NULL;
  }
  *error = false;
  if (old) return old;
  Object *var = declare_local_var(c, n->sym, n->n.pos, NULL);
  if (n->sym != blank_sym()) VEC_PUSH(c->arena, fresh, var);
  return var;
}

static bool is_fresh(const ObjectList *fresh, const Object *o) {
  for (uint32_t i = 0; i < fresh->len; i++)
    if (fresh->items[i] == o) return true;
  return false;
}

static Node *defined_name(Checker *c, const ObjectList *fresh, Object *o, Pos pos) {
  if (o->sym == blank_sym()) return blank_name(c, pos, o->type);
  if (is_fresh(fresh, o)) return define_name(c, o, pos);
  o->var.reassigned = true;
  note_variable_use(c, o);
  return build_name(c->arena, o, pos);
}

static void check_define(Checker *c, AssignStmt *s, NodeList *out) {
  Map seen = {0};
  ObjectList vars = {0}, fresh = {0};
  bool failed = false, error;
  uint32_t delayed = c->delayed.len;
  for (uint32_t i = 0; i < s->lhs.len; i++) {
    Object *v = define_variable(c, s->lhs.items[i], &seen, &fresh, &error);
    failed = failed || error;
    if (!v) v = declare_local_var(c, blank_sym(), s->lhs.items[i]->pos, NULL);
    VEC_PUSH(c->arena, &vars, v);
  }
  NodeList rhs = {0}, lhs = {0};
  bool ok = init_variables(c, vars, s->rhs, NULL, "assignment", &rhs, out);
  run_delayed(c, delayed); /* literals in the values do not see the names */
  for (uint32_t i = 0; i < fresh.len; i++) declare(c, c->scope, fresh.items[i], NO_POS);
  if (fresh.len == 0 && !failed) type_error_at(c, s->n.pos, "no new variables on left side of :=");
  if (!ok || failed) return;
  for (uint32_t i = 0; i < vars.len; i++) {
    VEC_PUSH(c->arena, &lhs, defined_name(c, &fresh, vars.items[i], s->lhs.items[i]->pos));
    if (rhs.len == vars.len && is_fresh(&fresh, vars.items[i]))
      vars.items[i]->var.init = rhs.items[i];
  }
  push_assign(c, s, lhs, rhs, true, out);
}

/* ---- op= and ++ ------------------------------------------------------------------------------ */

static Node *literal_one(Checker *c, Pos pos) {
  BasicLit *one = NEW_NODE(c->arena, BasicLit, BASIC_LIT, pos);
  one->lit_kind = LIT_INT;
  one->text = "1";
  one->len = 1;
  return &one->n;
}

static bool is_numeric_term(Type *t, Type *under, void *arg) {
  (void)t, (void)arg;
  return under && is_numeric(under);
}

/* Are all types of t's type set such? */
static bool every_numeric(Type *t) {
  return every_type(t, is_numeric_term, NULL);
}

/* x++ needs a number. */
static bool check_inc_dec(Checker *c, AssignStmt *s) {
  if (!s->inc_dec) return true;
  Operand x;
  check_expr(c, &x, s->lhs.items[0], NULL);
  if (x.mode == MODE_INVALID) return false;
  if (every_numeric(x.type)) return true;
  const char *op = op_text(s->op);
  type_error_at(c, start_pos(s->lhs.items[0]), "invalid operation: %E%s%s (non-numeric type %T)",
                s->lhs.items[0], op, op, x.type);
  return false;
}

static void check_op_assign(Checker *c, AssignStmt *s, NodeList *out) {
  if (s->lhs.len != 1 || (s->rhs.len != 1 && !s->inc_dec)) {
    type_error_at(c, s->n.pos, "assignment operation %s= requires single-valued expressions",
                  op_text(s->op));
    return;
  }
  if (!check_inc_dec(c, s)) return;
  Node *e = s->lhs.items[0], *value = s->inc_dec ? literal_one(c, s->n.pos) : s->rhs.items[0],
       *node;
  Operand x;
  check_binary(c, &x, NULL, e, value, s->op, s->n.pos);
  Type *t = check_lhs(c, e, &node);
  if (x.mode == MODE_INVALID || (t && t->kind == TYPE_INVALID)) return;
  if (!t) {
    type_error_at(c, e->pos, "cannot use _ as value");
    return;
  }
  Node *y = x.node->kind == NODE_BINARY ? AS(BinaryExpr, BINARY, x.node)->y : NULL;
  assign_operand(c, &x, t, "assignment operation");
  if (x.mode == MODE_INVALID || !y) return;
  NodeList lhs = {0}, rhs = {0};
  VEC_PUSH(c->arena, &lhs, node);
  VEC_PUSH(c->arena, &rhs, y);
  push_assign(c, s, lhs, rhs, false, out);
}

void check_assign_stmt(Checker *c, AssignStmt *s, NodeList *out) {
  if (s->define)
    check_define(c, s, out);
  else if (s->op != OP_NONE)
    check_op_assign(c, s, out);
  else
    check_assign_vars(c, s, out);
}

/* ---- return ---------------------------------------------------------------------------------- */

/* A bare return gives the results as they are: nothing may hide them. */
static void check_bare_return(Checker *c, ReturnStmt *s, const ObjectList *results) {
  for (uint32_t i = 0; i < results->len; i++) {
    Object *o = results->items[i];
    if (!o->sym || o->sym->text[0] == '~') continue;
    Object *seen = scope_lookup_parent(c->scope, o->sym);
    if (!seen || seen == o) continue;
    type_error_at(c, s->n.pos, "result parameter %s not in scope at return%s", o->sym->text,
                  follow_up(c, seen->pos, "inner declaration of var %s %T",
                            results->items[i]->sym->text, results->items[i]->type));
  }
}

void check_return_stmt(Checker *c, ReturnStmt *s, NodeList *out) {
  Function *f = written_function(c->function);
  ReturnStmt *t = NEW_NODE(c->arena, ReturnStmt, RETURN_STMT, s->n.pos);
  t->function = f;
  if (s->results.len == 0 && (f->named_results || f->results.len == 0)) {
    check_bare_return(c, s, &f->results);
    VEC_PUSH(c->arena, out, &t->n);
    return;
  }
  if (init_variables(c, f->results, s->results, &s->n, "return statement", &t->results, out))
    VEC_PUSH(c->arena, out, &t->n);
}
