/*
 * branches.c: labels, and where break, continue, goto and fallthrough lead.
 *
 * Requires: the body of one function without syntax errors; nested functions have had their turn.
 * Ensures: BranchStmt.target is set, or the error reported.
 * Method (spec: Labeled statements to Fallthrough statements): one walk in source order. A goto
 * whose label has not come yet waits in a list; a label serves the waiting ones that stand in its
 * block or deeper, and what waits at the end has no label it could reach. Each block remembers its
 * last variable declaration: a forward goto from before it jumps over it.
 */
#include "parser/internal.h"

typedef struct Block {
  struct Block *parent;
  Pos start;
  const LabeledStmt *labeled; /* whose statement the block belongs to, or null */
  Pos var_pos;                /* last variable declared so far, or NO_POS */
  NodeList var_names;
} Block;

typedef struct {
  Block *block;
  LabeledStmt *stmt;
  bool used;
} Label;

typedef struct {
  BranchStmt *stmt;
  Block *block;
} Waiting;

/* The statements that an unlabeled branch refers to. */
typedef struct {
  Node *breaks, *continues;
  bool in_clause, last_clause; /* directly in a clause of `breaks`; it is the last one */
} Context;

typedef struct {
  Parser *p;
  Map labels; /* Sym to Label */
  VEC(Waiting) waiting;
} Checker;

static void check_block(Checker *c, Block *parent, Context context, const LabeledStmt *labeled,
                        Pos start, NodeList stmts);
static void check_stmt(Checker *c, Block *b, Context context, const LabeledStmt *labeled, Node *n,
                       bool is_last);

/* A position inside a message; where a line directive moved it, also as it is in the file. */
static const char *show_pos(Checker *c, Pos pos) {
  if (!c->p->careful) return NULL; /* no message will show it */
  Position at = position_of(pos), raw = raw_position_of(pos);
  Text t = text_new(c->p->arena);
  text_printf(&t, at.col ? "%s:%u:%u" : "%s:%u", at.file, at.line, at.col);
  if (at.line != raw.line || at.col != raw.col || strcmp(at.file, raw.file) != 0)
    text_printf(&t, "[%s:%u:%u]", raw.file, raw.line, raw.col);
  return t.s;
}

/* ---- labels ---------------------------------------------------------------------------------- */

static bool encloses(const Block *outer, const Block *b) {
  while (b && b != outer) b = b->parent;
  return b != NULL;
}

static Label *declare_label(Checker *c, Block *b, LabeledStmt *s) {
  Label *l = map_get(&c->labels, s->label);
  if (l) {
    side_error_at(c->p, s->n.pos, "label %s already defined at %s", s->label->text,
                  show_pos(c, l->stmt->n.pos));
    return l;
  }
  l = NEW(c->p->arena, Label);
  *l = (Label){b, s, false};
  map_set(c->p->arena, &c->labels, s->label, l);
  return l;
}

static void check_jump_over(Checker *c, const Block *b, const BranchStmt *jump) {
  if (b->var_pos < jump->n.pos) return;
  Text names = text_new(c->p->arena);
  for (uint32_t i = 0; i < b->var_names.len; i++) {
    if (i) text_puts(&names, ", ");
    print_expr(&names, b->var_names.items[i]);
  }
  side_error_at(c->p, jump->label_pos, "goto %s jumps over declaration of %s at %s",
                jump->label->text, names.s, show_pos(c, b->var_pos));
}

/* Gives the label to the gotos that wait for it inside its block. */
static void serve_waiting(Checker *c, Block *b, Label *l, LabeledStmt *s) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < c->waiting.len; i++) {
    Waiting w = c->waiting.items[i];
    if (w.stmt->label != s->label || !encloses(b, w.block)) {
      c->waiting.items[kept++] = w;
      continue;
    }
    w.stmt->target = &s->n;
    l->used = true;
    check_jump_over(c, b, w.stmt);
  }
  c->waiting.len = kept;
}

static void check_labeled(Checker *c, Block *b, Context context, LabeledStmt *s, bool is_last) {
  bool blank = strcmp(s->label->text, "_") == 0;
  if (!blank) serve_waiting(c, b, declare_label(c, b, s), s);
  check_stmt(c, b, context, blank ? NULL : s, s->stmt, is_last);
}

/* ---- branches -------------------------------------------------------------------------------- */

static bool is_loop(const Node *n) {
  return n->kind == NODE_FOR_STMT || n->kind == NODE_RANGE_STMT;
}

static bool is_breakable(const Node *n) {
  return is_loop(n) || n->kind == NODE_SWITCH_STMT || n->kind == NODE_TYPE_SWITCH_STMT ||
         n->kind == NODE_SELECT_STMT;
}

/* break L, continue L: L must label an enclosing statement of the right kind. */
static void check_labeled_branch(Checker *c, const Block *b, BranchStmt *s) {
  const char *word = s->branch == BRANCH_BREAK ? "break" : "continue";
  Label *l = map_get(&c->labels, s->label);
  if (!l) {
    side_error_at(c->p, s->label_pos, "%s label not defined: %s", word, s->label->text);
    return;
  }
  l->used = true;
  while (b && b->labeled != l->stmt) b = b->parent;
  Node *target = l->stmt->stmt;
  if (b && (s->branch == BRANCH_BREAK ? is_breakable(target) : is_loop(target)))
    s->target = target;
  else
    side_error_at(c->p, s->label_pos, "invalid %s label %s", word, s->label->text);
}

static void check_goto(Checker *c, Block *b, BranchStmt *s) {
  Label *l = map_get(&c->labels, s->label);
  if (l) l->used = true;
  if (l && encloses(l->block, b))
    s->target = &l->stmt->n;
  else
    VEC_PUSH(c->p->arena, &c->waiting, ((Waiting){s, b}));
}

static void check_fallthrough(Checker *c, Context context, BranchStmt *s, bool is_last) {
  const char *message = "fallthrough statement out of place";
  const Node *in = context.breaks;
  if (in && in->kind == NODE_TYPE_SWITCH_STMT)
    message = "cannot fallthrough in type switch";
  else if (in && in->kind == NODE_SWITCH_STMT && context.in_clause && is_last) {
    if (!context.last_clause) return;
    message = "cannot fallthrough final case in switch";
  }
  side_error_at(c->p, s->n.pos, "%s", message);
}

static void check_branch(Checker *c, Block *b, Context context, BranchStmt *s, bool is_last) {
  if (s->branch == BRANCH_FALLTHROUGH)
    check_fallthrough(c, context, s, is_last);
  else if (s->branch == BRANCH_GOTO)
    check_goto(c, b, s);
  else if (s->label)
    check_labeled_branch(c, b, s);
  else if (s->branch == BRANCH_BREAK) {
    s->target = context.breaks;
    if (!s->target) side_error_at(c->p, s->n.pos, "break is not in a loop, switch, or select");
  } else {
    s->target = context.continues;
    if (!s->target) side_error_at(c->p, s->n.pos, "continue is not in a loop");
  }
}

/* ---- statements ------------------------------------------------------------------------------ */

static void record_variables(Block *b, Pos pos, NodeList names) {
  b->var_pos = pos;
  b->var_names = names;
}

static void check_decl(Block *b, const DeclStmt *s) {
  for (uint32_t i = 0; i < s->decls.len; i++) {
    const VarDecl *v = (const VarDecl *)s->decls.items[i];
    if (v->n.kind != NODE_VAR_DECL) continue;
    record_variables(b, v->n.pos, (NodeList){v->names.items, 1, 1});
    return;
  }
}

static void check_if(Checker *c, Block *b, Context context, const LabeledStmt *labeled, IfStmt *s) {
  context.in_clause = false;
  for (;;) {
    BlockStmt *then = (BlockStmt *)s->then;
    check_block(c, b, context, labeled, then->n.pos, then->stmts);
    if (!s->els) return;
    if (s->els->kind != NODE_IF_STMT) break;
    s = (IfStmt *)s->els;
  }
  BlockStmt *els = (BlockStmt *)s->els;
  check_block(c, b, context, labeled, els->n.pos, els->stmts);
}

static void check_clauses(Checker *c, Block *b, Context context, const LabeledStmt *labeled,
                          NodeList clauses) {
  for (uint32_t i = 0; i < clauses.len; i++) {
    Node *n = clauses.items[i];
    context.in_clause = n->kind == NODE_CASE_CLAUSE;
    context.last_clause = i + 1 == clauses.len;
    NodeList body = n->kind == NODE_CASE_CLAUSE ? ((CaseClause *)n)->body : ((CommClause *)n)->body;
    check_block(c, b, context, labeled, n->pos, body);
  }
}

static void check_loop(Checker *c, Block *b, const LabeledStmt *labeled, Node *loop, Node *body) {
  Context context = {.breaks = loop, .continues = loop};
  check_block(c, b, context, labeled, body->pos, ((BlockStmt *)body)->stmts);
}

static void check_stmt(Checker *c, Block *b, Context context, const LabeledStmt *labeled, Node *n,
                       bool is_last) {
  Context inner = {.breaks = n, .continues = context.continues};
  switch (n->kind) {
  case NODE_DECL_STMT: check_decl(b, (DeclStmt *)n); break;
  case NODE_ASSIGN_STMT:
    if (((AssignStmt *)n)->define) record_variables(b, n->pos, ((AssignStmt *)n)->lhs);
    break;
  case NODE_LABELED_STMT: check_labeled(c, b, context, (LabeledStmt *)n, is_last); break;
  case NODE_BRANCH_STMT: check_branch(c, b, context, (BranchStmt *)n, is_last); break;
  case NODE_BLOCK_STMT:
    context.in_clause = false;
    check_block(c, b, context, labeled, n->pos, ((BlockStmt *)n)->stmts);
    break;
  case NODE_IF_STMT: check_if(c, b, context, labeled, (IfStmt *)n); break;
  case NODE_FOR_STMT: check_loop(c, b, labeled, n, ((ForStmt *)n)->body); break;
  case NODE_RANGE_STMT: check_loop(c, b, labeled, n, ((RangeStmt *)n)->body); break;
  case NODE_SWITCH_STMT: check_clauses(c, b, inner, labeled, ((SwitchStmt *)n)->clauses); break;
  case NODE_TYPE_SWITCH_STMT:
    check_clauses(c, b, inner, labeled, ((TypeSwitchStmt *)n)->clauses);
    break;
  case NODE_SELECT_STMT: check_clauses(c, b, inner, labeled, ((SelectStmt *)n)->clauses); break;
  default: break;
  }
}

/* Empty statements after a fallthrough do not count. */
static uint32_t without_trailing_empties(NodeList stmts) {
  uint32_t n = stmts.len;
  while (n && stmts.items[n - 1]->kind == NODE_EMPTY_STMT) n--;
  return n;
}

static void check_block(Checker *c, Block *parent, Context context, const LabeledStmt *labeled,
                        Pos start, NodeList stmts) {
  uint32_t n = without_trailing_empties(stmts);
  if (n == 0) return;
  Block *b = NEW(c->p->arena, Block);
  *b = (Block){.parent = parent, .start = start, .labeled = labeled};
  for (uint32_t i = 0; i < n; i++) check_stmt(c, b, context, NULL, stmts.items[i], i + 1 == n);
}

/* ---- function bodies ------------------------------------------------------------------------- */

static void report_waiting(Checker *c) {
  for (uint32_t i = 0; i < c->waiting.len; i++) {
    const BranchStmt *s = c->waiting.items[i].stmt;
    Label *l = map_get(&c->labels, s->label);
    if (!l) {
      side_error_at(c->p, s->label_pos, "label %s not defined", s->label->text);
      continue;
    }
    l->used = true;
    side_error_at(c->p, s->label_pos, "goto %s jumps into block starting at %s", s->label->text,
                  show_pos(c, l->block->start));
  }
}

static void report_unused(Checker *c) {
  for (uint32_t i = 0; i < c->labels.len; i++) {
    const Label *l = c->labels.items[i].value;
    if (!l->used)
      side_error_at(c->p, l->stmt->n.pos, "label %s defined and not used", l->stmt->label->text);
  }
}

void check_branches(Parser *p, Node *body) {
  Checker c = {.p = p};
  check_block(&c, NULL, (Context){0}, NULL, body->pos, ((BlockStmt *)body)->stmts);
  report_waiting(&c);
  report_unused(&c);
}
