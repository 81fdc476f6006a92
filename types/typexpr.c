/*
 * typexpr.c: type expressions (Go spec, Types).
 *
 * Ensures: check_type never returns null; what is wrong is reported and gives the invalid type.
 * Properties of types that may be incomplete (comparable map keys, what is embedded) are looked at
 * later (delay).
 */
#include "types/decl.h"
#include "types/expr.h"

static Type *invalid(void) {
  return universe_type(TYPE_INVALID);
}

/* ---- names and instances --------------------------------------------------------------------- */

static const char *variable_word(const Object *o) {
  switch (o->var.var_kind) {
  case VAR_LOCAL: return "local variable";
  case VAR_PACKAGE: return "package-level variable";
  case VAR_PARAM: return "parameter";
  case VAR_RECV: return "receiver";
  case VAR_RESULT: return "result variable";
  case VAR_FIELD: return "struct field";
  }
  return "";
}

/* What o is, in gc's words. */
static const char *object_word(const Object *o) {
  switch (o->kind) {
  case OBJ_PACKAGE_NAME: return "package name";
  case OBJ_CONST: return "constant";
  case OBJ_TYPE_NAME: return "defined type";
  case OBJ_VAR: return variable_word(o);
  case OBJ_FUNC: return "function";
  case OBJ_LABEL: return "label";
  case OBJ_BUILTIN: return "built-in function";
  case OBJ_NIL: return "untyped nil";
  }
  return "";
}

/* any and comparable came with Go 1.18. */
static bool is_too_new(Checker *c, const NameExpr *e, const Object *o) {
  if (o->pkg || (o->type != type_any && o->type != type_comparable)) return false;
  return !require_version(c, e->n.pos, 18, "predeclared %s", e->sym->text);
}

static Type *named_type(Checker *c, NameExpr *e) {
  Object *o = lookup_name(c, e);
  if (!o || is_too_new(c, e, o)) return invalid();
  if (o->kind != OBJ_TYPE_NAME) {
    type_error_at(c, e->n.pos, "%s (%s) is not a type", e->sym->text, object_word(o));
    return invalid();
  }
  if (o->pkg == c->pkg) resolve_object(c, o);
  return o->type ? o->type : invalid();
}

/* Is e a name of a package's? */
static bool is_qualified(Checker *c, const SelectorExpr *e) {
  if (e->x->kind != NODE_NAME) return false;
  const Object *o = scope_lookup_parent(c->scope, AS(NameExpr, NAME, e->x)->sym);
  return o && o->kind == OBJ_PACKAGE_NAME;
}

static Type *qualified_type(Checker *c, SelectorExpr *e) {
  Operand x;
  if (is_qualified(c, e)) {
    check_callee_or_type(c, &x, &e->n, true);
    if (x.mode == MODE_TYPE) return x.type;
    if (x.mode != MODE_INVALID)
      type_error_at(c, start_pos(&e->n), "%s is not a type", operand_string(c, &x));
    return invalid();
  }
  check_callee_or_type(c, &x, e->x, false);
  if (x.mode == MODE_BUILTIN)
    type_error_at(c, e->n.pos, "invalid use of %s in selector expression", operand_string(c, &x));
  else if (x.mode != MODE_INVALID)
    type_error_at(c, e->sel_pos, "%E is not a type", &e->n);
  return invalid();
}

static bool check_type_args(Checker *c, const NodeList *list, TypeList *targs) {
  bool ok = true;
  for (uint32_t i = 0; i < list->len; i++) {
    Type *t = check_var_type(c, list->items[i]);
    ok = ok && is_valid_type(t);
    VEC_PUSH(session_arena, targs, t);
  }
  return ok;
}

/* An instance as written: as many arguments as parameters, which satisfy their constraints? */
typedef struct Instance {
  IndexExpr *e;
  const Object *name;
  ObjectList tparams;
  TypeList targs;
} Instance;

static bool has_right_count(Checker *c, const Instance *i) {
  return check_targ_count(c, i->e->x->pos, i->name->sym->text, i->targs.len, i->tparams.len);
}

static void verify_instance(Checker *c, void *arg) {
  const Instance *i = arg;
  const char *why;
  if (!has_right_count(c, i)) return;
  int bad = unsatisfied_constraint(c, i->tparams, i->targs, &why);
  if (bad >= 0)
    type_error_at(c, start_pos(i->e->indices.items[bad]), "%s", why);
  else
    note_instantiation(c, i->tparams, i->targs, &i->e->indices, i->e->n.pos);
}

static const char *list_text(Checker *c, const NodeList *list) {
  Text t = text_new(c->arena);
  for (uint32_t i = 0; i < list->len; i++) text_printf(&t, i ? ", %E" : "%E", list->items[i]);
  return t.s;
}

/* T[A, B]. A defined type with a wrong number of arguments is a type all the same, to other errors;
 * an alias is not. */
static Type *instance_type(Checker *c, IndexExpr *e) {
  require_version(c, start_pos(&e->n), 18, "type instantiation");
  Type *generic = check_generic_type(c, e->x);
  if (!is_valid_type(generic)) return generic; /* not instantiated, which is told */
  if (!is_generic_type(generic)) {
    type_error_at(c, start_pos(e->x), "invalid operation: %E[%s] (%T is not a generic type)", e->x,
                  list_text(c, &e->indices), generic);
    return invalid();
  }
  Instance *i = NEW(c->arena, Instance);
  *i = (Instance){.e = e, .tparams = type_params_of(generic)};
  if (!check_type_args(c, &e->indices, &i->targs)) return invalid();
  bool alias = generic->kind == TYPE_ALIAS;
  i->name = alias ? generic->alias.obj : generic->named.obj;
  if (alias && !has_right_count(c, i)) return invalid();
  delay(c, verify_instance, i);
  return instantiate_type(c, generic, i->targs, e->x->pos);
}

/* ---- composite types ------------------------------------------------------------------------- */

static Type *array_type(Checker *c, ArrayTypeExpr *e) {
  if (e->open) {
    type_error_at(c, e->n.pos, "invalid use of [...] array (outside a composite literal)");
    check_var_type(c, e->elem);
    return invalid();
  }
  int64_t len = check_array_length(c, e->len);
  Type *elem = check_var_type(c, e->elem);
  if (len < 0) return invalid();
  Type *t = new_array_type(elem, len);
  note_sized_type(c, t, e->n.pos);
  return t;
}

/* The embedded field's name comes from its type: T, *T, p.T, T[A]. */
static Sym *embedded_name(Node *t) {
  t = unparen(t);
  if (t->kind == NODE_STAR) t = unparen(AS(StarExpr, STAR, t)->x);
  if (t->kind == NODE_INDEX) t = unparen(AS(IndexExpr, INDEX, t)->x);
  if (t->kind == NODE_NAME) return AS(NameExpr, NAME, t)->sym;
  if (t->kind == NODE_SELECTOR) return AS(SelectorExpr, SELECTOR, t)->sel;
  return NULL;
}

static Pos embedded_pos(Node *t) {
  t = unparen(t);
  if (t->kind == NODE_STAR) t = unparen(AS(StarExpr, STAR, t)->x);
  if (t->kind == NODE_INDEX) t = unparen(AS(IndexExpr, INDEX, t)->x);
  return t->kind == NODE_SELECTOR ? AS(SelectorExpr, SELECTOR, t)->sel_pos : t->pos;
}

/* A type as it stands somewhere, to be looked at when it is complete. */
typedef struct TypeUse {
  Node *e;
  Type *type;
} TypeUse;

static void delay_use(Checker *c, void (*run)(Checker *c, void *arg), Node *e, Type *t) {
  TypeUse *u = NEW(c->arena, TypeUse);
  *u = (TypeUse){e, t};
  delay(c, run, u);
}

/* What may be embedded: a type name T or *T, T no pointer, *T no interface. */
static void check_embedded(Checker *c, void *arg) {
  const TypeUse *use = arg;
  Pos pos = start_pos(use->e);
  Type *t = type_unalias(use->type);
  bool pointer = t->kind == TYPE_POINTER;
  Type *base = pointer ? t->pointer.elem : t, *u = type_underlying(base);
  if (is_type_param(base))
    type_error_at(c, pos, "embedded field type cannot be a (pointer to a) type parameter");
  else if (u->kind == TYPE_UNSAFE_POINTER)
    type_error_at(c, pos, "embedded field type cannot be unsafe.Pointer");
  else if (u->kind == TYPE_POINTER)
    type_error_at(c, pos, "embedded field type cannot be a pointer");
  else if (pointer && u->kind == TYPE_INTERFACE)
    type_error_at(c, pos, "embedded field type cannot be a pointer to an interface");
}

typedef struct FieldList {
  ObjectList fields;
  const char **tags;
  uint32_t *tag_lens;
  Map names;
} FieldList;

static const char *tag_text(Checker *c, const BasicLit *lit, uint32_t *len) {
  size_t n;
  if (lit->bad) return NULL;
  if (lit->lit_kind != LIT_STRING) {
    Text t = text_new(c->arena);
    text_put_quoted(&t, lit->text, lit->len);
    type_error_at(c, lit->n.pos, "invalid syntax tree: incorrect tag syntax: %s", t.s);
    return NULL;
  }
  const char *s = const_string_value(const_from_literal(LIT_STRING, lit->text, lit->len), &n);
  *len = (uint32_t)n;
  return s;
}

static void add_field(Checker *c, FieldList *l, FieldDecl *d, Type *t) {
  Sym *sym = d->embedded ? embedded_name(d->field_type) : d->sym;
  if (!sym) return;
  Pos pos = d->embedded ? embedded_pos(d->field_type) : d->n.pos;
  Object *f = new_var(VAR_FIELD, sym, pos, t, c->pkg);
  f->var.embedded = d->embedded;
  f->var.index = l->fields.len;
  f->used = true;
  Object *old = sym == blank_sym() ? NULL : map_get(&l->names, sym);
  if (old) {
    type_error_at(c, pos, "%s redeclared%s", sym->text,
                  follow_up(c, old->pos, "other declaration of %s", sym->text));
    return;
  }
  map_set(c->arena, &l->names, sym, f);
  uint32_t i = l->fields.len;
  VEC_PUSH(session_arena, &l->fields, f);
  if (d->tag && l->tags) l->tags[i] = tag_text(c, AS(BasicLit, BASIC_LIT, d->tag), &l->tag_lens[i]);
}

static bool has_tags(const StructTypeExpr *e) {
  for (uint32_t i = 0; i < e->fields.len; i++)
    if (AS(FieldDecl, FIELD, e->fields.items[i])->tag) return true;
  return false;
}

static Type *struct_type(Checker *c, StructTypeExpr *e) {
  FieldList l = {0};
  if (has_tags(e)) {
    l.tags = NEW_ARRAY(session_arena, const char *, e->fields.len);
    l.tag_lens = NEW_ARRAY(session_arena, uint32_t, e->fields.len);
  }
  Node *last_expr = NULL;
  Type *t = NULL;
  for (uint32_t i = 0; i < e->fields.len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, e->fields.items[i]);
    if (d->field_type != last_expr) {
      last_expr = d->field_type;
      t = check_var_type(c, d->field_type);
      if (d->embedded) delay_use(c, check_embedded, d->field_type, t);
    }
    add_field(c, &l, d, t);
  }
  t = new_struct_type(l.fields, l.tags, l.tag_lens);
  if (l.fields.len) note_sized_type(c, t, e->n.pos);
  return t;
}

static void check_map_key(Checker *c, void *arg) {
  const TypeUse *use = arg;
  if (is_comparable_type(use->type)) return;
  const char *why = is_type_param(use->type) ? " (missing comparable constraint)" : "";
  type_error_at(c, start_pos(use->e), "invalid map key type %T%s", use->type, why);
}

static Type *map_type(Checker *c, MapTypeExpr *e) {
  Type *key = check_var_type(c, e->key), *value = check_var_type(c, e->value);
  delay_use(c, check_map_key, e->key, key);
  return new_map_type(key, value);
}

static Type *pointer_type(Checker *c, StarExpr *e) {
  Type *base = check_var_type(c, e->x);
  return is_valid_type(base) ? new_pointer_type(base) : invalid();
}

/* ---- interfaces ------------------------------------------------------------------------------ */

enum {
  MAX_TERMS = 100
};

/* The terms of a union as written, and what they turned out to be. */
typedef struct Terms {
  NodeList nodes;
  Type *set; /* the UNION, parallel to nodes */
} Terms;

static void flatten_union(Checker *c, NodeList *list, Node *e) {
  if (e->kind == NODE_BINARY && AS(BinaryExpr, BINARY, e)->op == OP_OR) {
    flatten_union(c, list, AS(BinaryExpr, BINARY, e)->x);
    e = AS(BinaryExpr, BINARY, e)->y;
  }
  VEC_PUSH(c->arena, list, e);
}

static bool is_tilde(const Node *e) {
  return e->kind == NODE_UNARY && AS(UnaryExpr, UNARY, e)->op == OP_TILDE;
}

static UnionTerm check_term(Checker *c, Node *e) {
  bool tilde = is_tilde(e);
  Node *x = tilde ? AS(UnaryExpr, UNARY, e)->x : e;
  Type *t = check_type(c, x);
  if (is_type_param(t)) {
    if (tilde)
      type_error_at(c, start_pos(x), "type in term %E cannot be a type parameter", e);
    else
      type_error_at(c, start_pos(x), "term cannot be a type parameter");
    t = invalid();
  }
  return (UnionTerm){tilde, t};
}

static const char *term_text(Checker *c, const UnionTerm *t) {
  return format_text(c->arena, t->tilde ? "~%s" : "%s", type_with_paths(t->type));
}

static bool terms_overlap(const UnionTerm *a, const UnionTerm *b) {
  Type *x = b->tilde ? type_underlying(a->type) : a->type;
  Type *y = a->tilde ? type_underlying(b->type) : b->type;
  return types_identical(x, y);
}

/* A term that is an interface may have no methods and not be comparable. */
static void check_interface_term(Checker *c, Node *e, const UnionTerm *t) {
  const InterfaceType *i = interface_complete(t->type);
  const char *text = term_text(c, t);
  if (i->all_methods.len > 0)
    type_error_at(c, start_pos(e), "cannot use %s in union (%s contains methods)", text, text);
  else if (type_unalias(t->type) == type_comparable)
    type_error_at(c, start_pos(e), "cannot use comparable in union");
  else if (i->comparable)
    type_error_at(c, start_pos(e), "cannot use %s in union (%s embeds comparable)", text, text);
}

static void check_overlap(Checker *c, const Terms *all, uint32_t i) {
  const UnionTerm *terms = all->set->union_.terms.items;
  for (uint32_t k = 0; k < i; k++) {
    if (is_interface(terms[k].type) || !is_valid_type(terms[k].type)) continue;
    if (!terms_overlap(&terms[k], &terms[i])) continue;
    type_error_at(c, start_pos(all->nodes.items[i]), "overlapping terms %s and %s",
                  term_text(c, &terms[i]), term_text(c, &terms[k]));
    return;
  }
}

/* The terms of a union together, those of interfaces in it included, must not be too many. */
static void check_term_count(Checker *c, const Terms *all) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < all->set->union_.terms.len; i++) {
    const InterfaceType *inner = interface_complete(all->set->union_.terms.items[i].type);
    count += inner ? inner->terms ? inner->terms->union_.terms.len : 0 : 1;
  }
  if (count > MAX_TERMS)
    type_error_at(c, start_pos(all->nodes.items[0]),
                  "cannot handle more than %d union terms (implementation limitation)", MAX_TERMS);
}

static void check_terms(Checker *c, void *arg) {
  const Terms *all = arg;
  check_term_count(c, all);
  for (uint32_t i = 0; i < all->set->union_.terms.len; i++) {
    const UnionTerm *t = &all->set->union_.terms.items[i];
    Node *e = all->nodes.items[i];
    Type *u = type_underlying(t->type);
    if (!is_valid_type(t->type)) continue;
    if (t->tilde && u->kind == TYPE_INTERFACE)
      type_error_at(c, start_pos(e), "invalid use of ~ (%T is an interface)", t->type);
    else if (t->tilde && !types_identical(u, t->type))
      type_error_at(c, start_pos(e), "invalid use of ~ (underlying type of %T is %T)", t->type, u);
    else if (u->kind == TYPE_INTERFACE)
      check_interface_term(c, e, t);
    else
      check_overlap(c, all, i);
  }
}

/* An embedded element: a type, or a union of terms. */
static Type *interface_element(Checker *c, Node *e) {
  Terms *all = NEW(c->arena, Terms);
  flatten_union(c, &all->nodes, e);
  all->set = new_union_type();
  uint32_t n = all->nodes.len;
  for (uint32_t i = 0; i < n; i++) {
    UnionTerm term = check_term(c, all->nodes.items[i]);
    if (n == 1 && !term.tilde) return term.type;
    if (i < MAX_TERMS) VEC_PUSH(session_arena, &all->set->union_.terms, term);
    if (i != MAX_TERMS) continue;
    type_error_at(c, start_pos(all->nodes.items[i]),
                  "cannot handle more than %d union terms (implementation limitation)", MAX_TERMS);
  }
  if (n > MAX_TERMS) return invalid();
  delay(c, check_terms, all);
  return all->set;
}

static void add_interface_method(Checker *c, Type *t, FieldDecl *d) {
  if (d->sym == blank_sym()) {
    type_error_at(c, d->n.pos, "methods must have a unique non-blank name");
    return;
  }
  Object *m = new_object(OBJ_FUNC, d->sym, d->n.pos, NULL, c->pkg);
  m->type = check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, d->field_type), NULL, NULL);
  m->type->func.recv = new_var(VAR_RECV, NULL, d->n.pos, t, c->pkg);
  VEC_PUSH(session_arena, &t->interface.methods, m);
}

/* Before Go 1.18 only interfaces without type sets could be embedded. */
static bool check_embedded_version(Checker *c, Pos pos, Type *elem) {
  Type *u = type_underlying(elem);
  if (!is_valid_type(u)) return true;
  if (u->kind == TYPE_UNION)
    return require_version(c, pos, 18, "embedding interface element %T", elem);
  if (u->kind != TYPE_INTERFACE)
    return require_version(c, pos, 18, "embedding non-interface type %T", elem);
  const InterfaceType *i = interface_complete(u);
  if (!i->terms && !i->comparable) return true;
  return require_version(c, pos, 18, "embedding constraint interface %T", elem);
}

/* Leaves out what the language version does not allow. */
static void check_embedded_versions(Checker *c, Type *t) {
  InterfaceType *i = &t->interface, kept = {.methods = i->methods, .implicit = i->implicit};
  if (lang_at_least(c, 18)) return;
  for (uint32_t k = 0; k < i->embedded.len; k++) {
    if (!check_embedded_version(c, i->embedded_pos.items[k], i->embedded.items[k])) continue;
    VEC_PUSH(session_arena, &kept.embedded, i->embedded.items[k]);
    VEC_PUSH(session_arena, &kept.embedded_pos, i->embedded_pos.items[k]);
  }
  if (kept.embedded.len == i->embedded.len) return;
  kept.written = i->embedded;
  *i = kept;
}

static void check_interface(Checker *c, void *arg) {
  Type *t = arg;
  check_embedded_versions(c, t);
  check_interface_methods(c, t);
}

/* Exported names come first in messages. */
static bool prints_before(const Object *a, const Object *b) {
  if (a->sym->exported != b->sym->exported) return a->sym->exported;
  return strcmp(a->sym->text, b->sym->text) < 0;
}

static void sort_explicit_methods(ObjectList *list) {
  for (uint32_t i = 1; i < list->len; i++) {
    Object *m = list->items[i];
    uint32_t k = i;
    for (; k > 0 && prints_before(m, list->items[k - 1]); k--) list->items[k] = list->items[k - 1];
    list->items[k] = m;
  }
}

static Type *interface_type(Checker *c, InterfaceTypeExpr *e) {
  Type *t = new_interface_type((ObjectList){0}, (TypeList){0});
  t->resolving = true;
  if (c->interface_depth++ == 0)
    VEC_PUSH(c->arena, &c->anonymous, ((AnonymousInterface){t, e->n.pos}));
  for (uint32_t i = 0; i < e->elems.len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, e->elems.items[i]);
    if (d->sym) {
      add_interface_method(c, t, d);
      continue;
    }
    Type *elem = interface_element(c, d->field_type);
    if (elem->kind == TYPE_INVALID) continue;
    VEC_PUSH(session_arena, &t->interface.embedded, elem);
    VEC_PUSH(session_arena, &t->interface.embedded_pos, start_pos(d->field_type));
  }
  t->resolving = false;
  c->interface_depth--;
  sort_explicit_methods(&t->interface.methods);
  delay(c, check_interface, t);
  return t;
}

static Type *chan_type(Checker *c, ChanTypeExpr *e) {
  Type *t = new_chan_type(check_var_type(c, e->elem), e->send, e->recv);
  note_sized_type(c, t, e->n.pos);
  return t;
}

/* ---- dispatch -------------------------------------------------------------------------------- */

Type *check_generic_type(Checker *c, Node *e) {
  switch ((int)e->kind) {
  case NODE_BAD: return invalid();
  case NODE_NAME: return named_type(c, AS(NameExpr, NAME, e));
  case NODE_PAREN: return check_type(c, AS(ParenExpr, PAREN, e)->x);
  case NODE_SELECTOR: return qualified_type(c, AS(SelectorExpr, SELECTOR, e));
  case NODE_INDEX: return instance_type(c, AS(IndexExpr, INDEX, e));
  case NODE_STAR: return pointer_type(c, AS(StarExpr, STAR, e));
  case NODE_ARRAY_TYPE: return array_type(c, AS(ArrayTypeExpr, ARRAY_TYPE, e));
  case NODE_SLICE_TYPE:
    return new_slice_type(check_var_type(c, AS(SliceTypeExpr, SLICE_TYPE, e)->elem));
  case NODE_STRUCT_TYPE: return struct_type(c, AS(StructTypeExpr, STRUCT_TYPE, e));
  case NODE_FUNC_TYPE: return check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, e), NULL, NULL);
  case NODE_INTERFACE_TYPE: return interface_type(c, AS(InterfaceTypeExpr, INTERFACE_TYPE, e));
  case NODE_MAP_TYPE: return map_type(c, AS(MapTypeExpr, MAP_TYPE, e));
  case NODE_CHAN_TYPE: return chan_type(c, AS(ChanTypeExpr, CHAN_TYPE, e));
  case NODE_DOTS_TYPE:
    type_error_at(c, e->pos, "invalid syntax tree: invalid use of ...");
    check_var_type(c, AS(DotsTypeExpr, DOTS_TYPE, e)->elem);
    return invalid();
  default:
    type_error_at(c, start_pos(e), "%E is not a type", e);
    use_exprs(c, (NodeList){&e, 1, 1}, false);
    return invalid();
  }
}

Type *check_type(Checker *c, Node *e) {
  Type *t = check_generic_type(c, e);
  if (!is_generic_type(t)) return t;
  type_error_at(c, start_pos(e), "cannot use generic type %T without instantiation", t);
  return invalid();
}

/* Constraint interfaces have no values. */
static void reject_constraint(Checker *c, void *arg) {
  const TypeUse *use = arg;
  if (type_underlying(use->type)->kind != TYPE_INTERFACE) return;
  const InterfaceType *i = interface_complete(use->type);
  const char *why = i->comparable              ? "is (or embeds) comparable"
                    : i->terms || i->empty_set ? "contains type constraints"
                                               : NULL;
  if (why)
    type_error_at(c, start_pos(use->e),
                  "cannot use type %T outside a type constraint: interface %s", use->type, why);
}

Type *check_var_type(Checker *c, Node *e) {
  Type *t = check_type(c, e);
  bool composite = t->kind != TYPE_INTERFACE && t->kind != TYPE_NAMED && t->kind != TYPE_ALIAS;
  if (!composite && !is_type_param(t)) delay_use(c, reject_constraint, e, t);
  return t;
}
