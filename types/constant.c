/*
 * constant.c: the representation of constant values, their construction and what can be asked.
 *
 * Requires: const_init, after session_arena exists. Ensures: values are immutable (a concatenated
 * string is flattened when first read). GMP and MPFR take their memory from the session arena and
 * give nothing back, so numbers, temporary ones too, are never freed one by one.
 */
#include "types/constant_internal.h"

#include <math.h>

static void *arena_realloc(void *p, size_t old_size, size_t new_size) {
  return new_size <= old_size ? p : arena_grow(session_arena, p, old_size, new_size);
}

static void *number_alloc(size_t size) {
  return arena_alloc(session_arena, size);
}

static void number_free(void *p, size_t size) {
  (void)p;
  (void)size;
}

void const_init(void) {
  mp_set_memory_functions(number_alloc, arena_realloc, number_free);
}

void init_float(mpfr_t f) {
  mpfr_set_emax(INT32_MAX);
  mpfr_set_emin(INT32_MIN);
  mpfr_init2(f, FLOAT_BITS);
}

static Const *new_const(Rep rep) {
  Const *c = NEW(session_arena, Const);
  c->rep = rep;
  return c;
}

ConstKind const_kind(const Const *c) {
  static const ConstKind kinds[] = {
      [REP_UNKNOWN] = CONST_UNKNOWN, [REP_BOOL] = CONST_BOOL,       [REP_STRING] = CONST_STRING,
      [REP_SMALL] = CONST_INT,       [REP_BIG] = CONST_INT,         [REP_RATIONAL] = CONST_FLOAT,
      [REP_FLOAT] = CONST_FLOAT,     [REP_COMPLEX] = CONST_COMPLEX,
  };
  return kinds[c->rep];
}

/* ---- construction ----------------------------------------------------------------------- */

const Const *const_unknown(void) {
  static const Const unknown = {.rep = REP_UNKNOWN};
  return &unknown;
}

const Const *const_bool(bool v) {
  static const Const values[2] = {{.rep = REP_BOOL, .boolean = false},
                                  {.rep = REP_BOOL, .boolean = true}};
  return &values[v];
}

const Const *const_string(const char *s, size_t len) {
  Const *c = new_const(REP_STRING);
  c->string.bytes = arena_strndup(session_arena, s, len);
  c->string.len = len;
  return c;
}

const Const *const_concat(const Const *x, const Const *y) {
  if (x->string.len == 0) return y;
  if (y->string.len == 0) return x;
  Const *c = new_const(REP_STRING);
  c->string.left = x;
  c->string.right = y;
  c->string.len = x->string.len + y->string.len;
  return c;
}

const Const *const_int64(int64_t v) {
  Const *c = new_const(REP_SMALL);
  c->small = v;
  return c;
}

const Const *const_uint64(uint64_t v) {
  if (v <= INT64_MAX) return const_int64((int64_t)v);
  Const *c = new_const(REP_BIG);
  mpz_init_set_ui(c->big, v);
  return c;
}

const Const *const_from_mpz(const mpz_t v) {
  if (mpz_fits_slong_p(v)) return const_int64(mpz_get_si(v));
  Const *c = new_const(REP_BIG);
  mpz_init_set(c->big, v);
  return c;
}

const Const *const_from_mpq(const mpq_t v) {
  if (mpz_sizeinbase(mpq_numref(v), 2) < RATIONAL_BITS &&
      mpz_sizeinbase(mpq_denref(v), 2) < RATIONAL_BITS) {
    Const *c = new_const(REP_RATIONAL);
    mpq_init(c->rational);
    mpq_set(c->rational, v);
    return c;
  }
  mpfr_t f;
  init_float(f);
  mpfr_set_q(f, v, MPFR_RNDN);
  return const_from_mpfr(f);
}

const Const *const_from_mpfr(const mpfr_t v) {
  if (!mpfr_number_p(v)) return const_unknown();
  Const *c = new_const(REP_FLOAT);
  init_float(c->real);
  mpfr_set(c->real, v, MPFR_RNDN);
  if (mpfr_zero_p(v)) mpfr_set_zero(c->real, 1);
  return c;
}

bool is_moderate_float(const mpfr_t v) {
  if (mpfr_zero_p(v)) return true;
  if (!mpfr_number_p(v)) return false;
  mpfr_exp_t e = mpfr_get_exp(v);
  return -RATIONAL_BITS < e && e < RATIONAL_BITS;
}

const Const *const_double(double v) {
  if (!isfinite(v)) return const_unknown();
  mpq_t q;
  mpq_init(q);
  mpq_set_d(q, v);
  return const_from_mpq(q);
}

const Const *const_complex(const Const *re, const Const *im) {
  if (re->rep == REP_UNKNOWN || im->rep == REP_UNKNOWN) return const_unknown();
  Const *c = new_const(REP_COMPLEX);
  c->complex.re = re;
  c->complex.im = im;
  return c;
}

/* ---- values ---------------------------------------------------------------------------------- */

bool const_bool_value(const Const *c) {
  return c->rep == REP_BOOL && c->boolean;
}

/* Writes the bytes of c to buf; chains of + are as deep as long on the left side. */
static void flatten_string(const Const *c, char *buf) {
  while (!c->string.bytes) {
    flatten_string(c->string.right, buf + c->string.left->string.len);
    c = c->string.left;
  }
  memcpy(buf, c->string.bytes, c->string.len);
}

const char *const_string_value(const Const *c, size_t *len) {
  if (c->rep != REP_STRING) {
    *len = 0;
    return "";
  }
  if (!c->string.bytes) {
    char *buf = arena_alloc(session_arena, c->string.len + 1);
    flatten_string(c, buf);
    ((Const *)c)->string.bytes = buf; /* the one mutation: a cache of the same value */
  }
  *len = c->string.len;
  return c->string.bytes;
}

bool const_to_int64(const Const *c, int64_t *v) {
  c = const_to_int(c);
  if (c->rep != REP_SMALL) return false;
  *v = c->small;
  return true;
}

bool const_to_uint64(const Const *c, uint64_t *v) {
  c = const_to_int(c);
  if (c->rep == REP_SMALL && c->small >= 0) {
    *v = (uint64_t)c->small;
    return true;
  }
  if (c->rep != REP_BIG || !mpz_fits_ulong_p(c->big)) return false;
  *v = mpz_get_ui(c->big);
  return true;
}

void const_get_mpz(mpz_t out, const Const *c) {
  if (c->rep == REP_SMALL)
    mpz_set_si(out, c->small);
  else
    mpz_set(out, c->big);
}

void const_get_mpq(mpq_t out, const Const *c) {
  if (c->rep == REP_RATIONAL) {
    mpq_set(out, c->rational);
    return;
  }
  const_get_mpz(mpq_numref(out), c);
  mpz_set_ui(mpq_denref(out), 1);
}

void const_get_mpfr(mpfr_t out, const Const *c) {
  switch (c->rep) {
  case REP_SMALL: mpfr_set_si(out, c->small, MPFR_RNDN); break;
  case REP_BIG: mpfr_set_z(out, c->big, MPFR_RNDN); break;
  case REP_RATIONAL: mpfr_set_q(out, c->rational, MPFR_RNDN); break;
  case REP_FLOAT: mpfr_set(out, c->real, MPFR_RNDN); break;
  case REP_COMPLEX: const_get_mpfr(out, c->complex.re); break;
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_STRING: mpfr_set_zero(out, 1); break;
  }
}

/*
 * c rounded once, to nearest even, to a format of bits of mantissa whose smallest normal number is
 * 2^(min_exp-1); subnormal numbers have fewer bits. Rounding a rational to 512 bits first could
 * round twice, so it goes to the format directly.
 */
static double round_to_format(const Const *c, int bits, int min_exp, int max_exp) {
  mpfr_exp_t old_min = mpfr_get_emin(), old_max = mpfr_get_emax();
  mpfr_t f;
  mpfr_init2(f, bits);
  int ternary = 0;
  switch (c->rep) {
  case REP_SMALL: ternary = mpfr_set_si(f, c->small, MPFR_RNDN); break;
  case REP_BIG: ternary = mpfr_set_z(f, c->big, MPFR_RNDN); break;
  case REP_RATIONAL: ternary = mpfr_set_q(f, c->rational, MPFR_RNDN); break;
  case REP_FLOAT: ternary = mpfr_set(f, c->real, MPFR_RNDN); break;
  case REP_COMPLEX:
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_STRING: mpfr_set_zero(f, 1); break;
  }
  mpfr_set_emin(min_exp - bits + 1);
  mpfr_set_emax(max_exp);
  ternary = mpfr_check_range(f, ternary, MPFR_RNDN);
  mpfr_subnormalize(f, ternary, MPFR_RNDN);
  double v = mpfr_get_d(f, MPFR_RNDN);
  mpfr_set_emin(old_min);
  mpfr_set_emax(old_max);
  return v;
}

double const_to_double(const Const *c) {
  if (c->rep == REP_COMPLEX) c = c->complex.re;
  return round_to_format(c, 53, -1021, 1024);
}

float const_to_float(const Const *c) {
  if (c->rep == REP_COMPLEX) c = c->complex.re;
  return (float)round_to_format(c, 24, -125, 128);
}

const Const *const_real(const Const *c) {
  return c->rep == REP_COMPLEX ? c->complex.re : c;
}

const Const *const_imag(const Const *c) {
  if (c->rep == REP_UNKNOWN) return c;
  return c->rep == REP_COMPLEX ? c->complex.im : const_int64(0);
}

int const_sign(const Const *c) {
  switch (c->rep) {
  case REP_SMALL: return (c->small > 0) - (c->small < 0);
  case REP_BIG: return mpz_sgn(c->big);
  case REP_RATIONAL: return mpq_sgn(c->rational);
  case REP_FLOAT: return mpfr_sgn(c->real);
  case REP_COMPLEX: return const_sign(c->complex.re) | const_sign(c->complex.im);
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_STRING: break;
  }
  return 1; /* so that an erroneous divisor is no second error */
}

uint32_t const_bit_length(const Const *c) {
  if (c->rep == REP_BIG) return (uint32_t)mpz_sizeinbase(c->big, 2);
  if (c->rep != REP_SMALL || c->small == 0) return 0;
  uint64_t magnitude = c->small < 0 ? -(uint64_t)c->small : (uint64_t)c->small;
  return 64 - (uint32_t)__builtin_clzll(magnitude);
}

/* ---- conversions of kind ---------------------------------------------------------------- */

/* v as an integer if it is one. */
static const Const *exact_integer(const mpfr_t v) {
  if (!mpfr_integer_p(v)) return NULL;
  mpz_t z;
  mpz_init(z);
  mpfr_get_z(z, v, MPFR_RNDZ);
  return const_from_mpz(z);
}

/*
 * A float whose last few bits alone keep it from being an integer is taken for that integer, since
 * they stem from the rounding of earlier operations.
 */
static const Const *nearly_integer(const mpfr_t v) {
  enum {
    SLACK = 4
  };
  static const mpfr_rnd_t directions[] = {MPFR_RNDZ, MPFR_RNDA};
  for (int i = 0; i < 2; i++) {
    mpfr_t t;
    mpfr_init2(t, FLOAT_BITS - SLACK);
    mpfr_set(t, v, directions[i]);
    const Const *c = exact_integer(t);
    if (c) return c;
  }
  return const_unknown();
}

static const Const *float_to_int(const mpfr_t v) {
  if (!is_moderate_float(v)) return const_unknown();
  const Const *c = exact_integer(v);
  return c ? c : nearly_integer(v);
}

const Const *const_to_int(const Const *c) {
  switch (c->rep) {
  case REP_SMALL:
  case REP_BIG: return c;
  case REP_RATIONAL:
    return mpz_cmp_ui(mpq_denref(c->rational), 1) == 0 ? const_from_mpz(mpq_numref(c->rational))
                                                       : const_unknown();
  case REP_FLOAT: return float_to_int(c->real);
  case REP_COMPLEX:
    return const_sign(c->complex.im) == 0 ? const_to_int(c->complex.re) : const_unknown();
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_STRING: break;
  }
  return const_unknown();
}

const Const *const_to_float_kind(const Const *c) {
  switch (c->rep) {
  case REP_SMALL:
  case REP_BIG: {
    mpq_t q;
    mpq_init(q);
    const_get_mpq(q, c);
    return const_from_mpq(q);
  }
  case REP_RATIONAL:
  case REP_FLOAT: return c;
  case REP_COMPLEX:
    return const_sign(c->complex.im) == 0 ? const_to_float_kind(c->complex.re) : const_unknown();
  case REP_UNKNOWN:
  case REP_BOOL:
  case REP_STRING: break;
  }
  return const_unknown();
}

const Const *const_to_complex_kind(const Const *c) {
  if (c->rep == REP_COMPLEX) return c;
  if (c->rep < REP_SMALL) return const_unknown();
  return const_complex(c, const_int64(0));
}
