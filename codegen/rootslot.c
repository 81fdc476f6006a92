/*
 * rootslot.c: base pointers that the collector must be able to find.
 *
 * LLVM may keep only a pointer derived from an object (p - 8*w) alive in a loop. A volatile store
 * of the base into a slot of the frame before the loop keeps the object reachable for the
 * conservative scan, and hinders no optimisation of the loop itself.
 */
#include "codegen/internal.h"

void cg_root(Gen *g, LLVMValueRef ptr) {
  if (LLVMIsConstant(ptr)) return;
  LLVMValueRef slot = cg_alloca_llvm(g, g->cg->ptr, "root");
  LLVMSetVolatile(LLVMBuildStore(g->b, ptr, slot), true);
  if (g->forgets) VEC_PUSH(g->cg->arena, &g->root_slots, slot);
}

void cg_clear_roots(Gen *g) {
  for (uint32_t i = 0; i < g->root_slots.len; i++)
    LLVMSetVolatile(LLVMBuildStore(g->b, LLVMConstNull(g->cg->ptr), g->root_slots.items[i]), true);
  g->root_slots.len = 0;
}
