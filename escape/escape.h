/*
 * escape.h: for every variable and allocation site, stack or heap, and why (gc's model).
 */
#ifndef GOSLING_ESCAPE_ESCAPE_H
#define GOSLING_ESCAPE_ESCAPE_H

#include "inline/inline.h"

/*
 * Requires: pkg inlined; imports analysed. Ensures: Node.esc of each allocation site, heap and
 * by_value of each variable, parameter tags on each function object; prints the lines of -m through
 * r.
 */
void escape_package(Package *pkg, const Report *r);

/* Internal error unless every site and variable of pkg is decided and decisions are consistent. */
void verify_escape(const Package *pkg);
void dump_escape(const Package *pkg, FILE *out);

#endif
