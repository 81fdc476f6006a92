/*
 * stackmem.c: the memory of stack segments.
 *
 * Requires: stackmem_init. Ensures: a slot taken was free; the memory of what a burst of goroutines
 * leaves goes back to the system.
 *
 *   slot:  never used --take--> in use --give--> free --release--> released --take--> in use
 *                                 ^                |
 *                                 +------take------+
 *
 * Method: four tiers of slots of one size, each tier one mapping that is reserved, not committed:
 * the kernel backs what is touched. Free slots of a tier form a list through their Segment
 * structures; released ones have no memory for that, and are bits of a map. `tier_lock` protects
 * all this.
 *
 * A page that was given back costs a page fault when it is needed again, some fifty times what
 * clearing it would. So a collection keeps as many free slots as were in use at once since the last
 * one. Guard pages are refused: they would split the mappings into one kernel area each.
 */
#include "runtime/stackmem.h"
#include "runtime/heap.h"

#include <sys/mman.h>

enum {
  KEPT_SLOTS = 64 /* not worth the calls */
};

typedef struct Tier {
  size_t slot;        /* bytes of a slot */
  size_t count;       /* slots reserved */
  char *base;         /* the mapping */
  size_t used;        /* slots ever handed out: [0, used) */
  rt_Segment *free;   /* through next */
  size_t free_count;  /* in that list */
  size_t in_use;      /* handed out now */
  size_t peak;        /* the most since the last release */
  uint64_t *released; /* a bit per slot; null: none was ever released */
  size_t released_count;
  size_t released_from; /* no bit below this word is set */
} Tier;

static Tier tiers[STACK_TIERS] = {
    {.slot = 64ul << 10, .count = 16ul << 20},
    {.slot = 2ul << 20, .count = 1ul << 20},
    {.slot = 64ul << 20, .count = 64ul << 10},
    {.slot = 1ul << 30, .count = 4ul << 10},
};
static int tier_lock;

static void lock(void) {
  while (__atomic_exchange_n(&tier_lock, 1, __ATOMIC_ACQUIRE)) __builtin_ia32_pause();
}

static void unlock(void) {
  __atomic_store_n(&tier_lock, 0, __ATOMIC_RELEASE);
}

/* ---- reserved space -------------------------------------------------------------------------- */

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

void stackmem_init(void) {
  for (int i = 0; i < STACK_TIERS; i++) reserve(&tiers[i]);
}

size_t stackmem_slot_size(int tier) {
  return tiers[tier].slot;
}

bool stackmem_holds(const void *p) {
  for (int i = 0; i < STACK_TIERS; i++)
    if ((size_t)((const char *)p - tiers[i].base) < tiers[i].slot * tiers[i].count) return true;
  return false;
}

/* ---- slots ----------------------------------------------------------------------------------- */

/* The structures at slots' tops are spread over cache sets. */
static rt_Segment *make_segment(int tier, size_t index) {
  const Tier *t = &tiers[tier];
  char *lo = t->base + index * t->slot;
  rt_Segment *s = (rt_Segment *)(lo + t->slot - (index & 15) * 64 - sizeof(rt_Segment));
  s->lo = lo;
  s->hi = (char *)s;
  s->tier = tier;
  return s;
}

static rt_Segment *take_free(Tier *t) {
  rt_Segment *s = t->free;
  t->free = s->next;
  t->free_count--;
  return s;
}

static size_t take_released(Tier *t) {
  size_t word = t->released_from;
  while (!t->released[word]) word++;
  size_t bit = (size_t)__builtin_ctzl(t->released[word]);
  t->released[word] &= t->released[word] - 1;
  t->released_from = word;
  t->released_count--;
  return word * 64 + bit;
}

static rt_Segment *take(int tier) {
  Tier *t = &tiers[tier];
  if (t->free) return take_free(t);
  if (t->released_count > 0) return make_segment(tier, take_released(t));
  return t->used < t->count ? make_segment(tier, t->used++) : NULL;
}

rt_Segment *stackmem_take(int tier) {
  Tier *t = &tiers[tier];
  lock();
  rt_Segment *s = take(tier);
  if (s && ++t->in_use > t->peak) t->peak = t->in_use;
  unlock();
  return s;
}

/* Of larger slots only the page of the structure is kept. */
void stackmem_give(rt_Segment *s) {
  Tier *t = &tiers[s->tier];
  if (s->tier > 0) madvise(s->lo, t->slot - 4096, MADV_DONTNEED);
  lock();
  s->next = t->free;
  t->free = s;
  t->free_count++;
  t->in_use--;
  unlock();
}

/* ---- giving back ----------------------------------------------------------------------------- */

/* Slots [first, end) that lie side by side and are to be released. */
typedef struct Run {
  size_t first, end;
} Run;

static void release_run(const Tier *t, Run run) {
  madvise(t->base + run.first * t->slot, (run.end - run.first) * t->slot, MADV_DONTNEED);
}

/* Adds a slot at either end; false if it lies elsewhere. */
static bool extend(Run *run, size_t slot) {
  if (slot == run->end)
    run->end++;
  else if (slot + 1 == run->first)
    run->first--;
  else
    return false;
  return true;
}

static void note_released(Tier *t, size_t slot) {
  if (!t->released) t->released = offheap_alloc((t->count + 63) / 64 * sizeof *t->released);
  t->released[slot / 64] |= 1ul << (slot % 64);
  t->released_count++;
  if (slot / 64 < t->released_from) t->released_from = slot / 64;
}

static void release_slots(Tier *t, size_t n) {
  Run run = {0, 0};
  for (; n > 0; n--) {
    size_t slot = (size_t)(take_free(t)->lo - t->base) / t->slot;
    note_released(t, slot);
    if (extend(&run, slot)) continue;
    release_run(t, run);
    run = (Run){slot, slot + 1};
  }
  release_run(t, run);
}

static size_t surplus(const Tier *t, bool all) {
  size_t kept = KEPT_SLOTS + (all ? 0 : t->peak - t->in_use);
  return t->free_count > kept ? t->free_count - kept : 0;
}

void stackmem_release(bool all) {
  lock();
  for (Tier *t = tiers; t < tiers + STACK_TIERS; t++) {
    release_slots(t, surplus(t, all));
    t->peak = t->in_use;
  }
  unlock();
}

bool stackmem_is_idle(void) {
  for (const Tier *t = tiers; t < tiers + STACK_TIERS; t++)
    if (surplus(t, true) > KEPT_SLOTS) return true;
  return false;
}
