/*
 * validtype.c: types of infinite size (Go spec, Type declarations): a type may not hold itself
 * other than through a pointer, slice, map, channel or function.
 */
#include "types/decl.h"

typedef struct Path {
  Checker *checker;
  VEC(Type *) names; /* NAMED types on the way */
  Map done;          /* known to be finite */
} Path;

static bool holds_itself(Path *p, Type *t);

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
  for (uint32_t i = 0; i < n; i++) cycle[i]->named.underlying = universe_type(TYPE_INVALID);
}

static bool named_holds_itself(Path *p, Type *t) {
  if (map_has(&p->done, t) || !t->named.underlying || t->named.origin) return false;
  for (uint32_t i = 0; i < p->names.len; i++)
    if (p->names.items[i] == t) {
      report_infinite(p, i);
      return true;
    }
  VEC_PUSH(p->checker->arena, &p->names, t);
  bool found = holds_itself(p, t->named.underlying);
  p->names.len--;
  if (!found) map_set(p->checker->arena, &p->done, t, t);
  return found;
}

static bool holds_itself(Path *p, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_ARRAY: return holds_itself(p, t->array.elem);
  case TYPE_STRUCT: return struct_holds_itself(p, t);
  case TYPE_INTERFACE: return interface_holds_itself(p, t);
  case TYPE_UNION: return union_holds_itself(p, t);
  case TYPE_NAMED: return named_holds_itself(p, t);
  default: return false;
  }
}

void check_valid_type(Checker *c, Type *named) {
  Path p = {.checker = c};
  holds_itself(&p, named);
}
