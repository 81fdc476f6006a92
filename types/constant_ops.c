/*
 * constant_ops.c: arithmetic, logic, shifts and comparison of constants.
 *
 * Requires: operands of kinds that the operator allows, divisors not zero (the checker reports
 * both). Ensures: integers and rationals are exact; floats are rounded to 512 bits, to nearest
 * even. An unknown operand makes the result unknown. Method: both operands in the wider of their
 * representations; int64_t arithmetic with overflow checks for the usual case.
 */
#include "types/constant_internal.h"

static bool is_unknown(const Const *x) {
  return x->rep == REP_UNKNOWN;
}

/* ---- unary ----------------------------------------------------------------------------------- */

static const Const *negate(const Const *x);

static const Const *negate_wide(const Const *x) {
  if (x->rep == REP_RATIONAL) {
    mpq_t q;
    mpq_init(q);
    mpq_neg(q, x->rational);
    return const_from_mpq(q);
  }
  if (x->rep == REP_FLOAT) {
    mpfr_t f;
    init_float(f);
    mpfr_neg(f, x->real, MPFR_RNDN);
    return const_from_mpfr(f);
  }
  mpz_t z;
  mpz_init(z);
  const_get_mpz(z, x);
  mpz_neg(z, z);
  return const_from_mpz(z);
}

static const Const *negate(const Const *x) {
  if (x->rep == REP_COMPLEX) return const_complex(negate(x->complex.re), negate(x->complex.im));
  if (x->rep == REP_SMALL && x->small != INT64_MIN) return const_int64(-x->small);
  return negate_wide(x);
}

/* ^x of an integer; of an unsigned type of so many bits, only those are kept. */
static const Const *complement(const Const *x, uint32_t unsigned_bits) {
  if (x->rep == REP_SMALL && unsigned_bits == 0) return const_int64(~x->small);
  mpz_t z;
  mpz_init(z);
  const_get_mpz(z, x);
  mpz_com(z, z);
  if (unsigned_bits) mpz_fdiv_r_2exp(z, z, unsigned_bits);
  return const_from_mpz(z);
}

const Const *const_unary(Op op, const Const *x, uint32_t unsigned_bits) {
  if (is_unknown(x) || op == OP_ADD) return x;
  if (op == OP_SUB) return negate(x);
  if (op == OP_NOT) return const_bool(!const_bool_value(x));
  assert(op == OP_XOR && "a unary operator of constants");
  return complement(x, unsigned_bits);
}

/* ---- binary ----------------------------------------------------------------------------- */

/* x op y within int64_t; false if the result does not fit or needs the general way. */
static bool small_binary(Op op, int64_t x, int64_t y, bool is_int, int64_t *r) {
  if (op == OP_ADD) return !__builtin_add_overflow(x, y, r);
  if (op == OP_SUB) return !__builtin_sub_overflow(x, y, r);
  if (op == OP_MUL) return !__builtin_mul_overflow(x, y, r);
  if (op == OP_AND) return *r = x & y, true;
  if (op == OP_OR) return *r = x | y, true;
  if (op == OP_XOR) return *r = x ^ y, true;
  if (op == OP_AND_NOT) return *r = x & ~y, true;
  if (!is_int || (x == INT64_MIN && y == -1)) return false;
  if (op == OP_DIV) return *r = x / y, true;
  return op == OP_REM && (*r = x % y, true);
}

static const Const *rational_binary(Op op, const Const *x, const Const *y);

static const Const *big_binary(Op op, const Const *x, const Const *y, bool is_int) {
  if (op == OP_DIV && !is_int) return rational_binary(op, x, y);
  mpz_t a, b;
  mpz_init(a);
  mpz_init(b);
  const_get_mpz(a, x);
  const_get_mpz(b, y);
  switch ((int)op) {
  case OP_ADD: mpz_add(a, a, b); break;
  case OP_SUB: mpz_sub(a, a, b); break;
  case OP_MUL: mpz_mul(a, a, b); break;
  case OP_DIV: mpz_tdiv_q(a, a, b); break;
  case OP_REM: mpz_tdiv_r(a, a, b); break;
  case OP_AND: mpz_and(a, a, b); break;
  case OP_OR: mpz_ior(a, a, b); break;
  case OP_XOR: mpz_xor(a, a, b); break;
  case OP_AND_NOT:
    mpz_com(b, b);
    mpz_and(a, a, b);
    break;
  default: assert(!"an operator of integers");
  }
  return const_from_mpz(a);
}

static const Const *rational_binary(Op op, const Const *x, const Const *y) {
  mpq_t a, b;
  mpq_init(a);
  mpq_init(b);
  const_get_mpq(a, x);
  const_get_mpq(b, y);
  switch ((int)op) {
  case OP_ADD: mpq_add(a, a, b); break;
  case OP_SUB: mpq_sub(a, a, b); break;
  case OP_MUL: mpq_mul(a, a, b); break;
  case OP_DIV: mpq_div(a, a, b); break;
  default: assert(!"an operator of rationals");
  }
  return const_from_mpq(a);
}

static const Const *float_binary(Op op, const Const *x, const Const *y) {
  mpfr_t a, b;
  init_float(a);
  init_float(b);
  const_get_mpfr(a, x);
  const_get_mpfr(b, y);
  switch ((int)op) {
  case OP_ADD: mpfr_add(a, a, b, MPFR_RNDN); break;
  case OP_SUB: mpfr_sub(a, a, b, MPFR_RNDN); break;
  case OP_MUL: mpfr_mul(a, a, b, MPFR_RNDN); break;
  case OP_DIV: mpfr_div(a, a, b, MPFR_RNDN); break;
  default: assert(!"an operator of floats");
  }
  return const_from_mpfr(a);
}

static const Const *add(const Const *x, const Const *y) {
  return const_binary(OP_ADD, x, y, false);
}

static const Const *sub(const Const *x, const Const *y) {
  return const_binary(OP_SUB, x, y, false);
}

static const Const *mul(const Const *x, const Const *y) {
  return const_binary(OP_MUL, x, y, false);
}

/* (a+bi)(c+di) = (ac-bd) + (bc+ad)i;  (a+bi)/(c+di) = ((ac+bd) + (bc-ad)i) / (cc+dd) */
static const Const *complex_binary(Op op, const Const *x, const Const *y) {
  const Const *a = const_real(x), *b = const_imag(x), *c = const_real(y), *d = const_imag(y);
  if (op == OP_ADD) return const_complex(add(a, c), add(b, d));
  if (op == OP_SUB) return const_complex(sub(a, c), sub(b, d));
  const Const *ac = mul(a, c), *bd = mul(b, d), *bc = mul(b, c), *ad = mul(a, d);
  if (op == OP_MUL) return const_complex(sub(ac, bd), add(bc, ad));
  assert(op == OP_DIV && "an operator of complex numbers");
  const Const *norm = add(mul(c, c), mul(d, d));
  return const_complex(const_binary(OP_DIV, add(ac, bd), norm, false),
                       const_binary(OP_DIV, sub(bc, ad), norm, false));
}

static const Const *bool_binary(Op op, const Const *x, const Const *y) {
  return const_bool(op == OP_LAND ? x->boolean && y->boolean : x->boolean || y->boolean);
}

const Const *const_binary(Op op, const Const *x, const Const *y, bool is_int) {
  if (is_unknown(x) || is_unknown(y)) return const_unknown();
  int64_t r;
  switch (x->rep > y->rep ? x->rep : y->rep) {
  case REP_BOOL: return bool_binary(op, x, y);
  case REP_STRING: return const_concat(x, y);
  case REP_SMALL:
    if (small_binary(op, x->small, y->small, is_int, &r)) return const_int64(r);
    return big_binary(op, x, y, is_int);
  case REP_BIG: return big_binary(op, x, y, is_int);
  case REP_RATIONAL: return rational_binary(op, x, y);
  case REP_FLOAT: return float_binary(op, x, y);
  case REP_COMPLEX: return complex_binary(op, x, y);
  case REP_UNKNOWN: break;
  }
  return const_unknown();
}

const Const *const_shift(Op op, const Const *x, uint64_t count) {
  if (is_unknown(x) || count == 0) return x;
  if (op == OP_SHR && x->rep == REP_SMALL)
    return const_int64(x->small >> (count > 63 ? 63 : count));
  mpz_t z;
  mpz_init(z);
  const_get_mpz(z, x);
  if (op == OP_SHL)
    mpz_mul_2exp(z, z, count);
  else
    mpz_fdiv_q_2exp(z, z, count);
  return const_from_mpz(z);
}

/* ---- comparison ------------------------------------------------------------------------- */

static bool holds(Op op, int order) {
  switch ((int)op) {
  case OP_EQ: return order == 0;
  case OP_NE: return order != 0;
  case OP_LT: return order < 0;
  case OP_LE: return order <= 0;
  case OP_GT: return order > 0;
  case OP_GE: return order >= 0;
  }
  assert(!"a comparison");
  return false;
}

static int compare_strings(const Const *x, const Const *y) {
  size_t n, m;
  const char *s = const_string_value(x, &n), *t = const_string_value(y, &m);
  int order = memcmp(s, t, n < m ? n : m);
  return order ? order : (n > m) - (n < m);
}

static int compare_integers(const Const *x, const Const *y) {
  if (x->rep == REP_SMALL && y->rep == REP_SMALL)
    return (x->small > y->small) - (x->small < y->small);
  mpz_t a, b;
  mpz_init(a);
  mpz_init(b);
  const_get_mpz(a, x);
  const_get_mpz(b, y);
  return mpz_cmp(a, b);
}

static int compare_rationals(const Const *x, const Const *y) {
  mpq_t a, b;
  mpq_init(a);
  mpq_init(b);
  const_get_mpq(a, x);
  const_get_mpq(b, y);
  return mpq_cmp(a, b);
}

static int compare_floats(const Const *x, const Const *y) {
  mpfr_t a, b;
  init_float(a);
  init_float(b);
  const_get_mpfr(a, x);
  const_get_mpfr(b, y);
  return mpfr_cmp(a, b);
}

static bool equal_complexes(const Const *x, const Const *y) {
  return const_compare(OP_EQ, const_real(x), const_real(y)) &&
         const_compare(OP_EQ, const_imag(x), const_imag(y));
}

bool const_compare(Op op, const Const *x, const Const *y) {
  if (is_unknown(x) || is_unknown(y)) return false;
  switch (x->rep > y->rep ? x->rep : y->rep) {
  case REP_BOOL: return holds(op, x->boolean != y->boolean);
  case REP_STRING: return holds(op, compare_strings(x, y));
  case REP_SMALL:
  case REP_BIG: return holds(op, compare_integers(x, y));
  case REP_RATIONAL: return holds(op, compare_rationals(x, y));
  case REP_FLOAT: return holds(op, compare_floats(x, y));
  case REP_COMPLEX: return holds(op, !equal_complexes(x, y));
  case REP_UNKNOWN: break;
  }
  return false;
}
