/*
 * arith.c: arithmetic, shifts, comparisons and numeric conversions.
 *
 * Requires: operands of one type (shift counts of their own). Ensures: Go's results: integers wrap,
 * division by zero panics and MinInt / -1 is MinInt, shifts by the width or more give 0 or the
 * sign, negative counts panic, conversions of floats out of range give what gc gives on amd64.
 * LLVM's own operations are undefined there, so each has its guard; the optimiser removes those
 * that cannot matter.
 */
#include "codegen/internal.h"

static unsigned bits_of(Type *t) {
  return (unsigned)type_size(t) * 8;
}

/* ---- integers ------------------------------------------------------------------------------- */

/* x / y or x % y with y not zero. Signed: y == -1 is replaced, since LLVM's sdiv may trap there. */
static LLVMValueRef divide_signed(Gen *g, bool rem, LLVMValueRef x, LLVMValueRef y) {
  LLVMTypeRef t = LLVMTypeOf(x);
  bool known = LLVMIsAConstantInt(y) && LLVMConstIntGetSExtValue(y) != -1;
  if (known) return rem ? LLVMBuildSRem(g->b, x, y, "") : LLVMBuildSDiv(g->b, x, y, "");
  LLVMValueRef minus_one = LLVMConstAllOnes(t), zero = LLVMConstNull(t);
  LLVMValueRef is_minus = LLVMBuildICmp(g->b, LLVMIntEQ, y, minus_one, "");
  LLVMValueRef safe = LLVMBuildSelect(g->b, is_minus, LLVMConstInt(t, 1, false), y, "");
  LLVMValueRef plain = rem ? LLVMBuildSRem(g->b, x, safe, "") : LLVMBuildSDiv(g->b, x, safe, "");
  LLVMValueRef special = rem ? zero : LLVMBuildNeg(g->b, x, "");
  return LLVMBuildSelect(g->b, is_minus, special, plain, "");
}

static LLVMValueRef divide(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y) {
  cg_panic_if(g, LLVMBuildIsNull(g->b, y, ""), FN_panicdivide, NULL, 0);
  if (!is_unsigned(t)) return divide_signed(g, op == OP_REM, x, y);
  return op == OP_REM ? LLVMBuildURem(g->b, x, y, "") : LLVMBuildUDiv(g->b, x, y, "");
}

/*
 * The count is brought to the operand's width; counts that do not fit are too large anyway.
 */
static LLVMValueRef shift(Gen *g, Op op, Type *t, LLVMValueRef x, Type *ct, LLVMValueRef count) {
  LLVMTypeRef lt = LLVMTypeOf(x), wide = LLVMTypeOf(count);
  unsigned bits = bits_of(t);
  if (!is_unsigned(ct)) {
    LLVMValueRef negative = LLVMBuildICmp(g->b, LLVMIntSLT, count, LLVMConstNull(wide), "");
    cg_panic_if(g, negative, FN_panicshift, NULL, 0);
  }
  LLVMValueRef limit = LLVMConstInt(wide, bits, false);
  LLVMValueRef fits = LLVMBuildICmp(g->b, LLVMIntULT, count, limit, "");
  bool arithmetic = op == OP_SHR && !is_unsigned(t);
  LLVMValueRef top = LLVMConstInt(lt, bits - 1, false);
  LLVMValueRef n = LLVMBuildIntCast2(g->b, count, lt, false, "");
  n = LLVMBuildSelect(g->b, fits, n, top, "");
  if (arithmetic) return LLVMBuildAShr(g->b, x, n, "");
  LLVMValueRef v = op == OP_SHL ? LLVMBuildShl(g->b, x, n, "") : LLVMBuildLShr(g->b, x, n, "");
  return LLVMBuildSelect(g->b, fits, v, LLVMConstNull(lt), "");
}

static LLVMValueRef integer_arith(Gen *g, Op op, Type *t, LLVMValueRef x, Type *yt,
                                  LLVMValueRef y) {
  LLVMBuilderRef b = g->b;
  if (op == OP_ADD) return LLVMBuildAdd(b, x, y, "");
  if (op == OP_SUB) return LLVMBuildSub(b, x, y, "");
  if (op == OP_MUL) return LLVMBuildMul(b, x, y, "");
  if (op == OP_AND) return LLVMBuildAnd(b, x, y, "");
  if (op == OP_OR) return LLVMBuildOr(b, x, y, "");
  if (op == OP_XOR) return LLVMBuildXor(b, x, y, "");
  if (op == OP_AND_NOT) return LLVMBuildAnd(b, x, LLVMBuildNot(b, y, ""), "");
  if (op == OP_SHL || op == OP_SHR) return shift(g, op, t, x, yt, y);
  return divide(g, op, t, x, y);
}

/* ---- floats and complex numbers ------------------------------------------------------------- */

static LLVMValueRef float_arith(Gen *g, Op op, LLVMValueRef x, LLVMValueRef y) {
  if (op == OP_ADD) return LLVMBuildFAdd(g->b, x, y, "");
  if (op == OP_SUB) return LLVMBuildFSub(g->b, x, y, "");
  if (op == OP_MUL) return LLVMBuildFMul(g->b, x, y, "");
  return LLVMBuildFDiv(g->b, x, y, "");
}

static LLVMValueRef make_complex(Gen *g, Type *t, LLVMValueRef re, LLVMValueRef im) {
  LLVMValueRef v = LLVMGetUndef(cg_type(g->cg, t));
  v = LLVMBuildInsertValue(g->b, v, re, 0, "");
  return LLVMBuildInsertValue(g->b, v, im, 1, "");
}

/* Division is done in complex128 by the runtime, which has Go's rules for infinities. */
static LLVMValueRef complex_divide(Gen *g, Type *t, LLVMValueRef x, LLVMValueRef y) {
  Codegen *cg = g->cg;
  LLVMValueRef parts[4];
  for (unsigned i = 0; i < 4; i++) {
    parts[i] = cg_part(g, i < 2 ? x : y, i % 2);
    parts[i] = LLVMBuildFPCast(g->b, parts[i], cg->f64, "");
  }
  Type *wide = universe_type(TYPE_COMPLEX128);
  LLVMValueRef out = cg_alloca(g, wide, "");
  CG_RUNTIME(g, rt_complex128_div, out, parts[0], parts[1], parts[2], parts[3]);
  return gen_numeric_conversion(g, wide, t, cg_load(g, wide, out));
}

/* In float64, rounded once, for complex64 too: as gc does it. */
static LLVMValueRef complex_multiply(Gen *g, Type *t, LLVMValueRef x, LLVMValueRef y) {
  LLVMTypeRef part = LLVMTypeOf(cg_part(g, x, 0));
  LLVMValueRef p[4];
  for (unsigned i = 0; i < 4; i++)
    p[i] = LLVMBuildFPCast(g->b, cg_part(g, i < 2 ? x : y, i % 2), g->cg->f64, "");
  LLVMValueRef re = float_arith(g, OP_SUB, float_arith(g, OP_MUL, p[0], p[2]),
                                float_arith(g, OP_MUL, p[1], p[3]));
  LLVMValueRef im = float_arith(g, OP_ADD, float_arith(g, OP_MUL, p[0], p[3]),
                                float_arith(g, OP_MUL, p[1], p[2]));
  return make_complex(g, t, LLVMBuildFPCast(g->b, re, part, ""),
                      LLVMBuildFPCast(g->b, im, part, ""));
}

static LLVMValueRef complex_arith(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y) {
  if (op == OP_DIV) return complex_divide(g, t, x, y);
  if (op == OP_MUL) return complex_multiply(g, t, x, y);
  LLVMValueRef re = float_arith(g, op, cg_part(g, x, 0), cg_part(g, y, 0));
  return make_complex(g, t, re, float_arith(g, op, cg_part(g, x, 1), cg_part(g, y, 1)));
}

LLVMValueRef gen_arith(Gen *g, Op op, Type *t, LLVMValueRef x, Type *y_type, LLVMValueRef y) {
  if (is_integer(t)) return integer_arith(g, op, t, x, y_type, y);
  if (is_float(t)) return float_arith(g, op, x, y);
  if (is_complex(t)) return complex_arith(g, op, t, x, y);
  assert(is_string(t) && op == OP_ADD && "the only operator on strings");
  return CG_RUNTIME(g, rt_concat2, cg_part(g, x, 0), cg_part(g, x, 1), cg_part(g, y, 0),
                    cg_part(g, y, 1));
}

/* ---- comparison ----------------------------------------------------------------------------- */

static LLVMIntPredicate int_predicate(Op op, bool is_signed) {
  if (op == OP_EQ) return LLVMIntEQ;
  if (op == OP_NE) return LLVMIntNE;
  if (op == OP_LT) return is_signed ? LLVMIntSLT : LLVMIntULT;
  if (op == OP_LE) return is_signed ? LLVMIntSLE : LLVMIntULE;
  if (op == OP_GT) return is_signed ? LLVMIntSGT : LLVMIntUGT;
  return is_signed ? LLVMIntSGE : LLVMIntUGE;
}

/* All false with a NaN, except !=. */
static LLVMRealPredicate real_predicate(Op op) {
  if (op == OP_EQ) return LLVMRealOEQ;
  if (op == OP_NE) return LLVMRealUNE;
  if (op == OP_LT) return LLVMRealOLT;
  if (op == OP_LE) return LLVMRealOLE;
  return op == OP_GT ? LLVMRealOGT : LLVMRealOGE;
}

static LLVMValueRef complex_compare(Gen *g, Op op, LLVMValueRef x, LLVMValueRef y) {
  LLVMRealPredicate p = real_predicate(op);
  LLVMValueRef re = LLVMBuildFCmp(g->b, p, cg_part(g, x, 0), cg_part(g, y, 0), "");
  LLVMValueRef im = LLVMBuildFCmp(g->b, p, cg_part(g, x, 1), cg_part(g, y, 1), "");
  return op == OP_EQ ? LLVMBuildAnd(g->b, re, im, "") : LLVMBuildOr(g->b, re, im, "");
}

LLVMValueRef gen_scalar_compare(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y) {
  if (is_float(t)) return LLVMBuildFCmp(g->b, real_predicate(op), x, y, "");
  if (is_complex(t)) return complex_compare(g, op, x, y);
  bool is_signed = is_integer(t) && !is_unsigned(t);
  return LLVMBuildICmp(g->b, int_predicate(op, is_signed), x, y, "");
}

static bool is_comparison(Op op) {
  return op >= OP_EQ && op <= OP_GE;
}

static bool is_scalar(Type *t) {
  Type *u = type_underlying(t);
  if (is_string(u)) return false;
  return is_numeric(u) || is_boolean(u) || u->kind == TYPE_POINTER || u->kind == TYPE_CHAN ||
         u->kind == TYPE_UNSAFE_POINTER || u->kind == TYPE_MAP || u->kind == TYPE_FUNC;
}

LLVMValueRef gen_binary(Gen *g, BinaryExpr *n) {
  Type *t = n->x->type;
  LLVMValueRef x = gen_expr(g, n->x), y = gen_expr(g, n->y);
  cg_set_pos(g, n->n.pos);
  if (!is_comparison(n->op)) return gen_arith(g, n->op, t, x, n->y->type, y);
  if (is_scalar(t)) return gen_scalar_compare(g, n->op, t, x, y);
  return gen_compare(g, n->op, t, x, y);
}

/* ---- unary operators ------------------------------------------------------------------------ */

static LLVMValueRef negate(Gen *g, Type *t, LLVMValueRef v) {
  if (is_integer(t)) return LLVMBuildNeg(g->b, v, "");
  if (is_float(t)) return LLVMBuildFNeg(g->b, v, "");
  LLVMValueRef re = LLVMBuildFNeg(g->b, cg_part(g, v, 0), "");
  return make_complex(g, t, re, LLVMBuildFNeg(g->b, cg_part(g, v, 1), ""));
}

LLVMValueRef gen_unary(Gen *g, UnaryExpr *n) {
  LLVMValueRef v = gen_expr(g, n->x);
  if (n->op == OP_SUB) return negate(g, n->n.type, v);
  if (n->op == OP_NOT || n->op == OP_XOR) return LLVMBuildNot(g->b, v, "");
  assert(n->op == OP_ADD && "+ - ! ^ are the unary operators of typed trees");
  return v;
}

/* ---- conversions ---------------------------------------------------------------------------- */

static LLVMValueRef int_to_int(Gen *g, Type *from, LLVMTypeRef to, LLVMValueRef v) {
  return LLVMBuildIntCast2(g->b, v, to, !is_unsigned(from), "");
}

/*
 * cvttsd2si to 32 or 64 bits: out of range and NaN give the most negative integer. x86's
 * instruction, since LLVM's fptosi is undefined there.
 */
static LLVMValueRef truncate_float(Gen *g, LLVMValueRef v, bool to_64) {
  Codegen *cg = g->cg;
  bool is_double = LLVMTypeOf(v) == cg->f64;
  LLVMTypeRef vector = LLVMVectorType(LLVMTypeOf(v), is_double ? 2 : 4);
  LLVMValueRef x = LLVMBuildInsertElement(g->b, LLVMConstNull(vector), v, cg_i32(cg, 0), "");
  const char *name = is_double ? (to_64 ? "llvm.x86.sse2.cvttsd2si64" : "llvm.x86.sse2.cvttsd2si")
                               : (to_64 ? "llvm.x86.sse.cvttss2si64" : "llvm.x86.sse.cvttss2si");
  return cg_intrinsic(g, name, NULL, 0, &x, 1);
}

/* Values of 2^63 and more: as gc, subtract, convert, and set the top bit (what is too large gives
 * just that bit). */
static LLVMValueRef float_to_u64(Gen *g, LLVMValueRef v) {
  LLVMTypeRef f = LLVMTypeOf(v);
  LLVMValueRef two63 = LLVMConstReal(f, 9223372036854775808.0);
  LLVMValueRef small = LLVMBuildFCmp(g->b, LLVMRealOLT, v, two63, "");
  LLVMValueRef low = truncate_float(g, v, true);
  LLVMValueRef high = truncate_float(g, LLVMBuildFSub(g->b, v, two63, ""), true);
  high = LLVMBuildOr(g->b, high, cg_int(g->cg, INT64_MIN), "");
  return LLVMBuildSelect(g->b, small, low, high, "");
}

/* uint32 goes through 64 bits, all smaller types through 32. */
static LLVMValueRef float_to_int(Gen *g, Type *to, LLVMValueRef v) {
  LLVMTypeRef t = cg_type(g->cg, to);
  int64_t size = type_size(to);
  if (size == 8 && is_unsigned(to)) return float_to_u64(g, v);
  bool to_64 = size == 8 || (size == 4 && is_unsigned(to));
  return LLVMBuildIntCast2(g->b, truncate_float(g, v, to_64), t, true, "");
}

static LLVMValueRef int_to_float(Gen *g, Type *from, LLVMTypeRef to, LLVMValueRef v) {
  return is_unsigned(from) ? LLVMBuildUIToFP(g->b, v, to, "") : LLVMBuildSIToFP(g->b, v, to, "");
}

static LLVMValueRef complex_to_complex(Gen *g, Type *to, LLVMValueRef v) {
  LLVMTypeRef part = LLVMStructGetTypeAtIndex(cg_type(g->cg, to), 0);
  LLVMValueRef re = LLVMBuildFPCast(g->b, cg_part(g, v, 0), part, "");
  return make_complex(g, to, re, LLVMBuildFPCast(g->b, cg_part(g, v, 1), part, ""));
}

LLVMValueRef gen_numeric_conversion(Gen *g, Type *from, Type *to, LLVMValueRef v) {
  LLVMTypeRef t = cg_type(g->cg, to);
  if (is_complex(to)) return complex_to_complex(g, to, v);
  if (is_float(to) && is_float(from)) return LLVMBuildFPCast(g->b, v, t, "");
  if (is_float(to)) return int_to_float(g, from, t, v);
  if (is_float(from)) return float_to_int(g, to, v);
  return int_to_int(g, from, t, v);
}
