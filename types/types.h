/*
 * types.h: types, objects, scopes, packages, functions; and the entry to type checking.
 *
 * What later passes read. Everything lives in the session arena. Words are the Go spec's.
 */
#ifndef GOSLING_TYPES_TYPES_H
#define GOSLING_TYPES_TYPES_H

#include "parser/ast.h"
#include "types/constant.h"

typedef struct Package Package;
typedef struct Scope Scope;

/* ======== types ============================================================================ */

typedef enum TypeKind {
  TYPE_INVALID, /* of erroneous expressions: silences follow-up errors */
  /* basic types, in the order of the run-time kinds */
  TYPE_BOOL,
  TYPE_INT,
  TYPE_INT8,
  TYPE_INT16,
  TYPE_INT32,
  TYPE_INT64,
  TYPE_UINT,
  TYPE_UINT8,
  TYPE_UINT16,
  TYPE_UINT32,
  TYPE_UINT64,
  TYPE_UINTPTR,
  TYPE_FLOAT32,
  TYPE_FLOAT64,
  TYPE_COMPLEX64,
  TYPE_COMPLEX128,
  TYPE_STRING,
  TYPE_UNSAFE_POINTER,
  /* untyped: only inside types/ */
  TYPE_UNTYPED_BOOL,
  TYPE_UNTYPED_INT,
  TYPE_UNTYPED_RUNE,
  TYPE_UNTYPED_FLOAT,
  TYPE_UNTYPED_COMPLEX,
  TYPE_UNTYPED_STRING,
  TYPE_UNTYPED_NIL,
  /* composite */
  TYPE_ARRAY,
  TYPE_SLICE,
  TYPE_STRUCT,
  TYPE_POINTER,
  TYPE_FUNC,
  TYPE_INTERFACE,
  TYPE_MAP,
  TYPE_CHAN,
  TYPE_TUPLE, /* results of a call; parameters */
  TYPE_NAMED,
  TYPE_ALIAS, /* a declared alias; resolved by type_unalias */
  TYPE_PARAM,
  TYPE_UNION, /* only as an interface element */
} TypeKind;

/* The types without parts, as a case range: `case BASIC_KINDS:`. */
#define BASIC_KINDS TYPE_INVALID... TYPE_UNTYPED_NIL

typedef VEC(Type *) TypeList;
typedef VEC(Object *) ObjectList;

/* A field of a struct: an Object of kind OBJ_VAR with is_field. */
typedef struct ArrayType {
  Type *elem;
  int64_t len; /* -1 while the length is not known (error) */
} ArrayType;

typedef struct StructType {
  ObjectList fields;
  const char **tags; /* parallel, null entries for none; null if no field has one */
  uint32_t *tag_lens;
} StructType;

typedef struct FuncType {
  ObjectList params, results; /* OBJ_VAR, sym null for unnamed */
  bool variadic;              /* the last parameter's type is a slice */
  Object *recv;               /* or null; does not count for identity */
  ObjectList tparams;         /* OBJ_TYPE_NAME of type parameters; empty after instantiation */
} FuncType;

typedef struct InterfaceType {
  ObjectList methods; /* explicit: OBJ_FUNC */
  TypeList embedded;  /* as written: types and unions */
  VEC(Pos) embedded_pos;
  TypeList written; /* with those that the language version does not allow, if there are any */
  /* computed by interface_complete(): */
  bool complete;
  ObjectList all_methods; /* sorted as the run time has them (by name, then package path) */
  bool comparable;        /* has comparable in its type set */
  bool implicit;          /* made for a constraint literal such as ~int */
  Type *terms;            /* UNION of the type set's terms; null: all types */
  bool empty_set;         /* no type satisfies it */
} InterfaceType;

typedef struct UnionTerm {
  bool tilde;
  Type *type;
} UnionTerm;

typedef struct NamedType {
  Object *obj;        /* the OBJ_TYPE_NAME */
  Type *underlying;   /* never NAMED or ALIAS; null until resolved: use type_underlying */
  ObjectList methods; /* OBJ_FUNC, in order of declaration */
  ObjectList tparams; /* of a generic type */
  Type *origin;       /* of an instance: the generic type */
  TypeList targs;     /* of an instance */
  Pos instance_pos;   /* where the instance was first written */
  void *resolver;     /* the checker's own: the type as declared */
  Map instances;      /* instantiate.c's own: of a generic type, its instances by hash */
} NamedType;

struct Type {
  TypeKind kind;
  bool resolving;          /* the checker's own: cycle detection */
  uint8_t align_cache;     /* layout.c's own; 0 not computed */
  int64_t size_cache;      /* layout.c's own */
  Type *pointer_to;        /* type.c's own: the pointer type to this one */
  const char *link_string; /* print.c's own */
  void *backend;           /* codegen's own */
  void *backend2;          /* codegen's own */
  union {
    const char *basic_name; /* basic and untyped kinds ("byte" and "rune" are types of their own
                               only in name) */
    ArrayType array;
    StructType struct_;
    FuncType func;
    InterfaceType interface;
    NamedType named;
    struct {
      Type *elem;
    } slice, pointer;
    struct {
      Type *key, *elem;
    } map;
    struct {
      Type *elem;
      bool send, recv;
    } chan;
    struct {
      TypeList types;
    } tuple;
    struct {
      Object *obj;
      Type *actual; /* what it stands for */
      ObjectList tparams;
      Type *origin;
      TypeList targs;
      Object *param; /* in the body of an instance: the type parameter that is bound to actual */
    } alias;
    struct {
      Object *obj;
      uint32_t index;
      Type *constraint; /* as written */
      Object *origin;   /* declared by a method's receiver: the parameter of its type */
    } param;
    struct {
      VEC(UnionTerm) terms;
    } union_;
  };
};

/* Predeclared types by kind: universe_type(TYPE_INT). byte and rune: aliases that print by their
 * own name. */
Type *universe_type(TypeKind kind);
extern Type *type_byte, *type_rune, *type_error, *type_any, *type_comparable;

/* Constructors (type.c). */
Type *new_array_type(Type *elem, int64_t len);
Type *new_slice_type(Type *elem);
Type *new_pointer_type(Type *elem); /* one per elem */
Type *new_map_type(Type *key, Type *elem);
Type *new_chan_type(Type *elem, bool send, bool recv);
Type *new_tuple_type(TypeList types);
Type *new_func_type(ObjectList params, ObjectList results, bool variadic);
Type *new_struct_type(ObjectList fields, const char **tags, uint32_t *tag_lens);
Type *new_interface_type(ObjectList methods, TypeList embedded);
Type *new_named_type(Object *obj, Type *underlying);
Type *new_alias_type(Object *obj, Type *actual);
Type *new_type_param(Object *obj, uint32_t index, Type *constraint);
Type *new_union_type(void);

/* Queries (type.c, predicates.c, identity.c, lookup.c, interface.c). */
Type *type_unalias(Type *t);
/* In the body of an instance: does t stand for a type parameter, or for a generic type with such an
 * argument? */
bool is_bound_alias(const Type *t);
/* t without such aliases. */
Type *unbound_type(Type *t);
Type *type_underlying(Type *t); /* through names and aliases; never null for a resolved type */
/* The spec's identity, aliases seen through. */
bool types_identical(Type *a, Type *b);
bool types_identical_ignore_tags(Type *a, Type *b);
/* A hash that agrees with types_identical. */
uint32_t type_hash(Type *t);
bool type_is_named(Type *t); /* basic, NAMED, type parameter: the spec's "named type" */
bool is_boolean(Type *t), is_integer(Type *t), is_unsigned(Type *t), is_float(Type *t),
    is_complex(Type *t), is_numeric(Type *t), is_string(Type *t), is_untyped(Type *t),
    is_ordered(Type *t), is_const_type(Type *t), is_interface(Type *t), is_pointer(Type *t),
    is_type_param(Type *t), is_bytes_or_runes(Type *t);
bool is_comparable_type(Type *t);     /* == is allowed (interfaces: yes) */
bool is_strictly_comparable(Type *t); /* and cannot panic */
bool has_nil(Type *t);
/* True if values of t hold pointers that the collector follows. */
bool type_has_pointers(Type *t);
/* Pointer-shaped: stored directly in an interface's data word. */
bool type_is_direct_iface(Type *t);
Type *default_type(Type *untyped);
/* Completes the method set and type set of an interface (any type with interface underlying). */
InterfaceType *interface_complete(Type *t);
/* The one underlying type of all types in t's type set (t itself if no type parameter), or null. */
Type *core_type(Type *t);

/* Layout on linux/amd64 (layout.c), bytes. */
int64_t type_size(Type *t);
int64_t type_align(Type *t);
int64_t struct_field_offset(Type *struct_type, uint32_t index);

/* Field and method lookup (lookup.c). */
typedef struct Selection {
  Object *obj;        /* the field (OBJ_VAR) or method (OBJ_FUNC), null if not found */
  VEC(uint32_t) path; /* field indices from the operand; for a field the last is the field itself */
  bool indirect;      /* a pointer was followed on the way (or the operand is one) */
  bool ambiguous;
  bool ptr_recv_only; /* found, but only in the method set of *T */
} Selection;
/* Looks up name in t (or *t) as the spec's selector rules say; pkg is the package that looks. */
Selection lookup_selector(Type *t, bool addressable, Package *pkg, Sym *name);
/* All methods of T's (or *T's) method set, promoted ones included, sorted by name then package: for
 * descriptors. */
typedef struct MethodEntry {
  Object *method;     /* the declared OBJ_FUNC (of an embedded interface: the interface's method) */
  VEC(uint32_t) path; /* embedded fields to go through */
  bool ptr_recv;      /* declared on a pointer receiver */
  bool through_iface; /* promoted from an embedded interface */
} MethodEntry;
typedef VEC(MethodEntry) MethodSet;
MethodSet *method_set(Type *t);
/*
 * Does t implement the interface type iface? If not, *why (may be null) gets gc's words, such as
 * "missing method M" with follow-up lines.
 */
bool type_implements(Type *t, Type *iface, bool constraint, const char **why);
/* Can an x of static type V (an interface) hold a T: for assertions. */
bool type_assertable(Type *iface, Type *t, const char **why);

/* Printing (print.c): verb %T. Types of the current package are printed bare as gc does. */
/* Sets the package whose names %T prints bare (null: none); returns the one before. */
Package *print_set_package(Package *from);
void print_type(Text *t, Type *type);
void print_type_qualified(Text *t, Type *type, Package *from); /* from null: package names always */
/* The string of reflect's Type.String (package names, not paths). */
const char *type_string(Type *t);
/* A string that is equal exactly for identical types: with import paths; for symbols (`type:` +
 * it). */
const char *type_link_string(Type *t);

/* ======== objects ========================================================================== */

typedef enum ObjectKind {
  OBJ_PACKAGE_NAME,
  OBJ_CONST,
  OBJ_TYPE_NAME,
  OBJ_VAR,
  OBJ_FUNC, /* functions and methods, interface methods too */
  OBJ_LABEL,
  OBJ_BUILTIN,
  OBJ_NIL
} ObjectKind;

typedef enum VarKind {
  VAR_LOCAL,
  VAR_PACKAGE,
  VAR_PARAM,
  VAR_RECV,
  VAR_RESULT,
  VAR_FIELD
} VarKind;

struct Object {
  ObjectKind kind;
  Sym *sym; /* null: unnamed parameter or result; "_" is sym "_" */
  Pos pos;
  Type *type;
  Package *pkg;  /* null for the universe */
  Scope *scope;  /* where it is declared, or null */
  uint8_t color; /* the checker's own */
  void *decl;    /* the checker's own until the package is checked */
  bool used;     /* of a function: mentioned in any package that was checked */
  union {
    struct {
      const Const *value;
    } constant;
    struct {
      bool is_alias;
      uint32_t
          local_index; /* of a type declared in a function: 1, 2, ... for link strings; else 0 */
      Function *in_function;
    } type_name;
    struct {
      VarKind var_kind;
      bool embedded;   /* field */
      bool addr_taken; /* & taken (also implicitly), or a method with pointer receiver called */
      bool reassigned; /* assigned anywhere but in its declaration */
      bool captured;   /* by some function literal */
      bool by_value;   /* E: the closures that capture it hold a copy */
      bool heap;       /* E: moved to heap */
      bool carries;    /* a temporary, the first of those that one expression sets: where its value
                          stands, gc evaluates that */
      bool is_temp;    /* made by the compiler: `.autotmp_N` */
      bool per_iteration;    /* variable of a 3-clause loop, new in each iteration */
      bool is_result_zeroed; /* I: an inlined call's result, zeroed at the call */
      uint32_t loop_depth;   /* E's own */
      uint32_t index;        /* of a parameter, result or field */
      Function *function;    /* that declares it; null for package variables and fields */
      Node *init;            /* T: for locals declared with one value each: that value, else null */
      void *escape;          /* escape's own */
      void *inl;             /* inline's own */
      void *backend;         /* codegen's own */
      const char *link_name; /* package variables: //go:linkname, or null */
    } var;
    struct {
      FuncDecl *decl;     /* null for interface methods and the universe's Error */
      Function *function; /* null without body, and for interface methods */
      Type *recv_named;   /* NAMED of the receiver's base type, or null */
      bool ptr_recv;
      uint32_t pragmas;
      const char *link_name; /* //go:linkname: the symbol, or null */
      Object *origin;        /* of a method or function of an instance: the generic one */
      TypeList targs;        /* of an instance of a generic function */
      ObjectList instances;  /* of a generic function: its instances so far */
      void *escape;          /* parameter tags, for functions without body too */
      void *backend;
    } func;
    struct {
      Package *imported;
    } package_name;
    struct {
      BuiltinId id;
    } builtin;
    struct {
      Node *stmt; /* LABELED_STMT */
      void *backend;
    } label;
  };
};

Object *new_object(ObjectKind kind, Sym *sym, Pos pos, Type *type, Package *pkg);
Object *new_var(VarKind kind, Sym *sym, Pos pos, Type *type, Package *pkg);
void print_object(Text *t, const Object *o); /* verb %O */
/*
 * The name of a function as gc's -m and tracebacks print it, without and with the package:
 * "T.M", "(*T).M", "f"; "main.(*T).M".
 */
const char *function_local_name(const Function *f);
/* The linker symbol: "main.f", "path/to/pkg.(*T).M", "main.f.func1" (link_name if there is one). */
const char *function_symbol(const Function *f);
/* Names f, a literal of outer, anew: outer's counters say the number. For passes that drop
 * literals. */
void renumber_closure(Function *outer, Function *f);
const char *object_symbol(const Object *o);

/* ======== scopes =========================================================================== */

struct Scope {
  Scope *parent;
  Map names; /* Sym -> Object */
  bool is_function;
};

extern Scope *universe;
void universe_init(void); /* once, before anything else of types/ */
Scope *scope_new(Scope *parent);
Object *scope_lookup(const Scope *s, Sym *sym);        /* this scope only */
Object *scope_lookup_parent(const Scope *s, Sym *sym); /* outwards */
/* Returns the object of that name that was there before (then nothing changes), or null. "_" is not
 * entered. */
Object *scope_insert(Scope *s, Object *o);

/* ======== functions ======================================================================== */

typedef struct Capture {
  Object *var;
} Capture;
typedef VEC(Capture) CaptureList;

/*
 * A function with a body: declared function, method, function literal, or the package initialiser.
 */
struct Function {
  Object *obj; /* OBJ_FUNC, null for literals and the initialiser */
  Type *type;  /* FUNC */
  Package *pkg;
  Pos pos;            /* name, or `func` of a literal */
  Function *outer;    /* of a literal: the function around it */
  FuncLit *lit;       /* of a literal */
  const char *name;   /* `f`, `T.M`, `(*T).M`, `f.func1`, `init.0`, `init` */
  ObjectList params;  /* receiver first, then parameters: every one an OBJ_VAR, blank ones too */
  ObjectList results; /* OBJ_VAR each, unnamed ones as `~rN` */
  bool has_recv, variadic, named_results;
  NodeList body;        /* statements */
  Pos end;              /* closing brace */
  CaptureList captures; /* of a literal: variables of functions around it, in order of first use */
  VEC(Function *) closures;                           /* literals directly inside, in order */
  uint32_t closure_count, wrapper_count, range_count; /* counters of names */
  uint32_t temp_count;
  bool has_defer, has_recover, has_defer_in_loop, has_goto_back;
  uint32_t range_number; /* of the body of a range over a function: N of `f-rangeN`, else 0 */
  bool is_wrapper;       /* closure that types/ made around a go or defer call */
  bool is_package_init;  /* runs the package's variable initialisers */
  bool is_generic;       /* body of a generic function: not compiled itself */
  uint32_t pragmas;
  void *inl;     /* inline's own: cost, inlinable body */
  void *escape;  /* escape's own: tags */
  void *backend; /* codegen's own */
};

/* ======== packages ========================================================================= */

struct Package {
  const char *path; /* import path; "main" for main packages */
  Sym *name;
  Scope *scope;
  VEC(File *) files;
  VEC(Package *) imports; /* direct, in order of first import; each once */
  bool is_std;            /* from lib/ or a Go source tree: bodies may use runtime internals */
  bool is_unsafe;
  bool checked;
  const char *go_version; /* "go1.26" */
  /* T: */
  VEC(Function *)
  functions; /* declared functions and methods with bodies in source order, then the initialiser
                `init` if needed */
  ObjectList variables; /* package-level variables, source order */
  ObjectList types;     /* declared types, local ones too */
  VEC(Function *)
  init_functions; /* what to run at start, in order: initialiser, then init.0, ... */
  VEC(Linkname) linknames;
  TypeList instances;        /* instances of generic types used here */
  Map run_time_sizes;        /* builtins.c's own */
  ObjectList func_instances; /* instances of generic functions that were first used here */
  bool init_done;            /* driver's own */
  void *checker;             /* the Checker while the package is being checked, else null */
  void *inl;                 /* inline's own */
  void *backend;
};

/* Finds and checks the package of an import path seen from a package; null with an error reported
 * at pos. Provided by driver/. */
typedef Package *(*Importer)(void *ctx, const char *path, Package *from, Pos pos);

typedef struct CheckOptions {
  Importer importer;
  void *importer_ctx;
  const char *lang; /* "go1.26" */
  /* Null, or asked with importer_ctx: is the body of a declared function needed? Others are not
   * checked, and stay out of Package.functions. */
  bool (*wants_body)(void *ctx, Function *f);
  bool bodies_elsewhere; /* functions without bodies are no errors */
} CheckOptions;

/*
 * Type-checks a package: requires its files parsed without errors, path, name, is_std and
 * go_version set. Ensures what ast.h says of a tree after types/, and the T: fields above; or
 * errors in d. May call the importer. Not re-entrant for one package.
 */
void check_package(Package *pkg, Diag *d, const CheckOptions *options);
Package *new_package(const char *path);
extern Package *unsafe_package;

/* Ends the compiler with an internal error unless the tree of pkg is as types/ must leave it. */
void verify_types(const Package *pkg);
void dump_types(const Package *pkg, FILE *out);
/* A file's name in messages about pkg: the go command puts ./ before those of other packages below
 * the working folder. */
const char *file_in_message(Arena *a, const Package *pkg, const char *file);

/* Constructors of typed nodes for passes after types/ (build.c). */
Node *build_name(Arena *a, Object *var, Pos pos);
Node *build_const(Arena *a, const Const *value, Type *type, Pos pos);
Node *build_int(Arena *a, int64_t value, Type *type, Pos pos);
Node *build_nil(Arena *a, Type *type, Pos pos);
Node *build_deref(Arena *a, Node *x, Pos pos);
Node *build_addr(Arena *a, Node *x, Pos pos);
Node *build_convert(Arena *a, ConvKind kind, Node *x, Type *to, Pos pos, bool implicit);
Object *build_temp(Function *f, Type *type, Pos pos); /* a VAR_LOCAL `.autotmp_N` */

#endif
