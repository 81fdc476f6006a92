/*
 * sched.c: the scheduler: which goroutine runs next, preemption, deadlock.
 *
 * Requires: one thread runs goroutines; C functions of the runtime are never interrupted by another
 * goroutine, so that what they change needs no lock.
 * Ensures: a goroutine that can run does so in the end; the program ends with Go's report when none
 * can and none will.
 *
 *   states:  (rt_go) -> RUNNABLE -> RUNNING -> DEAD
 *                          ^          |  sched_give_way, preemption
 *                          +----------+
 *              sched_ready |          | sched_park
 *                          +- WAITING <
 *
 * Method: a queue in order of arrival, and one goroutine in front of it, the last one made
 * runnable: two that talk to each other run in turn, with the memory still in the caches. They
 * inherit one time slice, so that others get their turn.
 *
 * There is no loop that belongs to nobody: a goroutine that stops finds its successor itself, on
 * its own stack, and switches to it. One that ends does the same, and its stack is taken back by
 * whoever comes next.
 */
#include "runtime/sched.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/preempt.h"
#include "runtime/timer.h"
#include "runtime/traceback.h"

#include <unistd.h>

enum {
  TIMER_INTERVAL = 64, /* switches between looks at the clock */
};

/* Belongs to the thread that runs goroutines. */
static struct {
  rt_G *head, *tail; /* runnable, in order of arrival, through sched_next */
  rt_G *front;       /* runs before them; or null */
  rt_G *dead;        /* has ended, its stack is still to be taken back */
  uint32_t switches;
} sched;

/* asm.S: saves the running goroutine and goes on with `to`. */
void rt_switch(rt_G *to);

/* ---- queue ----------------------------------------------------------------------------------- */

static void enqueue(rt_G *g) {
  g->sched_next = NULL;
  if (sched.tail)
    sched.tail->sched_next = g;
  else
    sched.head = g;
  sched.tail = g;
}

static void enqueue_front(rt_G *g) {
  if (sched.front) enqueue(sched.front);
  sched.front = g;
}

static rt_G *dequeue(void) {
  rt_G *g = sched.front;
  if (g) {
    sched.front = NULL;
    return g;
  }
  g = sched.head;
  if (!g) return NULL;
  sched.head = g->sched_next;
  if (!sched.head) sched.tail = NULL;
  return g;
}

/* The slice is over: whoever is in front goes to the end as well. */
static void end_slice(void) {
  rt_overdue = false;
  if (sched.front) enqueue(sched.front);
  sched.front = NULL;
}

/* ---- deadlock -------------------------------------------------------------------------------- */

static void report_deadlock(void *arg) {
  (void)arg;
  print_begin();
  print_cstr("fatal error: ");
  if (goroutine_count() > 0) {
    print_cstr("all goroutines are asleep - deadlock!\n");
    traceback_all_on_death();
  } else
    print_cstr("no goroutines (main called runtime.Goexit) - deadlock!\n");
  print_end();
  for (;;) _exit(2);
}

/* ---- switching ------------------------------------------------------------------------------- */

/* The next goroutine to run, out of the queue. Sleeps while only timers can make one runnable. */
static rt_G *find_runnable(void) {
  if (++sched.switches % TIMER_INTERVAL == 0 || rt_overdue) timer_poll(false);
  if (rt_overdue) end_slice();
  for (;;) {
    rt_G *g = dequeue();
    if (g) return g;
    if (!timer_poll(true)) rt_on_system_stack(report_deadlock, NULL);
  }
}

static RT_SWITCHES void run_next(rt_G *self) {
  rt_G *g = find_runnable();
  if (g != self) rt_switch(g);
}

void sched_hand_over(rt_G *to, const char *reason) {
  rt_G *self = rt_g;
  self->wait_reason = reason;
  rt_switch(to);
  self->wait_reason = NULL;
}

void sched_park(const char *reason) {
  rt_G *self = rt_g;
  self->wait_reason = reason;
  run_next(self);
}

_Noreturn void sched_park_forever(const char *reason) {
  for (;;) sched_park(reason);
}

void sched_ready(rt_G *g) {
  g->wait_reason = NULL;
  enqueue_front(g);
}

void sched_give_way(void) {
  rt_G *self = rt_g;
  enqueue(self);
  run_next(self);
}

void sched_poll(void) {
  if (!rt_overdue || rt_g->dying) return;
  timer_poll(false);
  end_slice();
  sched_give_way();
}

/* ---- beginning and end ----------------------------------------------------------------------- */

static void reap(void) {
  if (sched.dead) stack_free_g(sched.dead);
  sched.dead = NULL;
}

static void push_first_frame(rt_G *g) {
  rt_Saved *saved = (rt_Saved *)g->sp - 1;
  *saved = (rt_Saved){.pc = rt_go_start};
  g->sp = (char *)saved;
}

static rt_G *new_goroutine(GoroutineKind kind, const rt_Funcval *fn, void *pc) {
  preempt_start();
  reap();
  rt_G *g = goroutine_new(kind);
  g->entry = fn;
  g->creator_id = rt_g->id;
  g->creator_pc = pc;
  push_first_frame(g);
  return g;
}

void sched_spawn(const rt_Funcval *fn, void *pc) {
  enqueue_front(new_goroutine(GOROUTINE_USER, fn, pc));
}

rt_G *sched_new_waiting(const rt_Funcval *fn, void *pc, const char *reason) {
  rt_G *g = new_goroutine(GOROUTINE_USER, fn, pc);
  g->wait_reason = reason;
  return g;
}

rt_G *sched_spawn_system(const rt_Funcval *fn, void *pc) {
  rt_G *g = new_goroutine(GOROUTINE_SYSTEM, fn, pc);
  enqueue_front(g);
  return g;
}

void rt_go(void *fn) {
  if (!fn) rt_fatal_error("go of nil func value");
  sched_spawn(fn, __builtin_return_address(0));
}

/* The running goroutine ends; its stack is in use until the switch. */
static void bury_self(void) {
  goroutine_remove(rt_g);
  reap();
  sched.dead = rt_g;
}

_Noreturn void sched_exit(void) {
  bury_self();
  run_next(rt_g);
  __builtin_unreachable();
}

_Noreturn void sched_exit_into(rt_G *to) {
  bury_self();
  rt_switch(to);
  __builtin_unreachable();
}
