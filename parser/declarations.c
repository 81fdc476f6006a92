/*
 * declarations.c: the constructors of declarations.
 */
#include "parser/internal.h"

void set_package(Parser *p, Pos pos, Sym *name, Pos name_pos) {
  p->file->package_pos = pos;
  p->file->package_name = name;
  p->file->name_pos = name_pos;
  package_pragmas(p, name_pos);
}

/* What was skipped after an error behind a declaration holds directives of the next one. */
static Pos end_before_skipped(Parser *p, List decls, Pos end) {
  if (decls.count == 0 || !p->skipped_from) return end;
  const Node *last = list_items(p, decls)[decls.count - 1];
  return last->pos < p->skipped_from && p->skipped_from < end ? p->skipped_from : end;
}

static void add_all(Parser *p, List decls, Pos end) {
  end = end_before_skipped(p, decls, end);
  for (uint32_t i = 0; i < decls.count; i++) {
    Node *d = list_items(p, decls)[i];
    declaration_pragmas(p, d);
    VEC_PUSH(p->arena, &p->file->decls, d);
  }
  list_take(p, decls);
  leftover_pragmas(p, end);
}

void check_import_order(Parser *p, Pos pos) {
  if (p->saw_other_decl) syntax_error_at(p, pos, "imports must appear before other declarations");
  p->saw_other_decl = false;
}

void add_imports(Parser *p, List imports, Pos end) {
  add_all(p, imports, end);
}

void add_declarations(Parser *p, List decls, Pos end) {
  p->saw_other_decl = true;
  add_all(p, decls, end);
}

/* ---- groups ---------------------------------------------------------------------------------- */

static void put_in_group(Node *decl, DeclGroup *group, uint32_t index) {
  switch (decl->kind) {
  case NODE_CONST_DECL:
    ((ConstDecl *)decl)->group = group;
    ((ConstDecl *)decl)->iota = index;
    break;
  case NODE_VAR_DECL: ((VarDecl *)decl)->group = group; break;
  case NODE_TYPE_DECL: ((TypeDecl *)decl)->group = group; break;
  default: assert(decl->kind == NODE_IMPORT_DECL && "only these stand in groups");
  }
}

List set_group(Parser *p, Pos pos, List specs) {
  DeclGroup *group = NEW(p->arena, DeclGroup);
  group->pos = pos;
  for (uint32_t i = 0; i < specs.count; i++) put_in_group(list_items(p, specs)[i], group, i);
  return specs;
}

/* ---- import, const, var, type ---------------------------------------------------------------- */

static void check_import_path(Parser *p, Node *path) {
  BasicLit *lit = (BasicLit *)path;
  if (lit->bad || lit->lit_kind == LIT_STRING) return;
  syntax_error_at(p, path->pos, "import path must be a string");
  lit->bad = true;
}

Node *new_import(Parser *p, Pos pos, Sym *local, Pos local_pos, Node *path) {
  ImportDecl *n = NEW_NODE(p->arena, ImportDecl, IMPORT_DECL, pos);
  n->local = local;
  n->local_pos = local_pos;
  n->path = path;
  if (path) check_import_path(p, path);
  return &n->n;
}

Node *new_const(Parser *p, Pos pos, List names, Node *type, List values) {
  ConstDecl *n = NEW_NODE(p->arena, ConstDecl, CONST_DECL, pos);
  n->values = list_take(p, values);
  n->names = list_take(p, names);
  n->decl_type = type;
  return &n->n;
}

Node *new_var_decl(Parser *p, Pos pos, List names, Node *type, List values) {
  VarDecl *n = NEW_NODE(p->arena, VarDecl, VAR_DECL, pos);
  n->values = list_take(p, values);
  n->names = list_take(p, names);
  n->decl_type = type;
  return &n->n;
}

Node *new_type_decl(Parser *p, Pos pos, Sym *name, bool is_alias, Node *type) {
  TypeDecl *n = NEW_NODE(p->arena, TypeDecl, TYPE_DECL, pos);
  n->sym = name;
  n->name_pos = pos;
  n->is_alias = is_alias;
  n->decl_type = type;
  return &n->n;
}

Node *new_bracket_decl(Parser *p, Pos pos, Sym *name, Pos lbrack, List list, Pos assign,
                       Node *type) {
  if (is_array_length(p, list)) {
    FieldDecl *f = (FieldDecl *)list_take(p, list).items[0];
    if (assign) syntax_error_at(p, assign, "unexpected =, expected type");
    return new_type_decl(p, pos, name, false, new_array_type_expr(p, lbrack, f->field_type, type));
  }
  TypeDecl *n = (TypeDecl *)new_type_decl(p, pos, name, assign != NO_POS, type);
  n->tparams = list_take(p, list);
  return &n->n;
}

/* ---- functions ------------------------------------------------------------------------------- */

Node *close_body(Parser *p, Node *body) {
  if (p->last_branch > body->pos && p->last_error < body->pos) check_branches(p, body);
  return body;
}

Node *new_func(Parser *p, Pos pos, List receiver, Sym *name, Pos name_pos, List tparams,
               Node *func_type, Node *body) {
  FuncDecl *n = NEW_NODE(p->arena, FuncDecl, FUNC_DECL, name_pos);
  n->tparams = list_take(p, tparams);
  if (n->tparams.len) func_type->pos = p->tparams_begin;
  NodeList recv = list_take(p, receiver);
  if (recv.len) n->recv = recv.items[0];
  n->func_pos = pos;
  n->sym = name;
  n->func_type = func_type;
  n->body = body;
  p->in_method = false;
  return &n->n;
}
