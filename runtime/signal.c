/*
 * signal.c: memory faults become panics; SIGQUIT prints the stacks.
 *
 * Requires: an alternate signal stack per thread (goroutine stacks are too small for handlers).
 * Ensures: a fault below address 4096 in code running on a goroutine panics with Go's nil
 * dereference error; any other fault is fatal, as is one in the runtime itself.
 *
 * Method: the handler does not panic itself, it edits the interrupted context so that the thread
 * continues in sigpanic as if the faulting instruction had called it.
 */
#include "runtime/signal.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/traceback.h"

#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

enum {
  ALT_STACK = 64 << 10,
  FIRST_PAGE = 4096
};

static bool panic_on_fault;

/* Go functions of lib/runtime that panic. */
void go_panic_mem(void) __asm__("runtime.panicmem");
void go_panic_mem_addr(uintptr_t addr) __asm__("runtime.panicmemAddr");
void go_panic_divide(void) __asm__("runtime.panicdivide");

/* asm.S: calls sigpanic with the stack aligned. */
void rt_sigpanic_entry(void);
void sigpanic(void);

static void print_unexpected_fault(const rt_G *g) {
  print_cstr("unexpected fault address ");
  print_hex(g->sig_addr);
  print_char('\n');
}

/* Runs on the goroutine's stack, called as if by the faulting instruction. */
void sigpanic(void) {
  rt_G *g = rt_g;
  if (g->sig == SIGFPE) {
    g->sig = 0;
    go_panic_divide();
  }
  if (g->sig_addr < FIRST_PAGE) go_panic_mem();
  if (panic_on_fault) go_panic_mem_addr(g->sig_addr);
  print_unexpected_fault(g);
  rt_fatal_error("fault");
}

static void note_signal(rt_G *g, int sig, const siginfo_t *info, const greg_t *r) {
  g->sig = sig;
  g->sig_code = info->si_code;
  g->sig_addr = (uintptr_t)info->si_addr;
  g->sig_pc = (uintptr_t)r[REG_RIP];
}

static void inject_panic(rt_G *g, int sig, const siginfo_t *info, greg_t *r) {
  note_signal(g, sig, info, r);
  r[REG_RSP] -= 128 + 8; /* the red zone, the return address */
  r[REG_RSP] &= ~15ll;
  *(uintptr_t *)r[REG_RSP] = g->sig_pc + 1; /* walks look one byte before a return address */
  r[REG_RIP] = (greg_t)rt_sigpanic_entry;
}

/* A fault of the runtime's own code. */
static _Noreturn void fatal_signal(int sig, const siginfo_t *info, const greg_t *r) {
  rt_G *g = rt_g;
  print_begin();
  print_cstr("fatal error: unexpected signal during runtime execution\n");
  if (g) {
    bool on_stack = stack_contains(g, (void *)r[REG_RSP]);
    note_signal(g, sig, info, r);
    report_signal(g);
    traceback_on_death(on_stack ? (void *)r[REG_RIP] : NULL,
                       on_stack ? (char *)r[REG_RBP] : goroutine_frame(g));
  }
  print_end();
  _exit(2);
}

static void on_fault(int sig, siginfo_t *info, void *context) {
  greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
  rt_G *g = rt_g;
  if (g && stack_contains(g, (void *)r[REG_RSP]) && info->si_code > 0)
    inject_panic(g, sig, info, r);
  else
    fatal_signal(sig, info, r);
}

static _Noreturn void die_of(const char *text, void *context) {
  const greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
  print_begin();
  print_cstr(text);
  print_cstr("\nPC=");
  print_hex((uint64_t)r[REG_RIP]);
  print_char('\n');
  if (rt_g) traceback_on_death((void *)r[REG_RIP], (char *)r[REG_RBP]);
  print_end();
  for (;;) _exit(2);
}

static void on_quit(int sig, siginfo_t *info, void *context) {
  (void)sig, (void)info;
  die_of("SIGQUIT: quit", context);
}

void signal_die_of_trap(int sig, siginfo_t *info, void *context) {
  (void)sig, (void)info;
  die_of("SIGTRAP: trace trap", context);
}

static void on_pipe(int sig) {
  (void)sig;
}

_Noreturn void signal_die_of_sigpipe(void) {
  struct sigaction a = {.sa_handler = SIG_DFL};
  sigaction(SIGPIPE, &a, NULL);
  raise(SIGPIPE);
  _exit(2);
}

void signal_init_thread(void) {
  void *p = mmap(NULL, ALT_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  stack_t s = {.ss_sp = p, .ss_size = ALT_STACK};
  if (p != MAP_FAILED) sigaltstack(&s, NULL);
}

static void handle(int sig, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction a = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  sigaction(sig, &a, NULL);
}

void signal_init(void) {
  struct sigaction pipe = {.sa_handler = on_pipe, .sa_flags = SA_ONSTACK | SA_RESTART};
  signal_init_thread();
  handle(SIGSEGV, on_fault);
  handle(SIGBUS, on_fault);
  handle(SIGFPE, on_fault);
  handle(SIGQUIT, on_quit);
  handle(SIGTRAP, signal_die_of_trap);
  sigaction(SIGPIPE, &pipe, NULL);
}

bool signal_set_panic_on_fault(bool enable) {
  bool old = panic_on_fault;
  panic_on_fault = enable;
  return old;
}
