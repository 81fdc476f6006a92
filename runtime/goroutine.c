/*
 * goroutine.c: creation and end of goroutines, and what package runtime tells of them.
 *
 * Requires: stack_init. Ensures: every goroutine that has not ended is in the list rt_all_gs.
 */
#include "runtime/goroutine.h"
#include "runtime/coro.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/sched.h"

#include <sched.h>

#define GO(name) __asm__("runtime." #name)

void goroutine_goexit(void) GO(Goexit);
void goroutine_gosched(void) GO(gosched);
int64_t goroutine_num_cpu(void) GO(numCPU);
int64_t goroutine_gomaxprocs(int64_t n) GO(GOMAXPROCS);
void goroutine_default_gomaxprocs(void) GO(SetDefaultGOMAXPROCS);
void goroutine_lock_thread(void) GO(LockOSThread);
void goroutine_unlock_thread(void) GO(UnlockOSThread);
void goroutine_breakpoint(void) GO(breakpoint);

rt_G *rt_all_gs;

static rt_G *last_g; /* end of the list */
static int64_t last_id;
static int64_t count;      /* goroutines in the list, those of the runtime left out */
static int64_t gomaxprocs; /* what the program asked for; 0: NumCPU */

rt_G *goroutine_new(GoroutineKind kind) {
  rt_G *g = stack_new_g(kind == GOROUTINE_MAIN);
  g->id = ++last_id;
  g->system = g->hidden = kind == GOROUTINE_SYSTEM;
  g->all_prev = last_g;
  if (last_g)
    last_g->all_next = g;
  else
    rt_all_gs = g;
  last_g = g;
  if (!g->system) count++;
  return g;
}

void goroutine_remove(rt_G *g) {
  if (g->all_prev)
    g->all_prev->all_next = g->all_next;
  else
    rt_all_gs = g->all_next;
  if (g->all_next)
    g->all_next->all_prev = g->all_prev;
  else
    last_g = g->all_prev;
  if (!g->system) count--;
}

_Noreturn void rt_end_goroutine(void) {
  if (rt_g->coro) coro_exit(rt_g->coro);
  sched_exit();
}

void goroutine_goexit(void) {
  panic_goexit();
}

void goroutine_gosched(void) {
  sched_give_way();
}

int64_t goroutine_count(void) {
  return count;
}

int64_t goroutine_num_cpu(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return CPU_COUNT(&set);
}

int64_t goroutine_gomaxprocs(int64_t n) {
  int64_t old = gomaxprocs ? gomaxprocs : goroutine_num_cpu();
  if (n > 0) gomaxprocs = n;
  return old;
}

void goroutine_default_gomaxprocs(void) {
  gomaxprocs = 0;
}

/*
 * No goroutine ever leaves the one thread; but a goroutine that locks itself to its thread has, as
 * far as the program can tell, a thread of its own, named after it.
 */
void goroutine_lock_thread(void) {
  if (rt_g->lock.count++ == 0) rt_g->lock.thread = rt_g;
}

void goroutine_unlock_thread(void) {
  if (rt_g->lock.count > 0 && --rt_g->lock.count == 0) rt_g->lock.thread = NULL;
}

void goroutine_breakpoint(void) {
  __asm__ volatile("int3");
}
