/*
 * unify.c: which types type parameters must stand for so that two types match.
 *
 * Requires: the parameters to be found occur nowhere else (they were renamed). Ensures: a failed
 * unification may leave parameters decided; the caller gives up then.
 * Method: structural comparison as in identity.c, deciding parameters on the way (Go spec, Type
 * unification). A defined type matches a type literal by its underlying type unless the match must
 * be exact; interfaces match by common methods; an unbound type parameter by its core type.
 */
#include "types/unify.h"

enum {
  MAX_DEPTH = 50 /* types that refer to ever larger instances of themselves do not match */
};

/* Pairs of interfaces being matched. */
typedef struct Pair {
  const struct Pair *outer;
  const Type *x, *y;
} Pair;

static bool unify(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *outer);

/* ---- what is known ---------------------------------------------------------------------- */

Unifier new_unifier(ObjectList tparams, TypeList targs) {
  Unifier u = {.tparams = tparams};
  u.slot = NEW_ARRAY(session_arena, uint32_t, tparams.len);
  u.known = NEW_ARRAY(session_arena, Type *, tparams.len);
  for (uint32_t i = 0; i < tparams.len; i++) {
    u.slot[i] = i;
    u.known[i] = i < targs.len ? targs.items[i] : NULL;
  }
  return u;
}

int bound_param(const Unifier *u, Type *t) {
  t = type_unalias(t);
  if (t->kind != TYPE_PARAM) return -1;
  for (uint32_t i = 0; i < u->tparams.len; i++)
    if (u->tparams.items[i]->type == t) return (int)i;
  return -1;
}

Type *known_type(const Unifier *u, uint32_t param) {
  return u->known[u->slot[param]];
}

void set_known_type(Unifier *u, uint32_t param, Type *t) {
  u->known[u->slot[param]] = t;
}

uint32_t count_unknown(const Unifier *u) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < u->tparams.len; i++) n += known_type(u, i) == NULL;
  return n;
}

static void share_slot(Unifier *u, uint32_t from, uint32_t to) {
  for (uint32_t i = 0; i < u->tparams.len; i++)
    if (u->slot[i] == from) u->slot[i] = to;
}

/* Makes two parameters one; false if both are known. */
static bool join_params(Unifier *u, uint32_t a, uint32_t b) {
  uint32_t x = u->slot[a], y = u->slot[b];
  if (x == y) return true;
  if (u->known[x] && u->known[y]) return false;
  if (u->known[x])
    share_slot(u, y, x);
  else
    share_slot(u, x, y);
  return true;
}

/* ---- bound parameters ------------------------------------------------------------------- */

static bool is_defined(Type *t) {
  return type_unalias(t)->kind == TYPE_NAMED;
}

static bool is_directed_chan(Type *t) {
  Type *u = type_underlying(t);
  return u->kind == TYPE_CHAN && !(u->chan.send && u->chan.recv);
}

/* The known type x of a parameter matched y: may the parameter stand for either? */
static bool interfaces_agree(Type *x, Type *y) {
  bool xi = is_interface(x), yi = is_interface(y);
  if (!xi && !yi) return true;
  if (xi != yi) return false; /* which to choose would depend on the order */
  if (is_defined(x) && is_defined(y)) return types_identical(x, y);
  return interface_complete(x)->all_methods.len == interface_complete(y)->all_methods.len;
}

/* A defined type is preferred to a literal, then a directed channel. */
static void prefer_type(Unifier *u, uint32_t param, Type *x, Type *y) {
  if (is_defined(x)) return;
  if (is_defined(y) || is_directed_chan(y)) set_known_type(u, param, y);
}

static bool unify_param(Unifier *u, uint32_t param, Type *y, unsigned mode, const Pair *outer) {
  Type *x = known_type(u, param);
  if (!x) {
    set_known_type(u, param, y);
    return true;
  }
  if (!unify(u, x, y, mode, outer) || !interfaces_agree(x, y)) return false;
  if (!(mode & UNIFY_EXACT)) prefer_type(u, param, x, y);
  return true;
}

static bool unify_params(Unifier *u, uint32_t a, uint32_t b, unsigned mode, const Pair *outer) {
  return join_params(u, a, b) || unify(u, known_type(u, a), known_type(u, b), mode, outer);
}

/* ---- interfaces ------------------------------------------------------------------------------ */

static Object *method_of(const ObjectList *methods, const Object *m) {
  for (uint32_t i = 0; i < methods->len; i++)
    if (same_name(methods->items[i], m->pkg, m->sym)) return methods->items[i];
  return NULL;
}

/* All of a's methods are in b, and match. */
static bool unify_methods(Unifier *u, const ObjectList *a, const ObjectList *b, const Pair *here) {
  for (uint32_t i = 0; i < a->len; i++) {
    const Object *m = a->items[i], *n = method_of(b, m);
    if (!n || !unify(u, m->type, n->type, UNIFY_EXACT, here)) return false;
  }
  return true;
}

static bool same_terms(Type *a, Type *b) {
  return a && b ? types_identical(a, b) : a == b;
}

static bool unify_interfaces(Unifier *u, Type *x, Type *y, bool exact, const Pair *outer) {
  const InterfaceType *i = interface_complete(x), *j = interface_complete(y);
  if (i->comparable != j->comparable || i->empty_set != j->empty_set) return false;
  if (!same_terms(i->terms, j->terms)) return false;
  if (exact && i->all_methods.len != j->all_methods.len) return false;
  for (const Pair *p = outer; p; p = p->outer)
    if ((p->x == x && p->y == y) || (p->x == y && p->y == x)) return true;
  Pair here = {outer, x, y};
  bool x_smaller = i->all_methods.len <= j->all_methods.len;
  return x_smaller ? unify_methods(u, &i->all_methods, &j->all_methods, &here)
                   : unify_methods(u, &j->all_methods, &i->all_methods, &here);
}

/* A type that is no interface has all of iface's methods. */
static bool unify_implementation(Unifier *u, Type *iface, Type *t, const Pair *outer) {
  const InterfaceType *i = interface_complete(iface);
  for (uint32_t k = 0; k < i->all_methods.len; k++) {
    const Object *m = i->all_methods.items[k];
    Selection s = lookup_selector(t, false, m->pkg, m->sym);
    if (!s.obj || s.obj->kind != OBJ_FUNC || !unify(u, m->type, s.obj->type, UNIFY_EXACT, outer))
      return false;
  }
  return true;
}

/* ---- structure -------------------------------------------------------------------------- */

static bool unify_objects(Unifier *u, const ObjectList *a, const ObjectList *b, unsigned mode,
                          const Pair *p) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!unify(u, a->items[i]->type, b->items[i]->type, mode, p)) return false;
  return true;
}

static bool same_field(const StructType *a, const StructType *b, uint32_t i) {
  const Object *f = a->fields.items[i], *g = b->fields.items[i];
  uint32_t m = a->tags && a->tags[i] ? a->tag_lens[i] : 0;
  uint32_t n = b->tags && b->tags[i] ? b->tag_lens[i] : 0;
  return f->var.embedded == g->var.embedded && same_name(f, g->pkg, g->sym) && m == n &&
         (m == 0 || memcmp(a->tags[i], b->tags[i], m) == 0);
}

static bool unify_structs(Unifier *u, const StructType *a, const StructType *b, unsigned mode,
                          const Pair *p) {
  if (a->fields.len != b->fields.len) return false;
  for (uint32_t i = 0; i < a->fields.len; i++)
    if (!same_field(a, b, i)) return false;
  return unify_objects(u, &a->fields, &b->fields, mode, p);
}

static bool unify_lists(Unifier *u, const TypeList *a, const TypeList *b, unsigned mode,
                        const Pair *p) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (!unify(u, a->items[i], b->items[i], mode, p)) return false;
  return true;
}

static bool unify_arrays(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *p) {
  bool unknown = x->array.len < 0 || y->array.len < 0;
  return (unknown || x->array.len == y->array.len) &&
         unify(u, x->array.elem, y->array.elem, mode, p);
}

static bool unify_funcs(Unifier *u, const FuncType *a, const FuncType *b, unsigned mode,
                        const Pair *p) {
  return a->variadic == b->variadic && unify_objects(u, &a->params, &b->params, mode, p) &&
         unify_objects(u, &a->results, &b->results, mode, p);
}

static bool unify_chans(Unifier *u, Type *x, Type *y, unsigned mode, unsigned elem_mode,
                        const Pair *p) {
  bool same_direction = x->chan.send == y->chan.send && x->chan.recv == y->chan.recv;
  if ((mode & UNIFY_EXACT) && !same_direction) return false;
  return unify(u, x->chan.elem, y->chan.elem, elem_mode, p);
}

static Type *origin_of(Type *t) {
  return t->named.origin ? t->named.origin : t;
}

/* x and y are of one kind and are not aliases. */
static bool unify_structure(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *p) {
  unsigned elem_mode = mode & UNIFY_ASSIGN ? mode | UNIFY_EXACT : mode;
  switch (x->kind) {
  case TYPE_ARRAY: return unify_arrays(u, x, y, elem_mode, p);
  case TYPE_SLICE: return unify(u, x->slice.elem, y->slice.elem, elem_mode, p);
  case TYPE_POINTER: return unify(u, x->pointer.elem, y->pointer.elem, elem_mode, p);
  case TYPE_STRUCT: return unify_structs(u, &x->struct_, &y->struct_, elem_mode, p);
  case TYPE_FUNC: return unify_funcs(u, &x->func, &y->func, elem_mode, p);
  case TYPE_INTERFACE: return unify_interfaces(u, x, y, true, p);
  case TYPE_MAP:
    return unify(u, x->map.key, y->map.key, elem_mode, p) &&
           unify(u, x->map.elem, y->map.elem, elem_mode, p);
  case TYPE_CHAN: return unify_chans(u, x, y, mode, elem_mode, p);
  case TYPE_TUPLE: return unify_lists(u, &x->tuple.types, &y->tuple.types, mode, p);
  case TYPE_NAMED:
    return unify_lists(u, &x->named.targs, &y->named.targs, mode, p) &&
           origin_of(x) == origin_of(y);
  case TYPE_UNION:
  case TYPE_PARAM:
  case TYPE_ALIAS: return false;
  case BASIC_KINDS: return true;
  }
  return false;
}

/* x is a type parameter that is not to be found. */
static bool unify_unbound(Unifier *u, Type *x, Type *y, const Pair *p) {
  Type *core = core_type(x);
  return core && unify(u, core, y, UNIFY_ASSIGN, p);
}

static void swap(Type **x, Type **y) {
  Type *t = *x;
  *x = *y;
  *y = t;
}

/* Neither is a bound parameter. */
static bool unify_types_proper(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *p) {
  if (u->by_methods && !(mode & UNIFY_EXACT)) {
    bool xi = is_interface(x), yi = is_interface(y);
    if (xi && yi) return unify_interfaces(u, type_underlying(x), type_underlying(y), false, p);
    if (xi) return unify_implementation(u, x, y, p);
    if (yi) return unify_implementation(u, y, x, p);
  }
  if (is_type_param(y)) swap(&x, &y);
  if (is_type_param(x)) return unify_unbound(u, x, y, p);
  x = type_unalias(x);
  y = type_unalias(y);
  return x->kind == y->kind && unify_structure(u, x, y, mode, p);
}

static bool unify_step(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *p) {
  if (type_unalias(x) == type_unalias(y)) return true;
  if (u->depth > MAX_DEPTH) return false;
  /* A defined type comes second, a parameter to be found first. */
  if (is_defined(x) || bound_param(u, y) >= 0) swap(&x, &y);
  bool literal = !is_defined(x) && !is_type_param(x);
  if (!(mode & UNIFY_EXACT) && is_defined(y) && literal && !(u->by_methods && is_interface(x))) {
    y = type_underlying(y);
    if (type_unalias(x) == y) return true;
  }
  int a = bound_param(u, x), b = bound_param(u, y);
  if (a >= 0 && b >= 0) return unify_params(u, (uint32_t)a, (uint32_t)b, mode, p);
  if (a >= 0) return unify_param(u, (uint32_t)a, y, mode, p);
  return unify_types_proper(u, x, y, mode, p);
}

static bool unify(Unifier *u, Type *x, Type *y, unsigned mode, const Pair *outer) {
  u->depth++;
  bool ok = unify_step(u, x, y, mode, outer);
  u->depth--;
  return ok;
}

bool unify_types(Unifier *u, Type *x, Type *y, unsigned mode) {
  return unify(u, x, y, mode, NULL);
}
