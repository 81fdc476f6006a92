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
bool is_kept_key(Type *t) {
  Type *key = type_underlying(t);
  bool is_word = is_integer(key) || key->kind == TYPE_POINTER || key->kind == TYPE_CHAN;
  return !is_string(key) && !(is_word && type_size(key) >= 4);
}

static void hoist_kept_key(Gen *g, Node *lhs) {
  if (lhs->kind != NODE_MAP_INDEX) return;
  Node *key = ((MapIndexExpr *)lhs)->key;
  if (is_kept_key(key->type)) hoist_value(g, key);
}

/* Does storing to n evaluate anything but variables? Then the value comes before it. */
static bool has_operands(const Node *n) {
  return n->kind != NODE_NAME && n->kind != NODE_MAP_INDEX;
}

/* Calls of both sides, the value if it is a call or the like, then the operands of the left side.
 */
static void assign_one(Gen *g, Node *lhs, Node *rhs) {
  bool init;
  NodeList left = {&lhs, 1, 1}, right = {&rhs, 1, 1};
  if (!is_blank_target(lhs)) hoist_targets(g, &left, &right);
  hoist_kept_key(g, lhs);
  hoist_calls(g, rhs);
  if (builds_in_place(g, lhs, rhs)) {
    gen_expr_to(g, rhs, target_address(g, lhs, &init), true);
    return;
  }
  if (has_operands(lhs)) {
    if (moves_in_front(rhs)) hoist_expr(g, rhs);
    hoist_operands(g, lhs);
  }
  gen_store_to(g, lhs, gen_expr(g, rhs));
}

/* ---- several values ------------------------------------------------------------------------- */

/*
 * gc makes one assignment after the other, each with its operands and its value. What an earlier
 * one may change is evaluated before all of them.
 */
typedef struct Changes {
  ObjectList variables;
  bool memory; /* anything but the variables that nothing points to */
  bool all;    /* a result that deferred functions see: nothing may panic from now on */
} Changes;

/* A variable that only its own name reads and writes. */
static bool is_private_variable(const Gen *g, const Object *var) {
  return var->var.var_kind != VAR_PACKAGE && !var->var.heap && !var->var.addr_taken &&
         !(var->var.captured && !var->var.by_value) && var->var.function == g->function;
}

static bool is_array_element(const Node *n) {
  return n->kind == NODE_INDEX &&
         type_underlying(((const IndexExpr *)n)->x->type)->kind == TYPE_ARRAY;
}

/* The variable that storing to target changes, or null. */
static Object *changed_variable(Node *target) {
  for (;;) {
    if (target->kind == NODE_FIELD_SEL)
      target = ((FieldSelExpr *)target)->x;
    else if (target->kind == NODE_CONVERT)
      target = ((ConvertExpr *)target)->x;
    else if (is_array_element(target))
      target = ((IndexExpr *)target)->x;
    else
      return target->kind == NODE_NAME ? ((NameExpr *)target)->obj : NULL;
  }
}

static void note_change(const Gen *g, Changes *c, Node *target) {
  if (is_blank_target(target) || is_definition(target)) return;
  Object *var = changed_variable(target);
  if (var && var->var.var_kind == VAR_RESULT && g->function->has_defer)
    c->all = true;
  else if (var && is_private_variable(g, var))
    VEC_PUSH(g->cg->arena, &c->variables, var);
  else
    c->memory = true;
}

static bool is_changed_variable(const Gen *g, const Changes *c, const Object *var) {
  if (!var || var->kind != OBJ_VAR) return false;
  if (c->memory && !is_private_variable(g, var)) return true;
  for (uint32_t i = 0; i < c->variables.len; i++)
    if (c->variables.items[i] == var) return true;
  return false;
}

/* Does evaluating this node, its parts aside, read no memory? */
static bool is_pure(const Node *n) {
  return n->kind == NODE_CONST || n->kind == NODE_NIL || n->kind == NODE_UNARY ||
         n->kind == NODE_BINARY || n->kind == NODE_FIELD_SEL || n->kind == NODE_CONVERT ||
         n->kind == NODE_TYPE_ASSERT;
}

typedef struct Search {
  const Gen *g;
  const Changes *changes;
  bool found;
} Search;

static void find_affected(Node **child, void *arg) {
  Search *s = arg;
  Node *n = *child;
  if (s->found || !is_expr_kind(n->kind) || is_hoisted(s->g, n)) return;
  if (n->kind == NODE_NAME)
    s->found = is_changed_variable(s->g, s->changes, ((NameExpr *)n)->obj);
  else if (!is_pure(n) && s->changes->memory)
    s->found = true;
  else
    walk_children(n, find_affected, s);
}

/* Evaluates n now if one of the changes may affect it. */
static void save_affected(Gen *g, const Changes *c, Node *n) {
  Search s = {g, c, c->all};
  find_affected(&n, &s);
  if (s.found) hoist_value(g, n);
}

static void save_operands(Gen *g, const Changes *c, Node *n) {
  if (n->kind == NODE_FIELD_SEL) {
    save_operands(g, c, AS(FieldSelExpr, FIELD_SEL, n)->x);
  } else if (n->kind == NODE_CONVERT) {
    save_operands(g, c, AS(ConvertExpr, CONVERT, n)->x);
  } else if (n->kind == NODE_DEREF) {
    save_affected(g, c, AS(DerefExpr, DEREF, n)->x);
  } else if (n->kind == NODE_MAP_INDEX) {
    save_affected(g, c, AS(MapIndexExpr, MAP_INDEX, n)->x);
    save_affected(g, c, AS(MapIndexExpr, MAP_INDEX, n)->key);
  } else if (n->kind == NODE_INDEX) {
    IndexExpr *index = AS(IndexExpr, INDEX, n);
    (is_array_element(n) ? save_operands : save_affected)(g, c, index->x);
    save_affected(g, c, index->indices.items[0]);
  }
}

/* One of several assignments: of `value`, or of rhs's value, evaluated now. */
static void assign_next(Gen *g, Node *lhs, Node *rhs, LLVMValueRef value) {
  if (lhs->kind == NODE_MAP_INDEX && !value) { /* gc makes the entry first */
    bool init;
    LLVMValueRef slot = target_address(g, lhs, &init);
    store_to_target(g, lhs, gen_expr(g, rhs), slot, false);
    return;
  }
  if (has_operands(lhs)) hoist_operands(g, lhs);
  gen_store_to(g, lhs, value ? value : gen_expr(g, rhs));
}

/* values: of a tuple; or null, and rhs has an expression for each target. */
static void assign_in_turn(Gen *g, NodeList *lhs, NodeList *rhs, LLVMValueRef *values) {
  Changes changes = {0};
  for (uint32_t i = 0; i < lhs->len; i++) {
    if (!is_blank_target(lhs->items[i])) save_operands(g, &changes, lhs->items[i]);
    if (!values) save_affected(g, &changes, rhs->items[i]);
    note_change(g, &changes, lhs->items[i]);
  }
  for (uint32_t i = 0; i < lhs->len; i++)
    assign_next(g, lhs->items[i], values ? NULL : rhs->items[i], values ? values[i] : NULL);
}

static void assign_tuple(Gen *g, NodeList *lhs, NodeList *rhs) {
  LLVMValueRef *values = NEW_ARRAY(g->cg->arena, LLVMValueRef, lhs->len + 2);
  hoist_targets(g, lhs, rhs);
  hoist_calls(g, rhs->items[0]);
  gen_tuple(g, rhs->items[0], values);
  assign_in_turn(g, lhs, rhs, values);
}

static void assign_parallel(Gen *g, NodeList *lhs, NodeList *rhs) {
  hoist_targets(g, lhs, rhs);
  hoist_list(g, rhs);
  assign_in_turn(g, lhs, rhs, NULL);
}

static void assign_lists(Gen *g, NodeList *lhs, NodeList *rhs) {
  if (lhs->len == 1 && rhs->len == 1)
    assign_one(g, lhs->items[0], rhs->items[0]);
  else if (rhs->len == 1)
    assign_tuple(g, lhs, rhs);
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

/* The quotient comes before the entry is made. */
static void divide_map(Gen *g, AssignStmt *n, MapIndexExpr *m, Node *rhs) {
  Type *t = m->n.type;
  hoist_kept_key(g, &m->n);
  hoist_expr(g, rhs);
  hoist_value(g, m->key);
  LLVMValueRef map = gen_expr(g, m->x), key = gen_expr(g, m->key);
  cg_set_pos(g, n->n.pos);
  LLVMValueRef x = element_or_zero(g, m, map, key);
  LLVMValueRef v = gen_arith(g, n->op, t, x, rhs->type, gen_expr(g, rhs));
  cg_store(g, t, v, map_assign_slot(g, m->x->type, map, key));
}

static void assign_op_map(Gen *g, AssignStmt *n, MapIndexExpr *m, Node *rhs) {
  Type *t = m->n.type;
  hoist_kept_key(g, &m->n);
  hoist_expr(g, rhs);
  LLVMValueRef y = gen_expr(g, rhs), map = gen_expr(g, m->x), key = gen_expr(g, m->key);
  cg_set_pos(g, n->n.pos);
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
  hoist_targets(g, &n->lhs, &n->rhs);
  if (lhs->kind == NODE_MAP_INDEX) {
    (is_division(n->op) ? divide_map : assign_op_map)(g, n, (MapIndexExpr *)lhs, rhs);
    return;
  }
  hoist_expr(g, rhs);
  hoist_operands(g, lhs);
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
