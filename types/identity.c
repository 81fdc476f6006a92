/*
 * identity.c: when two types are the same (Go spec, Type identity), and hashes that agree.
 *
 * Ensures: terminates on recursive types. Names end the recursion, since a defined type is only
 * identical to itself; interfaces that contain themselves without a name in between are compared
 * under the assumption that the pair being compared is identical.
 */
#include "types/internal.h"

/* Interface pairs whose comparison is under way, and what to overlook. */
typedef struct Comparison {
  const struct Comparison *outer;
  const Type *a, *b;
  bool ignore_tags;
} Comparison;

static bool identical(Type *a, Type *b, const Comparison *c);

static bool identical_lists(const TypeList *a, const TypeList *b, const Comparison *c) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!identical(a->items[i], b->items[i], c)) return false;
  return true;
}

static bool identical_vars(const ObjectList *a, const ObjectList *b, const Comparison *c) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!identical(a->items[i]->type, b->items[i]->type, c)) return false;
  return true;
}

static bool same_tag(const StructType *a, const StructType *b, uint32_t i) {
  uint32_t len_a = a->tags && a->tags[i] ? a->tag_lens[i] : 0;
  uint32_t len_b = b->tags && b->tags[i] ? b->tag_lens[i] : 0;
  return len_a == len_b && (len_a == 0 || memcmp(a->tags[i], b->tags[i], len_a) == 0);
}

static bool identical_structs(const StructType *a, const StructType *b, const Comparison *c) {
  if (a->fields.len != b->fields.len) return false;
  for (uint32_t i = 0; i < a->fields.len; i++) {
    const Object *f = a->fields.items[i], *g = b->fields.items[i];
    if (f->var.embedded != g->var.embedded || !same_name(f, g->pkg, g->sym)) return false;
    if (!c->ignore_tags && !same_tag(a, b, i)) return false;
    if (!identical(f->type, g->type, c)) return false;
  }
  return true;
}

/* Type parameters of two generic signatures: b's stand for a's in b. */
static Type *with_params_of(Type *a, Type *b) {
  TypeList targs = {0};
  for (uint32_t i = 0; i < a->func.tparams.len; i++)
    VEC_PUSH(session_arena, &targs, a->func.tparams.items[i]->type);
  return substitute_type(NULL, b, b->func.tparams, targs);
}

static bool identical_constraints(const Type *a, const Type *b, const Comparison *c) {
  for (uint32_t i = 0; i < a->func.tparams.len; i++) {
    TypeList targs = {0};
    for (uint32_t k = 0; k < a->func.tparams.len; k++)
      VEC_PUSH(session_arena, &targs, a->func.tparams.items[k]->type);
    Type *bound = substitute_type(NULL, b->func.tparams.items[i]->type->param.constraint,
                                  b->func.tparams, targs);
    if (!identical(a->func.tparams.items[i]->type->param.constraint, bound, c)) return false;
  }
  return true;
}

static bool identical_funcs(Type *a, Type *b, const Comparison *c) {
  if (a->func.tparams.len != b->func.tparams.len || a->func.variadic != b->func.variadic)
    return false;
  if (a->func.tparams.len) {
    if (!identical_constraints(a, b, c)) return false;
    b = with_params_of(a, b);
  }
  return identical_vars(&a->func.params, &b->func.params, c) &&
         identical_vars(&a->func.results, &b->func.results, c);
}

static bool has_term(const Type *set, const UnionTerm *term, const Comparison *c) {
  for (uint32_t i = 0; i < set->union_.terms.len; i++) {
    const UnionTerm *t = &set->union_.terms.items[i];
    if (t->tilde == term->tilde && identical(t->type, term->type, c)) return true;
  }
  return false;
}

static bool identical_unions(const Type *a, const Type *b, const Comparison *c) {
  if (!a || !b) return a == b;
  for (uint32_t i = 0; i < a->union_.terms.len; i++)
    if (!has_term(b, &a->union_.terms.items[i], c)) return false;
  for (uint32_t i = 0; i < b->union_.terms.len; i++)
    if (!has_term(a, &b->union_.terms.items[i], c)) return false;
  return true;
}

static bool identical_interfaces(Type *a, Type *b, const Comparison *c) {
  const InterfaceType *i = interface_complete(a), *j = interface_complete(b);
  if (i->comparable != j->comparable || i->empty_set != j->empty_set) return false;
  if (i->all_methods.len != j->all_methods.len || !identical_unions(i->terms, j->terms, c))
    return false;
  for (const Comparison *p = c; p; p = p->outer)
    if ((p->a == a && p->b == b) || (p->a == b && p->b == a)) return true;
  Comparison here = {c, a, b, c->ignore_tags};
  for (uint32_t k = 0; k < i->all_methods.len; k++) {
    const Object *m = i->all_methods.items[k], *n = j->all_methods.items[k];
    if (!same_name(m, n->pkg, n->sym) || !identical(m->type, n->type, &here)) return false;
  }
  return true;
}

/* Instances are kept one per identity, but may be compared while one is being made. */
static bool identical_named(const Type *a, const Type *b, const Comparison *c) {
  return a->named.origin && a->named.origin == b->named.origin &&
         identical_lists(&a->named.targs, &b->named.targs, c);
}

static bool identical_arrays(const Type *a, const Type *b, const Comparison *c) {
  bool unknown = a->array.len < 0 || b->array.len < 0;
  return (unknown || a->array.len == b->array.len) && identical(a->array.elem, b->array.elem, c);
}

static bool identical_channels(const Type *a, const Type *b, const Comparison *c) {
  return a->chan.send == b->chan.send && a->chan.recv == b->chan.recv &&
         identical(a->chan.elem, b->chan.elem, c);
}

static bool identical(Type *a, Type *b, const Comparison *c) {
  a = type_unalias(a);
  b = type_unalias(b);
  if (a == b) return true;
  if (a->kind != b->kind) return false;
  switch (a->kind) {
  case TYPE_ARRAY: return identical_arrays(a, b, c);
  case TYPE_SLICE: return identical(a->slice.elem, b->slice.elem, c);
  case TYPE_POINTER: return identical(a->pointer.elem, b->pointer.elem, c);
  case TYPE_STRUCT: return identical_structs(&a->struct_, &b->struct_, c);
  case TYPE_FUNC: return identical_funcs(a, b, c);
  case TYPE_INTERFACE: return identical_interfaces(a, b, c);
  case TYPE_MAP:
    return identical(a->map.key, b->map.key, c) && identical(a->map.elem, b->map.elem, c);
  case TYPE_CHAN: return identical_channels(a, b, c);
  case TYPE_TUPLE: return identical_lists(&a->tuple.types, &b->tuple.types, c);
  case TYPE_NAMED: return identical_named(a, b, c);
  case TYPE_UNION: return identical_unions(a, b, c);
  case TYPE_PARAM:
  case TYPE_ALIAS: return false;
  case BASIC_KINDS: return true;
  }
  return false;
}

bool types_identical(Type *a, Type *b) {
  return a == b || identical(a, b, &(Comparison){0});
}

bool types_identical_ignore_tags(Type *a, Type *b) {
  return a == b || identical(a, b, &(Comparison){.ignore_tags = true});
}

/* ---- hashes ----------------------------------------------------------------------------- */

static uint32_t mix(uint32_t h, uint32_t x) {
  return (h ^ x) * 16777619u;
}

static uint32_t hash_object(const Object *o) {
  return o && o->sym ? o->sym->hash ^ o->pos : 0;
}

static uint32_t hash_types(uint32_t h, const TypeList *list) {
  for (uint32_t i = 0; i < list->len; i++) h = mix(h, type_hash(list->items[i]));
  return mix(h, list->len);
}

static uint32_t hash_vars(uint32_t h, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++) h = mix(h, type_hash(list->items[i]->type));
  return mix(h, list->len);
}

static uint32_t hash_struct(uint32_t h, const StructType *s) {
  for (uint32_t i = 0; i < s->fields.len; i++) h = mix(h, s->fields.items[i]->sym->hash);
  return hash_vars(h, &s->fields);
}

/* Names only: a method's type may contain the interface itself. */
static uint32_t hash_interface(uint32_t h, Type *t) {
  const InterfaceType *i = interface_complete(t);
  for (uint32_t k = 0; k < i->all_methods.len; k++) h = mix(h, i->all_methods.items[k]->sym->hash);
  return h;
}

uint32_t type_hash(Type *t) {
  t = type_unalias(t);
  uint32_t h = mix(2166136261u, t->kind);
  switch (t->kind) {
  case TYPE_ARRAY: return mix(h, type_hash(t->array.elem));
  case TYPE_SLICE: return mix(h, type_hash(t->slice.elem));
  case TYPE_POINTER: return mix(h, type_hash(t->pointer.elem));
  case TYPE_STRUCT: return hash_struct(h, &t->struct_);
  case TYPE_FUNC:
    /* The parameters of a generic signature are compared by position. */
    return t->func.tparams.len ? mix(h, t->func.tparams.len)
                               : hash_vars(hash_vars(h, &t->func.params), &t->func.results);
  case TYPE_INTERFACE: return hash_interface(h, t);
  case TYPE_MAP: return mix(mix(h, type_hash(t->map.key)), type_hash(t->map.elem));
  case TYPE_CHAN: return mix(h, type_hash(t->chan.elem));
  case TYPE_TUPLE: return hash_types(h, &t->tuple.types);
  case TYPE_NAMED: return hash_types(mix(h, hash_object(t->named.obj)), &t->named.targs);
  case TYPE_PARAM: return mix(h, hash_object(t->param.obj));
  case TYPE_UNION: return mix(h, t->union_.terms.len);
  case TYPE_ALIAS:
  case BASIC_KINDS: return h;
  }
  return h;
}
