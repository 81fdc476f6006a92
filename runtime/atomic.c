/*
 * atomic.c: the functions of package sync/atomic, bound by name.
 *
 * Ensures: all are sequentially consistent, as Go's memory model has it.
 */
#include "runtime/internal.h"

#define NAME(name) __asm__("\"sync/atomic." #name "\"")

/* Load, Store, Swap, CompareAndSwap of a type. */
#define BASIC(suffix, type)                                                                        \
  type atomic_load_##suffix(const type *p) NAME(Load##suffix);                                     \
  type atomic_load_##suffix(const type *p) {                                                       \
    return __atomic_load_n(p, __ATOMIC_SEQ_CST);                                                   \
  }                                                                                                \
  void atomic_store_##suffix(type *p, type v) NAME(Store##suffix);                                 \
  void atomic_store_##suffix(type *p, type v) {                                                    \
    __atomic_store_n(p, v, __ATOMIC_SEQ_CST);                                                      \
  }                                                                                                \
  type atomic_swap_##suffix(type *p, type v) NAME(Swap##suffix);                                   \
  type atomic_swap_##suffix(type *p, type v) {                                                     \
    return __atomic_exchange_n(p, v, __ATOMIC_SEQ_CST);                                            \
  }                                                                                                \
  bool atomic_cas_##suffix(type *p, type old, type v) NAME(CompareAndSwap##suffix);                \
  bool atomic_cas_##suffix(type *p, type old, type v) {                                            \
    return __atomic_compare_exchange_n(p, &old, v, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);     \
  }

/* Add returns the new value, And and Or the old one. */
#define NUMBER(suffix, type)                                                                       \
  BASIC(suffix, type)                                                                              \
  type atomic_add_##suffix(type *p, type v) NAME(Add##suffix);                                     \
  type atomic_add_##suffix(type *p, type v) {                                                      \
    return __atomic_add_fetch(p, v, __ATOMIC_SEQ_CST);                                             \
  }                                                                                                \
  type atomic_and_##suffix(type *p, type v) NAME(And##suffix);                                     \
  type atomic_and_##suffix(type *p, type v) {                                                      \
    return __atomic_fetch_and(p, v, __ATOMIC_SEQ_CST);                                             \
  }                                                                                                \
  type atomic_or_##suffix(type *p, type v) NAME(Or##suffix);                                       \
  type atomic_or_##suffix(type *p, type v) {                                                       \
    return __atomic_fetch_or(p, v, __ATOMIC_SEQ_CST);                                              \
  }

typedef void *Pointer;

NUMBER(Int32, int32_t)
NUMBER(Int64, int64_t)
NUMBER(Uint32, uint32_t)
NUMBER(Uint64, uint64_t)
NUMBER(Uintptr, uintptr_t)
BASIC(Pointer, Pointer)
