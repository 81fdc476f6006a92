/*
 * layout.c: sizes, alignments and offsets on linux/amd64, and where pointers are.
 *
 * Requires: types declared without errors. Method: fields in order of declaration, each at the next
 * multiple of its alignment, as gc does; a struct that is not empty and ends in a field of size
 * zero gets a byte more, so that the address of that field is still inside the object.
 */
#include "types/internal.h"

/* Size and alignment of the kinds that have a fixed one. */
static const struct {
  uint8_t size, align;
} fixed[] = {
    [TYPE_INVALID] = {0, 1},
    [TYPE_BOOL] = {1, 1},
    [TYPE_INT] = {8, 8},
    [TYPE_INT8] = {1, 1},
    [TYPE_INT16] = {2, 2},
    [TYPE_INT32] = {4, 4},
    [TYPE_INT64] = {8, 8},
    [TYPE_UINT] = {8, 8},
    [TYPE_UINT8] = {1, 1},
    [TYPE_UINT16] = {2, 2},
    [TYPE_UINT32] = {4, 4},
    [TYPE_UINT64] = {8, 8},
    [TYPE_UINTPTR] = {8, 8},
    [TYPE_FLOAT32] = {4, 4},
    [TYPE_FLOAT64] = {8, 8},
    [TYPE_COMPLEX64] = {8, 4},
    [TYPE_COMPLEX128] = {16, 8},
    [TYPE_STRING] = {16, 8},
    [TYPE_UNSAFE_POINTER] = {8, 8},
    [TYPE_UNTYPED_BOOL] = {1, 1},
    [TYPE_UNTYPED_INT] = {8, 8},
    [TYPE_UNTYPED_RUNE] = {4, 4},
    [TYPE_UNTYPED_FLOAT] = {8, 8},
    [TYPE_UNTYPED_COMPLEX] = {16, 8},
    [TYPE_UNTYPED_STRING] = {16, 8},
    [TYPE_UNTYPED_NIL] = {8, 8},
    [TYPE_ARRAY] = {0, 1},
    [TYPE_SLICE] = {24, 8},
    [TYPE_STRUCT] = {0, 1},
    [TYPE_POINTER] = {8, 8},
    [TYPE_FUNC] = {8, 8},
    [TYPE_INTERFACE] = {16, 8},
    [TYPE_MAP] = {8, 8},
    [TYPE_CHAN] = {8, 8},
    [TYPE_TUPLE] = {0, 1},
    [TYPE_NAMED] = {0, 1},
    [TYPE_ALIAS] = {0, 1},
    [TYPE_PARAM] = {0, 1},
    [TYPE_UNION] = {0, 1},
};

/* Sizes beyond the address space stay at INT64_MAX. */
static int64_t align_up(int64_t offset, int64_t align) {
  return offset > INT64_MAX - align ? INT64_MAX : (offset + align - 1) / align * align;
}

/* The layout of a struct up to field index (not included), or of all of it; unaligned size. */
static int64_t lay_out(const StructType *s, uint32_t count, int64_t *last_size, int64_t *align) {
  int64_t offset = 0;
  *align = 1;
  *last_size = 1;
  for (uint32_t i = 0; i < count; i++) {
    Type *field = s->fields.items[i]->type;
    int64_t a = type_align(field);
    if (a > *align) *align = a;
    *last_size = type_size(field);
    if (__builtin_add_overflow(align_up(offset, a), *last_size, &offset)) offset = INT64_MAX;
  }
  return offset;
}

static void compute_struct(Type *t) {
  int64_t last, align;
  int64_t size = lay_out(&t->struct_, t->struct_.fields.len, &last, &align);
  if (last == 0 && size > 0) size++;
  t->size_cache = align_up(size, align);
  t->align_cache = (uint8_t)align;
}

static void compute_array(Type *t) {
  int64_t len = t->array.len < 0 ? 0 : t->array.len;
  int64_t size;
  if (__builtin_mul_overflow(type_size(t->array.elem), len, &size)) size = INT64_MAX;
  t->size_cache = size;
  t->align_cache = (uint8_t)type_align(t->array.elem);
}

/* Fills the caches of a type that is neither a name nor an alias. */
static void compute_layout(Type *t) {
  t->size_cache = fixed[t->kind].size;
  t->align_cache = fixed[t->kind].align; /* for now, should an erroneous type contain itself */
  if (t->kind == TYPE_STRUCT)
    compute_struct(t);
  else if (t->kind == TYPE_ARRAY)
    compute_array(t);
}

int64_t type_size(Type *t) {
  t = type_underlying(t);
  if (!t->align_cache) compute_layout(t);
  return t->size_cache;
}

int64_t type_align(Type *t) {
  t = type_underlying(t);
  if (!t->align_cache) compute_layout(t);
  return t->align_cache;
}

int64_t struct_field_offset(Type *struct_type, uint32_t index) {
  const StructType *s = &type_underlying(struct_type)->struct_;
  int64_t last, align;
  int64_t end = lay_out(s, index, &last, &align);
  return align_up(end, type_align(s->fields.items[index]->type));
}

static bool any_field_has_pointers(const StructType *s) {
  for (uint32_t i = 0; i < s->fields.len; i++)
    if (type_has_pointers(s->fields.items[i]->type)) return true;
  return false;
}

bool type_has_pointers(Type *t) {
  t = type_underlying(t);
  switch (t->kind) {
  case TYPE_ARRAY: return t->array.len > 0 && type_has_pointers(t->array.elem);
  case TYPE_STRUCT: return any_field_has_pointers(&t->struct_);
  case TYPE_STRING:
  case TYPE_UNTYPED_STRING:
  case TYPE_UNTYPED_NIL:
  case TYPE_UNSAFE_POINTER:
  case TYPE_SLICE:
  case TYPE_POINTER:
  case TYPE_FUNC:
  case TYPE_INTERFACE:
  case TYPE_MAP:
  case TYPE_CHAN: return true;
  case TYPE_TUPLE:
    for (uint32_t i = 0; i < t->tuple.types.len; i++)
      if (type_has_pointers(t->tuple.types.items[i])) return true;
    return false;
  case TYPE_INVALID:
  case TYPE_BOOL:
  case TYPE_INT:
  case TYPE_INT8:
  case TYPE_INT16:
  case TYPE_INT32:
  case TYPE_INT64:
  case TYPE_UINT:
  case TYPE_UINT8:
  case TYPE_UINT16:
  case TYPE_UINT32:
  case TYPE_UINT64:
  case TYPE_UINTPTR:
  case TYPE_FLOAT32:
  case TYPE_FLOAT64:
  case TYPE_COMPLEX64:
  case TYPE_COMPLEX128:
  case TYPE_UNTYPED_BOOL:
  case TYPE_UNTYPED_INT:
  case TYPE_UNTYPED_RUNE:
  case TYPE_UNTYPED_FLOAT:
  case TYPE_UNTYPED_COMPLEX:
  case TYPE_NAMED:
  case TYPE_ALIAS:
  case TYPE_PARAM:
  case TYPE_UNION: return false;
  }
  return false;
}

/* The one field that takes room, or null. */
static Type *only_part(const StructType *s) {
  Type *part = NULL;
  for (uint32_t i = 0; i < s->fields.len; i++) {
    Type *field = s->fields.items[i]->type;
    if (type_size(field) == 0) continue;
    if (part) return NULL;
    part = field;
  }
  return part;
}

bool type_is_direct_iface(Type *t) {
  t = type_underlying(t);
  if (t->kind == TYPE_STRUCT) {
    Type *part = only_part(&t->struct_);
    return part && type_size(t) == type_size(part) && type_is_direct_iface(part);
  }
  if (t->kind == TYPE_ARRAY) return t->array.len == 1 && type_is_direct_iface(t->array.elem);
  return t->kind == TYPE_POINTER || t->kind == TYPE_FUNC || t->kind == TYPE_MAP ||
         t->kind == TYPE_CHAN || t->kind == TYPE_UNSAFE_POINTER;
}
