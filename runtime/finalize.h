/*
 * finalize.h: the goroutines that call finalizers and cleanups (finalize.c).
 */
#ifndef GOSLING_RUNTIME_FINALIZE_H
#define GOSLING_RUNTIME_FINALIZE_H

/* After a collection: those that have something to call become runnable. */
void finalize_wake(void);

#endif
