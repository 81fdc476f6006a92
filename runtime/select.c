/*
 * select.c: select statements (Go spec, Select statements).
 *
 * Requires: chan.h; cases whose channel and element are set by compiled code.
 * Ensures: of the communications that can happen one is chosen, each with the same probability; nil
 * channels never communicate.
 *
 * Method: one pass over the cases; the nth that is ready replaces the choice made so far with
 * probability 1/n. If none is, the cases become waiters of their channels (chan.h); whoever serves
 * one of them marks the statement as served, and the others are taken out when the goroutine runs
 * again.
 */
#include "runtime/chan.h"
#include "runtime/hash.h"
#include "runtime/internal.h"
#include "runtime/sched.h"

_Static_assert(offsetof(Waiter, chan) == offsetof(rt_SelectCase, chan), "the same place");
_Static_assert(offsetof(Waiter, elem) == offsetof(rt_SelectCase, elem), "the same place");
_Static_assert(offsetof(Waiter, is_send) == offsetof(rt_SelectCase, is_send), "the same place");

static bool is_ready(const Waiter *w) {
  if (!w->chan) return false;
  return w->is_send ? chan_can_send(w->chan) : chan_can_recv(w->chan);
}

static Waiter *choose(Waiter *cases, int64_t n) {
  Waiter *chosen = NULL;
  uint64_t ready = 0;
  for (Waiter *w = cases; w < cases + n; w++)
    if (is_ready(w) && (++ready == 1 || hash_random() % ready == 0)) chosen = w;
  return chosen;
}

/* What a receive reports; of no meaning for a send. */
static bool communicate(Waiter *w) {
  bool ok = true;
  if (w->is_send)
    chan_try_send(w->chan, w->elem);
  else
    chan_try_recv(w->chan, w->elem, &ok);
  return ok;
}

static Waiter *wait_for_one(Waiter *cases, int64_t n) {
  Selecting s = {NULL};
  for (Waiter *w = cases; w < cases + n; w++) {
    w->g = rt_g;
    w->select = &s;
    w->queued = false;
    if (w->chan) chan_wait(w);
  }
  sched_park(n == 0 ? "select (no cases)" : "select");
  for (Waiter *w = cases; w < cases + n; w++) chan_stop_waiting(w);
  return s.chosen;
}

rt_Int64Bool rt_select(void *array, int64_t n, bool block) {
  Waiter *cases = array, *chosen = choose(cases, n);
  if (chosen) return (rt_Int64Bool){chosen - cases, communicate(chosen)};
  if (!block) return (rt_Int64Bool){-1, false};
  chosen = wait_for_one(cases, n);
  if (chosen->is_send && !chosen->done) chan_panic_closed();
  return (rt_Int64Bool){chosen - cases, chosen->done};
}
