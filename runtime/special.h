/*
 * special.h: finalizers, cleanups and weak pointers (special.c).
 *
 * `object` is the start of an object in the heap; fn is a func value.
 */
#ifndef GOSLING_RUNTIME_SPECIAL_H
#define GOSLING_RUNTIME_SPECIAL_H

#include <stdbool.h>
#include <stdint.h>

typedef enum SpecialKind {
  SPECIAL_FINALIZER,
  SPECIAL_CLEANUP,
  SPECIAL_WEAK,
} SpecialKind;

/* A function whose time has come. object is null: func() (a cleanup); else func(unsafe.Pointer). */
typedef struct SpecialCall {
  void *fn; /* null: nothing is ready */
  void *object;
} SpecialCall;

/* False if the object has a finalizer already. */
bool special_set_finalizer(void *object, void *fn);
void special_remove_finalizer(void *object);
/* Returns a number for special_stop_cleanup. */
uint64_t special_add_cleanup(void *object, void *fn);
void special_stop_cleanup(void *object, uint64_t id);
/* The one handle of all weak pointers to object. */
void *special_weak_handle(void *object);
/* The object of a handle, or null once it has become unreachable. */
void *special_weak_get(void *handle);

/* Takes the next finalizer or cleanup to call. */
SpecialCall special_next(SpecialKind kind);
bool special_has_ready(SpecialKind kind);

#endif
