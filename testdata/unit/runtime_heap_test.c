/*
 * Unit tests of the runtime's heap and collector, on a thread's own stack and without goroutines.
 *
 * Prints `ok name` for each test. Arguments: "bench" adds timings of allocation and marking.
 * Environment: GODEBUG as in any program.
 */
#include "runtime/collector.h"
#include "runtime/entry.h"
#include "runtime/finalize.h"
#include "runtime/goroutine.h"
#include "runtime/memstats.h"
#include "runtime/panic.h"
#include "runtime/print.h"
#include "runtime/runtime.h"
#include "runtime/special.h"
#include "runtime/stackmem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* ---- what the heap needs of the rest of the runtime --------------------------------------- */

rt_G *rt_all_gs;
_Thread_local rt_G *rt_g; /* null: all of it runs on the thread's own stack */
_Thread_local char *rt_system_sp;

const char *entry_getenv(const char *name) {
  return getenv(name);
}

bool entry_godebug(const char *name, int64_t *value) {
  const char *s = getenv("GODEBUG"), *found = s ? strstr(s, name) : NULL;
  if (!found || found[strlen(name)] != '=') return false;
  *value = atol(found + strlen(name) + 1);
  return true;
}

void rt_on_system_stack(void (*fn)(void *), void *arg) {
  fn(arg);
}

void stack_each_range(rt_G *g, char *sp, void (*visit)(char *, char *, void *), void *arg) {
  (void)g, (void)sp, (void)visit, (void)arg;
}

bool stack_contains(const rt_G *g, const void *p) {
  (void)g, (void)p;
  return false;
}

void finalize_wake(void) {}

void stackmem_release(bool all) {
  (void)all;
}

void rt_fatal_error(const char *text) {
  fprintf(stderr, "fatal error: %s\n", text);
  exit(2);
}

void panic_error_string(const char *text) {
  fprintf(stderr, "panic: runtime error: %s\n", text);
  exit(3);
}

_Noreturn void panicmakeslicelen(void) __asm__("runtime.panicmakeslicelen");
_Noreturn void panicmakeslicecap(void) __asm__("runtime.panicmakeslicecap");

void panicmakeslicelen(void) {
  exit(4);
}

void panicmakeslicecap(void) {
  exit(5);
}

/* ---- frame -------------------------------------------------------------------------------- */

#define CHECK(x) ((x) ? (void)0 : fail(#x, __LINE__))

static _Noreturn void fail(const char *what, int line) {
  printf("FAIL line %d: %s\n", line, what);
  exit(1);
}

/* Overwrites the dead part of the stack, where old pointers may linger. */
static __attribute__((noinline)) void clear_stack(void) {
  volatile char junk[8192];
  memset((char *)junk, 0, sizeof junk);
}

static MemStats stats(void) {
  static MemStats m;
  memstats_read(&m);
  return m;
}

static void collect(void) {
  clear_stack();
  gc_collect();
}

/* ---- types -------------------------------------------------------------------------------- */

static const uint8_t mask_1[] = {1}, mask_3[] = {3};
static const rt_Type type_int = {.size = 8, .kind = RT_KIND_INT};
static const rt_Type type_byte = {.size = 1, .kind = RT_KIND_UINT8};
static const rt_Type type_ptr = {
    .size = 8, .ptr_bytes = 8, .kind = RT_KIND_POINTER, .gcdata = mask_1};
static const rt_Type type_string = {
    .size = 16, .ptr_bytes = 8, .kind = RT_KIND_STRING, .gcdata = mask_1};
static const rt_Type type_p3 = {
    .size = 24, .ptr_bytes = 8, .kind = RT_KIND_STRUCT, .gcdata = mask_1};

typedef struct Node {
  struct Node *left, *right;
} Node;
static const rt_Type type_node = {
    .size = 16, .ptr_bytes = 16, .kind = RT_KIND_STRUCT, .gcdata = mask_3};

static void *type_arg(const rt_Type *t) {
  return (void *)(uintptr_t)t;
}

/* As compiled code does it. */
static _Thread_local rt_ShapeCache node_cache = {.size = 16, .mask = 3};

static inline Node *new_node(Node *left, Node *right) {
  rt_ShapeCache *c = &node_cache;
  Node *n = (Node *)c->cur;
  if (__builtin_expect(c->cur == c->end, 0))
    n = rt_alloc_slow(c);
  else
    c->cur += 16;
  n->left = left;
  n->right = right;
  return n;
}

static Node *tree(int depth) {
  if (depth == 0) return new_node(NULL, NULL);
  Node *left = tree(depth - 1);
  return new_node(left, tree(depth - 1));
}

static int count(const Node *n) {
  return n ? 1 + count(n->left) + count(n->right) : 0;
}

/* ---- tests -------------------------------------------------------------------------------- */

static void check_caps(const rt_Type *t, const int *caps) {
  rt_Slice s = {NULL, 0, 0};
  for (int64_t last = -1; *caps; s.len++) {
    if (s.len == s.cap) rt_growslice(&s, type_arg(t), s.ptr, s.len, s.cap, s.len + 1), s.len--;
    if (s.cap == last) continue;
    last = s.cap;
    CHECK(s.cap == *caps++);
  }
}

/* Capacities of one-by-one appends, as printed by a program compiled with Go 1.26. */
static __attribute__((noinline)) void test_append_capacities(void) {
  check_caps(&type_byte, (int[]){8, 16, 32, 64, 128, 256, 512, 896, 1408, 2048, 3072, 4096, 0});
  check_caps(&type_int, (int[]){1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560, 3408,
                                5120, 7168, 0});
  check_caps(&type_ptr,
             (int[]){1, 2, 4, 8, 16, 32, 64, 143, 287, 607, 1023, 1535, 2303, 3071, 4095, 6144, 0});
  check_caps(&type_string,
             (int[]){1, 2, 4, 8, 16, 32, 71, 143, 303, 591, 1023, 1535, 2560, 3584, 5120, 6656, 0});
  check_caps(&type_p3,
             (int[]){1, 2, 4, 8, 16, 37, 74, 170, 341, 682, 1135, 1706, 2389, 3413, 4778, 6485, 0});
}

static __attribute__((noinline)) void test_grown_contents(void) {
  rt_Slice s = {NULL, 0, 0};
  for (int64_t i = 0; i < 100000; i++) {
    if (s.len == s.cap)
      rt_growslice(&s, type_arg(&type_int), s.ptr, s.len, s.cap, s.len + 1), s.len--;
    ((int64_t *)s.ptr)[s.len++] = i;
  }
  for (int64_t i = 0; i < 100000; i++) CHECK(((int64_t *)s.ptr)[i] == i);
}

static __attribute__((noinline)) void test_zeroed(void) {
  for (size_t size = 1; size < 300000; size += size / 3 + 1)
    for (int i = 0; i < 50; i++) {
      char *p = rt_new_array(type_arg(&type_byte), (int64_t)size);
      for (size_t j = 0; j < size; j++) CHECK(p[j] == 0);
      memset(p, 0x55, size);
    }
}

static __attribute__((noinline)) void test_survivors(void) {
  Node *volatile kept = tree(14);
  for (int i = 0; i < 50; i++) tree(12);
  CHECK(count(kept) == (1 << 15) - 1);
  collect();
  MemStats before = stats();
  kept = NULL;
  collect();
  MemStats after = stats();
  CHECK(before.heap_objects - after.heap_objects >= (1 << 15) - 100);
  CHECK(after.mallocs - after.frees == after.heap_objects);
}

static __attribute__((noinline)) void test_exact_counts(void) {
  collect();
  MemStats before = stats();
  for (int i = 0; i < 1000; i++) rt_new(type_arg(&type_node));
  MemStats after = stats();
  CHECK(after.mallocs - before.mallocs == 1000);
  CHECK(after.total_alloc - before.total_alloc == 16000);
}

/* A pointer into the middle keeps an object. */
static __attribute__((noinline)) void test_interior_pointers(void) {
  for (size_t n = 2; n < 200000; n *= 3) {
    Node **volatile inner = rt_makeslice(type_arg(&type_ptr), (int64_t)n, (int64_t)n);
    inner += n - 1;
    *inner = tree(3);
    collect();
    for (int i = 0; i < 1000; i++) tree(5);
    CHECK(count(*inner) == 15);
  }
}

/* Every byte of an object of any size leads to its start, whatever stands before the first one. */
static __attribute__((noinline)) void test_object_bounds(void) {
  for (size_t size = 1; size < 200000; size += size / 20 + 1)
    for (int i = 0; i < 20; i++) {
      char *p = rt_new_array(type_arg(&type_byte), (int64_t)size);
      void *start;
      size_t slot;
      for (size_t at = 0; at < size; at += size / 16 + 1)
        CHECK(gc_find_object(p + at, &start, &slot) && start == p && slot >= size);
      CHECK(gc_find_object(p + size - 1, &start, &slot) && start == p);
      memset(p, 1, size);
    }
}

/* How many of the 64 sets of a cache the first lines of 128 objects fall into. */
static int sets_used(size_t size) {
  uint64_t sets = 0;
  void *volatile kept[128];
  for (int i = 0; i < 128; i++) {
    kept[i] = rt_new_array(type_arg(&type_byte), (int64_t)size);
    sets |= 1ul << ((uintptr_t)kept[i] >> 6 & 63);
  }
  return __builtin_popcountl(sets);
}

static __attribute__((noinline)) void test_colours(void) {
  static const size_t sizes[] = {2048, 3072,  4000,  4096,  5000,  6144,  8000,
                                 8192, 12288, 20480, 24576, 40000, 100000};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) CHECK(sets_used(sizes[i]) >= 16);
}

static __attribute__((noinline)) void test_wide_layouts(void) {
  static uint8_t gcdata[1000 / 8];
  static rt_Type wide = {.size = 8000, .ptr_bytes = 8000, .kind = RT_KIND_STRUCT, .gcdata = gcdata};
  for (int i = 0; i < 1000; i += 7) gcdata[i / 8] |= (uint8_t)(1 << i % 8);
  for (int64_t n = 1; n < 40; n *= 6) {
    Node **volatile a = rt_new_array(type_arg(&wide), n);
    for (int64_t e = 0; e < n; e++)
      for (int i = 0; i < 1000; i += 7) a[e * 1000 + i] = tree(2);
    collect();
    for (int i = 0; i < 10000; i++) tree(2);
    for (int64_t e = 0; e < n; e++)
      for (int i = 0; i < 1000; i += 7) CHECK(count(a[e * 1000 + i]) == 7);
  }
}

/* Memory of many sizes and lifetimes against a copy outside. */
static __attribute__((noinline)) void test_random_lifetimes(void) {
  enum {
    N = 2000,
    ROUNDS = 200000
  };
  static const unsigned char *objects[N];
  static size_t sizes[N];
  static unsigned char fills[N];
  gc_add_root(objects, sizeof objects);
  unsigned seed = 1;
  for (int r = 0; r < ROUNDS; r++) {
    int i = rand_r(&seed) % N;
    for (size_t j = 0; j < sizes[i]; j += sizes[i] / 16 + 1) CHECK(objects[i][j] == fills[i]);
    sizes[i] = (size_t)1 << rand_r(&seed) % (r % 64 == 0 ? 18 : 10);
    sizes[i] += (size_t)rand_r(&seed) % sizes[i];
    unsigned char *p =
        r & 1 ? gc_new_bytes(sizes[i]) : rt_new_array(type_arg(&type_byte), (int64_t)sizes[i]);
    fills[i] = (unsigned char)r;
    memset(p, fills[i], sizes[i]);
    objects[i] = p;
  }
  memset(objects, 0, sizeof objects);
  memset(sizes, 0, sizeof sizes);
}

static __attribute__((noinline)) void make_finalized(void *fn) {
  Node *b = new_node(NULL, NULL), *a = new_node(b, NULL);
  CHECK(special_set_finalizer(a, fn));
  CHECK(!special_set_finalizer(a, fn));
  CHECK(special_set_finalizer(b, fn));
}

static int drain_ready(void) {
  int n = 0;
  while (special_next(SPECIAL_FINALIZER).fn) n++;
  return n;
}

/* The referring object goes first. */
static __attribute__((noinline)) void test_finalizers(void) {
  void *volatile fn = new_node(NULL, NULL);
  collect();
  drain_ready();
  make_finalized(fn);
  collect();
  collect();
  CHECK(drain_ready() == 1);
  collect();
  collect();
  CHECK(drain_ready() == 1);
  collect();
  CHECK(drain_ready() == 0);
}

static __attribute__((noinline)) void *make_weak(void) {
  Node *n = new_node(NULL, NULL);
  void *handle = special_weak_handle(n);
  CHECK(special_weak_handle(n) == handle);
  CHECK(special_weak_get(handle) == n);
  collect();
  CHECK(special_weak_get(handle) == n);
  return handle;
}

static __attribute__((noinline)) void test_weak_pointers(void) {
  void *volatile handle = make_weak();
  collect();
  CHECK(special_weak_get(handle) == NULL);
}

/* Released memory is zero when it comes back, and counted. */
static __attribute__((noinline)) void test_release(void) {
  enum {
    SIZE = 40 << 20
  };
  char *p = rt_new_array(type_arg(&type_byte), SIZE);
  memset(p, 1, SIZE);
  p = NULL;
  collect();
  scavenge_all();
  CHECK(heap.released >= SIZE);
  p = rt_new_array(type_arg(&type_byte), SIZE);
  for (int i = 0; i < SIZE; i += 64) CHECK(p[i] == 0);
  memset(p, 1, SIZE);
}

/* When shapes run out objects are searched conservatively. Last, since it leaves no shapes. */
static __attribute__((noinline)) void test_shape_exhaustion(void) {
  unsigned last = 0;
  for (uint64_t mask = 1; mask < MAX_SHAPES + 100; mask++)
    last = shape_of(class_of(512), layout_masked(mask << 2 | 3));
  CHECK(shapes[last].kind == SHAPE_CONSERVATIVE);
  Node **volatile kept = gc_new_masked(512, 0x8000000000000001);
  kept[63] = tree(10);
  collect();
  for (int i = 0; i < 1000; i++) tree(8);
  CHECK(count(kept[63]) == 2047);
}

/* Status of a child that runs fn. */
static int status_of(void (*fn)(void)) {
  int status;
  fflush(stdout);
  pid_t pid = fork();
  if (pid == 0) {
    if (!freopen("/dev/null", "w", stderr)) _exit(99);
    fn();
    _exit(0);
  }
  waitpid(pid, &status, 0);
  return WEXITSTATUS(status);
}

static void make_negative(void) {
  rt_makeslice(type_arg(&type_int), -1, 10);
}

static void make_short_cap(void) {
  rt_makeslice(type_arg(&type_int), 5, 4);
}

static void make_too_large(void) {
  rt_makeslice(type_arg(&type_int), INT64_MAX, INT64_MAX);
}

static void make_beyond_memory(void) {
  rt_makeslice(type_arg(&type_byte), 1l << 42, 1l << 42);
}

static __attribute__((noinline)) void test_failures(void) {
  CHECK(status_of(make_negative) == 4);
  CHECK(status_of(make_short_cap) == 5);
  CHECK(status_of(make_too_large) == 4);
  CHECK(status_of(make_beyond_memory) == 2);
}

/* ---- timings ------------------------------------------------------------------------------ */

static double cpu_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static __attribute__((noinline)) void bench_trees(int max_depth) {
  double t = cpu_ms();
  Node *volatile longest = tree(max_depth);
  for (int d = 4; d <= max_depth; d += 4)
    for (int i = 0; i < 1 << (max_depth - d + 4); i++) CHECK(count(tree(d)) > 0);
  CHECK(count(longest) == (1 << (max_depth + 1)) - 1);
  MemStats m = stats();
  printf("binary trees, depth %d: %.0f ms, %u collections, %.0f ms of them\n", max_depth,
         cpu_ms() - t, m.num_gc, (double)m.pause_total_ns / 1e6);
}

static void *volatile sink;

static __attribute__((noinline)) void bench_loop(int64_t size) {
  int n = (int)(2000000000 / (size + 16));
  double t = cpu_ms();
  for (int i = 0; i < n; i++) sink = rt_new_array(type_arg(&type_byte), size);
  printf("%5ld bytes, nothing live: %.1f ns each\n", (long)size, (cpu_ms() - t) * 1e6 / n);
}

static __attribute__((noinline)) void bench_mark(void) {
  Node *volatile t = tree(22);
  double start = cpu_ms();
  for (int i = 0; i < 3; i++) gc_collect();
  printf("mark an ordered tree: %.1f ns a node\n", (cpu_ms() - start) * 1e6 / 3 / (1 << 23));
  CHECK(t != NULL && sink != NULL);
}

/* n objects of `words` words in random order of allocation, two pointers each to others. */
static __attribute__((noinline)) void bench_mark_random(int64_t n, uint64_t words) {
  void **all = rt_makeslice(type_arg(&type_ptr), n, n);
  unsigned seed = 7;
  for (int64_t i = 0; i < n; i++) all[i] = gc_new_masked(words * 8, 3);
  for (int64_t i = n - 1; i > 0; i--) {
    int64_t j =
        (int64_t)(((uint64_t)rand_r(&seed) << 31 ^ (uint64_t)rand_r(&seed)) % (uint64_t)(i + 1));
    void *t = all[i];
    all[i] = all[j], all[j] = t;
  }
  double start = cpu_ms();
  for (int i = 0; i < 3; i++) gc_collect();
  printf("mark an array of pointers to random %ld B objects: %.1f ns each\n", (long)words * 8,
         (cpu_ms() - start) * 1e6 / 3 / (double)n);
  for (int64_t i = 0; 2 * i + 2 < n; i++) {
    ((void **)all[i])[0] = all[2 * i + 1];
    ((void **)all[i])[1] = all[2 * i + 2];
  }
  void *volatile root = all[0];
  all = NULL;
  clear_stack();
  start = cpu_ms();
  for (int i = 0; i < 3; i++) gc_collect();
  printf("mark a tree of random %ld B nodes: %.1f ns each, %lu MB\n", (long)words * 8,
         (cpu_ms() - start) * 1e6 / 3 / (double)n, heap.live >> 20);
  CHECK(root != NULL);
}

static void bench(void) {
  bench_trees(18);
  for (int64_t size = 16; size <= 1024; size *= 4) bench_loop(size);
  bench_mark();
  bench_mark_random(10000000, 6);
  bench_mark_random(10000000, 4);
}

/* ---- main --------------------------------------------------------------------------------- */

#define TEST(name) (test_##name(), printf("ok heap_%s\n", #name))

int main(int argc, char **argv) {
  gc_init();
  TEST(append_capacities);
  TEST(grown_contents);
  TEST(zeroed);
  TEST(survivors);
  TEST(exact_counts);
  TEST(interior_pointers);
  TEST(object_bounds);
  TEST(colours);
  TEST(wide_layouts);
  TEST(random_lifetimes);
  TEST(finalizers);
  TEST(weak_pointers);
  TEST(release);
  TEST(failures);
  if (argc == 1) TEST(shape_exhaustion);
  if (argc > 1 && strcmp(argv[1], "bench") == 0) bench();
  return 0;
}
