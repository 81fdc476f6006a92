/*
 * internal.h: what the runtime's own files share beyond the module headers.
 */
#ifndef GOSLING_RUNTIME_INTERNAL_H
#define GOSLING_RUNTIME_INTERNAL_H

#include "runtime/abi.h"
#include "runtime/debug.h"
#include "runtime/goroutine.h"
#include "runtime/heap.h"
#include "runtime/print.h"
#include "runtime/runtime.h"
#include "runtime/type.h"

#endif
