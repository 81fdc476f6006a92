/*
 * bounds.c: index expressions whose index cannot be out of range.
 *
 * Requires: an analysed package. Ensures: IndexExpr.bounded of those that gc finds by the form of
 * the index alone, over arrays and constant strings, with a line of -m each; none among the values
 * of an append, as gc has it. Loop bounds do not count.
 */
#include "escape/internal.h"

typedef struct Bounds {
  const Report *report;
  Pos inlined_at;
  bool in_append; /* among the values of an append: no line */
} Bounds;

static void bounds_function(const Report *r, const Function *f);

static bool small_constant(const Node *n, int64_t *v) {
  return n->kind == NODE_CONST && const_kind(AS(ConstExpr, CONST, n)->value) == CONST_INT &&
         const_to_int64(AS(ConstExpr, CONST, n)->value, v) && *v >= INT32_MIN && *v <= INT32_MAX;
}

/* x & c or x &^ c: the largest value, or -1. */
static int64_t masked_limit(const BinaryExpr *b, int bits, bool is_signed) {
  int64_t v;
  if (small_constant(b->x, &v)) return v;
  if (!small_constant(b->y, &v)) return -1;
  if (b->op == OP_AND) return v;
  v = ~v;
  return is_signed || bits >= 63 ? v : v & ((INT64_C(1) << bits) - 1);
}

/* Bits that are left of an unsigned value after / c or >> c; 0 if it can only be 0. */
static int narrowed_bits(const BinaryExpr *b, int bits) {
  int64_t v;
  if (!small_constant(b->y, &v) || v < 0) return bits;
  if (b->op == OP_SHR) return v > bits ? 0 : bits - (int)v;
  for (; bits > 0 && v >= 2; v >>= 1) bits--;
  return bits;
}

static bool is_bounded(const Node *n, int64_t length) {
  if (!is_integer(n->type)) return false;
  bool is_signed = !is_unsigned(n->type);
  int bits = (int)type_size(n->type) * 8;
  int64_t v;
  const BinaryExpr *b = n->kind == NODE_BINARY ? AS(BinaryExpr, BINARY, n) : NULL;
  if (b && (b->op == OP_AND || b->op == OP_AND_NOT)) {
    v = masked_limit(b, bits, is_signed);
    if (v >= 0 && v < length) return true;
  }
  if (is_signed) return false;
  if (b && b->op == OP_REM && small_constant(b->y, &v) && v >= 0 && v <= length) return true;
  if (b && (b->op == OP_DIV || b->op == OP_SHR)) bits = narrowed_bits(b, bits);
  return bits <= 62 && (INT64_C(1) << bits) <= length;
}

/* The number of elements if it is known while compiling, or -1. */
static int64_t operand_length(const Node *x) {
  Type *t = type_underlying(x->type);
  if (t->kind == TYPE_ARRAY) return t->array.len;
  size_t len;
  if (x->kind != NODE_CONST || const_kind(AS(ConstExpr, CONST, x)->value) != CONST_STRING)
    return -1;
  const_string_value(AS(ConstExpr, CONST, x)->value, &len);
  return (int64_t)len;
}

static void bounds_index(Bounds *b, IndexExpr *e) {
  const Node *index = e->indices.items[0];
  if (index->kind == NODE_CONST || !is_bounded(index, operand_length(e->x))) return;
  e->bounded = true;
  if (b->in_append) return;
  report_line(b->report, 1, b->inlined_at == NO_POS ? e->n.pos : b->inlined_at,
              "index bounds check elided");
}

static void bounds_child(Node **child, void *arg);

static void bounds_inlined(Bounds *b, InlinedCallExpr *c) {
  Pos outer = b->inlined_at;
  for (uint32_t i = 0; i < c->stmts.len; i++) {
    if (i == c->setup && outer == NO_POS) b->inlined_at = c->n.pos;
    bounds_child(&c->stmts.items[i], b);
  }
  b->inlined_at = outer;
}

static bool is_append(const Node *n) {
  return n->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, n)->id == BUILTIN_APPEND;
}

/* x := append(y, ...), which gc does not do in place */
static bool defines_by_append(const Node *n) {
  return n->kind == NODE_ASSIGN_STMT && AS(AssignStmt, ASSIGN_STMT, n)->define &&
         is_append(AS(AssignStmt, ASSIGN_STMT, n)->rhs.items[0]);
}

static void bounds_below(Bounds *b, Node *n) {
  bool outer = b->in_append;
  if (defines_by_append(n)) {
    BuiltinExpr *append = AS(BuiltinExpr, BUILTIN, AS(AssignStmt, ASSIGN_STMT, n)->rhs.items[0]);
    walk_children(&append->n, bounds_child, b);
    return;
  }
  if (is_append(n)) b->in_append = true;
  if (n->kind == NODE_CALL) b->in_append = false;
  walk_children(n, bounds_child, b);
  b->in_append = outer;
}

static void bounds_child(Node **child, void *arg) {
  Node *n = *child;
  if (n->kind == NODE_FUNC_LIT) return;
  if (n->kind == NODE_INLINED_CALL)
    bounds_inlined(arg, AS(InlinedCallExpr, INLINED_CALL, n));
  else
    bounds_below(arg, n);
  if (n->kind == NODE_INDEX) bounds_index(arg, AS(IndexExpr, INDEX, n));
}

static bool bounds_literal(Node *n, void *arg) {
  if (n->kind == NODE_FUNC_LIT && is_capturing_literal(AS(FuncLit, FUNC_LIT, n)->function))
    bounds_function(arg, AS(FuncLit, FUNC_LIT, n)->function);
  return true;
}

static void bounds_function(const Report *r, const Function *f) {
  Bounds b = {r, NO_POS, false};
  for (uint32_t i = 0; i < f->body.len; i++) bounds_child(&f->body.items[i], &b);
  visit_list(f->body, bounds_literal, (void *)r);
}

void find_bounded_indices(const Report *r, FunctionList functions) {
  for (uint32_t i = 0; i < functions.len; i++)
    if (!is_capturing_literal(functions.items[i])) bounds_function(r, functions.items[i]);
}
