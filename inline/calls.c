/*
 * calls.c: replaces calls, component by component, callees first.
 *
 * Requires: check_can_inline was done for all functions. Ensures: every call that gc would inline
 * is an INLINED_CALL, every interface call whose dynamic type is known is static; no PAREN is left.
 * Method: each call of a function is wrapped in a PAREN, so that it can be replaced wherever it
 * moves (an argument goes with its call into the copy). Calls are tried in post-order, then those
 * in the copies, round by round: the call sites of a round are counted before any of them is tried,
 * since a literal with one call has a larger budget. A component is repeated until nothing changes.
 */
#include "inline/internal.h"

/* A call that may be replaced. */
typedef struct Site {
  ParenExpr *slot;    /* holds the call, later what replaced it */
  InlineChain *chain; /* the inlined calls around it, or null */
  Function *callee;   /* what it resolved to, counted in its uses */
} Site;

typedef struct Caller {
  Inliner *in;
  Function *function;
  bool big;
  InlineChain *chain; /* for sites being added */
  VEC(Site) sites;
} Caller;

/* ---- marking call sites ---------------------------------------------------------------------- */

static void mark_child(Node **child, void *arg);

/* The call of a go or defer statement stays; what is below it does not. */
static void mark_deferred(Node *call, Caller *c) {
  if (call->kind != NODE_CALL) return;
  AS(CallExpr, CALL, call)->no_inline = true;
  walk_children(call, mark_child, c);
}

static void mark_child(Node **child, void *arg) {
  Caller *c = arg;
  Node *n = *child;
  if (n->kind == NODE_PAREN && AS(ParenExpr, PAREN, n)->n.implicit) return; /* a site already */
  if (n->kind == NODE_FUNC_LIT) return;
  if (n->kind == NODE_GO_STMT) {
    mark_deferred(AS(GoStmt, GO_STMT, n)->call, c);
    return;
  }
  if (n->kind == NODE_DEFER_STMT) {
    mark_deferred(AS(DeferStmt, DEFER_STMT, n)->call, c);
    return;
  }
  walk_children(n, mark_child, c);
  if (n->kind != NODE_CALL) return;
  ParenExpr *slot = NEW_NODE(c->in->arena, ParenExpr, PAREN, n->pos);
  slot->n.implicit = true;
  slot->n.type = n->type;
  slot->x = n;
  *child = &slot->n;
  VEC_PUSH(c->in->arena, &c->sites, ((Site){slot, c->chain, NULL}));
}

static void mark_function(Caller *c) {
  NodeList body = c->function->body;
  for (uint32_t i = 0; i < body.len; i++) mark_child(&body.items[i], c);
  for (uint32_t i = 0; i < body.len; i++) note_new_definitions(body.items[i]);
}

static void unmark_child(Node **child, void *arg) {
  while ((*child)->kind == NODE_PAREN) *child = AS(ParenExpr, PAREN, *child)->x;
  walk_children(*child, unmark_child, arg);
}

static void unmark_function(Function *f) {
  for (uint32_t i = 0; i < f->body.len; i++) unmark_child(&f->body.items[i], NULL);
}

/* ---- one call -------------------------------------------------------------------------------- */

/* The function with a body that the call would run, or null. */
static Function *inline_target(const Caller *c, CallExpr *call) {
  if (c->in->report->no_inline || call->no_inline || call->fun->kind == NODE_INTERFACE_METHOD)
    return NULL;
  Callee callee = static_callee(call->fun);
  if (callee.obj && (call->fun->kind == NODE_NAME || call->fun->kind == NODE_METHOD_EXPR) &&
      is_intrinsic(callee.obj))
    return NULL;
  Function *f = callee.function;
  if (!f || f->is_generic) return NULL;
  if (f->lit && f->captures.len && f->outer != c->function) return NULL;
  return f;
}

/* Where lines about the call go: the outermost call. */
static Pos report_pos(const Site *s, const CallExpr *call) {
  const InlineChain *i = s->chain;
  while (i && i->parent) i = i->parent;
  return i ? i->call_pos : call->n.pos;
}

/* Devirtualises if possible, finds the callee and counts the use. */
static Function *resolve(Caller *c, Site *s) {
  if (s->callee) return s->callee;
  if (s->slot->x->kind != NODE_CALL) return NULL;
  CallExpr *call = AS(CallExpr, CALL, s->slot->x);
  devirtualize_call(c->in, call, report_pos(s, call));
  s->callee = inline_target(c, call);
  if (s->callee) inline_info(s->callee)->uses++;
  return s->callee;
}

static bool was_expanded_here(const Site *s, Pos call_pos) {
  for (const InlineChain *i = s->chain; i; i = i->parent)
    if (i->call_pos == call_pos) return true;
  return false;
}

static bool is_being_expanded(const Site *s, const Function *callee) {
  for (const InlineChain *i = s->chain; i; i = i->parent)
    if (i->callee == callee) return true;
  return false;
}

/* Does the callee fit here? Says so when only a recursive cycle is in the way. */
static bool may_inline(Caller *c, const Site *s, const CallExpr *call, Function *callee) {
  const Report *r = c->in->report;
  if (callee->lit) check_can_inline(c->in, callee);
  bool once = inline_info(callee)->uses == 1 && callee->lit;
  if (!function_can_inline(callee) || !cost_fits(callee, c->big, once)) return false;
  if (was_expanded_here(s, call->n.pos)) return false;
  if (!is_being_expanded(s, callee)) return true;
  report_line(r, 2, report_pos(s, call), "cannot inline %s into %s: repeated recursive cycle",
              function_text(r->arena, callee, c->in->pkg), c->function->name);
  return false;
}

static bool try_inline(Caller *c, uint32_t index) {
  Site *s = &c->sites.items[index];
  if (s->slot->x->kind != NODE_CALL) return false;
  Function *callee = resolve(c, s);
  CallExpr *call = AS(CallExpr, CALL, s->slot->x);
  if (!callee || !may_inline(c, s, call, callee)) return false;
  const Report *r = c->in->report;
  if (!is_silent(c->function))
    report_line(r, 1, report_pos(s, call), "inlining call to %s",
                function_text(r->arena, callee, c->in->pkg));
  InlineChain *chain = NEW(c->in->arena, InlineChain);
  *chain = (InlineChain){s->chain, callee, call->n.pos};
  InlinedCallExpr *result = substitute_call(c->in, c->function, call, callee, chain);
  s->slot->x = &result->n;
  c->chain = chain;
  walk_children(&result->n, mark_child, c);
  note_new_definitions(&result->n);
  note_inlined_assignments(c->in, c->function, result);
  return true;
}

/* ---- rounds ---------------------------------------------------------------------------------- */

static bool inline_rounds(Caller *c) {
  bool changed = false;
  uint32_t first = 0, end = c->sites.len;
  while (first < end) {
    for (uint32_t i = first; i < end; i++) changed |= try_inline(c, i);
    first = end;
    end = c->sites.len;
    for (uint32_t i = first; i < end; i++) resolve(c, &c->sites.items[i]);
  }
  return changed;
}

static Caller *new_caller(Inliner *in, Function *f) {
  Caller *c = NEW(in->arena, Caller);
  c->in = in;
  c->function = f;
  c->big = !in->report->no_inline && is_big_function(f);
  mark_function(c);
  return c;
}

/* The first pass over the calls of a function, when all functions are marked. */
static void resolve_sites(Caller *c) {
  if (c->big)
    report_line(c->in->report, 2, c->function->pos,
                "function %s considered 'big'; reducing max cost of inlinees",
                function_text(c->in->report->arena, c->function, c->in->pkg));
  for (uint32_t i = 0; i < c->sites.len; i++) resolve(c, &c->sites.items[i]);
}

static void inline_component(const Component *component, const Map *callers) {
  bool changed = true;
  while (changed) {
    changed = false;
    for (uint32_t i = 0; i < component->functions.len; i++)
      changed |= inline_rounds(map_get(callers, component->functions.items[i]));
  }
}

void inline_calls(Inliner *in) {
  FunctionList list = package_functions(in->arena, in->pkg);
  Map callers = {0};
  for (uint32_t i = 0; i < list.len; i++)
    map_set(in->arena, &callers, list.items[i], new_caller(in, list.items[i]));
  for (uint32_t i = 0; i < list.len; i++) resolve_sites(map_get(&callers, list.items[i]));
  ComponentList components = call_graph_components(in->arena, in->pkg);
  for (uint32_t i = 0; i < components.len; i++) inline_component(&components.items[i], &callers);
  for (uint32_t i = 0; i < list.len; i++) unmark_function(list.items[i]);
}

void inline_calls_in(Inliner *in, Function *f) {
  Caller *c = new_caller(in, f);
  resolve_sites(c);
  while (inline_rounds(c)) continue;
  unmark_function(f);
}
