/*
 * expr.c: from the syntax of an expression to its operand.
 *
 * Requires: declarations of the package entered in scopes; c->scope is the innermost one.
 * Ensures: x describes the value, with a checked tree in x->node, or is invalid with an error
 * reported. Untyped operands are completed by whoever decides their type (untyped.c).
 * Method: one function per kind of expression, in the file of that concept.
 */
#include "types/expr.h"

static void check_const_name(Checker *c, Operand *x, NameExpr *e, Object *o) {
  if (!o->type || !is_valid_type(o->type)) return;
  if (o->pkg || e->sym != sym_of("iota")) {
    set_const(x, o->constant.value ? o->constant.value : const_unknown(), o->type);
    return;
  }
  if (!c->iota) {
    type_error_at(c, e->n.pos, "cannot use iota outside constant declaration");
    return;
  }
  set_const(x, c->iota, o->type);
}

static void check_var_name(Checker *c, Operand *x, NameExpr *e, Object *o) {
  if (!o->type || !is_valid_type(o->type)) return;
  note_variable_use(c, o);
  set_value(x, build_name(c->arena, o, e->n.pos), o->type);
  x->mode = MODE_VAR;
}

/* What the object o stands for where the name e (or a qualified name) denotes it. */
void check_object_use(Checker *c, Operand *x, NameExpr *e, Object *o) {
  set_unknown(x);
  switch (o->kind) {
  case OBJ_CONST: check_const_name(c, x, e, o); break;
  case OBJ_VAR: check_var_name(c, x, e, o); break;
  case OBJ_TYPE_NAME:
    x->type = o->type;
    x->mode = o->type ? MODE_TYPE : MODE_INVALID;
    break;
  case OBJ_FUNC:
    o->used = true;
    if (o->type && is_valid_type(o->type)) set_value(x, build_name(c->arena, o, e->n.pos), o->type);
    break;
  case OBJ_BUILTIN:
    x->mode = MODE_BUILTIN;
    x->builtin = o->builtin.id;
    break;
  case OBJ_NIL:
    set_value(x, build_nil(c->arena, universe_type(TYPE_UNTYPED_NIL), e->n.pos),
              universe_type(TYPE_UNTYPED_NIL));
    x->mode = MODE_NIL;
    break;
  case OBJ_PACKAGE_NAME:
    type_error_at(c, e->n.pos, "use of package %s not in selector", o->sym->text);
    break;
  case OBJ_LABEL: break;
  }
}

static void check_name(Checker *c, Operand *x, NameExpr *e) {
  Object *o = lookup_name(c, e);
  if (!o) return;
  if (!o->type && o->pkg) resolve_object(c, o);
  if (o->kind == OBJ_CONST || o->kind == OBJ_VAR || o->kind == OBJ_FUNC) add_dependency(c, o);
  check_object_use(c, x, e, o);
}

enum {
  MAX_LITERAL = 10000 /* characters of a number */
};

/* Literals of forms that came with Go 1.13. */
static void check_literal_version(Checker *c, BasicLit *e) {
  if (e->len <= 2 || lang_at_least(c, 13)) return;
  Pos pos = e->n.pos;
  char radix = e->text[0] == '0' ? e->text[1] : 0;
  if (memchr(e->text, '_', e->len))
    require_version(c, pos, 13, "underscore in numeric literal");
  else if (radix == 'b' || radix == 'B')
    require_version(c, pos, 13, "binary literal");
  else if (radix == 'o' || radix == 'O')
    require_version(c, pos, 13, "0o/0O-style octal literal");
  else if (e->lit_kind != LIT_INT && (radix == 'x' || radix == 'X'))
    require_version(c, pos, 13, "hexadecimal floating-point literal");
}

static void check_basic_lit(Checker *c, Operand *x, BasicLit *e) {
  static const TypeKind kinds[] = {
      [LIT_INT] = TYPE_UNTYPED_INT,       [LIT_FLOAT] = TYPE_UNTYPED_FLOAT,
      [LIT_IMAG] = TYPE_UNTYPED_COMPLEX,  [LIT_RUNE] = TYPE_UNTYPED_RUNE,
      [LIT_STRING] = TYPE_UNTYPED_STRING,
  };
  if (e->bad) return;
  if (e->lit_kind == LIT_INT || e->lit_kind == LIT_FLOAT || e->lit_kind == LIT_IMAG) {
    check_literal_version(c, e);
    if (e->len > MAX_LITERAL) {
      type_error_at(c, e->n.pos, "excessively long constant: %.*s... (%u chars)", 10, e->text,
                    e->len);
      return;
    }
  }
  const Const *v = const_from_literal(e->lit_kind, e->text, e->len);
  if (const_kind(v) == CONST_UNKNOWN) {
    type_error_at(c, e->n.pos, "malformed constant: %.*s", (int)e->len, e->text);
    return;
  }
  set_const(x, v, universe_type(kinds[e->lit_kind]));
  x->expr = &e->n;
  check_overflow(c, x, &e->n, e->n.pos);
}

static void check_type_operand(Checker *c, Operand *x, Node *e) {
  x->type = check_type(c, e);
  x->mode = MODE_TYPE;
}

static ExprKind check_paren(Checker *c, Operand *x, ParenExpr *e) {
  ExprKind kind = check_expr_generic(c, x, e->x, NULL, false);
  if (x->node) x->node->paren = true;
  return kind;
}

static void check_index_or_instance(Checker *c, Operand *x, IndexExpr *e, Type *hint) {
  if (check_index(c, x, e)) instantiate_operand(c, x, e, hint);
}

static ExprKind check_unary_kind(Checker *c, Operand *x, UnaryExpr *e) {
  check_unary(c, x, e);
  return e->op == OP_RECV || x->mode == MODE_INVALID ? EXPR_KIND_STATEMENT : EXPR_KIND_VALUE;
}

static void report_misplaced(Checker *c, Node *e, const char *what) {
  type_error_at(c, start_pos(e), "invalid syntax tree: %s", what);
}

/* Dispatches on the kind of e; x is invalid on entry. */
static ExprKind check_by_kind(Checker *c, Operand *x, Node *e, Type *hint) {
  switch (e->kind) {
  case NODE_BAD: break;
  case NODE_NAME: check_name(c, x, AS(NameExpr, NAME, e)); break;
  case NODE_BASIC_LIT: check_basic_lit(c, x, AS(BasicLit, BASIC_LIT, e)); break;
  case NODE_COMPOSITE_LIT:
    check_composite_lit(c, x, AS(CompositeLit, COMPOSITE_LIT, e), NULL);
    break;
  case NODE_FUNC_LIT: check_func_lit(c, x, AS(FuncLit, FUNC_LIT, e)); break;
  case NODE_PAREN: return check_paren(c, x, AS(ParenExpr, PAREN, e));
  case NODE_SELECTOR: check_selector(c, x, AS(SelectorExpr, SELECTOR, e)); break;
  case NODE_INDEX: check_index_or_instance(c, x, AS(IndexExpr, INDEX, e), hint); break;
  case NODE_SLICE: check_slice(c, x, AS(SliceExpr, SLICE, e)); break;
  case NODE_TYPE_ASSERT: check_assertion(c, x, AS(TypeAssertExpr, TYPE_ASSERT, e)); break;
  case NODE_CALL: return check_call(c, x, AS(CallExpr, CALL, e));
  case NODE_STAR: check_star(c, x, AS(StarExpr, STAR, e)); break;
  case NODE_UNARY: return check_unary_kind(c, x, AS(UnaryExpr, UNARY, e));
  case NODE_BINARY: {
    BinaryExpr *b = AS(BinaryExpr, BINARY, e);
    check_binary(c, x, e, b->x, b->y, b->op, e->pos);
    break;
  }
  case NODE_ARRAY_TYPE:
  case NODE_SLICE_TYPE:
  case NODE_STRUCT_TYPE:
  case NODE_FUNC_TYPE:
  case NODE_INTERFACE_TYPE:
  case NODE_MAP_TYPE:
  case NODE_CHAN_TYPE: check_type_operand(c, x, e); break;
  case NODE_KEY_VALUE: report_misplaced(c, e, "no key:value expected"); break;
  case NODE_DOTS_TYPE: report_misplaced(c, e, "invalid use of ..."); break;
  default: internal_error("types", e->pos, "unexpected %s", node_kind_name(e->kind));
  }
  return x->mode == MODE_INVALID ? EXPR_KIND_STATEMENT : EXPR_KIND_VALUE;
}

static bool is_generic_func(Type *t) {
  Type *u = type_unalias(t);
  return u->kind == TYPE_FUNC && u->func.tparams.len > 0;
}

/* A generic type or function may not stand alone; a function may get its arguments from hint. */
static void reject_generic(Checker *c, Operand *x, Type *hint) {
  if (x->mode == MODE_INVALID || x->mode == MODE_NO_VALUE || !x->type) return;
  const char *what = NULL;
  if (x->mode == MODE_TYPE && is_generic_type(x->type)) what = "type";
  if (x->mode != MODE_TYPE && is_generic_func(x->type)) {
    if (hint && type_underlying(hint)->kind == TYPE_FUNC) {
      instantiate_operand(c, x, NULL, hint);
      return;
    }
    what = "function";
  }
  if (!what) return;
  type_error_at(c, operand_pos(x), "cannot use generic %s %E without instantiation", what, x->expr);
  set_unknown(x);
}

ExprKind check_expr_generic(Checker *c, Operand *x, Node *e, Type *hint, bool allow_generic) {
  memset(x, 0, sizeof *x);
  set_invalid(x);
  ExprKind kind = check_by_kind(c, x, e, hint);
  x->expr = e;
  if (!allow_generic) reject_generic(c, x, hint);
  if (x->mode != MODE_INVALID && x->mode != MODE_NO_VALUE && !check_finite_size(c, x->type))
    set_invalid(x);
  finish_const(c, x);
  return kind;
}

ExprKind check_raw_expr(Checker *c, Operand *x, Node *e, Type *hint) {
  return check_expr_generic(c, x, e, hint, false);
}

/* Reports modes that are no value; types and builtins only if they are not wanted. */
static void exclude(Checker *c, Operand *x, bool allow_type, bool allow_builtin) {
  const char *fmt = NULL;
  if (x->mode == MODE_NO_VALUE) fmt = allow_type ? "%s used as value or type" : "%s used as value";
  if (x->mode == MODE_BUILTIN && !allow_builtin) fmt = "%s must be called";
  if (x->mode == MODE_TYPE && !allow_type) fmt = "%s is not an expression";
  if (!fmt) return;
  type_error_at(c, operand_pos(x), fmt, operand_string(c, x));
  set_invalid(x);
}

/* Reports several values where there must be one. */
static void require_single(Checker *c, Operand *x) {
  if (x->mode != MODE_TUPLE) return;
  type_error_at(c, operand_pos(x), "multiple-value %s in single-value context",
                operand_string(c, x));
  set_invalid(x);
}

void require_value(Checker *c, Operand *x) {
  exclude(c, x, false, false);
  require_single(c, x);
}

void check_expr(Checker *c, Operand *x, Node *e, Type *hint) {
  check_raw_expr(c, x, e, hint);
  require_value(c, x);
}

void check_expr_or_type(Checker *c, Operand *x, Node *e) {
  check_callee_or_type(c, x, e, false);
}

void check_callee_or_type(Checker *c, Operand *x, Node *e, bool allow_generic) {
  check_expr_generic(c, x, e, NULL, allow_generic);
  exclude(c, x, true, true);
  require_single(c, x);
}

/* Checks a name on a left side without counting it as used. */
static bool use_lhs_name(Checker *c, NameExpr *e) {
  Operand x;
  Object *o = scope_lookup_parent(c->scope, e->sym);
  bool is_own = o && o->kind == OBJ_VAR && o->pkg == c->pkg, used = o && o->used;
  check_callee_or_type(c, &x, &e->n, true);
  if (is_own) o->used = used;
  return x.mode != MODE_INVALID;
}

static bool use_expr(Checker *c, Node *e, bool lhs) {
  Node *inner = unparen(e);
  Operand x;
  if (inner->kind == NODE_NAME) {
    NameExpr *name = AS(NameExpr, NAME, inner);
    if (name->sym == sym_of("_")) return true;
    if (lhs) return use_lhs_name(c, name);
    check_callee_or_type(c, &x, inner, true);
  } else {
    check_expr_generic(c, &x, e, NULL, true);
  }
  return x.mode != MODE_INVALID;
}

bool use_exprs(Checker *c, NodeList exprs, bool lhs) {
  bool ok = true;
  for (uint32_t i = 0; i < exprs.len; i++)
    if (exprs.items[i] && !use_expr(c, exprs.items[i], lhs)) ok = false;
  return ok;
}

/* A name as length may be an attempt at a type parameter: reports names that are no constants. */
static bool refuse_length_name(Checker *c, Node *e) {
  if (e->kind != NODE_NAME) return false;
  NameExpr *name = AS(NameExpr, NAME, e);
  Object *o = scope_lookup_parent(c->scope, name->sym);
  if (o && o->kind == OBJ_CONST) return false;
  type_error_at(c, e->pos,
                o ? "invalid array length %s"
                  : "undefined array length %s or missing type constraint",
                name->sym->text);
  return true;
}

int64_t check_array_length(Checker *c, Node *e) {
  if (refuse_length_name(c, e)) return -1;
  Operand x;
  check_expr(c, &x, e, NULL);
  if (x.mode == MODE_INVALID) return -1;
  const char *fmt = "array length %s must be constant";
  if (x.mode == MODE_CONST) {
    int64_t n;
    bool is_int = is_untyped(x.type) || is_integer(x.type);
    if (is_int && representable(x.value, universe_type(TYPE_INT), NULL) &&
        const_to_int64(x.value, &n) && n >= 0)
      return n;
    fmt = is_integer(x.type) ? "invalid array length %s" : "array length %s must be integer";
  }
  type_error_at(c, operand_pos(&x), fmt, operand_string(c, &x));
  return -1;
}
