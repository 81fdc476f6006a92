/*
 * unary.c: &x, <-x, *x, and the arithmetic and logical unary operators.
 *
 * Ensures: address, receive and dereference are nodes of their own kinds; variables whose address
 * is taken are marked.
 */
#include "types/expr.h"

static void check_address(Checker *c, Operand *x, UnaryExpr *e) {
  bool is_literal = unparen(e->x)->kind == NODE_COMPOSITE_LIT;
  if (!is_literal && x->mode != MODE_VAR) {
    type_error_at(c, operand_pos(x), "invalid operation: cannot take address of %s",
                  operand_string(c, x));
    set_invalid(x);
    return;
  }
  if (!is_literal) note_address_taken(x->node);
  set_value(x, build_addr(c->arena, x->node, e->n.pos), new_pointer_type(x->type));
}

static const char *refuse_channel(Type *t, Type *under, void *arg) {
  bool receive = *(bool *)arg;
  if (!under) return "no specific channel type";
  const char *fmt = NULL;
  if (under->kind != TYPE_CHAN)
    fmt = "non-channel %T";
  else if (receive && !under->chan.recv)
    fmt = "send-only channel %T";
  else if (!receive && !under->chan.send)
    fmt = "receive-only channel %T";
  return fmt ? format_text(session_arena, fmt, t) : NULL;
}

Type *channel_elem(Checker *c, Operand *x, bool receive) {
  const char *why;
  Type *u = common_underlying(x->type, refuse_channel, &receive, &why);
  if (u) return u->chan.elem;
  const char *what = receive ? "receive from" : "send to";
  if (is_type_param(x->type))
    type_error_at(c, operand_pos(x), "invalid operation: cannot %s %s: %s", what,
                  operand_string(c, x), why);
  else
    type_error_at(c, operand_pos(x), "invalid operation: cannot %s %s %s", what, why,
                  operand_string(c, x));
  return NULL;
}

static void check_receive(Checker *c, Operand *x, UnaryExpr *e) {
  Type *elem = channel_elem(c, x, true);
  if (!elem) {
    set_invalid(x);
    return;
  }
  c->has_call_or_recv = true;
  RecvExpr *r = NEW_NODE(c->arena, RecvExpr, RECV, e->n.pos);
  r->x = x->node;
  set_value(x, &r->n, elem);
  x->mode = MODE_COMMA_OK;
}

/* ~x: reported, then taken for ^x. */
static bool check_tilde(Checker *c, Operand *x, UnaryExpr *e) {
  bool integer = is_integer(x->type);
  type_error_at(c, e->n.pos,
                integer ? "cannot use ~ outside of interface or type constraint (use "
                          "^ for bitwise complement)"
                        : "cannot use ~ outside of interface or type constraint");
  if (!integer) set_invalid(x);
  return integer;
}

static void fold_unary(Checker *c, Operand *x, UnaryExpr *e, Op op) {
  if (const_kind(x->value) == CONST_UNKNOWN) return;
  uint32_t bits =
      !is_untyped(x->type) && is_unsigned(x->type) ? (uint32_t)type_size(x->type) * 8 : 0;
  x->value = const_unary(op, x->value, bits);
  x->expr = &e->n;
  check_overflow(c, x, &e->n, e->n.pos);
}

void check_unary(Checker *c, Operand *x, UnaryExpr *e) {
  check_expr(c, x, e->x, NULL);
  if (x->mode == MODE_INVALID) return;
  Op op = e->op;
  if (op == OP_AND) {
    check_address(c, x, e);
    return;
  }
  if (op == OP_RECV) {
    check_receive(c, x, e);
    return;
  }
  if (op == OP_TILDE) {
    if (!check_tilde(c, x, e)) return;
    op = OP_XOR;
  }
  if (!require_operator(c, x, op, true)) return;
  if (x->mode == MODE_CONST) {
    fold_unary(c, x, e, op);
    return;
  }
  UnaryExpr *u = NEW_NODE(c->arena, UnaryExpr, UNARY, e->n.pos);
  u->op = op;
  u->x = x->node;
  set_value(x, &u->n, x->type);
}

/* The base type that all pointer types of an operand's type set share. */
typedef struct Indirection {
  Checker *c;
  Operand *x;
  Type *base;
} Indirection;

static bool check_pointer(Type *t, Type *under, void *arg) {
  Indirection *i = arg;
  (void)t;
  const char *fmt = NULL;
  if (!under || under->kind != TYPE_POINTER)
    fmt = "invalid operation: cannot indirect %s";
  else if (i->base && !types_identical(under->pointer.elem, i->base))
    fmt = "invalid operation: pointers of %s must have identical base types";
  if (fmt) {
    type_error_at(i->c, operand_pos(i->x), fmt, operand_string(i->c, i->x));
    return false;
  }
  i->base = under->pointer.elem;
  return true;
}

void check_star(Checker *c, Operand *x, StarExpr *e) {
  check_callee_or_type(c, x, e->x, false);
  if (x->mode == MODE_INVALID) return;
  if (x->mode == MODE_TYPE) {
    x->type = check_type(c, &e->n);
    return;
  }
  Indirection i = {c, x, NULL};
  if (!every_type(x->type, check_pointer, &i)) {
    set_invalid(x);
    return;
  }
  Node *node = build_deref(c->arena, x->node, e->n.pos);
  set_value(x, node, i.base);
  x->mode = MODE_VAR;
}
