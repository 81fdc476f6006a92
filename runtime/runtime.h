/*
 * runtime.h: prototypes of all functions of runtime.def, so that the C compiler checks each
 * definition against the list that compiled code was generated from.
 *
 * Requires: runtime.def. Ensures: `ptr` is void *, `str` is rt_String, and so on. Functions marked
 * GO exist under the symbol runtime.<name> only; C code that calls one declares it in internal.h.
 */
#ifndef GOSLING_RUNTIME_RUNTIME_H
#define GOSLING_RUNTIME_RUNTIME_H

#include "runtime/abi.h"

typedef struct rt_Int64Bool {
  int64_t value;
  bool ok;
} rt_Int64Bool;

typedef struct rt_PtrBool {
  void *value;
  bool ok;
} rt_PtrBool;

#define i1 bool
#define i8 int8_t
#define i32 int32_t
#define i64 int64_t
#define f32 float
#define f64 double
#define ptr void *
#define str rt_String
#define eface rt_Eface
#define i64i1 rt_Int64Bool
#define ptri1 rt_PtrBool
#define RT(name, result, parameters, attributes) result name parameters;
#include "runtime/runtime.def"
#undef RT
#undef i1
#undef i8
#undef i32
#undef i64
#undef f32
#undef f64
#undef ptr
#undef str
#undef eface
#undef i64i1
#undef ptri1

#endif
