/*
 * branches.c: labels and the statements that branch.
 */
#include "parser/internal.h"

Node *close_body(Parser *p, Node *body) {
  (void)p;
  return body;
}
