/*
 * dump.c: the typed tree as text, one function after the other.
 *
 * Format: `(kind details : type children...)`, a statement a line, indented by depth; variables,
 * functions and types of a package as `var x T`. Method: children from ast.def, details per kind.
 */
#include "types/internal.h"

typedef struct {
  FILE *out;
  int depth;
} Dumper;

static void dump_node_at(Dumper *d, const Node *n);

static const char *type_text(Type *t) {
  return format_text(session_arena, "%T", t);
}

static const char *name_of(const Object *o) {
  return o && o->sym ? o->sym->text : "_";
}

static void dump_const(const ConstExpr *n, FILE *out) {
  Text t = text_new(session_arena);
  print_const_exact(&t, n->value);
  fprintf(out, " %s", t.s);
}

static void dump_flag(bool flag, const char *name, FILE *out) {
  if (flag) fprintf(out, " %s", name);
}

static void dump_conv_kind(ConvKind kind, FILE *out) {
  static const char *const names[] = {
      [CONV_NOOP] = "noop",
      [CONV_NUMERIC] = "numeric",
      [CONV_TO_IFACE] = "to interface",
      [CONV_IFACE_IFACE] = "between interfaces",
      [CONV_STRING_BYTES] = "string to bytes",
      [CONV_STRING_RUNES] = "string to runes",
      [CONV_BYTES_STRING] = "bytes to string",
      [CONV_RUNES_STRING] = "runes to string",
      [CONV_RUNE_STRING] = "rune to string",
      [CONV_SLICE_ARRAY] = "slice to array",
      [CONV_SLICE_ARRAY_PTR] = "slice to array pointer",
      [CONV_UNSAFE] = "unsafe",
  };
  fprintf(out, " %s", names[kind]);
}

/* What a node says beside its children and its type. */
static void dump_details(const Node *n, FILE *out) {
  dump_flag(n->implicit, "implicit", out);
  if (n->kind == NODE_NAME) {
    const NameExpr *x = (const NameExpr *)n;
    fprintf(out, " %s%s", x->sym ? x->sym->text : "_", x->is_def ? " def" : "");
  } else if (n->kind == NODE_CONST) {
    dump_const((const ConstExpr *)n, out);
  } else if (n->kind == NODE_UNARY) {
    fprintf(out, " %s", op_text(((const UnaryExpr *)n)->op));
  } else if (n->kind == NODE_BINARY) {
    fprintf(out, " %s", op_text(((const BinaryExpr *)n)->op));
  } else if (n->kind == NODE_ASSIGN_STMT) {
    const AssignStmt *a = (const AssignStmt *)n;
    fprintf(out, " %s%s=", a->define ? ":" : "", op_text(a->op));
  } else if (n->kind == NODE_FIELD_SEL) {
    const FieldSelExpr *f = (const FieldSelExpr *)n;
    const Type *s = type_underlying(f->x->type);
    fprintf(out, " .%s", name_of(s->struct_.fields.items[f->index]));
  } else if (n->kind == NODE_LIT_ELEM) {
    fprintf(out, " %ld", (long)((const LitElem *)n)->index);
  } else if (n->kind == NODE_CONVERT) {
    dump_conv_kind(((const ConvertExpr *)n)->conv, out);
  } else if (n->kind == NODE_BUILTIN) {
    fprintf(out, " %s", builtin_name(((const BuiltinExpr *)n)->id));
  } else if (n->kind == NODE_METHOD_EXPR) {
    const MethodExpr *m = (const MethodExpr *)n;
    fprintf(out, " %s.%s", type_text(m->recv), name_of(m->method));
  } else if (n->kind == NODE_METHOD_VALUE) {
    fprintf(out, " %s", name_of(((const MethodValueExpr *)n)->method));
  } else if (n->kind == NODE_INTERFACE_METHOD) {
    fprintf(out, " %s", name_of(((const InterfaceMethodExpr *)n)->method));
  } else if (n->kind == NODE_FUNC_LIT) {
    const Function *f = ((const FuncLit *)n)->function;
    fprintf(out, " %s", f ? f->name : "?");
  } else if (n->kind == NODE_CASE_CLAUSE) {
    const CaseClause *c = (const CaseClause *)n;
    for (uint32_t i = 0; i < c->case_types.len; i++)
      fprintf(out, " %s", c->case_types.items[i] ? type_text(c->case_types.items[i]) : "nil");
  } else if (n->kind == NODE_LABELED_STMT) {
    fprintf(out, " %s", ((const LabeledStmt *)n)->label->text);
  }
}

static void dump_child(Dumper *d, const Node *n) {
  if (!n) {
    fputs(" _", d->out);
  } else if (is_expr_kind(n->kind)) {
    fputc(' ', d->out);
    dump_node_at(d, n);
  } else {
    fprintf(d->out, "\n%*s", d->depth * 2, "");
    dump_node_at(d, n);
  }
}

static void dump_list(Dumper *d, const NodeList *list) {
  fputs(" [", d->out);
  for (uint32_t i = 0; i < list->len; i++) dump_child(d, list->items[i]);
  fputc(']', d->out);
}

static void dump_children(Dumper *d, const Node *n) {
  switch ((NodeKind)n->kind) {
#define N(f) dump_child(d, x->f);
#define L(f) dump_list(d, &x->f);
#define EXPR(K, S, name, fields)                                                                   \
  case NODE_##K: {                                                                                 \
    const S *x = (const S *)n;                                                                     \
    (void)x;                                                                                       \
    fields                                                                                         \
  } break;
#define STMT EXPR
#define DECL EXPR
#include "parser/ast.def"
#undef DECL
#undef STMT
#undef EXPR
#undef L
#undef N
  case NODE_KIND_COUNT: break;
  }
}

static void dump_function_body(Dumper *d, const Function *f);

static void dump_node_at(Dumper *d, const Node *n) {
  d->depth++;
  fprintf(d->out, "(%s", node_kind_name(n->kind));
  dump_details(n, d->out);
  if (n->type) fprintf(d->out, " : %s", type_text(n->type));
  const FuncLit *lit = n->kind == NODE_FUNC_LIT ? (const FuncLit *)n : NULL;
  if (lit && lit->function)
    dump_function_body(d, lit->function);
  else
    dump_children(d, n);
  fputc(')', d->out);
  d->depth--;
}

static void dump_function_body(Dumper *d, const Function *f) {
  if (f->captures.len) {
    fputs(" captures", d->out);
    for (uint32_t i = 0; i < f->captures.len; i++)
      fprintf(d->out, " %s", name_of(f->captures.items[i].var));
  }
  for (uint32_t i = 0; i < f->body.len; i++) {
    fprintf(d->out, "\n%*s", (d->depth + 1) * 2, "");
    dump_node_at(d, f->body.items[i]);
  }
}

static void dump_function(Dumper *d, const Function *f) {
  fprintf(d->out, "func %s %s", f->name, type_text(f->type));
  dump_function_body(d, f);
  fputc('\n', d->out);
}

void dump_types(const Package *pkg, FILE *out) {
  Package *old = print_set_package((Package *)pkg);
  Dumper d = {out, 0};
  for (uint32_t i = 0; i < pkg->types.len; i++) {
    const Object *o = pkg->types.items[i];
    fprintf(out, "type %s %s\n", o->sym->text, type_text(type_underlying(o->type)));
  }
  for (uint32_t i = 0; i < pkg->variables.len; i++)
    fprintf(out, "var %s %s\n", name_of(pkg->variables.items[i]),
            type_text(pkg->variables.items[i]->type));
  for (uint32_t i = 0; i < pkg->functions.len; i++) dump_function(&d, pkg->functions.items[i]);
  print_set_package(old);
}
