/*
 * loop.c: `for` statements.
 *
 * Ensures: variables of a three-clause loop are new in each iteration (go1.22) where that can be
 * seen: those on the heap get fresh memory, holding the old value, before the post statement.
 * Variables on the stack outlive no iteration in anybody's hands (escape/ saw to that), so one slot
 * serves them all.
 */
#include "codegen/internal.h"

static void renew_variable(Gen *g, Object *var) {
  if (!var || !var->var.heap) return;
  LLVMValueRef old = var_address(g, var);
  declare_local(g, var);
  cg_store_init(g, var->type, cg_load(g, var->type, old), var_address(g, var));
}

static void renew_variables(Gen *g, ForStmt *n) {
  if (!n->per_iteration || !n->init || n->init->kind != NODE_ASSIGN_STMT) return;
  NodeList *lhs = &((AssignStmt *)n->init)->lhs;
  for (uint32_t i = 0; i < lhs->len; i++)
    if (lhs->items[i]->kind == NODE_NAME) renew_variable(g, ((NameExpr *)lhs->items[i])->obj);
}

void loop_body(Gen *g, Jump *jump, Node *body) {
  jump->outer = g->jump;
  g->jump = jump;
  g->loop_depth++;
  gen_stmt(g, body);
  g->loop_depth--;
  g->jump = jump->outer;
  cg_branch(g, jump->on_continue);
}

void gen_for(Gen *g, ForStmt *n) {
  if (n->init) gen_stmt(g, n->init);
  LoopRoots rooted = root_loop_bases(g, &n->n);
  Jump jump = {
      .node = &n->n, .on_break = cg_block(g, "endfor"), .on_continue = cg_block(g, "post")};
  LLVMBasicBlockRef head = cg_block(g, "for"), body = n->cond ? cg_block(g, "body") : head;
  cg_branch(g, head);
  cg_at(g, head);
  if (n->cond) {
    hoist_calls(g, n->cond);
    gen_cond(g, n->cond, body, jump.on_break);
    cg_at(g, body);
  }
  loop_body(g, &jump, n->body);
  cg_at(g, jump.on_continue);
  renew_variables(g, n);
  if (n->post) gen_stmt(g, n->post);
  cg_branch(g, head);
  cg_at(g, jump.on_break);
  unroot_loop_bases(g, rooted);
}
