/*
 * instance.c: instances of generic functions, as gc's lines name them.
 *
 * gc compiles one body for each list of shapes (a shape is an underlying type; pointers are one
 * shape where the constraint is a plain method set) and, for each list of types, a wrapper that
 * calls it. Here every list of types has a body of its own. With -m the first instance of a shape
 * stands for gc's shaped body, others of the same shape are silent, and wrappers are made for the
 * lines about them.
 */
#include "inline/internal.h"

static const Function *outermost(const Function *f) {
  while (f->lit && f->outer) f = f->outer;
  return f;
}

static const NamedType *receiver_instance(const Object *o) {
  const Type *t = o->func.recv_named;
  return t && t->kind == TYPE_NAMED && t->named.targs.len ? &t->named : NULL;
}

bool is_instance(const Function *f) {
  const Object *o = outermost(f)->obj;
  return o && (o->func.targs.len || receiver_instance(o));
}

bool is_silent(const Function *f) {
  const InlineInfo *info = outermost(f)->inl;
  return info && info->silent;
}

/* ---- names ----------------------------------------------------------------------------------- */

static bool is_method_set(Type *constraint) {
  if (!constraint || !is_interface(constraint)) return false;
  const InterfaceType *i = interface_complete(constraint);
  return !i->terms && !i->comparable;
}

/* How the i-th type argument for tparams prints, as a shape or as it is. */
const char *argument_text(const ObjectList *tparams, uint32_t i, Type *arg, bool shape) {
  if (!shape) return type_link_string(arg);
  Type *u = type_underlying(arg);
  const Type *p = i < tparams->len ? type_unalias(tparams->items[i]->type) : NULL;
  if (u->kind == TYPE_POINTER && p && p->kind == TYPE_PARAM && is_method_set(p->param.constraint))
    return "go.shape.*uint8";
  return format_text(session_arena, "go.shape.%s", type_link_string(u));
}

static void put_arguments(Text *t, const ObjectList *tparams, const TypeList *targs, bool shape) {
  for (uint32_t i = 0; i < targs->len; i++)
    text_printf(t, "%c%s", i ? ',' : '[', argument_text(tparams, i, targs->items[i], shape));
  text_putc(t, ']');
}

static void put_method(Text *t, const Object *o, const NamedType *n, bool shape) {
  const ObjectList *tparams = &n->origin->named.tparams;
  text_puts(t, o->func.ptr_recv ? "(*" : "");
  text_puts(t, n->obj->sym->text);
  put_arguments(t, tparams, &n->targs, shape);
  text_printf(t, "%s.%s", o->func.ptr_recv ? ")" : "", o->sym->text);
}

static void put_qualifier(Text *t, const Package *of, const Package *from) {
  if (of && of != from) text_printf(t, "%s.", of->name->text);
}

const char *instance_text(Arena *a, const Function *f, const Package *from, bool shape) {
  Text t = text_new(a);
  if (f->lit) {
    size_t len = strlen(f->outer->name);
    bool inside = !strncmp(f->name, f->outer->name, len);
    text_puts(&t, instance_text(a, f->outer, from, shape));
    text_puts(&t, inside ? f->name + len : f->name);
    return t.s;
  }
  const Object *o = f->obj;
  const NamedType *n = receiver_instance(o);
  if (n) {
    put_qualifier(&t, n->obj->pkg, from);
    put_method(&t, o, n, shape);
    return t.s;
  }
  put_qualifier(&t, o->func.origin ? o->func.origin->pkg : o->pkg, from);
  text_puts(&t, o->sym->text);
  put_arguments(&t, &type_underlying(o->func.origin->type)->func.tparams, &o->func.targs, shape);
  return t.s;
}

const char *shape_text(Type *t) {
  Text text = text_new(session_arena);
  put_qualifier(&text, t->named.obj->pkg, NULL);
  text_puts(&text, t->named.obj->sym->text);
  put_arguments(&text, &t->named.origin->named.tparams, &t->named.targs, true);
  return text.s;
}

const char *dictionary_text(Arena *a, const Function *f, const Package *from) {
  const NamedType *n = receiver_instance(f->obj);
  if (!n) return instance_text(a, f, from, false);
  Text t = text_new(a);
  put_qualifier(&t, n->obj->pkg, from);
  text_puts(&t, n->obj->sym->text);
  put_arguments(&t, &n->origin->named.tparams, &n->targs, false);
  return t.s;
}

/* ---- wrappers -------------------------------------------------------------------------------- */

/* func f[int](params) { return f[go.shape.int](params) } */
static Function *new_instance_wrapper(Package *pkg, Function *f, Pos pos) {
  Function *w = NEW(session_arena, Function);
  *w = (Function){.type = unbound_type(f->type),
                  .pkg = pkg,
                  .pos = pos,
                  .is_wrapper = true,
                  .has_recv = f->has_recv,
                  .variadic = f->variadic};
  w->pragmas = f->pragmas | f->obj->func.pragmas;
  w->name = instance_text(session_arena, f, pkg, false);
  NodeList args = {0};
  for (uint32_t i = 0; i < f->params.len; i++) {
    const Object *like = f->params.items[i];
    Object *p = new_var(like->var.var_kind, like->sym, like->pos,
                        unbound_type(f->params.items[i]->type), pkg);
    if (!p->sym || !strcmp(p->sym->text, "_"))
      p->sym = sym_of(format_text(session_arena, "~p%u", i - f->has_recv));
    p->var.function = w;
    VEC_PUSH(session_arena, &w->params, p);
    VEC_PUSH(session_arena, &args, build_name(session_arena, p, pos));
  }
  for (uint32_t i = 0; i < f->results.len; i++) {
    Object *r = new_var(VAR_RESULT, f->results.items[i]->sym, pos,
                        unbound_type(f->results.items[i]->type), pkg);
    r->var.function = w;
    VEC_PUSH(session_arena, &w->results, r);
  }
  set_wrapper_body(w, f, args, pos);
  return w;
}

PackageLines *package_lines(Package *pkg) {
  if (!pkg->inl) pkg->inl = NEW(session_arena, PackageLines);
  return pkg->inl;
}

/* The functions that gc has: bodies of shapes, and wrappers; then the instances that are silent,
 * for the program. */
void register_instances(Package *pkg) {
  PackageLines *lines = package_lines(pkg);
  ReadList read = {0};
  read_package(pkg, &read, &lines->types, &lines->values);
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    inline_info(pkg->functions.items[i])->silent = true;
  for (uint32_t i = 0; i < read.len; i++) {
    Function *f = read.items[i].function;
    InlineInfo *info = inline_info(f);
    if (read.items[i].is_wrapper)
      info->wrapper = new_instance_wrapper(pkg, f, function_position(f));
    info->silent &= read.items[i].is_wrapper;
    VEC_PUSH(session_arena, &lines->instances, read.items[i].is_wrapper ? info->wrapper : f);
  }
  for (uint32_t i = 0; i < pkg->functions.len; i++) {
    InlineInfo *info = inline_info(pkg->functions.items[i]);
    if (!is_instance(pkg->functions.items[i]))
      info->silent = false;
    else if (info->silent)
      VEC_PUSH(session_arena, &lines->instances, pkg->functions.items[i]);
  }
}
