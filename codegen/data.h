/*
 * data.h: what the files about data in memory (descriptors, boxes, maps, literals) share.
 */
#ifndef GOSLING_CODEGEN_DATA_H
#define GOSLING_CODEGEN_DATA_H

#include "codegen/internal.h"

/*
 * The pointer words of a type: sets bit (offset / 8 + i) of bits for each pointer word i of a value
 * of t that lies offset bytes into something larger. bits has room for all words. (layout of
 * internal/abi gcdata)
 */
void pointer_bits(Type *t, int64_t offset, uint8_t *bits);
/* The prefix of t, in bytes, that can hold pointers. */
int64_t pointer_prefix(Type *t);
/* True, with *mask set, if the pointer words of t fit one 64-bit mask. */
bool pointer_mask(Type *t, uint64_t *mask);

/* == and hashing of t may look at its bytes as one region. */
bool is_regular_memory(Type *t);

/* A private constant in read-only memory (or, writable, in data). */
LLVMValueRef private_data(Codegen *cg, LLVMValueRef init, bool writable);
/* The address of a zeroed read-only region of at least size bytes. */
LLVMValueRef zero_region(Codegen *cg, int64_t size);
/* Where all values of size zero live. */
LLVMValueRef zero_base(Codegen *cg);

/* Memory for one object at an allocation site: on the stack (zeroed here) or the heap. */
LLVMValueRef alloc_site(Gen *g, Type *t, Esc esc);

/* A method's LLVM code and signature for a call through an interface word: fn(data, args). */
LLVMValueRef iface_method_code(Gen *g, Type *iface, LLVMValueRef iface_value, uint32_t index);

/* Descriptor offsets of runtime/abi.h. */
enum {
  ITAB_TYPE_OFFSET = 8,
  ITAB_FUN_OFFSET = 24
};

/* delete(m, key) (map.c). */
void gen_map_delete(Gen *g, Type *map_type, LLVMValueRef m, LLVMValueRef key);

#endif
