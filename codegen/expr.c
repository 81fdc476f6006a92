/*
 * expr.c: expressions: the dispatch over kinds, variables, addresses, short circuits.
 *
 * Requires: the typed tree of ast.h; calls hoisted where order matters (order.c).
 * Ensures: a value as internal.h describes it. A nil check precedes every access through a pointer.
 */
#include "codegen/internal.h"

/* ---- addresses ------------------------------------------------------------------------------ */

bool is_addressable_expr(const Node *n) {
  if (n->kind == NODE_NAME) return ((const NameExpr *)n)->obj->kind == OBJ_VAR;
  if (n->kind == NODE_DEREF) return true;
  if (n->kind == NODE_FIELD_SEL) return is_addressable_expr(((const FieldSelExpr *)n)->x);
  if (n->kind == NODE_CONVERT)
    return ((const ConvertExpr *)n)->conv == CONV_NOOP &&
           is_addressable_expr(((const ConvertExpr *)n)->x);
  if (n->kind != NODE_INDEX) return false;
  const Node *x = ((const IndexExpr *)n)->x;
  TypeKind kind = type_underlying(x->type)->kind;
  return kind == TYPE_SLICE || (kind == TYPE_ARRAY && is_addressable_expr(x));
}

/*
 * Is the value of a pointer expression the address of something for sure? That of &x[i] is: it was
 * checked when it was taken. So is a variable that has such a value and keeps it.
 */
static bool is_address_for_sure(const Node *n) {
  for (;;) {
    if (n->kind == NODE_ADDR) return true;
    if (n->kind != NODE_NAME) return false;
    const Object *v = ((const NameExpr *)n)->obj;
    if (!v || v->kind != OBJ_VAR || v->var.var_kind != VAR_LOCAL || v->var.reassigned ||
        v->var.addr_taken || !v->var.init)
      return false;
    n = v->var.init;
  }
}

static LLVMValueRef pointer_checked(Gen *g, DerefExpr *n) {
  LLVMValueRef p = gen_expr(g, n->x);
  cg_set_pos(g, n->n.pos);
  if (!is_address_for_sure(n->x)) cg_nil_check(g, p);
  return p;
}

LLVMValueRef gen_addr(Gen *g, Node *n) {
  if (n->kind == NODE_COMPOSITE_LIT) {
    TypeKind kind = type_underlying(n->type)->kind;
    LLVMValueRef v = take_hoisted(g, n);
    if (v || (kind != TYPE_STRUCT && kind != TYPE_ARRAY))
      return cg_spill(g, n->type, v ? v : gen_expr(g, n));
    LLVMValueRef slot = cg_alloca(g, n->type, "");
    gen_composite_to(g, (CompositeLit *)n, slot, false);
    return slot;
  }
  if (!is_addressable_expr(n)) {
    if (n->kind == NODE_FIELD_SEL && cg_is_memory(g->cg, ((FieldSelExpr *)n)->x->type))
      return cg_field(g, ((FieldSelExpr *)n)->x->type, gen_addr(g, ((FieldSelExpr *)n)->x),
                      ((FieldSelExpr *)n)->index);
    return cg_spill(g, n->type, gen_expr(g, n));
  }
  if (n->kind == NODE_NAME) return var_address(g, ((NameExpr *)n)->obj);
  if (n->kind == NODE_DEREF) return pointer_checked(g, (DerefExpr *)n);
  if (n->kind == NODE_INDEX) return gen_index_addr(g, (IndexExpr *)n);
  if (n->kind == NODE_CONVERT) return gen_addr(g, ((ConvertExpr *)n)->x);
  FieldSelExpr *f = AS(FieldSelExpr, FIELD_SEL, n);
  return cg_field(g, f->x->type, gen_addr(g, f->x), f->index);
}

/* ---- single kinds --------------------------------------------------------------------------- */

static LLVMValueRef gen_name(Gen *g, NameExpr *n) {
  Codegen *cg = g->cg;
  if (n->obj->kind == OBJ_FUNC) return function_closure(cg, function_value(cg, n->obj));
  return cg_load(g, n->n.type, var_address(g, n->obj));
}

static LLVMValueRef gen_field_sel(Gen *g, FieldSelExpr *n) {
  if (is_addressable_expr(n->x) || cg_is_memory(g->cg, n->x->type))
    return cg_load_field(g, n->n.type, n->x->type, n->index,
                         cg_field(g, n->x->type, gen_addr(g, n->x), n->index));
  return cg_extract_field(g, n->n.type, gen_expr(g, n->x), n->index);
}

static LLVMValueRef gen_address_of(Gen *g, AddrExpr *n) {
  if (n->x->kind == NODE_COMPOSITE_LIT) return gen_addr_of_composite(g, n);
  return gen_addr(g, n->x);
}

static LLVMValueRef gen_unsafe_conversion(Gen *g, ConvertExpr *n) {
  Codegen *cg = g->cg;
  LLVMValueRef v = gen_expr(g, n->x);
  LLVMTypeRef to = cg_value_type(cg, n->n.type), from = LLVMTypeOf(v);
  if (from == to) return v;
  if (to == cg->ptr) return LLVMBuildIntToPtr(g->b, v, to, "");
  keep_converted(g, v);
  return LLVMBuildPtrToInt(g->b, v, to, "");
}

static LLVMValueRef gen_convert(Gen *g, ConvertExpr *n) {
  switch (n->conv) {
  case CONV_NOOP: return gen_expr(g, n->x);
  case CONV_NUMERIC: return gen_numeric_conversion(g, n->x->type, n->n.type, gen_expr(g, n->x));
  case CONV_TO_IFACE: return gen_to_iface(g, n);
  case CONV_IFACE_IFACE: return gen_iface_to_iface(g, n);
  case CONV_STRING_BYTES:
  case CONV_STRING_RUNES:
  case CONV_BYTES_STRING:
  case CONV_RUNES_STRING:
  case CONV_RUNE_STRING: return gen_string_conversion(g, n);
  case CONV_SLICE_ARRAY:
  case CONV_SLICE_ARRAY_PTR: return gen_slice_to_array(g, n);
  case CONV_UNSAFE: return gen_unsafe_conversion(g, n);
  }
  internal_error("codegen", n->n.pos, "unknown conversion");
}

/* The only value of a one-result form that can also give two. */
static LLVMValueRef first_of(Gen *g, Node *n) {
  LLVMValueRef out[2] = {NULL, NULL};
  gen_tuple(g, n, out);
  return out[0];
}

static LLVMValueRef gen_short_circuit(Gen *g, BinaryExpr *n) {
  Codegen *cg = g->cg;
  LLVMBasicBlockRef yes = cg_block(g, "true"), no = cg_block(g, "false"), end = cg_block(g, "end");
  gen_cond(g, &n->n, yes, no);
  cg_at(g, yes);
  cg_branch(g, end);
  cg_at(g, no);
  cg_branch(g, end);
  cg_at(g, end);
  return cg_phi2(g, cg->i1, cg_bool(cg, true), yes, cg_bool(cg, false), no);
}

void gen_cond(Gen *g, Node *n, LLVMBasicBlockRef then, LLVMBasicBlockRef els) {
  BinaryExpr *binary = n->kind == NODE_BINARY ? (BinaryExpr *)n : NULL;
  LLVMValueRef v = take_hoisted(g, n);
  if (v) {
    cg_cond(g, v, then, els);
  } else if (binary && (binary->op == OP_LAND || binary->op == OP_LOR)) {
    LLVMBasicBlockRef second = cg_block(g, "second");
    bool both = binary->op == OP_LAND;
    hoist_calls(g, binary->x);
    gen_cond(g, binary->x, both ? second : then, both ? els : second);
    cg_at(g, second);
    hoist_calls(g, binary->y);
    gen_cond(g, binary->y, then, els);
  } else if (n->kind == NODE_UNARY && ((UnaryExpr *)n)->op == OP_NOT)
    gen_cond(g, ((UnaryExpr *)n)->x, els, then);
  else
    cg_cond(g, gen_expr(g, n), then, els);
}

static LLVMValueRef gen_binary_expr(Gen *g, BinaryExpr *n) {
  if (n->op == OP_LAND || n->op == OP_LOR) return gen_short_circuit(g, n);
  if (n->op == OP_ADD && is_string(n->n.type)) return gen_concat(g, n);
  return gen_binary(g, n);
}

/* ---- dispatch ------------------------------------------------------------------------------- */

static LLVMValueRef gen_kind(Gen *g, Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_NAME: return gen_name(g, (NameExpr *)n);
  case NODE_COMPOSITE_LIT: return gen_composite(g, (CompositeLit *)n);
  case NODE_FUNC_LIT: return gen_func_lit(g, (FuncLit *)n);
  case NODE_INDEX: return gen_index(g, (IndexExpr *)n);
  case NODE_SLICE: return gen_slice_expr(g, (SliceExpr *)n);
  case NODE_CALL: return gen_call(g, (CallExpr *)n);
  case NODE_UNARY: return gen_unary(g, (UnaryExpr *)n);
  case NODE_BINARY: return gen_binary_expr(g, (BinaryExpr *)n);
  case NODE_CONST: return constant_value(g->cg, ((ConstExpr *)n)->value, n->type, false);
  case NODE_NIL: return cg_zero_value(g, n->type);
  case NODE_FIELD_SEL: return gen_field_sel(g, (FieldSelExpr *)n);
  case NODE_DEREF: return cg_load(g, n->type, pointer_checked(g, (DerefExpr *)n));
  case NODE_ADDR: return gen_address_of(g, (AddrExpr *)n);
  case NODE_MAP_INDEX:
  case NODE_RECV:
  case NODE_TYPE_ASSERT:
  case NODE_INLINED_CALL:
  case NODE_STMT_EXPR: return first_of(g, n);
  case NODE_CONVERT: return gen_convert(g, (ConvertExpr *)n);
  case NODE_BUILTIN: return gen_builtin(g, (BuiltinExpr *)n);
  case NODE_METHOD_EXPR: return gen_method_expr(g, (MethodExpr *)n);
  case NODE_METHOD_VALUE: return gen_method_value(g, (MethodValueExpr *)n);
  case NODE_INTERFACE_METHOD:
  case NODE_LIT_ELEM: /* only below a call, a literal */
  case NODE_BAD:
  case NODE_BASIC_LIT:
  case NODE_KEY_VALUE:
  case NODE_PAREN:
  case NODE_SELECTOR:
  case NODE_STAR:
  case NODE_FIELD:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS:
  case STMT_KINDS:
  case DECL_KINDS: break;
  }
  internal_error("codegen", n->pos, "a %s is no expression here", node_kind_name(n->kind));
}

LLVMValueRef gen_expr(Gen *g, Node *n) {
  LLVMValueRef v = g->hoisted.len ? take_hoisted(g, n) : NULL;
  if (v) return v;
  cg_set_pos(g, n->pos);
  return gen_kind(g, n);
}

void gen_tuple(Gen *g, Node *n, LLVMValueRef *out) {
  cg_set_pos(g, n->pos);
  if (n->kind == NODE_CALL)
    gen_call_tuple(g, (CallExpr *)n, out);
  else if (n->kind == NODE_INLINED_CALL)
    gen_inlined_call(g, (InlinedCallExpr *)n, out);
  else if (n->kind == NODE_STMT_EXPR)
    gen_stmt_expr(g, (StmtExpr *)n, out);
  else if (n->kind == NODE_MAP_INDEX)
    gen_map_index(g, (MapIndexExpr *)n, out);
  else if (n->kind == NODE_TYPE_ASSERT)
    gen_type_assert(g, (TypeAssertExpr *)n, out);
  else if (n->kind == NODE_RECV)
    gen_recv(g, (RecvExpr *)n, out);
  else if (n->kind == NODE_BUILTIN)
    gen_builtin(g, (BuiltinExpr *)n); /* one without results */
  else if (n->kind == NODE_CONVERT)
    gen_tuple(g, ((ConvertExpr *)n)->x, out);
  else
    internal_error("codegen", n->pos, "%s with several values", node_kind_name(n->kind));
}

void gen_expr_to(Gen *g, Node *n, LLVMValueRef address, bool init) {
  bool in_place = n->kind == NODE_COMPOSITE_LIT && init && cg_is_memory(g->cg, n->type);
  if (in_place)
    gen_composite_to(g, (CompositeLit *)n, address, false);
  else if (init)
    cg_store_init(g, n->type, gen_expr(g, n), address);
  else
    cg_store(g, n->type, gen_expr(g, n), address);
}
