/*
 * convert.c: conversions.
 *
 * Ensures: a value that an interface cannot hold itself, and every new string or slice, is a site.
 * From uintptr to unsafe.Pointer the pointers inside the arithmetic count.
 */
#include "escape/internal.h"

static void escape_to_interface(Walk *w, Hole k, ConvertExpr *c) {
  if (!is_interface(c->x->type) && !type_is_direct_iface(c->x->type)) k = spill(w, k, &c->n);
  escape_expr(w, hole_note(w, k, &c->n, "interface-converted"), c->x);
}

static bool is_kind(const Node *n, TypeKind kind) {
  return type_underlying(n->type)->kind == kind;
}

bool is_header_data(const Node *n) {
  if (n->kind != NODE_FIELD_SEL) return false;
  const Node *x = AS(FieldSelExpr, FIELD_SEL, n)->x;
  if (x->kind != NODE_DEREF || AS(FieldSelExpr, FIELD_SEL, n)->index != 0) return false;
  const Type *t = type_unalias(x->type);
  if (t->kind != TYPE_NAMED || !t->named.obj->pkg) return false;
  const char *name = t->named.obj->sym->text;
  return !strcmp(t->named.obj->pkg->path, "reflect") &&
         (!strcmp(name, "SliceHeader") || !strcmp(name, "StringHeader"));
}

static void escape_unsafe_binary(Walk *w, Hole k, BinaryExpr *b) {
  escape_unsafe_value(w, k, b->x);
  if (b->op == OP_SHL || b->op == OP_SHR)
    discard(w, b->y);
  else
    escape_unsafe_value(w, k, b->y);
}

void escape_unsafe_value(Walk *w, Hole k, Node *n) {
  if (n->kind == NODE_CONVERT) {
    ConvertExpr *c = AS(ConvertExpr, CONVERT, n);
    if (is_kind(c->x, TYPE_UNSAFE_POINTER))
      escape_expr(w, k, c->x);
    else
      discard(w, c->x);
  } else if (is_header_data(n)) {
    Node *header = AS(DerefExpr, DEREF, AS(FieldSelExpr, FIELD_SEL, n)->x)->x;
    escape_expr(w, hole_deref(w, k, n, "reflect.Header.Data"), header);
  } else if (n->kind == NODE_UNARY) {
    escape_unsafe_value(w, k, AS(UnaryExpr, UNARY, n)->x);
  } else if (n->kind == NODE_BINARY) {
    escape_unsafe_binary(w, k, AS(BinaryExpr, BINARY, n));
  } else {
    discard(w, n);
  }
}

static void escape_plain(Walk *w, Hole k, ConvertExpr *c) {
  if (is_kind(&c->n, TYPE_UNSAFE_POINTER) && is_kind(c->x, TYPE_UINTPTR))
    escape_unsafe_value(w, k, c->x);
  else
    escape_expr(w, k, c->x);
}

void escape_convert(Walk *w, Hole k, ConvertExpr *c) {
  if (changes_method_table(c)) {
    escape_to_interface(w, k, c);
    return;
  }
  switch (c->conv) {
  case CONV_NOOP:
  case CONV_NUMERIC:
  case CONV_UNSAFE: escape_plain(w, k, c); break;
  case CONV_TO_IFACE:
  case CONV_IFACE_IFACE: escape_to_interface(w, k, c); break;
  case CONV_STRING_BYTES:
  case CONV_STRING_RUNES:
  case CONV_BYTES_STRING:
  case CONV_RUNES_STRING:
  case CONV_RUNE_STRING:
    spill(w, k, &c->n);
    discard(w, c->x);
    break;
  case CONV_SLICE_ARRAY: escape_expr(w, hole_deref(w, k, &c->n, "slice-to-array"), c->x); break;
  case CONV_SLICE_ARRAY_PTR: escape_expr(w, k, c->x); break;
  }
}
