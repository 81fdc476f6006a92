/*
 * return.c: terminating statements (Go spec, Terminating statements).
 *
 * Works on the statements as written.
 */
#include "types/decl.h"
#include "types/expr.h"

static bool has_break(const Node *n, const Sym *label, bool implicit);

static bool list_has_break(const NodeList *list, const Sym *label, bool implicit) {
  for (uint32_t i = 0; i < list->len; i++)
    if (has_break(list->items[i], label, implicit)) return true;
  return false;
}

static bool clauses_have_break(const NodeList *clauses, const Sym *label, bool implicit) {
  for (uint32_t i = 0; i < clauses->len; i++) {
    const Node *n = clauses->items[i];
    const NodeList *body = n->kind == NODE_CASE_CLAUSE ? &AS(CaseClause, CASE_CLAUSE, n)->body
                                                       : &AS(CommClause, COMM_CLAUSE, n)->body;
    if (list_has_break(body, label, implicit)) return true;
  }
  return false;
}

/* Does n hold a break that leaves the statement with the label, or (implicit) the innermost one? */
static bool has_break(const Node *n, const Sym *label, bool implicit) {
  if (!n) return false;
  switch ((int)n->kind) {
  case NODE_BRANCH_STMT: {
    const BranchStmt *b = AS(BranchStmt, BRANCH_STMT, n);
    if (b->branch != BRANCH_BREAK) return false;
    return b->label ? b->label == label : implicit;
  }
  case NODE_LABELED_STMT: return has_break(AS(LabeledStmt, LABELED_STMT, n)->stmt, label, implicit);
  case NODE_BLOCK_STMT:
    return list_has_break(&AS(BlockStmt, BLOCK_STMT, n)->stmts, label, implicit);
  case NODE_IF_STMT: {
    const IfStmt *s = AS(IfStmt, IF_STMT, n);
    return has_break(s->then, label, implicit) || has_break(s->els, label, implicit);
  }
  case NODE_SWITCH_STMT:
    return label && clauses_have_break(&AS(SwitchStmt, SWITCH_STMT, n)->clauses, label, false);
  case NODE_TYPE_SWITCH_STMT:
    return label &&
           clauses_have_break(&AS(TypeSwitchStmt, TYPE_SWITCH_STMT, n)->clauses, label, false);
  case NODE_SELECT_STMT:
    return label && clauses_have_break(&AS(SelectStmt, SELECT_STMT, n)->clauses, label, false);
  case NODE_FOR_STMT: return label && has_break(AS(ForStmt, FOR_STMT, n)->body, label, false);
  case NODE_RANGE_STMT: return label && has_break(AS(RangeStmt, RANGE_STMT, n)->body, label, false);
  default: return false;
  }
}

static bool list_terminates(Checker *c, const NodeList *list) {
  uint32_t n = list->len;
  while (n > 0 && list->items[n - 1]->kind == NODE_EMPTY_STMT) n--;
  return n > 0 && is_terminating(c, list->items[n - 1], NULL);
}

/* A default clause, every clause terminating (or falling through), and no break. */
static bool switch_terminates(Checker *c, const NodeList *clauses, const Sym *label) {
  bool has_default = false;
  for (uint32_t i = 0; i < clauses->len; i++) {
    const CaseClause *k = AS(CaseClause, CASE_CLAUSE, clauses->items[i]);
    has_default = has_default || k->is_default;
    if (!list_terminates(c, &k->body)) return false;
    if (list_has_break(&k->body, label, true)) return false;
  }
  return has_default;
}

static bool select_terminates(Checker *c, const NodeList *clauses, const Sym *label) {
  for (uint32_t i = 0; i < clauses->len; i++) {
    const CommClause *k = AS(CommClause, COMM_CLAUSE, clauses->items[i]);
    if (!list_terminates(c, &k->body) || list_has_break(&k->body, label, true)) return false;
  }
  return true;
}

static bool if_terminates(Checker *c, const IfStmt *s) {
  return s->els && is_terminating(c, s->then, NULL) && is_terminating(c, s->els, NULL);
}

bool is_terminating(Checker *c, Node *n, Sym *label) {
  switch ((int)n->kind) {
  case NODE_RETURN_STMT: return true;
  case NODE_BRANCH_STMT: {
    BranchKind b = AS(BranchStmt, BRANCH_STMT, n)->branch;
    return b == BRANCH_GOTO || b == BRANCH_FALLTHROUGH;
  }
  case NODE_EXPR_STMT: return mapped_statement(c, n) != NULL; /* a call of panic */
  case NODE_BLOCK_STMT: return list_terminates(c, &AS(BlockStmt, BLOCK_STMT, n)->stmts);
  case NODE_LABELED_STMT: {
    LabeledStmt *s = AS(LabeledStmt, LABELED_STMT, n);
    return is_terminating(c, s->stmt, s->label);
  }
  case NODE_IF_STMT: return if_terminates(c, AS(IfStmt, IF_STMT, n));
  case NODE_FOR_STMT: {
    const ForStmt *s = AS(ForStmt, FOR_STMT, n);
    return !s->cond && !has_break(s->body, label, true);
  }
  case NODE_SWITCH_STMT:
    return switch_terminates(c, &AS(SwitchStmt, SWITCH_STMT, n)->clauses, label);
  case NODE_TYPE_SWITCH_STMT:
    return switch_terminates(c, &AS(TypeSwitchStmt, TYPE_SWITCH_STMT, n)->clauses, label);
  case NODE_SELECT_STMT:
    return select_terminates(c, &AS(SelectStmt, SELECT_STMT, n)->clauses, label);
  default: return false;
  }
}
