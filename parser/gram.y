/*
 * gram.y: the grammar of Go 1.26.
 *
 * Requires: tokens from the filter (filter.c), which says of each `{` whether it opens the body of
 * an if, for or switch ("{body") or anything else ("{").
 * Ensures: LALR(1) without conflicts; every action calls constructors only; an action never reads
 * a token. What the grammar accepts beyond Go is reported by the constructors.
 * Method: expressions include types, since only later does `[]int` turn out to be the type of a
 * literal, a conversion or an argument; a `type` of its own stands only where nothing but a type
 * can. Types come in families that differ in their first token, so that each context can leave one
 * out. Lists of one are not lists, so that the parser need not guess after one expression.
 * There are no `error` productions: a file that fails is parsed again by careful.c, which words
 * the messages from the symbols on the stack and feeds this grammar the tokens it misses.
 */
%require "3.8"
%define api.pure full
%define api.prefix {gram_}
%define api.token.raw
%define api.token.prefix {GRAM_}
%define api.location.type {Pos}
%define api.value.type {Value}
%define parse.error custom
%locations
%expect 0
%parse-param {Parser *p}
%lex-param {Parser *p}
%initial-action { @$ = NO_POS; }

%code requires {
#include "parser/internal.h"
}

%code {
static void yyerror(const Pos *pos, Parser *p, const char *message);

#define YYMAXDEPTH 100000000
#define YYLLOC_DEFAULT(Current, Rhs, N) ((Current) = YYRHSLOC(Rhs, (N) ? 1 : 0))
}

/* In the order of lexer/token.def. */
%token <sym>  NAME         "name"
%token <node> LITERAL      "literal"
%token        COMMA        ","
%token <op>   SEMI         ";"
%token        LPAREN       "("
%token        RPAREN       ")"
%token        LBRACK       "["
%token        RBRACK       "]"
%token        LBRACE       "{"
%token        LBODY        "{body"
%token        RBRACE       "}"
%token        COLON        ":"
%token        DOT          "."
%token        DOTS         "..."
%token        ASSIGN       "="
%token        DEFINE       ":="
%token <op>   ASSIGN_OP    "op="
%token <op>   INC_DEC      "++"
%token        ARROW        "<-"
%token        STAR         "*"
%token        PLUS         "+"
%token        MINUS        "-"
%token        AMP          "&"
%token        PIPE         "|"
%token        CARET        "^"
%token        TILDE        "~"
%token        NOT          "!"
%token <op>   CMP          "=="
%token <op>   MULOP        "/"
%token        ANDAND       "&&"
%token        OROR         "||"
%token        BREAK        "break"
%token        CASE         "case"
%token        CHAN         "chan"
%token        CONST        "const"
%token        CONTINUE     "continue"
%token        DEFAULT      "default"
%token        DEFER        "defer"
%token        ELSE         "else"
%token        FALLTHROUGH  "fallthrough"
%token        FOR          "for"
%token        FUNC         "func"
%token        GO           "go"
%token        GOTO         "goto"
%token        IF           "if"
%token        IMPORT       "import"
%token        INTERFACE    "interface"
%token        MAP          "map"
%token        PACKAGE      "package"
%token        RANGE        "range"
%token        RETURN       "return"
%token        SELECT       "select"
%token        STRUCT       "struct"
%token        SWITCH       "switch"
%token        TYPE         "type"
%token        VAR          "var"

/* A rule marked GREEDY gives way to the tokens of the next level: what can go on, goes on. */
%precedence GREEDY
%precedence "(" "[" "." "<-" "{body"
/* Binary operators (spec: Operator precedence). */
%left "||"
%left "&&"
%left "=="
%left "+" "-" "|" "^"
%left "*" "/" "&"

%type <list> decl group_decl import_decl const_decl type_decl var_decl
%type <list> import_specs const_specs type_specs var_specs
%type <node> import_spec const_spec type_spec var_spec func_decl func_body
%type <list> receiver opt_tparams tparam_group bracket_list tparams param_group params param_list result
%type <node> param tparam tparam_elem first_tparam bracket_tparam indexed_tparam
%type <node> signature
%type <list> name_list name_list2
%type <node> type type_nb nonrecv result_type name_type paren_type array_type recv_type other_type
%type <node> pointer_type func_type chan_type map_type struct_type interface_type
%type <list> type_list field_list fields field elem_list elems
%type <node> otag elem union term constraint first_term
%type <node> expr unary pexpr lit_name lit_type oexpr value element
%type <list> expr_list expr_list2 args opt_elements elements targs
%type <node> block body stmt simple_stmt osimple cond range_clause labeled_stmt
%type <node> if_stmt for_stmt switch_stmt select_stmt else
%type <list> stmts clause_list comm_list
%type <node> switch_body select_body
%type <node> case_head comm_head

%%

/* ---- files and declarations ------------------------------------------------------------------ */

file: package ";" decls
;

package: "package" "name"                       { set_package(p, @1, $2, @2); }
;

decls: %empty
| decls import_decl ";"                         { add_imports(p, $2, @3); }
| decls decl ";"                                { add_declarations(p, $2, @3); }
;

decl: group_decl
| func_decl                                     { $$ = list_one(p, $1); }
;

group_decl: const_decl | type_decl | var_decl
;

import_decl: import import_spec                 { $$ = list_one(p, $2); }
| import "(" ")"                                { $$ = list_empty(p); }
| import "(" import_specs osemi ")"             { $$ = set_group(p, @2, $3); }
;

import: "import"                                { check_import_order(p, @1); }
;

import_specs: import_spec                       { $$ = list_one(p, $1); }
| import_specs ";" import_spec                  { $$ = list_add(p, $1, $3); }
;

import_spec: "literal"                          { $$ = new_import(p, @1, NULL, NO_POS, $1); }
| "name" "literal"                              { $$ = new_import(p, @1, $1, @1, $2); }
| "." "literal"                                 { $$ = new_import(p, @1, sym_of("."), @1, $2); }
;

const_decl: "const" const_spec                  { $$ = list_one(p, $2); }
| "const" "(" ")"                               { $$ = list_empty(p); }
| "const" "(" const_specs osemi ")"             { $$ = set_group(p, @2, $3); }
;

const_specs: const_spec                         { $$ = list_one(p, $1); }
| const_specs ";" const_spec                    { $$ = list_add(p, $1, $3); }
;

const_spec: name_list                           { $$ = new_const(p, @1, $1, NULL, NO_LIST); }
| name_list type                                { $$ = new_const(p, @1, $1, $2, NO_LIST); }
| name_list "=" expr_list                       { $$ = new_const(p, @1, $1, NULL, $3); }
| name_list type "=" expr_list                  { $$ = new_const(p, @1, $1, $2, $4); }
;

var_decl: "var" var_spec                        { $$ = list_one(p, $2); }
| "var" "(" ")"                                 { $$ = list_empty(p); }
| "var" "(" var_specs osemi ")"                 { $$ = set_group(p, @2, $3); }
;

var_specs: var_spec                             { $$ = list_one(p, $1); }
| var_specs ";" var_spec                        { $$ = list_add(p, $1, $3); }
;

var_spec: name_list type                        { $$ = new_var_decl(p, @1, $1, $2, NO_LIST); }
| name_list "=" expr_list                       { $$ = new_var_decl(p, @1, $1, NULL, $3); }
| name_list type "=" expr_list                  { $$ = new_var_decl(p, @1, $1, $2, $4); }
;

type_decl: "type" type_spec                     { $$ = list_one(p, $2); }
| "type" "(" ")"                                { $$ = list_empty(p); }
| "type" "(" type_specs osemi ")"               { $$ = set_group(p, @2, $3); }
;

type_specs: type_spec                           { $$ = list_one(p, $1); }
| type_specs ";" type_spec                      { $$ = list_add(p, $1, $3); }
;

/* `[` may begin an array type or a type parameter list: split_tparam decides. */
type_spec: "name" type_nb                       { $$ = new_type_decl(p, @1, $1, false, $2); }
| "name" "=" type                               { $$ = new_type_decl(p, @1, $1, true, $3); }
| "name" "[" "]" type      { $$ = new_type_decl(p, @1, $1, false, new_slice_type_expr(p, @2, $4)); }
| "name" "[" "..." "]" type
                           { $$ = new_type_decl(p, @1, $1, false, new_open_array(p, @2, $5)); }
| "name" tparam_group type              { $$ = new_bracket_decl(p, @1, $1, @2, $2, NO_POS, $3); }
| "name" tparam_group "=" type          { $$ = new_bracket_decl(p, @1, $1, @2, $2, @3, $4); }
;

func_decl: "func" "name" opt_tparams signature func_body
                                   { $$ = new_func(p, @1, NO_LIST, $2, @2, $3, $4, $5); }
| "func" receiver "name" opt_tparams signature func_body
                                   { $$ = new_func(p, @1, $2, $3, @3, $4, $5, $6); }
;

receiver: "(" params ")"                        { $$ = close_receiver(p, $2, @3); }
;

func_body: %empty                               { $$ = NULL; }
| block                                         { $$ = close_body(p, $1); }
;

opt_tparams: %empty                             { $$ = NO_LIST; }
| open_tparams tparams ocomma "]"               { $$ = func_tparams(p, @1, $2, @4); }
| open_tparams "]"                              { $$ = no_tparams(p, @2); }
;

open_tparams: "["                               { check_tparams_allowed(p, @1); }
;

osemi: %empty | ";"
;

ocomma: %empty | ","
;

name_list: "name"                               { $$ = list_one(p, new_name(p, @1, $1)); }
| name_list2
;

name_list2: name_list "," "name"                { $$ = list_add(p, $1, new_name(p, @3, $3)); }
;

/* ---- parameters ------------------------------------------------------------------------------ */

signature: param_group result                   { $$ = new_func_type_expr(p, @1, $1, $2); }
;

param_group: "(" params ")"                     { $$ = close_params(p, $2, @3, true); }
;

result: %empty                     %prec GREEDY { $$ = NO_LIST; }
| result_type                                   { $$ = list_one(p, new_field(p, @1, NULL, $1)); }
| "(" params ")"                                { $$ = close_params(p, $2, @3, false); }
;

params: %empty                                  { $$ = list_empty(p); }
| param_list ocomma
;

param_list: param                               { $$ = list_one(p, $1); }
| param_list "," param                          { $$ = list_add(p, $1, $3); }
;

/* "name" is never reduced before the next token is known. */
param: "name"                                   { $$ = new_name_only(p, @1, $1); }
| "name" type_nb                                { $$ = new_field(p, @1, $1, $2); }
| "name" "[" "]" type            { $$ = new_field(p, @1, $1, new_slice_type_expr(p, @2, $4)); }
| "name" "[" expr "]" type       { $$ = new_field(p, @1, $1, new_array_type_expr(p, @2, $3, $5)); }
| "name" "[" expr "]"            { $$ = new_field(p, @1, NULL, new_inst1(p, @2, new_name(p, @1, $1), $3)); }
| "name" "[" targs "]"           { $$ = new_field(p, @1, NULL, new_inst(p, @2, new_name(p, @1, $1), $3)); }
| "name" "." "name"              { $$ = new_field(p, @1, NULL, new_qualified(p, @1, $1, @2, $3, @3)); }
| "name" "." "name" "[" type_list ocomma "]"
                 { $$ = new_field(p, @1, NULL, new_inst(p, @4, new_qualified(p, @1, $1, @2, $3, @3), $5)); }
| "name" "..." type              { $$ = new_field(p, @1, $1, new_dots(p, @2, $3)); }
| "..." type                     { $$ = new_field(p, @1, NULL, new_dots(p, @1, $2)); }
| paren_type                     { $$ = new_field(p, @1, NULL, $1); }
| array_type                     { $$ = new_field(p, @1, NULL, $1); }
| recv_type                      { $$ = new_field(p, @1, NULL, $1); }
| other_type                     { $$ = new_field(p, @1, NULL, $1); }
;

/*
 * Behind the name of a type: type parameters, or the length of an array. The first entry may be an
 * expression, such as `P *C` or `P (C)`, to be split where it is a parameter; a "[" after a name
 * begins its constraint.
 */
tparam_group: "[" bracket_list ocomma "]"       { $$ = close_tparams(p, $2, @4); }
;

bracket_list: first_tparam                      { $$ = list_one(p, $1); }
| bracket_list "," tparam                       { $$ = list_add(p, $1, $3); }
;

first_tparam: expr                              { $$ = split_tparam(p, @1, $1); }
| bracket_tparam
| "name" "..." type                             { $$ = new_field(p, @1, $1, new_dots(p, @2, $3)); }
;

bracket_tparam: "name" constraint               { $$ = new_field(p, @1, $1, $2); }
| indexed_tparam
| bracket_tparam "|" term                       { $$ = add_term(p, $1, @2, $3); }
;

indexed_tparam: "name" "[" "]" type
                                 { $$ = new_field(p, @1, $1, new_slice_type_expr(p, @2, $4)); }
| "name" "[" expr "]" type       { $$ = new_field(p, @1, $1, new_array_type_expr(p, @2, $3, $5)); }
| "name" "[" expr "]"
                 { $$ = new_field(p, @1, NULL, new_inst1(p, @2, new_name(p, @1, $1), $3)); }
| "name" "[" targs "]"
                 { $$ = new_field(p, @1, NULL, new_inst(p, @2, new_name(p, @1, $1), $3)); }
;

tparams: tparam                                 { $$ = list_one(p, $1); }
| tparams "," tparam                            { $$ = list_add(p, $1, $3); }
;

tparam: "name"                                  { $$ = new_name_only(p, @1, $1); }
| "name" "..." type                             { $$ = new_field(p, @1, $1, new_dots(p, @2, $3)); }
| "..." type                                    { $$ = new_field(p, @1, NULL, new_dots(p, @1, $2)); }
| tparam_elem
;

tparam_elem: "name" type_nb                     { $$ = new_field(p, @1, $1, $2); }
| "name" "~" type        { $$ = new_field(p, @1, $1, new_unary(p, @2, OP_TILDE, $3)); }
| indexed_tparam
| "name" "." "name"      { $$ = new_field(p, @1, NULL, new_qualified(p, @1, $1, @2, $3, @3)); }
| "name" "." "name" "[" type_list ocomma "]"
                 { $$ = new_field(p, @1, NULL, new_inst(p, @4, new_qualified(p, @1, $1, @2, $3, @3), $5)); }
| "name" "|" term        { $$ = add_term(p, new_field(p, @1, NULL, new_name(p, @1, $1)), @2, $3); }
| "~" type               { $$ = new_field(p, @1, NULL, new_unary(p, @1, OP_TILDE, $2)); }
| paren_type                                    { $$ = new_field(p, @1, NULL, $1); }
| array_type                                    { $$ = new_field(p, @1, NULL, $1); }
| recv_type                                     { $$ = new_field(p, @1, NULL, $1); }
| other_type                                    { $$ = new_field(p, @1, NULL, $1); }
| tparam_elem "|" term                          { $$ = add_term(p, $1, @2, $3); }
;

/* What cannot go on the expression that a name begins. */
constraint: name_type | recv_type | func_type | chan_type | map_type | struct_type | interface_type
| "~" type                                      { $$ = new_unary(p, @1, OP_TILDE, $2); }
;

/* ---- types (spec: Types) --------------------------------------------------------------------- */

type: name_type | paren_type | array_type | recv_type | other_type
;

/* After a name, where a "[" has rules of its own. */
type_nb: name_type | paren_type | recv_type | other_type
;

/* After `chan`, where a "<-" belongs to it. */
nonrecv: name_type | paren_type | array_type | other_type
;

/* After parameters, where a "(" opens a result list. */
result_type: name_type | array_type | recv_type | other_type
;

other_type: pointer_type | func_type | chan_type | map_type | struct_type | interface_type
;

name_type: "name"                  %prec GREEDY { $$ = new_name(p, @1, $1); }
| "name" "." "name"                %prec GREEDY { $$ = new_qualified(p, @1, $1, @2, $3, @3); }
| "name" "[" type_list ocomma "]"               { $$ = new_inst(p, @2, new_name(p, @1, $1), $3); }
| "name" "." "name" "[" type_list ocomma "]"
                               { $$ = new_inst(p, @4, new_qualified(p, @1, $1, @2, $3, @3), $5); }
;

paren_type: "(" type ")"                        { $$ = $2; }
;

array_type: "[" "]" type                        { $$ = new_slice_type_expr(p, @1, $3); }
| "[" "..." "]" type                            { $$ = new_open_array(p, @1, $4); }
| "[" expr "]" type                             { $$ = new_array_type_expr(p, @1, $2, $4); }
;

recv_type: "<-" "chan" type                     { $$ = new_chan(p, @1, false, true, $3); }
;

pointer_type: "*" type                          { $$ = new_star(p, @1, $2); }
;

func_type: "func" signature                     { $$ = $2; }
| "func" refused_tparams signature              { $$ = $3; }
;

refused_tparams: refuse_tparams tparams ocomma "]"  { drop_tparams(p, $2, @4); }
| refuse_tparams "]"                            { no_tparams(p, @2); }
;

refuse_tparams: "["                             { refuse_tparams(p, @1, "function type"); }
;

chan_type: "chan" nonrecv                       { $$ = new_chan(p, @1, true, true, $2); }
| "chan" "<-" type                              { $$ = new_chan(p, @1, true, false, $3); }
;

map_type: "map" "[" type "]" type               { $$ = new_map_type_expr(p, @1, $3, $5); }
;

type_list: type                                 { $$ = list_one(p, $1); }
| type_list "," type                            { $$ = list_add(p, $1, $3); }
;

struct_type: "struct" lbrace fields "}"         { $$ = new_struct(p, @1, $3); }
;

/* A literal's or type's brace, also where the filter took it for that of a body. */
lbrace: "{"
| "{body"                                       { filter_reopen(p); }
;

fields: %empty                                  { $$ = list_empty(p); }
| field_list osemi
;

field_list: field
| field_list ";" field                          { $$ = list_join($1, $3); }
;

field: name_list2 type otag                     { $$ = new_fields(p, $1, $2, $3); }
| "name" type_nb otag                           { $$ = new_field1(p, @1, $1, $2, $3); }
| "name" "[" "]" type otag       { $$ = new_field1(p, @1, $1, new_slice_type_expr(p, @2, $4), $5); }
| "name" "[" expr "]" type otag  { $$ = new_field1(p, @1, $1, new_array_type_expr(p, @2, $3, $5), $6); }
| "name" otag                    { $$ = new_embedded(p, @1, new_name(p, @1, $1), $2); }
| "name" "[" expr "]" otag       { $$ = new_embedded(p, @1, new_inst1(p, @2, new_name(p, @1, $1), $3), $5); }
| "name" "[" targs "]" otag      { $$ = new_embedded(p, @1, new_inst(p, @2, new_name(p, @1, $1), $3), $5); }
| "name" "." "name" otag         { $$ = new_embedded(p, @1, new_qualified(p, @1, $1, @2, $3, @3), $4); }
| "name" "." "name" "[" type_list ocomma "]" otag
            { $$ = new_embedded(p, @1, new_inst(p, @4, new_qualified(p, @1, $1, @2, $3, @3), $5), $8); }
| "*" name_type otag             { $$ = new_embedded(p, @1, new_star(p, @1, $2), $3); }
| "(" name_type ")" otag         { $$ = bad_embedded(p, @1, @1, $2, $4); }
| "(" "*" name_type ")" otag     { $$ = bad_embedded(p, @1, @1, new_star(p, @2, $3), $5); }
| "*" "(" name_type ")" otag     { $$ = bad_embedded(p, @1, @2, new_star(p, @1, $3), $5); }
;

otag: %empty                                    { $$ = NULL; }
| "literal"
;

interface_type: "interface" lbrace elems "}"    { $$ = new_interface(p, @1, $3); }
;

elems: %empty                                   { $$ = list_empty(p); }
| elem_list osemi
;

elem_list: elem                                 { $$ = list_one(p, $1); }
| elem_list ";" elem                            { $$ = list_add(p, $1, $3); }
;

elem: "name" signature                          { $$ = new_field(p, @1, $1, $2); }
| "name" "[" tparams ocomma "]" signature    { $$ = generic_method(p, @1, $1, @2, $3, @5, $6); }
| "name" "[" "]" signature                      { $$ = empty_brackets(p, @1, $1, @3, $4); }
| "name" "[" "]"                                { $$ = empty_brackets(p, @1, $1, @3, NULL); }
| union                                         { $$ = new_field(p, @1, NULL, $1); }
;

union: first_term
| union "|" term                                { $$ = new_binary(p, @2, OP_OR, $1, $3); }
;

/* Type parameters in brackets, until it is clear that this is no method. */
first_term: "name"                              { $$ = new_name(p, @1, $1); }
| "name" "." "name"                             { $$ = new_qualified(p, @1, $1, @2, $3, @3); }
| "name" "." "name" "[" type_list ocomma "]"
                               { $$ = new_inst(p, @4, new_qualified(p, @1, $1, @2, $3, @3), $5); }
| "name" "[" tparams ocomma "]"              { $$ = new_inst_of_params(p, @1, $1, @2, $3, @5); }
| paren_type | array_type | recv_type | other_type
| "~" type                                      { $$ = new_unary(p, @1, OP_TILDE, $2); }
;

term: type
| "~" type                                      { $$ = new_unary(p, @1, OP_TILDE, $2); }
;

/* ---- expressions (spec: Expressions) --------------------------------------------------------- */

expr: unary
| expr "||" expr                                { $$ = new_binary(p, @2, OP_LOR, $1, $3); }
| expr "&&" expr                                { $$ = new_binary(p, @2, OP_LAND, $1, $3); }
| expr "==" expr                                { $$ = new_binary(p, @2, $2, $1, $3); }
| expr "+" expr                                 { $$ = new_binary(p, @2, OP_ADD, $1, $3); }
| expr "-" expr                                 { $$ = new_binary(p, @2, OP_SUB, $1, $3); }
| expr "|" expr                                 { $$ = new_binary(p, @2, OP_OR, $1, $3); }
| expr "^" expr                                 { $$ = new_binary(p, @2, OP_XOR, $1, $3); }
| expr "*" expr                                 { $$ = new_binary(p, @2, OP_MUL, $1, $3); }
| expr "/" expr                                 { $$ = new_binary(p, @2, $2, $1, $3); }
| expr "&" expr                                 { $$ = new_binary(p, @2, OP_AND, $1, $3); }
;

unary: pexpr
| "+" unary                                     { $$ = new_unary(p, @1, OP_ADD, $2); }
| "-" unary                                     { $$ = new_unary(p, @1, OP_SUB, $2); }
| "!" unary                                     { $$ = new_unary(p, @1, OP_NOT, $2); }
| "^" unary                                     { $$ = new_unary(p, @1, OP_XOR, $2); }
| "~" unary                                     { $$ = new_unary(p, @1, OP_TILDE, $2); }
| "&" unary                                     { $$ = new_address(p, @1, $2); }
| "*" unary                                     { $$ = new_star(p, @1, $2); }
| "<-" unary                                    { $$ = new_receive(p, @1, $2); }
;

/* What may be the type of a composite literal; before "{" it is one. */
lit_name: "name"                   %prec GREEDY { $$ = new_name(p, @1, $1); }
| pexpr "." "name"                              { $$ = new_selector(p, @2, $1, $3, @3); }
| pexpr "[" expr "]"                            { $$ = new_inst1(p, @2, $1, $3); }
| pexpr "[" targs "]"                           { $$ = new_inst(p, @2, $1, $3); }
;

/* A type after the first operand makes a list of type arguments; so does a trailing comma. */
targs: expr ","                                 { $$ = list_one(p, $1); }
| expr "," type_list ocomma                     { $$ = list_prepend(p, $1, $3); }
;

lit_type: array_type | map_type | struct_type
;

pexpr: lit_name
| "literal"
| lit_type                         %prec GREEDY
| func_type                        %prec GREEDY
| chan_type
| interface_type
| "(" expr ")"                                  { $$ = new_paren(p, @1, $2); }
| "(" expr ")" "{" opt_elements "}"  { $$ = paren_literal(p, new_paren(p, @1, $2), @4, $5, @6); }
| lit_name "{" opt_elements "}"                 { $$ = new_composite(p, $1, @2, $3, @4); }
| lit_type lbrace opt_elements "}"              { $$ = new_composite(p, $1, @2, $3, @4); }
| func_type lbrace stmts "}"          { $$ = new_func_lit(p, @1, $1, new_block_stmt(p, @2, $3, NULL, @4)); }
| func_type lbrace stmts stmt "}"     { $$ = new_func_lit(p, @1, $1, new_block_stmt(p, @2, $3, $4, @5)); }
| pexpr "." "(" type ")"                        { $$ = new_assert(p, @2, $1, $4); }
| pexpr "." "(" "type" ")"                      { $$ = new_assert(p, @2, $1, NULL); }
| pexpr "[" oexpr ":" oexpr "]"                 { $$ = new_slice(p, @2, $1, $3, $5); }
| pexpr "[" oexpr ":" oexpr ":" oexpr "]" { $$ = new_slice3(p, @2, $1, $3, $5, @6, $7, @8); }
| pexpr "(" ")"                                 { $$ = new_call(p, @2, $1, NO_LIST, false, @3); }
| pexpr "(" args ocomma ")"                     { $$ = new_call(p, @2, $1, $3, false, @5); }
| pexpr "(" args "..." ocomma ")"               { $$ = new_call(p, @2, $1, $3, true, @6); }
;

oexpr: %empty                                   { $$ = NULL; }
| expr
;

args: expr                                      { $$ = list_one(p, $1); }
| args "," expr                                 { $$ = list_add(p, $1, $3); }
;

opt_elements: %empty                            { $$ = list_empty(p); }
| elements ocomma
;

elements: element                               { $$ = list_one(p, $1); }
| elements "," element                          { $$ = list_add(p, $1, $3); }
;

element: value
| value ":" value                               { $$ = new_key_value(p, @2, $1, $3); }
;

value: expr
| "{" opt_elements "}"                          { $$ = new_composite(p, NULL, @1, $2, @3); }
;

expr_list: expr                                 { $$ = list_one(p, $1); }
| expr_list2
;

expr_list2: expr "," expr                       { $$ = list_two(p, $1, $3); }
| expr_list2 "," expr                           { $$ = list_add(p, $1, $3); }
;

/* ---- statements (spec: Statements) ----------------------------------------------------------- */

block: "{" stmts "}"                            { $$ = new_block_stmt(p, @1, $2, NULL, @3); }
| "{" stmts stmt "}"                            { $$ = new_block_stmt(p, @1, $2, $3, @4); }
;

body: "{body" stmts "}"                         { $$ = new_block_stmt(p, @1, $2, NULL, @3); }
| "{body" stmts stmt "}"                        { $$ = new_block_stmt(p, @1, $2, $3, @4); }
;

stmts: %empty                                   { $$ = list_empty(p); }
| stmts ";"                                     { $$ = list_add(p, $1, new_empty(p, @2)); }
| stmts stmt ";"                                { $$ = list_add(p, $1, $2); }
;

stmt: simple_stmt                               { $$ = check_stmt_start(p, $1); }
| labeled_stmt | block | if_stmt | for_stmt | switch_stmt | select_stmt
| group_decl                                    { $$ = new_decl_stmt(p, @1, $1); }
| "go" pexpr                                    { $$ = new_go(p, @1, $2); }
| "defer" pexpr                                 { $$ = new_defer(p, @1, $2); }
| "return"                                      { $$ = new_return(p, @1, NO_LIST); }
| "return" expr_list                            { $$ = new_return(p, @1, $2); }
| "break"                                       { $$ = new_branch(p, @1, BRANCH_BREAK, NULL, NO_POS); }
| "break" "name"                                { $$ = new_branch(p, @1, BRANCH_BREAK, $2, @2); }
| "continue"                                    { $$ = new_branch(p, @1, BRANCH_CONTINUE, NULL, NO_POS); }
| "continue" "name"                             { $$ = new_branch(p, @1, BRANCH_CONTINUE, $2, @2); }
| "goto" "name"                                 { $$ = new_branch(p, @1, BRANCH_GOTO, $2, @2); }
| "fallthrough"                                 { $$ = new_branch(p, @1, BRANCH_FALLTHROUGH, NULL, NO_POS); }
;

labeled_stmt: "name" ":"                        { $$ = new_labeled(p, @1, $1, @2, NULL); }
| "name" ":" stmt                               { $$ = new_labeled(p, @1, $1, @2, $3); }
;

simple_stmt: expr                               { $$ = new_expr_stmt(p, $1); }
| expr "<-" expr                                { $$ = new_send(p, @2, $1, $3); }
| expr "++"                                     { $$ = new_inc_dec(p, @2, $2, $1); }
| expr "op=" expr                               { $$ = new_assign_op(p, @2, $2, $1, $3); }
| expr "=" expr_list                            { $$ = new_assign1(p, @2, false, $1, $3); }
| expr ":=" expr_list                           { $$ = new_assign1(p, @2, true, $1, $3); }
| expr_list2 "=" expr_list                      { $$ = new_assign(p, @2, false, $1, $3); }
| expr_list2 ":=" expr_list                     { $$ = new_assign(p, @2, true, $1, $3); }
;

osimple: %empty                                 { $$ = NULL; }
| simple_stmt
;

/* What a header ends in, before "{body": an expression or a type switch guard. */
cond: simple_stmt                               { $$ = header_cond(p, $1); }
;

if_stmt: "if" cond body else                    { $$ = new_if(p, @1, NULL, $2, $3, $4); }
| "if" osimple ";" cond body else               { $$ = new_if(p, @1, $2, $4, $5, $6); }
;

else: %empty                                    { $$ = NULL; }
| "else" if_stmt                                { $$ = $2; }
| "else" block                                  { $$ = $2; }
;

for_stmt: "for" body                            { $$ = new_for(p, @1, NULL, NULL, NULL, $2); }
| "for" cond body                               { $$ = new_for(p, @1, NULL, $2, NULL, $3); }
| "for" osimple ";" osimple ";" osimple body    { $$ = new_for(p, @1, $2, $4, $6, $7); }
| "for" range_clause body                       { $$ = close_range(p, @1, $2, $3); }
;

range_clause: "range" expr                      { $$ = new_range(p, @1, NO_LIST, false, $2); }
| expr "=" "range" expr               { $$ = new_range(p, @3, list_one(p, $1), false, $4); }
| expr ":=" "range" expr              { $$ = new_range(p, @3, list_one(p, $1), true, $4); }
| expr_list2 "=" "range" expr                   { $$ = new_range(p, @3, $1, false, $4); }
| expr_list2 ":=" "range" expr                  { $$ = new_range(p, @3, $1, true, $4); }
;

switch_stmt: "switch" switch_body               { $$ = new_switch(p, @1, NULL, NULL, $2); }
| "switch" cond switch_body                     { $$ = new_switch(p, @1, NULL, $2, $3); }
| "switch" osimple ";" switch_body              { $$ = new_switch(p, @1, $2, NULL, $4); }
| "switch" osimple ";" cond switch_body         { $$ = new_switch(p, @1, $2, $4, $5); }
;

/* Only before "}" may the last statement of a clause stand without its semicolon. */
switch_body: "{body" "}"                        { $$ = new_block_stmt(p, @1, NO_LIST, NULL, @2); }
| "{body" clause_list "}"                       { $$ = new_block_stmt(p, @1, $2, NULL, @3); }
| "{body" case_head stmts stmt "}"  { $$ = new_block_stmt(p, @1, NO_LIST, end_clause(p, $2, $3, $4), @5); }
| "{body" clause_list case_head stmts stmt "}"
                                    { $$ = new_block_stmt(p, @1, $2, end_clause(p, $3, $4, $5), @6); }
;

clause_list: case_head stmts                    { $$ = list_one(p, end_clause(p, $1, $2, NULL)); }
| clause_list case_head stmts                   { $$ = list_add(p, $1, end_clause(p, $2, $3, NULL)); }
;

case_head: "case" expr_list ":"                 { $$ = new_case(p, @1, $2, @3); }
| "default" ":"                                 { $$ = new_default(p, @1, @2); }
;

select_stmt: "select" select_body               { $$ = new_select(p, @1, $2); }
;

select_body: "{" "}"                            { $$ = new_block_stmt(p, @1, NO_LIST, NULL, @2); }
| "{" comm_list "}"                             { $$ = new_block_stmt(p, @1, $2, NULL, @3); }
| "{" comm_head stmts stmt "}"      { $$ = new_block_stmt(p, @1, NO_LIST, end_clause(p, $2, $3, $4), @5); }
| "{" comm_list comm_head stmts stmt "}"
                                    { $$ = new_block_stmt(p, @1, $2, end_clause(p, $3, $4, $5), @6); }
;

comm_list: comm_head stmts                      { $$ = list_one(p, end_clause(p, $1, $2, NULL)); }
| comm_list comm_head stmts                     { $$ = list_add(p, $1, end_clause(p, $2, $3, NULL)); }
;

comm_head: "case" simple_stmt ":"               { $$ = new_comm(p, @1, $2, @3); }
| "default" ":"                                 { $$ = new_comm(p, @1, NULL, @2); }
;

%%

/* Called when no action fits the current token; the parse is over. */
static int yyreport_syntax_error(const yypcontext_t *context, Parser *p) {
  (void)context;
  unexpected_token(p);
  return 0;
}

/* Called when the stack is exhausted. */
static void yyerror(const Pos *pos, Parser *p, const char *message) {
  syntax_error_at(p, *pos, "%s", message);
}

#define TOKEN(ID, text) static_assert((int)GRAM_##ID == (int)TOK_##ID, "token numbers differ");
#include "lexer/token.def"
#undef TOKEN

#if YYPUSH
#include "parser/automaton.inc"
#endif
