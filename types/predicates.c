/*
 * predicates.c: questions about one type.
 *
 * Method: a type parameter has a property of basic types if its type set is restricted and each
 * type in the set has the property (Go spec, Type constraints); a predicate on the kind alone
 * (is_interface, is_pointer) is false for type parameters.
 */
#include "types/internal.h"

/* ---- basic kinds ------------------------------------------------------------------------ */

typedef bool (*KindTest)(TypeKind kind);

static bool boolean_kind(TypeKind k) {
  return k == TYPE_BOOL || k == TYPE_UNTYPED_BOOL;
}

static bool integer_kind(TypeKind k) {
  return (k >= TYPE_INT && k <= TYPE_UINTPTR) || k == TYPE_UNTYPED_INT || k == TYPE_UNTYPED_RUNE;
}

static bool unsigned_kind(TypeKind k) {
  return k >= TYPE_UINT && k <= TYPE_UINTPTR;
}

static bool float_kind(TypeKind k) {
  return k == TYPE_FLOAT32 || k == TYPE_FLOAT64 || k == TYPE_UNTYPED_FLOAT;
}

static bool complex_kind(TypeKind k) {
  return k == TYPE_COMPLEX64 || k == TYPE_COMPLEX128 || k == TYPE_UNTYPED_COMPLEX;
}

static bool numeric_kind(TypeKind k) {
  return integer_kind(k) || float_kind(k) || complex_kind(k);
}

static bool string_kind(TypeKind k) {
  return k == TYPE_STRING || k == TYPE_UNTYPED_STRING;
}

static bool ordered_kind(TypeKind k) {
  return integer_kind(k) || float_kind(k) || string_kind(k);
}

static bool const_kind_of_type(TypeKind k) {
  return boolean_kind(k) || numeric_kind(k) || string_kind(k);
}

/* True if all types of t's type set have an underlying type of a kind that passes. */
static bool all_kinds(Type *t, KindTest test) {
  t = type_unalias(t);
  if (t->kind != TYPE_PARAM) return test(type_underlying(t)->kind);
  const InterfaceType *i = interface_complete(t);
  if (!i || !i->terms || i->empty_set) return false;
  for (uint32_t k = 0; k < i->terms->union_.terms.len; k++)
    if (!test(type_underlying(i->terms->union_.terms.items[k].type)->kind)) return false;
  return true;
}

bool is_boolean(Type *t) {
  return all_kinds(t, boolean_kind);
}

bool is_integer(Type *t) {
  return all_kinds(t, integer_kind);
}

bool is_unsigned(Type *t) {
  return all_kinds(t, unsigned_kind);
}

bool is_float(Type *t) {
  return all_kinds(t, float_kind);
}

bool is_complex(Type *t) {
  return all_kinds(t, complex_kind);
}

bool is_numeric(Type *t) {
  return all_kinds(t, numeric_kind);
}

bool is_string(Type *t) {
  return all_kinds(t, string_kind);
}

bool is_ordered(Type *t) {
  return all_kinds(t, ordered_kind);
}

static bool numeric_or_string_kind(TypeKind k) {
  return numeric_kind(k) || string_kind(k);
}

bool is_numeric_or_string(Type *t) {
  return all_kinds(t, numeric_or_string_kind);
}

/* A type of which there are constants; never a type parameter. */
bool is_const_type(Type *t) {
  t = type_unalias(t);
  return t->kind != TYPE_PARAM && const_kind_of_type(type_underlying(t)->kind);
}

bool is_untyped(Type *t) {
  return t->kind >= TYPE_UNTYPED_BOOL && t->kind <= TYPE_UNTYPED_NIL;
}

/* ---- kinds of composite types ----------------------------------------------------------- */

bool type_is_named(Type *t) {
  t = type_unalias(t);
  return t->kind < TYPE_ARRAY || t->kind == TYPE_NAMED || t->kind == TYPE_PARAM;
}

bool is_type_param(Type *t) {
  return type_unalias(t)->kind == TYPE_PARAM;
}

bool is_interface(Type *t) {
  t = type_unalias(t);
  return t->kind != TYPE_PARAM && type_underlying(t)->kind == TYPE_INTERFACE;
}

bool is_pointer(Type *t) {
  return type_underlying(t)->kind == TYPE_POINTER;
}

bool is_bytes_or_runes(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind != TYPE_SLICE) return false;
  Type *elem = type_unalias(u->slice.elem);
  if (elem->kind == TYPE_PARAM) return false;
  TypeKind k = type_underlying(elem)->kind;
  return k == TYPE_UINT8 || k == TYPE_INT32;
}

bool is_generic_type(Type *t) {
  if (t->kind == TYPE_ALIAS && t->alias.tparams.len && !t->alias.targs.len) return true;
  t = type_unalias(t);
  return t->kind == TYPE_NAMED && t->named.tparams.len > 0 && !t->named.origin;
}

/* ---- type sets ------------------------------------------------------------------------------- */

TypeList type_set_types(Type *t) {
  TypeList list = {0};
  t = type_unalias(t);
  if (t->kind != TYPE_PARAM) {
    VEC_PUSH(session_arena, &list, t);
    return list;
  }
  const InterfaceType *i = interface_complete(t);
  if (!i || !i->terms) return list;
  for (uint32_t k = 0; k < i->terms->union_.terms.len; k++)
    VEC_PUSH(session_arena, &list, i->terms->union_.terms.items[k].type);
  return list;
}

/* The channel type of the two that both allow, or null if there is none. */
static Type *common_channel(Type *a, Type *b) {
  if (!types_identical(a->chan.elem, b->chan.elem)) return NULL;
  if (a->chan.send == b->chan.send && a->chan.recv == b->chan.recv) return a;
  if (a->chan.send && a->chan.recv) return b;
  return b->chan.send && b->chan.recv ? a : NULL;
}

static Type *common_type(Type *a, Type *b) {
  if (a->kind == TYPE_CHAN && b->kind == TYPE_CHAN) return common_channel(a, b);
  return types_identical(a, b) ? a : NULL;
}

Type *core_type(Type *t) {
  if (!is_type_param(t)) return type_underlying(t);
  TypeList types = type_set_types(t);
  Type *core = types.len ? type_underlying(types.items[0]) : NULL;
  for (uint32_t i = 1; core && i < types.len; i++)
    core = common_type(core, type_underlying(types.items[i]));
  return core;
}

static bool is_byte_slice(Type *u) {
  return u->kind == TYPE_SLICE && type_underlying(u->slice.elem)->kind == TYPE_UINT8;
}

/* As core_type, but a set of []byte and string types has the core type string. */
Type *core_string_type(Type *t) {
  if (!is_type_param(t)) return type_underlying(t);
  TypeList types = type_set_types(t);
  bool has_string = false, only_bytes = types.len > 0;
  for (uint32_t i = 0; i < types.len; i++) {
    Type *u = type_underlying(types.items[i]);
    if (u->kind == TYPE_STRING)
      has_string = true;
    else if (!is_byte_slice(u))
      only_bytes = false;
  }
  return has_string && only_bytes ? universe_type(TYPE_STRING) : core_type(t);
}

/* ---- comparison, nil, defaults ---------------------------------------------------------- */

/* Types whose comparability is being found out: an inner one of them decides nothing. */
typedef struct Pending {
  const struct Pending *outer;
  const Type *type;
} Pending;

static bool comparable_type(Type *t, bool dynamic, const Pending *outer, const char **why);

static bool comparable_struct(Type *u, bool dynamic, const Pending *p, const char **why) {
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    Type *field = u->struct_.fields.items[i]->type;
    if (comparable_type(field, dynamic, p, NULL)) continue;
    if (why) *why = format_text(session_arena, "struct containing %T cannot be compared", field);
    return false;
  }
  return true;
}

/* Is every type of an interface's type set strictly comparable? */
static bool comparable_set(const InterfaceType *i, const Pending *p) {
  if (!i->terms) return i->comparable;
  for (uint32_t k = 0; k < i->terms->union_.terms.len; k++)
    if (!comparable_type(i->terms->union_.terms.items[k].type, false, p, NULL)) return false;
  return !i->empty_set;
}

static bool comparable_interface(Type *t, bool dynamic, const Pending *p, const char **why) {
  if (dynamic && !is_type_param(t)) return true;
  const InterfaceType *i = interface_complete(t);
  if (!i || comparable_set(i, p)) return true;
  if (why) *why = i->empty_set ? "empty type set" : "incomparable types in type set";
  return false;
}

static bool comparable_type(Type *t, bool dynamic, const Pending *outer, const char **why) {
  t = type_unalias(t);
  for (const Pending *p = outer; p; p = p->outer)
    if (p->type == t) return true;
  Pending here = {outer, t};
  Type *u = type_underlying(t);
  switch (u->kind) {
  case TYPE_STRUCT: return comparable_struct(u, dynamic, &here, why);
  case TYPE_ARRAY:
    if (comparable_type(u->array.elem, dynamic, &here, NULL)) return true;
    if (why) *why = format_text(session_arena, "%T cannot be compared", t);
    return false;
  case TYPE_INTERFACE: return comparable_interface(t, dynamic, &here, why);
  case TYPE_SLICE:
  case TYPE_FUNC:
  case TYPE_MAP:
  case TYPE_TUPLE:
  case TYPE_UNION:
  case TYPE_UNTYPED_NIL: return false;
  case TYPE_INVALID:
  case TYPE_BOOL:
  case TYPE_INT:
  case TYPE_INT8:
  case TYPE_INT16:
  case TYPE_INT32:
  case TYPE_INT64:
  case TYPE_UINT:
  case TYPE_UINT8:
  case TYPE_UINT16:
  case TYPE_UINT32:
  case TYPE_UINT64:
  case TYPE_UINTPTR:
  case TYPE_FLOAT32:
  case TYPE_FLOAT64:
  case TYPE_COMPLEX64:
  case TYPE_COMPLEX128:
  case TYPE_STRING:
  case TYPE_UNSAFE_POINTER:
  case TYPE_UNTYPED_BOOL:
  case TYPE_UNTYPED_INT:
  case TYPE_UNTYPED_RUNE:
  case TYPE_UNTYPED_FLOAT:
  case TYPE_UNTYPED_COMPLEX:
  case TYPE_UNTYPED_STRING:
  case TYPE_POINTER:
  case TYPE_CHAN:
  case TYPE_NAMED:
  case TYPE_ALIAS:
  case TYPE_PARAM: return true;
  }
  return true;
}

bool is_comparable_type(Type *t) {
  return comparable_type(t, true, NULL, NULL);
}

bool is_strictly_comparable(Type *t) {
  return comparable_type(t, false, NULL, NULL);
}

const char *incomparable_cause(Type *t) {
  const char *why = "";
  return comparable_type(t, true, NULL, &why) ? NULL : why;
}

static bool kind_has_nil(TypeKind k) {
  return k == TYPE_UNSAFE_POINTER || k == TYPE_SLICE || k == TYPE_POINTER || k == TYPE_FUNC ||
         k == TYPE_MAP || k == TYPE_CHAN || k == TYPE_UNTYPED_NIL || k == TYPE_INTERFACE;
}

bool has_nil(Type *t) {
  return all_kinds(t, kind_has_nil);
}

Type *default_type(Type *untyped) {
  if (!is_untyped(untyped)) return untyped;
  static const TypeKind defaults[] = {
      [TYPE_UNTYPED_BOOL] = TYPE_BOOL,     [TYPE_UNTYPED_INT] = TYPE_INT,
      [TYPE_UNTYPED_FLOAT] = TYPE_FLOAT64, [TYPE_UNTYPED_COMPLEX] = TYPE_COMPLEX128,
      [TYPE_UNTYPED_STRING] = TYPE_STRING, [TYPE_UNTYPED_NIL] = TYPE_UNTYPED_NIL,
  };
  if (untyped->kind == TYPE_UNTYPED_RUNE) return type_rune;
  return universe_type(defaults[untyped->kind]);
}
