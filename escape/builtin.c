/*
 * builtin.c: calls of built-in functions.
 *
 * Ensures: new, make and append are sites. append feeds its result from the old slice, what is
 * appended goes to the heap if it holds pointers, since the store may be shared.
 */
#include "escape/internal.h"

static Hole first_hole(Walk *w, const HoleList *ks) {
  return ks && ks->len ? ks->items[0] : discard_hole(w->batch);
}

static Type *element_type(const Node *n) {
  Type *t = type_underlying(n->type);
  return t->kind == TYPE_SLICE ? t->slice.elem : NULL;
}

static bool has_pointer_elements(const Node *n) {
  Type *elem = element_type(n);
  return elem && type_has_pointers(elem);
}

/* new(value) is a variable without name, declared with the value. */
static void escape_new(Walk *w, Hole k, BuiltinExpr *b) {
  if (!b->args.len) {
    spill(w, k, &b->n);
    return;
  }
  Location *l = new_site(w, &b->n);
  l->attrs |= ATTR_PERSISTS;
  escape_expr(w, hole_note(w, hole_to(l), &b->n, "assign"), b->args.items[0]);
  flow(w->batch, hole_addr(w, k, &b->n, "address-of"), l);
}

static void escape_make(Walk *w, Hole k, BuiltinExpr *b) {
  if (type_underlying(b->n.type)->kind != TYPE_CHAN) spill(w, k, &b->n);
  discard_list(w, b->args);
}

static Hole tee_two(Walk *w, Hole a, Hole b) {
  Hole items[] = {a, b};
  HoleList both = {items, 2, 2};
  return hole_tee(w, &both);
}

static void escape_append(Walk *w, Hole k, BuiltinExpr *b) {
  Batch *batch = w->batch;
  Node *slice = b->args.items[0];
  Hole old = tee_two(w, k, mutator_hole(batch));
  if (has_pointer_elements(&b->n))
    old = tee_two(w, old, hole_deref(w, heap_hole(batch), &b->n, "appendee slice"));
  escape_argument(w, old, &b->n, slice);
  if (b->has_dots) {
    Hole more = discard_hole(batch);
    if (has_pointer_elements(b->args.items[1]))
      more = hole_deref(w, heap_hole(batch), &b->n, "appended slice...");
    escape_argument(w, more, &b->n, b->args.items[1]);
  } else {
    for (uint32_t i = 1; i < b->args.len; i++)
      escape_argument(w, heap_hole(batch), &b->n, b->args.items[i]);
  }
  spill(w, k, &b->n).dst->loop_depth = 0;
}

static void escape_copy(Walk *w, BuiltinExpr *b) {
  escape_argument(w, mutator_hole(w->batch), &b->n, b->args.items[0]);
  Hole k = discard_hole(w->batch);
  if (has_pointer_elements(b->args.items[1]))
    k = hole_deref(w, heap_hole(w->batch), &b->n, "copied slice");
  escape_argument(w, k, &b->n, b->args.items[1]);
}

static void escape_min_max(Walk *w, Hole k, BuiltinExpr *b) {
  for (uint32_t i = 0; i < b->args.len; i++) escape_argument(w, k, &b->n, b->args.items[i]);
}

/* The first operand keeps its memory, the others are numbers. */
static void escape_unsafe_builtin(Walk *w, Hole k, BuiltinExpr *b) {
  escape_argument(w, k, &b->n, b->args.items[0]);
  for (uint32_t i = 1; i < b->args.len; i++) discard(w, b->args.items[i]);
}

void escape_builtin(Walk *w, const HoleList *ks, BuiltinExpr *b) {
  Hole k = first_hole(w, ks);
  switch (b->id) {
  case BUILTIN_APPEND: escape_append(w, k, b); break;
  case BUILTIN_COPY: escape_copy(w, b); break;
  case BUILTIN_CLEAR: escape_argument(w, mutator_hole(w->batch), &b->n, b->args.items[0]); break;
  case BUILTIN_MAKE: escape_make(w, k, b); break;
  case BUILTIN_NEW: escape_new(w, k, b); break;
  case BUILTIN_MAX:
  case BUILTIN_MIN: escape_min_max(w, k, b); break;
  case BUILTIN_PANIC: escape_argument(w, heap_hole(w->batch), &b->n, b->args.items[0]); break;
  case BUILTIN_UNSAFE_ADD:
  case BUILTIN_UNSAFE_SLICE:
  case BUILTIN_UNSAFE_SLICE_DATA:
  case BUILTIN_UNSAFE_STRING:
  case BUILTIN_UNSAFE_STRING_DATA: escape_unsafe_builtin(w, k, b); break;
  case BUILTIN_CAP:
  case BUILTIN_CLOSE:
  case BUILTIN_COMPLEX:
  case BUILTIN_DELETE:
  case BUILTIN_IMAG:
  case BUILTIN_LEN:
  case BUILTIN_PRINT:
  case BUILTIN_PRINTLN:
  case BUILTIN_REAL:
  case BUILTIN_RECOVER:
  case BUILTIN_UNSAFE_ALIGNOF:
  case BUILTIN_UNSAFE_OFFSETOF:
  case BUILTIN_UNSAFE_SIZEOF:
  case BUILTIN_RANGE_PANIC:
  case BUILTIN_DEFER_FRAME: discard_list(w, b->args); break;
  case BUILTIN_COUNT: break;
  }
}
