/*
 * report.c: how what is wrong with a file reaches the reader.
 *
 * Requires: the careful parse; the fast one only notes that it failed.
 * Ensures: gc's choice of what to drop: a second syntax error on a line, a repeated message, and
 * anything at the end of the file after an error.
 */
#include "parser/internal.h"

static bool same_line(Pos a, Pos b) {
  if (!a || !b) return false;
  Position p = position_of(a), q = position_of(b);
  return p.line == q.line && strcmp(p.file, q.file) == 0;
}

/* True if a syntax error at pos is to be dropped. */
static bool is_dropped(Parser *p, Pos pos) {
  if (same_line(p->last_syntax_error, pos)) return true;
  p->last_syntax_error = pos;
  return false;
}

static bool is_repeat(Parser *p, Pos pos, const char *text) {
  if (p->last_other_text && same_line(p->last_other, pos) && strcmp(p->last_other_text, text) == 0)
    return true;
  p->last_other = pos;
  p->last_other_text = text;
  return false;
}

/* Notes that there was an error; true if it is to be reported. */
static bool note_error(Parser *p) {
  p->last_error = next_pos(p);
  if (!p->careful) p->failed = true;
  return p->careful;
}

static void report_syntax(Parser *p, Pos pos, const char *text) {
  p->file->broken = true;
  if (!is_dropped(p, pos)) diag_error(p->diag, pos, "syntax error: %s", text);
}

static char *format(Parser *p, const char *fmt, va_list ap) {
  Text t = text_new(p->arena);
  text_vprintf(&t, fmt, ap);
  return t.s;
}

void syntax_error_at(Parser *p, Pos pos, const char *fmt, ...) {
  if (p->token.kind == TOK_EOF && p->last_error) return;
  if (!note_error(p)) return;
  va_list ap;
  va_start(ap, fmt);
  report_syntax(p, pos, format(p, fmt, ap));
  va_end(ap);
}

static void report_other(Parser *p, Pos pos, const char *fmt, va_list ap) {
  char *text = format(p, fmt, ap);
  if (!is_repeat(p, pos, text)) diag_error(p->diag, pos, "%s", text);
}

void parse_error_at(Parser *p, Pos pos, const char *fmt, ...) {
  if (!note_error(p)) return;
  va_list ap;
  va_start(ap, fmt);
  report_other(p, pos, fmt, ap);
  va_end(ap);
}

void side_error_at(Parser *p, Pos pos, const char *fmt, ...) {
  p->failed = true;
  if (!p->careful) return;
  va_list ap;
  va_start(ap, fmt);
  report_other(p, pos, fmt, ap);
  va_end(ap);
}

/* ---- unexpected tokens ----------------------------------------------------------------------- */

static void put_token(Text *t, const Token *token) {
  static const char *const semis[] = {"semicolon", "newline", "EOF"};
  switch (token->kind) {
  case TOK_EOF: text_puts(t, "EOF"); break;
  case TOK_SEMI: text_puts(t, semis[token->op]); break;
  case TOK_COMMA: text_puts(t, "comma"); break;
  case TOK_NAME: text_puts(t, "name "); break;
  case TOK_LITERAL: text_puts(t, "literal "); break;
  default:
    if (is_keyword(token->kind)) text_puts(t, "keyword ");
  }
  if (token->kind != TOK_SEMI && token->kind != TOK_COMMA) text_write(t, token->text, token->len);
}

static bool begins(const char *s, const char *prefix) {
  return strncmp(s, prefix, strlen(prefix)) == 0;
}

void syntax_message(Parser *p, Pos pos, const char *message) {
  bool expected = begins(message, "expected ");
  if (!expected && !begins(message, "in ") && !begins(message, "at ") &&
      !begins(message, "after ")) {
    syntax_error_at(p, pos, "%s", message);
    return;
  }
  Text t = text_new(p->arena);
  put_token(&t, &p->token);
  syntax_error_at(p, pos, "unexpected %s%s%s", t.s, expected ? ", " : " ", message);
}

void unexpected_token(Parser *p) {
  p->failed = true;
}
