/*
 * callgraph.c: the functions of a package, callees first.
 *
 * Requires: a checked package. Ensures: every function of the package, literals included, is in
 * exactly one component; a component refers only to itself and to components before it. A literal
 * that captures variables is in the component of its host, after it; one that captures nothing is a
 * function like any other. Method: Tarjan, "Depth-first search and linear graph algorithms" (1972),
 * over *mentions* of functions, not only calls, in tree order. A capturing literal never closes a
 * component, so it stays on the stack until its host does.
 */
#include "inline/internal.h"

/* ---- the list -------------------------------------------------------------------------------- */

static void add_literals(Arena *a, FunctionList *list, const Function *f) {
  for (uint32_t i = 0; i < f->closures.len; i++)
    if (!inline_info(f->closures.items[i])->is_copy) VEC_PUSH(a, list, f->closures.items[i]);
  for (uint32_t i = f->closures.len; i-- > 0;)
    if (!inline_info(f->closures.items[i])->is_copy) add_literals(a, list, f->closures.items[i]);
}

/* Copies made by inlining, wherever they are, in order of creation. */
static void add_copies(Arena *a, FunctionList *copies, Function *f) {
  for (uint32_t i = 0; i < f->closures.len; i++) {
    Function *c = f->closures.items[i];
    if (inline_info(c)->is_copy) {
      VEC_PUSH(a, copies, c);
      for (uint32_t j = copies->len - 1;
           j > 0 && inline_info(copies->items[j - 1])->serial > inline_info(c)->serial; j--) {
        copies->items[j] = copies->items[j - 1];
        copies->items[j - 1] = c;
      }
    }
    add_copies(a, copies, c);
  }
}

static void add_declared(Arena *a, FunctionList *list, Package *pkg, bool initialiser) {
  for (uint32_t i = 0; i < pkg->functions.len; i++) {
    Function *f = pkg->functions.items[i];
    if (f->is_package_init == initialiser && !f->is_generic && !is_instance(f))
      VEC_PUSH(a, list, f);
  }
}

/* Instances come last, each with its literals; with -m there are wrappers among them. */
static void add_instances(Arena *a, FunctionList *list, Package *pkg) {
  FunctionList instances = {0};
  if (pkg->inl) instances = package_lines(pkg)->instances;
  for (uint32_t i = 0; !pkg->inl && i < pkg->functions.len; i++)
    if (is_instance(pkg->functions.items[i])) VEC_PUSH(a, &instances, pkg->functions.items[i]);
  for (uint32_t i = 0; i < instances.len; i++) {
    Function *f = instances.items[i];
    VEC_PUSH(a, list, f);
    add_literals(a, list, f);
  }
}

FunctionList package_functions(Arena *a, Package *pkg) {
  FunctionList list = {0}, copies = {0};
  add_declared(a, &list, pkg, true);
  for (uint32_t i = list.len; i-- > 0;) add_literals(a, &list, list.items[i]);
  uint32_t first = list.len;
  add_declared(a, &list, pkg, false);
  for (uint32_t i = list.len; i-- > first;) add_literals(a, &list, list.items[i]);
  add_instances(a, &list, pkg);
  for (uint32_t i = 0; i < list.len; i++)
    if (!list.items[i]->lit) add_copies(a, &copies, list.items[i]);
  for (uint32_t i = 0; i < copies.len; i++) VEC_PUSH(a, &list, copies.items[i]);
  FunctionList wrappers = package_wrappers(pkg);
  for (uint32_t i = 0; i < wrappers.len; i++) VEC_PUSH(a, &list, wrappers.items[i]);
  return list;
}

/* ---- components ------------------------------------------------------------------------------ */

enum {
  CLOSED = UINT32_MAX
};

typedef struct Vertex {
  Function *function;
  uint32_t id; /* 0: not visited; CLOSED: in a component */
  uint32_t low;
  bool recursive;
} Vertex;

typedef struct Search {
  Map carried; /* Object -> what sets it: see search_carrier */
  Arena *arena;
  Map vertices; /* Function -> Vertex */
  VEC(Vertex *) stack;
  uint32_t next_id;
  ComponentList components;
  Vertex *current;
} Search;

static void search(Search *s, Vertex *v);

static void mention(Search *s, const Function *f) {
  Vertex *to = f ? map_get(&s->vertices, f) : NULL;
  if (!to) return;
  Vertex *from = s->current;
  uint32_t low = to->id;
  if (!to->id) {
    search(s, to);
    s->current = from;
    low = to->id == CLOSED ? CLOSED : to->low;
  }
  if (low <= from->id) from->recursive = true;
  if (low < from->low) from->low = low;
}

static bool search_node(Node *n, void *arg);

static Function *named_function(const Node *n) {
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_FUNC ? o->func.function : NULL;
}

/* An instance as a value is its wrapper, if there are wrappers. */
static Function *value_of(Function *f) {
  const InlineInfo *info = f ? f->inl : NULL;
  return info && info->wrapper ? info->wrapper : f;
}

/* The function that a call names; null if it names none. */
static Function *called_function(const Node *fun) {
  if (fun->kind != NODE_METHOD_EXPR) return named_function(fun);
  const MethodExpr *m = AS(MethodExpr, METHOD_EXPR, fun);
  if (m->of_param.number) return NULL;
  Function *f = m->method->func.function;
  return m->devirtualized ? value_of(f) : f;
}

/*
 * t1, t2 := f(): f is met where the value of t1 stands, as in gc's tree. True if n is such a
 * statement, to be looked at later, or a name that was looked at.
 */
static bool search_carrier(Search *s, Node *n) {
  if (n->kind == NODE_ASSIGN_STMT) {
    const AssignStmt *a = AS(AssignStmt, ASSIGN_STMT, n);
    const Node *lhs = a->lhs.items[0];
    Object *o = lhs->kind == NODE_NAME ? AS(NameExpr, NAME, lhs)->obj : NULL;
    if (!o || o->kind != OBJ_VAR || !o->var.carries || a->rhs.len != 1) return false;
    map_set(s->arena, &s->carried, o, a->rhs.items[0]);
    return true;
  }
  if (n->kind != NODE_NAME || !AS(NameExpr, NAME, n)->obj) return false;
  Object *o = AS(NameExpr, NAME, n)->obj;
  Node *value = o->kind == OBJ_VAR && o->var.carries ? map_get(&s->carried, o) : NULL;
  if (!value) return false;
  map_set(s->arena, &s->carried, o, NULL);
  visit_tree(value, search_node, s);
  return true;
}

static bool search_node(Node *n, void *arg) {
  Search *s = arg;
  if (search_carrier(s, n)) return false;
  if (n->kind == NODE_CALL && called_function(AS(CallExpr, CALL, n)->fun)) {
    mention(s, called_function(AS(CallExpr, CALL, n)->fun));
    visit_list(AS(CallExpr, CALL, n)->args, search_node, s);
    return false;
  }
  if (n->kind == NODE_NAME) {
    mention(s, value_of(named_function(n)));
  } else if (n->kind == NODE_METHOD_EXPR && !AS(MethodExpr, METHOD_EXPR, n)->of_param.number) {
    mention(s, value_of(AS(MethodExpr, METHOD_EXPR, n)->method->func.function));
  } else if (n->kind == NODE_METHOD_VALUE) {
    mention(s, value_of(AS(MethodValueExpr, METHOD_VALUE, n)->method->func.function));
  } else if (n->kind == NODE_FUNC_LIT) {
    mention(s, AS(FuncLit, FUNC_LIT, n)->function);
  }
  return true;
}

static void close_component(Search *s, const Vertex *root) {
  uint32_t first = s->stack.len;
  while (s->stack.items[--first] != root) continue;
  Component c = {.recursive = root->recursive};
  for (uint32_t i = first; i < s->stack.len; i++) {
    VEC_PUSH(s->arena, &c.functions, s->stack.items[i]->function);
    s->stack.items[i]->id = CLOSED;
  }
  s->stack.len = first;
  VEC_PUSH(s->arena, &s->components, c);
}

static void search(Search *s, Vertex *v) {
  v->id = v->low = ++s->next_id;
  VEC_PUSH(s->arena, &s->stack, v);
  s->current = v;
  visit_list(v->function->body, search_node, s);
  if (v->low == v->id && !is_capturing_literal(v->function)) close_component(s, v);
}

ComponentList call_graph_components(Arena *a, Package *pkg) {
  FunctionList list = package_functions(a, pkg);
  Search s = {.arena = a};
  for (uint32_t i = 0; i < list.len; i++) {
    Vertex *v = NEW(a, Vertex);
    v->function = list.items[i];
    map_set(a, &s.vertices, v->function, v);
  }
  for (uint32_t i = 0; i < list.len; i++) {
    Vertex *v = map_get(&s.vertices, list.items[i]);
    if (!v->id && !is_capturing_literal(v->function)) search(&s, v);
  }
  return s.components;
}
