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

/*
 * Evaluated in front when anything is. Elements of maps are not (but for map assignment, see
 * hoist_operands): gc reads them where it needs them.
 */
static bool is_ordered_kind(const Node *n) {
  if (is_call_kind(n) || is_short_circuit(n) || n->kind == NODE_SLICE) return true;
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

/* Has n been evaluated, and waits to be used? Then nothing of it may be evaluated again. */
static bool is_hoisted(const Gen *g, const Node *n) {
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

/* Regions and bodies of their own are not looked into. */
static bool is_region(const Node *n) {
  return is_short_circuit(n) || n->kind == NODE_FUNC_LIT || n->kind == NODE_INLINED_CALL ||
         n->kind == NODE_STMT_EXPR;
}

static void hoist_child(Node **child, void *arg) {
  Gen *g = arg;
  Node *n = *child;
  if (!is_expr_kind(n->kind) || is_hoisted(g, n)) return;
  if (!is_region(n)) walk_children(n, hoist_child, g);
  if (is_short_circuit(n) && !has_effect(n)) return;
  if (is_memory_comparison(n)) {
    hoist_value(g, ((BinaryExpr *)n)->x);
    hoist_value(g, ((BinaryExpr *)n)->y);
  }
  if (is_ordered_kind(n) && n->type && n->type->kind != TYPE_TUPLE) hoist_value(g, n);
}

static void count_effects(Node **child, void *arg) {
  uint32_t *count = arg;
  if (has_effect(*child)) ++*count;
}

void hoist_calls(Gen *g, Node *n) {
  if (is_region(n) || !is_expr_kind(n->kind) || is_hoisted(g, n)) return;
  uint32_t effects = 0;
  walk_children(n, count_effects, &effects);
  if (effects) walk_children(n, hoist_child, g);
}

void hoist_expr(Gen *g, Node *n) {
  hoist_calls(g, n);
  if (has_effect(n) && is_ordered_kind(n)) hoist_value(g, n);
}

void hoist_list(Gen *g, NodeList *list) {
  uint32_t effects = 0;
  for (uint32_t i = 0; i < list->len; i++) count_effects(&list->items[i], &effects);
  for (uint32_t i = 0; effects && i < list->len; i++) hoist_child(&list->items[i], g);
}

static void hoist_operand(Gen *g, Node *n) {
  hoist_calls(g, n);
  hoist_value(g, n);
}

void hoist_operands(Gen *g, Node *n) {
  if (n->kind == NODE_FIELD_SEL)
    hoist_operands(g, AS(FieldSelExpr, FIELD_SEL, n)->x);
  else if (n->kind == NODE_DEREF)
    hoist_operand(g, AS(DerefExpr, DEREF, n)->x);
  else if (n->kind == NODE_MAP_INDEX) {
    hoist_operand(g, AS(MapIndexExpr, MAP_INDEX, n)->x);
    hoist_operand(g, AS(MapIndexExpr, MAP_INDEX, n)->key);
  } else if (n->kind == NODE_INDEX) {
    IndexExpr *index = AS(IndexExpr, INDEX, n);
    if (type_underlying(index->x->type)->kind == TYPE_ARRAY)
      hoist_operands(g, index->x);
    else
      hoist_operand(g, index->x);
    hoist_operand(g, index->indices.items[0]);
  } else if (n->kind == NODE_CONVERT)
    hoist_operands(g, AS(ConvertExpr, CONVERT, n)->x);
}
