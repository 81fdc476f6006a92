/*
 * map.c: reading and writing maps.
 *
 * Integer keys of four and eight bytes and strings have functions of the runtime that take the key
 * in registers; other keys are passed by address.
 */
#include "codegen/data.h"

typedef enum KeyKind {
  KEY_32,
  KEY_64,
  KEY_STRING,
  KEY_OTHER
} KeyKind;

static KeyKind key_kind(Type *key) {
  Type *u = type_underlying(key);
  if (is_string(u)) return KEY_STRING;
  if (!is_integer(u)) return KEY_OTHER;
  int64_t size = type_size(u);
  return size == 8 ? KEY_64 : size == 4 ? KEY_32 : KEY_OTHER;
}

typedef struct KeyFunctions {
  RuntimeFn k32, k64, string, other;
} KeyFunctions;

static const KeyFunctions get_functions = {FN_rt_map_get32, FN_rt_map_get64, FN_rt_map_get_str,
                                           FN_rt_map_get};
static const KeyFunctions assign_functions = {FN_rt_map_assign32, FN_rt_map_assign64,
                                              FN_rt_map_assign_str, FN_rt_map_assign};
static const KeyFunctions delete_functions = {FN_rt_map_delete32, FN_rt_map_delete64,
                                              FN_rt_map_delete_str, FN_rt_map_delete};

static LLVMValueRef call_keyed(Gen *g, const KeyFunctions *f, Type *map_type, LLVMValueRef m,
                               LLVMValueRef key) {
  Type *key_type = type_underlying(map_type)->map.key;
  LLVMValueRef d = descriptor(g->cg, map_type);
  switch (key_kind(key_type)) {
  case KEY_32: return cg_runtime(g, f->k32, (LLVMValueRef[]){d, m, key}, 3);
  case KEY_64: return cg_runtime(g, f->k64, (LLVMValueRef[]){d, m, key}, 3);
  case KEY_STRING:
    return cg_runtime(g, f->string, (LLVMValueRef[]){d, m, cg_part(g, key, 0), cg_part(g, key, 1)},
                      4);
  case KEY_OTHER: break;
  }
  return cg_runtime(g, f->other, (LLVMValueRef[]){d, m, cg_spill(g, key_type, key)}, 3);
}

LLVMValueRef map_lookup(Gen *g, Type *map_type, LLVMValueRef m, LLVMValueRef key) {
  return call_keyed(g, &get_functions, map_type, m, key);
}

LLVMValueRef map_assign_slot(Gen *g, Type *map_type, LLVMValueRef m, LLVMValueRef key) {
  return call_keyed(g, &assign_functions, map_type, m, key);
}

void gen_map_delete(Gen *g, Type *map_type, LLVMValueRef m, LLVMValueRef key) {
  call_keyed(g, &delete_functions, map_type, m, key);
}

void gen_map_index(Gen *g, MapIndexExpr *n, LLVMValueRef *out) {
  Type *elem = type_underlying(n->x->type)->map.elem;
  LLVMValueRef m = gen_expr(g, n->x);
  LLVMValueRef key = gen_expr(g, n->key);
  cg_set_pos(g, n->n.pos);
  LLVMValueRef p = map_lookup(g, n->x->type, m, key);
  LLVMValueRef missing = LLVMBuildIsNull(g->b, p, "");
  LLVMValueRef zero = zero_region(g->cg, type_size(elem));
  out[0] = cg_load(g, elem, LLVMBuildSelect(g->b, missing, zero, p, ""));
  if (n->comma_ok) out[1] = LLVMBuildNot(g->b, missing, "");
}
