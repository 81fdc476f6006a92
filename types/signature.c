/*
 * signature.c: function types, receivers and the Function of a body (Go spec, Function types;
 * Method declarations).
 */
#include "types/decl.h"
#include "types/expr.h"

/* ---- parameters ------------------------------------------------------------------------------ */

static Type *parameter_type_of(Checker *c, Node *e, bool may_be_variadic, bool *variadic) {
  if (e->kind != NODE_DOTS_TYPE) return check_var_type(c, e);
  if (!may_be_variadic) {
    type_error_at(c, e->pos, "can only use ... with final parameter in list");
    return check_var_type(c, AS(DotsTypeExpr, DOTS_TYPE, e)->elem);
  }
  *variadic = true;
  return new_slice_type(check_var_type(c, AS(DotsTypeExpr, DOTS_TYPE, e)->elem));
}

/* The parameters or results of a list. */
static ObjectList check_fields(Checker *c, const NodeList *list, VarKind kind, bool *variadic) {
  ObjectList out = {0};
  Node *last = NULL;
  Type *t = NULL;
  for (uint32_t i = 0; i < list->len; i++) {
    FieldDecl *d = AS(FieldDecl, FIELD, list->items[i]);
    if (d->field_type != last || d->field_type->kind == NODE_DOTS_TYPE) {
      last = d->field_type;
      t = parameter_type_of(c, d->field_type, variadic && i + 1 == list->len, variadic);
    }
    Object *o = new_var(kind, d->sym, d->n.pos, t, c->pkg);
    o->var.index = i;
    o->used = true;
    VEC_PUSH(session_arena, &out, o);
  }
  return out;
}

/* Parameters are visible in the body only: `func f(url string) url.Values` is fine. */
static void declare_all(Checker *c, Scope *scope, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++) declare(c, scope, list->items[i], list->items[i]->pos);
}

/* ---- receivers ------------------------------------------------------------------------------- */

/* A receiver type taken apart: `*T[P, Q]`, parentheses left out. */
typedef struct Receiver {
  Node *base;       /* T */
  IndexExpr *index; /* T[P, Q], or null */
  bool pointer;
} Receiver;

static Receiver unpack_receiver(Node *e) {
  Receiver r = {.base = unparen(e)};
  if (r.base->kind == NODE_STAR) {
    r.pointer = true;
    r.base = unparen(AS(StarExpr, STAR, r.base)->x);
  }
  if (r.base->kind == NODE_INDEX) {
    r.index = AS(IndexExpr, INDEX, r.base);
    r.base = r.index->x;
  }
  return r;
}

static void check_receiver_params(Checker *c, const IndexExpr *e) {
  for (uint32_t i = 0; i < e->indices.len; i++) {
    Node *n = e->indices.items[i];
    if (n->kind != NODE_NAME)
      type_error_at(c, start_pos(n), "receiver type parameter %E must be an identifier", n);
  }
}

static Object *declare_receiver_param(Checker *c, Node *n, uint32_t i, Scope *scope) {
  Sym *sym = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->sym : blank_sym();
  Object *o = new_object(OBJ_TYPE_NAME, sym, n->pos, NULL, c->pkg);
  o->color = BLACK;
  o->type = new_type_param(o, i, universe_type(TYPE_INVALID));
  declare(c, scope, o, o->pos);
  return o;
}

static ObjectList declare_receiver_params(Checker *c, const IndexExpr *e, Scope *scope,
                                          TypeList *types) {
  ObjectList params = {0};
  for (uint32_t i = 0; i < e->indices.len; i++) {
    Object *o = declare_receiver_param(c, e->indices.items[i], i, scope);
    VEC_PUSH(session_arena, &params, o);
    VEC_PUSH(session_arena, types, o->type);
  }
  return params;
}

/* The generic type that has methods with type parameters of their own names, or null. */
static Type *generic_base(Checker *c, Node *e) {
  Type *t = check_generic_type(c, e);
  if (!is_valid_type(t)) return NULL;
  if (!is_generic_type(t)) {
    type_error_at(c, start_pos(e), "%T is not a generic type", t);
    return NULL;
  }
  if (t->kind != TYPE_ALIAS) return t;
  type_error_at(c, start_pos(e), "cannot define new methods on generic alias type %T", t);
  return NULL;
}

/* The type parameters that `func (r T[P, Q])` declares: bound to those of T in order. */
static Type *generic_receiver(Checker *c, const Receiver *r, Scope *scope) {
  check_receiver_params(c, r->index);
  Type *generic = generic_base(c, r->base);
  TypeList targs = {0};
  ObjectList own = declare_receiver_params(c, r->index, scope, &targs);
  if (!generic) return universe_type(TYPE_INVALID);
  ObjectList tparams = type_params_of(generic);
  if (tparams.len != own.len) {
    type_error_at(c, start_pos(r->base),
                  own.len == 1
                      ? "receiver declares %u type parameter, but receiver base type declares %u"
                      : "receiver declares %u type parameters, but receiver base type declares %u",
                  own.len, tparams.len);
    return universe_type(TYPE_INVALID);
  }
  for (uint32_t i = 0; i < tparams.len; i++) {
    own.items[i]->type->param.origin = tparams.items[i];
    own.items[i]->type->param.constraint =
        substitute_type(c, tparams.items[i]->type->param.constraint, tparams, targs);
  }
  require_version(c, start_pos(r->base), 18, "type instantiation");
  Type *t = instantiate_type(c, generic, targs, r->index->n.pos);
  return r->pointer ? new_pointer_type(t) : t;
}

static Type *without_pointers(Type *t) {
  while (t->kind == TYPE_POINTER) t = t->pointer.elem;
  return t;
}

/* Methods may not be declared through an alias of an instance. */
static Type *plain_receiver(Checker *c, const Receiver *r, Node *e) {
  Type *t = check_var_type(c, e);
  for (Type *a = without_pointers(t); a->kind == TYPE_ALIAS && a->alias.actual;) {
    a = without_pointers(a->alias.actual);
    bool generic = (a->kind == TYPE_NAMED && (a->named.targs.len || a->named.tparams.len)) ||
                   (a->kind == TYPE_ALIAS && (a->alias.targs.len || a->alias.tparams.len));
    if (!generic) continue;
    type_error_at(c, start_pos(r->base), "cannot define new methods on instantiated type %T", a);
    return universe_type(TYPE_INVALID);
  }
  return t;
}

/* A receiver type as it stands. */
typedef struct ReceiverUse {
  Node *base;
  Type *type;
} ReceiverUse;

static const char *unfit_underlying(Type *u) {
  if (u->kind == TYPE_UNSAFE_POINTER) return "unsafe.Pointer";
  return u->kind == TYPE_POINTER || u->kind == TYPE_INTERFACE ? "pointer or interface type" : NULL;
}

/* What may have methods: a defined type of this package, no pointer and no interface. */
static void validate_receiver(Checker *c, void *arg) {
  const ReceiverUse *use = arg;
  Pos pos = start_pos(use->base);
  Type *t = type_unalias(use->type)->kind == TYPE_POINTER ? type_unalias(use->type)->pointer.elem
                                                          : use->type;
  Type *base = type_unalias(t);
  if (base->kind == TYPE_INVALID) return;
  bool basic = base->kind < TYPE_ARRAY;
  if (basic || (base->kind == TYPE_NAMED && base->named.obj->pkg != c->pkg)) {
    type_error_at(c, pos, "cannot define new methods on non-local type %T", t);
  } else if (base->kind != TYPE_NAMED) {
    type_error_at(c, pos, "invalid receiver type %T", use->type);
  } else {
    const char *why = unfit_underlying(type_underlying(base));
    if (why) type_error_at(c, pos, "invalid receiver type %T (%s)", t, why);
  }
}

static Object *check_receiver(Checker *c, FieldDecl *d, Scope *scope) {
  Receiver r = unpack_receiver(d->field_type);
  Type *t = r.index ? generic_receiver(c, &r, scope) : plain_receiver(c, &r, d->field_type);
  ReceiverUse *use = NEW(c->arena, ReceiverUse);
  *use = (ReceiverUse){r.base, t};
  delay(c, validate_receiver, use);
  Object *o = new_var(VAR_RECV, d->sym, d->n.pos, t, c->pkg);
  o->used = true;
  return o;
}

Type *check_func_type(Checker *c, FuncTypeExpr *e, FieldDecl *recv, Scope *scope) {
  Scope *outer = c->scope;
  if (!scope) scope = scope_new(outer);
  c->scope = scope;
  Object *receiver = recv ? check_receiver(c, recv, scope) : NULL;
  bool variadic = false;
  ObjectList params = check_fields(c, &e->params, VAR_PARAM, &variadic);
  ObjectList results = check_fields(c, &e->results, VAR_RESULT, NULL);
  c->scope = outer;
  if (receiver) declare(c, scope, receiver, receiver->pos);
  declare_all(c, scope, &params);
  declare_all(c, scope, &results);
  Type *t = new_func_type(params, results, variadic);
  t->func.recv = receiver;
  return t;
}

/* ---- functions ------------------------------------------------------------------------------- */

static void add_params(Function *f, const FuncType *t) {
  if (t->recv && f->obj) {
    f->has_recv = true;
    VEC_PUSH(session_arena, &f->params, t->recv);
  }
  for (uint32_t i = 0; i < t->params.len; i++)
    VEC_PUSH(session_arena, &f->params, t->params.items[i]);
  for (uint32_t i = 0; i < f->params.len; i++) {
    f->params.items[i]->var.function = f;
    f->params.items[i]->var.index = i;
  }
}

/* Unnamed and blank results are variables too: ~r0, ~r1. */
static void add_results(Function *f, const FuncType *t) {
  for (uint32_t i = 0; i < t->results.len; i++) {
    Object *o = t->results.items[i];
    if (!o->sym || o->sym == blank_sym()) {
      Sym *sym = sym_of(format_text(session_arena, "~r%u", i));
      Object *unnamed = new_var(VAR_RESULT, sym, o->pos, o->type, o->pkg);
      unnamed->used = true;
      if (o->sym) f->named_results = true;
      o = unnamed;
    } else {
      f->named_results = true;
    }
    o->var.function = f;
    o->var.index = i;
    VEC_PUSH(session_arena, &f->results, o);
  }
}

Function *new_function(Checker *c, Type *type, Object *obj, Pos pos) {
  Function *f = NEW(session_arena, Function);
  f->obj = obj;
  f->type = type;
  f->pkg = c->pkg;
  f->pos = pos;
  f->variadic = type->func.variadic;
  add_params(f, &type->func);
  add_results(f, &type->func);
  if (obj) {
    f->pragmas = obj->func.pragmas;
    f->name = method_function_name(obj);
    return f;
  }
  f->outer = c->function;
  f->pkg = f->outer->pkg;
  f->name = new_closure_name(f->outer, CLOSURE_LITERAL);
  if (!c->iota) VEC_PUSH(session_arena, &f->outer->closures, f); /* in a constant: never code */
  return f;
}
