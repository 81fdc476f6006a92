/*
 * function.c: functions as LLVM functions: names, linkage, prologue, parameters, results.
 *
 * Requires: escape results on variables. Ensures: each function of the package and each literal or
 * instance met is generated once. Functions of a main package are internal to it; instances of
 * generic functions, and literals that came with inlined bodies of other packages, are emitted by
 * every module that uses them and merged by the linker.
 */
#include "codegen/internal.h"

/* ---- names and linkage ---------------------------------------------------------------------- */

bool function_is_shared(const Function *f) {
  while (f->outer) f = f->outer;
  if (!f->obj) return false;
  if (f->obj->func.targs.len) return true;
  Type *recv = f->obj->func.recv_named;
  return recv && recv->kind == TYPE_NAMED && recv->named.targs.len;
}

LLVMValueRef function_declare(Codegen *cg, const char *symbol, LLVMTypeRef type) {
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  return fn ? fn : LLVMAddFunction(cg->module, symbol, type);
}

static Type *receiver_type(Function *f) {
  return f->has_recv ? f->params.items[0]->type : NULL;
}

static LLVMTypeRef function_type(Codegen *cg, Function *f) {
  return cg_signature(cg, f->type, receiver_type(f), f->captures.len > 0);
}

LLVMValueRef function_of(Codegen *cg, Function *f) {
  if ((f->lit || function_is_shared(f)) && is_own_function(cg, f)) function_enqueue(cg, f);
  return function_declare(cg, function_symbol(f), function_type(cg, f));
}

/* C code expects small integers extended. */
static void extend_small_parameters(Codegen *cg, LLVMValueRef fn, FuncType *f) {
  if (LLVMCountParams(fn) != f->params.len) return;
  for (uint32_t i = 0; i < f->params.len; i++) {
    Type *t = f->params.items[i]->type;
    if ((!is_integer(t) && !is_boolean(t)) || type_size(t) >= 8) continue;
    bool is_signed = is_integer(t) && !is_unsigned(t);
    cg_fn_enum_attr(cg, fn, i + 1, is_signed ? "signext" : "zeroext", 0);
  }
}

LLVMValueRef function_value(Codegen *cg, Object *func) {
  if (func->func.function) return function_of(cg, func->func.function);
  FuncType *f = &type_underlying(func->type)->func;
  LLVMTypeRef type = cg_signature(cg, func->type, f->recv ? f->recv->type : NULL, false);
  LLVMValueRef fn = function_declare(cg, object_symbol(func), type);
  if (!f->recv) extend_small_parameters(cg, fn, f);
  return fn;
}

LLVMValueRef function_closure(Codegen *cg, LLVMValueRef fn) {
  size_t len;
  const char *symbol = LLVMGetValueName2(fn, &len);
  char *name = format_text(cg->arena, "%s.f", symbol);
  name = format_text(cg->arena, "go:func.%s", name);
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, name);
  if (global) return global;
  global = LLVMAddGlobal(cg->module, cg->ptr, name);
  LLVMSetInitializer(global, fn);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(global, LLVMGlobalUnnamedAddr);
  return global;
}

void function_enqueue(Codegen *cg, Function *f) {
  if (map_has(&cg->queued, f)) return;
  map_set(cg->arena, &cg->queued, f, f);
  VEC_PUSH(cg->arena, &cg->queue, f);
}

static bool is_linknamed(Function *f) {
  return f->obj && (f->obj->func.link_name || (f->pragmas & PRAGMA_LINKNAME));
}

static void set_linkage(Codegen *cg, LLVMValueRef fn, Function *f) {
  bool elsewhere = !f->lit && is_used_elsewhere(cg, f);
  if (function_is_shared(f) || f->pkg != cg->pkg) {
    cg_set_linkonce(fn);
    if (elsewhere) LLVMSetLinkage(fn, LLVMWeakODRLinkage); /* this part may not need it itself */
  } else if (cg->options->is_main && !is_linknamed(f)) {
    set_package_linkage(fn, elsewhere);
  }
  if (cg->options->is_main) return;
  LLVMSetSection(fn, format_text(cg->arena, ".text.%s", function_symbol(f)));
}

static void set_attributes(Codegen *cg, LLVMValueRef fn, Function *f) {
  cg_go_function_attrs(cg, fn);
  bool keep = f->has_recover || f->is_wrapper || (f->pragmas & PRAGMA_NOINLINE);
  if (keep) cg_fn_enum_attr(cg, fn, LLVMAttributeFunctionIndex, "noinline", 0);
  if (f->captures.len) cg_fn_enum_attr(cg, fn, LLVMCountParams(fn), "nest", 0);
}

/* ---- variables ------------------------------------------------------------------------------ */

static void set_slot(Gen *g, Object *var, LLVMValueRef address, bool indirect) {
  VarSlot *slot = map_get(&g->vars, var);
  if (!slot) {
    slot = NEW(g->cg->arena, VarSlot);
    map_set(g->cg->arena, &g->vars, var, slot);
  }
  slot->address = address;
  slot->indirect = indirect;
}

void bind_local(Gen *g, Object *var, LLVMValueRef address) {
  set_slot(g, var, address, false);
}

static const char *local_name(Object *var) {
  return var->sym ? var->sym->text : "";
}

void declare_local(Gen *g, Object *var) {
  VarSlot *slot = map_get(&g->vars, var);
  bool moves = !var->var.heap && (slot ? slot->indirect : forget_moves_variable(g, var));
  if (!var->var.heap && !moves) {
    if (!slot) set_slot(g, var, cg_alloca(g, var->type, local_name(var)), false);
    forget_declared(g, var);
    return;
  }
  if (slot && !slot->indirect) return; /* made by the function around this body */
  if (!slot) set_slot(g, var, cg_alloca_llvm(g, g->cg->ptr, local_name(var)), true);
  slot = map_get(&g->vars, var);
  LLVMValueRef memory = moves ? forget_alloc(g, var->type) : alloc_object(g, var->type);
  LLVMBuildStore(g->b, memory, slot->address);
  forget_declared(g, var);
}

LLVMValueRef var_address(Gen *g, Object *var) {
  if (var->var.var_kind == VAR_PACKAGE) return global_of(g->cg, var);
  VarSlot *slot = map_get(&g->vars, var);
  if (!slot) internal_error("codegen", var->pos, "variable %O used before its declaration", var);
  if (!slot->indirect) return slot->address;
  return LLVMBuildLoad2(g->b, g->cg->ptr, slot->address, "");
}

/* ---- prologue ------------------------------------------------------------------------------- */

/* Reads the LLVM parameters one by one. */
typedef struct Incoming {
  Gen *g;
  uint32_t next;
} Incoming;

static LLVMValueRef incoming_value(Incoming *in, Type *t) {
  Gen *g = in->g;
  if (cg_is_memory(g->cg, t)) return LLVMGetParam(g->fn, in->next++);
  LLVMTypeList types = {0};
  cg_leaf_types(g->cg, t, &types);
  LLVMValueRef *leaves = NEW_ARRAY(g->cg->arena, LLVMValueRef, types.len + 1);
  for (uint32_t i = 0; i < types.len; i++) leaves[i] = LLVMGetParam(g->fn, in->next++);
  uint32_t used = 0;
  return cg_unflatten(g, t, leaves, &used);
}

static void take_result_pointers(Incoming *in, FuncType *f) {
  Gen *g = in->g;
  for (uint32_t i = 0; i < f->results.len; i++) {
    LLVMValueRef p = NULL;
    if (cg_is_memory(g->cg, f->results.items[i]->type)) {
      p = LLVMGetParam(g->fn, in->next++);
      cg_fn_enum_attr(g->cg, g->fn, in->next, "noalias", 0);
    }
    VEC_PUSH(g->cg->arena, &g->result_pointers, p);
  }
}

static bool is_blank(Object *var) {
  return !var->sym || strcmp(var->sym->text, "_") == 0;
}

static void take_parameter(Incoming *in, Object *var) {
  Gen *g = in->g;
  LLVMValueRef v = incoming_value(in, var->type);
  if (is_blank(var)) return;
  if (cg_is_memory(g->cg, var->type)) cg_fn_enum_attr(g->cg, g->fn, in->next, "noalias", 0);
  if (cg_is_memory(g->cg, var->type) && !var->var.heap && !forget_moves_variable(g, var)) {
    bind_local(g, var, v); /* the caller's copy is ours */
    return;
  }
  declare_local(g, var);
  cg_store_init(g, var->type, v, var_address(g, var));
  if (cg_is_memory(g->cg, var->type) && g->forgetting) cg_zero(g, var->type, v);
}

/* Do the results have variables, or do all returns give values? */
static bool has_result_variables(const Function *f) {
  return f->named_results || f->has_defer;
}

/* Result variables live in memory, zeroed; those of memory types in the caller's. */
static void declare_result(Gen *g, Object *var, LLVMValueRef pointer) {
  if (pointer && !var->var.heap)
    bind_local(g, var, pointer);
  else
    declare_local(g, var);
  if (!var->var.heap) cg_zero(g, var->type, var_address(g, var));
}

static void find_call(Node **child, void *arg) {
  bool *found = arg;
  Node *n = *child;
  if (n->kind == NODE_CALL) *found = true;
  if (n->kind != NODE_INLINED_CALL && n->kind != NODE_FUNC_LIT) walk_children(n, find_call, arg);
}

/*
 * A wrapper stands for the function that it calls, so that recover() counts there. An inlined
 * callee has no recover() of its own, and functions that it calls must not take the wrapper for the
 * deferred function.
 */
static bool wraps_call(Function *f) {
  bool found = false;
  for (uint32_t i = 0; f->is_wrapper && i < f->body.len; i++) find_call(&f->body.items[i], &found);
  return found;
}

static void gen_prologue(Gen *g) {
  Function *f = g->function;
  Incoming in = {g, 0};
  FuncType *type = &type_underlying(f->type)->func;
  if (f->captures.len) g->context = LLVMGetLastParam(g->fn);
  take_result_pointers(&in, type);
  for (uint32_t i = 0; i < f->params.len; i++) take_parameter(&in, f->params.items[i]);
  closure_prologue(g);
  for (uint32_t i = 0; i < f->results.len && has_result_variables(f); i++)
    declare_result(g, f->results.items[i], g->result_pointers.items[i]);
  if (wraps_call(f))
    CG_RUNTIME(g, rt_wrapper_enter, cg_frame_address(g, 0), cg_frame_address(g, 1));
  if (f->has_defer) defer_prologue(g);
}

void gen_incoming_values(Gen *g, Type *func, Type *recv_type, LLVMValueRef *recv,
                         LLVMValueRef *args) {
  FuncType *f = &type_underlying(func)->func;
  Incoming in = {g, 0};
  take_result_pointers(&in, f);
  if (recv_type) *recv = incoming_value(&in, recv_type);
  for (uint32_t i = 0; i < f->params.len; i++)
    args[i] = incoming_value(&in, f->params.items[i]->type);
}

/* ---- returning ------------------------------------------------------------------------------ */

void gen_return_values(Gen *g, Type *func, LLVMValueRef *results) {
  FuncType *f = &type_underlying(func)->func;
  ValueList leaves = {0};
  for (uint32_t i = 0; i < f->results.len; i++) {
    Type *t = f->results.items[i]->type;
    LLVMValueRef pointer = g->result_pointers.items[i];
    if (pointer)
      cg_copy(g, t, pointer, results[i]);
    else
      cg_flatten(g, t, results[i], &leaves);
  }
  if (leaves.len == 0)
    LLVMBuildRetVoid(g->b);
  else if (leaves.len == 1)
    LLVMBuildRet(g->b, leaves.items[0]);
  else
    LLVMBuildAggregateRet(g->b, leaves.items, leaves.len);
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
}

/* Returns what stands in the result variables. */
void gen_return_variables(Gen *g) {
  Function *f = g->function;
  LLVMValueRef *results = NEW_ARRAY(g->cg->arena, LLVMValueRef, f->results.len + 1);
  for (uint32_t i = 0; i < f->results.len; i++) {
    Object *var = f->results.items[i];
    results[i] = cg_load(g, var->type, var_address(g, var));
  }
  gen_return_values(g, f->type, results);
}

void gen_return_assigned(Gen *g) {
  if (g->function->has_defer)
    cg_branch(g, g->exit);
  else
    gen_return_variables(g);
}

static LLVMValueRef return_operand(Gen *g, Node *x, bool only) {
  LLVMValueRef v = gen_expr(g, x);
  if (only || !cg_is_memory(g->cg, x->type)) return v;
  LLVMValueRef copy = cg_alloca(g, x->type, "");
  cg_copy(g, x->type, copy, v);
  return copy;
}

/* The values of a return statement; memory types in temporaries if there are several. */
static LLVMValueRef *return_operands(Gen *g, ReturnStmt *n) {
  uint32_t count = g->function->results.len;
  LLVMValueRef *values = NEW_ARRAY(g->cg->arena, LLVMValueRef, count + 1);
  if (n->results.len > 1)
    hoist_list(g, &n->results);
  else if (n->results.len == 1)
    hoist_calls(g, n->results.items[0]);
  if (n->results.len == 1 && count > 1) {
    gen_tuple(g, n->results.items[0], values);
    return values;
  }
  /* Where deferred functions see the results, gc evaluates the first one last. */
  uint32_t first = g->function->has_defer ? 1 : 0;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t k = (i + first) % count;
    values[k] = return_operand(g, n->results.items[k], count == 1);
  }
  return values;
}

/* return T{...} of a memory type, where nothing can refer to the result yet. */
static bool builds_result_in_place(Gen *g, Node *x) {
  Function *f = g->function;
  if (has_result_variables(f) || f->results.len != 1) return false;
  if (x->kind != NODE_COMPOSITE_LIT || !cg_is_memory(g->cg, x->type)) return false;
  hoist_calls(g, x);
  gen_expr_to(g, x, g->result_pointers.items[0], true);
  gen_return_values(g, f->type, &g->result_pointers.items[0]);
  return true;
}

void gen_return(Gen *g, ReturnStmt *n) {
  Function *f = g->function;
  if (n->results.len == 1 && builds_result_in_place(g, n->results.items[0])) return;
  LLVMValueRef *values = n->results.len ? return_operands(g, n) : NULL;
  if (values && !has_result_variables(f)) {
    gen_return_values(g, f->type, values);
    return;
  }
  for (uint32_t i = 0; values && i < f->results.len; i++) {
    Object *var = f->results.items[i];
    cg_store(g, var->type, values[i], var_address(g, var));
  }
  gen_return_assigned(g);
}

/* ---- bodies --------------------------------------------------------------------------------- */

/* The end of a body with unnamed results is reached by no path (types/ saw to it). */
static void gen_implicit_return(Gen *g) {
  Function *f = g->function;
  cg_set_pos(g, f->end);
  if (f->has_defer)
    cg_branch(g, g->exit);
  else if (f->results.len && !f->named_results)
    cg_unreachable(g);
  else
    gen_return_variables(g);
}

void gen_function(Codegen *cg, Function *f) {
  LLVMValueRef fn = function_of(cg, f);
  if (LLVMCountBasicBlocks(fn)) return;
  set_linkage(cg, fn, f);
  set_attributes(cg, fn, f);
  Gen *g = gen_begin(cg, fn, f);
  if (!wraps_call(f)) debug_function(g); /* code without lines is not shown in tracebacks */
  forget_begin(g);
  gen_prologue(g);
  if (f->is_package_init)
    gen_package_init(g, &f->body);
  else
    gen_stmts(g, &f->body);
  if (!cg_is_dead(g)) gen_implicit_return(g);
  if (f->has_defer) defer_exit(g);
  gen_end(g);
  merge_candidate(cg, fn, f);
}
