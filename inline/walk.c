/*
 * walk.c: going through typed trees, and finding what a value is made of.
 *
 * Requires: trees as types/ leaves them; PAREN nodes may wrap calls while inlining is under way.
 * Ensures: nothing is changed. The bodies of function literals are not part of the tree around
 * them.
 */
#include "inline/internal.h"

typedef struct Visit {
  VisitFn fn;
  void *arg;
} Visit;

static void visit_child(Node **child, void *arg) {
  Visit *v = arg;
  visit_tree(*child, v->fn, v->arg);
}

void visit_tree(Node *n, VisitFn fn, void *arg) {
  if (!n || !fn(n, arg) || n->kind == NODE_FUNC_LIT) return;
  Visit v = {fn, arg};
  walk_children(n, visit_child, &v);
}

void visit_list(NodeList list, VisitFn fn, void *arg) {
  for (uint32_t i = 0; i < list.len; i++) visit_tree(list.items[i], fn, arg);
}

bool is_capturing_literal(const Function *f) {
  const InlineInfo *info = f->inl;
  return f->lit && (f->captures.len > 0 || is_instance(f) || (info && info->has_table));
}

bool contains_literal(const Function *outer, const Function *inner) {
  for (const Function *f = inner->lit ? inner->outer : NULL; f; f = f->outer)
    if (f == outer) return true;
  return false;
}

/* ---- what a value is ------------------------------------------------------------------------- */

/* Kinds that gc does not tell apart: int is int64, uintptr is uint64. */
static TypeKind simple_kind(Type *t) {
  TypeKind k = type_underlying(t)->kind;
  if (k == TYPE_INT) return TYPE_INT64;
  return k == TYPE_UINT || k == TYPE_UINTPTR ? TYPE_UINT64 : k;
}

/* One that is written rounds: gc keeps it. */
static bool is_rounding(const ConvertExpr *c) {
  return !c->n.implicit && (is_float(c->n.type) || is_complex(c->n.type));
}

bool changes_method_table(const ConvertExpr *c) {
  return c->conv == CONV_NOOP && is_interface(c->n.type) && is_interface(c->x->type) &&
         interface_complete(c->n.type)->all_methods.len && !types_identical(c->n.type, c->x->type);
}

bool is_plain_conversion(const ConvertExpr *c) {
  if (is_rounding(c) || changes_method_table(c)) return false;
  if (c->conv == CONV_NOOP || c->conv == CONV_UNSAFE) return true;
  return c->conv == CONV_NUMERIC && simple_kind(c->n.type) == simple_kind(c->x->type);
}

bool is_constant_runes(const ConvertExpr *c) {
  return c->conv == CONV_STRING_RUNES && c->x->kind == NODE_CONST;
}

Node *skip_noop(Node *n) {
  for (;;) {
    if (n->kind == NODE_PAREN)
      n = AS(ParenExpr, PAREN, n)->x;
    else if (n->kind == NODE_CONVERT && is_plain_conversion(AS(ConvertExpr, CONVERT, n)))
      n = AS(ConvertExpr, CONVERT, n)->x;
    else
      return n;
  }
}

static Node *variable_value(const Node *n) {
  const NameExpr *name = AS(NameExpr, NAME, n);
  if (!name->obj || name->obj->kind != OBJ_VAR || name->obj->var.var_kind != VAR_LOCAL) return NULL;
  const Object *v = name->obj;
  return v->var.reassigned || v->var.addr_taken ? NULL : v->var.init;
}

Node *static_value(Node *n) {
  for (;;) {
    n = skip_noop(n);
    Node *next = NULL;
    if (n->kind == NODE_INLINED_CALL && AS(InlinedCallExpr, INLINED_CALL, n)->results.len == 1)
      next = AS(InlinedCallExpr, INLINED_CALL, n)->results.items[0];
    else if (n->kind == NODE_STMT_EXPR)
      next = AS(StmtExpr, STMT_EXPR, n)->result;
    else if (n->kind == NODE_NAME)
      next = variable_value(n);
    if (!next) return n;
    n = next;
  }
}

static Callee callee_of_object(Object *obj) {
  return (Callee){obj, obj->func.function};
}

/* Is T.M the declared method itself: no embedded field, pointer or value as declared? Those of type
 * parameters are called through tables. */
static bool is_declared_method(const MethodExpr *n) {
  if (n->of_param.number) return false;
  if (is_interface(n->recv) || is_pointer(n->recv) != n->method->func.ptr_recv) return false;
  Type *u = type_underlying(n->recv);
  Type *base = is_pointer(n->recv) ? u->pointer.elem : n->recv;
  return n->method->func.recv_named && types_identical(base, n->method->func.recv_named);
}

/* With -m, an instance that is called as a value, or was through an interface, is gc's wrapper of
 * it. */
static Callee callee_as_value(Object *obj) {
  const InlineInfo *info = obj->func.function ? obj->func.function->inl : NULL;
  if (info && info->wrapper) return (Callee){NULL, info->wrapper};
  return callee_of_object(obj);
}

Callee static_callee(Node *fun) {
  Node *n = static_value(fun);
  if (n->kind == NODE_NAME && AS(NameExpr, NAME, n)->obj &&
      AS(NameExpr, NAME, n)->obj->kind == OBJ_FUNC)
    return n == skip_noop(fun) ? callee_of_object(AS(NameExpr, NAME, n)->obj)
                               : callee_as_value(AS(NameExpr, NAME, n)->obj);
  if (n->kind == NODE_METHOD_EXPR && is_declared_method(AS(MethodExpr, METHOD_EXPR, n)))
    return AS(MethodExpr, METHOD_EXPR, n)->devirtualized || n != skip_noop(fun)
               ? callee_as_value(AS(MethodExpr, METHOD_EXPR, n)->method)
               : callee_of_object(AS(MethodExpr, METHOD_EXPR, n)->method);
  if (n->kind == NODE_FUNC_LIT) return (Callee){NULL, AS(FuncLit, FUNC_LIT, n)->function};
  return (Callee){NULL, NULL};
}

Object *outer_variable(const Node *x) {
  for (;;) {
    x = skip_noop((Node *)x);
    if (x->kind == NODE_FIELD_SEL) {
      x = AS(FieldSelExpr, FIELD_SEL, x)->x;
    } else if (x->kind == NODE_INDEX &&
               type_underlying(AS(IndexExpr, INDEX, x)->x->type)->kind == TYPE_ARRAY) {
      x = AS(IndexExpr, INDEX, x)->x;
    } else {
      break;
    }
  }
  if (x->kind != NODE_NAME) return NULL;
  Object *obj = AS(NameExpr, NAME, x)->obj;
  return obj && obj->kind == OBJ_VAR ? obj : NULL;
}
