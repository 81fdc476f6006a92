/*
 * slice.c: indexing and slicing of strings, arrays and slices, with the spec's bounds checks.
 *
 * Each failed check calls the function of lib/runtime whose text names the bound; unsigned indices
 * have functions of their own, which print the value as it is.
 */
#include "codegen/data.h"

static RuntimeFn by_sign(Type *index_type, RuntimeFn with_sign, RuntimeFn without) {
  return is_unsigned(index_type) ? without : with_sign;
}

/* ---- indexing ------------------------------------------------------------------------------- */

void gen_bounds_check(Gen *g, Type *t, LLVMValueRef index, LLVMValueRef len) {
  LLVMValueRef args[] = {index, len};
  LLVMValueRef outside = LLVMBuildICmp(g->b, LLVMIntUGE, index, len, "");
  cg_panic_if(g, outside, by_sign(t, FN_panicIndex, FN_panicIndexU), args, 2);
}

static LLVMValueRef checked_index(Gen *g, IndexExpr *n, LLVMValueRef len) {
  Node *index = n->indices.items[0];
  LLVMValueRef i = cg_to_i64(g, index->type, gen_expr(g, index));
  cg_set_pos(g, n->n.pos);
  if (!n->bounded) gen_bounds_check(g, index->type, i, len);
  return i;
}

static LLVMValueRef array_index_addr(Gen *g, IndexExpr *n, Type *array) {
  LLVMValueRef base = gen_addr(g, n->x);
  LLVMValueRef i = checked_index(g, n, cg_int(g->cg, array->array.len));
  return cg_element(g, array->array.elem, base, i);
}

LLVMValueRef gen_index_addr(Gen *g, IndexExpr *n) {
  Type *u = type_underlying(n->x->type);
  if (u->kind == TYPE_ARRAY) return array_index_addr(g, n, u);
  assert(u->kind == TYPE_SLICE && "only arrays and slices have addressable elements");
  LLVMValueRef s = gen_expr(g, n->x);
  LLVMValueRef i = checked_index(g, n, cg_part(g, s, 1));
  return cg_element(g, u->slice.elem, cg_part(g, s, 0), i);
}

static LLVMValueRef string_index(Gen *g, IndexExpr *n) {
  LLVMValueRef s = gen_expr(g, n->x);
  LLVMValueRef i = checked_index(g, n, cg_part(g, s, 1));
  return cg_load(g, n->n.type, cg_element(g, type_byte, cg_part(g, s, 0), i));
}

LLVMValueRef gen_index(Gen *g, IndexExpr *n) {
  if (is_string(n->x->type)) return string_index(g, n);
  return cg_load(g, n->n.type, gen_index_addr(g, n));
}

/* ---- slicing -------------------------------------------------------------------------------- */

/* An operand of x[lo:hi:max]: its value as i64, and its type for the message. */
typedef struct Bound {
  LLVMValueRef v;
  Type *type;
} Bound;

static Bound bound_of(Gen *g, Node *n, LLVMValueRef otherwise) {
  if (!n) return (Bound){otherwise, universe_type(TYPE_INT)};
  return (Bound){cg_to_i64(g, n->type, gen_expr(g, n)), n->type};
}

/* Panics unless 0 <= v <= limit. */
static void check_bound(Gen *g, Bound b, LLVMValueRef limit, RuntimeFn with_sign,
                        RuntimeFn without) {
  if (b.v == limit) return;
  LLVMValueRef args[] = {b.v, limit};
  cg_panic_if(g, LLVMBuildICmp(g->b, LLVMIntUGT, b.v, limit, ""),
              by_sign(b.type, with_sign, without), args, 2);
}

/* What is being sliced: base address, length, capacity. */
typedef struct Sliced {
  LLVMValueRef base, len, cap;
  Type *elem;
  bool is_slice, is_string;
} Sliced;

static Sliced sliced_operand(Gen *g, Node *x) {
  Type *u = type_underlying(x->type);
  LLVMValueRef v = gen_expr(g, x);
  if (is_string(u)) {
    LLVMValueRef len = cg_part(g, v, 1);
    return (Sliced){cg_part(g, v, 0), len, len, type_byte, false, true};
  }
  if (u->kind == TYPE_SLICE)
    return (Sliced){
        cg_part(g, v, 0), cg_part(g, v, 1), cg_part(g, v, 2), u->slice.elem, true, false};
  Type *array = type_underlying(u->pointer.elem);
  cg_nil_check(g, v);
  LLVMValueRef len = cg_int(g->cg, array->array.len);
  return (Sliced){v, len, len, array->array.elem, false, false};
}

static void check_two(Gen *g, const Sliced *s, Bound lo, Bound hi) {
  if (s->is_slice)
    check_bound(g, hi, s->cap, FN_panicSliceAcap, FN_panicSliceAcapU);
  else
    check_bound(g, hi, s->cap, FN_panicSliceAlen, FN_panicSliceAlenU);
  check_bound(g, lo, hi.v, FN_panicSliceB, FN_panicSliceBU);
}

static void check_three(Gen *g, const Sliced *s, Bound lo, Bound hi, Bound max) {
  if (s->is_slice)
    check_bound(g, max, s->cap, FN_panicSlice3Acap, FN_panicSlice3AcapU);
  else
    check_bound(g, max, s->cap, FN_panicSlice3Alen, FN_panicSlice3AlenU);
  check_bound(g, hi, max.v, FN_panicSlice3B, FN_panicSlice3BU);
  check_bound(g, lo, hi.v, FN_panicSlice3C, FN_panicSlice3CU);
}

/* base + lo elements, but base itself when nothing remains: a pointer past the end would keep the
 * next object. */
static LLVMValueRef advanced(Gen *g, const Sliced *s, LLVMValueRef lo, LLVMValueRef remains) {
  LLVMValueRef zero = cg_int(g->cg, 0);
  if (lo == zero) return s->base;
  LLVMValueRef none = LLVMBuildICmp(g->b, LLVMIntEQ, remains, zero, "");
  return cg_element(g, s->elem, s->base, LLVMBuildSelect(g->b, none, zero, lo, ""));
}

LLVMValueRef gen_slice_expr(Gen *g, SliceExpr *n) {
  Sliced s = sliced_operand(g, n->x);
  Bound lo = bound_of(g, n->lo, cg_int(g->cg, 0));
  Bound hi = bound_of(g, n->hi, s.len);
  Bound max = bound_of(g, n->max, s.cap);
  cg_set_pos(g, n->n.pos);
  if (n->three)
    check_three(g, &s, lo, hi, max);
  else if (!n->hi && s.is_slice)
    check_bound(g, lo, hi.v, FN_panicSliceB, FN_panicSliceBU);
  else
    check_two(g, &s, lo, hi);
  LLVMValueRef len = LLVMBuildSub(g->b, hi.v, lo.v, "");
  if (s.is_string) return cg_make_string(g, advanced(g, &s, lo.v, len), len);
  LLVMValueRef cap = LLVMBuildSub(g->b, max.v, lo.v, "");
  return cg_make_slice(g, advanced(g, &s, lo.v, cap), len, cap);
}

LLVMValueRef gen_slice_to_array(Gen *g, ConvertExpr *n) {
  bool to_pointer = n->conv == CONV_SLICE_ARRAY_PTR;
  Type *u = type_underlying(n->n.type);
  Type *array = to_pointer ? type_underlying(u->pointer.elem) : u;
  LLVMValueRef s = gen_expr(g, n->x), len = cg_part(g, s, 1);
  LLVMValueRef args[] = {len, cg_int(g->cg, array->array.len)};
  cg_set_pos(g, n->n.pos);
  cg_panic_if(g, LLVMBuildICmp(g->b, LLVMIntSLT, args[0], args[1], ""), FN_panicSliceConvert, args,
              2);
  if (to_pointer) return cg_part(g, s, 0);
  if (type_size(n->n.type) == 0) return cg_zero_value(g, n->n.type);
  return cg_load(g, n->n.type, cg_part(g, s, 0));
}
