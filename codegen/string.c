/*
 * string.c: concatenation and conversions of strings.
 */
#include "codegen/data.h"

static bool is_concat(const Node *n) {
  return n->kind == NODE_BINARY && ((const BinaryExpr *)n)->op == OP_ADD && is_string(n->type);
}

/* The operands of a chain of +, last to first: by a loop down the left spine, since chains lean
 * left. */
static void collect_operands(Node *n, NodeList *out, Arena *a) {
  for (; is_concat(n); n = AS(BinaryExpr, BINARY, n)->x)
    collect_operands(AS(BinaryExpr, BINARY, n)->y, out, a);
  VEC_PUSH(a, out, n);
}

static void reverse(NodeList *list) {
  for (uint32_t i = 0, j = list->len; i + 1 < j; i++) {
    Node *t = list->items[i];
    list->items[i] = list->items[--j];
    list->items[j] = t;
  }
}

LLVMValueRef gen_concat(Gen *g, BinaryExpr *n) {
  Codegen *cg = g->cg;
  NodeList operands = {0};
  collect_operands(&n->n, &operands, cg->arena);
  reverse(&operands);
  ValueList values = {0};
  for (uint32_t i = 0; i < operands.len; i++)
    VEC_PUSH(cg->arena, &values, gen_expr(g, operands.items[i]));
  if (values.len == 2)
    return CG_RUNTIME(g, rt_concat2, cg_part(g, values.items[0], 0), cg_part(g, values.items[0], 1),
                      cg_part(g, values.items[1], 0), cg_part(g, values.items[1], 1));
  LLVMTypeRef array = LLVMArrayType2(cg->string_type, values.len);
  LLVMValueRef memory = cg_alloca_llvm(g, array, "concat");
  for (uint32_t i = 0; i < values.len; i++)
    LLVMBuildStore(g->b, values.items[i], cg_offset(g, memory, 16 * (int64_t)i));
  return CG_RUNTIME(g, rt_concat, memory, cg_int(cg, values.len));
}

/* A slice that the runtime wrote through an out pointer. */
static LLVMValueRef slice_out(Gen *g) {
  return cg_alloca_llvm(g, g->cg->slice_type, "slice");
}

/* Memory in the frame for a slice that does not leave it, if it is short; null for others. */
static LLVMValueRef frame_buffer(Gen *g, ConvertExpr *n) {
  enum {
    BUFFER_LEN = 32
  };
  if (n->n.esc != ESC_STACK) return LLVMConstNull(g->cg->ptr);
  return cg_alloca(g, new_array_type(type_underlying(n->n.type)->slice.elem, BUFFER_LEN), "buffer");
}

/* The bytes of the string themselves, for a slice through which nothing is written. */
static LLVMValueRef bytes_of_string(Gen *g, LLVMValueRef s) {
  LLVMValueRef p = cg_part(g, s, 0), len = cg_part(g, s, 1);
  LLVMValueRef none = LLVMBuildIsNull(g->b, p, "");
  return cg_make_slice(g, LLVMBuildSelect(g->b, none, zero_base(g->cg), p, ""), len, len);
}

/* The bytes of a constant are an array of just its length. */
static LLVMValueRef constant_to_bytes(Gen *g, ConvertExpr *n, LLVMValueRef s) {
  LLVMValueRef len = cg_part(g, s, 1);
  int64_t size = (int64_t)LLVMConstIntGetZExtValue(len);
  Type *array = new_array_type(type_underlying(n->n.type)->slice.elem, size);
  LLVMValueRef memory = size ? alloc_site(g, array, n->n.esc) : zero_base(g->cg);
  cg_memmove(g, memory, cg_part(g, s, 0), len);
  return cg_make_slice(g, memory, len, len);
}

static LLVMValueRef string_to_bytes(Gen *g, ConvertExpr *n, LLVMValueRef s) {
  if (n->zero_copy) return bytes_of_string(g, s);
  if (n->x->kind == NODE_CONST) return constant_to_bytes(g, n, s);
  LLVMValueRef len = cg_part(g, s, 1);
  LLVMValueRef p = CG_RUNTIME(g, rt_string_to_bytes, frame_buffer(g, n), cg_part(g, s, 0), len);
  return cg_make_slice(g, cg_part(g, p, 0), len, cg_part(g, p, 1));
}

/* The runes of a constant have no room for more. */
static LLVMValueRef string_to_runes(Gen *g, ConvertExpr *n, LLVMValueRef s) {
  LLVMValueRef out = slice_out(g);
  CG_RUNTIME(g, rt_string_to_runes, out, frame_buffer(g, n), cg_part(g, s, 0), cg_part(g, s, 1));
  LLVMValueRef v = LLVMBuildLoad2(g->b, g->cg->slice_type, out, "");
  if (n->x->kind != NODE_CONST) return v;
  return cg_make_slice(g, cg_part(g, v, 0), cg_part(g, v, 1), cg_part(g, v, 1));
}

LLVMValueRef gen_string_conversion(Gen *g, ConvertExpr *n) {
  LLVMValueRef v = gen_expr(g, n->x);
  switch (n->conv) {
  case CONV_STRING_BYTES: return string_to_bytes(g, n, v);
  case CONV_STRING_RUNES: return string_to_runes(g, n, v);
  case CONV_BYTES_STRING:
    return CG_RUNTIME(g, rt_bytes_to_string, cg_part(g, v, 0), cg_part(g, v, 1));
  case CONV_RUNES_STRING:
    return CG_RUNTIME(g, rt_runes_to_string, cg_part(g, v, 0), cg_part(g, v, 1));
  case CONV_RUNE_STRING: return CG_RUNTIME(g, rt_rune_to_string, cg_to_i64(g, n->x->type, v));
  case CONV_NOOP:
  case CONV_NUMERIC:
  case CONV_TO_IFACE:
  case CONV_IFACE_IFACE:
  case CONV_SLICE_ARRAY:
  case CONV_SLICE_ARRAY_PTR:
  case CONV_UNSAFE: break;
  }
  internal_error("codegen", n->n.pos, "not a string conversion");
}
