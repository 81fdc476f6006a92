/*
 * print.h: text to standard error, for print, println, fatal errors and tracebacks (print.c).
 */
#ifndef GOSLING_RUNTIME_PRINT_H
#define GOSLING_RUNTIME_PRINT_H

#include <stddef.h>
#include <stdint.h>

/*
 * Output between print_begin and print_end is kept together: it is buffered and no other thread
 * comes between. Pairs nest. Outside of a pair each call writes at once.
 */
void print_begin(void);
void print_end(void);

/* A print_begin whose output goes to p, at most n bytes; the end returns the bytes written there.
 */
void print_begin_capture(char *p, size_t n);
size_t print_end_capture(void);

void print_bytes(const void *p, size_t n);
void print_cstr(const char *s);
void print_char(char c);
void print_int(int64_t v);
void print_uint(uint64_t v);
void print_hex(uint64_t v); /* 0x... */
void print_float(double v, int bitsize);
void print_complex_parts(double re, double im, int bitsize); /* 1+2i */
void print_complex(double re, double im, int bitsize);       /* (1+2i) */

/* "fatal error: <text>", a traceback, exit status 2. */
_Noreturn void rt_fatal_error(const char *text);

#endif
