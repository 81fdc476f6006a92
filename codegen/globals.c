/*
 * globals.c: package variables, static data, initialisers, the entry of programs.
 *
 * Requires: the package initialiser (a Function with is_package_init) holds the variables' initial
 * values as assignments in initialisation order. Ensures: a variable whose value is static data is
 * emitted with it and its assignment is dropped; `go:main` runs the initialisers of all packages
 * and main.main. Variables that hold pointers go to the section gosling_ptrs, which the collector
 * scans.
 */
#include "codegen/data.h"

#include "runtime/abi.h"

enum {
  MAX_STATIC_ELEMENTS = 1 << 16
};

/* ---- variables ------------------------------------------------------------------------------ */

static void place_global(Codegen *cg, LLVMValueRef global, Type *t) {
  LLVMSetAlignment(global, (unsigned)type_align(t));
  if (type_has_pointers(t)) LLVMSetSection(global, "gosling_ptrs");
  (void)cg;
}

LLVMValueRef global_of(Codegen *cg, Object *var) {
  if (cg_is_empty(var->type)) return zero_base(cg);
  const char *symbol = object_symbol(var);
  LLVMValueRef global = LLVMGetNamedGlobal(cg->module, symbol);
  if (global) return global;
  global = LLVMAddGlobal(cg->module, cg_type(cg, var->type), symbol);
  LLVMSetAlignment(global, (unsigned)type_align(var->type));
  return global;
}

static bool has_storage(const Object *var) {
  bool blank = !var->sym || strcmp(var->sym->text, "_") == 0;
  return !blank && !cg_is_empty(var->type);
}

/* A variable with a linkname and no value may be another package's. */
static void define_global(Codegen *cg, Object *var) {
  LLVMValueRef global = global_of(cg, var);
  LLVMSetInitializer(global, LLVMConstNull(cg_type(cg, var->type)));
  place_global(cg, global, var->type);
  if (var->var.link_name)
    LLVMSetLinkage(global, LLVMWeakAnyLinkage);
  else if (cg->options->is_main)
    set_package_linkage(global, codegen_part_count(cg->options->plan) > 1);
}

/* Memory for static data that the program may change. */
static LLVMValueRef static_memory(Codegen *cg, Type *t, LLVMValueRef value) {
  LLVMValueRef global = LLVMAddGlobal(cg->module, LLVMTypeOf(value), "static");
  LLVMSetInitializer(global, value);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  place_global(cg, global, t);
  return global;
}

/* ---- static values -------------------------------------------------------------------------- */

static LLVMValueRef static_struct(Codegen *cg, CompositeLit *n) {
  LLVMTypeRef type = cg_type(cg, n->n.type);
  unsigned count = LLVMCountStructElementTypes(type);
  LLVMValueRef *parts = NEW_ARRAY(cg->arena, LLVMValueRef, count + 1);
  for (unsigned i = 0; i < count; i++) parts[i] = LLVMConstNull(LLVMStructGetTypeAtIndex(type, i));
  for (uint32_t i = 0; i < n->elems.len; i++) {
    LitElem *e = AS(LitElem, LIT_ELEM, n->elems.items[i]);
    LLVMValueRef v = cg_static_value(cg, e->value);
    if (!v) return NULL;
    parts[e->index] = v;
  }
  return LLVMConstStructInContext(cg->llvm, parts, count, false);
}

static LLVMValueRef static_elements(Codegen *cg, CompositeLit *n, Type *elem) {
  if (n->length > MAX_STATIC_ELEMENTS) return NULL;
  LLVMTypeRef type = cg_type(cg, elem);
  LLVMValueRef *parts = NEW_ARRAY(cg->arena, LLVMValueRef, n->length + 1);
  for (int64_t i = 0; i < n->length; i++) parts[i] = LLVMConstNull(type);
  for (uint32_t i = 0; i < n->elems.len; i++) {
    LitElem *e = AS(LitElem, LIT_ELEM, n->elems.items[i]);
    if (!(parts[e->index] = cg_static_value(cg, e->value))) return NULL;
  }
  return LLVMConstArray2(type, parts, (uint64_t)n->length);
}

static LLVMValueRef static_slice(Codegen *cg, CompositeLit *n, Type *elem) {
  if (!cg->in_initialiser) return NULL; /* each execution makes a new array */
  LLVMValueRef elements = static_elements(cg, n, elem);
  if (!elements) return NULL;
  LLVMValueRef len = cg_int(cg, n->length);
  LLVMValueRef parts[] = {static_memory(cg, elem, elements), len, len};
  return LLVMConstStructInContext(cg->llvm, parts, 3, false);
}

static LLVMValueRef static_composite(Codegen *cg, CompositeLit *n) {
  Type *u = type_underlying(n->n.type);
  if (u->kind == TYPE_STRUCT) return static_struct(cg, n);
  if (u->kind == TYPE_ARRAY) return static_elements(cg, n, u->array.elem);
  if (u->kind == TYPE_SLICE) return static_slice(cg, n, u->slice.elem);
  return NULL;
}

static LLVMValueRef static_address(Codegen *cg, AddrExpr *n) {
  if (n->x->kind == NODE_NAME) {
    Object *var = ((NameExpr *)n->x)->obj;
    bool global = var->kind == OBJ_VAR && var->var.var_kind == VAR_PACKAGE;
    return global ? global_of(cg, var) : NULL;
  }
  if (n->x->kind != NODE_COMPOSITE_LIT || !cg->in_initialiser) return NULL;
  LLVMValueRef v = static_composite(cg, (CompositeLit *)n->x);
  return v ? static_memory(cg, n->x->type, v) : NULL;
}

/* Boxed values are never changed: they can stand in read-only memory. */
static LLVMValueRef static_interface(Codegen *cg, ConvertExpr *n) {
  Type *t = n->x->type;
  LLVMValueRef data = cg_static_value(cg, n->x);
  if (!data || is_interface(t)) return NULL;
  if (type_is_direct_iface(t)) {
    if (LLVMTypeOf(data) != cg->ptr) return NULL;
  } else {
    LLVMValueRef box = static_memory(cg, t, data);
    if (!type_has_pointers(t)) LLVMSetGlobalConstant(box, true);
    data = box;
  }
  bool empty = interface_complete(n->n.type)->all_methods.len == 0;
  LLVMValueRef word = empty ? descriptor(cg, t) : itab(cg, t, n->n.type);
  return LLVMConstStructInContext(cg->llvm, (LLVMValueRef[]){word, data}, 2, false);
}

static LLVMValueRef static_name(Codegen *cg, NameExpr *n) {
  if (n->obj->kind != OBJ_FUNC) return NULL;
  return function_closure(cg, function_value(cg, n->obj));
}

static LLVMValueRef static_func_lit(Codegen *cg, FuncLit *n) {
  if (n->function->captures.len) return NULL;
  return function_closure(cg, function_of(cg, n->function));
}

static LLVMValueRef static_convert(Codegen *cg, ConvertExpr *n) {
  if (n->conv == CONV_NOOP) return cg_static_value(cg, n->x);
  return n->conv == CONV_TO_IFACE ? static_interface(cg, n) : NULL;
}

LLVMValueRef cg_static_value(Codegen *cg, Node *n) {
  if (n->kind == NODE_CONST) return constant_value(cg, ((ConstExpr *)n)->value, n->type, true);
  if (n->kind == NODE_NIL) return LLVMConstNull(cg_type(cg, n->type));
  if (n->kind == NODE_COMPOSITE_LIT) return static_composite(cg, (CompositeLit *)n);
  if (n->kind == NODE_ADDR) return static_address(cg, (AddrExpr *)n);
  if (n->kind == NODE_CONVERT) return static_convert(cg, (ConvertExpr *)n);
  if (n->kind == NODE_NAME) return static_name(cg, (NameExpr *)n);
  if (n->kind == NODE_FUNC_LIT) return static_func_lit(cg, (FuncLit *)n);
  return NULL;
}

/* ---- the initialiser ------------------------------------------------------------------------ */

/* The package variable and value of `v = value`, if the statement is of that form. */
static bool is_variable_init(Node *n, Object **var, Node **value) {
  if (n->kind != NODE_ASSIGN_STMT) return false;
  AssignStmt *a = (AssignStmt *)n;
  if (a->op != OP_NONE || a->lhs.len != 1 || a->rhs.len != 1) return false;
  if (a->lhs.items[0]->kind != NODE_NAME) return false;
  *var = ((NameExpr *)a->lhs.items[0])->obj;
  *value = a->rhs.items[0];
  return *var && (*var)->kind == OBJ_VAR && (*var)->var.var_kind == VAR_PACKAGE;
}

static void init_statically(Codegen *cg, Node *stmt) {
  Object *var;
  Node *value;
  if (!is_variable_init(stmt, &var, &value) || !has_storage(var) || var->pkg != cg->pkg) return;
  cg->in_initialiser = true;
  LLVMValueRef v = cg_static_value(cg, value);
  cg->in_initialiser = false;
  if (!v) return;
  LLVMSetInitializer(global_of(cg, var), v);
  if (var->var.link_name) LLVMSetLinkage(global_of(cg, var), LLVMExternalLinkage);
  map_set(cg->arena, &cg->static_inits, stmt, stmt);
}

void gen_globals(Codegen *cg) {
  if (cg->options->part > 0) return;
  Package *pkg = cg->pkg;
  for (uint32_t i = 0; i < pkg->variables.len; i++)
    if (has_storage(pkg->variables.items[i])) define_global(cg, pkg->variables.items[i]);
  for (uint32_t i = 0; i < pkg->functions.len; i++) {
    Function *f = pkg->functions.items[i];
    if (!f->is_package_init) continue;
    for (uint32_t j = 0; j < f->body.len; j++) init_statically(cg, f->body.items[j]);
  }
}

void gen_package_init(Gen *g, NodeList *body) {
  for (uint32_t i = 0; i < body->len; i++)
    if (!map_has(&g->cg->static_inits, body->items[i])) gen_stmt(g, body->items[i]);
}

/* ---- go:main -------------------------------------------------------------------------------- */

/* A call that stays one: go:main has no line table, so a body inlined into it would vanish from
 * tracebacks. */
static void call_plain(Gen *g, LLVMValueRef fn) {
  LLVMTypeRef type = LLVMFunctionType(g->cg->void_type, NULL, 0, false);
  LLVMValueRef call = LLVMBuildCall2(g->b, type, fn, NULL, 0, "");
  unsigned noinline = LLVMGetEnumAttributeKindForName("noinline", 8);
  LLVMAddCallSiteAttribute(call, LLVMAttributeFunctionIndex,
                           LLVMCreateEnumAttribute(g->cg->llvm, noinline, 0));
}

void gen_main(Codegen *cg, Package **order, uint32_t n) {
  LLVMTypeRef type = LLVMFunctionType(cg->void_type, NULL, 0, false);
  LLVMValueRef fn = function_declare(cg, "go:main", type);
  cg_go_function_attrs(cg, fn);
  Gen *g = gen_begin(cg, fn, NULL);
  for (uint32_t i = 0; i < n; i++)
    for (uint32_t j = 0; j < order[i]->init_functions.len; j++)
      call_plain(g, function_of(cg, order[i]->init_functions.items[j]));
  forget_leftovers(g);
  call_plain(g, function_declare(cg, "main.main", type));
  LLVMBuildRetVoid(g->b);
  gen_end(g);
}
