/*
 * assign.c: assignments, variable declarations and returns.
 *
 * Ensures: a value assigned to a variable, or to a part of one, flows to it; through a pointer,
 * slice or map it goes to the heap, and what the pointer leads to counts as written. Variables that
 * are assigned after their declaration are marked.
 */
#include "escape/internal.h"

void assign_to_heap(Walk *w, Node *src, const char *why, const Node *where) {
  escape_expr(w, hole_note(w, heap_hole(w->batch), where, why), src);
}

static void mutate(Walk *w, Node *pointer) {
  escape_expr(w, mutator_hole(w->batch), pointer);
}

static Hole index_hole(Walk *w, IndexExpr *e) {
  discard_list(w, e->indices);
  if (type_underlying(e->x->type)->kind == TYPE_ARRAY) return assign_hole(w, e->x);
  mutate(w, e->x);
  return heap_hole(w->batch);
}

static Hole map_hole(Walk *w, MapIndexExpr *m) {
  discard(w, m->x);
  assign_to_heap(w, m->key, "key of map put", &m->n);
  return heap_hole(w->batch);
}

static Hole name_hole(Walk *w, const NameExpr *n) {
  if (!n->obj) return discard_hole(w->batch);
  if (n->obj->var.var_kind == VAR_PACKAGE) return heap_hole(w->batch);
  return hole_to(location_of(w->batch, n->obj));
}

Hole assign_hole(Walk *w, Node *n) {
  if (!n) return discard_hole(w->batch);
  n = skip_noop(n);
  if (n->kind == NODE_NAME) return name_hole(w, AS(NameExpr, NAME, n));
  if (n->kind == NODE_FIELD_SEL) return assign_hole(w, AS(FieldSelExpr, FIELD_SEL, n)->x);
  if (n->kind == NODE_INDEX) return index_hole(w, AS(IndexExpr, INDEX, n));
  if (n->kind == NODE_MAP_INDEX) return map_hole(w, AS(MapIndexExpr, MAP_INDEX, n));
  if (n->kind == NODE_DEREF)
    mutate(w, AS(DerefExpr, DEREF, n)->x);
  else
    internal_error("escape", n->pos, "assignment to %s", node_kind_name((NodeKind)n->kind));
  return heap_hole(w->batch);
}

/* ---- declarations ---------------------------------------------------------------------------- */

void declare_variable(Walk *w, Object *var) {
  if (var && var->kind == OBJ_VAR && var->var.var_kind != VAR_PACKAGE)
    location_of(w->batch, var)->loop_depth = w->loop_depth;
}

static bool is_definition(const Node *lhs) {
  return lhs->kind == NODE_NAME && AS(NameExpr, NAME, lhs)->is_def;
}

static void declare_list(Walk *w, NodeList lhs) {
  for (uint32_t i = 0; i < lhs.len; i++)
    if (is_definition(lhs.items[i])) declare_variable(w, AS(NameExpr, NAME, lhs.items[i])->obj);
}

static HoleList assign_holes(Walk *w, NodeList lhs) {
  HoleList ks = {0};
  for (uint32_t i = 0; i < lhs.len; i++) {
    Hole k = assign_hole(w, lhs.items[i]);
    VEC_PUSH(w->batch->arena, &ks, k);
  }
  return ks;
}

static void note_reassigned(const HoleList *ks, NodeList lhs) {
  for (uint32_t i = 0; i < ks->len; i++)
    if (!is_definition(lhs.items[i])) ks->items[i].dst->reassigned = true;
}

/* ---- assignments ----------------------------------------------------------------------------- */

static void report_self_assignment(Walk *w, const Node *where) {
  Batch *b = w->batch;
  if (!b->report->level) return;
  report_line(b->report, 1, node_pos(w, where), "%s ignoring self-assignment in %s",
              function_text(b->arena, w->function, b->pkg), ir_text(b->arena, where, b->pkg));
}

static void assign_one(Walk *w, Hole k, const Node *dst, Node *src, const char *why,
                       const Node *where) {
  if (is_header_data(dst)) {
    escape_unsafe_value(w, hole_note(w, heap_hole(w->batch), where, why), src);
    return;
  }
  if (is_self_assignment(dst, src)) {
    report_self_assignment(w, where);
    k = discard_hole(w->batch);
  }
  escape_expr(w, hole_note(w, k, where, why), src);
}

/* Is n a call with several results, not a comma-ok form? */
static bool gives_results(const Node *n) {
  return n->kind == NODE_CALL || n->kind == NODE_INLINED_CALL || n->kind == NODE_STMT_EXPR;
}

static void assign_lists(Walk *w, NodeList lhs, NodeList rhs, const char *why, const Node *where) {
  declare_list(w, lhs);
  HoleList ks = assign_holes(w, lhs);
  if (lhs.len > 1 && rhs.len == 1 && gives_results(rhs.items[0])) {
    escape_call(w, &ks, rhs.items[0]);
  } else {
    for (uint32_t i = 0; i < rhs.len; i++)
      assign_one(w, ks.items[i], lhs.items[i], rhs.items[i], why, where);
  }
  note_reassigned(&ks, lhs);
}

static const char *assignment_word(NodeList lhs, NodeList rhs, bool inlined) {
  if (lhs.len == 1) return inlined ? "assign-pair" : "assign";
  if (rhs.len != 1) return "assign-pair";
  if (rhs.items[0]->kind == NODE_TYPE_ASSERT) return "assign-pair-dot-type";
  if (rhs.items[0]->kind == NODE_MAP_INDEX) return "assign-pair-mapr";
  return rhs.items[0]->kind == NODE_RECV ? "assign-pair-receive" : "assign-pair";
}

/* Assignments that inlining, go and defer make are pairs even of one: they have one position
 * throughout, as those of package variables have too. */
static bool is_made(const AssignStmt *s) {
  if (!s->lhs.len || s->lhs.items[0]->pos != s->n.pos) return false;
  const Object *v = outer_variable(s->lhs.items[0]);
  if (v && v->sym && v->sym->text[0] == '#') return false; /* of a range over a function */
  return !v || (v->var.var_kind != VAR_PACKAGE && (!v->var.is_temp || v->var.captured));
}

void escape_assign_stmt(Walk *w, AssignStmt *s) {
  bool inlined = is_made(s);
  assign_lists(w, s->lhs, s->rhs, assignment_word(s->lhs, s->rhs, inlined), &s->n);
}

void escape_var_decl(Walk *w, VarDecl *d) {
  assign_lists(w, d->names, d->values, assignment_word(d->names, d->values, false), &d->n);
}

/* ---- return ---------------------------------------------------------------------------------- */

void escape_return(Walk *w, ReturnStmt *s) {
  ObjectList results = w->function->results;
  HoleList ks = {0};
  for (uint32_t i = 0; i < results.len; i++)
    VEC_PUSH(w->batch->arena, &ks, hole_to(location_of(w->batch, results.items[i])));
  if (s->results.len == 1 && results.len > 1) {
    escape_call(w, &ks, s->results.items[0]);
  } else {
    for (uint32_t i = 0; i < s->results.len; i++)
      escape_expr(w, hole_note(w, ks.items[i], &s->n, "return"), s->results.items[i]);
  }
  for (uint32_t i = 0; i < ks.len; i++) ks.items[i].dst->reassigned = true;
}
