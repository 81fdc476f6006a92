/*
 * defer.c: functions that defer.
 *
 * Requires: the call of a defer statement is a parameterless function literal (types/).
 * Ensures: the frame record of runtime/abi.h is linked before the first statement; every way out of
 * the function runs the deferred calls that are left and returns what then stands in the result
 * variables. Method: a returns_twice entry, as setjmp. After its second return nothing but results
 * is read, and their memory is made known to the entry (an empty assembler statement takes their
 * addresses), so that no value of theirs stays in a register across calls that may panic.
 */
#include "codegen/internal.h"

#include "runtime/abi.h"

static LLVMValueRef frame_list(Gen *g) {
  return cg_offset(g, g->defer_frame, offsetof(rt_DeferFrame, list));
}

void defer_prologue(Gen *g) {
  Codegen *cg = g->cg;
  LLVMTypeRef frame_type = LLVMArrayType2(cg->i64, sizeof(rt_DeferFrame) / 8);
  g->defer_frame = cg_alloca_llvm(g, frame_type, "frame");
  g->exit = cg_block(g, "exit");
  for (uint32_t i = 0; i < g->function->results.len; i++)
    cg_expose(g, var_address(g, g->function->results.items[i]));
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

/* ---- defer recover() ------------------------------------------------------------------------ */

/* Is it the wrapper of `defer recover()`? */
static bool is_deferred_recover(const Node *fun) {
  if (fun->kind != NODE_FUNC_LIT) return false;
  const Function *f = ((const FuncLit *)fun)->function;
  if (!f->is_wrapper || f->body.len != 1 || f->body.items[0]->kind != NODE_EXPR_STMT) return false;
  const Node *x = ((const ExprStmt *)f->body.items[0])->x;
  return x->kind == NODE_BUILTIN && ((const BuiltinExpr *)x)->id == BUILTIN_RECOVER;
}

/* A function whose closure record holds the frame that recover() is to be judged by. */
static LLVMValueRef recover_function(Codegen *cg) {
  static const char symbol[] = "go:defer.recover";
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn) return fn;
  fn = function_declare(cg, symbol, LLVMFunctionType(cg->void_type, &cg->ptr, 1, false));
  cg_go_function_attrs(cg, fn);
  cg_set_linkonce(fn);
  cg_fn_enum_attr(cg, fn, 1, "nest", 0);
  Gen *g = gen_begin(cg, fn, NULL);
  LLVMValueRef at = cg_offset(g, LLVMGetParam(fn, 0), sizeof(rt_Funcval));
  CG_RUNTIME(g, rt_recover, LLVMBuildLoad2(g->b, cg->ptr, at, ""));
  LLVMBuildRetVoid(g->b);
  gen_end(g);
  return fn;
}

/* recover() then acts as if the function that defers it had called it. */
static LLVMValueRef deferred_recover(Gen *g, bool repeats) {
  enum {
    RECORD_SIZE = sizeof(rt_Funcval) + sizeof(void *)
  };
  Codegen *cg = g->cg;
  LLVMTypeRef type = LLVMArrayType2(cg->i64, RECORD_SIZE / 8);
  LLVMValueRef record =
      repeats ? alloc_words(g, RECORD_SIZE, 0) : cg_alloca_llvm(g, type, "recover");
  LLVMBuildStore(g->b, recover_function(cg), record);
  LLVMBuildStore(g->b, cg_frame_address(g, 1), cg_offset(g, record, sizeof(rt_Funcval)));
  return record;
}

/* The frame that runs the call. */
static LLVMValueRef deferring_frame(Gen *g, DeferStmt *n) {
  if (!n->frame) return g->defer_frame;
  return LLVMBuildIntToPtr(g->b, gen_expr(g, n->frame), g->cg->ptr, "");
}

void gen_defer(Gen *g, DeferStmt *n) {
  CallExpr *call = AS(CallExpr, CALL, n->call);
  bool repeats = n->frame || g->loop_depth > 0 || g->function->has_goto_back;
  LLVMValueRef closure =
      is_deferred_recover(call->fun) ? deferred_recover(g, repeats) : gen_expr(g, call->fun);
  if (repeats)
    CG_RUNTIME(g, rt_defer_push_heap, deferring_frame(g, n), closure);
  else
    push_on_stack(g, closure);
}
