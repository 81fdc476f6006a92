/*
 * parser.h: from a source file to its tree.
 */
#ifndef GOSLING_PARSER_PARSER_H
#define GOSLING_PARSER_PARSER_H

#include "parser/ast.h"

/*
 * Parses one file. text must be followed by two NUL bytes that do not count (the scanner's), and is
 * registered as f. Syntax errors go to d, worded and ordered as gc's. Returns the tree, or null
 * when the package clause is broken; with errors in d the tree may be partial and must not be
 * checked. is_std: of the standard library, which may use directives that others may not.
 */
File *parse_file(Arena *a, SourceFile *f, bool is_std, Diag *d);

/* Only the package clause and the imports (for finding packages); the same contract. */
File *parse_imports(Arena *a, SourceFile *f, Diag *d);

/* Prints the tokens / the tree as S-expressions, one top-level declaration a line. */
void dump_tokens(SourceFile *f, FILE *out);
void dump_file(const File *file, FILE *out);
void dump_node(const Node *n, FILE *out);

/* Ends the compiler with an internal error unless the tree is as the parser must leave it. */
void verify_syntax(const File *file);

#endif
