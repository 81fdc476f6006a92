/*
 * looproots.c: base pointers kept findable while a loop runs.
 *
 * LLVM may strength-reduce an indexed access so that only a pointer derived from the base, possibly
 * outside the object, stays in a register. The collector scans stacks conservatively and would miss
 * the object. Requires: called before the loop's head is generated. Ensures: the pointer of each
 * variable through which the loop indexes stands in a root slot. A variable that is never assigned
 * again and was rooted by a loop around this one is not rooted twice.
 */
#include "codegen/internal.h"

static bool is_rootable(Type *t) {
  TypeKind kind = type_underlying(t)->kind;
  return kind == TYPE_SLICE || kind == TYPE_POINTER || kind == TYPE_STRING;
}

/* By this loop, or by one around it and still the same pointer? */
static bool is_rooted(const Gen *g, const Object *var) {
  for (uint32_t i = var->var.reassigned ? g->root_base : 0; i < g->rooted.len; i++)
    if (g->rooted.items[i] == var) return true;
  return false;
}

static void root_variable(Gen *g, Object *var) {
  if (var->kind != OBJ_VAR || !is_rootable(var->type)) return;
  if (var->var.var_kind == VAR_PACKAGE || !map_has(&g->vars, var) || is_rooted(g, var)) return;
  VEC_PUSH(g->cg->arena, &g->rooted, var);
  /* the pointer is the first word of all three kinds */
  cg_root(g, LLVMBuildLoad2(g->b, g->cg->ptr, var_address(g, var), ""));
}

static void root_names(Node **child, void *arg) {
  Node *n = *child;
  if (n->kind == NODE_NAME && ((NameExpr *)n)->obj) root_variable(arg, ((NameExpr *)n)->obj);
  if (n->kind == NODE_FIELD_SEL || n->kind == NODE_DEREF || n->kind == NODE_INDEX)
    walk_children(n, root_names, arg);
}

static void root_indexed(Node **child, void *arg) {
  Node *n = *child;
  if (n->kind == NODE_FUNC_LIT) return;
  if (n->kind == NODE_INDEX) root_names(&((IndexExpr *)n)->x, arg);
  walk_children(n, root_indexed, arg);
}

LoopRoots root_loop_bases(Gen *g, Node *loop) {
  LoopRoots before = {g->root_base = g->rooted.len, g->root_slots.len};
  walk_children(loop, root_indexed, g);
  return before;
}

void unroot_loop_bases(Gen *g, LoopRoots before) {
  g->rooted.len = before.vars;
  cg_unroot(g, before.slots);
}
