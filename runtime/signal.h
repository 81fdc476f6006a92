/*
 * signal.h: signals of the program's own faults (signal.c).
 */
#ifndef GOSLING_RUNTIME_SIGNAL_H
#define GOSLING_RUNTIME_SIGNAL_H

#include <signal.h>
#include <stdbool.h>

/* Installs the handlers and the first thread's alternate stack. */
void signal_init(void);
/* The alternate stack of the current thread; every thread that runs Go code needs one. */
void signal_init_thread(void);
/* runtime/debug.SetPanicOnFault; returns the old setting. */
bool signal_set_panic_on_fault(bool enable);
/* Dies of a SIGTRAP that the runtime did not ask for, as a signal handler. */
_Noreturn void signal_die_of_trap(int sig, siginfo_t *info, void *context);
/* Dies of SIGPIPE as a program without handlers does. */
_Noreturn void signal_die_of_sigpipe(void);

#endif
