/*
 * irtype.c: types as gc's IR printer shows them, which is not as its error messages do.
 *
 * Ensures: `interface {}`, `struct { x int }`, parameters without names, the own package's types
 * bare; `any`, `byte` and `rune` as written.
 */
#include "inline/internal.h"

typedef struct Printer {
  Text *text;
  const Package *from;
  bool shapes; /* type arguments print as shapes */
} Printer;

static void print_one(Printer *p, Type *t);

static void print_qualifier(Printer *p, const Object *o) {
  if (o->pkg && o->pkg != p->from) text_printf(p->text, "%s.", o->pkg->name->text);
}

static void print_named(Printer *p, const NamedType *n) {
  print_qualifier(p, n->obj);
  text_puts(p->text, n->obj->sym->text);
  for (uint32_t i = 0; i < n->targs.len; i++) {
    text_putc(p->text, i ? ',' : '[');
    text_puts(p->text, argument_text(&n->origin->named.tparams, i, n->targs.items[i], p->shapes));
  }
  if (n->targs.len) text_putc(p->text, ']');
}

/* A type that the body of an instance makes of its parameters is that of the shape. */
static void print_alias(Printer *p, Type *t) {
  if (t->alias.param) {
    const Object *param = t->alias.param;
    ObjectList params = {.items = (Object **)&param, .len = 1};
    text_puts(p->text, argument_text(&params, 0, t, true));
    return;
  }
  if (!is_bound_alias(t)) {
    print_one(p, type_unalias(t));
    return;
  }
  print_qualifier(p, t->alias.obj);
  text_puts(p->text, t->alias.obj->sym->text);
  for (uint32_t i = 0; i < t->alias.targs.len; i++) {
    text_putc(p->text, i ? ',' : '[');
    text_puts(p->text,
              argument_text(&t->alias.origin->named.tparams, i, t->alias.targs.items[i], true));
  }
  text_putc(p->text, ']');
}

static bool is_derived(Type *t, bool named);

static bool any_derived(const ObjectList *list, bool named) {
  for (uint32_t i = 0; i < list->len; i++)
    if (is_derived(list->items[i]->type, named)) return true;
  return false;
}

/* named: instances count, as they do where the alias may have been lost. */
static bool is_derived(Type *t, bool named) {
  if (is_bound_alias(t)) return true;
  t = type_unalias(t);
  switch ((int)t->kind) {
  case TYPE_NAMED: return named && t->named.targs.len;
  case TYPE_POINTER: return is_derived(t->pointer.elem, named);
  case TYPE_SLICE: return is_derived(t->slice.elem, named);
  case TYPE_ARRAY: return is_derived(t->array.elem, named);
  case TYPE_CHAN: return is_derived(t->chan.elem, named);
  case TYPE_MAP: return is_derived(t->map.key, named) || is_derived(t->map.elem, named);
  case TYPE_STRUCT: return any_derived(&t->struct_.fields, named);
  case TYPE_FUNC:
    return any_derived(&t->func.params, named) || any_derived(&t->func.results, named);
  case TYPE_INTERFACE: return any_derived(&interface_complete(t)->all_methods, named);
  default: return false;
  }
}

bool is_derived_type(Type *t, const Function *in) {
  return is_derived(t, in && is_instance(in));
}

static void print_params(Printer *p, ObjectList params, bool variadic) {
  text_putc(p->text, '(');
  for (uint32_t i = 0; i < params.len; i++) {
    Type *t = params.items[i]->type;
    bool dots = variadic && i + 1 == params.len;
    text_puts(p->text, i ? ", " : "");
    text_puts(p->text, dots ? "..." : "");
    print_one(p, dots ? type_underlying(t)->slice.elem : t);
  }
  text_putc(p->text, ')');
}

/* (int) string, without the word func */
static void print_signature(Printer *p, const FuncType *f) {
  print_params(p, f->params, f->variadic);
  if (f->results.len) text_putc(p->text, ' ');
  if (f->results.len == 1)
    print_one(p, f->results.items[0]->type);
  else if (f->results.len)
    print_params(p, f->results, false);
}

static void print_field(Printer *p, const StructType *s, uint32_t i) {
  const Object *f = s->fields.items[i];
  if (!f->var.embedded) text_printf(p->text, "%s ", f->sym->text);
  print_one(p, f->type);
  if (s->tags && s->tags[i]) {
    text_putc(p->text, ' ');
    print_const(p->text, const_string(s->tags[i], s->tag_lens[i]));
  }
}

static void print_struct(Printer *p, const StructType *s) {
  text_puts(p->text, "struct {");
  for (uint32_t i = 0; i < s->fields.len; i++) {
    text_puts(p->text, i ? "; " : " ");
    print_field(p, s, i);
  }
  text_puts(p->text, s->fields.len ? " }" : "}");
}

static void print_interface(Printer *p, Type *t) {
  ObjectList methods = interface_complete(t)->all_methods;
  text_puts(p->text, "interface {");
  for (uint32_t i = 0; i < methods.len; i++) {
    const Object *m = methods.items[i];
    text_puts(p->text, i ? "; " : " ");
    if (!m->sym->exported && m->pkg)
      text_printf(p->text, "%s.", m->pkg == p->from ? m->pkg->path : m->pkg->name->text);
    text_puts(p->text, m->sym->text);
    print_signature(p, &type_underlying(m->type)->func);
  }
  text_puts(p->text, methods.len ? " }" : "}");
}

static void print_chan(Printer *p, Type *t) {
  text_puts(p->text, !t->chan.send ? "<-chan " : t->chan.recv ? "chan " : "chan<- ");
  Type *elem = type_unalias(t->chan.elem);
  bool paren = t->chan.send && elem->kind == TYPE_CHAN && !elem->chan.send;
  if (paren) text_putc(p->text, '(');
  print_one(p, t->chan.elem);
  if (paren) text_putc(p->text, ')');
}

static void print_tuple(Printer *p, Type *t) {
  text_putc(p->text, '(');
  for (uint32_t i = 0; i < t->tuple.types.len; i++) {
    if (i) text_puts(p->text, ", ");
    print_one(p, t->tuple.types.items[i]);
  }
  text_putc(p->text, ')');
}

static void print_one(Printer *p, Type *t) {
  if (t == type_any || t == type_error) {
    text_puts(p->text, t == type_any ? "any" : "error");
    return;
  }
  switch (t->kind) {
  case TYPE_ALIAS: print_alias(p, t); break;
  case TYPE_NAMED: print_named(p, &t->named); break;
  case TYPE_POINTER:
    text_putc(p->text, '*');
    print_one(p, t->pointer.elem);
    break;
  case TYPE_SLICE:
    text_puts(p->text, "[]");
    print_one(p, t->slice.elem);
    break;
  case TYPE_ARRAY:
    text_printf(p->text, "[%ld]", (long)t->array.len);
    print_one(p, t->array.elem);
    break;
  case TYPE_MAP:
    text_puts(p->text, "map[");
    print_one(p, t->map.key);
    text_putc(p->text, ']');
    print_one(p, t->map.elem);
    break;
  case TYPE_CHAN: print_chan(p, t); break;
  case TYPE_FUNC:
    text_puts(p->text, "func");
    print_signature(p, &t->func);
    break;
  case TYPE_STRUCT: print_struct(p, &t->struct_); break;
  case TYPE_INTERFACE: print_interface(p, t); break;
  case TYPE_TUPLE: print_tuple(p, t); break;
  case TYPE_PARAM:
  case TYPE_UNION:
  case BASIC_KINDS: print_type_qualified(p->text, t, (Package *)p->from);
  }
}

void print_ir_type(Text *t, Type *type, const Package *from, bool shapes) {
  Printer p = {t, from, shapes};
  print_one(&p, type);
}
