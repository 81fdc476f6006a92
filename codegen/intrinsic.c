/*
 * intrinsic.c: library functions that are one or two instructions.
 *
 * Requires: exactly the semantics of the Go function for every argument. Ensures: no call.
 * Functions are known by their symbol, so a package that replaces the standard one keeps the gain.
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

/* fshl takes the count modulo the width, as Go's rotations do, negative ones too. */
static void emit_rotate(Gen *g, LLVMValueRef *args, LLVMValueRef *results) {
  LLVMTypeRef t = LLVMTypeOf(args[0]);
  LLVMValueRef n = LLVMBuildIntCast2(g->b, args[1], t, false, "");
  results[0] = cg_intrinsic(g, "llvm.fshl", &t, 1, (LLVMValueRef[]){args[0], args[0], n}, 3);
}

static void emit_copysign(Gen *g, LLVMValueRef *args, LLVMValueRef *results) {
  LLVMTypeRef t = LLVMTypeOf(args[0]);
  results[0] = cg_intrinsic(g, "llvm.copysign", &t, 1, args, 2);
}

/* hi, lo := x * y */
static void emit_multiply(Gen *g, LLVMValueRef *args, LLVMValueRef *results) {
  Codegen *cg = g->cg;
  LLVMTypeRef wide = LLVMInt128TypeInContext(cg->llvm);
  LLVMValueRef x = LLVMBuildZExt(g->b, args[0], wide, "");
  LLVMValueRef product = LLVMBuildMul(g->b, x, LLVMBuildZExt(g->b, args[1], wide, ""), "");
  LLVMValueRef high = LLVMBuildLShr(g->b, product, LLVMConstInt(wide, 64, false), "");
  results[0] = LLVMBuildTrunc(g->b, high, cg->i64, "");
  results[1] = LLVMBuildTrunc(g->b, product, cg->i64, "");
}

static const struct {
  const char *symbol;
  void (*emit)(Gen *g, LLVMValueRef *args, LLVMValueRef *results);
} binary_table[] = {
    {"math.Copysign", emit_copysign},        {"math/bits.RotateLeft", emit_rotate},
    {"math/bits.RotateLeft8", emit_rotate},  {"math/bits.RotateLeft16", emit_rotate},
    {"math/bits.RotateLeft32", emit_rotate}, {"math/bits.RotateLeft64", emit_rotate},
    {"math/bits.Mul", emit_multiply},        {"math/bits.Mul64", emit_multiply},
};

static bool has_intrinsics(const Object *func) {
  return func->pkg &&
         (strcmp(func->pkg->path, "math") == 0 || strcmp(func->pkg->path, "math/bits") == 0);
}

static bool gen_unary_intrinsic(Gen *g, const char *symbol, CallExpr *call, LLVMValueRef *results) {
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    if (strcmp(table[i].symbol, symbol) != 0) continue;
    results[0] = table[i].emit(g, gen_expr(g, call->args.items[0]), table[i].intrinsic);
    return true;
  }
  return false;
}

static bool gen_binary_intrinsic(Gen *g, const char *symbol, CallExpr *call,
                                 LLVMValueRef *results) {
  for (size_t i = 0; i < sizeof binary_table / sizeof *binary_table; i++) {
    if (strcmp(binary_table[i].symbol, symbol) != 0) continue;
    LLVMValueRef args[2];
    for (uint32_t j = 0; j < 2; j++) args[j] = gen_expr(g, call->args.items[j]);
    binary_table[i].emit(g, args, results);
    return true;
  }
  return false;
}

bool gen_intrinsic_call(Gen *g, CallExpr *call, LLVMValueRef *results) {
  if (call->fun->kind != NODE_NAME) return false;
  Object *func = ((NameExpr *)call->fun)->obj;
  if (func->kind != OBJ_FUNC || !has_intrinsics(func)) return false;
  const char *symbol = object_symbol(func);
  if (call->args.len == 1) return gen_unary_intrinsic(g, symbol, call, results);
  return call->args.len == 2 && gen_binary_intrinsic(g, symbol, call, results);
}
