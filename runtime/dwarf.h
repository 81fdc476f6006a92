/*
 * dwarf.h: lines and inlined calls from DWARF 4 and 5 (dwarf_line.c, dwarf_info.c).
 */
#ifndef GOSLING_RUNTIME_DWARF_H
#define GOSLING_RUNTIME_DWARF_H

#include "runtime/image.h"

/* ---- dwarf_line.c ---------------------------------------------------------------------------- */

typedef struct Location {
  const char *dir, *file; /* dir is null if file is absolute or stands alone */
  int line;
} Location;

/* The line of pc in the line program at `offset`; false if pc is not in it. */
bool line_lookup(const Image *image, size_t offset, uintptr_t pc, Location *out);
/* The name of file number `index` of the line program at `offset`. */
bool line_file(const Image *image, size_t offset, uint64_t index, Location *out);

/* ---- dwarf_info.c ---------------------------------------------------------------------------- */

/* A function or an inlined call whose code holds the pc. */
typedef struct Scope {
  const char *name;              /* null: not told */
  uint64_t call_file, call_line; /* of an inlined call */
} Scope;

/* What is known of a pc from the unit that holds it. */
typedef struct Scopes {
  const char *comp_dir;
  size_t line_offset; /* of the unit's line program */
  Scope *scopes;      /* outermost function first; there may be none */
  int n, max;
} Scopes;

/* Finds the unit with pc; false if none has it. `scopes` and `max` are the caller's. */
bool info_lookup(const Image *image, uintptr_t pc, Scopes *out);

#endif
