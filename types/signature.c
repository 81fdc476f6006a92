/*
 * signature.c: function types, receivers and the Function of a body (Go spec, Function types;
 * Method declarations).
 */
#include "types/decl.h"
#include "types/expr.h"

/* ---- parameters ---------------------------------------------------------------------------------
 */

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

/* ---- receivers
 * ------------------------------------------------------------------------------------- */

/* The type parameters that `func (r T[P, Q])` declares: bound to those of T in order. */
static Type *generic_receiver(Checker *c, IndexExpr *e, Scope *scope) {
  Operand x;
  check_callee_or_type(c, &x, e->x, true);
  if (x.mode != MODE_TYPE) return universe_type(TYPE_INVALID);
  Type *generic = type_unalias(x.type);
  ObjectList tparams = type_params_of(generic);
  if (tparams.len != e->indices.len) {
    if (tparams.len == 0)
      type_error_at(c, start_pos(e->x),
                    "cannot define new methods on non-generic type %T instantiated", generic);
    else
      type_error_at(c, start_pos(&e->n),
                    "receiver declares %u type parameters, but receiver base type declares %u",
                    e->indices.len, tparams.len);
    return universe_type(TYPE_INVALID);
  }
  TypeList targs = {0};
  ObjectList own = {0};
  for (uint32_t i = 0; i < tparams.len; i++) {
    Node *n = unparen(e->indices.items[i]);
    Sym *sym = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->sym : blank_sym();
    Object *o = new_object(OBJ_TYPE_NAME, sym, n->pos, NULL, c->pkg);
    o->color = BLACK;
    o->type = new_type_param(o, i, NULL);
    o->type->param.origin = tparams.items[i];
    VEC_PUSH(session_arena, &own, o);
    VEC_PUSH(session_arena, &targs, o->type);
    declare(c, scope, o, o->pos);
  }
  for (uint32_t i = 0; i < tparams.len; i++)
    own.items[i]->type->param.constraint =
        substitute_type(c, tparams.items[i]->type->param.constraint, tparams, targs);
  return instantiate_type(c, generic, targs, e->n.pos);
}

static Type *receiver_type(Checker *c, Node *e, Scope *scope) {
  Node *x = unparen(e);
  if (x->kind == NODE_STAR) {
    Node *elem = unparen(AS(StarExpr, STAR, x)->x);
    if (elem->kind == NODE_INDEX)
      return new_pointer_type(generic_receiver(c, AS(IndexExpr, INDEX, elem), scope));
  }
  if (x->kind == NODE_INDEX) return generic_receiver(c, AS(IndexExpr, INDEX, x), scope);
  return check_type(c, e);
}

/* What may have methods: a defined type of this package, no pointer and no interface. */
static void validate_receiver(Checker *c, Node *e, Type *t) {
  Pos pos = start_pos(e);
  Type *base = type_unalias(t);
  if (base->kind == TYPE_POINTER) base = type_unalias(base->pointer.elem);
  if (base->kind == TYPE_INVALID) return;
  if (base->kind != TYPE_NAMED) {
    if (base->kind <= TYPE_UNSAFE_POINTER)
      type_error_at(c, pos, "cannot define new methods on non-local type %T", base);
    else
      type_error_at(c, pos, "invalid receiver type %T", t);
    return;
  }
  if (base->named.obj->pkg != c->pkg) {
    type_error_at(c, pos, "cannot define new methods on non-local type %T", base);
    return;
  }
  TypeKind u = type_underlying(base)->kind;
  if (u == TYPE_POINTER || u == TYPE_INTERFACE)
    type_error_at(c, pos, "invalid receiver type %T (pointer or interface type)", base);
  else if (u == TYPE_UNSAFE_POINTER)
    type_error_at(c, pos, "invalid receiver type %T (unsafe.Pointer)", base);
}

Type *check_func_type(Checker *c, FuncTypeExpr *e, FieldDecl *recv, Scope *scope) {
  Scope *outer = c->scope;
  if (scope) c->scope = scope;
  Object *receiver = NULL;
  if (recv) {
    Type *t = receiver_type(c, recv->field_type, scope);
    validate_receiver(c, recv->field_type, t);
    receiver = new_var(VAR_RECV, recv->sym, recv->n.pos, t, c->pkg);
    receiver->used = true;
  }
  bool variadic = false;
  ObjectList params = check_fields(c, &e->params, VAR_PARAM, &variadic);
  ObjectList results = check_fields(c, &e->results, VAR_RESULT, NULL);
  c->scope = outer;
  if (scope) {
    if (receiver) declare(c, scope, receiver, receiver->pos);
    declare_all(c, scope, &params);
    declare_all(c, scope, &results);
  }
  Type *t = new_func_type(params, results, variadic);
  t->func.recv = receiver;
  return t;
}

/* ---- functions
 * ---------------------------------------------------------------------------------------- */

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
  VEC_PUSH(session_arena, &f->outer->closures, f);
  return f;
}
