/*
 * stack.c: goroutine stacks made of segments.
 *
 * Requires: stack_init before anything else.
 * Ensures: a Go function entered on a goroutine has its frame plus RT_STACK_RESERVE bytes for C
 * functions below it, or the program ends with Go's `stack overflow`.
 *
 * Method: four tiers of slots of one size, each tier one mapping that is reserved, not committed:
 * the kernel backs what is touched. A segment that overflows continues in a slot of the next tier.
 * Free slots of a tier form a list through their Segment structures; tier_lock protects lists and
 * `used`. A goroutine keeps the segments it has left (g->segment->next) until it ends, so that a
 * call in a loop across a boundary costs no allocation. Guard pages are refused: they would split
 * the mappings into one kernel area each.
 */
#include "runtime/goroutine.h"
#include "runtime/print.h"
#include "runtime/sched.h"

#include <stddef.h>
#include <string.h>
#include <sys/mman.h>

_Static_assert(offsetof(rt_G, segment) == RT_G_SEGMENT, "asm.S");
_Static_assert(offsetof(rt_G, defers) == RT_G_DEFERS, "asm.S");
_Static_assert(offsetof(rt_G, sp) == RT_G_SP, "asm.S");
_Static_assert(offsetof(rt_G, bp) == RT_G_BP, "asm.S");
_Static_assert(offsetof(rt_G, entry) == RT_G_ENTRY, "asm.S");
_Static_assert(offsetof(rt_G, coro) == RT_G_CORO, "asm.S");
_Static_assert(offsetof(rt_Segment, limit) == RT_SEG_LIMIT, "asm.S");
_Static_assert(offsetof(rt_DeferFrame, segment) == 88, "asm.S");

enum {
  TIERS = 4,
  TINY_USABLE = 3072,
  TINY_SEGMENTS = 64
};

typedef struct Tier {
  size_t slot;      /* bytes of a slot */
  size_t count;     /* slots reserved */
  char *base;       /* the mapping */
  size_t used;      /* slots ever handed out: [0, used) */
  rt_Segment *free; /* through next */
} Tier;

static Tier tiers[TIERS] = {
    {.slot = 64ul << 10, .count = 16ul << 20},
    {.slot = 2ul << 20, .count = 1ul << 20},
    {.slot = 64ul << 20, .count = 64ul << 10},
    {.slot = 1ul << 30, .count = 4ul << 10},
};
static int tier_lock;
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

static void lock(void) {
  while (__atomic_exchange_n(&tier_lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
}

static void unlock(void) {
  __atomic_store_n(&tier_lock, 0, __ATOMIC_RELEASE);
}

/* Halves the reservation until the kernel grants it (RLIMIT_AS, strict overcommit). */
static void reserve(Tier *t) {
  size_t wanted = t->count;
  for (; t->count > 0; t->count /= 2) {
    void *p = mmap(NULL, t->slot * t->count, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED) continue;
    t->base = p;
    if (t->count < wanted && t->count >= 4) { /* address space is short: others need some too */
      size_t all = t->slot * t->count;
      t->count /= 4;
      munmap((char *)p + t->slot * t->count, all - t->slot * t->count);
    }
    madvise(p, t->slot * t->count, t->slot < (64ul << 20) ? MADV_NOHUGEPAGE : MADV_HUGEPAGE);
    return;
  }
}

void stack_init(bool tiny) {
  tiny_stacks = tiny;
  for (int i = 0; i < TIERS; i++) reserve(&tiers[i]);
}

/* ---- slots ----------------------------------------------------------------------------------- */

/* The structures at slots' tops are spread over cache sets. */
static rt_Segment *new_slot(int tier) {
  Tier *t = &tiers[tier];
  if (t->used == t->count) return NULL;
  char *lo = t->base + t->used * t->slot;
  size_t color = (t->used & 15) * 64;
  t->used++;
  rt_Segment *s = (rt_Segment *)(lo + t->slot - color - sizeof(rt_Segment));
  s->lo = lo;
  s->hi = (char *)s;
  s->tier = tier;
  return s;
}

static rt_Segment *take_slot(int tier) {
  lock();
  rt_Segment *s = tiers[tier].free;
  if (s)
    tiers[tier].free = s->next;
  else
    s = new_slot(tier);
  unlock();
  return s;
}

/* Gives the memory of larger slots back, all but the page of the structure. */
static void release_memory(rt_Segment *s) {
  if (s->tier == 0) return;
  size_t slot = tiers[s->tier].slot;
  madvise(s->lo, slot - 4096, MADV_DONTNEED);
}

static void give_slot(rt_Segment *s) {
  release_memory(s);
  lock();
  s->next = tiers[s->tier].free;
  tiers[s->tier].free = s;
  unlock();
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
  int tier = s->tier + 1 < TIERS ? s->tier + 1 : TIERS - 1;
  if (tiny_stacks && s->tier == 0 && count_segments(s) < TINY_SEGMENTS) tier = 0;
  while (tier < TIERS - 1 && tiers[tier].slot < need + 4096) tier++;
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
    n = take_slot(next_tier(s, need));
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
  rt_Segment *s = take_slot(is_main && !tiny_stacks ? 1 : 0);
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
    give_slot(s);
  }
}

/* Cached segments live from one collection to the next unless they are entered. */
static void trim(rt_G *g) {
  rt_Segment *last = g->segment, *next;
  for (; last->next && last->next->used; last = last->next) last->next->used = false;
  for (rt_Segment *s = last->next; s; s = next) {
    next = s->next;
    give_slot(s);
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

bool stack_is_address(const void *p) {
  for (int i = 0; i < TIERS; i++)
    if ((size_t)((const char *)p - tiers[i].base) < tiers[i].slot * tiers[i].count) return true;
  return false;
}

int64_t stack_set_max(int64_t bytes) {
  int64_t old = max_stack;
  max_stack = bytes;
  return old;
}
