/*
 * parse.c: parsing a file: scanner, filter and grammar put together.
 *
 * Method: the first parse is fast and reports nothing; if anything is wrong, its tree is thrown
 * away and the file parsed again by careful.c, which reports everything.
 */
#include "parser/internal.h"

/* ---- tokens ---------------------------------------------------------------------------------- */

/* True at a declaration that parse_imports does not want to see. */
static bool ends_imports(const Parser *p) {
  if (!p->imports_only) return false;
  TokenKind k = p->token.kind;
  return k == TOK_CONST || k == TOK_FUNC || k == TOK_TYPE || k == TOK_VAR;
}

void next_token(Parser *p) {
  if (p->peeked) {
    p->token = p->next;
    p->peeked = false;
    return;
  }
  lexer_next(p->lexer, &p->token);
  if (ends_imports(p)) p->token.kind = TOK_EOF;
}

Pos next_pos(const Parser *p) {
  return p->base + p->token.start;
}

Pos peek_pos(Parser *p) {
  if (!p->careful) return NO_POS; /* nothing is reported */
  if (!p->peeked) lexer_next(p->lexer, &p->next);
  p->peeked = true;
  return p->base + p->next.start;
}

void set_symbol_value(Parser *p, Value *value) {
  const Token *t = &p->token;
  if (t->kind == TOK_NAME)
    value->sym = sym_intern(t->text, t->len);
  else if (t->kind == TOK_LITERAL)
    value->node = new_literal(p, t);
  else
    value->op = (Op)t->op;
}

int gram_lex(Value *value, Pos *pos, Parser *p) {
  next_token(p);
  *pos = next_pos(p);
  set_symbol_value(p, value);
  if (p->failed) return TOK_UNDEF; /* ends the parse */
  return (int)filter_token(p, p->token.kind);
}

/* ---- files ----------------------------------------------------------------------------------- */

static void start_parse(Parser *p) {
  uint32_t size;
  const char *text = source_text(p->source, &size);
  p->file = NEW(p->arena, File);
  p->file->source = p->source;
  p->file->eof = p->base + size;
  p->scratch.len = 0;
  p->pragmas.len = p->pragma_next = p->misplaced.len = 0;
  p->in_method = p->saw_other_decl = false;
  p->last_error = p->last_branch = p->skipped_from = NO_POS;
  LexHandler handler = {p, on_lex_error, on_directive};
  p->lexer = lexer_new(p->arena, text, size, &handler);
}

static void parse_fast(Parser *p) {
  start_parse(p);
  if (gram_parse(p) != 0) p->failed = true;
  if (!p->failed) finish_directives(p);
  lexer_close(p->lexer);
}

static void parse_again(Parser *p) {
  p->careful = true;
  raw_position_of(p->base); /* the table of lines is made before the scanner writes to the text */
  start_parse(p);
  parse_carefully(p);
  lexer_close(p->lexer);
  if (!p->file->package_name) return;
  finish_directives(p);
}

static void print_verb(Text *t, const void *n) {
  print_expr(t, n);
}

static Parser new_parser(Arena *a, SourceFile *f, Diag *d) {
  return (Parser){.arena = a, .source = f, .base = source_pos(f, 0), .diag = d};
}

static File *parse(Parser *p) {
  text_register_verb('E', print_verb);
  parse_fast(p);
  if (p->failed) parse_again(p);
  mark_linknames(p);
#ifndef NDEBUG
  if (!p->failed) verify_syntax(p->file);
#endif
  return p->file->package_name ? p->file : NULL;
}

File *parse_file(Arena *a, SourceFile *f, bool is_std, Diag *d) {
  Parser p = new_parser(a, f, d);
  p.is_std = is_std;
  return parse(&p);
}

File *parse_imports(Arena *a, SourceFile *f, Diag *d) {
  Parser p = new_parser(a, f, d);
  p.imports_only = true;
  return parse(&p);
}
