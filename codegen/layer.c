/*
 * layer.c: the verbs that the rest of codegen/ uses instead of LLVM's own builder.
 *
 * Requires: a Gen started with gen_begin; its builder always stands in a block without terminator.
 * Ensures: the same again after every verb. Code after a branch or a call that does not return goes
 * to a block of its own without predecessors, which cg_at or gen_end remove or close. Method:
 * aggregates are loaded and stored leaf by leaf, which LLVM's optimiser understands better than
 * loads of first-class aggregates. All allocas stand in the entry block (goroutine stacks are
 * split: no dynamic allocas).
 */
#include "codegen/internal.h"

/* ---- functions and blocks ------------------------------------------------------------------- */

Gen *gen_begin(Codegen *cg, LLVMValueRef fn, Function *f) {
  Gen *g = NEW(cg->arena, Gen);
  g->cg = cg;
  g->function = f;
  g->fn = fn;
  LLVMBasicBlockRef entry = LLVMAppendBasicBlockInContext(cg->llvm, fn, "entry");
  LLVMBasicBlockRef body = LLVMAppendBasicBlockInContext(cg->llvm, fn, "body");
  g->allocas = LLVMCreateBuilderInContext(cg->llvm);
  g->b = LLVMCreateBuilderInContext(cg->llvm);
  LLVMPositionBuilderAtEnd(g->allocas, entry);
  LLVMPositionBuilderBefore(g->allocas, LLVMBuildBr(g->allocas, body));
  LLVMPositionBuilderAtEnd(g->b, body);
  g->typed_memory = alias_is_typed(f);
  return g;
}

static LLVMBasicBlockRef current_block(Gen *g) {
  return LLVMGetInsertBlock(g->b);
}

/* Ends the block after a branch; nothing jumps to it. Removes it if it is empty. */
static void close_dead_block(Gen *g) {
  LLVMBasicBlockRef block = current_block(g);
  if (LLVMGetBasicBlockTerminator(block)) return;
  if (LLVMGetFirstUse(LLVMBasicBlockAsValue(block)))
    internal_error("codegen", g->pos, "control falls out of a block");
  if (!LLVMGetFirstInstruction(block))
    LLVMDeleteBasicBlock(block);
  else
    LLVMBuildUnreachable(g->b);
}

/* What the caller passes and gets in memory of the stack. */
static uint64_t argument_bytes(const Function *f) {
  const FuncType *t = &f->type->func;
  uint64_t bytes = t->recv ? (uint64_t)type_size(t->recv->type) : 0;
  for (uint32_t i = 0; i < t->params.len; i++)
    bytes += (uint64_t)type_size(t->params.items[i]->type);
  for (uint32_t i = 0; i < t->results.len; i++)
    bytes += (uint64_t)type_size(t->results.items[i]->type);
  return bytes;
}

/* gc has methods begin after the word func. */
static Pos function_pos(const Function *f) {
  const FuncDecl *d = f->obj ? f->obj->func.decl : NULL;
  return d && d->recv ? d->func_pos + (Pos)strlen("func ") : f->pos;
}

/* gc's limit on a frame, and on the arguments. */
static void check_frame_size(Gen *g) {
  enum {
    MAX_FRAME = 1 << 30
  };
  const Function *f = g->function;
  if (!f) return;
  uint64_t args = argument_bytes(f), locals = g->frame_bytes;
  if (locals < MAX_FRAME && args < MAX_FRAME) return;
  diag_error(g->cg->options->diag, function_pos(f),
             "stack frame too large (>1GB): %lu MB locals + %lu MB args",
             (unsigned long)(locals >> 20), (unsigned long)(args >> 20));
}

void gen_end(Gen *g) {
  close_dead_block(g);
  check_frame_size(g);
  LLVMDisposeBuilder(g->allocas);
  LLVMDisposeBuilder(g->b);
}

LLVMBasicBlockRef cg_block(Gen *g, const char *name) {
  return LLVMAppendBasicBlockInContext(g->cg->llvm, g->fn, name);
}

void cg_at(Gen *g, LLVMBasicBlockRef block) {
  close_dead_block(g);
  LLVMMoveBasicBlockAfter(block, LLVMGetLastBasicBlock(g->fn));
  LLVMPositionBuilderAtEnd(g->b, block);
}

/* The current block has its terminator: what follows has no predecessor. */
static void start_dead_block(Gen *g) {
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
}

void cg_branch(Gen *g, LLVMBasicBlockRef to) {
  LLVMBuildBr(g->b, to);
  start_dead_block(g);
}

void cg_cond(Gen *g, LLVMValueRef cond, LLVMBasicBlockRef then, LLVMBasicBlockRef els) {
  LLVMBuildCondBr(g->b, cond, then, els);
  start_dead_block(g);
}

void cg_cond_cold(Gen *g, LLVMValueRef cond, LLVMBasicBlockRef cold, LLVMBasicBlockRef els) {
  LLVMValueRef br = LLVMBuildCondBr(g->b, cond, cold, els);
  LLVMSetMetadata(br, g->cg->md_prof, g->cg->cold_weights);
  start_dead_block(g);
}

void cg_unreachable(Gen *g) {
  LLVMBuildUnreachable(g->b);
  start_dead_block(g);
}

LLVMValueRef cg_phi2(Gen *g, LLVMTypeRef t, LLVMValueRef a, LLVMBasicBlockRef from_a,
                     LLVMValueRef b, LLVMBasicBlockRef from_b) {
  LLVMValueRef phi = LLVMBuildPhi(g->b, t, "");
  LLVMAddIncoming(phi, (LLVMValueRef[]){a, b}, (LLVMBasicBlockRef[]){from_a, from_b}, 2);
  return phi;
}

void cg_set_pos(Gen *g, Pos pos) {
  if (!pos || pos == g->pos) return;
  g->pos = pos;
  debug_location(g, pos);
}

/* ---- constants ------------------------------------------------------------------------------ */

LLVMValueRef cg_int(Codegen *cg, int64_t v) {
  return LLVMConstInt(cg->i64, (uint64_t)v, true);
}

LLVMValueRef cg_i32(Codegen *cg, int32_t v) {
  return LLVMConstInt(cg->i32, (uint64_t)(int64_t)v, true);
}

LLVMValueRef cg_bool(Codegen *cg, bool v) {
  return LLVMConstInt(cg->i1, v, false);
}

LLVMValueRef cg_null(Codegen *cg) {
  return LLVMConstNull(cg->ptr);
}

/* ---- memory --------------------------------------------------------------------------------- */

LLVMValueRef cg_alloca_llvm(Gen *g, LLVMTypeRef t, const char *name) {
  return LLVMBuildAlloca(g->allocas, t, name);
}

LLVMValueRef cg_alloca(Gen *g, Type *t, const char *name) {
  g->frame_bytes += (uint64_t)type_size(t);
  LLVMValueRef slot = cg_alloca_llvm(g, cg_type(g->cg, t), name);
  int64_t align = type_align(t);
  if (align > 1) LLVMSetAlignment(slot, (unsigned)align);
  return slot;
}

LLVMValueRef cg_offset(Gen *g, LLVMValueRef address, int64_t bytes) {
  if (bytes == 0) return address;
  LLVMValueRef index = cg_int(g->cg, bytes);
  return LLVMBuildInBoundsGEP2(g->b, g->cg->i8, address, &index, 1, "");
}

LLVMValueRef cg_field(Gen *g, Type *t, LLVMValueRef address, uint32_t index) {
  return cg_offset(g, address, struct_field_offset(type_underlying(t), index));
}

LLVMValueRef cg_element(Gen *g, Type *elem, LLVMValueRef base, LLVMValueRef index) {
  return LLVMBuildInBoundsGEP2(g->b, cg_type(g->cg, elem), base, &index, 1, "");
}

static LLVMValueRef load_leaf(Gen *g, LLVMTypeRef t, LLVMValueRef address, const Place *place,
                              uint64_t offset) {
  LLVMValueRef v = LLVMBuildLoad2(g->b, t, cg_offset(g, address, (int64_t)offset), "");
  alias_note(g, v, address, place, offset);
  return v;
}

/* Of a struct or array; empty ones, which may have very many elements, have nothing to access. */
static unsigned part_count(Gen *g, LLVMTypeRef t) {
  if (LLVMABISizeOfType(g->cg->layout, t) == 0) return 0;
  bool is_struct = LLVMGetTypeKind(t) == LLVMStructTypeKind;
  return is_struct ? LLVMCountStructElementTypes(t) : (unsigned)LLVMGetArrayLength2(t);
}

/* Loads a value of LLVM type t from address + offset, leaf by leaf. */
static LLVMValueRef load_leaves(Gen *g, LLVMTypeRef t, LLVMValueRef address, const Place *place,
                                uint64_t offset) {
  LLVMTypeKind kind = LLVMGetTypeKind(t);
  bool is_struct = kind == LLVMStructTypeKind;
  if (!is_struct && kind != LLVMArrayTypeKind) return load_leaf(g, t, address, place, offset);
  LLVMValueRef v = LLVMGetUndef(t);
  unsigned n = part_count(g, t);
  for (unsigned i = 0; i < n; i++) {
    LLVMTypeRef part = is_struct ? LLVMStructGetTypeAtIndex(t, i) : LLVMGetElementType(t);
    uint64_t at = is_struct ? LLVMOffsetOfElement(g->cg->layout, t, i)
                            : i * LLVMABISizeOfType(g->cg->layout, part);
    LLVMValueRef leaf = load_leaves(g, part, address, place, offset + at);
    v = LLVMBuildInsertValue(g->b, v, leaf, i, "");
  }
  return v;
}

static LLVMValueRef load_place(Gen *g, const Place *place, LLVMValueRef address) {
  Codegen *cg = g->cg;
  Type *t = place->type;
  if (cg_is_memory(cg, t)) return address;
  LLVMValueRef v = load_leaves(g, cg_type(cg, t), address, place, 0);
  if (!is_boolean(t)) return v;
  LLVMSetMetadata(v, cg->md_range, cg->bool_range);
  return LLVMBuildTrunc(g->b, v, cg->i1, "");
}

LLVMValueRef cg_load(Gen *g, Type *t, LLVMValueRef address) {
  return load_place(g, &(Place){.type = t}, address);
}

LLVMValueRef cg_load_field(Gen *g, Type *t, Type *of, uint32_t field, LLVMValueRef address) {
  return load_place(g, &(Place){t, of, field}, address);
}

LLVMValueRef cg_store_ptr(Gen *g, LLVMValueRef value, LLVMValueRef address) {
  return LLVMBuildStore(g->b, value, address);
}

/* What LLVM's vectoriser of straight code begins with: stores of one function next to each other.
 */
static void note_float_store(Gen *g, LLVMTypeRef t) {
  enum {
    ENOUGH = 3
  };
  bool is_float = t == g->cg->f64 || t == g->cg->f32;
  if (is_float && ++g->float_stores == ENOUGH) g->cg->stores_floats = true;
}

static void store_leaf(Gen *g, LLVMValueRef v, LLVMValueRef address, const Place *place,
                       uint64_t offset, bool init) {
  LLVMValueRef to = cg_offset(g, address, (int64_t)offset), store;
  if (LLVMGetTypeKind(LLVMTypeOf(v)) == LLVMPointerTypeKind && !init)
    store = cg_store_ptr(g, v, to);
  else
    store = LLVMBuildStore(g->b, v, to);
  alias_note(g, store, address, place, offset);
  if (!init) note_float_store(g, LLVMTypeOf(v));
}

/* Stores v of LLVM type t at address + offset, leaf by leaf. */
static void store_leaves(Gen *g, LLVMTypeRef t, LLVMValueRef v, LLVMValueRef address,
                         const Place *place, uint64_t offset, bool init) {
  LLVMTypeKind kind = LLVMGetTypeKind(t);
  bool is_struct = kind == LLVMStructTypeKind;
  if (!is_struct && kind != LLVMArrayTypeKind) {
    store_leaf(g, v, address, place, offset, init);
    return;
  }
  unsigned n = part_count(g, t);
  for (unsigned i = 0; i < n; i++) {
    LLVMTypeRef part = is_struct ? LLVMStructGetTypeAtIndex(t, i) : LLVMGetElementType(t);
    uint64_t at = is_struct ? LLVMOffsetOfElement(g->cg->layout, t, i)
                            : i * LLVMABISizeOfType(g->cg->layout, part);
    store_leaves(g, part, cg_part(g, v, i), address, place, offset + at, init);
  }
}

static void store_place(Gen *g, const Place *place, LLVMValueRef value, LLVMValueRef address,
                        bool init) {
  Codegen *cg = g->cg;
  Type *t = place->type;
  if (cg_is_memory(cg, t)) {
    cg_copy(g, t, address, value);
    return;
  }
  if (is_boolean(t)) value = LLVMBuildZExt(g->b, value, cg->i8, "");
  store_leaves(g, cg_type(cg, t), value, address, place, 0, init);
}

void cg_store(Gen *g, Type *t, LLVMValueRef value, LLVMValueRef address) {
  store_place(g, &(Place){.type = t}, value, address, false);
}

void cg_store_init(Gen *g, Type *t, LLVMValueRef value, LLVMValueRef address) {
  store_place(g, &(Place){.type = t}, value, address, true);
}

void cg_store_field(Gen *g, Type *t, Type *of, uint32_t field, LLVMValueRef value,
                    LLVMValueRef address) {
  store_place(g, &(Place){t, of, field}, value, address, false);
}

void cg_copy(Gen *g, Type *t, LLVMValueRef to, LLVMValueRef from) {
  int64_t size = type_size(t);
  if (size == 0 || to == from) return;
  unsigned align = (unsigned)type_align(t);
  LLVMValueRef bytes = cg_int(g->cg, size);
  if (type_underlying(t)->kind == TYPE_ARRAY) /* windows on one slice may overlap in part */
    LLVMBuildMemMove(g->b, to, align, from, align, bytes);
  else
    LLVMBuildMemCpy(g->b, to, align, from, align, bytes);
}

void cg_memmove(Gen *g, LLVMValueRef to, LLVMValueRef from, LLVMValueRef bytes) {
  LLVMBuildMemMove(g->b, to, 1, from, 1, bytes);
}

void cg_memzero(Gen *g, LLVMValueRef to, LLVMValueRef bytes, unsigned align) {
  LLVMBuildMemSet(g->b, to, LLVMConstInt(g->cg->i8, 0, false), bytes, align);
}

void cg_zero(Gen *g, Type *t, LLVMValueRef address) {
  if (cg_is_memory(g->cg, t))
    cg_memzero(g, address, cg_int(g->cg, type_size(t)), (unsigned)type_align(t));
  else
    store_leaves(g, cg_type(g->cg, t), LLVMConstNull(cg_type(g->cg, t)), address,
                 &(Place){.type = t}, 0, true);
}

/* Zeroed constant memory, one global per size. */
static LLVMValueRef zero_memory(Codegen *cg, uint64_t size) {
  char *name = format_text(cg->arena, "go:zero.%lu", (unsigned long)size);
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, name);
  if (global) return global;
  LLVMTypeRef type = LLVMArrayType2(cg->i8, size);
  global = LLVMAddGlobal(cg->module, type, name);
  LLVMSetInitializer(global, LLVMConstNull(type));
  LLVMSetGlobalConstant(global, size <= 1024);
  LLVMSetAlignment(global, 16);
  cg_set_linkonce(global);
  return global;
}

LLVMValueRef cg_zero_value(Gen *g, Type *t) {
  if (cg_is_memory(g->cg, t)) return zero_memory(g->cg, (uint64_t)type_size(t));
  return LLVMConstNull(cg_value_type(g->cg, t));
}

LLVMValueRef cg_spill(Gen *g, Type *t, LLVMValueRef value) {
  if (cg_is_memory(g->cg, t)) return value;
  LLVMValueRef slot = cg_alloca(g, t, "");
  cg_store_init(g, t, value, slot);
  return slot;
}

/* ---- parts of aggregates -------------------------------------------------------------------- */

/* Parts that were just put together are found again without an instruction. */
LLVMValueRef cg_part(Gen *g, LLVMValueRef aggregate, unsigned i) {
  for (LLVMValueRef v = aggregate; LLVMIsAInsertValueInst(v); v = LLVMGetOperand(v, 0))
    if (LLVMGetNumIndices(v) != 1)
      break;
    else if (LLVMGetIndices(v)[0] == i)
      return LLVMGetOperand(v, 1);
  return LLVMBuildExtractValue(g->b, aggregate, i, "");
}

static LLVMValueRef make_aggregate(Gen *g, LLVMTypeRef t, LLVMValueRef *parts, unsigned n) {
  LLVMValueRef v = LLVMGetUndef(t);
  for (unsigned i = 0; i < n; i++) v = LLVMBuildInsertValue(g->b, v, parts[i], i, "");
  return v;
}

LLVMValueRef cg_make_string(Gen *g, LLVMValueRef ptr, LLVMValueRef len) {
  return make_aggregate(g, g->cg->string_type, (LLVMValueRef[]){ptr, len}, 2);
}

LLVMValueRef cg_make_slice(Gen *g, LLVMValueRef ptr, LLVMValueRef len, LLVMValueRef cap) {
  return make_aggregate(g, g->cg->slice_type, (LLVMValueRef[]){ptr, len, cap}, 3);
}

LLVMValueRef cg_make_iface(Gen *g, LLVMValueRef word, LLVMValueRef data) {
  return make_aggregate(g, g->cg->iface_type, (LLVMValueRef[]){word, data}, 2);
}

LLVMValueRef cg_extract_field(Gen *g, Type *field_type, LLVMValueRef aggregate, unsigned i) {
  LLVMValueRef v = cg_part(g, aggregate, i);
  return is_boolean(field_type) ? LLVMBuildTrunc(g->b, v, g->cg->i1, "") : v;
}

LLVMValueRef cg_insert_field(Gen *g, Type *field_type, LLVMValueRef aggregate, LLVMValueRef v,
                             unsigned i) {
  if (is_boolean(field_type)) v = LLVMBuildZExt(g->b, v, g->cg->i8, "");
  return LLVMBuildInsertValue(g->b, aggregate, v, i, "");
}

LLVMValueRef cg_to_i64(Gen *g, Type *t, LLVMValueRef v) {
  if (is_unsigned(t)) return LLVMBuildZExtOrBitCast(g->b, v, g->cg->i64, "");
  return LLVMBuildSExtOrBitCast(g->b, v, g->cg->i64, "");
}

/* ---- attributes ----------------------------------------------------------------------------- */

void cg_fn_attr(Codegen *cg, LLVMValueRef fn, const char *name, const char *value) {
  LLVMAttributeRef attr = LLVMCreateStringAttribute(cg->llvm, name, (unsigned)strlen(name), value,
                                                    (unsigned)strlen(value));
  LLVMAddAttributeAtIndex(fn, LLVMAttributeFunctionIndex, attr);
}

static LLVMAttributeRef enum_attr(Codegen *cg, const char *name, uint64_t value) {
  unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
  assert(kind && "an attribute that LLVM 19 knows");
  return LLVMCreateEnumAttribute(cg->llvm, kind, value);
}

void cg_fn_enum_attr(Codegen *cg, LLVMValueRef fn, unsigned index, const char *name,
                     uint64_t value) {
  LLVMAddAttributeAtIndex(fn, index, enum_attr(cg, name, value));
}

void cg_call_attr(Codegen *cg, LLVMValueRef call, unsigned index, const char *name,
                  uint64_t value) {
  LLVMAddCallSiteAttribute(call, index, enum_attr(cg, name, value));
}

/* Functions start at a fetch block: recursive ones run up to a fifth faster
 * (bench/programs/fib.go). */
enum {
  FUNCTION_ALIGNMENT = 32
};

void cg_go_function_attrs(Codegen *cg, LLVMValueRef fn) {
  LLVMSetAlignment(fn, FUNCTION_ALIGNMENT);
  cg_fn_attr(cg, fn, "split-stack", "");
  cg_fn_attr(cg, fn, "frame-pointer", "all");
  cg_fn_attr(cg, fn, "disable-tail-calls", "true");
  cg_fn_enum_attr(cg, fn, LLVMAttributeFunctionIndex, "nounwind", 0);
}

void cg_set_linkonce(LLVMValueRef global) {
  size_t len;
  const char *name = LLVMGetValueName2(global, &len);
  LLVMSetLinkage(global, LLVMLinkOnceODRLinkage);
  LLVMSetComdat(global, LLVMGetOrInsertComdat(LLVMGetGlobalParent(global), name));
}

LLVMValueRef cg_unsupported(Gen *g, Pos pos, Type *t, const char *what) {
  Codegen *cg = g->cg;
  Position p = position_of(pos);
  if (!cg->error)
    cg->error =
        format_text(session_arena, "%s:%u:%u: %s not supported yet", p.file, p.line, p.col, what);
  return t ? LLVMGetUndef(cg_value_type(cg, t)) : NULL;
}

void cg_expose(Gen *g, LLVMValueRef p) {
  static const char constraints[] = "r,~{memory}";
  Codegen *cg = g->cg;
  LLVMTypeRef type = LLVMFunctionType(cg->void_type, &cg->ptr, 1, false);
  LLVMValueRef code = LLVMGetInlineAsm(type, "", 0, constraints, sizeof constraints - 1, true,
                                       false, LLVMInlineAsmDialectATT, false);
  LLVMBuildCall2(g->b, type, code, &p, 1, "");
}

bool cg_is_dead(Gen *g) {
  LLVMBasicBlockRef block = LLVMGetInsertBlock(g->b);
  return !LLVMGetFirstInstruction(block) && !LLVMGetFirstUse(LLVMBasicBlockAsValue(block));
}
