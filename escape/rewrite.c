/*
 * rewrite.c: constants in place of locals that hold them.
 *
 * Ensures: the size of a make([]T, ...), and a value converted to an interface, is a constant if it
 * is one through locals that are never assigned; so `n := 10; make([]int, n)` can be on the stack,
 * and the value needs no memory of its own. Effects of the replaced expression stay.
 */
#include "escape/internal.h"

static bool is_constant(const Node *n) {
  return n->kind == NODE_CONST;
}

/* value in place of n, whose effects are kept. */
static Node *replacement(Node *n, const Const *value, Pos pos) {
  Node *c = build_const(session_arena, value, n->type, pos);
  if (skip_noop(n)->kind == NODE_NAME) return c;
  ExprStmt *effect = NEW_NODE(session_arena, ExprStmt, EXPR_STMT, n->pos);
  effect->x = n;
  StmtExpr *e = NEW_NODE(session_arena, StmtExpr, STMT_EXPR, pos);
  VEC_PUSH(session_arena, &e->stmts, &effect->n);
  e->result = c;
  e->n.type = n->type;
  return &e->n;
}

/* The number of elements of `len(s)` where s is a local slice literal, or null. */
static const Const *length_of_literal(Node *n) {
  if (n->kind != NODE_BUILTIN || AS(BuiltinExpr, BUILTIN, n)->id != BUILTIN_LEN) return NULL;
  Node *x = static_value(AS(BuiltinExpr, BUILTIN, n)->args.items[0]);
  if (x->kind != NODE_COMPOSITE_LIT || type_underlying(x->type)->kind != TYPE_SLICE) return NULL;
  return const_int64(AS(CompositeLit, COMPOSITE_LIT, x)->length);
}

static void rewrite_make(BuiltinExpr *m) {
  if (!m->args.len || type_underlying(m->n.type)->kind != TYPE_SLICE) return;
  Node **size = &m->args.items[m->args.len - 1];
  if (is_constant(*size)) return;
  Node *s = static_value(*size);
  if (is_constant(s)) {
    const Const *value = AS(ConstExpr, CONST, s)->value;
    if (const_sign(value) >= 0) *size = replacement(*size, value, m->n.pos);
    return;
  }
  const Const *length = length_of_literal(s);
  if (length) *size = replacement(*size, length, m->n.pos);
}

static bool holds_constant(Type *t, const Const *value) {
  Type *u = type_underlying(t);
  switch (const_kind(value)) {
  case CONST_BOOL: return u->kind == TYPE_BOOL;
  case CONST_STRING: return u->kind == TYPE_STRING;
  case CONST_INT: return is_integer(t);
  case CONST_FLOAT: return is_float(t);
  case CONST_COMPLEX: return is_complex(t);
  case CONST_UNKNOWN: break;
  }
  return false;
}

static void rewrite_conversion(ConvertExpr *c) {
  if (c->conv != CONV_TO_IFACE || is_constant(c->x) || is_interface(c->x->type)) return;
  Node *v = static_value(c->x);
  if (!is_constant(v) || !holds_constant(c->x->type, AS(ConstExpr, CONST, v)->value)) return;
  c->x = replacement(c->x, AS(ConstExpr, CONST, v)->value, c->n.pos);
}

void rewrite_constants(Location *l) {
  if (!l->node) return;
  if (l->node->kind == NODE_CONVERT)
    rewrite_conversion(AS(ConvertExpr, CONVERT, l->node));
  else if (l->node->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, l->node)->id == BUILTIN_MAKE)
    rewrite_make(AS(BuiltinExpr, BUILTIN, l->node));
}
