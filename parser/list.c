/*
 * list.c: lists while the parser builds them.
 *
 * Method: elements wait on one stack of the parser until their production is complete, then are
 * copied to an array of their exact size. Productions nest, so a list that is extended or taken is
 * always the topmost; lists need no links and no growing.
 */
#include "parser/internal.h"

List list_empty(Parser *p) {
  return (List){p->scratch.len, 0};
}

static void push(Parser *p, Node *n) {
  VEC_PUSH(p->arena, &p->scratch, n);
}

List list_one(Parser *p, Node *n) {
  push(p, n);
  return (List){p->scratch.len - 1, 1};
}

List list_two(Parser *p, Node *a, Node *b) {
  push(p, a);
  push(p, b);
  return (List){p->scratch.len - 2, 2};
}

List list_add(Parser *p, List list, Node *n) {
  if (list.count == 0) return list_one(p, n);
  assert(list.start + list.count == p->scratch.len && "the list on top is extended");
  push(p, n);
  list.count++;
  return list;
}

List list_prepend(Parser *p, Node *n, List list) {
  list = list_add(p, list, n);
  Node **items = list_items(p, list);
  memmove(items + 1, items, (list.count - 1) * sizeof *items);
  items[0] = n;
  return list;
}

List list_join(List a, List b) {
  if (a.count == 0) return b;
  assert((b.count == 0 || a.start + a.count == b.start) && "lists stand side by side");
  a.count += b.count;
  return a;
}

Node **list_items(Parser *p, List list) {
  return p->scratch.items + list.start;
}

NodeList list_take(Parser *p, List list) {
  NodeList result = {0};
  if (list.count == 0) return result;
  assert(list.start + list.count == p->scratch.len && "the list on top is taken");
  result.items = NEW_ARRAY(p->arena, Node *, list.count);
  memcpy(result.items, list_items(p, list), list.count * sizeof *result.items);
  result.len = result.cap = list.count;
  p->scratch.len = list.start;
  return result;
}
