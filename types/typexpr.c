/*
 * typexpr.c: type expressions (Go spec, Types).
 *
 * Ensures: check_type never returns null; what is wrong is reported and gives the invalid type.
 * Things that need complete types (comparable map keys) are looked at when all is declared.
 */
#include "types/decl.h"
#include "types/expr.h"

static Type *invalid(void) {
  return universe_type(TYPE_INVALID);
}

/* ---- names and instances -----------------------------------------------------------------------
 */

static Type *named_type(Checker *c, NameExpr *e, bool allow_generic) {
  Object *o = lookup_name(c, e);
  if (!o) return invalid();
  if (o->kind != OBJ_TYPE_NAME) {
    if (o->kind == OBJ_PACKAGE_NAME)
      type_error_at(c, e->n.pos, "use of package %s not in selector", o->sym->text);
    else
      type_error_at(c, e->n.pos, "%E is not a type", &e->n);
    return invalid();
  }
  if (o->pkg == c->pkg) resolve_object(c, o);
  if (!o->type) return invalid();
  if (!allow_generic && is_generic_type(o->type)) {
    type_error_at(c, e->n.pos, "cannot use generic type %T without instantiation", o->type);
    return invalid();
  }
  return o->type;
}

/* pkg.T, and whatever else may turn out to denote a type. */
static Type *type_operand(Checker *c, Node *e, bool allow_generic) {
  Operand x;
  check_callee_or_type(c, &x, e, allow_generic);
  if (x.mode == MODE_TYPE) return x.type;
  if (x.mode == MODE_NO_VALUE)
    type_error_at(c, start_pos(e), "%E used as type", e);
  else if (x.mode != MODE_INVALID)
    type_error_at(c, start_pos(e), "%E is not a type", e);
  return invalid();
}

static Type *generic_type(Checker *c, Node *e) {
  e = unparen(e);
  if (e->kind == NODE_NAME) return named_type(c, AS(NameExpr, NAME, e), true);
  return type_operand(c, e, true);
}

static bool check_type_args(Checker *c, const NodeList *list, TypeList *targs) {
  bool ok = true;
  for (uint32_t i = 0; i < list->len; i++) {
    Type *t = check_type(c, list->items[i]);
    ok = ok && t->kind != TYPE_INVALID;
    VEC_PUSH(session_arena, targs, t);
  }
  return ok;
}

static void verify_constraints(Checker *c, IndexExpr *e, ObjectList tparams, TypeList targs) {
  const char *why;
  int bad = unsatisfied_constraint(c, tparams, targs, &why);
  if (bad >= 0) type_error_at(c, start_pos(e->indices.items[bad]), "%s", why);
}

/* T[A, B] */
static Type *instance_type(Checker *c, IndexExpr *e) {
  Type *generic = generic_type(c, e->x);
  TypeList targs = {0};
  bool ok = check_type_args(c, &e->indices, &targs);
  if (generic->kind == TYPE_INVALID) return generic;
  ObjectList tparams = type_params_of(generic);
  if (tparams.len == 0) {
    type_error_at(c, start_pos(&e->n), "%T is not a generic type", generic);
    return invalid();
  }
  if (!ok) return invalid();
  Pos count_pos =
      targs.len > tparams.len ? start_pos(e->indices.items[tparams.len]) : start_pos(&e->n);
  const char *name = format_text(c->arena, "%E", e->x);
  if (!check_targ_count(c, count_pos, name, targs.len, tparams.len)) return invalid();
  if (c->all_declared) verify_constraints(c, e, tparams, targs);
  return instantiate_type(c, generic, targs, e->n.pos);
}

/* ---- composite types
 * ------------------------------------------------------------------------------ */

static Type *array_type(Checker *c, ArrayTypeExpr *e) {
  if (e->open) {
    type_error_at(c, e->n.pos, "invalid use of [...] array (outside a composite literal)");
    check_var_type(c, e->elem);
    return invalid();
  }
  int64_t len = check_array_length(c, e->len);
  Type *elem = check_var_type(c, e->elem);
  if (len < 0) return invalid();
  return new_array_type(elem, len);
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

/* What may be embedded: a type name T or *T, T no pointer, *T no interface. */
static void check_embedded(Checker *c, Node *e, Type *t) {
  bool pointer = unparen(e)->kind == NODE_STAR;
  Type *base = pointer && t->kind == TYPE_POINTER ? t->pointer.elem : t;
  if (type_unalias(base)->kind == TYPE_PARAM) {
    type_error_at(c, start_pos(e),
                  pointer ? "embedded field type cannot be a pointer to a type parameter"
                          : "embedded field type cannot be a type parameter");
    return;
  }
  Type *u = type_underlying(base);
  if (u->kind == TYPE_UNSAFE_POINTER)
    type_error_at(c, start_pos(e), "embedded field type cannot be unsafe.Pointer");
  else if (u->kind == TYPE_POINTER)
    type_error_at(c, start_pos(e), "embedded field type cannot be a pointer");
  else if (pointer && u->kind == TYPE_INTERFACE)
    type_error_at(c, start_pos(e), "embedded field type cannot be a pointer to an interface");
}

typedef struct FieldList {
  ObjectList fields;
  const char **tags;
  uint32_t *tag_lens;
  Map names;
} FieldList;

static void add_field(Checker *c, FieldList *l, FieldDecl *d, Type *t, uint32_t i) {
  Sym *sym = d->embedded ? embedded_name(d->field_type) : d->sym;
  if (!sym) return;
  Pos pos = d->embedded ? embedded_pos(d->field_type) : d->n.pos;
  Object *f = new_var(VAR_FIELD, sym, pos, t, c->pkg);
  f->var.embedded = d->embedded;
  f->var.index = l->fields.len;
  f->used = true;
  VEC_PUSH(session_arena, &l->fields, f);
  if (d->tag && l->tags) {
    const BasicLit *lit = AS(BasicLit, BASIC_LIT, d->tag);
    const Const *v = const_from_literal(LIT_STRING, lit->text, lit->len);
    size_t n;
    if (const_kind(v) == CONST_STRING) {
      l->tags[i] = const_string_value(v, &n);
      l->tag_lens[i] = (uint32_t)n;
    }
  }
  if (sym == blank_sym()) return;
  Object *old = map_get(&l->names, sym);
  if (old)
    type_error_at(c, pos, "%s redeclared%s", sym->text,
                  follow_up(c, old->pos, "other declaration of %s", sym->text));
  else
    map_set(c->arena, &l->names, sym, f);
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
      if (d->embedded && c->all_declared && t->kind != TYPE_INVALID)
        check_embedded(c, d->field_type, t);
    }
    add_field(c, &l, d, t, i);
  }
  return new_struct_type(l.fields, l.tags, l.tag_lens);
}

static void check_map_key(Checker *c, Type *key, Pos pos) {
  if (key->kind == TYPE_INVALID || type_underlying(key)->kind == TYPE_INVALID) return;
  if (is_comparable_type(key)) return;
  const char *why = "";
  if (is_type_param(key)) why = " (missing comparable constraint)";
  type_error_at(c, pos, "invalid map key type %T%s", key, why);
}

static Type *map_type(Checker *c, MapTypeExpr *e) {
  Type *key = check_var_type(c, e->key), *value = check_var_type(c, e->value);
  KeyCheck check = {key, start_pos(e->key)};
  if (c->all_declared)
    check_map_key(c, key, check.pos);
  else
    VEC_PUSH(c->arena, &c->key_checks, check);
  return new_map_type(key, value);
}

void check_delayed_keys(Checker *c) {
  for (uint32_t i = 0; i < c->key_checks.len; i++)
    check_map_key(c, c->key_checks.items[i].key, c->key_checks.items[i].pos);
  c->key_checks.len = 0;
}

/* ---- interfaces
 * ------------------------------------------------------------------------------------- */

static void add_term(Checker *c, Type *u, Node *e) {
  e = unparen(e);
  if (e->kind == NODE_BINARY && AS(BinaryExpr, BINARY, e)->op == OP_OR) {
    add_term(c, u, AS(BinaryExpr, BINARY, e)->x);
    add_term(c, u, AS(BinaryExpr, BINARY, e)->y);
    return;
  }
  bool tilde = e->kind == NODE_UNARY && AS(UnaryExpr, UNARY, e)->op == OP_TILDE;
  UnionTerm term = {tilde, check_type(c, tilde ? AS(UnaryExpr, UNARY, e)->x : e)};
  if (term.type->kind == TYPE_INVALID) return;
  if (tilde && c->all_declared && !is_interface(term.type) &&
      !types_identical(type_underlying(term.type), term.type)) {
    type_error_at(c, start_pos(e), "invalid use of ~ (underlying type of %T is %T)", term.type,
                  type_underlying(term.type));
    return;
  }
  VEC_PUSH(session_arena, &u->union_.terms, term);
}

/* An embedded element: a type, or a union of terms. */
static Type *interface_element(Checker *c, Node *e) {
  Node *x = unparen(e);
  bool is_union = (x->kind == NODE_BINARY && AS(BinaryExpr, BINARY, x)->op == OP_OR) ||
                  (x->kind == NODE_UNARY && AS(UnaryExpr, UNARY, x)->op == OP_TILDE);
  if (!is_union) return check_type(c, e);
  Type *u = new_union_type();
  add_term(c, u, x);
  return u;
}

static void add_interface_method(Checker *c, Type *t, FieldDecl *d, Map *names) {
  if (d->sym == blank_sym()) {
    type_error_at(c, d->n.pos, "methods must have a unique non-blank name");
    return;
  }
  Object *m = new_object(OBJ_FUNC, d->sym, d->n.pos, NULL, c->pkg);
  m->type = check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, d->field_type), NULL, NULL);
  m->type->func.recv = new_var(VAR_RECV, NULL, d->n.pos, t, c->pkg);
  (void)names;
  VEC_PUSH(session_arena, &t->interface.methods, m);
}

static Type *interface_type(Checker *c, InterfaceTypeExpr *e) {
  Type *t = new_interface_type((ObjectList){0}, (TypeList){0});
  t->resolving = true;
  Map names = {0};
  for (uint32_t i = 0; i < e->elems.len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, e->elems.items[i]);
    if (d->sym) {
      add_interface_method(c, t, d, &names);
      continue;
    }
    Type *elem = interface_element(c, d->field_type);
    if (elem->kind == TYPE_INVALID) continue;
    VEC_PUSH(session_arena, &t->interface.embedded, elem);
    VEC_PUSH(session_arena, &t->interface.embedded_pos, start_pos(d->field_type));
  }
  t->resolving = false;
  if (c->all_declared) check_interface_methods(c, t);
  return t;
}

static Type *chan_type(Checker *c, ChanTypeExpr *e) {
  return new_chan_type(check_var_type(c, e->elem), e->send, e->recv);
}

/* ---- dispatch
 * -------------------------------------------------------------------------------------------- */

Type *check_type(Checker *c, Node *e) {
  switch ((int)e->kind) {
  case NODE_BAD: return invalid();
  case NODE_NAME: return named_type(c, AS(NameExpr, NAME, e), false);
  case NODE_PAREN: return check_type(c, AS(ParenExpr, PAREN, e)->x);
  case NODE_INDEX: return instance_type(c, AS(IndexExpr, INDEX, e));
  case NODE_STAR: return new_pointer_type(check_var_type(c, AS(StarExpr, STAR, e)->x));
  case NODE_ARRAY_TYPE: return array_type(c, AS(ArrayTypeExpr, ARRAY_TYPE, e));
  case NODE_SLICE_TYPE:
    return new_slice_type(check_var_type(c, AS(SliceTypeExpr, SLICE_TYPE, e)->elem));
  case NODE_DOTS_TYPE:
    type_error_at(c, e->pos, "invalid use of ...");
    check_var_type(c, AS(DotsTypeExpr, DOTS_TYPE, e)->elem);
    return invalid();
  case NODE_STRUCT_TYPE: return struct_type(c, AS(StructTypeExpr, STRUCT_TYPE, e));
  case NODE_FUNC_TYPE: return check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, e), NULL, NULL);
  case NODE_INTERFACE_TYPE: return interface_type(c, AS(InterfaceTypeExpr, INTERFACE_TYPE, e));
  case NODE_MAP_TYPE: return map_type(c, AS(MapTypeExpr, MAP_TYPE, e));
  case NODE_CHAN_TYPE: return chan_type(c, AS(ChanTypeExpr, CHAN_TYPE, e));
  default: return type_operand(c, e, false);
  }
}

/* Constraint interfaces have no values. */
static void reject_constraint(Checker *c, Node *e, Type *t) {
  if (is_type_param(t)) return;
  Type *u = type_underlying(t);
  if (u->kind != TYPE_INTERFACE || u->resolving) return;
  const InterfaceType *i = interface_complete(u);
  if (i->terms)
    type_error_at(
        c, start_pos(e),
        "cannot use type %T outside a type constraint: interface contains type constraints", t);
  else if (i->comparable)
    type_error_at(
        c, start_pos(e),
        "cannot use type %T outside a type constraint: interface is (or embeds) comparable", t);
}

Type *check_var_type(Checker *c, Node *e) {
  Type *t = check_type(c, e);
  if (c->all_declared && t->kind != TYPE_INVALID) reject_constraint(c, e, t);
  return t;
}
