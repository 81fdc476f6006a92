/*
 * sys.c: system calls and the few other functions of libc that the runtime uses, under libc's
 * names.
 *
 * Requires: thread-local storage (start.c). Ensures: libc's contract of each function, errno
 * included.
 *
 * Programs are linked without libc: its start-up code, locale tables and formatting would be four
 * fifths of a small program, and its functions that choose a variant by processor need relocation
 * at start. Its headers are used for types and constants.
 */
#include "runtime/start.h"
#include "runtime/sys_raw.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static _Thread_local int error_number;

int *__errno_location(void) {
  return &error_number;
}

/* The kernel returns negated error numbers. */
static long checked(long result) {
  if (result >= 0 || result < -4095) return result;
  error_number = (int)-result;
  return -1;
}

#define CALL(number, a, b, c) checked(sys_raw(number, (long)(a), (long)(b), (long)(c), 0, 0, 0))

long syscall(long number, ...) {
  long arg[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) arg[i] = va_arg(list, long);
  va_end(list);
  return checked(sys_raw(number, arg[0], arg[1], arg[2], arg[3], arg[4], arg[5]));
}

/* ---- files ----------------------------------------------------------------------------------- */

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  int mode = va_arg(list, int);
  va_end(list);
  return (int)CALL(SYS_open, path, flags, mode);
}

int close(int fd) {
  return (int)CALL(SYS_close, fd, 0, 0);
}

ssize_t read(int fd, void *p, size_t n) {
  return CALL(SYS_read, fd, p, n);
}

ssize_t write(int fd, const void *p, size_t n) {
  return CALL(SYS_write, fd, p, n);
}

off_t lseek(int fd, off_t offset, int whence) {
  return CALL(SYS_lseek, fd, offset, whence);
}

/* ---- memory ---------------------------------------------------------------------------------- */

void *mmap(void *p, size_t n, int protection, int flags, int fd, off_t offset) {
  return (void *)checked(sys_raw(SYS_mmap, (long)p, (long)n, protection, flags, fd, offset));
}

int munmap(void *p, size_t n) {
  return (int)CALL(SYS_munmap, p, n, 0);
}

int madvise(void *p, size_t n, int advice) {
  return (int)CALL(SYS_madvise, p, n, advice);
}

int mprotect(void *p, size_t n, int protection) {
  return (int)CALL(SYS_mprotect, p, n, protection);
}

ssize_t getrandom(void *p, size_t n, unsigned flags) {
  return CALL(SYS_getrandom, p, n, flags);
}

/* ---- processes and threads ------------------------------------------------------------------- */

void _exit(int status) {
  for (;;) sys_raw(SYS_exit_group, status, 0, 0, 0, 0, 0);
}

pid_t gettid(void) {
  return (pid_t)sys_raw(SYS_gettid, 0, 0, 0, 0, 0, 0);
}

pid_t getpid(void) {
  return (pid_t)sys_raw(SYS_getpid, 0, 0, 0, 0, 0, 0);
}

int sched_getaffinity(pid_t pid, size_t size, cpu_set_t *set) {
  return (int)CALL(SYS_sched_getaffinity, pid, size, set) < 0 ? -1 : 0;
}

int __sched_cpucount(size_t size, const cpu_set_t *set) {
  const uint8_t *p = (const uint8_t *)set;
  int n = 0;
  for (size_t i = 0; i < size; i++)
    for (uint8_t byte = p[i]; byte; byte &= (uint8_t)(byte - 1)) n++;
  return n;
}

/* ---- signals --------------------------------------------------------------------------------- */

/* The kernel's structure; a handler returns through `restorer`. */
typedef struct KernelAction {
  void *handler;
  unsigned long flags;
  void (*restorer)(void);
  uint64_t mask;
} KernelAction;

enum {
  SA_RESTORER_FLAG = 0x04000000
};

int sigaction(int sig, const struct sigaction *action, struct sigaction *old) {
  KernelAction now, before = {0};
  if (action) {
    now.handler = (void *)action->sa_sigaction;
    now.flags = (unsigned long)action->sa_flags | SA_RESTORER_FLAG;
    now.restorer = rt_sigreturn;
    now.mask = action->sa_mask.__val[0];
  }
  long r = checked(sys_raw(SYS_rt_sigaction, sig, action ? (long)&now : 0, (long)&before, 8, 0, 0));
  if (old && r == 0) {
    *old = (struct sigaction){.sa_flags = (int)before.flags};
    old->sa_sigaction = (void (*)(int, siginfo_t *, void *))before.handler;
    old->sa_mask.__val[0] = before.mask;
  }
  return (int)r;
}

int sigaltstack(const stack_t *now, stack_t *old) {
  return (int)CALL(SYS_sigaltstack, now, old, 0);
}

int raise(int sig) {
  return (int)CALL(SYS_tgkill, getpid(), gettid(), sig);
}

/* ---- time, numbers --------------------------------------------------------------------------- */

int clock_gettime(clockid_t clock, struct timespec *t) {
  if (rt_vdso_clock_gettime) return rt_vdso_clock_gettime(clock, t);
  return (int)CALL(SYS_clock_gettime, clock, t, 0);
}

/* Base 10 only, which is all the runtime reads. */
long strtol(const char *restrict s, char **restrict end, int base) {
  unsigned long v = 0;
  (void)base;
  bool negative = *s == '-';
  if (*s == '-' || *s == '+') s++;
  for (; *s >= '0' && *s <= '9'; s++)
    if (__builtin_mul_overflow(v, 10ul, &v) ||
        __builtin_add_overflow(v, (unsigned long)(*s - '0'), &v))
      v = INT64_MAX;
  if (end) *end = (char *)(uintptr_t)s;
  return negative ? (long)-v : (long)v;
}
