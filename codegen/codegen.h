/*
 * codegen.h: from analysed trees to an object file, through LLVM-C 19.
 */
#ifndef GOSLING_CODEGEN_CODEGEN_H
#define GOSLING_CODEGEN_CODEGEN_H

#include "types/types.h"

typedef struct CodegenOptions {
  int opt_level;           /* 0 to 3 */
  bool debug_info;         /* -g: variables and types too; line tables are always there */
  const char *object_path; /* where the object goes, or null */
  const char *asm_path;    /* -S */
  const char *ir_path;     /* -emit-llvm: after optimisation */
  /* Stores n bytes under one of these names; returns null or a message. */
  const char *(*write)(void *context, const char *path, const char *bytes, size_t n);
  void *write_context;
  FILE *dump_ir;           /* IR before optimisation, or null */
  FILE *dump_opt;          /* IR after, or null */
  bool is_main;            /* emit `go:main`, which runs all initialisers and main.main */
  const char *source_dir;  /* compilation directory of the debug info */
  Diag *diag;              /* gets what is wrong with the program: stack frames too large */
  unsigned part, parts;    /* generate only this part of the package; parts 0 or 1: all of it */
} CodegenOptions;

/*
 * Compiles pkg. init_order: all packages of the program in initialisation order (for is_main).
 * Returns null or the message that write returned. Writes nothing if there are diagnostics.
 */
const char *codegen_package(Package *pkg, Package **init_order, uint32_t init_count,
                            const CodegenOptions *options);

/*
 * How many parts the package is worth compiling in at the same time, each by a process of its own
 * with an object of its own: 1, or 2 for packages whose compilation takes long.
 */
unsigned codegen_parts(const Package *pkg, int opt_level);

/* A string that changes when the code generator does, for cache keys. */
const char *codegen_version(void);

#endif
