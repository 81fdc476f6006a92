/*
 * methodcall.c: builds calls of methods that are found through embedded fields.
 *
 * Ensures: the path, dereferences and addresses are nodes, marked implicit.
 */
#include "inline/internal.h"

/* x with a dereference if it is a pointer. */
static Node *struct_operand(Arena *a, Node *x) {
  if (type_underlying(x->type)->kind != TYPE_POINTER) return x;
  Node *d = build_deref(a, x, x->pos);
  d->implicit = true;
  return d;
}

/* x.f1.f2 through the embedded fields of path. */
static Node *follow_path(Arena *a, Node *x, const MethodEntry *m, Pos pos) {
  for (uint32_t i = 0; i < m->path.len; i++) {
    x = struct_operand(a, x);
    FieldSelExpr *s = NEW_NODE(a, FieldSelExpr, FIELD_SEL, pos);
    s->x = x;
    s->index = m->path.items[i];
    s->n.type = type_underlying(x->type)->struct_.fields.items[s->index]->type;
    x = &s->n;
  }
  return x;
}

/* x as the receiver that the method wants. */
static Node *as_receiver(Arena *a, Node *x, const MethodEntry *m) {
  bool is_ptr = type_underlying(x->type)->kind == TYPE_POINTER;
  if (m->method->func.ptr_recv == is_ptr) return x;
  Node *r = is_ptr ? build_deref(a, x, x->pos) : build_addr(a, x, x->pos);
  r->implicit = true;
  return r;
}

static uint32_t method_index(Type *iface, const Object *method) {
  const InterfaceType *i = interface_complete(iface);
  for (uint32_t k = 0; k < i->all_methods.len; k++)
    if (i->all_methods.items[k]->sym == method->sym &&
        (method->sym->exported || i->all_methods.items[k]->pkg == method->pkg))
      return k;
  return 0;
}

static void make_interface_call(Arena *a, CallExpr *call, Node *x, const MethodEntry *m) {
  InterfaceMethodExpr *fun = NEW_NODE(a, InterfaceMethodExpr, INTERFACE_METHOD, call->n.pos);
  fun->n.type = m->method->type;
  fun->x = x;
  fun->method = m->method;
  fun->index = method_index(x->type, m->method);
  call->fun = &fun->n;
}

static Type *method_expr_type(const MethodEntry *m, Type *recv) {
  FuncType *f = &type_underlying(m->method->type)->func;
  ObjectList params = {0};
  VEC_PUSH(session_arena, &params, new_var(VAR_PARAM, NULL, NO_POS, recv, NULL));
  for (uint32_t i = 0; i < f->params.len; i++) VEC_PUSH(session_arena, &params, f->params.items[i]);
  return new_func_type(params, f->results, f->variadic);
}

static void make_static_call(Arena *a, CallExpr *call, Node *x, const MethodEntry *m) {
  Node *recv = as_receiver(a, x, m);
  MethodExpr *fun = NEW_NODE(a, MethodExpr, METHOD_EXPR, call->n.pos);
  fun->n.type = method_expr_type(m, recv->type);
  fun->recv = recv->type;
  fun->method = m->method;
  NodeList args = {0};
  VEC_PUSH(a, &args, recv);
  for (uint32_t i = 0; i < call->args.len; i++) VEC_PUSH(a, &args, call->args.items[i]);
  call->fun = &fun->n;
  call->args = args;
}

void set_method_callee(Arena *a, CallExpr *call, Node *x, const MethodEntry *m) {
  x = follow_path(a, x, m, call->fun ? call->fun->pos : call->n.pos);
  if (is_interface(x->type))
    make_interface_call(a, call, x, m);
  else
    make_static_call(a, call, x, m);
}

/* i.M(x) written I.M(i, x): the type of the callee still has the receiver. */
bool is_interface_method_expr(const CallExpr *call) {
  if (call->fun->kind != NODE_INTERFACE_METHOD) return false;
  const FuncType *f = &type_underlying(call->fun->type)->func;
  return f->params.len == call->args.len + 1;
}

void fix_method_callee(CallExpr *call) {
  if (is_interface_method_expr(call)) call->no_inline = true;
  if (call->fun->kind != NODE_METHOD_EXPR) return;
  FuncType *f = &type_underlying(call->fun->type)->func;
  if (!f->params.len || f->params.len != call->args.len) return;
  Type *recv = call->args.items[0]->type;
  if (types_identical(f->params.items[0]->type, recv)) return;
  call->no_inline = true;
  ObjectList params = {0};
  VEC_PUSH(session_arena, &params, new_var(VAR_PARAM, NULL, NO_POS, recv, NULL));
  for (uint32_t i = 1; i < f->params.len; i++) VEC_PUSH(session_arena, &params, f->params.items[i]);
  call->fun->type = new_func_type(params, f->results, f->variadic);
}
