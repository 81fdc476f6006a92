/*
 * decl.h: what the files about declarations and statements share with each other only.
 */
#ifndef GOSLING_TYPES_DECL_H
#define GOSLING_TYPES_DECL_H

#include "types/internal.h"

/* Object.color: the progress of resolving a package-level or local declaration. */
enum {
  WHITE,
  GREY,
  BLACK
};

/*
 * Where an object's declaration stands (Object.decl until the package is checked). For constants
 * and variables, values holds what the declaration (or the one it repeats) assigns.
 */
typedef struct DeclInfo {
  File *file;
  Scope *scope;    /* file scope */
  Node *decl;      /* CONST_DECL, VAR_DECL, TYPE_DECL or FUNC_DECL */
  Node *decl_type; /* or null */
  Node *value;     /* of this object, or the one call for all */
  ObjectList lhs;  /* variables that one call initialises together; empty otherwise */
  uint32_t iota;
  bool inherited;  /* a constant that repeats the expression of another */
  Node *init;      /* after checking: the typed value (of a joint declaration: the tuple) */
  NodeList parts;  /* of a joint declaration: the tuple, or a value for each of lhs */
  NodeList before; /* statements for temporaries that parts needs */
} DeclInfo;

/* What is left to check when the types around it are complete. */
typedef struct Delayed {
  void (*run)(Checker *c, void *arg);
  void *arg;
  File *file;
  Object *decl; /* whose dependencies it adds to */
  Package *pkg; /* that it belongs to: another one for an instance of a generic function */
} Delayed;

/* What changes while a declaration or body is being checked; saved and restored around it. */
typedef struct Environment {
  Scope *scope;
  Function *function;
  const Const *iota;
  Pos err_pos;
  Pos declared_pos;
  Object *current_decl;
  File *file;
  uint32_t loop_depth;
  uint32_t interface_depth;
} Environment;

Environment enter_environment(Checker *c, Scope *scope, Function *function, Object *decl,
                              File *file);
void leave_environment(Checker *c, const Environment *saved);

/* directives.c: what is wrong with linknames and other directives, for later. */
void check_directives(Checker *c);

/* size_limits.c: types that may be too large; the errors, for later. */
void note_sized_type(Checker *c, Type *t, Pos pos);
void check_size_limits(Checker *c);
/* Does a type parameter occur in t? */
bool has_type_params(Type *t);

/* check.c */
/*
 * Calls run(c, arg) at the end of the statement around it, or when the package is declared: what
 * asks for properties of types that may still be incomplete.
 */
void delay(Checker *c, void (*run)(Checker *c, void *arg), void *arg);
/* Runs what was delayed since there were from actions. */
void run_delayed(Checker *c, uint32_t from);

/* resolve.c */
void collect_objects(Checker *c);
void report_unused_imports(Checker *c);

/* decl.c */
void check_const_object(Checker *c, Object *o, DeclInfo *d);
void check_var_object(Checker *c, Object *o, DeclInfo *d);
void check_type_object(Checker *c, Object *o, TypeDecl *d);
void check_func_object(Checker *c, Object *o, DeclInfo *d);
/* The declarations of a DECL_STMT; typed VAR_DECLs and the assignments they need go to out. */
void check_local_decls(Checker *c, DeclStmt *s, NodeList *out);
/*
 * Checks values against the variables lhs, which take their types from them if they have none. On
 * success out gets a typed value for each variable, or one tuple; before gets statements for
 * temporaries. return_stmt is set for the results of a return.
 */
bool init_variables(Checker *c, ObjectList lhs, NodeList values, Node *return_stmt,
                    const char *context, NodeList *out, NodeList *before);
/* Reports the cycle of n objects, beginning with the one at start. */
void report_cycle_of(Checker *c, Object **cycle, uint32_t n, uint32_t start);
uint32_t first_in_source(Object **cycle, uint32_t n);
/* Reports the cycle from o to the object being resolved. */
void report_cycle(Checker *c, Object *o);
bool is_valid_cycle(Checker *c, Object *o);
/* Reports missing and superfluous values of a declaration of names. */
void check_arity(Checker *c, Pos pos, const NodeList *names, const NodeList *values, bool is_const,
                 bool inherited);

/* typeparams.c */
/* Sets *out before the constraints are checked, since they may mention what is declared. */
void declare_type_params(Checker *c, Scope *s, NodeList *list, ObjectList *out);
void check_instances(Checker *c);
/* instantiate.c: has the methods of an instance checked with the package being compiled. */
void note_instance(Checker *c, Type *instance);

/* typexpr.c */
/* As check_type, but the type may be a generic one. */
Type *check_generic_type(Checker *c, Node *e);

/* validtype.c */
/* Reports a type that holds itself. */
void check_valid_type(Checker *c, Type *named);
/* Interfaces without a name that lead back to themselves; only if there is no other error. */
void check_anonymous_cycles(Checker *c);
/* Types declared by each other's names: `type A B; type B A`. */
void check_direct_cycles(Checker *c);

/* stmt.c */
Node *check_stmt(Checker *c, Node *s, NodeList *out);
void check_stmts(Checker *c, const NodeList *in, NodeList *out);
void check_block(Checker *c, Node *block, NodeList *out, Scope *scope);
/* The new node that stands for the syntax node of a statement, for branches. */
void map_statement(Checker *c, Node *syntax, Node *typed);
Node *mapped_statement(Checker *c, Node *syntax);
void report_unused_variables(Checker *c, Scope *s);
void open_scope(Checker *c);
void close_scope(Checker *c);
Node *build_block(Checker *c, NodeList stmts, Pos pos);

/* assign.c */
void check_assign_stmt(Checker *c, AssignStmt *s, NodeList *out);
void check_return_stmt(Checker *c, ReturnStmt *s, NodeList *out);
/* The left side of an assignment: its type (null: blank or error), its node; x marks the variable
 * unused. */
Type *check_lhs(Checker *c, Node *e, Node **node);
Object *declare_local_var(Checker *c, Sym *sym, Pos pos, Type *t);
Node *define_name(Checker *c, Object *var, Pos pos);

/* range.c, switch.c, select.c */
void check_range_stmt(Checker *c, RangeStmt *s, NodeList *out);
void check_switch_stmt(Checker *c, SwitchStmt *s, NodeList *out);
void check_type_switch_stmt(Checker *c, TypeSwitchStmt *s, NodeList *out);
void check_select_stmt(Checker *c, SelectStmt *s, NodeList *out);

/* initorder.c */
/* Fills the package initialiser. */
void order_initialisation(Checker *c);

/* "\n\t" and the position of a follow-up line */
const char *follow_up(Checker *c, Pos pos, const char *fmt, ...);

#endif
