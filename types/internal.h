/*
 * internal.h: what the files of types/ share and nobody else sees.
 */
#ifndef GOSLING_TYPES_INTERNAL_H
#define GOSLING_TYPES_INTERNAL_H

#include "types/types.h"

/* What an expression denotes (Go spec, Expressions). */
typedef enum Mode {
  MODE_INVALID,  /* an error was reported */
  MODE_NO_VALUE, /* call without results */
  MODE_BUILTIN,
  MODE_TYPE,
  MODE_CONST,
  MODE_VAR,       /* addressable */
  MODE_MAP_INDEX, /* assignable, not addressable */
  MODE_VALUE,
  MODE_NIL,
  MODE_COMMA_OK, /* value that may give a second bool (map index, receive, assertion) */
  MODE_TUPLE,    /* call with several results */
} Mode;

/* What an expression statement may be (check_raw_expr). */
typedef enum ExprKind {
  EXPR_KIND_CONVERSION,
  EXPR_KIND_VALUE,
  EXPR_KIND_STATEMENT, /* calls and receives; also after an error */
} ExprKind;

/*
 * The result of checking an expression. node is the tree to use from here on (explicit nodes in
 * place of implicit ones); expr is the syntax, for messages. An untyped operand's node is completed
 * when its type is decided (convert_untyped).
 */
typedef struct Operand {
  Mode mode;
  Node *expr; /* as written */
  Node *node; /* checked */
  Type *type;
  const Const *value;        /* MODE_CONST */
  BuiltinId builtin;         /* MODE_BUILTIN */
  const ObjectList *results; /* MODE_TUPLE: as declared, for messages */
  TypeList targs; /* of a generic function as an argument: the type arguments given so far */
} Operand;

/* An interface type as it stands in the source. */
typedef struct AnonymousInterface {
  Type *type;
  Pos pos;
} AnonymousInterface;

/* A channel, array or struct type as it stands in the source (size_limits.c). */
typedef struct SizedType {
  Type *type;
  Pos pos;
  Pos declared; /* the name whose declaration it stands in */
} SizedType;

/* When gc finds an error that its type checker does not look for. */
typedef enum Stage {
  STAGE_DECLARATIONS, /* directives, functions without body, sizes of types */
  STAGE_LOWERING,     /* what has no code */
  STAGE_COUNT
} Stage;

typedef struct LateError {
  Stage stage;
  Pos pos;
  const char *text;
} LateError;

/* The state of checking one package. */
typedef struct Checker {
  Package *pkg;    /* whose code is being checked: bodies of instances are their own package's */
  Package *target; /* being compiled: gets the instances */
  Diag *diag;
  const CheckOptions *options;
  Arena *arena; /* session_arena */
  /* the declaration being checked */
  Scope *scope;         /* innermost */
  Function *function;   /* null at package level */
  const Const *iota;    /* in constant declarations */
  Pos err_pos;          /* position for constants repeated implicitly, or NO_POS */
  Pos declared_pos;     /* the name declared last */
  Object *current_decl; /* package-level object whose declaration is being checked: dependencies are
                           recorded for it */
  void *labels;
  /* the rest is the files' own */
  VEC(Object *) decl_stack; /* of objects being resolved: cycles */
  Map dependencies; /* Object -> ObjectList of package-level variables and functions it refers to */
  VEC(void *) delayed; /* actions for when all is declared: function bodies, interface completion */
  File *file;
  Map file_scopes; /* File -> Scope */
  Map used_imports;
  uint32_t loop_depth;
  VEC(const char *)
  param_methods;       /* that the body of an instance has met: ParamMethod counts them */
  bool in_instances;   /* bodies of instances: what their arguments make impossible is no error */
  Map noted_instances; /* NAMED -> itself: in target->instances */
  ObjectList objects;  /* package-level objects in order of declaration, methods too */
  Function *init_function; /* runs the initialisers of package variables */
  Map methods;        /* type name's Object -> ObjectList of methods that were declared for it */
  Map statements;     /* statement as written -> its typed node: targets of branches */
  Map imports_of_dot; /* file scope -> Map: Object brought in by a dot import -> package name */
  struct InstanceGraph *instance_graph; /* mono.c's own */
  bool in_tparams;                      /* in a list of type parameters */
  uint32_t init_count;                  /* functions called init so far */
  Map finite_types;                     /* NAMED types known not to hold themselves */
  Map finite_sizes;                     /* NAMED types whose size can be asked for */
  Map instance_names;                   /* NAMED instance -> its name's Object, where written */
  VEC(AnonymousInterface) anonymous;    /* interface types as written, outermost ones */
  uint32_t interface_depth;             /* interface types around the current one */
  VEC(SizedType) sized_types;
  VEC(LateError) late;        /* errors that are reported if there is no other one */
  VEC(Scope *) closed_scopes; /* of the function being checked: their variables must be used */
  uint32_t local_types;       /* numbers types declared in functions */
  bool has_call_or_recv;      /* a call or receive was seen (len and cap of arrays) */
  const char *target_desc; /* for a hint of func type: the variable's name, in inference messages */
} Checker;

/* ---- expressions (expr.c, call.c, builtins.c, literals.c, selector.c, index.c ...): engineer D */

/*
 * Checks e, which must be one value. hint is the type of the variable that it is assigned to, or
 * null; it serves only to infer the type arguments of a generic function. No syntax node is ever
 * changed.
 */
void check_expr(Checker *c, Operand *x, Node *e, Type *hint);
/* The same, allowing a type. */
void check_expr_or_type(Checker *c, Operand *x, Node *e);
/* The same, allowing anything: several values, no value, a type, a builtin. */
ExprKind check_raw_expr(Checker *c, Operand *x, Node *e, Type *hint);
/*
 * Several expressions where one call may give all values: sets *out (arena). allow_comma_ok: want
 * values from one comma-ok operand (want == 2). Returns the count. When one expression gives
 * several values, every operand's node is that expression's node (already made comma_ok): either
 * use it as the one tuple-valued right side, or call spread_values and treat the operands as
 * ordinary values afterwards.
 */
uint32_t check_expr_list(Checker *c, NodeList exprs, Operand **out, uint32_t want,
                         bool allow_comma_ok);
/* Appends to stmts `t1, t2 := list[0].node` and makes each operand's node its temporary. */
void spread_values(Checker *c, Operand *list, uint32_t n, NodeList *stmts);
/* Checks expressions only for their errors and uses; false if any had one. lhs: names at top are
 * not used. */
bool use_exprs(Checker *c, NodeList exprs, bool lhs);
/* Gives x its final type: of an untyped operand, target; reports gc's message when impossible. */
void convert_untyped(Checker *c, Operand *x, Type *target);
/* x to its default type if it is untyped. */
void default_operand(Checker *c, Operand *x);
/* Is x assignable to t (spec, Assignability)? *why gets the reason in gc's words. */
bool assignable(Checker *c, Operand *x, Type *t, const char **why);
/*
 * Checks that x can be assigned to t and makes the conversion explicit in x->node. t null: x's
 * default type
 * (`:=`). context: "assignment", "argument", "return statement", "variable declaration", ... as gc
 * words it.
 */
void assign_operand(Checker *c, Operand *x, Type *t, const char *context);
/* Gives a variable of *type (null: x's own) its first value (assign.c); x is invalid after an
 * error. */
void init_variable(Checker *c, Type **type, Operand *x, const char *context);
/* T(x) */
void convert_operand(Checker *c, Operand *x, Type *t);
/* A comparison x op y of two checked operands, for switch cases: returns the typed boolean node in
 * x. */
void compare_operands(Checker *c, Operand *x, Operand *y, Op op, Pos pos, bool switch_case);
/* x op y */
void check_binary(Checker *c, Operand *x, Node *e, Node *lhs, Node *rhs, Op op, Pos op_pos);
/* A constant integer (array length): -1 with an error reported. */
int64_t check_array_length(Checker *c, Node *e);
/* Reports that x is not used / is not a value, etc. as gc words it; sets MODE_INVALID. */
void require_value(Checker *c, Operand *x);
/* gc's description of an operand: `x (variable of type int)`. Verb: none; returns text. */
const char *operand_string(Checker *c, const Operand *x);
/* A new literal's Function: checks the body now or later; used by FUNC_LIT. In stmt.c. */
void check_func_body(Checker *c, Function *f, Node *body, Scope *scope);
/* Does somebody need the body of a declared function (CheckOptions)? */
bool wants_body(const Checker *c, Function *f);
/* Records that the innermost function uses var: fills captures of the literals between (closure.c).
 */
void note_variable_use(Checker *c, Object *var);
/* Sets the flags of the variable that a store to lhs, or the address of x, reaches without
 * following pointers. */
void note_assigned(Node *lhs);
void note_address_taken(Node *x);
/* `(int, number, ...string)` of "have" and "want" lines. */
const char *types_summary(Checker *c, TypeList types, bool variadic, bool dots);
/* Wraps the call of a go or defer statement into a parameterless closure; returns the CALL
 * (wrapper.c). Statements for temporaries go to before. */
Node *wrap_deferred_call(Checker *c, Operand *call, Pos pos, bool is_go, NodeList *before);

/* The function around f, or f, that is no body of a range over a function (rangefunc.c). */
Function *written_function(Function *f);
/* Turns the ranges over functions in f's checked body into calls (rangefunc.c). */
void lower_range_functions(Checker *c, Function *f);

/* ---- type expressions, declarations, statements (typexpr.c, decl.c, resolve.c, stmt.c, assign.c,
 * range.c, switch.c, return.c, labels.c, initorder.c): engineer C ---- */

/* Resolves a type expression; never null (universe_type(TYPE_INVALID) after an error). */
Type *check_type(Checker *c, Node *e);
/* The same for a type in variable position: not a bare constraint interface. */
Type *check_var_type(Checker *c, Node *e);
/* The signature of a FUNC_TYPE; declares parameters in scope if not null. recv may be null. */
Type *check_func_type(Checker *c, FuncTypeExpr *e, FieldDecl *recv, Scope *scope);
/* Resolves a package-level object on demand (its type, value, ...). */
void resolve_object(Checker *c, Object *o);
/* Looks up an identifier from the current scope; marks it used; reports `undefined: x`; null then.
 */
Object *lookup_name(Checker *c, NameExpr *e);
/* Records that current_decl refers to the package-level variable, function or method o
 * (initorder.c). */
void add_dependency(Checker *c, Object *o);
void check_stmt_list(Checker *c, NodeList *list);
bool is_terminating(Checker *c, Node *stmt, Sym *label);
/* Declares o in the current scope, reporting redeclarations as gc does. */
void declare(Checker *c, Scope *s, Object *o, Pos pos);
/* A new Function for a declared function or a literal: parameters and results as Objects. */
Function *new_function(Checker *c, Type *type, Object *obj, Pos pos);
/* "go1.N" of the package whose code is being checked: that of a generic function for its instances,
 * whichever package they are for. */
const char *language_of_package(const Checker *c);
/* The oldest version that a //go:build line can set for its file. */
enum {
  FIRST_FILE_VERSION = 21
};

/* Language version at least 1.N? */
bool lang_at_least(Checker *c, int minor);

/* ---- foundations (type.c, universe.c, predicates.c, interface.c, lookup.c, print.c) ---- */

Type *new_basic_type(TypeKind kind, const char *name);
/* "_" */
Sym *blank_sym(void);
const char *builtin_name(BuiltinId id);
/* Does sym, written in pkg, denote o (unexported names are of their package)? */
bool same_name(const Object *o, const Package *pkg, const Sym *sym);
bool is_numeric_or_string(Type *t);
/* A generic type that is not instantiated. */
bool is_generic_type(Type *t);
/* The types of t's type set as its terms have them; t alone if it is no type parameter; empty: no
 * specific types. */
TypeList type_set_types(Type *t);
/* As core_type, but string for a type set of strings and []byte. */
Type *core_string_type(Type *t);
/* Null if == is allowed for t; else gc's reason, "" if there is nothing to add to "cannot compare".
 */
const char *incomparable_cause(Type *t);
/*
 * Reports duplicate methods of an interface, explicit and embedded ones: once, after the whole
 * package is declared. An interface being filled has type->resolving set; until then it has no
 * methods for interface_complete.
 */
void check_interface_methods(Checker *c, Type *iface);
/* The order of methods at run time: by name, then (unexported ones) by package path. */
int compare_methods(const Object *a, const Object *b);
bool method_has_ptr_recv(const Object *method);
/* Finds a method or field without regard to case, for hints such as "but does have field x". */
Object *lookup_fold_case(Type *t, Package *pkg, Sym *name);
/* True if t is a pointer to an interface or type parameter; *why (may be null) says so. */
bool is_interface_pointer(Type *t, const char **why);
/* Prints `name(int) string` of a function or method without parameter names. */
void print_signature(Text *t, const Sym *name, Type *func);
/* With import paths, the own package's too: how gc prints the terms of type sets. */
const char *type_with_paths(Type *type);
/* Registers the verbs %T and %O; part of universe_init. */
void print_init(void);
/*
 * The name of a closure or wrapper made in outer: a literal ("f.func1", "f.func1.2"), a body of a
 * range over a function ("f-range1"), the wrapper of a go or defer ("f.gowrap1", "f.deferwrap2").
 */
typedef enum ClosureKind {
  CLOSURE_LITERAL,
  CLOSURE_RANGE,
  CLOSURE_GO,
  CLOSURE_DEFER
} ClosureKind;
const char *new_closure_name(Function *outer, ClosureKind kind);
/* The name of a method's function: "T.M" or "(*T).M". */
const char *method_function_name(Object *method);

/* ---- instantiation hooks (instantiate.c, infer.c) ---- */

/*
 * The instance of a generic type (NAMED, ALIAS) or of a generic function's type for as many targs
 * as it has parameters: of NAMED one per identity. Does not check the constraints.
 */
Type *instantiate_type(Checker *c, Type *generic, TypeList targs, Pos pos);
/* The instance of a generic function (instance.c): one Object per identity, without a Function yet.
 */
Object *instantiate_function(Checker *c, Object *generic, TypeList targs, Pos pos);
/* Reports a wrong number of type arguments for what is called name, at pos; true if it is right. */
bool check_targ_count(Checker *c, Pos pos, const char *name, uint32_t have, uint32_t want);
/* Returns the index of the first type argument that does not satisfy its constraint, *why saying
 * so, or -1. */
int unsatisfied_constraint(Checker *c, ObjectList tparams, TypeList targs, const char **why);
/* The type parameters that t (NAMED, ALIAS, FUNC) has to be instantiated for; empty if none. */
ObjectList type_params_of(Type *t);
/* Notes what type arguments parameters get, as written (null: none) or at pos: for the search of
 * cycles. */
void note_instantiation(Checker *c, ObjectList tparams, TypeList targs, const NodeList *written,
                        Pos pos);
/* Reports generic code that needs infinitely many instances. */
void check_instantiation_cycles(Checker *c);
/* Gives a function or method its type if it has none yet: resolve_object, or from its generic
 * origin. */
void ensure_func_type(Object *func);
/* The type of a method of holder, in terms of its arguments if it is the alias of an instance. */
Type *bound_method_type(Checker *c, Type *holder, Object *method);
/* Type arguments without the aliases that the body of an instance has for its parameters. */
TypeList unbound_arguments(const TypeList *targs);
/* t with the type arguments targs in place of the parameters; t itself if nothing changes. */
Type *substitute_type(Checker *c, Type *t, ObjectList tparams, TypeList targs);
/*
 * An inference of type arguments (infer.c): in go the type parameters (renamed), the arguments
 * given (null for the others), parameter types and operands, one each; out come all arguments, or
 * an error text and its position (error is null if an operand was invalid). reverse: a generic
 * function is assigned to what the only operand describes.
 */
typedef struct Inference {
  Pos pos;
  ObjectList tparams;
  TypeList targs;
  TypeList params;
  const Operand *args;
  bool reverse;
  Pos err_pos;
  const char *error;
} Inference;
bool infer_type_args(Checker *c, Inference *in);
/* New type parameters in place of tparams, with their constraints; replaces them in types. */
ObjectList rename_type_params(Checker *c, ObjectList tparams, TypeList *types);
bool mentions_type_params(Type *t, ObjectList tparams);
/* The reason why t lacks a method of iface, or null; methods' types are compared by same. */
typedef bool (*SameType)(void *arg, Type *a, Type *b);
const char *missing_method_by(Type *t, Type *iface, SameType same, void *arg);
/* Gives an instance its underlying type and methods, if its generic type has them by now. */
void expand_instance(Type *instance);

/* Errors with gc's wording; verbs %T %E %O (errors.c, engineer D). gc puts them at start_pos(node).
 */
void type_error_at(Checker *c, Pos pos, const char *fmt, ...);
/* A position as it stands in the middle of a message (check.c). */
const char *position_text(Checker *c, Pos pos);
/* The same for what gc finds only in programs without errors of earlier stages (check.c). */
void late_error_at(Checker *c, Stage stage, Pos pos, const char *fmt, ...);
/* Adds a follow-up line to a message. */
#define FOLLOW "\n\t"

#endif
