/*
 * cleanup.c: nothing stays behind when the compiler ends, also by a signal.
 *
 * Two names are enough: the file that is being written beside its final name, and the work
 * directory, which holds files only. The handler calls nothing but what POSIX allows in handlers
 * (and getdents64). A limit on file sizes (SIGXFSZ) is a failed write, told as such.
 */
#include "driver/driver.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static const int deadly[] = {SIGHUP, SIGINT, SIGTERM, SIGPIPE, SIGXCPU};
enum {
  DEADLY = sizeof deadly / sizeof *deadly
};

/* Names of the session, which the handler reads on any thread; "" and null: none. */
static const char *_Atomic pending_file, *_Atomic work_dir;

void remove_at_end(const char *file, const char *directory) {
  if (file) pending_file = file;
  if (directory) work_dir = directory;
}

struct entry { /* what getdents64 fills in */
  uint64_t inode, offset;
  uint16_t length;
  uint8_t type;
  char name[];
};

static void remove_files(int dir) {
  _Alignas(struct entry) char buf[4096];
  for (;;) {
    long n = syscall(SYS_getdents64, dir, buf, sizeof buf); /* NOLINT(bugprone-signal-handler) */
    if (n <= 0) return;
    for (long at = 0; at < n;) {
      const struct entry *e = (const struct entry *)(buf + at);
      unlinkat(dir, e->name, 0); /* fails for . and .. */
      at += e->length;
    }
  }
}

static void clean_up(void) {
  const char *file = pending_file, *directory = work_dir;
  if (file) unlink(file);
  int dir = directory ? open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  if (dir < 0) return;
  remove_files(dir);
  rmdir(directory);
}

static void on_signal(int number) {
  clean_up();
  signal(number, SIG_DFL);
  raise(number);
}

void clean_up_at_end(void) {
  atexit(clean_up);
  signal(SIGXFSZ, SIG_IGN);
  for (int i = 0; i < DEADLY; i++)
    if (signal(deadly[i], on_signal) == SIG_IGN) signal(deadly[i], SIG_IGN);
}

void restore_signals(void) {
  signal(SIGXFSZ, SIG_DFL); /* exec resets the handlers */
}
