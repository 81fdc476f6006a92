/*
 * readorder.c: the order in which gc reads the types and functions of a package, for the order of
 * lines about instances of generics and about wrappers.
 *
 * Method: gc reads what a declaration needs before it goes on, so a type comes after the types of
 * its fields and of its methods' parameters. Variables' initialisers are read first, then
 * declarations in source order. Bodies wait on a stack: the last that was met is read next, and
 * what it mentions lies on top of it. A function `f[int]` that is mentioned outside of instances is
 * two: a wrapper, and above it the body for the shape, which instances of equal shape share. A type
 * `T[int]` brings wrappers of all its methods; what it has for its shape waits on a stack of its
 * own, which is emptied before each body. With a function, a method or the body of a wrapper comes
 * the table of what the body of the instance makes of its parameters (gc calls it dictionary): the
 * tables of others that it calls, and types.
 */
#include "inline/internal.h"

typedef enum ReadKind {
  READ_LOCAL,   /* a function that is no instance */
  READ_SHAPE,   /* the body of an instance */
  READ_WRAPPER, /* f[int], which calls it */
} ReadKind;

typedef struct ReadBody {
  ReadKind kind;
  Function *f;
} ReadBody;

/* A function or a type whose shape is to be read. */
typedef struct Pending {
  Function *f;
  Type *t;
} Pending;

typedef struct Reading {
  const Package *pkg;
  Map types;    /* Type: met; a struct that is the underlying type of a named one has a value */
  Map structs;  /* unnamed ones in the list, and interfaces, by link string */
  Map shapes;   /* what stands for a shape, by its text: functions and types */
  Map wrappers; /* Function */
  Map tables;   /* Function or Type whose table was read */
  VEC(ReadBody) bodies;
  VEC(Pending) pending;
  bool shaped; /* what is met is made of the parameters of an instance */
  ReadList list;
  ReadTypeList type_list;
  ReadMethodList values;
} Reading;

static void meet_type(Reading *r, Type *t);
static bool meet_node(Node *n, void *arg);

/* ---- functions ------------------------------------------------------------------------------- */

static void push_body(Reading *r, ReadKind kind, Function *f) {
  VEC_PUSH(session_arena, &r->bodies, ((ReadBody){kind, f}));
}

/* Is it the first time that a shape of this text, of a package, is met? */
static bool is_new_shape(Reading *r, const Package *of, const char *shape) {
  const char *key = format_text(session_arena, "%s %s", of->path, shape);
  if (map_get_str(&r->shapes, key)) return false;
  map_set_str(session_arena, &r->shapes, key, r);
  return true;
}

static bool is_new(Map *m, void *key) {
  if (map_has(m, key)) return false;
  map_set(session_arena, m, key, key);
  return true;
}

/* ---- types ----------------------------------------------------------------------------------- */

static void meet_objects(Reading *r, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++) meet_type(r, list->items[i]->type);
}

static void meet_signature(Reading *r, Type *t) {
  const FuncType *f = &type_underlying(t)->func;
  meet_objects(r, &f->params);
  meet_objects(r, &f->results);
}

static void list_type(Reading *r, Type *t, bool shaped) {
  VEC_PUSH(session_arena, &r->type_list, ((ReadType){t, shaped}));
}

static Function *method_body(const NamedType *n, uint32_t i) {
  return n->methods.items[i]->func.function;
}

/* The methods of a type are met with it, and their bodies wait. */
static void meet_methods(Reading *r, const NamedType *n, ReadKind kind) {
  for (uint32_t i = 0; i < n->methods.len; i++) {
    Function *f = method_body(n, i);
    if (n->methods.items[i]->type) meet_signature(r, n->methods.items[i]->type);
    if (!f) continue;
    bool pushes = kind == READ_LOCAL || (kind == READ_WRAPPER && is_new(&r->wrappers, f)) ||
                  (kind == READ_SHAPE &&
                   is_new_shape(r, f->obj->pkg, instance_text(session_arena, f, NULL, true)));
    if (pushes) push_body(r, kind, f);
  }
}

/* The type that bodies of instances have for t. */
static void meet_shape_of(Reading *r, Type *t) {
  if (!is_new_shape(r, t->named.obj->pkg, shape_text(t))) return;
  bool outer = r->shaped;
  r->shaped = true;
  meet_type(r, type_underlying(t));
  meet_methods(r, &t->named, READ_SHAPE);
  r->shaped = outer;
  list_type(r, t, true);
}

static void meet_instance(Reading *r, Type *t) {
  if (r->shaped) {
    meet_shape_of(r, t);
    return;
  }
  if (!is_new(&r->types, t)) return;
  for (uint32_t i = 0; i < t->named.targs.len; i++) meet_type(r, t->named.targs.items[i]);
  meet_type(r, type_underlying(t));
  VEC_PUSH(session_arena, &r->pending, ((Pending){.t = t}));
  meet_methods(r, &t->named, READ_WRAPPER);
  list_type(r, t, false);
}

static void meet_named(Reading *r, Type *t) {
  const NamedType *n = &t->named;
  if (n->targs.len) {
    meet_instance(r, t);
    return;
  }
  if (n->tparams.len || map_has(&r->types, t)) return;
  map_set(session_arena, &r->types, t, NULL);
  if (!n->obj->pkg || n->obj->pkg != r->pkg) return;
  Type *u = type_underlying(t);
  bool is_own = u->kind == TYPE_STRUCT || u->kind == TYPE_INTERFACE;
  if (is_own && !map_has(&r->types, u)) map_set(session_arena, &r->types, u, r);
  meet_type(r, u);
  meet_methods(r, n, READ_LOCAL);
  list_type(r, t, false);
}

static bool has_embedded(const Type *t) {
  for (uint32_t i = 0; i < t->struct_.fields.len; i++)
    if (t->struct_.fields.items[i]->var.embedded) return true;
  return false;
}

/* A type without name has wrappers if it embeds something; the underlying type of a named one is
 * not such. */
static void meet_struct(Reading *r, Type *t) {
  bool is_underlying = map_get(&r->types, t) != NULL;
  if (map_has(&r->types, t) && !is_underlying) return;
  map_set(session_arena, &r->types, t, NULL);
  meet_objects(r, &t->struct_.fields);
  if (is_underlying || !has_embedded(t) || map_get_str(&r->structs, type_link_string(t))) return;
  map_set_str(session_arena, &r->structs, type_link_string(t), t);
  list_type(r, t, false);
}

/* An interface without name has wrappers, too. */
static void meet_interface(Reading *r, Type *t) {
  bool is_underlying = map_get(&r->types, t) != NULL;
  if (map_has(&r->types, t) && !is_underlying) return;
  map_set(session_arena, &r->types, t, NULL);
  ObjectList methods = interface_complete(t)->all_methods;
  for (uint32_t i = 0; i < methods.len; i++) meet_signature(r, methods.items[i]->type);
  if (is_underlying || !methods.len || map_get_str(&r->structs, type_link_string(t))) return;
  map_set_str(session_arena, &r->structs, type_link_string(t), t);
  list_type(r, t, false);
}

static void meet_type(Reading *r, Type *t) {
  if (!t) return;
  t = type_unalias(t);
  if (t->kind == TYPE_NAMED) {
    meet_named(r, t);
    return;
  }
  if (t->kind == TYPE_STRUCT) {
    meet_struct(r, t);
    return;
  }
  if (t->kind == TYPE_POINTER) meet_type(r, t->pointer.elem);
  if (t->kind == TYPE_SLICE) meet_type(r, t->slice.elem);
  if (t->kind == TYPE_ARRAY) meet_type(r, t->array.elem);
  if (t->kind == TYPE_CHAN) meet_type(r, t->chan.elem);
  if (t->kind == TYPE_FUNC) meet_signature(r, t);
  if (t->kind == TYPE_MAP) {
    meet_type(r, t->map.key);
    meet_type(r, t->map.elem);
  }
  if (t->kind == TYPE_INTERFACE) meet_interface(r, t);
}

/* ---- mentions in bodies ---------------------------------------------------------------------- */

static void read_function_table(Reading *r, Function *f);
static void read_type_table(Reading *r, Type *t);

static void meet_shape_of_function(Reading *r, Function *f) {
  if (!is_new_shape(r, f->obj->pkg, instance_text(session_arena, f, NULL, true))) return;
  bool outer = r->shaped;
  r->shaped = true;
  meet_signature(r, f->type);
  r->shaped = outer;
  push_body(r, READ_SHAPE, f);
}

static void meet_wrapper(Reading *r, Function *f) {
  if (!is_new(&r->wrappers, f)) return;
  meet_signature(r, f->type);
  VEC_PUSH(session_arena, &r->pending, ((Pending){.f = f}));
  push_body(r, READ_WRAPPER, f);
}

static void meet_function(Reading *r, Object *o) {
  Function *f = o->func.function;
  if (!o->func.targs.len) {
    if (o->type && o->pkg == r->pkg) meet_signature(r, o->type);
    return;
  }
  if (!f) return;
  if (!r->shaped) meet_wrapper(r, f);
  meet_shape_of_function(r, f);
  if (!r->shaped) read_function_table(r, f);
}

/* A method of an instance: its type, and as a static call goes to the body of the shape, the shape
 * too. */
static void meet_method(Reading *r, Type *recv, const Object *method) {
  meet_type(r, recv);
  Type *t = method->func.recv_named;
  if (!t || !t->named.targs.len) return;
  meet_type(r, t);
  meet_shape_of(r, t);
  if (!r->shaped) read_type_table(r, t);
}

static void meet_clause(Reading *r, const CaseClause *c) {
  for (uint32_t i = 0; i < c->case_types.len; i++) meet_type(r, c->case_types.items[i]);
}

static bool names_type(const Node *n) {
  return n->kind == NODE_COMPOSITE_LIT || n->kind == NODE_CONVERT || n->kind == NODE_CONST ||
         n->kind == NODE_TYPE_ASSERT || n->kind == NODE_BUILTIN || n->kind == NODE_FUNC_LIT;
}

/* x.M(a): the receiver is read before the method. */
static bool meet_method_call(Reading *r, CallExpr *call) {
  if (call->fun->kind != NODE_METHOD_EXPR || !call->args.len) return false;
  visit_tree(call->args.items[0], meet_node, r);
  visit_tree(call->fun, meet_node, r);
  for (uint32_t i = 1; i < call->args.len; i++) visit_tree(call->args.items[i], meet_node, r);
  return true;
}

static bool meet_node(Node *n, void *arg) {
  Reading *r = arg;
  if (n->kind == NODE_CALL && meet_method_call(r, AS(CallExpr, CALL, n))) return false;
  if (n->kind == NODE_NAME) {
    Object *o = AS(NameExpr, NAME, n)->obj;
    if (o && o->kind == OBJ_FUNC)
      meet_function(r, o);
    else if (o)
      meet_type(r, o->type);
  } else if (n->kind == NODE_METHOD_EXPR) {
    const MethodExpr *m = AS(MethodExpr, METHOD_EXPR, n);
    if (!m->of_param.number) meet_method(r, m->recv, m->method);
  } else if (n->kind == NODE_METHOD_VALUE) {
    const MethodValueExpr *m = AS(MethodValueExpr, METHOD_VALUE, n);
    if (!m->of_param.number) meet_method(r, m->x->type, m->method);
    VEC_PUSH(session_arena, &r->values, ((ReadMethod){m->x->type, m->method}));
  } else if (n->kind == NODE_CASE_CLAUSE) {
    meet_clause(r, AS(CaseClause, CASE_CLAUSE, n));
  } else if (names_type(n) && n->type && n->type->kind != TYPE_TUPLE) {
    meet_type(r, n->type);
  }
  if (n->kind == NODE_FUNC_LIT)
    visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, meet_node, arg);
  return true;
}

/* ---- tables ---------------------------------------------------------------------------------- */

static bool meet_table(Node *n, void *arg) {
  Reading *r = arg;
  if (n->kind == NODE_NAME) {
    Object *o = AS(NameExpr, NAME, n)->obj;
    if (o && o->kind == OBJ_FUNC && o->func.targs.len && o->func.function)
      read_function_table(r, o->func.function);
  } else if (n->kind == NODE_METHOD_EXPR) {
    const MethodExpr *m = AS(MethodExpr, METHOD_EXPR, n);
    Type *t = m->method->func.recv_named;
    if (!m->of_param.number && t && t->named.targs.len) read_type_table(r, t);
  } else if (n->kind == NODE_FUNC_LIT) {
    visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, meet_table, arg);
  }
  return true;
}

/* What the body of an instance needs to know of its types when it runs. */
static bool meet_entry(Node *n, void *arg) {
  Reading *r = arg;
  if (n->kind == NODE_CONVERT) {
    bool boxes = AS(ConvertExpr, CONVERT, n)->conv == CONV_TO_IFACE;
    meet_type(r, boxes ? AS(ConvertExpr, CONVERT, n)->x->type : n->type);
  } else if (n->kind == NODE_TYPE_ASSERT || n->kind == NODE_BUILTIN) {
    if (n->type && n->type->kind != TYPE_TUPLE) meet_type(r, n->type);
  } else if (n->kind == NODE_CASE_CLAUSE) {
    meet_clause(r, AS(CaseClause, CASE_CLAUSE, n));
  } else if (n->kind == NODE_FUNC_LIT) {
    visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, meet_entry, arg);
  }
  return true;
}

static void read_function_table(Reading *r, Function *f) {
  if (!is_new(&r->tables, f)) return;
  visit_list(f->body, meet_table, r);
  visit_list(f->body, meet_entry, r);
}

/* A type has one table for all its methods. */
static void read_type_table(Reading *r, Type *t) {
  if (!is_new(&r->tables, t)) return;
  const NamedType *n = &t->named;
  for (uint32_t i = 0; i < n->methods.len; i++)
    if (method_body(n, i)) visit_list(method_body(n, i)->body, meet_table, r);
  for (uint32_t i = 0; i < n->methods.len; i++)
    if (method_body(n, i)) visit_list(method_body(n, i)->body, meet_entry, r);
}

/* ---- bodies ---------------------------------------------------------------------------------- */

static void read_wrapper(Reading *r, Function *f) {
  if (f->has_recv)
    read_type_table(r, f->obj->func.recv_named);
  else
    read_function_table(r, f);
}

static void read_body(Reading *r, ReadBody b) {
  r->shaped = b.kind == READ_SHAPE;
  if (b.kind == READ_WRAPPER)
    read_wrapper(r, b.f);
  else
    visit_list(b.f->body, meet_node, r);
  r->shaped = false;
  if (b.kind != READ_LOCAL)
    VEC_PUSH(session_arena, &r->list, ((ReadFunction){b.f, b.kind == READ_WRAPPER}));
}

static void read_pending(Reading *r, Pending p) {
  if (p.f)
    meet_shape_of_function(r, p.f);
  else
    meet_shape_of(r, p.t);
}

static void read_bodies(Reading *r) {
  for (;;) {
    if (r->pending.len)
      read_pending(r, r->pending.items[--r->pending.len]);
    else if (r->bodies.len)
      read_body(r, r->bodies.items[--r->bodies.len]);
    else
      return;
  }
}

static Object *declared(const Reading *r, const Sym *name) {
  return scope_lookup(r->pkg->scope, (Sym *)name);
}

static void meet_function_decl(Reading *r, const FuncDecl *d) {
  if (d->recv || d->tparams.len) return;
  const Object *o = NULL;
  if (strcmp(d->sym->text, "init")) o = declared(r, d->sym);
  if (!o || o->kind != OBJ_FUNC) return;
  if (o->type) meet_signature(r, o->type);
  if (o->func.function) push_body(r, READ_LOCAL, o->func.function);
}

static void meet_decl(Reading *r, const Node *d) {
  if (d->kind == NODE_TYPE_DECL) {
    const TypeDecl *t = AS(TypeDecl, TYPE_DECL, d);
    const Object *o = t->tparams.len ? NULL : declared(r, t->sym);
    if (o && o->type) meet_type(r, o->type);
  } else if (d->kind == NODE_FUNC_DECL) {
    meet_function_decl(r, AS(FuncDecl, FUNC_DECL, d));
  } else if (d->kind == NODE_VAR_DECL) {
    NodeList names = AS(VarDecl, VAR_DECL, d)->names;
    for (uint32_t i = 0; i < names.len; i++) {
      const Object *o = declared(r, AS(NameExpr, NAME, names.items[i])->sym);
      if (o) meet_type(r, o->type);
    }
  }
}

/* Functions that no name in the package leads to: init, and what the rules above missed. */
static void push_rest(Reading *r, const Package *pkg) {
  for (uint32_t i = pkg->functions.len; i-- > 0;) {
    Function *f = pkg->functions.items[i];
    if (f->is_package_init || f->is_generic) continue;
    if (is_instance(f))
      meet_shape_of_function(r, f);
    else if (!f->has_recv && f->obj && !strcmp(f->obj->sym->text, "init"))
      push_body(r, READ_LOCAL, f);
  }
}

void read_package(Package *pkg, ReadList *functions, ReadTypeList *types, ReadMethodList *values) {
  Reading r = {.pkg = pkg};
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (pkg->functions.items[i]->is_package_init)
      visit_list(pkg->functions.items[i]->body, meet_node, &r);
  for (uint32_t i = 0; i < pkg->files.len; i++) {
    NodeList decls = pkg->files.items[i]->decls;
    for (uint32_t j = 0; j < decls.len; j++) meet_decl(&r, decls.items[j]);
  }
  read_bodies(&r);
  push_rest(&r, pkg);
  read_bodies(&r);
  for (uint32_t i = 0; i < pkg->types.len; i++)
    if (!pkg->types.items[i]->type_name.is_alias) meet_type(&r, pkg->types.items[i]->type);
  *functions = r.list;
  *types = r.type_list;
  *values = r.values;
}
