/*
 * alloc.c: heap objects.
 *
 * Small objects come from a bump cursor, one thread-local variable per shape (size class and
 * pointer mask), inline; the rest from the runtime. See runtime/abi.h, rt_ShapeCache.
 */
#include "codegen/data.h"
#include "runtime/abi.h"

static const int64_t size_classes[] = {
#define X(n) n,
    RT_SIZE_CLASSES(X)
#undef X
};

static int64_t round_to_class(int64_t size) {
  for (size_t i = 0; i < sizeof size_classes / sizeof *size_classes; i++)
    if (size <= size_classes[i]) return size_classes[i];
  return -1;
}

static LLVMTypeRef cache_type(Codegen *cg) {
  LLVMTypeRef fields[] = {cg->ptr, cg->ptr, cg->i32, cg->i32, cg->i64, cg->ptr};
  return LLVMStructTypeInContext(cg->llvm, fields, 6, false);
}

/* The variable `shape.<size>.<mask>`, shared by all objects of the program. */
static LLVMValueRef shape_cache(Codegen *cg, int64_t size, uint64_t mask) {
  const char *name = format_text(cg->arena, "shape.%ld.%lx", (long)size, (unsigned long)mask);
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, name);
  if (global) return global;
  global = LLVMAddGlobal(cg->module, cache_type(cg), name);
  LLVMValueRef init[] = {cg_null(cg),
                         cg_null(cg),
                         cg_i32(cg, (int32_t)size),
                         cg_i32(cg, 0),
                         LLVMConstInt(cg->i64, mask, false),
                         cg_null(cg)};
  LLVMSetInitializer(global, LLVMConstStructInContext(cg->llvm, init, 6, false));
  cg_set_linkonce(global);
  LLVMSetThreadLocalMode(global, LLVMLocalExecTLSModel);
  LLVMSetAlignment(global, 8);
  return global;
}

/* p = cur; if (p == end) slow; cur = p + size. */
static LLVMValueRef bump(Gen *g, int64_t size, uint64_t mask) {
  Codegen *cg = g->cg;
  LLVMValueRef cache = shape_cache(cg, size, mask);
  LLVMValueRef cur = LLVMBuildLoad2(g->b, cg->ptr, cache, "cur");
  LLVMValueRef end = LLVMBuildLoad2(g->b, cg->ptr, cg_offset(g, cache, 8), "end");
  LLVMBasicBlockRef slow = cg_block(g, "alloc.slow"), fast = cg_block(g, "alloc.fast"),
                    done = cg_block(g, "alloc.done");
  cg_cond_cold(g, LLVMBuildICmp(g->b, LLVMIntEQ, cur, end, ""), slow, fast);
  cg_at(g, fast);
  LLVMBuildStore(g->b, cg_offset(g, cur, size), cache);
  LLVMBasicBlockRef fast_end = LLVMGetInsertBlock(g->b);
  cg_branch(g, done);
  cg_at(g, slow);
  LLVMValueRef p = CG_RUNTIME(g, rt_alloc_slow, cache);
  LLVMBasicBlockRef slow_end = LLVMGetInsertBlock(g->b);
  cg_branch(g, done);
  cg_at(g, done);
  return cg_phi2(g, cg->ptr, cur, fast_end, p, slow_end);
}

LLVMValueRef alloc_words(Gen *g, int64_t size, uint64_t mask) {
  assert(size <= RT_MAX_INLINE_SIZE && "larger records need a descriptor");
  return bump(g, round_to_class(size), mask);
}

enum {
  MAX_ARRAY_MASK = 1024 /* elements: longer arrays are allocated by their element's pointer mask */
};

LLVMValueRef alloc_object(Gen *g, Type *t) {
  int64_t size = type_size(t);
  uint64_t mask;
  if (size == 0) return zero_base(g->cg);
  if (size <= RT_MAX_INLINE_SIZE && pointer_mask(t, &mask)) return alloc_words(g, size, mask);
  Type *u = type_underlying(t);
  if (u->kind == TYPE_ARRAY && u->array.len > MAX_ARRAY_MASK)
    return CG_RUNTIME(g, rt_new_array, descriptor(g->cg, u->array.elem),
                      cg_int(g->cg, u->array.len));
  return CG_RUNTIME(g, rt_new, descriptor(g->cg, t));
}

LLVMValueRef alloc_site(Gen *g, Type *t, Esc esc) {
  if (esc != ESC_STACK) return alloc_object(g, t);
  if (forget_moves(g, t)) return forget_alloc(g, t);
  LLVMValueRef p = cg_alloca(g, t, "");
  cg_zero(g, t, p);
  return p;
}

LLVMValueRef private_data(Codegen *cg, LLVMValueRef init, bool writable) {
  LLVMValueRef global = LLVMAddGlobal(cg->module, LLVMTypeOf(init), "");
  LLVMSetInitializer(global, init);
  LLVMSetGlobalConstant(global, !writable);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  return global;
}

LLVMValueRef zero_region(Codegen *cg, int64_t size) {
  LLVMTypeRef t = LLVMArrayType2(cg->i64, (uint64_t)(size + 7) / 8);
  return private_data(cg, LLVMConstNull(t), false);
}

LLVMValueRef zero_base(Codegen *cg) {
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, "go:zerobase");
  if (global) return global;
  global = LLVMAddGlobal(cg->module, cg->i64, "go:zerobase");
  LLVMSetInitializer(global, LLVMConstNull(cg->i64));
  cg_set_linkonce(global);
  return global;
}
