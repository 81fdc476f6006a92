/*
 * merge.c: instances of a generic function whose code is the same become one function.
 *
 * Requires: all bodies of the module are there, not optimised yet. Ensures: of instances of one
 * generic function (and of literals in them) with identical code one is left; every symbol that
 * other objects may refer to is still defined. Code that mentions a type's descriptor differs by
 * it, code that only depends on the layout of the type arguments does not.
 *
 * Method: LLVM's mergefunc, which compares bodies exactly and goes on with the callers of what it
 * merged. For its time instances are internal (the pass then removes what is merged and leaves no
 * jump in its place), and every function has an attribute that tells its origin, so that functions
 * of other names, which tracebacks show, are never equal; instances they write as f[...].
 * Afterwards a function with several symbols that other objects need gets them as aliases; the
 * others can be merged with those of other objects by the linker, as before. Refused: merging while
 * linking, where it is not known which functions are instances.
 */
#include "codegen/internal.h"

#include <llvm-c/Transforms/PassBuilder.h>
#include <string.h>

static const char origin_attribute[] = "gosling-origin";

/* A symbol without type arguments: what tracebacks tell of an instance. */
static const char *generic_name(Codegen *cg, const char *symbol) {
  Text name = text_new(cg->arena);
  int depth = 0;
  for (const char *s = symbol; *s; s++) {
    depth -= *s == ']';
    if (depth == 0) text_putc(&name, *s);
    depth += *s == '[';
  }
  return name.s;
}

void merge_candidate(Codegen *cg, LLVMValueRef fn, const Function *f) {
  if (!function_is_shared(f)) return;
  const char *symbol = function_symbol(f);
  MergeCandidate c = {.fn = fn, .symbol = symbol, .origin = generic_name(cg, symbol)};
  VEC_PUSH(cg->arena, &cg->merge_candidates, c);
}

/* Are there two instances of one function? */
static bool has_siblings(const Codegen *cg) {
  Map seen = {0};
  for (uint32_t i = 0; i < cg->merge_candidates.len; i++) {
    MergeCandidate *c = &cg->merge_candidates.items[i];
    if (map_get_str(&seen, c->origin)) return true;
    map_set_str(cg->arena, &seen, c->origin, c);
  }
  return false;
}

/* ---- before ---------------------------------------------------------------------------------- */

/* The tags of accesses (alias.c), which mergefunc does not compare. */
static void write_alias_tags(Codegen *cg, LLVMValueRef fn, Text *out) {
  for (LLVMBasicBlockRef b = LLVMGetFirstBasicBlock(fn); b; b = LLVMGetNextBasicBlock(b))
    for (LLVMValueRef i = LLVMGetFirstInstruction(b); i; i = LLVMGetNextInstruction(i))
      if (LLVMIsALoadInst(i) || LLVMIsAStoreInst(i))
        text_printf(out, " %p", (void *)LLVMGetMetadata(i, cg->md_tbaa));
}

static const char *origin_of(Codegen *cg, const MergeCandidate *c) {
  Text out = text_new(cg->arena);
  text_puts(&out, c->origin);
  write_alias_tags(cg, c->fn, &out);
  return out.s;
}

static void tell_apart(Codegen *cg) {
  for (LLVMValueRef fn = LLVMGetFirstFunction(cg->module); fn; fn = LLVMGetNextFunction(fn)) {
    size_t len;
    if (LLVMIsDeclaration(fn)) continue;
    cg_fn_attr(cg, fn, origin_attribute, LLVMGetValueName2(fn, &len));
  }
  for (uint32_t i = 0; i < cg->merge_candidates.len; i++) {
    const MergeCandidate *c = &cg->merge_candidates.items[i];
    cg_fn_attr(cg, c->fn, origin_attribute, origin_of(cg, c));
  }
}

/* The function becomes internal: where all uses are known, the pass removes what it merged. */
static void hide(MergeCandidate *c) {
  c->is_used_elsewhere = LLVMGetLinkage(c->fn) == LLVMWeakODRLinkage;
  LLVMSetValueName2(c->fn, "", 0);
  LLVMSetComdat(c->fn, NULL);
  LLVMSetLinkage(c->fn, LLVMInternalLinkage);
  LLVMSetUnnamedAddress(c->fn, LLVMGlobalUnnamedAddr);
}

static void run_mergefunc(Codegen *cg) {
  LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
  /* Records of function values become equal when their functions do. */
  LLVMErrorRef error =
      LLVMRunPasses(cg->module, "mergefunc,constmerge,mergefunc", cg->machine, options);
  if (error) internal_error("codegen", NO_POS, "merging: %s", LLVMGetErrorMessage(error));
  LLVMDisposePassBuilderOptions(options);
}

/* Sets each candidate's function to what became of it: the pass changes this table, too. */
static void merge_functions(Codegen *cg) {
  uint32_t n = cg->merge_candidates.len;
  LLVMValueRef *items = NEW_ARRAY(cg->arena, LLVMValueRef, n);
  for (uint32_t i = 0; i < n; i++) items[i] = cg->merge_candidates.items[i].fn;
  LLVMValueRef all = LLVMConstArray2(cg->ptr, items, n);
  LLVMValueRef table = LLVMAddGlobal(cg->module, LLVMTypeOf(all), "");
  LLVMSetInitializer(table, all);
  run_mergefunc(cg);
  all = LLVMGetInitializer(table);
  for (uint32_t i = 0; i < n; i++)
    cg->merge_candidates.items[i].fn = LLVMGetAggregateElement(all, i);
  LLVMDeleteGlobal(table);
}

/* ---- afterwards ------------------------------------------------------------------------------ */

/* The instances that one function is. */
typedef struct Group {
  LLVMValueRef fn;
  VEC(MergeCandidate *) members;
  uint32_t used_elsewhere;
} Group;

static void add_to_group(Codegen *cg, Map *groups, MergeCandidate *c) {
  Group *group = map_get(groups, c->fn);
  if (!group) {
    group = NEW(cg->arena, Group);
    group->fn = c->fn;
    map_set(cg->arena, groups, c->fn, group);
  }
  VEC_PUSH(cg->arena, &group->members, c);
  group->used_elsewhere += c->is_used_elsewhere;
}

/* One whose symbol is wanted elsewhere, if there is one. */
static const MergeCandidate *representative(const Group *group) {
  for (uint32_t i = 0; i < group->members.len; i++)
    if (group->members.items[i]->is_used_elsewhere) return group->members.items[i];
  return group->members.items[0];
}

/* The function is as it was before, under one of its symbols. */
static void show(const MergeCandidate *c) {
  LLVMSetUnnamedAddress(c->fn, LLVMNoUnnamedAddr);
  LLVMSetValueName2(c->fn, c->symbol, strlen(c->symbol));
  cg_set_linkonce(c->fn);
  if (c->is_used_elsewhere) LLVMSetLinkage(c->fn, LLVMWeakODRLinkage);
}

/* The other symbols that are wanted. With them, it is in no group that the linker may leave out. */
static void add_symbols(Codegen *cg, const Group *group, const MergeCandidate *shown) {
  LLVMSetComdat(group->fn, NULL);
  for (uint32_t i = 0; i < group->members.len; i++) {
    const MergeCandidate *c = group->members.items[i];
    if (!c->is_used_elsewhere || c == shown) continue;
    LLVMTypeRef type = LLVMGlobalGetValueType(c->fn);
    LLVMValueRef alias = LLVMAddAlias2(cg->module, type, 0, c->fn, c->symbol);
    LLVMSetLinkage(alias, LLVMWeakODRLinkage);
  }
}

static void restore(Codegen *cg) {
  Map groups = {0};
  for (uint32_t i = 0; i < cg->merge_candidates.len; i++)
    add_to_group(cg, &groups, &cg->merge_candidates.items[i]);
  for (uint32_t i = 0; i < groups.len; i++) {
    const Group *group = groups.items[i].value;
    const MergeCandidate *c = representative(group);
    show(c);
    if (group->used_elsewhere > 1) add_symbols(cg, group, c);
  }
}

static void forget_origins(Codegen *cg) {
  for (LLVMValueRef fn = LLVMGetFirstFunction(cg->module); fn; fn = LLVMGetNextFunction(fn))
    LLVMRemoveStringAttributeAtIndex(fn, LLVMAttributeFunctionIndex, origin_attribute,
                                     sizeof origin_attribute - 1);
}

void merge_instances(Codegen *cg) {
  if (!has_siblings(cg)) return;
  tell_apart(cg);
  for (uint32_t i = 0; i < cg->merge_candidates.len; i++) hide(&cg->merge_candidates.items[i]);
  merge_functions(cg);
  restore(cg);
  forget_origins(cg);
}
