/*
 * poll.c: loops that can be stopped.
 *
 * Requires: an optimised module. Ensures: no loop keeps other goroutines from running for ever.
 *
 * Goroutines are preempted in the prologues of functions, but a loop need not call any. So loops
 * test, once per iteration, the flag that the runtime sets when a time slice is over. The test is
 * put in after the optimiser has run: before, it would keep loops from being vectorised, unrolled
 * and deleted. It is a piece of assembler that leaves every register alone, so that the loop around
 * it is compiled as if it were not there: a compare with memory and a branch that is hardly ever
 * taken. What is done then lies behind the function; it steps over the red zone and calls
 * rt_loop_poll, which saves all registers.
 *
 * Innermost loops do without if they count, or if they have work of their own and call nothing:
 * there the test was measured to cost up to 40 %; elsewhere it costs 0 to 8 %. They get a mark, an
 * instruction without effect, where the runtime can stop them when they go on for too long
 * (runtime/preempt.c); it does not find them in the functions that they call. Loops that neither
 * change a variable nor write anything keep the test: what they wait for is another goroutine, and
 * the sooner it runs the better. Refused: stopping by a signal at any instruction, which allocation
 * sequences and pointers that are derived from others would have to stand.
 */
#include "codegen/internal.h"

#include <string.h>

static const char poll_code[] = "cmpb $$0, %fs:rt_overdue@TPOFF\n\t"
                                "jne 2f\n"
                                "1:\n\t"
                                ".subsection 1\n"
                                "2:\tleaq -128(%rsp), %rsp\n\t"
                                "call rt_loop_poll\n\t"
                                "leaq 128(%rsp), %rsp\n\t"
                                "jmp 1b\n\t"
                                ".previous";
static const char mark_code[] = "nopl 0x47(%rax)"; /* found nowhere else: runtime/preempt.c */
static const char poll_effects[] = "~{dirflag},~{fpsr},~{flags}";

/* A block met by the depth-first walk of a function. */
typedef struct Visit {
  LLVMBasicBlockRef block;
  VEC(struct Visit *) before;  /* predecessors */
  VEC(struct Visit *) latches; /* those that jump back here: this is the head of a loop */
  bool on_path;
  struct Visit *loop; /* head of the loop whose body was collected last with this block in it */
} Visit;

typedef VEC(Visit *) VisitList;

typedef struct PollWalk {
  Arena *arena;
  Map visits; /* block -> Visit */
  VisitList heads;
  VisitList body; /* of the loop collected last */
} PollWalk;

/* ---- loops ----------------------------------------------------------------------------------- */

typedef struct Step {
  Visit *at;
  unsigned next; /* successor to look at */
} Step;

/* Goes from `from` (null: the entry) to block: the Visit of a block not met before, else null. */
static Visit *enter(PollWalk *w, Visit *from, LLVMBasicBlockRef block) {
  Visit *v = map_get(&w->visits, block), *fresh = NULL;
  if (!v) {
    v = fresh = NEW(w->arena, Visit);
    v->block = block;
    map_set(w->arena, &w->visits, block, v);
  }
  if (from) VEC_PUSH(w->arena, &v->before, from);
  if (v->on_path) {
    if (v->latches.len == 0) VEC_PUSH(w->arena, &w->heads, v);
    VEC_PUSH(w->arena, &v->latches, from);
  }
  return fresh;
}

/* An edge back to a block on the path closes a loop. */
static void find_loops(PollWalk *w, LLVMValueRef fn) {
  VEC(Step) path = {0};
  Visit *fresh = enter(w, NULL, LLVMGetEntryBasicBlock(fn));
  for (;;) {
    if (fresh) {
      fresh->on_path = true;
      VEC_PUSH(w->arena, &path, ((Step){fresh, 0}));
    }
    if (path.len == 0) return;
    Step *s = &path.items[path.len - 1];
    LLVMValueRef end = LLVMGetBasicBlockTerminator(s->at->block);
    fresh = NULL;
    if (s->next < LLVMGetNumSuccessors(end)) {
      fresh = enter(w, s->at, LLVMGetSuccessor(end, s->next++));
      continue;
    }
    s->at->on_path = false;
    path.len--;
  }
}

static void add_to_body(PollWalk *w, Visit *head, Visit *v) {
  if (v->loop == head) return;
  v->loop = head;
  VEC_PUSH(w->arena, &w->body, v);
}

/* Collects the blocks of head's loop; false if there is another loop in it. */
static bool collect_body(PollWalk *w, Visit *head) {
  w->body.len = 0;
  add_to_body(w, head, head);
  for (uint32_t i = 0; i < head->latches.len; i++) add_to_body(w, head, head->latches.items[i]);
  for (uint32_t i = 1; i < w->body.len; i++) {
    Visit *v = w->body.items[i];
    if (v->latches.len > 0) return false;
    for (uint32_t j = 0; j < v->before.len; j++) add_to_body(w, head, v->before.items[j]);
  }
  return true;
}

/* ---- loops that count ------------------------------------------------------------------------ */

static bool is_in_loop(PollWalk *w, Visit *head, LLVMValueRef v) {
  if (!LLVMIsAInstruction(v)) return false;
  Visit *at = map_get(&w->visits, LLVMGetInstructionParent(v));
  return at && at->loop == head;
}

/* v = x + what the loop does not change: x. */
static LLVMValueRef stepped_value(PollWalk *w, Visit *head, LLVMValueRef v) {
  bool adds = LLVMIsABinaryOperator(v) &&
              (LLVMGetInstructionOpcode(v) == LLVMAdd || LLVMGetInstructionOpcode(v) == LLVMSub);
  bool moves = LLVMIsAGetElementPtrInst(v) && LLVMGetNumOperands(v) == 2;
  if (!adds && !moves) return NULL;
  LLVMValueRef a = LLVMGetOperand(v, 0), b = LLVMGetOperand(v, 1);
  if (!is_in_loop(w, head, b)) return a;
  return adds && !is_in_loop(w, head, a) ? b : NULL;
}

/* A variable of the loop that every iteration changes by the same amount. */
static bool is_counter(PollWalk *w, Visit *head, LLVMValueRef phi) {
  if (!LLVMIsAPHINode(phi) || LLVMGetInstructionParent(phi) != head->block) return false;
  for (unsigned i = 0; i < LLVMCountIncoming(phi); i++)
    if (LLVMGetIncomingBlock(phi, i) == head->latches.items[0]->block)
      return stepped_value(w, head, LLVMGetIncomingValue(phi, i)) == phi;
  return false;
}

static bool is_counting(PollWalk *w, Visit *head, LLVMValueRef v) {
  LLVMValueRef base = stepped_value(w, head, v);
  return is_counter(w, head, v) || (base && is_counter(w, head, base));
}

/* Does the block leave the loop when a counter passes a limit that the loop does not change? */
static bool ends_by_counter(PollWalk *w, Visit *head, Visit *v) {
  LLVMValueRef end = LLVMGetBasicBlockTerminator(v->block);
  if (!LLVMIsABranchInst(end) || !LLVMIsConditional(end)) return false;
  bool leaves = false;
  for (unsigned i = 0; i < 2; i++) {
    Visit *to = map_get(&w->visits, LLVMGetSuccessor(end, i));
    if (to->loop != head) leaves = true;
  }
  LLVMValueRef test = LLVMGetCondition(end);
  if (!leaves || !LLVMIsAICmpInst(test)) return false;
  LLVMValueRef a = LLVMGetOperand(test, 0), b = LLVMGetOperand(test, 1);
  return (is_counting(w, head, a) && !is_in_loop(w, head, b)) ||
         (is_counting(w, head, b) && !is_in_loop(w, head, a));
}

static bool is_counted(PollWalk *w, Visit *head) {
  if (head->latches.len != 1) return false;
  return ends_by_counter(w, head, head) || ends_by_counter(w, head, head->latches.items[0]);
}

/* ---- loops with work of their own ------------------------------------------------------------ */

static bool is_call(LLVMValueRef i) {
  if (!LLVMIsACallInst(i)) return false;
  LLVMValueRef callee = LLVMGetCalledValue(i);
  return !LLVMIsAInlineAsm(callee) && !(LLVMIsAFunction(callee) && LLVMGetIntrinsicID(callee));
}

/* Does the loop change variables or memory, and call nothing? */
static bool works_alone(PollWalk *w, Visit *head) {
  bool works = LLVMIsAPHINode(LLVMGetFirstInstruction(head->block));
  for (uint32_t i = 0; i < w->body.len; i++) {
    LLVMBasicBlockRef block = w->body.items[i]->block;
    for (LLVMValueRef at = LLVMGetFirstInstruction(block); at; at = LLVMGetNextInstruction(at)) {
      if (is_call(at)) return false;
      if (LLVMIsAStoreInst(at)) works = true;
    }
  }
  return works;
}

static bool does_without(PollWalk *w, Visit *head) {
  return collect_body(w, head) && (is_counted(w, head) || works_alone(w, head));
}

/* ---- polls ----------------------------------------------------------------------------------- */

static LLVMValueRef first_real_instruction(LLVMBasicBlockRef block) {
  LLVMValueRef i = LLVMGetFirstInstruction(block);
  while (LLVMIsAPHINode(i)) i = LLVMGetNextInstruction(i);
  return i;
}

static void put_code(Codegen *cg, LLVMBuilderRef b, LLVMBasicBlockRef head, const char *text) {
  LLVMTypeRef type = LLVMFunctionType(cg->void_type, NULL, 0, false);
  LLVMValueRef code =
      LLVMGetInlineAsm(type, text, strlen(text), poll_effects, sizeof poll_effects - 1, true, false,
                       LLVMInlineAsmDialectATT, false);
  LLVMValueRef at = first_real_instruction(head);
  LLVMPositionBuilderBefore(b, at);
  LLVMSetCurrentDebugLocation2(b, LLVMInstructionGetDebugLoc(at));
  LLVMBuildCall2(b, type, code, NULL, 0, "");
}

static void poll_in_function(Codegen *cg, LLVMBuilderRef b, LLVMValueRef fn) {
  PollWalk w = {.arena = cg->arena};
  find_loops(&w, fn);
  for (uint32_t i = 0; i < w.heads.len; i++) {
    Visit *head = w.heads.items[i];
    put_code(cg, b, head->block, does_without(&w, head) ? mark_code : poll_code);
  }
}

void gen_polls(Codegen *cg) {
  LLVMBuilderRef b = LLVMCreateBuilderInContext(cg->llvm);
  for (LLVMValueRef fn = LLVMGetFirstFunction(cg->module); fn; fn = LLVMGetNextFunction(fn))
    if (LLVMCountBasicBlocks(fn) > 0) poll_in_function(cg, b, fn);
  LLVMDisposeBuilder(b);
}
