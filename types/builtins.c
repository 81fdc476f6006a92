/*
 * builtins.c: calls of predeclared functions and of those of package unsafe (Go spec, Built-in
 * functions; Package unsafe).
 *
 * Ensures: what can be constant is (len of arrays, unsafe.Sizeof, min of constants, ...); all else
 * is a BUILTIN whose arguments have their final types. Method: check_builtin evaluates the
 * arguments, counts them and calls one function per builtin; make, new and Offsetof look at their
 * arguments themselves.
 */
#include "types/expr.h"

/* One call being checked. x holds the first argument on entry and the result on exit. */
typedef struct Builtin {
  Checker *c;
  CallExpr *e;
  BuiltinId id;
  Operand *x;
  Operand *args;
  uint32_t n;
  NodeList stmts; /* temporaries if one call gave all arguments */
} Builtin;

/* What the language says of each: least number of arguments, more allowed?, as a statement? */
typedef struct Shape {
  const char *name;
  uint32_t args;
  bool variadic;
  ExprKind kind;
} Shape;

static const Shape shapes[BUILTIN_COUNT] = {
    [BUILTIN_APPEND] = {"append", 1, true, EXPR_KIND_VALUE},
    [BUILTIN_CAP] = {"cap", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_CLEAR] = {"clear", 1, false, EXPR_KIND_STATEMENT},
    [BUILTIN_CLOSE] = {"close", 1, false, EXPR_KIND_STATEMENT},
    [BUILTIN_COMPLEX] = {"complex", 2, false, EXPR_KIND_VALUE},
    [BUILTIN_COPY] = {"copy", 2, false, EXPR_KIND_STATEMENT},
    [BUILTIN_DELETE] = {"delete", 2, false, EXPR_KIND_STATEMENT},
    [BUILTIN_IMAG] = {"imag", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_LEN] = {"len", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_MAKE] = {"make", 1, true, EXPR_KIND_VALUE},
    [BUILTIN_MAX] = {"max", 1, true, EXPR_KIND_VALUE},
    [BUILTIN_MIN] = {"min", 1, true, EXPR_KIND_VALUE},
    [BUILTIN_NEW] = {"new", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_PANIC] = {"panic", 1, false, EXPR_KIND_STATEMENT},
    [BUILTIN_PRINT] = {"print", 0, true, EXPR_KIND_STATEMENT},
    [BUILTIN_PRINTLN] = {"println", 0, true, EXPR_KIND_STATEMENT},
    [BUILTIN_REAL] = {"real", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_RECOVER] = {"recover", 0, false, EXPR_KIND_STATEMENT},
    [BUILTIN_UNSAFE_ADD] = {"Add", 2, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_ALIGNOF] = {"Alignof", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_OFFSETOF] = {"Offsetof", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_SIZEOF] = {"Sizeof", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_SLICE] = {"Slice", 2, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_SLICE_DATA] = {"SliceData", 1, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_STRING] = {"String", 2, false, EXPR_KIND_VALUE},
    [BUILTIN_UNSAFE_STRING_DATA] = {"StringData", 1, false, EXPR_KIND_VALUE},
};

ExprKind builtin_kind(BuiltinId id) {
  return shapes[id].kind;
}

/* ---- what the checks share -------------------------------------------------------------- */

/* Reports at the first argument; fmt holds one %s for its description. */
static bool refuse(Builtin *b, const char *fmt) {
  type_error_at(b->c, operand_pos(b->x), fmt, operand_string(b->c, b->x));
  return false;
}

static bool refuse_for(Builtin *b, const char *fmt) {
  type_error_at(b->c, operand_pos(b->x), fmt, operand_string(b->c, b->x), shapes[b->id].name);
  return false;
}

static BuiltinExpr *new_builtin(Builtin *b) {
  BuiltinExpr *n = NEW_NODE(b->c->arena, BuiltinExpr, BUILTIN, b->e->n.pos);
  n->id = b->id;
  n->has_dots = b->e->has_dots;
  return n;
}

/* The result is a value of type t, computed from all arguments. */
static bool set_result(Builtin *b, Type *t) {
  BuiltinExpr *n = new_builtin(b);
  for (uint32_t i = 0; i < b->n; i++) VEC_PUSH(b->c->arena, &n->args, b->args[i].node);
  set_value(b->x, &n->n, t);
  wrap_statements(b->c, b->x, &b->stmts);
  return true;
}

static bool set_no_value(Builtin *b) {
  set_result(b, new_tuple_type((TypeList){0}));
  b->x->mode = MODE_NO_VALUE;
  return true;
}

static bool set_const_result(Builtin *b, int64_t value, TypeKind kind) {
  set_const(b->x, const_int64(value), universe_type(kind));
  return true;
}

/* Argument i assigned to a t. */
static bool assign(Builtin *b, uint32_t i, Type *t, const char *context) {
  assign_operand(b->c, &b->args[i], t, context);
  return b->args[i].mode != MODE_INVALID;
}

static bool require(Builtin *b, int minor, const char *what) {
  return require_version(b->c, start_pos(b->e->fun), minor, "%s", what);
}

/* ---- append, copy ----------------------------------------------------------------------- */

/* The element type that all types of a type set, each a slice, share. */
typedef struct SliceElem {
  Checker *c;
  const Operand *x;
  Type *elem;
  const char *why;
} SliceElem;

static bool join_elem(Type *t, Type *u, void *arg) {
  SliceElem *s = arg;
  (void)t;
  if (!u || u->kind != TYPE_SLICE) {
    s->why = is_nil(s->x) ? "argument must be a slice; have untyped nil"
                          : format_text(s->c->arena, "argument must be a slice; have %s",
                                        operand_string(s->c, s->x));
    return false;
  }
  if (s->elem && !types_identical(s->elem, u->slice.elem)) {
    s->why = format_text(s->c->arena, "mismatched slice element types %T and %T in %s", s->elem,
                         u->slice.elem, operand_string(s->c, s->x));
    return false;
  }
  s->elem = u->slice.elem;
  return true;
}

static Type *slice_elem(Checker *c, const Operand *x, const char **why) {
  SliceElem s = {.c = c, .x = x};
  bool ok = every_type(x->type, join_elem, &s);
  *why = s.why;
  return ok ? s.elem : NULL;
}

static bool note_string_or_bytes(Type *t, Type *u, void *arg) {
  (void)t;
  if (u && is_string(u)) {
    *(bool *)arg = true;
    return true;
  }
  return u && u->kind == TYPE_SLICE && types_identical(u->slice.elem, type_byte);
}

/* Is x assignable to []byte, and y of strings or []byte? */
static bool is_bytes_from_string(Builtin *b, bool *has_string) {
  *has_string = false;
  return assignable(b->c, b->x, new_slice_type(type_byte), NULL) &&
         every_type(b->args[1].type, note_string_or_bytes, has_string);
}

static bool append_arguments(Builtin *b, Type *elem) {
  ObjectList params = {0};
  Arena *a = b->c->arena;
  VEC_PUSH(a, &params, new_var(VAR_PARAM, NULL, NO_POS, b->x->type, NULL));
  VEC_PUSH(a, &params, new_var(VAR_PARAM, NULL, NO_POS, new_slice_type(elem), NULL));
  FuncType *sig = &new_func_type(params, (ObjectList){0}, true)->func;
  return check_argument_count(b->c, b->e, sig, b->args, b->n) &&
         assign_arguments(b->c, b->e, sig, b->args, b->n);
}

static bool check_append(Builtin *b) {
  const char *why;
  Type *t = b->x->type, *elem = slice_elem(b->c, b->x, &why);
  if (!elem) {
    type_error_at(b->c, operand_pos(b->x), "invalid append: %s", why);
    return false;
  }
  bool has_string = false;
  bool special = b->n == 2 && b->e->has_dots && is_bytes_from_string(b, &has_string);
  bool ok = true;
  if (special && has_string)
    default_operand(b->c, &b->args[1]);
  else
    ok = append_arguments(b, elem);
  if (ok) return set_result(b, t);
  set_value(b->x, build_nil(b->c->arena, t, b->e->n.pos), t);
  return true;
}

static bool check_copy(Builtin *b) {
  bool has_string;
  Operand *y = &b->args[1];
  if (!is_bytes_from_string(b, &has_string)) {
    const char *why;
    Type *to = slice_elem(b->c, b->x, &why);
    Operand *bad = b->x;
    Type *from = to ? slice_elem(b->c, y, &why) : NULL;
    if (to) bad = y;
    if (to && !from && is_string(y->type)) from = type_byte;
    if (!to || !from) {
      type_error_at(b->c, operand_pos(bad), "invalid copy: %s", why);
      return false;
    }
    if (!types_identical(to, from)) {
      type_error_at(b->c, operand_pos(b->x),
                    "invalid copy: arguments %s and %s have different element types %T and %T",
                    operand_string(b->c, b->x), operand_string(b->c, y), to, from);
      return false;
    }
  }
  default_operand(b->c, y);
  return set_result(b, universe_type(TYPE_INT));
}

/* ---- len, cap, clear, close, delete ----------------------------------------------------- */

static Type *array_behind(Type *t) {
  Type *u = type_unalias(t);
  if (u->kind == TYPE_POINTER && !is_type_param(u->pointer.elem) &&
      type_underlying(u->pointer.elem)->kind == TYPE_ARRAY)
    return type_underlying(u->pointer.elem);
  return t;
}

static bool has_length(Type *t, Type *u, void *arg) {
  bool is_len = *(bool *)arg;
  (void)t;
  if (!u) return false;
  u = array_behind(u);
  if (u->kind == TYPE_ARRAY || u->kind == TYPE_SLICE || u->kind == TYPE_CHAN) return true;
  return is_len && (u->kind == TYPE_MAP || is_string(u));
}

static bool check_len(Builtin *b) {
  bool is_len = b->id == BUILTIN_LEN;
  Operand *x = b->x;
  Type *u = is_type_param(x->type) ? x->type : array_behind(type_underlying(x->type));
  if (!every_type(x->type, has_length, &is_len)) {
    if (!is_valid_type(type_underlying(x->type))) return false;
    return refuse_for(b, "invalid argument: %s for built-in %s");
  }
  if (x->mode == MODE_CONST) {
    size_t n;
    (void)const_string_value(x->value, &n);
    return set_const_result(b, (int64_t)n, TYPE_INT);
  }
  if (u->kind == TYPE_ARRAY && !b->c->has_call_or_recv) {
    if (u->array.len >= 0) return set_const_result(b, u->array.len, TYPE_INT);
    set_const(x, const_unknown(), universe_type(TYPE_INT));
    return true;
  }
  return set_result(b, universe_type(TYPE_INT));
}

static bool is_clearable(Type *t, Type *u, void *arg) {
  (void)t;
  if (u && (u->kind == TYPE_MAP || u->kind == TYPE_SLICE)) return true;
  return refuse(arg, "invalid argument: cannot clear %s: argument must be (or constrained by) map "
                     "or slice");
}

static bool check_clear(Builtin *b) {
  require(b, 21, "clear");
  return every_type(b->x->type, is_clearable, b) && set_no_value(b);
}

static bool is_closable(Type *t, Type *u, void *arg) {
  (void)t;
  if (!u || u->kind != TYPE_CHAN)
    return refuse(arg, "invalid operation: cannot close non-channel %s");
  return u->chan.send || refuse(arg, "invalid operation: cannot close receive-only channel %s");
}

static bool check_close(Builtin *b) {
  return every_type(b->x->type, is_closable, b) && set_no_value(b);
}

typedef struct KeySearch {
  Builtin *b;
  Type *key;
} KeySearch;

static bool join_key(Type *t, Type *u, void *arg) {
  KeySearch *s = arg;
  (void)t;
  if (!u || u->kind != TYPE_MAP) return refuse(s->b, "invalid argument: %s is not a map");
  if (s->key && !types_identical(u->map.key, s->key))
    return refuse(s->b, "invalid argument: maps of %s must have identical key types");
  s->key = u->map.key;
  return true;
}

static bool check_delete(Builtin *b) {
  KeySearch s = {b, NULL};
  return every_type(b->x->type, join_key, &s) && assign(b, 1, s.key, "argument to delete") &&
         set_no_value(b);
}

/* ---- complex numbers -------------------------------------------------------------------- */

/* The complex type of a float type, or the float type of a complex one; null for others. */
static Type *complex_of(Type *t) {
  TypeKind kind = type_underlying(t)->kind;
  if (kind == TYPE_FLOAT32) return universe_type(TYPE_COMPLEX64);
  if (kind == TYPE_FLOAT64) return universe_type(TYPE_COMPLEX128);
  return kind == TYPE_UNTYPED_FLOAT ? universe_type(TYPE_UNTYPED_COMPLEX) : NULL;
}

static Type *part_of(Type *t) {
  TypeKind kind = type_underlying(t)->kind;
  if (kind == TYPE_COMPLEX64) return universe_type(TYPE_FLOAT32);
  if (kind == TYPE_COMPLEX128) return universe_type(TYPE_FLOAT64);
  return kind == TYPE_UNTYPED_COMPLEX ? universe_type(TYPE_UNTYPED_FLOAT) : NULL;
}

typedef struct Mapped {
  Type *(*map)(Type *t);
  Type *result;
} Mapped;

static bool map_term(Type *t, Type *u, void *arg) {
  Mapped *m = arg;
  (void)u;
  m->result = t ? m->map(t) : NULL;
  return m->result;
}

/* The result type; type parameters are not supported by the language yet. */
static Type *mapped_type(Builtin *b, Type *(*map)(Type *t)) {
  Mapped m = {map, NULL};
  if (!every_type(b->x->type, map_term, &m)) return NULL;
  if (is_type_param(b->x->type))
    refuse_for(b, "%s not supported as argument to built-in %s for go1.18 (see "
                  "go.dev/issue/50937)");
  return m.result;
}

/* An untyped constant with no imaginary part counts as an untyped float. */
static void make_untyped_float(Checker *c, Operand *x) {
  if (!is_numeric(x->type) || const_kind(x->value) == CONST_UNKNOWN) return;
  if (const_sign(const_imag(x->value)) != 0) return;
  x->type = universe_type(TYPE_UNTYPED_FLOAT);
  finish_const(c, x);
}

static void match_parts(Builtin *b) {
  Checker *c = b->c;
  Operand *x = b->x, *y = &b->args[1];
  bool xu = is_untyped(x->type), yu = is_untyped(y->type);
  if (xu && !yu) {
    convert_untyped(c, x, y->type);
  } else if (yu && !xu) {
    convert_untyped(c, y, x->type);
  } else if (xu && x->mode == MODE_CONST && y->mode == MODE_CONST) {
    make_untyped_float(c, x);
    make_untyped_float(c, y);
  } else if (xu) {
    convert_untyped(c, x, universe_type(TYPE_FLOAT64));
    convert_untyped(c, y, universe_type(TYPE_FLOAT64));
  }
}

static bool check_complex(Builtin *b) {
  Operand *x = b->x, *y = &b->args[1];
  match_parts(b);
  if (x->mode == MODE_INVALID || y->mode == MODE_INVALID) return false;
  if (!types_identical(x->type, y->type)) {
    type_error_at(b->c, operand_pos(x), "invalid operation: %E (mismatched types %T and %T)", b->e,
                  x->type, y->type);
    return false;
  }
  Type *t = mapped_type(b, complex_of);
  if (!t) {
    type_error_at(b->c, operand_pos(x),
                  "invalid argument: arguments have type %T, expected floating-point", x->type);
    return false;
  }
  b->args[0] = *x;
  if (x->mode != MODE_CONST || y->mode != MODE_CONST) return set_result(b, t);
  bool known = const_kind(x->value) != CONST_UNKNOWN && const_kind(y->value) != CONST_UNKNOWN;
  set_const(x,
            known ? const_complex(const_to_float_kind(x->value), const_to_float_kind(y->value))
                  : const_unknown(),
            t);
  return true;
}

static bool check_part(Builtin *b) {
  Operand *x = b->x;
  if (is_untyped(x->type)) {
    if (x->mode != MODE_CONST)
      convert_untyped(b->c, x, universe_type(TYPE_COMPLEX128));
    else if (is_numeric(x->type))
      x->type = universe_type(TYPE_UNTYPED_COMPLEX);
    if (x->mode == MODE_INVALID) return false;
  }
  Type *t = mapped_type(b, part_of);
  if (!t) {
    type_error_at(b->c, operand_pos(x),
                  "invalid argument: argument has type %T, expected complex type", x->type);
    return false;
  }
  b->args[0] = *x;
  if (x->mode != MODE_CONST) return set_result(b, t);
  bool known = const_kind(x->value) != CONST_UNKNOWN;
  const Const *v = known ? const_to_complex_kind(x->value) : x->value;
  if (known) v = b->id == BUILTIN_REAL ? const_real(v) : const_imag(v);
  set_const(x, v, t);
  return true;
}

/* ---- make, new, min, max ---------------------------------------------------------------- */

static const char *refuse_make(Type *t, Type *u, void *arg) {
  (void)t, (void)arg;
  if (!u) return "no specific type";
  if (u->kind == TYPE_SLICE || u->kind == TYPE_MAP || u->kind == TYPE_CHAN) return NULL;
  return "type must be slice, map, or channel";
}

static void check_sizes(Builtin *b, BuiltinExpr *n) {
  int64_t known[2];
  uint32_t count = 0;
  for (uint32_t i = 1; i < b->e->args.len; i++) {
    int64_t value;
    Node *size = check_index_value(b->c, b->e->args.items[i], -1, &value);
    if (size) VEC_PUSH(b->c->arena, &n->args, size);
    if (value >= 0) known[count++] = value;
  }
  if (count == 2 && known[0] > known[1])
    type_error_at(b->c, start_pos(b->e->args.items[1]),
                  "invalid argument: length and capacity swapped");
}

static bool check_make(Builtin *b) {
  Node *arg = b->e->args.items[0];
  Type *t = check_var_type(b->c, arg);
  const char *why;
  if (!is_valid_type(t)) return false;
  Type *u = common_underlying(t, refuse_make, NULL, &why);
  if (!u) {
    type_error_at(b->c, start_pos(arg), "invalid argument: cannot make %E: %s", arg, why);
    return false;
  }
  uint32_t least = u->kind == TYPE_SLICE ? 2 : 1;
  if (b->n < least || b->n > least + 1) {
    type_error_at(b->c, start_pos(&b->e->n),
                  "invalid operation: %E expects %u or %u arguments; found %u", b->e, least,
                  least + 1, b->n);
    return false;
  }
  BuiltinExpr *n = new_builtin(b);
  check_sizes(b, n);
  set_value(b->x, &n->n, t);
  return true;
}

static bool check_new(Builtin *b) {
  Node *arg = b->e->args.items[0];
  Operand *x = b->x;
  check_expr_or_type(b->c, x, arg);
  if (x->mode == MODE_BUILTIN) return refuse(b, "%s must be called");
  if (x->mode == MODE_INVALID) return false;
  BuiltinExpr *n = new_builtin(b);
  if (x->mode == MODE_TYPE) {
    Type *t = check_var_type(b->c, arg);
    if (!is_valid_type(t)) return false;
    set_value(x, &n->n, new_pointer_type(t));
    return true;
  }
  if (is_untyped(x->type)) assign_operand(b->c, x, NULL, "argument to new");
  if (x->mode == MODE_INVALID) return false;
  require_version(b->c, start_pos(b->e->fun), 26, "new(%E)", arg);
  VEC_PUSH(b->c->arena, &n->args, x->node);
  set_value(x, &n->n, new_pointer_type(x->type));
  return true;
}

/* Folds argument a into the smallest or largest so far, x. */
static bool join_extreme(Builtin *b, Operand *x, Operand *a) {
  match_types(b->c, x, a);
  if (x->mode == MODE_INVALID) return false;
  if (!types_identical(x->type, a->type)) {
    type_error_at(b->c, operand_pos(a),
                  "invalid argument: mismatched types %T (previous argument) and %T (type of %E)",
                  x->type, a->type, a->expr);
    return false;
  }
  if (x->mode != MODE_CONST || a->mode != MODE_CONST)
    x->mode = MODE_VALUE;
  else if (const_compare(b->id == BUILTIN_MAX ? OP_GT : OP_LT, a->value, x->value))
    *x = *a;
  return true;
}

/* Brings all arguments to the type t of the result. */
static bool finish_arguments(Builtin *b, Type *t) {
  for (uint32_t i = 0; i < b->n; i++) {
    Operand *a = &b->args[i];
    if (!is_untyped(a->type)) {
      if (a->mode != MODE_CONST) update_type(b->c, a->expr, a->node, t, true);
      continue;
    }
    convert_untyped(b->c, a, t);
    if (a->mode == MODE_INVALID) return false;
  }
  return true;
}

static bool check_extreme(Builtin *b) {
  require_version(b->c, start_pos(b->e->fun), 21, "built-in %s", shapes[b->id].name);
  Operand x = b->args[0];
  for (uint32_t i = 0; i < b->n; i++) {
    Operand *a = &b->args[i];
    if (!is_ordered(a->type)) {
      type_error_at(b->c, operand_pos(a), "invalid argument: %s cannot be ordered",
                    operand_string(b->c, a));
      return false;
    }
    if (i > 0 && !join_extreme(b, &x, a)) return false;
  }
  if (x.mode == MODE_CONST) {
    set_const(b->x, x.value, x.type);
    return true;
  }
  Type *t = default_type(x.type);
  return finish_arguments(b, t) && set_result(b, t);
}

/* ---- panic, print, recover -------------------------------------------------------------- */

static bool check_panic(Builtin *b) {
  Type *any = new_interface_type((ObjectList){0}, (TypeList){0});
  return assign(b, 0, any, "argument to panic") && set_no_value(b);
}

/* print knows no arrays and structs; gc finds out late. */
static void check_printable(Builtin *b, const Operand *x) {
  TypeKind kind = type_underlying(x->type)->kind;
  if (is_type_param(x->type) || (kind != TYPE_ARRAY && kind != TYPE_STRUCT)) return;
  const char *type =
      type_is_named(x->type) ? format_text(b->c->arena, "%T", x->type) : type_string(x->type);
  late_error_at(b->c, STAGE_LOWERING, b->e->n.pos, "illegal types for operand: print" FOLLOW "%s",
                type);
}

static bool check_print(Builtin *b) {
  const char *context = format_text(b->c->arena, "argument to built-in %s", shapes[b->id].name);
  for (uint32_t i = 0; i < b->n; i++)
    if (!assign(b, i, NULL, context)) return false;
  for (uint32_t i = 0; i < b->n; i++) check_printable(b, &b->args[i]);
  return set_no_value(b);
}

static bool check_recover(Builtin *b) {
  if (b->c->function) b->c->function->has_recover = true;
  return set_result(b, new_interface_type((ObjectList){0}, (TypeList){0}));
}

/* ---- package unsafe --------------------------------------------------------------------- */

/* Does the size of t depend on type parameters? */
static bool has_variable_size(Type *t, int depth) {
  if (is_type_param(t)) return true;
  if (depth > 100) return false; /* a cycle, reported elsewhere */
  Type *u = type_underlying(t);
  if (u->kind == TYPE_ARRAY) return has_variable_size(u->array.elem, depth + 1);
  if (u->kind != TYPE_STRUCT) return false;
  for (uint32_t i = 0; i < u->struct_.fields.len; i++)
    if (has_variable_size(u->struct_.fields.items[i]->type, depth + 1)) return true;
  return false;
}

static bool check_size(Builtin *b) {
  bool is_align = b->id == BUILTIN_UNSAFE_ALIGNOF;
  if (!assign(b, 0, NULL, is_align ? "argument to unsafe.Alignof" : "argument to unsafe.Sizeof"))
    return false;
  Type *t = b->args[0].type;
  *b->x = b->args[0];
  if (has_variable_size(t, 0)) return set_result(b, universe_type(TYPE_UINTPTR));
  int64_t size = is_align ? type_align(t) : type_size(t);
  if (size < 0 || size == INT64_MAX) return refuse(b, "%s is too large");
  return set_const_result(b, size, TYPE_UINTPTR);
}

static Type *struct_behind(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_POINTER && type_underlying(u->pointer.elem)->kind == TYPE_STRUCT)
    return u->pointer.elem;
  return t;
}

static int64_t path_offset(Type *t, const Selection *s) {
  int64_t offset = 0;
  for (uint32_t i = 0; i < s->path.len; i++) {
    uint32_t index = s->path.items[i];
    if (__builtin_add_overflow(offset, struct_field_offset(type_underlying(t), index), &offset))
      return INT64_MAX;
    t = type_underlying(t)->struct_.fields.items[index]->type;
  }
  return offset;
}

static bool check_offsetof(Builtin *b) {
  Checker *c = b->c;
  Node *arg = b->e->args.items[0], *inner = unparen(arg);
  if (inner->kind != NODE_SELECTOR) {
    type_error_at(c, start_pos(arg), "invalid argument: %E is not a selector expression", arg);
    use_exprs(c, b->e->args, false);
    return false;
  }
  SelectorExpr *sel = AS(SelectorExpr, SELECTOR, inner);
  check_expr(c, b->x, sel->x, NULL);
  if (b->x->mode == MODE_INVALID) return false;
  Type *base = struct_behind(b->x->type);
  Selection s = lookup_selector(base, false, c->pkg, sel->sel);
  if (!s.obj && !s.ptr_recv_only) {
    type_error_at(c, operand_pos(b->x), "invalid argument: %T has no single field %s", base,
                  sel->sel->text);
    return false;
  }
  if (!s.obj || s.obj->kind == OBJ_FUNC) {
    type_error_at(c, start_pos(arg), "invalid argument: %E is a method value", arg);
    return false;
  }
  if (s.indirect) {
    type_error_at(c, operand_pos(b->x),
                  "invalid argument: field %s is embedded via a pointer in %T", sel->sel->text,
                  base);
    return false;
  }
  if (!has_variable_size(base, 0)) {
    int64_t offset = path_offset(base, &s);
    if (offset == INT64_MAX) return refuse(b, "%s is too large");
    return set_const_result(b, offset, TYPE_UINTPTR);
  }
  b->n = 0; /* in generic bodies only, which are not compiled */
  return set_result(b, universe_type(TYPE_UINTPTR));
}

static bool check_unsafe_add(Builtin *b) {
  require(b, 17, "unsafe.Add");
  return assign(b, 0, universe_type(TYPE_UNSAFE_POINTER), "argument to unsafe.Add") &&
         valid_index(b->c, &b->args[1], "length", true) &&
         set_result(b, universe_type(TYPE_UNSAFE_POINTER));
}

static bool check_unsafe_slice(Builtin *b) {
  require(b, 17, "unsafe.Slice");
  Type *u = common_underlying(b->x->type, NULL, NULL, NULL);
  if (!u || u->kind != TYPE_POINTER) return refuse(b, "invalid argument: %s is not a pointer");
  return valid_index(b->c, &b->args[1], "length", false) &&
         set_result(b, new_slice_type(u->pointer.elem));
}

static bool check_unsafe_slice_data(Builtin *b) {
  require(b, 20, "unsafe.SliceData");
  Type *u = common_underlying(b->x->type, NULL, NULL, NULL);
  if (!u || u->kind != TYPE_SLICE) return refuse(b, "invalid argument: %s is not a slice");
  return set_result(b, new_pointer_type(u->slice.elem));
}

static bool check_unsafe_string(Builtin *b) {
  require(b, 20, "unsafe.String");
  return assign(b, 0, new_pointer_type(type_byte), "argument to unsafe.String") &&
         valid_index(b->c, &b->args[1], "length", false) &&
         set_result(b, universe_type(TYPE_STRING));
}

static bool check_unsafe_string_data(Builtin *b) {
  require(b, 20, "unsafe.StringData");
  return assign(b, 0, universe_type(TYPE_STRING), "argument to unsafe.StringData") &&
         set_result(b, new_pointer_type(type_byte));
}

/* ---- dispatch --------------------------------------------------------------------------- */

static bool check_by_id(Builtin *b) {
  switch (b->id) {
  case BUILTIN_APPEND: return check_append(b);
  case BUILTIN_CAP:
  case BUILTIN_LEN: return check_len(b);
  case BUILTIN_CLEAR: return check_clear(b);
  case BUILTIN_CLOSE: return check_close(b);
  case BUILTIN_COMPLEX: return check_complex(b);
  case BUILTIN_COPY: return check_copy(b);
  case BUILTIN_DELETE: return check_delete(b);
  case BUILTIN_IMAG:
  case BUILTIN_REAL: return check_part(b);
  case BUILTIN_MAKE: return check_make(b);
  case BUILTIN_MAX:
  case BUILTIN_MIN: return check_extreme(b);
  case BUILTIN_NEW: return check_new(b);
  case BUILTIN_PANIC: return check_panic(b);
  case BUILTIN_PRINT:
  case BUILTIN_PRINTLN: return check_print(b);
  case BUILTIN_RECOVER: return check_recover(b);
  case BUILTIN_UNSAFE_ADD: return check_unsafe_add(b);
  case BUILTIN_UNSAFE_ALIGNOF:
  case BUILTIN_UNSAFE_SIZEOF: return check_size(b);
  case BUILTIN_UNSAFE_OFFSETOF: return check_offsetof(b);
  case BUILTIN_UNSAFE_SLICE: return check_unsafe_slice(b);
  case BUILTIN_UNSAFE_SLICE_DATA: return check_unsafe_slice_data(b);
  case BUILTIN_UNSAFE_STRING: return check_unsafe_string(b);
  case BUILTIN_UNSAFE_STRING_DATA: return check_unsafe_string_data(b);
  case BUILTIN_RANGE_PANIC:
  case BUILTIN_DEFER_FRAME:
  case BUILTIN_COUNT: break;
  }
  return false;
}

/*
 * len, cap and sizes that depend on type parameters are no constants, in instances neither: what is
 * an error of constants (a division by zero, an index out of range) is one of the run there. The
 * generic body, checked first, tells which calls these are.
 */
static bool check_kept_variable(Builtin *b) {
  Map *known = &b->c->pkg->run_time_sizes;
  const void *key = (const void *)(uintptr_t)b->e->n.pos;
  if (!check_by_id(b)) return false;
  bool may_be_const = b->id == BUILTIN_LEN || b->id == BUILTIN_CAP ||
                      b->id == BUILTIN_UNSAFE_SIZEOF || b->id == BUILTIN_UNSAFE_ALIGNOF ||
                      b->id == BUILTIN_UNSAFE_OFFSETOF;
  if (!may_be_const) return true;
  if (b->x->mode != MODE_CONST) {
    map_set(session_arena, known, key, b->e);
  } else if (map_has(known, key)) {
    finish_const(b->c, b->x);
    set_value(b->x, b->x->node, b->x->type);
  }
  return true;
}

/* Does the builtin look at its arguments itself? */
static bool takes_syntax(BuiltinId id) {
  return id == BUILTIN_MAKE || id == BUILTIN_NEW || id == BUILTIN_UNSAFE_OFFSETOF;
}

static bool evaluate_arguments(Builtin *b) {
  b->n = b->e->args.len;
  if (takes_syntax(b->id)) return true;
  b->n = check_arguments_list(b->c, b->e->args, false, &b->args, &b->stmts);
  for (uint32_t i = 0; i < b->n; i++)
    if (b->args[i].mode == MODE_INVALID) return false;
  if (b->n > 0) *b->x = b->args[0];
  return true;
}

static bool check_count(Builtin *b) {
  const Shape *s = &shapes[b->id];
  const char *what = NULL;
  if (b->n < s->args)
    what = "not enough";
  else if (!s->variadic && b->n > s->args)
    what = "too many";
  if (what)
    type_error_at(b->c, start_pos(&b->e->n),
                  "invalid operation: %s arguments for %E (expected %u, found %u)", what, b->e,
                  s->args, b->n);
  return !what;
}

/* The literals in the arguments of a constant are in no tree: nothing is left of them. */
static void forget_literals(Function *f, uint32_t closures, uint32_t count) {
  f->closures.len = closures;
  f->closure_count = count;
}

bool check_builtin(Checker *c, Operand *x, CallExpr *e, BuiltinId id) {
  Builtin b = {.c = c, .e = e, .id = id, .x = x};
  if (e->has_dots && id != BUILTIN_APPEND) {
    type_error_at(c, start_pos(&e->n), "invalid operation: invalid use of ... with built-in %s",
                  shapes[id].name);
    use_exprs(c, e->args, false);
    return false;
  }
  bool measures = id == BUILTIN_LEN || id == BUILTIN_CAP, saved = c->has_call_or_recv;
  if (measures) c->has_call_or_recv = false;
  Function *f = c->function;
  uint32_t closures = f ? f->closures.len : 0, count = f ? f->closure_count : 0;
  bool ok = evaluate_arguments(&b) && check_count(&b) && check_kept_variable(&b);
  if (measures) c->has_call_or_recv = saved;
  if (ok && f && x->mode == MODE_CONST) forget_literals(f, closures, count);
  return ok;
}
