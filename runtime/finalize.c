/*
 * finalize.c: the goroutines that call finalizers and cleanups.
 *
 * Requires: special.h, sched.h. Ensures: what a collection makes ready is called by a goroutine of
 * its own, one for finalizers and one for cleanups, each started with the first of its kind. They
 * are not counted among the program's goroutines, and tracebacks show them only while they run the
 * program's functions: a function that blocks is the program's affair.
 */
#include "runtime/finalize.h"
#include "runtime/internal.h"
#include "runtime/sched.h"
#include "runtime/special.h"

void finalize_start(bool cleanups, const rt_Funcval *loop) __asm__("runtime.startCalls");
SpecialCall finalize_next(bool cleanups) __asm__("runtime.nextCall");

static struct {
  const SpecialKind kind;
  const char *const reason;
  rt_G *g;      /* null: not started */
  bool waiting; /* parked in finalize_next */
} callers[] = {
    {SPECIAL_FINALIZER, "finalizer wait", NULL, false},
    {SPECIAL_CLEANUP, "cleanup wait", NULL, false},
};

void finalize_start(bool cleanups, const rt_Funcval *loop) {
  if (!callers[cleanups].g)
    callers[cleanups].g = sched_spawn_system(loop, __builtin_return_address(0));
}

/* Blocks until there is a function to call. */
SpecialCall finalize_next(bool cleanups) {
  rt_g->hidden = true;
  /* The function called last left a third and fourth floating-point result on the x87 stack. */
  __asm__ volatile("emms");
  for (;;) {
    SpecialCall call = special_next(callers[cleanups].kind);
    if (call.fn) {
      rt_g->hidden = false;
      return call;
    }
    callers[cleanups].waiting = true;
    sched_park(callers[cleanups].reason);
  }
}

void finalize_wake(void) {
  for (int i = 0; i < 2; i++) {
    if (!callers[i].waiting || !special_has_ready(callers[i].kind)) continue;
    callers[i].waiting = false;
    sched_ready(callers[i].g);
  }
}
