/*
 * print.c: types and objects as gc prints them in messages.
 *
 * Ensures: the verbs %T and %O. Names of the package being checked are bare, others have their
 * package's name, or its quoted path where two packages in the program share the name.
 * Which package is being checked is the one piece of state here: verbs have no other argument.
 */
#include "types/internal.h"

/* How a type is printed. */
typedef struct {
  Text *text;
  Package *from; /* whose names are bare; null: none */
  bool no_param_names;
  bool paths; /* import paths in place of package names */
} Printer;

static Package *current_package;

Package *print_set_package(Package *from) {
  Package *old = current_package;
  current_package = from;
  return old;
}

static void put_type(Printer *p, Type *t);

/* ---- names ----------------------------------------------------------------------------------- */

/*
 * Packages of Go's own runtime, which have no counterpart here: nearly every standard package
 * imports them, so that another one of such a name is written with its path.
 */
static const char runtime_packages[] =
    " abi asan atomic bytealg byteorder cgroup chacha8rand cpu exithook gc goarch godebugs "
    "goexperiment goos label linux maps math msan profilerecord race rtcov scan strconv "
    "stringslite sys tracev2 ";

static bool imports_runtime_package(const Package *p, const Package *wanted) {
  bool stands_alone = strcmp(p->path, "unsafe") == 0 || strcmp(p->path, "sync/atomic") == 0;
  if (!p->is_std || stands_alone) return false;
  const char *name = wanted->name->text, *at = strstr(runtime_packages, name);
  return at && at[-1] == ' ' && at[strlen(name)] == ' ';
}

/* Is there another package of that name among what p imports, directly or not? */
static bool has_other(const Package *p, const Package *wanted, Map *seen) {
  if (map_has(seen, p)) return false;
  map_set(session_arena, seen, p, (void *)p);
  if (p->name == wanted->name && strcmp(p->path, wanted->path) != 0) return true;
  if (imports_runtime_package(p, wanted)) return true;
  for (uint32_t i = 0; i < p->imports.len; i++)
    if (has_other(p->imports.items[i], wanted, seen)) return true;
  return false;
}

static void put_package(Printer *p, const Package *pkg) {
  Map seen = {0};
  if (!pkg || pkg == p->from) return;
  if (p->paths) {
    text_printf(p->text, "%s.", pkg->path);
    return;
  }
  if (p->from && has_other(p->from, pkg, &seen))
    text_printf(p->text, "\"%s\".", pkg->path);
  else
    text_printf(p->text, "%s.", pkg->name ? pkg->name->text : pkg->path);
}

static void put_name(Printer *p, const Object *o) {
  put_package(p, o->pkg);
  text_puts(p->text, o->sym->text);
}

static void put_types(Printer *p, const TypeList *list) {
  for (uint32_t i = 0; i < list->len; i++) {
    if (i) text_puts(p->text, ", ");
    put_type(p, list->items[i]);
  }
}

/* [K comparable, V any]: parameters that share a constraint share it here too. */
static void put_type_params(Printer *p, const ObjectList *tparams) {
  text_putc(p->text, '[');
  Type *bound = NULL;
  for (uint32_t i = 0; i < tparams->len; i++) {
    Type *t = tparams->items[i]->type;
    if (i && t->param.constraint != bound) {
      text_putc(p->text, ' ');
      put_type(p, bound);
    }
    if (i) text_puts(p->text, ", ");
    bound = t->param.constraint;
    put_type(p, t);
  }
  if (bound) {
    text_putc(p->text, ' ');
    put_type(p, bound);
  }
  text_putc(p->text, ']');
}

static void put_generic_name(Printer *p, const Object *o, const ObjectList *tparams,
                             const TypeList *targs) {
  put_name(p, o);
  if (targs->len) {
    text_putc(p->text, '[');
    put_types(p, targs);
    text_putc(p->text, ']');
  } else if (tparams->len) {
    put_type_params(p, tparams);
  }
}

/* A parameter called like a predeclared name says where it comes from. */
static void put_type_param(Printer *p, const Object *o) {
  text_puts(p->text, o->sym->text);
  if (!scope_lookup(universe, o->sym)) return;
  Position at = position_of(o->pos);
  text_printf(p->text, " /* with %s declared at %s:%u:%u */", o->sym->text, at.file, at.line,
              at.col);
}

/* ---- signatures ------------------------------------------------------------------------------ */

static void put_param(Printer *p, const Object *v, bool is_dots) {
  if (v->sym && !p->no_param_names) text_printf(p->text, "%s ", v->sym->text);
  Type *t = v->type;
  if (!is_dots) {
    put_type(p, t);
  } else if (t->kind == TYPE_SLICE) {
    text_puts(p->text, "...");
    put_type(p, t->slice.elem);
  } else { /* append([]byte, string...) */
    put_type(p, t);
    text_puts(p->text, "...");
  }
}

static void put_params(Printer *p, const ObjectList *list, bool variadic) {
  text_putc(p->text, '(');
  for (uint32_t i = 0; i < list->len; i++) {
    if (i) text_puts(p->text, ", ");
    put_param(p, list->items[i], variadic && i + 1 == list->len);
  }
  text_putc(p->text, ')');
}

static void put_signature(Printer *p, const FuncType *f) {
  if (f->tparams.len) put_type_params(p, &f->tparams);
  put_params(p, &f->params, f->variadic);
  if (f->results.len == 0) return;
  text_putc(p->text, ' ');
  if (f->results.len == 1 && !f->results.items[0]->sym)
    put_type(p, f->results.items[0]->type);
  else
    put_params(p, &f->results, false);
}

/* ---- type literals ---------------------------------------------------------------------- */

static void put_struct(Printer *p, const StructType *s) {
  text_puts(p->text, "struct{");
  for (uint32_t i = 0; i < s->fields.len; i++) {
    const Object *f = s->fields.items[i];
    if (i) text_puts(p->text, "; ");
    if (!f->var.embedded) text_printf(p->text, "%s ", f->sym->text);
    put_type(p, f->type);
    if (!s->tags || !s->tags[i] || !s->tag_lens[i]) continue;
    text_putc(p->text, ' ');
    text_put_quoted(p->text, s->tags[i], s->tag_lens[i]);
  }
  text_putc(p->text, '}');
}

static void put_union(Printer *p, Type *t) {
  for (uint32_t i = 0; i < t->union_.terms.len; i++) {
    if (i) text_puts(p->text, " | ");
    if (t->union_.terms.items[i].tilde) text_putc(p->text, '~');
    put_type(p, t->union_.terms.items[i].type);
  }
}

/* The embedded elements as they stand in the source. */
static const TypeList *written_elements(const InterfaceType *i) {
  return i->written.len ? &i->written : &i->embedded;
}

static void put_interface_elements(Printer *p, const InterfaceType *i) {
  const TypeList *embedded = written_elements(i);
  const char *sep = "";
  for (uint32_t k = 0; k < i->methods.len; k++, sep = "; ") {
    text_printf(p->text, "%s%s", sep, i->methods.items[k]->sym->text);
    put_signature(p, &i->methods.items[k]->type->func);
  }
  for (uint32_t k = 0; k < embedded->len; k++, sep = "; ") {
    text_puts(p->text, sep);
    put_type(p, embedded->items[k]);
  }
}

static void put_interface(Printer *p, Type *t) {
  const InterfaceType *i = &t->interface;
  if (t == type_any->alias.actual) {
    text_puts(p->text, "any");
  } else if (t == type_comparable->named.underlying) {
    text_puts(p->text, "interface{comparable}");
  } else if (i->implicit && i->methods.len == 0 && written_elements(i)->len == 1) {
    put_type(p, written_elements(i)->items[0]);
  } else {
    text_puts(p->text, i->implicit ? "/* implicit */ interface{" : "interface{");
    put_interface_elements(p, i);
    text_putc(p->text, '}');
  }
}

static void put_chan(Printer *p, Type *t) {
  Type *elem = t->chan.elem;
  bool parens = t->chan.send && t->chan.recv && elem->kind == TYPE_CHAN && !elem->chan.send;
  text_puts(p->text, !t->chan.send ? "<-chan " : t->chan.recv ? "chan " : "chan<- ");
  if (parens) text_putc(p->text, '(');
  put_type(p, elem);
  if (parens) text_putc(p->text, ')');
}

static void put_type(Printer *p, Type *t) {
  if (!t) {
    text_puts(p->text, "<nil>");
    return;
  }
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
    text_putc(p->text, '(');
    put_types(p, &t->tuple.types);
    text_putc(p->text, ')');
    return;
  case TYPE_NAMED: put_generic_name(p, t->named.obj, &t->named.tparams, &t->named.targs); return;
  case TYPE_ALIAS: put_generic_name(p, t->alias.obj, &t->alias.tparams, &t->alias.targs); return;
  case TYPE_PARAM: put_type_param(p, t->param.obj); return;
  case TYPE_UNION: put_union(p, t); return;
  case BASIC_KINDS: text_puts(p->text, t->basic_name); return;
  }
}

void print_type_qualified(Text *t, Type *type, Package *from) {
  put_type(&(Printer){.text = t, .from = from}, type);
}

const char *type_with_paths(Type *type) {
  Text t = text_new(session_arena);
  put_type(&(Printer){.text = &t, .paths = true}, type);
  return t.s;
}

void print_type(Text *t, Type *type) {
  print_type_qualified(t, type, current_package);
}

void print_signature(Text *t, const Sym *name, Type *func) {
  text_puts(t, name->text);
  put_signature(&(Printer){.text = t, .from = current_package, .no_param_names = true},
                &func->func);
}

/* ---- objects ---------------------------------------------------------------------------- */

static const char *object_word(const Object *o) {
  switch (o->kind) {
  case OBJ_PACKAGE_NAME: return "package";
  case OBJ_CONST: return "const";
  case OBJ_TYPE_NAME: return "type";
  case OBJ_VAR: return o->var.var_kind == VAR_FIELD ? "field" : "var";
  case OBJ_FUNC: return "func";
  case OBJ_LABEL: return "label";
  case OBJ_BUILTIN: return "builtin";
  case OBJ_NIL: return "nil";
  }
  return "";
}

/* `func (T).M(x int) string`: the receiver, then the name and signature without "func". */
static void put_func_object(Printer *p, const Object *o) {
  const FuncType *f = o->type && o->type->kind == TYPE_FUNC ? &o->type->func : NULL;
  if (f && f->recv) {
    text_putc(p->text, '(');
    put_type(p, f->recv->type);
    text_puts(p->text, ").");
    text_puts(p->text, o->sym->text);
  } else {
    put_name(p, o);
  }
  if (f) put_signature(p, f);
}

static bool is_package_level(const Object *o) {
  return o->pkg && o->pkg->scope && scope_lookup(o->pkg->scope, o->sym) == o;
}

static void put_type_object(Printer *p, const Object *o) {
  if (!o->type || o->kind == OBJ_LABEL || o->kind == OBJ_PACKAGE_NAME) return;
  if (o->kind == OBJ_TYPE_NAME && o->type->kind < TYPE_ARRAY) return;
  text_putc(p->text, ' ');
  if (o->kind != OBJ_TYPE_NAME)
    put_type(p, o->type);
  else if (o->type_name.is_alias)
    text_puts(p->text, "= "), put_type(p, type_unalias(o->type));
  else
    put_type(p, type_underlying(o->type));
}

void print_object(Text *t, const Object *o) {
  Printer p = {.text = t, .from = current_package};
  text_puts(t, object_word(o));
  if (!o->sym || o->kind == OBJ_NIL) return;
  text_putc(t, ' ');
  if (o->kind == OBJ_FUNC) {
    put_func_object(&p, o);
    return;
  }
  if (is_package_level(o))
    put_name(&p, o);
  else
    text_puts(t, o->sym->text);
  put_type_object(&p, o);
}

static void print_type_verb(Text *t, const void *type) {
  print_type(t, (Type *)type);
}

static void print_object_verb(Text *t, const void *object) {
  print_object(t, object);
}

void print_init(void) {
  text_register_verb('T', print_type_verb);
  text_register_verb('O', print_object_verb);
}

/* ---- files ----------------------------------------------------------------------------------- */

static size_t folder_length(const char *file) {
  const char *slash = strrchr(file, '/');
  return slash ? (size_t)(slash - file) + 1 : 0;
}

const char *file_in_message(Arena *a, const Package *pkg, const char *file) {
  if (file[0] == '/' || file[0] == '.' || file[0] == '<' || pkg->files.len == 0) return file;
  const char *own = source_name(pkg->files.items[0]->source);
  size_t n = folder_length(own);
  bool is_own = n == folder_length(file) && strncmp(file, own, n) == 0;
  return is_own ? file : format_text(a, "./%s", file);
}
