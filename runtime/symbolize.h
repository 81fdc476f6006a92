/*
 * symbolize.h: from code addresses to functions, files and lines (symbolize.c).
 */
#ifndef GOSLING_RUNTIME_SYMBOLIZE_H
#define GOSLING_RUNTIME_SYMBOLIZE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One source-level frame. Strings live as long as the program. */
typedef struct Frame {
  const char *function; /* null: unknown */
  const char *file;     /* null: unknown */
  int line;
  uintptr_t entry; /* start of the function that holds the code; 0: unknown */
  bool inlined;    /* into the frame that follows */
} Frame;

/*
 * Fills frames for the instruction at pc, innermost inlined function first, and returns their
 * number, at least 1. Runs on the system stack. Reads the program's own file at first use.
 */
int symbolize(uintptr_t pc, Frame *frames, int max);

#endif
