/*
 * process.c: other programs (the linker, the compiled program), started without a shell.
 */
#include "driver/driver.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int wait_for(pid_t pid) {
  int status;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return status;
}

int run_process(char *const *argv, const char **why) {
  pid_t pid;
  int err = posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ);
  if (err != 0) {
    *why = system_reason(err);
    return -1;
  }
  return wait_for(pid);
}

static const char *read_pipe(int fd) {
  Text t = text_new(session_arena);
  char buf[4096];
  for (;;) {
    ssize_t n = read(fd, buf, sizeof buf);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    text_write(&t, buf, (size_t)n);
  }
  return t.s;
}

int run_process_captured(char *const *argv, const char **output, const char **why) {
  int fds[2];
  if (pipe(fds) != 0) {
    *why = system_reason(errno);
    return -1;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, fds[1], 2);
  posix_spawn_file_actions_addclose(&actions, fds[0]);
  posix_spawn_file_actions_addclose(&actions, fds[1]);
  pid_t pid;
  int err = posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(fds[1]);
  *output = err == 0 ? read_pipe(fds[0]) : "";
  close(fds[0]);
  if (err != 0) {
    *why = system_reason(err);
    return -1;
  }
  return wait_for(pid);
}
