/*
 * locals.c: the local variables of functions, in the order in which gc creates them.
 *
 * Ensures: InlineInfo.locals of each function holds the variables of its own tree in order of
 * appearance; temporaries are named `.autotmp_N`, N being the number of variables before, those
 * included that only gc's tree has. Copies of inlined bodies append theirs (substitute.c).
 */
#include "inline/internal.h"

typedef struct Collector {
  Function *function;
  uint32_t count; /* of variables so far */
} Collector;

static void collect_child(Node **child, void *arg);

static void add_local(Collector *c, Object *v) {
  Function *f = c->function;
  if (!v || v->kind != OBJ_VAR || v->var.var_kind != VAR_LOCAL || v->var.inl) return;
  if (v->var.function && v->var.function != f) return;
  v->var.function = f;
  v->var.inl = f; /* seen */
  if (v->var.is_temp) v->sym = sym_of(format_text(session_arena, ".autotmp_%u", c->count));
  c->count++;
  VEC_PUSH(session_arena, &inline_info(f)->locals, v);
}

static bool is_temp_name(const Node *n) {
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.is_temp;
}

/* Several values from one expression go through temporaries in gc's tree. */
static void count_hidden(Collector *c, NodeList lhs, NodeList rhs) {
  if (rhs.len == 1 && lhs.len > 1 && !is_temp_name(lhs.items[0])) c->count += lhs.len;
}

static void count_return(Collector *c, const ReturnStmt *s) {
  if (s->results.len == 1 && s->results.items[0]->type->kind == TYPE_TUPLE)
    c->count += s->results.items[0]->type->tuple.types.len;
}

static void collect_after(Collector *c, Node *n) {
  if (n->kind == NODE_ASSIGN_STMT) {
    count_hidden(c, AS(AssignStmt, ASSIGN_STMT, n)->lhs, AS(AssignStmt, ASSIGN_STMT, n)->rhs);
  } else if (n->kind == NODE_VAR_DECL) {
    count_hidden(c, AS(VarDecl, VAR_DECL, n)->names, AS(VarDecl, VAR_DECL, n)->values);
  } else if (n->kind == NODE_RETURN_STMT) {
    count_return(c, AS(ReturnStmt, RETURN_STMT, n));
  } else if (n->kind == NODE_BUILTIN) {
    BuiltinExpr *b = AS(BuiltinExpr, BUILTIN, n);
    if (b->id == BUILTIN_NEW && b->args.len) b->temp = c->count++;
  }
}

/* Do the temporaries of s take the values of one expression? */
static bool sets_temps(const Node *s) {
  return s->kind == NODE_ASSIGN_STMT && AS(AssignStmt, ASSIGN_STMT, s)->lhs.len > 1 &&
         is_temp_name(AS(AssignStmt, ASSIGN_STMT, s)->lhs.items[0]);
}

static bool defines_temps(const Node *s) {
  return s->kind == NODE_ASSIGN_STMT && AS(AssignStmt, ASSIGN_STMT, s)->define &&
         is_temp_name(AS(AssignStmt, ASSIGN_STMT, s)->lhs.items[0]);
}

/* gc reads the left sides first, so variables declared there come before the temporaries. */
static void add_targets(Collector *c, const Node *s) {
  NodeList lhs = {0};
  if (s->kind == NODE_ASSIGN_STMT)
    lhs = AS(AssignStmt, ASSIGN_STMT, s)->lhs;
  else if (s->kind == NODE_DECL_STMT &&
           AS(DeclStmt, DECL_STMT, s)->decls.items[0]->kind == NODE_VAR_DECL)
    lhs = AS(VarDecl, VAR_DECL, AS(DeclStmt, DECL_STMT, s)->decls.items[0])->names;
  for (uint32_t i = 0; i < lhs.len; i++)
    if (lhs.items[i]->kind == NODE_NAME) add_local(c, AS(NameExpr, NAME, lhs.items[i])->obj);
}

static void collect_list(Collector *c, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) {
    if (sets_temps(list.items[i]) && i + 1 < list.len) add_targets(c, list.items[i + 1]);
    collect_child(&list.items[i], c);
  }
}

static void collect_nodes(Collector *c, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) collect_child(&list.items[i], c);
}

static void collect_clause(Collector *c, CaseClause *n) {
  add_local(c, n->var);
  collect_list(c, n->exprs);
  collect_list(c, n->body);
}

static void collect_child(Node **child, void *arg) {
  Collector *c = arg;
  Node *n = *child;
  if (n->kind == NODE_BLOCK_STMT) {
    collect_list(c, AS(BlockStmt, BLOCK_STMT, n)->stmts);
    return;
  }
  if (n->kind == NODE_CASE_CLAUSE) {
    collect_clause(c, AS(CaseClause, CASE_CLAUSE, n));
    return;
  }
  if (defines_temps(n)) { /* inner calls have theirs first */
    collect_nodes(c, AS(AssignStmt, ASSIGN_STMT, n)->rhs);
    collect_nodes(c, AS(AssignStmt, ASSIGN_STMT, n)->lhs);
    return;
  }
  if (n->kind == NODE_NAME)
    add_local(c, AS(NameExpr, NAME, n)->obj);
  else if (n->kind == NODE_FUNC_LIT)
    collect_locals(AS(FuncLit, FUNC_LIT, n)->function);
  walk_children(n, collect_child, arg);
  collect_after(c, n);
}

void collect_locals(Function *f) {
  Collector c = {f, f->params.len + f->results.len};
  collect_list(&c, f->body);
}

ObjectList function_locals(const Function *f) {
  const InlineInfo *info = f->inl;
  return info ? info->locals : (ObjectList){0};
}
