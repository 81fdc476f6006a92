/*
 * stack.c: goroutine stacks made of segments.
 *
 * Requires: stack_init before anything else.
 * Ensures: a Go function entered on a goroutine has its frame plus RT_STACK_RESERVE bytes for C
 * functions below it, or the program ends with Go's `stack overflow`.
 *
 * Method: a segment that overflows continues in one of the next tier (stackmem.c). A goroutine
 * keeps the segments it has left (g->segment->next) until it ends, or until a collection finds them
 * unused, so that a call in a loop across a boundary costs no allocation.
 */
#include "runtime/goroutine.h"
#include "runtime/print.h"
#include "runtime/sched.h"
#include "runtime/stackmem.h"

#include <stddef.h>
#include <string.h>

_Static_assert(offsetof(rt_G, segment) == RT_G_SEGMENT, "asm.S");
_Static_assert(offsetof(rt_G, defers) == RT_G_DEFERS, "asm.S");
_Static_assert(offsetof(rt_G, sp) == RT_G_SP, "asm.S");
_Static_assert(offsetof(rt_G, entry) == RT_G_ENTRY, "asm.S");
_Static_assert(offsetof(rt_G, coro) == RT_G_CORO, "asm.S");
_Static_assert(offsetof(rt_G, wait_reason) == RT_G_WAIT_REASON, "asm.S");
_Static_assert(offsetof(rt_G, lock.count) == RT_G_LOCK_COUNT, "asm.S");
_Static_assert(offsetof(rt_Saved, bp) == RT_SAVED_BP, "asm.S");
_Static_assert(offsetof(rt_Saved, pc) == RT_SAVED_PC, "asm.S");
_Static_assert(offsetof(rt_Segment, limit) == RT_SEG_LIMIT, "asm.S");
_Static_assert(offsetof(rt_DeferFrame, segment) == 88, "asm.S");

enum {
  TINY_USABLE = 3072,
  TINY_SEGMENTS = 64
};

static int64_t max_stack = 1000000000;
static bool tiny_stacks; /* GODEBUG=tinystack=1; set once at start */

_Thread_local rt_G *rt_g;
_Thread_local char *rt_system_sp;

/* Called from __morestack. */
char *stack_grow(size_t frame, size_t args, char *bp);
void stack_shrink(void);

static void set_limit(char *limit) {
  __asm__ volatile("movq %0, %%fs:0x70" ::"r"(limit) : "memory");
}

void stack_init(bool tiny) {
  tiny_stacks = tiny;
  stackmem_init();
}

/* ---- growing --------------------------------------------------------------------------------- */

static int64_t segment_budget(size_t below) {
  return max_stack - (int64_t)below;
}

/* The limit leaves the reserve and keeps the whole stack within max_stack. */
static void place_limit(rt_Segment *s, size_t need) {
  size_t size = (size_t)(s->hi - s->lo);
  int64_t budget = segment_budget(s->below);
  char *limit = s->lo + RT_STACK_RESERVE;
  if (budget < (int64_t)(size - RT_STACK_RESERVE)) limit = s->hi - budget;
  if (tiny_stacks && s->tier == 0 && s->hi - (ptrdiff_t)(TINY_USABLE + need) > limit)
    limit = s->hi - (TINY_USABLE + need);
  s->limit = limit;
}

static int count_segments(const rt_Segment *s) {
  int n = 0;
  for (; s; s = s->prev) n++;
  return n;
}

static int next_tier(const rt_Segment *s, size_t need) {
  int tier = s->tier + 1 < STACK_TIERS ? s->tier + 1 : STACK_TIERS - 1;
  if (tiny_stacks && s->tier == 0 && count_segments(s) < TINY_SEGMENTS) tier = 0;
  while (tier < STACK_TIERS - 1 && stackmem_slot_size(tier) < need + 4096) tier++;
  return tier;
}

typedef struct Overflow {
  rt_Segment *segment;
  char *sp;
} Overflow;

static void report_overflow(void *arg) {
  Overflow *o = arg;
  print_begin();
  print_cstr("runtime: goroutine stack exceeds ");
  print_int(max_stack);
  print_cstr("-byte limit\nruntime: sp=");
  print_hex((uintptr_t)o->sp);
  print_cstr(" stack=[");
  print_hex((uintptr_t)o->segment->lo);
  print_cstr(", ");
  print_hex((uintptr_t)o->segment->hi);
  print_cstr("]\n");
  print_end();
  rt_fatal_error("stack overflow");
}

static void overflow(rt_Segment *s, char *sp) {
  Overflow o = {s, sp};
  rt_on_system_stack(report_overflow, &o);
}

/* Enters a fresh or cached segment after s with room for `need` bytes. */
static rt_Segment *segment_after(rt_Segment *s, size_t need, char *sp) {
  size_t below = s->below + (size_t)(s->hi - s->lo);
  if (segment_budget(below) < (int64_t)need) overflow(s, sp);
  rt_Segment *n = s->next;
  if (n && (size_t)(n->hi - n->lo) < need) {
    n = NULL;
  }
  if (!n) {
    n = stackmem_take(next_tier(s, need));
    if (!n) overflow(s, sp);
    n->next = s->next;
    if (n->next) n->next->prev = n;
    n->prev = s;
    s->next = n;
  }
  n->below = below;
  place_limit(n, need);
  return n;
}

/*
 * Called when a prologue's test failed: because the time slice is over, or for want of room. In the
 * first case others run; then, if there is room for a frame of `frame` bytes, returns null. Else
 * switches the bookkeeping to a segment that holds the frame and `args` bytes of stack arguments,
 * and returns its top. bp is __morestack's frame.
 */
char *stack_grow(size_t frame, size_t args, char *bp) {
  rt_G *g = rt_g;
  sched_poll();
  if (bp + 3 * sizeof(char *) - frame > g->segment->limit) {
    set_limit(g->segment->limit);
    return NULL;
  }
  rt_Segment *n = segment_after(g->segment, frame + args + RT_STACK_RESERVE + 512, bp);
  n->switch_bp = bp;
  n->used = true;
  g->segment = n;
  set_limit(n->limit);
  return (char *)((uintptr_t)n->hi & ~(uintptr_t)15);
}

void stack_shrink(void) {
  rt_G *g = rt_g;
  g->segment = g->segment->prev;
  set_limit(g->segment->limit);
}

/* ---- goroutines' stacks ---------------------------------------------------------------------- */

rt_G *stack_new_g(bool is_main) {
  rt_Segment *s = stackmem_take(is_main && !tiny_stacks ? 1 : 0);
  if (!s) rt_fatal_error("out of memory (goroutine stacks)");
  s->prev = s->next = NULL;
  s->switch_bp = NULL;
  s->below = 0;
  rt_G *g = (rt_G *)(((uintptr_t)s - sizeof(rt_G)) & ~(uintptr_t)63);
  s->hi = (char *)g;
  place_limit(s, 0);
  memset(g, 0, sizeof *g);
  g->segment = g->base = s;
  g->sp = s->hi;
  return g;
}

void stack_free_g(rt_G *g) {
  rt_Segment *next;
  for (rt_Segment *s = g->base; s; s = next) {
    next = s->next;
    stackmem_give(s);
  }
}

/* Cached segments live from one collection to the next unless they are entered. */
static void trim(rt_G *g) {
  rt_Segment *last = g->segment, *next;
  for (; last->next && last->next->used; last = last->next) last->next->used = false;
  for (rt_Segment *s = last->next; s; s = next) {
    next = s->next;
    stackmem_give(s);
  }
  last->next = NULL;
}

void stack_each_range(rt_G *g, char *sp, void (*visit)(char *lo, char *hi, void *arg), void *arg) {
  rt_Segment *s = g->segment;
  for (visit(sp, s->hi, arg); s->prev; s = s->prev)
    visit(s->switch_bp - RT_MORESTACK_FRAME, s->prev->hi, arg);
  trim(g);
}

bool stack_contains(const rt_G *g, const void *p) {
  for (const rt_Segment *s = g->segment; s; s = s->prev)
    if ((const char *)p >= s->lo && (const char *)p < s->hi) return true;
  return false;
}

int64_t stack_set_max(int64_t bytes) {
  int64_t old = max_stack;
  max_stack = bytes;
  return old;
}
