/*
 * walk.c: over all kinds of nodes alike: visiting children and copying trees.
 *
 * Method: the child fields of each kind come from ast.def. A copy shares whatever ast.def does not
 * name (types, objects, constants), keeps fields that share a type sharing it, and sends the
 * targets of branches to the copies.
 */
#include "parser/internal.h"

typedef struct {
  void (*node)(Node **child, void *arg);
  void (*list)(NodeList *list, void *arg);
  void *arg;
} Visitor;

/* Calls v on each child field of n, in source order; null children are left out. */
static void visit_fields(Node *n, const Visitor *v) {
  switch ((NodeKind)n->kind) {
#define N(f)                                                                                       \
  if (s->f) v->node(&s->f, v->arg);
#define L(f)                                                                                       \
  if (s->f.len) v->list(&s->f, v->arg);
#define KIND(K, S, name, fields)                                                                   \
  case NODE_##K: {                                                                                 \
    S *s = (S *)n;                                                                                 \
    (void)s;                                                                                       \
    fields                                                                                         \
  } break;
#define EXPR(K, S, name, fields) KIND(K, S, name, fields)
#define STMT(K, S, name, fields) KIND(K, S, name, fields)
#define DECL(K, S, name, fields) KIND(K, S, name, fields)
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
#undef KIND
#undef N
#undef L
  case NODE_KIND_COUNT: break;
  }
}

/* ---- walking --------------------------------------------------------------------------------- */

typedef struct {
  void (*fn)(Node **child, void *arg);
  void *arg;
} Walk;

static void walk_node(Node **child, void *arg) {
  Walk *w = arg;
  w->fn(child, w->arg);
}

static void walk_list(NodeList *list, void *arg) {
  Walk *w = arg;
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i]) w->fn(&list->items[i], w->arg);
}

void walk_children(Node *n, void (*fn)(Node **child, void *arg), void *arg) {
  Walk w = {fn, arg};
  visit_fields(n, &(Visitor){walk_node, walk_list, &w});
}

/* ---- copying --------------------------------------------------------------------------------- */

static const uint16_t node_sizes[] = {
#define EXPR(K, S, name, fields) sizeof(S),
#define STMT(K, S, name, fields) sizeof(S),
#define DECL(K, S, name, fields) sizeof(S),
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
};

typedef struct {
  Arena *arena;
  Node *(*hook)(Node *copy, void *arg);
  void *arg;
  Map targets;                /* statements that a branch may have as target, to their copies */
  VEC(BranchStmt *) branches; /* copies that still have the original's target */
} Copier;

static Node *copy_node(Copier *c, const Node *n);

static void copy_child(Node **child, void *arg) {
  *child = copy_node(arg, *child);
}

static bool shares_type(const Node *a, const Node *b) {
  if (!a || !b || a->kind != NODE_FIELD || b->kind != NODE_FIELD) return false;
  const FieldDecl *f = (const FieldDecl *)a, *g = (const FieldDecl *)b;
  return f->field_type && f->field_type == g->field_type;
}

/* Copies field n, giving it the type that the copy before it already has. */
static Node *copy_sharing_field(Copier *c, const Node *n, const Node *before) {
  FieldDecl *f = arena_alloc(c->arena, sizeof *f);
  *f = *(const FieldDecl *)n;
  f->field_type = ((const FieldDecl *)before)->field_type;
  if (f->tag) f->tag = copy_node(c, f->tag);
  return c->hook ? c->hook(&f->n, c->arg) : &f->n;
}

static void copy_child_list(NodeList *list, void *arg) {
  Copier *c = arg;
  Node **from = list->items, **to = NEW_ARRAY(c->arena, Node *, list->len);
  for (uint32_t i = 0; i < list->len; i++) {
    bool shares = i && shares_type(from[i], from[i - 1]) && to[i - 1]->kind == NODE_FIELD;
    to[i] = shares ? copy_sharing_field(c, from[i], to[i - 1]) : copy_node(c, from[i]);
  }
  list->items = to;
  list->cap = list->len;
}

static bool may_be_target(NodeKind kind) {
  return kind == NODE_FOR_STMT || kind == NODE_RANGE_STMT || kind == NODE_SWITCH_STMT ||
         kind == NODE_TYPE_SWITCH_STMT || kind == NODE_SELECT_STMT || kind == NODE_LABELED_STMT;
}

static Node *shallow_copy(Copier *c, const Node *n) {
  Node *copy = arena_alloc(c->arena, node_sizes[n->kind]);
  memcpy(copy, n, node_sizes[n->kind]);
  return copy;
}

/* Calls the hook on a complete copy of n. */
static Node *finish_copy(Copier *c, const Node *n, Node *copy) {
  if (n->kind == NODE_BRANCH_STMT && ((const BranchStmt *)n)->target)
    VEC_PUSH(c->arena, &c->branches, (BranchStmt *)copy);
  Node *result = c->hook ? c->hook(copy, c->arg) : copy;
  if (may_be_target(n->kind)) map_set(c->arena, &c->targets, n, result);
  return result;
}

/* The left spine by loop: a sum of a million terms must not exhaust the stack. */
static Node *copy_binary(Copier *c, const Node *n) {
  VEC(const Node *) spine = {0};
  for (; n && n->kind == NODE_BINARY; n = ((const BinaryExpr *)n)->x) VEC_PUSH(c->arena, &spine, n);
  Node *left = copy_node(c, n);
  for (uint32_t i = spine.len; i-- > 0;) {
    BinaryExpr *b = (BinaryExpr *)shallow_copy(c, spine.items[i]);
    b->x = left;
    b->y = copy_node(c, b->y);
    left = finish_copy(c, spine.items[i], &b->n);
  }
  return left;
}

static Node *copy_node(Copier *c, const Node *n) {
  if (!n) return NULL;
  if (n->kind == NODE_BINARY) return copy_binary(c, n);
  Node *copy = shallow_copy(c, n);
  visit_fields(copy, &(Visitor){copy_child, copy_child_list, c});
  return finish_copy(c, n, copy);
}

Node *copy_tree(Arena *a, const Node *n, Node *(*hook)(Node *copy, void *arg), void *arg) {
  Copier c = {.arena = a, .hook = hook, .arg = arg};
  Node *copy = copy_node(&c, n);
  for (uint32_t i = 0; i < c.branches.len; i++) {
    BranchStmt *b = c.branches.items[i];
    Node *target = map_get(&c.targets, b->target);
    if (target) b->target = target; /* else it lies outside of n */
  }
  return copy;
}
