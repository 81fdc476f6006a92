/*
 * debuginfo.c: line tables and inlined frames, for tracebacks and debuggers.
 *
 * Ensures: every function of Go source has a subprogram with Go's name, every instruction a
 * position; code inlined by inline/ stands in a scope of its callee, inlined at the call. Only the
 * tables that tracebacks need are emitted.
 */
#include "codegen/internal.h"

static void add_flag(Codegen *cg, const char *name, int value) {
  LLVMAddModuleFlag(cg->module, LLVMModuleFlagBehaviorWarning, name, strlen(name),
                    LLVMValueAsMetadata(cg_i32(cg, value)));
}

static LLVMMetadataRef new_file(Codegen *cg, const char *name, const char *dir) {
  return LLVMDIBuilderCreateFile(cg->di, name, strlen(name), dir, strlen(dir));
}

/* Files are named from the root; those that a //line directive names, as it does. */
static LLVMMetadataRef debug_file(Codegen *cg, const Position *p) {
  Map *files = p->moved ? &cg->di_line_files : &cg->di_files;
  const char *name = position_file(p), *dir = cg->options->source_dir;
  LLVMMetadataRef file = map_get_str(files, name);
  if (file) return file;
  file = new_file(cg, name, dir && !p->moved ? dir : "");
  map_set_str(cg->arena, files, name, file);
  return file;
}

static const char *unit_file(Codegen *cg) {
  if (!cg->pkg->files.len) return "none";
  return source_name(cg->pkg->files.items[0]->source);
}

void debug_begin(Codegen *cg) {
  static const char producer[] = "gosling";
  add_flag(cg, "Debug Info Version", LLVMDebugMetadataVersion());
  add_flag(cg, "Dwarf Version", 4);
  cg->di = LLVMCreateDIBuilder(cg->module);
  cg->di_unit = LLVMDIBuilderCreateCompileUnit(
      cg->di, LLVMDWARFSourceLanguageGo, new_file(cg, unit_file(cg), ""), producer,
      sizeof producer - 1, cg->options->opt_level > 0, "", 0, 0, "", 0,
      LLVMDWARFEmissionLineTablesOnly, 0, true, false, "", 0, "", 0);
  LLVMMetadataRef nothing = NULL;
  cg->di_function_type =
      LLVMDIBuilderCreateSubroutineType(cg->di, NULL, &nothing, 1, LLVMDIFlagZero);
}

void debug_end(Codegen *cg) {
  LLVMDIBuilderFinalize(cg->di);
  LLVMDisposeDIBuilder(cg->di);
}

static LLVMMetadataRef new_subprogram(Codegen *cg, const char *name, Pos pos) {
  Position p = position_of(pos);
  if (!p.file) p.file = unit_file(cg);
  LLVMMetadataRef file = debug_file(cg, &p);
  return LLVMDIBuilderCreateFunction(cg->di, file, name, strlen(name), "", 0, file, p.line,
                                     cg->di_function_type, false, true, p.line, LLVMDIFlagZero,
                                     cg->options->opt_level > 0);
}

static LLVMMetadataRef subprogram(Codegen *cg, Function *f) {
  LLVMMetadataRef sp = map_get(&cg->di_functions, f);
  if (sp) return sp;
  sp = new_subprogram(cg, function_symbol(f), f->pos);
  map_set(cg->arena, &cg->di_functions, f, sp);
  return sp;
}

static void start_scope(Gen *g, LLVMMetadataRef sp, Pos pos) {
  g->di_scope = sp;
  LLVMSetSubprogram(g->fn, sp);
  cg_set_pos(g, pos);
  if (!g->pos) debug_location(g, NO_POS);
}

void debug_function(Gen *g) {
  start_scope(g, subprogram(g->cg, g->function), g->function->pos);
}

void debug_body(Gen *g, const char *symbol, Pos pos) {
  start_scope(g, new_subprogram(g->cg, symbol, pos), pos);
}

/* A scope like `scope` for positions in another file: //line directives change it anywhere. */
static LLVMMetadataRef scope_in_file(Codegen *cg, LLVMMetadataRef scope, const Position *p) {
  LLVMMetadataRef file = debug_file(cg, p);
  if (LLVMDIScopeGetFile(scope) == file) return scope;
  Map *of_scope = map_get(&cg->di_other_files, scope);
  if (!of_scope) map_set(cg->arena, &cg->di_other_files, scope, of_scope = NEW(cg->arena, Map));
  LLVMMetadataRef block = map_get(of_scope, file);
  if (!block) {
    block = LLVMDIBuilderCreateLexicalBlockFile(cg->di, scope, file, 0);
    map_set(cg->arena, of_scope, file, block);
  }
  return block;
}

static LLVMMetadataRef location(Gen *g, Pos pos) {
  Position p = pos ? position_of(pos) : (Position){0};
  LLVMMetadataRef scope = p.file ? scope_in_file(g->cg, g->di_scope, &p) : g->di_scope;
  return LLVMDIBuilderCreateDebugLocation(g->cg->llvm, p.line, p.col, scope, g->di_inlined_at);
}

void debug_location(Gen *g, Pos pos) {
  if (g->di_scope) LLVMSetCurrentDebugLocation2(g->b, location(g, pos));
}

DebugScope debug_enter_inlined(Gen *g, Function *callee, Pos call) {
  DebugScope saved = {g->di_scope, g->di_inlined_at};
  if (!g->di_scope) return saved;
  g->di_inlined_at = location(g, call);
  g->di_scope = subprogram(g->cg, callee);
  g->pos = NO_POS;
  cg_set_pos(g, callee->pos);
  return saved;
}

void debug_leave_inlined(Gen *g, DebugScope saved) {
  Pos pos = g->pos;
  g->di_scope = saved.scope;
  g->di_inlined_at = saved.inlined_at;
  g->pos = NO_POS;
  cg_set_pos(g, pos);
}
