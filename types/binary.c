/*
 * binary.c: x op y, except comparisons and shifts (Go spec, Arithmetic operators, Logical
 * operators).
 *
 * Ensures: both operands have the type of the result; constants are folded; division by a constant
 * zero is an error.
 */
#include "types/expr.h"

bool is_comparison(Op op) {
  return op >= OP_EQ && op <= OP_GE;
}

bool is_shift(Op op) {
  return op == OP_SHL || op == OP_SHR;
}

/* Is op defined on values of type t? */
static bool defined_on(Type *t, Op op, bool unary) {
  switch (op) {
  case OP_ADD: return unary ? is_numeric(t) : is_numeric_or_string(t);
  case OP_SUB:
  case OP_MUL:
  case OP_DIV: return is_numeric(t);
  case OP_REM:
  case OP_AND:
  case OP_OR:
  case OP_XOR:
  case OP_AND_NOT: return is_integer(t);
  case OP_LAND:
  case OP_LOR:
  case OP_NOT: return is_boolean(t);
  case OP_NONE:
  case OP_SHL:
  case OP_SHR:
  case OP_EQ:
  case OP_NE:
  case OP_LT:
  case OP_LE:
  case OP_GT:
  case OP_GE:
  case OP_TILDE:
  case OP_RECV:
  case OP_COUNT: break;
  }
  return false;
}

bool require_operator(Checker *c, Operand *x, Op op, bool unary) {
  if (defined_on(x->type, op, unary)) return true;
  type_error_at(c, operand_pos(x), "invalid operation: operator %s not defined on %s", op_text(op),
                operand_string(c, x));
  set_invalid(x);
  return false;
}

static void report_mismatch(Checker *c, const Operand *x, const Operand *y, Node *e, Node *lhs,
                            Node *rhs, Op op) {
  if (!is_valid_type(x->type) || !is_valid_type(y->type)) return;
  if (e)
    type_error_at(c, operand_pos(x), "invalid operation: %E (mismatched types %T and %T)", e,
                  x->type, y->type);
  else
    type_error_at(c, operand_pos(x), "invalid operation: %E %s= %E (mismatched types %T and %T)",
                  lhs, op_text(op), rhs, x->type, y->type);
}

/* A complex divisor so small that its square vanishes counts as zero. */
static bool is_zero_divisor(const Operand *x, const Operand *y) {
  if (y->mode != MODE_CONST || const_kind(y->value) == CONST_UNKNOWN) return false;
  if (x->mode != MODE_CONST && !is_integer(x->type)) return false;
  if (const_sign(y->value) == 0) return true;
  if (x->mode != MODE_CONST || !is_complex(x->type)) return false;
  const Const *re = const_real(y->value), *im = const_imag(y->value);
  return const_sign(const_binary(OP_MUL, re, re, false)) == 0 &&
         const_sign(const_binary(OP_MUL, im, im, false)) == 0;
}

static void fold(Checker *c, Operand *x, const Operand *y, Node *e, Op op, Pos op_pos) {
  if (const_kind(x->value) == CONST_UNKNOWN || const_kind(y->value) == CONST_UNKNOWN) {
    x->value = const_unknown();
    return;
  }
  x->value = const_binary(op, x->value, y->value, is_integer(x->type));
  x->expr = e;
  check_overflow(c, x, e, op_pos);
}

static void make_binary(Checker *c, Operand *x, const Operand *y, Op op, Pos op_pos) {
  BinaryExpr *b = NEW_NODE(c->arena, BinaryExpr, BINARY, op_pos);
  b->op = op;
  b->x = x->node;
  b->y = y->node;
  set_value(x, &b->n, x->type);
}

static void check_arithmetic(Checker *c, Operand *x, Operand *y, Node *e, Op op, Pos op_pos) {
  if (!require_operator(c, x, op, false)) return;
  if ((op == OP_DIV || op == OP_REM) && is_zero_divisor(x, y)) {
    type_error_at(c, operand_pos(y), "invalid operation: division by zero");
    set_invalid(x);
    return;
  }
  if (x->mode == MODE_CONST && y->mode == MODE_CONST)
    fold(c, x, y, e, op, op_pos);
  else
    make_binary(c, x, y, op, op_pos);
}

void check_binary(Checker *c, Operand *x, Node *e, Node *lhs, Node *rhs, Op op, Pos op_pos) {
  Operand y;
  check_expr(c, x, lhs, NULL);
  check_expr(c, &y, rhs, NULL);
  if (x->mode == MODE_INVALID || y.mode == MODE_INVALID) {
    set_invalid(x);
    return;
  }
  if (is_shift(op)) {
    check_shift(c, x, &y, e, op, op_pos);
    return;
  }
  match_types(c, x, &y);
  if (x->mode == MODE_INVALID) return;
  if (is_comparison(op)) {
    check_comparison(c, x, &y, op, op_pos, false);
    return;
  }
  if (!types_identical(x->type, y.type)) {
    report_mismatch(c, x, &y, e, lhs, rhs, op);
    set_invalid(x);
    return;
  }
  check_arithmetic(c, x, &y, e, op, op_pos);
}
