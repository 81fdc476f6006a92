/*
 * traceback.h: walks of goroutine stacks and their printing (traceback.c).
 */
#ifndef GOSLING_RUNTIME_TRACEBACK_H
#define GOSLING_RUNTIME_TRACEBACK_H

#include "runtime/goroutine.h"

/* A walk by frame pointers, from the newest frame to the goroutine's entry. */
typedef struct Walk {
  rt_G *g;
  char *bp;
} Walk;

/* Starts at frame pointer bp of g's stack. */
void walk_start(Walk *w, rt_G *g, char *bp);
/* The next return address, 0 at the end. */
uintptr_t walk_next(Walk *w);

/*
 * The traces printed when the program dies: of the current goroutine from the frame at bp on, first
 * the call at return address pc if that is not null; of the others if GOTRACEBACK asks.
 */
void traceback_on_death(void *pc, char *bp);
/* Prints "goroutine N [status]:" and g's frames. */
void traceback_goroutine(rt_G *g, void *pc, char *bp);
/* The other goroutines, each after an empty line. */
void traceback_others(const rt_G *except);
/* All goroutines, of a program of which none can go on. */
void traceback_all_on_death(void);
/* Reads GOTRACEBACK. Called once at start. */
void traceback_init(const char *gotraceback);
/* runtime/debug.SetTraceback */
void traceback_set_level(const char *text, size_t n);

/* Up to max return addresses of the running goroutine from frame bp on, the first `skip` left out.
 */
int traceback_callers(char *bp, int skip, uintptr_t *pcs, int max);

#endif
