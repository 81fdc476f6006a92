/*
 * panic.h: panics, recovery, Goexit and fatal errors (panic.c), reports of them (report.c).
 */
#ifndef GOSLING_RUNTIME_PANIC_H
#define GOSLING_RUNTIME_PANIC_H

#include "runtime/abi.h"
#include "runtime/goroutine.h"

_Noreturn void rt_gopanic(void *type, void *data);

/* panic(plainError(text)) and panic(errorString(text)): the latter reads "runtime error: <text>".
 */
_Noreturn void panic_plain(const char *text);
_Noreturn void panic_error_string(const char *text);
/* errorString(text + the type's string) */
_Noreturn void panic_error_type(const char *text, const rt_Type *type);
/* A key that holds a value of this type was looked for in an empty map. */
_Noreturn void panic_unhashable_key(const rt_Type *type);

/* runtime.Goexit: runs the deferred calls of the goroutine and ends it. */
_Noreturn void panic_goexit(void);

/*
 * Replaces the values of the panics under way by their texts where they are errors or Stringers.
 * Runs Go code on the goroutine's stack.
 */
void report_prepare(rt_Panic *p);
/* Prints "panic: ..." lines of p and those it interrupted, oldest first. */
void report_panics(const rt_Panic *p);
/* "[signal SIGSEGV: ... ]", if the goroutine's panic came from a signal. */
void report_signal(const rt_G *g);

#endif
