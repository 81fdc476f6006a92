/*
 * build.c: constructors of typed nodes, for types/ itself and for the passes after it.
 *
 * Ensures: what they return is as ast.h says a typed tree is; `implicit` is set where the source
 * does not show the node.
 */
#include "types/internal.h"

Node *build_name(Arena *a, Object *var, Pos pos) {
  NameExpr *x = NEW_NODE(a, NameExpr, NAME, pos);
  x->sym = var->sym;
  x->obj = var;
  x->n.type = var->type;
  return &x->n;
}

Node *build_const(Arena *a, const Const *value, Type *type, Pos pos) {
  ConstExpr *x = NEW_NODE(a, ConstExpr, CONST, pos);
  x->value = value;
  x->n.type = type;
  return &x->n;
}

Node *build_int(Arena *a, int64_t value, Type *type, Pos pos) {
  return build_const(a, const_int64(value), type, pos);
}

Node *build_nil(Arena *a, Type *type, Pos pos) {
  NilExpr *x = NEW_NODE(a, NilExpr, NIL, pos);
  x->n.type = type;
  return &x->n;
}

Node *build_deref(Arena *a, Node *x, Pos pos) {
  DerefExpr *d = NEW_NODE(a, DerefExpr, DEREF, pos);
  d->x = x;
  d->n.type = type_underlying(x->type)->pointer.elem;
  return &d->n;
}

/* The variable whose memory x is part of, or null. */
static Object *addressed_variable(const Node *x) {
  if (x->kind == NODE_NAME) return ((const NameExpr *)x)->obj;
  if (x->kind == NODE_FIELD_SEL) return addressed_variable(((const FieldSelExpr *)x)->x);
  if (x->kind != NODE_INDEX) return NULL;
  const Node *array = ((const IndexExpr *)x)->x;
  return type_underlying(array->type)->kind == TYPE_ARRAY ? addressed_variable(array) : NULL;
}

Node *build_addr(Arena *a, Node *x, Pos pos) {
  AddrExpr *d = NEW_NODE(a, AddrExpr, ADDR, pos);
  d->x = x;
  d->n.type = new_pointer_type(x->type);
  Object *var = addressed_variable(x);
  if (var && var->kind == OBJ_VAR) var->var.addr_taken = true;
  return &d->n;
}

Node *build_convert(Arena *a, ConvKind kind, Node *x, Type *to, Pos pos, bool implicit) {
  ConvertExpr *c = NEW_NODE(a, ConvertExpr, CONVERT, pos);
  c->conv = kind;
  c->x = x;
  c->n.type = to;
  c->n.implicit = implicit;
  return &c->n;
}

Object *build_temp(Function *f, Type *type, Pos pos) {
  const char *name = format_text(session_arena, ".autotmp_%u", f ? f->temp_count++ : 0);
  Object *o = new_var(VAR_LOCAL, sym_of(name), pos, type, f ? f->pkg : NULL);
  o->used = true;
  o->var.is_temp = true;
  o->var.function = f;
  return o;
}
