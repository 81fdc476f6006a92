/*
 * pacer.c: when to collect. GOGC, GOMEMLIMIT, the gctrace line.
 *
 * Requires: pacer_init. Ensures: heap.trigger is the heap size at which the next cycle starts.
 *
 * Method: the goal is what survived plus GOGC percent of it, at least 4 MB times GOGC/100. A
 * stopped world needs no head start: the trigger is the goal. A memory limit lowers the goal to
 * what it leaves for the heap; so that the program still advances when live data comes near the
 * limit, the heap may always grow by what the program allocated while it ran as long as the last
 * cycle took: collection then costs at most about half of the time.
 */
#include "runtime/collector.h"
#include "runtime/entry.h"
#include "runtime/internal.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  MIN_HEAP = 4 << 20,
  LEAST_HEADROOM = 64 << 10,
  LIMIT_MARGIN = 2 << 20 /* the program's code and data, blocks begun but not full */
};

Pacer pacer = {.gc_percent = 100, .memory_limit = INT64_MAX};

static int64_t clock_ns(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1000000000l + t.tv_nsec;
}

int64_t pacer_now(void) {
  return clock_ns(CLOCK_MONOTONIC);
}

/* ---- settings ----------------------------------------------------------------------------- */

static void read_gogc(void) {
  const char *s = entry_getenv("GOGC");
  char *end;
  if (!s || !*s) return;
  if (strcmp(s, "off") == 0) {
    pacer.gc_percent = -1;
    return;
  }
  long v = strtol(s, &end, 10);
  if (*end == 0 && v <= INT32_MAX) pacer.gc_percent = v < 0 ? -1 : v;
}

/* The factor of a unit: "B", "KiB" to "TiB", or nothing; 0 if it is none of them. */
static int64_t unit_factor(const char *unit) {
  static const char *const names[] = {"KiB", "MiB", "GiB", "TiB"};
  if (*unit == 0 || strcmp(unit, "B") == 0) return 1;
  for (int i = 0; i < 4; i++)
    if (strcmp(unit, names[i]) == 0) return 1l << (10 * (i + 1));
  return 0;
}

static _Noreturn void malformed_limit(const char *s) {
  print_begin();
  print_cstr("GOMEMLIMIT=");
  print_cstr(s);
  print_cstr("\n");
  print_end();
  rt_fatal_error("malformed GOMEMLIMIT; see `go doc runtime/debug.SetMemoryLimit`");
}

static void read_gomemlimit(void) {
  const char *s = entry_getenv("GOMEMLIMIT");
  char *end;
  if (!s || !*s || strcmp(s, "off") == 0) return;
  int64_t v = strtol(s, &end, 10), factor = unit_factor(end);
  if (end == s || v < 0 || factor == 0 || v > INT64_MAX / factor) malformed_limit(s);
  pacer.memory_limit = v * factor;
}

void pacer_init(void) {
  pacer.program_start = pacer.last_end = pacer_now();
  read_gogc();
  read_gomemlimit();
  pacer_update();
}

/* ---- goal --------------------------------------------------------------------------------- */

static size_t live_after_cycle; /* bytes */
static size_t headroom; /* bytes that the heap may always grow by; 0 before the first cycle */

static size_t percent_goal(void) {
  if (pacer.gc_percent < 0) return SIZE_MAX;
  size_t percent = (size_t)pacer.gc_percent;
  size_t goal = live_after_cycle + live_after_cycle / 100 * percent;
  size_t least = (size_t)MIN_HEAP * percent / 100;
  if (least < live_after_cycle + LEAST_HEADROOM) least = live_after_cycle + LEAST_HEADROOM;
  return goal > least ? goal : least;
}

/* What the limit leaves for objects: all but the rest of the process and the holes in blocks. */
static size_t limit_goal(void) {
  if (pacer.memory_limit == INT64_MAX) return SIZE_MAX;
  size_t in_use = (size_t)(heap.block_count - heap.free_count) << BLOCK_SHIFT;
  size_t holes = in_use > heap.live ? in_use - heap.live : 0;
  size_t limit = (size_t)pacer.memory_limit;
  size_t other = memstats_sys() + holes + limit / 32 + LIMIT_MARGIN;
  size_t goal = limit > other ? limit - other : 0;
  size_t least = live_after_cycle + headroom + LEAST_HEADROOM;
  return goal > least ? goal : least;
}

void pacer_update(void) {
  size_t goal = percent_goal(), limit = limit_goal();
  pacer.goal = goal < limit ? goal : limit;
  heap.trigger = pacer.goal;
}

/* What the program allocated since the last cycle, scaled to the time that this one took. */
static size_t fair_headroom(const Cycle *c) {
  double ran = (double)(c->start - pacer.last_end) + 1;
  double allocated = (double)(c->live_before - live_after_cycle);
  double fair = allocated * (double)(c->end - c->start) / ran;
  return fair < (double)c->live_after ? (size_t)fair : c->live_after;
}

/* ---- trace -------------------------------------------------------------------------------- */

/* Milliseconds with two significant digits below ten, as Go prints them. */
static void print_ms(int64_t ns) {
  int64_t v = ns / 1000, decimals = 3, scale = 1;
  if (ns >= 10000000) {
    print_int(ns / 1000000);
    return;
  }
  for (; v >= 100; v /= 10) decimals--;
  if (v == 0) decimals = 0;
  for (int64_t i = 0; i < decimals; i++) scale *= 10;
  print_int(v / scale);
  if (decimals) print_char('.');
  for (scale /= 10; decimals--; scale /= 10) print_char((char)('0' + v / scale % 10));
}

static void print_seconds(int64_t ns) {
  int64_t ms = ns / 1000000;
  print_int(ms / 1000);
  print_char('.');
  for (int64_t scale = 100; scale; scale /= 10) print_char((char)('0' + ms / scale % 10));
}

static void print_head(const Cycle *c) {
  int64_t run = c->end - pacer.program_start;
  print_cstr("gc ");
  print_uint(pacer.cycles);
  print_cstr(" @");
  print_seconds(c->start - pacer.program_start);
  print_cstr("s ");
  print_int(run ? pacer.gc_ns * 100 / run : 0);
  print_cstr("%: ");
}

/* Go's phases are stop, concurrent mark, stop: here marking and sweeping, all stopped. */
static void print_times(const Cycle *c) {
  print_cstr("0+");
  print_ms(c->mark_done - c->start);
  print_cstr("+");
  print_ms(c->end - c->mark_done);
  print_cstr(" ms clock, 0+0/");
  print_ms(c->mark_done - c->start);
  print_cstr("/0+");
  print_ms(c->end - c->mark_done);
  print_cstr(" ms cpu, ");
}

static void print_sizes(const Cycle *c) {
  print_uint(c->live_before >> 20);
  print_cstr("->");
  print_uint(c->live_before >> 20);
  print_cstr("->");
  print_uint(c->live_after >> 20);
  print_cstr(" MB, ");
  print_uint((c->goal == SIZE_MAX ? c->live_before : c->goal) >> 20);
  print_cstr(" MB goal, ");
  print_uint(c->roots.stacks >> 20);
  print_cstr(" MB stacks, ");
  print_uint(c->roots.globals >> 20);
  print_cstr(" MB globals, 1 P");
}

static void trace_cycle(const Cycle *c) {
  print_begin();
  print_head(c);
  print_times(c);
  print_sizes(c);
  if (c->reason == COLLECT_FORCED) print_cstr(" (forced)");
  print_cstr("\n");
  print_end();
}

/* ---- end of a cycle ----------------------------------------------------------------------- */

void pacer_end_cycle(const Cycle *c) {
  int64_t pause = c->end - c->start;
  headroom = fair_headroom(c);
  live_after_cycle = c->live_after;
  pacer.roots = c->roots;
  pacer.pause_ns[pacer.cycles % 256] = (uint64_t)pause;
  pacer.last_end_wall = clock_ns(CLOCK_REALTIME);
  pacer.pause_end[pacer.cycles % 256] = (uint64_t)pacer.last_end_wall;
  pacer.cycles++;
  pacer.forced_cycles += c->reason == COLLECT_FORCED;
  pacer.gc_ns += pause;
  pacer.last_end = c->end;
  pacer_update();
  if (rt_debug.gctrace > 0) trace_cycle(c);
}
