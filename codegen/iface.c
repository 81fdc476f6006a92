/*
 * iface.c: interface values: making them, taking them apart, asking for their type.
 *
 * An interface value is two words: the descriptor (any) or the itab, and the data word, which is
 * the value itself for pointer-shaped types and else the address of an immutable copy.
 */
#include "codegen/data.h"

static bool is_empty_iface(Type *iface) {
  return interface_complete(iface)->all_methods.len == 0;
}

/* ---- making --------------------------------------------------------------------------------- */

/* A pointer-shaped value is one pointer, perhaps inside structs and arrays of one element. */
static LLVMValueRef direct_word(Gen *g, Type *t, LLVMValueRef v) {
  ValueList leaves = {0};
  cg_flatten(g, t, v, &leaves);
  return leaves.items[0];
}

static LLVMValueRef direct_value(Gen *g, Type *t, LLVMValueRef word) {
  uint32_t used = 0;
  return cg_unflatten(g, t, &word, &used);
}

/* One-byte values live in a table of the runtime. */
static LLVMValueRef box_byte(Gen *g, Type *t, LLVMValueRef v) {
  return CG_RUNTIME(g, rt_convT, descriptor(g->cg, t), cg_spill(g, t, v));
}

LLVMValueRef iface_data_word(Gen *g, Type *t, LLVMValueRef v, Esc esc) {
  if (type_is_direct_iface(t)) return direct_word(g, t, v);
  if (type_size(t) == 0) return zero_base(g->cg);
  if (esc == ESC_STACK) {
    LLVMValueRef box = forget_moves(g, t) ? forget_alloc(g, t) : cg_alloca(g, t, "box");
    cg_store_init(g, t, v, box);
    return box;
  }
  if (type_size(t) == 1) return box_byte(g, t, v);
  LLVMValueRef box = alloc_object(g, t);
  cg_store_init(g, t, v, box);
  return box;
}

static LLVMValueRef first_word(Codegen *cg, Type *t, Type *iface) {
  return is_empty_iface(iface) ? descriptor(cg, t) : itab(cg, t, iface);
}

/* A constant operand needs no box at run time: the copy is read-only data. */
static LLVMValueRef static_box(Gen *g, Node *x) {
  if (type_is_direct_iface(x->type) || type_size(x->type) == 0) return NULL;
  LLVMValueRef init = cg_static_value(g->cg, x);
  return init ? private_data(g->cg, init, false) : NULL;
}

LLVMValueRef gen_to_iface(Gen *g, ConvertExpr *n) {
  LLVMValueRef data = static_box(g, n->x);
  if (!data) data = iface_data_word(g, n->x->type, gen_expr(g, n->x), n->n.esc);
  return cg_make_iface(g, first_word(g->cg, n->x->type, n->n.type), data);
}

/* ---- the dynamic type ----------------------------------------------------------------------- */

/* tab ? tab->type : null */
static LLVMValueRef type_of_itab(Gen *g, LLVMValueRef tab) {
  Codegen *cg = g->cg;
  LLVMBasicBlockRef before = LLVMGetInsertBlock(g->b), load = cg_block(g, "itab.type"),
                    done = cg_block(g, "itab.done");
  cg_cond(g, LLVMBuildIsNull(g->b, tab, ""), done, load);
  cg_at(g, load);
  LLVMValueRef type = LLVMBuildLoad2(g->b, cg->ptr, cg_offset(g, tab, ITAB_TYPE_OFFSET), "");
  LLVMBasicBlockRef load_end = LLVMGetInsertBlock(g->b);
  cg_branch(g, done);
  cg_at(g, done);
  return cg_phi2(g, cg->ptr, cg_null(cg), before, type, load_end);
}

LLVMValueRef iface_type_word(Gen *g, Type *iface, LLVMValueRef v) {
  LLVMValueRef word = cg_part(g, v, 0);
  return is_empty_iface(iface) ? word : type_of_itab(g, word);
}

/* The first word of an interface of type `want` for a dynamic type (null gives null): null if it
 * does not implement it. */
static LLVMValueRef word_for(Gen *g, Type *want, LLVMValueRef type_word) {
  if (is_empty_iface(want)) return type_word;
  return CG_RUNTIME(g, rt_assert_itab_ok, descriptor(g->cg, want), type_word);
}

static LLVMValueRef word_or_null(Gen *g, Type *want, LLVMValueRef type_word) {
  if (is_empty_iface(want)) return type_word;
  Codegen *cg = g->cg;
  LLVMBasicBlockRef before = LLVMGetInsertBlock(g->b), find = cg_block(g, "itab.find"),
                    done = cg_block(g, "itab.found");
  cg_cond(g, LLVMBuildIsNull(g->b, type_word, ""), done, find);
  cg_at(g, find);
  LLVMValueRef tab = word_for(g, want, type_word);
  LLVMBasicBlockRef find_end = LLVMGetInsertBlock(g->b);
  cg_branch(g, done);
  cg_at(g, done);
  return cg_phi2(g, cg->ptr, cg_null(cg), before, tab, find_end);
}

LLVMValueRef gen_iface_to_iface(Gen *g, ConvertExpr *n) {
  LLVMValueRef v = gen_expr(g, n->x);
  if (types_identical(type_underlying(n->x->type), type_underlying(n->n.type))) return v;
  LLVMValueRef type = iface_type_word(g, n->x->type, v);
  return cg_make_iface(g, word_or_null(g, n->n.type, type), cg_part(g, v, 1));
}

/* ---- taking apart --------------------------------------------------------------------------- */

LLVMValueRef iface_unpack(Gen *g, LLVMValueRef v, Type *t) {
  LLVMValueRef data = cg_part(g, v, 1);
  if (type_is_direct_iface(t)) return direct_value(g, t, data);
  return cg_load(g, t, data);
}

LLVMValueRef iface_holds(Gen *g, Type *iface, LLVMValueRef v, LLVMValueRef type_word, Type *want,
                         LLVMValueRef *itab_out) {
  (void)iface, (void)v;
  if (!want) return LLVMBuildIsNull(g->b, type_word, "");
  if (!is_interface(want))
    return LLVMBuildICmp(g->b, LLVMIntEQ, type_word, descriptor(g->cg, want), "");
  LLVMValueRef word = word_or_null(g, want, type_word);
  if (itab_out) *itab_out = word;
  return LLVMBuildIsNotNull(g->b, word, "");
}

/* Panics with a TypeAssertionError unless holds; for an interface it does not tell from which. */
static void require_type(Gen *g, TypeAssertExpr *n, Type *want, LLVMValueRef type_word,
                         LLVMValueRef holds) {
  LLVMValueRef from = is_interface(want) ? cg_null(g->cg) : descriptor(g->cg, n->x->type);
  LLVMValueRef args[] = {descriptor(g->cg, want), type_word, from};
  cg_panic_if(g, LLVMBuildNot(g->b, holds, ""), FN_rt_panic_assert, args, 3);
}

static Type *asserted_type(const TypeAssertExpr *n) {
  return n->comma_ok ? n->n.type->tuple.types.items[0] : n->n.type;
}

/* x.(T), T an interface. */
static void assert_interface(Gen *g, TypeAssertExpr *n, Type *want, LLVMValueRef v,
                             LLVMValueRef *out) {
  Codegen *cg = g->cg;
  LLVMValueRef type_word = iface_type_word(g, n->x->type, v), word;
  if (n->comma_ok) {
    out[1] = iface_holds(g, n->x->type, v, type_word, want, &word);
    LLVMValueRef data = LLVMBuildSelect(g->b, out[1], cg_part(g, v, 1), cg_null(cg), "");
    out[0] = cg_make_iface(g, word, data);
    return;
  }
  if (is_empty_iface(want)) {
    require_type(g, n, want, type_word, LLVMBuildIsNotNull(g->b, type_word, ""));
    word = type_word;
  } else {
    word = CG_RUNTIME(g, rt_assert_itab, descriptor(cg, want), type_word);
  }
  out[0] = cg_make_iface(g, word, cg_part(g, v, 1));
}

/* The value if holds, else zero, without loading through the word of another type. */
static LLVMValueRef value_or_zero(Gen *g, Type *t, LLVMValueRef v, LLVMValueRef holds) {
  LLVMValueRef data = cg_part(g, v, 1);
  if (type_is_direct_iface(t))
    return direct_value(g, t, LLVMBuildSelect(g->b, holds, data, cg_null(g->cg), ""));
  if (type_size(t) == 0) return cg_zero_value(g, t);
  LLVMValueRef zero = zero_region(g->cg, type_size(t));
  return cg_load(g, t, LLVMBuildSelect(g->b, holds, data, zero, ""));
}

/* The type is known: only nil fails, as the method call that this replaces would. */
static void assert_devirtualized(Gen *g, Type *want, LLVMValueRef v, LLVMValueRef *out) {
  cg_nil_check(g, cg_part(g, v, 0));
  out[0] = iface_unpack(g, v, want);
}

static void assert_concrete(Gen *g, TypeAssertExpr *n, Type *want, LLVMValueRef v,
                            LLVMValueRef *out) {
  LLVMValueRef type_word = iface_type_word(g, n->x->type, v);
  LLVMValueRef holds = iface_holds(g, n->x->type, v, type_word, want, NULL);
  if (n->comma_ok) {
    out[0] = value_or_zero(g, want, v, holds);
    out[1] = holds;
    return;
  }
  require_type(g, n, want, type_word, holds);
  out[0] = iface_unpack(g, v, want);
}

void gen_type_assert(Gen *g, TypeAssertExpr *n, LLVMValueRef *out) {
  LLVMValueRef v = gen_expr(g, n->x);
  Type *want = asserted_type(n);
  cg_set_pos(g, n->n.pos);
  if (n->devirtualized)
    assert_devirtualized(g, want, v, out);
  else if (is_interface(want))
    assert_interface(g, n, want, v, out);
  else
    assert_concrete(g, n, want, v, out);
}

LLVMValueRef iface_method_code(Gen *g, Type *iface, LLVMValueRef v, uint32_t index) {
  (void)iface;
  LLVMValueRef tab = cg_part(g, v, 0);
  cg_nil_check(g, tab);
  LLVMValueRef slot = cg_offset(g, tab, ITAB_FUN_OFFSET + 8 * (int64_t)index);
  return LLVMBuildLoad2(g->b, g->cg->ptr, slot, "method");
}
