/*
 * iface.c: interface values: equality, assertions to interface types, boxing.
 *
 * Requires: descriptors and itabs made by codegen/; identical types have one descriptor.
 * Ensures: assertions give the itab that all conversions of the pair share, or Go's error.
 *
 * Method: itabs of pairs met at run time are built once and kept in an open-addressed hash table
 * that is read without a lock: an entry is published by one atomic store, a grown table by
 * another; old tables are kept, because a reader may still look at them.
 */
#include "runtime/internal.h"
#include "runtime/panic.h"

#include <string.h>

/* Go functions of lib/runtime. */
void go_panic_assert(const rt_Type *iface, const rt_Type *have, const rt_Type *want,
                     const uint8_t *missing, intptr_t n) __asm__("runtime.panicAssert");

/* ---- equality -------------------------------------------------------------------------------- */

typedef bool EqualFunc(const void *p, const void *q);

/* Calls the descriptor's equality function. No closure made by codegen/ needs its context. */
static bool call_equal(const rt_Type *t, const void *p, const void *q) {
  return ((EqualFunc *)t->equal->code)(p, q);
}

bool rt_type_equal_values(void *type, void *p, void *q) {
  const rt_Type *t = type;
  if (!t->equal) panic_error_type("comparing uncomparable type ", t);
  return call_equal(t, p, q);
}

bool rt_data_equal(void *type, void *d1, void *d2) {
  const rt_Type *t = type;
  if (!t->equal) panic_error_type("comparing uncomparable type ", t);
  if (type_is_direct(t)) return d1 == d2;
  return d1 == d2 && (t->tflag & RT_TFLAG_REGULAR_MEMORY) ? true : call_equal(t, d1, d2);
}

bool rt_eface_equal(void *t1, void *d1, void *t2, void *d2) {
  if (t1 != t2) return false;
  return t1 == NULL || rt_data_equal(t1, d1, d2);
}

bool rt_iface_equal(void *tab1, void *d1, void *tab2, void *d2) {
  const rt_Itab *a = tab1, *b = tab2;
  const rt_Type *t1 = a ? a->type : NULL, *t2 = b ? b->type : NULL;
  return rt_eface_equal((void *)(uintptr_t)t1, d1, (void *)(uintptr_t)t2, d2);
}

/* ---- boxing ---------------------------------------------------------------------------------- */

static uint64_t small_values[256];

/* Values below 256 of up to 8 bytes share static memory: interface data is never written. */
static void *small_value(const rt_Type *t, const void *value) {
  uint64_t v = 0;
  if (t->ptr_bytes != 0 || t->size > 8 || t->size == 0) return NULL;
  memcpy(&v, value, t->size);
  if (v >= 256) return NULL;
  if (small_values[v] != v) small_values[v] = v;
  return &small_values[v];
}

void *rt_convT(void *type, void *value) {
  const rt_Type *t = type;
  void *p = small_value(t, value);
  if (p) return p;
  p = rt_new(type);
  memcpy(p, value, t->size);
  return p;
}

/* ---- building itabs -------------------------------------------------------------------------- */

static bool same_string(rt_String a, rt_String b) {
  return a.len == b.len && (a.ptr == b.ptr || memcmp(a.ptr, b.ptr, (size_t)a.len) == 0);
}

static bool is_exported(const uint8_t *name) {
  return name[0] & 1;
}

/* The package that an unexported method name belongs to. */
static rt_String package_of(const uint8_t *name, const uint8_t *fallback) {
  const uint8_t *p = name_pkg_path(name);
  return name_string(p ? p : fallback);
}

typedef struct Want {
  const rt_InterfaceType *inter;
  const rt_Imethod *m;
} Want;

static bool method_matches(const rt_UncommonType *u, const rt_Method *m, const Want *w) {
  const uint8_t *name = rt_name_at(w->m->name), *have = rt_name_at(m->name);
  if (m->mtyp != w->m->type || !same_string(name_string(name), name_string(have))) return false;
  if (is_exported(have)) return true;
  return same_string(package_of(name, w->inter->pkg_path),
                     package_of(have, rt_name_at(u->pkg_path)));
}

/*
 * Fills tab->fun; both lists are sorted by name. Returns the Name of the first method that is
 * missing, or null.
 */
static const uint8_t *fill_itab(rt_Itab *tab) {
  const rt_InterfaceType *inter = tab->inter;
  const rt_UncommonType *u = type_uncommon(tab->type);
  const rt_Method *m = u ? type_methods(u) : NULL, *end = u ? m + u->mcount : NULL;
  for (intptr_t i = 0; i < inter->methods.len; i++) {
    Want w = {inter, &inter->methods.ptr[i]};
    while (m < end && !method_matches(u, m, &w)) m++;
    if (m == end) return rt_name_at(w.m->name);
    tab->fun[i] = (void *)(uintptr_t)(uint32_t)m->ifn;
    m++;
  }
  return NULL;
}

/* ---- the table of itabs ---------------------------------------------------------------------- */

/* An entry without functions (fun[0] null) records that the type lacks a method. */
typedef struct Table {
  size_t mask, count;
  rt_Itab *slots[];
} Table;

static Table *table; /* atomic pointer; contents: slots atomic, count under table_lock */
static int table_lock;

static size_t pair_hash(const rt_InterfaceType *inter, const rt_Type *t) {
  return ((size_t)inter->t.hash * 31 + t->hash) * 0x9e3779b97f4a7c15ull >> 32;
}

static rt_Itab *find(Table *tab, const rt_InterfaceType *inter, const rt_Type *t) {
  if (!tab) return NULL;
  for (size_t i = pair_hash(inter, t);; i++) {
    rt_Itab *e = __atomic_load_n(&tab->slots[i & tab->mask], __ATOMIC_ACQUIRE);
    if (!e || (e->inter == inter && e->type == t)) return e;
  }
}

static void insert(Table *tab, rt_Itab *e) {
  size_t i = pair_hash(e->inter, e->type);
  while (tab->slots[i & tab->mask]) i++;
  __atomic_store_n(&tab->slots[i & tab->mask], e, __ATOMIC_RELEASE);
  tab->count++;
}

/* Under table_lock. */
static Table *table_with_room(void) {
  Table *old = table;
  if (old && old->count * 4 < old->mask * 3) return old;
  size_t slots = old ? (old->mask + 1) * 2 : 64;
  Table *grown = offheap_alloc(sizeof(Table) + slots * sizeof(rt_Itab *));
  grown->mask = slots - 1;
  for (size_t i = 0; old && i <= old->mask; i++)
    if (old->slots[i]) insert(grown, old->slots[i]);
  __atomic_store_n(&table, grown, __ATOMIC_RELEASE);
  return grown;
}

static rt_Itab *build_itab(const rt_InterfaceType *inter, const rt_Type *t) {
  rt_Itab *tab = offheap_alloc(sizeof(rt_Itab) + (size_t)inter->methods.len * sizeof(void *));
  tab->inter = inter;
  tab->type = t;
  tab->hash = t->hash;
  if (fill_itab(tab)) tab->fun[0] = NULL;
  return tab;
}

/* inter has methods. Null if t does not implement it. */
static rt_Itab *get_itab(const rt_InterfaceType *inter, const rt_Type *t) {
  rt_Itab *e = find(__atomic_load_n(&table, __ATOMIC_ACQUIRE), inter, t);
  if (!e) {
    while (__atomic_exchange_n(&table_lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
    e = find(table, inter, t);
    if (!e) insert(table_with_room(), e = build_itab(inter, t));
    __atomic_store_n(&table_lock, 0, __ATOMIC_RELEASE);
  }
  return e->fun[0] ? e : NULL;
}

/* ---- assertions ------------------------------------------------------------------------------ */

static _Noreturn void fail(const rt_Type *iface, const rt_Type *have, const rt_Type *want,
                           rt_String missing) {
  go_panic_assert(iface, have, want, missing.ptr, missing.len);
  __builtin_unreachable();
}

static rt_String missing_method(const rt_InterfaceType *inter, const rt_Type *t) {
  size_t size = sizeof(rt_Itab) + (size_t)inter->methods.len * sizeof(void *);
  rt_Itab *tab = offheap_alloc(size);
  tab->inter = inter;
  tab->type = t;
  const uint8_t *name = fill_itab(tab);
  offheap_free(tab, size);
  return name_string(name);
}

void *rt_assert_itab_ok(void *inter, void *type) {
  return type ? get_itab(inter, type) : NULL;
}

void *rt_assert_itab(void *inter, void *type) {
  const rt_InterfaceType *want = inter;
  rt_String none = {NULL, 0};
  if (!type) fail(NULL, NULL, &want->t, none);
  void *tab = get_itab(want, type);
  if (!tab) fail(NULL, type, &want->t, missing_method(want, type));
  return tab;
}

void rt_panic_assert(void *want_type, void *have_type, void *iface_type) {
  rt_String none = {NULL, 0};
  fail(iface_type, have_type, want_type, none);
}
