/*
 * sema.c: semaphores, what package sync is made of.
 *
 * Requires: sched.h; one thread runs goroutines.
 * Ensures: an acquire returns after the counter was positive and is one less; a release wakes a
 * waiter of that counter, if there is one.
 *
 * Method: a semaphore is nothing but a counter somewhere in memory. Who finds it at 0 becomes a
 * Waiter on its own stack, in one of the queues that the counter's address chooses. A queue holds
 * the waiters of several counters, in order. With hand-over the woken goroutine owns what was
 * released, else it must compete for it again.
 */
#include "runtime/internal.h"
#include "runtime/sched.h"

#define GO(name) __asm__("runtime." #name)

void sema_acquire(uint32_t *counter) GO(semacquire);
void sema_acquire_for(uint32_t *counter, bool lifo, int64_t what) GO(semacquireFor);
void sema_release(uint32_t *counter, bool hand_over) GO(semrelease);

enum {
  QUEUES = 251 /* a prime: counters lie at multiples of 4 and more */
};

typedef struct SemaWaiter {
  struct SemaWaiter *next;
  const uint32_t *counter;
  rt_G *g;
  bool owns; /* the one who released has taken the unit for us */
} SemaWaiter;

typedef struct SemaQueue {
  SemaWaiter *first, **end; /* end: the last link; null before the first use */
} SemaQueue;

static SemaQueue queues[QUEUES];

static SemaQueue *queue_of(const uint32_t *counter) {
  SemaQueue *q = &queues[(uintptr_t)counter / 8 % QUEUES];
  if (!q->end) q->end = &q->first;
  return q;
}

static void push(SemaQueue *q, SemaWaiter *w, bool in_front) {
  if (in_front) {
    w->next = q->first;
    q->first = w;
    if (!w->next) q->end = &w->next;
    return;
  }
  w->next = NULL;
  *q->end = w;
  q->end = &w->next;
}

/* The first waiter of the counter, out of the queue; or null. */
static SemaWaiter *pop(SemaQueue *q, const uint32_t *counter) {
  for (SemaWaiter **link = &q->first; *link; link = &(*link)->next) {
    SemaWaiter *w = *link;
    if (w->counter != counter) continue;
    *link = w->next;
    if (!w->next) q->end = link;
    return w;
  }
  return NULL;
}

static bool take(uint32_t *counter) {
  uint32_t n = __atomic_load_n(counter, __ATOMIC_RELAXED);
  while (n > 0)
    if (__atomic_compare_exchange_n(counter, &n, n - 1, true, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
      return true;
  return false;
}

static void acquire(uint32_t *counter, bool lifo, const char *reason) {
  while (!take(counter)) {
    SemaWaiter w = {.counter = counter, .g = rt_g};
    push(queue_of(counter), &w, lifo);
    sched_park(reason);
    if (w.owns) return;
  }
}

void sema_acquire(uint32_t *counter) {
  acquire(counter, false, "semacquire");
}

/* The reason that a traceback shows, by number as in lib/sync. */
void sema_acquire_for(uint32_t *counter, bool lifo, int64_t what) {
  static const char *const reasons[] = {"semacquire",          "sync.Mutex.Lock",
                                        "sync.RWMutex.RLock",  "sync.RWMutex.Lock",
                                        "sync.WaitGroup.Wait", "sync.Cond.Wait"};
  acquire(counter, lifo, reasons[what]);
}

void sema_release(uint32_t *counter, bool hand_over) {
  __atomic_fetch_add(counter, 1, __ATOMIC_RELEASE);
  SemaWaiter *w = pop(queue_of(counter), counter);
  if (!w) return;
  w->owns = hand_over && take(counter);
  sched_ready(w->g);
}
