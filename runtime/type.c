/*
 * type.c: reading type descriptors.
 *
 * Requires: descriptors as codegen/ lays them out (abi.h). Ensures: nothing is written.
 */
#include "runtime/type.h"

#include <string.h>

static const uint8_t *read_varint(const uint8_t *p, size_t *value) {
  size_t v = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t b = *p++;
    v |= (size_t)(b & 0x7f) << shift;
    if (!(b & 0x80)) break;
  }
  *value = v;
  return p;
}

rt_String name_string(const uint8_t *name) {
  size_t n;
  if (!name) return (rt_String){NULL, 0};
  const uint8_t *p = read_varint(name + 1, &n);
  return (rt_String){p, (intptr_t)n};
}

const uint8_t *name_pkg_path(const uint8_t *name) {
  enum {
    HAS_TAG = 2,
    HAS_PKG_PATH = 4
  };
  size_t n;
  int32_t address;
  if (!name || !(name[0] & HAS_PKG_PATH)) return NULL;
  const uint8_t *p = read_varint(name + 1, &n) + n;
  if (name[0] & HAS_TAG) {
    p = read_varint(p, &n);
    p += n;
  }
  memcpy(&address, p, sizeof address);
  return rt_name_at(address);
}

rt_String type_string(const rt_Type *t) {
  rt_String s = name_string(rt_name_at(t->str));
  if (t->tflag & RT_TFLAG_EXTRA_STAR) {
    s.ptr++;
    s.len--;
  }
  return s;
}

static size_t kind_struct_size(const rt_Type *t) {
  switch (t->kind) {
  case RT_KIND_ARRAY: return sizeof(rt_ArrayType);
  case RT_KIND_CHAN: return sizeof(rt_ChanType);
  case RT_KIND_FUNC: return sizeof(rt_FuncType);
  case RT_KIND_INTERFACE: return sizeof(rt_InterfaceType);
  case RT_KIND_MAP: return sizeof(rt_MapType);
  case RT_KIND_POINTER:
  case RT_KIND_SLICE: return sizeof(rt_PtrType);
  case RT_KIND_STRUCT: return sizeof(rt_StructType);
  default: return sizeof(rt_Type);
  }
}

const rt_UncommonType *type_uncommon(const rt_Type *t) {
  if (!(t->tflag & RT_TFLAG_UNCOMMON)) return NULL;
  return (const rt_UncommonType *)((const char *)t + kind_struct_size(t));
}

rt_String type_pkg_path(const rt_Type *t) {
  const rt_UncommonType *u = type_uncommon(t);
  if (!u || !(t->tflag & RT_TFLAG_NAMED)) return (rt_String){NULL, 0};
  return name_string(rt_name_at(u->pkg_path));
}

const rt_Method *type_methods(const rt_UncommonType *u) {
  return (const rt_Method *)((const char *)u + u->moff);
}

const rt_Type **type_func_params(const rt_FuncType *f) {
  size_t head = sizeof(rt_FuncType);
  if (f->t.tflag & RT_TFLAG_UNCOMMON) head += sizeof(rt_UncommonType);
  return (const rt_Type **)((char *)(uintptr_t)f + head);
}

const rt_Type **type_func_results(const rt_FuncType *f) {
  return type_func_params(f) + f->in_count;
}
