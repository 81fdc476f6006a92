/*
 * itab.c: interface tables for pairs of types that are known when compiling.
 *
 * `go:itab.<T>,<I>` is a link-once constant: interface, type, hash, then the code for each method
 * of the interface in its sorted order. Pairs met only at run time are the runtime's
 * (rt_assert_itab).
 */
#include "codegen/data.h"

static bool same_method(const Object *a, const Object *b) {
  return a->sym == b->sym && (a->sym->exported || a->pkg == b->pkg);
}

static MethodEntry *find_method(MethodSet *set, const Object *wanted) {
  for (uint32_t i = 0; i < set->len; i++)
    if (same_method(set->items[i].method, wanted)) return &set->items[i];
  return NULL;
}

static LLVMValueRef itab_parts(Codegen *cg, Type *t, Type *iface) {
  ObjectList *wanted = &interface_complete(iface)->all_methods;
  MethodSet *set = method_set(t);
  LLVMValueRef d = descriptor(cg, t);
  ValueList values = {0};
  VEC_PUSH(cg->arena, &values, descriptor(cg, iface));
  VEC_PUSH(cg->arena, &values, d);
  VEC_PUSH(cg->arena, &values, cg_i32(cg, 0));
  VEC_PUSH(cg->arena, &values, cg_i32(cg, 0));
  for (uint32_t i = 0; i < wanted->len; i++) {
    MethodEntry *m = find_method(set, wanted->items[i]);
    assert(m && "types/ checked that the type implements the interface");
    VEC_PUSH(cg->arena, &values, method_ifn(cg, t, m));
  }
  return LLVMConstStructInContext(cg->llvm, values.items, values.len, false);
}

LLVMValueRef itab(Codegen *cg, Type *t, Type *iface) {
  const char *symbol =
      format_text(cg->arena, "go:itab.%s,%s", type_link_string(t), type_link_string(iface));
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, symbol);
  if (global) return global;
  LLVMValueRef init = itab_parts(cg, t, iface);
  global = LLVMAddGlobal(cg->module, LLVMTypeOf(init), symbol);
  LLVMSetInitializer(global, init);
  LLVMSetGlobalConstant(global, true);
  cg_set_linkonce(global);
  LLVMSetAlignment(global, 8);
  return global;
}
