/*
 * type.h: reading type descriptors (type.c).
 *
 * Offsets in descriptors are absolute addresses below 4 GiB.
 */
#ifndef GOSLING_RUNTIME_TYPE_H
#define GOSLING_RUNTIME_TYPE_H

#include "runtime/abi.h"

static inline const uint8_t *rt_name_at(int32_t off) {
  return (const uint8_t *)(uintptr_t)(uint32_t)off;
}

static inline const rt_Type *rt_type_at(int32_t off) {
  return (const rt_Type *)(uintptr_t)(uint32_t)off;
}

static inline bool type_is_direct(const rt_Type *t) {
  return t->tflag & RT_TFLAG_DIRECT_IFACE;
}

/* The text of a Name. */
rt_String name_string(const uint8_t *name);
/* The Name of the package path inside a Name, or null. */
const uint8_t *name_pkg_path(const uint8_t *name);
/* The type as Go writes it: "main.T", "map[string]int". */
rt_String type_string(const rt_Type *t);
/* The package path of a defined type; empty for others. */
rt_String type_pkg_path(const rt_Type *t);
/* The part with methods, or null. */
const rt_UncommonType *type_uncommon(const rt_Type *t);
/* mcount methods, sorted by name. */
const rt_Method *type_methods(const rt_UncommonType *u);
/* Arrays of in_count parameters and out_count results. */
const rt_Type **type_func_params(const rt_FuncType *f);
const rt_Type **type_func_results(const rt_FuncType *f);

#endif
