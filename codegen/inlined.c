/*
 * inlined.c: calls that inline/ replaced by the callee's body, and statement expressions.
 *
 * Ensures: instructions of an inlined body carry the callee's positions, inlined at the call, so
 * that tracebacks show the frame that is no longer there.
 */
#include "codegen/internal.h"

/*
 * Result variables may be defined by the body's one return, which may stand in the body of a range
 * over a function: that is another LLVM function, so the variables are made here.
 */
static void declare_results(Gen *g, InlinedCallExpr *n) {
  for (uint32_t i = 0; i < n->results.len; i++) {
    Node *name = n->results.items[i];
    if (name->kind == NODE_NAME && !map_has(&g->vars, ((NameExpr *)name)->obj))
      declare_local(g, ((NameExpr *)name)->obj);
  }
}

/* The call that inline/ replaced, where plan.c says that it is better. */
static void gen_separate_call(Gen *g, InlinedCallExpr *n, LLVMValueRef *out) {
  for (uint32_t i = 0; i < n->setup; i++)
    if (n->stmts.items[i]->kind == NODE_EXPR_STMT) gen_stmt(g, n->stmts.items[i]);
  NodeList none = {0}, *args = &none;
  if (n->callee->params.len) args = &inlined_arguments(n)->rhs;
  hoist_list(g, args);
  gen_static_call(g, n->callee, args, n->n.pos, out);
}

void gen_inlined_call(Gen *g, InlinedCallExpr *n, LLVMValueRef *out) {
  if (is_separate_call(g->cg, n)) {
    gen_separate_call(g, n, out);
    return;
  }
  declare_results(g, n);
  for (uint32_t i = 0; i < n->stmts.len && i < n->setup; i++) {
    gen_stmt(g, n->stmts.items[i]);
    forget_after(g, &n->stmts, i);
  }
  DebugScope saved = debug_enter_inlined(g, n->callee, n->n.pos);
  bool typed = g->typed_memory;
  if (!alias_is_typed(n->callee)) g->typed_memory = false;
  for (uint32_t i = n->setup; i < n->stmts.len; i++) {
    gen_stmt(g, n->stmts.items[i]);
    forget_after(g, &n->stmts, i);
  }
  if (n->end) {
    LLVMBasicBlockRef end = label_block(g, n->end);
    cg_branch(g, end);
    cg_at(g, end);
  }
  g->typed_memory = typed;
  debug_leave_inlined(g, saved);
  for (uint32_t i = 0; i < n->results.len; i++) out[i] = gen_expr(g, n->results.items[i]);
  forget_results(g, n);
}

void gen_stmt_expr(Gen *g, StmtExpr *n, LLVMValueRef *out) {
  gen_stmts(g, &n->stmts);
  if (!n->result) return;
  hoist_calls(g, n->result);
  Type *t = n->result->type;
  if (t && t->kind == TYPE_TUPLE)
    gen_tuple(g, n->result, out);
  else
    out[0] = gen_expr(g, n->result);
}
