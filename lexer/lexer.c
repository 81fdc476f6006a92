/*
 * lexer.c: the life of a scan, and how what it finds is reported.
 */
#include "lexer/internal.h"

static const char *const kind_texts[] = {
    "EOF",
    "error",
    "undefined",
#define TOKEN(ID, text) text,
#include "lexer/token.def"
#undef TOKEN
};

const char *token_kind_text(TokenKind kind) {
  return kind_texts[kind];
}

/* Reports the bad bytes that stand before offset of the scanned text. */
static void report_bad_bytes(Lexer *lx, uint32_t offset) {
  uint32_t limit = file_offset(lx, offset);
  while (lx->bad_passed < lx->bad.len && lx->bad.items[lx->bad_passed].offset < limit) {
    const BadBytes *b = &lx->bad.items[lx->bad_passed++];
    if (b->message) lx->handler.error(lx->handler.arg, b->offset, b->message);
  }
}

void lex_error(Lexer *lx, uint32_t offset, const char *fmt, ...) {
  if (lx->bad_passed < lx->bad.len) report_bad_bytes(lx, offset);
  Text t = text_new(lx->arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  lx->handler.error(lx->handler.arg, file_offset(lx, offset), t.s);
}

void lex_directive(Lexer *lx, uint32_t offset, const char *text, uint32_t len) {
  lx->handler.directive(lx->handler.arg, file_offset(lx, offset), text, len);
}

Lexer *lexer_new(Arena *a, const char *text, uint32_t size, const LexHandler *handler) {
  Lexer *lx = NEW(a, Lexer);
  lx->arena = a;
  lx->handler = *handler;
  lx->text = (char *)text;
  lx->size = size;
  find_bad_bytes(a, text, size, &lx->bad);
  if (lx->bad.len) lx->text = without_bad_bytes(a, text, size, &lx->bad, &lx->size);
  scan_open(lx);
  return lx;
}

void lexer_next(Lexer *lx, Token *t) {
  if (lx->at_eof)
    *t = (Token){.kind = TOK_EOF, .text = lx->text + lx->size};
  else
    scan_next(lx, t);
  t->start = (uint32_t)(t->text - lx->text);
  if (lx->bad.len == 0) return;
  report_bad_bytes(lx, t->start + t->len + (t->kind == TOK_EOF));
  t->start = file_offset(lx, t->start);
}

void lexer_close(Lexer *lx) {
  scan_close(lx);
}
