/*
 * expr.h: what the files that check expressions share with each other only.
 *
 * The method of all of them: an expression is checked bottom up into an Operand; its checked tree
 * (x->node) is built from new nodes, the syntax is never changed. A constant's node is made anew
 * whenever its type is decided, so that folded operands vanish. The tree of an untyped operand that
 * is not constant (`1 << s`, `a == b`) carries untyped types until update_type pushes the final one
 * down.
 */
#ifndef GOSLING_TYPES_EXPR_H
#define GOSLING_TYPES_EXPR_H

#include "types/internal.h"

/* Why an untyped value cannot take a type. */
typedef enum Misfit {
  FITS,
  MISFIT_TRUNCATED, /* 1.5 as an integer */
  MISFIT_OVERFLOWS,
  MISFIT_INVALID
} Misfit;

/* ---- operand.c ---- */

/* Where gc reports errors about x. */
Pos operand_pos(const Operand *x);
/* x is of no use from here on; messages that list types still show what is known of its type. */
void set_invalid(Operand *x);
/* The same, and nothing is known of its type. */
void set_unknown(Operand *x);
/* A value of type t computed by node. */
void set_value(Operand *x, Node *node, Type *t);
/* x is a constant from here on; its node is made by finish_const. */
void set_const(Operand *x, const Const *value, Type *t);
void finish_const(Checker *c, Operand *x);
bool is_nil(const Operand *x);
bool is_valid_type(Type *t);
/* "array", "slice", ... or null for basic types. */
const char *composite_kind(Type *t);
Node *unparen(Node *e);
/* Adds n statements before x's node, if there are any. */
void wrap_statements(Checker *c, Operand *x, const NodeList *stmts);

/* ---- typeset.c: rules that look into the type sets of type parameters ---- */

typedef bool (*TypeTest)(Type *t, Type *under, void *arg);
/*
 * Is test true for each type of t's type set (with its underlying type), or for t itself if it is
 * no type parameter? Without specific types, test sees (null, null).
 */
bool every_type(Type *t, TypeTest test, void *arg);
/*
 * The underlying type that all types of t's type set share (channels: the most restricted one), or
 * null with *why set. extra, if not null, is asked first about each pair; it returns a reason to
 * refuse it, or null.
 */
typedef const char *(*TypeObjection)(Type *t, Type *under, void *arg);
Type *common_underlying(Type *t, TypeObjection extra, void *arg, const char **why);
/* False, with an error reported, if t is being declared and its size would depend on itself. */
bool check_finite_size(Checker *c, Type *t); /* validtype.c */
bool is_plain_interface(Type *t);            /* an interface and no type parameter */

/* ---- constexpr.c ---- */

/* Can v be a value of the basic type t? *rounded (may be null) gets it as t has it. */
bool representable(const Const *v, Type *t, const Const **rounded);
/* The same for an operand, telling why not. */
Misfit represent(const Operand *x, Type *t, const Const **rounded);
/* Reports that x, of a constant value, does not fit t; makes x invalid. */
void report_misfit(Checker *c, Operand *x, Type *t, Misfit why);
/* Checks a constant just computed at pos: typed ones must fit, untyped ones be of bounded size. */
void check_overflow(Checker *c, Operand *x, Node *e, Pos pos);

/* ---- untyped.c ---- */

/* The type that x takes where target is expected, and its value if x is constant. */
Misfit implicit_type(Checker *c, const Operand *x, Type *target, Type **type, const Const **value);
/* Pushes the type of an untyped, non-constant tree down to its leaves; e is its syntax. */
void update_type(Checker *c, Node *e, Node *node, Type *t, bool final);
/* Converts untyped operands to each other's type where they may match; x becomes invalid if not. */
void match_types(Checker *c, Operand *x, Operand *y);

/* ---- binary.c, shift.c, compare.c ---- */

bool is_comparison(Op op), is_shift(Op op);
bool require_operator(Checker *c, Operand *x, Op op, bool unary);
void check_shift(Checker *c, Operand *x, Operand *y, Node *e, Op op, Pos op_pos);
void check_comparison(Checker *c, Operand *x, Operand *y, Op op, Pos pos, bool switch_case);

/* ---- one function per kind of expression ---- */

/* The dispatch, allowing anything; generic functions and types only if asked. */
ExprKind check_expr_generic(Checker *c, Operand *x, Node *e, Type *hint, bool allow_generic);
/* One value, a type or a builtin; for callees and what is indexed generic things too. */
void check_callee_or_type(Checker *c, Operand *x, Node *e, bool allow_generic);
/* What the object o stands for, named by e. */
void check_object_use(Checker *c, Operand *x, NameExpr *e, Object *o);
void check_unary(Checker *c, Operand *x, UnaryExpr *e);
void check_star(Checker *c, Operand *x, StarExpr *e);
void check_selector(Checker *c, Operand *x, SelectorExpr *e);
/* True if e instantiates a generic function, which x then is, still without its arguments. */
bool check_index(Checker *c, Operand *x, IndexExpr *e);
void check_slice(Checker *c, Operand *x, SliceExpr *e);
void check_assertion(Checker *c, Operand *x, TypeAssertExpr *e);
ExprKind check_call(Checker *c, Operand *x, CallExpr *e);
void check_composite_lit(Checker *c, Operand *x, CompositeLit *e, Type *hint);
void check_func_lit(Checker *c, Operand *x, FuncLit *e);

/* A receiver or element type of the operand as a channel; reports what is wrong and gives null. */
Type *channel_elem(Checker *c, Operand *x, bool receive);
/*
 * Checks an index; the bound is max if not negative. Returns its node, typed, or null after an
 * error; *value is its constant value or -1.
 */
Node *check_index_value(Checker *c, Node *index, int64_t max, int64_t *value);
/* Is index below max (array length; negative: unknown) whatever its operands are? (bounds.c) */
bool index_is_bounded(const Node *index, int64_t max);
/* Is x, called what in messages, a valid index or length? Converts it; reports otherwise. */
bool valid_index(Checker *c, Operand *x, const char *what, bool allow_negative);
/* Follows path from x (of type *t, which becomes that of the result) through fields. */
Node *follow_path(Checker *c, Node *x, Type **t, const uint32_t *path, uint32_t n, Pos pos);
/* x (of type t) as the receiver of the method that s found: path, & and * made explicit. */
Node *select_receiver(Checker *c, Node *x, Type *t, const Selection *s, Pos pos);
/* gc's reason why typ has no sel; similar as found by lookup_fold_case, or null. */
const char *lookup_failure(Checker *c, Type *t, Sym *sel, Object *similar, bool struct_lit);

/* ---- call.c ---- */

/* Checks the arguments of a list in which a call may give several; stmts as in spread_values. */
uint32_t check_arguments_list(Checker *c, NodeList exprs, bool generic, Operand **out,
                              NodeList *stmts);
/* Reports a wrong number of arguments, or a wrong use of `...`. */
bool check_argument_count(Checker *c, CallExpr *e, const FuncType *sig, const Operand *args,
                          uint32_t n);
/* The type that argument i must have. */
Type *parameter_type(const FuncType *sig, uint32_t i, bool has_dots);
/* Converts each argument to its parameter's type; false if one cannot be. */
bool assign_arguments(Checker *c, CallExpr *e, const FuncType *sig, Operand *args, uint32_t n);

/* ---- builtins.c ---- */

bool check_builtin(Checker *c, Operand *x, CallExpr *e, BuiltinId id);
ExprKind builtin_kind(BuiltinId id);

/* ---- instance.c ---- */

/* Instantiates the generic function x; e is the index expression, or null with a target type. */
void instantiate_operand(Checker *c, Operand *x, IndexExpr *e, Type *target);
/* The same for an argument of a call, where some type arguments may be left to be inferred. */
void instantiate_partly(Checker *c, Operand *x, IndexExpr *e);
/*
 * The type arguments of f[T1, T2](...): sets *targs, or instantiates x and *sig if all are given.
 * On an error x is invalid and the arguments have been used.
 */
bool check_type_arguments(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                          TypeList *targs);
/* Infers what is missing for a call of x and of generic functions among args; updates x and *sig.
 */
bool infer_call(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst, FuncType **sig,
                TypeList targs, Operand *args, uint32_t n);

/* ---- conversion.c ---- */

/* How a value of type from becomes one of type to, given that the conversion is allowed. */
ConvKind conversion_kind(Type *from, Type *to);
/* Makes x a value of type t by an implicit conversion, unless it is one. */
void make_implicit(Checker *c, Operand *x, Type *t);

/* ---- errors.c ---- */

void type_error_va(Checker *c, Pos pos, const char *fmt, va_list ap);
/* Reports "WHAT requires go1.N or later" and returns false if the language is older. */
bool require_version(Checker *c, Pos pos, int minor, const char *fmt, ...);

#endif
