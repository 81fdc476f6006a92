/*
 * ftoa.h: floating-point numbers to decimal text (ftoa.c).
 */
#ifndef GOSLING_RUNTIME_FTOA_H
#define GOSLING_RUNTIME_FTOA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Writes value as strconv.FormatFloat does, at most cap bytes, and returns the length of the whole
 * text. fmt: e E f g G; prec: digits, or -1 for the shortest text that reads back as the same
 * number of bitsize (32 or 64) bits.
 */
size_t rt_format_float(char *buf, size_t cap, double value, char fmt, int prec, int bitsize);

#endif
