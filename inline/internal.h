/*
 * internal.h: what the files of inline/ share.
 */
#ifndef GOSLING_INLINE_INTERNAL_H
#define GOSLING_INLINE_INTERNAL_H

#include "inline/inline.h"

/* gc's limits (cost units are nodes of its tree). */
enum {
  MAX_BUDGET = 80,          /* of a function that can be inlined */
  LITERAL_BUDGET = 800,     /* of a literal; and of a literal with a single call */
  BIG_FUNCTION = 5000,      /* nodes of a caller that takes only small inlinees */
  BIG_FUNCTION_BUDGET = 20, /* of those */
  CALL_COST = 57,           /* of a call that stays */
  PARAM_CALL_COST = 17,     /* of a call of a parameter or captured variable */
  PANIC_COST = 1,
  LITERAL_COST = 15,
};

/* What inline/ knows of a function (Function.inl). */
typedef struct InlineInfo {
  bool checked;       /* inlinability was decided */
  bool can;           /* it fits */
  bool is_copy;       /* a literal that inlining copied: its body is never changed */
  bool has_table;     /* a copy of a literal of an instance: gc's captures the table of types */
  bool delay_results; /* one return, with values, and unnamed results */
  int32_t cost;
  uint32_t uses;     /* call sites that resolve to it */
  bool silent;       /* an instance whose shape another one stands for: no lines */
  Function *wrapper; /* of an instance, with -m: the function that gc has for its types */
  uint32_t labels;   /* of calls inlined into it */
  uint32_t serial;   /* of a copy: order of creation */
  Function *origin;  /* of a literal in a kept body: the function that it stands for */
  NodeList body;     /* if can: the body before any call in it was replaced */
  ObjectList locals; /* variables, parameters and results aside, in order of creation */
} InlineInfo;

InlineInfo *inline_info(Function *f);

/* readorder.c */
typedef struct ReadFunction {
  Function *function;
  bool is_wrapper; /* gc's f[int], not f[go.shape.int] */
} ReadFunction;
typedef VEC(ReadFunction) ReadList;

typedef struct ReadType {
  Type *type;
  bool shaped; /* an instance as the bodies of instances have it */
} ReadType;
typedef VEC(ReadType) ReadTypeList;

/* A method of a type that is used as a value. */
typedef struct ReadMethod {
  Type *recv;
  Object *method;
} ReadMethod;
typedef VEC(ReadMethod) ReadMethodList;

/*
 * Instances of functions, and types that may have wrappers (named ones, unnamed structs that
 * embed), in the order in which gc reads them.
 */
void read_package(Package *pkg, ReadList *functions, ReadTypeList *types, ReadMethodList *values);

/* What inline/ keeps of a package (Package.inl), with -m. */
typedef struct PackageLines {
  FunctionList instances; /* and their wrappers, in the order in which gc reads them */
  ReadTypeList types;     /* likewise */
  ReadMethodList values;  /* likewise */
  FunctionList wrappers;  /* of methods */
} PackageLines;

PackageLines *package_lines(Package *pkg);

/* What a variable of interface type is assigned (devirtualize.c). */
typedef struct IfaceAssignment {
  Type *type;     /* a concrete type, or null */
  Node *value;    /* a value whose dynamic type matters, or null; both null: unknown */
  uint32_t index; /* of the result if value is a call */
} IfaceAssignment;

typedef struct IfaceAssignments {
  VEC(IfaceAssignment) list;
} IfaceAssignments;

/* The state of inlining one package. */
typedef struct Inliner {
  Arena *arena;
  Package *pkg;
  const Report *report;
  Map assignments; /* Object -> IfaceAssignments */
  Map analysed;    /* Function whose assignments are in the map */
  uint32_t copies; /* literals copied so far */
} Inliner;

/* definitions.c: the same as note_definitions for code that was put into a function. */
void note_new_definitions(Node *n);

/* definitions.c: is lhs a variable that its statement declares? Blank names declare nothing. */
bool declares_variable(const Node *lhs);
bool declares_any(NodeList lhs);

/* locals.c: fills the locals of f and of the literals inside from their trees. */
void collect_locals(Function *f);

/* simplify.c: takes constant conditions and statements that cannot be reached out of f. */
void simplify_function(Function *f);

/*
 * temps.c: computed callees and interface receivers become temporaries; with explain, so do the
 * values of calls and comma-ok forms that are assigned to variables, as in gc's tree.
 */
void add_temps(Function *f, bool explain);

/* cost.c */
typedef struct Cost {
  int32_t nodes;
  const char *reason; /* a construct that forbids inlining, or null */
} Cost;
Cost body_cost(Inliner *in, Function *f, int32_t limit);
bool is_big_function(const Function *f);

/* caninline.c: decides f once, printing gc's line. */
void check_can_inline(Inliner *in, Function *f);
bool cost_fits(const Function *callee, bool big_caller, bool called_once);

/* Where lines about a function go: what follows `func`. */
Pos function_position(const Function *f);

/* instance.c */
/* The name of an instance with its type arguments, or their shapes. */
const char *instance_text(Arena *a, const Function *f, const Package *from, bool shape);
/* The name of an instance of a type with shapes for arguments. */
const char *shape_text(Type *t);
/* What a dictionary of gc is named after: the instance, or the type of its receiver. */
const char *dictionary_text(Arena *a, const Function *f, const Package *from);
const char *argument_text(const ObjectList *tparams, uint32_t i, Type *arg, bool shape);
/* With -m: finds instances of equal shape and makes the wrappers. */
void register_instances(Package *pkg);
/* wrappers.c: a body that calls f (a declared function or method) with args. */
void set_wrapper_body(Function *w, Function *f, NodeList args, Pos pos);

/* The chain of inlined calls around a call, innermost first. */
typedef struct InlineChain {
  struct InlineChain *parent;
  Function *callee;
  Pos call_pos;
} InlineChain;

/* substitute.c: a body that stays as it is, for later copies. */
NodeList copy_template(Arena *a, NodeList body);
/* The form that replaces call in host; chain begins with this call. */
InlinedCallExpr *substitute_call(Inliner *in, Function *host, CallExpr *call, Function *callee,
                                 InlineChain *chain);

/* irprint.c: statements separated by semicolons. */
void print_statements(Text *t, NodeList list, const Package *from);

/* irtype.c: did the body of an instance make t of its parameters? In gc such types are looked up
 * when the program runs. */
bool is_derived_type(Type *t, const Function *in);
/* irtype.c: a type as gc's IR printer shows it: `interface {}`, `struct { x int }`. */
void print_ir_type(Text *t, Type *type, const Package *from, bool shapes);

/* calls.c */
void inline_calls(Inliner *in);
/* The same for one function that nothing calls. */
void inline_calls_in(Inliner *in, Function *f);

/* methodcall.c: makes call that of method m of x (before its arguments), through the path of m. */
void set_method_callee(Arena *a, CallExpr *call, Node *x, const MethodEntry *m);

/*
 * The type of a method expression as callee has the receiver that the call passes; calls that were
 * written as method expressions of other receivers or of interfaces stay, as gc has them.
 */
void fix_method_callee(CallExpr *call);
/* Was an interface call written I.M(i)? */
bool is_interface_method_expr(const CallExpr *call);

/* wrappers.c: the method wrappers that gc makes, for the lines about them. */
void report_wrappers(Inliner *in);

/* devirtualize.c: makes an interface call static if its dynamic type is known; pos is where a line
 * goes. */
void devirtualize_call(Inliner *in, CallExpr *call, Pos pos);
/* Tells that an inlined call became part of host. */
void note_inlined_assignments(Inliner *in, Function *host, InlinedCallExpr *call);

#endif
