/*
 * rangefunc.c: for statements over functions (Go spec, For statements with range clause, function
 * values) become calls of the function with the body as a literal.
 *
 * Requires: a checked function body in which each such statement has its body's Function (range.c).
 * Ensures: none is left. Of `for k, v := range f { body }`, loop number N, stays
 *
 *     #stateN := READY
 *     #yieldN := func(k K, v V) bool {
 *         #tmpState := #stateN; #stateN = RUNNING; if #tmpState != READY { panic }
 *         body
 *         #stateN = READY; return true
 *     }
 *     f(#yieldN)
 *     if #stateN == RUNNING { panic }; #stateN = EXHAUSTED
 *
 * What leaves the body tells in #next where it goes, ends the iteration, and is followed behind
 * the call: a return (the values are in the result variables), a branch to a statement outside. A
 * way out of several bodies is handed on from one to the next. Deferred calls belong to the
 * function that was written: #defers is its frame. The names are gc's: -m shows them.
 */
#include "types/decl.h"
#include "types/expr.h"

/* States of a loop, with the numbers of panicrangestate. */
enum {
  STATE_DONE,          /* the body has returned false */
  STATE_READY,         /* between iterations */
  STATE_RUNNING,       /* in the body; stays so if the body panics */
  STATE_EXHAUSTED,     /* the function has returned */
  STATE_MISSING_PANIC, /* the function has returned although the body panicked */
};

/*
 * What is in #next. Positive: a loop over a function to go to, counted from the outermost; 2n
 * breaks loop n, 2n-1 continues it. Below NEXT_RETURN: another branch, by its kind and label.
 */
enum {
  NEXT_NONE,
  NEXT_PER_LOOP = 2,
  NEXT_RETURN = -1,
  NEXT_PER_LABEL = 3
};

/* A branch that is made behind the call of a loop, where its target can be reached. */
typedef struct WayOut {
  BranchStmt *branch;
  int64_t number;
} WayOut;

/* A loop whose body is being rewritten. */
typedef struct Loop Loop;
struct Loop {
  Loop *outer;
  RangeStmt *stmt;
  Function *body;
  Object *state;
  int64_t depth;          /* 1 for the outermost */
  bool returns;           /* its body may leave the function, or go behind an outer loop */
  bool breaks, continues; /* the loop around it, or one further out */
  VEC(WayOut) ways_out;
};

/* One function on its way. */
typedef struct Lowering {
  Checker *c;
  Function *written;
  Loop *loop; /* innermost, or null */
  Map depths; /* statements to the number of loops around them, plus one */
  Object *next, *defers;
  VEC(const Sym *) labels; /* of the function, in order */
  uint32_t yields;
} Lowering;

Function *written_function(Function *f) {
  while (f && f->range_number) f = f->outer;
  return f;
}

/* ---- nodes ----------------------------------------------------------------------------------- */

/* The function that the statements being built are part of. */
static Function *current(const Lowering *l) {
  return l->loop ? l->loop->body : l->written;
}

static Object *new_helper(Lowering *l, const char *name, Type *type, Pos pos) {
  Object *o = new_var(VAR_LOCAL, sym_of(name), pos, type, l->c->pkg);
  o->used = true;
  o->var.function = current(l);
  return o;
}

static Node *use_variable(Lowering *l, Object *var, Pos pos) {
  Function *saved = l->c->function;
  l->c->function = current(l);
  note_variable_use(l->c, var);
  l->c->function = saved;
  return build_name(l->c->arena, var, pos);
}

static Node *int_value(Lowering *l, int64_t value, Pos pos) {
  return build_int(l->c->arena, value, universe_type(TYPE_INT), pos);
}

static Node *assignment(Lowering *l, Node *lhs, Node *rhs) {
  AssignStmt *a = NEW_NODE(l->c->arena, AssignStmt, ASSIGN_STMT, rhs->pos);
  VEC_PUSH(l->c->arena, &a->lhs, lhs);
  VEC_PUSH(l->c->arena, &a->rhs, rhs);
  return &a->n;
}

static Node *definition(Lowering *l, Object *var, Node *value) {
  Node *name = build_name(l->c->arena, var, value->pos);
  AS(NameExpr, NAME, name)->is_def = true;
  Node *a = assignment(l, name, value);
  AS(AssignStmt, ASSIGN_STMT, a)->define = true;
  var->var.init = value;
  return a;
}

/* var v T */
static Node *declaration(Lowering *l, Object *var, Pos pos) {
  VarDecl *d = NEW_NODE(l->c->arena, VarDecl, VAR_DECL, pos);
  DeclStmt *s = NEW_NODE(l->c->arena, DeclStmt, DECL_STMT, pos);
  Node *name = build_name(l->c->arena, var, pos);
  AS(NameExpr, NAME, name)->is_def = true;
  VEC_PUSH(l->c->arena, &d->names, name);
  VEC_PUSH(l->c->arena, &s->decls, &d->n);
  return &s->n;
}

static Node *set_number(Lowering *l, Object *var, int64_t value, Pos pos) {
  var->var.reassigned = true;
  return assignment(l, use_variable(l, var, pos), int_value(l, value, pos));
}

static Node *comparison(Lowering *l, Object *var, Op op, int64_t value, Pos pos) {
  BinaryExpr *b = NEW_NODE(l->c->arena, BinaryExpr, BINARY, pos);
  b->op = op;
  b->x = use_variable(l, var, pos);
  b->y = int_value(l, value, pos);
  b->n.type = universe_type(TYPE_BOOL);
  return &b->n;
}

static Node *conditional(Lowering *l, Node *cond, NodeList then) {
  IfStmt *s = NEW_NODE(l->c->arena, IfStmt, IF_STMT, cond->pos);
  s->cond = cond;
  s->then = build_block(l->c, then, cond->pos);
  return &s->n;
}

static Node *builtin_call(Lowering *l, BuiltinId id, Node *arg, Type *type, Pos pos) {
  BuiltinExpr *b = NEW_NODE(l->c->arena, BuiltinExpr, BUILTIN, pos);
  b->id = id;
  if (arg) VEC_PUSH(l->c->arena, &b->args, arg);
  b->n.type = type;
  return &b->n;
}

static Node *expression_statement(Lowering *l, Node *x) {
  ExprStmt *s = NEW_NODE(l->c->arena, ExprStmt, EXPR_STMT, x->pos);
  s->x = x;
  return &s->n;
}

/* if var op value { panic about the state } */
static Node *state_check(Lowering *l, Object *var, Op op, int64_t value, Node *told) {
  NodeList then = {0};
  Node *call = builtin_call(l, BUILTIN_RANGE_PANIC, told, new_tuple_type((TypeList){0}), told->pos);
  VEC_PUSH(l->c->arena, &then, expression_statement(l, call));
  return conditional(l, comparison(l, var, op, value, told->pos), then);
}

/* ---- leaving a body -------------------------------------------------------------------------- */

static Object *next_variable(Lowering *l) {
  if (l->next) return l->next;
  l->next = new_helper(l, "#next", universe_type(TYPE_INT), NO_POS);
  l->next->var.function = l->written;
  return l->next;
}

static void push_end_of_iteration(Lowering *l, int64_t state, bool go_on, Pos pos, NodeList *out) {
  Arena *a = l->c->arena;
  ReturnStmt *r = NEW_NODE(a, ReturnStmt, RETURN_STMT, pos);
  r->function = l->loop->body;
  Node *value = build_const(a, const_bool(go_on), universe_type(TYPE_BOOL), pos);
  VEC_PUSH(a, &r->results, value);
  VEC_PUSH(a, out, set_number(l, l->loop->state, state, pos));
  VEC_PUSH(a, out, &r->n);
}

static Node *end_of_iteration(Lowering *l, int64_t state, bool go_on, Pos pos) {
  NodeList list = {0};
  push_end_of_iteration(l, state, go_on, pos, &list);
  return build_block(l->c, list, pos);
}

static uintptr_t depth_of(const Lowering *l) {
  uintptr_t n = 1;
  for (const Loop *loop = l->loop; loop; loop = loop->outer) n++;
  return n;
}

static bool stays_inside(const Lowering *l, const BranchStmt *b) {
  return b->branch == BRANCH_FALLTHROUGH || !b->target ||
         (uintptr_t)map_get(&l->depths, b->target) == depth_of(l);
}

/* The loop over a function that is the target of b, or null. */
static Loop *target_loop(const Lowering *l, const BranchStmt *b) {
  if (b->branch == BRANCH_GOTO) return NULL;
  for (Loop *loop = l->loop; loop; loop = loop->outer)
    if (b->target == &loop->stmt->n) return loop;
  return NULL;
}

/* break, continue, goto of the first label are -4, -3, -2. */
static int64_t label_number(const Lowering *l, const BranchStmt *b) {
  int64_t i = 0;
  while (i < l->labels.len && l->labels.items[i] != b->label) i++;
  int64_t kind = b->branch == BRANCH_BREAK ? 0 : b->branch == BRANCH_CONTINUE ? 1 : 2;
  return NEXT_RETURN - NEXT_PER_LABEL * (i + 1) + kind;
}

/* A branch to a loop further out: each loop on the way is told to go on. */
static int64_t leave_for_loop(Lowering *l, const BranchStmt *b, const Loop *target) {
  bool goes_on = b->branch == BRANCH_CONTINUE;
  for (Loop *loop = l->loop; loop != target; loop = loop->outer) {
    if (goes_on && loop->outer == target)
      loop->continues = true;
    else
      loop->breaks = true;
  }
  return NEXT_PER_LOOP * target->depth - goes_on;
}

/* A branch to a place that is in the body of a loop further out, or of the function. */
static int64_t leave_for_label(Lowering *l, BranchStmt *b) {
  uintptr_t place = (uintptr_t)map_get(&l->depths, b->target);
  Loop *loop = l->loop;
  for (; (uintptr_t)loop->depth > place; loop = loop->outer) loop->returns = true;
  WayOut w = {b, label_number(l, b)};
  for (uint32_t i = 0; i < loop->ways_out.len; i++)
    if (loop->ways_out.items[i].number == w.number) return w.number;
  VEC_PUSH(l->c->arena, &loop->ways_out, w);
  return w.number;
}

static Node *lowered_branch(Lowering *l, BranchStmt *b) {
  Pos pos = b->n.pos;
  if (!l->loop || stays_inside(l, b)) return &b->n;
  Loop *target = target_loop(l, b);
  if (target == l->loop && b->branch == BRANCH_CONTINUE)
    return end_of_iteration(l, STATE_READY, true, pos);
  if (target == l->loop) return end_of_iteration(l, STATE_DONE, false, pos);
  NodeList list = {0};
  int64_t number = target ? leave_for_loop(l, b, target) : leave_for_label(l, b);
  VEC_PUSH(l->c->arena, &list, set_number(l, next_variable(l), number, pos));
  push_end_of_iteration(l, STATE_DONE, false, pos, &list);
  return build_block(l->c, list, pos);
}

/* The results have names that a body can assign to. */
static void name_results(Lowering *l) {
  Function *f = l->written;
  for (uint32_t i = 0; i < f->results.len; i++) {
    Object *o = f->results.items[i];
    if (o->sym->text[0] == '~') o->sym = sym_of(format_text(session_arena, "#rv%u", i + 1));
    o->var.reassigned = true;
  }
  f->named_results = true;
}

static Node *lowered_return(Lowering *l, ReturnStmt *r) {
  Arena *a = l->c->arena;
  Pos pos = r->n.pos;
  NodeList list = {0};
  if (l->written->results.len) name_results(l);
  if (r->results.len) {
    AssignStmt *s = NEW_NODE(a, AssignStmt, ASSIGN_STMT, pos);
    for (uint32_t i = 0; i < l->written->results.len; i++)
      VEC_PUSH(a, &s->lhs, use_variable(l, l->written->results.items[i], pos));
    s->rhs = r->results;
    VEC_PUSH(a, &list, &s->n);
  }
  for (Loop *loop = l->loop; loop; loop = loop->outer) loop->returns = true;
  Object *next = next_variable(l);
  VEC_PUSH(a, &list, set_number(l, next, NEXT_RETURN, pos));
  push_end_of_iteration(l, STATE_DONE, false, pos, &list);
  return build_block(l->c, list, pos);
}

/* The deferred call goes to the frame of the function that was written. */
static void lower_defer(Lowering *l, DeferStmt *s) {
  if (!l->defers) {
    l->defers = new_helper(l, "#defers", universe_type(TYPE_UINTPTR), NO_POS);
    l->defers->var.function = l->written;
  }
  s->frame = use_variable(l, l->defers, s->n.pos);
}

/* ---- after the call -------------------------------------------------------------------------- */

/* if #next == number { #next = 0; branch } */
static void push_way_out(Lowering *l, const WayOut *w, Pos pos, NodeList *out) {
  NodeList then = {0};
  VEC_PUSH(l->c->arena, &then, set_number(l, l->next, NEXT_NONE, pos));
  VEC_PUSH(l->c->arena, &then, lowered_branch(l, w->branch));
  VEC_PUSH(l->c->arena, out, conditional(l, comparison(l, l->next, OP_EQ, w->number, pos), then));
}

/* if #next == -1 { return } */
static void push_return(Lowering *l, Pos pos, NodeList *out) {
  ReturnStmt *r = NEW_NODE(l->c->arena, ReturnStmt, RETURN_STMT, pos);
  r->function = l->written;
  NodeList then = {0};
  VEC_PUSH(l->c->arena, &then, &r->n);
  VEC_PUSH(l->c->arena, out, conditional(l, comparison(l, l->next, OP_EQ, NEXT_RETURN, pos), then));
}

/* if #next op number { the iteration of the loop around ends } */
static void push_end_if(Lowering *l, Op op, int64_t number, bool arrived, bool go_on, Pos pos,
                        NodeList *out) {
  NodeList then = {0};
  if (arrived) VEC_PUSH(l->c->arena, &then, set_number(l, l->next, NEXT_NONE, pos));
  push_end_of_iteration(l, go_on ? STATE_READY : STATE_DONE, go_on, pos, &then);
  VEC_PUSH(l->c->arena, out, conditional(l, comparison(l, l->next, op, number, pos), then));
}

/* Behind a loop in the body of another. */
static void push_nested_checks(Lowering *l, const Loop *done, Pos pos, NodeList *out) {
  int64_t own = NEXT_PER_LOOP * l->loop->depth;
  Object *next = next_variable(l);
  if (done->returns) push_end_if(l, OP_LT, 0, false, false, pos, out);
  VEC_PUSH(l->c->arena, out, state_check(l, next, OP_GT, own, int_value(l, STATE_DONE, pos)));
  if (done->continues) push_end_if(l, OP_EQ, own - 1, true, true, pos, out);
  if (done->breaks) push_end_if(l, OP_EQ, own, true, false, pos, out);
  if (done->continues || done->breaks) push_end_if(l, OP_GT, 0, false, false, pos, out);
}

static void push_checks(Lowering *l, const Loop *done, Pos pos, NodeList *out) {
  for (uint32_t i = 0; i < done->ways_out.len; i++)
    push_way_out(l, &done->ways_out.items[i], pos, out);
  if (l->loop)
    push_nested_checks(l, done, pos, out);
  else if (done->returns)
    push_return(l, pos, out);
}

/* ---- the statement --------------------------------------------------------------------------- */

static void rewrite(Node **child, void *arg);

typedef struct Mentions {
  const Function *function;
  CaptureList found;
} Mentions;

static void find_mention(Node **child, void *arg) {
  Mentions *m = arg;
  Node *n = *child;
  Object *o = n && n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  for (uint32_t i = 0; o && i < m->function->captures.len; i++) {
    if (m->function->captures.items[i].var != o) continue;
    bool known = false;
    for (uint32_t j = 0; j < m->found.len; j++) known |= m->found.items[j].var == o;
    if (!known) VEC_PUSH(session_arena, &m->found, (Capture){o});
  }
  if (!n) return;
  NodeList *body = n->kind == NODE_FUNC_LIT ? &AS(FuncLit, FUNC_LIT, n)->function->body : NULL;
  for (uint32_t i = 0; body && i < body->len; i++) find_mention(&body->items[i], m);
  if (!body) walk_children(n, find_mention, m);
}

/* Captures are in the order of their first mention, also where the statements around the written
 * body are first. */
static void sort_captures(Function *f) {
  Mentions m = {.function = f};
  for (uint32_t i = 0; i < f->body.len; i++) find_mention(&f->body.items[i], &m);
  if (m.found.len == f->captures.len) f->captures = m.found;
}

/* Fills the literal's function. */
static void lower_body(Lowering *l, Loop *loop, Pos pos) {
  Arena *a = l->c->arena;
  Function *f = loop->body;
  NodeList list = {0};
  l->loop = loop;
  for (uint32_t i = 0; i < f->params.len; i++) {
    f->params.items[i]->var.var_kind = VAR_PARAM;
    f->params.items[i]->var.index = i;
    f->params.items[i]->var.per_iteration = false;
  }
  if (loop->stmt->prologue) VEC_PUSH(a, &list, loop->stmt->prologue);
  Object *seen = new_helper(l, "#tmpState", universe_type(TYPE_INT), pos);
  VEC_PUSH(a, &list, definition(l, seen, use_variable(l, loop->state, pos)));
  VEC_PUSH(a, &list, set_number(l, loop->state, STATE_RUNNING, pos));
  VEC_PUSH(a, &list, state_check(l, seen, OP_NE, STATE_READY, build_name(a, seen, pos)));
  if (loop->stmt->prologue) rewrite(&list.items[0], l);
  rewrite(&loop->stmt->body, l);
  VEC_PUSH(a, &list, loop->stmt->body);
  push_end_of_iteration(l, STATE_READY, true, pos, &list);
  f->body = list;
  sort_captures(f);
  l->loop = loop->outer;
}

static Node *body_literal(Lowering *l, Function *f, Pos pos) {
  FuncLit *lit = NEW_NODE(l->c->arena, FuncLit, FUNC_LIT, pos);
  lit->function = f;
  lit->n.type = f->type;
  f->lit = lit;
  return &lit->n;
}

/* f(#yieldN) */
static Node *call_with(Lowering *l, Node *f, Object *yield, Pos pos) {
  Checker *c = l->c;
  Operand y = {.mode = MODE_VALUE, .type = yield->type, .node = use_variable(l, yield, pos)};
  y.expr = y.node;
  assign_operand(c, &y, type_underlying(f->type)->func.params.items[0]->type, "range clause");
  CallExpr *call = NEW_NODE(c->arena, CallExpr, CALL, pos);
  call->fun = f;
  VEC_PUSH(c->arena, &call->args, y.node);
  call->n.type = new_tuple_type((TypeList){0});
  return expression_statement(l, &call->n);
}

static void push_loop(Lowering *l, Loop *loop, NodeList *out) {
  Arena *a = l->c->arena;
  Pos pos = loop->stmt->n.pos;
  uint32_t n = loop->body->range_number;
  loop->state = new_helper(l, format_text(a, "#state%u", n), universe_type(TYPE_INT), pos);
  VEC_PUSH(a, out, definition(l, loop->state, int_value(l, STATE_READY, pos)));
  lower_body(l, loop, pos);
  Object *yield = new_helper(l, format_text(a, "#yield%u", ++l->yields), loop->body->type, pos);
  VEC_PUSH(a, out, definition(l, yield, body_literal(l, loop->body, pos)));
  VEC_PUSH(a, out, call_with(l, loop->stmt->x, yield, pos));
  VEC_PUSH(
      a, out,
      state_check(l, loop->state, OP_EQ, STATE_RUNNING, int_value(l, STATE_MISSING_PANIC, pos)));
  VEC_PUSH(a, out, set_number(l, loop->state, STATE_EXHAUSTED, pos));
  push_checks(l, loop, pos, out);
}

/* What an outermost loop needs in front of it. */
static void push_helpers(Lowering *l, Pos pos, NodeList *out) {
  Arena *a = l->c->arena;
  if (l->next) VEC_PUSH(a, out, declaration(l, l->next, pos));
  if (l->defers) {
    Type *t = l->defers->type;
    VEC_PUSH(a, out, definition(l, l->defers, builtin_call(l, BUILTIN_DEFER_FRAME, NULL, t, pos)));
  }
}

static Node *lowered_loop(Lowering *l, RangeStmt *s) {
  Loop loop = {.outer = l->loop, .stmt = s, .body = s->function};
  loop.depth = l->loop ? l->loop->depth + 1 : 1;
  NodeList list = {0}, all = {0};
  rewrite(&s->x, l);
  if (!l->loop) l->next = l->defers = NULL;
  push_loop(l, &loop, &list);
  if (!l->loop) push_helpers(l, s->n.pos, &all);
  for (uint32_t i = 0; i < list.len; i++) VEC_PUSH(l->c->arena, &all, list.items[i]);
  return build_block(l->c, all, s->n.pos);
}

static void rewrite(Node **child, void *arg) {
  Lowering *l = arg;
  Node *n = *child;
  if (!n || n->kind == NODE_FUNC_LIT) return;
  if (n->kind == NODE_RANGE_STMT && AS(RangeStmt, RANGE_STMT, n)->function)
    *child = lowered_loop(l, AS(RangeStmt, RANGE_STMT, n));
  else if (n->kind == NODE_BRANCH_STMT)
    *child = lowered_branch(l, AS(BranchStmt, BRANCH_STMT, n));
  else if (n->kind == NODE_RETURN_STMT && l->loop)
    *child = lowered_return(l, AS(ReturnStmt, RETURN_STMT, n));
  else if (n->kind == NODE_DEFER_STMT && l->loop)
    lower_defer(l, AS(DeferStmt, DEFER_STMT, n));
  else
    walk_children(n, rewrite, l);
}

/* ---- the function ---------------------------------------------------------------------------- */

typedef struct Depths {
  Lowering *l;
  uintptr_t depth;
} Depths;

static void note_depth(Node **child, void *arg) {
  Depths *d = arg, inside = *d;
  Node *n = *child;
  if (!n || n->kind == NODE_FUNC_LIT) return;
  map_set(d->l->c->arena, &d->l->depths, n, (void *)d->depth);
  if (n->kind == NODE_LABELED_STMT)
    VEC_PUSH(d->l->c->arena, &d->l->labels, AS(LabeledStmt, LABELED_STMT, n)->label);
  if (n->kind == NODE_RANGE_STMT && AS(RangeStmt, RANGE_STMT, n)->function) inside.depth++;
  walk_children(n, note_depth, &inside);
}

void lower_range_functions(Checker *c, Function *f) {
  Lowering l = {.c = c, .written = f};
  Depths outside = {&l, 1};
  for (uint32_t i = 0; i < f->body.len; i++) note_depth(&f->body.items[i], &outside);
  for (uint32_t i = 0; i < f->body.len; i++) rewrite(&f->body.items[i], &l);
}
