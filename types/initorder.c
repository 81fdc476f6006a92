/*
 * initorder.c: the order in which package variables are initialised (Go spec, Package
 * initialization).
 *
 * Ensures: the package initialiser assigns every variable that has a value after those that it
 * depends on, otherwise in order of declaration; variables that depend on themselves are reported.
 *
 * Method: a constant or variable depends on those that it refers to, itself or through functions;
 * a search from each finds them. They are taken in the order of the number of dependencies that
 * still wait, constants first, from a heap.
 */
#include "types/decl.h"

/* ---- references ------------------------------------------------------------------------------ */

void add_dependency(Checker *c, Object *o) {
  Object *from = c->current_decl;
  if (o->kind == OBJ_FUNC && o->func.origin) o = o->func.origin;
  bool package_level = o->kind == OBJ_FUNC || o->kind == OBJ_CONST ||
                       (o->kind == OBJ_VAR && o->var.var_kind == VAR_PACKAGE);
  if (!from || !package_level || o->pkg != c->pkg || !o->decl) return;
  ObjectList *list = map_get(&c->dependencies, from);
  if (!list) {
    list = NEW(c->arena, ObjectList);
    map_set(c->arena, &c->dependencies, from, list);
  }
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i] == o) return;
  VEC_PUSH(c->arena, list, o);
}

/* ---- the graph ------------------------------------------------------------------------------- */

typedef VEC(uint32_t) Indices;

typedef struct Graph {
  Checker *checker;
  ObjectList nodes;  /* constants, variables, functions in order of declaration */
  Map index;         /* Object -> 1 + its index in nodes */
  Indices *pred;     /* of each constant or variable: what depends on it */
  uint32_t *waiting; /* number of dependencies left */
  uint32_t *seen;    /* 1 + the last node from which a search met this one */
  Indices stack;     /* of a search: nodes whose references it has not followed */
  Indices heap;      /* constants and variables to be taken, the next one first */
  uint32_t *place;   /* of a node in the heap */
} Graph;

static uint32_t index_of(const Graph *g, const Object *o) {
  return (uint32_t)(uintptr_t)map_get(&g->index, o) - 1;
}

/* The variables that are declared together with o, or o alone. */
static ObjectList declared_together(Checker *c, Object *o) {
  const DeclInfo *d = o->decl;
  if (d->lhs.len) return d->lhs;
  ObjectList one = {0};
  VEC_PUSH(c->arena, &one, o);
  return one;
}

static void collect_nodes(Graph *g) {
  Checker *c = g->checker;
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    if (o->kind != OBJ_CONST && o->kind != OBJ_VAR && o->kind != OBJ_FUNC) continue;
    VEC_PUSH(c->arena, &g->nodes, o);
    map_set(c->arena, &g->index, o, (void *)(uintptr_t)g->nodes.len);
  }
}

/* From n a reference to o was found, itself or through functions. */
static void meet(Graph *g, uint32_t n, const Object *o) {
  if (!map_has(&g->index, o)) return;
  uint32_t i = index_of(g, o);
  if (g->seen[i] == n + 1) return;
  g->seen[i] = n + 1;
  if (o->kind == OBJ_FUNC) {
    VEC_PUSH(g->checker->arena, &g->stack, i);
    return;
  }
  VEC_PUSH(g->checker->arena, &g->pred[i], n);
  g->waiting[n]++;
}

static void follow_references(Graph *g, uint32_t n, Object *o) {
  ObjectList from = declared_together(g->checker, o);
  for (uint32_t i = 0; i < from.len; i++) {
    const ObjectList *list = map_get(&g->checker->dependencies, from.items[i]);
    for (uint32_t k = 0; list && k < list->len; k++) meet(g, n, list->items[k]);
  }
}

static void collect_edges(Graph *g) {
  Arena *a = g->checker->arena;
  uint32_t n = g->nodes.len;
  g->pred = NEW_ARRAY(a, Indices, n + 1);
  g->waiting = NEW_ARRAY(a, uint32_t, n + 1);
  g->seen = NEW_ARRAY(a, uint32_t, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    if (g->nodes.items[i]->kind == OBJ_FUNC) continue;
    follow_references(g, i, g->nodes.items[i]);
    while (g->stack.len) follow_references(g, i, g->nodes.items[g->stack.items[--g->stack.len]]);
  }
}

/* ---- the heap -------------------------------------------------------------------------------- */

/* Constants come first, then what waits for least, then what is declared first. */
static bool comes_before(const Graph *g, uint32_t a, uint32_t b) {
  bool a_const = g->nodes.items[a]->kind == OBJ_CONST,
       b_const = g->nodes.items[b]->kind == OBJ_CONST;
  if (a_const != b_const) return a_const;
  return g->waiting[a] != g->waiting[b] ? g->waiting[a] < g->waiting[b] : a < b;
}

static void put_at(Graph *g, uint32_t place, uint32_t node) {
  g->heap.items[place] = node;
  g->place[node] = place;
}

static void move_up(Graph *g, uint32_t node) {
  uint32_t at = g->place[node];
  for (uint32_t up; at > 0 && comes_before(g, node, g->heap.items[up = (at - 1) / 2]); at = up)
    put_at(g, at, g->heap.items[up]);
  put_at(g, at, node);
}

static void move_down(Graph *g, uint32_t node) {
  uint32_t at = g->place[node];
  for (uint32_t down; (down = 2 * at + 1) < g->heap.len; at = down) {
    if (down + 1 < g->heap.len && comes_before(g, g->heap.items[down + 1], g->heap.items[down]))
      down++;
    if (!comes_before(g, g->heap.items[down], node)) break;
    put_at(g, at, g->heap.items[down]);
  }
  put_at(g, at, node);
}

static void fill_heap(Graph *g) {
  g->place = NEW_ARRAY(g->checker->arena, uint32_t, g->nodes.len + 1);
  for (uint32_t i = 0; i < g->nodes.len; i++) {
    if (g->nodes.items[i]->kind == OBJ_FUNC) continue;
    VEC_PUSH(g->checker->arena, &g->heap, i);
    g->place[i] = g->heap.len - 1;
    move_up(g, i);
  }
}

static uint32_t take_next(Graph *g) {
  uint32_t next = g->heap.items[0], last = g->heap.items[--g->heap.len];
  g->place[next] = UINT32_MAX;
  if (g->heap.len) {
    g->place[last] = 0;
    move_down(g, last);
  }
  return next;
}

/* ---- cycles ---------------------------------------------------------------------------------- */

/* What o refers to, in order of declaration. */
static ObjectList references(const Graph *g, Object *o) {
  Checker *c = g->checker;
  ObjectList from = declared_together(c, o), out = {0};
  for (uint32_t i = 0; i < from.len; i++) {
    const ObjectList *list = map_get(&c->dependencies, from.items[i]);
    for (uint32_t k = 0; list && k < list->len; k++) VEC_PUSH(c->arena, &out, list->items[k]);
  }
  for (uint32_t i = 1; i < out.len; i++) {
    Object *x = out.items[i];
    uint32_t k = i;
    for (; k > 0 && index_of(g, out.items[k - 1]) > index_of(g, x); k--)
      out.items[k] = out.items[k - 1];
    out.items[k] = x;
  }
  return out;
}

/* A way from `from` to `to`, last step first; empty if there is none. */
static bool find_path(const Graph *g, Object *from, const Object *to, Map *seen, ObjectList *out) {
  if (map_has(seen, from)) return false;
  map_set(g->checker->arena, seen, from, from);
  ObjectList list = references(g, from);
  for (uint32_t i = 0; i < list.len; i++) {
    if (list.items[i] != to && !find_path(g, list.items[i], to, seen, out)) continue;
    VEC_PUSH(g->checker->arena, out, list.items[i]);
    return true;
  }
  return false;
}

static void report_init_cycle(Graph *g, Object *o) {
  Checker *c = g->checker;
  ObjectList cycle = {0};
  Map seen = {0};
  if (!find_path(g, o, o, &seen, &cycle)) return;
  o = cycle.items[0];
  if (cycle.len == 1) {
    type_error_at(c, o->pos, "initialization cycle: %s refers to itself", o->sym->text);
    return;
  }
  Text t = text_new(c->arena);
  text_printf(&t, "initialization cycle for %s", o->sym->text);
  const Object *from = o;
  for (uint32_t i = cycle.len; i-- > 0; from = cycle.items[i])
    text_puts(
        &t, follow_up(c, from->pos, "%s refers to %s", from->sym->text, cycle.items[i]->sym->text));
  type_error_at(c, o->pos, "%s", t.s);
}

/* ---- the initialiser ------------------------------------------------------------------------- */

/* Assigns one value to one variable, or a tuple to several. */
static void push_initialiser(Checker *c, const ObjectList *lhs, NodeList rhs) {
  AssignStmt *a = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, lhs->items[0]->pos);
  for (uint32_t i = 0; i < lhs->len; i++) {
    NameExpr *n = NEW_NODE(c->arena, NameExpr, NAME, lhs->items[i]->pos);
    n->sym = lhs->items[i]->sym;
    n->n.type = lhs->items[i]->type;
    n->obj = n->sym == blank_sym() ? NULL : lhs->items[i];
    VEC_PUSH(c->arena, &a->lhs, &n->n);
  }
  a->rhs = rhs;
  VEC_PUSH(c->arena, &c->init_function->body, &a->n);
}

static void emit(Checker *c, Object *o) {
  DeclInfo *d = o->decl;
  if (o->kind != OBJ_VAR) return;
  if (d->parts.len) {
    for (uint32_t i = 0; i < d->before.len; i++)
      VEC_PUSH(c->arena, &c->init_function->body, d->before.items[i]);
    push_initialiser(c, &d->lhs, d->parts);
    d->parts.len = 0;
  } else if (d->init && d->lhs.len == 0) {
    ObjectList lhs = {0};
    NodeList rhs = {0};
    VEC_PUSH(c->arena, &lhs, o);
    VEC_PUSH(c->arena, &rhs, d->init);
    push_initialiser(c, &lhs, rhs);
    d->init = NULL;
  }
}

/* ---- names of literals ----------------------------------------------------------------------- */

/* The names of what is inside begin with the name of the literal. */
static void rename_closure(Function *f, size_t length, const char *name) {
  f->name = format_text(session_arena, "%s%s", name, f->name + length);
  for (uint32_t i = 0; i < f->closures.len; i++) rename_closure(f->closures.items[i], length, name);
}

static void number_literals(Node **child, void *arg) {
  Function *init = arg;
  if (!*child) return;
  if ((*child)->kind != NODE_FUNC_LIT) {
    walk_children(*child, number_literals, arg);
    return;
  }
  Function *f = AS(FuncLit, FUNC_LIT, *child)->function;
  if (!f->is_wrapper) rename_closure(f, strlen(f->name), new_closure_name(init, CLOSURE_LITERAL));
}

/* Literals in initialisers have the numbers in which they run, not in which they are written. */
static void rename_literals(Function *init) {
  init->closure_count = 0;
  for (uint32_t i = 0; i < init->body.len; i++) number_literals(&init->body.items[i], init);
}

void order_initialisation(Checker *c) {
  Graph g = {.checker = c};
  collect_nodes(&g);
  collect_edges(&g);
  fill_heap(&g);
  while (g.heap.len) {
    uint32_t n = take_next(&g);
    if (g.waiting[n] > 0) report_init_cycle(&g, g.nodes.items[n]);
    for (uint32_t i = 0; i < g.pred[n].len; i++) {
      uint32_t p = g.pred[n].items[i];
      g.waiting[p]--;
      if (g.place[p] != UINT32_MAX) move_up(&g, p);
    }
    emit(c, g.nodes.items[n]);
  }
  rename_literals(c->init_function);
}
