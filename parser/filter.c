/*
 * filter.c: which `{` opens the body of an if, for or switch.
 *
 * Method (spec: Composite literals, "A parsing ambiguity"): a stack with one mark per open
 * bracket. `if`, `for` and `switch` mark the innermost; a `{` directly under a mark is a body and
 * takes the mark away; deeper brackets are unmarked, so a `{` in them is an ordinary one. Where the
 * grammar finds such a "{body" to belong to a type after all (`for range []int{1, 2} {`), it gives
 * the mark back.
 */
#include "parser/internal.h"

enum {
  PLAIN,
  HEADER
};

static void open_bracket(Parser *p) {
  VEC_PUSH(p->arena, &p->brackets, PLAIN);
}

static void mark(Parser *p, uint8_t m) {
  p->brackets.items[p->brackets.len - 1] = m;
}

static TokenKind filter_brace(Parser *p) {
  bool is_body = p->brackets.items[p->brackets.len - 1] == HEADER;
  if (is_body) mark(p, PLAIN);
  open_bracket(p);
  return is_body ? TOK_LBODY : TOK_LBRACE;
}

TokenKind filter_token(Parser *p, TokenKind kind) {
  if (p->brackets.len == 0) open_bracket(p);
  if (kind == TOK_LBRACE) return filter_brace(p);
  if (kind == TOK_LPAREN || kind == TOK_LBRACK)
    open_bracket(p);
  else if (kind == TOK_RPAREN || kind == TOK_RBRACK || kind == TOK_RBRACE) {
    if (p->brackets.len > 1) p->brackets.len--;
  } else if (kind == TOK_IF || kind == TOK_FOR || kind == TOK_SWITCH)
    mark(p, HEADER);
  return kind;
}

void filter_reopen(Parser *p) {
  if (p->careful) return; /* the careful parse reads the kind of a brace off its stack */
  p->brackets.items[p->brackets.len - 2] = HEADER;
}
