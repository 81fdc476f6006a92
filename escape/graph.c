/*
 * graph.c: locations, edges between them, and holes.
 *
 * Ensures: a flow into the blank location leaves nothing but the note that an address was taken; an
 * address that flows to a place on the heap marks its location at once; everything else is an edge.
 * Method: the model of gc's escape analysis: fields, elements and time are not told apart, an edge
 * carries the number of dereferences (-1: address).
 */
#include "escape/internal.h"

FunctionEscape *function_escape(Function *f) {
  if (!f->escape) f->escape = NEW(session_arena, FunctionEscape);
  return f->escape;
}

/* ---- locations ------------------------------------------------------------------------------- */

Pos node_pos(const Walk *w, const Node *n) {
  return w->inlined_at != NO_POS ? w->inlined_at : n->pos;
}

Location *new_location(Walk *w, bool persists) {
  Location *l = NEW(w->batch->arena, Location);
  l->function = w->function;
  l->loop_depth = w->loop_depth;
  if (persists) l->attrs = ATTR_PERSISTS;
  VEC_PUSH(w->batch->arena, &w->batch->all, l);
  return l;
}

Location *new_var_location(Walk *w, Object *var) {
  Location *l = new_location(w, true);
  l->var = var;
  l->pos = var->pos;
  l->is_param = var->var.var_kind == VAR_PARAM || var->var.var_kind == VAR_RECV;
  var->var.escape = l;
  return l;
}

Location *new_site(Walk *w, Node *n) {
  Location *l = new_location(w, false);
  l->node = n;
  l->pos = node_pos(w, n);
  l->shaped = w->shaped;
  return l;
}

Location *location_of(Batch *b, const Object *var) {
  if (!var->var.escape)
    internal_error("escape", var->pos, "variable %s of %s has no location",
                   var->sym ? var->sym->text : "_",
                   var->var.function ? var->var.function->name : b->pkg->path);
  return var->var.escape;
}

/* ---- holes ----------------------------------------------------------------------------------- */

Hole hole_to(Location *l) {
  return (Hole){.dst = l};
}

Hole heap_hole(Batch *b) {
  return hole_to(&b->heap);
}

Hole mutator_hole(Batch *b) {
  return hole_to(&b->mutator);
}

Hole callee_hole(Batch *b) {
  return hole_to(&b->callee);
}

Hole discard_hole(Batch *b) {
  return hole_to(&b->blank);
}

Hole hole_note(Walk *w, Hole k, const Node *where, const char *why) {
  if (w->batch->report->level < 2) return k;
  Note *n = NEW(w->batch->arena, Note);
  *n = (Note){.next = k.notes, .where = where, .why = why, .pos = node_pos(w, where)};
  k.notes = n;
  return k;
}

Hole hole_shift(Hole k, int delta) {
  k.derefs += delta;
  assert(k.derefs >= -1 && "the address of an address is no value");
  k.addr_taken = delta < 0;
  return k;
}

Hole hole_deref(Walk *w, Hole k, const Node *where, const char *why) {
  return hole_note(w, hole_shift(k, 1), where, why);
}

Hole hole_addr(Walk *w, Hole k, const Node *where, const char *why) {
  return hole_note(w, hole_shift(k, -1), where, why);
}

Hole hole_assert(Walk *w, Hole k, Type *t, const Node *where, const char *why) {
  if (!is_interface(t) && !type_is_direct_iface(t)) k = hole_shift(k, 1);
  return hole_note(w, k, where, why);
}

Hole hole_tee(Walk *w, const HoleList *ks) {
  if (!ks->len) return discard_hole(w->batch);
  if (ks->len == 1) return ks->items[0];
  Location *l = new_location(w, false);
  for (uint32_t i = 0; i < ks->len; i++) flow(w->batch, ks->items[i], l);
  return hole_to(l);
}

Hole hole_later(Walk *w, Hole k) {
  Location *l = new_location(w, true);
  flow(w->batch, k, l);
  return hole_to(l);
}

/* ---- flows ----------------------------------------------------------------------------------- */

void flow(Batch *b, Hole k, Location *src) {
  Location *dst = k.dst;
  if (k.addr_taken) src->addr_taken = true;
  if (dst == &b->blank) return;
  if (dst == src && k.derefs >= 0) return;
  Edge e = {src, k.derefs, k.notes};
  if ((dst->attrs & ATTR_ESCAPES) && k.derefs < 0) {
    report_escapes_header(b, src);
    report_flow(b, src->pos, dst, src, &e);
    src->attrs |= ATTR_ALL;
    return;
  }
  VEC_PUSH(b->arena, &dst->edges, e);
}
