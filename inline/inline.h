/*
 * inline.h: which functions can be inlined, and the replacement of calls (gc's model).
 */
#ifndef GOSLING_INLINE_INLINE_H
#define GOSLING_INLINE_INLINE_H

#include "types/types.h"

/* Where the diagnostic lines of -m go, in the order in which gc prints them. Shared with escape/.
 */
typedef struct Report {
  Arena *arena;
  const Package *pkg; /* that the lines are about */
  int level;          /* 0: silent, 1: -m, 2: -m=2 */
  FILE *out;          /* lines go here at once: "PATH:LINE:COL: TEXT" */
  bool no_inline;     /* -l */
} Report;

/* Prints a line when report->level >= level. */
void report_line(const Report *r, int level, Pos pos, const char *fmt, ...);
/* "PATH:LINE:COL" as the lines of -m have it. */
const char *report_position(const Report *r, Pos pos);
/*
 * Prints an expression or statement as gc's IR printer does (-m lines), not as it was written;
 * names and types of package from are bare.
 */
void print_ir(Text *t, const Node *n, const Package *from);
const char *ir_text(Arena *a, const Node *n, const Package *from);
/* The same in the body of an instance: type arguments of named types print as shapes. */
const char *ir_text_shaped(Arena *a, const Node *n, const Package *from, bool shapes);
/* Is f an instance of a generic function or method, or a literal in one? */
bool is_instance(const Function *f);
/* Has another instance of f's shape the lines? */
bool is_silent(const Function *f);
/* The name of a function in the lines of a package: "f", "(*T).M", "fmt.Println". */
const char *function_text(Arena *a, const Function *f, const Package *from);
/* The name of a variable: `x`, of another package `strings.x`. */
const char *variable_text(Arena *a, const Object *var, const Package *from);

/* Calls fn on n and what is below it, parents first, without the bodies of function literals; where
 * fn returns false, not below. */
typedef bool (*VisitFn)(Node *n, void *arg);
void visit_tree(Node *n, VisitFn fn, void *arg);
void visit_list(NodeList list, VisitFn fn, void *arg);

typedef VEC(Function *) FunctionList;

/* All functions of pkg, literals included, in the order in which gc goes through them. */
FunctionList package_functions(Arena *a, Package *pkg);

/*
 * Only with -m: the method wrappers that gc makes of pkg's types, inlined. They are there for the
 * lines about them; codegen makes its own.
 */
FunctionList package_wrappers(const Package *pkg);

/* Functions that call each other, with the literals that capture variables after their hosts. */
typedef struct Component {
  FunctionList functions;
  bool recursive;
} Component;
typedef VEC(Component) ComponentList;
/* The functions of a package in strongly connected components of the call graph, callees first. */
ComponentList call_graph_components(Arena *a, Package *pkg);

/* The local variables of f, parameters and results aside, inlined ones last, in gc's order. */
ObjectList function_locals(const Function *f);
/* Is f a literal that captures variables (and so belongs to its host)? */
bool is_capturing_literal(const Function *f);
/* Is inner a literal somewhere inside outer? */
bool contains_literal(const Function *outer, const Function *inner);

/*
 * The expression whose value n has: through conversions without effect, inlined calls with one
 * result, and locals that are declared with a value and never assigned or addressed afterwards.
 */
Node *static_value(Node *n);
/* The function that an expression of func type is known to be, or null: its Object if it is
 * declared, its Function if it has a body here. */
typedef struct Callee {
  Object *obj;
  Function *function;
} Callee;
Callee static_callee(Node *fun);
/* The variable that holds the storage of x: through fields, elements of arrays and conversions
 * without effect; or null. */
Object *outer_variable(const Node *x);
/* Sets init, reassigned and addr_taken of the variables of f and of the literals inside. */
void note_definitions(Function *f);

/* Is the call of obj replaced by instructions (gc's intrinsics)? */
bool is_intrinsic(const Object *obj);
/* Does a numeric conversion leave all bits as they are? */
bool is_plain_conversion(const ConvertExpr *c);
/* Of an interface to another with the same methods: a conversion in gc's tree. */
bool changes_method_table(const ConvertExpr *c);
/* []rune("constant"), which is a slice literal in gc's tree. */
bool is_constant_runes(const ConvertExpr *c);
/* n without parentheses and conversions without effect. */
Node *skip_noop(Node *n);

/*
 * Decides `can inline` for every function of pkg (unless -l), replaces calls by bodies,
 * devirtualises. Requires: pkg checked; imported packages have been through inline_package too.
 * Ensures: INLINED_CALL nodes; Function.inl set on inlinable functions; constant conditions and
 * dead statements are gone; init, reassigned and addr_taken of variables are exact.
 */
void inline_package(Package *pkg, const Report *r);

/* f, whose body is not here, cannot be inlined. */
void inline_refuse(Function *f);

/* Does the function have an inlinable body (for importers and cost)? */
bool function_can_inline(const Function *f);

/* Prints the functions after inlining, statements as print_ir has them. */
void dump_inlined(const Package *pkg, FILE *out);

#endif
