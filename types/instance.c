/*
 * instance.c: generic functions as operands and callees (Go spec, Instantiations; Type inference).
 *
 * Ensures: an operand that was a generic function is the NAME of the instance for its type
 * arguments, one Object per identical list of them; the arguments satisfy their constraints, or an
 * error says why not.
 */
#include "types/decl.h"
#include "types/expr.h"

/* ---- instances -------------------------------------------------------------------------- */

static bool same_arguments(const TypeList *a, const TypeList *b) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!types_identical(a->items[i], b->items[i])) return false;
  return true;
}

Object *instantiate_function(Checker *c, Object *generic, TypeList targs, Pos pos) {
  ObjectList *known = &generic->func.instances;
  for (uint32_t i = 0; i < known->len; i++)
    if (same_arguments(&known->items[i]->func.targs, &targs)) return known->items[i];
  Object *o =
      new_object(OBJ_FUNC, generic->sym, generic->pos,
                 instantiate_type(c, generic->type, unbound_arguments(&targs), pos), generic->pkg);
  o->func.decl = generic->func.decl;
  o->func.pragmas = generic->func.pragmas;
  o->func.origin = generic;
  o->func.targs = unbound_arguments(&targs);
  VEC_PUSH(session_arena, known, o);
  VEC_PUSH(session_arena, &c->target->func_instances, o);
  return o;
}

/* Type arguments that must satisfy their constraints; xlist are those that are written. */
typedef struct Arguments {
  ObjectList tparams;
  TypeList targs;
  const NodeList *xlist;
  Pos pos;
} Arguments;

static void verify_arguments(Checker *c, void *arg) {
  const Arguments *a = arg;
  const char *why;
  int bad = unsatisfied_constraint(c, a->tparams, a->targs, &why);
  bool written = a->xlist && bad >= 0 && (uint32_t)bad < a->xlist->len;
  if (bad >= 0)
    type_error_at(c, written ? start_pos(a->xlist->items[bad]) : a->pos, "%s", why);
  else
    note_instantiation(c, a->tparams, a->targs, a->xlist, a->pos);
}

/* Makes the generic function x its instance; xlist are the type arguments as written. */
static void set_instance(Checker *c, Operand *x, TypeList targs, const NodeList *xlist, Pos pos) {
  Arguments *a = NEW(c->arena, Arguments);
  *a = (Arguments){type_underlying(x->type)->func.tparams, targs, xlist, pos};
  delay(c, verify_arguments, a);
  NameExpr *name = AS(NameExpr, NAME, x->node);
  Object *o = instantiate_function(c, name->obj, targs, pos);
  Node *instance = build_name(c->arena, o, name->n.pos);
  if (c->in_instances) instance->type = instantiate_type(c, name->obj->type, targs, pos);
  set_value(x, instance, instance->type);
}

/* ---- f[T] ------------------------------------------------------------------------------- */

static bool check_type_list(Checker *c, const NodeList *exprs, TypeList *types) {
  bool ok = true;
  for (uint32_t i = 0; i < exprs->len; i++) {
    Type *t = check_var_type(c, exprs->items[i]);
    if (!is_valid_type(t)) ok = false;
    VEC_PUSH(c->arena, types, t);
  }
  return ok;
}

/* The parameter and the argument of `var target = x`, seen as a call. */
static void add_target(Checker *c, Inference *in, Operand *x, Type *target, Operand *arg) {
  FuncType *f = &type_underlying(x->type)->func;
  VEC_PUSH(c->arena, &in->params, new_func_type(f->params, f->results, f->variadic));
  NameExpr *desc = NEW_NODE(c->arena, NameExpr, NAME, x->expr->pos);
  desc->sym = sym_of(c->target_desc ? c->target_desc : "variable");
  *arg = (Operand){.mode = MODE_VALUE, .expr = &desc->n, .type = type_underlying(target)};
  in->args = arg;
  in->reverse = true;
}

/* The type arguments written in e; false after an error. */
static bool written_arguments(Checker *c, Operand *x, IndexExpr *e, TypeList *targs) {
  x->expr = &e->n;
  bool ok = check_type_list(c, &e->indices, targs);
  uint32_t want = type_underlying(x->type)->func.tparams.len;
  if (ok && targs->len > want) {
    type_error_at(c, start_pos(e->indices.items[targs->len - 1]),
                  "got %u type arguments but want %u", targs->len, want);
    ok = false;
  }
  if (!ok) set_invalid(x);
  return ok;
}

/* Instantiation came with Go 1.18, that of a function by its context with 1.21. */
static void check_instance_version(Checker *c, Operand *x, IndexExpr *e, bool inferred) {
  Pos pos = e ? e->n.pos : x->expr->pos;
  if (!inferred)
    require_version(c, pos, 18, "function instantiation");
  else if (lang_at_least(c, 18))
    require_version(c, pos, 21, "%s instantiated function in assignment",
                    e ? "partially" : "implicitly");
}

void instantiate_operand(Checker *c, Operand *x, IndexExpr *e, Type *target) {
  TypeList targs = {0};
  check_instance_version(c, x, e, false);
  if (e && !written_arguments(c, x, e, &targs)) return;
  ObjectList tparams = type_underlying(x->type)->func.tparams;
  if (targs.len < tparams.len) {
    Inference in = {.pos = x->expr->pos, .targs = targs};
    Operand arg;
    if (target && type_underlying(target)->kind == TYPE_FUNC) {
      check_instance_version(c, x, e, true);
      add_target(c, &in, x, target, &arg);
    }
    in.tparams = rename_type_params(c, tparams, &in.params);
    if (!infer_type_args(c, &in)) {
      if (in.error) type_error_at(c, in.err_pos, "%s", in.error);
      set_invalid(x);
      return;
    }
    targs = in.targs;
  }
  set_instance(c, x, targs, e ? &e->indices : NULL, x->expr->pos);
}

void instantiate_partly(Checker *c, Operand *x, IndexExpr *e) {
  TypeList targs = {0};
  if (!written_arguments(c, x, e, &targs)) return;
  if (targs.len == type_underlying(x->type)->func.tparams.len)
    set_instance(c, x, targs, &e->indices, e->n.pos);
  else
    x->targs = targs;
}

/* ---- calls ------------------------------------------------------------------------------ */

bool check_type_arguments(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                          TypeList *targs) {
  bool ok = check_type_list(c, &inst->indices, targs);
  uint32_t want = (*sig)->tparams.len;
  if (ok && targs->len > want) {
    type_error_at(c, start_pos(inst->indices.items[want]), "got %u type arguments but want %u",
                  targs->len, want);
    ok = false;
  }
  if (!ok) {
    use_exprs(c, e->args, false);
    set_invalid(x);
    return false;
  }
  if (targs->len < want) return true;
  require_version(c, start_pos(&inst->n), 18, "function instantiation");
  set_instance(c, x, *targs, &inst->indices, inst->n.pos);
  *sig = &x->type->func;
  return true;
}

static bool is_generic_argument(const Operand *a) {
  if (a->mode == MODE_INVALID || !a->type) return false;
  Type *t = type_unalias(a->type);
  return t->kind == TYPE_FUNC && t->func.tparams.len > 0;
}

/* Adds the type parameters of a generic function that is an argument; its type gets new ones. */
static void add_generic_argument(Checker *c, Inference *in, Operand *a) {
  FuncType *f = &type_unalias(a->type)->func;
  TypeList types = {0};
  VEC_PUSH(c->arena, &types, new_func_type(f->params, f->results, f->variadic));
  ObjectList fresh = rename_type_params(c, f->tparams, &types);
  a->type = types.items[0];
  a->type->func.tparams = fresh;
  for (uint32_t i = 0; i < fresh.len; i++) {
    VEC_PUSH(c->arena, &in->tparams, fresh.items[i]);
    VEC_PUSH(c->arena, &in->targs, i < a->targs.len ? a->targs.items[i] : NULL);
  }
}

/* The inferred arguments from index from on, n of them. */
static TypeList part_of_list(Checker *c, const TypeList *all, uint32_t from, uint32_t n) {
  TypeList list = {0};
  for (uint32_t i = 0; i < n; i++) VEC_PUSH(c->arena, &list, all->items[from + i]);
  return list;
}

/* What a call infers: the callee's parameters first, then those of each generic argument. */
static bool infer_all(Checker *c, CallExpr *e, Inference *in, const FuncType *sig, TypeList targs,
                      Operand *args, uint32_t n, Type **types) {
  for (uint32_t i = 0; i < n; i++)
    VEC_PUSH(c->arena, &in->params, parameter_type(sig, i, e->has_dots));
  for (uint32_t i = 0; i < targs.len; i++) VEC_PUSH(c->arena, &in->targs, targs.items[i]);
  in->tparams = rename_type_params(c, sig->tparams, &in->params);
  while (in->targs.len < in->tparams.len) VEC_PUSH(c->arena, &in->targs, NULL);
  for (uint32_t i = 0; i < n; i++) {
    types[i] = args[i].type;
    if (is_generic_argument(&args[i])) add_generic_argument(c, in, &args[i]);
  }
  in->args = args;
  in->pos = e->n.pos;
  bool ok = infer_type_args(c, in);
  for (uint32_t i = 0; i < n; i++) args[i].type = types[i];
  if (!ok && in->error) type_error_at(c, in->err_pos, "in call to %E, %s", e->fun, in->error);
  return ok;
}

static void check_call_version(Checker *c, CallExpr *e, IndexExpr *inst, bool generic,
                               const Operand *args, uint32_t n) {
  if (generic)
    require_version(c, start_pos(inst ? &inst->n : &e->n), 18,
                    inst ? "function instantiation" : "implicit function instantiation");
  for (uint32_t i = 0; i < n; i++)
    if (is_generic_argument(&args[i])) {
      require_version(c, operand_pos(&args[i]), 21, "implicitly instantiated function as argument");
      return;
    }
}

bool infer_call(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                TypeList targs, Operand *args, uint32_t n) {
  uint32_t own = (*sig)->tparams.len;
  bool generic = own > 0;
  for (uint32_t i = 0; i < n; i++) generic |= is_generic_argument(&args[i]);
  if (!generic) return true;
  check_call_version(c, e, inst, own > 0, args, n);
  Inference in = {.pos = e->n.pos};
  Type **types = NEW_ARRAY(c->arena, Type *, n);
  if (!infer_all(c, e, &in, *sig, targs, args, n, types)) return false;
  if (own > 0) {
    set_instance(c, x, part_of_list(c, &in.targs, 0, own), inst ? &inst->indices : NULL, e->n.pos);
    *sig = &x->type->func;
  }
  for (uint32_t i = 0, from = own; i < n; i++) {
    if (!is_generic_argument(&args[i])) continue;
    uint32_t count = type_unalias(args[i].type)->func.tparams.len;
    set_instance(c, &args[i], part_of_list(c, &in.targs, from, count), NULL, e->n.pos);
    from += count;
  }
  return true;
}
