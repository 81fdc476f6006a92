/*
 * solve.c: walks the graph until no location gains a flag.
 *
 * Requires: all edges of the component are there. Ensures: every location whose address may outlive
 * it has ATTR_ESCAPES; leaks of parameters are recorded. Method: from each root, Bellman-Ford over
 * incoming edges with dereference counts as distances that never go below 0 once an address was
 * taken; a location that gains a flag becomes a root again, before all others if it escapes. Order
 * of roots, first in first out inside a walk: as gc, since the explanations of -m=2 show it.
 */
#include "escape/internal.h"

/* A ring of locations; each is in it at most once. */
typedef struct Queue {
  Arena *arena;
  Location **items;
  uint32_t head, len, cap;
} Queue;

static void queue_grow(Queue *q) {
  uint32_t cap = q->cap ? q->cap * 2 : 16;
  Location **items = NEW_ARRAY(q->arena, Location *, cap);
  for (uint32_t i = 0; i < q->len; i++) items[i] = q->items[(q->head + i) % q->cap];
  q->items = items;
  q->head = 0;
  q->cap = cap;
}

static void queue_push_back(Queue *q, Location *l) {
  if (q->len == q->cap) queue_grow(q);
  q->items[(q->head + q->len++) % q->cap] = l;
}

static void queue_push_front(Queue *q, Location *l) {
  if (q->len == q->cap) queue_grow(q);
  q->head = (q->head + q->cap - 1) % q->cap;
  q->items[q->head] = l;
  q->len++;
}

static Location *queue_pop(Queue *q) {
  Location *l = q->items[q->head];
  q->head = (q->head + 1) % q->cap;
  q->len--;
  return l;
}

typedef struct Solver {
  Batch *batch;
  Queue roots;
  Queue walk;
  uint32_t walks; /* number of the walk at hand */
} Solver;

static void enqueue_root(Solver *s, Location *l) {
  if (l->queued) return;
  l->queued = true;
  if (l->attrs & ATTR_ESCAPES)
    queue_push_front(&s->roots, l);
  else
    queue_push_back(&s->roots, l);
}

bool outlives(const Batch *b, const Location *l, const Location *other) {
  if (l->attrs & ATTR_ESCAPES) return true;
  if (l == &b->mutator || l == &b->callee) return false;
  if (l->result)
    return !contains_literal(other->function, l->function) ||
           function_escape(l->function)->results_lost;
  if (l->function == other->function) return l->loop_depth < other->loop_depth;
  return contains_literal(l->function, other->function);
}

/* The way from l to root, as the walk found it. */
static void explain_path(Solver *s, const Location *root, Location *l) {
  Pos pos = l->pos;
  Map seen = {0};
  do {
    if (map_has(&seen, l)) {
      report_line(s->batch->report, 2, pos,
                  "  warning: truncated explanation due to assignment cycle; see "
                  "golang.org/issue/35518");
      return;
    }
    map_set(s->batch->arena, &seen, l, l);
    report_flow(s->batch, pos, l->dst, l, &l->dst->edges.items[l->dst_edge]);
    l = l->dst;
  } while (l != root);
}

/* A literal that may be called with its results lost: they outlive it from now on. */
static void lose_results(Solver *s, const Location *root) {
  if (!(root->attrs & ATTR_CALLS) || !root->node || root->node->kind != NODE_FUNC_LIT) return;
  Function *f = AS(FuncLit, FUNC_LIT, root->node)->function;
  FunctionEscape *fe = function_escape(f);
  if (fe->state != STATE_ANALYSED_NOW || fe->results_lost) return;
  fe->results_lost = true;
  for (uint32_t i = 0; i < f->results.len; i++)
    enqueue_root(s, location_of(s->batch, f->results.items[i]));
}

static bool explains(const Solver *s, const Location *l) {
  return s->batch->report->level >= 2 && !(l->attrs & ATTR_ESCAPES);
}

/* The address of l reaches root: the flags that l gets. */
static uint8_t address_reaches(Solver *s, const Location *root, Location *l) {
  if (!outlives(s->batch, root, l)) return root->attrs & ATTR_PERSISTS;
  if (explains(s, l)) {
    report_escapes_header(s->batch, l);
    explain_path(s, root, l);
  }
  return ATTR_ALL;
}

static void parameter_reaches(Solver *s, const Location *root, Location *l, int derefs) {
  Batch *b = s->batch;
  if (outlives(b, root, l)) {
    if (explains(s, l)) {
      report_line(b->report, 2, l->pos,
                  "parameter %s leaks to %s for %s with derefs=%d:", location_text(b, l),
                  explain_location(b, root), function_text(b->arena, l->function, b->pkg), derefs);
      explain_path(s, root, l);
    }
    leak_to(b, l, root, derefs);
  }
  if (root->attrs & ATTR_MUTATES) leak_add(&l->leaks, LEAK_MUTATOR, derefs);
  if (root->attrs & ATTR_CALLS) leak_add(&l->leaks, LEAK_CALLEE, derefs);
}

static void relax(Solver *s, Location *l, uint32_t edge, int derefs) {
  Location *src = l->edges.items[edge].src;
  if (src->attrs & ATTR_ESCAPES) return;
  int d = derefs + l->edges.items[edge].derefs;
  if (src->walk == s->walks && src->derefs <= d) return;
  src->walk = s->walks;
  src->derefs = d;
  src->dst = l;
  src->dst_edge = edge;
  if (src->in_walk_queue == s->walks) return;
  src->in_walk_queue = s->walks;
  queue_push_back(&s->walk, src);
}

static void visit_location(Solver *s, const Location *root, Location *l) {
  int derefs = l->derefs;
  uint8_t gained = 0;
  if (derefs < 0) {
    derefs = 0;
    gained = address_reaches(s, root, l);
  }
  if (derefs == 0) gained |= root->attrs & (ATTR_MUTATES | ATTR_CALLS);
  if (l->is_param) parameter_reaches(s, root, l, derefs);
  if (gained & ~l->attrs) {
    l->attrs |= gained;
    enqueue_root(s, l);
    if (l->attrs & ATTR_ESCAPES) return;
  }
  for (uint32_t i = 0; i < l->edges.len; i++) relax(s, l, i, derefs);
}

static void walk_from(Solver *s, Location *root) {
  s->walks++;
  root->walk = s->walks;
  root->derefs = 0;
  root->dst = NULL;
  lose_results(s, root);
  queue_push_back(&s->walk, root);
  while (s->walk.len) {
    Location *l = queue_pop(&s->walk);
    l->in_walk_queue = 0;
    visit_location(s, root, l);
  }
}

void solve(Batch *b) {
  Solver s = {.batch = b, .roots = {.arena = b->arena}, .walk = {.arena = b->arena}};
  Location *first[] = {&b->heap, &b->callee, &b->mutator};
  for (int i = 0; i < 3; i++) {
    first[i]->queued = true;
    queue_push_back(&s.roots, first[i]);
  }
  for (uint32_t i = b->all.len; i-- > 0;) {
    b->all.items[i]->queued = true;
    queue_push_back(&s.roots, b->all.items[i]);
  }
  while (s.roots.len) {
    Location *root = queue_pop(&s.roots);
    root->queued = false;
    walk_from(&s, root);
  }
}
