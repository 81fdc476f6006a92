/*
 * automaton.h: the grammar's LALR automaton as data, and a parser that is fed tokens one by one.
 *
 * States and rules are bison's numbers; symbols are token kinds, then nonterminals.
 */
#ifndef GOSLING_PARSER_AUTOMATON_H
#define GOSLING_PARSER_AUTOMATON_H

#include "parser/internal.h"

/* Positive: shift and go to that state. Negative: reduce by that rule. 0: an error. */
int automaton_action(int state, int token);
int automaton_rule_length(int rule);
/* Where to go from state after a reduction by rule. */
int automaton_goto(int state, int rule);
/* The symbol by which a state is entered; 0 for the first. */
int automaton_symbol(int state);
/* The number of a token or nonterminal, or -1. */
int automaton_symbol_named(const char *name, size_t len, bool token);

typedef struct careful_pstate PushParser;
PushParser *push_new(void);
void push_delete(PushParser *parser);
/* False when the parse is over. */
bool push_token(PushParser *parser, int token, const Value *value, Pos pos, Parser *p);
/* Takes the token just pushed off again; what its coming reduced stays so. */
void push_undo(PushParser *parser);
/* The states on the stack, 0 being the lowest. */
int push_depth(const PushParser *parser);
int push_state(const PushParser *parser, int i);
/* The value of the symbol at depth i, 0 being the topmost. */
const Value *push_value(const PushParser *parser, int i);

#endif
