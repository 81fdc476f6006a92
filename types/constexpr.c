/*
 * constexpr.c: which constants are values of which types (Go spec, Representability).
 *
 * Ensures: a typed constant has exactly the value that its type holds (floats rounded, integers of
 * integer kind); untyped integers stay within 512 bits.
 */
#include "types/expr.h"

#include <math.h>

enum {
  MAX_UNTYPED_BITS = 512
};

/* The bits of an integer type's magnitude: 7 for int8, 8 for uint8. */
static uint32_t magnitude_bits(Type *t) {
  uint32_t bits = (uint32_t)type_size(t) * 8;
  return is_unsigned(t) ? bits : bits - 1;
}

static bool fits_integer(const Const *v, Type *t, const Const **rounded) {
  const Const *i = const_to_int(v);
  if (const_kind(i) != CONST_INT) return false;
  if (rounded) *rounded = i;
  if (is_untyped(t)) return true;
  uint32_t bits = magnitude_bits(t), length = const_bit_length(i);
  if (const_sign(i) >= 0) return length <= bits;
  if (is_unsigned(t)) return false;
  /* The most negative value is one longer: its absolute value minus one fits. */
  return const_bit_length(const_binary(OP_ADD, i, const_int64(1), true)) <= bits;
}

/* Rounds to float32 or float64; null if infinite. */
static const Const *round_float(const Const *v, bool is_float32) {
  double d = is_float32 ? (double)const_to_float(v) : const_to_double(v);
  return isinf(d) ? NULL : const_double(d);
}

static bool fits_float(const Const *v, Type *t, const Const **rounded) {
  const Const *f = const_to_float_kind(v);
  if (const_kind(f) != CONST_FLOAT) return false;
  if (is_untyped(t)) return true;
  const Const *r = round_float(f, type_size(t) == 4);
  if (r && rounded) *rounded = r;
  return r != NULL;
}

static bool fits_complex(const Const *v, Type *t, const Const **rounded) {
  const Const *z = const_to_complex_kind(v);
  if (const_kind(z) != CONST_COMPLEX) return false;
  if (is_untyped(t)) return true;
  const Const *re = round_float(const_real(z), type_size(t) == 8);
  const Const *im = round_float(const_imag(z), type_size(t) == 8);
  if (re && im && rounded) *rounded = const_complex(re, im);
  return re && im;
}

bool representable(const Const *v, Type *t, const Const **rounded) {
  if (const_kind(v) == CONST_UNKNOWN) return true;
  if (is_integer(t)) return fits_integer(v, t, rounded);
  if (is_float(t)) return fits_float(v, t, rounded);
  if (is_complex(t)) return fits_complex(v, t, rounded);
  if (is_string(t)) return const_kind(v) == CONST_STRING;
  return is_boolean(t) && const_kind(v) == CONST_BOOL;
}

Misfit represent(const Operand *x, Type *t, const Const **rounded) {
  *rounded = x->value;
  if (representable(x->value, t, rounded)) return FITS;
  if (!is_numeric(x->type) || !is_numeric(t)) return MISFIT_INVALID;
  return !is_integer(x->type) && is_integer(t) ? MISFIT_TRUNCATED : MISFIT_OVERFLOWS;
}

void report_misfit(Checker *c, Operand *x, Type *t, Misfit why) {
  static const char *const texts[] = {
      [MISFIT_TRUNCATED] = "%s truncated to %T",
      [MISFIT_OVERFLOWS] = "%s overflows %T",
      [MISFIT_INVALID] = "cannot convert %s to type %T",
  };
  type_error_at(c, operand_pos(x), texts[why], operand_string(c, x), t);
  set_invalid(x);
}

/* The name of an operation that can overflow, or "". */
static const char *operation_name(const Node *e) {
  if (e && e->kind == NODE_UNARY)
    return AS(UnaryExpr, UNARY, e)->op == OP_XOR ? "bitwise complement " : "";
  if (!e || e->kind != NODE_BINARY) return "";
  Op op = AS(BinaryExpr, BINARY, e)->op;
  if (op == OP_ADD) return "addition ";
  if (op == OP_SUB) return "subtraction ";
  if (op == OP_XOR) return "bitwise XOR ";
  if (op == OP_MUL) return "multiplication ";
  return op == OP_SHL ? "shift " : "";
}

void check_overflow(Checker *c, Operand *x, Node *e, Pos pos) {
  if (const_kind(x->value) == CONST_UNKNOWN) {
    type_error_at(c, pos, "constant result is not representable");
    return;
  }
  if (!is_untyped(x->type)) {
    const Const *v;
    Misfit why = represent(x, type_underlying(x->type), &v);
    if (why != FITS)
      report_misfit(c, x, type_underlying(x->type), why);
    else
      x->value = v;
    return;
  }
  if (const_kind(x->value) == CONST_INT && const_bit_length(x->value) > MAX_UNTYPED_BITS) {
    type_error_at(c, pos, "constant %soverflow", operation_name(e));
    x->value = const_unknown();
  }
}
