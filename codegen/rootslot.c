/*
 * rootslot.c: base pointers that the collector must be able to find.
 *
 * LLVM may keep only a pointer derived from an object (p - 8*w) alive in a loop. A volatile store
 * of the base into a slot of the frame before the loop keeps the object reachable for the
 * conservative scan, and hinders no optimisation of the loop itself. After the loop the slot is
 * cleared: the object may die long before the function returns.
 */
#include "codegen/internal.h"

void cg_root(Gen *g, LLVMValueRef ptr) {
  if (LLVMIsConstant(ptr)) return;
  LLVMValueRef slot = cg_alloca_llvm(g, g->cg->ptr, "root");
  LLVMSetVolatile(LLVMBuildStore(g->b, ptr, slot), true);
  VEC_PUSH(g->cg->arena, &g->root_slots, slot);
}

void cg_unroot(Gen *g, uint32_t keep) {
  for (uint32_t i = keep; i < g->root_slots.len; i++)
    LLVMSetVolatile(LLVMBuildStore(g->b, cg_null(g->cg), g->root_slots.items[i]), true);
  g->root_slots.len = keep;
}
