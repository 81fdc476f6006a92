/*
 * header.c: package clauses and imports that do not parse, as the go command tells it.
 *
 * The go command reads the head of each file before it compiles anything, and what is wrong there
 * it says in other words than the compiler. Method, as the go command's: a reader that knows little
 * finds the end of the imports; a parser looks at what stands before it, or at the whole file if
 * the reader was lost. Its first error is the message.
 */
#include "driver/driver.h"

#include "lexer/lexer.h"

/* ---- the reader ------------------------------------------------------------------------------ */

typedef struct Reader {
  const char *s, *end;
  bool lost;
} Reader;

static bool is_identifier_byte(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_' ||
         (unsigned char)c >= 0x80;
}

static void skip_line(Reader *r) {
  while (r->s < r->end && *r->s != '\n') r->s++;
}

static void skip_comment(Reader *r) {
  if (r->s + 1 < r->end && r->s[1] == '/') {
    skip_line(r);
    return;
  }
  const char *close = NULL;
  if (r->s + 1 < r->end && r->s[1] == '*')
    close = memmem(r->s + 2, (size_t)(r->end - r->s - 2), "*/", 2);
  r->lost = r->lost || !close;
  r->s = close ? close + 2 : r->end;
}

/* The next byte that is neither space nor comment, or 0 at the end. */
static char peek(Reader *r) {
  while (r->s < r->end) {
    char c = *r->s;
    if (c == '/')
      skip_comment(r);
    else if (c == ' ' || c == '\f' || c == '\t' || c == '\r' || c == '\n' || c == ';')
      r->s++;
    else
      return c;
  }
  return 0;
}

static void read_keyword(Reader *r, const char *word) {
  size_t n = strlen(word);
  peek(r);
  bool here = (size_t)(r->end - r->s) >= n && memcmp(r->s, word, n) == 0;
  if (!here || (r->s + n < r->end && is_identifier_byte(r->s[n]))) r->lost = true;
  if (here) r->s += n;
}

static void read_identifier(Reader *r) {
  if (!is_identifier_byte(peek(r))) r->lost = true;
  while (r->s < r->end && is_identifier_byte(*r->s)) r->s++;
}

static void read_string(Reader *r) {
  char quote = peek(r);
  if (quote != '"' && quote != '`') {
    r->lost = true;
    return;
  }
  for (r->s++; r->s < r->end; r->s++) {
    if (*r->s == quote) {
      r->s++;
      return;
    }
    if (quote == '"' && *r->s == '\n') break;
    if (quote == '"' && *r->s == '\\') r->s++;
  }
  r->lost = true;
}

static void read_import(Reader *r) {
  char c = peek(r);
  if (c == '.')
    r->s++;
  else if (is_identifier_byte(c))
    read_identifier(r);
  read_string(r);
}

/* How many bytes of text the imports end after: all of them if they do not parse. */
static uint32_t header_size(const char *text, uint32_t size) {
  Reader r = {text, text + size, false};
  if (size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) r.s += 3;
  read_keyword(&r, "package");
  if (!r.lost) read_identifier(&r);
  while (!r.lost && peek(&r) == 'i') {
    read_keyword(&r, "import");
    if (r.lost) break;
    if (peek(&r) != '(') {
      read_import(&r);
      continue;
    }
    r.s++;
    while (!r.lost && peek(&r) != ')') read_import(&r);
    if (!r.lost) r.s++;
  }
  if (!r.lost) peek(&r);
  return r.lost ? size : (uint32_t)(r.s - text);
}

/* ---- the parser ------------------------------------------------------------------------------ */

typedef struct Header {
  Lexer *lexer;
  Token token;
  uint32_t size;
  HeaderError error; /* the first one; text null: none */
} Header;

static void note_error(Header *h, uint32_t offset, const char *text) {
  if (h->error.text && h->error.offset <= offset) return;
  h->error = (HeaderError){.offset = offset, .text = text};
}

/* What the scanner finds, in the words of the go command's. */
static void on_error(void *arg, uint32_t offset, const char *message) {
  static const char *const others[][2] = {
      {"newline in string", "string literal not terminated"},
      {"string not terminated", "string literal not terminated"},
      {"invalid UTF-8 encoding", "illegal UTF-8 encoding"},
      {"invalid BOM in the middle of the file", "illegal byte order mark"},
  };
  Header *h = arg;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (strcmp(message, others[i][0]) == 0) message = others[i][1];
  if (strncmp(message, "invalid character ", 18) == 0)
    message = format_text(session_arena, "illegal character %s", message + 18);
  note_error(h, offset, arena_strndup(session_arena, message, strlen(message)));
}

static void on_directive(void *arg, uint32_t offset, const char *text, uint32_t len) {
  (void)arg, (void)offset, (void)text, (void)len;
}

/* A string that does not end is reported where it begins. */
static void next(Header *h) {
  HeaderError before = h->error;
  lexer_next(h->lexer, &h->token);
  const Token *t = &h->token;
  bool is_string = t->kind == TOK_LITERAL && t->bad && (*t->text == '"' || *t->text == '`');
  if (is_string && !before.text && h->error.text) h->error.offset = t->start;
}

static const char *found_text(const Header *h) {
  const Token *t = &h->token;
  if (t->kind == TOK_EOF) return "'EOF'";
  if (t->kind == TOK_SEMI) return t->op == SEMI_WRITTEN ? "';'" : "newline";
  const char *quote = t->kind == TOK_NAME || t->kind == TOK_LITERAL ? "" : "'";
  return format_text(session_arena, "%s%.*s%s", quote, (int)t->len, t->text, quote);
}

static void expected(Header *h, const char *what) {
  note_error(h, h->token.start,
             format_text(session_arena, "expected '%s', found %s", what, found_text(h)));
}

static void expect(Header *h, TokenKind kind, const char *what) {
  if (h->token.kind != kind) expected(h, what);
  next(h);
}

/* A semicolon may be left out before a closing bracket and at the end. */
static void expect_semicolon(Header *h) {
  if (h->token.kind == TOK_RPAREN || h->token.kind == TOK_RBRACE) return;
  if (h->token.kind == TOK_SEMI)
    next(h);
  else if (h->token.kind != TOK_EOF)
    expected(h, ";");
}

static void parse_import(Header *h) {
  if (h->token.kind == TOK_NAME || h->token.kind == TOK_DOT) next(h);
  const Token *t = &h->token;
  bool literal = t->kind == TOK_LITERAL, string = literal && t->op == LIT_STRING;
  if (literal || t->kind == TOK_NAME) {
    if (!string) note_error(h, t->start, "import path must be a string");
    next(h);
  } else
    note_error(h, t->start, "missing import path");
  if (!h->error.text) expect_semicolon(h);
}

static void parse_imports_of(Header *h) {
  while (h->token.kind == TOK_IMPORT && !h->error.text) {
    next(h);
    if (h->token.kind != TOK_LPAREN) {
      parse_import(h);
      continue;
    }
    next(h);
    while (h->token.kind != TOK_RPAREN && h->token.kind != TOK_EOF && !h->error.text)
      parse_import(h);
    if (h->error.text) return;
    expect(h, TOK_RPAREN, ")");
    expect_semicolon(h);
  }
}

static void parse_header(Header *h) {
  next(h);
  expect(h, TOK_PACKAGE, "package");
  if (h->error.text) return;
  expect(h, TOK_NAME, "IDENT");
  if (h->error.text) return;
  expect_semicolon(h);
  parse_imports_of(h);
}

HeaderError header_error(const char *text, uint32_t size) {
  uint32_t n = header_size(text, size);
  if (memchr(text, 0, n < size ? n + 1 : n))
    return (HeaderError){.text = "unexpected NUL in input", .unreadable = true};
  char *copy = arena_alloc(session_arena, (size_t)n + 2);
  memcpy(copy, text, n);
  Header h = {.size = n};
  LexHandler handler = {&h, on_error, on_directive};
  h.lexer = lexer_new(session_arena, copy, n, &handler);
  parse_header(&h);
  lexer_close(h.lexer);
  h.error.past_line = h.error.text && h.error.offset >= n && n > 0 && text[n - 1] == '\n';
  return h.error;
}
