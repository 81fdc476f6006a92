/*
 * internal.h: what the files of codegen/ share.
 *
 * Values. The value of an expression of Go type T is an LLVMValueRef whose form depends on T alone:
 *   register types  an LLVM value of cg_value_type(T): scalars, pointers, strings {ptr, i64},
 *                   slices {ptr, i64, i64}, interfaces {ptr, ptr}, complex {f, f}, and structs and
 *                   arrays of at most MAX_FLAT_LEAVES leaves and no array longer than one, as
 * (nested) LLVM structs and arrays. bool is i1 as a value and i8 in memory and inside aggregates.
 *   memory types    all others: the address of memory that holds the value. The memory belongs to
 * someone else (a variable, a temporary); the consumer copies at once, before any other code is
 * emitted that could change it. cg_is_memory(T) tells which. cg_load and cg_store speak this
 * language.
 *
 * LLVM struct types are laid out exactly as Go lays out the struct (literal struct types, explicit
 * padding only where Go pads a trailing zero-size field; it is then the last element).
 */
#ifndef GOSLING_CODEGEN_INTERNAL_H
#define GOSLING_CODEGEN_INTERNAL_H

#include <llvm-c/Comdat.h>
#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/Target.h>
#include <llvm-c/TargetMachine.h>

#include "codegen/codegen.h"
#include "types/types.h"

/* Attributes of runtime functions, as in runtime.def. */
enum {
  ATTR_NORETURN = 1 << 0,
  ATTR_COLLECT = 1 << 1,
  ATTR_BLOCK = 1 << 2,
  ATTR_PURE = 1 << 3,
  ATTR_NOALIAS = 1 << 4,
  ATTR_TWICE = 1 << 5,
  ATTR_GO = 1 << 6,
  ATTR_COLD = 1 << 7,
};

/* FN_rt_new, FN_panicIndex, ...: the functions of runtime.def. */
typedef enum RuntimeFn {
#define RT(name, result, params, attrs) FN_##name,
#include "runtime/runtime.def"
#undef RT
  FN_COUNT
} RuntimeFn;

enum {
  MAX_FLAT_LEAVES = 4,
  ALIAS_CLASSES = 3,
};

typedef VEC(LLVMValueRef) ValueList;
typedef VEC(LLVMTypeRef) LLVMTypeList;

/* A generated instance (merge.c). */
typedef struct MergeCandidate {
  LLVMValueRef fn;
  const char *symbol, *origin; /* origin: the symbol without type arguments */
  bool is_used_elsewhere;
} MergeCandidate;

/* What one module needs. */
typedef struct Codegen {
  Arena *arena; /* lives as long as the module */
  Package *pkg;
  const CodegenOptions *options;
  LLVMContextRef llvm;
  LLVMModuleRef module;
  LLVMTargetMachineRef machine;
  LLVMTargetDataRef layout;
  LLVMTypeRef void_type, i1, i8, i16, i32, i64, f32, f64, ptr;
  LLVMTypeRef string_type, slice_type, iface_type; /* {ptr, i64}, {ptr, i64, i64}, {ptr, ptr} */
  LLVMValueRef runtime[FN_COUNT];
  LLVMTypeRef runtime_type[FN_COUNT];
  Map strings;           /* string constants: text -> global */
  VEC(Function *) queue; /* literals met, still to be generated */
  Map queued;            /* Function -> itself */
  bool in_initialiser;   /* static data may have memory of its own: the code runs once */
  Map static_inits;      /* statements of the initialiser that static data replaced */
  Map wrappers;          /* wrapper.c's own */
  Map collecting;        /* forget.c's own, as the next: functions */
  bool may_collect;      /* a package asks for collections */
  VEC(MergeCandidate) merge_candidates;
  Map type_by_link; /* descriptor.c's own: link string -> the descriptor */
  LLVMDIBuilderRef di;
  LLVMMetadataRef di_unit;
  Map di_files;      /* file name -> DIFile */
  Map di_line_files; /* the same, of //line directives */
  Map di_functions;  /* Function or symbol -> DISubprogram */
  LLVMMetadataRef di_function_type;
  Map di_other_files; /* scope -> Map: DIFile -> scope (debuginfo.c) */
  unsigned md_prof, md_range, md_tbaa;
  LLVMValueRef bool_range;                    /* !range of a boolean in memory: 0 or 1 */
  LLVMValueRef cold_weights;                  /* !prof of a branch whose true side is cold */
  LLVMMetadataRef alias_types[ALIAS_CLASSES]; /* alias.c's own, as the next two */
  LLVMValueRef alias_tags[ALIAS_CLASSES];
  Map field_tags;
  bool stores_floats; /* a function stores several floating-point numbers, maybe side by side */
  char *error;        /* first "not supported" error, or null */
} Codegen;

typedef struct Forgetting Forgetting; /* forget.c */

/* Where a variable of the current function lives. */
typedef struct VarSlot {
  LLVMValueRef address; /* of the variable, or of the cell that holds its address */
  bool indirect;        /* the latter: variables on the heap, per-iteration variables */
} VarSlot;

/* An operand evaluated before the rest of its statement (order.c). */
typedef struct Hoisted {
  Node *node;
  LLVMValueRef value;
} Hoisted;

/* A place that break and continue go to. */
typedef struct Jump {
  struct Jump *outer;
  Node *node; /* the statement */
  LLVMBasicBlockRef on_break, on_continue, fallthrough;
} Jump;

/* The state of generating one LLVM function. */
typedef struct Gen {
  Codegen *cg;
  Function *function; /* null for generated helpers (wrappers, equality functions) */
  LLVMValueRef fn;
  LLVMBuilderRef b;       /* where code goes; always inside a block without terminator */
  LLVMBuilderRef allocas; /* in the entry block, before everything else */
  LLVMValueRef context;   /* the closure record (nest), or null */
  Map vars;               /* Object -> VarSlot */
  Map append_buffers;     /* variables that have a buffer in the frame (builtin.c) */
  Map labels;             /* Object (label) -> LLVMBasicBlockRef */
  VEC(Hoisted) hoisted;   /* of the statement being generated */
  VEC(Object *) rooted;   /* variables with a root slot (looproots.c) */
  uint32_t root_base;     /* the first of the loop being entered */
  ValueList root_slots;   /* in use: of the loops around */
  Jump *jump;
  ValueList result_pointers; /* per result: the out pointer, null for register types */
  LLVMValueRef defer_frame;  /* rt_DeferFrame, or null */
  LLVMBasicBlockRef exit;    /* functions with defer: run the deferred calls, return the results */
  bool typed_memory;         /* accesses may be told apart by their types (alias.c) */
  uint32_t loop_depth, float_stores;
  Forgetting *forgetting; /* variables that are cleared after use (forget.c); null: none are */
  NodeList *stmts;        /* the list whose statement stmt_at was begun last */
  uint32_t stmt_at;
  uint64_t frame_bytes; /* of the stack memory asked for so far */
  LLVMMetadataRef di_scope, di_inlined_at;
  Pos pos;
} Gen;

/* ======== alias.c: accesses that cannot meet ================================================ */

/* What stands in memory: a value of a type, perhaps the field of a struct. */
typedef struct Place {
  Type *type;
  Type *of; /* the struct, or null */
  uint32_t field;
} Place;

void alias_begin(Codegen *cg);
/* Is f's code free of package unsafe, so that words keep their type? */
bool alias_is_typed(const Function *f);
/* Notes on a load or store at place's address + offset what word of the place it accesses. */
void alias_note(Gen *g, LLVMValueRef access, LLVMValueRef address, const Place *place,
                uint64_t offset);

/* ======== layer.c: the verbs ================================================================ */

/*
 * Starts and ends the body of an LLVM function. f may be null. After gen_begin the builder stands
 * in the first block after the allocas.
 */
Gen *gen_begin(Codegen *cg, LLVMValueRef fn, Function *f);
void gen_end(Gen *g);

/* Stack memory allocated once per call of the function, whatever block it is asked from. Not
 * zeroed. */
LLVMValueRef cg_alloca(Gen *g, Type *t, const char *name);
LLVMValueRef cg_alloca_llvm(Gen *g, LLVMTypeRef t, const char *name);
/* The value of type t at address (of a memory type: the address itself). */
LLVMValueRef cg_load(Gen *g, Type *t, LLVMValueRef address);
/* Stores a value (copies a memory type); pointers in it go through cg_store_ptr. */
void cg_store(Gen *g, Type *t, LLVMValueRef value, LLVMValueRef address);
/* The same into memory that is certainly on the stack or fresh: no barrier. */
void cg_store_init(Gen *g, Type *t, LLVMValueRef value, LLVMValueRef address);
/* The same for the field of a struct of type `of`, t being its type. */
LLVMValueRef cg_load_field(Gen *g, Type *t, Type *of, uint32_t field, LLVMValueRef address);
void cg_store_field(Gen *g, Type *t, Type *of, uint32_t field, LLVMValueRef value,
                    LLVMValueRef address);
/* The only store of a pointer into memory that may be heap. */
LLVMValueRef cg_store_ptr(Gen *g, LLVMValueRef value, LLVMValueRef address);
void cg_zero(Gen *g, Type *t, LLVMValueRef address);
/* The zero value of a type: a constant; for memory types the address of constant zeroed memory. */
LLVMValueRef cg_zero_value(Gen *g, Type *t);
/* A value of t in memory: its address if it is a memory type, else of a temporary it is stored in.
 */
LLVMValueRef cg_spill(Gen *g, Type *t, LLVMValueRef value);

/* address + bytes (inbounds). */
LLVMValueRef cg_offset(Gen *g, LLVMValueRef address, int64_t bytes);
/* The address of field i of the struct of type t at address. */
LLVMValueRef cg_field(Gen *g, Type *t, LLVMValueRef address, uint32_t index);
/* &base[index], index an i64 known to be in range. */
LLVMValueRef cg_element(Gen *g, Type *elem, LLVMValueRef base, LLVMValueRef index);
/* A part of a string, slice, interface, complex value. */
LLVMValueRef cg_part(Gen *g, LLVMValueRef aggregate, unsigned i);
LLVMValueRef cg_make_string(Gen *g, LLVMValueRef ptr, LLVMValueRef len);
LLVMValueRef cg_make_slice(Gen *g, LLVMValueRef ptr, LLVMValueRef len, LLVMValueRef cap);
LLVMValueRef cg_make_iface(Gen *g, LLVMValueRef word, LLVMValueRef data);
/* A field (array element) of a register-type struct (array) value, as a value of the field's type.
 */
LLVMValueRef cg_extract_field(Gen *g, Type *field_type, LLVMValueRef aggregate, unsigned i);
LLVMValueRef cg_insert_field(Gen *g, Type *field_type, LLVMValueRef aggregate, LLVMValueRef v,
                             unsigned i);

LLVMValueRef cg_int(Codegen *cg, int64_t v); /* i64 */
LLVMValueRef cg_i32(Codegen *cg, int32_t v);
LLVMValueRef cg_bool(Codegen *cg, bool v); /* i1 */
LLVMValueRef cg_null(Codegen *cg);         /* ptr */

LLVMBasicBlockRef cg_block(Gen *g, const char *name); /* new, not placed yet in control flow */
void cg_at(Gen *g, LLVMBasicBlockRef block);          /* goes on there */
bool cg_is_dead(Gen *g); /* nothing leads to the code being generated */
/* Lets LLVM believe that p's memory can be read and written by any call from here on. */
void cg_expose(Gen *g, LLVMValueRef p);
void cg_branch(Gen *g, LLVMBasicBlockRef to); /* then code is dead until cg_at */
void cg_cond(Gen *g, LLVMValueRef cond, LLVMBasicBlockRef then, LLVMBasicBlockRef els);
/* As cg_cond; `cold` is hardly ever taken. */
void cg_cond_cold(Gen *g, LLVMValueRef cond, LLVMBasicBlockRef cold, LLVMBasicBlockRef els);
/* After a call that does not return. */
void cg_unreachable(Gen *g);
LLVMValueRef cg_phi2(Gen *g, LLVMTypeRef t, LLVMValueRef a, LLVMBasicBlockRef from_a,
                     LLVMValueRef b, LLVMBasicBlockRef from_b);

/*
 * Calls a runtime function. args: already flattened LLVM scalars. Results: void, a scalar, or a
 * first-class struct (str and eface have string_type and iface_type; i64i1 is {i64, i1}). NORETURN
 * functions are followed by unreachable.
 */
LLVMValueRef cg_runtime(Gen *g, RuntimeFn fn, LLVMValueRef *args, unsigned n);
#define CG_RUNTIME(g, fn, ...)                                                                     \
  cg_runtime((g), FN_##fn, (LLVMValueRef[]){__VA_ARGS__},                                          \
             sizeof((LLVMValueRef[]){__VA_ARGS__}) / sizeof(LLVMValueRef))
LLVMValueRef cg_runtime_function(Codegen *cg, RuntimeFn fn);
/* if cond: a cold call of a NORETURN function. */
void cg_panic_if(Gen *g, LLVMValueRef cond, RuntimeFn fn, LLVMValueRef *args, unsigned n);
/* Panics if ptr is nil (nothing for constants' and allocas' addresses). */
void cg_nil_check(Gen *g, LLVMValueRef ptr);
/* memcpy of a value (may be the same place, may not overlap otherwise); barrier if t has pointers.
 */
void cg_copy(Gen *g, Type *t, LLVMValueRef to, LLVMValueRef from);
/* memmove, memset(0) of bytes (i64); no barrier. */
void cg_memmove(Gen *g, LLVMValueRef to, LLVMValueRef from, LLVMValueRef bytes);
void cg_memzero(Gen *g, LLVMValueRef to, LLVMValueRef bytes, unsigned align);
/* Calls an LLVM intrinsic overloaded on types. */
LLVMValueRef cg_intrinsic(Gen *g, const char *name, LLVMTypeRef *types, unsigned ntypes,
                          LLVMValueRef *args, unsigned nargs);
LLVMValueRef cg_frame_address(Gen *g, int level);
/* Sign- or zero-extends (or truncates) an integer value of Go type t to i64. */
LLVMValueRef cg_to_i64(Gen *g, Type *t, LLVMValueRef v);
/* Keeps ptr findable for the collector while a loop uses pointers derived from it (rootslot.c). */
void cg_root(Gen *g, LLVMValueRef ptr);
/* Lets go of what was rooted since there were `keep` root slots. */
void cg_unroot(Gen *g, uint32_t keep);
/* Instructions from here on belong to this source position. */
void cg_set_pos(Gen *g, Pos pos);
/* Reports "<what> is not supported yet" at pos; code generation goes on with an undefined value of
 * t (null: none). */
LLVMValueRef cg_unsupported(Gen *g, Pos pos, Type *t, const char *what);
/* Names a global for linking: internal in main packages, linkonce for shared ones. */
void cg_set_linkonce(LLVMValueRef global);
/* Adds a string attribute or an enum attribute (by name) to a function. */
void cg_fn_attr(Codegen *cg, LLVMValueRef fn, const char *name, const char *value);
void cg_fn_enum_attr(Codegen *cg, LLVMValueRef fn, unsigned index, const char *name,
                     uint64_t value);
/* Adds an enum attribute to a call. */
void cg_call_attr(Codegen *cg, LLVMValueRef call, unsigned index, const char *name, uint64_t value);
/* Attributes that every function of Go code has: split-stack, frame-pointer, nounwind, ... */
void cg_go_function_attrs(Codegen *cg, LLVMValueRef fn);

/* ======== lower_type.c ====================================================================== */

/* The type in memory, with Go's size and alignment. */
LLVMTypeRef cg_type(Codegen *cg, Type *t);
/* The type of values: i1 for booleans, ptr for memory types, else cg_type. */
LLVMTypeRef cg_value_type(Codegen *cg, Type *t);
bool cg_is_memory(Codegen *cg, Type *t);
/* Does the struct, array, ... have size 0? */
bool cg_is_empty(Type *t);
/* Appends the scalar leaf types (i1 for bool) of a register type. */
void cg_leaf_types(Codegen *cg, Type *t, LLVMTypeList *out);
/* Takes a register-type value apart into its leaves, and builds it from n leaves. */
void cg_flatten(Gen *g, Type *t, LLVMValueRef v, ValueList *out);
LLVMValueRef cg_unflatten(Gen *g, Type *t, LLVMValueRef *leaves, uint32_t *used);

/*
 * The signature of a function type: result pointers of memory-type results first, then the receiver
 * (if recv), then parameters, flattened; nest (if with_nest) LAST. Returns void, a scalar or a flat
 * struct of the leaves of all register-type results.
 */
LLVMTypeRef cg_signature(Codegen *cg, Type *func, Type *recv, bool with_nest);

/* ======== merge.c: instances with the same code ============================================= */

/* Notes that fn is f, if that is an instance. */
void merge_candidate(Codegen *cg, LLVMValueRef fn, const Function *f);
/* Leaves one of the instances of a generic function that have the same code. */
void merge_instances(Codegen *cg);

/* ======== plan.c ============================================================================= */

/* Generates the declared functions and instances of this part. */
void gen_planned_functions(Codegen *cg);
/* Is the function, or the one around the literal, generated by this part if it is needed? */
bool is_own_function(Codegen *cg, const Function *f);
/* Do other parts refer to it? */
bool is_used_elsewhere(Codegen *cg, const Function *f);
/* Is this a call after all? */
bool is_separate_call(Codegen *cg, const InlinedCallExpr *n);
/* `p, q := arguments` of an inlined call, or null if it has none. */
AssignStmt *inlined_arguments(const InlinedCallExpr *n);
/* Linkage of what only this package uses: internal, or hidden if other parts of it need it. */
void set_package_linkage(LLVMValueRef global, bool is_used_elsewhere);

/* ======== function.c ======================================================================== */

/* The LLVM function of a declared function or method (declared if needed), of a literal, by symbol.
 */
LLVMValueRef function_value(Codegen *cg, Object *func);
LLVMValueRef function_of(Codegen *cg, Function *f);
/* A constant closure record `{code}` for a function without captures: the func value. */
LLVMValueRef function_closure(Codegen *cg, LLVMValueRef fn);
/* Is f (or the function around it) an instance of a generic function or a method of an instance? */
bool function_is_shared(const Function *f);
/* Puts a function literal (or instance) in the queue of bodies to generate. */
void function_enqueue(Codegen *cg, Function *f);
void gen_function(Codegen *cg, Function *f);
/* Declares fn with the signature; if it exists already, returns that. */
LLVMValueRef function_declare(Codegen *cg, const char *symbol, LLVMTypeRef type);

/* Binds a variable to memory that exists already. */
void bind_local(Gen *g, Object *var, LLVMValueRef address);
void gen_return(Gen *g, ReturnStmt *n);
void gen_return_variables(Gen *g);
/* Returns after the result variables have been assigned, through deferred calls and loop bodies. */
void gen_return_assigned(Gen *g);

/* ======== call.c ============================================================================ */

/*
 * Calls code with values in Go's terms: recv (may be null) of recv_type, args one per parameter of
 * func. nest: the closure record or null. results gets one value per result (memory types: a fresh
 * temporary).
 */
void gen_call_values(Gen *g, Type *func, LLVMValueRef code, Type *recv_type, LLVMValueRef recv,
                     LLVMValueRef *args, LLVMValueRef nest, LLVMValueRef *results);
/* The Go values of the current LLVM function's parameters (for generated wrappers): recv, args. */
void gen_incoming_values(Gen *g, Type *func, Type *recv_type, LLVMValueRef *recv,
                         LLVMValueRef *args);
/* Returns the values from the current LLVM function (signature func). */
void gen_return_values(Gen *g, Type *func, LLVMValueRef *results);
/* Calls a declared function with arguments for all its parameters, the receiver first. */
void gen_static_call(Gen *g, Function *f, NodeList *args, Pos pos, LLVMValueRef *results);
LLVMValueRef gen_call(Gen *g, CallExpr *call); /* one result or none (null) */
void gen_call_tuple(Gen *g, CallExpr *call, LLVMValueRef *results);
/* A call of a function that is an instruction or two (intrinsic.c): true if it was generated. */
bool gen_intrinsic_call(Gen *g, CallExpr *call, LLVMValueRef *results);

/* ======== expr.c ============================================================================ */

/* The value of an expression with one result. */
LLVMValueRef gen_expr(Gen *g, Node *n);
/* The values of a tuple-typed expression (call, comma-ok forms); the count is that of n->type. */
void gen_tuple(Gen *g, Node *n, LLVMValueRef *out);
/* The address of an addressable expression, of a composite literal, or of a temporary with the
 * value. */
LLVMValueRef gen_addr(Gen *g, Node *n);
/* Has n an address of its own (variable, dereference, element or field of such)? */
bool is_addressable_expr(const Node *n);
/* Evaluates a boolean and branches. */
void gen_cond(Gen *g, Node *n, LLVMBasicBlockRef then, LLVMBasicBlockRef els);
/* Stores the value of n into fresh or stack memory (init) or any memory; literals are built in
 * place where that is safe. */
void gen_expr_to(Gen *g, Node *n, LLVMValueRef address, bool init);
/* The address of a variable of the current function, or of a package variable. */
LLVMValueRef var_address(Gen *g, Object *var);

/*
 * order.c: evaluates the calls inside n (not n itself) before the rest, as gc orders them; gen_expr
 * finds their values. Call it on each expression of a statement, in order, before generating any.
 */
void hoist_calls(Gen *g, Node *n);
/* The same for one of several expressions of a statement: n itself, too, if it is a call or the
 * like. */
void hoist_expr(Gen *g, Node *n);
/* The same for expressions that are evaluated together: a call in one of them concerns them all. */
void hoist_list(Gen *g, NodeList *list);
/* The calls inside the left sides of an assignment, if any expression of it has one. */
void hoist_targets(Gen *g, NodeList *lhs, const NodeList *rhs);
/* Evaluates n now but for variables, their fields and elements. */
void hoist_operand(Gen *g, Node *n);
/*
 * The operands of the left side n that are not read only when the value is stored, as variables
 * and fields are; a later gen_addr(n) uses them.
 */
void hoist_operands(Gen *g, Node *n);
/* Evaluates n now; the next gen_expr(n) gives the value. */
void hoist_value(Gen *g, Node *n);
LLVMValueRef take_hoisted(Gen *g, Node *n); /* or null */
/* The next gen_expr(n) gives v. */
void hoist_known(Gen *g, Node *n, LLVMValueRef v);
bool is_hoisted(const Gen *g, const Node *n); /* has n been evaluated, and waits to be used? */
bool has_effect(Node *n);                     /* does n contain a call or the like? */
/* Is n, or a part of it, evaluated in front because of its effect or because it may panic? */
bool moves_in_front(Node *n);

/* ======== arith.c ========================================================================== */

LLVMValueRef gen_binary(Gen *g, BinaryExpr *n);
LLVMValueRef gen_unary(Gen *g, UnaryExpr *n);
/* x op y on values of type t (y of type count for shifts); pos for nothing but line tables. */
LLVMValueRef gen_arith(Gen *g, Op op, Type *t, LLVMValueRef x, Type *y_type, LLVMValueRef y);
/* Comparison of scalar numbers, pointers, booleans (i1). */
LLVMValueRef gen_scalar_compare(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y);
LLVMValueRef gen_numeric_conversion(Gen *g, Type *from, Type *to, LLVMValueRef v);

/* ======== statements ======================================================================== */

void gen_stmts(Gen *g, NodeList *stmts); /* stmt.c */
void gen_stmt(Gen *g, Node *n);
LLVMBasicBlockRef label_block(Gen *g, Object *label);
void gen_assign(Gen *g, AssignStmt *n); /* assign.c */
void gen_var_decl(Gen *g, VarDecl *n);
/* Stores v where the left side `target` says (declares it first if it is a definition). */
void gen_store_to(Gen *g, Node *target, LLVMValueRef v);
void declare_local(Gen *g, Object *var); /* storage, not initialised */
void gen_for(Gen *g, ForStmt *n);        /* loop.c */
/* How many variables and slots were rooted before a loop. */
typedef struct LoopRoots {
  uint32_t vars, slots;
} LoopRoots;

/* Roots the bases that the loop indexes (looproots.c); unroot at its end. */
LoopRoots root_loop_bases(Gen *g, Node *loop);
void unroot_loop_bases(Gen *g, LoopRoots before);
/* Generates the body of a loop between break and continue, and the jump to on_continue. */
void loop_body(Gen *g, Jump *jump, Node *body);
void gen_range(Gen *g, RangeStmt *n);      /* range.c */
void gen_range_chan(Gen *g, RangeStmt *n); /* concurrency.c */
void gen_switch(Gen *g, SwitchStmt *n);    /* switch.c */
void gen_type_switch(Gen *g, TypeSwitchStmt *n);
void gen_defer(Gen *g, DeferStmt *n); /* defer.c */
void defer_prologue(Gen *g);
void defer_exit(Gen *g);
void gen_inlined_call(Gen *g, InlinedCallExpr *n, LLVMValueRef *out); /* inlined.c */
void gen_stmt_expr(Gen *g, StmtExpr *n, LLVMValueRef *out);
void gen_go(Gen *g, GoStmt *n); /* concurrency.c */
void gen_send(Gen *g, SendStmt *n);
void gen_select(Gen *g, SelectStmt *n);
void gen_recv(Gen *g, RecvExpr *n, LLVMValueRef *out);
LLVMValueRef gen_make_chan(Gen *g, BuiltinExpr *n);
LLVMValueRef gen_chan_len(Gen *g, LLVMValueRef chan, bool cap);
void gen_close(Gen *g, BuiltinExpr *n);

/* forget.c: once for a module, before functions are generated. */
void forget_start(Codegen *cg);
/* Functions from which runtime.GC is called: at their start, after a variable was declared, after
 * statement `at` of a list, before a call. */
void forget_begin(Gen *g);
void forget_declared(Gen *g, Object *var);
/* Is an object of this type, or the variable, to lie in the heap although it does not escape? */
bool forget_moves(const Gen *g, const Type *t);
bool forget_moves_variable(const Gen *g, const Object *var);
LLVMValueRef forget_alloc(Gen *g, Type *t); /* zeroed memory for it */
void forget_after(Gen *g, NodeList *stmts, uint32_t at);
void forget_registers(Gen *g, CallExpr *call);
void forget_leftovers(Gen *g);
/* A pointer becomes an integer; the call that it may have been for has returned. */
void keep_converted(Gen *g, LLVMValueRef ptr);
void drop_converted(Gen *g, const CallExpr *call);
/* After the results of an inlined call, or a temporary, have been read. */
void forget_results(Gen *g, InlinedCallExpr *n);
void forget_temporary(Gen *g, Type *t, LLVMValueRef slot);

/* Makes every loop of the optimised module stop for other goroutines (poll.c). */
void gen_polls(Codegen *cg);

/* ======== closure.c ========================================================================= */

LLVMValueRef gen_func_lit(Gen *g, FuncLit *n);
void closure_prologue(Gen *g); /* makes captured variables known */

/* ======== globals.c ========================================================================= */

/* The LLVM global of a package variable (defined or declared). */
LLVMValueRef global_of(Codegen *cg, Object *var);
void gen_globals(Codegen *cg);
/* The package's initialiser, without what is static data. */
void gen_package_init(Gen *g, NodeList *body);
void gen_main(Codegen *cg, Package **order, uint32_t n);
/* The expression as a constant of cg_type(n->type), or null if it is not static data. */
LLVMValueRef cg_static_value(Codegen *cg, Node *n);

/* ======== debuginfo.c ======================================================================= */

void debug_begin(Codegen *cg);
void debug_end(Codegen *cg);
void debug_function(Gen *g);
void debug_location(Gen *g, Pos pos);
/* The same for a function made of a part of another. */
void debug_body(Gen *g, const char *symbol, Pos pos);
/* Entering and leaving code inlined by inline/ at the current position. */
typedef struct DebugScope {
  LLVMMetadataRef scope, inlined_at;
} DebugScope;
DebugScope debug_enter_inlined(Gen *g, Function *callee, Pos call);
void debug_leave_inlined(Gen *g, DebugScope saved);

/* ############ the colleague's files ######################################################### */

/* ======== constant.c ======================================================================== */

/* A value (cg_value_type) of a constant expression; in_memory: of cg_type instead (bool as i8). */
LLVMValueRef constant_value(Codegen *cg, const Const *c, Type *t, bool in_memory);
/* The address of the bytes of a string constant (null for empty). */
LLVMValueRef constant_bytes(Codegen *cg, const char *s, size_t n);
/* A constant string value {ptr, i64}. */
LLVMValueRef constant_string(Codegen *cg, const char *s, size_t n);

/* ======== descriptor.c, itab.c ============================================================== */

LLVMValueRef descriptor(Codegen *cg, Type *t);               /* the address of type:T */
LLVMValueRef itab(Codegen *cg, Type *concrete, Type *iface); /* the address of go:itab.T,I */
/* Makes sure that the descriptors of types declared here exist, if the package must hold them. */
void gen_descriptors(Codegen *cg);

/* ======== iface.c ============================================================================ */

LLVMValueRef gen_to_iface(Gen *g, ConvertExpr *n); /* CONV_TO_IFACE */
LLVMValueRef gen_iface_to_iface(Gen *g, ConvertExpr *n);
/* x.(T): out[0] the value, out[1] (comma-ok forms) the i1. */
void gen_type_assert(Gen *g, TypeAssertExpr *n, LLVMValueRef *out);
/* The type word of an interface value: rt_Type*, or null. */
LLVMValueRef iface_type_word(Gen *g, Type *iface, LLVMValueRef v);
/* Type switch: does v (of type iface) hold `want` (null: nil)? For an interface `want`, *itab_out
 * gets the new first word. */
LLVMValueRef iface_holds(Gen *g, Type *iface, LLVMValueRef v, LLVMValueRef type_word, Type *want,
                         LLVMValueRef *itab_out);
/* The value of concrete type t that v holds (already tested). */
LLVMValueRef iface_unpack(Gen *g, LLVMValueRef v, Type *t);
/* The data word for a value of type t (boxed unless pointer-shaped); on the stack if esc says so.
 */
LLVMValueRef iface_data_word(Gen *g, Type *t, LLVMValueRef v, Esc esc);

/* ======== equal.c, hash.c
 * ========================================================================= */

/* x == y of any comparable type: i1. */
LLVMValueRef gen_equal(Gen *g, Type *t, LLVMValueRef x, LLVMValueRef y);
/* == != < ... of any type but numbers, booleans and pointers (strings, interfaces, structs, arrays,
 * nil). */
LLVMValueRef gen_compare(Gen *g, Op op, Type *t, LLVMValueRef x, LLVMValueRef y);
LLVMValueRef equal_closure(Codegen *cg, Type *t); /* func value, or null constant */
LLVMValueRef hash_closure(Codegen *cg, Type *t);

/* ======== string.c, slice.c, map.c, composite.c, alloc.c, builtin.c, wrapper.c, rootslot.c ==== */

LLVMValueRef gen_concat(Gen *g, BinaryExpr *n); /* a chain of + on strings */
LLVMValueRef gen_string_conversion(Gen *g, ConvertExpr *n);
LLVMValueRef gen_index(Gen *g, IndexExpr *n);
LLVMValueRef gen_index_addr(Gen *g, IndexExpr *n);
LLVMValueRef gen_slice_expr(Gen *g, SliceExpr *n);
LLVMValueRef gen_slice_to_array(Gen *g,
                                ConvertExpr *n); /* CONV_SLICE_ARRAY, CONV_SLICE_ARRAY_PTR */
/* Panics unless 0 <= index < len (i64 both); index of Go type t was extended. */
void gen_bounds_check(Gen *g, Type *t, LLVMValueRef index, LLVMValueRef len);

void gen_map_index(Gen *g, MapIndexExpr *n, LLVMValueRef *out); /* out[1]: ok if comma_ok */
/* m[k] with operands already evaluated: for assignment, the slot of the elem. */
LLVMValueRef map_assign_slot(Gen *g, Type *map_type, LLVMValueRef m, LLVMValueRef key);
/* Is a key of type t passed to the map's functions by address? */
bool is_kept_key(Type *t);
/* Are key and value of the entry of a map literal constants, or literals of such? */
bool is_static_entry(const Node *n);
LLVMValueRef map_lookup(Gen *g, Type *map_type, LLVMValueRef m,
                        LLVMValueRef key); /* elem address or null */

LLVMValueRef gen_composite(Gen *g, CompositeLit *n);
/* Builds a struct or array literal in memory; zeroed: the memory is zero already. */
void gen_composite_to(Gen *g, CompositeLit *n, LLVMValueRef address, bool zeroed);
LLVMValueRef gen_addr_of_composite(Gen *g, AddrExpr *n); /* &T{...}: stack or heap by esc */

LLVMValueRef alloc_object(Gen *g, Type *t); /* fresh zeroed heap memory */
/* Zeroed heap memory of an LLVM layout: bytes and mask of pointer words (closure records). */
LLVMValueRef alloc_words(Gen *g, int64_t size, uint64_t pointer_mask);

LLVMValueRef gen_builtin(Gen *g, BuiltinExpr *n); /* null for those without result */

/* The function that takes the data word of an interface as receiver (ifn), and as declared (tfn).
 */
LLVMValueRef method_ifn(Codegen *cg, Type *t, MethodEntry *m);
LLVMValueRef method_tfn(Codegen *cg, Type *t, MethodEntry *m);
LLVMValueRef gen_method_value(Gen *g, MethodValueExpr *n);
LLVMValueRef gen_method_expr(Gen *g, MethodExpr *n); /* as a func value */
/* The code of T.M as a static callee (declared method or a promoted-method wrapper). */
LLVMValueRef method_expr_code(Codegen *cg, MethodExpr *n);

#endif
