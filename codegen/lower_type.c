/*
 * lower_type.c: Go types as LLVM types; which values live in registers and which in memory;
 * signatures.
 *
 * Requires: resolved types. Ensures: the LLVM type of a Go type has its size and alignment.
 * Method: one LLVM context serves the whole session, so LLVM types are cached in the Go types.
 */
#include "codegen/internal.h"

bool cg_is_empty(Type *t) {
  return type_size(t) == 0;
}

static LLVMTypeRef struct_of(Codegen *cg, LLVMTypeRef *parts, unsigned n) {
  return LLVMStructTypeInContext(cg->llvm, parts, n, false);
}

/* Fields in order; when Go pads after a last field of size zero, so do we. */
static LLVMTypeRef lower_struct(Codegen *cg, Type *t) {
  ObjectList *fields = &t->struct_.fields;
  LLVMTypeRef *parts = NEW_ARRAY(cg->arena, LLVMTypeRef, fields->len + 1);
  for (uint32_t i = 0; i < fields->len; i++) parts[i] = cg_type(cg, fields->items[i]->type);
  LLVMTypeRef s = struct_of(cg, parts, fields->len);
  uint64_t have = LLVMABISizeOfType(cg->layout, s), want = (uint64_t)type_size(t);
  if (have == want) return s;
  parts[fields->len] = LLVMArrayType2(cg->i8, want - have);
  return struct_of(cg, parts, fields->len + 1);
}

static LLVMTypeRef lower_underlying(Codegen *cg, Type *t) {
  switch (t->kind) {
  case TYPE_BOOL:
  case TYPE_INT8:
  case TYPE_UINT8: return cg->i8;
  case TYPE_INT16:
  case TYPE_UINT16: return cg->i16;
  case TYPE_INT32:
  case TYPE_UINT32: return cg->i32;
  case TYPE_INT:
  case TYPE_INT64:
  case TYPE_UINT:
  case TYPE_UINT64:
  case TYPE_UINTPTR: return cg->i64;
  case TYPE_FLOAT32: return cg->f32;
  case TYPE_FLOAT64: return cg->f64;
  case TYPE_COMPLEX64: return struct_of(cg, (LLVMTypeRef[]){cg->f32, cg->f32}, 2);
  case TYPE_COMPLEX128: return struct_of(cg, (LLVMTypeRef[]){cg->f64, cg->f64}, 2);
  case TYPE_STRING: return cg->string_type;
  case TYPE_SLICE: return cg->slice_type;
  case TYPE_INTERFACE: return cg->iface_type;
  case TYPE_UNSAFE_POINTER:
  case TYPE_POINTER:
  case TYPE_FUNC:
  case TYPE_MAP:
  case TYPE_CHAN: return cg->ptr;
  case TYPE_ARRAY: return LLVMArrayType2(cg_type(cg, t->array.elem), (uint64_t)t->array.len);
  case TYPE_STRUCT: return lower_struct(cg, t);
  case TYPE_INVALID:
  case TYPE_UNTYPED_BOOL:
  case TYPE_UNTYPED_INT:
  case TYPE_UNTYPED_RUNE:
  case TYPE_UNTYPED_FLOAT:
  case TYPE_UNTYPED_COMPLEX:
  case TYPE_UNTYPED_STRING:
  case TYPE_UNTYPED_NIL:
  case TYPE_TUPLE:
  case TYPE_NAMED:
  case TYPE_ALIAS:
  case TYPE_PARAM:
  case TYPE_UNION: break;
  }
  internal_error("codegen", NO_POS, "a value of type %T", t);
}

LLVMTypeRef cg_type(Codegen *cg, Type *t) {
  Type *u = type_underlying(t);
  if (!u->backend) u->backend = lower_underlying(cg, u);
  return u->backend;
}

enum {
  TOO_MANY = 1000
};

/* The scalar leaves of a value, TOO_MANY or more if it has to live in memory. */
static unsigned count_leaves(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRING || u->kind == TYPE_INTERFACE || is_complex(u)) return 2;
  if (u->kind == TYPE_SLICE) return 3;
  if (u->kind == TYPE_ARRAY) {
    if (type_size(u) == 0) return 0;
    return u->array.len > 1 ? TOO_MANY : count_leaves(u->array.elem);
  }
  if (u->kind != TYPE_STRUCT) return 1;
  unsigned n = 0;
  for (uint32_t i = 0; i < u->struct_.fields.len && n < TOO_MANY; i++)
    n += count_leaves(u->struct_.fields.items[i]->type);
  return n;
}

/* The answer is kept in the type: 1 register, 2 memory. */
bool cg_is_memory(Codegen *cg, Type *t) {
  (void)cg;
  Type *u = type_underlying(t);
  if (u->kind != TYPE_STRUCT && u->kind != TYPE_ARRAY) return false;
  if (!u->backend2) u->backend2 = (void *)(uintptr_t)(count_leaves(u) > MAX_FLAT_LEAVES ? 2 : 1);
  return u->backend2 == (void *)(uintptr_t)2;
}

LLVMTypeRef cg_value_type(Codegen *cg, Type *t) {
  if (is_boolean(t)) return cg->i1;
  return cg_is_memory(cg, t) ? cg->ptr : cg_type(cg, t);
}

void cg_leaf_types(Codegen *cg, Type *t, LLVMTypeList *out) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    for (uint32_t i = 0; i < u->struct_.fields.len; i++)
      cg_leaf_types(cg, u->struct_.fields.items[i]->type, out);
    return;
  }
  if (u->kind == TYPE_ARRAY) {
    if (u->array.len == 1) cg_leaf_types(cg, u->array.elem, out);
    return;
  }
  LLVMTypeRef lowered = cg_value_type(cg, u);
  if (LLVMGetTypeKind(lowered) != LLVMStructTypeKind) {
    VEC_PUSH(cg->arena, out, lowered);
    return;
  }
  for (unsigned i = 0; i < LLVMCountStructElementTypes(lowered); i++)
    VEC_PUSH(cg->arena, out, LLVMStructGetTypeAtIndex(lowered, i));
}

void cg_flatten(Gen *g, Type *t, LLVMValueRef v, ValueList *out) {
  Arena *a = g->cg->arena;
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
      Type *field = u->struct_.fields.items[i]->type;
      cg_flatten(g, field, cg_extract_field(g, field, v, i), out);
    }
  } else if (u->kind == TYPE_ARRAY) {
    if (u->array.len == 1)
      cg_flatten(g, u->array.elem, cg_extract_field(g, u->array.elem, v, 0), out);
  } else if (LLVMGetTypeKind(LLVMTypeOf(v)) == LLVMStructTypeKind) {
    unsigned n = LLVMCountStructElementTypes(LLVMTypeOf(v));
    for (unsigned i = 0; i < n; i++) VEC_PUSH(a, out, cg_part(g, v, i));
  } else
    VEC_PUSH(a, out, v);
}

/* A string, slice, interface or complex value from its leaves. */
static LLVMValueRef unflatten_words(Gen *g, LLVMTypeRef type, LLVMValueRef *leaves,
                                    uint32_t *used) {
  LLVMValueRef v = LLVMGetUndef(type);
  unsigned n = LLVMCountStructElementTypes(type);
  for (unsigned i = 0; i < n; i++) v = LLVMBuildInsertValue(g->b, v, leaves[(*used)++], i, "");
  return v;
}

LLVMValueRef cg_unflatten(Gen *g, Type *t, LLVMValueRef *leaves, uint32_t *used) {
  Type *u = type_underlying(t);
  LLVMTypeRef lowered = cg_value_type(g->cg, u);
  LLVMValueRef v = NULL;
  if (u->kind == TYPE_STRUCT) {
    v = LLVMGetUndef(lowered);
    for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
      Type *field = u->struct_.fields.items[i]->type;
      v = cg_insert_field(g, field, v, cg_unflatten(g, field, leaves, used), i);
    }
  } else if (u->kind == TYPE_ARRAY) {
    v = LLVMGetUndef(lowered);
    Type *elem = u->array.elem;
    if (u->array.len == 1) v = cg_insert_field(g, elem, v, cg_unflatten(g, elem, leaves, used), 0);
  } else if (LLVMGetTypeKind(lowered) == LLVMStructTypeKind)
    v = unflatten_words(g, lowered, leaves, used);
  else
    v = leaves[(*used)++];
  return v;
}

static void add_param(Codegen *cg, Type *t, LLVMTypeList *params) {
  if (cg_is_memory(cg, t))
    VEC_PUSH(cg->arena, params, cg->ptr);
  else
    cg_leaf_types(cg, t, params);
}

LLVMTypeRef cg_signature(Codegen *cg, Type *func, Type *recv, bool with_nest) {
  FuncType *f = &type_underlying(func)->func;
  LLVMTypeList params = {0}, results = {0};
  for (uint32_t i = 0; i < f->results.len; i++) {
    Type *t = f->results.items[i]->type;
    if (cg_is_memory(cg, t))
      VEC_PUSH(cg->arena, &params, cg->ptr);
    else
      cg_leaf_types(cg, t, &results);
  }
  if (recv) add_param(cg, recv, &params);
  for (uint32_t i = 0; i < f->params.len; i++) add_param(cg, f->params.items[i]->type, &params);
  if (with_nest) VEC_PUSH(cg->arena, &params, cg->ptr);
  LLVMTypeRef result = cg->void_type;
  if (results.len == 1)
    result = results.items[0];
  else if (results.len > 1)
    result = struct_of(cg, results.items, results.len);
  return LLVMFunctionType(result, params.items, params.len, false);
}
