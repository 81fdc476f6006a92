/*
 * cost.c: what gc charges for inlining a body.
 *
 * Requires: a simplified function; functions that it calls went through check_can_inline or will in
 * its course. Ensures: Cost.nodes is gc's number for the body; Cost.reason names the first
 * construct that forbids inlining. With a limit, counting ends when it is passed, so that literals
 * called further on are not decided yet: gc does so below -m=2. Method: gc counts the nodes of its
 * own tree and then corrects. A node of ours may be several of gc's or none; each function below
 * charges one kind, in gc's units. While `plain` is set only nodes are counted, without corrections
 * (for the big-function test).
 */
#include "inline/internal.h"

enum {
  PARAM_METHOD_NODES = 5 /* the callee in a table of methods of type parameters: *(&(*table)[n]) */
};

typedef struct Counter {
  Inliner *in;
  Function *function;
  int32_t nodes;
  int32_t limit; /* stop when passed; 0: never */
  bool plain;
  bool big;
  const char *reason;
} Counter;

static void count(Counter *c, Node *n);

static void charge(Counter *c, int32_t nodes) {
  c->nodes += nodes;
}

/* A correction that is not a node. */
static void adjust(Counter *c, int32_t nodes) {
  if (!c->plain) c->nodes += nodes;
}

static void forbid(Counter *c, const char *reason) {
  if (!c->reason) c->reason = reason;
}

static void count_list(Counter *c, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) count(c, list.items[i]);
}

static void count_child(Node **child, void *arg) {
  count(arg, *child);
}

/* nodes for n itself and all below. */
static void count_parts(Counter *c, Node *n, int32_t nodes) {
  charge(c, nodes);
  walk_children(n, count_child, c);
}

/* ---- calls ----------------------------------------------------------------------------------- */

/* Library functions that gc compiles to a load or store, and so takes as cheap. */
static bool is_cheap_call(const Object *f) {
  static const char *const endian[] = {
      "Uint64",    "Uint32",       "Uint16",       "PutUint64",    "PutUint32",
      "PutUint16", "AppendUint64", "AppendUint32", "AppendUint16",
  };
  if (!f->pkg || !f->sym) return false;
  const char *path = f->pkg->path, *name = f->sym->text;
  if (!strcmp(path, "internal/abi")) return !strcmp(name, "NoEscape");
  bool methods = !strcmp(path, "encoding/binary") && f->func.recv_named;
  bool functions =
      !strcmp(path, "internal/byteorder") && (!strncmp(name, "LE", 2) || !strncmp(name, "BE", 2));
  if (functions) name += 2;
  for (size_t i = 0; (methods || functions) && i < sizeof endian / sizeof *endian; i++)
    if (!strcmp(name, endian[i])) return true;
  return false;
}

/* The literal of a static callee can be copied into f only where its variables are. */
static bool reachable_literal(const Function *f, const Function *literal) {
  return !literal->lit || !literal->captures.len || literal->outer == f;
}

static bool is_parameter_call(const Counter *c, const Node *fun) {
  if (fun->kind != NODE_NAME) return false;
  const Object *v = AS(NameExpr, NAME, fun)->obj;
  if (!v || v->kind != OBJ_VAR || v->var.var_kind == VAR_PACKAGE) return false;
  return v->var.var_kind == VAR_PARAM || v->var.var_kind == VAR_RECV ||
         v->var.function != c->function;
}

static int32_t extra_call_cost(Counter *c, CallExpr *call) {
  if (call->fun->kind == NODE_INTERFACE_METHOD) return CALL_COST;
  Callee callee = static_callee(call->fun);
  bool direct = callee.obj && (call->fun->kind == NODE_NAME || call->fun->kind == NODE_METHOD_EXPR);
  if (direct && (is_cheap_call(callee.obj) || is_intrinsic(callee.obj))) return 0;
  Function *f = callee.function;
  if (f && reachable_literal(c->function, f)) {
    if (f->lit) check_can_inline(c->in, f);
    if (function_can_inline(f) && cost_fits(f, c->big, false)) return inline_info(f)->cost;
  }
  return is_parameter_call(c, call->fun) ? PARAM_CALL_COST : CALL_COST;
}

static bool calls_instance(CallExpr *call) {
  if (call->fun->kind != NODE_NAME && call->fun->kind != NODE_METHOD_EXPR) return false;
  const Function *f = static_callee(call->fun).function;
  return f && is_instance(f);
}

static void count_call(Counter *c, CallExpr *call) {
  charge(c, 1);
  if (calls_instance(call)) charge(c, is_instance(c->function) ? 4 : 2); /* its table */
  if (!c->plain) adjust(c, extra_call_cost(c, call));
  if (is_interface_method_expr(call)) charge(c, -1); /* a function of the interface */
  count(c, call->fun);
  count_list(c, call->args);
}

static void count_panic(Counter *c, BuiltinExpr *b) {
  Node *x = b->args.items[0];
  charge(c, 1);
  adjust(c, PANIC_COST);
  if (x->kind == NODE_CONVERT && x->implicit) adjust(c, -1);
  count(c, x);
}

static void count_make(Counter *c, BuiltinExpr *b) {
  bool size_added = !b->args.len && type_underlying(b->n.type)->kind != TYPE_SLICE;
  count_parts(c, &b->n, size_added ? 2 : 1);
}

static void count_builtin(Counter *c, BuiltinExpr *b) {
  if (b->id == BUILTIN_RECOVER) forbid(c, "call to recover");
  if (b->id == BUILTIN_DEFER_FRAME) forbid(c, "defer call in range func");
  if (b->id == BUILTIN_PANIC)
    count_panic(c, b);
  else if (b->id == BUILTIN_MAKE)
    count_make(c, b);
  else if (b->id == BUILTIN_NEW && b->args.len)
    count_parts(c, &b->n, 6);
  else if (b->id == BUILTIN_NEW)
    charge(c, is_derived_type(type_underlying(b->n.type)->pointer.elem, c->function) ? 6 : 1);
  else
    count_parts(c, &b->n, b->id == BUILTIN_RANGE_PANIC ? 2 : 1); /* as a call: with its name */
}

/* ---- expressions ----------------------------------------------------------------------------- */

/* A derived type comes out of a table. */
static void count_assertion(Counter *c, TypeAssertExpr *a) {
  Type *want = a->comma_ok ? a->n.type->tuple.types.items[0] : a->n.type;
  count_parts(c, &a->n, is_derived_type(want, c->function) ? 7 : 1);
}

static void count_composite(Counter *c, CompositeLit *lit) {
  Type *t = type_underlying(lit->n.type);
  charge(c, 1);
  if (t->kind == TYPE_SLICE) adjust(c, 1);
  for (uint32_t i = 0; i < lit->elems.len; i++) {
    Node *e = lit->elems.items[i];
    if (e->kind == NODE_KEY_VALUE || t->kind == TYPE_STRUCT)
      charge(c, 1);
    else if (e->kind == NODE_LIT_ELEM && AS(LitElem, LIT_ELEM, e)->keyed)
      charge(c, 2);
    count(c, e);
  }
}

static Node *implicit_deref(Node *x) {
  return x->kind == NODE_DEREF && x->implicit ? AS(DerefExpr, DEREF, x)->x : NULL;
}

/* x.f and p.f are one node each. */
static void count_field(Counter *c, FieldSelExpr *s) {
  Node *pointer = implicit_deref(s->x);
  charge(c, 1);
  count(c, pointer ? pointer : s->x);
}

/* Is x a field at offset 0 of a variable, or of what a variable points to? */
static bool is_first_field(Node *x) {
  if (x->kind != NODE_FIELD_SEL) return false;
  FieldSelExpr *s = AS(FieldSelExpr, FIELD_SEL, x);
  Node *pointer = implicit_deref(s->x);
  if ((pointer ? pointer : s->x)->kind != NODE_NAME) return false;
  return struct_field_offset(type_underlying(s->x->type), s->index) == 0;
}

static void count_addr(Counter *c, AddrExpr *a) {
  charge(c, 1);
  if (is_first_field(a->x)) adjust(c, -2);
  count(c, a->x);
}

static void count_deref(Counter *c, DerefExpr *d) {
  charge(c, 1);
  const Node *x = skip_noop(d->x);
  if (x->kind == NODE_ADDR && AS(AddrExpr, ADDR, x)->x->kind != NODE_COMPOSITE_LIT) adjust(c, -1);
  count(c, d->x);
}

static bool is_zero(const Node *n) {
  int64_t v;
  return n && n->kind == NODE_CONST && const_kind(AS(ConstExpr, CONST, n)->value) == CONST_INT &&
         const_to_int64(AS(ConstExpr, CONST, n)->value, &v) && v == 0;
}

static bool is_length_of(const Node *n, const Node *x) {
  if (!n || n->kind != NODE_BUILTIN || x->kind != NODE_NAME) return false;
  const BuiltinExpr *b = AS(BuiltinExpr, BUILTIN, n);
  return b->id == BUILTIN_LEN && b->args.items[0]->kind == NODE_NAME &&
         AS(NameExpr, NAME, b->args.items[0])->obj == AS(NameExpr, NAME, x)->obj;
}

static void count_slice(Counter *c, SliceExpr *s) {
  if (is_zero(s->lo)) adjust(c, -1);
  if (is_length_of(s->hi, s->x)) adjust(c, -2);
  count_parts(c, &s->n, 1);
}

static void count_concat_operand(Counter *c, Node *n) {
  if (n->kind == NODE_BINARY && is_string(n->type)) {
    count_concat_operand(c, AS(BinaryExpr, BINARY, n)->x);
    count_concat_operand(c, AS(BinaryExpr, BINARY, n)->y);
  } else {
    count(c, n);
  }
}

/* A chain of concatenations is one node. */
static void count_binary(Counter *c, BinaryExpr *b) {
  charge(c, 1);
  if (b->op == OP_ADD && is_string(b->n.type)) {
    count_concat_operand(c, &b->n);
    return;
  }
  count(c, b->x);
  count(c, b->y);
}

static int32_t count_runes(const Const *value) {
  size_t len;
  const char *s = const_string_value(value, &len);
  int32_t n = 0;
  for (size_t i = 0; i < len; i++) n += (s[i] & 0xC0) != 0x80;
  return n;
}

static void count_convert(Counter *c, ConvertExpr *v) {
  if (is_constant_runes(v)) { /* a slice literal with keys in gc's tree */
    charge(c, 2 + 3 * count_runes(AS(ConstExpr, CONST, v->x)->value));
    return;
  }
  charge(c, 1);
  if (is_plain_conversion(v)) adjust(c, -1);
  count(c, v->x);
}

/* ---- statements ------------------------------------------------------------------------------ */

static bool is_temp_name(const Node *n) {
  return n->kind == NODE_NAME && AS(NameExpr, NAME, n)->obj &&
         AS(NameExpr, NAME, n)->obj->kind == OBJ_VAR && AS(NameExpr, NAME, n)->obj->var.is_temp;
}

/* Are these several values of one expression, by way of temporaries? */
static bool are_temps(NodeList values) {
  if (values.len < 2) return false;
  const Node *n = values.items[0];
  while (n->kind == NODE_CONVERT && n->implicit) n = AS(ConvertExpr, CONVERT, n)->x;
  return is_temp_name(n);
}

/* A left side: declaring a variable costs two nodes more. */
static void count_target(Counter *c, Node *lhs) {
  if (declares_variable(lhs)) charge(c, 2);
  count(c, lhs);
}

static void count_assign(Counter *c, AssignStmt *s) {
  charge(c, 1);
  for (uint32_t i = 0; i < s->lhs.len; i++) count_target(c, s->lhs.items[i]);
  count_list(c, s->rhs);
}

/* `t1, t2 := f()` for an assignment that converts: gc takes its temporaries back. */
static void count_assign_stmt(Counter *c, AssignStmt *s) {
  if (s->define && s->lhs.len > 1 && s->rhs.len == 1 && is_temp_name(s->lhs.items[0])) {
    count(c, s->rhs.items[0]);
    return;
  }
  count_assign(c, s);
  if (are_temps(s->rhs)) adjust(c, -(int32_t)s->rhs.len);
}

static void count_var_decl(Counter *c, VarDecl *d) {
  if (d->values.len) {
    charge(c, 1);
    for (uint32_t i = 0; i < d->names.len; i++) count_target(c, d->names.items[i]);
    count_list(c, d->values);
    if (are_temps(d->values)) adjust(c, -(int32_t)d->values.len);
  } else {
    for (uint32_t i = 0; i < d->names.len; i++)
      if (declares_variable(d->names.items[i])) charge(c, 4);
  }
}

/* A call whose results go through temporaries, uncorrected. */
static void count_spread_call(Counter *c, Node *call) {
  charge(c, 1 + 4 * (int32_t)call->type->tuple.types.len);
  count(c, call);
}

static bool is_tuple(const Node *n) {
  return n->type && n->type->kind == TYPE_TUPLE && n->type->tuple.types.len > 1;
}

static void count_return(Counter *c, ReturnStmt *s) {
  charge(c, 1);
  if (are_temps(s->results)) charge(c, 1 + 3 * (int32_t)s->results.len);
  if (s->results.len == 1 && is_tuple(s->results.items[0]))
    count_spread_call(c, s->results.items[0]);
  else
    count_list(c, s->results);
}

static void count_stmt_expr(Counter *c, StmtExpr *s) {
  for (uint32_t i = 0; i < s->stmts.len; i++) {
    Node *n = s->stmts.items[i];
    if (n->kind == NODE_ASSIGN_STMT)
      count_assign(c, AS(AssignStmt, ASSIGN_STMT, n));
    else
      count(c, n);
  }
  if (s->result) count(c, s->result);
}

static void count_range_variable(Counter *c, const Node *var) {
  if (!var) return;
  charge(c, AS(NameExpr, NAME, var)->is_def ? 3 : 1);
}

/*
 * A loop that assigns to more than names does so at the start of its body, from temporaries. gc's
 * range assigns, and converts, itself: what these statements cost besides the left sides.
 */
static int32_t assignment_of_temps(const RangeStmt *s) {
  if (s->body->kind != NODE_BLOCK_STMT || !AS(BlockStmt, BLOCK_STMT, s->body)->stmts.len) return 0;
  const Node *first = AS(BlockStmt, BLOCK_STMT, s->body)->stmts.items[0];
  if (first->kind != NODE_ASSIGN_STMT) return 0;
  NodeList values = AS(AssignStmt, ASSIGN_STMT, first)->rhs;
  int32_t cost = 1;
  for (uint32_t i = 0; i < values.len; i++) {
    const Node *n = values.items[i];
    for (; n->kind == NODE_CONVERT && n->implicit; n = AS(ConvertExpr, CONVERT, n)->x)
      cost += !is_plain_conversion(AS(ConvertExpr, CONVERT, n));
    if (!is_temp_name(n)) return 0;
    cost++;
  }
  return cost;
}

static void count_range_target(Counter *c, Node *target) {
  if (!target || is_temp_name(target)) return;
  if (target->kind == NODE_NAME)
    count_range_variable(c, target);
  else
    count(c, target);
}

static void count_range(Counter *c, RangeStmt *s) {
  charge(c, 1 + s->blanks);
  bool by_temps = (s->key && is_temp_name(s->key)) || (s->value && is_temp_name(s->value));
  if (by_temps) charge(c, -assignment_of_temps(s));
  count_range_target(c, s->key);
  count_range_target(c, s->value);
  count(c, s->x);
  count(c, s->body);
}

static void count_type_switch(Counter *c, TypeSwitchStmt *s) {
  charge(c, s->bind ? 3 : 2);
  if (s->init) count(c, s->init);
  count(c, s->x);
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    CaseClause *cl = AS(CaseClause, CASE_CLAUSE, s->clauses.items[i]);
    charge(c, s->bind ? 2 : 1);
    for (uint32_t j = 0; j < cl->case_types.len; j++)
      if (!cl->case_types.items[j]) charge(c, 1);
    count_list(c, cl->body);
  }
}

/* v, ok = <-c: through temporaries that the body assigns, without the refund of other statements.
 */
static void count_comma_ok_comm(Counter *c, AssignStmt *s) {
  charge(c, 1 + 3 * 2);
  count_list(c, s->rhs);
  if (is_temp_name(s->lhs.items[0])) {
    adjust(c, 2);
    return;
  }
  charge(c, 1 + 2);
  for (uint32_t i = 0; i < s->lhs.len; i++) count_target(c, s->lhs.items[i]);
}

/* Receives in a select have two left sides, blank or not. */
static void count_comm_stmt(Counter *c, Node *comm) {
  if (comm->kind != NODE_ASSIGN_STMT) {
    if (comm->kind == NODE_EXPR_STMT) charge(c, 3);
    count(c, comm);
    return;
  }
  AssignStmt *s = AS(AssignStmt, ASSIGN_STMT, comm);
  if (s->lhs.len == 2) {
    count_comma_ok_comm(c, s);
    return;
  }
  charge(c, 1);
  count_assign(c, s);
}

static void count_comm(Counter *c, CommClause *cl) {
  charge(c, 1);
  if (cl->comm) count_comm_stmt(c, cl->comm);
  count_list(c, cl->body);
}

static void count_branch(Counter *c, const BranchStmt *s) {
  if (s->branch != BRANCH_FALLTHROUGH || c->plain) charge(c, 1);
}

static void count(Counter *c, Node *n) {
  if (c->reason || (c->limit && c->nodes > c->limit)) return;
  switch ((NodeKind)n->kind) {
  case NODE_CALL: count_call(c, AS(CallExpr, CALL, n)); break;
  case NODE_BUILTIN: count_builtin(c, AS(BuiltinExpr, BUILTIN, n)); break;
  case NODE_COMPOSITE_LIT: count_composite(c, AS(CompositeLit, COMPOSITE_LIT, n)); break;
  case NODE_FIELD_SEL: count_field(c, AS(FieldSelExpr, FIELD_SEL, n)); break;
  case NODE_ADDR: count_addr(c, AS(AddrExpr, ADDR, n)); break;
  case NODE_DEREF: count_deref(c, AS(DerefExpr, DEREF, n)); break;
  case NODE_TYPE_ASSERT: count_assertion(c, AS(TypeAssertExpr, TYPE_ASSERT, n)); break;
  case NODE_SLICE: count_slice(c, AS(SliceExpr, SLICE, n)); break;
  case NODE_BINARY: count_binary(c, AS(BinaryExpr, BINARY, n)); break;
  case NODE_CONVERT: count_convert(c, AS(ConvertExpr, CONVERT, n)); break;
  case NODE_STMT_EXPR: count_stmt_expr(c, AS(StmtExpr, STMT_EXPR, n)); break;
  case NODE_FUNC_LIT:
    charge(c, 1);
    adjust(c, LITERAL_COST);
    break;
  case NODE_METHOD_VALUE:
    adjust(c, 1);
    count_parts(c, n, 1);
    break;
  case NODE_METHOD_EXPR:
    if (AS(MethodExpr, METHOD_EXPR, n)->of_param.number) charge(c, PARAM_METHOD_NODES);
    break;
  case NODE_INTERFACE_METHOD:
    count_parts(c, n,
                AS(InterfaceMethodExpr, INTERFACE_METHOD, n)->of_param.number ? PARAM_METHOD_NODES
                                                                              : 1);
    break;
  case NODE_ASSIGN_STMT: count_assign_stmt(c, AS(AssignStmt, ASSIGN_STMT, n)); break;
  case NODE_VAR_DECL: count_var_decl(c, AS(VarDecl, VAR_DECL, n)); break;
  case NODE_RETURN_STMT: count_return(c, AS(ReturnStmt, RETURN_STMT, n)); break;
  case NODE_RANGE_STMT: count_range(c, AS(RangeStmt, RANGE_STMT, n)); break;
  case NODE_TYPE_SWITCH_STMT: count_type_switch(c, AS(TypeSwitchStmt, TYPE_SWITCH_STMT, n)); break;
  case NODE_COMM_CLAUSE: count_comm(c, AS(CommClause, COMM_CLAUSE, n)); break;
  case NODE_BRANCH_STMT: count_branch(c, AS(BranchStmt, BRANCH_STMT, n)); break;
  case NODE_GO_STMT:
    forbid(c, "unhandled op GO");
    count_parts(c, n, 1);
    break;
  case NODE_DEFER_STMT:
    forbid(c, "unhandled op DEFER");
    count_parts(c, n, 1);
    break;
  case NODE_EMPTY_STMT: break;
  case NODE_PAREN:
  case NODE_LIT_ELEM:
  case NODE_KEY_VALUE:
  case NODE_EXPR_STMT:
  case NODE_BLOCK_STMT:
  case NODE_DECL_STMT: count_parts(c, n, 0); break;
  case NODE_NAME:
  case NODE_CONST:
  case NODE_NIL:
  case NODE_INDEX:
  case NODE_UNARY:
  case NODE_MAP_INDEX:
  case NODE_RECV:
  case NODE_SEND_STMT:
  case NODE_IF_STMT:
  case NODE_SWITCH_STMT:
  case NODE_CASE_CLAUSE:
  case NODE_SELECT_STMT:
  case NODE_FOR_STMT:
  case NODE_LABELED_STMT:
  case NODE_INLINED_CALL: count_parts(c, n, 1); break;
  case NODE_BAD:
  case NODE_BASIC_LIT:
  case NODE_SELECTOR:
  case NODE_STAR:
  case NODE_FIELD:
  case NODE_IMPORT_DECL:
  case NODE_CONST_DECL:
  case NODE_TYPE_DECL:
  case NODE_FUNC_DECL:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS:
    internal_error("inline", n->pos, "cost of %s", node_kind_name((NodeKind)n->kind));
  }
}

bool is_big_function(const Function *f) {
  Counter c = {.function = (Function *)f, .nodes = 1, .plain = true};
  count_list(&c, f->body);
  return c.nodes >= BIG_FUNCTION;
}

Cost body_cost(Inliner *in, Function *f, int32_t limit) {
  Counter c = {.in = in, .function = f, .big = is_big_function(f), .limit = limit};
  count_list(&c, f->body);
  return (Cost){c.nodes, c.reason};
}
