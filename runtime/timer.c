/*
 * timer.c: timers and sleep.
 *
 * Requires: the scheduler calls timer_poll when nothing else can run, and now and then.
 * Ensures: no timer fires early; they fire in order of their times.
 *
 * Method: a binary heap of pointers in memory outside the collector's heap. Timers belong to the
 * thread that runs goroutines.
 */
#include "runtime/timer.h"
#include "runtime/internal.h"
#include "runtime/preempt.h"
#include "runtime/sched.h"
#include "runtime/stackmem.h"

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

void timer_sleep(int64_t ns) __asm__("runtime.sleep");

enum {
  IDLE_NS = 1000000000
};

static Timer **timers; /* timers[0] is the first to fire */
static size_t count, room;
static uint64_t started;

static int64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000 + t.tv_nsec;
}

/* ---- heap ------------------------------------------------------------------------------------ */

static bool is_before(const Timer *a, const Timer *b) {
  return a->when != b->when ? a->when < b->when : a->order < b->order;
}

static void place(Timer *t, size_t i) {
  timers[i] = t;
  t->index = i + 1;
}

static void sift_up(Timer *t, size_t i) {
  for (; i > 0 && is_before(t, timers[(i - 1) / 2]); i = (i - 1) / 2) place(timers[(i - 1) / 2], i);
  place(t, i);
}

static void sift_down(Timer *t, size_t i) {
  for (;;) {
    size_t child = 2 * i + 1;
    if (child >= count) break;
    if (child + 1 < count && is_before(timers[child + 1], timers[child])) child++;
    if (!is_before(timers[child], t)) break;
    place(timers[child], i);
    i = child;
  }
  place(t, i);
}

static void grow(void) {
  size_t more = room ? room * 2 : 64;
  Timer **p = offheap_alloc(more * sizeof *p);
  for (size_t i = 0; i < count; i++) p[i] = timers[i];
  if (timers) offheap_free(timers, room * sizeof *p);
  timers = p;
  room = more;
}

void timer_start(Timer *t) {
  preempt_start();
  if (count == room) grow();
  t->order = started++;
  sift_up(t, count++);
}

bool timer_stop(Timer *t) {
  if (t->index == 0) return false;
  size_t i = t->index - 1;
  Timer *last = timers[--count];
  t->index = 0;
  if (last == t) return true;
  if (i > 0 && is_before(last, timers[(i - 1) / 2]))
    sift_up(last, i);
  else
    sift_down(last, i);
  return true;
}

/* ---- firing ---------------------------------------------------------------------------------- */

static bool fire_due(void) {
  bool fired = false;
  int64_t time = now();
  while (count > 0 && timers[0]->when <= time) {
    Timer *t = timers[0];
    timer_stop(t);
    t->fire(t);
    fired = true;
  }
  return fired;
}

/*
 * A program that sleeps for longer than IDLE_NS gives back the stacks that a burst of goroutines
 * has left. It may come back early.
 */
static void sleep_until(int64_t when) {
  bool idle = stackmem_is_idle() && when - now() > IDLE_NS;
  if (idle) when = now() + IDLE_NS;
  struct timespec t = {when / 1000000000, when % 1000000000};
  bool slept = syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == 0;
  if (idle && slept) stackmem_release(true);
}

static bool is_any_awaited(void) {
  for (size_t i = 0; i < count; i++)
    if (!timers[i]->is_awaited || timers[i]->is_awaited(timers[i])) return true;
  return false;
}

bool timer_poll(bool wait) {
  if (count == 0) return false;
  while (!fire_due() && wait) {
    if (!is_any_awaited()) return false;
    sleep_until(timers[0]->when);
  }
  return true;
}

/* ---- sleep ----------------------------------------------------------------------------------- */

typedef struct Sleep {
  Timer timer;
  rt_G *g;
} Sleep;

static void wake(Timer *t) {
  sched_ready(((Sleep *)t)->g);
}

/* time.Sleep */
void timer_sleep(int64_t ns) {
  if (ns <= 0) {
    if (ns == 0) sched_give_way();
    return;
  }
  Sleep s = {.timer = {.when = now(), .fire = wake}, .g = rt_g};
  if (__builtin_add_overflow(s.timer.when, ns, &s.timer.when)) s.timer.when = INT64_MAX;
  timer_start(&s.timer);
  sched_park("sleep");
}
