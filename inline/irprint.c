/*
 * irprint.c: expressions and statements as gc's IR printer shows them in the lines of -m.
 *
 * Requires: a tree after types/. Ensures: text of the tree, not of the source: constants are
 * values, parentheses come back by precedence, implicit conversions, dereferences and addresses
 * vanish, methods are calls with the receiver first. Method: precedence climbing; an operand whose
 * precedence is below the one wanted gets parentheses.
 */
#include "inline/internal.h"

typedef struct Printer {
  Text *text;
  const Package *from;
  bool shapes;
} Printer;

static void print_expr_prec(Printer *p, const Node *n, int prec);
static void print_stmt(Printer *p, const Node *n);

/* ---- precedence ------------------------------------------------------------------------------ */

/* Of forms that gc's table leaves out: parenthesised whenever they are operands. */
enum {
  PREC_NONE = 0,
  PREC_UNARY = 7,
  PREC_PRIMARY = 8
};

static bool is_string_concat(const Node *n) {
  return n->kind == NODE_BINARY && AS(BinaryExpr, BINARY, n)->op == OP_ADD && is_string(n->type);
}

static int op_prec(Op op) {
  switch (op) {
  case OP_MUL:
  case OP_DIV:
  case OP_REM:
  case OP_SHL:
  case OP_SHR:
  case OP_AND:
  case OP_AND_NOT: return 6;
  case OP_ADD:
  case OP_SUB:
  case OP_OR:
  case OP_XOR: return 5;
  case OP_EQ:
  case OP_NE:
  case OP_LT:
  case OP_LE:
  case OP_GT:
  case OP_GE: return 4;
  case OP_LAND: return 2;
  case OP_LOR: return 1;
  case OP_NONE:
  case OP_NOT:
  case OP_TILDE:
  case OP_RECV:
  case OP_COUNT: break;
  }
  return PREC_NONE;
}

static int builtin_prec(const BuiltinExpr *b) {
  if (b->id == BUILTIN_COMPLEX || b->id == BUILTIN_REAL || b->id == BUILTIN_IMAG ||
      b->id == BUILTIN_RECOVER)
    return PREC_NONE;
  if (b->id == BUILTIN_NEW && b->args.len) return PREC_UNARY;
  if (b->id == BUILTIN_MAKE && type_underlying(b->n.type)->kind != TYPE_SLICE) return PREC_NONE;
  return PREC_PRIMARY;
}

static int node_prec(const Node *n) {
  if (n->kind == NODE_BINARY)
    return is_string_concat(n) ? PREC_NONE : op_prec(AS(BinaryExpr, BINARY, n)->op);
  if (n->kind == NODE_UNARY || n->kind == NODE_DEREF || n->kind == NODE_RECV) return PREC_UNARY;
  if (n->kind == NODE_ADDR)
    return AS(AddrExpr, ADDR, n)->x->kind == NODE_COMPOSITE_LIT ? PREC_NONE : PREC_UNARY;
  if (n->kind == NODE_FUNC_LIT || n->kind == NODE_INLINED_CALL) return PREC_NONE;
  if (n->kind == NODE_BUILTIN) return builtin_prec(AS(BuiltinExpr, BUILTIN, n));
  return PREC_PRIMARY;
}

/* ---- leaves ---------------------------------------------------------------------------------- */

static void print_type_of(Printer *p, Type *t) {
  print_ir_type(p->text, t, p->from, p->shapes);
}

static void print_name(Printer *p, const NameExpr *n) {
  if (!n->obj)
    text_puts(p->text, n->sym ? n->sym->text : "_");
  else if (n->obj->kind == OBJ_FUNC && n->obj->func.function)
    text_puts(p->text, function_text(p->text->arena, n->obj->func.function, p->from));
  else
    text_puts(p->text, variable_text(p->text->arena, n->obj, p->from));
}

static Type *default_of_kind(ConstKind k) {
  switch (k) {
  case CONST_BOOL: return universe_type(TYPE_BOOL);
  case CONST_STRING: return universe_type(TYPE_STRING);
  case CONST_INT: return universe_type(TYPE_INT);
  case CONST_FLOAT: return universe_type(TYPE_FLOAT64);
  case CONST_COMPLEX: return universe_type(TYPE_COMPLEX128);
  case CONST_UNKNOWN: break;
  }
  return NULL;
}

static void print_utf8(Text *t, uint32_t r) {
  if (r < 0x80) {
    text_putc(t, (char)r);
  } else if (r < 0x800) {
    text_putc(t, (char)(0xC0 | r >> 6));
    text_putc(t, (char)(0x80 | (r & 0x3F)));
  } else if (r < 0x10000) {
    text_putc(t, (char)(0xE0 | r >> 12));
    text_putc(t, (char)(0x80 | (r >> 6 & 0x3F)));
    text_putc(t, (char)(0x80 | (r & 0x3F)));
  } else {
    text_putc(t, (char)(0xF0 | r >> 18));
    text_putc(t, (char)(0x80 | (r >> 12 & 0x3F)));
    text_putc(t, (char)(0x80 | (r >> 6 & 0x3F)));
    text_putc(t, (char)(0x80 | (r & 0x3F)));
  }
}

static void print_hex_digits(Text *t, uint32_t v, int digits) {
  while (digits-- > 0) text_putc(t, "0123456789abcdef"[v >> (4 * digits) & 15]);
}

/* 'x' as Go's %q quotes runes. */
static void print_rune(Text *t, uint32_t r) {
  static const char escapes[] = "\a\b\f\n\r\t\v\\'", letters[] = "abfnrtv\\'";
  const char *e = r && r < 128 ? strchr(escapes, (int)r) : NULL;
  text_putc(t, '\'');
  if (e) {
    text_putc(t, '\\');
    text_putc(t, letters[e - escapes]);
  } else if (r < 32 || r == 127) {
    text_puts(t, "\\x");
    print_hex_digits(t, r, 2);
  } else if (r >= 0xD800 && r < 0xE000) {
    text_puts(t, "\xEF\xBF\xBD");
  } else {
    print_utf8(t, r);
  }
  text_putc(t, '\'');
}

static void print_constant(Printer *p, const ConstExpr *c) {
  uint64_t r;
  if (c->n.type == type_rune && const_to_uint64(c->value, &r) && r <= 0x10FFFF) {
    print_rune(p->text, (uint32_t)r);
    return;
  }
  bool plain = c->n.type == default_of_kind(const_kind(c->value));
  if (!plain) {
    print_type_of(p, c->n.type);
    text_putc(p->text, '(');
  }
  print_const(p->text, c->value);
  if (!plain) text_putc(p->text, ')');
}

/* ---- lists and calls ------------------------------------------------------------------------- */

/* Do declarations show: has one of them a value, or a variable with a name? */
static bool are_visible(const DeclStmt *s) {
  for (uint32_t i = 0; i < s->decls.len; i++) {
    const Node *d = s->decls.items[i];
    if (d->kind == NODE_VAR_DECL &&
        (AS(VarDecl, VAR_DECL, d)->values.len || declares_any(AS(VarDecl, VAR_DECL, d)->names)))
      return true;
  }
  return false;
}

static bool is_hidden(const Node *n);

static bool are_hidden(NodeList list) {
  for (uint32_t i = 0; i < list.len; i++)
    if (!is_hidden(list.items[i])) return false;
  return true;
}

/* Blocks of nothing, and t1, t2 := f(): part of the statement that uses the temporaries. */
static bool is_hidden(const Node *n) {
  if (n->kind == NODE_EMPTY_STMT) return true;
  if (n->kind == NODE_DECL_STMT) return !are_visible(AS(DeclStmt, DECL_STMT, n));
  if (n->kind == NODE_BLOCK_STMT) return are_hidden(AS(BlockStmt, BLOCK_STMT, n)->stmts);
  if (n->kind != NODE_ASSIGN_STMT || AS(AssignStmt, ASSIGN_STMT, n)->lhs.len < 2) return false;
  const Node *lhs = AS(AssignStmt, ASSIGN_STMT, n)->lhs.items[0];
  const Object *o = lhs->kind == NODE_NAME ? AS(NameExpr, NAME, lhs)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.is_temp && AS(AssignStmt, ASSIGN_STMT, n)->define;
}

static void print_list(Printer *p, NodeList list, const char *separator) {
  bool first = true;
  for (uint32_t i = 0; i < list.len; i++) {
    if (is_hidden(list.items[i])) continue;
    if (!first) text_puts(p->text, separator);
    first = false;
    if (is_expr_kind((NodeKind)list.items[i]->kind))
      print_expr_prec(p, list.items[i], 0);
    else
      print_stmt(p, list.items[i]);
  }
}

static void print_convert(Printer *p, const ConvertExpr *c);

static const Object *variable_of(const Node *n) {
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_VAR ? o : NULL;
}

static void print_arguments(Printer *p, NodeList args, bool dots) {
  text_putc(p->text, '(');
  print_list(p, args, ", ");
  text_puts(p->text, dots ? "...)" : ")");
}

static bool is_variadic_call(const CallExpr *c) {
  Callee callee = static_callee(c->fun);
  if (callee.obj) return type_underlying(callee.obj->type)->func.variadic;
  if (callee.function) return callee.function->variadic;
  Type *t = c->fun->type ? type_underlying(c->fun->type) : NULL;
  return t && t->kind == TYPE_FUNC && t->func.variadic;
}

/* &.dict.f[int]: what gc hands to the code that instances of one shape share. */
static void print_dictionary(Printer *p, const Function *f) {
  text_printf(p->text, "&.dict.%s", dictionary_text(p->text->arena, f, p->from));
}

/* f[go.shape.int](&.dict.f[int], x): a receiver goes before the dictionary. */
static void print_instance_call(Printer *p, const Function *f, const CallExpr *c) {
  uint32_t before = f->has_recv ? 1 : 0;
  NodeList rest = {c->args.items + before, c->args.len - before, c->args.len - before};
  text_puts(p->text, function_text(p->text->arena, f, p->from));
  text_putc(p->text, '(');
  if (before) {
    print_expr_prec(p, c->args.items[0], 0);
    text_puts(p->text, ", ");
  }
  print_dictionary(p, f);
  if (rest.len) text_puts(p->text, ", ");
  print_list(p, rest, ", ");
  text_puts(p->text, is_variadic_call(c) ? "...)" : ")");
}

/* The instance that is called by its name, or null. */
static const Function *named_instance(const CallExpr *c) {
  bool named = c->fun->kind == NODE_METHOD_EXPR ||
               (c->fun->kind == NODE_NAME && AS(NameExpr, NAME, c->fun)->obj->kind == OBJ_FUNC);
  const Function *f = named ? static_callee(c->fun).function : NULL;
  return f && is_instance(f) ? f : NULL;
}

/* I.M(i, x) */
static void print_interface_function(Printer *p, const CallExpr *c) {
  const InterfaceMethodExpr *fun = AS(InterfaceMethodExpr, INTERFACE_METHOD, c->fun);
  NodeList args = {0};
  VEC_PUSH(p->text->arena, &args, fun->x);
  for (uint32_t i = 0; i < c->args.len; i++) VEC_PUSH(p->text->arena, &args, c->args.items[i]);
  print_type_of(p, fun->x->type);
  text_printf(p->text, ".%s", fun->method->sym->text);
  print_arguments(p, args, is_variadic_call(c));
}

static void print_call(Printer *p, const CallExpr *c) {
  if (is_interface_method_expr(c)) {
    print_interface_function(p, c);
    return;
  }
  const Function *f = named_instance(c);
  if (f && !p->shapes) {
    print_instance_call(p, f, c);
    return;
  }
  print_expr_prec(p, c->fun, PREC_PRIMARY);
  print_arguments(p, c->args, is_variadic_call(c));
}

static const char *builtin_name(BuiltinId id) {
  static const char *const names[] = {
#define BUILTIN(ID, name) name,
#include "types/builtin.def"
#undef BUILTIN
  };
  return names[id];
}

static void print_make(Printer *p, const BuiltinExpr *b) {
  text_puts(p->text, "make(");
  print_type_of(p, b->n.type);
  for (uint32_t i = 0; i < b->args.len; i++) {
    text_puts(p->text, ", ");
    print_expr_prec(p, b->args.items[i], 0);
  }
  text_putc(p->text, ')');
}

static void print_new(Printer *p, const BuiltinExpr *b) {
  Type *elem = type_underlying(b->n.type)->pointer.elem;
  text_puts(p->text, "new(");
  if (is_derived_type(elem, NULL))
    text_puts(p->text, "<node DYNAMICTYPE>");
  else
    print_type_of(p, elem);
  text_putc(p->text, ')');
}

static void print_unsafe(Printer *p, const BuiltinExpr *b) {
  bool printable = b->id == BUILTIN_UNSAFE_ADD || b->id == BUILTIN_UNSAFE_SLICE;
  text_printf(p->text, printable ? "unsafe.%s" : "<node unsafe.%s>", builtin_name(b->id));
  if (printable) print_arguments(p, b->args, false);
}

static void print_builtin(Printer *p, const BuiltinExpr *b) {
  if (b->id == BUILTIN_MAKE) {
    print_make(p, b);
  } else if (b->id == BUILTIN_NEW && !b->args.len) {
    print_new(p, b);
  } else if (b->id == BUILTIN_NEW) {
    text_printf(p->text, "&.autotmp_%u", b->temp);
  } else if (b->id == BUILTIN_RANGE_PANIC) {
    text_puts(p->text, "runtime.panicrangestate");
    print_arguments(p, b->args, false);
  } else if (b->id >= BUILTIN_UNSAFE_ADD) {
    print_unsafe(p, b);
  } else {
    text_puts(p->text, builtin_name(b->id));
    print_arguments(p, b->args, b->has_dots);
  }
}

/* ---- expressions ----------------------------------------------------------------------------- */

static void print_composite(Printer *p, const CompositeLit *c) {
  if (c->n.implicit) {
    text_puts(p->text, "... argument");
    return;
  }
  print_type_of(p, c->n.type);
  text_puts(p->text, c->elems.len ? "{...}" : "{}");
}

static void print_prefix(Printer *p, const char *op, const Node *x, bool same) {
  text_puts(p->text, op);
  if (same) text_putc(p->text, ' ');
  print_expr_prec(p, x, PREC_UNARY + 1);
}

static void print_unary(Printer *p, const UnaryExpr *u) {
  bool same = u->x->kind == NODE_UNARY && AS(UnaryExpr, UNARY, u->x)->op == u->op;
  print_prefix(p, op_text(u->op), u->x, same);
}

static void print_concat(Printer *p, const Node *n) {
  if (!is_string_concat(n)) {
    print_expr_prec(p, n, 0);
    return;
  }
  print_concat(p, AS(BinaryExpr, BINARY, n)->x);
  text_puts(p->text, " + ");
  print_concat(p, AS(BinaryExpr, BINARY, n)->y);
}

static void print_binary(Printer *p, const BinaryExpr *b) {
  if (is_string_concat(&b->n)) {
    print_concat(p, &b->n);
    return;
  }
  int prec = op_prec(b->op);
  print_expr_prec(p, b->x, prec);
  text_printf(p->text, " %s ", op_text(b->op));
  print_expr_prec(p, b->y, prec + 1);
}

static void print_index(Printer *p, const Node *x, const Node *i) {
  print_expr_prec(p, x, PREC_PRIMARY);
  text_putc(p->text, '[');
  print_expr_prec(p, i, 0);
  text_putc(p->text, ']');
}

static void print_optional(Printer *p, const Node *n) {
  if (n) print_expr_prec(p, n, 0);
}

static void print_slice(Printer *p, const SliceExpr *s) {
  print_expr_prec(p, s->x, PREC_PRIMARY);
  text_putc(p->text, '[');
  print_optional(p, s->lo);
  text_putc(p->text, ':');
  print_optional(p, s->hi);
  if (s->max) {
    text_putc(p->text, ':');
    print_expr_prec(p, s->max, 0);
  }
  text_putc(p->text, ']');
}

static void print_member(Printer *p, const Node *x, const Object *member) {
  print_expr_prec(p, x, PREC_PRIMARY);
  text_printf(p->text, ".%s", member->sym ? member->sym->text : "_");
}

static void print_field(Printer *p, const FieldSelExpr *s) {
  print_member(p, s->x, type_underlying(s->x->type)->struct_.fields.items[s->index]);
}

/* (func(go.shape.int) string)(&.dict[0]) */
static void print_param_method(Printer *p, Type *recv, const Object *method, ParamMethod m) {
  const FuncType *f = &type_underlying(method->type)->func;
  ObjectList params = {0};
  VEC_PUSH(p->text->arena, &params, new_var(VAR_PARAM, NULL, NO_POS, recv, NULL));
  for (uint32_t i = 0; i < f->params.len; i++)
    VEC_PUSH(p->text->arena, &params, f->params.items[i]);
  text_putc(p->text, '(');
  print_type_of(p, new_func_type(params, f->results, f->variadic));
  text_printf(p->text, ")(&.dict[%u])", m.number - 1);
}

static void print_method_expr(Printer *p, const MethodExpr *m) {
  if (m->of_param.number) {
    print_param_method(p, m->recv, m->method, m->of_param);
    return;
  }
  bool paren = type_unalias(m->recv)->kind == TYPE_POINTER;
  if (paren) text_putc(p->text, '(');
  print_type_of(p, m->recv);
  text_printf(p->text, paren ? ").%s" : ".%s", m->method->sym->text);
}

/* Does the type print without parentheses before `(x)`? */
static bool has_type_name(Type *t) {
  return t->kind == TYPE_ALIAS || t->kind == TYPE_NAMED || t->kind == TYPE_PARAM ||
         t->kind <= TYPE_UNSAFE_POINTER;
}

static void print_convert(Printer *p, const ConvertExpr *c) {
  if (is_constant_runes(c)) {
    size_t len;
    const_string_value(AS(ConstExpr, CONST, c->x)->value, &len);
    print_type_of(p, c->n.type);
    text_puts(p->text, len ? "{...}" : "{}");
    return;
  }
  bool named = has_type_name(c->n.type);
  if (!named) text_putc(p->text, '(');
  print_type_of(p, c->n.type);
  text_puts(p->text, named ? "(" : ")(");
  print_expr_prec(p, c->x, 0);
  text_putc(p->text, ')');
}

static void print_assertion(Printer *p, const TypeAssertExpr *a) {
  Type *want = a->comma_ok ? a->n.type->tuple.types.items[0] : a->n.type;
  if (is_derived_type(want, NULL) && !a->devirtualized) {
    text_puts(p->text, a->comma_ok ? "<node DYNAMICDOTTYPE2>" : "<node DYNAMICDOTTYPE>");
    return;
  }
  print_expr_prec(p, a->x, PREC_PRIMARY);
  text_puts(p->text, ".(");
  print_type_of(p, want);
  text_putc(p->text, ')');
}

static void print_inlined(Printer *p, const InlinedCallExpr *c) {
  if (c->results.len == 1) {
    print_expr_prec(p, c->results.items[0], 0);
    return;
  }
  text_puts(p->text, "(.");
  print_list(p, c->results, "; ");
  text_putc(p->text, ')');
}

static void print_key_value(Printer *p, const KeyValueExpr *k) {
  print_expr_prec(p, k->key, 0);
  text_putc(p->text, ':');
  print_expr_prec(p, k->value, 0);
}

static void print_stmt_expr(Printer *p, const StmtExpr *s) {
  if (s->result) print_expr_prec(p, s->result, 0);
}

/* &T{...}, which shows even where the source leaves out the & */
static bool is_pointer_literal(const Node *n) {
  return n->kind == NODE_ADDR && AS(AddrExpr, ADDR, n)->x->kind == NODE_COMPOSITE_LIT;
}

/* What prints in place of n: implicit operators vanish. */
static const Node *visible(const Node *n) {
  for (;;) {
    if (n->kind == NODE_PAREN)
      n = AS(ParenExpr, PAREN, n)->x;
    else if (n->kind == NODE_STMT_EXPR && AS(StmtExpr, STMT_EXPR, n)->result)
      n = AS(StmtExpr, STMT_EXPR, n)->result;
    else if (!n->implicit || is_pointer_literal(n))
      return n;
    else if (n->kind == NODE_ADDR)
      n = AS(AddrExpr, ADDR, n)->x;
    else if (n->kind == NODE_DEREF)
      n = AS(DerefExpr, DEREF, n)->x;
    else if (n->kind == NODE_CONVERT)
      n = AS(ConvertExpr, CONVERT, n)->x;
    else
      return n;
  }
}

static void print_visible(Printer *p, const Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_NAME: print_name(p, AS(NameExpr, NAME, n)); break;
  case NODE_CONST: print_constant(p, AS(ConstExpr, CONST, n)); break;
  case NODE_NIL: text_puts(p->text, "nil"); break;
  case NODE_COMPOSITE_LIT: print_composite(p, AS(CompositeLit, COMPOSITE_LIT, n)); break;
  case NODE_KEY_VALUE: print_key_value(p, AS(KeyValueExpr, KEY_VALUE, n)); break;
  case NODE_LIT_ELEM: print_expr_prec(p, AS(LitElem, LIT_ELEM, n)->value, 0); break;
  case NODE_FUNC_LIT: text_puts(p->text, "func literal"); break;
  case NODE_INDEX:
    print_index(p, AS(IndexExpr, INDEX, n)->x, AS(IndexExpr, INDEX, n)->indices.items[0]);
    break;
  case NODE_MAP_INDEX:
    print_index(p, AS(MapIndexExpr, MAP_INDEX, n)->x, AS(MapIndexExpr, MAP_INDEX, n)->key);
    break;
  case NODE_SLICE: print_slice(p, AS(SliceExpr, SLICE, n)); break;
  case NODE_TYPE_ASSERT: print_assertion(p, AS(TypeAssertExpr, TYPE_ASSERT, n)); break;
  case NODE_CALL: print_call(p, AS(CallExpr, CALL, n)); break;
  case NODE_UNARY: print_unary(p, AS(UnaryExpr, UNARY, n)); break;
  case NODE_BINARY: print_binary(p, AS(BinaryExpr, BINARY, n)); break;
  case NODE_FIELD_SEL: print_field(p, AS(FieldSelExpr, FIELD_SEL, n)); break;
  case NODE_DEREF: print_prefix(p, "*", AS(DerefExpr, DEREF, n)->x, false); break;
  case NODE_ADDR: {
    const Node *x = AS(AddrExpr, ADDR, n)->x;
    if (x->kind == NODE_COMPOSITE_LIT) {
      text_putc(p->text, '&');
      print_expr_prec(p, x, 0);
    } else {
      print_prefix(p, "&", x, x->kind == NODE_ADDR);
    }
    break;
  }
  case NODE_RECV: {
    const Node *x = AS(RecvExpr, RECV, n)->x;
    print_prefix(p, "<-", x, x->kind == NODE_RECV);
    break;
  }
  case NODE_CONVERT: print_convert(p, AS(ConvertExpr, CONVERT, n)); break;
  case NODE_BUILTIN: print_builtin(p, AS(BuiltinExpr, BUILTIN, n)); break;
  case NODE_METHOD_EXPR: print_method_expr(p, AS(MethodExpr, METHOD_EXPR, n)); break;
  case NODE_METHOD_VALUE:
    print_member(p, AS(MethodValueExpr, METHOD_VALUE, n)->x,
                 AS(MethodValueExpr, METHOD_VALUE, n)->method);
    break;
  case NODE_INTERFACE_METHOD:
    print_member(p, AS(InterfaceMethodExpr, INTERFACE_METHOD, n)->x,
                 AS(InterfaceMethodExpr, INTERFACE_METHOD, n)->method);
    break;
  case NODE_STMT_EXPR: print_stmt_expr(p, AS(StmtExpr, STMT_EXPR, n)); break;
  case NODE_INLINED_CALL: print_inlined(p, AS(InlinedCallExpr, INLINED_CALL, n)); break;
  case NODE_PAREN: /* seen through */
  case NODE_BAD:
  case NODE_BASIC_LIT:
  case NODE_SELECTOR:
  case NODE_STAR:
  case NODE_FIELD:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS:
  case STMT_KINDS:
  case DECL_KINDS: text_printf(p->text, "<node %s>", node_kind_name((NodeKind)n->kind));
  }
}

/* The first of the values of one expression has the expression with it, in a conversion if there is
 * none. */
static bool print_carrier(Printer *p, const Node *n) {
  const Object *o = variable_of(n);
  if (!o || !o->var.carries || AS(NameExpr, NAME, n)->is_def) return false;
  NameExpr plain = *AS(NameExpr, NAME, n);
  plain.is_def = true; /* as it is */
  ConvertExpr c = {.n = {.kind = NODE_CONVERT, .type = n->type}, .x = &plain.n};
  print_convert(p, &c);
  return true;
}

static void print_expr_prec(Printer *p, const Node *n, int prec) {
  if (print_carrier(p, n)) return;
  n = visible(n);
  bool paren = prec > node_prec(n);
  if (paren) text_putc(p->text, '(');
  print_visible(p, n);
  if (paren) text_putc(p->text, ')');
}

/* ---- statements ------------------------------------------------------------------------------ */

/* The result of an inlined call, and what a go or defer keeps, is declared, but shown as assigned.
 */
static bool declares_result(const AssignStmt *s) {
  const Object *o = variable_of(s->lhs.items[0]);
  if (o && o->var.is_temp && s->lhs.len == s->rhs.len) return true;
  return o && o->sym && o->sym->text[0] == '~' && o->sym->text[1] == 'r';
}

static void print_assign(Printer *p, const AssignStmt *s) {
  print_list(p, s->lhs, ", ");
  if (s->inc_dec) {
    text_puts(p->text, s->op == OP_ADD ? "++" : "--");
    return;
  }
  bool define = s->define && !declares_result(s);
  text_printf(p->text, define ? " :%s= " : " %s= ", op_text(s->op));
  print_list(p, s->rhs, ", ");
}

static void print_var_decl(Printer *p, const VarDecl *d) {
  if (d->values.len) {
    print_list(p, d->names, ", ");
    text_puts(p->text, declares_any(d->names) ? " := " : " = ");
    print_list(p, d->values, ", ");
    return;
  }
  bool first = true;
  for (uint32_t i = 0; i < d->names.len; i++) {
    if (!declares_variable(d->names.items[i])) continue;
    if (!first) text_puts(p->text, "; ");
    first = false;
    print_expr_prec(p, d->names.items[i], 0);
    text_puts(p->text, " = <nil>");
  }
}

static void print_decl_stmt(Printer *p, const DeclStmt *s) {
  for (uint32_t i = 0; i < s->decls.len; i++) {
    if (i) text_puts(p->text, "; ");
    if (s->decls.items[i]->kind == NODE_VAR_DECL)
      print_var_decl(p, AS(VarDecl, VAR_DECL, s->decls.items[i]));
  }
}

static void print_block(Printer *p, const Node *n) {
  if (n->kind == NODE_BLOCK_STMT)
    print_list(p, AS(BlockStmt, BLOCK_STMT, n)->stmts, "; ");
  else
    print_stmt(p, n);
}

/* Statements that need others before them in gc's tree do not show in headers. */
static bool has_declarations(const Node *init) {
  if (init->kind != NODE_ASSIGN_STMT) return init->kind == NODE_BLOCK_STMT;
  const AssignStmt *s = AS(AssignStmt, ASSIGN_STMT, init);
  return s->define || s->lhs.len > s->rhs.len;
}

static void print_if(Printer *p, const IfStmt *s) {
  text_puts(p->text, "if ");
  if (s->init && !has_declarations(s->init)) {
    print_stmt(p, s->init);
    text_puts(p->text, "; ");
  }
  print_expr_prec(p, s->cond, 0);
  text_puts(p->text, " { ");
  print_block(p, s->then);
  text_puts(p->text, " }");
  if (!s->els) return;
  text_puts(p->text, " else { ");
  print_block(p, s->els);
  text_puts(p->text, " }");
}

static void print_clause(Printer *p, const CaseClause *c) {
  text_puts(p->text, c->is_default ? "default" : "case ");
  print_list(p, c->exprs, ", ");
  for (uint32_t i = 0; i < c->case_types.len; i++) {
    text_puts(p->text, i ? ", " : "");
    if (c->case_types.items[i])
      print_type_of(p, c->case_types.items[i]);
    else
      text_puts(p->text, "nil");
  }
  text_puts(p->text, ": ");
  print_list(p, c->body, "; ");
}

static void print_branch(Printer *p, const BranchStmt *s) {
  static const char *const words[] = {"break", "continue", "goto", "fallthrough"};
  text_puts(p->text, words[s->branch]);
  if (s->label) text_printf(p->text, " %s", s->label->text);
  if (s->target_label) text_printf(p->text, " %s", s->target_label->sym->text);
}

static void print_labeled(Printer *p, const LabeledStmt *s) {
  text_printf(p->text, "%s: ", s->label->text);
  if (s->stmt->kind == NODE_EMPTY_STMT) return;
  text_puts(p->text, "; ");
  print_stmt(p, s->stmt);
}

static void print_stmt(Printer *p, const Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_EXPR_STMT: print_expr_prec(p, AS(ExprStmt, EXPR_STMT, n)->x, 0); break;
  case NODE_SEND_STMT:
    print_expr_prec(p, AS(SendStmt, SEND_STMT, n)->chan, 3);
    text_puts(p->text, " <- ");
    print_expr_prec(p, AS(SendStmt, SEND_STMT, n)->value, 4);
    break;
  case NODE_ASSIGN_STMT: print_assign(p, AS(AssignStmt, ASSIGN_STMT, n)); break;
  case NODE_GO_STMT:
    text_puts(p->text, "go ");
    print_expr_prec(p, AS(GoStmt, GO_STMT, n)->call, 0);
    break;
  case NODE_DEFER_STMT:
    text_puts(p->text, "defer ");
    print_expr_prec(p, AS(DeferStmt, DEFER_STMT, n)->call, 0);
    break;
  case NODE_RETURN_STMT:
    text_puts(p->text, "return ");
    print_list(p, AS(ReturnStmt, RETURN_STMT, n)->results, ", ");
    break;
  case NODE_BRANCH_STMT: print_branch(p, AS(BranchStmt, BRANCH_STMT, n)); break;
  case NODE_BLOCK_STMT: print_block(p, n); break;
  case NODE_IF_STMT: print_if(p, AS(IfStmt, IF_STMT, n)); break;
  case NODE_SWITCH_STMT:
  case NODE_TYPE_SWITCH_STMT: text_puts(p->text, "switch statement"); break;
  case NODE_SELECT_STMT: text_puts(p->text, "select statement"); break;
  case NODE_FOR_STMT:
  case NODE_RANGE_STMT: text_puts(p->text, "for loop"); break;
  case NODE_LABELED_STMT: print_labeled(p, AS(LabeledStmt, LABELED_STMT, n)); break;
  case NODE_DECL_STMT: print_decl_stmt(p, AS(DeclStmt, DECL_STMT, n)); break;
  case NODE_VAR_DECL: print_var_decl(p, AS(VarDecl, VAR_DECL, n)); break;
  case NODE_CASE_CLAUSE: print_clause(p, AS(CaseClause, CASE_CLAUSE, n)); break;
  case NODE_EMPTY_STMT: break;
  case EXPR_KINDS: print_expr_prec(p, n, 0); break;
  case NODE_COMM_CLAUSE:
  case NODE_IMPORT_DECL:
  case NODE_CONST_DECL:
  case NODE_TYPE_DECL:
  case NODE_FUNC_DECL:
  case NODE_KIND_COUNT: text_printf(p->text, "<node %s>", node_kind_name((NodeKind)n->kind));
  }
}

void print_statements(Text *t, NodeList list, const Package *from) {
  Printer p = {t, from, false};
  print_list(&p, list, "; ");
}

static void print_node(Printer *p, const Node *n) {
  if (is_expr_kind((NodeKind)n->kind))
    print_expr_prec(p, n, 0);
  else
    print_stmt(p, n);
}

void print_ir(Text *t, const Node *n, const Package *from) {
  Printer p = {t, from, false};
  print_node(&p, n);
}

const char *ir_text_shaped(Arena *a, const Node *n, const Package *from, bool shapes) {
  Text t = text_new(a);
  Printer p = {&t, from, shapes};
  print_node(&p, n);
  return t.s;
}
