/*
 * careful.c: the second parse of a file that failed, for the messages.
 *
 * Ensures: what is wrong is reported in gc's words, and the parse goes on behind it as gc's does.
 * Method: the same grammar as a push parser. Before a token is pushed, the automaton is run on it
 * without effect. If the token does not fit, the symbols on the stack tell where a parser by
 * recursive descent would stand: after all default reductions, which are its returns. The table of
 * errors.def turns the topmost symbols into a message, the tokens to skip and the tokens to
 * pretend; where it is silent, a few general rules look at what the automaton would take. Pretended
 * tokens are pushed like real ones, so that constructors run and later errors come out. Refused:
 * LAC (it reports before the reductions, in a state that names no context) and `error` productions
 * (some thirty, which would compete with each other).
 */
#include "parser/automaton.h"

enum {
  MAX_SUFFIX = 8, /* symbols in a row */
  MAX_TRIES = 16, /* errors at one token before it is dropped */
  MAX_OVER = 64   /* states that reductions may add to a trial */
};

typedef enum Where {
  REDUCED,
  REAL
} Where;

typedef enum Condition {
  ALWAYS,
  NO_NAME,      /* a name would not fit either */
  ARRAY_LENGTH, /* the brackets hold the length of an array */
  NO_BODY,      /* the last declaration is a function without body */
  WRITTEN_SEMI, /* the token before is a semicolon that was written */
  VARIABLE_TYPE /* the type of a variable or constant ends here, and `=` could come */
} Condition;

typedef struct Row {
  Where where;
  const char *suffix, *before, *token;
  Condition condition;
  const char *message, *skip, *pretend;
} Row;

#define CLOSERS ") ] }"
#define DECLS "import const type var func"
#define TYPE_END ", : ; ) ] }"
#define TERM_END "operator ; ) ] }"
#define STMT_END "; } case default"
#define CLAUSE_END ": case default }"
#define GROUP "in grouped declaration; possibly missing semicolon or newline or )"
#define PARAMETERS "in parameter list; possibly missing comma or "
#define FIELD "expected field name or embedded type"
#define CLAUSE "expected case or default or }"
#define STATEMENTS                                                                                 \
  "break const continue defer fallthrough for go goto if return select switch type var"

/* The symbols of a row's suffix, the last first, once they are known. */
typedef struct Suffix {
  int len; /* 0: not yet known, or none */
  int symbols[MAX_SUFFIX];
} Suffix;

static const Row rows[] = {
#define ROW(where, suffix, before, token, condition, message, skip, pretend)                       \
  {where, suffix, before, token, condition, message, skip, pretend},
#include "parser/errors.def"
#undef ROW
};

/*
 * A stack on which tokens are tried: the lowest `kept` states of the real one, then those that
 * reductions put there, which are few.
 */
typedef struct {
  int kept, over_len;
  int over[MAX_OVER];
} Trial;

/* The nonterminals that this file looks for on the stack. */
typedef struct {
  int stmts, lbrace, body, lit_name, expr, decls, type, name_list, bracket_list, ocomma;
} Symbols;

typedef struct Careful {
  Parser *p;
  PushParser *parser;
  Symbols symbols;
  Pos declaration; /* at package level, where the current one begins */
  bool over;       /* the parse has ended */
  Suffix suffixes[sizeof rows / sizeof *rows];
} Careful;

static int nonterminal(const char *name) {
  return automaton_symbol_named(name, strlen(name), false);
}

static Symbols find_symbols(void) {
  return (Symbols){.stmts = nonterminal("stmts"),
                   .lbrace = nonterminal("lbrace"),
                   .body = nonterminal("body"),
                   .lit_name = nonterminal("lit_name"),
                   .expr = nonterminal("expr"),
                   .decls = nonterminal("decls"),
                   .type = nonterminal("type"),
                   .name_list = nonterminal("name_list"),
                   .bracket_list = nonterminal("bracket_list"),
                   .ocomma = nonterminal("ocomma")};
}

/* ---- stacks ---------------------------------------------------------------------------------- */

static int trial_depth(const Trial *t) {
  return t->kept + t->over_len;
}

/* The state at depth i from the bottom. */
static int trial_state(const Careful *c, const Trial *t, int i) {
  return i < t->kept ? push_state(c->parser, i) : t->over[i - t->kept];
}

static int top_state(const Careful *c, const Trial *t) {
  return trial_state(c, t, trial_depth(t) - 1);
}

static void pop_states(Trial *t, int n) {
  int from_over = n < t->over_len ? n : t->over_len;
  t->over_len -= from_over;
  t->kept -= n - from_over;
}

static Trial real_stack(const Careful *c) {
  Trial t;
  t.kept = push_depth(c->parser);
  t.over_len = 0;
  return t;
}

/* Runs the automaton on token until it would shift (true) or fail; t is left as it stands then. */
static bool try_token(const Careful *c, Trial *t, int token) {
  for (;;) {
    int action = automaton_action(top_state(c, t), token);
    if (action >= 0) return action > 0;
    pop_states(t, automaton_rule_length(-action));
    int next = automaton_goto(top_state(c, t), -action);
    assert(t->over_len < MAX_OVER && "empty productions do not pile up");
    t->over[t->over_len++] = next;
  }
}

/* True if token could come now. */
static bool accepts(const Careful *c, int token) {
  Trial t = real_stack(c);
  return try_token(c, &t, token);
}

/* The symbol at depth i from the top, or -1 below the bottom. */
static int symbol_at(const Careful *c, const Trial *t, int i) {
  int index = trial_depth(t) - 1 - i;
  return index < 0 ? -1 : automaton_symbol(trial_state(c, t, index));
}

/* True inside a function body, where statements are on the stack. */
static bool in_function(const Careful *c) {
  Trial t = real_stack(c);
  for (int i = 0; i < trial_depth(&t); i++)
    if (symbol_at(c, &t, i) == c->symbols.stmts) return true;
  return false;
}

/* ---- braces ---------------------------------------------------------------------------------- */

static bool is_closer(int symbol) {
  return symbol == TOK_RPAREN || symbol == TOK_RBRACK || symbol == TOK_RBRACE;
}

static bool is_opener(const Careful *c, int symbol) {
  return symbol == TOK_LPAREN || symbol == TOK_LBRACK || symbol == TOK_LBRACE ||
         symbol == TOK_LBODY || symbol == c->symbols.lbrace;
}

/* What the filter would say of a `{`: is the innermost thing open a header or a bracket? */
static TokenKind brace_kind(const Careful *c) {
  Trial t = real_stack(c);
  int closed = 0;
  for (int i = 0; i < trial_depth(&t); i++) {
    int s = symbol_at(c, &t, i);
    if (is_closer(s))
      closed++;
    else if (is_opener(c, s) && closed-- == 0)
      break;
    if (closed) continue;
    if (s == TOK_IF || s == TOK_FOR || s == TOK_SWITCH) return TOK_LBODY;
    if (s == TOK_ELSE || s == c->symbols.body) break;
  }
  return TOK_LBRACE;
}

/*
 * True after an index that cannot be a type argument, and after parentheses around what is no type
 * of a literal: to gc a brace there opens none, though the grammar would take it so.
 */
static bool is_after_value(const Careful *c) {
  Trial t = real_stack(c);
  if (symbol_at(c, &t, 0) == c->symbols.lit_name)
    return must_be_value(push_value(c->parser, 0)->node);
  bool parens = symbol_at(c, &t, 0) == TOK_RPAREN && symbol_at(c, &t, 2) == TOK_LPAREN &&
                symbol_at(c, &t, 1) == c->symbols.expr;
  return parens && !is_literal_type(push_value(c->parser, 1)->node);
}

static int kind_in_grammar(const Careful *c, TokenKind kind) {
  if (kind != TOK_LBRACE) return (int)kind;
  return is_after_value(c) ? TOK_LBODY : (int)brace_kind(c);
}

/* ---- lists of words in a row ----------------------------------------------------------------- */

/* Takes the next word off *s; false at the end. */
static bool next_word(const char **s, const char **word, size_t *len) {
  while (**s == ' ') (*s)++;
  *word = *s;
  while (**s && **s != ' ') (*s)++;
  *len = (size_t)(*s - *word);
  return *len > 0;
}

static bool is_operator(TokenKind k) {
  return k >= TOK_PLUS && k <= TOK_OROR;
}

static bool word_fits(const char *word, size_t len, TokenKind kind) {
  if (len == 8 && memcmp(word, "operator", 8) == 0) return is_operator(kind);
  const char *text = token_kind_text(kind == TOK_LBODY ? TOK_LBRACE : kind);
  return strlen(text) == len && memcmp(text, word, len) == 0;
}

static bool is_in_set(const char *set, TokenKind kind) {
  const char *word;
  size_t len;
  while (next_word(&set, &word, &len))
    if (word_fits(word, len, kind)) return true;
  return false;
}

/* ---- finding the row ------------------------------------------------------------------------- */

static int word_symbol(const char *word, size_t len) {
  if (word[0] == '\'') return automaton_symbol_named(word + 1, len - 2, true);
  return automaton_symbol_named(word, len, false);
}

/* Reads a suffix, the last symbol first. `^` is 0, the first state's. */
static void read_suffix(const char *s, Suffix *out) {
  const char *word, *words[MAX_SUFFIX];
  size_t len, lens[MAX_SUFFIX];
  int n = 0;
  while (next_word(&s, &word, &len)) {
    assert(n < MAX_SUFFIX && "suffixes are short");
    words[n] = word;
    lens[n++] = len;
  }
  for (int i = 0; i < n; i++) {
    int at = n - 1 - i;
    out->symbols[at] = lens[i] == 1 && *words[i] == '^' ? 0 : word_symbol(words[i], lens[i]);
    assert(out->symbols[at] >= 0 && "a row names symbols of the grammar");
  }
  out->len = n;
}

static bool suffix_fits(Careful *c, const Trial *t, size_t row) {
  Suffix *suffix = &c->suffixes[row];
  if (suffix->len == 0) read_suffix(rows[row].suffix, suffix);
  for (int i = 0; i < suffix->len; i++)
    if (symbol_at(c, t, i) != suffix->symbols[i]) return false;
  return true;
}

/* True where a type ends that names were given, if it did not matter what follows. */
static bool ends_variable_type(const Careful *c) {
  Trial t = real_stack(c);
  return try_token(c, &t, TOK_ASSIGN) && symbol_at(c, &t, 0) == c->symbols.type &&
         symbol_at(c, &t, 1) == c->symbols.name_list;
}

static bool condition_holds(const Careful *c, Condition condition) {
  switch (condition) {
  case ALWAYS: return true;
  case ARRAY_LENGTH: return is_array_length(c->p, push_value(c->parser, 0)->list);
  case NO_NAME: return !accepts(c, TOK_NAME);
  case NO_BODY: {
    const File *f = c->p->file;
    const Node *last = f->decls.len ? f->decls.items[f->decls.len - 1] : NULL;
    return last && last->kind == NODE_FUNC_DECL && !((const FuncDecl *)last)->body;
  }
  case WRITTEN_SEMI: return c->p->previous.op == SEMI_WRITTEN;
  case VARIABLE_TYPE: return ends_variable_type(c);
  }
  return false;
}

static bool row_fits(Careful *c, size_t row, const Trial *t, const char *token) {
  const Row *r = &rows[row];
  const char *before = token_kind_text(c->p->previous.kind);
  if (*r->token && strcmp(r->token, token) != 0) return false;
  if (*r->before && strcmp(r->before, before) != 0) return false;
  return suffix_fits(c, t, row) && condition_holds(c, r->condition);
}

static const Row *find_row(Careful *c, Where where, const Trial *t, int kind) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (rows[i].where == where && row_fits(c, i, t, token_kind_text((TokenKind)kind)))
      return &rows[i];
  return NULL;
}

/* ---- pushing --------------------------------------------------------------------------------- */

static void push(Careful *c, int kind, const Value *value) {
  if (!push_token(c->parser, kind, value, next_pos(c->p), c->p)) c->over = true;
}

/* Ends the parse; there is no tree. */
static void give_up(Careful *c) {
  c->over = true;
  c->p->file->package_name = NULL;
}

static void advance(Careful *c) {
  c->p->previous = c->p->token;
  next_token(c->p);
}

/* True after a package clause with an error in or before it, or up to the token behind it. */
static bool is_bad_package_clause(const Careful *c, TokenKind pushed) {
  Trial t = real_stack(c);
  return pushed == TOK_SEMI && trial_depth(&t) <= 4 && c->p->file->decls.len == 0 &&
         symbol_at(c, &t, 0) == c->symbols.decls && c->p->last_error;
}

/* Pushes what stands at the parser. */
static void push_current(Careful *c) {
  Value value;
  TokenKind kind = c->p->token.kind;
  set_symbol_value(c->p, &value);
  push(c, kind_in_grammar(c, kind), &value);
  if (c->over) return;
  bool after_clause = c->p->previous.kind == TOK_NAME;
  advance(c);
  if (after_clause && is_bad_package_clause(c, kind)) give_up(c);
}

static Node *bad_literal(Careful *c) {
  Token t = {.kind = TOK_LITERAL, .op = LIT_STRING, .bad = true, .text = "\"\"", .len = 2};
  t.start = c->p->token.start;
  return new_literal(c->p, &t);
}

/* Names that stand for what is not there: `name`, `bad` (an expression or type), `missing`. */
static Sym *pretended_name(const Careful *c, const char *word) {
  if (word[0] == 'm') return c->p->missing;
  return sym_of(word[0] == 'b' ? "<bad expr>" : "_");
}

static bool is_word(const char *word, size_t len, const char *s) {
  return strlen(s) == len && memcmp(word, s, len) == 0;
}

/* Pushes a token that does not stand there. */
static void push_pretended(Careful *c, const char *word, size_t len) {
  Value value = {0};
  bool is_name = is_word(word, len, "missing") || is_word(word, len, "bad");
  int kind = is_name ? TOK_NAME : automaton_symbol_named(word, len, true);
  if (kind == TOK_NAME) value.sym = pretended_name(c, word);
  if (kind == TOK_LITERAL) value.node = bad_literal(c);
  if (kind == TOK_LBRACE) kind = (int)brace_kind(c);
  if (!accepts(c, kind)) return;
  push(c, kind, &value);
  c->p->previous = (Token){.kind = (uint8_t)kind, .start = c->p->token.start};
}

/* ---- recovering ------------------------------------------------------------------------------ */

static void skip_tokens(Careful *c, const char *skip) {
  if (!*skip) return;
  bool one = *skip == '1';
  if (one) {
    if (c->p->token.kind != TOK_EOF) advance(c);
    skip++;
    if (!*skip) return;
  }
  bool statements = in_function(c);
  while (c->p->token.kind != TOK_EOF && !is_in_set(skip, c->p->token.kind) &&
         !(statements && is_in_set(STATEMENTS, c->p->token.kind)))
    advance(c);
}

static void pretend_word(Careful *c, const char *word, size_t len) {
  if (word[0] == '?') {
    const char *colon = memchr(word, ':', len);
    if (word_fits(word + 1, (size_t)(colon - word) - 1, c->p->token.kind)) return;
    len -= (size_t)(colon + 1 - word);
    word = colon + 1;
  }
  push_pretended(c, word, len);
}

static void pretend_tokens(Careful *c, const char *pretend) {
  const char *word;
  size_t len;
  while (!c->over && next_word(&pretend, &word, &len)) {
    if (is_word(word, len, "STOP"))
      give_up(c);
    else
      pretend_word(c, word, len);
  }
}

static void report_row(Careful *c, const Row *r) {
  Parser *p = c->p;
  if (*r->message == '<')
    syntax_error_at(p, p->base + p->previous.start, "%s", r->message + 1);
  else
    syntax_message(p, next_pos(p), r->message);
}

/* Does what a row says. */
static void apply(Careful *c, const Row *r) {
  const char *pretend = r->pretend;
  const Token before = c->p->previous;
  if (*r->message == '>') {
    advance(c);
    syntax_error_at(c->p, next_pos(c->p), "%s", r->message + 1);
    c->p->previous = before; /* the rows for an empty header still hold */
    return;
  }
  if (*pretend == '~') pretend_tokens(c, pretend + 1);
  report_row(c, r);
  if (strcmp(r->skip, DECLS) == 0 && !*pretend) c->p->saw_other_decl = true;
  if (strcmp(r->skip, DECLS) == 0) c->p->skipped_from = next_pos(c->p);
  skip_tokens(c, r->skip);
  if (*pretend == '+' || *pretend == '-') {
    pretend_tokens(c, pretend + 1);
    if (*pretend == '+' || c->p->token.kind == TOK_SEMI) advance(c);
  } else if (*pretend != '~')
    pretend_tokens(c, pretend);
}

/* ---- where no row fits ----------------------------------------------------------------------- */

static bool takes(const Careful *c, const Trial *reduced, int token) {
  Trial t = *reduced;
  return try_token(c, &t, token);
}

/* The only token but operators and commas that could come, or 0. */
static int only_token(const Careful *c, const Trial *reduced) {
  int found = 0;
  for (int k = TOK_NAME; k < TOK_COUNT; k++) {
    bool goes_on = is_operator((TokenKind)k) || k == TOK_STAR || k == TOK_COMMA || k == TOK_LBODY;
    if (goes_on || !takes(c, reduced, k)) continue;
    if (found) return 0;
    found = k;
  }
  return found ? found : takes(c, reduced, TOK_COMMA) ? TOK_COMMA : 0;
}

static const char *expected_text(int kind) {
  if (kind == TOK_COMMA) return "comma";
  if (kind == TOK_SEMI) return "semicolon or newline";
  return token_kind_text((TokenKind)kind);
}

static void apply_general(Careful *c, const Trial *reduced) {
  static const Row expression = {
      .message = "expected expression", .skip = CLOSERS, .pretend = "bad"};
  static const Row type = {.message = "expected type", .skip = TYPE_END, .pretend = "bad"};
  static const Row assign = {
      .message = "expected := or = or comma", .skip = "; }", .pretend = "= missing"};
  static const Row nothing = {.message = "at end of statement", .skip = "1", .pretend = ""};
  int only;
  if (takes(c, reduced, TOK_LITERAL) && takes(c, reduced, TOK_FUNC))
    apply(c, &expression);
  else if (takes(c, reduced, TOK_STRUCT))
    apply(c, &type);
  else if (takes(c, reduced, TOK_ASSIGN) && takes(c, reduced, TOK_DEFINE))
    apply(c, &assign);
  else if ((only = only_token(c, reduced))) {
    const char *text = expected_text(only);
    Row want = {.skip = "1", .pretend = token_kind_text((TokenKind)only)};
    want.message =
        format_text(c->p->arena, "expected %s%s", is_keyword(only) ? "keyword " : "", text);
    apply(c, &want);
  } else
    apply(c, &nothing);
}

/*
 * The first entry in the brackets behind a type's name ends here: its constructor runs and decides
 * what the brackets hold, which the message depends on.
 */
static void end_bracket_entry(Careful *c, const Trial *reduced) {
  bool in_brackets = symbol_at(c, reduced, 0) == c->symbols.ocomma &&
                     symbol_at(c, reduced, 1) == c->symbols.bracket_list;
  if (!in_brackets || !accepts(c, TOK_COMMA)) return;
  Value none = {0};
  push(c, TOK_COMMA, &none);
  push_undo(c->parser);
}

static void recover(Careful *c, Trial *reduced, int kind) {
  end_bracket_entry(c, reduced);
  Trial real = real_stack(c);
  const Row *r = find_row(c, REAL, &real, kind);
  if (!r) r = find_row(c, REDUCED, reduced, kind);
  if (r)
    apply(c, r);
  else
    apply_general(c, reduced);
}

/* ---- the loop -------------------------------------------------------------------------------- */

static bool starts_statement(const Careful *c, const Trial *t) {
  return symbol_at(c, t, 0) == c->symbols.stmts;
}

/* Directives before a statement that is no declaration are misplaced. */
static void refuse_directives(Careful *c, const Trial *t, int kind) {
  bool declares = kind == TOK_CONST || kind == TOK_TYPE || kind == TOK_VAR;
  if (symbol_at(c, t, 0) == c->symbols.decls) c->declaration = next_pos(c->p);
  if (starts_statement(c, t) && !declares) inner_pragmas(c->p, c->declaration, next_pos(c->p));
}

/* Tries the current token; if it does not fit, t stands where all default reductions lead. */
static bool token_fits(const Careful *c, Trial *t, int kind) {
  if (kind == TOK_TILDE && starts_statement(c, t)) return try_token(c, t, TOK_UNDEF);
  return try_token(c, t, kind);
}

void parse_carefully(Parser *p) {
  Careful c = {.p = p, .parser = push_new(), .symbols = find_symbols()};
  p->missing = NEW(p->arena, Sym);
  p->missing->text = "_";
  p->missing->len = 1;
  next_token(p);
  uint32_t stuck_at = 0;
  for (int tries = 0; !c.over;) {
    Trial t = real_stack(&c);
    int kind = kind_in_grammar(&c, p->token.kind);
    refuse_directives(&c, &t, kind);
    if (token_fits(&c, &t, kind)) {
      push_current(&c);
      tries = 0;
      continue;
    }
    tries = p->token.start == stuck_at ? tries + 1 : 0;
    stuck_at = p->token.start;
    if (tries > MAX_TRIES) {
      if (p->token.kind == TOK_EOF) break;
      advance(&c);
    } else
      recover(&c, &t, kind);
  }
  push_delete(c.parser);
}
