/*
 * wrapper.c: functions that stand between a call and a method.
 *
 * Three kinds: promoted methods and value methods called through a pointer (`main.(*T).M`), the
 * code behind interface tables (which take the data word as receiver), and method values
 * (`T.M-fm`). All are link-once, since every package that needs one makes it.
 */
#include "codegen/data.h"

/* What a wrapper does: from a receiver of type recv along a path of embedded fields to a method. */
typedef struct Wrapper {
  Codegen *cg;
  Type *recv;
  MethodEntry *m;
} Wrapper;

static Type *method_func_type(const Object *m) {
  return type_underlying(m->type);
}

static bool is_pointer_to(Type *t, Type **elem) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_POINTER) return false;
  *elem = u->pointer.elem;
  return true;
}

/* A value on its way along the path: in a register, or at an address. */
typedef struct Walk {
  Type *type;
  LLVMValueRef value;   /* of a register type that has no address */
  LLVMValueRef address; /* or where it lies */
} Walk;

static LLVMValueRef walk_value(Gen *g, const Walk *w) {
  return w->address ? cg_load(g, w->type, w->address) : w->value;
}

/* Follows a pointer: then the value has an address. */
static void walk_deref(Gen *g, Walk *w, Type *elem) {
  LLVMValueRef p = walk_value(g, w);
  cg_nil_check(g, p);
  *w = (Walk){elem, NULL, p};
}

static void walk_field(Gen *g, Walk *w, uint32_t index) {
  Type *elem;
  if (is_pointer_to(w->type, &elem)) walk_deref(g, w, elem);
  Type *u = type_underlying(w->type);
  Type *t = u->struct_.fields.items[index]->type;
  if (w->address)
    *w = (Walk){t, NULL, cg_field(g, w->type, w->address, index)};
  else if (cg_is_memory(g->cg, w->type))
    *w = (Walk){t, NULL, cg_field(g, w->type, w->value, index)};
  else
    *w = (Walk){t, cg_extract_field(g, t, w->value, index), NULL};
}

/* ---- the call at the end of the path -------------------------------------------------------- */

static uint32_t method_index(Type *iface, const Object *m) {
  ObjectList *all = &interface_complete(iface)->all_methods;
  for (uint32_t i = 0; i < all->len; i++)
    if (all->items[i]->sym == m->sym && (m->sym->exported || all->items[i]->pkg == m->pkg))
      return i;
  internal_error("codegen", m->pos, "the interface lacks method %s", m->sym->text);
}

static Type *word_type(void) {
  return universe_type(TYPE_UNSAFE_POINTER);
}

static void call_through_iface(Gen *g, Walk *w, const Object *m, LLVMValueRef *args,
                               LLVMValueRef *results) {
  LLVMValueRef v = walk_value(g, w);
  LLVMValueRef code = iface_method_code(g, w->type, v, method_index(w->type, m));
  gen_call_values(g, method_func_type(m), code, word_type(), cg_part(g, v, 1), args, NULL, results);
}

/* The receiver that the declared method takes: a pointer or a value. */
static LLVMValueRef final_receiver(Gen *g, Walk *w, const MethodEntry *m, Type **type) {
  Type *elem;
  if (m->ptr_recv) {
    if (is_pointer_to(w->type, &elem)) {
      *type = w->type;
      return walk_value(g, w);
    }
    *type = new_pointer_type(w->type);
    return w->address ? w->address : cg_spill(g, w->type, w->value);
  }
  Type *named = m->method->func.recv_named;
  if (!types_identical(w->type, named) && is_pointer_to(w->type, &elem)) walk_deref(g, w, elem);
  *type = w->type;
  return walk_value(g, w);
}

static void call_method(Gen *g, Walk *w, const MethodEntry *m, LLVMValueRef *args,
                        LLVMValueRef *results) {
  if (is_interface(w->type)) {
    call_through_iface(g, w, m->method, args, results);
    return;
  }
  Type *type;
  LLVMValueRef recv = final_receiver(g, w, m, &type);
  gen_call_values(g, method_func_type(m->method), function_value(g->cg, m->method), type, recv,
                  args, NULL, results);
}

/* ---- wrappers as functions ------------------------------------------------------------------ */

/* `main.(*T).M` called on a nil *T whose method has a value receiver: Go names the method in the
 * panic. */
static void check_wrapped_nil(Gen *g, const Wrapper *w, LLVMValueRef recv) {
  Type *elem;
  if (!is_pointer_to(w->recv, &elem) || w->m->ptr_recv || w->m->path.len) return;
  Type *named = type_unalias(elem);
  if (named->kind != TYPE_NAMED) return;
  Codegen *cg = g->cg;
  const Object *t = named->named.obj;
  const char *pkg = t->pkg ? t->pkg->name->text : "";
  LLVMValueRef p = constant_string(cg, pkg, strlen(pkg));
  LLVMValueRef n = constant_string(cg, t->sym->text, t->sym->len);
  LLVMValueRef m = constant_string(cg, w->m->method->sym->text, w->m->method->sym->len);
  LLVMValueRef args[] = {cg_part(g, p, 0), cg_part(g, p, 1), cg_part(g, n, 0),
                         cg_part(g, n, 1), cg_part(g, m, 0), cg_part(g, m, 1)};
  cg_panic_if(g, LLVMBuildIsNull(g->b, recv, ""), FN_panicwrap, args, 6);
}

static LLVMValueRef *value_array(Codegen *cg, uint32_t n) {
  return NEW_ARRAY(cg->arena, LLVMValueRef, n + 1);
}

/* recv.M(args...) from the incoming parameters; start is where the receiver is found. */
static void wrapper_body(Gen *g, const Wrapper *w, Walk start, LLVMValueRef *args) {
  Type *func = method_func_type(w->m->method);
  LLVMValueRef *results = value_array(g->cg, func->func.results.len);
  for (uint32_t i = 0; i < w->m->path.len; i++) walk_field(g, &start, w->m->path.items[i]);
  call_method(g, &start, w->m, args, results);
  gen_return_values(g, func, results);
}

static const char *receiver_text(Codegen *cg, Type *recv) {
  Type *elem, *t = type_unalias(recv);
  if (t->kind == TYPE_POINTER && is_pointer_to(recv, &elem) &&
      type_unalias(elem)->kind == TYPE_NAMED)
    return format_text(cg->arena, "(*%s)", type_link_string(elem));
  return type_link_string(recv);
}

static const char *wrapper_symbol(Codegen *cg, const Wrapper *w, const char *suffix) {
  const Object *m = w->m->method;
  const char *qualifier = m->sym->exported || !m->pkg ? "" : m->pkg->path;
  return format_text(cg->arena, "go:wrap.%s.%s%s%s%s", receiver_text(cg, w->recv), qualifier,
                     *qualifier ? "." : "", m->sym->text, suffix);
}

static LLVMValueRef new_wrapper(Codegen *cg, const char *symbol, LLVMTypeRef type) {
  LLVMValueRef fn = function_declare(cg, symbol, type);
  cg_go_function_attrs(cg, fn);
  cg_set_linkonce(fn);
  return fn;
}

/* A function with receiver type w->recv, as declared methods have it. */
static LLVMValueRef plain_wrapper(const Wrapper *w) {
  Codegen *cg = w->cg;
  const char *symbol = wrapper_symbol(cg, w, "");
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn && LLVMCountBasicBlocks(fn)) return fn;
  Type *func = method_func_type(w->m->method);
  fn = new_wrapper(cg, symbol, cg_signature(cg, func, w->recv, false));
  Gen *g = gen_begin(cg, fn, NULL);
  LLVMValueRef recv, *args = value_array(cg, func->func.params.len);
  gen_incoming_values(g, func, w->recv, &recv, args);
  check_wrapped_nil(g, w, recv);
  wrapper_body(g, w, (Walk){w->recv, recv, NULL}, args);
  gen_end(g);
  return fn;
}

/* A function that takes the data word of a boxed value. */
static LLVMValueRef boxed_wrapper(const Wrapper *w) {
  Codegen *cg = w->cg;
  const char *symbol = wrapper_symbol(cg, w, "-box");
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn && LLVMCountBasicBlocks(fn)) return fn;
  Type *func = method_func_type(w->m->method);
  fn = new_wrapper(cg, symbol, cg_signature(cg, func, word_type(), false));
  Gen *g = gen_begin(cg, fn, NULL);
  LLVMValueRef word, *args = value_array(cg, func->func.params.len);
  gen_incoming_values(g, func, word_type(), &word, args);
  wrapper_body(g, w, (Walk){w->recv, NULL, word}, args);
  gen_end(g);
  return fn;
}

/* Is the declared method itself what a caller with receiver t needs? */
static bool needs_no_wrapper(Type *t, const MethodEntry *m) {
  if (m->path.len || m->through_iface || is_interface(t)) return false;
  Type *elem;
  bool pointer = type_unalias(t)->kind == TYPE_POINTER && is_pointer_to(t, &elem);
  return pointer == m->ptr_recv;
}

LLVMValueRef method_tfn(Codegen *cg, Type *t, MethodEntry *m) {
  if (needs_no_wrapper(t, m)) return function_value(cg, m->method);
  Wrapper w = {cg, t, m};
  return plain_wrapper(&w);
}

LLVMValueRef method_ifn(Codegen *cg, Type *t, MethodEntry *m) {
  if (type_is_direct_iface(t)) return method_tfn(cg, t, m);
  Wrapper w = {cg, t, m};
  return boxed_wrapper(&w);
}

/* ---- method expressions --------------------------------------------------------------------- */

static MethodEntry *entry_of(Type *t, const Object *method) {
  MethodSet *set = method_set(t);
  for (uint32_t i = 0; i < set->len; i++)
    if (set->items[i].method == method) return &set->items[i];
  for (uint32_t i = 0; i < set->len; i++)
    if (set->items[i].method->sym == method->sym &&
        (method->sym->exported || set->items[i].method->pkg == method->pkg))
      return &set->items[i];
  return NULL;
}

/* I.M as a function: the interface value is the first argument. */
static LLVMValueRef iface_method_function(Codegen *cg, Type *iface, Object *method) {
  MethodEntry *m = NEW(cg->arena, MethodEntry);
  m->method = method;
  m->through_iface = true;
  Wrapper w = {cg, iface, m};
  return plain_wrapper(&w);
}

LLVMValueRef method_expr_code(Codegen *cg, MethodExpr *n) {
  if (is_interface(n->recv)) return iface_method_function(cg, n->recv, n->method);
  MethodEntry *m = entry_of(n->recv, n->method);
  if (!m) internal_error("codegen", n->n.pos, "no method %s", n->method->sym->text);
  return method_tfn(cg, n->recv, m);
}

LLVMValueRef gen_method_expr(Gen *g, MethodExpr *n) {
  return function_closure(g->cg, method_expr_code(g->cg, n));
}

/* ---- method values -------------------------------------------------------------------------- */

/* The closure record: code pointer, then the receiver. */
static Type *method_value_record(Codegen *cg, Type *recv) {
  ObjectList fields = {0};
  Object *code = new_var(VAR_FIELD, sym_of("code"), NO_POS, universe_type(TYPE_UINTPTR), cg->pkg);
  Object *value = new_var(VAR_FIELD, sym_of("recv"), NO_POS, recv, cg->pkg);
  value->var.index = 1;
  VEC_PUSH(session_arena, &fields, code);
  VEC_PUSH(session_arena, &fields, value);
  return new_struct_type(fields, NULL, NULL);
}

static void method_value_body(Gen *g, Type *recv, MethodEntry *m, LLVMValueRef context) {
  Type *func = method_func_type(m->method);
  LLVMValueRef unused, *args = value_array(g->cg, func->func.params.len);
  gen_incoming_values(g, func, NULL, &unused, args);
  Type *record = method_value_record(g->cg, recv);
  Walk w = {recv, NULL, cg_field(g, record, context, 1)};
  Wrapper wrapper = {g->cg, recv, m};
  wrapper_body(g, &wrapper, w, args);
}

static LLVMValueRef method_value_code(Codegen *cg, Type *recv, MethodEntry *m) {
  Wrapper w = {cg, recv, m};
  const char *symbol = wrapper_symbol(cg, &w, "-fm");
  LLVMValueRef fn = LLVMGetNamedFunction(cg->module, symbol);
  if (fn && LLVMCountBasicBlocks(fn)) return fn;
  fn = new_wrapper(cg, symbol, cg_signature(cg, method_func_type(m->method), NULL, true));
  unsigned nest = LLVMCountParams(fn);
  cg_fn_enum_attr(cg, fn, nest, "nest", 0);
  Gen *g = gen_begin(cg, fn, NULL);
  method_value_body(g, recv, m, LLVMGetParam(fn, nest - 1));
  gen_end(g);
  return fn;
}

static MethodEntry *bound_entry(Codegen *cg, const MethodValueExpr *n) {
  if (!is_interface(n->x->type)) {
    MethodEntry *m = entry_of(n->x->type, n->method);
    if (m) return m;
    internal_error("codegen", n->n.pos, "no method %s", n->method->sym->text);
  }
  MethodEntry *m = NEW(cg->arena, MethodEntry);
  m->method = n->method;
  m->through_iface = true;
  return m;
}

LLVMValueRef gen_method_value(Gen *g, MethodValueExpr *n) {
  Type *recv = n->x->type;
  LLVMValueRef v = gen_expr(g, n->x);
  if (is_interface(recv)) cg_nil_check(g, cg_part(g, v, 0));
  Type *record = method_value_record(g->cg, recv);
  LLVMValueRef closure = alloc_site(g, record, n->n.esc);
  LLVMBuildStore(g->b, method_value_code(g->cg, recv, bound_entry(g->cg, n)), closure);
  cg_store_init(g, recv, v, cg_field(g, record, closure, 1));
  return closure;
}
