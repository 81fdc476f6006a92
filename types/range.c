/*
 * range.c: for statements with a range clause (Go spec, For statements with range clause).
 *
 * Ensures: key and value are names that the statement declares, or assignable expressions whose
 * types are those of the iteration; where they differ, or are no plain names, temporaries are
 * assigned, all at once, at the start of the body.
 */
#include "types/decl.h"
#include "types/expr.h"

/* What an iteration over a type gives. */
typedef struct Iteration {
  bool ok;
  Type *key, *value; /* null: none */
  const char *why;   /* not ok: the reason, or null */
} Iteration;

static Iteration refused(const char *why) {
  return (Iteration){.why = why};
}

#define YIELD "func must be func(yield func(...) bool): "

static Iteration range_over_yield(Checker *c, Type *t) {
  const char *why = NULL;
  Type *yield = common_underlying(t, NULL, NULL, &why);
  if (!yield && why) return refused(format_text(c->arena, YIELD "in yield type, %s", why));
  if (!yield || yield->kind != TYPE_FUNC) return refused(YIELD "argument is not func");
  const ObjectList *params = &yield->func.params, *results = &yield->func.results;
  if (params->len > 2) return refused(YIELD "yield func has too many parameters");
  if (results->len != 1 || !types_identical(results->items[0]->type, universe_type(TYPE_BOOL)))
    return refused(results->len == 1 && is_boolean(results->items[0]->type)
                       ? YIELD "yield func returns user-defined boolean, not bool"
                       : YIELD "yield func does not return bool");
  Iteration it = {.ok = true};
  if (params->len > 0) it.key = params->items[0]->type;
  if (params->len > 1) it.value = params->items[1]->type;
  return it;
}

static Iteration range_over_func(Checker *c, const FuncType *f) {
  if (!lang_at_least(c, 23)) return refused("requires go1.23 or later");
  if (f->params.len != 1) return refused(YIELD "wrong argument count");
  if (f->results.len != 0) return refused(YIELD "unexpected results");
  return range_over_yield(c, f->params.items[0]->type);
}

static const char *refuse_send_only(Type *t, Type *under, void *arg) {
  (void)arg;
  if (!under || under->kind != TYPE_CHAN || under->chan.recv) return NULL;
  return format_text(session_arena, "receive from send-only channel %T", t);
}

static Type *array_behind(Type *u) {
  if (u->kind != TYPE_POINTER) return u;
  Type *elem = type_underlying(u->pointer.elem);
  return elem->kind == TYPE_ARRAY ? elem : u;
}

static Iteration range_over(Checker *c, Type *t) {
  const char *why = NULL;
  Type *integer = universe_type(TYPE_INT), *u = common_underlying(t, refuse_send_only, NULL, &why);
  if (!u) return refused(why);
  u = array_behind(u);
  if (is_string(u)) return (Iteration){true, integer, type_rune, NULL};
  if (is_integer(u))
    return lang_at_least(c, 22) ? (Iteration){true, t, NULL, NULL}
                                : refused("requires go1.22 or later");
  if (u->kind == TYPE_ARRAY) return (Iteration){true, integer, u->array.elem, NULL};
  if (u->kind == TYPE_SLICE) return (Iteration){true, integer, u->slice.elem, NULL};
  if (u->kind == TYPE_MAP) return (Iteration){true, u->map.key, u->map.elem, NULL};
  if (u->kind == TYPE_CHAN) return (Iteration){true, u->chan.elem, NULL, NULL};
  return u->kind == TYPE_FUNC ? range_over_func(c, &u->func) : refused(NULL);
}

/* Reports an operand that cannot be iterated over, or more variables than there are values. */
static void report_iteration(Checker *c, const RangeStmt *s, const Operand *x,
                             const Iteration *it) {
  const char *what = operand_string(c, x);
  if (!it->ok && it->why)
    type_error_at(c, operand_pos(x), "cannot range over %s: %s", what, it->why);
  else if (!it->ok)
    type_error_at(c, operand_pos(x), "cannot range over %s", what);
  else if (!it->key && s->key)
    type_error_at(c, start_pos(s->key), "range over %s permits no iteration variables", what);
  else if (!it->value && s->value)
    type_error_at(c, start_pos(s->value), "range over %s permits only one iteration variable",
                  what);
  else if (s->extra)
    type_error_at(c, start_pos(s->extra), "range clause permits at most two iteration variables");
}

/* ---- the iteration variables ----------------------------------------------------------------- */

/* A range clause on its way: x is the operand, t the typed statement. */
typedef struct Clause {
  Checker *c;
  RangeStmt *s, *t;
  Operand x;
  bool over_int;        /* the variable takes its type from x or gives it to it */
  bool names_only;      /* assigned variables are plain names: their order does not matter */
  AssignStmt *prologue; /* variables from temporaries, all at once; or null */
} Clause;

static Object *new_range_variable(Checker *c, NameExpr *n) {
  Object *v = declare_local_var(c, n->sym, n->n.pos, NULL);
  v->var.per_iteration = lang_at_least(c, 22);
  v->var.reassigned = true;
  v->var.loop_depth = c->loop_depth + 1;
  return v;
}

/* Gives a new variable the type of the iteration; of integers x itself, which is converted to it.
 */
static void init_range_variable(Clause *r, Object *v, Node *e, Type *t) {
  if (!t || !is_valid_type(t)) {
    v->type = universe_type(TYPE_INVALID);
    v->used = true;
  } else if (r->over_int) {
    assign_operand(r->c, &r->x, NULL, "range clause");
    v->type = r->x.type;
  } else {
    Operand y = {.mode = MODE_VALUE, .expr = e, .type = t, .node = e};
    assign_operand(r->c, &y, NULL, "assignment");
    v->type = y.type;
  }
}

/* A variable declared by :=; blank ones are left out of the typed statement. */
static Node *declared_variable(Clause *r, Node *e, Type *t, ObjectList *fresh) {
  if (!e) return NULL;
  if (e->kind != NODE_NAME) {
    type_error_at(r->c, start_pos(e), "invalid syntax tree: cannot declare %E", e);
    return NULL;
  }
  NameExpr *n = AS(NameExpr, NAME, e);
  Object *v = new_range_variable(r->c, n);
  init_range_variable(r, v, e, t);
  if (n->sym == blank_sym()) return NULL;
  VEC_PUSH(r->c->arena, fresh, v);
  return define_name(r->c, v, n->n.pos);
}

/* The value goes to a temporary, and from there to lhs at the start of the body. */
static Node *assigned_through_temporary(Clause *r, Node *e, Node *lhs, Type *t, Type *want) {
  Checker *c = r->c;
  Object *temp = build_temp(c->function, t, e->pos);
  Operand y = {.mode = MODE_VALUE, .expr = e, .type = t};
  y.node = build_name(c->arena, temp, e->pos);
  assign_operand(c, &y, want, want ? "assignment" : "assignment to _ identifier");
  if (y.mode == MODE_INVALID || !want) return NULL;
  if (types_identical(want, t) && r->names_only) return lhs;
  if (!r->prologue) r->prologue = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, e->pos);
  VEC_PUSH(c->arena, &r->prologue->lhs, lhs);
  VEC_PUSH(c->arena, &r->prologue->rhs, y.node);
  return define_name(c, temp, e->pos);
}

/* A variable that counts up to x: an untyped x takes its type. */
static Node *assigned_counter(Clause *r, Node *e, Node *lhs, Type *want) {
  Operand probe;
  Type *target = want && !is_plain_interface(want) ? want : NULL;
  if (is_untyped(r->x.type)) assign_operand(r->c, &r->x, target, "range clause");
  probe = r->x;
  assign_operand(r->c, &probe, want, "range clause");
  if (probe.mode == MODE_INVALID) {
    r->x = probe;
    return NULL;
  }
  if (!is_integer(r->x.type))
    type_error_at(r->c, start_pos(e), "cannot use iteration variable of type %T", r->x.type);
  return assigned_through_temporary(r, e, lhs, r->x.type, want);
}

/* A variable assigned by =. */
static Node *assigned_variable(Clause *r, Node *e, Type *t) {
  if (!e || !t || !is_valid_type(t)) return NULL;
  Node *lhs;
  Type *want = check_lhs(r->c, e, &lhs);
  if (want && !is_valid_type(want)) return NULL;
  return r->over_int ? assigned_counter(r, e, lhs, want)
                     : assigned_through_temporary(r, e, lhs, t, want);
}

static void declare_variables(Clause *r, const Iteration *it) {
  ObjectList fresh = {0};
  r->t->key = declared_variable(r, r->s->key, it->key, &fresh);
  r->t->value = declared_variable(r, r->s->value, it->value, &fresh);
  for (uint32_t i = 0; i < fresh.len; i++) declare(r->c, r->c->scope, fresh.items[i], NO_POS);
  if (fresh.len == 0) type_error_at(r->c, r->s->n.pos, "no new variables on left side of :=");
}

static bool is_name_or_none(Node *e) {
  return !e || unparen(e)->kind == NODE_NAME;
}

static void check_variables(Clause *r, const Iteration *it) {
  r->names_only = is_name_or_none(r->s->key) && is_name_or_none(r->s->value);
  if (r->s->define) {
    declare_variables(r, it);
  } else if (r->s->key) {
    r->t->key = assigned_variable(r, r->s->key, it->key);
    r->t->value = assigned_variable(r, r->s->value, it->value);
  } else if (r->over_int) {
    assign_operand(r->c, &r->x, NULL, "range clause");
  }
}

static void push_prologue(Checker *c, BlockStmt *body, AssignStmt *prologue) {
  if (!prologue) return;
  NodeList all = {0};
  VEC_PUSH(c->arena, &all, &prologue->n);
  for (uint32_t i = 0; i < body->stmts.len; i++) VEC_PUSH(c->arena, &all, body->stmts.items[i]);
  body->stmts = all;
}

static Node *check_range_body(Checker *c, Node *syntax) {
  NodeList body = {0};
  c->loop_depth++;
  check_stmt(c, syntax, &body);
  c->loop_depth--;
  return body.items[0];
}

/* The operand's final type: a string constant's, if nothing gave it one. */
static Node *finished_operand(Clause *r) {
  if (r->x.mode != MODE_INVALID) default_operand(r->c, &r->x);
  return r->x.node;
}

void check_range_stmt(Checker *c, RangeStmt *s, NodeList *out) {
  RangeStmt *t = NEW_NODE(c->arena, RangeStmt, RANGE_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->define = s->define;
  Clause r = {.c = c, .s = s, .t = t};
  Iteration it = {0};
  check_expr(c, &r.x, s->x, NULL);
  if (r.x.mode != MODE_INVALID) {
    it = range_over(c, r.x.type);
    report_iteration(c, s, &r.x, &it);
    r.over_int = is_integer(r.x.type);
  }
  open_scope(c);
  check_variables(&r, &it);
  t->x = finished_operand(&r);
  t->body = check_range_body(c, s->body);
  close_scope(c);
  push_prologue(c, AS(BlockStmt, BLOCK_STMT, t->body), r.prologue);
  if (r.x.mode != MODE_INVALID && it.ok) VEC_PUSH(c->arena, out, &t->n);
}
