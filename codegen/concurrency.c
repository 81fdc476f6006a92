/*
 * concurrency.c: go statements, channels, select.
 */
#include "codegen/internal.h"

void gen_go(Gen *g, GoStmt *n) {
  cg_unsupported(g, n->n.pos, NULL, "a go statement is");
}

void gen_send(Gen *g, SendStmt *n) {
  cg_unsupported(g, n->n.pos, NULL, "a channel operation is");
}

void gen_select(Gen *g, SelectStmt *n) {
  cg_unsupported(g, n->n.pos, NULL, "a select statement is");
}

void gen_recv(Gen *g, RecvExpr *n, LLVMValueRef *out) {
  Type *t = n->comma_ok ? n->n.type->tuple.types.items[0] : n->n.type;
  out[0] = cg_unsupported(g, n->n.pos, t, "a channel operation is");
  if (n->comma_ok) out[1] = cg_bool(g->cg, false);
}

void gen_range_chan(Gen *g, RangeStmt *n) {
  cg_unsupported(g, n->n.pos, NULL, "range over a channel is");
}
