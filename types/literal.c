/*
 * literal.c: T{...} (Go spec, Composite literals).
 *
 * Ensures: each element has exactly the type of its field, element or key; elements of structs,
 * arrays and slices carry their index; an elided `&T` is an ADDR.
 */
#include "types/expr.h"

#include <strings.h>

/* An element of a literal whose type may be elided. */
static void check_element(Checker *c, Operand *x, Node *e, Type *t) {
  if (e->kind == NODE_COMPOSITE_LIT && !AS(CompositeLit, COMPOSITE_LIT, e)->lit_type) {
    memset(x, 0, sizeof *x);
    set_invalid(x);
    x->expr = e;
    check_composite_lit(c, x, AS(CompositeLit, COMPOSITE_LIT, e), t);
  } else {
    check_expr(c, x, e, NULL);
  }
}

static void push_elem(Checker *c, CompositeLit *lit, const Operand *x, int64_t index, bool keyed) {
  if (x->mode == MODE_INVALID) return;
  LitElem *elem = NEW_NODE(c->arena, LitElem, LIT_ELEM, x->node->pos);
  elem->index = index;
  elem->keyed = keyed;
  elem->value = x->node;
  elem->n.type = x->type;
  VEC_PUSH(c->arena, &lit->elems, &elem->n);
}

/* ---- structs ---------------------------------------------------------------------------- */

static int64_t field_index(Checker *c, const StructType *st, const Sym *name) {
  if (name == blank_sym()) return -1;
  for (uint32_t i = 0; i < st->fields.len; i++) {
    const Object *f = st->fields.items[i];
    if (f->sym == name && (name->exported || f->pkg == c->pkg)) return i;
  }
  return -1;
}

static Object *similar_field(const StructType *st, const Sym *name) {
  if (name == blank_sym()) return NULL;
  for (uint32_t i = 0; i < st->fields.len; i++)
    if (strcasecmp(st->fields.items[i]->sym->text, name->text) == 0) return st->fields.items[i];
  return NULL;
}

static void check_keyed_field(Checker *c, CompositeLit *lit, KeyValueExpr *kv, Type *base,
                              bool *seen) {
  const StructType *st = &core_type(base)->struct_;
  Operand x;
  check_expr(c, &x, kv->value, NULL);
  if (kv->key->kind != NODE_NAME) {
    type_error_at(c, start_pos(&kv->n), "invalid field name %E in struct literal", kv->key);
    return;
  }
  Sym *name = AS(NameExpr, NAME, kv->key)->sym;
  int64_t i = field_index(c, st, name);
  if (i < 0) {
    type_error_at(c, kv->key->pos, "%s",
                  lookup_failure(c, base, name, similar_field(st, name), true));
    return;
  }
  assign_operand(c, &x, st->fields.items[i]->type, "struct literal");
  if (seen[i]) {
    type_error_at(c, start_pos(&kv->n), "duplicate field name %s in struct literal", name->text);
    return;
  }
  seen[i] = true;
  push_elem(c, lit, &x, i, true);
}

static void check_keyed_struct(Checker *c, CompositeLit *lit, CompositeLit *e, Type *base) {
  bool *seen = NEW_ARRAY(c->arena, bool, core_type(base)->struct_.fields.len + 1);
  for (uint32_t i = 0; i < e->elems.len; i++) {
    Node *elem = e->elems.items[i];
    if (elem->kind == NODE_KEY_VALUE)
      check_keyed_field(c, lit, AS(KeyValueExpr, KEY_VALUE, elem), base, seen);
    else
      type_error_at(c, start_pos(elem),
                    "mixture of field:value and value elements in struct literal");
  }
}

/* The i-th value without a key; false if there is no field for it. */
static bool check_plain_field(Checker *c, CompositeLit *lit, Node *elem, Type *base, uint32_t i) {
  const StructType *st = &core_type(base)->struct_;
  Operand x;
  check_expr(c, &x, elem, NULL);
  if (i >= st->fields.len) {
    type_error_at(c, operand_pos(&x), "too many values in struct literal of type %T", base);
    return false;
  }
  Object *f = st->fields.items[i];
  if (!f->sym->exported && f->pkg != c->pkg) {
    type_error_at(c, operand_pos(&x),
                  "implicit assignment to unexported field %s in struct literal of type %T",
                  f->sym->text, base);
    return true;
  }
  assign_operand(c, &x, f->type, "struct literal");
  push_elem(c, lit, &x, i, false);
  return true;
}

static void check_plain_struct(Checker *c, CompositeLit *lit, CompositeLit *e, Type *base) {
  for (uint32_t i = 0; i < e->elems.len; i++) {
    Node *elem = e->elems.items[i];
    if (elem->kind == NODE_KEY_VALUE)
      type_error_at(c, start_pos(elem),
                    "mixture of field:value and value elements in struct literal");
    else if (!check_plain_field(c, lit, elem, base, i))
      break;
  }
  if (e->elems.len < core_type(base)->struct_.fields.len)
    type_error_at(c, e->rbrace, "too few values in struct literal of type %T", base);
}

static void check_struct_lit(Checker *c, CompositeLit *lit, CompositeLit *e, Type *base) {
  if (e->elems.len == 0) return;
  if (e->elems.items[0]->kind == NODE_KEY_VALUE)
    check_keyed_struct(c, lit, e, base);
  else
    check_plain_struct(c, lit, e, base);
}

/* ---- arrays and slices ------------------------------------------------------------------ */

/* The indices of a literal that were seen: dense ones in a bit set, others in a map. */
typedef struct Indexed {
  int64_t next, max;
  bool keyed; /* only then can an index repeat */
  Map seen;   /* index + 1 as key */
} Indexed;

/* The position of an element with a key; false if it has none that is valid. */
static bool check_index_key(Checker *c, KeyValueExpr *kv, int64_t length, Indexed *in) {
  int64_t value;
  Node *index = check_index_value(c, kv->key, length, &value);
  if (!index) return false;
  if (value < 0) {
    type_error_at(c, start_pos(&kv->n), "index %E must be integer constant", kv->key);
    return false;
  }
  in->next = value;
  return true;
}

static bool check_position(Checker *c, Node *e, int64_t length, Indexed *in) {
  if (e->kind == NODE_KEY_VALUE)
    return check_index_key(c, AS(KeyValueExpr, KEY_VALUE, e), length, in);
  if (length < 0 || in->next < length) return true;
  type_error_at(c, start_pos(e), "index %ld is out of bounds (>= %ld)", (long)in->next,
                (long)length);
  return false;
}

static void note_index(Checker *c, Node *e, Indexed *in) {
  if (!in->keyed) return;
  const void *key = (const void *)(uintptr_t)(in->next + 1);
  if (map_has(&in->seen, key))
    type_error_at(c, start_pos(e), "duplicate index %ld in array or slice literal", (long)in->next);
  map_set(c->arena, &in->seen, key, e);
}

static bool has_keys(const NodeList *elems) {
  for (uint32_t i = 0; i < elems->len; i++)
    if (elems->items[i]->kind == NODE_KEY_VALUE) return true;
  return false;
}

/* Returns one past the highest index. */
static int64_t check_indexed(Checker *c, CompositeLit *lit, CompositeLit *e, Type *elem,
                             int64_t length) {
  Indexed in = {.keyed = has_keys(&e->elems)};
  for (uint32_t i = 0; i < e->elems.len; i++) {
    Node *item = e->elems.items[i];
    Node *value = item->kind == NODE_KEY_VALUE ? AS(KeyValueExpr, KEY_VALUE, item)->value : item;
    bool valid = check_position(c, item, length, &in);
    if (valid) note_index(c, item, &in);
    Operand x;
    check_element(c, &x, value, elem);
    assign_operand(c, &x, elem, "array or slice literal");
    if (valid) push_elem(c, lit, &x, in.next, item->kind == NODE_KEY_VALUE);
    if (++in.next > in.max) in.max = in.next;
  }
  return in.max;
}

/* ---- maps ------------------------------------------------------------------------------- */

/* A constant key as a string that is equal for equal values, with its type for interface keys. */
static const char *key_string(Checker *c, const Operand *x, bool with_type) {
  Text t = text_new(c->arena);
  const Const *v = x->value, *i = const_to_int(v);
  if (with_type) text_printf(&t, "%s ", type_link_string(x->type));
  ConstKind kind = const_kind(v);
  if (kind == CONST_STRING) {
    size_t n;
    const char *s = const_string_value(v, &n);
    for (size_t k = 0; k < n; k++) text_printf(&t, "%x", (unsigned)(unsigned char)s[k] + 256u);
    return t.s;
  }
  text_putc(&t, kind == CONST_BOOL ? 'b' : 'n');
  print_const_exact(&t, kind != CONST_BOOL && const_kind(i) == CONST_INT ? i : v);
  return t.s;
}

/* Reports a constant key that was there before. */
static bool is_duplicate_key(Checker *c, const Operand *x, const Operand *key, Map *seen,
                             bool is_iface) {
  if (c->in_instances || key->mode != MODE_CONST || const_kind(key->value) == CONST_UNKNOWN)
    return false;
  const char *s = key_string(c, key, is_iface);
  if (!map_get_str(seen, s)) {
    map_set_str(c->arena, seen, s, x->expr);
    return false;
  }
  Text t = text_new(c->arena);
  print_const(&t, key->value);
  type_error_at(c, operand_pos(x), "duplicate key %s in map literal", t.s);
  return true;
}

static void check_map_entry(Checker *c, CompositeLit *lit, KeyValueExpr *e, Type *map, Map *seen) {
  Operand x, key, value;
  check_element(c, &x, e->key, map->map.key);
  key = x;
  if (key.mode == MODE_CONST && is_plain_interface(map->map.key)) default_operand(c, &key);
  assign_operand(c, &x, map->map.key, "map literal");
  if (x.mode == MODE_INVALID) return;
  if (x.mode == MODE_CONST) key = x;
  if (is_duplicate_key(c, &x, &key, seen, is_plain_interface(map->map.key))) return;
  check_element(c, &value, e->value, map->map.elem);
  assign_operand(c, &value, map->map.elem, "map literal");
  if (value.mode == MODE_INVALID) return;
  KeyValueExpr *kv = NEW_NODE(c->arena, KeyValueExpr, KEY_VALUE, e->n.pos);
  kv->key = x.node;
  kv->value = value.node;
  VEC_PUSH(c->arena, &lit->elems, &kv->n);
}

static void check_map_lit(Checker *c, CompositeLit *lit, CompositeLit *e, Type *map) {
  Map seen = {0};
  for (uint32_t i = 0; i < e->elems.len; i++) {
    Node *elem = e->elems.items[i];
    if (elem->kind == NODE_KEY_VALUE)
      check_map_entry(c, lit, AS(KeyValueExpr, KEY_VALUE, elem), map, &seen);
    else
      type_error_at(c, start_pos(elem), "missing key in map literal");
  }
  lit->length = lit->elems.len;
}

/* ---- literals of any type --------------------------------------------------------------- */

/* The elements of a literal of a wrong type, for their own errors. */
static void use_elements(Checker *c, CompositeLit *e) {
  NodeList values = {0};
  for (uint32_t i = 0; i < e->elems.len; i++) {
    Node *n = e->elems.items[i];
    VEC_PUSH(c->arena, &values,
             n->kind == NODE_KEY_VALUE ? AS(KeyValueExpr, KEY_VALUE, n)->value : n);
  }
  use_exprs(c, values, false);
}

/* The type of a literal, and what it is built from: *base is T where typ is an elided *T. */
static Type *literal_type(Checker *c, CompositeLit *e, Type *hint, Type **base) {
  Type *t = universe_type(TYPE_INVALID);
  if (e->lit_type && e->lit_type->kind == NODE_ARRAY_TYPE &&
      AS(ArrayTypeExpr, ARRAY_TYPE, e->lit_type)->open)
    t = new_array_type(check_var_type(c, AS(ArrayTypeExpr, ARRAY_TYPE, e->lit_type)->elem), -1);
  else if (e->lit_type)
    t = check_type(c, e->lit_type);
  else if (hint)
    t = hint;
  else
    type_error_at(c, start_pos(&e->n), "missing type in composite literal");
  *base = t;
  if (e->lit_type || !hint) return t;
  Type *u = common_underlying(t, NULL, NULL, NULL);
  if (u && u->kind == TYPE_POINTER) *base = u->pointer.elem;
  return t;
}

/* There are no literals of t: false if that was said before. */
static bool report_literal_type(Checker *c, CompositeLit *e, Type *t, Type *u, bool is_elem) {
  use_elements(c, e);
  if (u && !is_valid_type(u)) return false;
  type_error_at(c, start_pos(&e->n), "invalid composite literal%s type %T%s",
                is_elem ? " element" : "", t, u ? "" : " (no common underlying type)");
  return true;
}

/* Checks the elements against the underlying type u; false if there are no literals of it. */
static bool check_elements(Checker *c, CompositeLit *lit, CompositeLit *e, Type *base, Type *u) {
  if (!u) return false;
  if (u->kind == TYPE_STRUCT) {
    check_struct_lit(c, lit, e, base);
  } else if (u->kind == TYPE_ARRAY) {
    int64_t length = check_indexed(c, lit, e, u->array.elem, u->array.len);
    if (u->array.len < 0) u->array.len = length;
    lit->length = u->array.len;
  } else if (u->kind == TYPE_SLICE) {
    lit->length = check_indexed(c, lit, e, u->slice.elem, -1);
  } else if (u->kind == TYPE_MAP) {
    check_map_lit(c, lit, e, u);
  } else {
    return false;
  }
  return true;
}

void check_composite_lit(Checker *c, Operand *x, CompositeLit *e, Type *hint) {
  Type *base, *t = literal_type(c, e, hint, &base);
  if (!is_valid_type(type_underlying(base)) && !check_finite_size(c, base)) {
    use_elements(c, e);
    set_invalid(x);
    return;
  }
  Type *u = common_underlying(base, NULL, NULL, NULL);
  CompositeLit *lit = NEW_NODE(c->arena, CompositeLit, COMPOSITE_LIT, e->n.pos);
  lit->rbrace = e->rbrace;
  lit->n.type = base;
  if (!check_elements(c, lit, e, base, u) && report_literal_type(c, e, t, u, !e->lit_type)) {
    set_invalid(x);
    return;
  }
  if (base == t) {
    set_value(x, &lit->n, t);
    return;
  }
  Node *addr = build_addr(c->arena, &lit->n, e->n.pos);
  addr->implicit = true;
  set_value(x, addr, t);
}
