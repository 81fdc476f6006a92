/*
 * types_constant_test.c: constants against values computed by the reference compiler.
 */
#include <math.h>
#include <stdlib.h>

#include "types/types.h"

static const char *current;

static void fail(const char *what, const char *got, const char *want) {
  fprintf(stderr, "%s: %s: got %s, want %s\n", current, what, got, want);
  exit(1);
}

static const Const *literal(const char *text) {
  size_t n = strlen(text);
  LitKind kind = LIT_INT;
  if (text[0] == '"' || text[0] == '`')
    kind = LIT_STRING;
  else if (text[0] == '\'')
    kind = LIT_RUNE;
  else if (text[n - 1] == 'i')
    kind = LIT_IMAG;
  else if (strpbrk(text, ".pP") || (!strpbrk(text, "xX") && strpbrk(text, "eE")))
    kind = LIT_FLOAT;
  return const_from_literal(kind, text, (uint32_t)n);
}

static const char *shown(const Const *c) {
  Text t = text_new(session_arena);
  print_const(&t, c);
  return t.s;
}

static const char *exact(const Const *c) {
  Text t = text_new(session_arena);
  print_const_exact(&t, c);
  return t.s;
}

static void expect(const char *what, const char *got, const char *want) {
  if (strcmp(got, want) != 0) fail(what, got, want);
}

static void expect_shown(const char *text, const char *want) {
  expect(text, shown(literal(text)), want);
}

static void expect_exact(const char *text, const char *want) {
  expect(text, exact(literal(text)), want);
}

static void test_literals(void) {
  expect_shown("0", "0");
  expect_shown("0x_FF", "255");
  expect_shown("0b101", "5");
  expect_shown("0o17", "15");
  expect_shown("017", "15");
  expect_shown("1_000_000", "1000000");
  expect_shown("9223372036854775807", "9223372036854775807");
  expect_shown("9223372036854775808", "9223372036854775808");
  expect_shown("0xFFFFFFFFFFFFFFFFFFFF", "1208925819614629174706175");
  expect_shown("1.5", "1.5");
  expect_shown("1e6", "1e+06");
  expect_shown("100000.0", "100000");
  expect_shown("0x1p-2", "0.25");
  expect_shown("0x.8p1", "1");
  expect_shown("1e400", "1e+400");
  expect_shown("1e-400", "1e-400");
  expect_shown("1e5000", "1e+5000");
  expect_shown("1e-10000000000", "0");
  expect_shown("0.1234567891", "0.123457");
  expect_shown("3i", "(0 + 3i)");
  expect_shown("0123i", "(0 + 123i)");
  expect_shown("0x10i", "(0 + 16i)");
  expect_exact("0.1", "1/10");
  expect_exact("2.5e-1", "1/4");
}

static void test_quoted(void) {
  expect_shown("'a'", "97");
  expect_shown("'\\n'", "10");
  expect_shown("'\\x41'", "65");
  expect_shown("'\\u00e9'", "233");
  expect_shown("'é'", "233");
  expect_shown("'\\377'", "255");
  expect_shown("\"a\\tb\\\"c\"", "\"a\\tb\\\"c\"");
  expect_shown("\"\\xff\\u00e9\\U0001F600\"", "\"\\xffé😀\"");
  expect_shown("`a\\n\rb`", "\"a\\\\nb\"");
  const Const *s = literal("\"0123456789012345678901234567890123456789012345678901234567890123456789ab\"");
  expect("shortened", shown(s), "\"01234567890123456789012345678901234567890123456789012345678901234567...");
}

static const Const *binary(const char *x, Op op, const char *y, bool is_int) {
  return const_binary(op, literal(x), literal(y), is_int);
}

static void test_integers(void) {
  expect("+", shown(binary("9223372036854775807", OP_ADD, "1", true)), "9223372036854775808");
  expect("/", shown(binary("7", OP_DIV, "2", true)), "3");
  expect("/ rational", exact(binary("7", OP_DIV, "2", false)), "7/2");
  const Const *minus7 = const_unary(OP_SUB, literal("7"), 0);
  expect("-7/2", shown(const_binary(OP_DIV, minus7, literal("2"), true)), "-3");
  expect("-7%2", shown(const_binary(OP_REM, minus7, literal("2"), true)), "-1");
  expect("&^", shown(binary("0xFF", OP_AND_NOT, "0x0F", true)), "240");
  expect("^0", shown(const_unary(OP_XOR, literal("0"), 0)), "-1");
  expect("^uint8(1)", shown(const_unary(OP_XOR, literal("1"), 8)), "254");
  expect("1<<100", shown(const_shift(OP_SHL, literal("1"), 100)), "1267650600228229401496703205376");
  expect("-7>>1", shown(const_shift(OP_SHR, minus7, 1)), "-4");
  expect("min", shown(const_unary(OP_SUB, const_int64(INT64_MIN), 0)), "9223372036854775808");
  if (const_bit_length(const_shift(OP_SHL, literal("1"), 100)) != 101) fail("bits", "?", "101");
  if (const_bit_length(minus7) != 3) fail("bits of -7", "?", "3");
}

static void test_floats(void) {
  const Const *third = binary("1.0", OP_DIV, "3.0", false);
  expect("1/3*3", exact(const_binary(OP_MUL, third, literal("3.0"), false)), "1");
  expect("to int", shown(const_to_int(const_binary(OP_MUL, third, literal("3.0"), false))), "1");
  expect("1.5 to int", shown(const_to_int(literal("1.5"))), "unknown");
  expect("1e100 to int", shown(const_to_int(literal("1e2"))), "100");
  if (const_to_double(literal("0.1")) != 0.1) fail("0.1", "?", "0.1");
  if (const_to_float(literal("0.1")) != 0.1f) fail("float 0.1", "?", "0.1");
  if (const_to_double(literal("5e-324")) != 5e-324) fail("denormal", "?", "5e-324");
  if (const_to_double(literal("2e-324")) != 0) fail("underflow", "?", "0");
  if (const_to_float(literal("1e-45")) != 1e-45f) fail("float denormal", "?", "1e-45");
  if (!isinf(const_to_double(literal("1e400")))) fail("1e400", "?", "+Inf");
  if (!isinf(const_to_float(literal("1e39")))) fail("float 1e39", "?", "+Inf");
  if (const_to_double(literal("1.7976931348623157e308")) != 1.7976931348623157e308)
    fail("largest", "?", "1.797e308");
}

static void test_complex(void) {
  const Const *x = const_complex(literal("1"), literal("2"));
  const Const *y = const_complex(literal("3"), literal("4"));
  expect("*", shown(const_binary(OP_MUL, x, y, false)), "(-5 + 10i)");
  expect("/", shown(const_binary(OP_DIV, x, y, false)), "(0.44 + 0.08i)");
  expect("+", shown(const_binary(OP_ADD, x, literal("1"), false)), "(2 + 2i)");
  if (!const_compare(OP_EQ, x, x) || const_compare(OP_EQ, x, y)) fail("==", "?", "equal");
  expect("to int", shown(const_to_int(const_complex(literal("7"), literal("0")))), "7");
}

static void test_strings(void) {
  const Const *s = literal("\"\"");
  for (int i = 0; i < 10000; i++) s = const_binary(OP_ADD, s, literal("\"ab\""), false);
  size_t len;
  const char *bytes = const_string_value(s, &len);
  if (len != 20000 || memcmp(bytes + 19998, "ab", 2) != 0) fail("concatenation", "?", "20000 bytes");
  if (!const_compare(OP_LT, literal("\"a\""), literal("\"ab\""))) fail("<", "false", "true");
}

static void test_type_strings(void) {
  Type *map = new_map_type(universe_type(TYPE_STRING), new_slice_type(type_byte));
  expect("type_string", type_string(map), "map[string][]uint8");
  expect("%T", format_text(session_arena, "%T", map), "map[string][]byte");
  Type *same = new_map_type(universe_type(TYPE_STRING), new_slice_type(universe_type(TYPE_UINT8)));
  if (!types_identical(map, same)) fail("identity", "different", "identical");
  if (type_hash(map) != type_hash(same)) fail("hash", "different", "equal");
  if (!type_implements(type_error, type_any, false, NULL)) fail("implements", "no", "yes");
  const char *why = "";
  if (type_implements(map, type_error, false, &why)) fail("implements", "yes", "no");
  expect("why", why, "map[string][]byte does not implement error (missing method Error)");
}

#define RUN(test) (current = #test, test(), puts("ok types_constant " #test))

int main(void) {
  session_arena = arena_new("session");
  universe_init();
  RUN(test_literals);
  RUN(test_quoted);
  RUN(test_integers);
  RUN(test_floats);
  RUN(test_complex);
  RUN(test_strings);
  RUN(test_type_strings);
  return 0;
}
