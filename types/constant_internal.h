/*
 * constant_internal.h: how constants are represented; shared by the constant_*.c files only.
 */
#ifndef GOSLING_TYPES_CONSTANT_INTERNAL_H
#define GOSLING_TYPES_CONSTANT_INTERNAL_H

#include <gmp.h>
#include <mpfr.h>

#include "types/constant.h"

/*
 * Representations of numbers, from the narrowest. Integers are small if they fit an int64_t; other
 * numbers are rationals while numerator and denominator stay below RATIONAL_BITS, then floats of
 * FLOAT_BITS of mantissa, for good: what was rounded once never becomes a rational again.
 */
typedef enum Rep {
  REP_UNKNOWN,
  REP_BOOL,
  REP_STRING, /* flat, or the concatenation of left and right until its bytes are asked for */
  REP_SMALL,
  REP_BIG,
  REP_RATIONAL,
  REP_FLOAT,
  REP_COMPLEX
} Rep;

enum {
  FLOAT_BITS = 512,
  RATIONAL_BITS = 4096
};

struct Const {
  Rep rep;
  union {
    bool boolean;
    struct {
      const char *bytes; /* null while it is a concatenation */
      size_t len;
      const Const *left, *right;
    } string;
    int64_t small;
    mpz_t big;
    mpq_t rational;
    mpfr_t real;
    struct {
      const Const *re, *im;
    } complex;
  };
};

/* Makes f a float of FLOAT_BITS; also sets the range of exponents, which MPFR keeps per thread. */
void init_float(mpfr_t f);

/* Constructors that choose the narrowest representation of the kind; they copy their argument. */
const Const *const_from_mpz(const mpz_t v);
const Const *const_from_mpq(const mpq_t v);
const Const *const_from_mpfr(const mpfr_t v);
/* The concatenation x + y of strings. */
const Const *const_concat(const Const *x, const Const *y);

/* The number c (no complex) in a wider representation, into an initialised variable. */
void const_get_mpz(mpz_t out, const Const *c);
void const_get_mpq(mpq_t out, const Const *c);
void const_get_mpfr(mpfr_t out, const Const *c);

/* True if a float's magnitude allows for a rational of reasonable size. */
bool is_moderate_float(const mpfr_t v);

#endif
