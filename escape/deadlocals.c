/*
 * deadlocals.c: assignments to locals that are never read.
 *
 * Requires: an inlined function that is no capturing literal. Ensures: where a local that nothing
 * reads is assigned a name, a constant, nil or a function literal, the assignment is `_ = 0`; so
 * literals whose calls were all inlined are not built. Method: one walk. The value of such an
 * assignment is looked at only when the local is met as a value, then or later.
 */
#include "escape/internal.h"

/* A left side and the value that stands for it. */
typedef struct DeadPair {
  Node **lhs, **rhs;
} DeadPair;

typedef struct Pending {
  bool live;
  VEC(DeadPair) pairs;
} Pending;

typedef struct Liveness {
  Arena *arena;
  Map pending; /* Object (or the blank sym) -> Pending */
  const Sym *blank;
} Liveness;

static void live_node(Node *n, Liveness *v);

static void live_child(Node **child, void *arg) {
  live_node(*child, arg);
}

static void live_list(NodeList list, Liveness *v) {
  for (uint32_t i = 0; i < list.len; i++) live_node(list.items[i], v);
}

static bool is_local(const Object *o) {
  return o && o->kind == OBJ_VAR &&
         (o->var.var_kind == VAR_LOCAL || o->var.var_kind == VAR_PARAM ||
          o->var.var_kind == VAR_RECV);
}

static Pending *pending_of(Liveness *v, const void *key) {
  Pending *p = map_get(&v->pending, key);
  if (!p) {
    p = NEW(v->arena, Pending);
    map_set(v->arena, &v->pending, key, p);
  }
  return p;
}

/* The variable is read: what was assigned to it counts. */
static void mark_live(Liveness *v, const Object *o) {
  if (!is_local(o)) return;
  Pending *p = pending_of(v, o);
  if (p->live) return;
  p->live = true;
  for (uint32_t i = 0; i < p->pairs.len; i++) live_node(*p->pairs.items[i].rhs, v);
}

static bool has_effects(const Node *n) {
  return n->kind != NODE_NAME && n->kind != NODE_CONST && n->kind != NODE_NIL &&
         n->kind != NODE_FUNC_LIT;
}

/* What the left side stands for in the map: a local, the blank name if it counts as one, or null.
 */
static const void *assigned_key(Liveness *v, const Node *lhs, bool blank_counts) {
  if (lhs->kind != NODE_NAME) return NULL;
  const NameExpr *name = AS(NameExpr, NAME, lhs);
  if (!name->obj) return blank_counts ? v->blank : NULL;
  return is_local(name->obj) ? name->obj : NULL;
}

static void live_pair(Liveness *v, Node **lhs, Node **rhs, bool blank_counts) {
  const void *key = assigned_key(v, *lhs, blank_counts);
  if (key && !has_effects(*rhs)) {
    Pending *p = pending_of(v, key);
    if (!p->live) {
      VEC_PUSH(v->arena, &p->pairs, ((DeadPair){lhs, rhs}));
      return;
    }
  }
  if ((*lhs)->kind != NODE_NAME) live_node(*lhs, v);
  live_node(*rhs, v);
}

static bool has_nonblank(NodeList lhs) {
  for (uint32_t i = 0; i < lhs.len; i++)
    if (lhs.items[i]->kind != NODE_NAME || AS(NameExpr, NAME, lhs.items[i])->obj) return true;
  return false;
}

/* The values of one expression: the first carries it in gc's tree, and so has effects. */
static bool is_spread(NodeList values) {
  if (values.len < 2) return false;
  const Node *n = values.items[0];
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.is_temp && !o->var.captured;
}

static void live_pairs(Liveness *v, NodeList lhs, NodeList rhs, bool blank_counts) {
  uint32_t first = is_spread(rhs);
  if (first) {
    if (lhs.items[0]->kind != NODE_NAME) live_node(lhs.items[0], v);
    live_node(rhs.items[0], v);
  }
  for (uint32_t i = first; i < lhs.len; i++)
    live_pair(v, &lhs.items[i], &rhs.items[i], blank_counts);
}

static void live_assign(Liveness *v, AssignStmt *s) {
  if (s->op == OP_NONE && s->lhs.len == s->rhs.len) {
    bool is_parameters = s->define && !has_nonblank(s->lhs); /* unnamed, of an inlined call */
    live_pairs(v, s->lhs, s->rhs, is_parameters || (s->lhs.len > 1 && has_nonblank(s->lhs)));
    return;
  }
  live_list(s->lhs, v);
  live_list(s->rhs, v);
}

static void live_var_decl(Liveness *v, VarDecl *d) {
  if (d->names.len == d->values.len) {
    live_pairs(v, d->names, d->values, d->names.len > 1 && has_nonblank(d->names));
  } else if (d->values.len) {
    live_list(d->names, v);
    live_list(d->values, v);
  }
}

static void live_literal(Liveness *v, const Function *f) {
  for (uint32_t i = 0; i < f->captures.len; i++) mark_live(v, f->captures.items[i].var);
  live_list(f->body, v);
}

static void live_node(Node *n, Liveness *v) {
  if (n->kind == NODE_NAME)
    mark_live(v, AS(NameExpr, NAME, n)->obj);
  else if (n->kind == NODE_ASSIGN_STMT)
    live_assign(v, AS(AssignStmt, ASSIGN_STMT, n));
  else if (n->kind == NODE_VAR_DECL)
    live_var_decl(v, AS(VarDecl, VAR_DECL, n));
  else if (n->kind == NODE_FUNC_LIT)
    live_literal(v, AS(FuncLit, FUNC_LIT, n)->function);
  else
    walk_children(n, live_child, v);
}

static void remove_pair(Liveness *v, DeadPair pair) {
  Pos pos = (*pair.lhs)->pos;
  Object *o = AS(NameExpr, NAME, *pair.lhs)->obj;
  if (o) o->var.init = NULL;
  NameExpr *blank = NEW_NODE(session_arena, NameExpr, NAME, pos);
  blank->sym = (Sym *)v->blank;
  blank->n.type = universe_type(TYPE_INT);
  *pair.lhs = &blank->n;
  *pair.rhs = build_int(session_arena, 0, universe_type(TYPE_INT), pos);
}

void remove_dead_locals(Function *f) {
  Liveness v = {.arena = session_arena, .blank = sym_of("_")};
  live_list(f->body, &v);
  for (uint32_t i = 0; i < v.pending.len; i++) {
    Pending *p = v.pending.items[i].value;
    for (uint32_t j = 0; !p->live && j < p->pairs.len; j++) remove_pair(&v, p->pairs.items[j]);
  }
}
