/*
 * selfassign.c: assignments that move a value within what one pointer leads to, such as `b.buf =
 * b.buf[n:]`.
 *
 * They cannot make anything live longer than it does, so they are not flows.
 */
#include "escape/internal.h"

static bool same_expr(const Node *a, const Node *b);

static bool same_constant(const ConstExpr *a, const ConstExpr *b) {
  return const_kind(a->value) == const_kind(b->value) && const_compare(OP_EQ, a->value, b->value);
}

static bool same_index(const Node *ax, const Node *ai, const Node *bx, const Node *bi) {
  return same_expr(ax, bx) && same_expr(ai, bi);
}

static bool same_conversion(const ConvertExpr *a, const ConvertExpr *b) {
  return a->conv == CONV_NUMERIC && b->conv == CONV_NUMERIC && same_expr(a->x, b->x);
}

/* Are a and b the same expression, free of effects? */
static bool same_expr(const Node *a, const Node *b) {
  a = skip_noop((Node *)a);
  b = skip_noop((Node *)b);
  if (a->kind != b->kind || !types_identical(a->type, b->type)) return false;
  if (a->kind == NODE_NAME)
    return AS(NameExpr, NAME, a)->obj && AS(NameExpr, NAME, a)->obj == AS(NameExpr, NAME, b)->obj;
  if (a->kind == NODE_FIELD_SEL)
    return AS(FieldSelExpr, FIELD_SEL, a)->index == AS(FieldSelExpr, FIELD_SEL, b)->index &&
           same_expr(AS(FieldSelExpr, FIELD_SEL, a)->x, AS(FieldSelExpr, FIELD_SEL, b)->x);
  if (a->kind == NODE_DEREF)
    return a->implicit == b->implicit &&
           same_expr(AS(DerefExpr, DEREF, a)->x, AS(DerefExpr, DEREF, b)->x);
  if (a->kind == NODE_UNARY)
    return AS(UnaryExpr, UNARY, a)->op == AS(UnaryExpr, UNARY, b)->op &&
           same_expr(AS(UnaryExpr, UNARY, a)->x, AS(UnaryExpr, UNARY, b)->x);
  if (a->kind == NODE_BINARY)
    return AS(BinaryExpr, BINARY, a)->op == AS(BinaryExpr, BINARY, b)->op && !is_string_concat(a) &&
           same_index(AS(BinaryExpr, BINARY, a)->x, AS(BinaryExpr, BINARY, a)->y,
                      AS(BinaryExpr, BINARY, b)->x, AS(BinaryExpr, BINARY, b)->y);
  if (a->kind == NODE_INDEX)
    return same_index(AS(IndexExpr, INDEX, a)->x, AS(IndexExpr, INDEX, a)->indices.items[0],
                      AS(IndexExpr, INDEX, b)->x, AS(IndexExpr, INDEX, b)->indices.items[0]);
  if (a->kind == NODE_MAP_INDEX)
    return same_index(AS(MapIndexExpr, MAP_INDEX, a)->x, AS(MapIndexExpr, MAP_INDEX, a)->key,
                      AS(MapIndexExpr, MAP_INDEX, b)->x, AS(MapIndexExpr, MAP_INDEX, b)->key);
  if (a->kind == NODE_CONVERT)
    return same_conversion(AS(ConvertExpr, CONVERT, a), AS(ConvertExpr, CONVERT, b));
  if (a->kind == NODE_CONST) return same_constant(AS(ConstExpr, CONST, a), AS(ConstExpr, CONST, b));
  return a->kind == NODE_NIL;
}

static bool has_effect(Node *n, void *arg) {
  bool *effect = arg;
  if (n->kind == NODE_NAME || n->kind == NODE_CONST || n->kind == NODE_NIL ||
      n->kind == NODE_INDEX || n->kind == NODE_FIELD_SEL || n->kind == NODE_DEREF ||
      n->kind == NODE_PAREN)
    return true;
  if (n->kind == NODE_UNARY) return true;
  if (n->kind == NODE_BINARY && !is_string_concat(n) && AS(BinaryExpr, BINARY, n)->op < OP_LAND)
    return true;
  if (n->kind == NODE_CONVERT && (AS(ConvertExpr, CONVERT, n)->conv == CONV_NUMERIC ||
                                  AS(ConvertExpr, CONVERT, n)->conv == CONV_NOOP))
    return true;
  if (n->kind == NODE_BUILTIN && (AS(BuiltinExpr, BUILTIN, n)->id == BUILTIN_LEN ||
                                  AS(BuiltinExpr, BUILTIN, n)->id == BUILTIN_CAP))
    return true;
  *effect = true;
  return false;
}

static bool may_affect_memory(Node *n) {
  bool effect = false;
  visit_tree(n, has_effect, &effect);
  return effect;
}

/* The variable p of `*p` or `p.f`, or null. */
static const Object *pointer_variable(const Node *n) {
  const Node *d = n->kind == NODE_FIELD_SEL ? AS(FieldSelExpr, FIELD_SEL, n)->x : n;
  if (d->kind != NODE_DEREF || (n != d && !d->implicit)) return NULL;
  const Node *p = AS(DerefExpr, DEREF, d)->x;
  return p->kind == NODE_NAME ? AS(NameExpr, NAME, p)->obj : NULL;
}

/* *p = (*p)[i:j]   p.s = p.t[i:j] */
static bool is_slice_self_assignment(const Node *dst, const Node *src) {
  if (src->kind != NODE_SLICE) return false;
  const Node *operand = AS(SliceExpr, SLICE, src)->x;
  if (operand->kind == NODE_ADDR) return false;
  const Object *to = pointer_variable(dst);
  return to && to == pointer_variable(operand);
}

bool is_self_assignment(const Node *dst, const Node *src) {
  if (is_slice_self_assignment(dst, src)) return true;
  if (dst->kind != src->kind) return false;
  if (dst->kind == NODE_FIELD_SEL)
    return same_expr(AS(FieldSelExpr, FIELD_SEL, dst)->x, AS(FieldSelExpr, FIELD_SEL, src)->x);
  if (dst->kind != NODE_INDEX) return false;
  const IndexExpr *d = AS(IndexExpr, INDEX, dst), *s = AS(IndexExpr, INDEX, src);
  if (may_affect_memory(d->indices.items[0]) || may_affect_memory(s->indices.items[0]))
    return false;
  return same_expr(d->x, s->x);
}
