/*
 * closure.c: function literals and the variables that they capture.
 *
 * Ensures: each literal lists the variables of functions around it that it, or a literal inside it,
 * uses, in order of first use; variables know whether they are captured, addressed or reassigned.
 */
#include "types/expr.h"

static bool has_capture(const Function *f, const Object *var) {
  for (uint32_t i = 0; i < f->captures.len; i++)
    if (f->captures.items[i].var == var) return true;
  return false;
}

void note_variable_use(Checker *c, Object *var) {
  if (var->var.var_kind == VAR_PACKAGE || var->var.var_kind == VAR_FIELD) return;
  Function *owner = var->var.function;
  if (!owner) return;
  for (Function *f = c->function; f && f != owner; f = f->outer) {
    var->var.captured = true;
    if (!has_capture(f, var)) VEC_PUSH(c->arena, &f->captures, (Capture){var});
  }
}

/* The variable whose own memory x is part of, or null. */
static Object *base_variable(Node *x) {
  for (;;) {
    if (x->kind == NODE_NAME) {
      Object *o = AS(NameExpr, NAME, x)->obj;
      return o && o->kind == OBJ_VAR ? o : NULL;
    }
    if (x->kind == NODE_FIELD_SEL) {
      x = AS(FieldSelExpr, FIELD_SEL, x)->x;
      continue;
    }
    if (x->kind != NODE_INDEX) return NULL;
    x = AS(IndexExpr, INDEX, x)->x;
    if (type_underlying(x->type)->kind != TYPE_ARRAY) return NULL;
  }
}

void note_assigned(Node *lhs) {
  Object *var = lhs ? base_variable(lhs) : NULL;
  if (var) var->var.reassigned = true;
}

void note_address_taken(Node *x) {
  Object *var = base_variable(x);
  if (var) var->var.addr_taken = true;
}

void check_func_lit(Checker *c, Operand *x, FuncLit *e) {
  Scope *scope = scope_new(c->scope);
  scope->is_function = true;
  Type *t = check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, e->func_type), NULL, scope);
  if (!is_valid_type(t)) return;
  Function *f = new_function(c, t, NULL, e->n.pos);
  FuncLit *lit = NEW_NODE(c->arena, FuncLit, FUNC_LIT, e->n.pos);
  lit->function = f;
  f->lit = lit;
  set_value(x, &lit->n, t);
  check_func_body(c, f, e->body, scope);
}
