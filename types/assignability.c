/*
 * assignability.c: may x be assigned to a T, and how (Go spec, Assignability).
 *
 * Ensures: after assign_operand x has exactly the type of the destination, by an implicit CONVERT
 * where the types differ. Reasons and messages are gc's.
 */
#include "types/expr.h"

typedef struct TermAssignment {
  Checker *c;
  const Operand *x;
  Type *from, *to; /* one of them the type parameter */
  const char **why;
} TermAssignment;

static bool note_cause(TermAssignment *a, const char *text) {
  if (!a->why) return false;
  *a->why = *a->why && **a->why ? format_text(a->c->arena, "%s" FOLLOW "%s", text, *a->why) : text;
  return false;
}

static bool term_accepts(Type *t, Type *u, void *arg) {
  TermAssignment *a = arg;
  (void)u;
  if (!t) return false;
  Operand x = *a->x;
  if (assignable(a->c, &x, t, a->why)) return true;
  return note_cause(a,
                    format_text(a->c->arena, "cannot assign %T to %T (in %T)", a->from, t, a->to));
}

static bool term_assigns(Type *t, Type *u, void *arg) {
  TermAssignment *a = arg;
  (void)u;
  if (!t) return false;
  Operand x = *a->x;
  x.type = t;
  if (assignable(a->c, &x, a->to, a->why)) return true;
  return note_cause(a,
                    format_text(a->c->arena, "cannot assign %T (in %T) to %T", t, a->from, a->to));
}

/* Assignability where at least one side is a type parameter. */
static bool assignable_terms(Checker *c, Operand *x, Type *t, const char **why) {
  TermAssignment a = {c, x, x->type, t, why};
  if (is_type_param(t) && !type_is_named(x->type)) return every_type(t, term_accepts, &a);
  if (is_type_param(x->type) && !type_is_named(t)) return every_type(x->type, term_assigns, &a);
  return false;
}

static bool untyped_fits_term(Type *t, Type *u, void *arg) {
  TermAssignment *a = arg;
  Type *type;
  const Const *value;
  (void)u;
  return t && implicit_type(a->c, a->x, t, &type, &value) == FITS;
}

static bool assignable_untyped(Checker *c, Operand *x, Type *t) {
  if (is_type_param(t)) {
    TermAssignment a = {.c = c, .x = x};
    return every_type(t, untyped_fits_term, &a);
  }
  Type *type;
  const Const *value;
  return implicit_type(c, x, t, &type, &value) == FITS;
}

static bool is_bidirectional(Type *u) {
  return u->kind == TYPE_CHAN && u->chan.send && u->chan.recv;
}

/* The rules for a typed x whose type is not identical to target. */
static bool assignable_typed(Checker *c, Operand *x, Type *target, const char **why) {
  Type *v = type_unalias(x->type), *t = type_unalias(target);
  Type *vu = type_underlying(v), *tu = type_underlying(t);
  bool v_param = is_type_param(v), t_param = is_type_param(t);
  bool one_unnamed = !type_is_named(v) || !type_is_named(t);
  if (!v_param && !t_param && one_unnamed && types_identical(vu, tu)) return true;
  if ((tu->kind == TYPE_INTERFACE && !t_param) || is_interface_pointer(tu, NULL)) {
    if (type_implements(v, t, false, why)) return true;
    if (!v_param) return false;
    if (why) *why = NULL;
  }
  if (vu->kind == TYPE_INTERFACE && !v_param && type_implements(t, v, false, NULL)) {
    if (why) *why = "need type assertion";
    return false;
  }
  if (is_bidirectional(vu) && tu->kind == TYPE_CHAN &&
      types_identical(vu->chan.elem, tu->chan.elem))
    return one_unnamed;
  return (v_param || t_param) && assignable_terms(c, x, target, why);
}

bool assignable(Checker *c, Operand *x, Type *t, const char **why) {
  if (x->mode == MODE_INVALID || !is_valid_type(t) || !is_valid_type(x->type)) return true;
  if (types_identical(x->type, t)) return true;
  if (is_untyped(x->type)) return assignable_untyped(c, x, t);
  return assignable_typed(c, x, t, why);
}

/* ---- assignment ------------------------------------------------------------------------- */

static bool has_assignable_mode(Checker *c, Operand *x, Type *t, const char *context) {
  if (x->mode == MODE_TUPLE) require_value(c, x);
  if (x->mode == MODE_INVALID) return false;
  if (x->mode != MODE_NO_VALUE && x->mode != MODE_BUILTIN && x->mode != MODE_TYPE) return true;
  if (t)
    type_error_at(c, operand_pos(x), "cannot assign %s to %T in %s", operand_string(c, x), t,
                  context);
  else
    type_error_at(c, operand_pos(x), "cannot assign %s to <nil> in %s", operand_string(c, x),
                  context);
  set_invalid(x);
  return false;
}

/* Gives an untyped x the type that it has where a t (null: any) is expected. */
static bool assign_untyped(Checker *c, Operand *x, Type *t, const char *context) {
  Type *target = t;
  if (is_nil(x) && !t) {
    type_error_at(c, operand_pos(x), "use of untyped nil in %s", context);
    set_invalid(x);
    return false;
  }
  if (!is_nil(x) && (!t || is_plain_interface(t))) target = default_type(x->type);
  Type *type;
  const Const *value;
  Misfit why = implicit_type(c, x, target, &type, &value);
  if (why == FITS) {
    convert_untyped(c, x, target);
    return x->mode != MODE_INVALID;
  }
  const char *tail = why == MISFIT_TRUNCATED   ? " (truncated)"
                     : why == MISFIT_OVERFLOWS ? " (overflows)"
                                               : "";
  type_error_at(c, operand_pos(x), "cannot use %s as %T value in %s%s", operand_string(c, x),
                target, context, tail);
  set_invalid(x);
  return false;
}

static bool is_generic_value(const Operand *x) {
  Type *u = type_underlying(x->type);
  return u->kind == TYPE_FUNC && u->func.tparams.len > 0;
}

void assign_operand(Checker *c, Operand *x, Type *t, const char *context) {
  if (!has_assignable_mode(c, x, t, context)) return;
  if (is_untyped(x->type) && !assign_untyped(c, x, t, context)) return;
  if (is_generic_value(x)) {
    type_error_at(c, operand_pos(x), "cannot use generic function %s without instantiation in %s",
                  operand_string(c, x), context);
    set_invalid(x);
    return;
  }
  if (!t) return;
  const char *why = NULL;
  if (assignable(c, x, t, &why)) {
    if (is_valid_type(t) && is_valid_type(x->type)) make_implicit(c, x, t);
    return;
  }
  if (why && *why)
    type_error_at(c, operand_pos(x), "cannot use %s as %T value in %s: %s", operand_string(c, x), t,
                  context, why);
  else
    type_error_at(c, operand_pos(x), "cannot use %s as %T value in %s", operand_string(c, x), t,
                  context);
  set_invalid(x);
}
