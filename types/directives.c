/*
 * directives.c: what `//go:` directives say of the package's declarations.
 *
 * Requires: all objects collected. Ensures: what is wrong is noted for when the types are right, as
 * gc has it: directives that belong to nothing (found by the parser), linknames.
 */
#include "types/decl.h"

static bool imports_unsafe(const File *f) {
  for (uint32_t i = 0; i < f->decls.len && f->decls.items[i]->kind == NODE_IMPORT_DECL; i++) {
    const Node *path = AS(ImportDecl, IMPORT_DECL, f->decls.items[i])->path;
    if (path->kind != NODE_BASIC_LIT) continue;
    const BasicLit *lit = AS(BasicLit, BASIC_LIT, path);
    if (lit->len == 8 && memcmp(lit->text + 1, "unsafe", 6) == 0) return true;
  }
  return false;
}

/* `p.F[go.shape.int]` */
static bool names_instance(const Linkname *l) {
  return l->remote && strchr(l->remote, '[') && strchr(l->remote, ']');
}

static void check_linkname(Checker *c, const Linkname *l, Map *linked) {
  const Object *o = scope_lookup(c->pkg->scope, l->local);
  bool linkable = o && (o->kind == OBJ_VAR || o->kind == OBJ_FUNC);
  if (names_instance(l))
    late_error_at(c, STAGE_DECLARATIONS, l->pos,
                  "//go:linkname reference of an instantiation is not allowed");
  else if (linkable && map_has(linked, o))
    late_error_at(c, STAGE_DECLARATIONS, l->pos, "duplicate //go:linkname for %s", l->local->text);
  else if (linkable)
    map_set(c->arena, linked, o, (void *)(uintptr_t)l);
  else if (lang_at_least(c, 18))
    late_error_at(c, STAGE_DECLARATIONS, l->pos,
                  "//go:linkname must refer to declared function or variable");
}

static void check_linknames(Checker *c, const File *f, Map *linked) {
  bool allowed = f->linknames.len == 0 || imports_unsafe(f);
  for (uint32_t i = 0; i < f->linknames.len; i++) {
    if (allowed)
      check_linkname(c, &f->linknames.items[i], linked);
    else
      late_error_at(c, STAGE_DECLARATIONS, f->linknames.items[i].pos,
                    "//go:linkname only allowed in Go files that import \"unsafe\"");
  }
}

void check_directives(Checker *c) {
  Map linked = {0};
  for (uint32_t i = 0; i < c->pkg->files.len; i++) {
    const File *f = c->pkg->files.items[i];
    for (uint32_t k = 0; k < f->late.len; k++)
      late_error_at(c, STAGE_DECLARATIONS, f->late.items[k].pos, "%s", f->late.items[k].text);
    check_linknames(c, f, &linked);
  }
}
