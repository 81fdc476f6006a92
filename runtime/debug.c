/*
 * debug.c: GODEBUG.
 *
 * Requires: the environment (entry.c). Ensures: rt_debug holds the switches' values.
 */
#include "runtime/debug.h"
#include "runtime/entry.h"

DebugSwitches rt_debug = {
#define DEBUG(name, initial, help) .name = initial,
#include "runtime/debug.def"
#undef DEBUG
};

void debug_init(void) {
#define DEBUG(name, initial, help) entry_godebug(#name, &rt_debug.name);
#include "runtime/debug.def"
#undef DEBUG
}
