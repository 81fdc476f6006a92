/*
 * substitute.c: the form that replaces a call: a copy of the callee's body in the caller.
 *
 * Requires: the callee can be inlined, the call is not that of a go or defer statement. Ensures: an
 * INLINED_CALL whose variables, labels and function literals are new; a literal of the copy is a
 * new Function of the host, named as gc names it, with captures that refer to the new variables.
 * Method: copy_tree with a hook that sees each copied node; variables are replaced as they are met,
 * returns become an assignment of the results and a jump behind the body. Bodies that are kept for
 * later copies (templates) share their variables with the function, only their literals are of
 * their own.
 */
#include "inline/internal.h"

typedef struct Copying {
  Inliner *in;
  Arena *arena;
  bool is_template;
  Function *callee; /* what is copied */
  Function *host;   /* where it goes */
  Function *into;   /* the function whose body is being copied: host or a new literal */
  InlineChain *chain;
  Pos pos; /* of the outermost inlined call */
  Pos call_pos;
  Map variables;  /* Object -> Object */
  Map functions;  /* Function of a literal (its origin) -> copy */
  uint32_t jumps; /* to the end */
  InlinedCallExpr *result;
} Copying;

static Node *copy_hook(Node *n, void *arg);

static Function *origin_of(Function *f) {
  InlineInfo *info = f->inl;
  return info && info->origin ? info->origin : f;
}

static NodeList copy_list(Copying *c, NodeList list) {
  BlockStmt block = {.n = {.kind = NODE_BLOCK_STMT}, .stmts = list};
  return AS(BlockStmt, BLOCK_STMT, copy_tree(c->arena, &block.n, copy_hook, c))->stmts;
}

/* ---- variables ------------------------------------------------------------------------------- */

static bool is_captured_by(const Function *f, const Object *var) {
  for (uint32_t i = 0; i < f->captures.len; i++)
    if (f->captures.items[i].var == var) return true;
  return false;
}

static Function *new_owner(Copying *c, const Object *var) {
  Function *of = var->var.function ? map_get(&c->functions, var->var.function) : c->into;
  return of ? of : c->host;
}

static Object *new_variable(Copying *c, Object *var) {
  Object *copy = NEW(session_arena, Object);
  *copy = *var;
  copy->var.function = new_owner(c, var);
  copy->var.heap = copy->var.by_value = false;
  copy->var.escape = copy->var.inl = copy->var.backend = NULL;
  copy->var.init = NULL;
  if (copy->var.function == c->host) {
    copy->var.var_kind = VAR_LOCAL;
    copy->pos = c->pos;
  }
  if (copy->var.var_kind == VAR_LOCAL)
    VEC_PUSH(session_arena, &inline_info(copy->var.function)->locals, copy);
  map_set(c->arena, &c->variables, var, copy);
  return copy;
}

/* The variable that stands for var in the copy. */
static Object *map_variable(Copying *c, Object *var) {
  if (c->is_template || !var || var->kind != OBJ_VAR || var->var.var_kind == VAR_PACKAGE ||
      var->var.var_kind == VAR_FIELD)
    return var;
  Object *copy = map_get(&c->variables, var);
  if (copy) return copy;
  return is_captured_by(c->callee, var) ? var : new_variable(c, var);
}

/* ---- function literals ----------------------------------------------------------------------- */

/* The package of the generic function, for an instance. */
static const Package *home(const Function *f) {
  while (f->lit && f->outer) f = f->outer;
  return f->obj ? f->obj->pkg : f->pkg;
}

static void put_chain_names(Text *t, const InlineChain *chain) {
  if (!chain) return;
  put_chain_names(t, chain->parent);
  const Function *f = chain->callee;
  text_printf(t, ".%s", is_instance(f) ? instance_text(session_arena, f, home(f), true) : f->name);
}

/* The name of a literal of the inlined function itself. */
static const char *host_literal_name(Copying *c, const Function *literal) {
  Function *outer = c->host;
  while (outer->range_number) outer = outer->outer;
  Text t = text_new(session_arena);
  text_puts(&t, outer->name);
  put_chain_names(&t, c->chain);
  if (literal->range_number)
    text_printf(&t, "-range%u", ++outer->range_count);
  else
    text_printf(&t, outer->lit ? ".%u" : ".func%u", ++outer->closure_count);
  return t.s;
}

static const char *literal_name(Copying *c, Function *literal) {
  if (c->into == c->host) return host_literal_name(c, literal);
  const char *outer = literal->outer->name;
  size_t len = strlen(outer);
  const char *rest = strncmp(literal->name, outer, len) ? literal->name : literal->name + len;
  return format_text(session_arena, "%s%s", c->into->name, rest);
}

static void map_objects(Copying *c, ObjectList *list) {
  ObjectList copy = {0};
  for (uint32_t i = 0; i < list->len; i++)
    VEC_PUSH(session_arena, &copy, map_variable(c, list->items[i]));
  *list = copy;
}

static void map_captures(Copying *c, Function *f) {
  Capture *items = NEW_ARRAY(session_arena, Capture, f->captures.len);
  for (uint32_t i = 0; i < f->captures.len; i++)
    items[i].var = map_variable(c, f->captures.items[i].var);
  f->captures.items = items;
  f->captures.cap = f->captures.len;
}

static void register_literal(Copying *c, Function *copy, Function *literal) {
  copy->name = literal_name(c, literal);
  copy->outer = c->into;
  copy->pkg = c->host->pkg;
  copy->closure_count = literal->closure_count;
  VEC_PUSH(session_arena, &c->into->closures, copy);
  InlineInfo *info = inline_info(copy);
  info->is_copy = true;
  info->serial = ++c->in->copies;
  info->has_table = is_instance(literal) || inline_info(literal)->has_table;
}

/* A new Function for the literal whose copied node is lit. */
static void copy_literal(Copying *c, FuncLit *lit) {
  Function *from = lit->function, *copy = NEW(session_arena, Function), *into = c->into;
  *copy = *from;
  copy->lit = lit;
  copy->inl = copy->escape = copy->backend = NULL;
  copy->closures.items = NULL;
  copy->closures.len = copy->closures.cap = 0;
  lit->function = copy;
  if (c->is_template)
    inline_info(copy)->origin = origin_of(from);
  else
    register_literal(c, copy, from);
  map_set(c->arena, &c->functions, origin_of(from), copy);
  map_captures(c, copy);
  c->into = copy;
  map_objects(c, &copy->params);
  map_objects(c, &copy->results);
  copy->body = copy_list(c, from->body);
  c->into = into;
}

/* ---- returns --------------------------------------------------------------------------------- */

static NodeList result_names(Copying *c, bool define, Pos pos) {
  NodeList names = {0};
  for (uint32_t i = 0; i < c->callee->results.len; i++) {
    Node *name = build_name(c->arena, map_variable(c, c->callee->results.items[i]), pos);
    AS(NameExpr, NAME, name)->is_def = define;
    VEC_PUSH(c->arena, &names, name);
  }
  return names;
}

static void set_inits(NodeList names, NodeList values) {
  for (uint32_t i = 0; i < names.len; i++) {
    NameExpr *name = AS(NameExpr, NAME, names.items[i]);
    if (name->is_def && name->obj)
      name->obj->var.init = names.len == values.len ? values.items[i] : NULL;
  }
}

static Node *new_assignment(Arena *a, NodeList lhs, NodeList rhs, bool define, Pos pos) {
  AssignStmt *s = NEW_NODE(a, AssignStmt, ASSIGN_STMT, pos);
  s->define = define;
  s->lhs = lhs;
  s->rhs = rhs;
  if (define) set_inits(lhs, rhs);
  return &s->n;
}

static Object *end_label(Copying *c) {
  if (!c->result->end) {
    const char *name = format_text(session_arena, ".i%u", inline_info(c->host)->labels);
    Object *label = new_object(OBJ_LABEL, sym_of(name), c->call_pos, NULL, NULL);
    c->result->end = label;
  }
  return c->result->end;
}

/* { results = values; goto end } */
static Node *replace_return(Copying *c, ReturnStmt *s) {
  BlockStmt *block = NEW_NODE(c->arena, BlockStmt, BLOCK_STMT, s->n.pos);
  bool define = inline_info(c->callee)->delay_results;
  if (s->results.len)
    VEC_PUSH(
        c->arena, &block->stmts,
        new_assignment(c->arena, result_names(c, define, s->n.pos), s->results, define, s->n.pos));
  BranchStmt *jump = NEW_NODE(c->arena, BranchStmt, BRANCH_STMT, s->n.pos);
  jump->branch = BRANCH_GOTO;
  jump->target_label = end_label(c);
  c->jumps++;
  VEC_PUSH(c->arena, &block->stmts, &jump->n);
  return &block->n;
}

/* ---- the hook -------------------------------------------------------------------------------- */

static void copy_label(LabeledStmt *s) {
  Object *label = NEW(session_arena, Object);
  *label = *s->obj;
  label->label.stmt = &s->n;
  label->label.backend = NULL;
  s->obj = label;
}

static void copy_var_decl(VarDecl *d) {
  set_inits(d->names, d->values);
}

static Node *copy_hook(Node *n, void *arg) {
  Copying *c = arg;
  if (n->kind == NODE_FUNC_LIT) copy_literal(c, AS(FuncLit, FUNC_LIT, n));
  if (c->is_template) return n;
  if (n->kind == NODE_NAME) {
    AS(NameExpr, NAME, n)->obj = map_variable(c, AS(NameExpr, NAME, n)->obj);
  } else if (n->kind == NODE_CASE_CLAUSE) {
    AS(CaseClause, CASE_CLAUSE, n)->var = map_variable(c, AS(CaseClause, CASE_CLAUSE, n)->var);
  } else if (n->kind == NODE_LABELED_STMT && AS(LabeledStmt, LABELED_STMT, n)->obj) {
    copy_label(AS(LabeledStmt, LABELED_STMT, n));
  } else if (n->kind == NODE_ASSIGN_STMT && AS(AssignStmt, ASSIGN_STMT, n)->define) {
    set_inits(AS(AssignStmt, ASSIGN_STMT, n)->lhs, AS(AssignStmt, ASSIGN_STMT, n)->rhs);
  } else if (n->kind == NODE_VAR_DECL) {
    copy_var_decl(AS(VarDecl, VAR_DECL, n));
  } else if (n->kind == NODE_RETURN_STMT) {
    if (c->into == c->host) return replace_return(c, AS(ReturnStmt, RETURN_STMT, n));
    AS(ReturnStmt, RETURN_STMT, n)->function = c->into;
  }
  return n;
}

NodeList copy_template(Arena *a, NodeList body) {
  Copying c = {.arena = a, .is_template = true};
  return copy_list(&c, body);
}

/* ---- the call -------------------------------------------------------------------------------- */

static void add_setup(Copying *c, Node *stmt) {
  VEC_PUSH(c->arena, &c->result->stmts, stmt);
  c->result->setup++;
}

/* What computing the callee does besides: the statements of inlined calls. */
static void add_callee_effects(Copying *c, Node *fun) {
  fun = skip_noop(fun);
  if (fun->kind != NODE_INLINED_CALL) return;
  InlinedCallExpr *ic = AS(InlinedCallExpr, INLINED_CALL, fun);
  Node *value = ic->results.items[0];
  ic->results.len = 0;
  ic->n.type = NULL;
  ExprStmt *s = NEW_NODE(c->arena, ExprStmt, EXPR_STMT, fun->pos);
  s->x = fun;
  add_setup(c, &s->n);
  add_callee_effects(c, value);
}

static bool is_blank(const Object *o) {
  return !o->sym || !strcmp(o->sym->text, "_") || !strncmp(o->sym->text, "~p", 2);
}

/* Parameters and results come before the locals of the body. */
static void map_signature(Copying *c) {
  for (uint32_t i = 0; i < c->callee->params.len; i++)
    if (!is_blank(c->callee->params.items[i])) map_variable(c, c->callee->params.items[i]);
  for (uint32_t i = 0; i < c->callee->results.len; i++)
    map_variable(c, c->callee->results.items[i]);
}

/* p1, p2 := args */
static void add_parameters(Copying *c, const CallExpr *call) {
  NodeList names = {0};
  for (uint32_t i = 0; i < c->callee->params.len; i++) {
    Object *p = c->callee->params.items[i];
    NameExpr *name;
    if (is_blank(p)) {
      name = NEW_NODE(c->arena, NameExpr, NAME, call->n.pos);
      name->sym = p->sym ? p->sym : sym_of("_");
      name->n.type = p->type;
    } else {
      name = AS(NameExpr, NAME, build_name(c->arena, map_variable(c, p), call->n.pos));
      name->is_def = true;
    }
    VEC_PUSH(c->arena, &names, &name->n);
  }
  if (names.len) add_setup(c, new_assignment(c->arena, names, call->args, true, call->n.pos));
}

/* var r1 T1; var r2 T2 */
static void add_results(Copying *c, const CallExpr *call) {
  for (uint32_t i = 0; i < c->callee->results.len; i++) {
    Object *r = map_variable(c, c->callee->results.items[i]);
    r->var.is_result_zeroed = true;
    VarDecl *d = NEW_NODE(c->arena, VarDecl, VAR_DECL, call->n.pos);
    NameExpr *name = AS(NameExpr, NAME, build_name(c->arena, r, call->n.pos));
    name->is_def = true;
    VEC_PUSH(c->arena, &d->names, &name->n);
    DeclStmt *s = NEW_NODE(c->arena, DeclStmt, DECL_STMT, call->n.pos);
    VEC_PUSH(c->arena, &s->decls, &d->n);
    add_setup(c, &s->n);
  }
}

static Pos outermost_position(const InlineChain *chain) {
  while (chain->parent) chain = chain->parent;
  return chain->call_pos;
}

/* A jump that ends the body goes nowhere. */
static void drop_last_jump(Copying *c, NodeList body) {
  if (!body.len || body.items[body.len - 1]->kind != NODE_BLOCK_STMT) return;
  NodeList *last = &AS(BlockStmt, BLOCK_STMT, body.items[body.len - 1])->stmts;
  if (!last->len || last->items[last->len - 1]->kind != NODE_BRANCH_STMT) return;
  BranchStmt *jump = AS(BranchStmt, BRANCH_STMT, last->items[last->len - 1]);
  if (!jump->target_label || jump->target_label != c->result->end) return;
  last->len--;
  if (!--c->jumps) c->result->end = NULL;
}

InlinedCallExpr *substitute_call(Inliner *in, Function *host, CallExpr *call, Function *callee,
                                 InlineChain *chain) {
  InlineInfo *info = inline_info(callee);
  InlinedCallExpr *result = NEW_NODE(in->arena, InlinedCallExpr, INLINED_CALL, call->n.pos);
  Copying c = {.in = in,
               .arena = in->arena,
               .callee = callee,
               .host = host,
               .into = host,
               .chain = chain,
               .pos = outermost_position(chain),
               .call_pos = call->n.pos,
               .result = result};
  result->n.type = call->n.type;
  result->n.paren = call->n.paren;
  result->callee = callee;
  add_callee_effects(&c, call->fun);
  map_signature(&c);
  add_parameters(&c, call);
  if (!info->delay_results) add_results(&c, call);
  NodeList body = copy_list(&c, info->body);
  inline_info(host)->labels++;
  drop_last_jump(&c, body);
  for (uint32_t i = 0; i < body.len; i++) VEC_PUSH(in->arena, &result->stmts, body.items[i]);
  result->results = result_names(&c, false, call->n.pos);
  return result;
}
