/*
 * conversion.c: T(x) (Go spec, Conversions), and the nodes that conversions become.
 *
 * Ensures: constants converted to constant types are constants again; every other conversion,
 * implicit ones included, is a CONVERT at the operand's position whose kind tells how the bits
 * change.
 */
#include "types/expr.h"

enum {
  MAX_RUNE = 0x10FFFF,
  REPLACEMENT_CHAR = 0xFFFD
};

/* ---- kinds ----------------------------------------------------------------------------------- */

static bool is_integer_or_float(Type *u) {
  return is_integer(u) || is_float(u);
}

static bool has_rune_elems(Type *slice) {
  return type_underlying(slice->slice.elem)->kind == TYPE_INT32;
}

static ConvKind string_conversion(Type *from, Type *to) {
  if (is_string(to)) {
    if (from->kind == TYPE_SLICE)
      return has_rune_elems(from) ? CONV_RUNES_STRING : CONV_BYTES_STRING;
    return is_integer(from) ? CONV_RUNE_STRING : CONV_NOOP;
  }
  return has_rune_elems(to) ? CONV_STRING_RUNES : CONV_STRING_BYTES;
}

static ConvKind interface_conversion(Type *from, Type *to) {
  if (from->kind != TYPE_INTERFACE) return CONV_TO_IFACE;
  return types_identical(from, to) ? CONV_NOOP : CONV_IFACE_IFACE;
}

ConvKind conversion_kind(Type *from, Type *to) {
  if (is_type_param(from) || is_type_param(to)) return CONV_NOOP; /* generic bodies only */
  from = type_underlying(from);
  to = type_underlying(to);
  if (to->kind == TYPE_INTERFACE) return interface_conversion(from, to);
  if (is_string(to) || (is_string(from) && to->kind == TYPE_SLICE))
    return string_conversion(from, to);
  if (from->kind == to->kind && from->kind < TYPE_ARRAY) return CONV_NOOP;
  if (from->kind == TYPE_UNSAFE_POINTER || to->kind == TYPE_UNSAFE_POINTER) return CONV_UNSAFE;
  if (is_numeric(from) && is_numeric(to)) return CONV_NUMERIC;
  if (from->kind == TYPE_SLICE && to->kind == TYPE_ARRAY) return CONV_SLICE_ARRAY;
  if (from->kind == TYPE_SLICE && to->kind == TYPE_POINTER) return CONV_SLICE_ARRAY_PTR;
  return CONV_NOOP;
}

void make_implicit(Checker *c, Operand *x, Type *t) {
  if (x->mode == MODE_INVALID || types_identical(x->type, t)) return;
  if (x->mode == MODE_CONST && is_const_type(t)) return;
  Pos pos = x->expr ? x->expr->pos : x->node->pos;
  Node *n = build_convert(c->arena, conversion_kind(x->type, t), x->node, t, pos, true);
  set_value(x, n, t);
}

/* ---- constants -------------------------------------------------------------------------- */

static const Const *rune_string(const Const *v) {
  uint64_t i;
  uint32_t r = const_to_uint64(v, &i) && i <= MAX_RUNE && (i < 0xD800 || i > 0xDFFF)
                   ? (uint32_t)i
                   : REPLACEMENT_CHAR;
  char s[4];
  size_t n = 0;
  if (r < 0x80) {
    s[n++] = (char)r;
  } else if (r < 0x800) {
    s[n++] = (char)(0xC0 | r >> 6);
    s[n++] = (char)(0x80 | (r & 0x3F));
  } else {
    if (r < 0x10000) {
      s[n++] = (char)(0xE0 | r >> 12);
    } else {
      s[n++] = (char)(0xF0 | r >> 18);
      s[n++] = (char)(0x80 | (r >> 12 & 0x3F));
    }
    s[n++] = (char)(0x80 | (r >> 6 & 0x3F));
    s[n++] = (char)(0x80 | (r & 0x3F));
  }
  return const_string(s, n);
}

/* Can the constant x become a constant of the basic type t? */
static bool convert_const(const Operand *x, Type *t, const Const **v) {
  if (!is_const_type(t)) return false;
  if (representable(x->value, t, v)) return true;
  if (!is_integer(x->type) || !is_string(t)) return false;
  *v = rune_string(x->value);
  return true;
}

static const char *const_text(Checker *c, const Const *v) {
  Text t = text_new(c->arena);
  print_const(&t, v);
  return t.s;
}

/* A constant and the type parameter that it is converted to. */
typedef struct ConstToParam {
  Checker *c;
  const Operand *x;
  Type *target;
  const char *cause;
} ConstToParam;

static bool converts_to_term(Type *t, Type *u, void *arg) {
  ConstToParam *p = arg;
  Arena *a = p->c->arena;
  const Const *v;
  (void)t;
  if (!u) {
    p->cause = format_text(a, "%T does not contain specific types", p->target);
    return false;
  }
  if (is_string(p->x->type) && is_bytes_or_runes(u)) return true;
  if (convert_const(p->x, u, &v)) return true;
  if (is_integer(p->x->type) && is_integer(u))
    p->cause = format_text(a, "constant %s overflows %T (in %T)", const_text(p->c, p->x->value), u,
                           p->target);
  else
    p->cause = format_text(a, "cannot convert %s to type %T (in %T)", operand_string(p->c, p->x), u,
                           p->target);
  return false;
}

/* ---- values ----------------------------------------------------------------------------- */

static bool convertible(Checker *c, Operand *x, Type *t, const char **why);

/* The pairing of each type of one type set with the other side of a conversion. */
typedef struct TermConversion {
  Checker *c;
  const Operand *x;
  Type *from, *to; /* as written */
  Type *term;      /* of from's type set, once chosen */
  bool from_param, to_param;
  const char **why;
} TermConversion;

static bool note_cause(TermConversion *p, const char *text) {
  if (!p->why) return false;
  *p->why = *p->why && **p->why ? format_text(p->c->arena, "%s" FOLLOW "%s", text, *p->why) : text;
  return false;
}

static bool converts_to(Type *t, Type *u, void *arg) {
  TermConversion *p = arg;
  (void)u;
  if (!t) return false;
  Operand x = *p->x;
  x.type = p->term;
  if (convertible(p->c, &x, t, p->why)) return true;
  const char *in_from = p->from_param ? format_text(p->c->arena, " (in %T)", p->from) : "";
  const char *in_to = p->to_param ? format_text(p->c->arena, " (in %T)", p->to) : "";
  return note_cause(p, format_text(p->c->arena, "cannot convert %T%s to type %T%s", p->term,
                                   in_from, (p->to_param ? t : p->to), in_to));
}

static bool converts_from(Type *t, Type *u, void *arg) {
  TermConversion *p = arg;
  (void)u;
  if (!t) return false;
  p->term = t;
  return p->to_param ? every_type(p->to, converts_to, p) : converts_to(p->to, NULL, p);
}

static bool convertible_terms(Checker *c, Operand *x, Type *t, const char **why) {
  TermConversion p = {c, x, x->type, t, x->type, is_type_param(x->type), is_type_param(t), why};
  return p.from_param ? every_type(x->type, converts_from, &p) : every_type(t, converts_to, &p);
}

static bool identical_bases(Type *v, Type *t) {
  if (v->kind != TYPE_POINTER || t->kind != TYPE_POINTER) return false;
  Type *vb = v->pointer.elem, *tb = t->pointer.elem;
  return !is_type_param(vb) && !is_type_param(tb) &&
         types_identical_ignore_tags(type_underlying(vb), type_underlying(tb));
}

static bool convertible_unsafe(Type *vu, Type *tu) {
  bool v_ok = vu->kind == TYPE_POINTER || vu->kind == TYPE_UINTPTR;
  bool t_ok = tu->kind == TYPE_POINTER || tu->kind == TYPE_UINTPTR;
  return (v_ok && tu->kind == TYPE_UNSAFE_POINTER) || (vu->kind == TYPE_UNSAFE_POINTER && t_ok);
}

static bool convertible_slice(Checker *c, Type *vu, Type *tu, const char **why) {
  if (vu->kind != TYPE_SLICE) return false;
  bool pointer = tu->kind == TYPE_POINTER;
  Type *array = pointer ? type_underlying(tu->pointer.elem) : tu;
  if (array->kind != TYPE_ARRAY || !types_identical(vu->slice.elem, array->array.elem))
    return false;
  if (lang_at_least(c, pointer ? 17 : 20)) return true;
  if (why)
    *why = pointer ? "conversion of slice to array pointer requires go1.17 or later"
                   : "conversion of slice to array requires go1.20 or later";
  return false;
}

static bool convertible_basic(Type *vu, Type *tu) {
  if (is_integer_or_float(vu) && is_integer_or_float(tu)) return true;
  if (is_complex(vu) && is_complex(tu)) return true;
  if ((is_integer(vu) || is_bytes_or_runes(vu)) && is_string(tu)) return true;
  return is_string(vu) && is_bytes_or_runes(tu);
}

static bool convertible(Checker *c, Operand *x, Type *target, const char **why) {
  if (assignable(c, x, target, why)) return true;
  Type *v = type_unalias(x->type), *t = type_unalias(target);
  Type *vu = type_underlying(v), *tu = type_underlying(t);
  if (!is_type_param(v) && !is_type_param(t)) {
    return types_identical_ignore_tags(vu, tu) || identical_bases(v, t) ||
           convertible_basic(vu, tu) || convertible_unsafe(vu, tu) ||
           convertible_slice(c, vu, tu, why);
  }
  return convertible_terms(c, x, target, why);
}

/* ---- T(x) ------------------------------------------------------------------------------- */

/* The type of the operand itself, now that it is converted to t. */
static Type *final_operand_type(const Operand *x, Type *t) {
  if (is_nil(x)) return t;
  bool keeps_default = is_plain_interface(t) || (x->mode == MODE_CONST && !is_const_type(t));
  return keeps_default ? default_type(x->type) : t;
}

static void finish_operand_of(Checker *c, Operand *x, Type *t) {
  if (!is_untyped(x->type)) return;
  Type *final = final_operand_type(x, t);
  if (x->mode == MODE_CONST) {
    /* In generic code the constant may not be a value of final; nothing is made of it there. */
    if (!is_type_param(final)) convert_untyped(c, x, final);
    return;
  }
  update_type(c, x->expr, x->node, final, true);
  x->type = final;
}

static void report_conversion(Checker *c, Operand *x, Type *t, const char *cause) {
  if (cause && *cause)
    type_error_at(c, operand_pos(x), "cannot convert %s to type %T: %s", operand_string(c, x), t,
                  cause);
  else
    type_error_at(c, operand_pos(x), "cannot convert %s to type %T", operand_string(c, x), t);
  set_invalid(x);
}

static void convert_to_const_type(Checker *c, Operand *x, Type *t) {
  const Const *v = x->value;
  if (convert_const(x, t, &v)) {
    set_const(x, v, t);
    return;
  }
  x->value = v; /* an integer of any size where one was wanted: messages show it so */
  if (is_integer(x->type) && is_integer(t)) {
    type_error_at(c, operand_pos(x), "constant %s overflows %T", const_text(c, x->value), t);
    set_invalid(x);
    return;
  }
  report_conversion(c, x, t, NULL);
}

void convert_operand(Checker *c, Operand *x, Type *t) {
  if (!is_valid_type(x->type)) {
    set_invalid(x);
    return;
  }
  if (x->mode == MODE_CONST && is_const_type(t)) {
    convert_to_const_type(c, x, t);
    return;
  }
  const char *cause = NULL;
  bool ok;
  if (x->mode == MODE_CONST && is_type_param(t)) {
    ConstToParam p = {.c = c, .x = x, .target = t};
    ok = every_type(t, converts_to_term, &p);
    cause = p.cause;
    if (!ok) x->mode = MODE_VALUE; /* no constant of the type parameter, as gc words it */
  } else {
    ok = convertible(c, x, t, &cause);
  }
  if (!ok) {
    report_conversion(c, x, t, cause);
    return;
  }
  finish_operand_of(c, x, t);
  if (x->mode == MODE_INVALID) return;
  set_value(
      x, build_convert(c->arena, conversion_kind(x->type, t), x->node, t, x->expr->pos, false), t);
}
