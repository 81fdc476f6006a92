/*
 * internal.h: what the files of parser/ share: the state of a parse, lists under construction,
 * and the constructors that the grammar calls.
 */
#ifndef GOSLING_PARSER_INTERNAL_H
#define GOSLING_PARSER_INTERNAL_H

#include "lexer/lexer.h"
#include "parser/ast.h"
#include "parser/parser.h"

/*
 * A list under construction: count nodes of the parser's scratch stack from start on. Since lists
 * nest as productions do, the one being extended is always on top.
 */
typedef struct List {
  uint32_t start, count;
} List;
#define NO_LIST ((List){0, 0})

/* The value of a grammar symbol. */
typedef union Value {
  Node *node;
  Sym *sym;
  List list;
  Op op;
} Value;

/* A `//go:` directive that waits for its declaration. */
typedef struct Pragma {
  Pos pos;
  uint32_t flags; /* PRAGMA_... */
  bool embed;
  bool refused;            /* said to be misplaced */
  bool local;              /* stands before a declaration inside a function */
  const VarDecl *variable; /* that a go:embed stands before */
} Pragma;

typedef struct Parser {
  Arena *arena;
  SourceFile *source;
  Pos base; /* of the file's first byte */
  Diag *diag;
  Lexer *lexer;
  File *file;
  bool is_std;
  bool imports_only; /* stop at the first other declaration */
  bool careful;      /* the second parse, which reports */
  bool failed;       /* the first parse met an error */

  /* Tokens. */
  Token token;    /* the current one: not yet used */
  Token previous; /* careful parse: the one before */
  Token next;     /* the one after, if peeked */
  bool peeked;
  Sym *missing;          /* careful parse: a name that was not written */
  VEC(uint8_t) brackets; /* filter: open brackets, 1: a header stands directly inside */

  /* The tree under construction. */
  VEC(Node *) scratch; /* lists */
  Pos tparams_begin;   /* the "[" of the type parameters of a function */
  Pos last_branch;     /* of the last label or branch statement */
  bool saw_tilde;      /* anywhere in an expression */
  bool in_method;      /* between a receiver and the end of its declaration */
  bool saw_other_decl; /* the last declaration was none of imports */

  /* Directives. */
  VEC(Pragma) pragmas;
  uint32_t pragma_next;  /* the first that has found no declaration */
  VEC(Pragma) misplaced; /* found to be: gc says so when the types are right */
  uint32_t lines_from;   /* offset from which the last line directive counts */

  /* Errors. */
  Pos last_error;        /* where the parser stood at the last one but side errors */
  Pos last_syntax_error; /* the last one reported */
  Pos skipped_from;      /* where tokens up to the next declaration were skipped last */
  Pos last_other;        /* the last other error reported, and its text */
  const char *last_other_text;
} Parser;

/* ---- reporting (report.c) -------------------------------------------------------------------- */

/* With the prefix "syntax error: ". */
void syntax_error_at(Parser *p, Pos pos, const char *fmt, ...);
/* Without. */
void parse_error_at(Parser *p, Pos pos, const char *fmt, ...);
/* An error of branches or directives: it does not count where the parser asks for errors so far. */
void side_error_at(Parser *p, Pos pos, const char *fmt, ...);
/* Reports that the current token fits nowhere. */
void unexpected_token(Parser *p);
/* The position of the token that the parser has not used yet. */
Pos next_pos(const Parser *p);
/* The same, just after the current token was used. */
Pos peek_pos(Parser *p);
/* Reports as gc words it: "expected X", "in", "at", "after" follow "unexpected TOKEN". */
void syntax_message(Parser *p, Pos pos, const char *message);

/* ---- between scanner and grammar ------------------------------------------------------------- */

/* The generated parser. */
int gram_parse(Parser *p);
int gram_lex(Value *value, Pos *pos, Parser *p);

/* Reads the next token into p->token. */
void next_token(Parser *p);
/* The value that the grammar wants with the current token. */
void set_symbol_value(Parser *p, Value *value);
/* directives.c: what the lexer hands over. */
void on_directive(void *arg, uint32_t offset, const char *text, uint32_t len);
void on_lex_error(void *arg, uint32_t offset, const char *message);
/* What directives belong to; each call is for those before a position not yet dealt with. */
void package_pragmas(Parser *p, Pos name_pos);
void declaration_pragmas(Parser *p, Node *decl);
void local_pragmas(Parser *p, Pos keyword, NodeList decls);
void leftover_pragmas(Parser *p, Pos end);
/* Refuses those from one position to another, inside a declaration. */
void inner_pragmas(Parser *p, Pos from, Pos before);
/* At the end of the file: leaves with the file what gc says of directives when the types are right.
 */
void finish_directives(Parser *p);
/* cgo.c: reports a `//go:cgo_` directive. */
void check_cgo_directive(Parser *p, Pos pos, const char *text, uint32_t len);
/* Marks the functions that have a linkname. */
void mark_linknames(Parser *p);
/* careful.c: parses the file again, reporting what is wrong. */
void parse_carefully(Parser *p);

/* filter.c: the kind as which the grammar sees a token. */
TokenKind filter_token(Parser *p, TokenKind kind);
/* The "{body" just read is that of a literal or type; the header goes on. */
void filter_reopen(Parser *p);

/* ---- lists (list.c) -------------------------------------------------------------------------- */

List list_empty(Parser *p);
List list_one(Parser *p, Node *n);
List list_two(Parser *p, Node *a, Node *b);
List list_add(Parser *p, List list, Node *n);
List list_prepend(Parser *p, Node *n, List list);
/* Two lists that stand side by side. */
List list_join(List a, List b);
Node **list_items(Parser *p, List list);
/* Takes a list, which is on top, off the scratch stack. */
NodeList list_take(Parser *p, List list);

/* ---- constructors: declarations (declarations.c) --------------------------------------------- */

void set_package(Parser *p, Pos pos, Sym *name, Pos name_pos);
/* Each takes what one keyword declares; end is the position of the semicolon behind. */
void add_imports(Parser *p, List imports, Pos end);
void check_import_order(Parser *p, Pos pos);
void add_declarations(Parser *p, List decls, Pos end);
List set_group(Parser *p, Pos pos, List specs);
Node *new_import(Parser *p, Pos pos, Sym *local, Pos local_pos, Node *path);
Node *new_const(Parser *p, Pos pos, List names, Node *type, List values);
Node *new_var_decl(Parser *p, Pos pos, List names, Node *type, List values);
Node *new_type_decl(Parser *p, Pos pos, Sym *name, bool is_alias, Node *type);
/* name [ list ] type: a generic type, or an array; assign is the "=" of an alias or NO_POS. */
Node *new_bracket_decl(Parser *p, Pos pos, Sym *name, Pos lbrack, List list, Pos assign,
                       Node *type);
Node *new_func(Parser *p, Pos pos, List receiver, Sym *name, Pos name_pos, List tparams,
               Node *func_type, Node *body);
/* Runs the checks that belong to a function body. */
Node *close_body(Parser *p, Node *body);

/* ---- constructors: parameters and fields (params.c, fields.c) -------------------------------- */

Node *new_field(Parser *p, Pos pos, Sym *name, Node *type);
/* `name` alone: the name of a parameter or its type. */
Node *new_name_only(Parser *p, Pos pos, Sym *name);
/*
 * The expression that the brackets behind a type's name begin with, before the next token is used:
 * an array length, a name, or name and constraint in one.
 */
Node *split_tparam(Parser *p, Pos pos, Node *x);
Node *add_term(Parser *p, Node *field, Pos pos, Node *term);
/* What closes a list decides which names are types; end is the position of the bracket. */
List close_params(Parser *p, List list, Pos end, bool dots_ok);
List close_tparams(Parser *p, List list, Pos end);
/* True if split_tparam found the brackets to hold the length of an array. */
bool is_array_length(Parser *p, List list);
List close_receiver(Parser *p, List list, Pos end);
List func_tparams(Parser *p, Pos lbrack, List list, Pos rbrack);
List no_tparams(Parser *p, Pos rbrack);
/* At the bracket that opens type parameters where there may be none. */
void refuse_tparams(Parser *p, Pos lbrack, const char *whose);
void check_tparams_allowed(Parser *p, Pos lbrack);
void drop_tparams(Parser *p, List list, Pos rbrack);
Node *new_func_type_expr(Parser *p, Pos pos, List params, List results);

/* Each returns a list of fields. */
List new_fields(Parser *p, List names, Node *type, Node *tag);
List new_field1(Parser *p, Pos pos, Sym *name, Node *type, Node *tag);
List new_embedded(Parser *p, Pos pos, Node *type, Node *tag);
List bad_embedded(Parser *p, Pos pos, Pos lparen, Node *type, Node *tag);

Node *generic_method(Parser *p, Pos pos, Sym *name, Pos lbrack, List params, Pos rbrack,
                     Node *func_type);
Node *empty_brackets(Parser *p, Pos pos, Sym *name, Pos rbrack, Node *func_type);
Node *new_inst_of_params(Parser *p, Pos pos, Sym *name, Pos lbrack, List params, Pos end);

/* ---- constructors: types and expressions (nodes.c) ------------------------------------------- */

Node *new_bad(Parser *p, Pos pos);
Node *new_name(Parser *p, Pos pos, Sym *sym);
Node *new_literal(Parser *p, const Token *t);
Node *new_qualified(Parser *p, Pos pos, Sym *package, Pos dot, Sym *name, Pos name_pos);
Node *new_selector(Parser *p, Pos dot, Node *x, Sym *sel, Pos sel_pos);
Node *new_inst(Parser *p, Pos pos, Node *x, List indices);
Node *new_inst1(Parser *p, Pos pos, Node *x, Node *index);
Node *new_slice_type_expr(Parser *p, Pos pos, Node *elem);
Node *new_array_type_expr(Parser *p, Pos pos, Node *len, Node *elem);
Node *new_open_array(Parser *p, Pos pos, Node *elem);
Node *new_dots(Parser *p, Pos pos, Node *elem);
Node *new_chan(Parser *p, Pos pos, bool send, bool recv, Node *elem);
Node *new_map_type_expr(Parser *p, Pos pos, Node *key, Node *value);
Node *new_struct(Parser *p, Pos pos, List fields);
Node *new_interface(Parser *p, Pos pos, List elems);
Node *new_star(Parser *p, Pos pos, Node *x);
Node *new_unary(Parser *p, Pos pos, Op op, Node *x);
Node *new_binary(Parser *p, Pos pos, Op op, Node *x, Node *y);
Node *new_address(Parser *p, Pos pos, Node *x);
/* `<-x`, or a receive-only channel type if x is a channel type. */
Node *new_receive(Parser *p, Pos pos, Node *x);
Node *new_paren(Parser *p, Pos pos, Node *x);
Node *new_composite(Parser *p, Node *type, Pos lbrace, List elems, Pos rbrace);
/* True if x, as written, can only be a value: no literal of that type can follow. */
bool must_be_value(const Node *x);
/* True for what a composite literal may begin with. */
bool is_literal_type(const Node *x);
Node *paren_literal(Parser *p, Node *type, Pos lbrace, List elems, Pos rbrace);
Node *new_key_value(Parser *p, Pos colon, Node *key, Node *value);
Node *new_func_lit(Parser *p, Pos pos, Node *func_type, Node *body);
Node *new_assert(Parser *p, Pos dot, Node *x, Node *type);
Node *new_slice(Parser *p, Pos pos, Node *x, Node *lo, Node *hi);
Node *new_slice3(Parser *p, Pos pos, Node *x, Node *lo, Node *hi, Pos colon, Node *max, Pos rbrack);
Node *new_call(Parser *p, Pos pos, Node *fun, List args, bool has_dots, Pos rparen);
Node *without_parens(Node *x);

/* ---- constructors: statements (statements.c) ------------------------------------------------- */

Node *new_block_stmt(Parser *p, Pos pos, List stmts, Node *last, Pos rbrace);
Node *new_empty(Parser *p, Pos pos);
/* Refuses a simple statement that begins with `~`, which no statement does. */
Node *check_stmt_start(Parser *p, Node *stmt);
Node *new_decl_stmt(Parser *p, Pos pos, List decls);
Node *new_go(Parser *p, Pos pos, Node *call);
Node *new_defer(Parser *p, Pos pos, Node *call);
Node *new_return(Parser *p, Pos pos, List results);
Node *new_branch(Parser *p, Pos pos, BranchKind kind, Sym *label, Pos label_pos);
Node *new_labeled(Parser *p, Pos pos, Sym *label, Pos colon, Node *stmt);
Node *new_expr_stmt(Parser *p, Node *x);
Node *new_send(Parser *p, Pos pos, Node *chan, Node *value);
Node *new_inc_dec(Parser *p, Pos pos, Op op, Node *x);
Node *new_assign_op(Parser *p, Pos pos, Op op, Node *x, Node *y);
Node *new_assign(Parser *p, Pos pos, bool define, List lhs, List rhs);
Node *new_assign1(Parser *p, Pos pos, bool define, Node *lhs, List rhs);
/* Checks the statement that a header ends in, while the next token is still its brace. */
Node *header_cond(Parser *p, Node *stmt);
Node *new_if(Parser *p, Pos pos, Node *init, Node *cond, Node *then, Node *els);
Node *new_for(Parser *p, Pos pos, Node *init, Node *cond, Node *post, Node *body);
Node *new_range(Parser *p, Pos pos, List vars, bool define, Node *x);
Node *close_range(Parser *p, Pos pos, Node *range, Node *body);
/* The body of a switch or select comes as a block of clauses. */
Node *new_switch(Parser *p, Pos pos, Node *init, Node *tag, Node *body);
Node *new_case(Parser *p, Pos pos, List exprs, Pos colon);
Node *new_default(Parser *p, Pos pos, Pos colon);
Node *new_select(Parser *p, Pos pos, Node *body);
Node *new_comm(Parser *p, Pos pos, Node *comm, Pos colon);
/* Gives a clause its body; last, if not null, is one more statement. */
Node *end_clause(Parser *p, Node *clause, List stmts, Node *last);

/* branches.c: sets the targets of branches in the body of a function. */
void check_branches(Parser *p, Node *body);

/* ---- printing (print.c) ---------------------------------------------------------------------- */

/* Prints a simple statement as messages show it. */
void print_simple_stmt(Text *t, const Node *n);

#endif
