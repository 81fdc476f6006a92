/*
 * internal.h: what the files of lexer/ share.
 */
#ifndef GOSLING_LEXER_INTERNAL_H
#define GOSLING_LEXER_INTERNAL_H

#include "lexer/lexer.h"

/* A byte sequence that the scanner does not see (NUL, ill-formed UTF-8, byte order mark). */
typedef struct BadBytes {
  uint32_t offset, len;
  uint32_t removed;    /* bytes of the bad ones before it */
  const char *message; /* null: not an error (a byte order mark at the start) */
} BadBytes;

typedef VEC(BadBytes) BadBytesList;

struct Lexer {
  Arena *arena;
  LexHandler handler;
  char *text; /* what is scanned: the file, or a copy without the bad bytes */
  uint32_t size;
  void *scanner;     /* flex's */
  bool semi_pending; /* a newline or the end of file here is a semicolon */
  bool at_eof;
  BadBytesList bad;    /* in order of offset */
  uint32_t bad_passed; /* of bad: reported so far */
};

/* encoding.c: finds the bad bytes of a text. */
void find_bad_bytes(Arena *a, const char *text, uint32_t size, BadBytesList *bad);
/* Returns a copy without them, two NUL bytes after it. */
char *without_bad_bytes(Arena *a, const char *text, uint32_t size, const BadBytesList *bad,
                        uint32_t *new_size);

/* From an offset in the scanned text to one in the file. */
uint32_t file_offset(const Lexer *lx, uint32_t offset);
/* Reports an error at an offset of the scanned text. */
void lex_error(Lexer *lx, uint32_t offset, const char *fmt, ...);
void lex_directive(Lexer *lx, uint32_t offset, const char *text, uint32_t len);

/* literals.c: each checks the literal s[0..n) that stands at offset; false if malformed. */
bool check_number(Lexer *lx, uint32_t offset, const char *s, uint32_t n, LitKind *kind);
bool check_string(Lexer *lx, uint32_t offset, const char *s, uint32_t n);
bool check_raw_string(Lexer *lx, uint32_t offset, const char *s, uint32_t n);
bool check_rune(Lexer *lx, uint32_t offset, const char *s, uint32_t n);

/* names.c: reports the characters that may not stand in a name. */
void check_name(Lexer *lx, uint32_t offset, const char *s, uint32_t n);
/* Decodes one well-formed UTF-8 sequence; returns its length. */
uint32_t decode_rune(const char *s, uint32_t n, uint32_t *c);

/* scan.l */
void scan_open(Lexer *lx);
void scan_close(Lexer *lx);
void scan_next(Lexer *lx, Token *t);

#endif
