/*
 * Calls across stack segments: stack arguments, large frames, results in memory; panics raised in a
 * newer segment and recovered in an older one. Compiled with split stacks (runtime.mk).
 */
#include "testdata/unit/runtime_support.h"

#define NOINLINE __attribute__((noinline))

typedef struct Big {
  long a[8];
} Big;

static NOINLINE double arguments(long a, long b, long c, long d, long e, long f, long g, Big big,
                                 double x, long n) {
  if (n == 0) return (double)(a + b + c + d + e + f + 7 * g + big.a[7]) + x;
  return arguments(a, b, c, d, e, f, g, big, x, n - 1) + 1;
}

static NOINLINE Big results(long n) {
  Big b = {{0, 1, 2, 3, 4, 5, 6, 7}};
  if (n == 0) return b;
  b = results(n - 1);
  b.a[0]++;
  return b;
}

static NOINLINE long large_frames(long n) {
  char frame[40000];
  memset(frame, (int)n, 10);
  if (n == 0) return 1;
  return large_frames(n - 1) + (frame[3] == (char)n);
}

static int recovered;

static NOINLINE void recover_it(void) {
  rt_Eface e = rt_recover(__builtin_frame_address(1));
  if (e.type) recovered++;
}

static NOINLINE long thrower(long n) {
  volatile char frame[200];
  frame[n & 7] = 1;
  if (n == 0) test_panic("boom", 4);
  return thrower(n - 1) + frame[n & 7];
}

static NOINLINE long catcher(long n) {
  static rt_Funcval fn;
  rt_DeferFrame frame;
  rt_Defer d;
  long result = 1;
  fn.code = (void *)recover_it;
  if (rt_defer_enter(&frame) == 0) {
    d.fn = &fn;
    d.link = frame.list;
    frame.list = &d;
    thrower(n);
    result = 0;
  }
  rt_defer_return(&frame);
  return result;
}

void test_main(void) {
  Big big = {{1, 2, 3, 4, 5, 6, 7, 1000}};
  for (long n = 0; n < 300000; n = n * 3 / 2 + 1) {
    CHECK(arguments(1, 2, 3, 4, 5, 6, 7, big, 0.5, n) == (double)(21 + 49 + 1000 + n) + 0.5);
    Big r = results(n);
    CHECK(r.a[0] == n && r.a[7] == 7);
    recovered = 0;
    CHECK(catcher(n) == 1 && recovered == 1);
  }
  CHECK(large_frames(100) == 101);
  CHECK(rt_g->panics == NULL && rt_g->defers == NULL);
  say("ok runtime_stack");
  _exit(0);
}
