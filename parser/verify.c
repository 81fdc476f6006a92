/*
 * verify.c: the verifier of the tree as the parser leaves it.
 *
 * Requires: a file that was parsed without errors.
 * Ensures: returns only if every node has a position, the children and details that ast.h says it
 * must have, and lists of the right kinds, and no mark of the parser's own is left.
 */
#include "parser/internal.h"

static void refuse(const Node *n, const char *why) {
  internal_error("parser", n->pos, "%s: %s", node_kind_name(n->kind), why);
}

static void require(const Node *n, bool condition, const char *why) {
  if (!condition) refuse(n, why);
}

/* Every element of list is there and of one of two kinds. */
static void require_kinds(const Node *n, NodeList list, NodeKind a, NodeKind b) {
  for (uint32_t i = 0; i < list.len; i++) {
    require(n, list.items[i] != NULL, "a list has a hole");
    require(n, list.items[i]->kind == a || list.items[i]->kind == b, "a list holds a strange kind");
  }
}

static void require_kind(const Node *n, const Node *child, NodeKind kind) {
  require(n, child && child->kind == kind, "a child is missing or of another kind");
}

static void verify_expr(const Node *n, const Node *child) {
  require(n, child && is_expr_kind(child->kind), "an operand is missing or none");
}

static void verify_exprs(const Node *n, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) verify_expr(n, list.items[i]);
}

static void verify_stmts(const Node *n, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) {
    const Node *s = list.items[i];
    require(n, s && s->kind >= NODE_EMPTY_STMT && s->kind <= NODE_DECL_STMT, "no statement");
  }
}

/* ---- expressions and types ------------------------------------------------------------------- */

static void verify_slice(const SliceExpr *n) {
  verify_expr(&n->n, n->x);
  require(&n->n, !n->three == !n->max && (!n->max || n->hi), "its indices do not fit together");
}

static void verify_index(const IndexExpr *n) {
  verify_expr(&n->n, n->x);
  require(&n->n, n->indices.len > 0, "no index");
  verify_exprs(&n->n, n->indices);
}

static void verify_assert(const TypeAssertExpr *n) {
  verify_expr(&n->n, n->x);
  require(&n->n, n->is_switch_guard == (n->asserted == NULL), "a type, or a guard");
}

static void verify_array(const ArrayTypeExpr *n) {
  verify_expr(&n->n, n->elem);
  require(&n->n, n->open == (n->len == NULL), "a length, or open");
}

static void verify_field(const FieldDecl *f) {
  verify_expr(&f->n, f->field_type);
  require(&f->n, !f->n.implicit, "still to be split");
  require(&f->n, !(f->embedded && f->sym), "embedded and named");
  if (f->tag) require_kind(&f->n, f->tag, NODE_BASIC_LIT);
}

static void verify_unary(const UnaryExpr *n) {
  verify_expr(&n->n, n->x);
  require(&n->n, n->op != OP_NONE, "no operator");
}

static void verify_binary(const BinaryExpr *n) {
  verify_expr(&n->n, n->x);
  verify_expr(&n->n, n->y);
  require(&n->n, n->op != OP_NONE, "no operator");
}

static void verify_func_type(const FuncTypeExpr *n) {
  require_kinds(&n->n, n->params, NODE_FIELD, NODE_FIELD);
  require_kinds(&n->n, n->results, NODE_FIELD, NODE_FIELD);
}

static void verify_key_value(const KeyValueExpr *n) {
  verify_expr(&n->n, n->key);
  verify_expr(&n->n, n->value);
}

static void verify_map_type(const MapTypeExpr *n) {
  verify_expr(&n->n, n->key);
  verify_expr(&n->n, n->value);
}

static void verify_func_lit(const FuncLit *n) {
  require_kind(&n->n, n->func_type, NODE_FUNC_TYPE);
  require_kind(&n->n, n->body, NODE_BLOCK_STMT);
}

static void verify_call(const CallExpr *n) {
  verify_expr(&n->n, n->fun);
  verify_exprs(&n->n, n->args);
}

/* ---- statements and declarations ------------------------------------------------------------- */

static void verify_assign(const AssignStmt *n) {
  require(&n->n, n->lhs.len > 0, "no left side");
  require(&n->n, n->inc_dec == (n->rhs.len == 0), "right sides, or ++ or --");
  require(&n->n, !(n->define && n->op), "a definition with an operator");
  verify_exprs(&n->n, n->lhs);
  verify_exprs(&n->n, n->rhs);
}

static void verify_branch(const BranchStmt *n) {
  require(&n->n, n->branch != BRANCH_GOTO || n->label, "goto without label");
  require(&n->n, (n->branch == BRANCH_FALLTHROUGH) == (n->target == NULL), "its target");
}

static void verify_if(const IfStmt *n) {
  verify_expr(&n->n, n->cond);
  require_kind(&n->n, n->then, NODE_BLOCK_STMT);
  if (n->els && n->els->kind != NODE_IF_STMT) require_kind(&n->n, n->els, NODE_BLOCK_STMT);
}

static void verify_range(const RangeStmt *n) {
  verify_expr(&n->n, n->x);
  require_kind(&n->n, n->body, NODE_BLOCK_STMT);
  require(&n->n, n->key || !n->value, "a value without key");
}

static void verify_case(const CaseClause *n) {
  require(&n->n, n->is_default == (n->exprs.len == 0), "expressions, or default");
  verify_exprs(&n->n, n->exprs);
  verify_stmts(&n->n, n->body);
}

static void verify_labeled(const LabeledStmt *n) {
  require(&n->n, n->label && n->stmt, "no label or no statement");
}

static void verify_const(const ConstDecl *n) {
  require(&n->n, n->names.len > 0, "no name");
  require_kinds(&n->n, n->names, NODE_NAME, NODE_NAME);
  verify_exprs(&n->n, n->values);
}

static void verify_var(const VarDecl *n) {
  require(&n->n, n->names.len > 0, "no name");
  require_kinds(&n->n, n->names, NODE_NAME, NODE_NAME);
  require(&n->n, n->decl_type || n->values.len, "neither type nor value");
  verify_exprs(&n->n, n->values);
}

static void verify_type_decl(const TypeDecl *n) {
  require(&n->n, n->sym != NULL, "no name");
  verify_expr(&n->n, n->decl_type);
  require_kinds(&n->n, n->tparams, NODE_FIELD, NODE_FIELD);
}

static void verify_func(const FuncDecl *n) {
  require(&n->n, n->sym != NULL, "no name");
  require_kind(&n->n, n->func_type, NODE_FUNC_TYPE);
  if (n->recv) require_kind(&n->n, n->recv, NODE_FIELD);
  if (n->body) require_kind(&n->n, n->body, NODE_BLOCK_STMT);
  require_kinds(&n->n, n->tparams, NODE_FIELD, NODE_FIELD);
}

/* ---- all kinds ------------------------------------------------------------------------------- */

#define AS_(S) ((const S *)n)

static void verify_details(const Node *n) {
  switch (n->kind) {
  case NODE_BAD: refuse(n, "in a file without errors"); break;
  case NODE_NAME: require(n, AS_(NameExpr)->sym != NULL, "no name"); break;
  case NODE_BASIC_LIT: require(n, AS_(BasicLit)->len > 0, "no text"); break;
  case NODE_COMPOSITE_LIT: verify_exprs(n, AS_(CompositeLit)->elems); break;
  case NODE_KEY_VALUE: verify_key_value(AS_(KeyValueExpr)); break;
  case NODE_FUNC_LIT: verify_func_lit(AS_(FuncLit)); break;
  case NODE_PAREN: verify_expr(n, AS_(ParenExpr)->x); break;
  case NODE_SELECTOR: verify_expr(n, AS_(SelectorExpr)->x); break;
  case NODE_INDEX: verify_index(AS_(IndexExpr)); break;
  case NODE_SLICE: verify_slice(AS_(SliceExpr)); break;
  case NODE_TYPE_ASSERT: verify_assert(AS_(TypeAssertExpr)); break;
  case NODE_CALL: verify_call(AS_(CallExpr)); break;
  case NODE_STAR: verify_expr(n, AS_(StarExpr)->x); break;
  case NODE_UNARY: verify_unary(AS_(UnaryExpr)); break;
  case NODE_BINARY: verify_binary(AS_(BinaryExpr)); break;
  case NODE_ARRAY_TYPE: verify_array(AS_(ArrayTypeExpr)); break;
  case NODE_SLICE_TYPE: verify_expr(n, AS_(SliceTypeExpr)->elem); break;
  case NODE_DOTS_TYPE: verify_expr(n, AS_(DotsTypeExpr)->elem); break;
  case NODE_STRUCT_TYPE:
    require_kinds(n, AS_(StructTypeExpr)->fields, NODE_FIELD, NODE_FIELD);
    break;
  case NODE_FUNC_TYPE: verify_func_type(AS_(FuncTypeExpr)); break;
  case NODE_INTERFACE_TYPE:
    require_kinds(n, AS_(InterfaceTypeExpr)->elems, NODE_FIELD, NODE_FIELD);
    break;
  case NODE_MAP_TYPE: verify_map_type(AS_(MapTypeExpr)); break;
  case NODE_CHAN_TYPE: verify_expr(n, AS_(ChanTypeExpr)->elem); break;
  case NODE_FIELD: verify_field(AS_(FieldDecl)); break;
  case NODE_EMPTY_STMT: break;
  case NODE_EXPR_STMT: verify_expr(n, AS_(ExprStmt)->x); break;
  case NODE_SEND_STMT: verify_expr(n, AS_(SendStmt)->chan); break;
  case NODE_ASSIGN_STMT: verify_assign(AS_(AssignStmt)); break;
  case NODE_GO_STMT: verify_expr(n, AS_(GoStmt)->call); break;
  case NODE_DEFER_STMT: verify_expr(n, AS_(DeferStmt)->call); break;
  case NODE_RETURN_STMT: verify_exprs(n, AS_(ReturnStmt)->results); break;
  case NODE_BRANCH_STMT: verify_branch(AS_(BranchStmt)); break;
  case NODE_BLOCK_STMT: verify_stmts(n, AS_(BlockStmt)->stmts); break;
  case NODE_IF_STMT: verify_if(AS_(IfStmt)); break;
  case NODE_SWITCH_STMT:
    require_kinds(n, AS_(SwitchStmt)->clauses, NODE_CASE_CLAUSE, NODE_CASE_CLAUSE);
    break;
  case NODE_TYPE_SWITCH_STMT:
    require_kind(n, AS_(TypeSwitchStmt)->x, NODE_TYPE_ASSERT);
    require_kinds(n, AS_(TypeSwitchStmt)->clauses, NODE_CASE_CLAUSE, NODE_CASE_CLAUSE);
    break;
  case NODE_CASE_CLAUSE: verify_case(AS_(CaseClause)); break;
  case NODE_SELECT_STMT:
    require_kinds(n, AS_(SelectStmt)->clauses, NODE_COMM_CLAUSE, NODE_COMM_CLAUSE);
    break;
  case NODE_COMM_CLAUSE: verify_stmts(n, AS_(CommClause)->body); break;
  case NODE_FOR_STMT: require_kind(n, AS_(ForStmt)->body, NODE_BLOCK_STMT); break;
  case NODE_RANGE_STMT: verify_range(AS_(RangeStmt)); break;
  case NODE_LABELED_STMT: verify_labeled(AS_(LabeledStmt)); break;
  case NODE_DECL_STMT: break;
  case NODE_IMPORT_DECL: require_kind(n, AS_(ImportDecl)->path, NODE_BASIC_LIT); break;
  case NODE_CONST_DECL: verify_const(AS_(ConstDecl)); break;
  case NODE_TYPE_DECL: verify_type_decl(AS_(TypeDecl)); break;
  case NODE_VAR_DECL: verify_var(AS_(VarDecl)); break;
  case NODE_FUNC_DECL: verify_func(AS_(FuncDecl)); break;
  default: refuse(n, "a kind that only later passes make");
  }
}

static void verify_node(Node **child, void *arg) {
  require(*child, (*child)->pos != NO_POS, "no position");
  verify_details(*child);
  walk_children(*child, verify_node, arg);
}

void verify_syntax(const File *file) {
  if (!file->package_name) internal_error("parser", file->eof, "a tree without package name");
  for (uint32_t i = 0; i < file->decls.len; i++) verify_node(&file->decls.items[i], NULL);
}
