/*
 * range.c: `for ... range` over integers, arrays, slices, strings, maps and channels.
 *
 * Requires: the range expression's type is not a type parameter and no function
 * (types/rangefunc.c). Ensures: the expression is evaluated once; arrays are copied if their
 * elements are read; the variables of a defining range are new in each iteration (declare_local
 * runs in the body).
 */
#include "codegen/internal.h"

#include "runtime/abi.h"

/* A loop that counts from 0 to below limit. */
typedef struct Counter {
  LLVMValueRef slot; /* alloca of the hidden index */
  LLVMTypeRef type;
  LLVMBasicBlockRef head;
  Jump jump;
} Counter;

static LLVMValueRef counter_value(Gen *g, Counter *c) {
  return LLVMBuildLoad2(g->b, c->type, c->slot, "");
}

/* Emits the head; the builder then stands in the body. */
static void counter_start(Gen *g, Counter *c, RangeStmt *n, LLVMValueRef limit, bool is_signed) {
  c->type = LLVMTypeOf(limit);
  c->slot = cg_alloca_llvm(g, c->type, "index");
  c->head = cg_block(g, "range");
  c->jump = (Jump){.node = &n->n};
  c->jump.on_break = cg_block(g, "endrange");
  c->jump.on_continue = cg_block(g, "next");
  LLVMBasicBlockRef body = cg_block(g, "body");
  LLVMBuildStore(g->b, LLVMConstNull(c->type), c->slot);
  cg_branch(g, c->head);
  cg_at(g, c->head);
  LLVMIntPredicate below = is_signed ? LLVMIntSLT : LLVMIntULT;
  cg_cond(g, LLVMBuildICmp(g->b, below, counter_value(g, c), limit, ""), body, c->jump.on_break);
  cg_at(g, body);
}

static void counter_end(Gen *g, Counter *c, RangeStmt *n) {
  loop_body(g, &c->jump, n->body);
  cg_at(g, c->jump.on_continue);
  LLVMValueRef one = LLVMConstInt(c->type, 1, false);
  LLVMBuildStore(g->b, LLVMBuildAdd(g->b, counter_value(g, c), one, ""), c->slot);
  cg_branch(g, c->head);
  cg_at(g, c->jump.on_break);
}

static void range_int(Gen *g, RangeStmt *n) {
  Counter c;
  LLVMValueRef limit = gen_expr(g, n->x);
  counter_start(g, &c, n, limit, !is_unsigned(n->x->type));
  if (n->key) gen_store_to(g, n->key, counter_value(g, &c));
  counter_end(g, &c, n);
}

/* Elements of elem type from base on. */
static void range_elements(Gen *g, RangeStmt *n, Type *elem, LLVMValueRef base, LLVMValueRef len,
                           bool check_nil) {
  Counter c;
  counter_start(g, &c, n, len, true);
  LLVMValueRef i = counter_value(g, &c);
  if (n->key) gen_store_to(g, n->key, i);
  if (n->value) {
    if (check_nil) cg_nil_check(g, base);
    gen_store_to(g, n->value, cg_load(g, elem, cg_element(g, elem, base, i)));
  }
  counter_end(g, &c, n);
}

static void range_slice(Gen *g, RangeStmt *n, Type *elem) {
  LLVMValueRef v = gen_expr(g, n->x), base = cg_part(g, v, 0);
  if (n->value) cg_root(g, base);
  range_elements(g, n, elem, base, cg_part(g, v, 1), false);
}

static void range_array(Gen *g, RangeStmt *n, Type *array) {
  LLVMValueRef base = NULL;
  if (n->value) {
    base = cg_alloca(g, n->x->type, "");
    gen_expr_to(g, n->x, base, true);
  } else if (has_effect(n->x))
    gen_expr(g, n->x);
  range_elements(g, n, array->array.elem, base, cg_int(g->cg, array->array.len), false);
}

static void range_array_pointer(Gen *g, RangeStmt *n, Type *array) {
  LLVMValueRef base = gen_expr(g, n->x);
  if (n->value) cg_root(g, base);
  range_elements(g, n, array->array.elem, base, cg_int(g->cg, array->array.len), true);
}

/* ---- strings -------------------------------------------------------------------------------- */

/* The rune at index i, and the index after it: ASCII inline, the rest by the runtime. */
static LLVMValueRef decode_rune(Gen *g, LLVMValueRef s, LLVMValueRef i, LLVMValueRef *next) {
  Codegen *cg = g->cg;
  LLVMBasicBlockRef ascii = cg_block(g, "ascii"), other = cg_block(g, "utf8"),
                    end = cg_block(g, "rune");
  LLVMValueRef at = LLVMBuildInBoundsGEP2(g->b, cg->i8, cg_part(g, s, 0), &i, 1, "");
  LLVMValueRef byte = LLVMBuildLoad2(g->b, cg->i8, at, "");
  LLVMValueRef limit = LLVMConstInt(cg->i8, 0x80, false);
  cg_cond(g, LLVMBuildICmp(g->b, LLVMIntULT, byte, limit, ""), ascii, other);
  cg_at(g, ascii);
  LLVMValueRef rune_a = LLVMBuildZExt(g->b, byte, cg->i32, "");
  LLVMValueRef next_a = LLVMBuildAdd(g->b, i, cg_int(cg, 1), "");
  cg_branch(g, end);
  cg_at(g, other);
  LLVMValueRef both = CG_RUNTIME(g, rt_decode_rune, cg_part(g, s, 0), cg_part(g, s, 1), i);
  LLVMValueRef rune_b = LLVMBuildTrunc(g->b, both, cg->i32, "");
  LLVMValueRef width = LLVMBuildLShr(g->b, both, cg_int(cg, 32), "");
  LLVMValueRef next_b = LLVMBuildAdd(g->b, i, width, "");
  cg_branch(g, end);
  cg_at(g, end);
  *next = cg_phi2(g, cg->i64, next_a, ascii, next_b, other);
  return cg_phi2(g, cg->i32, rune_a, ascii, rune_b, other);
}

static void range_string(Gen *g, RangeStmt *n) {
  LLVMValueRef s = gen_expr(g, n->x), next, next_slot = cg_alloca_llvm(g, g->cg->i64, "next");
  Counter c;
  counter_start(g, &c, n, cg_part(g, s, 1), true);
  LLVMValueRef i = counter_value(g, &c), rune = decode_rune(g, s, i, &next);
  LLVMBuildStore(g->b, next, next_slot);
  if (n->key) gen_store_to(g, n->key, i);
  if (n->value) gen_store_to(g, n->value, rune);
  loop_body(g, &c.jump, n->body);
  cg_at(g, c.jump.on_continue);
  LLVMBuildStore(g->b, LLVMBuildLoad2(g->b, g->cg->i64, next_slot, ""), c.slot);
  cg_branch(g, c.head);
  cg_at(g, c.jump.on_break);
}

/* ---- maps ----------------------------------------------------------------------------------- */

static LLVMValueRef iterator_field(Gen *g, LLVMValueRef iter, size_t offset) {
  return LLVMBuildLoad2(g->b, g->cg->ptr, cg_offset(g, iter, (int64_t)offset), "");
}

static void range_map(Gen *g, RangeStmt *n, Type *map) {
  Codegen *cg = g->cg;
  LLVMTypeRef iter_type = LLVMArrayType2(cg->i64, sizeof(rt_MapIter) / 8);
  LLVMValueRef m = gen_expr(g, n->x), iter = cg_alloca_llvm(g, iter_type, "iter");
  cg_memzero(g, iter, cg_int(cg, sizeof(rt_MapIter)), 8);
  CG_RUNTIME(g, rt_map_iter_start, descriptor(cg, n->x->type), m, iter);
  Jump jump = {
      .node = &n->n, .on_break = cg_block(g, "endrange"), .on_continue = cg_block(g, "next")};
  LLVMBasicBlockRef head = cg_block(g, "range"), body = cg_block(g, "body");
  cg_branch(g, head);
  cg_at(g, head);
  LLVMValueRef key = iterator_field(g, iter, offsetof(rt_MapIter, key));
  cg_cond(g, LLVMBuildIsNull(g->b, key, ""), jump.on_break, body);
  cg_at(g, body);
  if (n->key) gen_store_to(g, n->key, cg_load(g, map->map.key, key));
  if (n->value) {
    LLVMValueRef elem = iterator_field(g, iter, offsetof(rt_MapIter, elem));
    gen_store_to(g, n->value, cg_load(g, map->map.elem, elem));
  }
  loop_body(g, &jump, n->body);
  cg_at(g, jump.on_continue);
  CG_RUNTIME(g, rt_map_iter_next, iter);
  cg_branch(g, head);
  cg_at(g, jump.on_break);
}

/* ---- dispatch ------------------------------------------------------------------------------- */

static void range_over(Gen *g, RangeStmt *n) {
  Type *t = type_underlying(n->x->type);
  hoist_calls(g, n->x);
  if (is_integer(t))
    range_int(g, n);
  else if (is_string(t))
    range_string(g, n);
  else if (t->kind == TYPE_SLICE)
    range_slice(g, n, t->slice.elem);
  else if (t->kind == TYPE_ARRAY)
    range_array(g, n, t);
  else if (t->kind == TYPE_POINTER)
    range_array_pointer(g, n, type_underlying(t->pointer.elem));
  else if (t->kind == TYPE_MAP)
    range_map(g, n, t);
  else
    gen_range_chan(g, n);
}

void gen_range(Gen *g, RangeStmt *n) {
  LoopRoots rooted = root_loop_bases(g, &n->n);
  range_over(g, n);
  unroot_loop_bases(g, rooted);
}
