/*
 * layout.c: which words of a value are pointers, and which types are plain memory.
 *
 * Requires: types with sizes (types/layout.c). Ensures: the masks that descriptors and allocation
 * shapes carry, the same for both.
 */
#include "codegen/data.h"

enum {
  WORD = 8
};

static void set_bit(uint8_t *bits, int64_t offset) {
  int64_t word = offset / WORD;
  bits[word / 8] |= (uint8_t)(1u << (word % 8));
}

static void struct_bits(Type *u, int64_t offset, uint8_t *bits) {
  for (uint32_t i = 0; i < u->struct_.fields.len; i++)
    pointer_bits(u->struct_.fields.items[i]->type, offset + struct_field_offset(u, i), bits);
}

static void array_bits(Type *u, int64_t offset, uint8_t *bits) {
  int64_t size = type_size(u->array.elem);
  for (int64_t i = 0; i < u->array.len; i++) pointer_bits(u->array.elem, offset + i * size, bits);
}

void pointer_bits(Type *t, int64_t offset, uint8_t *bits) {
  if (!type_has_pointers(t)) return;
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    struct_bits(u, offset, bits);
  } else if (u->kind == TYPE_ARRAY) {
    array_bits(u, offset, bits);
  } else if (u->kind == TYPE_INTERFACE) {
    set_bit(bits, offset);
    set_bit(bits, offset + WORD);
  } else {
    set_bit(bits, offset); /* pointers and the first word of strings and slices */
  }
}

static int64_t struct_prefix(Type *u) {
  for (uint32_t i = u->struct_.fields.len; i-- > 0;) {
    Type *f = u->struct_.fields.items[i]->type;
    if (type_has_pointers(f)) return struct_field_offset(u, i) + pointer_prefix(f);
  }
  return 0;
}

int64_t pointer_prefix(Type *t) {
  if (!type_has_pointers(t)) return 0;
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) return struct_prefix(u);
  if (u->kind == TYPE_ARRAY)
    return (u->array.len - 1) * type_size(u->array.elem) + pointer_prefix(u->array.elem);
  return u->kind == TYPE_INTERFACE ? 2 * WORD : WORD;
}

bool pointer_mask(Type *t, uint64_t *mask) {
  *mask = 0;
  if (pointer_prefix(t) > 64 * WORD) return false;
  uint8_t bits[8] = {0};
  pointer_bits(t, 0, bits);
  for (int i = 0; i < 8; i++) *mask |= (uint64_t)bits[i] << (8 * i);
  return true;
}

static bool is_regular_struct(Type *u) {
  int64_t end = 0;
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    const Object *f = u->struct_.fields.items[i];
    bool blank = f->sym && f->sym->len == 1 && f->sym->text[0] == '_';
    if (blank || !is_regular_memory(f->type) || struct_field_offset(u, i) != end) return false;
    end += type_size(f->type);
  }
  return end == type_size(u);
}

bool is_regular_memory(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) return is_regular_struct(u);
  if (u->kind == TYPE_ARRAY) return is_regular_memory(u->array.elem);
  return is_boolean(u) || is_integer(u) || u->kind == TYPE_POINTER || u->kind == TYPE_CHAN ||
         u->kind == TYPE_UNSAFE_POINTER;
}
