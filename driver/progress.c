/*
 * progress.c: what the compiler is doing, on a terminal, when it takes longer than two seconds.
 */
#include "driver/driver.h"

#include <time.h>
#include <unistd.h>

static struct {
  struct timespec start;
  bool on_terminal, shown;
} progress;

static double seconds_since_start(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - progress.start.tv_sec) +
         (double)(now.tv_nsec - progress.start.tv_nsec) / 1e9;
}

void progress_start(void) {
  clock_gettime(CLOCK_MONOTONIC, &progress.start);
  progress.on_terminal = isatty(2);
}

void progress_step(const char *what) {
  if (!progress.on_terminal || seconds_since_start() < 2) return;
  fprintf(stderr, "\r\033[Kgosling: %s", what);
  progress.shown = true;
}

void progress_end(void) {
  if (progress.shown) fputs("\r\033[K", stderr);
  progress.shown = false;
}
