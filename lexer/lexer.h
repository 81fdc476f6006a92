/*
 * lexer.h: from the bytes of a file to tokens.
 *
 * Semicolons are inserted here; what a `{` opens is decided by the parser's filter. Lexical errors
 * and directives (`//line`, `//go:`) go to the handler as they are met.
 */
#ifndef GOSLING_LEXER_LEXER_H
#define GOSLING_LEXER_LEXER_H

#include "base/base.h"

/* Numbers 1 and 2 are bison's (error, undefined). */
typedef enum TokenKind {
  TOK_EOF,
  TOK_ERROR_,
  TOK_UNDEF,
#define TOKEN(ID, text) TOK_##ID,
#include "lexer/token.def"
#undef TOKEN
  TOK_COUNT
} TokenKind;

/* Operators. */
typedef enum Op {
  OP_NONE,
  OP_ADD,     /* + */
  OP_SUB,     /* - */
  OP_MUL,     /* * */
  OP_DIV,     /* / */
  OP_REM,     /* % */
  OP_AND,     /* & */
  OP_OR,      /* | */
  OP_XOR,     /* ^ */
  OP_AND_NOT, /* &^ */
  OP_SHL,     /* << */
  OP_SHR,     /* >> */
  OP_LAND,    /* && */
  OP_LOR,     /* || */
  OP_EQ,
  OP_NE,
  OP_LT,
  OP_LE,
  OP_GT,
  OP_GE,
  OP_NOT,   /* ! */
  OP_TILDE, /* ~ */
  OP_RECV,  /* <- */
  OP_COUNT
} Op;

typedef enum LitKind {
  LIT_INT,
  LIT_FLOAT,
  LIT_IMAG,
  LIT_RUNE,
  LIT_STRING
} LitKind;

/* What a SEMI was in the source. */
typedef enum SemiKind {
  SEMI_WRITTEN,
  SEMI_NEWLINE,
  SEMI_EOF
} SemiKind;

typedef struct Token {
  uint8_t kind;     /* TokenKind */
  uint8_t op;       /* Op of CMP, MULOP, ASSIGN_OP, INC_DEC; LitKind; SemiKind */
  bool bad;         /* a malformed literal, already reported */
  uint32_t start;   /* byte offset in the file */
  const char *text; /* as written, len bytes, valid until lexer_close */
  uint32_t len;
} Token;

/* Offsets are bytes in the file; text is not NUL-terminated where len is given. */
typedef struct LexHandler {
  void *arg;
  void (*error)(void *arg, uint32_t offset, const char *message);
  /* A comment that begins with `//line `, `/``*line ` (terminated) or `//go:`. */
  void (*directive)(void *arg, uint32_t offset, const char *text, uint32_t len);
} LexHandler;

typedef struct Lexer Lexer;

/*
 * Starts to scan text, of size bytes and followed by two NUL bytes. The text is written to while
 * the scan runs and is as before after lexer_close. At most one Lexer at a time per text.
 */
Lexer *lexer_new(Arena *a, const char *text, uint32_t size, const LexHandler *handler);
/* Reads the next token; past the end it is TOK_EOF for ever. */
void lexer_next(Lexer *lx, Token *t);
void lexer_close(Lexer *lx);

/* The kind as written in token.def. */
const char *token_kind_text(TokenKind kind);
static inline bool is_keyword(TokenKind kind) {
  return kind >= TOK_BREAK && kind < TOK_COUNT;
}

/* Prints c as `U+0040 '@'`, without the quoted part if it is not printable. */
void text_put_code_point(Text *t, uint32_t c);
/* Prints c between single quotes, escaped where Go's %q would. */
void text_put_quoted_rune(Text *t, uint32_t c);

#endif
