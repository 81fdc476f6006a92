/*
 * validtype.c: types of infinite size (Go spec, Type declarations): a type may not hold itself
 * other than through a pointer, slice, map, channel or function.
 *
 * Method: a walk through what a type holds, with the names on the way. Of an instance the generic
 * type is walked; where that holds a type parameter, the type argument is walked in its place, as
 * what the type around the instance holds: Box[Box[int]] is finite. Names are followed as they are
 * declared (`type A B` leads to B), so that a cycle names all of them.
 */
#include "types/decl.h"
#include "types/expr.h"

typedef struct Walk {
  Checker *checker;
  TypeList nest; /* NAMED types around the current one, instances too */
  TypeList path; /* the same, and those around a type argument */
} Walk;

static bool is_finite(Walk *w, Type *t);

static Type *generic_of(Type *named) {
  return named->named.origin ? named->named.origin : named;
}

/* What a type is declared as. */
static Type *declared_as(Type *named) {
  Type *generic = generic_of(named);
  return generic->named.resolver ? generic->named.resolver : generic->named.underlying;
}

static bool is_finite_struct(Walk *w, Type *t) {
  for (uint32_t i = 0; i < t->struct_.fields.len; i++)
    if (!is_finite(w, t->struct_.fields.items[i]->type)) return false;
  return true;
}

static bool is_finite_interface(Walk *w, Type *t) {
  for (uint32_t i = 0; i < t->interface.embedded.len; i++)
    if (!is_finite(w, t->interface.embedded.items[i])) return false;
  return true;
}

static bool is_finite_union(Walk *w, Type *t) {
  for (uint32_t i = 0; i < t->union_.terms.len; i++)
    if (!is_finite(w, t->union_.terms.items[i].type)) return false;
  return true;
}

/* The name of a type, where it is declared or, of an instance, where it is written. */
static Object *object_of(Checker *c, Type *named) {
  if (!named->named.origin) return named->named.obj;
  Object *o = map_get(&c->instance_names, named);
  if (o) return o;
  o = NEW(c->arena, Object);
  *o = *named->named.obj;
  o->pos = named->named.instance_pos;
  map_set(c->arena, &c->instance_names, named, o);
  return o;
}

static void report_infinite(Walk *w, Type *t) {
  Checker *c = w->checker;
  ObjectList cycle = {0};
  for (uint32_t i = 0; i < w->path.len; i++)
    if (cycle.len > 0 || types_identical(w->path.items[i], t))
      VEC_PUSH(c->arena, &cycle, object_of(c, w->path.items[i]));
  report_cycle_of(c, cycle.items, cycle.len, 0);
  Type *generic = generic_of(t);
  generic->named.underlying = generic->named.resolver = t->named.underlying =
      universe_type(TYPE_INVALID);
}

/* Types of other packages were looked at there. */
static bool is_known_finite(const Walk *w, Type *t) {
  if (t->named.targs.len) return false;
  return t->named.obj->pkg != w->checker->pkg || map_has(&w->checker->finite_types, t);
}

static bool is_finite_named(Walk *w, Type *t) {
  Type *rhs = declared_as(t);
  if (!rhs || is_known_finite(w, t)) return true;
  for (uint32_t i = 0; i < w->nest.len; i++)
    if (types_identical(w->nest.items[i], t)) {
      report_infinite(w, t);
      return false;
    }
  VEC_PUSH(w->checker->arena, &w->nest, t);
  VEC_PUSH(w->checker->arena, &w->path, t);
  bool finite = is_finite(w, rhs);
  w->nest.len--;
  w->path.len--;
  if (finite && !t->named.targs.len) map_set(w->checker->arena, &w->checker->finite_types, t, t);
  return finite;
}

/* The argument for a parameter of the innermost instance belongs to what is around it. */
static bool is_finite_argument(Walk *w, Type *param) {
  if (w->nest.len == 0) return true;
  Type *inner = w->nest.items[w->nest.len - 1];
  const ObjectList *tparams = &generic_of(inner)->named.tparams;
  for (uint32_t i = 0; i < tparams->len && i < inner->named.targs.len; i++) {
    if (tparams->items[i]->type != param) continue;
    w->nest.len--;
    bool finite = is_finite(w, inner->named.targs.items[i]);
    w->nest.items[w->nest.len++] = inner;
    return finite;
  }
  return true;
}

static bool is_finite(Walk *w, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_ARRAY: return is_finite(w, t->array.elem);
  case TYPE_STRUCT: return is_finite_struct(w, t);
  case TYPE_INTERFACE: return is_finite_interface(w, t);
  case TYPE_UNION: return is_finite_union(w, t);
  case TYPE_NAMED: return is_finite_named(w, t);
  case TYPE_PARAM: return is_finite_argument(w, t);
  default: return true;
  }
}

void check_valid_type(Checker *c, Type *named) {
  Walk w = {.checker = c};
  is_finite(&w, named);
}

/* ---- sizes asked for while types are being declared ------------------------------------------ */

static bool has_finite_size(Checker *c, Type *t);

static bool has_finite_named(Checker *c, Type *t) {
  Type *rhs = t->named.origin ? t->named.underlying : declared_as(t);
  Object *o = object_of(c, t);
  if (o->pkg != c->pkg || map_has(&c->finite_sizes, t)) return true;
  for (uint32_t i = 0; i < c->decl_stack.len; i++)
    if (c->decl_stack.items[i] == o) {
      report_cycle(c, o);
      return false;
    }
  if (!rhs) return true;
  VEC_PUSH(c->arena, &c->decl_stack, o);
  bool finite = has_finite_size(c, rhs);
  c->decl_stack.len--;
  if (finite) map_set(c->arena, &c->finite_sizes, t, t);
  return finite;
}

static bool has_finite_size(Checker *c, Type *t) {
  t = type_unalias(t);
  if (t->kind == TYPE_NAMED) return has_finite_named(c, t);
  if (t->kind == TYPE_ARRAY) return has_finite_size(c, t->array.elem);
  if (t->kind != TYPE_STRUCT) return true;
  for (uint32_t i = 0; i < t->struct_.fields.len; i++)
    if (!has_finite_size(c, t->struct_.fields.items[i]->type)) return false;
  return true;
}

bool check_finite_size(Checker *c, Type *t) {
  return c->decl_stack.len == 0 || has_finite_size(c, t);
}

/* ---- declarations that lead back to themselves by name alone --------------------------------- */

static Object *declared_name(Checker *c, const Object *o) {
  const DeclInfo *info = o->decl;
  const TypeDecl *d = AS(TypeDecl, TYPE_DECL, info->decl);
  if (d->decl_type->kind != NODE_NAME) return NULL;
  Object *next = scope_lookup(c->pkg->scope, AS(NameExpr, NAME, d->decl_type)->sym);
  return next && next->kind == OBJ_TYPE_NAME ? next : NULL;
}

static void check_direct_cycle(Checker *c, Object *o, Map *seen) {
  ObjectList path = {0};
  for (; o && !map_has(seen, o); o = declared_name(c, o)) {
    map_set(c->arena, seen, o, o);
    VEC_PUSH(c->arena, &path, o);
  }
  uint32_t start = 0;
  while (o && start < path.len && path.items[start] != o) start++;
  if (!o || start == path.len) return;
  o->type = universe_type(TYPE_INVALID);
  o->color = BLACK;
  uint32_t n = path.len - start;
  report_cycle_of(c, path.items + start, n, first_in_source(path.items + start, n));
}

void check_direct_cycles(Checker *c) {
  Map seen = {0};
  for (uint32_t i = 0; i < c->objects.len; i++)
    if (c->objects.items[i]->kind == OBJ_TYPE_NAME)
      check_direct_cycle(c, c->objects.items[i], &seen);
}

/* ---- interfaces without a name --------------------------------------------------------------- */

typedef struct Cycles {
  Map state; /* INTERFACE -> ON_THE_WAY or FINISHED */
} Cycles;

static const char ON_THE_WAY, FINISHED;

static bool leads_back(Checker *c, Cycles *f, Type *t);

static bool any_leads_back(Checker *c, Cycles *f, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (leads_back(c, f, list->items[i]->type)) return true;
  return false;
}

static bool methods_lead_back(Checker *c, Cycles *f, Type *iface) {
  return any_leads_back(c, f, &interface_complete(iface)->all_methods);
}

static bool interface_leads_back(Checker *c, Cycles *f, Type *t) {
  if (t->interface.methods.len == 0 && t->interface.embedded.len == 0) return false;
  const void *state = map_get(&f->state, t);
  if (state) return state == &ON_THE_WAY;
  map_set(c->arena, &f->state, t, (void *)(uintptr_t)&ON_THE_WAY);
  if (methods_lead_back(c, f, t)) return true;
  map_set(c->arena, &f->state, t, (void *)(uintptr_t)&FINISHED);
  return false;
}

/* Is t part of a cycle of types that have no name? */
static bool leads_back(Checker *c, Cycles *f, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_POINTER: return leads_back(c, f, t->pointer.elem);
  case TYPE_ARRAY: return leads_back(c, f, t->array.elem);
  case TYPE_SLICE: return leads_back(c, f, t->slice.elem);
  case TYPE_CHAN: return leads_back(c, f, t->chan.elem);
  case TYPE_MAP: return leads_back(c, f, t->map.key) || leads_back(c, f, t->map.elem);
  case TYPE_STRUCT: return any_leads_back(c, f, &t->struct_.fields);
  case TYPE_FUNC:
    return any_leads_back(c, f, &t->func.params) || any_leads_back(c, f, &t->func.results);
  case TYPE_INTERFACE: return interface_leads_back(c, f, t);
  default: return false;
  }
}

static void sort_anonymous(Checker *c) {
  for (uint32_t i = 1; i < c->anonymous.len; i++) {
    AnonymousInterface x = c->anonymous.items[i];
    uint32_t k = i;
    for (; k > 0 && c->anonymous.items[k - 1].pos > x.pos; k--)
      c->anonymous.items[k] = c->anonymous.items[k - 1];
    c->anonymous.items[k] = x;
  }
}

void check_anonymous_cycles(Checker *c) {
  Cycles f = {0};
  if (diag_count(c->diag) > 0) return;
  sort_anonymous(c);
  for (uint32_t i = 0; i < c->anonymous.len; i++) {
    const AnonymousInterface *a = &c->anonymous.items[i];
    if (!methods_lead_back(c, &f, a->type)) continue;
    type_error_at(c, a->pos,
                  "invalid recursive type: anonymous interface refers to itself (see "
                  "https://go.dev/issue/56103)");
    for (uint32_t k = 0; k < f.state.len; k++)
      map_set(c->arena, &f.state, f.state.items[k].key, (void *)(uintptr_t)&FINISHED);
  }
}
