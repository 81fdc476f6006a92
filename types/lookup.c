/*
 * lookup.c: selectors and method sets.
 *
 * Requires: types declared; methods of named types collected. Ensures: the spec's rules of
 * selectors: the shallowest depth wins, two at that depth are ambiguous. Method: breadth-first over
 * embedded fields, each named type once, at its shallowest depth; a type met twice at one depth
 * makes what is found through it ambiguous.
 */
#include "types/internal.h"

typedef VEC(uint32_t) Path;

/* A type reached through embedded fields. */
typedef struct {
  Type *type; /* no pointer */
  Path path;
  bool indirect;  /* through a pointer */
  bool multiples; /* reached more than once at this depth */
} Embedded;

typedef VEC(Embedded) EmbeddedList;

static Path path_with(const Path *p, uint32_t index) {
  Path r = {0};
  for (uint32_t i = 0; i < p->len; i++) VEC_PUSH(session_arena, &r, p->items[i]);
  VEC_PUSH(session_arena, &r, index);
  return r;
}

/* The element of an unnamed pointer type. */
static Type *deref_type(Type *t, bool *is_ptr) {
  t = type_unalias(t);
  *is_ptr = t->kind == TYPE_POINTER;
  return *is_ptr ? type_unalias(t->pointer.elem) : t;
}

static void add_embedded(EmbeddedList *list, Embedded e) {
  for (uint32_t i = 0; i < list->len; i++)
    if (types_identical(list->items[i].type, e.type)) {
      list->items[i].multiples = true;
      return;
    }
  VEC_PUSH(session_arena, list, e);
}

static bool has_type(const TypeList *list, Type *t) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == t) return true;
  return false;
}

/* How names are compared. */
typedef struct {
  const Package *pkg;
  const Sym *name;
  bool fold_case;
} Wanted;

static bool matches(const Object *o, const Wanted *w) {
  if (w->fold_case) return o->sym && strcasecmp(o->sym->text, w->name->text) == 0;
  return o->sym && same_name(o, w->pkg, w->name);
}

static ObjectList *declared_methods(Type *named) {
  if (named->named.origin) expand_instance(named);
  return &named->named.methods;
}

static Object *find_in(const ObjectList *list, const Wanted *w) {
  for (uint32_t i = 0; i < list->len; i++)
    if (matches(list->items[i], w)) return list->items[i];
  return NULL;
}

/* One depth of the search. */
typedef struct {
  Wanted wanted;
  Selection found;
  EmbeddedList next;
  TypeList seen;
} Search;

/* Notes o as found in e; a second one at the same depth is ambiguous. */
static void note_found(Search *s, const Embedded *e, Object *o, const Path *path) {
  if (s->found.obj || e->multiples) s->found.ambiguous = true;
  s->found.obj = o;
  s->found.indirect = e->indirect;
  s->found.path.items = path->items;
  s->found.path.len = path->len;
  s->found.path.cap = path->cap;
}

static void search_struct(Search *s, const Embedded *e, const StructType *st) {
  for (uint32_t i = 0; i < st->fields.len && !s->found.ambiguous; i++) {
    Object *f = st->fields.items[i];
    if (matches(f, &s->wanted)) {
      Path path = path_with(&e->path, i);
      note_found(s, e, f, &path);
    } else if (!s->found.obj && f->var.embedded) {
      bool is_ptr;
      Type *inner = deref_type(f->type, &is_ptr);
      add_embedded(&s->next,
                   (Embedded){inner, path_with(&e->path, i), e->indirect || is_ptr, e->multiples});
    }
  }
}

static void search_type(Search *s, const Embedded *e) {
  if (e->type->kind == TYPE_NAMED) {
    if (has_type(&s->seen, e->type)) return;
    VEC_PUSH(session_arena, &s->seen, e->type);
    Object *m = find_in(declared_methods(e->type), &s->wanted);
    if (m) {
      note_found(s, e, m, &e->path);
      return;
    }
  }
  Type *u = type_underlying(e->type);
  if (u->kind == TYPE_STRUCT) {
    search_struct(s, e, &u->struct_);
  } else if (u->kind == TYPE_INTERFACE) {
    Object *m = find_in(&interface_complete(u)->all_methods, &s->wanted);
    if (m) note_found(s, e, m, &e->path);
  }
}

static Selection search_depths(const Embedded *start, const Wanted *w) {
  Search s = {.wanted = *w};
  EmbeddedList current = {0};
  VEC_PUSH(session_arena, &current, *start);
  while (current.len && !s.found.obj) {
    s.next = (EmbeddedList){0};
    for (uint32_t i = 0; i < current.len && !s.found.ambiguous; i++)
      search_type(&s, &current.items[i]);
    current = s.next;
  }
  if (s.found.ambiguous) s.found.obj = NULL;
  return s.found;
}

static bool is_interface_or_param(Type *t) {
  return type_underlying(t)->kind == TYPE_INTERFACE;
}

static Selection lookup(Type *t, bool addressable, const Wanted *w) {
  bool is_ptr;
  Type *base = deref_type(t, &is_ptr);
  if (w->name == blank_sym() || (is_ptr && is_interface_or_param(base))) return (Selection){0};
  Embedded start = {.type = base, .indirect = is_ptr};
  Selection s = search_depths(&start, w);
  bool is_method = s.obj && s.obj->kind == OBJ_FUNC;
  if (is_method) ensure_func_type(s.obj);
  if (is_method && method_has_ptr_recv(s.obj) && !s.indirect && !addressable) {
    s.ptr_recv_only = true;
    s.obj = NULL;
  }
  return s;
}

Selection lookup_selector(Type *t, bool addressable, Package *pkg, Sym *name) {
  Wanted w = {pkg, name, false};
  Type *u = type_unalias(t);
  if (u->kind != TYPE_NAMED || type_underlying(u)->kind != TYPE_POINTER)
    return lookup(u, addressable, &w);
  /* A named pointer type has the fields of its base, but no methods. */
  Selection s = lookup(type_underlying(u), false, &w);
  return s.obj && s.obj->kind == OBJ_FUNC ? (Selection){0} : s;
}

Object *lookup_fold_case(Type *t, Package *pkg, Sym *name) {
  return lookup(t, true, &(Wanted){pkg, name, true}).obj;
}

bool is_interface_pointer(Type *t, const char **why) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_POINTER || !is_interface_or_param(u->pointer.elem)) return false;
  const char *what = is_type_param(u->pointer.elem) ? "type parameter" : "interface";
  if (why) *why = format_text(session_arena, "type %T is pointer to %s, not %s", t, what, what);
  return true;
}

/*
 * Whether the receiver is a pointer; of a method whose signature is not resolved yet the flag set
 * when it was collected.
 */
bool method_has_ptr_recv(const Object *method) {
  return method->func.ptr_recv;
}

/* ---- method sets ------------------------------------------------------------------------ */

/* Candidates by name, in all depths; those of a deeper depth are hidden by shallower ones. */
typedef struct {
  MethodSet *set;
  VEC(Object *) names; /* fields and methods seen at shallower depths or this one */
  VEC(uint32_t) depths;
  VEC(bool) ambiguous;
  VEC(int32_t) entries; /* index in set, -1 for fields */
  TypeList seen;
  EmbeddedList next;
  uint32_t depth;
} Collection;

static int64_t index_of_name(const Collection *c, const Object *o) {
  for (uint32_t i = 0; i < c->names.len; i++)
    if (same_name(c->names.items[i], o->pkg, o->sym)) return i;
  return -1;
}

/* Notes a name; entry is null for a field. */
static void collect_name(Collection *c, const Embedded *e, Object *o, const MethodEntry *entry) {
  int64_t i = index_of_name(c, o);
  if (i >= 0) {
    if (c->depths.items[i] == c->depth) c->ambiguous.items[i] = true;
    return;
  }
  VEC_PUSH(session_arena, &c->names, o);
  VEC_PUSH(session_arena, &c->depths, c->depth);
  VEC_PUSH(session_arena, &c->ambiguous, e->multiples);
  VEC_PUSH(session_arena, &c->entries, entry ? (int32_t)c->set->len : -1);
  if (entry) VEC_PUSH(session_arena, c->set, *entry);
}

static void collect_methods(Collection *c, const Embedded *e, const ObjectList *methods,
                            bool from_iface) {
  for (uint32_t i = 0; i < methods->len; i++) {
    Object *m = methods->items[i];
    if (m->sym == blank_sym()) continue;
    ensure_func_type(m);
    MethodEntry entry = {.method = m,
                         .ptr_recv = !from_iface && method_has_ptr_recv(m),
                         .through_iface = from_iface};
    entry.path.items = e->path.items;
    entry.path.len = e->path.len;
    entry.path.cap = e->path.cap;
    /* A method on a pointer that cannot be reached hides others, but is not in the set. */
    collect_name(c, e, m, entry.ptr_recv && !e->indirect ? NULL : &entry);
  }
}

static void collect_fields(Collection *c, const Embedded *e, const StructType *st) {
  for (uint32_t i = 0; i < st->fields.len; i++) {
    Object *f = st->fields.items[i];
    collect_name(c, e, f, NULL);
    if (!f->var.embedded) continue;
    bool is_ptr;
    Type *inner = deref_type(f->type, &is_ptr);
    add_embedded(&c->next,
                 (Embedded){inner, path_with(&e->path, i), e->indirect || is_ptr, e->multiples});
  }
}

static void collect_type(Collection *c, const Embedded *e) {
  if (e->type->kind == TYPE_NAMED) {
    if (has_type(&c->seen, e->type)) return;
    VEC_PUSH(session_arena, &c->seen, e->type);
    collect_methods(c, e, declared_methods(e->type), false);
  }
  Type *u = type_underlying(e->type);
  if (u->kind == TYPE_STRUCT)
    collect_fields(c, e, &u->struct_);
  else if (u->kind == TYPE_INTERFACE)
    collect_methods(c, e, &interface_complete(u)->all_methods, true);
}

static void sort_entries(MethodSet *set) {
  for (uint32_t i = 1; i < set->len; i++) {
    MethodEntry m = set->items[i];
    uint32_t k = i;
    for (; k > 0 && compare_methods(set->items[k - 1].method, m.method) > 0; k--)
      set->items[k] = set->items[k - 1];
    set->items[k] = m;
  }
}

/* The entries whose names are not ambiguous. */
static MethodSet *selected_entries(const Collection *c) {
  MethodSet *r = NEW(session_arena, MethodSet);
  for (uint32_t i = 0; i < c->names.len; i++)
    if (c->entries.items[i] >= 0 && !c->ambiguous.items[i])
      VEC_PUSH(session_arena, r, c->set->items[c->entries.items[i]]);
  sort_entries(r);
  return r;
}

MethodSet *method_set(Type *t) {
  bool is_ptr;
  Type *base = deref_type(t, &is_ptr);
  Collection c = {.set = NEW(session_arena, MethodSet)};
  EmbeddedList current = {0};
  bool no_methods = (is_ptr && is_interface_or_param(base)) ||
                    (!is_ptr && type_underlying(base)->kind == TYPE_POINTER);
  if (!no_methods)
    VEC_PUSH(session_arena, &current, ((Embedded){.type = base, .indirect = is_ptr}));
  for (; current.len; c.depth++, current = c.next) {
    c.next = (EmbeddedList){0};
    for (uint32_t i = 0; i < current.len; i++) collect_type(&c, &current.items[i]);
  }
  return selected_entries(&c);
}
