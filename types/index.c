/*
 * index.c: a[i], and indices in general (Go spec, Index expressions).
 *
 * Ensures: an INDEX has an array, slice or string operand (a pointer to an array has a DEREF) and
 * an index of integer type; constant indices are in range. A map gives a MAP_INDEX whose key has
 * the key type.
 */
#include "types/expr.h"

/* ---- what can be indexed ---------------------------------------------------------------- */

/* The index operation on one type. */
typedef struct Indexing {
  Type *key;         /* of maps, else null */
  Type *elem;        /* null: cannot be indexed */
  int64_t length;    /* of arrays, else -1 */
  bool is_var;       /* the element is addressable even if the operand is not */
  bool like_operand; /* addressable if the operand is */
} Indexing;

static Indexing index_array(const Type *array, bool through_pointer) {
  return (Indexing){.elem = array->array.elem,
                    .length = array->array.len,
                    .is_var = through_pointer,
                    .like_operand = !through_pointer};
}

static Indexing indexing_of(Type *u) {
  if (is_string(u)) return (Indexing){.elem = type_byte, .length = -1};
  if (u->kind == TYPE_SLICE) return (Indexing){.elem = u->slice.elem, .length = -1, .is_var = true};
  if (u->kind == TYPE_MAP) return (Indexing){.key = u->map.key, .elem = u->map.elem, .length = -1};
  if (u->kind == TYPE_ARRAY) return index_array(u, false);
  if (u->kind != TYPE_POINTER || is_type_param(u->pointer.elem)) return (Indexing){.length = -1};
  Type *base = type_underlying(u->pointer.elem);
  return base->kind == TYPE_ARRAY ? index_array(base, true) : (Indexing){.length = -1};
}

/* Joins the indexing of the types of a type set. */
typedef struct Joined {
  Indexing all;
  bool started;
} Joined;

static bool same_or_null(Type *a, Type *b) {
  if (!a || !b) return a == b;
  return types_identical(a, b);
}

static bool join_indexing(Type *t, Type *u, void *arg) {
  Joined *j = arg;
  (void)t;
  if (!u) return false;
  Indexing i = indexing_of(u);
  if (!i.elem) return false;
  if (!j->started) {
    j->all = i;
    j->started = true;
    return true;
  }
  if (!same_or_null(j->all.key, i.key) || !types_identical(j->all.elem, i.elem)) return false;
  if (i.length >= 0 && i.length < j->all.length) j->all.length = i.length;
  if (!i.is_var && !i.like_operand) j->all.is_var = j->all.like_operand = false;
  return true;
}

static Indexing find_indexing(const Operand *x) {
  Joined j = {0};
  if (!every_type(x->type, join_indexing, &j)) j.all.elem = NULL;
  size_t n;
  if (x->mode == MODE_CONST && j.all.elem) {
    (void)const_string_value(x->value, &n);
    j.all.length = (int64_t)n;
  }
  return j.all;
}

/* ---- index values ---------------------------------------------------------------------------- */

bool valid_index(Checker *c, Operand *x, const char *what, bool allow_negative) {
  if (x->mode == MODE_INVALID) return false;
  convert_untyped(c, x, universe_type(TYPE_INT));
  if (x->mode == MODE_INVALID) return false;
  const char *fault = NULL;
  const Const *v;
  if (!is_integer(x->type)) {
    fault = "must be integer";
  } else if (x->mode == MODE_CONST) {
    if (!allow_negative && const_sign(x->value) < 0)
      fault = "must not be negative";
    else if (!representable(x->value, universe_type(TYPE_INT), &v))
      fault = "overflows int";
  }
  if (fault)
    type_error_at(c, operand_pos(x), "invalid argument: %s %s %s", what, operand_string(c, x),
                  fault);
  return !fault;
}

Node *check_index_value(Checker *c, Node *index, int64_t max, int64_t *value) {
  Operand x;
  *value = -1;
  check_expr(c, &x, index, NULL);
  if (!valid_index(c, &x, "index", false)) return NULL;
  if (x.mode != MODE_CONST) return x.node;
  int64_t v;
  if (const_kind(x.value) == CONST_UNKNOWN || !const_to_int64(x.value, &v)) return NULL;
  if (max >= 0 && v >= max) {
    Text t = text_new(c->arena);
    print_const(&t, x.value);
    type_error_at(c, operand_pos(&x), "invalid argument: index %s out of bounds [0:%ld]", t.s,
                  (long)max);
    return NULL;
  }
  *value = v;
  return x.node;
}

/* The one index of e; more than one is an error, and the first one counts. */
static Node *single_index(Checker *c, IndexExpr *e) {
  if (e->indices.len > 1)
    type_error_at(c, start_pos(e->indices.items[1]), "invalid operation: more than one index");
  return e->indices.items[0];
}

static void index_map(Checker *c, Operand *x, IndexExpr *e, const Indexing *i) {
  Operand key;
  check_expr(c, &key, single_index(c, e), NULL);
  assign_operand(c, &key, i->key, "map index");
  MapIndexExpr *m = NEW_NODE(c->arena, MapIndexExpr, MAP_INDEX, e->n.pos);
  m->x = x->node;
  m->key = key.node;
  set_value(x, &m->n, i->elem);
  x->mode = MODE_MAP_INDEX;
  if (key.mode == MODE_INVALID) m->key = build_nil(c->arena, i->key, e->n.pos);
}

/* A pointer to an array is dereferenced, an untyped string becomes a string. */
static Node *indexed_node(Checker *c, Operand *x, Pos pos) {
  default_operand(c, x);
  Type *u = type_underlying(x->type);
  if (is_type_param(x->type) || u->kind != TYPE_POINTER) return x->node;
  Node *n = build_deref(c->arena, x->node, pos);
  n->implicit = true;
  return n;
}

static void index_elements(Checker *c, Operand *x, IndexExpr *e, const Indexing *i) {
  bool is_var = i->is_var || (i->like_operand && x->mode == MODE_VAR);
  IndexExpr *n = NEW_NODE(c->arena, IndexExpr, INDEX, e->n.pos);
  n->x = indexed_node(c, x, e->n.pos);
  int64_t value;
  Node *index = check_index_value(c, single_index(c, e), i->length, &value);
  if (!index) index = build_int(c->arena, 0, universe_type(TYPE_INT), e->n.pos);
  n->bounded = index_is_bounded(index, i->length);
  VEC_PUSH(c->arena, &n->indices, index);
  set_value(x, &n->n, i->elem);
  if (is_var) x->mode = MODE_VAR;
}

static bool is_generic_function(const Operand *x) {
  if (x->mode != MODE_VALUE) return false;
  Type *u = type_underlying(x->type);
  return u->kind == TYPE_FUNC && u->func.tparams.len > 0;
}

bool check_index(Checker *c, Operand *x, IndexExpr *e) {
  check_callee_or_type(c, x, e->x, true);
  if (x->mode == MODE_INVALID) {
    use_exprs(c, e->indices, false);
    return false;
  }
  if (x->mode == MODE_TYPE) {
    x->type = check_var_type(c, &e->n);
    if (!is_valid_type(x->type)) set_invalid(x);
    return false;
  }
  if (is_generic_function(x)) return true;
  Indexing i = {0};
  if (x->mode != MODE_BUILTIN && !is_nil(x)) i = find_indexing(x);
  if (!i.elem) {
    type_error_at(c, e->n.pos, "cannot index %s", operand_string(c, x));
    use_exprs(c, e->indices, false);
    set_invalid(x);
    return false;
  }
  if (i.key)
    index_map(c, x, e, &i);
  else
    index_elements(c, x, e, &i);
  return false;
}
