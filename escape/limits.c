/*
 * limits.c: what is too large for the stack.
 */
#include "escape/internal.h"

enum {
  MAX_VARIABLE = 128 * 1024, /* declared variables */
  MAX_IMPLICIT = 64 * 1024,  /* new, &T{}, make, closures */
};

static const char too_large[] = "too large for stack";

static const char *variable_reason(const Object *v) {
  if (v->var.var_kind != VAR_LOCAL) return NULL;
  if (type_size(v->type) > MAX_VARIABLE) return too_large;
  return type_align(v->type) > 8 ? "too aligned for stack" : NULL;
}

static const char *pointee_reason(Type *pointer, int64_t limit) {
  Type *elem = type_underlying(pointer)->pointer.elem;
  if (type_size(elem) > limit) return too_large;
  return type_align(elem) > 8 ? "too aligned for stack" : NULL;
}

/* The constant number of elements that make allocates, or -1. */
static int64_t constant_capacity(const BuiltinExpr *b) {
  if (!b->args.len) return -1;
  const Node *n = skip_noop(b->args.items[b->args.len - 1]);
  if (n->kind == NODE_STMT_EXPR) n = AS(StmtExpr, STMT_EXPR, n)->result;
  int64_t v;
  if (n->kind != NODE_CONST || !const_to_int64(AS(ConstExpr, CONST, n)->value, &v)) return -1;
  return v;
}

static const char *make_reason(const BuiltinExpr *b) {
  Type *t = type_underlying(b->n.type);
  if (t->kind != TYPE_SLICE) return NULL;
  int64_t size = type_size(t->slice.elem);
  if (!size) return "zero-sized element";
  return constant_capacity(b) > MAX_IMPLICIT / size ? too_large : NULL;
}

static const char *builtin_reason(const BuiltinExpr *b) {
  if (b->id == BUILTIN_MAKE) return make_reason(b);
  if (b->id == BUILTIN_NEW)
    return pointee_reason(b->n.type, b->args.len ? MAX_VARIABLE : MAX_IMPLICIT);
  return NULL;
}

static const char *size_reason(int64_t size) {
  return size > MAX_IMPLICIT ? too_large : NULL;
}

const char *heap_reason(const Location *l) {
  if (l->var) return variable_reason(l->var);
  const Node *n = l->node;
  if (!n) return NULL;
  if (n->kind == NODE_ADDR) return pointee_reason(n->type, MAX_IMPLICIT);
  if (n->kind == NODE_BUILTIN) return builtin_reason(AS(BuiltinExpr, BUILTIN, n));
  if (n->kind == NODE_FUNC_LIT)
    return size_reason(closure_size(AS(FuncLit, FUNC_LIT, n)->function));
  if (n->kind == NODE_METHOD_VALUE)
    return size_reason(8 + type_size(AS(MethodValueExpr, METHOD_VALUE, n)->x->type));
  return NULL;
}

bool exceeds_frame(const Location *l) {
  const Node *n = l->node;
  if (!n) return false;
  if (n->kind == NODE_CONVERT && AS(ConvertExpr, CONVERT, n)->conv == CONV_TO_IFACE)
    return type_size(AS(ConvertExpr, CONVERT, n)->x->type) > MAX_IMPLICIT;
  if (n->kind != NODE_COMPOSITE_LIT) return false;
  const CompositeLit *lit = AS(CompositeLit, COMPOSITE_LIT, n);
  Type *t = type_underlying(n->type);
  if (t->kind != TYPE_SLICE) return false;
  int64_t size = type_size(t->slice.elem);
  return size && lit->length > MAX_IMPLICIT / size;
}
