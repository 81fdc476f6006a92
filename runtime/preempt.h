/*
 * preempt.h: the end of a goroutine's time slice (preempt.c).
 */
#ifndef GOSLING_RUNTIME_PREEMPT_H
#define GOSLING_RUNTIME_PREEMPT_H

#include <stdbool.h>

/*
 * The time slice of the goroutine that runs on this thread is over. Set by a signal handler;
 * compiled loops read it, sched_poll resets it.
 */
extern _Thread_local volatile bool rt_overdue;

/* From now on time slices end. Does nothing the second time. */
void preempt_start(void);

#endif
