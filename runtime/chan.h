/*
 * chan.h: channels (chan.c), as select.c sees them.
 */
#ifndef GOSLING_RUNTIME_CHAN_H
#define GOSLING_RUNTIME_CHAN_H

#include "runtime/goroutine.h"

typedef struct rt_Chan rt_Chan;

/* A select statement that waits on several channels; on the stack of its goroutine. */
typedef struct Selecting {
  struct Waiter *chosen; /* null until one of its communications has happened */
} Selecting;

/*
 * A goroutine that waits for one communication; on its stack. A case of a select statement becomes
 * a Waiter in place: the first fields are those of rt_SelectCase.
 */
typedef struct Waiter {
  rt_Chan *chan;
  void *elem; /* what is sent, or where to put it; null: what is received is dropped */
  uintptr_t is_send;
  struct Waiter *next, *prev; /* in the channel's queue */
  rt_G *g;
  Selecting *select; /* null: not part of a select */
  bool done;         /* the communication happened; false: the channel was closed */
  bool queued;
} Waiter;
_Static_assert(sizeof(Waiter) == sizeof(rt_SelectCase), "a case becomes a Waiter");

typedef struct WaitQueue {
  Waiter *first, *last;
} WaitQueue;

/* Heap object; compiled code reads count and cap. Waiters are on stacks, types static. */
struct rt_Chan {
  int64_t count; /* elements in the buffer */
  int64_t cap;
  char *buffer; /* ring of cap elements; the only pointer into the heap */
  size_t elem_size;
  const rt_Type *elem;
  int64_t send_at, recv_at; /* next slots of the ring */
  WaitQueue senders, receivers;
  bool closed;
};

/* Can the communication happen at once? Then it does; *ok is what a receive reports. */
bool chan_try_send(rt_Chan *c, const void *elem); /* panics if closed */
bool chan_try_recv(rt_Chan *c, void *elem, bool *ok);
/* Would chan_try_... return true? */
bool chan_can_send(const rt_Chan *c);
bool chan_can_recv(const rt_Chan *c);
/* At the end of the queue, out of the queue. */
void chan_wait(Waiter *w);
void chan_stop_waiting(Waiter *w);
_Noreturn void chan_panic_closed(void);

#endif
