/*
 * equal.c: == on every comparable type, and the functions that descriptors carry for it.
 *
 * Regular memory (no padding, floats, strings, interfaces) is compared as bytes; the rest part by
 * part, in order, as the spec says for structs and arrays. Types that live in memory are compared
 * by a function `type:.eq.<type>` that all packages share.
 */
#include "codegen/data.h"

static LLVMValueRef equal_at(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef q);

static bool is_blank_field(const Object *f) {
  return f->sym && f->sym->len == 1 && f->sym->text[0] == '_';
}

/* memcmp(p, q, n) == 0 */
static LLVMValueRef memory_equal(Gen *g, LLVMValueRef p, LLVMValueRef q, int64_t n) {
  Codegen *cg = g->cg;
  if (n == 0) return cg_bool(cg, true);
  LLVMTypeRef params[] = {cg->ptr, cg->ptr, cg->i64};
  LLVMTypeRef type = LLVMFunctionType(cg->i32, params, 3, false);
  LLVMValueRef fn = function_declare(cg, "memcmp", type);
  LLVMValueRef args[] = {p, q, cg_int(cg, n)};
  LLVMValueRef r = LLVMBuildCall2(g->b, type, fn, args, 3, "");
  return LLVMBuildICmp(g->b, LLVMIntEQ, r, cg_i32(cg, 0), "");
}

/* Bytes of strings of equal lengths. A length that is known makes it a comparison of words. */
static LLVMValueRef bytes_equal(Gen *g, LLVMValueRef x, LLVMValueRef n, LLVMValueRef y,
                                LLVMValueRef m) {
  enum {
    MAX_INLINE = 32
  };
  LLVMValueRef known = LLVMIsAConstantInt(m) ? m : LLVMIsAConstantInt(n);
  if (known && LLVMConstIntGetZExtValue(known) <= MAX_INLINE)
    return memory_equal(g, x, y, (int64_t)LLVMConstIntGetZExtValue(known));
  return CG_RUNTIME(g, rt_string_equal, x, n, y, m);
}

/* Equal lengths, then equal bytes. */
static LLVMValueRef string_equal(Gen *g, LLVMValueRef x, LLVMValueRef y) {
  LLVMValueRef n = cg_part(g, x, 1), m = cg_part(g, y, 1);
  LLVMBasicBlockRef before = LLVMGetInsertBlock(g->b), bytes = cg_block(g, "str.bytes"),
                    done = cg_block(g, "str.done");
  cg_cond(g, LLVMBuildICmp(g->b, LLVMIntEQ, n, m, ""), bytes, done);
  cg_at(g, bytes);
  LLVMValueRef same = bytes_equal(g, cg_part(g, x, 0), n, cg_part(g, y, 0), m);
  LLVMBasicBlockRef bytes_end = LLVMGetInsertBlock(g->b);
  cg_branch(g, done);
  cg_at(g, done);
  return cg_phi2(g, g->cg->i1, cg_bool(g->cg, false), before, same, bytes_end);
}

static LLVMValueRef iface_equal(Gen *g, Type *t, LLVMValueRef x, LLVMValueRef y) {
  LLVMValueRef args[] = {cg_part(g, x, 0), cg_part(g, x, 1), cg_part(g, y, 0), cg_part(g, y, 1)};
  bool empty = interface_complete(t)->all_methods.len == 0;
  return cg_runtime(g, empty ? FN_rt_eface_equal : FN_rt_iface_equal, args, 4);
}

static LLVMValueRef complex_equal(Gen *g, LLVMValueRef x, LLVMValueRef y) {
  LLVMValueRef re = LLVMBuildFCmp(g->b, LLVMRealOEQ, cg_part(g, x, 0), cg_part(g, y, 0), "");
  LLVMValueRef im = LLVMBuildFCmp(g->b, LLVMRealOEQ, cg_part(g, x, 1), cg_part(g, y, 1), "");
  return LLVMBuildAnd(g->b, re, im, "");
}

/* x && y with y evaluated only if needed: starts the right side and joins. */
typedef struct Conjunction {
  Gen *g;
  LLVMBasicBlockRef fail;
} Conjunction;

/* Goes on only where cond holds. */
static void and_then(Conjunction *c, LLVMValueRef cond) {
  LLVMBasicBlockRef next = cg_block(c->g, "eq.next");
  cg_cond(c->g, cond, next, c->fail);
  cg_at(c->g, next);
}

/* The result: true where control stands now, false where a part failed. */
static LLVMValueRef conclude(Conjunction *c, LLVMValueRef last) {
  Gen *g = c->g;
  LLVMBasicBlockRef here = LLVMGetInsertBlock(g->b), done = cg_block(g, "eq.done");
  cg_branch(g, done);
  cg_at(g, c->fail);
  cg_branch(g, done);
  cg_at(g, done);
  return cg_phi2(g, g->cg->i1, last, here, cg_bool(g->cg, false), c->fail);
}

/* Structs and arrays as values (a few scalars). */
static LLVMValueRef struct_value_equal(Gen *g, Type *u, LLVMValueRef x, LLVMValueRef y) {
  Conjunction c = {g, cg_block(g, "eq.no")};
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    Object *f = u->struct_.fields.items[i];
    if (is_blank_field(f)) continue;
    LLVMValueRef a = cg_extract_field(g, f->type, x, i), b = cg_extract_field(g, f->type, y, i);
    and_then(&c, gen_equal(g, f->type, a, b));
  }
  return conclude(&c, cg_bool(g->cg, true));
}

static LLVMValueRef array_value_equal(Gen *g, Type *u, LLVMValueRef x, LLVMValueRef y) {
  if (u->array.len == 0) return cg_bool(g->cg, true);
  Type *elem = u->array.elem;
  return gen_equal(g, elem, cg_extract_field(g, elem, x, 0), cg_extract_field(g, elem, y, 0));
}

/* ---- in memory ------------------------------------------------------------------------------ */

static LLVMValueRef struct_equal_at(Gen *g, Type *u, LLVMValueRef p, LLVMValueRef q) {
  Conjunction c = {g, cg_block(g, "eq.no")};
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    Object *f = u->struct_.fields.items[i];
    if (is_blank_field(f)) continue;
    int64_t offset = struct_field_offset(u, i);
    and_then(&c, equal_at(g, f->type, cg_offset(g, p, offset), cg_offset(g, q, offset)));
  }
  return conclude(&c, cg_bool(g->cg, true));
}

/* for i := 0; i < n; i++ { if p[i] != q[i] { return false } } */
static LLVMValueRef array_equal_at(Gen *g, Type *u, LLVMValueRef p, LLVMValueRef q) {
  Codegen *cg = g->cg;
  Conjunction c = {g, cg_block(g, "eq.no")};
  LLVMBasicBlockRef entry = LLVMGetInsertBlock(g->b), head = cg_block(g, "eq.head"),
                    body = cg_block(g, "eq.body"), end = cg_block(g, "eq.end");
  cg_branch(g, head);
  cg_at(g, head);
  LLVMValueRef i = LLVMBuildPhi(g->b, cg->i64, "i");
  cg_cond(g, LLVMBuildICmp(g->b, LLVMIntSLT, i, cg_int(cg, u->array.len), ""), body, end);
  cg_at(g, body);
  Type *elem = u->array.elem;
  LLVMValueRef same = equal_at(g, elem, cg_element(g, elem, p, i), cg_element(g, elem, q, i));
  and_then(&c, same);
  LLVMValueRef next = LLVMBuildAdd(g->b, i, cg_int(cg, 1), "");
  LLVMValueRef values[] = {cg_int(cg, 0), next};
  LLVMBasicBlockRef blocks[] = {entry, LLVMGetInsertBlock(g->b)};
  LLVMAddIncoming(i, values, blocks, 2);
  cg_branch(g, head);
  cg_at(g, end);
  return conclude(&c, cg_bool(cg, true));
}

static const char *equal_symbol(Codegen *cg, Type *t) {
  if (is_regular_memory(t)) return format_text(cg->arena, "type:.eq.mem%ld", (long)type_size(t));
  return format_text(cg->arena, "type:.eq.%s", type_link_string(t));
}

/* The body of an equality function: the parts of t at the two addresses. */
static LLVMValueRef equal_parts(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef q) {
  Type *u = type_underlying(t);
  if (is_regular_memory(t)) return memory_equal(g, p, q, type_size(t));
  if (u->kind == TYPE_STRUCT) return struct_equal_at(g, u, p, q);
  if (u->kind == TYPE_ARRAY) return array_equal_at(g, u, p, q);
  return gen_equal(g, t, cg_load(g, t, p), cg_load(g, t, q));
}

static LLVMTypeRef equal_type(Codegen *cg) {
  LLVMTypeRef params[] = {cg->ptr, cg->ptr};
  return LLVMFunctionType(cg->i1, params, 2, false);
}

/* func(p, q unsafe.Pointer) bool for the values at p and q. */
static LLVMValueRef equal_function(Codegen *cg, Type *t) {
  const char *symbol = equal_symbol(cg, t);
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn) return fn;
  fn = function_declare(cg, symbol, equal_type(cg));
  cg_go_function_attrs(cg, fn);
  cg_set_linkonce(fn);
  Gen *g = gen_begin(cg, fn, NULL);
  LLVMValueRef same = equal_parts(g, t, LLVMGetParam(fn, 0), LLVMGetParam(fn, 1));
  LLVMBuildRet(g->b, same);
  gen_end(g);
  return fn;
}

static LLVMValueRef call_equal(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef q) {
  LLVMValueRef args[] = {p, q};
  return LLVMBuildCall2(g->b, equal_type(g->cg), equal_function(g->cg, t), args, 2, "");
}

static LLVMValueRef equal_at(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef q) {
  if (!cg_is_memory(g->cg, t)) return gen_equal(g, t, cg_load(g, t, p), cg_load(g, t, q));
  if (is_regular_memory(t)) return memory_equal(g, p, q, type_size(t));
  return call_equal(g, t, p, q);
}

/* ---- entry points --------------------------------------------------------------------------- */

LLVMValueRef gen_equal(Gen *g, Type *t, LLVMValueRef x, LLVMValueRef y) {
  if (cg_is_memory(g->cg, t)) return equal_at(g, t, x, y);
  Type *u = type_underlying(t);
  if (is_string(u)) return string_equal(g, x, y);
  if (is_complex(u)) return complex_equal(g, x, y);
  if (u->kind == TYPE_INTERFACE) return iface_equal(g, u, x, y);
  if (u->kind == TYPE_STRUCT) return struct_value_equal(g, u, x, y);
  if (u->kind == TYPE_ARRAY) return array_value_equal(g, u, x, y);
  return gen_scalar_compare(g, OP_EQ, t, x, y);
}

static LLVMValueRef string_order(Gen *g, Op op, LLVMValueRef x, LLVMValueRef y) {
  LLVMValueRef order = CG_RUNTIME(g, rt_string_compare, cg_part(g, x, 0), cg_part(g, x, 1),
                                  cg_part(g, y, 0), cg_part(g, y, 1));
  LLVMIntPredicate predicate = op == OP_LT   ? LLVMIntSLT
                               : op == OP_LE ? LLVMIntSLE
                               : op == OP_GT ? LLVMIntSGT
                                             : LLVMIntSGE;
  return LLVMBuildICmp(g->b, predicate, order, cg_int(g->cg, 0), "");
}

LLVMValueRef gen_compare(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y) {
  Type *u = type_underlying(t);
  if (op != OP_EQ && op != OP_NE) return string_order(g, op, x, y);
  LLVMValueRef same;
  if (u->kind == TYPE_SLICE) /* only with nil */
    same = LLVMBuildICmp(g->b, LLVMIntEQ, cg_part(g, x, 0), cg_part(g, y, 0), "");
  else if (u->kind == TYPE_FUNC || u->kind == TYPE_MAP || u->kind == TYPE_CHAN)
    same = LLVMBuildICmp(g->b, LLVMIntEQ, x, y, "");
  else
    same = gen_equal(g, t, x, y);
  return op == OP_EQ ? same : LLVMBuildNot(g->b, same, "");
}

LLVMValueRef equal_closure(Codegen *cg, Type *t) {
  if (!is_comparable_type(t)) return cg_null(cg);
  return function_closure(cg, equal_function(cg, t));
}
