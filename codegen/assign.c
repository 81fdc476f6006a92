/*
 * assign.c: assignments and variable declarations.
 *
 * Requires: sides match in number and type (types/). Ensures: the spec's two phases: first the
 * operands of index expressions and pointer indirections on the left and the expressions on the
 * right, in order; then the assignments, left to right.
 */
#include "codegen/data.h"

/* `_`, or an element of a blank list. */
static bool is_blank_target(const Node *n) {
  return n->kind == NODE_NAME && !((const NameExpr *)n)->obj;
}

static bool is_definition(const Node *n) {
  return n->kind == NODE_NAME && ((const NameExpr *)n)->is_def;
}

/* The address to store to: a new variable's, a map's slot, or that of an addressable expression. */
static LLVMValueRef target_address(Gen *g, Node *n, bool *init) {
  *init = is_definition(n);
  if (*init) declare_local(g, ((NameExpr *)n)->obj);
  if (n->kind != NODE_MAP_INDEX) return gen_addr(g, n);
  MapIndexExpr *m = (MapIndexExpr *)n;
  LLVMValueRef map = gen_expr(g, m->x), key = gen_expr(g, m->key);
  cg_set_pos(g, n->pos);
  return map_assign_slot(g, m->x->type, map, key);
}

/* Is the target a plain local variable, so that no barrier is needed? */
static bool is_stack_target(const Node *n) {
  if (n->kind != NODE_NAME) return false;
  Object *var = ((const NameExpr *)n)->obj;
  return var->var.var_kind != VAR_PACKAGE && !var->var.heap;
}

static void store_to_target(Gen *g, Node *target, LLVMValueRef v, LLVMValueRef address, bool init) {
  if (init || is_stack_target(target)) {
    cg_store_init(g, target->type, v, address);
  } else if (target->kind == NODE_FIELD_SEL) {
    FieldSelExpr *f = (FieldSelExpr *)target;
    cg_store_field(g, target->type, f->x->type, f->index, v, address);
  } else {
    cg_store(g, target->type, v, address);
  }
}

void gen_store_to(Gen *g, Node *target, LLVMValueRef v) {
  if (is_blank_target(target)) return;
  bool init;
  LLVMValueRef address = target_address(g, target, &init);
  store_to_target(g, target, v, address, init);
}

/* ---- one value ------------------------------------------------------------------------------ */

/* A literal may be built in the variable itself if the variable is new. */
static bool builds_in_place(Gen *g, Node *lhs, Node *rhs) {
  return is_definition(lhs) && !is_blank_target(lhs) && rhs->kind == NODE_COMPOSITE_LIT &&
         cg_is_memory(g->cg, rhs->type);
}

/* Keys other than words and strings are passed by address: gc copies them before the right side. */
static bool has_kept_key(const Node *lhs) {
  if (lhs->kind != NODE_MAP_INDEX) return false;
  Type *key = type_underlying(((const MapIndexExpr *)lhs)->key->type);
  bool is_word = is_integer(key) || key->kind == TYPE_POINTER || key->kind == TYPE_CHAN;
  return !is_string(key) && !(is_word && type_size(key) >= 4);
}

static void assign_one(Gen *g, Node *lhs, Node *rhs) {
  bool init;
  if (!is_blank_target(lhs)) hoist_calls(g, lhs);
  if (has_kept_key(lhs)) hoist_value(g, ((MapIndexExpr *)lhs)->key);
  hoist_calls(g, rhs);
  if (builds_in_place(g, lhs, rhs)) {
    gen_expr_to(g, rhs, target_address(g, lhs, &init), true);
    return;
  }
  gen_store_to(g, lhs, gen_expr(g, rhs));
}

/* ---- several values ------------------------------------------------------------------------- */

static void assign_values(Gen *g, NodeList *lhs, LLVMValueRef *values) {
  for (uint32_t i = 0; i < lhs->len; i++) gen_store_to(g, lhs->items[i], values[i]);
}

static void hoist_target_calls(Gen *g, NodeList *lhs) {
  for (uint32_t i = 0; i < lhs->len; i++)
    if (!is_blank_target(lhs->items[i])) hoist_calls(g, lhs->items[i]);
}

static void hoist_targets(Gen *g, NodeList *lhs) {
  for (uint32_t i = 0; i < lhs->len; i++)
    if (!is_blank_target(lhs->items[i])) hoist_operands(g, lhs->items[i]);
}

static void assign_tuple(Gen *g, NodeList *lhs, Node *rhs) {
  LLVMValueRef *values = NEW_ARRAY(g->cg->arena, LLVMValueRef, lhs->len + 2);
  hoist_target_calls(g, lhs);
  hoist_calls(g, rhs);
  gen_tuple(g, rhs, values);
  hoist_targets(g, lhs);
  assign_values(g, lhs, values);
}

/* Copies a value that another assignment of the statement could change. */
static LLVMValueRef stable_value(Gen *g, Node *n) {
  LLVMValueRef v = gen_expr(g, n);
  if (!cg_is_memory(g->cg, n->type)) return v;
  LLVMValueRef copy = cg_alloca(g, n->type, "");
  cg_copy(g, n->type, copy, v);
  return copy;
}

static void assign_parallel(Gen *g, NodeList *lhs, NodeList *rhs) {
  LLVMValueRef *values = NEW_ARRAY(g->cg->arena, LLVMValueRef, lhs->len + 2);
  hoist_target_calls(g, lhs);
  hoist_list(g, rhs);
  hoist_targets(g, lhs);
  for (uint32_t i = 0; i < rhs->len; i++) values[i] = stable_value(g, rhs->items[i]);
  assign_values(g, lhs, values);
}

static void assign_lists(Gen *g, NodeList *lhs, NodeList *rhs) {
  if (lhs->len == 1 && rhs->len == 1)
    assign_one(g, lhs->items[0], rhs->items[0]);
  else if (rhs->len == 1)
    assign_tuple(g, lhs, rhs->items[0]);
  else
    assign_parallel(g, lhs, rhs);
}

/* ---- x op= y -------------------------------------------------------------------------------- */

/* Division may panic: the map must not have got the key then. (A negative shift finds it there.) */
static bool is_division(Op op) {
  return op == OP_DIV || op == OP_REM;
}

static LLVMValueRef element_or_zero(Gen *g, MapIndexExpr *m, LLVMValueRef map, LLVMValueRef key) {
  LLVMValueRef p = map_lookup(g, m->x->type, map, key);
  LLVMValueRef zero = zero_region(g->cg, type_size(m->n.type));
  LLVMValueRef missing = LLVMBuildIsNull(g->b, p, "");
  return cg_load(g, m->n.type, LLVMBuildSelect(g->b, missing, zero, p, ""));
}

static void assign_op_map(Gen *g, AssignStmt *n, MapIndexExpr *m, Node *rhs) {
  Type *t = m->n.type;
  LLVMValueRef map = gen_expr(g, m->x), key = gen_expr(g, m->key), y = gen_expr(g, rhs);
  if (cg_is_memory(g->cg, m->key->type)) {
    LLVMValueRef copy = cg_alloca(g, m->key->type, "");
    cg_copy(g, m->key->type, copy, key);
    key = copy;
  }
  cg_set_pos(g, n->n.pos);
  if (is_division(n->op)) {
    LLVMValueRef v = gen_arith(g, n->op, t, element_or_zero(g, m, map, key), rhs->type, y);
    cg_store(g, t, v, map_assign_slot(g, m->x->type, map, key));
    return;
  }
  LLVMValueRef slot = map_assign_slot(g, m->x->type, map, key);
  LLVMValueRef v = gen_arith(g, n->op, t, cg_load(g, t, slot), rhs->type, y);
  cg_store(g, t, v, slot);
}

static LLVMValueRef load_target(Gen *g, Node *target, LLVMValueRef address) {
  if (target->kind != NODE_FIELD_SEL) return cg_load(g, target->type, address);
  FieldSelExpr *f = (FieldSelExpr *)target;
  return cg_load_field(g, target->type, f->x->type, f->index, address);
}

static void assign_op(Gen *g, AssignStmt *n) {
  Node *lhs = n->lhs.items[0], *rhs = n->rhs.items[0];
  hoist_calls(g, lhs);
  hoist_expr(g, rhs);
  if (lhs->kind == NODE_MAP_INDEX) {
    assign_op_map(g, n, (MapIndexExpr *)lhs, rhs);
    return;
  }
  LLVMValueRef address = gen_addr(g, lhs), y = gen_expr(g, rhs);
  cg_set_pos(g, n->n.pos);
  LLVMValueRef x = load_target(g, lhs, address);
  LLVMValueRef v = gen_arith(g, n->op, lhs->type, x, rhs->type, y);
  store_to_target(g, lhs, v, address, false);
}

void gen_assign(Gen *g, AssignStmt *n) {
  if (n->op != OP_NONE)
    assign_op(g, n);
  else
    assign_lists(g, &n->lhs, &n->rhs);
}

void gen_var_decl(Gen *g, VarDecl *n) {
  if (n->values.len) {
    assign_lists(g, &n->names, &n->values);
    return;
  }
  for (uint32_t i = 0; i < n->names.len; i++) {
    Object *var = AS(NameExpr, NAME, n->names.items[i])->obj;
    if (!var) continue;
    declare_local(g, var);
    if (!var->var.heap) cg_zero(g, var->type, var_address(g, var));
  }
}
