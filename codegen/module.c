/*
 * module.c: one package, one LLVM module: generation, verification, optimisation, emission.
 *
 * Requires: a package that has been through escape/. Ensures: the files asked for in the options,
 * each written beside and renamed; the module was verified before it was optimised.
 */
#include "codegen/internal.h"

#include <errno.h>
#include <llvm-c/Analysis.h>
#include <llvm-c/BitWriter.h>
#include <llvm-c/Support.h>
#include <llvm-c/Transforms/PassBuilder.h>
#include <stdlib.h>

static const char target_triple[] = "x86_64-unknown-linux-gnu";

const char *codegen_version(void) {
  return "gosling codegen 1, LLVM 19, " __DATE__ " " __TIME__;
}

static void set_llvm_options(void) {
  static const char *const options[] = {
      "gosling",
      /* As gc: fewer cases are told apart by comparisons, which become selects where they can. */
      "-min-jump-table-entries=8",
      /* Equal ends of branches stay apart, and so do the jumps that lead on from there. */
      "-enable-tail-merge=0",
      /* Innermost loops start at 2^6 bytes: a loop that spans one cache line less runs faster. */
      "-x86-experimental-pref-innermost-loop-alignment=6",
      /* The older analysis of where variables are, which ends early when there are none. */
      "-experimental-debug-variable-locations=false",
      /* No scheduling before registers are assigned: programs are as fast without. */
      "-enable-misched=false"};
  LLVMParseCommandLineOptions(sizeof options / sizeof *options, options, NULL);
}

void codegen_prepare(void) {
  static bool initialised;
  if (initialised) return;
  initialised = true;
  LLVMInitializeX86TargetInfo();
  LLVMInitializeX86Target();
  LLVMInitializeX86TargetMC();
  LLVMInitializeX86AsmPrinter();
  LLVMInitializeX86AsmParser();
  set_llvm_options();
}

static LLVMTargetMachineRef new_target_machine(int opt_level) {
  codegen_prepare();
  LLVMTargetRef target;
  char *message;
  if (LLVMGetTargetFromTriple(target_triple, &target, &message))
    internal_error("codegen", NO_POS, "%s", message);
  LLVMCodeGenOptLevel level = opt_level == 0   ? LLVMCodeGenLevelNone
                              : opt_level == 1 ? LLVMCodeGenLevelLess
                              : opt_level == 2 ? LLVMCodeGenLevelDefault
                                               : LLVMCodeGenLevelAggressive;
  return LLVMCreateTargetMachine(target, target_triple, "x86-64", "", level, LLVMRelocStatic,
                                 LLVMCodeModelSmall);
}

static LLVMTypeRef anonymous_struct(Codegen *cg, LLVMTypeRef a, LLVMTypeRef b, LLVMTypeRef c) {
  LLVMTypeRef parts[] = {a, b, c};
  return LLVMStructTypeInContext(cg->llvm, parts, c ? 3 : 2, false);
}

static void init_types(Codegen *cg) {
  cg->void_type = LLVMVoidTypeInContext(cg->llvm);
  cg->i1 = LLVMInt1TypeInContext(cg->llvm);
  cg->i8 = LLVMInt8TypeInContext(cg->llvm);
  cg->i16 = LLVMInt16TypeInContext(cg->llvm);
  cg->i32 = LLVMInt32TypeInContext(cg->llvm);
  cg->i64 = LLVMInt64TypeInContext(cg->llvm);
  cg->f32 = LLVMFloatTypeInContext(cg->llvm);
  cg->f64 = LLVMDoubleTypeInContext(cg->llvm);
  cg->ptr = LLVMPointerTypeInContext(cg->llvm, 0);
  cg->string_type = anonymous_struct(cg, cg->ptr, cg->i64, NULL);
  cg->slice_type = anonymous_struct(cg, cg->ptr, cg->i64, cg->i64);
  cg->iface_type = anonymous_struct(cg, cg->ptr, cg->ptr, NULL);
}

/* !{!"branch_weights", i32 1, i32 100000} */
static LLVMValueRef cold_weights(Codegen *cg) {
  static const char name[] = "branch_weights";
  LLVMMetadataRef parts[] = {LLVMMDStringInContext2(cg->llvm, name, sizeof name - 1),
                             LLVMValueAsMetadata(cg_i32(cg, 1)),
                             LLVMValueAsMetadata(cg_i32(cg, 100000))};
  return LLVMMetadataAsValue(cg->llvm, LLVMMDNodeInContext2(cg->llvm, parts, 3));
}

/* !{i8 0, i8 2} */
static LLVMValueRef bool_range(Codegen *cg) {
  LLVMMetadataRef parts[] = {LLVMValueAsMetadata(LLVMConstInt(cg->i8, 0, false)),
                             LLVMValueAsMetadata(LLVMConstInt(cg->i8, 2, false))};
  return LLVMMetadataAsValue(cg->llvm, LLVMMDNodeInContext2(cg->llvm, parts, 2));
}

/* Then locals keep their names, which cost some time. */
static bool is_read_by_people(const CodegenOptions *o) {
  return o->ir_path || o->dump_ir || o->dump_opt || getenv("GOSLING_DUMP_BAD_IR");
}

static Codegen *new_codegen(Package *pkg, const CodegenOptions *options) {
  Arena *arena = arena_new("module");
  Codegen *cg = NEW(arena, Codegen);
  cg->arena = arena;
  cg->pkg = pkg;
  cg->options = options;
  cg->llvm = LLVMGetGlobalContext(); /* one for the session: types are cached in Go types */
  LLVMContextSetDiscardValueNames(cg->llvm, !is_read_by_people(options));
  cg->module = LLVMModuleCreateWithNameInContext(pkg->path, cg->llvm);
  cg->machine = new_target_machine(options->opt_level);
  cg->layout = LLVMCreateTargetDataLayout(cg->machine);
  LLVMSetTarget(cg->module, target_triple);
  LLVMSetModuleDataLayout(cg->module, cg->layout);
  init_types(cg);
  cg->md_prof = LLVMGetMDKindIDInContext(cg->llvm, "prof", 4);
  cg->cold_weights = cold_weights(cg);
  cg->md_range = LLVMGetMDKindIDInContext(cg->llvm, "range", 5);
  cg->bool_range = bool_range(cg);
  alias_begin(cg);
  return cg;
}

static void free_codegen(Codegen *cg) {
  LLVMDisposeModule(cg->module);
  LLVMDisposeTargetData(cg->layout);
  LLVMDisposeTargetMachine(cg->machine);
  arena_free(cg->arena);
}

/* Bodies, then the bodies that they turned out to need (literals, instances). */
static void gen_functions(Codegen *cg) {
  gen_planned_functions(cg);
  for (uint32_t i = 0; i < cg->queue.len; i++) gen_function(cg, cg->queue.items[i]);
}

static void gen_module(Codegen *cg, Package **order, uint32_t count) {
  debug_begin(cg);
  forget_start(cg);
  gen_globals(cg);
  gen_functions(cg);
  gen_descriptors(cg);
  for (uint32_t i = 0; i < cg->queue.len; i++) gen_function(cg, cg->queue.items[i]);
  if (cg->options->is_main && cg->options->part == 0) gen_main(cg, order, count);
  debug_end(cg);
}

static void dump_module(Codegen *cg, FILE *out) {
  if (!out) return;
  char *text = LLVMPrintModuleToString(cg->module);
  fputs(text, out);
  LLVMDisposeMessage(text);
}

static void verify_module(Codegen *cg) {
  char *message = NULL;
  if (!LLVMVerifyModule(cg->module, LLVMReturnStatusAction, &message)) {
    LLVMDisposeMessage(message);
    return;
  }
  if (getenv("GOSLING_DUMP_BAD_IR")) dump_module(cg, stderr);
  internal_error("codegen", NO_POS, "package %s: invalid LLVM module:\n%.*s", cg->pkg->path, 2000,
                 message);
}

/*
 * The pipeline of -O1 and -O2. Functions were inlined before by inline/, so that LLVM's default
 * pipeline spends most of its time on what is done already: this one takes a third of it for
 * programs as fast. -O3 is LLVM's own. Packages that store floating-point numbers also get
 * operations on neighbours in memory put together (bench/programs/nbody.go: a seventh faster);
 * elsewhere that would be time for nothing.
 */
#define LIGHT_PIPELINE(last)                                                                       \
  "cgscc(inline),"                                                                                 \
  "function<eager-inv>("                                                                           \
  "sroa,early-cse<memssa>,simplifycfg,instcombine<no-verify-fixpoint>,"                            \
  "loop-mssa(loop-rotate,licm),loop(indvars,loop-idiom,loop-deletion,loop-unroll-full),"           \
  "gvn,dse,instcombine<no-verify-fixpoint>,simplifycfg" last "),"                                  \
  "globaldce"

static const char *pipeline_of(const Codegen *cg) {
  if (cg->options->opt_level == 0) return "default<O0>";
  if (cg->options->opt_level == 3) return "default<O3>";
  return cg->stores_floats ? LIGHT_PIPELINE(",slp-vectorizer") : LIGHT_PIPELINE("");
}

static void optimise(Codegen *cg) {
  LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
  LLVMErrorRef error = LLVMRunPasses(cg->module, pipeline_of(cg), cg->machine, options);
  if (error) internal_error("codegen", NO_POS, "optimisation: %s", LLVMGetErrorMessage(error));
  LLVMDisposePassBuilderOptions(options);
}

/* Hands a result to the driver. */
static const char *hand_over(Codegen *cg, const char *path, const char *bytes, size_t n) {
  return cg->options->write(cg->options->context, path, bytes, n);
}

static const char *emit_ir(Codegen *cg, const char *path) {
  char *text = LLVMPrintModuleToString(cg->module);
  const char *error = hand_over(cg, path, text, strlen(text));
  LLVMDisposeMessage(text);
  return error;
}

static const char *emit_machine(Codegen *cg, LLVMModuleRef module, LLVMCodeGenFileType type,
                                const char *path) {
  char *message;
  LLVMMemoryBufferRef code;
  if (LLVMTargetMachineEmitToMemoryBuffer(cg->machine, module, type, &message, &code))
    internal_error("codegen", NO_POS, "emission: %s", message);
  const char *error = hand_over(cg, path, LLVMGetBufferStart(code), LLVMGetBufferSize(code));
  LLVMDisposeMemoryBuffer(code);
  return error;
}

/* Emission changes the module: assembly is made of a clone. */
static const char *emit_asm(Codegen *cg, const char *path) {
  LLVMModuleRef clone = LLVMCloneModule(cg->module);
  const char *error = emit_machine(cg, clone, LLVMAssemblyFile, path);
  LLVMDisposeModule(clone);
  return error;
}

static const char *emit(Codegen *cg) {
  const CodegenOptions *o = cg->options;
  const char *error = NULL;
  if (o->ir_path) error = emit_ir(cg, o->ir_path);
  if (o->asm_path && !error) error = emit_asm(cg, o->asm_path);
  if (o->object_path && !error)
    error = emit_machine(cg, cg->module, LLVMObjectFile, o->object_path);
  return error;
}

static bool is_wanted(Codegen *cg) {
  const CodegenOptions *o = cg->options;
  if (!o->wants) return true;
  LLVMMemoryBufferRef bitcode = LLVMWriteBitcodeToMemoryBuffer(cg->module);
  bool wanted = o->wants(o->context, LLVMGetBufferStart(bitcode), LLVMGetBufferSize(bitcode));
  LLVMDisposeMemoryBuffer(bitcode);
  return wanted;
}

static const char *compile(Codegen *cg) {
  dump_module(cg, cg->options->dump_ir);
  verify_module(cg);
  if (cg->options->opt_level > 0 && !cg->options->debug_info) merge_instances(cg);
  optimise(cg);
  gen_polls(cg);
  dump_module(cg, cg->options->dump_opt);
  return emit(cg);
}

const char *codegen_package(Package *pkg, Package **init_order, uint32_t init_count,
                            const CodegenOptions *options) {
  Codegen *cg = new_codegen(pkg, options);
  gen_module(cg, init_order, init_count);
  const char *error = cg->error;
  if (!error && diag_count(options->diag) == 0 && is_wanted(cg)) error = compile(cg);
  if (!options->exits) free_codegen(cg);
  return error;
}
