/*
 * closure.c: function literals: the record {code, captures...} that a func value points to.
 *
 * Requires: captures listed by types/; by_value, heap and the literal's esc decided by escape/.
 * Ensures: a capture by value is a copy of the variable, one by reference the variable's address.
 * Inside the literal, copies of register types move to variables of their own, so that LLVM can
 * keep them in registers.
 */
#include "codegen/internal.h"

static bool is_copy(const Capture *c) {
  return c->var->var.by_value;
}

/* The record as a Go struct type: code, then the captures. */
static Type *record_type(Function *f) {
  if (f->backend) return f->backend;
  ObjectList fields = {0};
  Type *uintptr = universe_type(TYPE_UINTPTR);
  VEC_PUSH(session_arena, &fields, new_var(VAR_FIELD, sym_of("F"), f->pos, uintptr, f->pkg));
  for (uint32_t i = 0; i < f->captures.len; i++) {
    Object *var = f->captures.items[i].var;
    Type *t = is_copy(&f->captures.items[i]) ? var->type : new_pointer_type(var->type);
    Sym *name = sym_of(format_text(session_arena, "X%u", i));
    VEC_PUSH(session_arena, &fields, new_var(VAR_FIELD, name, f->pos, t, f->pkg));
  }
  return f->backend = new_struct_type(fields, NULL, NULL);
}

static void fill_record(Gen *g, Function *f, LLVMValueRef record) {
  Type *type = record_type(f);
  LLVMBuildStore(g->b, function_of(g->cg, f), record);
  for (uint32_t i = 0; i < f->captures.len; i++) {
    Capture *c = &f->captures.items[i];
    LLVMValueRef field = cg_field(g, type, record, i + 1), address = var_address(g, c->var);
    if (is_copy(c))
      cg_store_init(g, c->var->type, cg_load(g, c->var->type, address), field);
    else
      LLVMBuildStore(g->b, address, field);
  }
}

LLVMValueRef gen_func_lit(Gen *g, FuncLit *n) {
  Function *f = n->function;
  LLVMValueRef fn = function_of(g->cg, f);
  if (f->captures.len == 0) return function_closure(g->cg, fn);
  Type *type = record_type(f);
  LLVMValueRef record = n->n.esc != ESC_STACK   ? alloc_object(g, type)
                        : forget_moves(g, type) ? forget_alloc(g, type)
                                                : cg_alloca(g, type, "closure");
  fill_record(g, f, record);
  return record;
}

void closure_prologue(Gen *g) {
  Function *f = g->function;
  for (uint32_t i = 0; i < f->captures.len; i++) {
    Capture *c = &f->captures.items[i];
    LLVMValueRef field = cg_field(g, record_type(f), g->context, i + 1);
    if (!is_copy(c)) {
      bind_local(g, c->var, LLVMBuildLoad2(g->b, g->cg->ptr, field, ""));
    } else if (cg_is_memory(g->cg, c->var->type))
      bind_local(g, c->var, field);
    else {
      LLVMValueRef copy = cg_alloca(g, c->var->type, "");
      cg_store_init(g, c->var->type, cg_load(g, c->var->type, field), copy);
      bind_local(g, c->var, copy);
    }
  }
}
