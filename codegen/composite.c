/*
 * composite.c: composite literals.
 *
 * Structs and arrays are built in place; slices in an array on the stack or the heap, as the escape
 * analysis decided; long literals of constants are copied from read-only data.
 */
#include "codegen/data.h"

enum {
  MIN_STATIC_COPY = 4
}; /* elements from which a constant array is copied rather than stored */

static Type *element_type(Type *u, const LitElem *e) {
  if (u->kind == TYPE_STRUCT) return u->struct_.fields.items[e->index]->type;
  return u->kind == TYPE_ARRAY ? u->array.elem : u->slice.elem;
}

static LLVMValueRef element_address(Gen *g, Type *u, LLVMValueRef base, const LitElem *e) {
  if (u->kind == TYPE_STRUCT) return cg_field(g, u, base, (uint32_t)e->index);
  return cg_element(g, element_type(u, e), base, cg_int(g->cg, e->index));
}

/* Does the literal give every field or element? */
static bool is_complete(Type *u, const CompositeLit *n) {
  int64_t want = u->kind == TYPE_STRUCT ? (int64_t)u->struct_.fields.len : u->array.len;
  return (int64_t)n->elems.len == want;
}

void gen_composite_to(Gen *g, CompositeLit *n, LLVMValueRef address, bool zeroed) {
  Type *u = type_underlying(n->n.type);
  assert((u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY) && "built in place");
  bool padded = u->kind == TYPE_STRUCT; /* padding has no meaning, but zero is reproducible */
  if (!zeroed && (!is_complete(u, n) || (padded && n->elems.len == 0)))
    cg_zero(g, n->n.type, address);
  for (uint32_t i = 0; i < n->elems.len; i++) {
    LitElem *e = AS(LitElem, LIT_ELEM, n->elems.items[i]);
    gen_expr_to(g, e->value, element_address(g, u, address, e), true);
  }
}

/* A literal of constants as read-only data, or null. */
static LLVMValueRef static_literal(Gen *g, CompositeLit *n, uint32_t at_least) {
  if (n->elems.len < at_least) return NULL;
  LLVMValueRef init = cg_static_value(g->cg, &n->n);
  return init ? private_data(g->cg, init, false) : NULL;
}

/* Structs and arrays: the value. */
static LLVMValueRef composite_value(Gen *g, CompositeLit *n) {
  if (cg_is_memory(g->cg, n->n.type)) {
    LLVMValueRef data = static_literal(g, n, MIN_STATIC_COPY);
    if (data) return data;
  }
  LLVMValueRef memory = cg_alloca(g, n->n.type, "literal");
  gen_composite_to(g, n, memory, false);
  return cg_load(g, n->n.type, memory);
}

/* The array of constants behind a slice literal, as an LLVM constant, or null. */
static LLVMValueRef static_elements(Gen *g, CompositeLit *n, Type *elem) {
  if (n->elems.len < MIN_STATIC_COPY || n->length != (int64_t)n->elems.len) return NULL;
  Codegen *cg = g->cg;
  ValueList values = {0};
  for (uint32_t i = 0; i < n->elems.len; i++) {
    LitElem *e = AS(LitElem, LIT_ELEM, n->elems.items[i]);
    LLVMValueRef v = e->index == (int64_t)i ? cg_static_value(cg, e->value) : NULL;
    if (!v) return NULL;
    VEC_PUSH(cg->arena, &values, v);
  }
  LLVMTypeRef t = cg_type(cg, elem);
  for (uint32_t i = 0; i < values.len; i++)
    if (LLVMTypeOf(values.items[i]) != t) return NULL;
  return LLVMConstArray2(t, values.items, values.len);
}

static void fill_elements(Gen *g, CompositeLit *n, Type *u, LLVMValueRef memory) {
  for (uint32_t i = 0; i < n->elems.len; i++) {
    LitElem *e = AS(LitElem, LIT_ELEM, n->elems.items[i]);
    gen_expr_to(g, e->value, element_address(g, u, memory, e), true);
  }
}

/* []T{...}: the array, and a slice of all of it. */
static LLVMValueRef slice_literal(Gen *g, CompositeLit *n) {
  Codegen *cg = g->cg;
  Type *u = type_underlying(n->n.type);
  LLVMValueRef len = cg_int(cg, n->length);
  if (n->length == 0) return cg_make_slice(g, zero_base(cg), len, len);
  Type *array = new_array_type(u->slice.elem, n->length);
  LLVMValueRef init = static_elements(g, n, u->slice.elem);
  LLVMValueRef memory = alloc_site(g, array, n->n.esc);
  if (init)
    cg_copy(g, array, memory, private_data(cg, init, false));
  else
    fill_elements(g, n, u, memory);
  return cg_make_slice(g, memory, len, len);
}

static bool is_static_value(const Node *n) {
  if (n->kind == NODE_CONST || n->kind == NODE_NIL) return true;
  if (n->kind != NODE_COMPOSITE_LIT) return false;
  const CompositeLit *lit = (const CompositeLit *)n;
  TypeKind kind = type_underlying(n->type)->kind;
  if (kind != TYPE_STRUCT && kind != TYPE_ARRAY) return false;
  for (uint32_t i = 0; i < lit->elems.len; i++)
    if (!is_static_value(AS(LitElem, LIT_ELEM, lit->elems.items[i])->value)) return false;
  return true;
}

/* gc fills in such entries before all others: a variable key that equals one of them wins. */
bool is_static_entry(const Node *n) {
  const KeyValueExpr *e = (const KeyValueExpr *)n;
  return is_static_value(e->key) && is_static_value(e->value);
}

/* As an assignment: the calls of key and value, a key that is passed by address, the value. */
static void hoist_entry(Gen *g, KeyValueExpr *e) {
  Node *sides[] = {e->key, e->value};
  hoist_list(g, &(NodeList){sides, 2, 2});
  if (is_kept_key(e->key->type)) hoist_value(g, e->key);
}

static void fill_entry(Gen *g, CompositeLit *n, LLVMValueRef m, Node *entry) {
  KeyValueExpr *e = AS(KeyValueExpr, KEY_VALUE, entry);
  Type *v = type_underlying(n->n.type)->map.elem;
  hoist_entry(g, e);
  LLVMValueRef value = NULL;
  if (cg_is_memory(g->cg, v)) {
    LLVMValueRef memory = cg_alloca(g, v, "elem");
    gen_expr_to(g, e->value, memory, true);
    value = cg_load(g, v, memory);
  } else {
    value = gen_expr(g, e->value);
  }
  LLVMValueRef slot = map_assign_slot(g, n->n.type, m, gen_expr(g, e->key));
  cg_store(g, v, value, slot);
}

static LLVMValueRef map_literal(Gen *g, CompositeLit *n) {
  LLVMValueRef m =
      CG_RUNTIME(g, rt_makemap, descriptor(g->cg, n->n.type), cg_int(g->cg, n->elems.len));
  for (uint32_t i = 0; i < n->elems.len; i++)
    if (is_static_entry(n->elems.items[i])) fill_entry(g, n, m, n->elems.items[i]);
  for (uint32_t i = 0; i < n->elems.len; i++)
    if (!is_static_entry(n->elems.items[i])) fill_entry(g, n, m, n->elems.items[i]);
  return m;
}

LLVMValueRef gen_composite(Gen *g, CompositeLit *n) {
  Type *u = type_underlying(n->n.type);
  if (u->kind == TYPE_SLICE) return slice_literal(g, n);
  if (u->kind == TYPE_MAP) return map_literal(g, n);
  return composite_value(g, n);
}

LLVMValueRef gen_addr_of_composite(Gen *g, AddrExpr *n) {
  CompositeLit *lit = AS(CompositeLit, COMPOSITE_LIT, n->x);
  Type *t = lit->n.type;
  LLVMValueRef memory = alloc_site(g, t, n->n.esc);
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT || u->kind == TYPE_ARRAY)
    gen_composite_to(g, lit, memory, true);
  else
    cg_store_init(g, t, gen_composite(g, lit), memory);
  return memory;
}
