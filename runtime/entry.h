/*
 * entry.h: what the program was started with (entry.c).
 */
#ifndef GOSLING_RUNTIME_ENTRY_H
#define GOSLING_RUNTIME_ENTRY_H

#include <stdbool.h>
#include <stdint.h>

/* Written once at start. */
extern int rt_argc;
extern char **rt_argv, **rt_envp;

/* The value of an environment variable, or null. */
const char *entry_getenv(const char *name);
/* Sets *value from GODEBUG's name=value; false and untouched if it is not there. */
bool entry_godebug(const char *name, int64_t *value);

#endif
