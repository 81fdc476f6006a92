/*
 * constant.c: constants of the language as LLVM constants.
 *
 * Ensures: numbers in the width of their type; string bytes once per module, private and mergeable.
 */
#include "codegen/internal.h"

static LLVMValueRef integer_constant(LLVMTypeRef t, const Const *c) {
  int64_t s;
  uint64_t u;
  if (const_to_int64(c, &s)) return LLVMConstInt(t, (uint64_t)s, true);
  if (const_to_uint64(c, &u)) return LLVMConstInt(t, u, false);
  assert(false && "types/ lets only representable integer constants through");
  return LLVMConstNull(t);
}

static LLVMValueRef float_constant(Codegen *cg, bool wide, const Const *c) {
  if (wide) return LLVMConstReal(cg->f64, const_to_double(c));
  return LLVMConstReal(cg->f32, (double)const_to_float(c));
}

static LLVMValueRef complex_constant(Codegen *cg, bool wide, const Const *c) {
  LLVMValueRef parts[] = {float_constant(cg, wide, const_real(c)),
                          float_constant(cg, wide, const_imag(c))};
  return LLVMConstStructInContext(cg->llvm, parts, 2, false);
}

LLVMValueRef constant_bytes(Codegen *cg, const char *s, size_t n) {
  if (n == 0) return cg_null(cg);
  const Sym *key = sym_intern(s, n);
  LLVMValueRef global = map_get(&cg->strings, key);
  if (global) return global;
  LLVMValueRef bytes = LLVMConstStringInContext2(cg->llvm, s, n, true);
  global = LLVMAddGlobal(cg->module, LLVMTypeOf(bytes), "");
  LLVMSetInitializer(global, bytes);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(global, LLVMGlobalUnnamedAddr);
  LLVMSetAlignment(global, 1);
  map_set(cg->arena, &cg->strings, key, global);
  return global;
}

LLVMValueRef constant_string(Codegen *cg, const char *s, size_t n) {
  LLVMValueRef parts[] = {constant_bytes(cg, s, n), cg_int(cg, (int64_t)n)};
  return LLVMConstStructInContext(cg->llvm, parts, 2, false);
}

static LLVMValueRef string_constant(Codegen *cg, const Const *c) {
  size_t n;
  const char *s = const_string_value(c, &n);
  return constant_string(cg, s, n);
}

LLVMValueRef constant_value(Codegen *cg, const Const *c, Type *t, bool in_memory) {
  Type *u = type_underlying(t);
  if (is_boolean(u)) return LLVMConstInt(in_memory ? cg->i8 : cg->i1, const_bool_value(c), false);
  if (is_string(u)) return string_constant(cg, c);
  if (is_float(u)) return float_constant(cg, u->kind == TYPE_FLOAT64, c);
  if (is_complex(u)) return complex_constant(cg, u->kind == TYPE_COMPLEX128, c);
  if (u->kind == TYPE_UNSAFE_POINTER) {
    return LLVMConstIntToPtr(integer_constant(cg->i64, c), cg->ptr);
  }
  return integer_constant(cg_type(cg, t), c);
}
