/*
 * order.c: the order of evaluation inside one statement.
 *
 * The spec orders calls, receives and the like, and leaves variables and plain operators open; gc
 * moves all calls of a statement out in front, left to right, and evaluates what is left
 * afterwards, so that `x + f()` sees what f did to x. Programs rely on it, so we do the same.
 * Requires: hoist_calls(n) runs before anything of n is generated. Ensures: the values of hoisted
 * nodes are found by take_hoisted, once each. The operands of && and || are regions of their own.
 */
#include "codegen/internal.h"

static bool is_short_circuit(const Node *n) {
  if (n->kind != NODE_BINARY) return false;
  Op op = ((const BinaryExpr *)n)->op;
  return op == OP_LAND || op == OP_LOR;
}

static bool is_call_kind(const Node *n) {
  return n->kind == NODE_CALL || n->kind == NODE_INLINED_CALL || n->kind == NODE_STMT_EXPR ||
         n->kind == NODE_RECV;
}

static bool is_builtin(const Node *n, BuiltinId first, ...) {
  if (n->kind != NODE_BUILTIN) return false;
  BuiltinId have = ((const BuiltinExpr *)n)->id, id = first;
  va_list ids;
  va_start(ids, first);
  while (id != BUILTIN_COUNT && id != have) id = (BuiltinId)va_arg(ids, int);
  va_end(ids);
  return id == have;
}

/* Does gc pass the address of a t when it is boxed? Then it takes a copy in front. */
static bool is_boxed_by_address(Type *t) {
  Type *u = type_underlying(t);
  while ((u->kind == TYPE_STRUCT && u->struct_.fields.len == 1) ||
         (u->kind == TYPE_ARRAY && u->array.len == 1))
    u = type_underlying(u->kind == TYPE_ARRAY ? u->array.elem : u->struct_.fields.items[0]->type);
  if (is_string(u) || u->kind == TYPE_SLICE) return false;
  int64_t size = type_size(t);
  bool is_word = size == type_align(t) && (size == 2 || size == 4 || size == 8);
  return !is_word || type_has_pointers(t);
}

static bool is_ordered_conversion(const ConvertExpr *n) {
  if (n->conv == CONV_TO_IFACE) return is_boxed_by_address(n->x->type);
  return n->conv == CONV_STRING_BYTES || n->conv == CONV_STRING_RUNES;
}

/* A map literal with entries that are not constant: gc fills it in by statements, in front. */
static bool is_filled_map(const Node *n) {
  if (n->kind != NODE_COMPOSITE_LIT || type_underlying(n->type)->kind != TYPE_MAP) return false;
  const NodeList *entries = &((const CompositeLit *)n)->elems;
  for (uint32_t i = 0; i < entries->len; i++)
    if (!is_static_entry(entries->items[i])) return true;
  return false;
}

/* Bodies and expressions that are evaluated as statements: not looked into from outside. */
static bool is_region(const Node *n) {
  return is_short_circuit(n) || n->kind == NODE_INLINED_CALL || n->kind == NODE_STMT_EXPR ||
         is_filled_map(n);
}

/*
 * Evaluated in front when anything is. Elements of maps are not (but for map assignment, see
 * hoist_operands): gc reads them where it needs them.
 */
static bool is_ordered_kind(const Node *n) {
  if (is_call_kind(n) || is_region(n) || n->kind == NODE_SLICE) return true;
  if (n->kind == NODE_TYPE_ASSERT) return !type_is_direct_iface(n->type);
  if (n->kind == NODE_CONVERT) return is_ordered_conversion((const ConvertExpr *)n);
  return n->kind == NODE_BUILTIN &&
         !is_builtin(n, BUILTIN_UNSAFE_ADD, BUILTIN_UNSAFE_SLICE, BUILTIN_UNSAFE_SLICE_DATA,
                     BUILTIN_UNSAFE_STRING, BUILTIN_UNSAFE_STRING_DATA, BUILTIN_COUNT);
}

/* Structs and arrays that are compared are copied in front. */
static bool is_memory_comparison(const Node *n) {
  if (n->kind != NODE_BINARY) return false;
  const BinaryExpr *b = (const BinaryExpr *)n;
  TypeKind kind = type_underlying(b->x->type)->kind;
  return (b->op == OP_EQ || b->op == OP_NE) && (kind == TYPE_STRUCT || kind == TYPE_ARRAY);
}

/*
 * Moved operations that may panic, or whose operands may: before what stands to the left of them
 * and is not moved.
 */
static bool fails_in_front(const Node *n) {
  if (n->kind == NODE_TYPE_ASSERT)
    return n->type->kind != TYPE_TUPLE && !type_is_direct_iface(n->type);
  if (n->kind == NODE_BUILTIN)
    return is_ordered_kind(n) && !is_builtin(n, BUILTIN_LEN, BUILTIN_CAP, BUILTIN_COUNT);
  return n->kind == NODE_SLICE || is_filled_map(n);
}

/* Can evaluating this node itself change what other operands see? */
static bool is_effect_kind(const Node *n) {
  return is_call_kind(n) || is_builtin(n, BUILTIN_APPEND, BUILTIN_COPY, BUILTIN_RECOVER,
                                       BUILTIN_DELETE, BUILTIN_CLEAR, BUILTIN_PANIC, BUILTIN_COUNT);
}

static void find_effect(Node **child, void *arg) {
  bool *found = arg;
  if (!*found && has_effect(*child)) *found = true;
}

bool has_effect(Node *n) {
  if (is_effect_kind(n)) return true;
  if (n->kind == NODE_FUNC_LIT || !is_expr_kind(n->kind)) return false;
  bool found = false;
  walk_children(n, find_effect, &found);
  return found;
}

static void find_moving(Node **child, void *arg) {
  bool *found = arg;
  if (!*found && moves_in_front(*child)) *found = true;
}

/* Does a part of n, itself aside, have to be evaluated in front? */
static bool moves_inside(Node *n) {
  if (n->kind == NODE_FUNC_LIT || !is_expr_kind(n->kind)) return false;
  bool found = false;
  walk_children(n, find_moving, &found);
  return found;
}

bool moves_in_front(Node *n) {
  return is_expr_kind(n->kind) && (is_effect_kind(n) || fails_in_front(n) || moves_inside(n));
}

void hoist_known(Gen *g, Node *n, LLVMValueRef v) {
  Hoisted h = {n, v};
  VEC_PUSH(g->cg->arena, &g->hoisted, h);
}

LLVMValueRef take_hoisted(Gen *g, Node *n) {
  for (uint32_t i = g->hoisted.len; i-- > 0;) {
    Hoisted *h = &g->hoisted.items[i];
    if (h->node != n) continue;
    h->node = NULL;
    return h->value;
  }
  return NULL;
}

bool is_hoisted(const Gen *g, const Node *n) {
  for (uint32_t i = g->hoisted.len; i-- > 0;)
    if (g->hoisted.items[i].node == n) return true;
  return false;
}

/* A value in memory may change before it is used: a copy, unless it is a temporary already. */
void hoist_value(Gen *g, Node *n) {
  if (n->kind == NODE_CONST || n->kind == NODE_NIL || is_hoisted(g, n)) return;
  LLVMValueRef v = gen_expr(g, n);
  if (!v) return;
  if (cg_is_memory(g->cg, n->type) && n->kind != NODE_CALL) {
    LLVMValueRef copy = cg_alloca(g, n->type, "");
    cg_copy(g, n->type, copy, v);
    v = copy;
  }
  hoist_known(g, n, v);
}

static void hoist_child(Node **child, void *arg);

/* Names, constants and lengths of names are read where they are used. */
static bool is_cheap(const Node *n) {
  if (is_builtin(n, BUILTIN_LEN, BUILTIN_CAP, BUILTIN_COUNT))
    return is_cheap(((const BuiltinExpr *)n)->args.items[0]);
  return n->kind == NODE_NAME || n->kind == NODE_CONST || n->kind == NODE_NIL;
}

static void hoist_bound(Gen *g, Node *bound) {
  if (!bound) return;
  hoist_child(&bound, g);
  if (!is_cheap(bound)) hoist_value(g, bound);
}

/* What stands inside n and is evaluated in front; of a slice expression the bounds, too. */
static void hoist_inside(Gen *g, Node *n) {
  if (n->kind != NODE_SLICE) {
    walk_children(n, hoist_child, g);
    return;
  }
  SliceExpr *slice = AS(SliceExpr, SLICE, n);
  hoist_child(&slice->x, g);
  hoist_bound(g, slice->lo);
  hoist_bound(g, slice->hi);
  hoist_bound(g, slice->max);
}

static bool has_inside(const Node *n) {
  return is_expr_kind(n->kind) && !is_region(n) && n->kind != NODE_FUNC_LIT;
}

static void hoist_child(Node **child, void *arg) {
  Gen *g = arg;
  Node *n = *child;
  if (!is_expr_kind(n->kind) || is_hoisted(g, n)) return;
  if (has_inside(n)) hoist_inside(g, n);
  if (is_memory_comparison(n)) {
    hoist_value(g, ((BinaryExpr *)n)->x);
    hoist_value(g, ((BinaryExpr *)n)->y);
  }
  if (is_ordered_kind(n) && n->type && n->type->kind != TYPE_TUPLE) hoist_value(g, n);
}

void hoist_calls(Gen *g, Node *n) {
  if (!has_inside(n) || is_hoisted(g, n)) return;
  if (n->kind == NODE_SLICE || moves_inside(n)) hoist_inside(g, n);
}

void hoist_expr(Gen *g, Node *n) {
  hoist_calls(g, n);
  if (moves_in_front(n) && is_ordered_kind(n)) hoist_value(g, n);
}

static bool any_moves(const NodeList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (moves_in_front(list->items[i])) return true;
  return false;
}

void hoist_list(Gen *g, NodeList *list) {
  if (!any_moves(list)) return;
  for (uint32_t i = 0; i < list->len; i++) hoist_child(&list->items[i], g);
}

/* ---- left sides of assignments --------------------------------------------------------------- */

void hoist_targets(Gen *g, NodeList *lhs, const NodeList *rhs) {
  if (!any_moves(lhs) && !any_moves(rhs)) return;
  for (uint32_t i = 0; i < lhs->len; i++)
    if (has_inside(lhs->items[i])) hoist_inside(g, lhs->items[i]);
}

void hoist_operand(Gen *g, Node *n) {
  if (n->kind == NODE_FIELD_SEL || n->kind == NODE_DEREF || n->kind == NODE_INDEX)
    hoist_operands(g, n);
  else if (!is_cheap(n))
    hoist_value(g, n);
}

void hoist_operands(Gen *g, Node *n) {
  if (is_hoisted(g, n)) return;
  if (n->kind == NODE_FIELD_SEL)
    hoist_operand(g, AS(FieldSelExpr, FIELD_SEL, n)->x);
  else if (n->kind == NODE_DEREF)
    hoist_operand(g, AS(DerefExpr, DEREF, n)->x);
  else if (n->kind == NODE_CONVERT)
    hoist_operands(g, AS(ConvertExpr, CONVERT, n)->x);
  else if (n->kind == NODE_INDEX) {
    IndexExpr *index = AS(IndexExpr, INDEX, n);
    hoist_operand(g, index->x);
    hoist_operand(g, index->indices.items[0]);
  }
}
