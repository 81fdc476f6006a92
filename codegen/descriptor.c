/*
 * descriptor.c: type descriptors, in the layout of Go's internal/abi (runtime/abi.h).
 *
 * A descriptor is the link-once constant `type:<link string>`, so that identical types of all
 * packages are one at run time and types are compared as addresses. The package of a declared type
 * (package runtime for predeclared ones) has its descriptor and its pointer type's in any case, so
 * that others only refer to them; all else, and all types of main packages, are made when something
 * first asks for them. The linker leaves out what is not referenced. Names are found through 32-bit
 * absolute addresses.
 *
 * Layout: head | parts of the kind | uncommon part (methods or a name) | func parameters | methods.
 */
#include "codegen/data.h"
#include "runtime/abi.h"

enum {
  MAX_DIRECT_BYTES = 128
}; /* larger map keys and elems are stored by pointer, as in Go */

/* The pieces of one descriptor. */
typedef struct Parts {
  Codegen *cg;
  Type *type, *under;
  ValueList values;
  MethodSet *methods; /* for the uncommon part; may be empty */
  bool uncommon;
} Parts;

static void push(Parts *p, LLVMValueRef v) {
  VEC_PUSH(p->cg->arena, &p->values, v);
}

/* ---- names ---------------------------------------------------------------------------------- */

static void put_varint(Text *t, size_t n) {
  for (; n >= 0x80; n >>= 7) text_putc(t, (char)(n | 0x80));
  text_putc(t, (char)n);
}

enum {
  NAME_EXPORTED = 1,
  NAME_HAS_TAG = 2,
  NAME_HAS_PATH = 4,
  NAME_EMBEDDED = 8
};

/* A Name: flags, length, text, tag; the address of the package path's Name if there is one. */
static LLVMValueRef name_data(Codegen *cg, const char *s, size_t n, int flags, const char *tag,
                              size_t tag_len) {
  Text t = text_new(cg->arena);
  text_putc(&t, (char)flags);
  put_varint(&t, n);
  text_write(&t, s, n);
  if (flags & NAME_HAS_TAG) {
    put_varint(&t, tag_len);
    text_write(&t, tag, tag_len);
  }
  return constant_bytes(cg, t.s, t.len);
}

static LLVMValueRef plain_name(Codegen *cg, const char *s, bool exported) {
  return name_data(cg, s, strlen(s), exported ? NAME_EXPORTED : 0, NULL, 0);
}

/* An address as a 32-bit number: programs lie below 2 GiB. */
static LLVMValueRef offset_of(Codegen *cg, LLVMValueRef address) {
  return LLVMConstPtrToInt(address, cg->i32);
}

static LLVMValueRef package_name(Codegen *cg, const Package *pkg) {
  return plain_name(cg, pkg->path, false);
}

/* ---- the head ------------------------------------------------------------------------------- */

static const uint8_t run_time_kinds[] = {
    [TYPE_BOOL] = RT_KIND_BOOL,
    [TYPE_INT] = RT_KIND_INT,
    [TYPE_INT8] = RT_KIND_INT8,
    [TYPE_INT16] = RT_KIND_INT16,
    [TYPE_INT32] = RT_KIND_INT32,
    [TYPE_INT64] = RT_KIND_INT64,
    [TYPE_UINT] = RT_KIND_UINT,
    [TYPE_UINT8] = RT_KIND_UINT8,
    [TYPE_UINT16] = RT_KIND_UINT16,
    [TYPE_UINT32] = RT_KIND_UINT32,
    [TYPE_UINT64] = RT_KIND_UINT64,
    [TYPE_UINTPTR] = RT_KIND_UINTPTR,
    [TYPE_FLOAT32] = RT_KIND_FLOAT32,
    [TYPE_FLOAT64] = RT_KIND_FLOAT64,
    [TYPE_COMPLEX64] = RT_KIND_COMPLEX64,
    [TYPE_COMPLEX128] = RT_KIND_COMPLEX128,
    [TYPE_STRING] = RT_KIND_STRING,
    [TYPE_UNSAFE_POINTER] = RT_KIND_UNSAFE_POINTER,
    [TYPE_ARRAY] = RT_KIND_ARRAY,
    [TYPE_SLICE] = RT_KIND_SLICE,
    [TYPE_STRUCT] = RT_KIND_STRUCT,
    [TYPE_POINTER] = RT_KIND_POINTER,
    [TYPE_FUNC] = RT_KIND_FUNC,
    [TYPE_INTERFACE] = RT_KIND_INTERFACE,
    [TYPE_MAP] = RT_KIND_MAP,
    [TYPE_CHAN] = RT_KIND_CHAN,
};

static uint32_t link_hash(const char *s) {
  uint32_t h = 2166136261u;
  for (; *s; s++) h = (h ^ (uint8_t)*s) * 16777619u;
  return h;
}

static LLVMValueRef gc_data(Codegen *cg, Type *t) {
  int64_t prefix = pointer_prefix(t);
  if (prefix == 0) return cg_null(cg);
  size_t bytes = (size_t)(prefix / 8 + 7) / 8;
  uint8_t *bits = arena_alloc(cg->arena, bytes + 8);
  pointer_bits(t, 0, bits);
  return constant_bytes(cg, (const char *)bits, bytes);
}

static bool is_named(Type *t) {
  Type *u = type_unalias(t);
  return u->kind == TYPE_NAMED || u->kind <= TYPE_UNSAFE_POINTER;
}

static uint8_t type_flags(const Parts *p) {
  uint8_t flags = 0;
  if (p->uncommon) flags |= RT_TFLAG_UNCOMMON;
  if (is_named(p->type)) flags |= RT_TFLAG_NAMED;
  if (is_regular_memory(p->type)) flags |= RT_TFLAG_REGULAR_MEMORY;
  if (type_is_direct_iface(p->type)) flags |= RT_TFLAG_DIRECT_IFACE;
  return flags;
}

static bool is_exported_type(Type *t) {
  Type *u = type_unalias(t);
  return u->kind == TYPE_NAMED && u->named.obj->sym->exported;
}

static LLVMValueRef byte_constant(Codegen *cg, unsigned v) {
  return LLVMConstInt(cg->i8, v, false);
}

static void push_head(Parts *p, const char *link, LLVMValueRef equal, LLVMValueRef name) {
  Codegen *cg = p->cg;
  Type *t = p->type;
  push(p, cg_int(cg, type_size(t)));
  push(p, cg_int(cg, pointer_prefix(t)));
  push(p, cg_i32(cg, (int32_t)link_hash(link)));
  push(p, byte_constant(cg, type_flags(p)));
  push(p, byte_constant(cg, (unsigned)type_align(t)));
  push(p, byte_constant(cg, (unsigned)type_align(t)));
  push(p, byte_constant(cg, run_time_kinds[p->under->kind]));
  push(p, equal);
  push(p, gc_data(cg, t));
  push(p, offset_of(cg, name));
  push(p, cg_i32(cg, 0)); /* the pointer type is found or made by those who need it */
}

/* ---- the kinds ------------------------------------------------------------------------------ */

static LLVMValueRef group_descriptor(Codegen *cg, Type *group);

static void push_list(Parts *p, LLVMValueRef address, uint32_t n) {
  push(p, address);
  push(p, cg_int(p->cg, n));
  push(p, cg_int(p->cg, n));
}

static LLVMValueRef constant_table(Codegen *cg, LLVMTypeRef elem, const ValueList *values) {
  if (values->len == 0) return cg_null(cg);
  return private_data(cg, LLVMConstArray2(elem, values->items, values->len), false);
}

static Package *struct_package(Type *u) {
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    const Object *f = u->struct_.fields.items[i];
    if (!f->sym->exported) return f->pkg;
  }
  return NULL;
}

static LLVMValueRef field_name(Codegen *cg, Type *u, uint32_t i) {
  const Object *f = u->struct_.fields.items[i];
  const char *tag = u->struct_.tags ? u->struct_.tags[i] : NULL;
  size_t tag_len = tag ? u->struct_.tag_lens[i] : 0;
  int flags = (f->sym->exported ? NAME_EXPORTED : 0) | (tag_len ? NAME_HAS_TAG : 0) |
              (f->var.embedded ? NAME_EMBEDDED : 0);
  return name_data(cg, f->sym->text, f->sym->len, flags, tag, tag_len);
}

static void push_struct(Parts *p) {
  Codegen *cg = p->cg;
  Type *u = p->under;
  LLVMTypeRef words[] = {cg->ptr, cg->ptr, cg->i64};
  LLVMTypeRef field_type = LLVMStructTypeInContext(cg->llvm, words, 3, false);
  ValueList fields = {0};
  for (uint32_t i = 0; i < u->struct_.fields.len; i++) {
    LLVMValueRef v[] = {field_name(cg, u, i), descriptor(cg, u->struct_.fields.items[i]->type),
                        cg_int(cg, struct_field_offset(u, i))};
    VEC_PUSH(cg->arena, &fields, LLVMConstStructInContext(cg->llvm, v, 3, false));
  }
  Package *pkg = struct_package(u);
  push(p, pkg ? package_name(cg, pkg) : cg_null(cg));
  push_list(p, constant_table(cg, field_type, &fields), fields.len);
}

/* A Name that tells its package: the address of the path's Name follows the text. */
static LLVMValueRef name_with_package(Codegen *cg, const char *s, size_t n, const Package *pkg) {
  Text t = text_new(cg->arena);
  text_putc(&t, NAME_HAS_PATH);
  put_varint(&t, n);
  text_write(&t, s, n);
  LLVMValueRef parts[] = {LLVMConstStringInContext2(cg->llvm, t.s, t.len, true),
                          offset_of(cg, package_name(cg, pkg))};
  return private_data(cg, LLVMConstStructInContext(cg->llvm, parts, 2, true), false);
}

/* The name of a method; an unexported one carries its package if that is not the type's. */
static LLVMValueRef method_name(Codegen *cg, const Object *m, const Package *home) {
  if (m->sym->exported || m->pkg == home) return plain_name(cg, m->sym->text, m->sym->exported);
  return name_with_package(cg, m->sym->text, m->sym->len, m->pkg);
}

/* The func type of a method, without receiver. */
static Type *method_signature(const Object *m) {
  FuncType *f = &type_underlying(m->type)->func;
  return new_func_type(f->params, f->results, f->variadic);
}

static void push_interface(Parts *p) {
  Codegen *cg = p->cg;
  ObjectList *all = &interface_complete(p->under)->all_methods;
  LLVMTypeRef words[] = {cg->i32, cg->i32};
  LLVMTypeRef method_type = LLVMStructTypeInContext(cg->llvm, words, 2, false);
  ValueList methods = {0};
  Package *pkg = NULL;
  for (uint32_t i = 0; i < all->len; i++) {
    const Object *m = all->items[i];
    if (!m->sym->exported && !pkg) pkg = m->pkg;
    LLVMValueRef v[] = {offset_of(cg, method_name(cg, m, pkg)),
                        offset_of(cg, descriptor(cg, method_signature(m)))};
    VEC_PUSH(cg->arena, &methods, LLVMConstStructInContext(cg->llvm, v, 2, false));
  }
  push(p, pkg ? package_name(cg, pkg) : cg_null(cg));
  push_list(p, constant_table(cg, method_type, &methods), methods.len);
}

static Object *field(Codegen *cg, const char *name, Type *t, uint32_t index) {
  Object *f = new_var(VAR_FIELD, sym_of(name), NO_POS, t, cg->pkg);
  f->var.index = index;
  return f;
}

static Type *pair_struct(Codegen *cg, const char *a, Type *at, const char *b, Type *bt) {
  ObjectList fields = {0};
  VEC_PUSH(session_arena, &fields, field(cg, a, at, 0));
  VEC_PUSH(session_arena, &fields, field(cg, b, bt, 1));
  return new_struct_type(fields, NULL, NULL);
}

enum {
  GROUP_SLOTS = 8
};

/* How keys or elems lie in a slot: themselves, or a pointer to them. */
static Type *slot_part(Type *t, bool *indirect) {
  *indirect = type_size(t) > MAX_DIRECT_BYTES;
  return *indirect ? new_pointer_type(t) : t;
}

/* Must a key be written again when an equal one is assigned (0 and -0, strings that share memory)?
 */
static bool needs_key_update(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    for (uint32_t i = 0; i < u->struct_.fields.len; i++)
      if (needs_key_update(u->struct_.fields.items[i]->type)) return true;
    return false;
  }
  if (u->kind == TYPE_ARRAY) return needs_key_update(u->array.elem);
  return is_float(u) || is_complex(u) || is_string(u) || u->kind == TYPE_INTERFACE;
}

static bool hash_may_panic(Type *t) {
  Type *u = type_underlying(t);
  if (u->kind == TYPE_STRUCT) {
    for (uint32_t i = 0; i < u->struct_.fields.len; i++)
      if (hash_may_panic(u->struct_.fields.items[i]->type)) return true;
    return false;
  }
  if (u->kind == TYPE_ARRAY) return hash_may_panic(u->array.elem);
  return u->kind == TYPE_INTERFACE;
}

static void push_map(Parts *p) {
  Codegen *cg = p->cg;
  Type *key = p->under->map.key, *elem = p->under->map.elem;
  bool key_indirect, elem_indirect;
  Type *slot = pair_struct(cg, "key", slot_part(key, &key_indirect), "elem",
                           slot_part(elem, &elem_indirect));
  Type *group = pair_struct(cg, "ctrl", universe_type(TYPE_UINT64), "slots",
                            new_array_type(slot, GROUP_SLOTS));
  uint32_t flags = (needs_key_update(key) ? 1u : 0) | (hash_may_panic(key) ? 2u : 0) |
                   (key_indirect ? 4u : 0) | (elem_indirect ? 8u : 0);
  push(p, descriptor(cg, key));
  push(p, descriptor(cg, elem));
  push(p, group_descriptor(cg, group));
  push(p, hash_closure(cg, key));
  push(p, cg_int(cg, type_size(group)));
  push(p, cg_int(cg, type_size(slot)));
  push(p, cg_int(cg, struct_field_offset(slot, 1)));
  push(p, cg_i32(cg, (int32_t)flags));
  push(p, cg_i32(cg, 0)); /* padding, so that what follows lies at a multiple of 8 */
}

/*
 * How many pointers to memory for its results a function takes before its parameters: one for each
 * result of a memory type, and one for the others if they do not fit the registers of LLVM's C
 * calling convention. The runtime needs it to call functions whose type it does not know.
 */
static int32_t result_pointers(Codegen *cg, FuncType *f) {
  int32_t pointers = 0, integers = 0, floats = 0;
  LLVMTypeList leaves = {0};
  for (uint32_t i = 0; i < f->results.len; i++) {
    Type *t = f->results.items[i]->type;
    if (cg_is_memory(cg, t))
      pointers++;
    else
      cg_leaf_types(cg, t, &leaves);
  }
  for (uint32_t i = 0; i < leaves.len; i++) {
    bool is_float = leaves.items[i] == cg->f32 || leaves.items[i] == cg->f64;
    *(is_float ? &floats : &integers) += 1;
  }
  return pointers + (integers > 3 || floats > 4);
}

static void push_func_head(Parts *p) {
  Codegen *cg = p->cg;
  FuncType *f = &p->under->func;
  unsigned out = f->results.len | (f->variadic ? 1u << 15 : 0);
  push(p, LLVMConstInt(cg->i16, f->params.len, false));
  push(p, LLVMConstInt(cg->i16, out, false));
  push(p, cg_i32(cg, result_pointers(cg, f)));
}

static void push_func_types(Parts *p) {
  const FuncType *f = &p->under->func;
  for (uint32_t i = 0; i < f->params.len; i++) push(p, descriptor(p->cg, f->params.items[i]->type));
  for (uint32_t i = 0; i < f->results.len; i++)
    push(p, descriptor(p->cg, f->results.items[i]->type));
}

static void push_kind(Parts *p) {
  Codegen *cg = p->cg;
  Type *u = p->under;
  switch ((int)u->kind) {
  case TYPE_ARRAY:
    push(p, descriptor(cg, u->array.elem));
    push(p, descriptor(cg, new_slice_type(u->array.elem)));
    push(p, cg_int(cg, u->array.len));
    break;
  case TYPE_CHAN:
    push(p, descriptor(cg, u->chan.elem));
    push(p, cg_int(cg, (u->chan.recv ? 1 : 0) | (u->chan.send ? 2 : 0)));
    break;
  case TYPE_SLICE: push(p, descriptor(cg, u->slice.elem)); break;
  case TYPE_POINTER: push(p, descriptor(cg, u->pointer.elem)); break;
  case TYPE_FUNC: push_func_head(p); break;
  case TYPE_INTERFACE: push_interface(p); break;
  case TYPE_MAP: push_map(p); break;
  case TYPE_STRUCT: push_struct(p); break;
  default: break; /* basic types have only the head */
  }
}

/* ---- methods -------------------------------------------------------------------------------- */

static Package *type_package(Type *t) {
  Type *u = type_unalias(t);
  if (u->kind == TYPE_POINTER) u = type_unalias(u->pointer.elem);
  return u->kind == TYPE_NAMED ? u->named.obj->pkg : NULL;
}

static void push_uncommon(Parts *p, uint32_t extra_words) {
  Codegen *cg = p->cg;
  uint32_t exported = 0;
  for (uint32_t i = 0; i < p->methods->len; i++)
    exported += p->methods->items[i].method->sym->exported;
  Package *pkg = type_package(p->type);
  push(p, pkg ? offset_of(cg, package_name(cg, pkg)) : cg_i32(cg, 0));
  push(p, LLVMConstInt(cg->i16, p->methods->len, false));
  push(p, LLVMConstInt(cg->i16, exported, false));
  push(p, cg_i32(cg, (int32_t)(sizeof(rt_UncommonType) + 8 * extra_words)));
  push(p, cg_i32(cg, 0));
}

static void push_methods(Parts *p) {
  Codegen *cg = p->cg;
  const Package *home = type_package(p->type);
  for (uint32_t i = 0; i < p->methods->len; i++) {
    MethodEntry *m = &p->methods->items[i];
    push(p, offset_of(cg, method_name(cg, m->method, home)));
    push(p, offset_of(cg, descriptor(cg, method_signature(m->method))));
    push(p, offset_of(cg, method_ifn(cg, p->type, m)));
    push(p, offset_of(cg, method_tfn(cg, p->type, m)));
  }
}

/* ---- assembling ----------------------------------------------------------------------------- */

/* The type of the global must be known before its parts, which may refer to it. */
static LLVMValueRef declare_descriptor(Codegen *cg, const char *link) {
  const char *symbol = format_text(cg->arena, "type:%s", link);
  return LLVMAddGlobal(cg->module, LLVMArrayType2(cg->i8, 0), symbol);
}

/* Gives the descriptor its content: another global takes over its name and uses. */
static LLVMValueRef define_descriptor(Codegen *cg, LLVMValueRef declared, const Parts *p) {
  LLVMValueRef init = LLVMConstStructInContext(cg->llvm, p->values.items, p->values.len, false);
  size_t n;
  const char *name = LLVMGetValueName2(declared, &n);
  const char *symbol = arena_strndup(cg->arena, name, n);
  LLVMSetValueName2(declared, "", 0);
  LLVMValueRef global = LLVMAddGlobal(cg->module, LLVMTypeOf(init), symbol);
  LLVMSetInitializer(global, init);
  LLVMSetGlobalConstant(global, true);
  cg_set_linkonce(global);
  LLVMSetAlignment(global, 8);
  LLVMReplaceAllUsesWith(declared, global);
  LLVMDeleteGlobal(declared);
  return global;
}

static bool has_uncommon(Type *t, const MethodSet *methods) {
  return type_unalias(t)->kind == TYPE_NAMED || methods->len > 0;
}

static LLVMValueRef build_descriptor(Codegen *cg, Type *t, LLVMValueRef declared) {
  Parts p = {.cg = cg, .type = t, .under = type_underlying(t)};
  static MethodSet none;
  p.methods = is_interface(t) ? &none : method_set(t);
  p.uncommon = has_uncommon(t, p.methods);
  LLVMValueRef name = plain_name(cg, type_string(t), is_exported_type(t));
  push_head(&p, type_link_string(t), equal_closure(cg, t), name);
  push_kind(&p);
  bool is_func = p.under->kind == TYPE_FUNC;
  uint32_t func_words = is_func ? p.under->func.params.len + p.under->func.results.len : 0;
  if (p.uncommon) push_uncommon(&p, func_words);
  if (is_func) push_func_types(&p);
  if (p.uncommon) push_methods(&p);
  return define_descriptor(cg, declared, &p);
}

/*
 * Groups of maps are memory that only the runtime looks at: descriptors tell their size and
 * pointers, and nothing else. Maps of the same layout share one.
 */
static LLVMValueRef group_descriptor(Codegen *cg, Type *group) {
  Text link = text_new(cg->arena);
  text_printf(&link, "map.group.%ld.", (long)type_size(group));
  int64_t words = pointer_prefix(group) / 8;
  uint8_t *bits = NEW_ARRAY(cg->arena, uint8_t, words / 8 + 8);
  if (words) pointer_bits(group, 0, bits);
  for (int64_t i = 0; i < words; i += 8) text_printf(&link, "%x.", bits[i / 8]);
  LLVMValueRef d = map_get(&cg->type_by_link, sym_of(link.s));
  if (d) return d;
  Parts p = {.cg = cg, .type = group, .under = group};
  push_head(&p, link.s, cg_null(cg), plain_name(cg, "map.group", false));
  push(&p, cg_null(cg)); /* no fields */
  push_list(&p, cg_null(cg), 0);
  d = define_descriptor(cg, declare_descriptor(cg, link.s), &p);
  map_set(cg->arena, &cg->type_by_link, sym_of(link.s), d);
  return d;
}

/* ---- where they are -------------------------------------------------------------------------- */

/* Is t declared once and for all, not in a function and not as an instance? */
static bool is_declared_type(Type *t) {
  if (t->kind != TYPE_NAMED) return t->kind <= TYPE_UNSAFE_POINTER;
  return !t->named.targs.len && !t->named.obj->type_name.in_function;
}

static bool is_predeclared(Type *t) {
  return t->kind != TYPE_NAMED || !t->named.obj->pkg;
}

static bool is_runtime(const Package *pkg) {
  return pkg->is_std && strcmp(pkg->path, "runtime") == 0;
}

typedef enum Where {
  ON_DEMAND,
  HERE,
  ELSEWHERE
} Where;

/* Where the descriptor of t stands; part 0 has those of a package. */
static Where where_is(Codegen *cg, Type *t) {
  if (t->kind == TYPE_POINTER) t = type_unalias(t->pointer.elem);
  if (!is_declared_type(t)) return ON_DEMAND;
  bool is_home = is_predeclared(t) ? is_runtime(cg->pkg) : t->named.obj->pkg == cg->pkg;
  if (!is_predeclared(t) && t->named.obj->pkg->name == sym_of("main")) return ON_DEMAND;
  return is_home && cg->options->part == 0 ? HERE : ELSEWHERE;
}

/*
 * While descriptors are being built, references to those not finished go to declarations that are
 * replaced later; LLVM updates the uses in constants.
 */
LLVMValueRef descriptor(Codegen *cg, Type *t) {
  t = type_unalias(t);
  const Sym *link = sym_of(type_link_string(t));
  LLVMValueRef d = map_get(&cg->type_by_link, link);
  if (d) return d;
  d = declare_descriptor(cg, link->text);
  map_set(cg->arena, &cg->type_by_link, link, d);
  Where where = where_is(cg, t);
  if (where == ELSEWHERE) return d;
  d = build_descriptor(cg, t, d);
  map_set(cg->arena, &cg->type_by_link, link, d);
  if (where == HERE) LLVMSetLinkage(d, LLVMWeakODRLinkage);
  return d;
}

static void gen_home_descriptors(Codegen *cg, Type *t) {
  if (!is_declared_type(t) || where_is(cg, t) != HERE) return;
  descriptor(cg, t);
  descriptor(cg, new_pointer_type(t));
}

void gen_descriptors(Codegen *cg) {
  for (uint32_t i = 0; i < cg->pkg->types.len; i++) {
    Type *t = cg->pkg->types.items[i]->type;
    if (t->kind == TYPE_NAMED && !t->named.tparams.len) gen_home_descriptors(cg, t);
  }
  if (!is_runtime(cg->pkg)) return;
  for (TypeKind k = TYPE_BOOL; k <= TYPE_UNSAFE_POINTER; k++)
    gen_home_descriptors(cg, universe_type(k));
  gen_home_descriptors(cg, scope_lookup(universe, sym_of("error"))->type);
}
