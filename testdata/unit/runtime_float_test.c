/*
 * Texts of floating-point numbers: shortest, exact, special; as strconv.FormatFloat gives them.
 */
#include "runtime/ftoa.h"
#include "testdata/unit/runtime_support.h"

typedef struct Case {
  double value;
  char fmt;
  int prec, bitsize;
  const char *want;
} Case;

static const Case cases[] = {
    {0, 'g', -1, 64, "0"},
    {-0.0, 'g', -1, 64, "-0"},
    {1, 'g', -1, 64, "1"},
    {100000, 'g', -1, 64, "100000"},
    {1e6, 'g', -1, 64, "1e+06"},
    {1e21, 'g', -1, 64, "1e+21"},
    {0.1, 'g', -1, 64, "0.1"},
    {0.0001, 'g', -1, 64, "0.0001"},
    {0.00001, 'g', -1, 64, "1e-05"},
    {5e-324, 'g', -1, 64, "5e-324"},
    {1.7976931348623157e308, 'g', -1, 64, "1.7976931348623157e+308"},
    {2.2250738585072014e-308, 'e', -1, 64, "2.2250738585072014e-308"},
    {9007199254740992, 'f', -1, 64, "9007199254740992"},
    {1.0 / 3, 'g', -1, 64, "0.3333333333333333"},
    {1.0f / 3, 'g', -1, 32, "0.33333334"},
    {16777216, 'e', -1, 32, "1.6777216e+07"},
    {2.5, 'f', 0, 64, "2"},
    {3.5, 'f', 0, 64, "4"},
    {0.5, 'f', 0, 64, "0"},
    {0.05, 'f', 1, 64, "0.1"},
    {999.9996, 'f', 3, 64, "1000.000"},
    {1e23, 'f', 2, 64, "99999999999999991611392.00"},
    {123.456, 'e', 3, 64, "1.235e+02"},
    {123.456, 'G', 2, 64, "1.2E+02"},
    {0, 'e', 2, 64, "0.00e+00"},
    {__builtin_inf(), 'g', -1, 64, "+Inf"},
    {-__builtin_inf(), 'f', 3, 64, "-Inf"},
    {__builtin_nan(""), 'e', 3, 64, "NaN"},
};

void test_main(void) {
  char text[64];
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const Case *c = &cases[i];
    size_t n = rt_format_float(text, sizeof text, c->value, c->fmt, c->prec, c->bitsize);
    bool same = n == strlen(c->want) && memcmp(text, c->want, n) == 0;
    if (!same) say(c->want);
    CHECK(same);
  }
  say("ok runtime_float");
  _exit(0);
}
