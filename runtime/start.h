/*
 * start.h: the process from its first instruction to main (start.c).
 */
#ifndef GOSLING_RUNTIME_START_H
#define GOSLING_RUNTIME_START_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

/*
 * Makes a thread's thread-local storage: memory of start_tls_size() bytes, zeroed, 64-byte aligned;
 * returns the thread pointer for %fs.
 */
size_t start_tls_size(void);
void *start_tls_init(void *memory);

/* The kernel's clock_gettime in user space; null if there is none. */
extern int (*rt_vdso_clock_gettime)(clockid_t clock, struct timespec *t);

/* asm.S: the end of signal handlers. */
void rt_sigreturn(void);

#endif
