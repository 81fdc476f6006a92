/*
 * builtin.c: the predeclared functions and those of package unsafe.
 *
 * One function a builtin; append, copy and make first, since programs live on them.
 */
#include "codegen/data.h"

static LLVMValueRef arg(Gen *g, BuiltinExpr *n, uint32_t i) {
  return gen_expr(g, n->args.items[i]);
}

static Type *arg_type(const BuiltinExpr *n, uint32_t i) {
  return n->args.items[i]->type;
}

static LLVMValueRef int_arg(Gen *g, BuiltinExpr *n, uint32_t i) {
  return cg_to_i64(g, arg_type(n, i), arg(g, n, i));
}

/* ---- append --------------------------------------------------------------------------------- */

/* s grown, if needed, to hold n more elements: the pointer and capacity to use, s's old length. */
typedef struct Grown {
  LLVMValueRef ptr, cap, old_len, new_len;
} Grown;

/* The pointer does not stay in the temporary: the collector would find it there. */
static LLVMValueRef call_growslice(Gen *g, Type *elem, LLVMValueRef s, LLVMValueRef new_len) {
  LLVMValueRef out = cg_alloca_llvm(g, g->cg->slice_type, "grown");
  CG_RUNTIME(g, rt_growslice, out, descriptor(g->cg, elem), cg_part(g, s, 0), cg_part(g, s, 1),
             cg_part(g, s, 2), new_len);
  LLVMValueRef grown = LLVMBuildLoad2(g->b, g->cg->slice_type, out, "");
  LLVMSetVolatile(LLVMBuildStore(g->b, cg_null(g->cg), out), true);
  return grown;
}

/*
 * An array in the frame for the first elements of a slice that does not escape: used once a call of
 * the function, by the first append to an empty slice.
 */
typedef struct Buffer {
  LLVMValueRef memory, used; /* null: none */
  int64_t cap;
} Buffer;

enum {
  BUFFER_SIZE = 32
};

/* One variable gets one buffer; a variable that others can see gets none. */
static bool may_have_buffer(Gen *g, Node *s) {
  if (s->kind == NODE_NIL) return true;
  Object *var = s->kind == NODE_NAME ? ((NameExpr *)s)->obj : NULL;
  if (!var || var->var.var_kind == VAR_PACKAGE || var->var.heap) return false;
  if (var->var.captured || var->var.addr_taken || map_has(&g->append_buffers, var)) return false;
  map_set(g->cg->arena, &g->append_buffers, var, var);
  return true;
}

static Buffer new_buffer(Gen *g, BuiltinExpr *n, Type *elem) {
  int64_t size = type_size(elem);
  if (n->n.esc != ESC_STACK || size == 0 || size > BUFFER_SIZE) return (Buffer){0};
  if (!may_have_buffer(g, n->args.items[0])) return (Buffer){0};
  Buffer b = {.cap = BUFFER_SIZE / size};
  b.memory = cg_alloca(g, new_array_type(elem, b.cap), "buffer");
  LLVMSetAlignment(b.memory, 8);
  b.used = cg_alloca_llvm(g, g->cg->i1, "used");
  LLVMBuildStore(g->allocas, cg_bool(g->cg, false), b.used);
  return b;
}

static void add_source(Gen *g, const Grown *r, LLVMValueRef ptr, LLVMValueRef cap) {
  LLVMBasicBlockRef from = LLVMGetInsertBlock(g->b);
  LLVMAddIncoming(r->ptr, &ptr, &from, 1);
  LLVMAddIncoming(r->cap, &cap, &from, 1);
}

/* Goes to `taken` with the buffer zeroed if it can be used; continues where it cannot. */
static void try_buffer(Gen *g, Type *elem, const Buffer *b, const Grown *r,
                       LLVMBasicBlockRef taken) {
  Codegen *cg = g->cg;
  LLVMBasicBlockRef take = cg_block(g, "append.buffer"), grow = cg_block(g, "append.heap");
  LLVMValueRef fits = LLVMBuildICmp(g->b, LLVMIntULE, r->new_len, cg_int(cg, b->cap), "");
  LLVMValueRef empty = LLVMBuildICmp(g->b, LLVMIntEQ, r->old_len, cg_int(cg, 0), "");
  LLVMValueRef unused = LLVMBuildNot(g->b, LLVMBuildLoad2(g->b, cg->i1, b->used, ""), "");
  LLVMValueRef both = LLVMBuildAnd(g->b, fits, empty, "");
  cg_cond(g, LLVMBuildAnd(g->b, both, unused, ""), take, grow);
  cg_at(g, take);
  cg_memzero(g, b->memory, cg_int(cg, b->cap * type_size(elem)), 8);
  LLVMBuildStore(g->b, cg_bool(cg, true), b->used);
  add_source(g, r, b->memory, cg_int(cg, b->cap));
  cg_branch(g, taken);
  cg_at(g, grow);
}

/* The phis of `done` that take pointer and capacity from wherever they come. */
static Grown new_grown(Gen *g, LLVMValueRef s, LLVMValueRef more, LLVMBasicBlockRef done) {
  Codegen *cg = g->cg;
  Grown r = {.old_len = cg_part(g, s, 1)};
  r.new_len = LLVMBuildAdd(g->b, r.old_len, more, "");
  LLVMBasicBlockRef here = LLVMGetInsertBlock(g->b);
  LLVMPositionBuilderAtEnd(g->b, done);
  r.ptr = LLVMBuildPhi(g->b, cg->ptr, "");
  r.cap = LLVMBuildPhi(g->b, cg->i64, "");
  LLVMPositionBuilderAtEnd(g->b, here);
  return r;
}

static Grown grow_for(Gen *g, BuiltinExpr *n, Type *elem, LLVMValueRef s, LLVMValueRef more) {
  LLVMBasicBlockRef grow = cg_block(g, "append.grow"), done = cg_block(g, "append.room");
  Grown r = new_grown(g, s, more, done);
  Buffer buffer = n->has_dots ? (Buffer){0} : new_buffer(g, n, elem);
  LLVMValueRef ptr = cg_part(g, s, 0), cap = cg_part(g, s, 2);
  add_source(g, &r, ptr, cap);
  cg_cond_cold(g, LLVMBuildICmp(g->b, LLVMIntUGT, r.new_len, cap, ""), grow, done);
  cg_at(g, grow);
  if (buffer.memory) try_buffer(g, elem, &buffer, &r, done);
  LLVMValueRef grown = call_growslice(g, elem, s, r.new_len);
  ptr = cg_part(g, grown, 0);
  add_source(g, &r, ptr, cg_part(g, grown, 2));
  cg_branch(g, done);
  cg_at(g, done);
  return r;
}

/* Values of memory types are kept in temporaries until all are evaluated. */
static LLVMValueRef stable_value(Gen *g, Type *t, LLVMValueRef v) {
  if (!cg_is_memory(g->cg, t)) return v;
  LLVMValueRef copy = cg_alloca(g, t, "arg");
  cg_copy(g, t, copy, v);
  return copy;
}

/* As gc: operators and conversions first, then variables and elements, the slice last of all. */
static LLVMValueRef append_values(Gen *g, BuiltinExpr *n, Type *elem) {
  ValueList values = {0};
  for (uint32_t i = 0; i < n->args.len; i++) hoist_operand(g, n->args.items[i]);
  for (uint32_t i = 1; i < n->args.len; i++)
    VEC_PUSH(g->cg->arena, &values, stable_value(g, elem, arg(g, n, i)));
  LLVMValueRef s = arg(g, n, 0);
  if (values.len == 0) return s;
  Grown r = grow_for(g, n, elem, s, cg_int(g->cg, values.len));
  for (uint32_t i = 0; i < values.len; i++) {
    LLVMValueRef index = LLVMBuildAdd(g->b, r.old_len, cg_int(g->cg, i), "");
    cg_store(g, elem, values.items[i], cg_element(g, elem, r.ptr, index));
  }
  return cg_make_slice(g, r.ptr, r.new_len, r.cap);
}

static LLVMValueRef byte_count(Gen *g, Type *elem, LLVMValueRef count) {
  return LLVMBuildMul(g->b, count, cg_int(g->cg, type_size(elem)), "");
}

/* memmove of count elements, with the barrier if they hold pointers. */
static void move_elements(Gen *g, Type *elem, LLVMValueRef to, LLVMValueRef from,
                          LLVMValueRef count) {
  LLVMValueRef bytes = byte_count(g, elem, count);
  if (type_has_pointers(elem))
    CG_RUNTIME(g, rt_slice_copy_bytes, to, from, bytes, descriptor(g->cg, elem));
  else
    cg_memmove(g, to, from, bytes);
}

static LLVMValueRef append_spread(Gen *g, BuiltinExpr *n, Type *elem) {
  hoist_operand(g, n->args.items[0]);
  LLVMValueRef t = arg(g, n, 1), s = arg(g, n, 0);
  LLVMValueRef more = cg_part(g, t, 1);
  Grown r = grow_for(g, n, elem, s, more);
  move_elements(g, elem, cg_element(g, elem, r.ptr, r.old_len), cg_part(g, t, 0), more);
  return cg_make_slice(g, r.ptr, r.new_len, r.cap);
}

static LLVMValueRef gen_append(Gen *g, BuiltinExpr *n) {
  Type *elem = type_underlying(n->n.type)->slice.elem;
  return n->has_dots ? append_spread(g, n, elem) : append_values(g, n, elem);
}

static LLVMValueRef gen_copy(Gen *g, BuiltinExpr *n) {
  Type *elem = type_underlying(arg_type(n, 0))->slice.elem;
  LLVMValueRef to = arg(g, n, 0), from = arg(g, n, 1);
  LLVMValueRef a = cg_part(g, to, 1), b = cg_part(g, from, 1);
  LLVMValueRef less = LLVMBuildICmp(g->b, LLVMIntSLT, a, b, "");
  LLVMValueRef count = LLVMBuildSelect(g->b, less, a, b, "");
  move_elements(g, elem, cg_part(g, to, 0), cg_part(g, from, 0), count);
  return count;
}

/* ---- make and new --------------------------------------------------------------------------- */

static bool constant_int(const Node *n, int64_t *v) {
  return n->kind == NODE_CONST && const_to_int64(((const ConstExpr *)n)->value, v);
}

/* make([]T, c) of constant capacity: an object of array type. */
static LLVMValueRef make_array(Gen *g, BuiltinExpr *n, Type *elem, int64_t cap, LLVMValueRef len) {
  LLVMValueRef c = cg_int(g->cg, cap);
  if (cap == 0 || type_size(elem) == 0) return cg_make_slice(g, zero_base(g->cg), len, c);
  LLVMValueRef memory = alloc_site(g, new_array_type(elem, cap), n->n.esc);
  return cg_make_slice(g, memory, len, c);
}

enum {
  MAX_MADE_ARRAY = 512
}; /* bytes of a constant-size make that is allocated inline on the heap */

static LLVMValueRef make_slice(Gen *g, BuiltinExpr *n) {
  Type *elem = type_underlying(n->n.type)->slice.elem;
  uint32_t last = n->args.len - 1;
  int64_t cap, len;
  bool constant =
      constant_int(n->args.items[last], &cap) && constant_int(n->args.items[0], &len) && len <= cap;
  int64_t bytes;
  bool small =
      constant && !__builtin_mul_overflow(cap, type_size(elem), &bytes) && bytes <= MAX_MADE_ARRAY;
  if (constant && (n->n.esc == ESC_STACK || small))
    return make_array(g, n, elem, cap, cg_int(g->cg, len));
  LLVMValueRef l = int_arg(g, n, 0), c = last ? int_arg(g, n, 1) : l;
  cg_set_pos(g, n->n.pos);
  LLVMValueRef p = CG_RUNTIME(g, rt_makeslice, descriptor(g->cg, elem), l, c);
  return cg_make_slice(g, p, l, c);
}

static LLVMValueRef make_map(Gen *g, BuiltinExpr *n) {
  LLVMValueRef hint = n->args.len ? int_arg(g, n, 0) : cg_int(g->cg, 0);
  return CG_RUNTIME(g, rt_makemap, descriptor(g->cg, n->n.type), hint);
}

static LLVMValueRef gen_make(Gen *g, BuiltinExpr *n) {
  Type *u = type_underlying(n->n.type);
  if (u->kind == TYPE_SLICE) return make_slice(g, n);
  if (u->kind == TYPE_MAP) return make_map(g, n);
  return gen_make_chan(g, n);
}

static LLVMValueRef gen_new(Gen *g, BuiltinExpr *n) {
  Type *t = type_underlying(n->n.type)->pointer.elem;
  if (n->args.len == 0) return alloc_site(g, t, n->n.esc);
  LLVMValueRef v = stable_value(g, t, arg(g, n, 0));
  LLVMValueRef p = alloc_site(g, t, n->n.esc);
  cg_store_init(g, t, v, p);
  return p;
}

/* ---- sizes ---------------------------------------------------------------------------------- */

static LLVMValueRef map_length(Gen *g, LLVMValueRef m) {
  Codegen *cg = g->cg;
  LLVMValueRef counted =
      LLVMBuildSelect(g->b, LLVMBuildIsNull(g->b, m, ""), zero_region(cg, 8), m, "");
  return LLVMBuildLoad2(g->b, cg->i64, counted, "len");
}

static LLVMValueRef gen_len(Gen *g, BuiltinExpr *n, bool cap) {
  Type *t = arg_type(n, 0), *u = type_underlying(t);
  if (u->kind == TYPE_POINTER) { /* of an array: evaluated for its effects */
    arg(g, n, 0);
    return cg_int(g->cg, type_underlying(u->pointer.elem)->array.len);
  }
  if (u->kind == TYPE_ARRAY) {
    arg(g, n, 0);
    return cg_int(g->cg, u->array.len);
  }
  LLVMValueRef v = arg(g, n, 0);
  if (u->kind == TYPE_MAP) return map_length(g, v);
  if (u->kind == TYPE_CHAN) return gen_chan_len(g, v, cap);
  return cg_part(g, v, cap ? 2 : 1);
}

/* ---- clear, delete -------------------------------------------------------------------------- */

static void gen_clear(Gen *g, BuiltinExpr *n) {
  Type *t = arg_type(n, 0), *u = type_underlying(t);
  LLVMValueRef v = arg(g, n, 0);
  if (u->kind == TYPE_MAP) {
    CG_RUNTIME(g, rt_map_clear, descriptor(g->cg, t), v);
    return;
  }
  Type *elem = u->slice.elem;
  LLVMValueRef bytes = byte_count(g, elem, cg_part(g, v, 1));
  CG_RUNTIME(g, rt_clear, cg_part(g, v, 0), bytes, descriptor(g->cg, elem));
}

static void gen_delete(Gen *g, BuiltinExpr *n) {
  LLVMValueRef m = arg(g, n, 0);
  gen_map_delete(g, arg_type(n, 0), m, arg(g, n, 1));
}

/* ---- min, max ------------------------------------------------------------------------------- */

static LLVMValueRef min_max_float(Gen *g, bool is_max, LLVMValueRef x, LLVMValueRef y) {
  LLVMTypeRef t = LLVMTypeOf(x);
  LLVMValueRef args[] = {x, y};
  return cg_intrinsic(g, is_max ? "llvm.maximum" : "llvm.minimum", &t, 1, args, 2);
}

static LLVMValueRef min_max(Gen *g, bool is_max, Type *t, LLVMValueRef x, LLVMValueRef y) {
  if (is_float(t)) return min_max_float(g, is_max, x, y);
  Op op = is_max ? OP_GT : OP_LT;
  LLVMValueRef y_wins =
      is_string(t) ? gen_compare(g, op, t, y, x) : gen_scalar_compare(g, op, t, y, x);
  return LLVMBuildSelect(g->b, y_wins, y, x, "");
}

static LLVMValueRef gen_min_max(Gen *g, BuiltinExpr *n, bool is_max) {
  LLVMValueRef v = arg(g, n, 0);
  for (uint32_t i = 1; i < n->args.len; i++) v = min_max(g, is_max, n->n.type, v, arg(g, n, i));
  return v;
}

/* ---- panic, recover, print ------------------------------------------------------------------ */

static void gen_panic(Gen *g, BuiltinExpr *n) {
  LLVMValueRef v = arg(g, n, 0);
  CG_RUNTIME(g, rt_gopanic, cg_part(g, v, 0), cg_part(g, v, 1));
}

static LLVMValueRef gen_recover(Gen *g) {
  return CG_RUNTIME(g, rt_recover, cg_frame_address(g, 1));
}

/* Each width is printed with the digits that it needs. */
static void print_number(Gen *g, Type *t, LLVMValueRef v) {
  Type *u = type_underlying(t);
  if (is_boolean(u)) {
    CG_RUNTIME(g, rt_print_bool, v);
  } else if (u->kind == TYPE_FLOAT32) {
    CG_RUNTIME(g, rt_print_float32, v);
  } else if (u->kind == TYPE_FLOAT64) {
    CG_RUNTIME(g, rt_print_float, v);
  } else if (u->kind == TYPE_COMPLEX64) {
    CG_RUNTIME(g, rt_print_complex64, cg_part(g, v, 0), cg_part(g, v, 1));
  } else if (u->kind == TYPE_COMPLEX128) {
    CG_RUNTIME(g, rt_print_complex, cg_part(g, v, 0), cg_part(g, v, 1));
  } else if (is_unsigned(u)) {
    CG_RUNTIME(g, rt_print_uint, cg_to_i64(g, t, v));
  } else {
    CG_RUNTIME(g, rt_print_int, cg_to_i64(g, t, v));
  }
}

static void print_value(Gen *g, Type *t, LLVMValueRef v) {
  Type *u = type_underlying(t);
  if (is_string(u))
    CG_RUNTIME(g, rt_print_string, cg_part(g, v, 0), cg_part(g, v, 1));
  else if (u->kind == TYPE_SLICE)
    CG_RUNTIME(g, rt_print_slice, cg_part(g, v, 0), cg_part(g, v, 1), cg_part(g, v, 2));
  else if (u->kind == TYPE_INTERFACE)
    CG_RUNTIME(g, rt_print_eface, cg_part(g, v, 0), cg_part(g, v, 1));
  else if (is_boolean(u) || is_numeric(u))
    print_number(g, t, v);
  else
    CG_RUNTIME(g, rt_print_pointer, v);
}

/* All operands are evaluated before the first is printed. */
static void gen_print(Gen *g, BuiltinExpr *n, bool line) {
  ValueList values = {0};
  for (uint32_t i = 0; i < n->args.len; i++) VEC_PUSH(g->cg->arena, &values, arg(g, n, i));
  cg_runtime(g, FN_rt_print_lock, NULL, 0);
  for (uint32_t i = 0; i < n->args.len; i++) {
    if (line && i > 0) cg_runtime(g, FN_rt_print_space, NULL, 0);
    print_value(g, arg_type(n, i), values.items[i]);
  }
  if (line) cg_runtime(g, FN_rt_print_newline, NULL, 0);
  cg_runtime(g, FN_rt_print_unlock, NULL, 0);
}

/* ---- complex numbers ------------------------------------------------------------------------ */

static LLVMValueRef gen_complex(Gen *g, BuiltinExpr *n) {
  LLVMValueRef re = arg(g, n, 0), im = arg(g, n, 1);
  LLVMValueRef c = LLVMGetUndef(cg_value_type(g->cg, n->n.type));
  c = LLVMBuildInsertValue(g->b, c, re, 0, "");
  return LLVMBuildInsertValue(g->b, c, im, 1, "");
}

/* ---- unsafe --------------------------------------------------------------------------------- */

static LLVMValueRef unsafe_add(Gen *g, BuiltinExpr *n) {
  LLVMValueRef p = arg(g, n, 0), offset = int_arg(g, n, 1);
  return LLVMBuildGEP2(g->b, g->cg->i8, p, &offset, 1, "");
}

/* Panics if len is negative, ptr is nil and len not 0, or the memory would wrap around. */
static void check_unsafe_len(Gen *g, LLVMValueRef ptr, LLVMValueRef len, int64_t size,
                             RuntimeFn bad_len, RuntimeFn nil_ptr) {
  Codegen *cg = g->cg;
  LLVMValueRef zero = cg_int(cg, 0);
  cg_panic_if(g, LLVMBuildICmp(g->b, LLVMIntSLT, len, zero, ""), bad_len, NULL, 0);
  LLVMValueRef some = LLVMBuildICmp(g->b, LLVMIntNE, len, zero, "");
  LLVMValueRef nil = LLVMBuildAnd(g->b, LLVMBuildIsNull(g->b, ptr, ""), some, "");
  cg_panic_if(g, nil, nil_ptr, NULL, 0);
  if (size == 0) return;
  LLVMValueRef most = cg_int(cg, (int64_t)(UINT64_MAX / (uint64_t)size));
  LLVMValueRef bytes = LLVMBuildMul(g->b, len, cg_int(cg, size), "");
  LLVMValueRef room = LLVMBuildNeg(g->b, LLVMBuildPtrToInt(g->b, ptr, cg->i64, ""), "");
  LLVMValueRef wraps = LLVMBuildOr(g->b, LLVMBuildICmp(g->b, LLVMIntUGT, len, most, ""),
                                   LLVMBuildICmp(g->b, LLVMIntUGT, bytes, room, ""), "");
  cg_panic_if(g, wraps, bad_len, NULL, 0);
}

static LLVMValueRef unsafe_slice(Gen *g, BuiltinExpr *n) {
  Type *elem = type_underlying(n->n.type)->slice.elem;
  LLVMValueRef p = arg(g, n, 0), len = int_arg(g, n, 1);
  check_unsafe_len(g, p, len, type_size(elem), FN_panicunsafeslicelen, FN_panicunsafeslicenilptr);
  return cg_make_slice(g, p, len, len);
}

static LLVMValueRef unsafe_string(Gen *g, BuiltinExpr *n) {
  LLVMValueRef p = arg(g, n, 0), len = int_arg(g, n, 1);
  check_unsafe_len(g, p, len, 1, FN_panicunsafestringlen, FN_panicunsafestringnilptr);
  return cg_make_string(g, p, len);
}

/* The function of a range called the body when it must not. */
static void gen_range_panic(Gen *g, BuiltinExpr *n) {
  CG_RUNTIME(g, panicrangestate, int_arg(g, n, 0));
}

/* ---- dispatch ------------------------------------------------------------------------------- */

static LLVMValueRef no_value(void) {
  return NULL;
}

LLVMValueRef gen_builtin(Gen *g, BuiltinExpr *n) {
  switch (n->id) {
  case BUILTIN_APPEND: return gen_append(g, n);
  case BUILTIN_CAP: return gen_len(g, n, true);
  case BUILTIN_CLEAR: gen_clear(g, n); return no_value();
  case BUILTIN_CLOSE: gen_close(g, n); return no_value();
  case BUILTIN_COMPLEX: return gen_complex(g, n);
  case BUILTIN_COPY: return gen_copy(g, n);
  case BUILTIN_DELETE: gen_delete(g, n); return no_value();
  case BUILTIN_IMAG: return cg_part(g, arg(g, n, 0), 1);
  case BUILTIN_LEN: return gen_len(g, n, false);
  case BUILTIN_MAKE: return gen_make(g, n);
  case BUILTIN_MAX: return gen_min_max(g, n, true);
  case BUILTIN_MIN: return gen_min_max(g, n, false);
  case BUILTIN_NEW: return gen_new(g, n);
  case BUILTIN_PANIC: gen_panic(g, n); return no_value();
  case BUILTIN_PRINT: gen_print(g, n, false); return no_value();
  case BUILTIN_PRINTLN: gen_print(g, n, true); return no_value();
  case BUILTIN_REAL: return cg_part(g, arg(g, n, 0), 0);
  case BUILTIN_RECOVER: return gen_recover(g);
  case BUILTIN_UNSAFE_ADD: return unsafe_add(g, n);
  case BUILTIN_UNSAFE_SLICE: return unsafe_slice(g, n);
  case BUILTIN_UNSAFE_SLICE_DATA: return cg_part(g, arg(g, n, 0), 0);
  case BUILTIN_UNSAFE_STRING: return unsafe_string(g, n);
  case BUILTIN_UNSAFE_STRING_DATA: return cg_part(g, arg(g, n, 0), 0);
  case BUILTIN_RANGE_PANIC: gen_range_panic(g, n); return no_value();
  case BUILTIN_DEFER_FRAME: return LLVMBuildPtrToInt(g->b, g->defer_frame, g->cg->i64, "");
  case BUILTIN_UNSAFE_ALIGNOF:
  case BUILTIN_UNSAFE_OFFSETOF:
  case BUILTIN_UNSAFE_SIZEOF: /* constants, but of type parameters */
  case BUILTIN_COUNT: break;
  }
  internal_error("codegen", n->n.pos, "a constant builtin was left in the tree");
}
