/*
 * definitions.c: which locals are declared with a value and never change.
 *
 * Requires: a checked function. Ensures: for each local variable of it and of the literals inside,
 * var.init is the value of its declaration (null without one, or when a call gives several),
 * var.reassigned whether anything else assigns to it or to a part of it, var.addr_taken whether the
 * address of it or of a part is taken.
 * Method: two walks over the tree; the first forgets, the second notes. An assignment through a
 * pointer needs addr_taken first, so it is not looked for.
 */
#include "inline/internal.h"

static bool visit_with_literals(Node *n, VisitFn fn, void *arg) {
  if (n->kind == NODE_FUNC_LIT) visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, fn, arg);
  return true;
}

static bool forget(Node *n, void *arg) {
  if (n->kind == NODE_NAME) {
    Object *o = AS(NameExpr, NAME, n)->obj;
    if (o && o->kind == OBJ_VAR && o->var.var_kind != VAR_PACKAGE && o->var.var_kind != VAR_FIELD) {
      o->var.init = NULL;
      o->var.reassigned = o->var.addr_taken = false;
    }
  }
  return visit_with_literals(n, forget, arg);
}

bool declares_variable(const Node *lhs) {
  return lhs->kind == NODE_NAME && AS(NameExpr, NAME, lhs)->is_def && AS(NameExpr, NAME, lhs)->obj;
}

bool declares_any(NodeList lhs) {
  for (uint32_t i = 0; i < lhs.len; i++)
    if (declares_variable(lhs.items[i])) return true;
  return false;
}

static void note_assigned(const Node *lhs) {
  if (!lhs) return;
  Object *v = outer_variable(lhs);
  if (v) v->var.reassigned = true;
}

/* One left side with its value (null if a call gives several). */
static void note_definition(const Node *lhs, Node *value) {
  if (lhs->kind == NODE_NAME && AS(NameExpr, NAME, lhs)->is_def) {
    Object *v = AS(NameExpr, NAME, lhs)->obj;
    if (v) v->var.init = value;
  } else {
    note_assigned(lhs);
  }
}

static void note_assign_stmt(AssignStmt *s) {
  for (uint32_t i = 0; i < s->lhs.len; i++)
    note_definition(s->lhs.items[i], s->lhs.len == s->rhs.len ? s->rhs.items[i] : NULL);
}

static void note_var_decl(VarDecl *d) {
  for (uint32_t i = 0; i < d->names.len; i++)
    note_definition(d->names.items[i], d->names.len == d->values.len ? d->values.items[i] : NULL);
}

static void note_range_stmt(RangeStmt *s) {
  note_assigned(s->key);
  note_assigned(s->value);
}

static void note_address(const Node *x) {
  Object *v = outer_variable(x);
  if (v) v->var.addr_taken = true;
}

static bool note(Node *n, void *arg) {
  if (n->kind == NODE_ASSIGN_STMT)
    note_assign_stmt(AS(AssignStmt, ASSIGN_STMT, n));
  else if (n->kind == NODE_VAR_DECL)
    note_var_decl(AS(VarDecl, VAR_DECL, n));
  else if (n->kind == NODE_RANGE_STMT)
    note_range_stmt(AS(RangeStmt, RANGE_STMT, n));
  else if (n->kind == NODE_ADDR)
    note_address(AS(AddrExpr, ADDR, n)->x);
  return visit_with_literals(n, note, arg);
}

void note_definitions(Function *f) {
  visit_list(f->body, forget, NULL);
  visit_list(f->body, note, NULL);
}

void note_new_definitions(Node *n) {
  visit_tree(n, note, NULL);
}
