/*
 * decl.c: constant, variable, type and function declarations (Go spec, Declarations and scope).
 *
 * Package-level objects are resolved when first needed (check.c); the same code serves declarations
 * in functions, in their order.
 */
#include "types/decl.h"
#include "types/expr.h"

static Type *invalid(void) {
  return universe_type(TYPE_INVALID);
}

/* ---- cycles ---------------------------------------------------------------------------------- */

static uint32_t stack_index(Checker *c, const Object *o) {
  uint32_t i = c->decl_stack.len;
  while (i > 0 && c->decl_stack.items[i - 1] != o) i--;
  return i ? i - 1 : 0;
}

uint32_t first_in_source(Object **cycle, uint32_t n) {
  uint32_t first = 0;
  for (uint32_t i = 1; i < n; i++)
    if (cycle[i]->pos < cycle[first]->pos) first = i;
  return first;
}

/* With its package, if that is another one. */
static const char *qualified_name(Checker *c, const Object *o) {
  if (!o->pkg || o->pkg == c->pkg) return o->sym->text;
  return format_text(c->arena, "%s.%s", o->pkg->name->text, o->sym->text);
}

void report_cycle_of(Checker *c, Object **cycle, uint32_t n, uint32_t start) {
  Object *o = cycle[start];
  bool is_type = o->kind == OBJ_TYPE_NAME;
  if (is_type && o->type && o->type->kind == TYPE_ALIAS) o->type->alias.actual = invalid();
  if (n == 1) {
    type_error_at(c, o->pos,
                  is_type ? "invalid recursive type: %s refers to itself"
                          : "invalid cycle in declaration: %s refers to itself",
                  qualified_name(c, o));
    return;
  }
  Text t = text_new(c->arena);
  text_printf(&t, is_type ? "invalid recursive type %s" : "invalid cycle in declaration of %s",
              qualified_name(c, o));
  for (uint32_t i = 0; i < n; i++) {
    Object *from = cycle[(start + i) % n], *to = cycle[(start + i + 1) % n];
    text_puts(&t, follow_up(c, from->pos, "%s refers to %s", qualified_name(c, from),
                            qualified_name(c, to)));
  }
  type_error_at(c, o->pos, "%s", t.s);
}

void report_cycle(Checker *c, Object *o) {
  uint32_t from = stack_index(c, o), n = c->decl_stack.len - from;
  Object **cycle = c->decl_stack.items + from;
  report_cycle_of(c, cycle, n, first_in_source(cycle, n));
}

bool is_valid_cycle(Checker *c, Object *o) {
  uint32_t from = stack_index(c, o), n = c->decl_stack.len - from, values = 0, definitions = 0;
  for (uint32_t i = from; i < c->decl_stack.len; i++) {
    const Object *x = c->decl_stack.items[i];
    if (x->kind == OBJ_CONST || x->kind == OBJ_VAR) values++;
    if (x->kind != OBJ_TYPE_NAME) continue;
    if (c->in_tparams && x->type && is_generic_type(x->type)) return true;
    if (!x->type_name.is_alias) definitions++;
  }
  if (values == n) return true; /* the initialisation order reports these */
  if (values == 0 && definitions > 0) return true;
  report_cycle(c, o);
  return false;
}

/* ---- constants ------------------------------------------------------------------------------- */

static void init_const(Checker *c, Object *o, Operand *x) {
  bool valid = x->mode != MODE_INVALID && is_valid_type(x->type);
  if (valid && x->mode != MODE_CONST) {
    if (!o->type || is_valid_type(o->type))
      type_error_at(c, operand_pos(x), "%s is not constant", operand_string(c, x));
    valid = false;
  }
  if (!valid) {
    if (!o->type) o->type = invalid();
    return;
  }
  if (!o->type) o->type = x->type;
  if (!is_valid_type(o->type)) return;
  assign_operand(c, x, o->type, "constant declaration");
  if (x->mode != MODE_INVALID) o->constant.value = x->value;
}

void check_const_object(Checker *c, Object *o, DeclInfo *d) {
  c->iota = const_int64(d->iota);
  o->constant.value = const_unknown();
  if (d->decl_type) {
    Type *t = check_type(c, d->decl_type);
    if (!is_const_type(t)) {
      if (type_underlying(t)->kind != TYPE_INVALID)
        type_error_at(c, start_pos(d->decl_type), "invalid constant type %T", t);
      o->type = invalid();
      return;
    }
    o->type = t;
  }
  Operand x = {.mode = MODE_INVALID};
  if (d->value) {
    if (d->inherited) c->err_pos = o->pos;
    check_expr(c, &x, d->value, NULL);
  }
  init_const(c, o, &x);
  c->err_pos = NO_POS;
}

/* ---- variables ------------------------------------------------------------------------------- */

static void init_one_variable(Checker *c, Object *o, DeclInfo *d) {
  Operand x;
  c->target_desc = o->sym->text;
  check_expr(c, &x, d->value, o->type);
  c->target_desc = NULL;
  init_variable(c, &o->type, &x, "variable declaration");
  if (x.mode != MODE_INVALID) d->init = x.node;
}

void check_var_object(Checker *c, Object *o, DeclInfo *d) {
  if (d->decl_type) o->type = check_var_type(c, d->decl_type);
  if (!d->value) {
    if (!o->type) o->type = invalid();
    return;
  }
  if (d->lhs.len == 0) {
    init_one_variable(c, o, d);
    return;
  }
  if (d->init || d->lhs.items[0]->color == BLACK) return;
  for (uint32_t i = 0; i < d->lhs.len; i++) d->lhs.items[i]->type = o->type;
  NodeList values = {0}, before = {0}, out = {0};
  VEC_PUSH(c->arena, &values, d->value);
  if (init_variables(c, d->lhs, values, NULL, "assignment", &out, &before)) {
    d->init = out.len == 1 ? out.items[0] : NULL;
    d->parts = out;
    d->before = before;
  }
  for (uint32_t i = 0; i < d->lhs.len; i++) d->lhs.items[i]->color = BLACK;
}

/* ---- types ----------------------------------------------------------------------------------- */

static bool is_blank(const Object *o) {
  return o->sym == blank_sym();
}

/* The methods declared for the type name, each name once. */
static void add_methods(Checker *c, Object *o, Type *named) {
  const ObjectList *list = map_get(&c->methods, o);
  Map names = {0};
  for (uint32_t i = 0; list && i < list->len; i++) {
    Object *m = list->items[i];
    m->func.recv_named = named;
    if (is_blank(m)) continue;
    const Object *old = map_get(&names, m->sym);
    if (old) {
      type_error_at(c, m->pos, "method %s.%s already declared at %s", o->sym->text, m->sym->text,
                    position_text(c, old->pos));
      continue;
    }
    map_set(c->arena, &names, m->sym, m);
    VEC_PUSH(session_arena, &named->named.methods, m);
  }
}

static void check_field_method_conflicts(Checker *c, Type *named) {
  Type *u = type_underlying(named);
  if (u->kind != TYPE_STRUCT) return;
  for (uint32_t i = 0; i < named->named.methods.len; i++) {
    const Object *m = named->named.methods.items[i];
    for (uint32_t j = 0; j < u->struct_.fields.len; j++) {
      const Object *f = u->struct_.fields.items[j];
      if (same_name(f, m->pkg, m->sym))
        type_error_at(c, m->pos, "field and method with the same name %s%s", m->sym->text,
                      follow_up(c, f->pos, "other declaration of %s", f->sym->text));
    }
  }
}

static void check_alias_decl(Checker *c, Object *o, TypeDecl *d) {
  Scope *scope = c->scope;
  bool is_new =
      d->tparams.len && !require_version(c, d->tparams.items[0]->pos, 23, "generic type alias");
  if (!is_new) require_version(c, d->n.pos, 9, "type alias");
  Type *alias = new_alias_type(o, NULL);
  o->type = alias;
  if (d->tparams.len) {
    open_scope(c);
    declare_type_params(c, c->scope, &d->tparams, &alias->alias.tparams);
  }
  Type *actual = check_type(c, d->decl_type);
  c->scope = scope;
  for (uint32_t i = 0; i < alias->alias.tparams.len; i++)
    if (actual == alias->alias.tparams.items[i]->type) {
      type_error_at(c, start_pos(d->decl_type),
                    "cannot use type parameter declared in alias declaration as RHS");
      actual = invalid();
    }
  if (!alias->alias.actual) alias->alias.actual = actual;
}

/* The checks of a defined type that need complete types. */
typedef struct Definition {
  Type *named;
  Object *obj;
} Definition;

static void check_definition(Checker *c, void *arg) {
  const Definition *d = arg;
  if (d->obj->type == d->named) check_valid_type(c, d->named);
  check_field_method_conflicts(c, d->named);
}

static void check_defined_type(Checker *c, Object *o, TypeDecl *d) {
  if (d->tparams.len) require_version(c, d->tparams.items[0]->pos, 18, "type parameter");
  Type *named = new_named_type(o, NULL);
  o->type = named;
  Definition *def = NEW(c->arena, Definition);
  *def = (Definition){named, o};
  delay(c, check_definition, def);
  add_methods(c, o, named);
  Scope *scope = c->scope;
  if (d->tparams.len) {
    open_scope(c);
    declare_type_params(c, c->scope, &d->tparams, &named->named.tparams);
  }
  Type *rhs = check_type(c, d->decl_type);
  c->scope = scope;
  if (is_type_param(rhs)) {
    type_error_at(c, start_pos(d->decl_type),
                  "cannot use a type parameter as RHS in type declaration");
    rhs = invalid();
  }
  named->named.resolver = rhs;
  type_underlying(named);
}

void check_type_object(Checker *c, Object *o, TypeDecl *d) {
  if (d->is_alias)
    check_alias_decl(c, o, d);
  else
    check_defined_type(c, o, d);
}

/* ---- functions ------------------------------------------------------------------------------- */

static bool may_lack_body(Checker *c, const Object *o) {
  return c->pkg->is_std || o->func.link_name || (o->func.pragmas & PRAGMA_LINKNAME);
}

/* gc has methods begin after the word func. */
static Pos declaration_pos(const FuncDecl *d) {
  return d->recv ? d->func_pos + (Pos)strlen("func ") : d->n.pos;
}

static void report_missing_body(Checker *c, const FuncDecl *d) {
  if (c->options->bodies_elsewhere) return;
  late_error_at(c, STAGE_DECLARATIONS, declaration_pos(d), "missing function body");
}

void check_func_object(Checker *c, Object *o, DeclInfo *d) {
  FuncDecl *decl = o->func.decl;
  Scope *scope = scope_new(d->scope);
  scope->is_function = true;
  c->scope = scope;
  o->type = new_func_type((ObjectList){0}, (ObjectList){0}, false); /* while it is not known */
  if (decl->tparams.len && !decl->recv)
    declare_type_params(c, scope, &decl->tparams, &o->type->func.tparams);
  ObjectList tparams = o->type->func.tparams;
  FieldDecl *recv = decl->recv ? AS(FieldDecl, FIELD, decl->recv) : NULL;
  *o->type = *check_func_type(c, AS(FuncTypeExpr, FUNC_TYPE, decl->func_type), recv, scope);
  o->type->func.tparams = tparams;
  if (!decl->body) {
    if (tparams.len)
      type_error_at(c, decl->n.pos, "generic function is missing function body");
    else if (!is_blank(o) && !may_lack_body(c, o))
      report_missing_body(c, decl);
    return;
  }
  if (o->func.pragmas & PRAGMA_NOESCAPE)
    late_error_at(c, STAGE_DECLARATIONS, declaration_pos(decl),
                  "can only use //go:noescape with external func implementations");
  c->function = NULL;
  Function *f = new_function(c, o->type, o, decl->n.pos);
  f->pragmas = decl->pragmas;
  o->func.function = f;
  const Type *base = o->func.recv_named;
  f->is_generic =
      tparams.len > 0 || (base && base->kind == TYPE_NAMED && base->named.tparams.len > 0);
  if (!recv && decl->sym == sym_of("init"))
    f->name = format_text(session_arena, "init.%u", c->init_count++);
  c->current_decl = o;
  if (wants_body(c, f)) check_func_body(c, f, decl->body, scope);
}

/* ---- declarations in functions --------------------------------------------------------------- */

static void local_const(Checker *c, ConstDecl *d, ConstDecl *from) {
  ObjectList objects = {0};
  uint32_t delayed = c->delayed.len;
  for (uint32_t i = 0; i < d->names.len; i++) {
    NameExpr *n = AS(NameExpr, NAME, d->names.items[i]);
    Object *o = new_object(OBJ_CONST, n->sym, n->n.pos, NULL, c->pkg);
    DeclInfo info = {.file = c->file, .scope = c->scope, .decl_type = from->decl_type};
    info.value = i < from->values.len ? from->values.items[i] : NULL;
    info.iota = d->iota;
    info.inherited = from != d;
    const Const *iota = c->iota;
    check_const_object(c, o, &info);
    c->iota = iota;
    o->color = BLACK;
    VEC_PUSH(c->arena, &objects, o);
  }
  check_arity(c, d->n.pos, &d->names, &from->values, true, from != d);
  run_delayed(c, delayed); /* literals in the values do not see the names */
  for (uint32_t i = 0; i < objects.len; i++) declare(c, c->scope, objects.items[i], NO_POS);
}

static void local_type(Checker *c, TypeDecl *d) {
  Object *o = new_object(OBJ_TYPE_NAME, d->sym, d->name_pos, NULL, c->pkg);
  o->type_name.is_alias = d->is_alias;
  o->type_name.in_function = written_function(c->function);
  o->type_name.local_index = ++c->local_types;
  declare(c, c->scope, o, o->pos);
  o->color = GREY;
  o->decl = d;
  VEC_PUSH(c->arena, &c->decl_stack, o);
  check_type_object(c, o, d);
  c->decl_stack.len--;
  o->color = BLACK;
  VEC_PUSH(session_arena, &c->pkg->types, o);
}

static VarDecl *typed_var_decl(Checker *c, VarDecl *d, const ObjectList *vars) {
  VarDecl *v = NEW_NODE(c->arena, VarDecl, VAR_DECL, d->n.pos);
  for (uint32_t i = 0; i < vars->len; i++)
    VEC_PUSH(c->arena, &v->names, define_name(c, vars->items[i], vars->items[i]->pos));
  return v;
}

static void push_decl(Checker *c, VarDecl *v, NodeList *out) {
  DeclStmt *s = NEW_NODE(c->arena, DeclStmt, DECL_STMT, v->n.pos);
  VEC_PUSH(c->arena, &s->decls, &v->n);
  VEC_PUSH(c->arena, out, &s->n);
}

static ObjectList new_local_vars(Checker *c, VarDecl *d, Type *t) {
  ObjectList vars = {0};
  for (uint32_t i = 0; i < d->names.len; i++) {
    NameExpr *n = AS(NameExpr, NAME, d->names.items[i]);
    VEC_PUSH(c->arena, &vars, declare_local_var(c, n->sym, n->n.pos, t));
  }
  return vars;
}

/* The values of `var a, b T = x, y`; false if they do not match the names. */
static bool local_values(Checker *c, VarDecl *d, ObjectList vars, VarDecl *v, NodeList *out) {
  if (d->values.len == 1 && vars.len > 1)
    return init_variables(c, vars, d->values, NULL, "assignment", &v->values, out);
  for (uint32_t i = 0; i < vars.len && i < d->values.len; i++) {
    DeclInfo info = {.value = d->values.items[i]};
    init_one_variable(c, vars.items[i], &info);
    if (info.init) VEC_PUSH(c->arena, &v->values, info.init);
  }
  check_arity(c, d->n.pos, &d->names, &d->values, false, false);
  return v->values.len == vars.len && d->values.len == vars.len;
}

static void local_var(Checker *c, VarDecl *d, NodeList *out) {
  uint32_t delayed = c->delayed.len;
  c->declared_pos = d->names.items[0]->pos;
  Type *t = d->decl_type ? check_var_type(c, d->decl_type) : NULL;
  ObjectList vars = new_local_vars(c, d, t);
  VarDecl *v = typed_var_decl(c, d, &vars);
  if (d->values.len && !local_values(c, d, vars, v, out)) v->values.len = 0;
  run_delayed(c, delayed);
  for (uint32_t i = 0; i < vars.len; i++) {
    if (!vars.items[i]->type) vars.items[i]->type = invalid();
    v->names.items[i]->type = vars.items[i]->type;
    if (v->values.len == vars.len) vars.items[i]->var.init = v->values.items[i];
    declare(c, c->scope, vars.items[i], NO_POS);
  }
  push_decl(c, v, out);
}

void check_local_decls(Checker *c, DeclStmt *s, NodeList *out) {
  ConstDecl *last = NULL;
  for (uint32_t i = 0; i < s->decls.len; i++) {
    Node *n = s->decls.items[i];
    if (n->kind == NODE_CONST_DECL) {
      ConstDecl *d = AS(ConstDecl, CONST_DECL, n);
      if (d->decl_type || d->values.len || !last) last = d;
      local_const(c, d, last);
    } else if (n->kind == NODE_TYPE_DECL) {
      local_type(c, AS(TypeDecl, TYPE_DECL, n));
    } else {
      local_var(c, AS(VarDecl, VAR_DECL, n), out);
    }
  }
}
