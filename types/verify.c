/*
 * verify.c: the verifier of the typed tree; what it refuses is a bug of the compiler.
 *
 * Requires: a package checked without errors. Method: a walk over every function that is compiled;
 * each expression has a type that exists at run time, syntax that types/ replaces is gone, and
 * operands have the types that ast.h promises for their node.
 */
#include "types/internal.h"

static void verify_node(Node **child, void *arg);

static void require(bool ok, const Node *n, const char *what) {
  if (ok) return;
  const char *type = n->type ? format_text(session_arena, "%T", n->type) : "no type";
  internal_error("types", n->pos, "the typed tree is wrong: %s (%s, %s)", what,
                 node_kind_name(n->kind), type);
}

/* ---- types ------------------------------------------------------------------------------ */

static bool same(Type *a, Type *b) {
  return a && b && types_identical(a, b);
}

static Type *under(const Node *n) {
  return type_underlying(n->type);
}

static bool is_runtime_type(Type *t) {
  if (!t) return false;
  TypeKind k = type_unalias(t)->kind;
  return k != TYPE_INVALID && k != TYPE_PARAM && k != TYPE_UNION && !is_untyped(t);
}

static bool is_tuple(const Node *n) {
  return n->type && n->type->kind == TYPE_TUPLE;
}

static bool is_nothing(const Node *n) {
  return is_tuple(n) && n->type->tuple.types.len == 0;
}

/* Type i of the values of a list in which one expression may give several. */
static Type *value_type(const NodeList *list, uint32_t i) {
  const Node *n = list->items[list->len == 1 ? 0 : i];
  if (list->len == 1 && is_tuple(n))
    return i < n->type->tuple.types.len ? n->type->tuple.types.items[i] : NULL;
  return i < list->len ? n->type : NULL;
}

static uint32_t value_count(const NodeList *list) {
  return list->len == 1 && is_tuple(list->items[0]) ? list->items[0]->type->tuple.types.len
                                                    : list->len;
}

/* ---- operands and constants ------------------------------------------------------------------ */

static void verify_name(const NameExpr *n) {
  if (!n->obj) {
    require(n->sym == blank_sym(), &n->n, "a name without object");
    return;
  }
  require(n->obj->kind == OBJ_VAR || n->obj->kind == OBJ_FUNC, &n->n, "a name of no value");
  require(same(n->n.type, n->obj->type), &n->n, "a name of another type than its object");
}

static void verify_const(const ConstExpr *n) {
  Type *t = n->n.type;
  ConstKind kind = n->value ? const_kind(n->value) : CONST_UNKNOWN;
  bool fits = is_boolean(t)   ? kind == CONST_BOOL
              : is_string(t)  ? kind == CONST_STRING
              : is_integer(t) ? kind == CONST_INT
              : is_complex(t) ? kind >= CONST_INT
              : is_float(t)   ? kind == CONST_INT || kind == CONST_FLOAT
                              : type_underlying(t)->kind == TYPE_UNSAFE_POINTER;
  require(fits, &n->n, "a constant of another kind than its type");
}

/* ---- literals --------------------------------------------------------------------------- */

static void verify_map_elems(const CompositeLit *n, const Type *u) {
  for (uint32_t i = 0; i < n->elems.len; i++) {
    const Node *e = n->elems.items[i];
    require(e->kind == NODE_KEY_VALUE, e, "an element of a map literal");
    const KeyValueExpr *kv = (const KeyValueExpr *)e;
    require(same(kv->key->type, u->map.key), kv->key, "a key of another type");
    require(same(kv->value->type, u->map.elem), kv->value, "a map element of another type");
  }
}

static Type *elem_type(const Type *u, int64_t index) {
  if (u->kind == TYPE_ARRAY) return u->array.elem;
  if (u->kind == TYPE_SLICE) return u->slice.elem;
  bool in_range = index >= 0 && index < (int64_t)u->struct_.fields.len;
  return in_range ? u->struct_.fields.items[index]->type : NULL;
}

static void verify_composite_lit(const CompositeLit *n) {
  const Type *u = under(&n->n);
  require(!n->lit_type, &n->n, "a literal's type is still syntax");
  if (u->kind == TYPE_MAP) {
    verify_map_elems(n, u);
    return;
  }
  require(u->kind == TYPE_ARRAY || u->kind == TYPE_SLICE || u->kind == TYPE_STRUCT, &n->n,
          "a literal of this type");
  for (uint32_t i = 0; i < n->elems.len; i++) {
    const Node *e = n->elems.items[i];
    require(e->kind == NODE_LIT_ELEM, e, "an element of a literal");
    const LitElem *le = (const LitElem *)e;
    require(same(le->value->type, elem_type(u, le->index)), le->value,
            "an element of another type");
  }
}

static void verify_function(const Function *f);

static void verify_func_lit(const FuncLit *n) {
  require(n->function != NULL, &n->n, "a function literal without function");
  require(same(n->n.type, n->function->type), &n->n, "a literal of another type than its function");
  verify_function(n->function);
}

/* ---- access ----------------------------------------------------------------------------- */

static void verify_index(const IndexExpr *n) {
  const Type *u = under(n->x);
  require(n->indices.len == 1 && is_integer(n->indices.items[0]->type), &n->n, "an index");
  Type *elem = u->kind == TYPE_ARRAY    ? u->array.elem
               : u->kind == TYPE_SLICE  ? u->slice.elem
               : u->kind == TYPE_STRING ? type_byte
                                        : NULL;
  require(same(n->n.type, elem), &n->n, "an element of another type");
}

static void verify_slice(const SliceExpr *n) {
  const Type *u = under(n->x);
  bool array = u->kind == TYPE_POINTER && type_underlying(u->pointer.elem)->kind == TYPE_ARRAY;
  require(array || u->kind == TYPE_SLICE || u->kind == TYPE_STRING, n->x, "what is sliced");
  const Node *const bounds[] = {n->lo, n->hi, n->max};
  for (int i = 0; i < 3; i++)
    if (bounds[i]) require(is_integer(bounds[i]->type), bounds[i], "a bound");
}

static void verify_type_assert(const TypeAssertExpr *n) {
  require(!n->asserted && !n->is_switch_guard, &n->n, "an assertion's type is still syntax");
  require(is_interface(n->x->type), n->x, "asserted of no interface");
  require(n->comma_ok == is_tuple(&n->n), &n->n, "comma ok and the type disagree");
}

static void verify_field_sel(const FieldSelExpr *n) {
  const Type *u = under(n->x);
  require(u->kind == TYPE_STRUCT && n->index < u->struct_.fields.len, n->x, "a field of no struct");
  require(same(n->n.type, u->struct_.fields.items[n->index]->type), &n->n, "a field's type");
}

static void verify_deref(const DerefExpr *n) {
  const Type *u = under(n->x);
  require(u->kind == TYPE_POINTER && same(n->n.type, u->pointer.elem), &n->n, "a dereference");
}

static bool is_addressable(const Node *x) {
  if (x->kind == NODE_INDEX) {
    const IndexExpr *i = (const IndexExpr *)x;
    return under(i->x)->kind == TYPE_SLICE || is_addressable(i->x);
  }
  if (x->kind == NODE_FIELD_SEL) return is_addressable(((const FieldSelExpr *)x)->x);
  return x->kind == NODE_NAME || x->kind == NODE_DEREF || x->kind == NODE_COMPOSITE_LIT;
}

static void verify_addr(const AddrExpr *n) {
  require(is_addressable(n->x), n->x, "the address of what has none");
  require(under(&n->n)->kind == TYPE_POINTER && same(under(&n->n)->pointer.elem, n->x->type), &n->n,
          "an address of another type");
}

static void verify_map_index(const MapIndexExpr *n) {
  const Type *u = under(n->x);
  require(u->kind == TYPE_MAP && same(n->key->type, u->map.key), &n->n, "a map index");
  require(n->comma_ok == is_tuple(&n->n), &n->n, "comma ok and the type disagree");
}

static void verify_recv(const RecvExpr *n) {
  require(under(n->x)->kind == TYPE_CHAN, n->x, "received from no channel");
  require(n->comma_ok == is_tuple(&n->n), &n->n, "comma ok and the type disagree");
}

/* ---- operators -------------------------------------------------------------------------- */

static void verify_unary(const UnaryExpr *n) {
  require(n->op == OP_ADD || n->op == OP_SUB || n->op == OP_NOT || n->op == OP_XOR, &n->n,
          "a unary operator");
  require(same(n->n.type, n->x->type), &n->n, "an operand of another type");
}

static void verify_binary(const BinaryExpr *n) {
  if (n->op >= OP_EQ && n->op <= OP_GE) {
    require(same(n->x->type, n->y->type), &n->n, "a comparison of different types");
    require(is_boolean(n->n.type), &n->n, "a comparison that is not boolean");
  } else if (n->op == OP_SHL || n->op == OP_SHR) {
    require(same(n->n.type, n->x->type) && is_integer(n->y->type), &n->n, "a shift");
  } else {
    require(same(n->n.type, n->x->type) && same(n->n.type, n->y->type), &n->n,
            "operands of another type");
  }
}

static void verify_convert(const ConvertExpr *n) {
  bool from_iface = is_interface(n->x->type), to_iface = is_interface(n->n.type);
  if (n->conv == CONV_TO_IFACE)
    require(to_iface && !from_iface, &n->n, "a conversion to interface");
  if (n->conv == CONV_IFACE_IFACE)
    require(to_iface && from_iface, &n->n, "a conversion between interfaces");
  if (n->conv == CONV_NUMERIC)
    require(is_numeric(n->n.type) && is_numeric(n->x->type), &n->n, "a numeric conversion");
}

/* ---- calls ------------------------------------------------------------------------------ */

/* The arguments from the given one on, against the parameters of the callee. */
static void verify_args(const CallExpr *n, uint32_t from, const ObjectList *params) {
  require(n->args.len - from == params->len, &n->n, "a call with too few or too many arguments");
  for (uint32_t i = 0; i < params->len; i++)
    require(same(n->args.items[from + i]->type, params->items[i]->type), n->args.items[from + i],
            "an argument of another type than its parameter");
}

static void verify_call(const CallExpr *n) {
  const Type *u = under(n->fun);
  require(u->kind == TYPE_FUNC && !u->func.tparams.len, n->fun, "a call of no function");
  if (n->fun->kind == NODE_INTERFACE_METHOD) {
    verify_args(n, 0, &((const InterfaceMethodExpr *)n->fun)->method->type->func.params);
    return;
  }
  if (n->fun->kind != NODE_METHOD_EXPR) {
    verify_args(n, 0, &u->func.params);
    return;
  }
  const MethodExpr *m = (const MethodExpr *)n->fun;
  require(n->args.len && same(n->args.items[0]->type, m->recv), &n->n, "a receiver's type");
  verify_args(n, 1, &m->method->type->func.params);
}

static void verify_method(const Node *n, const Object *method) {
  require(method && method->kind == OBJ_FUNC, n, "no method");
  require(under(n)->kind == TYPE_FUNC, n, "a method of no function type");
}

static void verify_interface_method(const InterfaceMethodExpr *n) {
  verify_method(&n->n, n->method);
  const InterfaceType *i = interface_complete(n->x->type);
  require(i && n->index < i->all_methods.len, &n->n, "a method index out of range");
  require(i->all_methods.items[n->index]->sym == n->method->sym, &n->n, "another method's index");
}

/* ---- statements ------------------------------------------------------------------------- */

static void verify_assign(const AssignStmt *n) {
  if (n->op != OP_NONE) {
    require(n->lhs.len == 1 && n->rhs.len == 1, &n->n, "an assignment operation");
    bool shift = n->op == OP_SHL || n->op == OP_SHR;
    require(shift || same(n->lhs.items[0]->type, n->rhs.items[0]->type), &n->n,
            "an operand of another type");
    return;
  }
  require(n->lhs.len == value_count(&n->rhs), &n->n, "not as many values as variables");
  for (uint32_t i = 0; i < n->lhs.len; i++) {
    const Node *l = n->lhs.items[i];
    bool blank = l->kind == NODE_NAME && !((const NameExpr *)l)->obj;
    require(blank || same(l->type, value_type(&n->rhs, i)), l, "a value of another type");
  }
}

static void verify_var_decl(const VarDecl *n) {
  require(!n->decl_type, &n->n, "a variable's type is still syntax");
  if (n->values.len == 0) return;
  require(n->names.len == value_count(&n->values), &n->n, "not as many values as variables");
  for (uint32_t i = 0; i < n->names.len; i++) {
    const NameExpr *name = AS(NameExpr, NAME, n->names.items[i]);
    require(!name->obj || same(name->obj->type, value_type(&n->values, i)), &name->n,
            "an initial value of another type");
  }
}

static void verify_send(const SendStmt *n) {
  const Type *u = under(n->chan);
  require(u->kind == TYPE_CHAN && same(u->chan.elem, n->value->type), &n->n, "a send");
}

static void verify_started_call(const Node *n, const Node *call) {
  require(call->kind == NODE_CALL && ((const CallExpr *)call)->args.len == 0, n,
          "go or defer of a call with arguments");
}

static void verify_range(const RangeStmt *n) {
  require(!n->function, &n->n, "a range over a function");
}

static void verify_return(const ReturnStmt *n) {
  require(n->function != NULL, &n->n, "a return of no function");
  const ObjectList *results = &n->function->type->func.results;
  if (n->results.len == 0) {
    require(results->len == 0 || n->function->named_results, &n->n, "a return without results");
    return;
  }
  require(value_count(&n->results) == results->len, &n->n, "too few or too many results");
  for (uint32_t i = 0; i < results->len; i++)
    require(same(value_type(&n->results, i), results->items[i]->type), &n->n,
            "a result of another type");
}

static void verify_branch(const BranchStmt *n) {
  bool falls = n->branch == BRANCH_FALLTHROUGH;
  require(falls || n->target || n->target_label, &n->n, "a branch to nowhere");
}

static void verify_case_types(const TypeSwitchStmt *n) {
  require(is_interface(n->x->type), n->x, "a type switch on no interface");
  for (uint32_t i = 0; i < n->clauses.len; i++) {
    const CaseClause *c = AS(CaseClause, CASE_CLAUSE, n->clauses.items[i]);
    require(c->exprs.len == 0, &c->n, "a case's type is still syntax");
  }
}

static void verify_cases(const SwitchStmt *n) {
  Type *tag = n->tag ? n->tag->type : universe_type(TYPE_BOOL);
  for (uint32_t i = 0; i < n->clauses.len; i++) {
    const CaseClause *c = AS(CaseClause, CASE_CLAUSE, n->clauses.items[i]);
    for (uint32_t k = 0; k < c->exprs.len; k++) {
      Type *t = c->exprs.items[k]->type;
      require(n->tag ? same(t, tag) || is_boolean(t) : is_boolean(t), c->exprs.items[k],
              "a case of another type");
    }
  }
}

static void verify_decls(const DeclStmt *n) {
  for (uint32_t i = 0; i < n->decls.len; i++)
    require(n->decls.items[i]->kind == NODE_VAR_DECL, n->decls.items[i], "not a variable's");
}

/* ---- dispatch --------------------------------------------------------------------------- */

static void verify_by_kind(Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_NAME: verify_name((NameExpr *)n); break;
  case NODE_CONST: verify_const((ConstExpr *)n); break;
  case NODE_NIL: require(has_nil(n->type), n, "nil of a type that has none"); break;
  case NODE_COMPOSITE_LIT: verify_composite_lit((CompositeLit *)n); break;
  case NODE_FUNC_LIT: verify_func_lit((FuncLit *)n); break;
  case NODE_INDEX: verify_index((IndexExpr *)n); break;
  case NODE_SLICE: verify_slice((SliceExpr *)n); break;
  case NODE_TYPE_ASSERT: verify_type_assert((TypeAssertExpr *)n); break;
  case NODE_CALL: verify_call((CallExpr *)n); break;
  case NODE_UNARY: verify_unary((UnaryExpr *)n); break;
  case NODE_BINARY: verify_binary((BinaryExpr *)n); break;
  case NODE_FIELD_SEL: verify_field_sel((FieldSelExpr *)n); break;
  case NODE_DEREF: verify_deref((DerefExpr *)n); break;
  case NODE_ADDR: verify_addr((AddrExpr *)n); break;
  case NODE_MAP_INDEX: verify_map_index((MapIndexExpr *)n); break;
  case NODE_RECV: verify_recv((RecvExpr *)n); break;
  case NODE_CONVERT: verify_convert((ConvertExpr *)n); break;
  case NODE_METHOD_EXPR: verify_method(n, ((MethodExpr *)n)->method); break;
  case NODE_METHOD_VALUE: verify_method(n, ((MethodValueExpr *)n)->method); break;
  case NODE_INTERFACE_METHOD: verify_interface_method((InterfaceMethodExpr *)n); break;
  case NODE_ASSIGN_STMT: verify_assign((AssignStmt *)n); break;
  case NODE_VAR_DECL: verify_var_decl((VarDecl *)n); break;
  case NODE_SEND_STMT: verify_send((SendStmt *)n); break;
  case NODE_GO_STMT: verify_started_call(n, ((GoStmt *)n)->call); break;
  case NODE_DEFER_STMT: verify_started_call(n, ((DeferStmt *)n)->call); break;
  case NODE_RETURN_STMT: verify_return((ReturnStmt *)n); break;
  case NODE_BRANCH_STMT: verify_branch((BranchStmt *)n); break;
  case NODE_SWITCH_STMT: verify_cases((SwitchStmt *)n); break;
  case NODE_TYPE_SWITCH_STMT: verify_case_types((TypeSwitchStmt *)n); break;
  case NODE_DECL_STMT: verify_decls((DeclStmt *)n); break;
  case NODE_KEY_VALUE:
  case NODE_LIT_ELEM:
  case NODE_BUILTIN:
  case NODE_STMT_EXPR:
  case NODE_INLINED_CALL:
  case NODE_EMPTY_STMT:
  case NODE_EXPR_STMT:
  case NODE_BLOCK_STMT:
  case NODE_IF_STMT:
  case NODE_CASE_CLAUSE:
  case NODE_SELECT_STMT:
  case NODE_COMM_CLAUSE:
  case NODE_FOR_STMT:
  case NODE_LABELED_STMT: break;
  case NODE_RANGE_STMT: verify_range((RangeStmt *)n); break;
  case NODE_BAD:
  case NODE_BASIC_LIT:
  case NODE_PAREN:
  case NODE_SELECTOR:
  case NODE_STAR:
  case NODE_FIELD:
  case NODE_IMPORT_DECL:
  case NODE_CONST_DECL:
  case NODE_TYPE_DECL:
  case NODE_FUNC_DECL:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS: require(false, n, "syntax that types/ replaces"); break;
  }
}

/* Parts of literals, blank names and calls without results have no type. */
static bool may_lack_type(const Node *n) {
  if (n->kind == NODE_NAME) return !((const NameExpr *)n)->obj;
  return n->kind == NODE_LIT_ELEM || n->kind == NODE_KEY_VALUE || n->kind == NODE_STMT_EXPR;
}

static void verify_node(Node **child, void *arg) {
  Node *n = *child;
  if (is_expr_kind(n->kind) && !may_lack_type(n))
    require(is_nothing(n) || is_runtime_type(n->type), n, "an expression's type");
  verify_by_kind(n);
  if (n->kind != NODE_FUNC_LIT) walk_children(n, verify_node, arg);
}

static void verify_function(const Function *f) {
  if (f->is_generic) return;
  for (uint32_t i = 0; i < f->body.len; i++) verify_node(&f->body.items[i], NULL);
}

void verify_types(const Package *pkg) {
  for (uint32_t i = 0; i < pkg->functions.len; i++) verify_function(pkg->functions.items[i]);
}
