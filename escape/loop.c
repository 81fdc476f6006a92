/*
 * loop.c: for and range, and variables that are new in each iteration.
 *
 * Ensures: a loop variable that a literal captures or whose address is taken (returns aside, since
 * a return ends the loop) is declared inside the body; the loop itself runs on a hidden copy
 * outside. Other loop variables are declared outside.
 */
#include "escape/internal.h"

/* ---- which variables must be new in each iteration ------------------------------------------- */

typedef struct LoopScan {
  Map *candidates; /* Object -> itself once it must be new */
  Arena *arena;
  int depth, return_depth;
} LoopScan;

static void scan_node(Node *n, LoopScan *s);

static void note_kept(LoopScan *s, Object *var) {
  if (s->return_depth >= s->depth || !var || !map_has(s->candidates, var)) return;
  map_set(s->arena, s->candidates, var, var);
}

static void scan_child(Node **child, void *arg) {
  scan_node(*child, arg);
}

static void scan_node(Node *n, LoopScan *s) {
  if (n->kind == NODE_FUNC_LIT) {
    const Function *f = AS(FuncLit, FUNC_LIT, n)->function;
    for (uint32_t i = 0; i < f->captures.len; i++) note_kept(s, f->captures.items[i].var);
    return;
  }
  if (n->kind == NODE_ADDR) note_kept(s, outer_variable(AS(AddrExpr, ADDR, n)->x));
  int return_depth = s->return_depth, depth = s->depth;
  if (n->kind == NODE_RETURN_STMT) s->return_depth = s->depth;
  if (n->kind == NODE_FOR_STMT || n->kind == NODE_RANGE_STMT) s->depth++;
  walk_children(n, scan_child, s);
  s->return_depth = return_depth;
  s->depth = depth;
}

static void add_candidate(Arena *a, Map *m, const Node *name) {
  if (name && name->kind == NODE_NAME && AS(NameExpr, NAME, name)->is_def &&
      AS(NameExpr, NAME, name)->obj)
    map_set(a, m, AS(NameExpr, NAME, name)->obj, NULL);
}

static void scan_loop(Arena *a, Node *loop, Map *candidates) {
  if (!candidates->len) return;
  LoopScan s = {.candidates = candidates, .arena = a};
  scan_node(loop, &s);
}

/* ---- for ------------------------------------------------------------------------------------- */

static void add_for_candidates(Arena *a, Map *m, const ForStmt *s) {
  if (!s->per_iteration || !s->init) return;
  if (s->init->kind != NODE_ASSIGN_STMT) return;
  NodeList lhs = AS(AssignStmt, ASSIGN_STMT, s->init)->lhs;
  for (uint32_t i = 0; i < lhs.len; i++) add_candidate(a, m, lhs.items[i]);
}

/* The hidden copy of a variable: the variable gets its value from it and gives it back. */
static Location *declare_per_iteration(Walk *w, Object *var, int outer_depth) {
  Location *copy = new_location(w, true);
  copy->loop_depth = outer_depth;
  declare_variable(w, var);
  flow(w->batch, hole_to(location_of(w->batch, var)), copy);
  return copy;
}

void escape_for(Walk *w, ForStmt *s) {
  Batch *b = w->batch;
  Map vars = {0};
  add_for_candidates(b->arena, &vars, s);
  scan_loop(b->arena, &s->n, &vars);
  if (s->init) escape_stmt(w, s->init);
  int depth = w->loop_depth++;
  bool per_iteration = false;
  Location **copies = NEW_ARRAY(b->arena, Location *, vars.len + 1);
  for (uint32_t i = 0; i < vars.len; i++) {
    if (!vars.items[i].value) continue;
    copies[i] = declare_per_iteration(w, vars.items[i].value, depth);
    per_iteration = true;
  }
  if (per_iteration && s->post) escape_stmt(w, s->post);
  discard(w, s->cond);
  if (!per_iteration && s->post) escape_stmt(w, s->post);
  escape_block_stmt(w, s->body);
  for (uint32_t i = 0; i < vars.len; i++)
    if (copies[i]) flow(b, hole_to(copies[i]), location_of(b, vars.items[i].key));
  w->loop_depth = depth;
}

/* ---- range ----------------------------------------------------------------------------------- */

static void declare_range_variable(Walk *w, const Node *name, const Map *vars, bool inside) {
  if (!name || name->kind != NODE_NAME || !AS(NameExpr, NAME, name)->is_def) return;
  Object *v = AS(NameExpr, NAME, name)->obj;
  if (v && (map_get(vars, v) != NULL) == inside) declare_variable(w, v);
}

/* gc reports a range at its keyword. */
static Pos range_keyword(const RangeStmt *s) {
  const SourceFile *f = source_of(s->n.pos);
  uint32_t size, at = source_offset(f, s->n.pos);
  const char *text = source_text(f, &size);
  while (at + 5 < size && strncmp(text + at, "range", 5)) at++;
  return source_pos(f, at);
}

static void assign_range_value(Walk *w, Hole k, RangeStmt *s, Location *operand) {
  TypeKind kind = type_underlying(s->x->type)->kind;
  if (kind == TYPE_ARRAY)
    k = hole_note(w, k, &s->n, "range");
  else
    k = hole_deref(w, k, &s->n, "range-deref");
  if (k.notes && w->inlined_at == NO_POS) k.notes->pos = range_keyword(s);
  flow(w->batch, k, operand);
}

void escape_range(Walk *w, RangeStmt *s) {
  Map vars = {0};
  if (s->define) {
    add_candidate(w->batch->arena, &vars, s->key);
    add_candidate(w->batch->arena, &vars, s->value);
    scan_loop(w->batch->arena, &s->n, &vars);
  }
  declare_range_variable(w, s->key, &vars, false);
  declare_range_variable(w, s->value, &vars, false);
  Location *operand = new_location(w, true);
  escape_expr(w, hole_to(operand), s->x);
  int depth = w->loop_depth++;
  declare_range_variable(w, s->key, &vars, true);
  declare_range_variable(w, s->value, &vars, true);
  Hole key = assign_hole(w, s->key), value = assign_hole(w, s->value);
  assign_range_value(w, value, s, operand);
  key.dst->reassigned = value.dst->reassigned = true;
  escape_block_stmt(w, s->body);
  w->loop_depth = depth;
}
