/*
 * stack.c: a large stack for passes that recurse as deep as the program nests.
 *
 * Method: a thread whose stack is a lazily committed mapping; the caller waits for it.
 */
#include "base/base.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct {
  void (*fn)(void *arg);
  void *arg;
} Call;

static void *run_call(void *p) {
  Call *c = p;
  c->fn(c->arg);
  return NULL;
}

void run_on_big_stack(size_t size, void (*fn)(void *arg), void *arg) {
  pthread_attr_t attr;
  pthread_t thread;
  Call call = {fn, arg};
  pthread_attr_init(&attr);
  if (pthread_attr_setstacksize(&attr, size) != 0 ||
      pthread_create(&thread, &attr, run_call, &call) != 0) {
    fn(arg); /* a restricted machine: the stack at hand must do */
    return;
  }
  pthread_join(thread, NULL);
  pthread_attr_destroy(&attr);
}
