/*
 * universe.c: the predeclared types, constants, functions and nil, and package unsafe.
 *
 * Requires: session_arena. Ensures: everything here is written once, by universe_init, and never
 * again. byte and rune are types of their own only in name: types_identical takes them for uint8
 * and int32.
 */
#include "types/internal.h"

Scope *universe;
Package *unsafe_package;
Type *type_byte, *type_rune, *type_error, *type_any, *type_comparable;

static Type *basic_types[TYPE_UNTYPED_NIL + 1];
static Sym *blank;

static const char *const basic_names[TYPE_UNTYPED_NIL + 1] = {
    [TYPE_INVALID] = "invalid type",
    [TYPE_BOOL] = "bool",
    [TYPE_INT] = "int",
    [TYPE_INT8] = "int8",
    [TYPE_INT16] = "int16",
    [TYPE_INT32] = "int32",
    [TYPE_INT64] = "int64",
    [TYPE_UINT] = "uint",
    [TYPE_UINT8] = "uint8",
    [TYPE_UINT16] = "uint16",
    [TYPE_UINT32] = "uint32",
    [TYPE_UINT64] = "uint64",
    [TYPE_UINTPTR] = "uintptr",
    [TYPE_FLOAT32] = "float32",
    [TYPE_FLOAT64] = "float64",
    [TYPE_COMPLEX64] = "complex64",
    [TYPE_COMPLEX128] = "complex128",
    [TYPE_STRING] = "string",
    [TYPE_UNSAFE_POINTER] = "unsafe.Pointer",
    [TYPE_UNTYPED_BOOL] = "untyped bool",
    [TYPE_UNTYPED_INT] = "untyped int",
    [TYPE_UNTYPED_RUNE] = "untyped rune",
    [TYPE_UNTYPED_FLOAT] = "untyped float",
    [TYPE_UNTYPED_COMPLEX] = "untyped complex",
    [TYPE_UNTYPED_STRING] = "untyped string",
    [TYPE_UNTYPED_NIL] = "untyped nil",
};

Type *universe_type(TypeKind kind) {
  assert(kind <= TYPE_UNTYPED_NIL && "a predeclared type");
  return basic_types[kind];
}

Sym *blank_sym(void) {
  return blank;
}

static Object *declare_universe(ObjectKind kind, const char *name, Type *type) {
  Object *o = new_object(kind, sym_of(name), NO_POS, type, NULL);
  scope_insert(universe, o);
  return o;
}

static Object *declare_type(const char *name, Type *type) {
  return declare_universe(OBJ_TYPE_NAME, name, type);
}

static void declare_basic_types(void) {
  for (TypeKind k = TYPE_INVALID; k <= TYPE_UNTYPED_NIL; k++) {
    basic_types[k] = new_basic_type(k, basic_names[k]);
    if (k >= TYPE_BOOL && k <= TYPE_STRING) declare_type(basic_names[k], basic_types[k]);
  }
  type_byte = new_basic_type(TYPE_UINT8, "byte");
  type_rune = new_basic_type(TYPE_INT32, "rune");
  declare_type("byte", type_byte)->type_name.is_alias = true;
  declare_type("rune", type_rune)->type_name.is_alias = true;
}

static void declare_any(void) {
  Object *o = declare_type("any", NULL);
  o->type_name.is_alias = true;
  Type *empty = new_interface_type((ObjectList){0}, (TypeList){0});
  o->type = type_any = new_alias_type(o, empty);
  interface_complete(empty);
}

/* type error interface { Error() string } */
static void declare_error(void) {
  ObjectList results = {0}, methods = {0};
  VEC_PUSH(session_arena, &results,
           new_var(VAR_RESULT, NULL, NO_POS, universe_type(TYPE_STRING), NULL));
  Type *signature = new_func_type((ObjectList){0}, results, false);
  Object *method = new_object(OBJ_FUNC, sym_of("Error"), NO_POS, signature, NULL);
  VEC_PUSH(session_arena, &methods, method);
  Object *o = declare_type("error", NULL);
  Type *underlying = new_interface_type(methods, (TypeList){0});
  o->type = type_error = new_named_type(o, underlying);
  signature->func.recv = new_var(VAR_RECV, NULL, NO_POS, type_error, NULL);
  method->func.recv_named = type_error;
  interface_complete(underlying);
}

static void declare_comparable(void) {
  Object *o = declare_type("comparable", NULL);
  Type *underlying = new_interface_type((ObjectList){0}, (TypeList){0});
  underlying->interface.comparable = true;
  underlying->interface.complete = true;
  o->type = type_comparable = new_named_type(o, underlying);
}

static void declare_constants(void) {
  Type *untyped_bool = universe_type(TYPE_UNTYPED_BOOL);
  declare_universe(OBJ_CONST, "true", untyped_bool)->constant.value = const_bool(true);
  declare_universe(OBJ_CONST, "false", untyped_bool)->constant.value = const_bool(false);
  declare_universe(OBJ_CONST, "iota", universe_type(TYPE_UNTYPED_INT))->constant.value =
      const_int64(0);
  declare_universe(OBJ_NIL, "nil", universe_type(TYPE_UNTYPED_NIL));
}

static void declare_builtin(BuiltinId id, const char *name) {
  bool in_unsafe = id >= BUILTIN_UNSAFE_ADD;
  Object *o = new_object(OBJ_BUILTIN, sym_of(name), NO_POS, universe_type(TYPE_INVALID),
                         in_unsafe ? unsafe_package : NULL);
  o->builtin.id = id;
  scope_insert(in_unsafe ? unsafe_package->scope : universe, o);
}

static void declare_unsafe(void) {
  unsafe_package = new_package("unsafe");
  unsafe_package->name = sym_of("unsafe");
  unsafe_package->scope = scope_new(universe);
  unsafe_package->is_std = unsafe_package->is_unsafe = unsafe_package->checked = true;
  Object *o = new_object(OBJ_TYPE_NAME, sym_of("Pointer"), NO_POS,
                         universe_type(TYPE_UNSAFE_POINTER), unsafe_package);
  scope_insert(unsafe_package->scope, o);
}

const char *builtin_name(BuiltinId id) {
  static const char *const names[BUILTIN_COUNT] = {
#define BUILTIN(ID, name) [BUILTIN_##ID] = name,
#include "types/builtin.def"
#undef BUILTIN
  };
  return names[id];
}

void universe_init(void) {
  blank = sym_of("_");
  const_init();
  universe = scope_new(NULL);
  declare_basic_types();
  declare_any();
  declare_error();
  declare_comparable();
  declare_constants();
  declare_unsafe();
  for (BuiltinId id = 0; id < BUILTIN_RANGE_PANIC; id++) declare_builtin(id, builtin_name(id));
  print_init();
}
