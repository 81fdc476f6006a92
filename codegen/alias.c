/*
 * alias.c: which accesses to memory cannot meet, as LLVM's type-based alias metadata.
 *
 * Requires: cg_load and cg_store name the Go type of what is accessed, and for fields the struct.
 * Ensures: two accesses with tags that LLVM tells apart never touch the same byte.
 *
 * Method: Go's types are sound but for package unsafe, so a word is always a pointer, or always
 * the length or capacity of a string or slice, or always a number. In each of these classes a word
 * that is a field is known closer by the size of the innermost struct, its number of fields and the
 * offset in it. Identical structs agree in these, and pointers can only be converted between
 * pointers to identical ones. The tree of LLVM's types:
 *
 *     go -- pointer, header, number -- the fields of each class
 *
 * An access by pointer or index has its class's tag, which meets all fields of the class. Accesses
 * without tag meet everything: copies of memory types, all code of packages that import unsafe,
 * also where it was put in place of calls. Refused: telling numbers apart by their size, since
 * views of []byte as []uint32 are made in one package and used in another.
 */
#include "codegen/internal.h"

typedef enum AliasClass {
  CLASS_POINTER,
  CLASS_HEADER,
  CLASS_NUMBER,
  CLASS_UNKNOWN,
} AliasClass;

/* ---- packages ------------------------------------------------------------------------------ */

bool alias_is_typed(const Function *f) {
  while (f && f->outer) f = f->outer;
  if (!f || !f->obj || !f->obj->pkg) return false;
  const Package *pkg = f->obj->pkg;
  for (uint32_t i = 0; i < pkg->imports.len; i++)
    if (pkg->imports.items[i]->is_unsafe) return false;
  return true;
}

/* ---- metadata ------------------------------------------------------------------------------ */

static LLVMMetadataRef type_node(Codegen *cg, const char *name, LLVMMetadataRef parent) {
  LLVMMetadataRef parts[] = {LLVMMDStringInContext2(cg->llvm, name, strlen(name)), parent,
                             LLVMValueAsMetadata(cg_int(cg, 0))};
  return LLVMMDNodeInContext2(cg->llvm, parts, parent ? 3 : 1);
}

/* The tag of accesses to a scalar of the type. */
static LLVMValueRef tag_of(Codegen *cg, LLVMMetadataRef type) {
  LLVMMetadataRef parts[] = {type, type, LLVMValueAsMetadata(cg_int(cg, 0))};
  return LLVMMetadataAsValue(cg->llvm, LLVMMDNodeInContext2(cg->llvm, parts, 3));
}

void alias_begin(Codegen *cg) {
  static const char *const names[] = {"pointer", "header", "number"};
  cg->md_tbaa = LLVMGetMDKindIDInContext(cg->llvm, "tbaa", 4);
  LLVMMetadataRef root = type_node(cg, "go", NULL);
  for (int i = 0; i < ALIAS_CLASSES; i++) {
    cg->alias_types[i] = type_node(cg, names[i], root);
    cg->alias_tags[i] = tag_of(cg, cg->alias_types[i]);
  }
}

/* A field's tag; the class's for structs of a size that does not fit the key. */
static LLVMValueRef field_tag(Codegen *cg, AliasClass class, Type *struct_type, int64_t offset) {
  uint64_t size = (uint64_t)type_size(struct_type), n = struct_type->struct_.fields.len;
  if (size >> 22 || n >> 16) return cg->alias_tags[class];
  uint64_t bits = ((size << 16 | n) << 22 | (uint64_t)offset) << 2 | class;
  const void *key = (const void *)(uintptr_t)bits;
  LLVMValueRef tag = map_get(&cg->field_tags, key);
  if (tag) return tag;
  char *name = format_text(cg->arena, "%lx", (unsigned long)bits);
  tag = tag_of(cg, type_node(cg, name, cg->alias_types[class]));
  map_set(cg->arena, &cg->field_tags, key, tag);
  return tag;
}

/* ---- accesses ------------------------------------------------------------------------------ */

/* Of the word at an offset in a value of type u. */
static AliasClass class_of(Type *u, uint64_t offset) {
  if (is_numeric(u) || is_boolean(u)) return CLASS_NUMBER;
  switch ((int)u->kind) {
  case TYPE_STRING:
  case TYPE_SLICE: return offset == 0 ? CLASS_POINTER : CLASS_HEADER;
  case TYPE_INTERFACE:
  case TYPE_POINTER:
  case TYPE_UNSAFE_POINTER:
  case TYPE_FUNC:
  case TYPE_MAP:
  case TYPE_CHAN: return CLASS_POINTER;
  }
  return CLASS_UNKNOWN;
}

/* Variables in the frame: LLVM knows all about those without being told. */
static bool is_in_frame(LLVMValueRef address) {
  while (LLVMIsAGetElementPtrInst(address)) address = LLVMGetOperand(address, 0);
  return LLVMIsAAllocaInst(address);
}

void alias_note(Gen *g, LLVMValueRef access, LLVMValueRef address, const Place *place,
                uint64_t offset) {
  if (!g->typed_memory || is_in_frame(address)) return;
  AliasClass class = class_of(type_underlying(place->type), offset);
  if (class == CLASS_UNKNOWN) return;
  LLVMValueRef tag = g->cg->alias_tags[class];
  if (place->of)
    tag =
        field_tag(g->cg, class, type_underlying(place->of),
                  struct_field_offset(type_underlying(place->of), place->field) + (int64_t)offset);
  LLVMSetMetadata(access, g->cg->md_tbaa, tag);
}
