/*
 * stack.c: a large stack for passes that recurse as deep as the program nests.
 *
 * Method: a context whose stack is a lazily committed mapping. Refused: a thread, which has the
 * allocator lock and grow an arena of its own page by page; only the sanitizers, which do not
 * follow changes of the stack, get one.
 */
#include "base/base.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>

typedef struct {
  void (*fn)(void *arg);
  void *arg;
} Call;

#ifdef __SANITIZE_ADDRESS__

static void *run_call(void *p) {
  Call *c = p;
  c->fn(c->arg);
  return NULL;
}

static bool run_elsewhere(size_t size, Call *call) {
  pthread_attr_t attr;
  pthread_t thread;
  pthread_attr_init(&attr);
  bool ok = pthread_attr_setstacksize(&attr, size) == 0 &&
            pthread_create(&thread, &attr, run_call, call) == 0;
  if (ok) pthread_join(thread, NULL);
  pthread_attr_destroy(&attr);
  return ok;
}

#else

enum {
  GUARD_SIZE = 1 << 20
};

/* makecontext passes ints: the address comes in two halves. */
static void run_call(unsigned high, unsigned low) {
  Call *c = (Call *)((uintptr_t)high << 32 | low);
  c->fn(c->arg);
}

static bool run_elsewhere(size_t size, Call *call) {
  ucontext_t here, there;
  void *stack = mmap(NULL, size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED || getcontext(&there) != 0) return false;
  /* If it is too small, nothing below it is written to. */
  mprotect(stack, GUARD_SIZE, PROT_NONE);
  there.uc_stack.ss_sp = stack;
  there.uc_stack.ss_size = size;
  there.uc_link = &here;
  uintptr_t address = (uintptr_t)call;
  makecontext(&there, (void (*)(void))run_call, 2, (unsigned)(address >> 32), (unsigned)address);
  bool ok = swapcontext(&here, &there) == 0;
  munmap(stack, size);
  return ok;
}

#endif

void run_on_big_stack(size_t size, void (*fn)(void *arg), void *arg) {
  Call call = {fn, arg};
  if (!run_elsewhere(size, &call)) fn(arg); /* a restricted machine: the stack at hand must do */
}
