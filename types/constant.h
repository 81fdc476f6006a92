/*
 * constant.h: constant values of arbitrary precision (Go spec, Constants).
 *
 * Integers are GMP integers, other numbers MPFR floats of 512 bits of mantissa (rationals where gc
 * is exact), complex numbers pairs of them. Values are immutable and live in the session arena.
 */
#ifndef GOSLING_TYPES_CONSTANT_H
#define GOSLING_TYPES_CONSTANT_H

#include "parser/ast.h"

typedef enum ConstKind {
  CONST_UNKNOWN, /* of an erroneous expression */
  CONST_BOOL,
  CONST_STRING,
  CONST_INT,
  CONST_FLOAT,
  CONST_COMPLEX
} ConstKind;

/* Once, before any other function here (universe_init does it). */
void const_init(void);

ConstKind const_kind(const Const *c);

const Const *const_unknown(void);
const Const *const_bool(bool v);
const Const *const_string(const char *s, size_t len);
const Const *const_int64(int64_t v);
const Const *const_uint64(uint64_t v);
const Const *const_double(double v);
const Const *const_complex(const Const *re, const Const *im);
/* From the text of a valid literal; CONST_UNKNOWN if it is too large to represent. */
const Const *const_from_literal(LitKind kind, const char *text, uint32_t len);

bool const_bool_value(const Const *c);
const char *const_string_value(const Const *c, size_t *len);
/* True and *v set if the (integer) value fits. Floats and complexes with integer value count as
 * integers. */
bool const_to_int64(const Const *c, int64_t *v);
bool const_to_uint64(const Const *c, uint64_t *v);
double const_to_double(const Const *c); /* rounded to nearest even; infinite if too large */
float const_to_float(const Const *c);
const Const *const_real(const Const *c);
const Const *const_imag(const Const *c);
int const_sign(const Const *c);            /* of a number: -1, 0, 1 (complex: 0 only for zero) */
uint32_t const_bit_length(const Const *c); /* of an integer's absolute value */

/* Conversions of kind: CONST_UNKNOWN if the value is not representable exactly (float 1.5 to int).
 */
const Const *const_to_int(const Const *c);
const Const *const_to_float_kind(const Const *c);
const Const *const_to_complex_kind(const Const *c);

/* Operands are brought to the larger kind first. Division of integers: is_int tells truncation. */
const Const *const_unary(Op op, const Const *x,
                         uint32_t unsigned_bits); /* ^ of unsigned: bits to keep, else 0 */
const Const *const_binary(Op op, const Const *x, const Const *y, bool is_int);
const Const *const_shift(Op op, const Const *x, uint64_t count);
bool const_compare(Op op, const Const *x, const Const *y);

/* s quoted as Go's strconv.Quote does. */
void text_put_quoted(Text *t, const char *s, size_t len);
/* As gc prints constants in error messages (shortened) and exactly. */
void print_const(Text *t, const Const *c);
void print_const_exact(Text *t, const Const *c);

#endif
