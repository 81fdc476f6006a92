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

/* What callers must know of the parameters of an analysed function, as text for later runs. */
const char *escape_tags(Arena *a, const Function *f);
/* Makes f an analysed function with these tags; returns false if they are not of such a function.
 */
bool escape_set_tags(Function *f, const char *tags);

/* Internal error unless every site and variable of pkg is decided and decisions are consistent. */
void verify_escape(const Package *pkg);
void dump_escape(const Package *pkg, FILE *out);

#endif
