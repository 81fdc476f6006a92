/*
 * syscall.c: the operating system for lib/os and lib/time: files, arguments, environment, clocks.
 *
 * Requires: nothing. Ensures: results below zero are negated error numbers; interrupted calls are
 * repeated. Symbols are `runtime.<name>`, declared without body in Go (README.md lists them).
 */
#include "runtime/entry.h"
#include "runtime/ftoa.h"
#include "runtime/internal.h"
#include "runtime/signal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define GO(name) __asm__("runtime." #name)

int64_t sys_open(const char *path, int64_t flags, int64_t perm) GO(sys_open);
int64_t sys_close(int64_t fd) GO(sys_close);
int64_t sys_read(int64_t fd, void *p, int64_t n) GO(sys_read);
int64_t sys_write(int64_t fd, const void *p, int64_t n) GO(sys_write);
int64_t sys_syscall(int64_t number, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e)
    GO(sys_syscall);
_Noreturn void sys_exit(int64_t code) GO(sys_exit);
rt_String sys_error_text(int64_t number) GO(sys_error_text);
const char *sys_arg(int64_t i) GO(sys_arg);
const char *sys_env(int64_t i) GO(sys_env);
int64_t sys_nanotime(void) GO(nanotime);
void sys_walltime(int64_t *out) GO(sys_walltime);
int64_t sys_ftoa(char *buf, int64_t cap, double value, uint8_t fmt, int64_t prec, int64_t bitsize)
    GO(ftoa);

static int64_t checked(int64_t result) {
  return result < 0 ? -errno : result;
}

int64_t sys_open(const char *path, int64_t flags, int64_t perm) {
  int64_t r;
  do r = checked(open(path, (int)flags, (mode_t)perm));
  while (r == -EINTR);
  return r;
}

int64_t sys_close(int64_t fd) {
  return checked(close((int)fd));
}

int64_t sys_read(int64_t fd, void *p, int64_t n) {
  int64_t r;
  do r = checked(read((int)fd, p, (size_t)n));
  while (r == -EINTR);
  return r;
}

/* As in Go, a broken pipe at standard output or error ends the program. */
int64_t sys_write(int64_t fd, const void *p, int64_t n) {
  int64_t r;
  do r = checked(write((int)fd, p, (size_t)n));
  while (r == -EINTR);
  if (r == -EPIPE && (fd == 1 || fd == 2)) signal_die_of_sigpipe();
  return r;
}

int64_t sys_syscall(int64_t number, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e) {
  return checked(syscall(number, a, b, c, d, e));
}

_Noreturn void sys_exit(int64_t code) {
  for (;;) _exit((int)code);
}

rt_String sys_error_text(int64_t number) {
  static const struct {
    int number;
    const char *text;
  } texts[] = {
#define ERRNO(name, text) {name, text},
#include "runtime/errno.def"
#undef ERRNO
  };
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    if (texts[i].number == number)
      return (rt_String){(const uint8_t *)texts[i].text, (intptr_t)strlen(texts[i].text)};
  return (rt_String){(const uint8_t *)"unknown error", 13};
}

const char *sys_arg(int64_t i) {
  return i < rt_argc ? rt_argv[i] : NULL;
}

/* i grows from 0 until the result is null. */
const char *sys_env(int64_t i) {
  return rt_envp[i];
}

static int64_t clock_ns(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1000000000 + t.tv_nsec;
}

int64_t sys_nanotime(void) {
  return clock_ns(CLOCK_MONOTONIC);
}

/* out[0] seconds since 1970, out[1] nanoseconds */
void sys_walltime(int64_t *out) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  out[0] = t.tv_sec;
  out[1] = t.tv_nsec;
}

int64_t sys_ftoa(char *buf, int64_t cap, double value, uint8_t fmt, int64_t prec, int64_t bitsize) {
  return (int64_t)rt_format_float(buf, (size_t)cap, value, (char)fmt, (int)prec, (int)bitsize);
}
