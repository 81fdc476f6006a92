/*
 * infer.c: type arguments that a program leaves out (Go spec, Type inference).
 *
 * Requires: type parameters renamed for this one inference, since a generic function may call
 * itself. Ensures: every type argument found, none of them mentioning a parameter to be found; or
 * an error in gc's words. Whether the arguments satisfy their constraints is checked later.
 * Method: typed arguments are unified with the parameters' types; then core types and methods of
 * the constraints, until nothing new comes of it; then untyped constants give their default type.
 */
#include "types/expr.h"
#include "types/unify.h"

/* ---- does a type mention parameters ---------------------------------------------------------- */

typedef struct Mention {
  const struct Mention *outer; /* interfaces being looked through */
  const Type *type;
  const ObjectList *tparams;
} Mention;

static bool mentions(Type *t, const Mention *m);

static bool objects_mention(const ObjectList *list, const Mention *m) {
  for (uint32_t i = 0; i < list->len; i++)
    if (mentions(list->items[i]->type, m)) return true;
  return false;
}

static bool types_mention(const TypeList *list, const Mention *m) {
  for (uint32_t i = 0; i < list->len; i++)
    if (mentions(list->items[i], m)) return true;
  return false;
}

static bool is_one_of(const Type *t, const ObjectList *tparams) {
  for (uint32_t i = 0; i < tparams->len; i++)
    if (tparams->items[i]->type == t) return true;
  return false;
}

static bool interface_mentions(Type *t, const Mention *m) {
  for (const Mention *p = m; p; p = p->outer)
    if (p->type == t) return false;
  Mention here = {m, t, m->tparams};
  const InterfaceType *i = interface_complete(t);
  if (objects_mention(&i->all_methods, &here)) return true;
  for (uint32_t k = 0; i->terms && k < i->terms->union_.terms.len; k++)
    if (mentions(i->terms->union_.terms.items[k].type, &here)) return true;
  return false;
}

static bool mentions(Type *t, const Mention *m) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_ARRAY: return mentions(t->array.elem, m);
  case TYPE_SLICE: return mentions(t->slice.elem, m);
  case TYPE_POINTER: return mentions(t->pointer.elem, m);
  case TYPE_STRUCT: return objects_mention(&t->struct_.fields, m);
  case TYPE_FUNC:
    return objects_mention(&t->func.params, m) || objects_mention(&t->func.results, m);
  case TYPE_INTERFACE: return interface_mentions(t, m);
  case TYPE_MAP: return mentions(t->map.key, m) || mentions(t->map.elem, m);
  case TYPE_CHAN: return mentions(t->chan.elem, m);
  case TYPE_TUPLE: return types_mention(&t->tuple.types, m);
  case TYPE_NAMED: return types_mention(&t->named.targs, m);
  case TYPE_PARAM: return is_one_of(t, m->tparams);
  }
  return false; /* basic types */
}

bool mentions_type_params(Type *t, ObjectList tparams) {
  return mentions(t, &(Mention){.tparams = &tparams});
}

/* ---- renaming --------------------------------------------------------------------------- */

ObjectList rename_type_params(Checker *c, ObjectList tparams, TypeList *types) {
  ObjectList fresh = {0};
  TypeList as_types = {0};
  for (uint32_t i = 0; i < tparams.len; i++) {
    const Object *old = tparams.items[i];
    Object *o = new_object(OBJ_TYPE_NAME, old->sym, old->pos, NULL, old->pkg);
    o->type = new_type_param(o, i, NULL);
    VEC_PUSH(session_arena, &fresh, o);
    VEC_PUSH(session_arena, &as_types, o->type);
  }
  for (uint32_t i = 0; i < tparams.len; i++) {
    Type *bound = tparams.items[i]->type->param.constraint;
    fresh.items[i]->type->param.constraint = substitute_type(c, bound, tparams, as_types);
  }
  for (uint32_t i = 0; i < types->len; i++)
    types->items[i] = substitute_type(c, types->items[i], tparams, as_types);
  return fresh;
}

/* ---- errors ----------------------------------------------------------------------------- */

static bool fail(Inference *in, Pos pos, const char *text) {
  in->err_pos = pos;
  in->error = text;
  return false;
}

/* "P", "P and Q", "P, Q, and R" */
static const char *names_of(const ObjectList *tparams) {
  Text t = text_new(session_arena);
  for (uint32_t i = 0; i < tparams->len; i++) {
    bool last = i > 0 && i + 1 == tparams->len;
    if (i) text_puts(&t, last ? (tparams->len > 2 ? ", and " : " and ") : ", ");
    text_puts(&t, tparams->items[i]->sym->text);
  }
  return t.s;
}

static TypeList all_known(const Unifier *u) {
  TypeList list = {0};
  for (uint32_t i = 0; i < u->tparams.len; i++) VEC_PUSH(session_arena, &list, known_type(u, i));
  return list;
}

static bool mismatch(Checker *c, Inference *in, const Unifier *u, Type *param, const Operand *arg) {
  Pos pos = operand_pos(arg);
  if (count_unknown(u) == u->tparams.len)
    return fail(in, pos,
                format_text(session_arena, "type %T of %E does not match %T (cannot infer %s)",
                            arg->type, arg->expr, param, names_of(&u->tparams)));
  Type *inferred = substitute_type(c, param, u->tparams, all_known(u));
  if (inferred == param)
    return fail(
        in, pos,
        format_text(session_arena, "type %T of %E does not match %T", arg->type, arg->expr, param));
  if (in->reverse)
    return fail(in, pos,
                format_text(session_arena, "inferred type %T for %T does not match type %T of %E",
                            inferred, param, arg->type, arg->expr));
  return fail(in, pos,
              format_text(session_arena, "type %T of %E does not match inferred type %T for %T",
                          arg->type, arg->expr, inferred, param));
}

/* ---- step 1: typed arguments ------------------------------------------------------------ */

static bool unify_arguments(Checker *c, Inference *in, Unifier *u) {
  for (uint32_t i = 0; i < in->params.len; i++) {
    Type *param = in->params.items[i];
    const Operand *arg = &in->args[i];
    if (is_untyped(arg->type)) continue;
    if (!mentions_type_params(param, in->tparams) && !mentions_type_params(arg->type, in->tparams))
      continue;
    if (!unify_types(u, param, arg->type, UNIFY_ASSIGN)) return mismatch(c, in, u, param, arg);
  }
  return true;
}

/* ---- step 2: constraints ---------------------------------------------------------------- */

/* The type that all arguments for param have, or whose underlying type they have (tilde). */
static Type *core_term(Type *param, bool *tilde, bool *single) {
  const InterfaceType *i = interface_complete(param);
  *tilde = *single = false;
  if (!i || !i->terms) return NULL;
  const Type *terms = i->terms;
  *single = terms->union_.terms.len == 1;
  for (uint32_t k = 0; k < terms->union_.terms.len; k++)
    *tilde |= terms->union_.terms.items[k].tilde;
  return *single ? terms->union_.terms.items[0].type : core_type(param);
}

static bool same_by_unification(void *unifier, Type *a, Type *b) {
  return unify_types(unifier, a, b, UNIFY_EXACT);
}

static bool unsatisfied(Inference *in, Type *param, Type *t, const char *why) {
  return fail(in, in->pos,
              format_text(session_arena, "%T (type %T) does not satisfy %T%s%s", param, t,
                          param->param.constraint, *why ? " " : "", why));
}

static bool apply_constraint(Inference *in, Unifier *u, uint32_t i) {
  Type *param = in->tparams.items[i]->type, *known = known_type(u, i);
  bool tilde, single;
  Type *core = core_term(param, &tilde, &single);
  if (core && known) {
    if (!unify_types(u, known, core, 0)) return unsatisfied(in, param, known, "");
  } else if (core && single && !tilde) {
    set_known_type(u, i, core);
  }
  if (!known || mentions_type_params(known, in->tparams)) return true;
  type_underlying(param); /* makes a bare constraint element an interface */
  const char *why = missing_method_by(known, param, same_by_unification, u);
  return why ? unsatisfied(in, param, known, why) : true;
}

static bool apply_constraints(Inference *in, Unifier *u) {
  for (uint32_t before = UINT32_MAX; count_unknown(u) != before;) {
    before = count_unknown(u);
    for (uint32_t i = 0; i < in->tparams.len; i++)
      if (!apply_constraint(in, u, i)) return false;
  }
  return true;
}

/* ---- step 3: untyped constants ---------------------------------------------------------- */

/* The larger of two untyped kinds, or null if they do not mix. */
static Type *larger_untyped(Type *a, Type *b) {
  if (a == b) return a;
  if (!is_numeric(a) || !is_numeric(b)) return NULL;
  return a->kind > b->kind ? a : b;
}

static bool apply_untyped(Inference *in, Unifier *u) {
  Type **max = NEW_ARRAY(session_arena, Type *, in->tparams.len);
  for (uint32_t i = 0; i < in->params.len; i++) {
    const Operand *arg = &in->args[i];
    int p = in->params.items[i]->kind == TYPE_PARAM ? bound_param(u, in->params.items[i]) : -1;
    if (p < 0 || !is_untyped(arg->type) || arg->type->kind == TYPE_UNTYPED_NIL) continue;
    if (known_type(u, (uint32_t)p)) continue;
    Type *old = max[p];
    max[p] = old ? larger_untyped(old, arg->type) : arg->type;
    if (!max[p])
      return fail(in, operand_pos(arg),
                  format_text(session_arena, "mismatched types %T and %T (cannot infer %T)", old,
                              arg->type, in->params.items[i]));
  }
  for (uint32_t p = 0; p < in->tparams.len; p++)
    if (max[p]) set_known_type(u, p, default_type(max[p]));
  return true;
}

/* ---- the result ------------------------------------------------------------------------- */

/* Parameters being followed, to find those that stand for something with themselves in it. */
typedef struct Chain {
  const struct Chain *outer;
  uint32_t param;
} Chain;

static void kill_cycles(const ObjectList *tparams, TypeList *targs, uint32_t param,
                        const Chain *outer) {
  for (const Chain *p = outer; p; p = p->outer)
    if (p->param == param) {
      targs->items[param] = NULL;
      return;
    }
  Chain here = {outer, param};
  for (uint32_t i = 0; i < tparams->len && targs->items[param]; i++) {
    ObjectList one = {0};
    VEC_PUSH(session_arena, &one, tparams->items[i]);
    if (mentions_type_params(targs->items[param], one)) kill_cycles(tparams, targs, i, &here);
  }
}

/* Arguments in terms of other parameters, until none is; without cycles that ends. */
static void simplify(Checker *c, const ObjectList *tparams, TypeList *targs) {
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t i = 0; i < targs->len; i++) {
      if (!targs->items[i]) continue;
      Type *t = substitute_type(c, targs->items[i], *tparams, *targs);
      changed |= t != targs->items[i];
      targs->items[i] = t;
    }
  }
}

static bool all_inferred(Checker *c, Inference *in) {
  for (uint32_t i = 0; i < in->tparams.len; i++) {
    Type *t = in->targs.items[i];
    if (t && !mentions_type_params(t, in->tparams)) continue;
    const Object *o = in->tparams.items[i];
    return fail(in, in->pos,
                format_text(session_arena, "cannot infer %s (declared at %s)", o->sym->text,
                            position_text(c, o->pos)));
  }
  return true;
}

static bool is_complete(const TypeList *targs) {
  for (uint32_t i = 0; i < targs->len; i++)
    if (!targs->items[i]) return false;
  return true;
}

bool infer_type_args(Checker *c, Inference *in) {
  while (in->targs.len < in->tparams.len) VEC_PUSH(session_arena, &in->targs, NULL);
  if (is_complete(&in->targs)) return true;
  for (uint32_t i = 0; i < in->params.len; i++) {
    if (in->args[i].mode == MODE_INVALID) return false;
    in->params.items[i] = substitute_type(c, in->params.items[i], in->tparams, in->targs);
  }
  Unifier u = new_unifier(in->tparams, in->targs);
  u.by_methods = lang_at_least(c, 21);
  if (!unify_arguments(c, in, &u) || !apply_constraints(in, &u) || !apply_untyped(in, &u))
    return false;
  in->targs = all_known(&u);
  for (uint32_t i = 0; i < in->tparams.len; i++) kill_cycles(&in->tparams, &in->targs, i, NULL);
  simplify(c, &in->tparams, &in->targs);
  return all_inferred(c, in);
}
