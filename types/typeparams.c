/*
 * typeparams.c: declaring type parameters, and the bodies of instances (Go spec, Type parameter
 * declarations; Instantiations).
 *
 * A generic body is checked once for its errors. An instance's body is checked again from the same
 * syntax, in a scope where the parameters are names of the arguments: full monomorphization.
 */
#include "types/decl.h"
#include "types/expr.h"

/* A constraint that is no interface stands for the interface that embeds it. */
static Type *check_constraint(Checker *c, Node *e) {
  Node *x = unparen(e);
  bool is_union = (x->kind == NODE_BINARY && AS(BinaryExpr, BINARY, x)->op == OP_OR) ||
                  (x->kind == NODE_UNARY && AS(UnaryExpr, UNARY, x)->op == OP_TILDE);
  if (!is_union) return check_type(c, e);
  InterfaceTypeExpr *i = NEW_NODE(c->arena, InterfaceTypeExpr, INTERFACE_TYPE, e->pos);
  FieldDecl *d = NEW_NODE(c->arena, FieldDecl, FIELD, e->pos);
  d->field_type = e;
  d->embedded = true;
  VEC_PUSH(c->arena, &i->elems, &d->n);
  Type *t = check_type(c, &i->n);
  t->interface.implicit = true;
  return t;
}

void declare_type_params(Checker *c, Scope *s, NodeList *list, ObjectList *out) {
  for (uint32_t i = 0; i < list->len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, list->items[i]);
    Object *o = new_object(OBJ_TYPE_NAME, d->sym, d->n.pos, NULL, c->pkg);
    o->color = BLACK;
    o->type = new_type_param(o, i, universe_type(TYPE_INVALID));
    VEC_PUSH(session_arena, out, o);
    declare(c, s, o, o->pos);
  }
  Node *last = NULL;
  Type *bound = NULL;
  bool outer = c->in_tparams;
  c->in_tparams = true;
  for (uint32_t i = 0; i < list->len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, list->items[i]);
    if (d->field_type != last) bound = check_constraint(c, d->field_type);
    last = d->field_type;
    if (type_unalias(bound)->kind == TYPE_PARAM) {
      type_error_at(c, start_pos(d->field_type), "cannot use a type parameter as constraint");
      bound = universe_type(TYPE_INVALID);
    }
    out->items[i]->type->param.constraint = bound;
  }
  c->in_tparams = outer;
}

/* ---- instances ------------------------------------------------------------------------------- */

/*
 * An alias of the argument that remembers the parameter: types that a body makes of its parameters
 * are identical to those of the arguments, yet can be told from what it names itself (gc's shapes).
 */
static Type *bound_param(Object *name, Object *param, Type *arg) {
  Type *t = new_alias_type(name, arg);
  t->alias.param = param;
  return t;
}

/* Binds the parameters' names to the arguments; bound gets the aliases. */
static Scope *argument_scope(Checker *c, Scope *outer, const NodeList *names,
                             const ObjectList *params, const TypeList *targs, TypeList *bound) {
  Scope *s = scope_new(outer);
  s->is_function = true;
  for (uint32_t i = 0; i < names->len && i < targs->len; i++) {
    Node *n = unparen(names->items[i]);
    Sym *sym = n->kind == NODE_FIELD  ? AS(FieldDecl, FIELD, n)->sym
               : n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->sym
                                      : NULL;
    Object *o = new_object(OBJ_TYPE_NAME, sym, n->pos, NULL, c->pkg);
    o->color = BLACK;
    o->type_name.is_alias = true;
    o->type = bound_param(o, params->items[i], targs->items[i]);
    VEC_PUSH(session_arena, bound, o->type);
    if (sym && sym != blank_sym()) scope_insert(s, o);
  }
  return s;
}

/* The names in a receiver `*T[P, Q]`. */
static const NodeList *receiver_names(FuncDecl *d) {
  static const NodeList none;
  Node *t = unparen(AS(FieldDecl, FIELD, d->recv)->field_type);
  if (t->kind == NODE_STAR) t = unparen(AS(StarExpr, STAR, t)->x);
  return t->kind == NODE_INDEX ? &AS(IndexExpr, INDEX, t)->indices : &none;
}

/* A receiver's type is known; its syntax would declare parameters anew. */
static Type *instance_signature(Checker *c, Object *o, FuncDecl *d, Scope *scope,
                                const TypeList *bound) {
  Scope *outer = c->scope;
  c->scope = scope;
  Type *t = check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, d->func_type), NULL, scope);
  c->scope = outer;
  if (!d->recv) return t;
  FieldDecl *r = AS(FieldDecl, FIELD, d->recv);
  Type *base = instantiate_type(c, o->func.recv_named->named.origin, *bound, o->pos);
  Type *rt = o->func.ptr_recv ? new_pointer_type(base) : base;
  t->func.recv = new_var(VAR_RECV, r->sym, r->n.pos, rt, c->pkg);
  t->func.recv->used = true;
  if (r->sym) scope_insert(scope, t->func.recv);
  return t;
}

static bool any_has_params(const TypeList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (has_type_params(list->items[i])) return true;
  return false;
}

static bool objects_have_params(const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i]->type && has_type_params(list->items[i]->type)) return true;
  return false;
}

/* Named types are looked into only through their arguments. */
bool has_type_params(Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_PARAM: return true;
  case TYPE_NAMED: return any_has_params(&t->named.targs);
  case TYPE_ARRAY: return has_type_params(t->array.elem);
  case TYPE_SLICE: return has_type_params(t->slice.elem);
  case TYPE_POINTER: return has_type_params(t->pointer.elem);
  case TYPE_MAP: return has_type_params(t->map.key) || has_type_params(t->map.elem);
  case TYPE_CHAN: return has_type_params(t->chan.elem);
  case TYPE_STRUCT: return objects_have_params(&t->struct_.fields);
  case TYPE_FUNC:
    return objects_have_params(&t->func.params) || objects_have_params(&t->func.results);
  case TYPE_INTERFACE: return objects_have_params(&t->interface.methods);
  default: return false;
  }
}

/* Checks the body of one instance; errors were reported in the generic one. */
static void check_instance(Checker *c, Object *o, const NodeList *names, const ObjectList *params,
                           const TypeList *targs) {
  FuncDecl *d = o->func.decl;
  DeclInfo *info = o->func.origin->decl;
  if (!d || !d->body || !info || o->func.function || any_has_params(targs)) return;
  Package *pkg = c->pkg;
  c->pkg = o->pkg;
  Environment saved = enter_environment(c, info->scope, NULL, NULL, info->file);
  TypeList bound = {0};
  Scope *scope = argument_scope(c, info->scope, names, params, targs, &bound);
  Type *t = instance_signature(c, o, d, scope, &bound);
  Function *f = new_function(c, t, o, d->n.pos);
  f->pragmas = d->pragmas;
  f->pkg = pkg;
  o->func.function = f;
  c->param_methods.len = 0;
  check_func_body(c, f, d->body, scope);
  leave_environment(c, &saved);
  c->pkg = pkg;
  VEC_PUSH(session_arena, &pkg->functions, f);
}

static void note_parts(Checker *c, Type *t);

static void note_objects(Checker *c, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i]->type) note_parts(c, list->items[i]->type);
}

/* Instances that substitution made: they are met only as parts of others. */
static void note_parts(Checker *c, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_NAMED:
    if (t->named.targs.len && !any_has_params(&t->named.targs)) note_instance(c, t);
    break;
  case TYPE_ARRAY: note_parts(c, t->array.elem); break;
  case TYPE_SLICE: note_parts(c, t->slice.elem); break;
  case TYPE_POINTER: note_parts(c, t->pointer.elem); break;
  case TYPE_MAP:
    note_parts(c, t->map.key);
    note_parts(c, t->map.elem);
    break;
  case TYPE_CHAN: note_parts(c, t->chan.elem); break;
  case TYPE_STRUCT: note_objects(c, &t->struct_.fields); break;
  case TYPE_FUNC:
    note_objects(c, &t->func.params);
    note_objects(c, &t->func.results);
    break;
  case TYPE_INTERFACE: note_objects(c, &t->interface.methods); break;
  default: break;
  }
}

static void check_type_instance(Checker *c, Type *t) {
  if (any_has_params(&t->named.targs)) return;
  note_parts(c, type_underlying(t));
  for (uint32_t i = 0; i < t->named.methods.len; i++) {
    Object *m = t->named.methods.items[i];
    ensure_func_type(m);
    note_parts(c, m->type);
    if (m->func.decl && m->func.decl->recv)
      check_instance(c, m, receiver_names(m->func.decl), &t->named.origin->named.tparams,
                     &t->named.targs);
  }
}

/*
 * A statement of an instance that does not check would be missing from the program. The generic
 * body had no error, so that this is a mistake of the checker: no program comes out of it.
 */
static void require_clean(Checker *c, uint32_t suppressed, Pos pos) {
  if (diag_suppressed(c->diag) == suppressed) return;
  internal_error("types", pos, "the body of an instance of a generic function does not check");
}

void check_instances(Checker *c) {
  if (diag_count(c->diag) > 0) return;
  uint32_t types = 0, funcs = 0;
  c->in_instances = true;
  diag_suppress(c->diag, 1); /* errors were reported in the generic bodies */
  const Package *pkg = c->target;
  while (types < pkg->instances.len || funcs < pkg->func_instances.len) {
    uint32_t suppressed = diag_suppressed(c->diag);
    Pos pos = NO_POS;
    if (types < pkg->instances.len) {
      pos = pkg->instances.items[types]->named.obj->pos;
      check_type_instance(c, pkg->instances.items[types++]);
    } else {
      Object *o = pkg->func_instances.items[funcs++];
      pos = o->pos;
      note_parts(c, o->type);
      check_instance(c, o, &o->func.decl->tparams,
                     &type_underlying(o->func.origin->type)->func.tparams, &o->func.targs);
    }
    run_delayed(c, 0);
    require_clean(c, suppressed, pos);
  }
  diag_suppress(c->diag, -1);
  c->in_instances = false;
}
