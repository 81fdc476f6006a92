/*
 * coro.h: coroutines (coro.c).
 */
#ifndef GOSLING_RUNTIME_CORO_H
#define GOSLING_RUNTIME_CORO_H

#include "runtime/goroutine.h"

/* A place where one goroutine waits for control. Heap object. */
typedef struct rt_Coro {
  rt_G *waiting;      /* the one; null once the coroutine's function has returned */
  rt_ThreadLock lock; /* of the goroutine that made it */
} rt_Coro;

/* Is g, which has no wait_reason and does not run, stopped in a coroutine? */
bool coro_has(const rt_G *g);
/* The running goroutine, which has ended, was c's: the one that waits in c goes on. */
_Noreturn void coro_exit(rt_Coro *c);

#endif
