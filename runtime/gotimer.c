/*
 * gotimer.c: the timers of package time.
 *
 * Requires: timer.h, chan.h, sched.h. Ensures: a timer that was started sends the time to its
 * channel, or has its function called by a new goroutine, when its time has come, once or with a
 * period; after gotimer_stop nothing of it is to come, and nothing is left in its channel.
 *
 * Method: running timers are linked in a list, which is a root of the collector. Functions are
 * started by a goroutine of the system, since starting one allocates and timers fire inside the
 * scheduler.
 */
#include "runtime/chan.h"
#include "runtime/heap.h"
#include "runtime/internal.h"
#include "runtime/sched.h"
#include "runtime/timer.h"

#include <time.h>

/* time.Time, and time.runtimeTimer; heap objects of Go. */
typedef struct GoTime {
  int64_t sec, nsec; /* since the year 1 */
  int64_t mono;      /* 1 + the monotonic clock */
  void *loc;
} GoTime;

typedef struct GoTimer {
  Timer timer;
  struct GoTimer *next, *prev; /* in the list of those that run */
  struct GoTimer *due_next;    /* in the list of those that are due */
  int64_t due;                 /* how many calls of fn are due */
  int64_t period;              /* ns; 0: once */
  rt_Chan *chan;
  const rt_Funcval *fn;
  void *loc;
} GoTimer;

void gotimer_start(GoTimer *t) __asm__("time.startTimer");
bool gotimer_stop(GoTimer *t) __asm__("time.stopTimer");
const rt_Funcval *gotimer_next_due(void) __asm__("time.nextDue");
void gotimer_start_caller(const rt_Funcval *loop) __asm__("time.startCaller");
void gotimer_now(GoTime *now) __asm__("time.readClocks");

#define SECONDS_TO_1970 62135596800

/* A root. due: those with a function that has to be called. */
static struct {
  GoTimer *running;
  GoTimer *due_first, *due_last;
} lists;

static struct {
  rt_G *g; /* null: not started */
  bool waiting;
} caller;

static void link(GoTimer *t) {
  t->prev = NULL;
  t->next = lists.running;
  if (t->next) t->next->prev = t;
  lists.running = t;
}

static void unlink(GoTimer *t) {
  *(t->prev ? &t->prev->next : &lists.running) = t->next;
  if (t->next) t->next->prev = t->prev;
  t->next = t->prev = NULL;
}

void gotimer_now(GoTime *now) {
  struct timespec wall, mono;
  clock_gettime(CLOCK_REALTIME, &wall);
  clock_gettime(CLOCK_MONOTONIC, &mono);
  now->sec = wall.tv_sec + SECONDS_TO_1970;
  now->nsec = wall.tv_nsec;
  now->mono = 1 + mono.tv_sec * 1000000000 + mono.tv_nsec;
}

/* ---- firing ---------------------------------------------------------------------------------- */

/* The first time after now that is a whole number of periods after t's. */
static void start_next_period(GoTimer *t, int64_t now) {
  t->timer.when += t->period * (1 + (now - t->timer.when) / t->period);
  timer_start(&t->timer);
}

static void call_later(GoTimer *t) {
  if (t->due++ == 0) {
    *(lists.due_last ? &lists.due_last->due_next : &lists.due_first) = t;
    lists.due_last = t;
  }
  if (!caller.waiting) return;
  caller.waiting = false;
  sched_ready(caller.g);
}

static void fire(Timer *timer) {
  GoTimer *t = (GoTimer *)timer;
  GoTime now = {.loc = t->loc};
  gotimer_now(&now);
  if (t->period > 0)
    start_next_period(t, now.mono - 1);
  else
    unlink(t);
  if (t->fn)
    call_later(t);
  else
    chan_try_send(t->chan, &now); /* if the last value is still there, this one is dropped */
}

/* A channel that nobody receives from may have its value later: as Go, for deadlocks. */
static bool is_awaited(const Timer *timer) {
  const GoTimer *t = (const GoTimer *)timer;
  return t->fn || t->chan->receivers.first;
}

/* Starts t at t->timer.when. It is not running. */
void gotimer_start(GoTimer *t) {
  static bool rooted;
  if (!rooted) gc_add_root(&lists, sizeof lists);
  rooted = true;
  t->timer.fire = fire;
  t->timer.is_awaited = is_awaited;
  link(t);
  timer_start(&t->timer);
}

/* True if there was something to come. */
bool gotimer_stop(GoTimer *t) {
  GoTime dropped;
  bool ok;
  bool active = timer_stop(&t->timer);
  if (active) unlink(t);
  if (t->chan && chan_try_recv(t->chan, &dropped, &ok)) active = true;
  return active;
}

/* ---- functions ------------------------------------------------------------------------------- */

/* loop calls nextDue for ever and starts what it gives. */
void gotimer_start_caller(const rt_Funcval *loop) {
  if (!caller.g) caller.g = sched_spawn_system(loop, __builtin_return_address(0));
}

/* Blocks until a function is due. */
const rt_Funcval *gotimer_next_due(void) {
  rt_g->hidden = true;
  while (!lists.due_first) {
    caller.waiting = true;
    sched_park("timer wait");
  }
  GoTimer *t = lists.due_first;
  if (--t->due == 0) {
    lists.due_first = t->due_next;
    if (!t->due_next) lists.due_last = NULL;
    t->due_next = NULL;
  }
  return t->fn;
}
