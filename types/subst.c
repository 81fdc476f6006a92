/*
 * subst.c: types with type arguments in place of type parameters.
 *
 * Requires: as many arguments as parameters. Ensures: the argument type is not changed; a type in
 * which no parameter occurs is returned itself. Terminates since types contain themselves only
 * through names, and instances of generic types get their underlying type later, when asked for.
 */
#include "types/internal.h"

typedef struct {
  Checker *checker;
  const ObjectList *tparams;
  const TypeList *targs;
  bool unbind; /* aliases that remember type parameters are seen through */
} Subst;

static Type *subst(const Subst *s, Type *t);

/* ---- lists ----------------------------------------------------------------------------------- */

static bool subst_types(const Subst *s, const TypeList *in, TypeList *out) {
  bool changed = false;
  for (uint32_t i = 0; i < in->len; i++) {
    Type *t = subst(s, in->items[i]);
    changed |= t != in->items[i];
    VEC_PUSH(session_arena, out, t);
  }
  return changed;
}

static Object *with_type(const Object *o, Type *t) {
  Object *copy = NEW(session_arena, Object);
  *copy = *o;
  copy->type = t;
  return copy;
}

static bool subst_objects(const Subst *s, const ObjectList *in, ObjectList *out) {
  bool changed = false;
  for (uint32_t i = 0; i < in->len; i++) {
    Object *o = in->items[i];
    if (o->kind == OBJ_FUNC) ensure_func_type(o);
    Type *t = subst(s, o->type);
    changed |= t != o->type;
    VEC_PUSH(session_arena, out, t == o->type ? o : with_type(o, t));
  }
  return changed;
}

/* ---- kinds ------------------------------------------------------------------------------ */

/* A null argument leaves its parameter alone. */
static Type *subst_param(const Subst *s, Type *t) {
  for (uint32_t i = 0; i < s->tparams->len; i++)
    if (s->tparams->items[i]->type == t) return s->targs->items[i] ? s->targs->items[i] : t;
  return t;
}

static Type *subst_array(const Subst *s, Type *t) {
  Type *elem = subst(s, t->array.elem);
  return elem == t->array.elem ? t : new_array_type(elem, t->array.len);
}

static Type *subst_map(const Subst *s, Type *t) {
  Type *key = subst(s, t->map.key), *elem = subst(s, t->map.elem);
  return key == t->map.key && elem == t->map.elem ? t : new_map_type(key, elem);
}

static Type *subst_chan(const Subst *s, Type *t) {
  Type *elem = subst(s, t->chan.elem);
  return elem == t->chan.elem ? t : new_chan_type(elem, t->chan.send, t->chan.recv);
}

static Type *subst_struct(const Subst *s, Type *t) {
  ObjectList fields = {0};
  if (!subst_objects(s, &t->struct_.fields, &fields)) return t;
  return new_struct_type(fields, t->struct_.tags, t->struct_.tag_lens);
}

/* Do they get arguments, be it themselves (a generic function that calls itself)? */
static bool replaces(const Subst *s, const ObjectList *tparams) {
  for (uint32_t i = 0; tparams->len && i < s->tparams->len; i++)
    if (s->tparams->items[i] == tparams->items[0]) return s->targs->items[i] != NULL;
  return false;
}

/* The parameters of a generic signature that are replaced are gone from the result. */
static Type *subst_func(const Subst *s, Type *t) {
  ObjectList params = {0}, results = {0};
  bool changed = subst_objects(s, &t->func.params, &params);
  changed |= subst_objects(s, &t->func.results, &results);
  changed |= replaces(s, &t->func.tparams);
  if (!changed) return t;
  Type *r = new_func_type(params, results, t->func.variadic);
  r->func.recv = t->func.recv;
  if (!replaces(s, &t->func.tparams)) r->func.tparams = t->func.tparams;
  return r;
}

static Type *subst_tuple(const Subst *s, Type *t) {
  TypeList types = {0};
  return subst_types(s, &t->tuple.types, &types) ? new_tuple_type(types) : t;
}

static Type *subst_union(const Subst *s, Type *t) {
  Type *r = new_union_type();
  bool changed = false;
  for (uint32_t i = 0; i < t->union_.terms.len; i++) {
    UnionTerm term = t->union_.terms.items[i];
    Type *old = term.type;
    term.type = subst(s, old);
    changed |= term.type != old;
    VEC_PUSH(session_arena, &r->union_.terms, term);
  }
  return changed ? r : t;
}

static Type *subst_interface(const Subst *s, Type *t) {
  ObjectList methods = {0};
  TypeList embedded = {0};
  bool changed = subst_objects(s, &t->interface.methods, &methods);
  changed |= subst_types(s, &t->interface.embedded, &embedded);
  if (!changed) return t;
  Type *r = new_interface_type(methods, embedded);
  r->interface.embedded_pos.items = t->interface.embedded_pos.items;
  r->interface.embedded_pos.len = t->interface.embedded_pos.len;
  r->interface.implicit = t->interface.implicit;
  return r;
}

/* A wrong number of type arguments was reported where they stand. */
static Type *subst_named(const Subst *s, Type *t) {
  TypeList targs = {0};
  if (t->named.origin && t->named.targs.len != t->named.origin->named.tparams.len)
    return universe_type(TYPE_INVALID);
  if (!t->named.origin || !subst_types(s, &t->named.targs, &targs)) return t;
  return instantiate_type(s->checker, t->named.origin, targs, t->named.obj->pos);
}

/* An alias that stands for something with a parameter in it is seen through, unless it has
 * arguments itself. */
static Type *subst_alias(const Subst *s, Type *t) {
  TypeList targs = {0};
  if (is_bound_alias(t)) return s->unbind ? t->alias.actual : t;
  if (t->alias.origin) {
    if (!subst_types(s, &t->alias.targs, &targs)) return t;
    return instantiate_type(s->checker, t->alias.origin, targs, t->alias.obj->pos);
  }
  Type *actual = type_unalias(t), *r = subst(s, actual);
  return r == actual ? t : r;
}

static Type *subst_elem(Type *t, Type *old, Type *elem, Type *(*make)(Type *elem)) {
  return elem == old ? t : make(elem);
}

static Type *subst(const Subst *s, Type *t) {
  if (!t) return t;
  switch (t->kind) {
  case TYPE_ARRAY: return subst_array(s, t);
  case TYPE_SLICE: return subst_elem(t, t->slice.elem, subst(s, t->slice.elem), new_slice_type);
  case TYPE_POINTER:
    return subst_elem(t, t->pointer.elem, subst(s, t->pointer.elem), new_pointer_type);
  case TYPE_STRUCT: return subst_struct(s, t);
  case TYPE_FUNC: return subst_func(s, t);
  case TYPE_INTERFACE: return subst_interface(s, t);
  case TYPE_MAP: return subst_map(s, t);
  case TYPE_CHAN: return subst_chan(s, t);
  case TYPE_TUPLE: return subst_tuple(s, t);
  case TYPE_NAMED: return subst_named(s, t);
  case TYPE_ALIAS: return subst_alias(s, t);
  case TYPE_PARAM: return subst_param(s, t);
  case TYPE_UNION: return subst_union(s, t);
  case BASIC_KINDS: return t;
  }
  return t;
}

Type *unbound_type(Type *t) {
  TypeList list = {.items = &t, .len = 1};
  return unbound_arguments(&list).items[0];
}

TypeList unbound_arguments(const TypeList *targs) {
  static const ObjectList no_params;
  static const TypeList no_args;
  Subst s = {NULL, &no_params, &no_args, true};
  TypeList plain = {0};
  subst_types(&s, targs, &plain);
  return plain;
}

Type *substitute_type(Checker *c, Type *t, ObjectList tparams, TypeList targs) {
  assert(tparams.len == targs.len && "an argument for each type parameter");
  return tparams.len ? subst(&(Subst){c, &tparams, &targs, false}, t) : t;
}
