/*
 * symbols.c: the strings of types at run time, and the symbols of types, functions and variables.
 *
 * Ensures: type_string is what reflect shows (names of packages, local types bare);
 * type_link_string has import paths and numbers for local types, and is equal for identical types
 * only. Type arguments are printed by link string in both, as gc does.
 */
#include "types/internal.h"

/* The two ways to print. */
typedef struct {
  Text *text;
  bool link;
} Printer;

static void put_type(Printer *p, Type *t);

/*
 * An import path as gc writes it in symbols: what could be mistaken for the end of the path is
 * escaped: dots after the last slash, `%`, `"`, and bytes that are not printable ASCII.
 */
static void put_path(Text *t, const char *path) {
  const char *last = strrchr(path, '/');
  size_t element = last ? (size_t)(last + 1 - path) : 0;
  for (size_t i = 0; path[i]; i++) {
    unsigned char c = (unsigned char)path[i];
    bool escape = c <= ' ' || (c == '.' && i >= element) || c == '%' || c == '"' || c >= 0x7F;
    char buf[8];
    snprintf(buf, sizeof buf, "%%%02x", c);
    if (escape)
      text_puts(t, buf);
    else
      text_putc(t, (char)c);
  }
}

static void put_package(Printer *p, const Package *pkg) {
  if (!pkg) return;
  if (p->link)
    put_path(p->text, pkg->path);
  else
    text_puts(p->text, pkg->name->text);
  text_putc(p->text, '.');
}

static void put_targs(Text *t, const TypeList *targs) {
  if (targs->len == 0) return;
  text_putc(t, '[');
  for (uint32_t i = 0; i < targs->len; i++) {
    if (i) text_putc(t, ',');
    text_puts(t, type_link_string(targs->items[i]));
  }
  text_putc(t, ']');
}

/* The type arguments of the generic function or method that f is, or is a literal inside of. */
static TypeList enclosing_targs(const Function *f) {
  while (f && f->outer) f = f->outer;
  if (!f || !f->obj) return (TypeList){0};
  const Type *base = f->obj->func.recv_named;
  return base && base->named.targs.len ? base->named.targs : f->obj->func.targs;
}

/*
 * Local types are numbered within their package, but those of instances within the instance, whose
 * type arguments are theirs too.
 */
static void put_named(Printer *p, const Type *t) {
  const Object *o = t->named.obj;
  TypeList around = enclosing_targs(o->type_name.in_function);
  if (p->link && around.len) {
    text_puts(p->text, function_symbol(o->type_name.in_function));
    text_putc(p->text, '.');
  } else {
    put_package(p, o->pkg);
  }
  text_puts(p->text, o->sym->text);
  if (p->link && o->type_name.local_index) text_printf(p->text, "·%u", o->type_name.local_index);
  if (!p->link) put_targs(p->text, &around);
  put_targs(p->text, &t->named.targs);
}

/* A field or method name; unexported ones belong to their package. */
static void put_member_name(Printer *p, const Object *o, bool qualify) {
  if (qualify && !o->sym->exported) put_package(p, o->pkg);
  text_puts(p->text, o->sym->text);
}

static void put_params(Printer *p, const ObjectList *list, bool variadic) {
  text_putc(p->text, '(');
  for (uint32_t i = 0; i < list->len; i++) {
    Type *t = list->items[i]->type;
    bool is_dots = variadic && i + 1 == list->len;
    if (i) text_puts(p->text, ", ");
    if (is_dots) text_puts(p->text, "...");
    put_type(p, is_dots ? type_underlying(t)->slice.elem : t);
  }
  text_putc(p->text, ')');
}

static void put_signature(Printer *p, const FuncType *f) {
  put_params(p, &f->params, f->variadic);
  if (f->results.len == 0) return;
  text_putc(p->text, ' ');
  if (f->results.len == 1)
    put_type(p, f->results.items[0]->type);
  else
    put_params(p, &f->results, false);
}

/* The name that an embedded field has by its type. */
static const Sym *embedded_name(Type *t) {
  t = type_unalias(t);
  if (t->kind == TYPE_POINTER) t = type_unalias(t->pointer.elem);
  return t->kind == TYPE_NAMED ? t->named.obj->sym : NULL;
}

static void put_field(Printer *p, const Object *f) {
  if (!f->var.embedded) {
    put_member_name(p, f, p->link);
    text_putc(p->text, ' ');
  } else if (p->link && embedded_name(f->type) != f->sym) { /* embedded through an alias */
    put_member_name(p, f, true);
    text_puts(p->text, " = ");
  }
  put_type(p, f->type);
}

static void put_struct(Printer *p, const StructType *s) {
  text_puts(p->text, s->fields.len ? "struct { " : "struct {");
  for (uint32_t i = 0; i < s->fields.len; i++) {
    if (i) text_puts(p->text, "; ");
    put_field(p, s->fields.items[i]);
    if (!s->tags || !s->tags[i] || !s->tag_lens[i]) continue;
    text_putc(p->text, ' ');
    text_put_quoted(p->text, s->tags[i], s->tag_lens[i]);
  }
  text_puts(p->text, s->fields.len ? " }" : "}");
}

/* Constraint interfaces have no run-time type; their terms are printed for type arguments' sake. */
static void put_union(Printer *p, const Type *t) {
  for (uint32_t i = 0; i < t->union_.terms.len; i++) {
    if (i) text_puts(p->text, " | ");
    if (t->union_.terms.items[i].tilde) text_putc(p->text, '~');
    put_type(p, t->union_.terms.items[i].type);
  }
}

static void put_interface(Printer *p, Type *t) {
  const InterfaceType *i = interface_complete(t);
  const char *sep = " ";
  text_puts(p->text, "interface {");
  for (uint32_t k = 0; k < i->all_methods.len; k++, sep = "; ") {
    const Object *m = i->all_methods.items[k];
    text_puts(p->text, sep);
    put_member_name(p, m, true);
    put_signature(p, &m->type->func);
  }
  if (i->comparable) text_printf(p->text, "%scomparable", sep), sep = "; ";
  if (i->terms) {
    text_puts(p->text, sep);
    put_union(p, i->terms);
    sep = "; ";
  }
  text_puts(p->text, *sep == ';' ? " }" : "}");
}

static void put_chan(Printer *p, const Type *t) {
  Type *elem = type_unalias(t->chan.elem);
  bool parens = t->chan.send && t->chan.recv && elem->kind == TYPE_CHAN && !elem->chan.send;
  text_puts(p->text, !t->chan.send ? "<-chan " : t->chan.recv ? "chan " : "chan<- ");
  if (parens) text_putc(p->text, '(');
  put_type(p, elem);
  if (parens) text_putc(p->text, ')');
}

/* Not at run time; distinct for distinct parameters. */
static void put_param(Printer *p, const Object *o) {
  text_printf(p->text, "%s@%u", o->sym->text, o->pos);
}

static void put_type(Printer *p, Type *t) {
  t = type_unalias(t);
  switch (t->kind) {
  case TYPE_ARRAY:
    text_printf(p->text, "[%ld]", (long)t->array.len);
    put_type(p, t->array.elem);
    return;
  case TYPE_SLICE:
    text_puts(p->text, "[]");
    put_type(p, t->slice.elem);
    return;
  case TYPE_STRUCT: put_struct(p, &t->struct_); return;
  case TYPE_POINTER:
    text_putc(p->text, '*');
    put_type(p, t->pointer.elem);
    return;
  case TYPE_FUNC:
    text_puts(p->text, "func");
    put_signature(p, &t->func);
    return;
  case TYPE_INTERFACE: put_interface(p, t); return;
  case TYPE_MAP:
    text_puts(p->text, "map[");
    put_type(p, t->map.key);
    text_putc(p->text, ']');
    put_type(p, t->map.elem);
    return;
  case TYPE_CHAN: put_chan(p, t); return;
  case TYPE_TUPLE:
    for (uint32_t i = 0; i < t->tuple.types.len; i++) {
      text_puts(p->text, i ? ", " : "(");
      put_type(p, t->tuple.types.items[i]);
    }
    text_puts(p->text, t->tuple.types.len ? ")" : "()");
    return;
  case TYPE_NAMED: put_named(p, t); return;
  case TYPE_PARAM: put_param(p, t->param.obj); return;
  case TYPE_UNION: put_union(p, t); return;
  case TYPE_ALIAS:
  case BASIC_KINDS: text_puts(p->text, universe_type(t->kind)->basic_name); return;
  }
}

const char *type_string(Type *t) {
  Text text = text_new(session_arena);
  put_type(&(Printer){&text, false}, t);
  return text.s;
}

const char *type_link_string(Type *t) {
  if (!t->link_string) {
    Text text = text_new(session_arena);
    put_type(&(Printer){&text, true}, t);
    t->link_string = text.s;
  }
  return t->link_string;
}

/* ---- functions and variables ------------------------------------------------------------ */

const char *method_function_name(Object *method) {
  Text t = text_new(session_arena);
  const Type *base = method->func.recv_named;
  if (base) {
    if (method->func.ptr_recv) text_puts(&t, "(*");
    text_puts(&t, base->named.obj->sym->text);
    put_targs(&t, &base->named.targs);
    text_puts(&t, method->func.ptr_recv ? ")." : ".");
  }
  text_puts(&t, method->sym->text);
  put_targs(&t, &method->func.targs);
  return t.s;
}

const char *new_closure_name(Function *outer, ClosureKind kind) {
  outer = written_function(outer);
  switch (kind) {
  case CLOSURE_LITERAL:
    return format_text(session_arena, outer->outer ? "%s.%u" : "%s.func%u", outer->name,
                       ++outer->closure_count);
  case CLOSURE_RANGE:
    return format_text(session_arena, "%s-range%u", outer->name, ++outer->range_count);
  case CLOSURE_GO:
    return format_text(session_arena, "%s.gowrap%u", outer->name, ++outer->wrapper_count);
  case CLOSURE_DEFER:
    return format_text(session_arena, "%s.deferwrap%u", outer->name, ++outer->wrapper_count);
  }
  return outer->name;
}

void renumber_closure(Function *outer, Function *f) {
  ClosureKind kind = CLOSURE_LITERAL;
  if (f->range_number)
    kind = CLOSURE_RANGE;
  else if (f->is_wrapper)
    kind = strstr(f->name, ".gowrap") ? CLOSURE_GO : CLOSURE_DEFER;
  f->name = new_closure_name(outer, kind);
  if (kind == CLOSURE_RANGE) f->range_number = written_function(outer)->range_count;
}

static const char *package_symbol(const Package *pkg, const char *name) {
  Text t = text_new(session_arena);
  put_path(&t, pkg->path);
  text_printf(&t, ".%s", name);
  return t.s;
}

const char *function_local_name(const Function *f) {
  return f->name;
}

/* An instance has the package of its generic function, whichever package compiles it. */
const char *function_symbol(const Function *f) {
  if (f->obj && f->obj->func.link_name) return f->obj->func.link_name;
  const Function *declared = f;
  while (declared->outer) declared = declared->outer;
  return package_symbol(declared->obj ? declared->obj->pkg : f->pkg, f->name);
}

const char *object_symbol(const Object *o) {
  if (o->kind == OBJ_FUNC) {
    if (o->func.link_name) return o->func.link_name;
    if (o->func.function) return function_symbol(o->func.function);
    return o->pkg ? package_symbol(o->pkg, method_function_name((Object *)o)) : o->sym->text;
  }
  assert(o->kind == OBJ_VAR && "functions and variables have symbols");
  return o->var.link_name ? o->var.link_name : package_symbol(o->pkg, o->sym->text);
}
