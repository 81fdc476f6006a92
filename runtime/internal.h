/*
 * internal.h: what the runtime's own files share beyond the module headers.
 */
#ifndef GOSLING_RUNTIME_INTERNAL_H
#define GOSLING_RUNTIME_INTERNAL_H

#include "runtime/abi.h"
#include "runtime/goroutine.h"
#include "runtime/print.h"
#include "runtime/runtime.h"
#include "runtime/type.h"

/* heap and collector: reserves the heap; called once, before any allocation. */
void gc_init(void);

#endif
