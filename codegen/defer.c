/*
 * defer.c: functions that defer.
 *
 * Requires: the call of a defer statement is a parameterless function literal (types/).
 * Ensures: the frame record of runtime/abi.h is linked before the first statement; every way out of the
 * function runs the deferred calls that are left and returns what then stands in the result variables.
 * Method: a returns_twice entry, as setjmp. After its second return nothing but results is read, and their
 * memory is made known to the entry (an empty assembler statement takes their addresses), so that no
 * value of theirs stays in a register across calls that may panic.
 */
#include "codegen/internal.h"

#include "runtime/abi.h"

/* Lets LLVM believe that p's memory can be read and written by any call from here on. */
static void expose(Gen *g, LLVMValueRef p) {
  static const char constraints[] = "r,~{memory}";
  Codegen *cg = g->cg;
  LLVMTypeRef type = LLVMFunctionType(cg->void_type, &cg->ptr, 1, false);
  LLVMValueRef code = LLVMGetInlineAsm(type, "", 0, constraints, sizeof constraints - 1, true,
                                       false, LLVMInlineAsmDialectATT, false);
  LLVMBuildCall2(g->b, type, code, &p, 1, "");
}

static LLVMValueRef frame_list(Gen *g) {
  return cg_offset(g, g->defer_frame, offsetof(rt_DeferFrame, list));
}

void defer_prologue(Gen *g) {
  Codegen *cg = g->cg;
  LLVMTypeRef frame_type = LLVMArrayType2(cg->i64, sizeof(rt_DeferFrame) / 8);
  g->defer_frame = cg_alloca_llvm(g, frame_type, "frame");
  g->exit = cg_block(g, "exit");
  for (uint32_t i = 0; i < g->function->results.len; i++)
    expose(g, var_address(g, g->function->results.items[i]));
  LLVMBuildStore(g->b, cg_null(cg), frame_list(g));
  LLVMValueRef again = CG_RUNTIME(g, rt_defer_enter, g->defer_frame);
  LLVMBasicBlockRef body = cg_block(g, "deferring");
  cg_cond_cold(g, LLVMBuildIsNotNull(g->b, again, ""), g->exit, body);
  cg_at(g, body);
}

void defer_exit(Gen *g) {
  cg_at(g, g->exit);
  cg_set_pos(g, g->function->end);
  CG_RUNTIME(g, rt_defer_return, g->defer_frame);
  gen_return_variables(g);
}

/* A record in the frame: the statement runs at most once per call of the function. */
static void push_on_stack(Gen *g, LLVMValueRef closure) {
  Codegen *cg = g->cg;
  LLVMTypeRef type = LLVMArrayType2(cg->i64, sizeof(rt_Defer) / 8);
  LLVMValueRef record = cg_alloca_llvm(g, type, "defer");
  LLVMBuildStore(g->b, LLVMBuildLoad2(g->b, cg->ptr, frame_list(g), ""), record);
  LLVMBuildStore(g->b, closure, cg_offset(g, record, offsetof(rt_Defer, fn)));
  LLVMBuildStore(g->b, record, frame_list(g));
}

void gen_defer(Gen *g, DeferStmt *n) {
  CallExpr *call = AS(CallExpr, CALL, n->call);
  LLVMValueRef closure = gen_expr(g, call->fun);
  bool repeats = g->loop_depth > 0 || g->function->has_goto_back;
  if (repeats) CG_RUNTIME(g, rt_defer_push_heap, g->defer_frame, closure);
  else push_on_stack(g, closure);
}
