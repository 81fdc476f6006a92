/*
 * expr.c: what an expression does with its value, evaluated into a hole.
 *
 * Requires: typed and inlined trees. Ensures: flows of all variables and sites in the expression
 * are in the graph. Method: a hole says where the value goes and after how many dereferences; `&x`
 * asks for one less of x, `*p` for one more of p, fields and array elements for the same. A value
 * without pointers goes nowhere.
 */
#include "escape/internal.h"

bool is_tuple_value(const Node *n) {
  return n->type && n->type->kind == TYPE_TUPLE;
}

Type *value_type(const Node *n) {
  if (!n->type || n->type->kind != TYPE_TUPLE) return n->type;
  return n->type->tuple.types.len ? n->type->tuple.types.items[0] : NULL;
}

void discard(Walk *w, Node *n) {
  if (n) escape_expr(w, discard_hole(w->batch), n);
}

void discard_list(Walk *w, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) discard(w, list.items[i]);
}

Hole spill(Walk *w, Hole k, Node *n) {
  Location *l = new_site(w, n);
  flow(w->batch, hole_addr(w, k, n, "spill"), l);
  return hole_to(l);
}

/* ---- names and operators --------------------------------------------------------------------- */

static void escape_name(Walk *w, Hole k, const NameExpr *n) {
  if (!n->obj || n->obj->kind != OBJ_VAR || n->obj->var.var_kind == VAR_PACKAGE) return;
  flow(w->batch, k, location_of(w->batch, n->obj));
}

bool is_string_concat(const Node *n) {
  return n->kind == NODE_BINARY && AS(BinaryExpr, BINARY, n)->op == OP_ADD && is_string(n->type);
}

void for_each_concat_operand(Walk *w, Node *n) {
  if (!is_string_concat(n)) {
    discard(w, n);
    return;
  }
  for_each_concat_operand(w, AS(BinaryExpr, BINARY, n)->x);
  for_each_concat_operand(w, AS(BinaryExpr, BINARY, n)->y);
}

static void escape_binary(Walk *w, Hole k, BinaryExpr *b) {
  if (is_string_concat(&b->n)) {
    spill(w, k, &b->n);
    for_each_concat_operand(w, &b->n);
    return;
  }
  discard(w, b->x);
  discard(w, b->y);
}

/* ---- addresses, dereferences, parts ---------------------------------------------------------- */

static void escape_addr(Walk *w, Hole k, AddrExpr *a) {
  if (a->x->kind == NODE_COMPOSITE_LIT)
    escape_expr(w, spill(w, k, &a->n), a->x);
  else
    escape_expr(w, hole_addr(w, k, &a->n, "address-of"), a->x);
}

static void escape_field(Walk *w, Hole k, FieldSelExpr *s) {
  if (s->x->kind == NODE_DEREF && s->x->implicit)
    escape_expr(w, hole_deref(w, k, &s->n, "dot of pointer"), AS(DerefExpr, DEREF, s->x)->x);
  else
    escape_expr(w, hole_note(w, k, &s->n, "dot"), s->x);
}

static void escape_index(Walk *w, Hole k, IndexExpr *e) {
  if (type_underlying(e->x->type)->kind == TYPE_ARRAY)
    escape_expr(w, hole_note(w, k, &e->n, "fixed-array-index-of"), e->x);
  else
    escape_expr(w, hole_deref(w, k, &e->n, "dot of pointer"), e->x);
  discard_list(w, e->indices);
}

static void escape_slice(Walk *w, Hole k, SliceExpr *s) {
  escape_expr(w, hole_note(w, k, &s->n, "slice"), s->x);
  discard(w, s->lo);
  discard(w, s->hi);
  discard(w, s->max);
}

static void escape_map_index(Walk *w, MapIndexExpr *m) {
  discard(w, m->x);
  discard(w, m->key);
}

static void escape_stmt_expr(Walk *w, Hole k, StmtExpr *s) {
  escape_leading_stmts(w, s->stmts);
  if (s->result) escape_expr(w, k, s->result);
  escape_rest_of(w, s->stmts);
}

static void escape_single_call(Walk *w, Hole k, Node *call) {
  HoleList ks = {&k, 1, 1};
  escape_call(w, &ks, call);
}

/* ---- dispatch -------------------------------------------------------------------------------- */

void escape_expr(Walk *w, Hole k, Node *n) {
  escape_carried(w, n);
  Type *t = value_type(n);
  if (k.derefs >= 0 && t && !type_has_pointers(t)) k.dst = &w->batch->blank;
  switch ((NodeKind)n->kind) {
  case NODE_CONST:
  case NODE_NIL:
  case NODE_METHOD_EXPR: break;
  case NODE_NAME: escape_name(w, k, AS(NameExpr, NAME, n)); break;
  case NODE_UNARY: discard(w, AS(UnaryExpr, UNARY, n)->x); break;
  case NODE_BINARY: escape_binary(w, k, AS(BinaryExpr, BINARY, n)); break;
  case NODE_ADDR: escape_addr(w, k, AS(AddrExpr, ADDR, n)); break;
  case NODE_DEREF:
    escape_expr(w, hole_deref(w, k, n, "indirection"), AS(DerefExpr, DEREF, n)->x);
    break;
  case NODE_FIELD_SEL: escape_field(w, k, AS(FieldSelExpr, FIELD_SEL, n)); break;
  case NODE_INDEX: escape_index(w, k, AS(IndexExpr, INDEX, n)); break;
  case NODE_MAP_INDEX: escape_map_index(w, AS(MapIndexExpr, MAP_INDEX, n)); break;
  case NODE_SLICE: escape_slice(w, k, AS(SliceExpr, SLICE, n)); break;
  case NODE_TYPE_ASSERT:
    escape_expr(w, hole_assert(w, k, t, n, "dot"), AS(TypeAssertExpr, TYPE_ASSERT, n)->x);
    break;
  case NODE_RECV: discard(w, AS(RecvExpr, RECV, n)->x); break;
  case NODE_CONVERT: escape_convert(w, k, AS(ConvertExpr, CONVERT, n)); break;
  case NODE_PAREN: escape_expr(w, k, AS(ParenExpr, PAREN, n)->x); break;
  case NODE_LIT_ELEM: escape_expr(w, k, AS(LitElem, LIT_ELEM, n)->value); break;
  case NODE_COMPOSITE_LIT: escape_composite(w, k, AS(CompositeLit, COMPOSITE_LIT, n)); break;
  case NODE_FUNC_LIT: escape_func_lit(w, k, AS(FuncLit, FUNC_LIT, n)); break;
  case NODE_METHOD_VALUE: escape_method_value(w, k, AS(MethodValueExpr, METHOD_VALUE, n)); break;
  case NODE_STMT_EXPR: escape_stmt_expr(w, k, AS(StmtExpr, STMT_EXPR, n)); break;
  case NODE_CALL:
  case NODE_INLINED_CALL:
  case NODE_BUILTIN: escape_single_call(w, k, n); break;
  case NODE_BAD:
  case NODE_BASIC_LIT:
  case NODE_KEY_VALUE:
  case NODE_SELECTOR:
  case NODE_STAR:
  case NODE_FIELD:
  case NODE_INTERFACE_METHOD:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS:
  case STMT_KINDS:
  case DECL_KINDS:
    internal_error("escape", n->pos, "value of %s", node_kind_name((NodeKind)n->kind));
  }
}
