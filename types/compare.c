/*
 * compare.c: == != < <= > >= (Go spec, Comparison operators).
 *
 * Ensures: both operands have final, identical types; where an interface meets a concrete value, or
 * a declared type a literal one, the conversion is a node. The result is an untyped boolean.
 */
#include "types/expr.h"

/* Why a type is not comparable, in gc's words, or null if there is nothing special to say. */
static const char *incomparability(Checker *c, Type *t) {
  TypeKind kind = type_underlying(t)->kind;
  if (kind == TYPE_SLICE || kind == TYPE_FUNC || kind == TYPE_MAP)
    return format_text(c->arena, "%s can only be compared to nil", composite_kind(t));
  const char *why = incomparable_cause(t);
  return why && *why ? why : NULL;
}

/* A comparison that is refused: the operand to blame and why. */
typedef struct Refusal {
  const Operand *blamed;
  const char *cause; /* or null: the operator is not defined on blamed */
} Refusal;

static bool refuse_equality(Checker *c, const Operand *x, const Operand *y, Refusal *r) {
  if (is_nil(x) || is_nil(y)) {
    r->blamed = y;
    return (is_nil(x) && is_nil(y)) || !has_nil(is_nil(x) ? y->type : x->type);
  }
  const Operand *bad = !is_comparable_type(x->type) ? x : !is_comparable_type(y->type) ? y : NULL;
  if (!bad) return false;
  r->blamed = bad;
  r->cause = incomparability(c, bad->type);
  return true;
}

static bool refuse_order(const Operand *x, const Operand *y, Refusal *r) {
  r->blamed = is_ordered(x->type) ? y : x;
  return !is_ordered(x->type) || !is_ordered(y->type);
}

/* Is the comparison to be refused? Then r says why. */
static bool refuse_comparison(Checker *c, Operand *x, Operand *y, Op op, Refusal *r) {
  if (!assignable(c, x, y->type, NULL) && !assignable(c, y, x->type, NULL)) {
    r->blamed = y;
    r->cause = format_text(c->arena, "mismatched types %T and %T", x->type, y->type);
    return true;
  }
  return op == OP_EQ || op == OP_NE ? refuse_equality(c, x, y, r) : refuse_order(x, y, r);
}

static const char *default_cause(Checker *c, const Operand *x, const Operand *y, Op op,
                                 Refusal *r) {
  if (is_type_param(x->type) || is_type_param(y->type)) {
    if (!is_type_param(x->type)) r->blamed = y;
    return format_text(c->arena, "type parameter %T cannot use operator %s", r->blamed->type,
                       op_text(op));
  }
  const char *what = composite_kind(r->blamed->type);
  if (!what) what = format_text(c->arena, "%T", r->blamed->type);
  return format_text(c->arena, "operator %s not defined on %s", op_text(op), what);
}

static void report_refusal(Checker *c, const Operand *x, const Operand *y, Op op, Refusal *r,
                           bool switch_case) {
  const char *cause = r->cause ? r->cause : default_cause(c, x, y, op, r);
  if (switch_case)
    type_error_at(c, operand_pos(x), "invalid case %E in switch on %E (%s)", x->expr, y->expr,
                  cause);
  else
    type_error_at(c, operand_pos(r->blamed), "invalid operation: %E %s %E (%s)", x->expr,
                  op_text(op), y->expr, cause);
}

/* Gives an operand that is compared at run time its final type. */
static void finish_operand(Checker *c, Operand *x) {
  if (!is_untyped(x->type) || is_nil(x)) return;
  Type *t = default_type(x->type);
  if (x->mode == MODE_CONST)
    convert_untyped(c, x, t);
  else
    update_type(c, x->expr, x->node, t, true);
  x->type = t;
}

/* Makes the types of both operands identical. */
static void unify_operands(Checker *c, Operand *x, Operand *y) {
  if (types_identical(x->type, y->type)) return;
  bool x_iface = is_plain_interface(x->type), y_iface = is_plain_interface(y->type);
  if (x_iface != y_iface)
    make_implicit(c, x_iface ? y : x, x_iface ? x->type : y->type);
  else if (assignable(c, y, x->type, NULL))
    make_implicit(c, y, x->type);
  else
    make_implicit(c, x, y->type);
}

static void make_comparison(Checker *c, Operand *x, Operand *y, Op op, Pos pos) {
  finish_operand(c, x);
  finish_operand(c, y);
  if (x->mode == MODE_INVALID || y->mode == MODE_INVALID) {
    set_invalid(x);
    return;
  }
  unify_operands(c, x, y);
  BinaryExpr *b = NEW_NODE(c->arena, BinaryExpr, BINARY, pos);
  b->op = op;
  b->x = x->node;
  b->y = y->node;
  set_value(x, &b->n, universe_type(TYPE_UNTYPED_BOOL));
}

void check_comparison(Checker *c, Operand *x, Operand *y, Op op, Pos pos, bool switch_case) {
  if (!is_valid_type(x->type) || !is_valid_type(y->type)) {
    set_invalid(x);
    return;
  }
  Refusal r = {.blamed = x};
  if (refuse_comparison(c, x, y, op, &r)) {
    report_refusal(c, x, y, op, &r, switch_case);
    set_invalid(x);
  } else if (x->mode == MODE_CONST && y->mode == MODE_CONST && !switch_case) {
    set_const(x, const_bool(const_compare(op, x->value, y->value)),
              universe_type(TYPE_UNTYPED_BOOL));
  } else {
    make_comparison(c, x, y, op, pos);
  }
}

void compare_operands(Checker *c, Operand *x, Operand *y, Op op, Pos pos, bool switch_case) {
  match_types(c, x, y);
  if (x->mode != MODE_INVALID) check_comparison(c, x, y, op, pos, switch_case);
}
