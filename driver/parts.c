/*
 * parts.c: a package in parts, compiled by several processes at the same time.
 *
 * Requires: a package that has been through escape/. Ensures: an object for each part. Each part is
 * compiled by a process of its own, forked from this one, which has what all parts share; as many
 * run at a time as there are processors, the heaviest parts first, so that nobody waits long for
 * the last one. Objects are found by the content of the module they are made from, in the cache if
 * there is one: after a change of a function only its part is compiled. A process compiles one part
 * only, since what LLVM remembers of modules it has optimised shows in the next one. Refused:
 * threads, which would have to share LLVM's context, to which types of Go refer.
 */
#include "driver/driver.h"

#include <errno.h>
#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "codegen/codegen.h"

enum {
  MAX_PROCESSES = 8
};

/* What a process tells of the part that it compiled. */
typedef struct Part {
  char key[KEY_SIZE]; /* of the object */
  bool in_work;       /* it did not fit the cache, or there is none */
} Part;

typedef struct Job {
  const PartsOptions *o;
  uint32_t count;
  Part *parts; /* shared by all processes */
  Part *part;  /* being compiled */
} Job;

static const char *part_object(const Job *j, const Part *part) {
  if (!part->in_work) return cached_part(part->key);
  return format_text(session_arena, "%s/%s.o", j->o->work, part->key);
}

/* The CodegenOptions.wants of a Job. */
static bool wants_part(void *context, const char *bitcode, size_t size) {
  Job *j = context;
  part_key(j->part->key, j->o->options, bitcode, size);
  const char *object = cached_part(j->part->key);
  j->part->in_work = object == NULL;
  return !object || !cache_keeps(object);
}

/* The CodegenOptions.write of a Job. */
static const char *write_part(void *context, const char *path, const char *bytes, size_t n) {
  Job *j = context;
  (void)path;
  const char *why = write_file(part_object(j, j->part), bytes, n);
  if (!why || j->part->in_work) return why;
  j->part->in_work = true;
  return write_file(part_object(j, j->part), bytes, n);
}

static bool compile_part(Job *j, uint32_t part) {
  CodegenOptions c = *j->o->codegen;
  c.part = part;
  c.exits = true;
  c.object_path = "part";
  c.diag = diag_new(session_arena);
  c.wants = wants_part;
  c.write = write_part;
  c.context = j;
  j->part = &j->parts[part];
  const char *why = codegen_package(j->o->unit->pkg, j->o->order, j->o->order_count, &c);
  return !why && diag_count(c.diag) == 0;
}

static uint32_t process_count(uint32_t parts) {
  long cpus = sysconf(_SC_NPROCESSORS_ONLN);
  if (cpus < 1) cpus = 1;
  if (cpus > MAX_PROCESSES) cpus = MAX_PROCESSES;
  return parts < (uint32_t)cpus ? parts : (uint32_t)cpus;
}

/* Processes that live this shortly take memory in large pieces and give none of it back. */
static void keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

/* Ends with the process that started it; the work directory is not its to remove. */
static void compile_and_exit(Job *j, uint32_t part, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(1);
  remove_at_end("", "");
  keep_memory();
  _exit(compile_part(j, part) ? 0 : 1);
}

static bool start(Job *j, uint32_t part) {
  pid_t parent = getpid(), child = fork();
  if (child == 0) compile_and_exit(j, part, parent);
  return child > 0;
}

/* Waits for any part; did it go well? */
static bool finish(void) {
  int status;
  while (wait(&status) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool compile_all(Job *j, const uint32_t *order, uint32_t limit) {
  uint32_t next = 0, running = 0;
  bool ok = true;
  while (running > 0 || (ok && next < j->count)) {
    if (ok && next < j->count && running < limit) {
      ok = start(j, order[next++]);
      running += ok;
    } else {
      ok = finish() && ok;
      running--;
    }
  }
  return ok;
}

static uint32_t *heaviest_first(const CodegenPlan *plan, uint32_t n) {
  uint32_t *order = NEW_ARRAY(session_arena, uint32_t, n);
  for (uint32_t i = 0; i < n; i++) {
    uint32_t k = i, weight = codegen_part_weight(plan, i);
    for (; k > 0 && codegen_part_weight(plan, order[k - 1]) < weight; k--) order[k] = order[k - 1];
    order[k] = i;
  }
  return order;
}

static void collect_objects(const Job *j) {
  Unit *u = j->o->unit;
  StringList keys = {0};
  bool all_kept = true;
  u->objects.len = 0;
  for (uint32_t i = 0; i < j->count; i++) {
    const Part *part = &j->parts[i];
    all_kept = all_kept && !part->in_work;
    VEC_PUSH(session_arena, &u->objects, part_object(j, part));
    VEC_PUSH(session_arena, &keys, format_text(session_arena, "%s", part->key));
  }
  if (all_kept) cache_parts(u, &keys);
}

bool compile_parts(const PartsOptions *o) {
  Job j = {.o = o, .count = codegen_part_count(o->codegen->plan)};
  size_t size = (size_t)j.count * sizeof *j.parts;
  void *shared = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) return false;
  j.parts = shared;
  codegen_prepare();
  bool ok = compile_all(&j, heaviest_first(o->codegen->plan, j.count), process_count(j.count));
  if (ok) collect_objects(&j);
  munmap(shared, size);
  return ok;
}
