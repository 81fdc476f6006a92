/*
 * typeorder.c: the types of a package in the order in which gc meets them, for the order of their
 * wrappers.
 *
 * Method: gc reads what a declaration needs before it goes on, so a type comes after the types of
 * its fields and of its methods' parameters. Variables' initialisers are read first, then
 * declarations in source order, then bodies from the last to the first.
 */
#include "inline/internal.h"

typedef struct TypeOrder {
  const Package *pkg;
  Map seen;    /* Type -> null; a struct that is the underlying type of a named one -> non-null */
  Map structs; /* unnamed ones in the list, by link string */
  TypeList list;
} TypeOrder;

static void meet_type(TypeOrder *o, Type *t);

static void meet_objects(TypeOrder *o, const ObjectList *list) {
  for (uint32_t i = 0; i < list->len; i++) meet_type(o, list->items[i]->type);
}

static void meet_signature(TypeOrder *o, Type *t) {
  const FuncType *f = &type_underlying(t)->func;
  meet_objects(o, &f->params);
  meet_objects(o, &f->results);
}

static void meet_named(TypeOrder *o, Type *t) {
  const NamedType *n = &t->named;
  if (n->tparams.len && !n->targs.len) return;
  if (!n->obj->pkg || (n->obj->pkg != o->pkg && !n->targs.len)) return;
  for (uint32_t i = 0; i < n->targs.len; i++) meet_type(o, n->targs.items[i]);
  meet_type(o, type_underlying(t));
  for (uint32_t i = 0; i < n->methods.len; i++)
    if (n->methods.items[i]->type) meet_signature(o, n->methods.items[i]->type);
  if (!n->targs.len) VEC_PUSH(session_arena, &o->list, t);
}

static bool has_embedded(const Type *t) {
  for (uint32_t i = 0; i < t->struct_.fields.len; i++)
    if (t->struct_.fields.items[i]->var.embedded) return true;
  return false;
}

/* A type without name has wrappers if it embeds something; the underlying type of a named one is
 * not such. */
static void meet_struct(TypeOrder *o, Type *t) {
  bool is_underlying = map_get(&o->seen, t) != NULL;
  meet_objects(o, &t->struct_.fields);
  if (is_underlying || !has_embedded(t) || map_get_str(&o->structs, type_link_string(t))) return;
  map_set_str(session_arena, &o->structs, type_link_string(t), t);
  VEC_PUSH(session_arena, &o->list, t);
}

static void meet_type(TypeOrder *o, Type *t) {
  if (!t) return;
  t = type_unalias(t);
  if (map_has(&o->seen, t) && !(t->kind == TYPE_STRUCT && map_get(&o->seen, t) == o)) return;
  if (t->kind == TYPE_NAMED) {
    map_set(session_arena, &o->seen, t, NULL);
    Type *u = type_underlying(t);
    if (u->kind == TYPE_STRUCT && !map_has(&o->seen, u)) map_set(session_arena, &o->seen, u, o);
    meet_named(o, t);
    return;
  }
  if (t->kind == TYPE_STRUCT) {
    meet_struct(o, t);
    map_set(session_arena, &o->seen, t, NULL);
    return;
  }
  map_set(session_arena, &o->seen, t, NULL);
  if (t->kind == TYPE_POINTER) meet_type(o, t->pointer.elem);
  if (t->kind == TYPE_SLICE) meet_type(o, t->slice.elem);
  if (t->kind == TYPE_ARRAY) meet_type(o, t->array.elem);
  if (t->kind == TYPE_CHAN) meet_type(o, t->chan.elem);
  if (t->kind == TYPE_FUNC) meet_signature(o, t);
  if (t->kind == TYPE_MAP) {
    meet_type(o, t->map.key);
    meet_type(o, t->map.elem);
  }
  if (t->kind == TYPE_INTERFACE) {
    ObjectList methods = interface_complete(t)->all_methods;
    for (uint32_t i = 0; i < methods.len; i++) meet_signature(o, methods.items[i]->type);
  }
}

static bool meet_node(Node *n, void *arg) {
  TypeOrder *o = arg;
  if (n->kind == NODE_NAME) {
    const Object *obj = AS(NameExpr, NAME, n)->obj;
    if (obj && !(obj->kind == OBJ_FUNC && obj->func.targs.len)) meet_type(o, obj->type);
  } else if (n->kind == NODE_METHOD_EXPR) {
    meet_type(o, AS(MethodExpr, METHOD_EXPR, n)->recv);
  } else if (n->kind == NODE_FUNC_LIT) {
    meet_type(o, n->type);
    visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, meet_node, o);
  } else if (n->kind == NODE_COMPOSITE_LIT || n->kind == NODE_CONVERT || n->kind == NODE_CONST ||
             n->kind == NODE_TYPE_ASSERT || n->kind == NODE_BUILTIN) {
    if (n->type && n->type->kind != TYPE_TUPLE) meet_type(o, n->type);
  } else if (n->kind == NODE_CASE_CLAUSE) {
    const CaseClause *c = AS(CaseClause, CASE_CLAUSE, n);
    for (uint32_t i = 0; i < c->case_types.len; i++) meet_type(o, c->case_types.items[i]);
  }
  return true;
}

static const Object *declared(const TypeOrder *o, const Sym *name) {
  return scope_lookup(o->pkg->scope, (Sym *)name);
}

static void meet_decl(TypeOrder *o, const Node *d) {
  const Object *obj = NULL;
  if (d->kind == NODE_TYPE_DECL) {
    const TypeDecl *t = AS(TypeDecl, TYPE_DECL, d);
    if (!t->tparams.len) obj = declared(o, t->sym);
    if (obj && obj->type) meet_type(o, obj->type);
  } else if (d->kind == NODE_FUNC_DECL) {
    const FuncDecl *f = AS(FuncDecl, FUNC_DECL, d);
    if (!f->recv && !f->tparams.len) obj = declared(o, f->sym);
    if (obj && obj->kind == OBJ_FUNC && obj->type) meet_signature(o, obj->type);
  } else if (d->kind == NODE_VAR_DECL) {
    NodeList names = AS(VarDecl, VAR_DECL, d)->names;
    for (uint32_t i = 0; i < names.len; i++) {
      obj = declared(o, AS(NameExpr, NAME, names.items[i])->sym);
      if (obj) meet_type(o, obj->type);
    }
  }
}

TypeList types_in_order(Package *pkg) {
  TypeOrder o = {.pkg = pkg};
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (pkg->functions.items[i]->is_package_init)
      visit_list(pkg->functions.items[i]->body, meet_node, &o);
  for (uint32_t i = 0; i < pkg->files.len; i++) {
    NodeList decls = pkg->files.items[i]->decls;
    for (uint32_t j = 0; j < decls.len; j++) meet_decl(&o, decls.items[j]);
  }
  for (uint32_t i = pkg->functions.len; i-- > 0;)
    if (!is_instance(pkg->functions.items[i]))
      visit_list(pkg->functions.items[i]->body, meet_node, &o);
  for (uint32_t i = 0; i < pkg->types.len; i++)
    if (!pkg->types.items[i]->type_name.is_alias) meet_type(&o, pkg->types.items[i]->type);
  return o.list;
}
