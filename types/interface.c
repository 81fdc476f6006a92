/*
 * interface.c: method sets and type sets of interfaces, and who implements them.
 *
 * Requires: methods and embedded elements of the interfaces are filled in. Ensures: all_methods is
 * sorted by name, then by package path (unexported names only); terms is a union without
 * overlapping terms, or null when the set is not restricted to certain types.
 * Method: the type set of an interface is the intersection of its elements' sets; a union's set is
 * the union of its terms' (Go spec, Interface types). A set is a list of terms T and ~T.
 */
#include "types/internal.h"

/* ---- sets of terms --------------------------------------------------------------------------- */

typedef VEC(UnionTerm) TermList;

/* All types, or those of the terms. */
typedef struct {
  bool all;
  TermList terms;
} TermSet;

static bool disjoint_terms(const UnionTerm *a, const UnionTerm *b) {
  Type *x = b->tilde ? type_underlying(a->type) : a->type;
  Type *y = a->tilde ? type_underlying(b->type) : b->type;
  return !types_identical(x, y);
}

/* Adds a term that may overlap with those there. */
static void add_term(TermList *list, UnionTerm term) {
  for (uint32_t i = 0; i < list->len; i++) {
    UnionTerm *old = &list->items[i];
    if (disjoint_terms(old, &term)) continue;
    if (old->tilde || !term.tilde) return;
    *old = list->items[--list->len]; /* ~T takes in T; there may be more of them */
    i--;
  }
  VEC_PUSH(session_arena, list, term);
}

static TermSet intersect_sets(const TermSet *a, const TermSet *b) {
  if (a->all) return *b;
  if (b->all) return *a;
  TermSet r = {0};
  for (uint32_t i = 0; i < a->terms.len; i++)
    for (uint32_t k = 0; k < b->terms.len; k++) {
      const UnionTerm *x = &a->terms.items[i], *y = &b->terms.items[k];
      if (!disjoint_terms(x, y)) add_term(&r.terms, !x->tilde || y->tilde ? *x : *y);
    }
  return r;
}

static TermSet set_of_interface(const InterfaceType *i) {
  TermSet s = {.all = !i->terms && !i->empty_set};
  for (uint32_t k = 0; i->terms && k < i->terms->union_.terms.len; k++)
    VEC_PUSH(session_arena, &s.terms, i->terms->union_.terms.items[k]);
  return s;
}

static void add_union_term(TermSet *s, const UnionTerm *term) {
  Type *u = type_underlying(term->type);
  if (u->kind == TYPE_INVALID) return;
  if (u->kind == TYPE_INTERFACE) {
    TermSet inner = set_of_interface(interface_complete(u));
    if (inner.all) s->all = true;
    for (uint32_t i = 0; i < inner.terms.len; i++) add_term(&s->terms, inner.terms.items[i]);
  } else if (!term->tilde || types_identical(u, term->type)) {
    add_term(&s->terms, *term);
  }
}

static TermSet set_of_union(const Type *t) {
  TermSet s = {0};
  for (uint32_t i = 0; i < t->union_.terms.len; i++) add_union_term(&s, &t->union_.terms.items[i]);
  return s;
}

/* ---- completion ------------------------------------------------------------------------- */

int compare_methods(const Object *a, const Object *b) {
  int order = strcmp(a->sym->text, b->sym->text);
  if (order || a->sym->exported || a->pkg == b->pkg) return order;
  return strcmp(a->pkg ? a->pkg->path : "", b->pkg ? b->pkg->path : "");
}

static Object *find_method(const ObjectList *methods, const Package *pkg, const Sym *name) {
  for (uint32_t i = 0; i < methods->len; i++)
    if (same_name(methods->items[i], pkg, name)) return methods->items[i];
  return NULL;
}

static void add_method(InterfaceType *i, Object *m) {
  if (find_method(&i->all_methods, m->pkg, m->sym)) return;
  VEC_PUSH(session_arena, &i->all_methods, m);
}

/* By insertion: interfaces are small. */
static void sort_methods(ObjectList *list) {
  for (uint32_t i = 1; i < list->len; i++) {
    Object *m = list->items[i];
    uint32_t k = i;
    for (; k > 0 && compare_methods(list->items[k - 1], m) > 0; k--)
      list->items[k] = list->items[k - 1];
    list->items[k] = m;
  }
}

/* Restricts set by one embedded element. */
static void embed_element(InterfaceType *i, TermSet *set, Type *elem) {
  Type *u = type_underlying(elem);
  TermSet s = {0};
  if (u->kind == TYPE_INVALID) return;
  if (u->kind == TYPE_INTERFACE) {
    const InterfaceType *inner = interface_complete(u);
    for (uint32_t k = 0; k < inner->all_methods.len; k++)
      add_method(i, inner->all_methods.items[k]);
    if (inner->comparable) i->comparable = true;
    s = set_of_interface(inner);
  } else if (u->kind == TYPE_UNION) {
    s = set_of_union(u);
  } else {
    add_term(&s.terms, (UnionTerm){false, elem});
  }
  *set = intersect_sets(set, &s);
}

/* comparable together with terms is the terms that are comparable. */
static void keep_comparable(InterfaceType *i, TermSet *set) {
  if (!i->comparable || set->all) return;
  TermList kept = {0};
  for (uint32_t k = 0; k < set->terms.len; k++)
    if (is_strictly_comparable(set->terms.items[k].type))
      VEC_PUSH(session_arena, &kept, set->terms.items[k]);
  set->terms = kept;
  i->comparable = false;
}

static void store_set(InterfaceType *i, const TermSet *set) {
  i->empty_set = !set->all && set->terms.len == 0;
  if (set->all || i->empty_set) return;
  i->terms = new_union_type();
  for (uint32_t k = 0; k < set->terms.len; k++)
    VEC_PUSH(session_arena, &i->terms->union_.terms, set->terms.items[k]);
}

InterfaceType *interface_complete(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_INTERFACE) return NULL;
  InterfaceType *i = &u->interface;
  if (i->complete || u->resolving) return i;
  i->complete = true; /* an interface that embeds itself is an error reported elsewhere */
  TermSet set = {.all = true};
  for (uint32_t k = 0; k < i->methods.len; k++) add_method(i, i->methods.items[k]);
  for (uint32_t k = 0; k < i->embedded.len; k++) embed_element(i, &set, i->embedded.items[k]);
  keep_comparable(i, &set);
  store_set(i, &set);
  sort_methods(&i->all_methods);
  return i;
}

/* ---- duplicate methods ------------------------------------------------------------------ */

typedef VEC(Pos) PosList;

static void report_duplicate(Checker *c, Pos pos, const Object *m, Pos other) {
  Position p = position_of(other);
  type_error_at(c, pos, "duplicate method %s" FOLLOW "%s:%u:%u: other declaration of method %s",
                m->sym->text, p.file, p.line, p.col, m->sym->text);
}

static void check_duplicate(Checker *c, ObjectList *seen, PosList *at, Object *m, Pos pos,
                            bool is_explicit) {
  for (uint32_t i = 0; i < seen->len; i++) {
    Object *other = seen->items[i];
    if (!same_name(other, m->pkg, m->sym)) continue;
    if (is_explicit || !lang_at_least(c, 14) || !types_identical(m->type, other->type))
      report_duplicate(c, pos, m, at->items[i]);
    return;
  }
  VEC_PUSH(session_arena, seen, m);
  VEC_PUSH(session_arena, at, pos);
}

void check_interface_methods(Checker *c, Type *iface) {
  InterfaceType *i = &iface->interface;
  ObjectList seen = {0};
  PosList at = {0};
  for (uint32_t k = 0; k < i->methods.len; k++)
    check_duplicate(c, &seen, &at, i->methods.items[k], i->methods.items[k]->pos, true);
  for (uint32_t k = 0; k < i->embedded.len; k++) {
    const InterfaceType *inner = interface_complete(i->embedded.items[k]);
    for (uint32_t m = 0; inner && m < inner->all_methods.len; m++)
      check_duplicate(c, &seen, &at, inner->all_methods.items[m], i->embedded_pos.items[k], false);
  }
}

/* ---- implementation --------------------------------------------------------------------- */

static const char *signature_text(const Object *m, bool with_package) {
  Text t = text_new(session_arena);
  Package *old = with_package ? print_set_package(NULL) : NULL;
  print_signature(&t, m->sym, m->type);
  if (with_package) print_set_package(old);
  return t.s;
}

static const char *have_want(const char *what, const Object *have, const Object *want) {
  return format_text(session_arena, "(%s %s)" FOLLOW "\thave %s" FOLLOW "\twant %s", what,
                     want->sym->text, signature_text(have, false), signature_text(want, false));
}

static const char *wrong_signature(const Object *have, const Object *want) {
  const char *h = signature_text(have, false), *w = signature_text(want, false);
  if (strcmp(h, w) == 0) {
    h = signature_text(have, true);
    w = signature_text(want, true);
  }
  if (strcmp(h, w) == 0)
    return format_text(session_arena, "(wrong type for method %s)", want->sym->text);
  return format_text(session_arena,
                     "(wrong type for method %s)" FOLLOW "\thave %s" FOLLOW "\twant %s",
                     want->sym->text, h, w);
}

static const char *not_found(Type *t, Type *iface, const Object *m) {
  const char *why;
  if (is_interface_pointer(t, &why) || is_interface_pointer(iface, &why))
    return format_text(session_arena, "(%s)", why);
  Object *similar = lookup_fold_case(t, m->pkg, m->sym);
  if (!similar || similar->kind != OBJ_FUNC || is_interface(t))
    return format_text(session_arena, "(missing method %s)", m->sym->text);
  if (similar->sym == m->sym)
    return format_text(session_arena, "(unexported method %s)", m->sym->text);
  return have_want("missing method", similar, m);
}

/* How the types of methods are compared; same null: by identity. */
typedef struct {
  SameType same;
  void *arg;
} Equality;

static bool same_types(const Equality *e, Type *a, Type *b) {
  return e->same ? e->same(e->arg, a, b) : types_identical(a, b);
}

/* Null if t has method m as iface wants it, else the reason. */
static const char *method_problem(Type *t, Type *iface, Object *m, const Equality *equality) {
  if (is_interface(t) && !is_type_param(t)) { /* methods declared with it, wrongly, are none */
    Object *have = find_method(&interface_complete(t)->all_methods, m->pkg, m->sym);
    if (!have) return not_found(t, iface, m);
    return same_types(equality, have->type, m->type) ? NULL : wrong_signature(have, m);
  }
  Selection s = lookup_selector(t, false, m->pkg, m->sym);
  const char *name = m->sym->text;
  if (s.ambiguous) return format_text(session_arena, "(ambiguous selector %T.%s)", t, name);
  if (s.ptr_recv_only) return format_text(session_arena, "(method %s has pointer receiver)", name);
  if (!s.obj) return not_found(t, iface, m);
  if (s.obj->kind != OBJ_FUNC)
    return format_text(session_arena, "(%T.%s is a field, not a method)", t, name);
  return same_types(equality, s.obj->type, m->type) ? NULL : wrong_signature(s.obj, m);
}

/* Embedded fields of invalid type might have any method. */
static bool has_invalid_embedded(Type *t, int depth) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_POINTER) u = type_underlying(u->pointer.elem);
  if (u->kind != TYPE_STRUCT || depth > 8) return false;
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    const Object *f = u->struct_.fields.items[i];
    if (!f->var.embedded) continue;
    if (type_unalias(f->type)->kind == TYPE_INVALID || has_invalid_embedded(f->type, depth + 1))
      return true;
  }
  return false;
}

/* The reason of the first method that t lacks, or null. */
const char *missing_method_by(Type *t, Type *iface, SameType same, void *arg) {
  const InterfaceType *i = interface_complete(iface);
  for (uint32_t k = 0; k < i->all_methods.len; k++) {
    const char *why = method_problem(t, iface, i->all_methods.items[k], &(Equality){same, arg});
    if (why) return has_invalid_embedded(t, 0) ? NULL : why;
  }
  return NULL;
}

static const char *missing_method(Type *t, Type *iface) {
  return missing_method_by(t, iface, NULL, NULL);
}

static bool refuse(const char **why, const char *text) {
  if (why) *why = text;
  return false;
}

static bool check_comparable(Type *t, const InterfaceType *i, bool constraint, const char *verb,
                             const char **why) {
  if (!i->comparable || is_strictly_comparable(t)) return true;
  if (constraint && is_comparable_type(t)) return true;
  return refuse(why, format_text(session_arena, "%T does not %s comparable", t, verb));
}

static bool term_includes(const UnionTerm *term, bool tilde, Type *t) {
  return types_identical(term->type, tilde ? type_underlying(t) : t);
}

static bool is_subset(const InterfaceType *a, const InterfaceType *b) {
  if (!a->terms) return false;
  for (uint32_t i = 0; i < a->terms->union_.terms.len; i++) {
    const UnionTerm *x = &a->terms->union_.terms.items[i];
    bool found = false;
    for (uint32_t k = 0; k < b->terms->union_.terms.len && !found; k++) {
      const UnionTerm *y = &b->terms->union_.terms.items[k];
      found = !disjoint_terms(x, y) && (!x->tilde || y->tilde);
    }
    if (!found) return false;
  }
  return true;
}

/* Is t written in an element of the interface, whether or not it is in the type set? */
static bool mentions(Type *element, Type *t) {
  Type *u = type_unalias(element);
  if (u->kind == TYPE_INTERFACE) {
    for (uint32_t i = 0; i < u->interface.embedded.len; i++)
      if (mentions(u->interface.embedded.items[i], t)) return true;
    return false;
  }
  if (u->kind == TYPE_UNION) {
    for (uint32_t i = 0; i < u->union_.terms.len; i++)
      if (mentions(u->union_.terms.items[i].type, t)) return true;
    return false;
  }
  return types_identical(element, t);
}

static const char *not_in_set(Type *t, Type *iface, const InterfaceType *i) {
  for (uint32_t k = 0; k < i->terms->union_.terms.len; k++) {
    const UnionTerm *term = &i->terms->union_.terms.items[k];
    if (!term->tilde && types_identical(term->type, type_underlying(term->type)) &&
        term_includes(term, true, t))
      return format_text(session_arena, "possibly missing ~ for %T in %T", term->type, iface);
  }
  if (mentions(type_underlying(iface), t))
    return format_text(session_arena, "%T mentions %T, but %T is not in the type set of %T", iface,
                       t, t, iface);
  return format_text(session_arena, "%T missing in %s", t, type_with_paths(i->terms));
}

static bool check_terms(Type *t, Type *iface, const InterfaceType *i, const char *verb,
                        const char **why) {
  const InterfaceType *ti = interface_complete(t);
  if (ti) {
    if (is_subset(ti, i)) return true;
    return refuse(why, format_text(session_arena, "%T does not %s %T", t, verb, iface));
  }
  for (uint32_t k = 0; k < i->terms->union_.terms.len; k++) {
    const UnionTerm *term = &i->terms->union_.terms.items[k];
    if (term_includes(term, term->tilde, t)) return true;
  }
  if (!why) return false;
  return refuse(why, format_text(session_arena, "%T does not %s %T (%s)", t, verb, iface,
                                 not_in_set(t, iface, i)));
}

static bool is_invalid(Type *t) {
  Type *u = type_underlying(t);
  return u->kind == TYPE_INVALID ||
         (u->kind == TYPE_POINTER && type_underlying(u->pointer.elem)->kind == TYPE_INVALID);
}

static bool refuse_non_interface(Type *t, Type *iface, const char *verb, const char **why) {
  const char *detail;
  if (!why) return false;
  if (is_interface_pointer(iface, NULL))
    detail = format_text(session_arena, "type %T is pointer to interface, not interface", iface);
  else
    detail = format_text(session_arena, "%T is not an interface", iface);
  return refuse(why, format_text(session_arena, "%T does not %s %T (%s)", t, verb, iface, detail));
}

bool type_implements(Type *t, Type *iface, bool constraint, const char **why) {
  const char *verb = constraint ? "satisfy" : "implement";
  if (is_invalid(t) || is_invalid(iface)) return true;
  const InterfaceType *i = interface_complete(iface), *ti = interface_complete(t);
  if (!i) return refuse_non_interface(t, iface, verb, why);
  if (ti && ti->empty_set) return true;
  if (i->empty_set)
    return refuse(why, format_text(session_arena, "cannot %s %T (empty type set)", verb, iface));
  const char *missing = missing_method(t, iface);
  if (missing)
    return refuse(why, format_text(session_arena, "%T does not %s %T %s", t, verb, iface, missing));
  if (i->terms && !check_terms(t, iface, i, verb, why)) return false;
  return check_comparable(t, i, constraint, verb, why);
}

bool type_assertable(Type *iface, Type *t, const char **why) {
  if (type_underlying(t)->kind == TYPE_INTERFACE) return true;
  const char *missing = is_invalid(t) ? NULL : missing_method(t, iface);
  return missing ? refuse(why, missing) : true;
}
