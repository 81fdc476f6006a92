/*
 * initorder.c: the order in which package variables are initialised (Go spec, Package
 * initialization).
 *
 * Ensures: the package initialiser assigns every variable that has a value after those that it
 * depends on, otherwise in order of declaration; variables that depend on themselves are reported.
 *
 * Method: the graph of references between constants, variables and functions, from which functions
 * are taken out, their callers then depending on what they refer to. What is left is taken in the
 * order of the number of dependencies that still wait.
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

typedef uint64_t Word;

enum {
  WORD_BITS = 64
};

typedef struct Graph {
  Checker *checker;
  ObjectList nodes;  /* constants, variables, functions in order of declaration */
  Map index;         /* Object -> 1 + its index in nodes */
  uint32_t words;    /* of a row */
  Word *succ;        /* row n: what node n depends on */
  Word *pred;        /* row n: what depends on node n */
  uint32_t *waiting; /* number of dependencies left */
  bool *done;
  uint32_t first; /* all nodes before are done */
} Graph;

static Word *row(const Graph *g, Word *bits, uint32_t n) {
  return bits + (size_t)n * g->words;
}

static void add_edge(Graph *g, uint32_t from, uint32_t to) {
  row(g, g->succ, from)[to / WORD_BITS] |= (Word)1 << (to % WORD_BITS);
  row(g, g->pred, to)[from / WORD_BITS] |= (Word)1 << (from % WORD_BITS);
}

static void remove_edge(Graph *g, uint32_t from, uint32_t to) {
  row(g, g->succ, from)[to / WORD_BITS] &= ~((Word)1 << (to % WORD_BITS));
  row(g, g->pred, to)[from / WORD_BITS] &= ~((Word)1 << (from % WORD_BITS));
}

/* The first node from `from` on that is in a row, or the number of nodes. */
static uint32_t next_in_row(const Graph *g, const Word *bits, uint32_t from) {
  for (uint32_t w = from / WORD_BITS; w < g->words; w++) {
    Word rest = bits[w];
    if (w == from / WORD_BITS) rest &= ~(Word)0 << (from % WORD_BITS);
    if (rest) return w * WORD_BITS + (uint32_t)__builtin_ctzll(rest);
  }
  return g->nodes.len;
}

#define EACH_IN_ROW(g, bits, i)                                                                    \
  for (uint32_t i = next_in_row((g), (bits), 0); i < (g)->nodes.len;                               \
       i = next_in_row((g), (bits), i + 1))

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

static void collect_nodes(Graph *g) {
  Checker *c = g->checker;
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    if (o->kind != OBJ_CONST && o->kind != OBJ_VAR && o->kind != OBJ_FUNC) continue;
    VEC_PUSH(c->arena, &g->nodes, o);
    map_set(c->arena, &g->index, o, (void *)(uintptr_t)g->nodes.len);
  }
}

static void collect_edges(Graph *g) {
  Checker *c = g->checker;
  uint32_t n = g->nodes.len;
  g->words = (n + WORD_BITS - 1) / WORD_BITS;
  g->succ = NEW_ARRAY(c->arena, Word, (size_t)n * g->words + 1);
  g->pred = NEW_ARRAY(c->arena, Word, (size_t)n * g->words + 1);
  for (uint32_t i = 0; i < n; i++) {
    ObjectList list = references(g, g->nodes.items[i]);
    for (uint32_t k = 0; k < list.len; k++)
      if (map_has(&g->index, list.items[k])) add_edge(g, i, index_of(g, list.items[k]));
  }
}

/* Joins what refers to the function f with what f refers to. */
static void eliminate(Graph *g, uint32_t f) {
  const Word *callers = row(g, g->pred, f), *callees = row(g, g->succ, f);
  EACH_IN_ROW(g, callers, p) {
    if (p != f) EACH_IN_ROW(g, callees, s) if (s != f) add_edge(g, p, s);
    remove_edge(g, p, f);
  }
  EACH_IN_ROW(g, callees, s) remove_edge(g, f, s);
}

static void count_dependencies(Graph *g) {
  g->waiting = NEW_ARRAY(g->checker->arena, uint32_t, g->nodes.len + 1);
  g->done = NEW_ARRAY(g->checker->arena, bool, g->nodes.len + 1);
  for (uint32_t i = 0; i < g->nodes.len; i++)
    for (uint32_t w = 0; w < g->words; w++)
      g->waiting[i] += (uint32_t)__builtin_popcountll(row(g, g->succ, i)[w]);
}

/* ---- cycles ---------------------------------------------------------------------------------- */

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

/* The node that comes next: constants first, then what waits for least; -1 at the end. */
static int64_t next_node(Graph *g) {
  int64_t best = -1;
  bool best_const = false;
  while (g->first < g->nodes.len && g->done[g->first]) g->first++;
  for (uint32_t i = g->first; i < g->nodes.len; i++) {
    bool is_const = g->nodes.items[i]->kind == OBJ_CONST;
    if (g->done[i] || g->nodes.items[i]->kind == OBJ_FUNC) continue;
    bool better = best < 0 || is_const > best_const ||
                  (is_const == best_const && g->waiting[i] < g->waiting[best]);
    if (better) best = i, best_const = is_const;
    if (best >= 0 && best_const && g->waiting[best] == 0) break;
  }
  return best;
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
  for (uint32_t i = 0; i < g.nodes.len; i++)
    if (g.nodes.items[i]->kind == OBJ_FUNC) eliminate(&g, i);
  count_dependencies(&g);
  for (uint32_t i = 0; i < g.nodes.len; i++) g.done[i] = g.nodes.items[i]->kind == OBJ_FUNC;
  for (int64_t n; (n = next_node(&g)) >= 0;) {
    if (g.waiting[n] > 0) report_init_cycle(&g, g.nodes.items[n]);
    g.done[n] = true;
    EACH_IN_ROW(&g, row(&g, g.pred, (uint32_t)n), p) g.waiting[p]--;
    emit(c, g.nodes.items[n]);
  }
  rename_literals(c->init_function);
}
