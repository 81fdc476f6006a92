/*
 * call.c: calls: static, of closures, through interfaces; arguments and results.
 *
 * Requires: arguments match parameters one to one (types/); calls inside the arguments were hoisted
 * by the statement (order.c). Ensures: memory-type arguments are copies that the callee owns;
 * memory-type results come in fresh temporaries of the caller.
 */
#include "codegen/internal.h"

#include "runtime/abi.h"

/* A call being put together. */
typedef struct Callee {
  Type *func; /* FUNC type: parameters without the receiver, if recv_type is set */
  LLVMValueRef code;
  LLVMValueRef nest; /* or null */
  Type *recv_type;   /* or null */
  LLVMValueRef recv;
  bool recv_is_arg;   /* the receiver is the call's first argument */
  LLVMValueRef itab;  /* interface calls: to be checked and read after the arguments */
  LLVMValueRef value; /* calls of func values: likewise */
  uint32_t method;
} Callee;

/* The copies of memory-type arguments: dead after the call, so that calls can share their memory.
 */
typedef struct Copies {
  ValueList slots;
  VEC(int64_t) sizes;
} Copies;

/* ---- copies of arguments -------------------------------------------------------------------- */

static void mark_lifetime(Gen *g, const char *intrinsic, LLVMValueRef slot, int64_t size) {
  LLVMValueRef args[] = {cg_int(g->cg, size), slot};
  cg_intrinsic(g, intrinsic, &g->cg->ptr, 1, args, 2);
}

static LLVMValueRef new_copy(Gen *g, Copies *copies, Type *t) {
  LLVMValueRef slot = cg_alloca(g, t, "");
  mark_lifetime(g, "llvm.lifetime.start", slot, type_size(t));
  VEC_PUSH(g->cg->arena, &copies->slots, slot);
  VEC_PUSH(g->cg->arena, &copies->sizes, type_size(t));
  return slot;
}

static void end_copies(Gen *g, Copies *copies) {
  for (uint32_t i = 0; i < copies->slots.len; i++)
    mark_lifetime(g, "llvm.lifetime.end", copies->slots.items[i], copies->sizes.items[i]);
}

/* ---- the LLVM call -------------------------------------------------------------------------- */

static void add_result_temps(Gen *g, FuncType *f, ValueList *args, LLVMValueRef *results) {
  for (uint32_t i = 0; i < f->results.len; i++) {
    Type *t = f->results.items[i]->type;
    if (!cg_is_memory(g->cg, t)) continue;
    results[i] = cg_alloca(g, t, "");
    VEC_PUSH(g->cg->arena, args, results[i]);
  }
}

static void read_results(Gen *g, FuncType *f, LLVMValueRef call, LLVMValueRef *results) {
  ValueList leaves = {0};
  LLVMTypeRef type = LLVMTypeOf(call);
  if (LLVMGetTypeKind(type) == LLVMStructTypeKind)
    for (unsigned i = 0; i < LLVMCountStructElementTypes(type); i++)
      VEC_PUSH(g->cg->arena, &leaves, cg_part(g, call, i));
  else
    VEC_PUSH(g->cg->arena, &leaves, call);
  uint32_t used = 0;
  for (uint32_t i = 0; i < f->results.len; i++) {
    Type *t = f->results.items[i]->type;
    if (!cg_is_memory(g->cg, t)) results[i] = cg_unflatten(g, t, leaves.items, &used);
  }
}

/* Recursive functions are up to a tenth faster in as few cache lines as can be (fib.go). */
enum {
  CACHE_LINE = 64
};

/*
 * A function that hands control to another goroutine is not returned from in the order of calls,
 * which is the order that processors predict: it jumps back instead (__x86_return_thunk in
 * runtime/asm.S), and the jump is predicted by where it went before.
 */
static void note_switch(Gen *g, LLVMValueRef callee) {
  size_t len;
  const char *symbol = LLVMGetValueName2(callee, &len);
  if (!strcmp(symbol, "runtime.coroswitch"))
    cg_fn_enum_attr(g->cg, g->fn, LLVMAttributeFunctionIndex, "fn_ret_thunk_extern", 0);
}

/* args: result temporaries and flattened arguments. */
static void emit_call(Gen *g, const Callee *c, ValueList *args, LLVMValueRef *results) {
  LLVMTypeRef type = cg_signature(g->cg, c->func, c->recv_type, c->nest != NULL);
  if (c->nest) VEC_PUSH(g->cg->arena, args, c->nest);
  assert(LLVMCountParamTypes(type) == args->len && "arguments match the signature");
  LLVMValueRef call = LLVMBuildCall2(g->b, type, c->code, args->items, args->len, "");
  if (c->nest) cg_call_attr(g->cg, call, args->len, "nest", 0);
  note_switch(g, c->code);
  if (c->code == g->fn) LLVMSetAlignment(g->fn, CACHE_LINE);
  /*
   * recover() looks for the wrapper's frame in the caller of the function it is in; what a function
   * that forgets inlines would leave its values in the frame.
   */
  bool forgets = g->forgetting && g->loop_depth == 0;
  if (forgets || (g->function && g->function->is_wrapper))
    cg_call_attr(g->cg, call, LLVMAttributeFunctionIndex, "noinline", 0);
  read_results(g, &type_underlying(c->func)->func, call, results);
}

/* A copy of a memory-type value for the callee, or the leaves of a register-type one. */
static void pass_value(Gen *g, Type *t, LLVMValueRef v, ValueList *args, Copies *copies) {
  if (!cg_is_memory(g->cg, t)) {
    cg_flatten(g, t, v, args);
    return;
  }
  LLVMValueRef copy = new_copy(g, copies, t);
  cg_copy(g, t, copy, v);
  VEC_PUSH(g->cg->arena, args, copy);
}

void gen_call_values(Gen *g, Type *func, LLVMValueRef code, Type *recv_type, LLVMValueRef recv,
                     LLVMValueRef *args, LLVMValueRef nest, LLVMValueRef *results) {
  FuncType *f = &type_underlying(func)->func;
  Callee c = {.func = func, .code = code, .nest = nest, .recv_type = recv_type};
  ValueList flat = {0};
  Copies copies = {0};
  add_result_temps(g, f, &flat, results);
  if (recv_type) pass_value(g, recv_type, recv, &flat, &copies);
  for (uint32_t i = 0; i < f->params.len; i++)
    pass_value(g, f->params.items[i]->type, args[i], &flat, &copies);
  emit_call(g, &c, &flat, results);
  end_copies(g, &copies);
}

/* ---- what is called ------------------------------------------------------------------------- */

static void callee_interface(Gen *g, InterfaceMethodExpr *n, Callee *c) {
  LLVMValueRef v = gen_expr(g, n->x);
  c->itab = cg_part(g, v, 0);
  c->recv = cg_part(g, v, 1);
  c->recv_type = universe_type(TYPE_UNSAFE_POINTER);
  c->method = n->index;
  c->func = n->method->type;
}

static void callee_literal(Gen *g, FuncLit *n, Callee *c) {
  LLVMValueRef closure = gen_func_lit(g, n);
  c->code = function_of(g->cg, n->function);
  if (n->function->captures.len) c->nest = closure;
}

/* Static callees whose first argument is the receiver. */
static void callee_method(Gen *g, CallExpr *call, MethodExpr *n, Callee *c) {
  c->code = method_expr_code(g->cg, n);
  FuncType *f = &type_underlying(c->func)->func;
  if (call->args.len == f->params.len) return;
  c->recv_type = n->recv;
  c->recv_is_arg = true;
}

static Callee gen_callee(Gen *g, CallExpr *call) {
  Node *fun = call->fun;
  Callee c = {.func = fun->type};
  NameExpr *name = fun->kind == NODE_NAME ? (NameExpr *)fun : NULL;
  if (name && name->obj->kind == OBJ_FUNC)
    c.code = function_value(g->cg, name->obj);
  else if (fun->kind == NODE_METHOD_EXPR)
    callee_method(g, call, AS(MethodExpr, METHOD_EXPR, fun), &c);
  else if (fun->kind == NODE_INTERFACE_METHOD)
    callee_interface(g, AS(InterfaceMethodExpr, INTERFACE_METHOD, fun), &c);
  else if (fun->kind == NODE_FUNC_LIT)
    callee_literal(g, AS(FuncLit, FUNC_LIT, fun), &c);
  else
    c.value = gen_expr(g, fun);
  return c;
}

/* After the arguments: nil checks, and the code pointer. */
static void load_code(Gen *g, Callee *c) {
  Codegen *cg = g->cg;
  if (c->itab) {
    cg_nil_check(g, c->itab);
    int64_t at = (int64_t)(offsetof(struct rt_Itab, fun) + sizeof(void *) * c->method);
    c->code = LLVMBuildLoad2(g->b, cg->ptr, cg_offset(g, c->itab, at), "");
  } else if (c->value) {
    cg_nil_check(g, c->value);
    c->code = LLVMBuildLoad2(g->b, cg->ptr, c->value, "");
    c->nest = c->value;
  }
}

/* ---- arguments ------------------------------------------------------------------------------ */

/* Is the memory that gen_expr(n) gives a temporary nobody else will use? */
static bool is_fresh(const Node *n) {
  return n->kind == NODE_CALL;
}

static void pass_argument(Gen *g, Node *n, ValueList *args, Copies *copies) {
  if (!cg_is_memory(g->cg, n->type)) {
    cg_flatten(g, n->type, gen_expr(g, n), args);
    return;
  }
  LLVMValueRef memory;
  if (is_fresh(n))
    memory = gen_expr(g, n);
  else
    gen_expr_to(g, n, memory = new_copy(g, copies, n->type), true);
  VEC_PUSH(g->cg->arena, args, memory);
}

static void call_results(Gen *g, CallExpr *call, LLVMValueRef *results) {
  Callee c = gen_callee(g, call);
  FuncType *f = &type_underlying(c.func)->func;
  ValueList args = {0};
  Copies copies = {0};
  add_result_temps(g, f, &args, results);
  if (c.recv_type && !c.recv_is_arg) VEC_PUSH(g->cg->arena, &args, c.recv);
  for (uint32_t i = 0; i < call->args.len; i++)
    pass_argument(g, call->args.items[i], &args, &copies);
  cg_set_pos(g, call->n.pos);
  load_code(g, &c);
  forget_registers(g, call);
  emit_call(g, &c, &args, results);
  drop_converted(g, call);
  end_copies(g, &copies);
}

void gen_static_call(Gen *g, Function *f, NodeList *args, Pos pos, LLVMValueRef *results) {
  Callee c = {.func = f->type, .code = function_of(g->cg, f)};
  if (f->has_recv) c.recv_type = f->params.items[0]->type;
  ValueList values = {0};
  Copies copies = {0};
  add_result_temps(g, &type_underlying(f->type)->func, &values, results);
  for (uint32_t i = 0; i < args->len; i++) pass_argument(g, args->items[i], &values, &copies);
  cg_set_pos(g, pos);
  emit_call(g, &c, &values, results);
  end_copies(g, &copies);
}

LLVMValueRef gen_call(Gen *g, CallExpr *call) {
  LLVMValueRef result[1] = {NULL};
  if (gen_intrinsic_call(g, call, result)) return result[0];
  call_results(g, call, result);
  return result[0];
}

void gen_call_tuple(Gen *g, CallExpr *call, LLVMValueRef *results) {
  if (gen_intrinsic_call(g, call, results)) return;
  call_results(g, call, results);
}
