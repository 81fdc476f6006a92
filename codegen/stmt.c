/*
 * stmt.c: statements: the dispatch over kinds, blocks, if, labels, branches.
 *
 * Requires: typed statements; jump targets resolved by types/. Ensures: after a statement that does
 * not fall through, the builder stands in a block without predecessors.
 */
#include "codegen/internal.h"

void gen_stmts(Gen *g, NodeList *stmts) {
  for (uint32_t i = 0; i < stmts->len; i++) {
    g->stmts = stmts;
    g->stmt_at = i;
    gen_stmt(g, stmts->items[i]);
    forget_after(g, stmts, i);
  }
}

/* x.M alone, where x is an interface: x must not be nil (left of `defer x.M()`). */
static void gen_method_check(Gen *g, InterfaceMethodExpr *n) {
  LLVMValueRef v = gen_expr(g, n->x);
  cg_nil_check(g, cg_part(g, v, 0));
}

static void gen_expr_stmt(Gen *g, ExprStmt *n) {
  hoist_calls(g, n->x);
  Type *t = n->x->type;
  if (n->x->kind == NODE_INTERFACE_METHOD)
    gen_method_check(g, (InterfaceMethodExpr *)n->x);
  else if (!t || t->kind != TYPE_TUPLE)
    gen_expr(g, n->x);
  else
    gen_tuple(g, n->x, NEW_ARRAY(g->cg->arena, LLVMValueRef, t->tuple.types.len + 2));
}

static void gen_if(Gen *g, IfStmt *n) {
  if (n->init) gen_stmt(g, n->init);
  LLVMBasicBlockRef then = cg_block(g, "then"), end = cg_block(g, "endif");
  LLVMBasicBlockRef els = n->els ? cg_block(g, "else") : end;
  hoist_calls(g, n->cond);
  gen_cond(g, n->cond, then, els);
  cg_at(g, then);
  gen_stmt(g, n->then);
  cg_branch(g, end);
  if (n->els) {
    cg_at(g, els);
    gen_stmt(g, n->els);
    cg_branch(g, end);
  }
  cg_at(g, end);
}

static void gen_decl_stmt(Gen *g, DeclStmt *n) {
  for (uint32_t i = 0; i < n->decls.len; i++)
    gen_var_decl(g, AS(VarDecl, VAR_DECL, n->decls.items[i]));
}

/* ---- jumps ---------------------------------------------------------------------------------- */

LLVMBasicBlockRef label_block(Gen *g, Object *label) {
  LLVMBasicBlockRef block = map_get(&g->labels, label);
  if (block) return block;
  block = cg_block(g, label->sym ? label->sym->text : "label");
  map_set(g->cg->arena, &g->labels, label, block);
  return block;
}

static void gen_labeled(Gen *g, LabeledStmt *n) {
  LLVMBasicBlockRef block = label_block(g, n->obj);
  cg_branch(g, block);
  cg_at(g, block);
  gen_stmt(g, n->stmt);
}

static Jump *jump_of(Gen *g, BranchStmt *n) {
  for (Jump *j = g->jump; j; j = j->outer)
    if (j->node == n->target) return j;
  internal_error("codegen", n->n.pos, "a branch out of nothing");
}

static LLVMBasicBlockRef goto_target(Gen *g, BranchStmt *n) {
  if (n->target_label) return label_block(g, n->target_label);
  return label_block(g, AS(LabeledStmt, LABELED_STMT, n->target)->obj);
}

static void gen_branch(Gen *g, BranchStmt *n) {
  switch (n->branch) {
  case BRANCH_BREAK: cg_branch(g, jump_of(g, n)->on_break); break;
  case BRANCH_CONTINUE: cg_branch(g, jump_of(g, n)->on_continue); break;
  case BRANCH_FALLTHROUGH: cg_branch(g, g->jump->fallthrough); break;
  case BRANCH_GOTO: cg_branch(g, goto_target(g, n)); break;
  }
}

/* ---- dispatch ------------------------------------------------------------------------------- */

static void gen_stmt_kind(Gen *g, Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_EMPTY_STMT: break;
  case NODE_EXPR_STMT: gen_expr_stmt(g, (ExprStmt *)n); break;
  case NODE_SEND_STMT: gen_send(g, (SendStmt *)n); break;
  case NODE_ASSIGN_STMT: gen_assign(g, (AssignStmt *)n); break;
  case NODE_GO_STMT: gen_go(g, (GoStmt *)n); break;
  case NODE_DEFER_STMT: gen_defer(g, (DeferStmt *)n); break;
  case NODE_RETURN_STMT: gen_return(g, (ReturnStmt *)n); break;
  case NODE_BRANCH_STMT: gen_branch(g, (BranchStmt *)n); break;
  case NODE_BLOCK_STMT: gen_stmts(g, &((BlockStmt *)n)->stmts); break;
  case NODE_IF_STMT: gen_if(g, (IfStmt *)n); break;
  case NODE_SWITCH_STMT: gen_switch(g, (SwitchStmt *)n); break;
  case NODE_TYPE_SWITCH_STMT: gen_type_switch(g, (TypeSwitchStmt *)n); break;
  case NODE_SELECT_STMT: gen_select(g, (SelectStmt *)n); break;
  case NODE_FOR_STMT: gen_for(g, (ForStmt *)n); break;
  case NODE_RANGE_STMT: gen_range(g, (RangeStmt *)n); break;
  case NODE_LABELED_STMT: gen_labeled(g, (LabeledStmt *)n); break;
  case NODE_DECL_STMT: gen_decl_stmt(g, (DeclStmt *)n); break;
  case NODE_VAR_DECL: gen_var_decl(g, (VarDecl *)n); break;
  case NODE_CASE_CLAUSE:
  case NODE_COMM_CLAUSE: /* only below their switch or select */
  case NODE_IMPORT_DECL:
  case NODE_CONST_DECL:
  case NODE_TYPE_DECL:
  case NODE_FUNC_DECL:
  case NODE_KIND_COUNT:
  case EXPR_KINDS:
    internal_error("codegen", n->pos, "a %s is no statement", node_kind_name(n->kind));
  }
}

void gen_stmt(Gen *g, Node *n) {
  uint32_t hoisted = g->hoisted.len;
  if (n->kind != NODE_BLOCK_STMT) cg_set_pos(g, n->pos);
  gen_stmt_kind(g, n);
  g->hoisted.len = hoisted;
}
