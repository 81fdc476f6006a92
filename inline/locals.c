/*
 * locals.c: the local variables of functions, in the order in which gc creates them.
 *
 * Ensures: InlineInfo.locals of each function holds the variables of its own tree in order of appearance; copies
 * of inlined bodies append theirs (substitute.c).
 */
#include "inline/internal.h"

static void add_local(Function *f, Object *v) {
  if (!v || v->kind != OBJ_VAR || v->var.var_kind != VAR_LOCAL || v->var.inl) return;
  if (v->var.function && v->var.function != f) return;
  v->var.function = f;
  v->var.inl = f; /* seen */
  VEC_PUSH(session_arena, &inline_info(f)->locals, v);
}

static bool collect_node(Node *n, void *arg) {
  if (n->kind == NODE_NAME)
    add_local(arg, AS(NameExpr, NAME, n)->obj);
  else if (n->kind == NODE_CASE_CLAUSE)
    add_local(arg, AS(CaseClause, CASE_CLAUSE, n)->var);
  else if (n->kind == NODE_FUNC_LIT)
    collect_locals(AS(FuncLit, FUNC_LIT, n)->function);
  return true;
}

void collect_locals(Function *f) {
  visit_list(f->body, collect_node, f);
}

ObjectList function_locals(const Function *f) {
  const InlineInfo *info = f->inl;
  return info ? info->locals : (ObjectList){0};
}
