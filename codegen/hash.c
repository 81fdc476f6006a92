/*
 * hash.c: the hash functions that map descriptors carry.
 *
 * `type:.hash.<type>`(p, seed) calls the runtime's rt_hash_* on the parts of the key in order, each
 * with the hash so far as seed; regular memory is one part. Equal keys thus hash alike.
 */
#include "codegen/data.h"

static LLVMValueRef hash_at(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef seed);

static LLVMValueRef hash_struct(Gen *g, Type *u, LLVMValueRef p, LLVMValueRef h) {
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    const Object *f = u->struct_.fields.items[i];
    if (f->sym->len == 1 && f->sym->text[0] == '_') continue;
    h = hash_at(g, f->type, cg_offset(g, p, struct_field_offset(u, i)), h);
  }
  return h;
}

/* for i := 0; i < n; i++ { h = hash(p[i], h) } */
static LLVMValueRef hash_array(Gen *g, Type *u, LLVMValueRef p, LLVMValueRef seed) {
  Codegen *cg = g->cg;
  LLVMBasicBlockRef entry = LLVMGetInsertBlock(g->b), head = cg_block(g, "hash.head"),
                    body = cg_block(g, "hash.body"), end = cg_block(g, "hash.end");
  cg_branch(g, head);
  cg_at(g, head);
  LLVMValueRef i = LLVMBuildPhi(g->b, cg->i64, "i"), h = LLVMBuildPhi(g->b, cg->i64, "h");
  cg_cond(g, LLVMBuildICmp(g->b, LLVMIntSLT, i, cg_int(cg, u->array.len), ""), body, end);
  cg_at(g, body);
  LLVMValueRef next_h = hash_at(g, u->array.elem, cg_element(g, u->array.elem, p, i), h);
  LLVMValueRef next_i = LLVMBuildAdd(g->b, i, cg_int(cg, 1), "");
  LLVMBasicBlockRef from[] = {entry, LLVMGetInsertBlock(g->b)};
  LLVMAddIncoming(i, (LLVMValueRef[]){cg_int(cg, 0), next_i}, from, 2);
  LLVMAddIncoming(h, (LLVMValueRef[]){seed, next_h}, from, 2);
  cg_branch(g, head);
  cg_at(g, end);
  return h;
}

static LLVMValueRef hash_iface(Gen *g, Type *u, LLVMValueRef p, LLVMValueRef seed) {
  if (interface_complete(u)->all_methods.len == 0) return CG_RUNTIME(g, rt_hash_eface, p, seed);
  return CG_RUNTIME(g, rt_hash_iface, p, seed);
}

static LLVMValueRef hash_at(Gen *g, Type *t, LLVMValueRef p, LLVMValueRef seed) {
  if (is_regular_memory(t))
    return CG_RUNTIME(g, rt_hash_memory, p, seed, cg_int(g->cg, type_size(t)));
  Type *u = type_underlying(t);
  switch ((int)u->kind) {
  case TYPE_FLOAT32: return CG_RUNTIME(g, rt_hash_f32, p, seed);
  case TYPE_FLOAT64: return CG_RUNTIME(g, rt_hash_f64, p, seed);
  case TYPE_COMPLEX64: return CG_RUNTIME(g, rt_hash_c64, p, seed);
  case TYPE_COMPLEX128: return CG_RUNTIME(g, rt_hash_c128, p, seed);
  case TYPE_STRING: return CG_RUNTIME(g, rt_hash_string, p, seed);
  case TYPE_INTERFACE: return hash_iface(g, u, p, seed);
  case TYPE_STRUCT: return hash_struct(g, u, p, seed);
  case TYPE_ARRAY: return hash_array(g, u, p, seed);
  default: internal_error("codegen", NO_POS, "%T cannot be hashed", t);
  }
}

static const char *hash_symbol(Codegen *cg, Type *t) {
  if (is_regular_memory(t)) return format_text(cg->arena, "type:.hash.mem%ld", (long)type_size(t));
  return format_text(cg->arena, "type:.hash.%s", type_link_string(t));
}

/* func(key unsafe.Pointer, seed uintptr) uintptr */
static LLVMValueRef hash_function(Codegen *cg, Type *t) {
  const char *symbol = hash_symbol(cg, t);
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn) return fn;
  LLVMTypeRef params[] = {cg->ptr, cg->i64};
  fn = function_declare(cg, symbol, LLVMFunctionType(cg->i64, params, 2, false));
  cg_go_function_attrs(cg, fn);
  cg_set_linkonce(fn);
  Gen *g = gen_begin(cg, fn, NULL);
  LLVMValueRef h = hash_at(g, t, LLVMGetParam(fn, 0), LLVMGetParam(fn, 1));
  LLVMBuildRet(g->b, h);
  gen_end(g);
  return fn;
}

LLVMValueRef hash_closure(Codegen *cg, Type *t) {
  return function_closure(cg, hash_function(cg, t));
}
