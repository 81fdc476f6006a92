/*
 * assertion.c: x.(T) (Go spec, Type assertions). Type switches are in switch.c.
 */
#include "types/expr.h"

/* Reports an assertion that can never hold. */
static void check_possible(Checker *c, const Operand *x, TypeAssertExpr *e, Type *t) {
  const char *why = "";
  if (c->in_instances || type_assertable(x->type, t, &why)) return;
  type_error_at(c, start_pos(&e->n),
                "impossible type assertion: %E" FOLLOW "%T does not implement %T %s", e, t, x->type,
                why);
}

void check_assertion(Checker *c, Operand *x, TypeAssertExpr *e) {
  if (e->is_switch_guard) {
    NodeList list = {0};
    VEC_PUSH(c->arena, &list, e->x);
    type_error_at(c, start_pos(&e->n), "invalid syntax tree: use of .(type) outside type switch");
    use_exprs(c, list, false);
    return;
  }
  check_expr(c, x, e->x, NULL);
  if (x->mode == MODE_INVALID) return;
  const char *fmt = NULL;
  if (is_type_param(x->type))
    fmt = "invalid operation: cannot use type assertion on type parameter value %s";
  else if (!is_interface(x->type))
    fmt = "invalid operation: %s is not an interface";
  if (fmt) {
    type_error_at(c, operand_pos(x), fmt, operand_string(c, x));
    set_invalid(x);
    return;
  }
  Type *t = check_var_type(c, e->asserted);
  if (!is_valid_type(t)) {
    set_invalid(x);
    return;
  }
  check_possible(c, x, e, t);
  TypeAssertExpr *n = NEW_NODE(c->arena, TypeAssertExpr, TYPE_ASSERT, e->n.pos);
  n->x = x->node;
  set_value(x, &n->n, t);
  x->mode = MODE_COMMA_OK;
}
