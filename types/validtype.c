/*
 * validtype.c: types of infinite size (Go spec, Type declarations): a type may not hold itself
 * other than through a pointer, slice, map, channel or function.
 *
 * Method: a walk through what a type holds, with the names on the way. Of an instance the generic
 * type is walked; where that holds a type parameter, the type argument is walked in its place, as
 * what the type around the instance holds: Box[Box[int]] is finite.
 */
#include "types/decl.h"

typedef struct Path {
  Checker *checker;
  VEC(Type *) names; /* NAMED types on the way, instances too */
  Map done;          /* known to be finite */
} Path;

static bool holds_itself(Path *p, Type *t);

static Type *generic_of(Type *named) {
  return named->named.origin ? named->named.origin : named;
}

static bool struct_holds_itself(Path *p, Type *t) {
  for (uint32_t i = 0; i < t->struct_.fields.len; i++)
    if (holds_itself(p, t->struct_.fields.items[i]->type)) return true;
  return false;
}

static bool interface_holds_itself(Path *p, Type *t) {
  for (uint32_t i = 0; i < t->interface.embedded.len; i++)
    if (holds_itself(p, t->interface.embedded.items[i])) return true;
  return false;
}

static bool union_holds_itself(Path *p, Type *t) {
  for (uint32_t i = 0; i < t->union_.terms.len; i++)
    if (holds_itself(p, t->union_.terms.items[i].type)) return true;
  return false;
}

static void report_infinite(Path *p, uint32_t from) {
  Checker *c = p->checker;
  uint32_t n = p->names.len - from, first = 0;
  Type **cycle = p->names.items + from;
  for (uint32_t i = 1; i < n; i++)
    if (cycle[i]->named.obj->pos < cycle[first]->named.obj->pos) first = i;
  const Object *o = cycle[first]->named.obj;
  if (n == 1) {
    type_error_at(c, o->pos, "invalid recursive type: %s refers to itself", o->sym->text);
  } else {
    Text t = text_new(c->arena);
    text_printf(&t, "invalid recursive type %s", o->sym->text);
    for (uint32_t i = 0; i < n; i++) {
      const Object *a = cycle[(first + i) % n]->named.obj,
                   *b = cycle[(first + i + 1) % n]->named.obj;
      text_puts(&t, follow_up(c, a->pos, "%s refers to %s", a->sym->text, b->sym->text));
    }
    type_error_at(c, o->pos, "%s", t.s);
  }
  for (uint32_t i = 0; i < n; i++) {
    generic_of(cycle[i])->named.underlying = universe_type(TYPE_INVALID);
    cycle[i]->named.underlying = universe_type(TYPE_INVALID);
  }
}

static bool named_holds_itself(Path *p, Type *t) {
  Type *generic = generic_of(t);
  if (map_has(&p->done, t) || !generic->named.underlying) return false;
  for (uint32_t i = 0; i < p->names.len; i++)
    if (generic_of(p->names.items[i]) == generic) {
      report_infinite(p, i);
      return true;
    }
  VEC_PUSH(p->checker->arena, &p->names, t);
  bool found = holds_itself(p, generic->named.underlying);
  p->names.len--;
  if (!found && t == generic) map_set(p->checker->arena, &p->done, t, t);
  return found;
}

/* The argument for a parameter of the innermost instance belongs to what is around it. */
static bool argument_holds_itself(Path *p, Type *param) {
  Type *inner = p->names.len ? p->names.items[p->names.len - 1] : NULL;
  if (!inner || !inner->named.origin) return false;
  const ObjectList *tparams = &inner->named.origin->named.tparams;
  for (uint32_t i = 0; i < tparams->len; i++) {
    if (tparams->items[i]->type != param) continue;
    p->names.len--;
    bool found = holds_itself(p, inner->named.targs.items[i]);
    p->names.items[p->names.len++] = inner;
    return found;
  }
  return false;
}

static bool holds_itself(Path *p, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_ARRAY: return holds_itself(p, t->array.elem);
  case TYPE_STRUCT: return struct_holds_itself(p, t);
  case TYPE_INTERFACE: return interface_holds_itself(p, t);
  case TYPE_UNION: return union_holds_itself(p, t);
  case TYPE_NAMED: return named_holds_itself(p, t);
  case TYPE_PARAM: return argument_holds_itself(p, t);
  default: return false;
  }
}

void check_valid_type(Checker *c, Type *named) {
  Path p = {.checker = c};
  holds_itself(&p, named);
}
