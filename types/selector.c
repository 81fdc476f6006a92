/*
 * selector.c: x.f, p.Name, T.Method (Go spec, Selectors; Method expressions; Method values).
 *
 * Ensures: the way through embedded fields is spelled out, one FIELD_SEL a step and a DEREF at each
 * pointer. A method of a value is a METHOD_VALUE whose x is exactly the receiver (& and *
 * inserted); call.c takes it apart when it is called.
 */
#include "types/expr.h"

#include <ctype.h>

/* ---- qualified identifiers -------------------------------------------------------------- */

static bool equal_fold(const Sym *a, const Sym *b) {
  if (a->len != b->len) return false;
  for (uint32_t i = 0; i < a->len; i++)
    if (tolower((unsigned char)a->text[i]) != tolower((unsigned char)b->text[i])) return false;
  return true;
}

/* The exported object, first in the alphabet, whose name is sel but for case; or null. */
static Object *similar_export(const Scope *s, const Sym *sel) {
  Object *best = NULL;
  for (uint32_t i = 0; i < s->names.len; i++) {
    Object *o = s->names.items[i].value;
    if (!o->sym->exported || !equal_fold(o->sym, sel)) continue;
    if (!best || strcmp(o->sym->text, best->sym->text) < 0) best = o;
  }
  return best;
}

static void report_undefined(Checker *c, SelectorExpr *e, const Package *p) {
  Object *similar = similar_export(p->scope, e->sel);
  if (similar)
    type_error_at(c, e->sel_pos, "undefined: %E (but have %s)", e, similar->sym->text);
  else
    type_error_at(c, e->sel_pos, "undefined: %E", e);
}

static void check_qualified(Checker *c, Operand *x, SelectorExpr *e, Object *name) {
  Package *p = name->package_name.imported;
  if (!p) return;
  Object *o = e->sel->exported ? scope_lookup(p->scope, e->sel) : NULL;
  if (!o) { /* unexported names are as good as absent: gc's export data does not have them */
    report_undefined(c, e, p);
    return;
  }
  NameExpr use = {.n = {.kind = NODE_NAME, .pos = e->n.pos}, .sym = e->sel};
  check_object_use(c, x, &use, o);
}

/* The package that e's operand names, or null. */
static Object *package_operand(Checker *c, const SelectorExpr *e) {
  if (e->x->kind != NODE_NAME) return NULL;
  NameExpr *name = AS(NameExpr, NAME, e->x);
  Object *o = scope_lookup_parent(c->scope, name->sym);
  if (!o || o->kind != OBJ_PACKAGE_NAME) return NULL;
  o->used = true;
  return o;
}

/* ---- names that nearly fit -------------------------------------------------------------- */

/* How the name that was found differs from the one that was wanted. */
typedef enum Likeness {
  MISSING,
  MISSPELLED,
  UNEXPORTED,  /* found with a small first letter, in another package */
  INACCESSIBLE /* the very name, but of another package */
} Likeness;

/* The name without its first character; a name of one character is its own tail, as in gc. */
static const char *tail(const Sym *s) {
  uint32_t i = 1;
  while (i < s->len && ((unsigned char)s->text[i] & 0xC0) == 0x80) i++;
  return s->text + (i < s->len ? i : 0);
}

static bool same_tail(const Sym *a, const Sym *b) {
  return strcmp(tail(a), tail(b)) == 0;
}

static Likeness likeness(Checker *c, const Sym *sel, const Object *o) {
  if (!o) return MISSING;
  if (o->pkg == c->pkg) return MISSPELLED;
  if (sel->exported) {
    if (o->sym->exported) return MISSPELLED;
    return same_tail(sel, o->sym) ? UNEXPORTED : MISSING;
  }
  if (o->sym->exported) return same_tail(sel, o->sym) ? MISSPELLED : MISSING;
  return sel == o->sym ? INACCESSIBLE : MISSING;
}

static const char *literal_failure(Checker *c, Type *t, const Sym *sel, const Object *o) {
  const char *found = o ? o->sym->text : "";
  switch (likeness(c, sel, o)) {
  case MISSING: break;
  case MISSPELLED:
    return format_text(c->arena, "unknown field %s in struct literal of type %T, but does have %s",
                       sel->text, t, found);
  case UNEXPORTED:
    return format_text(c->arena,
                       "unknown field %s in struct literal of type %T, but does have unexported %s",
                       sel->text, t, found);
  case INACCESSIBLE:
    return format_text(c->arena, "cannot refer to unexported field %s in struct literal of type %T",
                       found, t);
  }
  return format_text(c->arena, "unknown field %s in struct literal of type %T", sel->text, t);
}

const char *lookup_failure(Checker *c, Type *t, Sym *sel, Object *o, bool struct_lit) {
  if (struct_lit) return literal_failure(c, t, sel, o);
  Likeness like = likeness(c, sel, o);
  const char *what = o && o->kind == OBJ_FUNC ? "method" : "field";
  if (like == INACCESSIBLE)
    return format_text(c->arena, "cannot refer to unexported %s %s", what, o->sym->text);
  if (like == MISSING)
    return format_text(c->arena, "type %T has no field or method %s", t, sel->text);
  return format_text(c->arena, "type %T has no field or method %s, but does have %s%s %s", t,
                     sel->text, like == UNEXPORTED ? "unexported " : "", what, o->sym->text);
}

/* ---- fields and methods ----------------------------------------------------------------- */

/* What sel may have been meant to be. A declared pointer type has fields only. */
static Object *similar_selection(Checker *c, Type *t, Sym *sel) {
  Type *u = type_unalias(t);
  bool named_pointer = u->kind == TYPE_NAMED && type_underlying(u)->kind == TYPE_POINTER;
  Object *o = lookup_fold_case(named_pointer ? type_underlying(u) : t, c->pkg, sel);
  return named_pointer && o && o->kind == OBJ_FUNC ? NULL : o;
}

/* A selector that denotes nothing: x is what it selects from. */
static void report_no_selection(Checker *c, const Operand *x, SelectorExpr *e, const Selection *s) {
  const char *sel = e->sel->text;
  Type *t = x->type;
  if (!is_valid_type(type_underlying(t))) return;
  if (s->ambiguous) {
    type_error_at(c, e->sel_pos, "ambiguous selector %E.%s", x->expr, sel);
    return;
  }
  if (s->ptr_recv_only) {
    if (x->mode == MODE_TYPE)
      type_error_at(c, e->sel_pos,
                    "invalid method expression %T.%s (needs pointer receiver (*%T).%s)", t, sel, t,
                    sel);
    else
      type_error_at(c, e->sel_pos, "cannot call pointer method %s on %T", sel, t);
    return;
  }
  const char *why;
  if (!is_interface_pointer(t, &why))
    why = lookup_failure(c, t, e->sel, similar_selection(c, t, e->sel), false);
  type_error_at(c, e->sel_pos, "%E.%s undefined (%s)", x->expr, sel, why);
}

static Node *implicit_deref(Checker *c, Node *x, Type **t, Pos pos) {
  *t = type_underlying(*t)->pointer.elem;
  Node *n = build_deref(c->arena, x, pos);
  n->type = *t;
  n->implicit = true;
  return n;
}

/* The type of a field; that of an alias of an instance, in terms of the alias. */
static Type *field_type(Checker *c, Type *holder, uint32_t index) {
  Type *t = type_underlying(holder)->struct_.fields.items[index]->type;
  if (!is_bound_alias(holder) || holder->alias.param) return t;
  Type *origin = holder->alias.origin;
  Type *generic = type_underlying(origin)->struct_.fields.items[index]->type;
  return substitute_type(c, generic, origin->named.tparams, holder->alias.targs);
}

Node *follow_path(Checker *c, Node *x, Type **t, const uint32_t *path, uint32_t n, Pos pos) {
  for (uint32_t i = 0; i < n; i++) {
    if (type_underlying(*t)->kind == TYPE_POINTER) x = implicit_deref(c, x, t, pos);
    FieldSelExpr *f = NEW_NODE(c->arena, FieldSelExpr, FIELD_SEL, pos);
    f->x = x;
    f->index = path[i];
    *t = field_type(c, *t, path[i]);
    f->n.type = *t;
    x = &f->n;
  }
  return x;
}

/* x, of type t, as the receiver that method wants. */
static Node *adjust_receiver(Checker *c, Node *x, Type *t, const Object *method, Pos pos) {
  bool is_ptr = type_unalias(t)->kind == TYPE_POINTER;
  if (method->func.ptr_recv && !is_ptr) {
    note_address_taken(x);
    Node *n = build_addr(c->arena, x, pos);
    n->type = new_pointer_type(t);
    n->implicit = true;
    return n;
  }
  if (!method->func.ptr_recv && is_ptr && !is_interface(t)) return implicit_deref(c, x, &t, pos);
  return x;
}

Node *select_receiver(Checker *c, Node *x, Type *t, const Selection *s, Pos pos) {
  uint32_t n = s->path.len;
  x = follow_path(c, x, &t, s->path.items, n, pos);
  return adjust_receiver(c, x, t, s->obj, pos);
}

/* A method's type without its receiver, as x has it. */
static Type *method_type(Checker *c, Type *x, Object *method) {
  if (x->kind == TYPE_POINTER) x = x->pointer.elem;
  FuncType *f = &bound_method_type(c, x, method)->func;
  return new_func_type(f->params, f->results, f->variadic);
}

static void select_field(Checker *c, Operand *x, SelectorExpr *e, const Selection *s) {
  bool is_var = x->mode == MODE_VAR || s->indirect;
  Type *t = x->type;
  Node *node = follow_path(c, x->node, &t, s->path.items, s->path.len, e->n.pos);
  set_value(x, node, t);
  if (is_var) x->mode = MODE_VAR;
}

/* Which method of a type parameter is selected from x, if one is. */
static ParamMethod param_method(Checker *c, const Type *x, const Object *method) {
  if (x->kind != TYPE_ALIAS || !x->alias.param) return (ParamMethod){0};
  const char *key = format_text(c->arena, "%s.%s", x->alias.param->sym->text, method->sym->text);
  for (uint32_t i = 0; i < c->param_methods.len; i++)
    if (!strcmp(c->param_methods.items[i], key)) return (ParamMethod){i + 1};
  VEC_PUSH(c->arena, &c->param_methods, key);
  return (ParamMethod){c->param_methods.len};
}

static void select_method(Checker *c, Operand *x, SelectorExpr *e, const Selection *s) {
  MethodValueExpr *m = NEW_NODE(c->arena, MethodValueExpr, METHOD_VALUE, e->n.pos);
  m->of_param = param_method(c, x->type, s->obj);
  m->x = select_receiver(c, x->node, x->type, s, e->n.pos);
  m->method = s->obj;
  set_value(x, &m->n, method_type(c, m->x->type, s->obj));
  add_dependency(c, s->obj);
}

/* The function type of T.Method: the receiver is the first parameter. */
static Type *method_expr_type(Checker *c, Type *recv, Object *method) {
  FuncType *f = &method->type->func;
  ObjectList params = {0};
  Sym *name = NULL;
  if (f->params.len > 0 && f->params.items[0]->sym)
    name = f->recv && f->recv->sym ? f->recv->sym : blank_sym();
  VEC_PUSH(c->arena, &params, new_var(VAR_PARAM, name, method->pos, recv, c->pkg));
  for (uint32_t i = 0; i < f->params.len; i++) VEC_PUSH(c->arena, &params, f->params.items[i]);
  return new_func_type(params, f->results, f->variadic);
}

static void select_method_expr(Checker *c, Operand *x, SelectorExpr *e, const Selection *s) {
  if (s->obj->kind != OBJ_FUNC) {
    type_error_at(c, e->sel_pos, "%E.%s undefined (type %T has no method %s)", x->expr,
                  e->sel->text, x->type, e->sel->text);
    set_unknown(x);
    return;
  }
  MethodExpr *m = NEW_NODE(c->arena, MethodExpr, METHOD_EXPR, e->n.pos);
  m->of_param = param_method(c, x->type, s->obj);
  m->recv = x->type;
  m->method = s->obj;
  set_value(x, &m->n, method_expr_type(c, x->type, s->obj));
  add_dependency(c, s->obj);
}

static void select_from(Checker *c, Operand *x, SelectorExpr *e) {
  Selection s = lookup_selector(x->type, x->mode == MODE_VAR, c->pkg, e->sel);
  if (!s.obj || s.ptr_recv_only) {
    report_no_selection(c, x, e, &s);
    set_unknown(x);
    return;
  }
  if (s.obj->kind == OBJ_FUNC) ensure_func_type(s.obj);
  bool valid = s.obj->type && is_valid_type(s.obj->type);
  if (x->mode == MODE_TYPE && (valid || s.obj->kind != OBJ_FUNC))
    select_method_expr(c, x, e, &s);
  else if (!valid)
    set_unknown(x);
  else if (s.obj->kind == OBJ_FUNC)
    select_method(c, x, e, &s);
  else
    select_field(c, x, e, &s);
}

void check_selector(Checker *c, Operand *x, SelectorExpr *e) {
  Object *package = package_operand(c, e);
  if (package) {
    check_qualified(c, x, e, package);
    return;
  }
  check_callee_or_type(c, x, e->x, false);
  if (x->mode == MODE_INVALID) return;
  if (x->mode == MODE_BUILTIN) {
    type_error_at(c, e->n.pos, "invalid use of %s in selector expression", operand_string(c, x));
    set_unknown(x);
    return;
  }
  select_from(c, x, e);
}
