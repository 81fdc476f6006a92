/*
 * chan.c: channels (Go spec, Channel types; Send statements; Receive operator; Close).
 *
 * Requires: sched.h; one thread runs goroutines.
 * Ensures: elements arrive in the order sent; waiters are served in the order they came.
 *
 * Invariants: if receivers wait, the buffer is empty; if senders wait, it is full; a closed channel
 * has no waiters. (A waiter whose select statement was served by another channel may still be
 * queued: it does not count and is dropped when met.)
 *
 * Method: a sender that finds a receiver waiting copies its element straight to where the receiver
 * wants it, and the other way round; the buffer is only for the time when nobody waits.
 */
#include "runtime/chan.h"
#include "runtime/internal.h"
#include "runtime/panic.h"
#include "runtime/sched.h"

#include <string.h>

_Static_assert(offsetof(rt_Chan, count) == offsetof(rt_ChanHead, count), "abi.h");
_Static_assert(offsetof(rt_Chan, cap) == offsetof(rt_ChanHead, cap), "abi.h");

enum {
  CHAN_BUFFER_WORD = offsetof(rt_Chan, buffer) / 8
};

/* The most that Go's allocator would try. */
#define MAX_ALLOC (1ul << 48)

/* Go functions of lib/runtime. */
_Noreturn void go_panic_makechan(void) __asm__("runtime.panicmakechan");

/* ---- make ------------------------------------------------------------------------------------ */

void *rt_makechan(void *type, int64_t size) {
  const rt_Type *elem = ((const rt_ChanType *)type)->elem;
  size_t bytes;
  if (size < 0 || __builtin_mul_overflow((size_t)size, elem->size, &bytes) ||
      bytes > MAX_ALLOC - sizeof(rt_Chan))
    go_panic_makechan();
  rt_Chan *c = gc_new_masked(sizeof(rt_Chan), 1ul << CHAN_BUFFER_WORD);
  c->cap = size;
  c->elem = elem;
  c->elem_size = elem->size;
  if (bytes) c->buffer = gc_new_elements(elem, (size_t)size);
  return c;
}

/* ---- elements -------------------------------------------------------------------------------- */

static inline void copy_elem(const rt_Chan *c, void *to, const void *from) {
  if (c->elem->ptr_bytes)
    rt_slice_copy_bytes(to, (void *)(uintptr_t)from, (int64_t)c->elem_size,
                        (void *)(uintptr_t)c->elem);
  else if (c->elem_size == 8)
    memcpy(to, from, 8);
  else
    memcpy(to, from, c->elem_size);
}

static char *slot(const rt_Chan *c, int64_t i) {
  return c->buffer + (size_t)i * c->elem_size;
}

static int64_t after(const rt_Chan *c, int64_t i) {
  return i + 1 == c->cap ? 0 : i + 1;
}

static void push_elem(rt_Chan *c, const void *elem) {
  copy_elem(c, slot(c, c->send_at), elem);
  c->send_at = after(c, c->send_at);
  c->count++;
}

/* The slot is cleared, so that the collector finds nothing there. */
static void pop_elem(rt_Chan *c, void *elem) {
  char *from = slot(c, c->recv_at);
  if (elem) copy_elem(c, elem, from);
  if (c->elem->ptr_bytes) memset(from, 0, c->elem_size);
  c->recv_at = after(c, c->recv_at);
  c->count--;
}

/* ---- waiters --------------------------------------------------------------------------------- */

static WaitQueue *queue_of(const Waiter *w) {
  return w->is_send ? &w->chan->senders : &w->chan->receivers;
}

void chan_wait(Waiter *w) {
  WaitQueue *q = queue_of(w);
  w->next = NULL;
  w->prev = q->last;
  w->done = false;
  w->queued = true;
  if (q->last)
    q->last->next = w;
  else
    q->first = w;
  q->last = w;
}

void chan_stop_waiting(Waiter *w) {
  if (!w->queued) return;
  WaitQueue *q = queue_of(w);
  w->queued = false;
  if (w->prev)
    w->prev->next = w->next;
  else
    q->first = w->next;
  if (w->next)
    w->next->prev = w->prev;
  else
    q->last = w->prev;
}

static bool is_served(const Waiter *w) {
  return w->select && w->select->chosen;
}

/* The first that really waits, dropping those that do not any more; it stays queued. */
static Waiter *first_waiter(WaitQueue *q) {
  while (q->first && is_served(q->first)) chan_stop_waiting(q->first);
  return q->first;
}

/* Its communication has happened (done) or never will: it runs again. */
static void serve(Waiter *w, bool done) {
  chan_stop_waiting(w);
  w->done = done;
  if (w->select) w->select->chosen = w;
  sched_ready(w->g);
}

/* ---- communications -------------------------------------------------------------------------- */

_Noreturn void chan_panic_closed(void) {
  panic_plain("send on closed channel");
}

bool chan_try_send(rt_Chan *c, const void *elem) {
  if (c->closed) chan_panic_closed();
  Waiter *w = first_waiter(&c->receivers);
  if (w) {
    if (w->elem) copy_elem(c, w->elem, elem);
    serve(w, true);
    return true;
  }
  if (c->count == c->cap) return false;
  push_elem(c, elem);
  return true;
}

/* With a full buffer the first element is taken and the waiting sender's put at the end. */
static void recv_from_sender(rt_Chan *c, Waiter *w, void *elem) {
  if (c->cap > 0) {
    pop_elem(c, elem);
    push_elem(c, w->elem);
  } else if (elem)
    copy_elem(c, elem, w->elem);
  serve(w, true);
}

bool chan_try_recv(rt_Chan *c, void *elem, bool *ok) {
  Waiter *w = first_waiter(&c->senders);
  *ok = true;
  if (w)
    recv_from_sender(c, w, elem);
  else if (c->count > 0)
    pop_elem(c, elem);
  else if (c->closed) {
    *ok = false;
    if (elem) memset(elem, 0, c->elem_size);
  } else
    return false;
  return true;
}

bool chan_can_send(const rt_Chan *c) {
  rt_Chan *chan = (rt_Chan *)(uintptr_t)c;
  return c->closed || c->count < c->cap || first_waiter(&chan->receivers);
}

bool chan_can_recv(const rt_Chan *c) {
  rt_Chan *chan = (rt_Chan *)(uintptr_t)c;
  return c->closed || c->count > 0 || first_waiter(&chan->senders);
}

static RT_SWITCHES void wait_to_send(rt_Chan *c, void *elem) {
  Waiter w = {.chan = c, .elem = elem, .is_send = true, .g = rt_g};
  chan_wait(&w);
  sched_park("chan send");
  if (!w.done) chan_panic_closed(); /* meanwhile */
}

/* False if the channel was closed meanwhile. */
static RT_SWITCHES bool wait_to_recv(rt_Chan *c, void *elem) {
  Waiter w = {.chan = c, .elem = elem, .g = rt_g};
  chan_wait(&w);
  sched_park("chan receive");
  return w.done;
}

void rt_chan_send(void *chan, void *elem) {
  if (!chan) sched_park_forever("chan send (nil chan)");
  if (!chan_try_send(chan, elem)) wait_to_send(chan, elem);
}

bool rt_chan_recv(void *chan, void *elem) {
  bool ok;
  if (!chan) sched_park_forever("chan receive (nil chan)");
  if (chan_try_recv(chan, elem, &ok)) return ok;
  return wait_to_recv(chan, elem);
}

/* ---- close ----------------------------------------------------------------------------------- */

void rt_chan_close(void *chan) {
  rt_Chan *c = chan;
  Waiter *w;
  if (!c) panic_plain("close of nil channel");
  if (c->closed) panic_plain("close of closed channel");
  c->closed = true;
  while ((w = first_waiter(&c->receivers))) {
    if (w->elem) memset(w->elem, 0, c->elem_size);
    serve(w, false);
  }
  while ((w = first_waiter(&c->senders))) serve(w, false);
}
