/*
 * scope.c: scopes, from names to objects.
 */
#include "types/internal.h"

Scope *scope_new(Scope *parent) {
  Scope *s = NEW(session_arena, Scope);
  s->parent = parent;
  return s;
}

Object *scope_lookup(const Scope *s, Sym *sym) {
  return map_get(&s->names, sym);
}

Object *scope_lookup_parent(const Scope *s, Sym *sym) {
  for (; s; s = s->parent) {
    Object *o = scope_lookup(s, sym);
    if (o) return o;
  }
  return NULL;
}

Object *scope_insert(Scope *s, Object *o) {
  if (o->sym == blank_sym()) return NULL;
  Object *old = scope_lookup(s, o->sym);
  if (old) return old;
  map_set(session_arena, &s->names, o->sym, o);
  if (!o->scope) o->scope = s;
  return NULL;
}
