/*
 * size_limits.c: what is too large: elements of channels from 64 KiB on, arrays and structs from
 * 1 PiB on, package variables of more than 2 GB.
 *
 * Method: types are noted as they stand in the source, with the name that is being declared, which
 * is where gc reports. When the package is right, and sizes are known, they are looked at in order
 * of source. gc meets a named type when it is first used, and then reports at that name.
 */
#include "types/decl.h"

#include <stdlib.h>

enum {
  MAX_ELEMENT = 1 << 16
};

static const int64_t MAX_SIZE = (int64_t)1 << 50, MAX_VARIABLE = 2000000000;

void note_sized_type(Checker *c, Type *t, Pos pos) {
  if (c->in_instances) return;
  VEC_PUSH(c->arena, &c->sized_types, ((SizedType){t, pos, c->declared_pos}));
}

static int by_position(const void *a, const void *b) {
  const SizedType *x = a, *y = b;
  return x->pos < y->pos ? -1 : x->pos > y->pos;
}

/* The position that gc has come to when it knows the type. */
static Pos position_when_met(Checker *c, const SizedType *s, Map *met) {
  const Type *elem = s->type->kind == TYPE_CHAN ? s->type->chan.elem : NULL;
  if (!elem || elem->kind != TYPE_NAMED || elem->named.origin) return s->declared;
  Object *o = elem->named.obj;
  bool later = o->pkg == c->pkg && o->pos > s->declared && !map_has(met, o);
  map_set(c->arena, met, o, o);
  return later ? o->pos : s->declared;
}

static void check_size(Checker *c, const SizedType *s, Map *met) {
  Pos pos = position_when_met(c, s, met);
  if (has_type_params(s->type)) return;
  if (s->type->kind == TYPE_CHAN) {
    if (type_size(s->type->chan.elem) >= MAX_ELEMENT)
      late_error_at(c, STAGE_DECLARATIONS, pos, "channel element type too large (>64kB)");
  } else if (type_size(s->type) >= MAX_SIZE) {
    late_error_at(c, STAGE_DECLARATIONS, pos, "type %T larger than address space", s->type);
  }
}

static void check_variable_size(Checker *c, const Object *o) {
  if (o->kind != OBJ_VAR || o->sym == blank_sym() || has_type_params(o->type)) return;
  if (type_size(o->type) <= MAX_VARIABLE) return;
  late_error_at(c, STAGE_LOWERING, o->pos, "%s.%s: symbol too large (%ld bytes > %ld bytes)",
                c->pkg->path, o->sym->text, (long)type_size(o->type), (long)MAX_VARIABLE);
}

void check_size_limits(Checker *c) {
  Map met = {0};
  if (c->sized_types.len == 0 || diag_count(c->diag) > 0) return;
  qsort(c->sized_types.items, c->sized_types.len, sizeof *c->sized_types.items, by_position);
  for (uint32_t i = 0; i < c->sized_types.len; i++) check_size(c, &c->sized_types.items[i], &met);
  for (uint32_t i = 0; i < c->objects.len; i++) check_variable_size(c, c->objects.items[i]);
}
