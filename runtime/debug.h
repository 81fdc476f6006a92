/*
 * debug.h: the values of GODEBUG's switches (debug.def).
 */
#ifndef GOSLING_RUNTIME_DEBUG_H
#define GOSLING_RUNTIME_DEBUG_H

#include <stdint.h>

typedef struct DebugSwitches {
#define DEBUG(name, initial, help) int64_t name;
#include "runtime/debug.def"
#undef DEBUG
} DebugSwitches;

/* Written once, by debug_init. */
extern DebugSwitches rt_debug;

/* Reads GODEBUG. Called at start, before the first allocation. */
void debug_init(void);

#endif
