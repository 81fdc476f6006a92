/*
 * directives.c: the comments that speak to the compiler.
 */
#include "parser/internal.h"

void on_directive(void *arg, uint32_t offset, const char *text, uint32_t len) {
  Parser *p = arg;
  VEC_PUSH(p->arena, &p->file->directives, ((Directive){p->base + offset + 2, text + 2, len - 2}));
}

void on_lex_error(void *arg, uint32_t offset, const char *message) {
  Parser *p = arg;
  parse_error_at(p, p->base + offset, "%s", message);
}
