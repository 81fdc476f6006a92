/*
 * operand.c: operands and how messages describe them.
 *
 * Requires: an operand's expr is its syntax (null for operands that no syntax shows).
 * Ensures: descriptions such as `x (variable of type int)` are worded exactly as gc's.
 */
#include "types/expr.h"

Pos operand_pos(const Operand *x) {
  return x->expr ? start_pos(x->expr) : NO_POS;
}

void set_invalid(Operand *x) {
  x->mode = MODE_INVALID;
  if (!x->type) x->type = universe_type(TYPE_INVALID);
  x->value = NULL;
  x->node = NULL;
}

void set_unknown(Operand *x) {
  x->type = universe_type(TYPE_INVALID);
  set_invalid(x);
}

void set_value(Operand *x, Node *node, Type *t) {
  node->type = t;
  x->mode = MODE_VALUE;
  x->type = t;
  x->node = node;
  x->value = NULL;
}

void set_const(Operand *x, const Const *value, Type *t) {
  x->mode = MODE_CONST;
  x->value = value;
  x->type = t;
}

void finish_const(Checker *c, Operand *x) {
  if (x->mode == MODE_CONST)
    x->node = build_const(c->arena, x->value, x->type, x->expr ? x->expr->pos : NO_POS);
}

bool is_nil(const Operand *x) {
  return x->mode == MODE_NIL;
}

bool is_valid_type(Type *t) {
  return type_unalias(t)->kind != TYPE_INVALID;
}

Node *unparen(Node *e) {
  while (e->kind == NODE_PAREN) e = AS(ParenExpr, PAREN, e)->x;
  return e;
}

void wrap_statements(Checker *c, Operand *x, const NodeList *stmts) {
  if (stmts->len == 0 || !x->node) return;
  StmtExpr *s = NEW_NODE(c->arena, StmtExpr, STMT_EXPR, x->node->pos);
  s->stmts = *stmts;
  s->result = x->node;
  s->n.type = x->node->type;
  x->node = &s->n;
}

const char *composite_kind(Type *t) {
  static const char *const names[] = {
      [TYPE_ARRAY] = "array",     [TYPE_SLICE] = "slice",     [TYPE_STRUCT] = "struct",
      [TYPE_POINTER] = "pointer", [TYPE_FUNC] = "func",       [TYPE_INTERFACE] = "interface",
      [TYPE_MAP] = "map",         [TYPE_CHAN] = "chan",       [TYPE_TUPLE] = "tuple",
      [TYPE_NAMED] = NULL,        [TYPE_PARAM] = "interface", [TYPE_UNION] = "union",
  };
  return names[type_underlying(t)->kind];
}

static const char *mode_name(Mode mode) {
  switch (mode) {
  case MODE_INVALID: return "invalid operand";
  case MODE_NO_VALUE: return "no value";
  case MODE_BUILTIN: return "built-in";
  case MODE_TYPE: return "type";
  case MODE_CONST: return "constant";
  case MODE_VAR: return "variable";
  case MODE_MAP_INDEX: return "map index expression";
  case MODE_VALUE:
  case MODE_TUPLE: return "value";
  case MODE_NIL: return "nil";
  case MODE_COMMA_OK: return "comma, ok expression";
  }
  return "";
}

static bool mode_has_type(Mode mode) {
  return mode != MODE_INVALID && mode != MODE_NO_VALUE && mode != MODE_BUILTIN && mode != MODE_TYPE;
}

/* "generic ", and what a declared type is: "struct ", "int32 ". */
static void describe_type(Text *t, Type *type) {
  Type *u = type_unalias(type);
  if (u->kind == TYPE_NAMED && u->named.tparams.len > 0 && u->named.targs.len == 0)
    text_puts(t, "generic ");
  if (is_type_param(type) || (type->kind != TYPE_ALIAS && type->kind != TYPE_NAMED)) return;
  const char *what = composite_kind(type);
  const Type *under = type_underlying(type);
  if (!what) what = under->kind == TYPE_UNSAFE_POINTER ? "Pointer" : under->basic_name;
  text_printf(t, "%s ", what);
}

static void print_type_part(Text *t, Type *type) {
  if (!is_valid_type(type)) {
    text_puts(t, " with invalid type");
    return;
  }
  text_puts(t, " of ");
  describe_type(t, type);
  text_printf(t, "type %T", type);
  if (!is_type_param(type)) return;
  Type *constraint = type_unalias(type)->param.constraint;
  text_printf(t, " constrained by %T", constraint);
  if (type_underlying(constraint)->kind == TYPE_INTERFACE &&
      interface_complete(constraint)->empty_set)
    text_puts(t, " with empty type set");
}

/* Several results print as they are declared, with names. */
static bool print_results(Text *t, const Operand *x) {
  if (x->mode != MODE_TUPLE || !x->results) return false;
  text_puts(t, " of type (");
  for (uint32_t i = 0; i < x->results->len; i++) {
    const Object *o = x->results->items[i];
    if (i) text_puts(t, ", ");
    if (o->sym) text_printf(t, "%s ", o->sym->text);
    text_printf(t, "%T", o->type);
  }
  text_putc(t, ')');
  return true;
}

static const char *nil_string(Checker *c, const Operand *x) {
  if (!x->type || !is_valid_type(x->type)) return "nil (with invalid type)";
  if (x->type->kind == TYPE_UNTYPED_NIL) return "nil";
  return format_text(c->arena, "nil (of type %T)", x->type);
}

/* The expression itself, as far as there is one. */
static const char *expr_string(Checker *c, const Operand *x) {
  if (x->expr) return format_text(c->arena, "%E", x->expr);
  if (x->mode == MODE_BUILTIN) return builtin_name(x->builtin);
  if (x->mode == MODE_TYPE) return format_text(c->arena, "%T", x->type);
  if (x->mode != MODE_CONST) return "";
  Text t = text_new(c->arena);
  print_const(&t, x->value);
  return t.s;
}

const char *operand_string(Checker *c, const Operand *x) {
  if (x->mode == MODE_NIL) return nil_string(c, x);
  Text t = text_new(c->arena);
  const char *expr = expr_string(c, x);
  if (*expr) text_printf(&t, "%s (", expr);
  bool has_type = mode_has_type(x->mode) && x->type;
  if (has_type && is_untyped(x->type)) {
    text_printf(&t, "%T ", x->type);
    has_type = false;
  }
  text_puts(&t, mode_name(x->mode));
  if (x->mode == MODE_CONST) {
    Text v = text_new(c->arena);
    print_const(&v, x->value);
    if (strcmp(v.s, expr) != 0) text_printf(&t, " %s", v.s);
  }
  if (has_type && !print_results(&t, x)) print_type_part(&t, x->type);
  if (*expr) text_putc(&t, ')');
  return t.s;
}
