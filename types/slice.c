/*
 * slice.c: x[low:high:max] (Go spec, Slice expressions).
 *
 * Ensures: a SLICE has a string, a slice or a pointer to an array as operand (arrays are
 * addressed); constant indices are in range and in order.
 */
#include "types/expr.h"

/* What the types of an operand's type set have in common as far as slicing goes. */
typedef struct Sliceable {
  Checker *c;
  const Operand *x;
  Type *type, *under; /* under: a string counts as []byte */
  bool has_string, reported;
} Sliceable;

static bool refuse(Sliceable *s, const char *why) {
  type_error_at(s->c, operand_pos(s->x), "cannot slice %s: %s", operand_string(s->c, s->x), why);
  s->reported = true;
  return false;
}

static bool join_sliceable(Type *t, Type *u, void *arg) {
  Sliceable *s = arg;
  if (!u) return refuse(s, format_text(s->c->arena, "no specific type in %T", s->x->type));
  if (is_string(u)) {
    u = new_slice_type(type_byte);
    s->has_string = true;
  }
  if (!s->under) {
    s->type = t;
    s->under = u;
    return true;
  }
  if (types_identical(s->under, u)) return true;
  return refuse(s,
                format_text(s->c->arena, "%T and %T have different underlying types", s->type, t));
}

/* The slice expression being checked. */
typedef struct Slicing {
  Type *result;   /* null: x cannot be sliced */
  int64_t length; /* known length, or -1 */
  bool address;   /* x is an array: take its address */
} Slicing;

static int64_t const_string_length(const Operand *x) {
  size_t n;
  if (x->mode != MODE_CONST) return -1;
  (void)const_string_value(x->value, &n);
  return (int64_t)n;
}

static Slicing slicing_of(const Operand *x, Type *u, bool is_string_like) {
  Slicing s = {.length = -1};
  if (is_string_like) {
    s.result = is_untyped(x->type) ? universe_type(TYPE_STRING) : x->type;
    s.length = const_string_length(x);
    return s;
  }
  if (u->kind == TYPE_SLICE) s.result = x->type;
  if (u->kind == TYPE_POINTER)
    u = type_underlying(u->pointer.elem);
  else
    s.address = u->kind == TYPE_ARRAY;
  if (u->kind == TYPE_ARRAY) {
    s.result = new_slice_type(u->array.elem);
    s.length = u->array.len;
  }
  return s;
}

/* Reports what cannot be sliced. */
static bool check_sliceable(Checker *c, Operand *x, SliceExpr *e, Slicing *s) {
  Sliceable common = {.c = c, .x = x};
  /* gc goes on with a string where a type set has one, whatever else it has. */
  if (!every_type(x->type, join_sliceable, &common) && !common.has_string) return false;
  if (common.has_string && e->three) {
    type_error_at(c, e->max ? start_pos(e->max) : e->n.pos,
                  "invalid operation: 3-index slice of string");
    return false;
  }
  *s = slicing_of(x, common.under, common.has_string);
  if (!s->result) {
    type_error_at(c, operand_pos(x), "cannot slice %s", operand_string(c, x));
    return false;
  }
  if (s->address && x->mode != MODE_VAR) {
    type_error_at(c, operand_pos(x), "cannot slice unaddressable value %s", operand_string(c, x));
    return false;
  }
  return true;
}

/* Constant indices must not decrease: reports the first one that does. */
static void check_order(Checker *c, Node *const exprs[3], const int64_t values[3]) {
  for (int i = 0; i < 2; i++)
    for (int j = i + 1; j < 3; j++)
      if (values[i] > 0 && values[j] >= 0 && values[j] < values[i]) {
        type_error_at(c, start_pos(exprs[j]), "invalid slice indices: %ld < %ld", (long)values[j],
                      (long)values[i]);
        return;
      }
}

static void check_indices(Checker *c, SliceExpr *e, SliceExpr *out, int64_t length) {
  Node *const exprs[3] = {e->lo, e->hi, e->max};
  Node **const nodes[3] = {&out->lo, &out->hi, &out->max};
  int64_t values[3];
  for (int i = 0; i < 3; i++) {
    values[i] = i == 0 ? 0 : length;
    if (exprs[i])
      *nodes[i] = check_index_value(c, exprs[i], length >= 0 ? length + 1 : -1, &values[i]);
  }
  check_order(c, exprs, values);
}

static Node *address_of(Checker *c, Node *x, Type *t, Pos pos) {
  note_address_taken(x);
  Node *n = build_addr(c->arena, x, pos);
  n->type = new_pointer_type(t);
  n->implicit = true;
  return n;
}

void check_slice(Checker *c, Operand *x, SliceExpr *e) {
  check_expr(c, x, e->x, NULL);
  Slicing s;
  if (x->mode == MODE_INVALID) {
    NodeList list = {0};
    VEC_PUSH(c->arena, &list, e->lo);
    VEC_PUSH(c->arena, &list, e->hi);
    VEC_PUSH(c->arena, &list, e->max);
    use_exprs(c, list, false);
    return;
  }
  if (!check_sliceable(c, x, e, &s)) {
    set_invalid(x);
    return;
  }
  SliceExpr *n = NEW_NODE(c->arena, SliceExpr, SLICE, e->n.pos);
  n->three = e->three;
  default_operand(c, x);
  n->x = s.address ? address_of(c, x->node, x->type, e->n.pos) : x->node;
  check_indices(c, e, n, s.length);
  set_value(x, &n->n, s.result);
}
