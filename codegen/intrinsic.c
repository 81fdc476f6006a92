/*
 * intrinsic.c: library functions that are one or two instructions.
 *
 * Requires: exactly the semantics of the Go function for every argument. Ensures: no call. Functions
 * are known by their symbol, so a package that replaces the standard one keeps the gain.
 */
#include "codegen/internal.h"

typedef LLVMValueRef (*Emit)(Gen *g, LLVMValueRef x, const char *intrinsic);

/* A float function that LLVM has as an intrinsic. */
static LLVMValueRef emit_float(Gen *g, LLVMValueRef x, const char *intrinsic) {
  LLVMTypeRef t = LLVMTypeOf(x);
  return cg_intrinsic(g, intrinsic, &t, 1, &x, 1);
}

static LLVMValueRef emit_bits_cast(Gen *g, LLVMValueRef x, const char *intrinsic) {
  (void)intrinsic;
  LLVMTypeRef t = LLVMTypeOf(x);
  LLVMTypeRef to = t == g->cg->f64   ? g->cg->i64
                   : t == g->cg->f32 ? g->cg->i32
                   : t == g->cg->i64 ? g->cg->f64
                                     : g->cg->f32;
  return LLVMBuildBitCast(g->b, x, to, "");
}

/* ctlz, cttz: the width for zero; the result as int. */
static LLVMValueRef count_zeros(Gen *g, LLVMValueRef x, const char *intrinsic) {
  LLVMTypeRef t = LLVMTypeOf(x);
  LLVMValueRef args[] = {x, cg_bool(g->cg, false)};
  LLVMValueRef n = cg_intrinsic(g, intrinsic, &t, 1, args, 2);
  return LLVMBuildIntCast2(g->b, n, g->cg->i64, false, "");
}

static LLVMValueRef emit_length(Gen *g, LLVMValueRef x, const char *intrinsic) {
  int64_t width = (int64_t)LLVMGetIntTypeWidth(LLVMTypeOf(x));
  return LLVMBuildSub(g->b, cg_int(g->cg, width), count_zeros(g, x, intrinsic), "");
}

static LLVMValueRef emit_count(Gen *g, LLVMValueRef x, const char *intrinsic) {
  return LLVMBuildIntCast2(g->b, emit_float(g, x, intrinsic), g->cg->i64, false, "");
}

static const struct {
  const char *symbol;
  Emit emit;
  const char *intrinsic;
} table[] = {
    {"math.Sqrt", emit_float, "llvm.sqrt"},
    {"math.sqrt", emit_float, "llvm.sqrt"},
    {"math.Abs", emit_float, "llvm.fabs"},
    {"math.Float64bits", emit_bits_cast, NULL},
    {"math.Float32bits", emit_bits_cast, NULL},
    {"math.Float64frombits", emit_bits_cast, NULL},
    {"math.Float32frombits", emit_bits_cast, NULL},
    {"math/bits.LeadingZeros", count_zeros, "llvm.ctlz"},
    {"math/bits.LeadingZeros8", count_zeros, "llvm.ctlz"},
    {"math/bits.LeadingZeros16", count_zeros, "llvm.ctlz"},
    {"math/bits.LeadingZeros32", count_zeros, "llvm.ctlz"},
    {"math/bits.LeadingZeros64", count_zeros, "llvm.ctlz"},
    {"math/bits.TrailingZeros", count_zeros, "llvm.cttz"},
    {"math/bits.TrailingZeros8", count_zeros, "llvm.cttz"},
    {"math/bits.TrailingZeros16", count_zeros, "llvm.cttz"},
    {"math/bits.TrailingZeros32", count_zeros, "llvm.cttz"},
    {"math/bits.TrailingZeros64", count_zeros, "llvm.cttz"},
    {"math/bits.Len", emit_length, "llvm.ctlz"},
    {"math/bits.Len8", emit_length, "llvm.ctlz"},
    {"math/bits.Len16", emit_length, "llvm.ctlz"},
    {"math/bits.Len32", emit_length, "llvm.ctlz"},
    {"math/bits.Len64", emit_length, "llvm.ctlz"},
    {"math/bits.OnesCount", emit_count, "llvm.ctpop"},
    {"math/bits.OnesCount8", emit_count, "llvm.ctpop"},
    {"math/bits.OnesCount16", emit_count, "llvm.ctpop"},
    {"math/bits.OnesCount32", emit_count, "llvm.ctpop"},
    {"math/bits.OnesCount64", emit_count, "llvm.ctpop"},
    {"math/bits.ReverseBytes", emit_float, "llvm.bswap"},
    {"math/bits.ReverseBytes16", emit_float, "llvm.bswap"},
    {"math/bits.ReverseBytes32", emit_float, "llvm.bswap"},
    {"math/bits.ReverseBytes64", emit_float, "llvm.bswap"},
    {"math/bits.Reverse", emit_float, "llvm.bitreverse"},
    {"math/bits.Reverse8", emit_float, "llvm.bitreverse"},
    {"math/bits.Reverse16", emit_float, "llvm.bitreverse"},
    {"math/bits.Reverse32", emit_float, "llvm.bitreverse"},
    {"math/bits.Reverse64", emit_float, "llvm.bitreverse"},
};

static bool has_intrinsics(const Object *func) {
  return func->pkg &&
         (strcmp(func->pkg->path, "math") == 0 || strcmp(func->pkg->path, "math/bits") == 0);
}

bool gen_intrinsic_call(Gen *g, CallExpr *call, LLVMValueRef *results) {
  if (call->fun->kind != NODE_NAME || call->args.len != 1) return false;
  Object *func = ((NameExpr *)call->fun)->obj;
  if (func->kind != OBJ_FUNC || !has_intrinsics(func)) return false;
  const char *symbol = object_symbol(func);
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    if (strcmp(table[i].symbol, symbol) != 0) continue;
    results[0] = table[i].emit(g, gen_expr(g, call->args.items[0]), table[i].intrinsic);
    return true;
  }
  return false;
}
