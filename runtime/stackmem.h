/*
 * stackmem.h: the memory of stack segments (stackmem.c).
 */
#ifndef GOSLING_RUNTIME_STACKMEM_H
#define GOSLING_RUNTIME_STACKMEM_H

#include "runtime/goroutine.h"

enum {
  STACK_TIERS = 4
};

/* Reserves the tiers' address space. Called once, first. */
void stackmem_init(void);
/* A segment of the tier; lo, hi and tier are set. Null: the reserved space is used up. */
rt_Segment *stackmem_take(int tier);
/* Nothing in s's memory is in use any more. */
void stackmem_give(rt_Segment *s);
/* Bytes of a slot of the tier: a segment is some 200 to 1200 bytes less. */
size_t stackmem_slot_size(int tier);
/* Is p inside the reserved space? */
bool stackmem_holds(const void *p);

/*
 * Free slots that were not needed since the last call go back to the system; `all`: every free one.
 * Called at each collection, and when the program has nothing to do.
 */
void stackmem_release(bool all);
/* Are there enough free slots for stackmem_release(true) to be worth it? */
bool stackmem_is_idle(void);

#endif
