/*
 * ast.h: the one tree, from parser to codegen.
 *
 * Every node begins with a Node head. Its position is that of gc's syntax tree: the position at
 * which gc reports the node (operator of a binary expression, `(` of a call, `.` of a selector,
 * `[` of an index or slice, `{` of a composite literal, else the first character).
 *
 * Kinds come from ast.def; nodes are built only by the constructors of nodes.c (`new_<kind>`) or,
 * after types/, by those of types/. Above each structure stands the concrete syntax, and what
 * types/ sets (T:), inline/ (I:) and escape/ (E:). A field without such a letter is the parser's.
 *
 * After types/ nothing is implicit: every expression has a type, none is untyped; conversions,
 * dereferences, address-taking of receivers, paths through embedded fields, method values and
 * constants are nodes of their own; PAREN, BASIC_LIT, SELECTOR, STAR and type expressions are gone
 * from expressions (a type operand lives in the `type` of the node that used it).
 */
#ifndef GOSLING_PARSER_AST_H
#define GOSLING_PARSER_AST_H

#include "base/base.h"
#include "lexer/lexer.h" /* Op, LitKind */

typedef struct Type Type;         /* types/types.h */
typedef struct Object Object;     /* a declared thing: types/types.h */
typedef struct Function Function; /* a function with a body: types/types.h */
typedef struct Const Const;       /* a constant value: types/constant.h */

typedef enum NodeKind {
#define EXPR(K, S, name, fields) NODE_##K,
#define STMT(K, S, name, fields) NODE_##K,
#define DECL(K, S, name, fields) NODE_##K,
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
  NODE_KIND_COUNT
} NodeKind;

/* The sections of ast.def as case ranges, for what a switch treats alike: `case STMT_KINDS:`. */
#define EXPR_KINDS NODE_BAD... NODE_INLINED_CALL
#define TYPE_EXPR_KINDS NODE_ARRAY_TYPE... NODE_CHAN_TYPE
#define STMT_KINDS NODE_EMPTY_STMT... NODE_DECL_STMT
#define DECL_KINDS NODE_IMPORT_DECL... NODE_FUNC_DECL

/* E: where the memory of an allocation site lives. */
typedef enum Esc {
  ESC_NONE,  /* not an allocation site */
  ESC_STACK, /* does not escape */
  ESC_HEAP   /* escapes to heap */
} Esc;

typedef struct Node {
  uint8_t kind;  /* NodeKind */
  uint8_t esc;   /* E: Esc */
  bool implicit; /* T: written by the compiler (conversion, dereference, address) */
  bool paren;    /* T: stood in parentheses in the source */
  Pos pos;
  Type *type; /* T: of expressions; a Tuple for calls with other than one result */
} Node;

typedef VEC(Node *) NodeList;

/* Op (lexer/lexer.h) is the operator of UNARY, BINARY and ASSIGN_STMT: OP_ADD "+" and so on. */
const char *op_text(Op op);

/* ======== expressions as written ======================================================== */

typedef struct BadExpr {
  Node n;
} BadExpr;

/*
 * x      After types/: a variable, or a function used as value or callee. `is_def` in the left
 *        side of a `:=` and in declarations: this node declares obj here.
 */
typedef struct NameExpr {
  Node n;
  Sym *sym;
  Object *obj; /* T */
  bool is_def; /* T */
} NameExpr;

/* 1  2.5  3i  'x'  "s"  `raw` */
typedef struct BasicLit {
  Node n;
  LitKind lit_kind; /* LIT_INT, LIT_FLOAT, LIT_IMAG, LIT_RUNE, LIT_STRING */
  bool bad;         /* malformed, already reported */
  const char *text; /* as written, len bytes (carriage returns of raw strings included) */
  uint32_t len;
} BasicLit;

/*
 * T{a, k: b}   lit_type is null for elided inner types (`{1, 2}` inside a literal).
 * T: elems of structs, arrays and slices are LIT_ELEM (index of field or element), of maps
 * KEY_VALUE; lit_type is null; `length` elements (array length, or one past the highest index).
 * An elided `&T` is made an explicit ADDR of the literal.
 * E: esc of slice and map literals; of `&T{}` the ADDR carries it.
 */
typedef struct CompositeLit {
  Node n;
  Node *lit_type;
  NodeList elems;
  Pos rbrace;
  int64_t length; /* T */
} CompositeLit;

/* k: v   in composite literals */
typedef struct KeyValueExpr {
  Node n;
  Node *key, *value;
} KeyValueExpr;

/* func(a int) { ... }   E: esc. */
typedef struct FuncLit {
  Node n;
  Node *func_type;    /* FUNC_TYPE; null after types/ */
  Node *body;         /* BLOCK_STMT; after types/ use function->body */
  Function *function; /* T */
} FuncLit;

/* (x) */
typedef struct ParenExpr {
  Node n;
  Node *x;
} ParenExpr;

/* x.sel   also pkg.Name, T.Method, and types; gone after types/ */
typedef struct SelectorExpr {
  Node n;
  Node *x;
  Sym *sel;
  Pos sel_pos;
} SelectorExpr;

/* x[i]   x[T1, T2]   After types/: array, slice or string x (pointers to arrays have a DEREF). */
typedef struct IndexExpr {
  Node n;
  Node *x;
  NodeList indices; /* exactly one after types/ */
  bool bounded;     /* T: known to be in range */
} IndexExpr;

/* x[lo:hi:max]   After types/: x is a string, a slice, or a pointer to an array. */
typedef struct SliceExpr {
  Node n;
  Node *x, *lo, *hi, *max;
  bool three; /* has two colons */
} SliceExpr;

/* x.(T)   asserted is null for x.(type). T: asserted null, the type in n.type (or comma_ok). */
typedef struct TypeAssertExpr {
  Node n;
  Node *x, *asserted;
  bool is_switch_guard; /* x.(type) */
  bool comma_ok;        /* T: two results, n.type is Tuple(T, bool) */
  bool devirtualized;   /* I: cannot fail but for nil, which panics as a nil dereference */
} TypeAssertExpr;

/*
 * f(a, b...)   T: fun is a NAME of a function (static call), a METHOD_EXPR (static method call, the
 * receiver is args[0], with & or * as nodes), an INTERFACE_METHOD (dynamic), a FUNC_LIT, or any
 * expression of func type. args match the parameters one to one: variadic arguments are collected
 * in a COMPOSITE_LIT of slice type with `implicit` set (or NIL if none); `has_dots` then remains as
 * written. f(g()) with several results goes through temporaries in a STMT_EXPR.
 */
typedef struct CallExpr {
  Node n;
  Node *fun;
  NodeList args;
  bool has_dots;
  Pos rparen;
  bool no_inline; /* I: considered and refused, or must stay a call (go, defer) */
} CallExpr;

/* *x   dereference or pointer type; gone after types/ (DEREF) */
typedef struct StarExpr {
  Node n;
  Node *x;
} StarExpr;

/* -x +x !x ^x ~T &x <-x   After types/: only - + ! ^ (ADDR and RECV are kinds of their own). */
typedef struct UnaryExpr {
  Node n;
  Op op;
  Node *x;
} UnaryExpr;

/* x + y ...   After types/: operands have identical types, but shift counts. */
typedef struct BinaryExpr {
  Node n;
  Op op;
  Node *x, *y;
} BinaryExpr;

/* [len]elem   [...]elem (open) */
typedef struct ArrayTypeExpr {
  Node n;
  Node *len; /* null if open */
  Node *elem;
  bool open;
} ArrayTypeExpr;

/* []elem */
typedef struct SliceTypeExpr {
  Node n;
  Node *elem;
} SliceTypeExpr;

/* ...elem   in parameter lists */
typedef struct DotsTypeExpr {
  Node n;
  Node *elem;
} DotsTypeExpr;

/* struct { ... }   fields are FIELD */
typedef struct StructTypeExpr {
  Node n;
  NodeList fields;
} StructTypeExpr;

/* func(params) results   both lists of FIELD */
typedef struct FuncTypeExpr {
  Node n;
  NodeList params, results;
} FuncTypeExpr;

/* interface { M(); E; ~int | string }   elems: FIELD, sym null for embedded elements and unions */
typedef struct InterfaceTypeExpr {
  Node n;
  NodeList elems;
} InterfaceTypeExpr;

/* map[key]value */
typedef struct MapTypeExpr {
  Node n;
  Node *key, *value;
} MapTypeExpr;

/* chan elem   <-chan elem (recv only)   chan<- elem (send only) */
typedef struct ChanTypeExpr {
  Node n;
  Node *elem;
  bool send, recv;
} ChanTypeExpr;

/*
 * One name with its type: struct field, parameter, result, type parameter, interface method or
 * embedded element. `a, b T` gives two nodes that share field_type. sym is null for unnamed ones.
 */
typedef struct FieldDecl {
  Node n; /* pos: the name, or the type if there is none */
  Sym *sym;
  Node *field_type; /* of an interface method: FUNC_TYPE */
  Node *tag;        /* BASIC_LIT or null */
  bool embedded;
  Object *obj; /* T */
} FieldDecl;

/* ======== expressions made by types/ ===================================================== */

/* A constant of basic (or named basic) type. */
typedef struct ConstExpr {
  Node n;
  const Const *value;
} ConstExpr;

/* nil of a type */
typedef struct NilExpr {
  Node n;
} NilExpr;

/* x.f   x has struct type (through pointers: a DEREF); one step, promoted fields are several. */
typedef struct FieldSelExpr {
  Node n;
  Node *x;
  uint32_t index; /* in the struct type's fields */
} FieldSelExpr;

/* *x */
typedef struct DerefExpr {
  Node n;
  Node *x;
} DerefExpr;

/* &x   x addressable or a COMPOSITE_LIT. E: esc for literals. */
typedef struct AddrExpr {
  Node n;
  Node *x;
} AddrExpr;

/* m[k]   k has the key type */
typedef struct MapIndexExpr {
  Node n;
  Node *x, *key;
  bool comma_ok; /* n.type is Tuple(V, bool) */
  bool assigned; /* stands on a left side */
} MapIndexExpr;

/* <-x */
typedef struct RecvExpr {
  Node n;
  Node *x;
  bool comma_ok;
} RecvExpr;

typedef enum ConvKind {
  CONV_NOOP,        /* identical representation (named types, channels, pointers) */
  CONV_NUMERIC,     /* integer, float, complex (to a complex type of other size) */
  CONV_TO_IFACE,    /* concrete value to interface */
  CONV_IFACE_IFACE, /* interface to interface that it implements statically */
  CONV_STRING_BYTES,
  CONV_STRING_RUNES,
  CONV_BYTES_STRING,
  CONV_RUNES_STRING,
  CONV_RUNE_STRING, /* integer to string */
  CONV_SLICE_ARRAY,
  CONV_SLICE_ARRAY_PTR,
  CONV_UNSAFE, /* unsafe.Pointer, uintptr, pointers */
} ConvKind;

/* T(x) or implicit. n.pos: the operand's position (its `(` if it stood in parentheses). E: esc,
 * zero_copy. */
typedef struct ConvertExpr {
  Node n;
  ConvKind conv;
  bool zero_copy; /* []byte(string) through which nothing is written */
  Node *x;
} ConvertExpr;

/* Built-in functions that remain at run time; len(array) and the like are constants. */
typedef enum BuiltinId {
#define BUILTIN(ID, name) BUILTIN_##ID,
#include "types/builtin.def"
#undef BUILTIN
  BUILTIN_COUNT
} BuiltinId;

/*
 * append(s, a, b)  make([]T, n)  new(T) ...   n.type is the result type (for make and new the only
 * place of the type; new(T): no argument, new(v): one). append(s, t...) has has_dots.
 * E: esc of make, new, append.
 */
typedef struct BuiltinExpr {
  Node n;
  BuiltinId id;
  NodeList args;
  bool has_dots;
  uint32_t temp; /* I: of new(v): number of the variable that it stands for */
} BuiltinExpr;

/*
 * T: the number of a method that the body of an instance selects from a type parameter, among those
 * of the body; gc calls it through a table. 0 if the receiver is no type parameter.
 */
typedef struct ParamMethod {
  uint32_t number; /* from 1 */
} ParamMethod;

/* T.M   as callee (args[0] is the receiver) or as function value. */
typedef struct MethodExpr {
  Node n;
  Type *recv;     /* T, *T or an interface type, as the receiver parameter has it */
  Object *method; /* the Func; for interfaces the interface's method */
  ParamMethod of_param;
  bool devirtualized; /* I: the callee was an interface's method */
} MethodExpr;

/* x.M   bound; x has exactly the receiver's type (or is an interface). E: esc. */
typedef struct MethodValueExpr {
  Node n;
  Node *x;
  Object *method;
  ParamMethod of_param;
} MethodValueExpr;

/*
 * i.M as a callee   index in the interface's sorted method set. As an expression statement: only
 * the check that i is not nil (before a go or defer of i.M).
 */
typedef struct InterfaceMethodExpr {
  Node n;
  Node *x;
  Object *method;
  uint32_t index;
  ParamMethod of_param;
} InterfaceMethodExpr;

/* An element of a struct, array or slice literal. */
typedef struct LitElem {
  Node n;
  int64_t index; /* of the field or element */
  bool keyed;    /* written with a key */
  Node *value;
} LitElem;

/* Statements, then a value: temporaries that evaluation order needs. result may be null. */
typedef struct StmtExpr {
  Node n;
  NodeList stmts;
  Node *result;
} StmtExpr;

/*
 * I: a call replaced by the callee's body. stmts declare and assign the parameters and run the
 * body, in which a `return` assigns the results and is a BRANCH_STMT to `end` (goto past the body).
 * The first `setup` statements (callee operand, arguments, zeroed results) are the caller's own
 * code. results are NAMEs of the result variables; n.type as that of the call.
 */
typedef struct InlinedCallExpr {
  Node n;
  NodeList stmts;
  NodeList results;
  uint32_t setup;
  Function *callee;
  Object *end; /* Label, or null if no return needs it */
} InlinedCallExpr;

/* ======== statements ====================================================================== */

typedef struct EmptyStmt {
  Node n;
} EmptyStmt;

typedef struct ExprStmt {
  Node n;
  Node *x;
} ExprStmt;

/* ch <- v */
typedef struct SendStmt {
  Node n;
  Node *chan, *value;
} SendStmt;

/*
 * a, b = x, y    a, b := x, y    a += x    a++ (op, inc_dec; rhs empty, after types/ CONST 1)
 *
 * T: lhs are NAMEs (variables, is_def for those that this statement declares; `_` has a null obj),
 * FIELD_SEL, INDEX, MAP_INDEX, DEREF; rhs has as many values as lhs, each of exactly the type of
 * its left side, or is one tuple-valued CALL, or one comma-ok expression, whose component types are
 * exactly those of the left sides (otherwise types/ goes through temporaries).
 */
typedef struct AssignStmt {
  Node n; /* pos: the operator */
  Op op;  /* OP_NONE for = and := */
  bool define, inc_dec;
  NodeList lhs, rhs;
} AssignStmt;

/*
 * go f(x)   T: call is a CALL without arguments, receiver and results: of a FUNC_LIT
 * (function->is_wrapper if types/ made it), a function's NAME, or any value of func type
 */
typedef struct GoStmt {
  Node n;
  Node *call;
} GoStmt;

/* defer f(x)   T: as for go; frame: in the body of a range over a function, the frame to defer to
 */
typedef struct DeferStmt {
  Node n;
  Node *call, *frame;
} DeferStmt;

/*
 * return a, b
 * T: as many results as the function has, or one tuple CALL; none for a `return` alone in a
 * function without results or with named ones.
 */
typedef struct ReturnStmt {
  Node n;
  NodeList results;
  Function *function; /* T: the one it returns from */
} ReturnStmt;

typedef enum BranchKind {
  BRANCH_BREAK,
  BRANCH_CONTINUE,
  BRANCH_GOTO,
  BRANCH_FALLTHROUGH
} BranchKind;

/* break L */
typedef struct BranchStmt {
  Node n;
  BranchKind branch;
  Sym *label; /* or null */
  Pos label_pos;
  Node *target; /* the FOR, RANGE, SWITCH, TYPE_SWITCH, SELECT; of a goto the LABELED_STMT */
  Object *target_label; /* I: goto the end of an inlined call */
} BranchStmt;

typedef struct BlockStmt {
  Node n;
  NodeList stmts;
  Pos rbrace;
} BlockStmt;

/* if init; cond { } else els */
typedef struct IfStmt {
  Node n;
  Node *init, *cond, *then, *els; /* then: BLOCK_STMT; els: BLOCK_STMT, IF_STMT or null */
} IfStmt;

/*
 * switch init; tag { clauses }
 * T: a null tag means true (cases are booleans); cases have the tag's type.
 */
typedef struct SwitchStmt {
  Node n;
  Node *init, *tag;
  NodeList clauses;
  Pos rbrace;
} SwitchStmt;

/*
 * switch init; v := x.(type) { clauses }
 * x: before types/ the TYPE_ASSERT, after the interface operand
 */
typedef struct TypeSwitchStmt {
  Node n;
  Node *init;
  Sym *bind; /* v or null */
  Pos bind_pos;
  Node *x;
  NodeList clauses;
  Pos rbrace;
} TypeSwitchStmt;

/*
 * case exprs: body   default: body
 * T, in a type switch: case_types parallel to the written list (null for nil), exprs empty, var the
 * clause's variable.
 */
typedef struct CaseClause {
  Node n;
  bool is_default;
  NodeList exprs;
  NodeList body;
  Pos colon;
  VEC(Type *) case_types; /* T */
  Object *var;            /* T: or null */
} CaseClause;

typedef struct SelectStmt {
  Node n;
  NodeList clauses;
  Pos rbrace;
} SelectStmt;

/* case comm: body   comm: SEND_STMT, EXPR_STMT or ASSIGN_STMT of a receive, null for default */
typedef struct CommClause {
  Node n;
  Node *comm;
  NodeList body;
  Pos colon;
} CommClause;

/* for init; cond; post { } */
typedef struct ForStmt {
  Node n;
  Node *init, *cond, *post, *body;
  bool per_iteration; /* T: variables of init are new in each iteration (go1.22) */
} ForStmt;

/*
 * for key, value := range x { }
 * T: x evaluated once; key, value: NAME with is_def (define) or assignable expressions, null if
 * absent or blank. With `=` and a type that differs, types/ uses temporaries and assigns in the
 * body.
 */
typedef struct RangeStmt {
  Node n;
  Node *key, *value, *x, *body;
  bool define;
  uint8_t blanks;     /* T: how many of key and value are `_` */
  Node *extra;        /* a third variable, kept for the error */
  Function *function; /* inside types/: over a function, the body's; after it none is left */
  Node *prologue;     /* with it: what assigns the parameters of the body, or null */
} RangeStmt;

/* L: stmt */
typedef struct LabeledStmt {
  Node n;
  Sym *label;
  Node *stmt; /* never null (EMPTY_STMT) */
  Pos colon;
  Object *obj; /* T */
} LabeledStmt;

/* var, const or type inside a function. T: only VAR_DECLs remain. */
typedef struct DeclStmt {
  Node n;
  NodeList decls;
} DeclStmt;

/* ======== declarations =================================================================== */

/* A parenthesised group: declarations of one group share it (iota, implicit repetition). */
typedef struct DeclGroup {
  Pos pos;
} DeclGroup;

/* import name "path" */
typedef struct ImportDecl {
  Node n;
  Sym *local; /* name, `.`, `_` or null */
  Pos local_pos;
  Node *path; /* BASIC_LIT */
} ImportDecl;

/* const a, b T = x, y   values and type are empty when repeated implicitly */
typedef struct ConstDecl {
  Node n;
  NodeList names; /* NAME */
  Node *decl_type;
  NodeList values;
  DeclGroup *group; /* null outside parentheses */
  uint32_t iota;    /* index in the group */
} ConstDecl;

/* type T[P any] = X */
typedef struct TypeDecl {
  Node n;
  Sym *sym;
  Pos name_pos;
  NodeList tparams; /* FIELD */
  bool is_alias;
  Node *decl_type;
  DeclGroup *group;
  uint32_t pragmas;
  Object *obj; /* T */
} TypeDecl;

/* var a, b T = x, y   T (in functions): names with is_def, values converted, as in ASSIGN_STMT */
typedef struct VarDecl {
  Node n;
  NodeList names; /* NAME */
  Node *decl_type;
  NodeList values;
  DeclGroup *group;
  uint32_t pragmas;
} VarDecl;

/* `//go:` directives that stand before a declaration. */
enum {
  PRAGMA_NOINLINE = 1 << 0,
  PRAGMA_NOESCAPE = 1 << 1,
  PRAGMA_NOSPLIT = 1 << 2,
  PRAGMA_UINTPTR_ESCAPES = 1 << 3,
  PRAGMA_NORACE = 1 << 4,
  PRAGMA_NOCHECKPTR = 1 << 5,
  PRAGMA_UINTPTR_KEEPALIVE = 1 << 6,
  PRAGMA_LINKNAME = 1 << 7, /* the function has a linkname */
  PRAGMA_OTHER = 1 << 8,
  PRAGMA_RUNTIME = 1 << 9, /* for the reference's runtime only */
  PRAGMA_BUILD = 1 << 10,  /* never left on a declaration */
};

/* func (recv) Name[P any](params) results { body } */
typedef struct FuncDecl {
  Node n; /* pos: the name */
  Pos func_pos;
  Sym *sym;
  Node *recv; /* FIELD or null */
  NodeList tparams;
  Node *func_type;
  Node *body; /* BLOCK_STMT or null */
  uint32_t pragmas;
  Object *obj; /* T */
} FuncDecl;

/* A `//go:linkname local [remote]`. */
typedef struct Linkname {
  Pos pos;
  Sym *local;
  const char *remote; /* symbol, or null */
} Linkname;

/* A `//go:embed patterns` before a variable, or any directive that a pass wants to see. */
typedef struct Directive {
  Pos pos;
  const char *text; /* after the slashes, len bytes */
  uint32_t len;
} Directive;

/* A message that is for when the types of the package are right. */
typedef struct LateMessage {
  Pos pos;
  const char *text;
} LateMessage;

/* One source file. */
typedef struct File {
  SourceFile *source;
  Sym *package_name;
  Pos package_pos, name_pos;
  NodeList decls; /* in order, imports included */
  VEC(Linkname) linknames;
  VEC(Directive) directives; /* go:build, go:embed, go:debug, cgo and unknown ones */
  VEC(LateMessage) late;     /* about directives */
  const char *go_version;    /* from //go:build, "go1.21", or null */
  Pos eof;
  bool broken; /* had a syntax error: not to be checked (after lexical errors it is) */
} File;

/* ======== over all kinds (nodes.c) ======================================================== */

const char *node_kind_name(NodeKind kind);
static inline bool is_expr_kind(NodeKind kind) {
  return kind < NODE_EMPTY_STMT;
}

/*
 * Calls fn on each child of n that is not null, in source order; fn may replace the child in place.
 * A type that several fields share (`a, b T`) is a child of each.
 */
void walk_children(Node *n, void (*fn)(Node **child, void *arg), void *arg);

/*
 * Returns a deep copy of a pure syntax tree (before types/), or of a typed tree; annotations
 * (types, objects, constants, functions) are shared, children are copied. hook, if not null, sees
 * each new node after its children were copied and returns the node to use in its place.
 */
Node *copy_tree(Arena *a, const Node *n, Node *(*hook)(Node *copy, void *arg), void *arg);

/* Casts with a check of the kind in debug builds: AS(CallExpr, CALL, n). */
#define AS(S, K, node) ((S *)node_as((node), NODE_##K))
static inline Node *node_as(const Node *n, NodeKind kind) {
  assert(n->kind == kind && "a node of another kind");
  (void)kind;
  return (Node *)n;
}
/* Allocates a node: NEW_NODE(arena, CallExpr, CALL, pos). */
#define NEW_NODE(arena, S, K, position) ((S *)node_new((arena), sizeof(S), NODE_##K, (position)))
Node *node_new(Arena *a, size_t size, NodeKind kind, Pos pos);

/* Prints an expression as gc's syntax printer does in error messages (verb %E; print.c). */
void print_expr(Text *t, const Node *n);
/* The position where an expression starts in the source (its leftmost character). */
Pos start_pos(const Node *n);

#endif
