/*
 * ftoa.c: floating-point numbers to decimal text.
 *
 * Requires: nothing; allocates nothing, needs about 2 KiB of stack.
 * Ensures: the digits are exact: the shortest that read back as the same number (closest of them,
 * ties to even), or correctly rounded to a given count; the text is that of strconv.FormatFloat.
 *
 * Method: Steele and White's free-format algorithm ("dragon4") on integers of fixed capacity:
 * the value is kept as a fraction r/s, each digit is the quotient of 10r by s. Three short ways for
 * what programs mostly print: whole numbers below 2^53, numbers with few decimals, a fixed number
 * of decimals. Refused: Ryu and Grisu, for their tables (10 KiB in every program).
 */
#include "runtime/ftoa.h"

#include <string.h>

/* ---- natural numbers ------------------------------------------------------------------------- */

enum {
  BIG_WORDS = 40
}; /* 5e-324 scaled by 10^324 has 1131 bits, and headroom */

typedef struct Big {
  uint32_t w[BIG_WORDS]; /* least significant first */
  int n;                 /* words in use; the top one is not 0 */
} Big;

static void big_set(Big *b, uint64_t v) {
  b->w[0] = (uint32_t)v;
  b->w[1] = (uint32_t)(v >> 32);
  b->n = v >> 32 ? 2 : v ? 1 : 0;
}

static void big_mul(Big *b, uint32_t f) {
  uint64_t carry = 0;
  for (int i = 0; i < b->n; i++) {
    carry += (uint64_t)b->w[i] * f;
    b->w[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry) b->w[b->n++] = (uint32_t)carry;
}

static void big_shl(Big *b, int bits) {
  int words = bits / 32, rest = bits % 32;
  if (b->n == 0 || bits == 0) return;
  memmove(b->w + words, b->w, (size_t)b->n * 4);
  memset(b->w, 0, (size_t)words * 4);
  b->n += words;
  if (rest) big_mul(b, 1u << rest);
}

static void big_mul_pow10(Big *b, int k) {
  for (; k >= 9; k -= 9) big_mul(b, 1000000000u);
  uint32_t f = 1;
  for (; k > 0; k--) f *= 10;
  big_mul(b, f);
}

static int big_cmp(const Big *a, const Big *b) {
  if (a->n != b->n) return a->n < b->n ? -1 : 1;
  for (int i = a->n - 1; i >= 0; i--)
    if (a->w[i] != b->w[i]) return a->w[i] < b->w[i] ? -1 : 1;
  return 0;
}

static void big_trim(Big *a) {
  while (a->n > 0 && a->w[a->n - 1] == 0) a->n--;
}

/* a -= q * b, which is not negative. */
static void big_sub_mul(Big *a, const Big *b, uint32_t q) {
  uint64_t carry = 0;
  int64_t borrow = 0;
  for (int i = 0; i < a->n; i++) {
    carry += i < b->n ? (uint64_t)b->w[i] * q : 0;
    borrow += (int64_t)a->w[i] - (int64_t)(uint32_t)carry;
    a->w[i] = (uint32_t)borrow;
    borrow >>= 32;
    carry >>= 32;
  }
  big_trim(a);
}

static void big_add(Big *a, const Big *b) {
  uint64_t carry = 0;
  int n = a->n > b->n ? a->n : b->n;
  for (int i = 0; i < n; i++) {
    carry += (i < a->n ? a->w[i] : 0ull) + (i < b->n ? b->w[i] : 0ull);
    a->w[i] = (uint32_t)carry;
    carry >>= 32;
  }
  a->n = n;
  if (carry) a->w[a->n++] = (uint32_t)carry;
}

/* compares a + b with c */
static int big_cmp_sum(const Big *a, const Big *b, const Big *c) {
  Big sum = *a;
  big_add(&sum, b);
  return big_cmp(&sum, c);
}

/* The quotient of r by s, 0 to 9, leaving the remainder in r; s's top word is in [2^27, 2^28). */
static int big_digit(Big *r, const Big *s) {
  if (r->n < s->n) return 0;
  uint32_t q = r->w[s->n - 1] / (s->w[s->n - 1] + 1);
  if (q) big_sub_mul(r, s, q);
  while (big_cmp(r, s) >= 0) {
    big_sub_mul(r, s, 1);
    q++;
  }
  return (int)q;
}

/* ---- digits ---------------------------------------------------------------------------------- */

enum {
  MAX_DIGITS = 800
};

/* 0.d1d2d3... * 10^dp */
typedef struct Digits {
  char d[MAX_DIGITS];
  int n, dp;
} Digits;

/* mantissa * 2^exp, as read from the bits */
typedef struct Binary {
  uint64_t mant;
  int exp;
  bool lower_closer; /* the gap to the number below is half of that above */
  bool narrow;       /* a float32 */
} Binary;

/* r/s is the value; mp/s and mm/s half the gaps to the neighbours above and below */
typedef struct Fraction {
  Big r, s, mp, mm;
} Fraction;

static int bit_length(uint64_t v) {
  return 64 - __builtin_clzll(v);
}

/* Estimate of the decimal exponent k with value < 10^k; may be one too small. */
static int estimate_exponent(const Binary *v) {
  double log10 = (v->exp + bit_length(v->mant) - 1) * 0.30102999566398120;
  int k = (int)log10;
  return log10 > k ? k + 1 : k;
}

static void fraction_init(Fraction *f, const Binary *v) {
  int extra = v->lower_closer ? 2 : 1;
  big_set(&f->r, v->mant);
  big_set(&f->s, 1);
  big_set(&f->mp, v->lower_closer ? 2 : 1);
  big_set(&f->mm, 1);
  big_shl(&f->r, extra + (v->exp > 0 ? v->exp : 0));
  big_shl(&f->s, extra + (v->exp < 0 ? -v->exp : 0));
  if (v->exp > 0) {
    big_shl(&f->mp, v->exp);
    big_shl(&f->mm, v->exp);
  }
}

static void fraction_mul10(Fraction *f) {
  big_mul(&f->r, 10);
  big_mul(&f->mp, 10);
  big_mul(&f->mm, 10);
}

static void fraction_scale(Fraction *f, int k) {
  if (k >= 0) {
    big_mul_pow10(&f->s, k);
    return;
  }
  big_mul_pow10(&f->r, -k);
  big_mul_pow10(&f->mp, -k);
  big_mul_pow10(&f->mm, -k);
}

/* Shifts everything so that s's top word is in [2^27, 2^28), as big_digit needs. */
static void fraction_normalize(Fraction *f) {
  int top = bit_length(f->s.w[f->s.n - 1]);
  int shift = top <= 28 ? 28 - top : 60 - top;
  big_shl(&f->r, shift);
  big_shl(&f->s, shift);
  big_shl(&f->mp, shift);
  big_shl(&f->mm, shift);
}

/*
 * Scales r/s into [0.1, 1) and returns the decimal exponent. `shortest`: a value whose upper
 * neighbour's midpoint reaches 1 counts as 1.
 */
static int fraction_start(Fraction *f, const Binary *v, bool shortest) {
  int k = estimate_exponent(v);
  fraction_init(f, v);
  fraction_scale(f, k);
  bool even = (v->mant & 1) == 0;
  int over = shortest ? big_cmp_sum(&f->r, &f->mp, &f->s) : big_cmp(&f->r, &f->s);
  if (over > 0 || (over == 0 && (even || !shortest))) {
    big_mul(&f->s, 10);
    k++;
  }
  fraction_normalize(f);
  return k;
}

/* Adds one unit in the last place. */
static void round_up(Digits *out) {
  while (out->n > 0 && out->d[out->n - 1] == '9') out->n--;
  if (out->n == 0) {
    out->d[out->n++] = '1';
    out->dp++;
    return;
  }
  out->d[out->n - 1]++;
}

/* Rounds by what is left in r/s, ties to even. */
static void round_last(Digits *out, Fraction *f) {
  big_mul(&f->r, 2);
  int c = big_cmp(&f->r, &f->s);
  bool odd = out->n > 0 && (out->d[out->n - 1] & 1);
  if (c > 0 || (c == 0 && odd)) round_up(out);
}

static void shortest_digits(Digits *out, const Binary *v) {
  Fraction f;
  out->dp = fraction_start(&f, v, true);
  out->n = 0;
  bool even = (v->mant & 1) == 0;
  for (;;) {
    fraction_mul10(&f);
    out->d[out->n++] = (char)('0' + big_digit(&f.r, &f.s));
    int low = big_cmp(&f.r, &f.mm);
    int high = big_cmp_sum(&f.r, &f.mp, &f.s);
    bool down = low < 0 || (low == 0 && even), up = high > 0 || (high == 0 && even);
    if (!down && !up) continue;
    if (down && up)
      round_last(out, &f);
    else if (up)
      round_up(out);
    return;
  }
}

/* `count` digits after the first if relative, else after the decimal point. */
static void exact_digits(Digits *out, const Binary *v, int count, bool after_point) {
  Fraction f;
  out->dp = fraction_start(&f, v, false);
  out->n = 0;
  int want = after_point ? out->dp + count : count;
  if (want < 0) return; /* below half a unit */
  if (want > MAX_DIGITS) want = MAX_DIGITS;
  while (out->n < want && f.r.n > 0) {
    big_mul(&f.r, 10);
    out->d[out->n++] = (char)('0' + big_digit(&f.r, &f.s));
  }
  if (f.r.n > 0) round_last(out, &f);
}

/* ---- short ways ------------------------------------------------------------------------------ */

enum {
  MAX_POWER = 19 /* 10^19 is the largest power of ten below 2^64 */
};

static uint64_t power_of_10(int k) {
  uint64_t p = 1;
  while (k-- > 0) p *= 10;
  return p;
}

/* n / 10^decimals */
static void set_decimal(Digits *out, uint64_t n, int decimals) {
  char text[20];
  int len = 0;
  for (; n > 0; n /= 10) text[len++] = (char)('0' + n % 10);
  for (int i = 0; i < len; i++) out->d[i] = text[len - 1 - i];
  out->n = len;
  out->dp = len ? len - decimals : 0;
}

/* A whole number below 2^53 is its own shortest text. */
static bool small_whole(Digits *out, const Binary *v) {
  if (v->exp > 0 || v->exp < -52) return false;
  uint64_t n = v->mant >> -v->exp;
  if (n << -v->exp != v->mant) return false;
  set_decimal(out, n, 0);
  return true;
}

/* mant * 2^exp, exp from -1000 to 0: exact. */
static double value_of(const Binary *v) {
  uint64_t bits = (uint64_t)(1023 + v->exp) << 52;
  double scale;
  memcpy(&scale, &bits, 8);
  return (double)v->mant * scale;
}

/*
 * Different numbers of 15 (float32: 6) decimal digits are different floating-point numbers, so if
 * n / 10^k with n that short reads back as the value, no shorter text and no other of that length
 * does. n and 10^k are exact, so that the quotient is what reading the text would give.
 */
static bool few_decimals(Digits *out, const Binary *v) {
  enum {
    MAX_DECIMALS = 15
  };
  if (v->exp >= 0 || v->exp < -100) return false;
  double x = value_of(v), limit = v->narrow ? 1e6 : 1e15, p = 10;
  for (int k = 1; k <= MAX_DECIMALS && x * p < limit; k++, p *= 10) {
    uint64_t n = (uint64_t)(x * p + 0.5);
    double back = (double)n / p;
    if (v->narrow ? (float)back != (float)x : back != x) continue;
    set_decimal(out, n, k);
    return true;
  }
  return false;
}

/* A fixed number of decimals where value * 10^decimals fits into integers. */
static bool fixed_decimals(Digits *out, const Binary *v, int decimals) {
  if (decimals > MAX_POWER || v->exp >= 0 || v->exp < -120) return false;
  unsigned __int128 n = (unsigned __int128)v->mant * power_of_10(decimals), one = 1;
  unsigned __int128 rest = n & ((one << -v->exp) - 1), half = one << (-v->exp - 1);
  n >>= -v->exp;
  if (n >> 63) return false;
  uint64_t whole = (uint64_t)n;
  set_decimal(out, whole + (rest > half || (rest == half && whole & 1)), decimals);
  return true;
}

static void trim_zeros(Digits *out) {
  while (out->n > 0 && out->d[out->n - 1] == '0') out->n--;
  if (out->n == 0) out->dp = 0;
}

/* ---- layout ---------------------------------------------------------------------------------- */

typedef struct Text {
  char *p;
  size_t n, cap;
} Text;

static void put(Text *t, char c) {
  if (t->n < t->cap) t->p[t->n] = c;
  t->n++;
}

static void put_str(Text *t, const char *s) {
  while (*s) put(t, *s++);
}

static char digit_at(const Digits *d, int i) {
  return i >= 0 && i < d->n ? d->d[i] : '0';
}

static void put_exponent(Text *t, int exp, char letter) {
  put(t, letter);
  put(t, exp < 0 ? '-' : '+');
  if (exp < 0) exp = -exp;
  if (exp >= 100) put(t, (char)('0' + exp / 100));
  put(t, (char)('0' + exp / 10 % 10));
  put(t, (char)('0' + exp % 10));
}

static void layout_e(Text *t, const Digits *d, int prec, char letter) {
  put(t, digit_at(d, 0));
  if (prec > 0) put(t, '.');
  for (int i = 1; i <= prec; i++) put(t, digit_at(d, i));
  put_exponent(t, d->n == 0 ? 0 : d->dp - 1, letter);
}

static void layout_f(Text *t, const Digits *d, int prec) {
  for (int i = 0; i < d->dp; i++) put(t, digit_at(d, i));
  if (d->dp <= 0) put(t, '0');
  if (prec > 0) put(t, '.');
  for (int i = 0; i < prec; i++) put(t, digit_at(d, d->dp + i));
}

static int max_int(int a, int b) {
  return a > b ? a : b;
}

static void layout_g(Text *t, const Digits *d, int prec, bool shortest, char letter) {
  int eprec = prec;
  if (eprec > d->n && d->n >= d->dp) eprec = d->n;
  if (shortest) eprec = 6;
  int exp = d->dp - 1;
  if (d->n > 0 && (exp < -4 || exp >= eprec)) {
    int digits = !shortest && prec < d->n ? prec : d->n;
    layout_e(t, d, digits - 1, letter);
    return;
  }
  layout_f(t, d, max_int(d->n - d->dp, 0));
}

/* ---- entry ----------------------------------------------------------------------------------- */

static bool decode(uint64_t bits, int bitsize, Binary *v, bool *negative) {
  int mant_bits = bitsize == 32 ? 23 : 52, exp_bits = bitsize == 32 ? 8 : 11;
  int bias = (1 << (exp_bits - 1)) - 1;
  int exp = (int)(bits >> mant_bits) & ((1 << exp_bits) - 1);
  v->mant = bits & ((1ull << mant_bits) - 1);
  *negative = bits >> (bitsize - 1) & 1;
  v->lower_closer = v->mant == 0 && exp > 1;
  v->narrow = bitsize == 32;
  if (exp == (1 << exp_bits) - 1) return false;
  if (exp == 0)
    exp = 1;
  else
    v->mant |= 1ull << mant_bits;
  v->exp = exp - bias - mant_bits;
  return true;
}

static void compute_digits(Digits *d, const Binary *v, char fmt, int prec) {
  if (v->mant == 0)
    d->n = d->dp = 0;
  else if (prec < 0) {
    if (!small_whole(d, v) && !few_decimals(d, v)) shortest_digits(d, v);
  } else if (fmt == 'f') {
    if (!fixed_decimals(d, v, prec)) exact_digits(d, v, prec, true);
  } else
    exact_digits(d, v, fmt == 'e' ? prec + 1 : max_int(prec, 1), false);
  if (prec < 0 || fmt == 'g') trim_zeros(d);
}

static void layout(Text *t, const Digits *d, char fmt, int prec, char letter) {
  bool shortest = prec < 0;
  if (fmt == 'e')
    layout_e(t, d, shortest ? max_int(d->n - 1, 0) : prec, letter);
  else if (fmt == 'f')
    layout_f(t, d, shortest ? max_int(d->n - d->dp, 0) : prec);
  else
    layout_g(t, d, shortest ? 6 : max_int(prec, 1), shortest, letter);
}

static uint64_t double_bits(double v, int bitsize) {
  uint64_t bits = 0;
  float f = (float)v;
  if (bitsize == 32)
    memcpy(&bits, &f, 4);
  else
    memcpy(&bits, &v, 8);
  return bits;
}

size_t rt_format_float(char *buf, size_t cap, double value, char fmt, int prec, int bitsize) {
  Text t = {buf, 0, cap};
  Binary v;
  bool negative;
  if (!decode(double_bits(value, bitsize), bitsize, &v, &negative)) {
    put_str(&t, v.mant ? "NaN" : negative ? "-Inf" : "+Inf");
    return t.n;
  }
  if (negative) put(&t, '-');
  char lower = (char)(fmt | 0x20);
  Digits d;
  compute_digits(&d, &v, lower, prec);
  layout(&t, &d, lower, prec, fmt == lower ? 'e' : 'E');
  return t.n;
}
