/*
 * roots.c: where reachability starts.
 *
 * Requires: the world stopped; each goroutine's registers saved on its stack, at g->sp.
 * Ensures: whatever the program can still reach without the heap is marked.
 *
 * Method: stacks are searched conservatively from the saved stack pointers up, every aligned word;
 * so are global variables with pointers (the linker gathers them in one section), goroutine
 * structures, registered ranges, and the part of the thread's own stack above the collector.
 */
#include "runtime/collector.h"
#include "runtime/goroutine.h"

/* The linker's marks around section gosling_ptrs; absent in a program without such globals. */
extern char section_start[] __asm__("__start_gosling_ptrs") __attribute__((weak));
extern char section_end[] __asm__("__stop_gosling_ptrs") __attribute__((weak));

typedef struct Range {
  char *lo;
  size_t bytes;
} Range;

/* Registered ranges. Protected by heap.lock. */
static Range *ranges;
static size_t range_count, range_room;

/* glibc: the upper end of the stack of the thread that started the program. */
extern void *__libc_stack_end;

static size_t globals_size(void) {
  return section_start ? (size_t)(section_end - section_start) : 0;
}

void gc_add_root(void *lo, size_t bytes) {
  heap_lock();
  if (range_count == range_room) {
    size_t room = range_room ? range_room * 2 : 16;
    Range *more = offheap_alloc(room * sizeof *more);
    for (size_t i = 0; i < range_count; i++) more[i] = ranges[i];
    offheap_free(ranges, range_room * sizeof *ranges);
    ranges = more;
    range_room = room;
  }
  ranges[range_count++] = (Range){lo, bytes};
  heap_unlock();
}

void gc_scan_range(const void *lo, const void *hi) {
  const uintptr_t *p = (const uintptr_t *)(((uintptr_t)lo + 7) & ~7ul);
  for (; p + 1 <= (const uintptr_t *)hi; p++)
    if (in_heap((const void *)*p)) mark_conservative(*p);
}

static void mark_stack_range(char *lo, char *hi, void *arg) {
  size_t *bytes = arg;
  *bytes += (size_t)(hi - lo);
  gc_scan_range(lo, hi);
}

static size_t mark_goroutines(void) {
  size_t bytes = 0;
  for (rt_G *g = rt_all_gs; g; g = g->all_next) {
    stack_each_range(g, g->sp, mark_stack_range, &bytes);
    gc_scan_range(g, g + 1);
  }
  return bytes;
}

/*
 * The thread's own stack. If C code there has allocated: registers and frames from here up. If a
 * goroutine has, only what lies above the frames of the collector: pointers that those of earlier
 * collections left behind would keep dead objects.
 */
static __attribute__((noinline)) size_t mark_thread_stack(bool of_goroutine) {
  __builtin_unwind_init();
  char *from = of_goroutine ? rt_system_sp : __builtin_frame_address(0);
  size_t bytes = 0;
  char *top = __libc_stack_end;
  if (from < top) mark_stack_range(from, top, &bytes);
  return bytes;
}

static size_t mark_ranges(void) {
  size_t bytes = 0;
  for (size_t i = 0; i < range_count; i++) {
    gc_scan_range(ranges[i].lo, ranges[i].lo + ranges[i].bytes);
    bytes += ranges[i].bytes;
  }
  return bytes;
}

RootSizes roots_mark(bool of_goroutine) {
  RootSizes sizes = {0, globals_size()};
  gc_scan_range(section_start, section_start + sizes.globals);
  sizes.globals += mark_ranges();
  sizes.stacks = mark_goroutines() + mark_thread_stack(of_goroutine);
  special_mark_roots();
  return sizes;
}
