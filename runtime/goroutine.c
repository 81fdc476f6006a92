/*
 * goroutine.c: creation and end of goroutines, and what package runtime tells of them.
 *
 * Requires: stack_init. Ensures: every goroutine that has not ended is in the list rt_all_gs.
 */
#include "runtime/goroutine.h"
#include "runtime/internal.h"
#include "runtime/panic.h"

#include <sched.h>
#include <unistd.h>

#define GO(name) __asm__("runtime." #name)

void goroutine_goexit(void) GO(Goexit);
void goroutine_gosched(void) GO(gosched);
int64_t goroutine_count(void) GO(NumGoroutine);
int64_t goroutine_num_cpu(void) GO(NumCPU);
int64_t goroutine_gomaxprocs(int64_t n) GO(GOMAXPROCS);
void goroutine_default_gomaxprocs(void) GO(SetDefaultGOMAXPROCS);
void goroutine_lock_thread(void) GO(LockOSThread);
void goroutine_unlock_thread(void) GO(UnlockOSThread);
void goroutine_breakpoint(void) GO(Breakpoint);

rt_G *rt_all_gs;

static int64_t last_id;
static int64_t gomaxprocs; /* what the program asked for; 0: NumCPU */

rt_G *goroutine_new(bool is_main) {
  rt_G *g = stack_new_g(is_main);
  g->id = ++last_id;
  g->status = is_main ? RT_G_RUNNING : RT_G_RUNNABLE;
  g->all_next = rt_all_gs;
  rt_all_gs = g;
  return g;
}

_Noreturn void rt_end_goroutine(void) {
  print_cstr("fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n");
  for (;;) _exit(2);
}

void goroutine_goexit(void) {
  panic_goexit();
}

/* One goroutine at a time runs to its end. */
void goroutine_gosched(void) {}

int64_t goroutine_count(void) {
  int64_t n = 0;
  for (const rt_G *g = rt_all_gs; g; g = g->all_next) n++;
  return n;
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

/* A goroutine never leaves its thread. */
void goroutine_lock_thread(void) {}

void goroutine_unlock_thread(void) {}

void goroutine_breakpoint(void) {
  __asm__ volatile("int3");
}
