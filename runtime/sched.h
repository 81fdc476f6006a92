/*
 * sched.h: which goroutine runs (sched.c).
 *
 * Requires: goroutine.h. Who waits for something keeps a record of it on its own stack, links that
 * where the other side finds it, and calls sched_park; the other side takes the record out and
 * calls sched_ready. All of it runs on the goroutine's stack, never on the system stack.
 */
#ifndef GOSLING_RUNTIME_SCHED_H
#define GOSLING_RUNTIME_SCHED_H

#include "runtime/goroutine.h"

/*
 * A function that hands control to another goroutine as a rule: it jumps back (asm.S) instead of
 * returning, since the processor predicts returns in the order of calls. What other functions do
 * on the way to it they do last, so that they are not returned from.
 */
#define RT_SWITCHES __attribute__((noinline, function_return("thunk-extern")))

/* Starts a goroutine that calls fn, a func(); it runs at the next switch. pc: the caller's. */
void sched_spawn(const rt_Funcval *fn, void *pc);
/* The same for a goroutine that works for the runtime (GOROUTINE_SYSTEM). */
rt_G *sched_spawn_system(const rt_Funcval *fn, void *pc);
/* The running goroutine stops until sched_ready; reason is what tracebacks show. May block. */
void sched_park(const char *reason);
/* Never runs again: for operations on nil channels and the like. */
_Noreturn void sched_park_forever(const char *reason);
/* A parked goroutine will run, before those that are waiting for their turn already. */
void sched_ready(rt_G *g);
/* The running goroutine goes to the end of the queue. */
void sched_give_way(void);
/* The running goroutine has ended; its stack is given back. */
_Noreturn void sched_exit(void);

/* ---- without the queue ----------------------------------------------------------------------- */

/* A goroutine that will call fn and waits, for sched_ready or one of the following. */
rt_G *sched_new_waiting(const rt_Funcval *fn, void *pc, const char *reason);
/* The running goroutine parks, and `to`, which is parked, runs in its place at once. */
void sched_hand_over(rt_G *to, const char *reason);
/* The same when the running goroutine has ended. */
_Noreturn void sched_exit_into(rt_G *to);

/*
 * Lets others run if the time slice is over (preempt.h). Called where a goroutine can be stopped.
 */
void sched_poll(void);

#endif
