/*
 * bounds.c: indices that are in range by their form.
 *
 * Ensures: an index is found bounded in just the cases in which gc leaves out its check (and says
 * so under -m): constants, masks, remainders, narrow unsigned types, and these divided or shifted.
 */
#include "types/expr.h"

/* A constant operand that fits 32 bits, else -1. */
static int64_t small_const(const Node *n) {
  int64_t v;
  if (n->kind != NODE_CONST || !const_to_int64(AS(ConstExpr, CONST, n)->value, &v)) return -1;
  return v < 0 || v > INT32_MAX ? -1 : v;
}

/* The bits that a mask lets through, or -1. */
static int64_t mask_of(const BinaryExpr *b, bool is_signed, uint32_t bits) {
  int64_t v = small_const(b->x);
  if (v >= 0) return v;
  v = small_const(b->y);
  if (v < 0 || b->op == OP_AND) return v;
  if (is_signed) return -1;
  return bits >= 64 ? -1 : ~v & (((int64_t)1 << bits) - 1);
}

static uint32_t bits_after_division(int64_t divisor, uint32_t bits) {
  for (; bits > 0 && divisor >= 2; divisor >>= 1) bits--;
  return bits;
}

/* An index by an operator: is its result below max? Narrows *bits otherwise. */
static bool bounded_operation(const BinaryExpr *b, int64_t max, bool is_signed, uint32_t *bits) {
  int64_t v = small_const(b->y);
  if (b->op == OP_AND || b->op == OP_AND_NOT) {
    int64_t mask = mask_of(b, is_signed, *bits);
    return mask >= 0 && mask < max;
  }
  if (is_signed || v < 0) return false;
  if (b->op == OP_REM) return v <= max;
  if (b->op == OP_DIV) *bits = bits_after_division(v, *bits);
  if (b->op != OP_SHR) return false;
  if (v > (int64_t)*bits) return true;
  *bits -= (uint32_t)v;
  return false;
}

bool index_is_bounded(const Node *index, int64_t max) {
  if (max < 0 || !is_integer(index->type) || is_type_param(index->type)) return false;
  if (index->kind == NODE_CONST) {
    int64_t v = small_const(index);
    return v >= 0 && v < max;
  }
  bool is_signed = !is_unsigned(index->type);
  uint32_t bits = (uint32_t)type_size(index->type) * 8;
  if (index->kind == NODE_BINARY &&
      bounded_operation(AS(BinaryExpr, BINARY, index), max, is_signed, &bits))
    return true;
  return !is_signed && bits <= 62 && (int64_t)1 << bits <= max;
}
