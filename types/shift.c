/*
 * shift.c: x << y and x >> y (Go spec, Operators: shifts of untyped constants).
 *
 * Ensures: the count has an integer type of its own (uint for untyped constants). A shift of an
 * untyped constant by a count that is not constant stays untyped: its left operand takes the type
 * that the whole expression gets (untyped.c).
 */
#include "types/expr.h"

enum {
  MAX_CONST_SHIFT = 1023 - 1 + 52 /* the smallest float64 can be written as a shift */
};

static bool require_integer_operand(Checker *c, Operand *x) {
  const Const *v = x->mode == MODE_CONST ? const_to_int(x->value) : NULL;
  if (is_integer(x->type)) return true;
  if (is_untyped(x->type) && v && const_kind(v) == CONST_INT) return true;
  type_error_at(c, operand_pos(x), "invalid operation: shifted operand %s must be integer",
                operand_string(c, x));
  return false;
}

/* A constant count must not be negative, and fit uint if it is untyped. */
static bool check_const_count(Checker *c, Operand *y) {
  const Const *v = const_to_int(y->value);
  if (const_kind(v) == CONST_INT && const_sign(v) < 0) {
    type_error_at(c, operand_pos(y), "invalid operation: negative shift count %s",
                  operand_string(c, y));
    return false;
  }
  if (!is_untyped(y->type)) return true;
  Type *uint_type = universe_type(TYPE_UINT);
  const Const *rounded;
  Misfit why = represent(y, uint_type, &rounded);
  if (why != FITS) {
    report_misfit(c, y, uint_type, why);
    return false;
  }
  y->value = rounded;
  y->node = build_const(c->arena, rounded, uint_type, y->expr->pos);
  return true;
}

static bool check_count(Checker *c, Operand *y) {
  if (y->mode == MODE_CONST) return check_const_count(c, y);
  if (is_untyped(y->type)) {
    convert_untyped(c, y, universe_type(TYPE_UINT));
    return y->mode != MODE_INVALID;
  }
  if (!is_integer(y->type)) {
    type_error_at(c, operand_pos(y), "invalid operation: shift count %s must be integer",
                  operand_string(c, y));
    return false;
  }
  return is_unsigned(y->type) ||
         require_version(c, operand_pos(y), 13, "invalid operation: signed shift count %s",
                         operand_string(c, y));
}

static void fold_shift(Checker *c, Operand *x, const Operand *y, Node *e, Op op, Pos op_pos) {
  bool unknown = const_kind(x->value) == CONST_UNKNOWN || const_kind(y->value) == CONST_UNKNOWN;
  uint64_t count = 0;
  if (!unknown && (!const_to_uint64(y->value, &count) || count > MAX_CONST_SHIFT)) {
    type_error_at(c, operand_pos(y), "invalid operation: invalid shift count %s",
                  operand_string(c, y));
    set_invalid(x);
    return;
  }
  if (!is_integer(x->type)) x->type = universe_type(TYPE_UNTYPED_INT);
  x->value = unknown ? const_unknown() : const_shift(op, const_to_int(x->value), count);
  if (unknown) return;
  x->expr = e;
  check_overflow(c, x, e, op_pos);
}

void check_shift(Checker *c, Operand *x, Operand *y, Node *e, Op op, Pos op_pos) {
  if (!require_integer_operand(c, x) || !check_count(c, y)) {
    set_invalid(x);
    return;
  }
  if (x->mode == MODE_CONST && y->mode == MODE_CONST) {
    fold_shift(c, x, y, e, op, op_pos);
    return;
  }
  bool delayed = x->mode == MODE_CONST && is_untyped(x->type);
  if (!delayed && !is_integer(x->type)) {
    type_error_at(c, operand_pos(x), "invalid operation: shifted operand %s must be integer",
                  operand_string(c, x));
    set_invalid(x);
    return;
  }
  BinaryExpr *b = NEW_NODE(c->arena, BinaryExpr, BINARY, op_pos);
  b->op = op;
  b->x = x->node;
  b->y = y->node;
  set_value(x, &b->n, x->type);
}
