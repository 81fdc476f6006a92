/*
 * object.c: declared things, and packages.
 */
#include "types/internal.h"

Object *new_object(ObjectKind kind, Sym *sym, Pos pos, Type *type, Package *pkg) {
  Object *o = NEW(session_arena, Object);
  o->kind = kind;
  o->sym = sym;
  o->pos = pos;
  o->type = type;
  o->pkg = pkg;
  return o;
}

Object *new_var(VarKind kind, Sym *sym, Pos pos, Type *type, Package *pkg) {
  Object *o = new_object(OBJ_VAR, sym, pos, type, pkg);
  o->var.var_kind = kind;
  return o;
}

Package *new_package(const char *path) {
  Package *p = NEW(session_arena, Package);
  p->path = path;
  return p;
}

/* Equal names denote the same thing only if exported or of one package (spec: Uniqueness of
 * identifiers). */
bool same_name(const Object *o, const Package *pkg, const Sym *sym) {
  return o->sym == sym && (sym->exported || o->pkg == pkg ||
                           (o->pkg && pkg && strcmp(o->pkg->path, pkg->path) == 0));
}
