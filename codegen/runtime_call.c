/*
 * runtime_call.c: calls of the runtime's functions, run-time checks, intrinsics.
 *
 * Requires: runtime/runtime.def, whose parameter lists are read here as text.
 * Ensures: each function is declared at its first use, with the attributes of its line.
 */
#include "codegen/internal.h"

typedef struct RuntimeEntry {
  const char *name, *result, *params;
  unsigned attrs;
} RuntimeEntry;

/* The names that runtime.def uses. */
#define NORETURN ATTR_NORETURN
#define COLLECT ATTR_COLLECT
#define BLOCK ATTR_BLOCK
#define PURE ATTR_PURE
#define NOALIAS ATTR_NOALIAS
#define TWICE ATTR_TWICE
#define GO ATTR_GO
#define COLD ATTR_COLD
static const RuntimeEntry entries[FN_COUNT] = {
#define RT(name, result, params, attrs) {#name, #result, #params, attrs},
#include "runtime/runtime.def"
#undef RT
};
#undef NORETURN
#undef COLLECT
#undef BLOCK
#undef PURE
#undef NOALIAS
#undef TWICE
#undef GO
#undef COLD

/* The type named by the word at *s of length n. */
static LLVMTypeRef type_of_word(Codegen *cg, const char *s, size_t n) {
  const struct {
    const char *word;
    LLVMTypeRef type;
  } words[] = {
      {"void", cg->void_type},
      {"i1", cg->i1},
      {"i8", cg->i8},
      {"i32", cg->i32},
      {"i64", cg->i64},
      {"f32", cg->f32},
      {"f64", cg->f64},
      {"ptr", cg->ptr},
      {"str", cg->string_type},
      {"eface", cg->iface_type},
      {"i64i1", LLVMStructTypeInContext(cg->llvm, (LLVMTypeRef[]){cg->i64, cg->i1}, 2, false)},
      {"ptri1", LLVMStructTypeInContext(cg->llvm, (LLVMTypeRef[]){cg->ptr, cg->i1}, 2, false)},
  };
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strlen(words[i].word) == n && memcmp(words[i].word, s, n) == 0) return words[i].type;
  internal_error("codegen", NO_POS, "runtime.def: unknown type %.*s", (int)n, s);
}

/* Reads "(ptr a, i64 b)": the first word of each parameter. */
static LLVMTypeRef parse_signature(Codegen *cg, const RuntimeEntry *e) {
  LLVMTypeList params = {0};
  for (const char *s = e->params + 1; *s && *s != ')';) {
    while (*s == ' ' || *s == ',') s++;
    size_t n = strcspn(s, " ,)");
    LLVMTypeRef t = type_of_word(cg, s, n);
    if (t != cg->void_type) VEC_PUSH(cg->arena, &params, t);
    s += strcspn(s, ",)");
  }
  LLVMTypeRef result = type_of_word(cg, e->result, strlen(e->result));
  return LLVMFunctionType(result, params.items, params.len, false);
}

static void set_attributes(Codegen *cg, LLVMValueRef fn, LLVMTypeRef type, unsigned attrs) {
  const unsigned self = LLVMAttributeFunctionIndex, ret = LLVMAttributeReturnIndex;
  enum {
    MEMORY_READ = 1 | 1 << 2 | 1 << 4
  }; /* memory(read) as LLVM encodes it */
  cg_fn_enum_attr(cg, fn, self, "nounwind", 0);
  if (attrs & ATTR_NORETURN) cg_fn_enum_attr(cg, fn, self, "noreturn", 0);
  if (attrs & ATTR_COLD) cg_fn_enum_attr(cg, fn, self, "cold", 0);
  if (attrs & ATTR_TWICE) cg_fn_enum_attr(cg, fn, self, "returns_twice", 0);
  if (attrs & ATTR_NOALIAS) cg_fn_enum_attr(cg, fn, ret, "noalias", 0);
  if (attrs & ATTR_NOALIAS) cg_fn_enum_attr(cg, fn, ret, "nonnull", 0);
  if (attrs & ATTR_PURE) {
    cg_fn_enum_attr(cg, fn, self, "memory", MEMORY_READ);
    cg_fn_enum_attr(cg, fn, self, "willreturn", 0);
  }
  if (LLVMGetReturnType(type) == cg->i1) cg_fn_enum_attr(cg, fn, ret, "zeroext", 0);
  for (unsigned i = 0; i < LLVMCountParams(fn); i++)
    if (LLVMTypeOf(LLVMGetParam(fn, i)) == cg->i1) cg_fn_enum_attr(cg, fn, i + 1, "zeroext", 0);
}

LLVMValueRef cg_runtime_function(Codegen *cg, RuntimeFn id) {
  if (cg->runtime[id]) return cg->runtime[id];
  const RuntimeEntry *e = &entries[id];
  const char *symbol = e->name;
  if (e->attrs & ATTR_GO) symbol = format_text(cg->arena, "runtime.%s", e->name);
  cg->runtime_type[id] = parse_signature(cg, e);
  LLVMValueRef fn = function_declare(cg, symbol, cg->runtime_type[id]);
  if (LLVMCountBasicBlocks(fn) == 0) set_attributes(cg, fn, cg->runtime_type[id], e->attrs);
  return cg->runtime[id] = fn;
}

/*
 * A function that allocates in a loop is not inlined: what it kept in its frame goes with it, while
 * in the frame of its caller the collector would find it for as long as that one runs. The call is
 * little against the loop.
 */
static void keep_frame(Gen *g, unsigned attrs) {
  if (g->loop_depth > 0 && (attrs & ATTR_COLLECT) && !(attrs & ATTR_NORETURN))
    cg_fn_enum_attr(g->cg, g->fn, LLVMAttributeFunctionIndex, "noinline", 0);
}

LLVMValueRef cg_runtime(Gen *g, RuntimeFn id, LLVMValueRef *args, unsigned n) {
  LLVMValueRef fn = cg_runtime_function(g->cg, id);
  LLVMTypeRef type = g->cg->runtime_type[id];
  assert(LLVMCountParamTypes(type) == n && "as many arguments as runtime.def says");
  LLVMValueRef call = LLVMBuildCall2(g->b, type, fn, args, n, "");
  keep_frame(g, entries[id].attrs);
  if (entries[id].attrs & ATTR_TWICE)
    cg_call_attr(g->cg, call, LLVMAttributeFunctionIndex, "returns_twice", 0);
  if (entries[id].attrs & ATTR_NORETURN) {
    /* Calls at several lines stay several calls: a trace shows the line of the one that was
     * reached. */
    cg_call_attr(g->cg, call, LLVMAttributeFunctionIndex, "nomerge", 0);
    cg_unreachable(g);
  }
  return call;
}

void cg_panic_if(Gen *g, LLVMValueRef cond, RuntimeFn fn, LLVMValueRef *args, unsigned n) {
  if (LLVMIsAConstantInt(cond) && LLVMConstIntGetZExtValue(cond) == 0) return;
  LLVMBasicBlockRef cold = cg_block(g, "panic"), go_on = cg_block(g, "ok");
  cg_cond_cold(g, cond, cold, go_on);
  cg_at(g, cold);
  cg_runtime(g, fn, args, n);
  cg_at(g, go_on);
}

/* Is this the address of something that exists for sure? */
static bool is_never_nil(LLVMValueRef p) {
  while (LLVMIsAGetElementPtrInst(p)) p = LLVMGetOperand(p, 0);
  if (LLVMIsAAllocaInst(p)) return true;
  return LLVMIsAGlobalVariable(p) || LLVMIsAFunction(p);
}

void cg_nil_check(Gen *g, LLVMValueRef ptr) {
  if (is_never_nil(ptr)) return;
  cg_panic_if(g, LLVMBuildIsNull(g->b, ptr, ""), FN_panicnil, NULL, 0);
}

LLVMValueRef cg_intrinsic(Gen *g, const char *name, LLVMTypeRef *types, unsigned ntypes,
                          LLVMValueRef *args, unsigned nargs) {
  unsigned id = LLVMLookupIntrinsicID(name, strlen(name));
  assert(id && "an intrinsic that LLVM 19 knows");
  LLVMValueRef fn = LLVMGetIntrinsicDeclaration(g->cg->module, id, types, ntypes);
  LLVMTypeRef type = LLVMIntrinsicGetType(g->cg->llvm, id, types, ntypes);
  return LLVMBuildCall2(g->b, type, fn, args, nargs, "");
}

LLVMValueRef cg_frame_address(Gen *g, int level) {
  LLVMValueRef arg = cg_i32(g->cg, level);
  return cg_intrinsic(g, "llvm.frameaddress", &g->cg->ptr, 1, &arg, 1);
}
