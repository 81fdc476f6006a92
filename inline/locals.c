/*
 * locals.c: the local variables of functions, in the order in which gc creates them.
 *
 * Ensures: InlineInfo.locals of each function holds the variables of its own tree in order of appearance; temporaries
 * are named `.autotmp_N`, N being the number of variables before, those included that only gc's tree has. Copies of
 * inlined bodies append theirs (substitute.c).
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

static void collect_child(Node **child, void *arg) {
  Collector *c = arg;
  Node *n = *child;
  if (n->kind == NODE_NAME)
    add_local(c, AS(NameExpr, NAME, n)->obj);
  else if (n->kind == NODE_CASE_CLAUSE)
    add_local(c, AS(CaseClause, CASE_CLAUSE, n)->var);
  else if (n->kind == NODE_FUNC_LIT)
    collect_locals(AS(FuncLit, FUNC_LIT, n)->function);
  walk_children(n, collect_child, arg);
  collect_after(c, n);
}

void collect_locals(Function *f) {
  Collector c = {f, f->params.len + f->results.len};
  for (uint32_t i = 0; i < f->body.len; i++) collect_child(&f->body.items[i], &c);
}

ObjectList function_locals(const Function *f) {
  const InlineInfo *info = f->inl;
  return info ? info->locals : (ObjectList){0};
}
