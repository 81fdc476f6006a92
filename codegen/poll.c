/*
 * poll.c: loops that can be stopped.
 *
 * Requires: an optimised module. Ensures: no loop keeps other goroutines from running for ever.
 *
 * Goroutines are preempted in the prologues of functions, but a loop need not call any. So each
 * loop tests, once per iteration, the flag that the runtime sets when a time slice is over. The
 * test is put in after the optimiser has run: before, it would keep loops from being vectorised,
 * unrolled and deleted. It is a piece of assembler that leaves every register alone, so that the
 * loop around it is compiled as if it were not there: a compare with memory and a branch that is
 * hardly ever taken. What is done then lies behind the function; it steps over the red zone and
 * calls rt_loop_poll, which saves all registers.
 */
#include "codegen/internal.h"

static const char poll_code[] = "cmpb $$0, %fs:rt_overdue@TPOFF\n\t"
                                "jne 2f\n"
                                "1:\n\t"
                                ".subsection 1\n"
                                "2:\tleaq -128(%rsp), %rsp\n\t"
                                "call rt_loop_poll\n\t"
                                "leaq 128(%rsp), %rsp\n\t"
                                "jmp 1b\n\t"
                                ".previous";
static const char poll_effects[] = "~{dirflag},~{fpsr},~{flags}";

/* A depth-first walk over the blocks of a function. */
typedef struct PollWalk {
  Arena *arena;
  Map state; /* block -> one of the two below; null: not met */
  VEC(LLVMBasicBlockRef) heads;
} PollWalk;

static char on_path, finished;

typedef struct Step {
  LLVMBasicBlockRef block;
  unsigned next; /* successor to look at */
} Step;

/* An edge back to a block on the path closes a loop; the block is its head. */
static bool enter(PollWalk *w, LLVMBasicBlockRef block) {
  void *state = map_get(&w->state, block);
  if (state == &on_path) VEC_PUSH(w->arena, &w->heads, block);
  if (state) return false;
  map_set(w->arena, &w->state, block, &on_path);
  return true;
}

static void find_heads(PollWalk *w, LLVMValueRef fn) {
  VEC(Step) path = {0};
  LLVMBasicBlockRef entry = LLVMGetEntryBasicBlock(fn);
  enter(w, entry);
  VEC_PUSH(w->arena, &path, ((Step){entry, 0}));
  while (path.len > 0) {
    Step *s = &path.items[path.len - 1];
    LLVMValueRef end = LLVMGetBasicBlockTerminator(s->block);
    if (s->next == LLVMGetNumSuccessors(end)) {
      map_set(w->arena, &w->state, s->block, &finished);
      path.len--;
      continue;
    }
    LLVMBasicBlockRef to = LLVMGetSuccessor(end, s->next++);
    if (enter(w, to)) VEC_PUSH(w->arena, &path, ((Step){to, 0}));
  }
}

static LLVMValueRef first_real_instruction(LLVMBasicBlockRef block) {
  LLVMValueRef i = LLVMGetFirstInstruction(block);
  while (LLVMIsAPHINode(i)) i = LLVMGetNextInstruction(i);
  return i;
}

static void put_poll(Codegen *cg, LLVMBuilderRef b, LLVMBasicBlockRef head) {
  LLVMTypeRef type = LLVMFunctionType(cg->void_type, NULL, 0, false);
  LLVMValueRef code =
      LLVMGetInlineAsm(type, poll_code, sizeof poll_code - 1, poll_effects, sizeof poll_effects - 1,
                       true, false, LLVMInlineAsmDialectATT, false);
  LLVMValueRef at = first_real_instruction(head);
  LLVMPositionBuilderBefore(b, at);
  LLVMSetCurrentDebugLocation2(b, LLVMInstructionGetDebugLoc(at));
  LLVMBuildCall2(b, type, code, NULL, 0, "");
}

static void poll_in_function(Codegen *cg, LLVMBuilderRef b, LLVMValueRef fn) {
  PollWalk w = {.arena = cg->arena};
  find_heads(&w, fn);
  for (uint32_t i = 0; i < w.heads.len; i++) {
    bool again = false;
    for (uint32_t j = 0; j < i; j++) again = again || w.heads.items[j] == w.heads.items[i];
    if (!again) put_poll(cg, b, w.heads.items[i]);
  }
}

void gen_polls(Codegen *cg) {
  LLVMBuilderRef b = LLVMCreateBuilderInContext(cg->llvm);
  for (LLVMValueRef fn = LLVMGetFirstFunction(cg->module); fn; fn = LLVMGetNextFunction(fn))
    if (LLVMCountBasicBlocks(fn) > 0) poll_in_function(cg, b, fn);
  LLVMDisposeBuilder(b);
}
