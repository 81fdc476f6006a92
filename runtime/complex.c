/*
 * complex.c: division of complex numbers.
 *
 * Requires: nothing. Ensures: Smith's method against overflow on the way, with the corrections of
 * C99 annex G where it gives two NaNs: division by zero and infinite operands.
 */
#include "runtime/internal.h"

#include <math.h>

static bool finite_both(double a, double b) {
  return isfinite(a) && isfinite(b);
}

static bool infinite_any(double a, double b) {
  return isinf(a) || isinf(b);
}

/* An infinity becomes 1, a finite number 0, both with their sign. */
static double unit(double v) {
  return copysign(isinf(v) ? 1 : 0, v);
}

typedef struct Complex {
  double re, im;
} Complex;

static Complex smith(Complex n, Complex m) {
  if (fabs(m.re) >= fabs(m.im)) {
    double ratio = m.im / m.re, denominator = m.re + ratio * m.im;
    return (Complex){(n.re + n.im * ratio) / denominator, (n.im - n.re * ratio) / denominator};
  }
  double ratio = m.re / m.im, denominator = m.im + ratio * m.re;
  return (Complex){(n.re * ratio + n.im) / denominator, (n.im * ratio - n.re) / denominator};
}

/* factor * n * conjugate(m) */
static Complex directed(double factor, Complex n, Complex m) {
  return (Complex){factor * (n.re * m.re + n.im * m.im), factor * (n.im * m.re - n.re * m.im)};
}

static Complex correct(Complex q, Complex n, Complex m) {
  if (m.re == 0 && m.im == 0 && !(isnan(n.re) && isnan(n.im))) {
    double infinity = copysign(INFINITY, m.re);
    return (Complex){infinity * n.re, infinity * n.im};
  }
  if (infinite_any(n.re, n.im) && finite_both(m.re, m.im))
    return directed(INFINITY, (Complex){unit(n.re), unit(n.im)}, m);
  if (infinite_any(m.re, m.im) && finite_both(n.re, n.im))
    return directed(0, n, (Complex){unit(m.re), unit(m.im)});
  return q;
}

void rt_complex128_div(void *out, double ar, double ai, double br, double bi) {
  Complex n = {ar, ai}, m = {br, bi}, q = smith(n, m);
  if (isnan(q.re) && isnan(q.im)) q = correct(q, n, m);
  *(Complex *)out = q;
}
