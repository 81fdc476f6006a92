/*
 * resolve.c: the names of a package and of its files (Go spec, Declarations and scope).
 *
 * Ensures: every package-level name is an object with its DeclInfo, in the package's scope; imports
 * are in the scope of their file; methods are listed by the name of their base type.
 */
#include "types/decl.h"
#include "types/expr.h"

#include <stdlib.h>

/* ---- reporting ------------------------------------------------------------------------------- */

/* The follow-up line about o, if o stands somewhere. */
static const char *other_declaration(Checker *c, const Object *o) {
  return o->pos == NO_POS ? "" : follow_up(c, o->pos, "other declaration of %s", o->sym->text);
}

static void report_redeclared(Checker *c, const Object *o, const Object *old) {
  type_error_at(c, o->pos, "%s redeclared in this block%s", o->sym->text,
                other_declaration(c, old));
}

void declare(Checker *c, Scope *s, Object *o, Pos pos) {
  (void)pos;
  if (!o->sym) return;
  Object *old = scope_insert(s, o);
  if (old) report_redeclared(c, o, old);
}

/* ---- names ----------------------------------------------------------------------------------- */

/* The package name through which a dot import brought o into the file. */
static Object *dot_import_of(Checker *c, const Scope *file_scope, const Object *o) {
  const Map *m = map_get(&c->imports_of_dot, file_scope);
  return m ? map_get(m, o) : NULL;
}

static Scope *file_scope_of(Checker *c) {
  return c->file ? map_get(&c->file_scopes, c->file) : NULL;
}

static void mark_used(Checker *c, Object *o) {
  if (o->kind == OBJ_VAR) {
    if (o->pkg == c->pkg) o->used = true;
  }
  const Scope *fs = file_scope_of(c);
  Object *dot = fs ? dot_import_of(c, fs, o) : NULL;
  if (dot) dot->used = true;
}

Object *lookup_name(Checker *c, NameExpr *e) {
  if (e->sym == blank_sym()) {
    type_error_at(c, e->n.pos, "cannot use _ as value or type");
    return NULL;
  }
  Object *o = scope_lookup_parent(c->scope, e->sym);
  if (!o) {
    type_error_at(c, e->n.pos, "undefined: %s", e->sym->text);
    return NULL;
  }
  mark_used(c, o);
  return o;
}

/* ---- imports --------------------------------------------------------------------------------- */

static const char *import_path(const ImportDecl *d) {
  if (d->path->kind != NODE_BASIC_LIT) return NULL;
  const BasicLit *lit = AS(BasicLit, BASIC_LIT, d->path);
  if (lit->bad) return NULL;
  const Const *v = const_from_literal(LIT_STRING, lit->text, lit->len);
  if (const_kind(v) != CONST_STRING) return NULL;
  size_t n;
  return const_string_value(v, &n);
}

static void import_dot(Checker *c, Scope *fs, Object *name, Package *imported) {
  Map *origins = map_get(&c->imports_of_dot, fs);
  if (!origins) {
    origins = NEW(c->arena, Map);
    map_set(c->arena, &c->imports_of_dot, fs, origins);
  }
  for (uint32_t i = 0; i < imported->scope->names.len; i++) {
    Object *o = imported->scope->names.items[i].value;
    if (!o->sym->exported) continue;
    map_set(c->arena, origins, o, name);
    Object *old = scope_lookup(fs, o->sym);
    if (old && old != o)
      type_error_at(c, name->pos, "%s redeclared in this block%s", o->sym->text,
                    other_declaration(c, old));
    else
      map_set(session_arena, &fs->names, o->sym, o);
  }
}

static void add_package_import(Checker *c, Package *p) {
  for (uint32_t i = 0; i < c->pkg->imports.len; i++)
    if (c->pkg->imports.items[i] == p) return;
  VEC_PUSH(session_arena, &c->pkg->imports, p);
}

static void collect_import(Checker *c, File *file, Scope *fs, ImportDecl *d) {
  const char *path = import_path(d);
  if (!path) return;
  Package *imported = c->options->importer(c->options->importer_ctx, path, c->pkg, d->path->pos);
  if (!imported) {
    type_error_at(c, d->path->pos, "could not import %s", path);
    return;
  }
  add_package_import(c, imported);
  Sym *sym = d->local ? d->local : imported->name;
  Pos pos = d->local ? d->local_pos : d->path->pos;
  if (sym == sym_of("init")) {
    type_error_at(c, pos, "cannot import package as init - init must be a func");
    return;
  }
  Object *o = new_object(OBJ_PACKAGE_NAME, sym, pos, universe_type(TYPE_INVALID), c->pkg);
  o->package_name.imported = imported;
  o->decl = d;
  map_set(c->arena, &c->used_imports, o, file);
  if (sym == sym_of("."))
    import_dot(c, fs, o, imported);
  else if (sym == blank_sym())
    o->used = true;
  else
    declare(c, fs, o, pos);
}

static const char *path_last(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void report_unused_import(Checker *c, const Object *o) {
  const ImportDecl *d = o->decl;
  const char *path = import_path(d);
  Package *p = o->package_name.imported;
  if (d->local ? d->local != sym_of(".") : strcmp(p->name->text, path_last(path)) != 0)
    type_error_at(c, o->pos, "\"%s\" imported as %s and not used", path, o->sym->text);
  else
    type_error_at(c, o->pos, "\"%s\" imported and not used", path);
}

void report_unused_imports(Checker *c) {
  for (uint32_t i = 0; i < c->used_imports.len; i++) {
    const Object *o = c->used_imports.items[i].key;
    if (!o->used) report_unused_import(c, o);
  }
}

/* ---- package-level declarations -------------------------------------------------------------- */

static DeclInfo *new_info(Checker *c, File *file, Scope *fs, Node *decl) {
  DeclInfo *d = NEW(c->arena, DeclInfo);
  d->file = file;
  d->scope = fs;
  d->decl = decl;
  return d;
}

/* Enters o into the package scope: names of functions that Go calls are theirs. */
static void declare_package_object(Checker *c, Object *o, DeclInfo *d) {
  if (o->sym == sym_of("init")) {
    type_error_at(c, o->pos, "cannot declare init - must be func");
    return;
  }
  if (o->sym == sym_of("main") && c->pkg->name == sym_of("main")) {
    type_error_at(c, o->pos, "cannot declare main - must be func");
    return;
  }
  o->decl = d;
  VEC_PUSH(c->arena, &c->objects, o);
  declare(c, c->pkg->scope, o, o->pos);
}

/* Too many or too few values for the names of a constant or variable declaration. */
void check_arity(Checker *c, Pos pos, const NodeList *names, const NodeList *values, bool is_const,
                 bool inherited) {
  uint32_t l = names->len, r = values->len;
  if (l < r && !(r == 0)) {
    Node *extra = values->items[l];
    Position at = position_of(extra->pos);
    if (inherited)
      type_error_at(c, pos, "extra init expr at %s:%u:%u", at.file, at.line, at.col);
    else
      type_error_at(c, start_pos(extra), "extra init expr %E", extra);
  } else if (l > r && (is_const || r != 1)) {
    NameExpr *n = AS(NameExpr, NAME, names->items[r]);
    type_error_at(c, n->n.pos, "missing init expr for %s", n->sym->text);
  }
}

/* The declaration whose type and values a constant declaration uses: its own or the last one of the
 * group. */
typedef struct ConstGroup {
  DeclGroup *group;
  ConstDecl *last;
} ConstGroup;

static ConstDecl *effective_const(ConstGroup *g, ConstDecl *d) {
  if (!d->group || d->group != g->group) *g = (ConstGroup){d->group, NULL};
  if (d->decl_type || d->values.len || !g->last) g->last = d;
  return g->last;
}

static void collect_const(Checker *c, File *file, Scope *fs, ConstDecl *d, ConstGroup *g) {
  ConstDecl *from = effective_const(g, d);
  bool inherited = from != d;
  for (uint32_t i = 0; i < d->names.len; i++) {
    NameExpr *n = AS(NameExpr, NAME, d->names.items[i]);
    Object *o = new_object(OBJ_CONST, n->sym, n->n.pos, NULL, c->pkg);
    DeclInfo *info = new_info(c, file, fs, &d->n);
    info->decl_type = from->decl_type;
    info->value = i < from->values.len ? from->values.items[i] : NULL;
    info->iota = d->iota;
    info->inherited = inherited;
    declare_package_object(c, o, info);
  }
  check_arity(c, d->n.pos, &d->names, &from->values, true, inherited);
}

/* The linker symbol that a //go:linkname gives to name, or null. */
static const char *link_name_of(const File *file, const Sym *name) {
  for (uint32_t i = 0; i < file->linknames.len; i++)
    if (file->linknames.items[i].local == name) return file->linknames.items[i].remote;
  return NULL;
}

static void collect_var(Checker *c, File *file, Scope *fs, VarDecl *d) {
  ObjectList lhs = {0};
  bool joint = d->values.len == 1 && d->names.len > 1;
  DeclInfo *shared = NULL;
  for (uint32_t i = 0; i < d->names.len; i++) {
    NameExpr *n = AS(NameExpr, NAME, d->names.items[i]);
    Object *o = new_var(VAR_PACKAGE, n->sym, n->n.pos, NULL, c->pkg);
    o->var.link_name = link_name_of(file, n->sym);
    DeclInfo *info = joint && shared ? shared : new_info(c, file, fs, &d->n);
    info->decl_type = d->decl_type;
    if (joint) {
      shared = info;
      info->value = d->values.items[0];
    } else if (i < d->values.len) {
      info->value = d->values.items[i];
    }
    VEC_PUSH(c->arena, &lhs, o);
    declare_package_object(c, o, info);
  }
  if (joint) shared->lhs = lhs;
  if (!d->decl_type || d->values.len) check_arity(c, d->n.pos, &d->names, &d->values, false, false);
}

static void collect_type(Checker *c, File *file, Scope *fs, TypeDecl *d) {
  Object *o = new_object(OBJ_TYPE_NAME, d->sym, d->name_pos, NULL, c->pkg);
  o->type_name.is_alias = d->is_alias;
  declare_package_object(c, o, new_info(c, file, fs, &d->n));
}

/* ---- functions and methods ------------------------------------------------------------------- */

static Node *strip_parens(Node *n) {
  while (n && n->kind == NODE_PAREN) n = AS(ParenExpr, PAREN, n)->x;
  return n;
}

/* The name in a receiver type `T`, `*T`, `T[P]`, `*T[P]`, or null. */
static NameExpr *receiver_base(Node *t, bool *pointer) {
  *pointer = false;
  t = strip_parens(t);
  if (t && t->kind == NODE_STAR) {
    *pointer = true;
    t = strip_parens(AS(StarExpr, STAR, t)->x);
  }
  if (t && t->kind == NODE_INDEX) t = strip_parens(AS(IndexExpr, INDEX, t)->x);
  return t && t->kind == NODE_NAME ? AS(NameExpr, NAME, t) : NULL;
}

static void check_special_func(Checker *c, FuncDecl *d) {
  const FuncTypeExpr *t = AS(FuncTypeExpr, FUNC_TYPE, d->func_type);
  if (d->tparams.len)
    type_error_at(c, d->tparams.items[0]->pos, "func %s must have no type parameters",
                  d->sym->text);
  if (t->params.len || t->results.len)
    type_error_at(c, d->n.pos, "func %s must have no arguments and no return values", d->sym->text);
}

static void collect_func(Checker *c, File *file, Scope *fs, FuncDecl *d) {
  Object *o = new_object(OBJ_FUNC, d->sym, d->n.pos, NULL, c->pkg);
  o->func.decl = d;
  o->func.pragmas = d->pragmas;
  o->decl = new_info(c, file, fs, &d->n);
  VEC_PUSH(c->arena, &c->objects, o);
  bool is_main = d->sym == sym_of("main") && c->pkg->name == sym_of("main");
  bool is_special = !d->recv && (is_main || d->sym == sym_of("init"));
  if (d->tparams.len && !is_special)
    require_version(c, d->tparams.items[0]->pos, 18, "type parameter");
  if (d->recv) return;
  o->func.link_name = link_name_of(file, d->sym);
  if (is_special) check_special_func(c, d);
  if (d->sym == sym_of("init")) {
    if (!d->body) type_error_at(c, o->pos, "func init must have a body");
    return;
  }
  declare(c, c->pkg->scope, o, o->pos);
}

/* The type name that a receiver's name denotes, aliases followed as they are written. */
static Object *base_type_name(Checker *c, NameExpr *name, bool *pointer) {
  for (int depth = 0; depth < 100; depth++) {
    Object *o = scope_lookup(c->pkg->scope, name->sym);
    if (!o || o->kind != OBJ_TYPE_NAME || !o->decl) return NULL;
    const DeclInfo *info = o->decl;
    const TypeDecl *d = AS(TypeDecl, TYPE_DECL, info->decl);
    if (!d->is_alias) return o;
    bool through_pointer;
    name = receiver_base(d->decl_type, &through_pointer);
    if (!name || d->tparams.len || (*pointer && through_pointer)) return NULL;
    if (strip_parens(through_pointer ? AS(StarExpr, STAR, strip_parens(d->decl_type))->x
                                     : d->decl_type)
            ->kind == NODE_INDEX)
      return NULL;
    *pointer |= through_pointer;
  }
  return NULL;
}

/* Lists each method under its base type; methods of blank name are only checked. */
static void associate_methods(Checker *c) {
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *m = c->objects.items[i];
    if (m->kind != OBJ_FUNC || !m->func.decl->recv) continue;
    bool pointer;
    FieldDecl *recv = AS(FieldDecl, FIELD, m->func.decl->recv);
    NameExpr *name = receiver_base(recv->field_type, &pointer);
    Object *base = name ? base_type_name(c, name, &pointer) : NULL;
    m->func.ptr_recv = pointer;
    if (!base) continue;
    ObjectList *list = map_get(&c->methods, base);
    if (!list) {
      list = NEW(c->arena, ObjectList);
      map_set(c->arena, &c->methods, base, list);
    }
    VEC_PUSH(c->arena, list, m);
  }
}

/* ---- files ----------------------------------------------------------------------------------- */

static void collect_decl(Checker *c, File *file, Scope *fs, Node *n, ConstGroup *g) {
  switch ((int)n->kind) {
  case NODE_IMPORT_DECL: collect_import(c, file, fs, AS(ImportDecl, IMPORT_DECL, n)); break;
  case NODE_CONST_DECL: collect_const(c, file, fs, AS(ConstDecl, CONST_DECL, n), g); break;
  case NODE_VAR_DECL: collect_var(c, file, fs, AS(VarDecl, VAR_DECL, n)); break;
  case NODE_TYPE_DECL: collect_type(c, file, fs, AS(TypeDecl, TYPE_DECL, n)); break;
  case NODE_FUNC_DECL: collect_func(c, file, fs, AS(FuncDecl, FUNC_DECL, n)); break;
  default: internal_error("types", n->pos, "unexpected declaration %s", node_kind_name(n->kind));
  }
}

static void collect_file(Checker *c, File *file) {
  Scope *fs = scope_new(c->pkg->scope);
  map_set(c->arena, &c->file_scopes, file, fs);
  Environment saved = enter_environment(c, fs, NULL, NULL, file);
  if (file->package_name == blank_sym()) type_error_at(c, file->name_pos, "invalid package name _");
  ConstGroup g = {0};
  for (uint32_t i = 0; i < file->decls.len; i++)
    collect_decl(c, file, fs, file->decls.items[i], &g);
  for (uint32_t i = 0; i < file->linknames.len; i++)
    VEC_PUSH(session_arena, &c->pkg->linknames, file->linknames.items[i]);
  leave_environment(c, &saved);
}

/* A name may not be both in the package's and a file's scope. */
static void check_scope_conflicts(Checker *c) {
  for (uint32_t i = 0; i < c->file_scopes.len; i++) {
    const Scope *fs = c->file_scopes.items[i].value;
    for (uint32_t j = 0; j < fs->names.len; j++) {
      Object *o = fs->names.items[j].value;
      const Object *old = scope_lookup(c->pkg->scope, o->sym);
      if (!old) continue;
      if (o->kind == OBJ_PACKAGE_NAME)
        type_error_at(c, old->pos, "%s already declared through import of package %s (\"%s\")%s",
                      old->sym->text, o->package_name.imported->name->text,
                      o->package_name.imported->path, other_declaration(c, o));
      else
        type_error_at(c, old->pos,
                      "%s already declared through dot-import of package %s (\"%s\")%s",
                      old->sym->text, o->pkg->name->text, o->pkg->path, other_declaration(c, o));
    }
  }
}

void collect_objects(Checker *c) {
  for (uint32_t i = 0; i < c->pkg->files.len; i++) collect_file(c, c->pkg->files.items[i]);
  check_scope_conflicts(c);
  associate_methods(c);
}
