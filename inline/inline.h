/*
 * inline.h: which functions can be inlined, and the replacement of calls (gc's model).
 */
#ifndef GOSLING_INLINE_INLINE_H
#define GOSLING_INLINE_INLINE_H

#include "types/types.h"

/* A diagnostic line of -m, in the order in which gc prints them. Shared with escape/. */
typedef struct Report {
  Arena *arena;
  int level; /* 0: silent, 1: -m, 2: -m=2 */
  FILE *out; /* lines go here at once: "PATH:LINE:COL: TEXT" */
  bool no_inline; /* -l */
} Report;

/* Prints a line when report->level >= level. */
void report_line(const Report *r, int level, Pos pos, const char *fmt, ...);
/* Prints an expression or statement as gc's IR printer does (-m lines), not as it was written. */
void print_ir(Text *t, const Node *n);

/*
 * The functions of a package in strongly connected components of the call graph, callees first.
 */
typedef struct Component {
  VEC(Function *) functions; /* literals included, after their host */
  bool recursive;
} Component;
typedef VEC(Component) ComponentList;
ComponentList call_graph_components(Arena *a, Package *pkg);

/*
 * Decides `can inline` for every function of pkg (unless -l), replaces calls by bodies, devirtualises.
 * Requires: pkg checked; imported packages have been through inline_package too. Ensures:
 * INLINED_CALL nodes; Function.inl set on inlinable functions.
 */
void inline_package(Package *pkg, const Report *r);

/* Does the function have an inlinable body (for importers and cost)? */
bool function_can_inline(const Function *f);

void dump_inlined(const Package *pkg, FILE *out);
#endif
