/*
 * codegen.h: from analysed trees to an object file, through LLVM-C 19.
 */
#ifndef GOSLING_CODEGEN_CODEGEN_H
#define GOSLING_CODEGEN_CODEGEN_H

#include "types/types.h"

typedef struct CodegenPlan CodegenPlan;

typedef struct CodegenOptions {
  int opt_level;           /* 0 to 3 */
  bool debug_info;         /* -g: variables and types too; line tables are always there */
  const char *object_path; /* where the object goes, or null */
  const char *asm_path;    /* -S */
  const char *ir_path;     /* -emit-llvm: after optimisation */
  /* Stores n bytes under one of these names; returns null or a message. */
  const char *(*write)(void *context, const char *path, const char *bytes, size_t n);
  /* Null, or asked with the module before optimisation, as bitcode: is its object needed? */
  bool (*wants)(void *context, const char *bitcode, size_t n);
  void *context;           /* of both */
  FILE *dump_ir;           /* IR before optimisation, or null */
  FILE *dump_opt;          /* IR after, or null */
  bool is_main;            /* emit `go:main`, which runs all initialisers and main.main */
  const char *source_dir;  /* compilation directory of the debug info */
  Diag *diag;              /* gets what is wrong with the program: stack frames too large */
  const CodegenPlan *plan; /* of the package, made with these options */
  uint32_t part;           /* of the plan, to be generated */
  bool exits;              /* the process ends afterwards: nothing need be freed */
} CodegenOptions;

/* Starts LLVM, so that processes that are forked need not. */
void codegen_prepare(void);

/*
 * Compiles a part of pkg. init_order: all packages of the program in initialisation order (for
 * is_main).
 * Returns null or the message that write returned. Writes nothing if there are diagnostics.
 */
const char *codegen_package(Package *pkg, Package **init_order, uint32_t init_count,
                            const CodegenOptions *options);

/*
 * Decides what of pkg is generated and in how many parts, one if it may not be split. Parts can be
 * compiled at the same time in several processes; each gives an object of its own.
 */
CodegenPlan *codegen_plan(Package *pkg, const CodegenOptions *options, bool may_split);
uint32_t codegen_part_count(const CodegenPlan *plan);
/* How long a part takes, in some unit. */
uint32_t codegen_part_weight(const CodegenPlan *plan, uint32_t part);

/* Does a package that was checked, pkg or one that it imports, mention a function that collects?
 * Then the code of its callers depends on the bodies of what it imports (forget.c). */
bool codegen_may_collect(Package *pkg);

/* A string that changes when the code generator does, for cache keys. */
const char *codegen_version(void);

#endif
