/*
 * sys_raw.h: the system call itself, for start.c, which has no errno yet, and for sys.c.
 */
#ifndef GOSLING_RUNTIME_SYS_RAW_H
#define GOSLING_RUNTIME_SYS_RAW_H

/* Returns what the kernel returns: -4095 to -1 are negated error numbers. */
static inline long sys_raw(long number, long a, long b, long c, long d, long e, long f) {
  long result;
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = f;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return result;
}

#endif
