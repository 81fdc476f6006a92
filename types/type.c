/*
 * type.c: the constructors of types, and what a type stands for behind its names.
 *
 * Requires: universe_init. Ensures: types are new objects, except that there is one pointer type
 * per element type object; identity is decided by types_identical, not by address.
 */
#include "types/internal.h"

static Type *new_type(TypeKind kind) {
  Type *t = NEW(session_arena, Type);
  t->kind = kind;
  t->size_cache = -1;
  return t;
}

Type *new_basic_type(TypeKind kind, const char *name) {
  Type *t = new_type(kind);
  t->basic_name = name;
  return t;
}

Type *new_array_type(Type *elem, int64_t len) {
  Type *t = new_type(TYPE_ARRAY);
  t->array.elem = elem;
  t->array.len = len;
  return t;
}

Type *new_slice_type(Type *elem) {
  Type *t = new_type(TYPE_SLICE);
  t->slice.elem = elem;
  return t;
}

Type *new_pointer_type(Type *elem) {
  if (elem->pointer_to) return elem->pointer_to;
  Type *t = new_type(TYPE_POINTER);
  t->pointer.elem = elem;
  elem->pointer_to = t;
  return t;
}

Type *new_map_type(Type *key, Type *elem) {
  Type *t = new_type(TYPE_MAP);
  t->map.key = key;
  t->map.elem = elem;
  return t;
}

Type *new_chan_type(Type *elem, bool send, bool recv) {
  Type *t = new_type(TYPE_CHAN);
  t->chan.elem = elem;
  t->chan.send = send;
  t->chan.recv = recv;
  return t;
}

Type *new_tuple_type(TypeList types) {
  Type *t = new_type(TYPE_TUPLE);
  t->tuple.types = types;
  return t;
}

Type *new_func_type(ObjectList params, ObjectList results, bool variadic) {
  Type *t = new_type(TYPE_FUNC);
  t->func.params = params;
  t->func.results = results;
  t->func.variadic = variadic;
  return t;
}

Type *new_struct_type(ObjectList fields, const char **tags, uint32_t *tag_lens) {
  Type *t = new_type(TYPE_STRUCT);
  t->struct_.fields = fields;
  t->struct_.tags = tags;
  t->struct_.tag_lens = tag_lens;
  return t;
}

Type *new_interface_type(ObjectList methods, TypeList embedded) {
  Type *t = new_type(TYPE_INTERFACE);
  t->interface.methods = methods;
  t->interface.embedded = embedded;
  return t;
}

Type *new_named_type(Object *obj, Type *underlying) {
  Type *t = new_type(TYPE_NAMED);
  t->named.obj = obj;
  t->named.underlying = underlying;
  return t;
}

Type *new_alias_type(Object *obj, Type *actual) {
  Type *t = new_type(TYPE_ALIAS);
  t->alias.obj = obj;
  t->alias.actual = actual;
  return t;
}

Type *new_type_param(Object *obj, uint32_t index, Type *constraint) {
  Type *t = new_type(TYPE_PARAM);
  t->param.obj = obj;
  t->param.index = index;
  t->param.constraint = constraint;
  return t;
}

Type *new_union_type(void) {
  return new_type(TYPE_UNION);
}

Type *type_unalias(Type *t) {
  while (t->kind == TYPE_ALIAS) {
    if (!t->alias.actual) return universe_type(TYPE_INVALID);
    t = t->alias.actual;
  }
  return t;
}

bool is_bound_alias(const Type *t) {
  return t->kind == TYPE_ALIAS &&
         (t->alias.param || (t->alias.origin && t->alias.origin->kind == TYPE_NAMED));
}

/* The interface of a type parameter's constraint: a bare `~int` stands for interface{ ~int }. */
static Type *param_interface(Type *param) {
  Type *bound = param->param.constraint;
  if (!bound) return type_unalias(type_any);
  Type *u = type_underlying(bound);
  if (u->kind == TYPE_INTERFACE) return u;
  if (u->kind == TYPE_INVALID) return type_unalias(type_any); /* reported where it stands */
  TypeList embedded = {0};
  VEC_PUSH(session_arena, &embedded, bound);
  Type *wrapped = new_interface_type((ObjectList){0}, embedded);
  VEC_PUSH(session_arena, &wrapped->interface.embedded_pos, param->param.obj->pos);
  wrapped->interface.implicit = true;
  param->param.constraint = wrapped;
  return wrapped;
}

/* Through the names that t is declared by: the type of `type A B` may be known before that of B. */
static Type *follow_declarations(Type *t) {
  for (int depth = 0; depth < 1000 && t && t->kind == TYPE_NAMED; depth++) {
    if (t->named.origin) expand_instance(t);
    if (t->named.underlying) return t->named.underlying;
    t = t->named.resolver ? type_unalias(t->named.resolver) : NULL;
  }
  return t && t->kind != TYPE_NAMED ? t : NULL;
}

static Type *named_underlying(Type *t) {
  if (!t->named.underlying && !t->resolving) {
    t->resolving = true;
    t->named.underlying = follow_declarations(t);
    t->resolving = false;
  }
  return t->named.underlying ? t->named.underlying : universe_type(TYPE_INVALID);
}

/*
 * Of a type whose declaration is still being resolved: the invalid type. Of a type parameter:
 * its constraint interface, as the spec has it.
 */
Type *type_underlying(Type *t) {
  t = type_unalias(t);
  if (t->kind == TYPE_NAMED) return named_underlying(t);
  if (t->kind == TYPE_PARAM) return param_interface(t);
  return t;
}
