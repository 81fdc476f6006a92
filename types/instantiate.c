/*
 * instantiate.c: instances of generic types and functions.
 *
 * Ensures: one NAMED object per generic type and identical type arguments, so that instances can be
 * compared by address. Method: an instance gets its underlying type and methods when asked for,
 * since generic types may refer to instances of themselves (Go spec, Instantiations).
 */
#include "types/decl.h"

/* ---- the table of instances ------------------------------------------------------------- */

static const void *hash_key(const TypeList *targs) {
  uintptr_t h = 1;
  for (uint32_t i = 0; i < targs->len; i++) h = h * 31 + type_hash(targs->items[i]);
  return (const void *)(h | 1);
}

static bool same_types(const TypeList *a, const TypeList *b) {
  for (uint32_t i = 0; i < a->len; i++)
    if (!types_identical(a->items[i], b->items[i])) return false;
  return a->len == b->len;
}

static Type *find_instance(const TypeList *bucket, const TypeList *targs) {
  for (uint32_t i = 0; bucket && i < bucket->len; i++)
    if (same_types(&bucket->items[i]->named.targs, targs)) return bucket->items[i];
  return NULL;
}

void note_instance(Checker *c, Type *instance) {
  if (!c || map_has(&c->noted_instances, instance)) return;
  map_set(session_arena, &c->noted_instances, instance, instance);
  VEC_PUSH(session_arena, &c->target->instances, instance);
}

static Type *named_instance(Checker *c, Type *generic, const TypeList *targs, Pos pos) {
  const void *key = hash_key(targs);
  TypeList *bucket = map_get(&generic->named.instances, key);
  Type *t = find_instance(bucket, targs);
  if (t) return t;
  if (!bucket) {
    bucket = NEW(session_arena, TypeList);
    map_set(session_arena, &generic->named.instances, key, bucket);
  }
  t = new_named_type(generic->named.obj, NULL);
  t->named.origin = generic;
  t->named.targs = *targs;
  t->named.instance_pos = pos;
  VEC_PUSH(session_arena, bucket, t);
  note_instance(c, t);
  return t;
}

static Type *alias_instance(Checker *c, Type *generic, const TypeList *targs) {
  Type *actual = substitute_type(c, type_unalias(generic), generic->alias.tparams, *targs);
  Type *t = new_alias_type(generic->alias.obj, actual);
  t->alias.origin = generic;
  t->alias.targs = *targs;
  return t;
}

ObjectList type_params_of(Type *t) {
  if (t->kind == TYPE_ALIAS && (t->alias.tparams.len || t->alias.targs.len))
    return t->alias.targs.len ? (ObjectList){0} : t->alias.tparams;
  t = type_unalias(t);
  if (t->kind == TYPE_NAMED && !t->named.origin) return t->named.tparams;
  return t->kind == TYPE_FUNC ? t->func.tparams : (ObjectList){0};
}

static bool same_addresses(const TypeList *a, const TypeList *b) {
  return !memcmp(a->items, b->items, a->len * sizeof *a->items);
}

/* In the body of an instance, what is made with its parameters is an alias of the instance that all
 * share. */
static Type *bound_instance(Checker *c, Type *generic, const TypeList *targs, Pos pos) {
  TypeList plain = unbound_arguments(targs);
  Type *t = named_instance(c, generic, &plain, pos);
  if (same_addresses(&plain, targs)) return t;
  Type *alias = new_alias_type(generic->named.obj, t);
  alias->alias.origin = generic;
  alias->alias.targs = *targs;
  return alias;
}

Type *instantiate_type(Checker *c, Type *generic, TypeList targs, Pos pos) {
  if (targs.len == 0) return generic;
  if (generic->kind == TYPE_ALIAS && generic->alias.tparams.len)
    return alias_instance(c, generic, &targs);
  generic = type_unalias(generic);
  if (generic->kind == TYPE_NAMED && c && c->in_instances)
    return bound_instance(c, generic, &targs, pos);
  if (generic->kind == TYPE_NAMED) return named_instance(c, generic, &targs, pos);
  return substitute_type(c, generic, generic->func.tparams, targs);
}

bool check_targ_count(Checker *c, Pos pos, const char *name, uint32_t have, uint32_t want) {
  if (have == want) return true;
  type_error_at(c, pos, "%s type arguments for type %s: have %u, want %u",
                have < want ? "not enough" : "too many", name, have, want);
  return false;
}

/* Interfaces, and what has them inside, satisfy comparable since go1.20. */
static bool is_too_old(Checker *c, Type *t, Type *bound, const char **why) {
  const InterfaceType *i = interface_complete(bound);
  if (lang_at_least(c, 20) || !i || !i->comparable || is_strictly_comparable(t)) return false;
  *why = format_text(session_arena, "%T to satisfy comparable requires go1.20 or later", t);
  return true;
}

int unsatisfied_constraint(Checker *c, ObjectList tparams, TypeList targs, const char **why) {
  for (uint32_t i = 0; i < tparams.len; i++) {
    Type *param = tparams.items[i]->type;
    type_underlying(param); /* makes a bare constraint element an interface */
    Type *bound = substitute_type(c, param->param.constraint, tparams, targs);
    if (!type_implements(targs.items[i], bound, true, why) ||
        is_too_old(c, targs.items[i], bound, why))
      return (int)i;
  }
  return -1;
}

/* ---- expansion -------------------------------------------------------------------------- */

/* The parameters that the receiver of a generic type's method declares: `func (r *T[P]) m()`. */
static ObjectList receiver_params(const Type *origin, const Object *method) {
  const Object *recv = method->type->func.recv;
  Type *t = recv ? type_unalias(recv->type) : NULL;
  if (t && t->kind == TYPE_POINTER) t = type_unalias(t->pointer.elem);
  if (!t || t->kind != TYPE_NAMED || !t->named.targs.len) return origin->named.tparams;
  ObjectList params = {0};
  for (uint32_t i = 0; i < t->named.targs.len; i++) {
    Type *arg = type_unalias(t->named.targs.items[i]);
    if (arg->kind != TYPE_PARAM) return origin->named.tparams;
    VEC_PUSH(session_arena, &params, arg->param.obj);
  }
  return params;
}

Type *bound_method_type(Checker *c, Type *holder, Object *method) {
  Object *origin = method->func.origin;
  if (!is_bound_alias(holder) || holder->alias.param || !origin) return method->type;
  ObjectList params = receiver_params(holder->alias.origin, origin);
  if (params.len != holder->alias.targs.len) return method->type;
  return substitute_type(c, origin->type, params, holder->alias.targs);
}

static void set_receiver(Type *func, Object *method) {
  Type *base = method->func.recv_named;
  Type *recv = method->func.ptr_recv ? new_pointer_type(base) : base;
  Object *generic = func->func.recv;
  func->func.recv = new_var(VAR_RECV, generic ? generic->sym : NULL,
                            generic ? generic->pos : method->pos, recv, method->pkg);
}

static void type_instance_method(Object *m) {
  Object *origin = m->func.origin;
  Type *instance = m->func.recv_named;
  ensure_func_type(origin);
  if (!origin->type || origin->type->kind != TYPE_FUNC) {
    m->type = universe_type(TYPE_INVALID);
    return;
  }
  ObjectList params = receiver_params(instance->named.origin, origin);
  Type *t = origin->type;
  if (params.len == instance->named.targs.len)
    t = substitute_type(NULL, t, params, instance->named.targs);
  Type *copy = new_func_type(t->func.params, t->func.results, t->func.variadic);
  copy->func.recv = t->func.recv;
  set_receiver(copy, m);
  m->type = copy;
}

void ensure_func_type(Object *func) {
  if (func->type) return;
  if (func->func.origin && func->func.recv_named)
    type_instance_method(func);
  else if (func->pkg && func->pkg->checker)
    resolve_object(func->pkg->checker, func);
  if (!func->type) func->type = universe_type(TYPE_INVALID);
}

static Object *instance_method(Type *instance, Object *origin) {
  Object *m = NEW(session_arena, Object);
  *m = *origin;
  m->type = NULL; /* ensure_func_type */
  m->decl = NULL;
  m->func.origin = origin;
  m->func.recv_named = instance;
  m->func.function = NULL;
  m->func.backend = m->func.escape = NULL;
  return m;
}

static bool has_right_count(const Type *instance) {
  return instance->named.targs.len == instance->named.origin->named.tparams.len;
}

void expand_instance(Type *t) {
  Type *origin = t->named.origin;
  type_underlying(origin);
  if (!has_right_count(t))
    t->named.underlying = universe_type(TYPE_INVALID);
  else if (!t->named.underlying && origin->named.underlying)
    t->named.underlying =
        substitute_type(NULL, origin->named.underlying, origin->named.tparams, t->named.targs);
  for (uint32_t i = t->named.methods.len; i < origin->named.methods.len; i++)
    VEC_PUSH(session_arena, &t->named.methods, instance_method(t, origin->named.methods.items[i]));
}
