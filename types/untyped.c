/*
 * untyped.c: how untyped operands get their types (Go spec, Constants; Operators).
 *
 * Requires: untyped nodes are constants, nil, comparisons, non-constant shifts of untyped
 * constants, and operators over these. Ensures: once an operand's type is decided no untyped node
 * is left in its tree, and constants in it have values of their types. Method: update_type walks
 * the syntax and the checked tree in step, as far down as nodes are untyped.
 */
#include "types/expr.h"

/* The later of two untyped numeric kinds (int, rune, float, complex), or null if they do not mix.
 */
static Type *larger_untyped(Type *x, Type *y) {
  if (x->kind == y->kind) return x;
  if (is_numeric(x) && is_numeric(y)) return x->kind > y->kind ? x : y;
  return NULL;
}

/* For a value that is not constant: comparisons, and shifts not yet decided. */
static bool value_may_become(Type *untyped, Type *target) {
  if (untyped->kind == TYPE_UNTYPED_BOOL) return is_boolean(target);
  if (untyped->kind == TYPE_UNTYPED_STRING) return is_string(target);
  return is_numeric(untyped) && is_numeric(target);
}

static Misfit implicit_basic(const Operand *x, Type *target, Type **type, const Const **value) {
  Type *u = type_underlying(target);
  Misfit why = FITS;
  if (x->mode == MODE_CONST)
    why = represent(x, u, value);
  else if (!value_may_become(x->type, target))
    why = MISFIT_INVALID;
  *type = why == FITS ? target : NULL;
  return why;
}

typedef struct ImplicitTest {
  Checker *c;
  const Operand *x;
} ImplicitTest;

static bool may_become(Type *t, Type *under, void *arg) {
  ImplicitTest *test = arg;
  Type *type;
  const Const *value;
  (void)t;
  return under && implicit_type(test->c, test->x, under, &type, &value) == FITS;
}

static Misfit implicit_interface(Checker *c, const Operand *x, Type *target, Type **type) {
  if (is_type_param(target)) {
    ImplicitTest test = {c, x};
    if (!every_type(target, may_become, &test)) return MISFIT_INVALID;
    *type = target;
    return FITS;
  }
  InterfaceType *i = interface_complete(target);
  if (i->all_methods.len > 0 || i->terms || i->comparable) return MISFIT_INVALID;
  *type = default_type(x->type);
  return FITS;
}

static bool is_basic_kind(Type *under) {
  return under->kind > TYPE_INVALID && under->kind <= TYPE_UNTYPED_NIL;
}

Misfit implicit_type(Checker *c, const Operand *x, Type *target, Type **type, const Const **value) {
  *value = NULL;
  *type = x->type;
  if (x->mode == MODE_INVALID || !is_untyped(x->type) || !is_valid_type(target)) return FITS;
  *type = NULL;
  if (is_untyped(target)) {
    *type = larger_untyped(x->type, target);
    return *type ? FITS : MISFIT_INVALID;
  }
  if (is_nil(x)) {
    if (!has_nil(target)) return MISFIT_INVALID;
    *type = target;
    return FITS;
  }
  if (is_interface(target) || is_type_param(target)) return implicit_interface(c, x, target, type);
  if (is_basic_kind(type_underlying(target))) return implicit_basic(x, target, type, value);
  return MISFIT_INVALID;
}

/* Gives a constant in a tree its type and the value that the type holds. */
static void update_const(Checker *c, Node *e, ConstExpr *n, Type *old, Type *t) {
  Operand x = {.mode = MODE_CONST, .expr = e, .type = old, .value = n->value};
  Type *type;
  const Const *value;
  Misfit why = implicit_type(c, &x, t, &type, &value);
  if (why != FITS) {
    report_misfit(c, &x, is_type_param(t) ? t : type_underlying(t), why);
    return;
  }
  if (value) n->value = value;
}

static void update_node(Checker *c, Node *e, Node *node, Type *t, bool final, bool shifted);

static void update_operands(Checker *c, Node *e, Node *node, Type *t, bool final) {
  if (node->kind == NODE_UNARY) {
    Node *inner = e && e->kind == NODE_UNARY ? AS(UnaryExpr, UNARY, e)->x : NULL;
    update_node(c, inner, AS(UnaryExpr, UNARY, node)->x, t, final, false);
  }
  if (node->kind != NODE_BINARY) return;
  BinaryExpr *b = AS(BinaryExpr, BINARY, node);
  BinaryExpr *syntax = e && e->kind == NODE_BINARY ? AS(BinaryExpr, BINARY, e) : NULL;
  if (is_comparison(b->op)) return;
  update_node(c, syntax ? syntax->x : NULL, b->x, t, final,
              is_shift(b->op) && b->x->kind == NODE_CONST);
  if (!is_shift(b->op)) update_node(c, syntax ? syntax->y : NULL, b->y, t, final, false);
}

/* shifted: node is the constant left operand of a non-constant shift. */
static void update_node(Checker *c, Node *e, Node *node, Type *t, bool final, bool shifted) {
  if (!is_untyped(node->type)) return;
  Node *inner = e ? unparen(e) : NULL;
  update_operands(c, inner, node, t, final);
  Type *old = node->type;
  node->type = t;
  if (!final && is_untyped(t)) return;
  if (shifted && !is_integer(t)) {
    type_error_at(c, e ? start_pos(e) : node->pos,
                  "invalid operation: shifted operand %E (type %T) must be integer", (e ? e : node),
                  t);
    return;
  }
  if (node->kind == NODE_CONST) update_const(c, e, AS(ConstExpr, CONST, node), old, t);
}

void update_type(Checker *c, Node *e, Node *node, Type *t, bool final) {
  update_node(c, e, node, t, final, false);
}

/* x takes type t (and value v if not null), decided to be possible. */
static void take_type(Checker *c, Operand *x, Type *t, const Const *v) {
  if (v) x->value = v;
  if (t == x->type) {
    finish_const(c, x);
    return;
  }
  x->type = t;
  if (x->mode == MODE_CONST)
    finish_const(c, x);
  else
    update_type(c, x->expr, x->node, t, false);
}

void convert_untyped(Checker *c, Operand *x, Type *target) {
  if (x->mode == MODE_INVALID || !is_untyped(x->type)) return;
  Type *type;
  const Const *value;
  Misfit why = implicit_type(c, x, target, &type, &value);
  if (why != FITS) {
    report_misfit(c, x, is_type_param(target) ? target : type_underlying(target), why);
    return;
  }
  take_type(c, x, type, value);
}

void default_operand(Checker *c, Operand *x) {
  if (x->mode != MODE_INVALID && is_untyped(x->type) && !is_nil(x))
    convert_untyped(c, x, default_type(x->type));
}

/* May one untyped operand become of the other's type? If not, a mismatch is reported instead. */
static bool may_match(const Operand *x, const Operand *y) {
  if (!is_untyped(x->type) && !is_untyped(y->type)) return false;
  if (is_numeric(x->type) != is_numeric(y->type)) return false;
  if (is_plain_interface(x->type) || is_plain_interface(y->type)) return true;
  if (is_boolean(x->type) != is_boolean(y->type)) return false;
  if (is_string(x->type) != is_string(y->type)) return false;
  if (is_nil(x)) return has_nil(y->type);
  if (is_nil(y)) return has_nil(x->type);
  return !is_pointer(x->type) && !is_pointer(y->type);
}

void match_types(Checker *c, Operand *x, Operand *y) {
  if (!may_match(x, y)) return;
  convert_untyped(c, x, y->type);
  if (x->mode == MODE_INVALID) return;
  convert_untyped(c, y, x->type);
  if (y->mode == MODE_INVALID) set_invalid(x);
}
