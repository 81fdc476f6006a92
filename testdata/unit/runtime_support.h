/*
 * runtime_support.h: what unit tests of the runtime need to be programs of their own: the Go
 * functions that C code calls, replaced by panics with a string, and a few checks.
 *
 * A test defines test_main and is linked with runtime.o alone; it runs on the main goroutine.
 */
#ifndef GOSLING_RUNTIME_SUPPORT_H
#define GOSLING_RUNTIME_SUPPORT_H

#include "runtime/internal.h"

#include <string.h>
#include <unistd.h>

#ifdef __clang__
#define SYMBOL(name) __asm__(name)
#else
#define SYMBOL(name) __asm__("\"" name "\"")
#endif

void test_main(void) SYMBOL("go:main");

static inline void say(const char *text) {
  if (write(1, text, strlen(text)) < 0 || write(1, "\n", 1) < 0) _exit(1);
}

#define CHECK(condition)                                                                           \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      say("FAIL " __FILE__ ": " #condition);                                                       \
      _exit(1);                                                                                    \
    }                                                                                              \
  } while (0)

/* Panics with a string; tests recover it or die. */
static inline void test_panic(const char *text, intptr_t n) {
  static const uint8_t name[] = "\0\6string";
  static rt_Type type = {.size = sizeof(rt_String), .kind = RT_KIND_STRING};
  rt_String *s = gc_new_masked(sizeof *s, 1);
  *s = (rt_String){(const uint8_t *)text, n};
  type.str = (int32_t)(uintptr_t)name;
  rt_gopanic(&type, s);
}

#define TEXT_PANIC(function, symbol)                                                               \
  void function(const char *p, intptr_t n) SYMBOL(symbol);                                         \
  void function(const char *p, intptr_t n) {                                                       \
    test_panic(p, n);                                                                              \
  }
#define FIXED_PANIC(function, symbol)                                                              \
  void function(void) SYMBOL(symbol);                                                              \
  void function(void) {                                                                            \
    test_panic(symbol, (intptr_t)strlen(symbol));                                                  \
  }
TEXT_PANIC(test_plain, "runtime.panicPlain")
TEXT_PANIC(test_error_string, "runtime.panicErrorString")
TEXT_PANIC(test_error_type, "runtime.panicErrorType")
FIXED_PANIC(test_unhashable_key, "runtime.panicUnhashableKey")
FIXED_PANIC(test_nil_error, "runtime.panicNilError")
FIXED_PANIC(test_assert, "runtime.panicAssert")
FIXED_PANIC(test_divide, "runtime.panicdivide")
FIXED_PANIC(test_mem, "runtime.panicmem")
FIXED_PANIC(test_mem_addr, "runtime.panicmemAddr")
FIXED_PANIC(test_slice_len, "runtime.panicmakeslicelen")
FIXED_PANIC(test_slice_cap, "runtime.panicmakeslicecap")
FIXED_PANIC(test_chan_size, "runtime.panicmakechan")

#endif
