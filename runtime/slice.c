/*
 * slice.c: make and append of slices, bulk copies and clears.
 *
 * Requires: lengths of existing slices are right. Ensures: lengths and capacities are those that Go
 * gives, and the panics Go's.
 *
 * Method: append doubles up to 256 elements and then goes over to growing by a quarter, smoothly;
 * the capacity is what Go's size classes leave room for.
 */
#include "runtime/internal.h"
#include "runtime/panic.h"

#include <string.h>

#define MAX_ALLOC (1ul << 48)

/* Go functions of lib/runtime. */
_Noreturn void go_panic_makeslice_len(void) __asm__("runtime.panicmakeslicelen");
_Noreturn void go_panic_makeslice_cap(void) __asm__("runtime.panicmakeslicecap");

/* Does memory for n elements not exist? */
static bool too_large(const rt_Type *elem, int64_t n) {
  size_t bytes;
  return n < 0 || __builtin_mul_overflow(elem->size, (size_t)n, &bytes) || bytes > MAX_ALLOC;
}

void *rt_makeslice(void *elem, int64_t len, int64_t cap) {
  if (__builtin_expect(too_large(elem, len), 0)) go_panic_makeslice_len();
  if (__builtin_expect(len > cap || too_large(elem, cap), 0)) go_panic_makeslice_cap();
  return gc_new_elements(elem, (size_t)cap);
}

/* ---- append ------------------------------------------------------------------------------- */

/* Room for newlen elements after oldcap was too little, before rounding. */
static int64_t grown_cap(int64_t newlen, int64_t oldcap) {
  enum {
    DOUBLES_BELOW = 256
  };
  if (newlen - oldcap > oldcap) return newlen;
  if (oldcap < DOUBLES_BELOW) return 2 * oldcap;
  uint64_t cap = (uint64_t)oldcap;
  do cap += (cap + 3 * DOUBLES_BELOW) / 4;
  while (cap < (uint64_t)newlen);
  return cap <= INT64_MAX ? (int64_t)cap : newlen;
}

/* Bytes for at least cap elements, or 0 if there is no such memory. */
static size_t rounded_bytes(const rt_Type *elem, int64_t cap) {
  size_t bytes;
  if (__builtin_mul_overflow(elem->size, (size_t)cap, &bytes) || bytes > MAX_ALLOC) return 0;
  bytes = gc_round_size(bytes, elem->ptr_bytes == 0);
  return bytes > MAX_ALLOC ? 0 : bytes;
}

/* Elements that bytes hold: division is slow, and most sizes are powers of two. */
static int64_t elements_in(size_t bytes, size_t size) {
  if ((size & (size - 1)) == 0) return (int64_t)(bytes >> __builtin_ctzl(size));
  return (int64_t)(bytes / size);
}

static void *grow_bytes(size_t cap_bytes, const void *old, size_t old_bytes) {
  char *p = gc_new_bytes(cap_bytes);
  if (old_bytes) memcpy(p, old, old_bytes);
  memset(p + old_bytes, 0, cap_bytes - old_bytes);
  return p;
}

static void *grow_elements(const rt_Type *elem, int64_t cap, const void *old, size_t old_bytes) {
  void *p = gc_new_elements(elem, (size_t)cap);
  if (old_bytes) memcpy(p, old, old_bytes);
  return p;
}

void rt_growslice(void *out, void *type, void *old, int64_t oldlen, int64_t oldcap,
                  int64_t newlen) {
  const rt_Type *elem = type;
  rt_Slice *s = out;
  if (newlen < 0) panic_error_string("growslice: len out of range");
  if (elem->size == 0) {
    *s = (rt_Slice){&rt_zerobase, newlen, newlen};
    return;
  }
  size_t bytes = rounded_bytes(elem, grown_cap(newlen, oldcap));
  if (bytes == 0) panic_error_string("growslice: len out of range");
  int64_t cap = elements_in(bytes, elem->size);
  size_t old_bytes = (size_t)oldlen * elem->size;
  void *p = elem->ptr_bytes ? grow_elements(elem, cap, old, old_bytes)
                            : grow_bytes((size_t)cap * elem->size, old, old_bytes);
  *s = (rt_Slice){p, newlen, cap};
}

/* ---- bulk --------------------------------------------------------------------------------- */

void rt_slice_copy_bytes(void *dst, void *src, int64_t bytes, void *elem) {
  (void)elem; /* a barrier would log its pointers */
  memmove(dst, src, (size_t)bytes);
}

void rt_clear(void *p, int64_t bytes, void *type) {
  (void)type; /* likewise */
  memset(p, 0, (size_t)bytes);
}
