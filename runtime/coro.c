/*
 * coro.c: coroutines, what package iter makes Pull of.
 *
 * Requires: sched.h. Ensures: coroswitch(c) stops the running goroutine in c and runs the one that
 * waited there, without a turn of the scheduler; when the function of c returns (or ends by
 * Goexit), its goroutine ends and the one that waits in c goes on.
 *
 * A goroutine that waits in a coroutine is in no queue. Both sides have one time slice together:
 * the switch is also a place where it can end. The state of LockOSThread goes with control, since
 * both sides run on one thread; it must be what it was when the coroutine was made.
 */
#include "runtime/coro.h"
#include "runtime/internal.h"
#include "runtime/preempt.h"
#include "runtime/sched.h"

#include <stddef.h>

rt_Coro *coro_new(const rt_Funcval *run) __asm__("runtime.newcoro");

_Static_assert(offsetof(rt_Coro, waiting) == RT_CORO_WAITING, "asm.S");
_Static_assert(offsetof(rt_Coro, lock.count) == RT_CORO_LOCK_COUNT, "asm.S");

/* Known to asm.S: where the last coroswitch saved registers; what it calls. */
extern _Thread_local char *coro_last_sp;
void coro_switch_slow(rt_Coro *c);

_Thread_local char *coro_last_sp;

static const char reason[] = "coroutine";

rt_Coro *coro_new(const rt_Funcval *run) {
  rt_Coro *c = gc_new_masked(sizeof *c, 0);
  c->lock = rt_g->lock;
  c->waiting = sched_new_waiting(run, __builtin_return_address(0), reason);
  c->waiting->coro = c;
  return c;
}

/* ---- locked threads ------------------------------------------------------------------------- */

static void print_counts(const char *what, int64_t have, int64_t want) {
  print_cstr(what);
  print_int(have);
  print_cstr(", want ");
  print_int(want);
  print_char('\n');
}

static _Noreturn __attribute__((cold)) void refuse_thread(const rt_Coro *c) {
  print_begin();
  print_cstr("coro: got thread ");
  print_hex((uintptr_t)rt_g->lock.thread);
  print_cstr(", want ");
  print_hex((uintptr_t)c->lock.thread);
  print_char('\n');
  print_counts("coro: got lock internal ", 0, 0);
  print_counts("coro: got lock external ", rt_g->lock.count, c->lock.count);
  print_end();
  rt_fatal_error("coro: OS thread locking must match locking at coroutine creation");
}

/* The running goroutine hands its thread over to `to`. */
static inline void hand_over_thread(const rt_Coro *c, rt_G *self, rt_G *to) {
  if (self->lock.thread != c->lock.thread || self->lock.count != c->lock.count) refuse_thread(c);
  self->lock = (rt_ThreadLock){0, NULL};
  to->lock = c->lock;
}

/* ---- switching ------------------------------------------------------------------------------- */

/* Calls of coroswitch are not noted anywhere but in what they save. */
bool coro_has(const rt_G *g) {
  return (const char *)((const rt_Saved *)g->sp)->pc >= rt_text_end;
}

/* What coroswitch (asm.S) leaves: the end of a time slice, locked threads, errors. */
void coro_switch_slow(rt_Coro *c) {
  rt_G *self = rt_g;
  if (rt_overdue) sched_poll();
  rt_G *to = c->waiting;
  if (!to) rt_fatal_error("coroswitch on exited coro");
  hand_over_thread(c, self, to);
  c->waiting = self;
  sched_hand_over(to, reason);
}

_Noreturn void coro_exit(rt_Coro *c) {
  rt_G *to = c->waiting;
  hand_over_thread(c, rt_g, to);
  c->waiting = NULL;
  sched_exit_into(to);
}
