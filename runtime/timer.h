/*
 * timer.h: what happens at a given time (timer.c).
 */
#ifndef GOSLING_RUNTIME_TIMER_H
#define GOSLING_RUNTIME_TIMER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Lives where its user keeps it, from timer_start until it has fired or was stopped. */
typedef struct Timer {
  int64_t when;                  /* monotonic ns */
  uint64_t order;                /* of two for the same time the one started first fires first */
  void (*fire)(struct Timer *t); /* on the stack of any goroutine; must not park */
  size_t index;                  /* in the heap, plus 1; 0: not running */
  bool (*is_awaited)(const struct Timer *t); /* can firing make a goroutine go on? null: yes */
} Timer;

/* fire will be called at t->when. */
void timer_start(Timer *t);
/* True if the timer had not fired yet. */
bool timer_stop(Timer *t);
/*
 * Fires the timers whose time has come. If there are none: with `wait`, sleeps until the next one's
 * time and fires that. False if there is no timer, or none that a goroutine waits for.
 */
bool timer_poll(bool wait);

#endif
