/*
 * range.c: for statements with a range clause (Go spec, For statements with range clause).
 *
 * Ensures: key and value are names that the statement declares, or assignable expressions whose
 * types are those of the iteration; where they differ, or are no plain names, temporaries are
 * assigned, all at once, at the start of the body. The body of a range over a function is checked
 * as the function that rangefunc.c makes of it.
 */
#include "types/decl.h"
#include "types/expr.h"

/* What an iteration over a type gives. */
typedef struct Iteration {
  bool ok;
  Type *key, *value; /* null: none */
  Type *yield;       /* over a function: the type of the body, a FUNC */
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
  Iteration it = {.ok = true, .yield = yield};
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
  if (is_string(u)) return (Iteration){.ok = true, .key = integer, .value = type_rune};
  if (is_integer(u))
    return lang_at_least(c, 22) ? (Iteration){.ok = true, .key = t}
                                : refused("requires go1.22 or later");
  if (u->kind == TYPE_ARRAY) return (Iteration){.ok = true, .key = integer, .value = u->array.elem};
  if (u->kind == TYPE_SLICE) return (Iteration){.ok = true, .key = integer, .value = u->slice.elem};
  if (u->kind == TYPE_MAP) return (Iteration){.ok = true, .key = u->map.key, .value = u->map.elem};
  if (u->kind == TYPE_CHAN) return (Iteration){.ok = true, .key = u->chan.elem};
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
  bool evaluates;       /* a call or receive is part of x */
  bool over_int;        /* the variable takes its type from x or gives it to it */
  bool names_only;      /* assigned variables are plain names: their order does not matter */
  AssignStmt *prologue; /* variables from temporaries, all at once; or null */
  Function *body;       /* over a function: the body's, else null */
  Object *params[2];    /* over a function: what the body gets */
} Clause;

/* gc's name for what the program does not name. */
static Object *new_body_parameter(Clause *r, uint32_t i) {
  const char *name = format_text(session_arena, "#p%u", i + 1);
  Type *t = r->body->type->func.params.items[i]->type;
  Object *v = new_var(VAR_PARAM, sym_of(name), r->s->n.pos, t, r->c->pkg);
  v->used = true;
  v->var.function = r->body;
  return v;
}

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
  v->var.reassigned = !r->body;
  init_range_variable(r, v, e, t);
  if (n->sym == blank_sym()) return NULL;
  VEC_PUSH(r->c->arena, fresh, v);
  r->params[e == r->s->value] = v;
  return define_name(r->c, v, n->n.pos);
}

/* The value goes to a temporary, and from there to lhs at the start of the body. */
static Node *assigned_through_temporary(Clause *r, Node *e, Node *lhs, Type *t, Type *want) {
  Checker *c = r->c;
  uint32_t i = e == r->s->value;
  if (r->body) r->params[i] = new_body_parameter(r, i);
  Object *temp = r->body ? r->params[i] : build_temp(c->function, t, e->pos);
  Operand y = {.mode = MODE_VALUE, .expr = e, .type = t};
  y.node = build_name(c->arena, temp, e->pos);
  assign_operand(c, &y, want, want ? "assignment" : "assignment to _ identifier");
  if (y.mode == MODE_INVALID || (!want && !r->body)) return NULL;
  if (want && types_identical(want, t) && r->names_only && !r->body) return lhs;
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

/* The array that x is or points to, or null. */
static const Type *array_of(Type *x) {
  Type *t = type_underlying(x);
  if (t->kind == TYPE_POINTER) t = type_underlying(t->pointer.elem);
  return t->kind == TYPE_ARRAY ? t : NULL;
}

/*
 * The operand with its final type: a string constant's, if nothing gave it one. An array that is
 * not evaluated, since only its length matters and is constant, is the length.
 */
static Node *finished_operand(Clause *r) {
  if (r->x.mode == MODE_INVALID) return r->x.node;
  default_operand(r->c, &r->x);
  const Type *array = r->s->value || r->evaluates ? NULL : array_of(r->x.type);
  if (!array) return r->x.node;
  return build_int(r->c->arena, array->array.len, universe_type(TYPE_INT), r->x.node->pos);
}

/* ---- over functions -------------------------------------------------------------------------- */

static Function *new_range_body(Checker *c, const RangeStmt *s, Type *yield) {
  Function *f = NEW(session_arena, Function), *outer = c->function;
  f->type = yield;
  f->pkg = outer->pkg;
  f->pos = s->n.pos;
  f->end = AS(BlockStmt, BLOCK_STMT, s->body)->rbrace;
  f->outer = outer;
  f->name = new_closure_name(outer, CLOSURE_RANGE);
  f->range_number = written_function(outer)->range_count;
  Object *result =
      new_var(VAR_RESULT, sym_of("~r0"), s->n.pos, universe_type(TYPE_BOOL), outer->pkg);
  result->used = true;
  result->var.function = f;
  VEC_PUSH(session_arena, &f->results, result);
  VEC_PUSH(session_arena, &outer->closures, f);
  return f;
}

static void add_body_parameters(Clause *r) {
  uint32_t n = r->body->type->func.params.len;
  for (uint32_t i = 0; i < n; i++) {
    if (!r->params[i]) r->params[i] = new_body_parameter(r, i);
    VEC_PUSH(session_arena, &r->body->params, r->params[i]);
  }
  r->t->key = r->t->value = NULL;
}

/* ---- the statement --------------------------------------------------------------------------- */

static bool is_blank(const Node *e) {
  e = unparen((Node *)e);
  return e->kind == NODE_NAME && AS(NameExpr, NAME, e)->sym == blank_sym();
}

/* Variables and body, in the function that the body is part of. */
static void check_iteration(Clause *r, const Iteration *it) {
  Checker *c = r->c;
  Function *function = c->function;
  uint32_t depth = c->loop_depth;
  if (r->body) {
    c->function = r->body;
    c->loop_depth = 0;
  }
  open_scope(c);
  check_variables(r, it);
  r->t->body = check_range_body(c, r->s->body);
  close_scope(c);
  c->function = function;
  c->loop_depth = depth;
}

void check_range_stmt(Checker *c, RangeStmt *s, NodeList *out) {
  RangeStmt *t = NEW_NODE(c->arena, RangeStmt, RANGE_STMT, s->n.pos);
  map_statement(c, &s->n, &t->n);
  t->define = s->define;
  t->blanks = (s->key && is_blank(s->key)) + (s->value && is_blank(s->value));
  Clause r = {.c = c, .s = s, .t = t};
  Iteration it = {0};
  bool saved = c->has_call_or_recv;
  c->has_call_or_recv = false;
  check_expr(c, &r.x, s->x, NULL);
  r.evaluates = c->has_call_or_recv;
  c->has_call_or_recv = saved;
  if (r.x.mode != MODE_INVALID) {
    it = range_over(c, r.x.type);
    report_iteration(c, s, &r.x, &it);
    r.over_int = is_integer(r.x.type);
    if (it.yield && type_underlying(r.x.type)->kind == TYPE_FUNC)
      r.body = t->function = new_range_body(c, s, it.yield);
  }
  check_iteration(&r, &it);
  t->x = finished_operand(&r);
  if (r.body) add_body_parameters(&r);
  if (r.body)
    t->prologue = r.prologue ? &r.prologue->n : NULL;
  else
    push_prologue(c, AS(BlockStmt, BLOCK_STMT, t->body), r.prologue);
  if (r.x.mode != MODE_INVALID && it.ok) VEC_PUSH(c->arena, out, &t->n);
}
