/*
 * parse_fuzz.c: a libFuzzer target for scanner and parser.
 *
 * Every input is parsed; what is accepted must pass the verifier, and survive being copied, printed
 * and dumped. `make fuzz SECONDS=600` runs it over the sources of the tests as first inputs.
 */
#include "parser/parser.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static FILE *sink(void) {
  static FILE *out;
  if (!out) out = fopen("/dev/null", "w");
  return out;
}

/* Prints every expression of a tree. */
static void print_all(Node **child, void *arg) {
  Arena *a = arg;
  if (is_expr_kind((*child)->kind)) {
    Text t = text_new(a);
    print_expr(&t, *child);
    start_pos(*child);
  }
  walk_children(*child, print_all, arg);
}

static void use_tree(Arena *a, const File *file) {
  verify_syntax(file);
  for (uint32_t i = 0; i < file->decls.len; i++) {
    Node *copy = copy_tree(a, file->decls.items[i], NULL, NULL);
    print_all(&copy, a);
  }
  dump_file(file, sink());
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!session_arena) session_arena = arena_new("session");
  if (size > 1 << 16) return -1;
  Arena *a = arena_new("input");
  char *text = arena_alloc(a, size + 2);
  if (size) memcpy(text, data, size);
  SourceFile *f = source_add("fuzz.go", "fuzz.go", text, (uint32_t)size);
  if (!f) exit(0); /* as many inputs as positions can be told apart */
  Diag *d = diag_new(a);
  File *file = parse_file(a, f, false, d);
  if (file && diag_count(d) == 0) use_tree(a, file);
  diag_print(d, sink(), false);
  arena_free(a);
  return 0;
}
