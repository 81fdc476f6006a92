/*
 * range.c: for statements with a range clause (Go spec, For statements with range clause).
 *
 * Ensures: key and value are names that the statement declares, or assignable expressions whose
 * types are those of the iteration; where they differ, temporaries are assigned at the start of the
 * body.
 */
#include "types/decl.h"
#include "types/expr.h"

/* What an iteration over a type gives. */
typedef struct Iteration {
  Type *key, *value; /* null: none */
  const char *why;   /* the reason, when nothing can be iterated over */
  bool is_func, ok, is_int, is_chan;
} Iteration;

static Iteration range_over_func(Type *u) {
  Iteration it = {.is_func = true};
  const FuncType *f = &u->func;
  if (f->params.len != 1 || f->results.len != 0) {
    it.why = "func must be func(yield func(...) bool): wrong argument count";
    if (f->results.len != 0) it.why = "func must be func(yield func(...) bool): unexpected results";
    return it;
  }
  Type *yield = core_type(f->params.items[0]->type);
  if (!yield || yield->kind != TYPE_FUNC) {
    it.why = "func must be func(yield func(...) bool): argument is not func";
    return it;
  }
  if (yield->func.results.len != 1 || !is_boolean(yield->func.results.items[0]->type)) {
    it.why = yield->func.results.len == 1
                 ? "func must be func(yield func(...) bool): yield func does not return bool"
                 : "func must be func(yield func(...) bool): yield func does not return bool";
    return it;
  }
  if (yield->func.params.len > 2) {
    it.why = "func must be func(yield func(...) bool): yield func has too many parameters";
    return it;
  }
  it.ok = true;
  if (yield->func.params.len > 0) it.key = yield->func.params.items[0]->type;
  if (yield->func.params.len > 1) it.value = yield->func.params.items[1]->type;
  return it;
}

static Iteration range_over(Checker *c, Type *t) {
  Type *integer = universe_type(TYPE_INT);
  Type *u = core_string_type(t);
  if (!u) return (Iteration){.why = "no core type"};
  if (is_string(u)) return (Iteration){.key = integer, .value = type_rune, .ok = true};
  if (is_integer(u)) {
    if (!lang_at_least(c, 22)) return (Iteration){.why = "requires go1.22 or later"};
    return (Iteration){.key = t, .ok = true, .is_int = true};
  }
  switch ((int)u->kind) {
  case TYPE_ARRAY: return (Iteration){.key = integer, .value = u->array.elem, .ok = true};
  case TYPE_SLICE: return (Iteration){.key = integer, .value = u->slice.elem, .ok = true};
  case TYPE_POINTER: {
    Type *elem = type_underlying(u->pointer.elem);
    if (elem->kind != TYPE_ARRAY) return (Iteration){0};
    return (Iteration){.key = integer, .value = elem->array.elem, .ok = true};
  }
  case TYPE_MAP: return (Iteration){.key = u->map.key, .value = u->map.elem, .ok = true};
  case TYPE_CHAN:
    if (!u->chan.recv) return (Iteration){.why = "receive from send-only channel"};
    return (Iteration){.key = u->chan.elem, .ok = true, .is_chan = true};
  case TYPE_FUNC:
    if (!lang_at_least(c, 23)) return (Iteration){.why = "requires go1.23 or later"};
    return range_over_func(u);
  default: return (Iteration){0};
  }
}

/* Reports more variables than there are values. */
static bool check_variable_count(Checker *c, const RangeStmt *s, const Operand *x,
                                 const Iteration *it) {
  if (s->extra) {
    type_error_at(c, s->extra->pos, "range clause permits at most two iteration variables");
    return false;
  }
  if (!it->key && s->key) {
    type_error_at(c, start_pos(s->key), "range over %s permits no iteration variables",
                  operand_string(c, x));
    return false;
  }
  if (!it->value && s->value) {
    type_error_at(c, start_pos(s->value), "range over %s permits only one iteration variable",
                  operand_string(c, x));
    return false;
  }
  return true;
}

/* ---- the iteration variables
 * ------------------------------------------------------------------------ */

static bool is_blank_expr(const Node *n) {
  return n && n->kind == NODE_NAME && AS(NameExpr, NAME, n)->sym == blank_sym();
}

/* A variable declared by :=; blank ones are left out of the typed statement. */
static Node *declared_variable(Checker *c, Node *e, Type *t, ObjectList *fresh) {
  if (!e) return NULL;
  if (e->kind != NODE_NAME) {
    type_error_at(c, start_pos(e), "non-name %E on left side of :=", e);
    return NULL;
  }
  NameExpr *n = AS(NameExpr, NAME, e);
  if (n->sym == blank_sym()) return NULL;
  Object *v = declare_local_var(c, n->sym, n->n.pos, t ? t : universe_type(TYPE_INVALID));
  v->var.per_iteration = lang_at_least(c, 22);
  v->var.reassigned = true;
  v->var.loop_depth = c->loop_depth + 1;
  VEC_PUSH(c->arena, fresh, v);
  return define_name(c, v, n->n.pos);
}

/*
 * A variable assigned by =. Of another type than the iteration gives: a temporary takes the value,
 * and the assignment goes to the start of the body.
 */
static Node *assigned_variable(Checker *c, Node *e, Type *t, NodeList *prologue) {
  if (!e || is_blank_expr(e)) return NULL;
  Node *node;
  Type *lhs = check_lhs(c, e, &node);
  if (!t || !lhs || lhs->kind == TYPE_INVALID) return NULL;
  Object *temp = build_temp(c->function, t, e->pos);
  Operand x = {.mode = MODE_VALUE, .expr = e, .type = t};
  x.node = build_name(c->arena, temp, e->pos);
  bool same = types_identical(lhs, t);
  assign_operand(c, &x, lhs, "range clause");
  if (x.mode == MODE_INVALID) return NULL;
  if (same && node->kind == NODE_NAME) return node;
  AssignStmt *a = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, e->pos);
  VEC_PUSH(c->arena, &a->lhs, node);
  VEC_PUSH(c->arena, &a->rhs, x.node);
  VEC_PUSH(c->arena, prologue, &a->n);
  return define_name(c, temp, e->pos);
}

/* An untyped constant to range over takes the type of the variable that is assigned, or its
 * default. */
static void decide_operand_type(Checker *c, RangeStmt *s, Operand *x) {
  if (!x->type || !is_untyped(x->type)) return;
  if (s->key && !s->define && !is_blank_expr(s->key)) {
    Operand k;
    check_expr(c, &k, s->key, NULL);
    if (k.mode != MODE_INVALID && is_integer(k.type)) {
      assign_operand(c, x, k.type, "range clause");
      return;
    }
  }
  default_operand(c, x);
}

static void report_unrangeable(Checker *c, const Operand *x, const char *why) {
  const char *what = operand_string(c, x);
  if (why)
    type_error_at(c, operand_pos(x), "cannot range over %s: %s", what, why);
  else
    type_error_at(c, operand_pos(x), "cannot range over %s", what);
}

static void push_prologue(Checker *c, BlockStmt *body, NodeList prologue) {
  if (prologue.len == 0) return;
  NodeList all = prologue;
  for (uint32_t i = 0; i < body->stmts.len; i++) VEC_PUSH(c->arena, &all, body->stmts.items[i]);
  body->stmts = all;
}

static void check_variables(Checker *c, RangeStmt *s, RangeStmt *t, const Iteration *it,
                            NodeList *prologue) {
  ObjectList fresh = {0};
  if (s->define) {
    t->key = declared_variable(c, s->key, it->key, &fresh);
    t->value = declared_variable(c, s->value, it->value, &fresh);
    for (uint32_t i = 0; i < fresh.len; i++) declare(c, c->scope, fresh.items[i], NO_POS);
    return;
  }
  t->key = assigned_variable(c, s->key, it->key, prologue);
  t->value = assigned_variable(c, s->value, it->value, prologue);
}

void check_range_stmt(Checker *c, RangeStmt *s, NodeList *out) {
  RangeStmt *t = NEW_NODE(c->arena, RangeStmt, RANGE_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->define = s->define;
  Operand x;
  check_expr(c, &x, s->x, NULL);
  Iteration it = {0};
  bool ok = false;
  if (x.mode != MODE_INVALID) {
    decide_operand_type(c, s, &x);
    if (x.mode != MODE_INVALID) {
      it = range_over(c, x.type);
      if (!it.ok)
        report_unrangeable(c, &x, it.why);
      else
        ok = check_variable_count(c, s, &x, &it);
    }
  }
  if (!ok) it.key = it.value = NULL;
  open_scope(c);
  NodeList prologue = {0};
  check_variables(c, s, t, &it, &prologue);
  t->x = x.node;
  c->loop_depth++;
  NodeList body = {0};
  check_stmt(c, s->body, &body);
  c->loop_depth--;
  close_scope(c);
  t->body = body.items[0];
  push_prologue(c, AS(BlockStmt, BLOCK_STMT, t->body), prologue);
  if (x.mode != MODE_INVALID) VEC_PUSH(c->arena, out, &t->n);
}
