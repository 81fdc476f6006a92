/*
 * preempt.c: the end of a goroutine's time slice.
 *
 * Requires: a thread that runs goroutines. Ensures: a goroutine that others wait for comes to
 * sched_poll after 10 ms, or soon afterwards, wherever it is in compiled code.
 *
 * Method: a timer of the thread's processor time sends SIGURG every 10 ms. The handler sets
 * rt_overdue, which loops of compiled code read, and the stack limit so that the test in the next
 * function's prologue fails and __morestack comes to sched_poll. Idle programs get no signals.
 *
 * Loops that count read nothing, since a test would cost too much there (codegen/poll.c): they have
 * a mark at their head, an instruction that does nothing and is found nowhere else. When a second
 * tick finds that nobody has looked at the first one, the goroutine is most likely in such a loop.
 * Then the handler has the processor stop after each instruction, until one stops at a mark: there
 * the goroutine can be stopped as at any poll, and continues as if the mark were a call.
 *
 *   waiting --tick--> overdue --tick--> stepping --mark--> rt_mark_poll --> waiting
 *      ^                 |                 |  too many steps: overdue
 *      +---- a poll -----+-----------------+
 */
#include "runtime/preempt.h"
#include "runtime/goroutine.h"
#include "runtime/signal.h"

#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

enum {
  SLICE_NS = 10000000, /* as Go: 10 ms */
  MAX_STEPS = 2000,    /* some 2 ms */
  TRAP_FLAG = 1 << 8,
  RED_ZONE = 128
};

/* nopl 0x47(%rax), as codegen/poll.c has it. */
static const uint32_t mark = 0x47401f0f;
enum {
  MARK_BYTES = sizeof mark
};

_Thread_local volatile bool rt_overdue;

static bool ticking; /* the timer has been started */
static int steps;    /* left; 0: not stepping */

/* asm.S: entered instead of a mark, with the address behind it on the stack above the red zone. */
void rt_mark_poll(void);

static char *get_limit(void) {
  char *limit;
  __asm__ volatile("movq %%fs:0x70, %0" : "=r"(limit));
  return limit;
}

static void set_limit(char *limit) {
  __asm__ volatile("movq %0, %%fs:0x70" ::"r"(limit) : "memory");
}

/* ---- stepping -------------------------------------------------------------------------------- */

static bool in_compiled_code(const greg_t *r) {
  return r[REG_RIP] >= (greg_t)rt_text_end && rt_g && stack_contains(rt_g, (void *)r[REG_RSP]);
}

static void stop_stepping(greg_t *r) {
  r[REG_EFL] &= ~TRAP_FLAG;
  steps = 0;
}

static void poll_at_mark(greg_t *r) {
  r[REG_RSP] -= RED_ZONE + 8;
  *(greg_t *)r[REG_RSP] = r[REG_RIP] + MARK_BYTES;
  r[REG_RIP] = (greg_t)rt_mark_poll;
}

static bool is_mark(const void *pc) {
  return memcmp(pc, &mark, MARK_BYTES) == 0;
}

/* Between two instructions: goes on stepping, or not. */
static void step(greg_t *r) {
  bool lost = !rt_overdue || !in_compiled_code(r) || --steps == 0;
  bool found = !lost && is_mark((const void *)r[REG_RIP]);
  if (found) poll_at_mark(r);
  if (lost || found)
    stop_stepping(r);
  else
    r[REG_EFL] |= TRAP_FLAG;
}

static void on_step(int sig, siginfo_t *info, void *context) {
  greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
  if (steps > 0)
    step(r);
  else
    signal_die_of_trap(sig, info, context);
}

/* ---- ticks ----------------------------------------------------------------------------------- */

/* Runs between any two instructions. On the system stack there is no limit to change. */
static void on_tick(int sig, siginfo_t *info, void *context) {
  (void)sig, (void)info;
  if (!get_limit()) {
    rt_overdue = true;
  } else if (rt_overdue && steps == 0) {
    steps = MAX_STEPS;
    step(((ucontext_t *)context)->uc_mcontext.gregs);
  } else {
    rt_overdue = true;
    set_limit((char *)UINTPTR_MAX);
  }
}

static void handle(int sig, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction a = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
  sigaction(sig, &a, NULL);
}

/* A thread's timer, since goroutines are preempted thread by thread. */
void preempt_start(void) {
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGURG};
  struct itimerspec spec = {{0, SLICE_NS}, {0, SLICE_NS}};
  int timer;
  if (ticking) return;
  ticking = true;
  event._sigev_un._tid = gettid();
  handle(SIGURG, on_tick);
  handle(SIGTRAP, on_step);
  if (syscall(SYS_timer_create, CLOCK_THREAD_CPUTIME_ID, &event, &timer) == 0)
    syscall(SYS_timer_settime, timer, 0, &spec, NULL);
}
