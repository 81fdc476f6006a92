/*
 * initorder.c: the order in which package variables are initialised (Go spec, Package
 * initialization).
 *
 * Method: repeatedly the earliest declared variable that is ready, that is, depends on no
 * uninitialised one; dependencies go through functions. That is a depth-first walk over the
 * variables in order of declaration. Variables, constants and types that depend on themselves are
 * reported.
 */
#include "types/decl.h"

typedef struct Order {
  Checker *checker;
  Function *init;
  Map state; /* Object -> (void *)1 being visited, 2 done */
  VEC(Object *) path;
  bool failed;
} Order;

void add_dependency(Checker *c, Object *o) {
  Object *from = c->current_decl;
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

static void visit(Order *v, Object *o);

/* The cycle from o back to itself: reported unless it is one of functions only. */
static void report_init_cycle(Order *v, const Object *o) {
  Checker *c = v->checker;
  uint32_t from = v->path.len;
  while (from > 0 && v->path.items[from - 1] != o) from--;
  from--;
  uint32_t n = v->path.len - from, first = n;
  Object **cycle = v->path.items + from;
  for (uint32_t i = 0; i < n; i++)
    if (cycle[i]->kind != OBJ_FUNC && (first == n || cycle[i]->pos < cycle[first]->pos)) first = i;
  if (first == n) return;
  v->failed = true;
  const Object *start = cycle[first];
  if (n == 1) {
    type_error_at(c, start->pos, "initialization cycle: %s refers to itself", start->sym->text);
    return;
  }
  Text t = text_new(c->arena);
  text_printf(&t, "initialization cycle for %s", start->sym->text);
  for (uint32_t i = 0; i < n; i++) {
    const Object *a = cycle[(first + i) % n], *b = cycle[(first + i + 1) % n];
    text_puts(&t, follow_up(c, a->pos, "%s refers to %s", a->sym->text, b->sym->text));
  }
  type_error_at(c, start->pos, "%s", t.s);
}

static void visit_dependencies(Order *v, Object *o) {
  const ObjectList *list = map_get(&v->checker->dependencies, o);
  for (uint32_t i = 0; list && i < list->len && !v->failed; i++) visit(v, list->items[i]);
}

/* Assigns one value to one variable, or a tuple to several. */
static void push_initialiser(Order *v, const ObjectList *lhs, const NodeList *rhs, Pos pos) {
  Checker *c = v->checker;
  AssignStmt *a = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, pos);
  for (uint32_t i = 0; i < lhs->len; i++) {
    NameExpr *n = NEW_NODE(c->arena, NameExpr, NAME, lhs->items[i]->pos);
    n->sym = lhs->items[i]->sym;
    n->n.type = lhs->items[i]->type;
    n->obj = n->sym == blank_sym() ? NULL : lhs->items[i];
    VEC_PUSH(c->arena, &a->lhs, &n->n);
  }
  a->rhs = *rhs;
  VEC_PUSH(c->arena, &v->init->body, &a->n);
}

static void emit(Order *v, Object *o) {
  DeclInfo *d = o->decl;
  if (o->kind != OBJ_VAR || !d) return;
  if (d->parts.len) {
    for (uint32_t i = 0; i < d->before.len; i++)
      VEC_PUSH(v->checker->arena, &v->init->body, d->before.items[i]);
    push_initialiser(v, &d->lhs, &d->parts, d->lhs.items[0]->pos);
    d->parts.len = 0;
  } else if (d->init && d->lhs.len == 0) {
    ObjectList lhs = {&o, 1, 1};
    NodeList rhs = {&d->init, 1, 1};
    NodeList *copy = NEW(v->checker->arena, NodeList);
    VEC_PUSH(v->checker->arena, copy, rhs.items[0]);
    push_initialiser(v, &lhs, copy, o->pos);
    d->init = NULL;
  }
}

static void visit(Order *v, Object *o) {
  uintptr_t state = (uintptr_t)map_get(&v->state, o);
  if (state == 2 || v->failed) return;
  if (state == 1) {
    report_init_cycle(v, o);
    return;
  }
  Arena *a = v->checker->arena;
  map_set(a, &v->state, o, (void *)(uintptr_t)1);
  VEC_PUSH(a, &v->path, o);
  DeclInfo *d = o->decl;
  if (d && d->lhs.len) /* variables of one call wait for what any of them needs */
    for (uint32_t i = 0; i < d->lhs.len; i++) visit_dependencies(v, d->lhs.items[i]);
  else
    visit_dependencies(v, o);
  v->path.len--;
  map_set(a, &v->state, o, (void *)(uintptr_t)2);
  if (!v->failed) emit(v, o);
}

void order_initialisation(Checker *c, Function *init) {
  Order v = {.checker = c, .init = init};
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    if (o->kind == OBJ_VAR || o->kind == OBJ_CONST) {
      visit(&v, o);
      if (v.failed) break;
    }
  }
}
