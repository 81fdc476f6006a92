/*
 * parse.c: parsing a file: scanner, filter and grammar put together, and the reporting of errors.
 */
#include "parser/internal.h"

/* ---- reporting
 * --------------------------------------------------------------------------------------- */

static void report(Parser *p, Pos pos, const char *prefix, const char *fmt, va_list ap) {
  Text t = text_new(p->arena);
  text_puts(&t, prefix);
  text_vprintf(&t, fmt, ap);
  diag_error(p->diag, pos, "%s", t.s);
}

void syntax_error_at(Parser *p, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  report(p, pos, "syntax error: ", fmt, ap);
  va_end(ap);
  p->last_error = next_pos(p);
}

void parse_error_at(Parser *p, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  report(p, pos, "", fmt, ap);
  va_end(ap);
  p->last_error = next_pos(p);
}

void report_branch(Parser *p, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  report(p, pos, "", fmt, ap);
  va_end(ap);
}

Pos next_pos(const Parser *p) {
  return p->base + p->token.start;
}

static void put_token(Text *t, const Token *token) {
  static const char *const semis[] = {"semicolon", "newline", "EOF"};
  switch (token->kind) {
  case TOK_EOF: text_puts(t, "EOF"); break;
  case TOK_SEMI: text_puts(t, semis[token->op]); break;
  case TOK_COMMA: text_puts(t, "comma"); break;
  case TOK_NAME: text_printf(t, "name %.*s", (int)token->len, token->text); break;
  case TOK_LITERAL: text_printf(t, "literal %.*s", (int)token->len, token->text); break;
  default:
    text_printf(t, "%s%.*s", is_keyword(token->kind) ? "keyword " : "", (int)token->len,
                token->text);
  }
}

void unexpected(Parser *p, const char *rest) {
  Text t = text_new(p->arena);
  put_token(&t, &p->token);
  syntax_error_at(p, next_pos(p), "unexpected %s%s", t.s, rest);
}

void unexpected_token(Parser *p) {
  unexpected(p, "");
}

/* ---- tokens
 * ------------------------------------------------------------------------------------------- */

static void on_lex_error(void *arg, uint32_t offset, const char *message) {
  Parser *p = arg;
  parse_error_at(p, p->base + offset, "%s", message);
}

static void on_directive(void *arg, uint32_t offset, const char *text, uint32_t len) {
  Parser *p = arg;
  VEC_PUSH(p->arena, &p->file->directives, ((Directive){p->base + offset + 2, text + 2, len - 2}));
}

/* True at a declaration that parse_imports does not want to see. */
static bool ends_imports(const Parser *p) {
  if (!p->imports_only || p->brackets.len > 1) return false;
  TokenKind k = p->token.kind;
  return k == TOK_CONST || k == TOK_FUNC || k == TOK_TYPE || k == TOK_VAR;
}

static void set_value(Parser *p, Value *value) {
  const Token *t = &p->token;
  if (t->kind == TOK_NAME)
    value->sym = sym_intern(t->text, t->len);
  else if (t->kind == TOK_LITERAL)
    value->node = new_literal(p, t);
  else
    value->op = (Op)t->op;
}

int gram_lex(Value *value, Pos *pos, Parser *p) {
  lexer_next(p->lexer, &p->token);
  if (ends_imports(p)) p->token.kind = TOK_EOF;
  *pos = p->base + p->token.start;
  set_value(p, value);
  return (int)filter_token(p, p->token.kind);
}

/* ---- files
 * --------------------------------------------------------------------------------------------- */

static void print_verb(Text *t, const void *n) {
  print_expr(t, n);
}

static File *parse(Arena *a, SourceFile *f, Diag *d, bool imports_only) {
  uint32_t size;
  const char *text = source_text(f, &size);
  text_register_verb('E', print_verb);
  Parser p = {.arena = a, .source = f, .base = source_pos(f, 0), .diag = d};
  p.imports_only = imports_only;
  p.file = NEW(a, File);
  p.file->source = f;
  p.lexer = lexer_new(a, text, size, &(LexHandler){&p, on_lex_error, on_directive});
  gram_parse(&p);
  p.file->eof = p.base + size;
  lexer_close(p.lexer);
  return p.file->package_name ? p.file : NULL;
}

File *parse_file(Arena *a, SourceFile *f, Diag *d) {
  return parse(a, f, d, false);
}

File *parse_imports(Arena *a, SourceFile *f, Diag *d) {
  return parse(a, f, d, true);
}
