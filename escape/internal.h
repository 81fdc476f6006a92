/*
 * internal.h: what the files of escape/ share.
 */
#ifndef GOSLING_ESCAPE_INTERNAL_H
#define GOSLING_ESCAPE_INTERNAL_H

#include "escape/escape.h"

/* ---- leaks and functions --------------------------------------------------------------------- */

enum {
  LEAK_HEAP,
  LEAK_MUTATOR,
  LEAK_CALLEE,
  LEAK_RESULT0,
  LEAK_RESULTS = 5, /* results that are told apart */
  LEAK_COUNT = LEAK_RESULT0 + LEAK_RESULTS
};

/* Where a parameter's value goes: least number of dereferences + 1 by kind, 0 for nowhere. */
typedef struct Leaks {
  uint8_t derefs[LEAK_COUNT];
} Leaks;

static inline int leak_get(const Leaks *l, int kind) {
  return l->derefs[kind] - 1;
}

typedef enum FunctionState {
  STATE_UNKNOWN,
  STATE_ANALYSED_NOW, /* in the component at hand */
  STATE_TAGGED        /* params holds what callers must know */
} FunctionState;

/* What escape/ knows of a function (Function.escape). */
typedef struct FunctionEscape {
  FunctionState state;
  bool results_lost; /* a literal whose results may go anywhere */
  Leaks *params;     /* when tagged: parallel to Function.params */
} FunctionEscape;

FunctionEscape *function_escape(Function *f);

/* ---- the graph ------------------------------------------------------------------------------- */

enum {
  ATTR_ESCAPES = 1 << 0,  /* must be on the heap */
  ATTR_PERSISTS = 1 << 1, /* its address outlives the statement */
  ATTR_MUTATES = 1 << 2,  /* memory reachable from it may be written */
  ATTR_CALLS = 1 << 3,    /* closures reachable from it may be called with their results lost */
  ATTR_ALL = 15
};

/* Why a value flows, for -m=2; newest first. */
typedef struct Note {
  struct Note *next;
  const Node *where; /* null: var */
  const Object *var;
  const char *why;
  Pos pos;
} Note;

typedef struct Location Location;

/* src, after derefs dereferences (-1: its address), flows to the location that has the edge. */
typedef struct Edge {
  Location *src;
  int derefs;
  Note *notes;
} Edge;

/* A variable, an allocation site, or an unnamed place. */
struct Location {
  Object *var;
  Node *node;
  Function *function;
  Pos pos; /* of lines about it */
  VEC(Edge) edges;
  int loop_depth;
  int result; /* 1 + index of a result, else 0 */
  uint8_t attrs;
  bool is_param, captured, reassigned, addr_taken;
  bool shaped; /* in code of an instance: types print as shapes */
  Leaks leaks;
  /* of the walk at hand (solve.c) */
  int derefs;
  uint32_t walk, in_walk_queue;
  Location *dst;
  uint32_t dst_edge;
  bool queued;
};

/* What happens to a value: where it goes, after how many dereferences. */
typedef struct Hole {
  Location *dst;
  int derefs;
  bool addr_taken; /* the last step took the address */
  Note *notes;
} Hole;

typedef VEC(Hole) HoleList;

typedef struct PendingClosure {
  Hole hole;
  FuncLit *lit;
  Pos inlined_at; /* the call that brought the literal, or NO_POS */
} PendingClosure;

/* The state of analysing one component. */
typedef struct Batch {
  Arena *arena;
  Package *pkg;
  const Report *report;
  VEC(Location *) all; /* in order of creation */
  VEC(PendingClosure) closures;
  Location heap, mutator, callee, blank;
} Batch;

/* The state of walking one function. */
typedef struct Walk {
  Batch *batch;
  Function *function;
  int loop_depth;
  bool shaped;    /* the code at hand is that of an instance */
  Pos inlined_at; /* the outermost inlined call that the code at hand is part of, or NO_POS */
  Map labels;     /* LABELED_STMT that a later goto jumps back to */
  Map carried;    /* Object, first of the temporaries for the values of one expression -> the
                     assignment */
} Walk;

/* ---- graph.c --------------------------------------------------------------------------------- */

Location *new_location(Walk *w, bool persists);
Location *new_var_location(Walk *w, Object *var);
Location *new_site(Walk *w, Node *n);
Location *location_of(Batch *b, const Object *var);

Hole hole_to(Location *l);
Hole heap_hole(Batch *b);
Hole mutator_hole(Batch *b);
Hole callee_hole(Batch *b);
Hole discard_hole(Batch *b);
Hole hole_note(Walk *w, Hole k, const Node *where, const char *why);
Hole hole_shift(Hole k, int delta);
Hole hole_deref(Walk *w, Hole k, const Node *where, const char *why);
Hole hole_addr(Walk *w, Hole k, const Node *where, const char *why);
/* For a value of type t taken out of an interface. */
Hole hole_assert(Walk *w, Hole k, Type *t, const Node *where, const char *why);
/* One hole that feeds all of ks. */
Hole hole_tee(Walk *w, const HoleList *ks);
Hole hole_later(Walk *w, Hole k);
void flow(Batch *b, Hole k, Location *src);
/* Where gc reports a node of the code at hand. */
Pos node_pos(const Walk *w, const Node *n);

/* ---- expr.c, literal.c, convert.c, call.c, builtin.c ----------------------------------------- */

void escape_expr(Walk *w, Hole k, Node *n);
void discard(Walk *w, Node *n);
void discard_list(Walk *w, NodeList list);
/* A site for n, its address into k; returns the hole of what it holds. */
Hole spill(Walk *w, Hole k, Node *n);
/* The hole of the receiver of a method value whose call has these holes for its results. */
Hole escape_receiver_hole(Walk *w, const HoleList *results, const Callee *callee,
                          const MethodValueExpr *m);
void escape_composite(Walk *w, Hole k, CompositeLit *lit);
void escape_convert(Walk *w, Hole k, ConvertExpr *c);
void escape_unsafe_value(Walk *w, Hole k, Node *n);
/* Is n the field Data of reflect.SliceHeader or reflect.StringHeader behind a pointer? */
bool is_header_data(const Node *n);
void escape_method_value(Walk *w, Hole k, MethodValueExpr *m);
void escape_func_lit(Walk *w, Hole k, FuncLit *lit);
/* Calls of all forms; ks has a hole per result, or is null when the results are not used. */
void escape_call(Walk *w, const HoleList *ks, Node *call);
void escape_builtin(Walk *w, const HoleList *ks, BuiltinExpr *b);
void escape_argument(Walk *w, Hole k, Node *call, Node *arg);
/* Is n a value of more than one result (calls only)? */
bool is_tuple_value(const Node *n);
/* The type of an expression; of a comma-ok form that of the value. */
Type *value_type(const Node *n);
bool is_string_concat(const Node *n);
void for_each_concat_operand(Walk *w, Node *n);

/* ---- assign.c -------------------------------------------------------------------------------- */

/* The hole of an assignment to n (null or blank: nowhere). */
Hole assign_hole(Walk *w, Node *n);
void assign_to_heap(Walk *w, Node *src, const char *why, const Node *where);
void declare_variable(Walk *w, Object *var);
void escape_assign_stmt(Walk *w, AssignStmt *s);
void escape_var_decl(Walk *w, VarDecl *d);
void escape_return(Walk *w, ReturnStmt *s);
/* selfassign.c */
bool is_self_assignment(const Node *dst, const Node *src);

/* ---- stmt.c, loop.c, closure.c --------------------------------------------------------------- */

void escape_stmt(Walk *w, Node *n);
void escape_stmts(Walk *w, NodeList list);
/* The same for statements before an expression, with escape_rest_of after it. */
void escape_leading_stmts(Walk *w, NodeList list);
void escape_rest_of(Walk *w, NodeList list);
/* Walks the expression that the temporary n, or what it is converted from, carries. */
void escape_carried(Walk *w, Node *n);
/* The same; loop depth is as before afterwards. */
void escape_block(Walk *w, NodeList list);
void escape_block_stmt(Walk *w, Node *n);
void escape_for(Walk *w, ForStmt *s);
void escape_range(Walk *w, RangeStmt *s);
void find_looping_labels(Walk *w);
void escape_function(Batch *b, Function *f);
void flow_closures(Batch *b);
/* staticinit.c: the body of the package initialiser. */
void escape_initialiser(Walk *w);
/* Bytes of the record of a closure. */
int64_t closure_size(const Function *literal);

/* ---- solve.c, tags.c, limits.c, rewrite.c, report.c, deadlocals.c ---------------------------- */

void solve(Batch *b);
bool outlives(const Batch *b, const Location *l, const Location *other);
void leak_add(Leaks *l, int kind, int derefs);
void leak_to(Batch *b, Location *param, const Location *sink, int derefs);
void leaks_optimize(Leaks *l);
/* The leaks of parameter i (receiver first) of a callee outside the component; type is the
 * parameter's. */
Leaks callee_leaks(const Callee *callee, uint32_t i);
bool in_batch(const Function *f);
void tag_parameters(Batch *b, Function *f);
/* The lines about parameters of functions without bodies, whose code is elsewhere. */
void report_bodyless(const Package *pkg, const Report *r);
/* gc's words if the thing cannot be on the stack whatever its flow, else null. */
const char *heap_reason(const Location *l);
/* Is storage of this size too much for a stack frame although gc's lines do not say so? */
bool exceeds_frame(const Location *l);
void rewrite_constants(Location *l);
void remove_dead_locals(Function *f);
/* bounds.c */
void find_bounded_indices(const Report *r, FunctionList functions);
/* Text of a location in lines. */
const char *location_text(Batch *b, const Location *l);
const char *explain_location(Batch *b, const Location *l);
void report_escapes_header(Batch *b, const Location *l);
void report_flow(Batch *b, Pos pos, const Location *dst, const Location *src, const Edge *e);
/* verify.c: does Node.esc of n count? (Concatenations and expressions inside assignments aside.) */
bool is_allocation_site(const Node *n);
void finish_location(Batch *b, Location *l);

#endif
