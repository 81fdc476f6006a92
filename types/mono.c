/*
 * mono.c: generic code that would need infinitely many instances.
 *
 * Requires: every instantiation of the package has been noted, without errors. Ensures: an error
 * for a cycle in which a type parameter is instantiated with a type made from itself, as f[T]
 * calling f[*T]. Method: a graph of type parameters, and of local types that depend on those around
 * them. An edge leads from each parameter in a type argument to the parameter that gets it, of
 * weight 0 if the argument is the parameter itself, else 1. A cycle of positive weight is
 * unbounded; the search relaxes heaviest paths (Bellman-Ford) until nothing changes or a path is
 * longer than the graph. A cycle never leaves its package, since imports do not.
 */
#include "types/decl.h"

typedef struct Edge {
  uint32_t from, to, weight;
  Pos pos;
  Type *arg; /* the whole type argument */
} Edge;

typedef struct Vertex {
  const Object *obj;    /* type name of a parameter or of a local type */
  uint32_t weight, len; /* of the heaviest path known to lead here */
  uint32_t last;        /* its last edge */
} Vertex;

typedef struct InstanceGraph {
  VEC(Vertex) vertices;
  VEC(Edge) edges;
  Map index; /* Object -> 1 + index of its vertex; the map's null is "none yet" */
} InstanceGraph;

/* ---- the graph --------------------------------------------------------------------------- */

static InstanceGraph *graph_of(Checker *c) {
  if (!c->instance_graph) c->instance_graph = NEW(c->arena, InstanceGraph);
  return c->instance_graph;
}

static uint32_t vertex_of(Checker *c, const Object *o) {
  InstanceGraph *g = graph_of(c);
  uintptr_t known = (uintptr_t)map_get(&g->index, o);
  if (known) return (uint32_t)known - 1;
  VEC_PUSH(c->arena, &g->vertices, (Vertex){.obj = o});
  map_set(c->arena, &g->index, o, (void *)(uintptr_t)g->vertices.len);
  return g->vertices.len - 1;
}

/* A method's own name for a parameter of its receiver's type is that parameter. */
static uint32_t param_vertex(Checker *c, const Type *param) {
  const Object *origin = param->param.origin;
  return vertex_of(c, origin ? origin : param->param.obj);
}

static void add_edge(Checker *c, Edge e) {
  VEC_PUSH(c->arena, &graph_of(c)->edges, e);
}

/* The parameters of the functions around a local type: its definition may depend on them. */
static void add_ambient_params(Checker *c, const Object *o, uint32_t to) {
  for (const Scope *s = o->scope; s && s != c->pkg->scope; s = s->parent)
    for (uint32_t i = 0; i < s->names.len; i++) {
      const Object *p = s->names.items[i].value;
      if (p->kind != OBJ_TYPE_NAME || p->type_name.is_alias || p->pos >= o->pos) continue;
      if (p->type && p->type->kind == TYPE_PARAM)
        add_edge(c, (Edge){param_vertex(c, p->type), to, 1, o->pos, p->type});
    }
}

static bool is_local_type(const Checker *c, const Object *o) {
  return o->pkg == c->pkg && o->scope && o->scope != c->pkg->scope;
}

/* What flows to the parameter `to` as part of a type argument. */
typedef struct Flow {
  Checker *checker;
  uint32_t to;
  Type *arg;
  Pos pos;
} Flow;

static void flow_from(const Flow *f, uint32_t from, const Type *part) {
  add_edge(f->checker, (Edge){from, f->to, part != f->arg, f->pos, f->arg});
}

static void walk_type(const Flow *f, Type *t);

static void walk_objects(const Flow *f, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++)
    if (list->items[i]->type) walk_type(f, list->items[i]->type);
}

static void walk_named(const Flow *f, Type *t) {
  const Object *o = t->named.obj;
  if (is_local_type(f->checker, o)) {
    bool is_new = !map_has(&graph_of(f->checker)->index, o);
    uint32_t v = vertex_of(f->checker, o);
    if (is_new) add_ambient_params(f->checker, o, v);
    flow_from(f, v, t);
  }
  for (uint32_t i = 0; i < t->named.targs.len; i++) walk_type(f, t->named.targs.items[i]);
}

static void walk_type(const Flow *f, Type *t) {
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_PARAM: flow_from(f, param_vertex(f->checker, t), t); break;
  case TYPE_NAMED: walk_named(f, t); break;
  case TYPE_ARRAY: walk_type(f, t->array.elem); break;
  case TYPE_SLICE: walk_type(f, t->slice.elem); break;
  case TYPE_POINTER: walk_type(f, t->pointer.elem); break;
  case TYPE_CHAN: walk_type(f, t->chan.elem); break;
  case TYPE_MAP:
    walk_type(f, t->map.key);
    walk_type(f, t->map.elem);
    break;
  case TYPE_STRUCT: walk_objects(f, &t->struct_.fields); break;
  case TYPE_INTERFACE: walk_objects(f, &t->interface.methods); break;
  case TYPE_FUNC:
    walk_objects(f, &t->func.params);
    walk_objects(f, &t->func.results);
    break;
  } /* basic types: nothing flows */
}

void note_instantiation(Checker *c, ObjectList tparams, TypeList targs, const NodeList *written,
                        Pos pos) {
  for (uint32_t i = 0; i < tparams.len; i++) {
    if (tparams.items[i]->pkg != c->pkg) continue;
    bool has_pos = written && i < written->len;
    Flow f = {c, param_vertex(c, tparams.items[i]->type), type_unalias(targs.items[i]),
              has_pos ? start_pos(written->items[i]) : pos};
    walk_type(&f, targs.items[i]);
  }
}

/* ---- the search ---------------------------------------------------------------------------- */

static void report_cycle_at(Checker *c, uint32_t v) {
  InstanceGraph *g = c->instance_graph;
  bool *seen = NEW_ARRAY(c->arena, bool, g->vertices.len);
  while (!seen[v]) { /* back along the path, until on the cycle itself */
    seen[v] = true;
    v = g->edges.items[g->vertices.items[v].last].from;
  }
  Text t = text_new(c->arena);
  uint32_t at = v;
  do {
    const Edge *e = &g->edges.items[g->vertices.items[at].last];
    const Object *o = g->vertices.items[e->to].obj;
    bool is_param = o->type->kind == TYPE_PARAM;
    text_puts(&t,
              follow_up(c, e->pos,
                        is_param ? "%s instantiated as %T" : "%s implicitly parameterized by %T",
                        o->sym->text, e->arg));
    at = e->from;
  } while (at != v);
  type_error_at(c, g->vertices.items[v].obj->pos, "instantiation cycle:%s", t.s);
}

/* Lengthens a path by one edge if that makes it heavier; true when a cycle was found. */
static bool relax(Checker *c, uint32_t edge, bool *changed) {
  InstanceGraph *g = c->instance_graph;
  const Edge *e = &g->edges.items[edge];
  const Vertex *from = &g->vertices.items[e->from];
  Vertex *to = &g->vertices.items[e->to];
  if (from->weight + e->weight <= to->weight) return false;
  to->last = edge;
  to->len = from->len + 1;
  if (to->len == g->vertices.len) {
    report_cycle_at(c, e->to);
    return true;
  }
  to->weight = from->weight + e->weight;
  *changed = true;
  return false;
}

void check_instantiation_cycles(Checker *c) {
  InstanceGraph *g = diag_count(c->diag) ? NULL : c->instance_graph;
  for (bool changed = g != NULL; changed;) {
    changed = false;
    for (uint32_t i = 0; i < g->edges.len; i++)
      if (relax(c, i, &changed)) return;
  }
}
