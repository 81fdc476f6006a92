/*
 * concurrency.c: go statements, channels, select.
 *
 * Requires: the call of a go statement is a parameterless function literal on the heap (types/,
 * escape/). Ensures: elements go through memory of the frame; the runtime copies them from and to
 * channels and waiting goroutines. In a select, channels and values to send are evaluated once, in
 * source order; left sides only in the clause that was chosen.
 */
#include "codegen/data.h"

#include "runtime/abi.h"

static Type *element_type(Node *chan) {
  return type_underlying(chan->type)->chan.elem;
}

void gen_go(Gen *g, GoStmt *n) {
  LLVMValueRef closure = gen_expr(g, AS(CallExpr, CALL, n->call)->fun);
  cg_set_pos(g, n->n.pos);
  CG_RUNTIME(g, rt_go, closure);
}

/* ---- channels -------------------------------------------------------------------------------- */

LLVMValueRef gen_make_chan(Gen *g, BuiltinExpr *n) {
  LLVMValueRef size = cg_int(g->cg, 0);
  if (n->args.len) size = cg_to_i64(g, n->args.items[0]->type, gen_expr(g, n->args.items[0]));
  return CG_RUNTIME(g, rt_makechan, descriptor(g->cg, n->n.type), size);
}

/*
 * The first two words of a channel; of a nil channel both are 0. Volatile: a loop may wait for
 * another goroutine to change them.
 */
LLVMValueRef gen_chan_len(Gen *g, LLVMValueRef chan, bool cap) {
  Codegen *cg = g->cg;
  LLVMValueRef nil = LLVMBuildIsNull(g->b, chan, "");
  LLVMValueRef head = LLVMBuildSelect(g->b, nil, zero_region(cg, sizeof(rt_ChanHead)), chan, "");
  size_t at = cap ? offsetof(rt_ChanHead, cap) : offsetof(rt_ChanHead, count);
  LLVMValueRef n = LLVMBuildLoad2(g->b, cg->i64, cg_offset(g, head, (int64_t)at), "");
  LLVMSetVolatile(n, true);
  return n;
}

void gen_close(Gen *g, BuiltinExpr *n) {
  CG_RUNTIME(g, rt_chan_close, gen_expr(g, n->args.items[0]));
}

/* The value to send, in memory that nothing else refers to. */
static LLVMValueRef sent_value(Gen *g, Node *value) {
  LLVMValueRef slot = cg_alloca(g, value->type, "sent");
  gen_expr_to(g, value, slot, true);
  return slot;
}

void gen_send(Gen *g, SendStmt *n) {
  hoist_calls(g, n->chan);
  if (has_effect(n->chan) || has_effect(n->value)) hoist_value(g, n->chan);
  hoist_calls(g, n->value);
  LLVMValueRef chan = gen_expr(g, n->chan), slot = sent_value(g, n->value);
  cg_set_pos(g, n->n.pos);
  CG_RUNTIME(g, rt_chan_send, chan, slot);
  forget_temporary(g, element_type(n->chan), slot);
}

void gen_recv(Gen *g, RecvExpr *n, LLVMValueRef *out) {
  Type *elem = element_type(n->x);
  LLVMValueRef slot = cg_alloca(g, elem, "received");
  LLVMValueRef chan = gen_expr(g, n->x);
  cg_set_pos(g, n->n.pos);
  LLVMValueRef ok = CG_RUNTIME(g, rt_chan_recv, chan, slot);
  if (n->comma_ok) out[1] = ok;
  out[0] = cg_load(g, elem, slot);
  forget_temporary(g, elem, slot);
}

void gen_range_chan(Gen *g, RangeStmt *n) {
  Type *elem = element_type(n->x);
  LLVMValueRef chan = gen_expr(g, n->x), slot = cg_alloca(g, elem, "received");
  LLVMBasicBlockRef head = cg_block(g, "range"), body = cg_block(g, "body");
  Jump jump = {.node = &n->n, .on_break = cg_block(g, "endrange"), .on_continue = head};
  cg_branch(g, head);
  cg_at(g, head);
  cg_cond(g, CG_RUNTIME(g, rt_chan_recv, chan, slot), body, jump.on_break);
  cg_at(g, body);
  if (n->key) gen_store_to(g, n->key, cg_load(g, elem, slot));
  forget_temporary(g, elem, slot);
  loop_body(g, &jump, n->body);
  cg_at(g, jump.on_break);
}

/* ---- select ---------------------------------------------------------------------------------- */

/* A clause that communicates. */
typedef struct Comm {
  CommClause *clause;
  SendStmt *send;    /* or null */
  RecvExpr *recv;    /* or null */
  LLVMValueRef slot; /* of the element */
} Comm;

typedef struct Select {
  VEC(Comm) comms;
  CommClause *otherwise; /* default clause, or null */
  LLVMValueRef cases;    /* array of rt_SelectCase */
  Jump jump;
} Select;

static RecvExpr *find_recv(Node *comm) {
  Node *n = comm->kind == NODE_EXPR_STMT ? AS(ExprStmt, EXPR_STMT, comm)->x
                                         : AS(AssignStmt, ASSIGN_STMT, comm)->rhs.items[0];
  while (n->kind == NODE_CONVERT) n = AS(ConvertExpr, CONVERT, n)->x;
  return AS(RecvExpr, RECV, n);
}

static Comm new_comm(CommClause *clause) {
  Comm c = {.clause = clause};
  if (clause->comm->kind == NODE_SEND_STMT)
    c.send = AS(SendStmt, SEND_STMT, clause->comm);
  else
    c.recv = find_recv(clause->comm);
  return c;
}

static void set_case(Gen *g, Select *s, uint32_t i, size_t offset, LLVMValueRef v) {
  int64_t at = (int64_t)(i * sizeof(rt_SelectCase) + offset);
  LLVMBuildStore(g->b, v, cg_offset(g, s->cases, at));
}

/* Channels and values, in source order. */
static void evaluate_comm(Gen *g, Select *s, uint32_t i) {
  Comm *c = &s->comms.items[i];
  Node *chan = c->send ? c->send->chan : c->recv->x;
  hoist_calls(g, chan);
  set_case(g, s, i, offsetof(rt_SelectCase, chan), gen_expr(g, chan));
  if (c->send) hoist_calls(g, c->send->value);
  c->slot = c->send ? sent_value(g, c->send->value) : cg_alloca(g, element_type(chan), "received");
  set_case(g, s, i, offsetof(rt_SelectCase, elem), c->slot);
  set_case(g, s, i, offsetof(rt_SelectCase, is_send), cg_int(g->cg, c->send != NULL));
}

/* What was received goes where the clause says. */
static void assign_received(Gen *g, const Comm *c, LLVMValueRef ok) {
  LLVMValueRef v = cg_load(g, element_type(c->recv->x), c->slot);
  AssignStmt *a = AS(AssignStmt, ASSIGN_STMT, c->clause->comm);
  if (c->recv->comma_ok) {
    for (uint32_t i = 0; i < a->lhs.len; i++) hoist_calls(g, a->lhs.items[i]);
    gen_store_to(g, a->lhs.items[0], v);
    gen_store_to(g, a->lhs.items[1], ok);
    return;
  }
  hoist_known(g, &c->recv->n, v);
  gen_stmt(g, &a->n);
}

static void gen_comm_body(Gen *g, Select *s, const Comm *c, LLVMValueRef ok) {
  uint32_t hoisted = g->hoisted.len;
  if (c->recv && c->clause->comm->kind == NODE_ASSIGN_STMT) assign_received(g, c, ok);
  g->hoisted.len = hoisted;
  gen_stmts(g, &c->clause->body);
  cg_branch(g, s->jump.on_break);
}

static void gen_default(Gen *g, Select *s, LLVMBasicBlockRef block) {
  cg_at(g, block);
  if (!s->otherwise) {
    cg_unreachable(g);
    return;
  }
  gen_stmts(g, &s->otherwise->body);
  cg_branch(g, s->jump.on_break);
}

static void gen_clauses(Gen *g, Select *s, LLVMValueRef chosen) {
  LLVMValueRef index = cg_part(g, chosen, 0), ok = cg_part(g, chosen, 1);
  LLVMBasicBlockRef none = cg_block(g, "none");
  LLVMValueRef sw = LLVMBuildSwitch(g->b, index, none, s->comms.len);
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
  for (uint32_t i = 0; i < s->comms.len; i++) {
    LLVMBasicBlockRef block = cg_block(g, "comm");
    LLVMAddCase(sw, cg_int(g->cg, i), block);
    cg_at(g, block);
    gen_comm_body(g, s, &s->comms.items[i], ok);
  }
  gen_default(g, s, none);
}

static void collect_clauses(Gen *g, Select *s, SelectStmt *n) {
  for (uint32_t i = 0; i < n->clauses.len; i++) {
    CommClause *clause = AS(CommClause, COMM_CLAUSE, n->clauses.items[i]);
    if (clause->comm)
      VEC_PUSH(g->cg->arena, &s->comms, new_comm(clause));
    else
      s->otherwise = clause;
  }
}

void gen_select(Gen *g, SelectStmt *n) {
  Codegen *cg = g->cg;
  Select s = {.jump = {.outer = g->jump, .node = &n->n, .on_break = cg_block(g, "endselect")}};
  collect_clauses(g, &s, n);
  uint64_t words = (s.comms.len + 1) * (sizeof(rt_SelectCase) / 8);
  s.cases = cg_alloca_llvm(g, LLVMArrayType2(cg->i64, words), "cases");
  for (uint32_t i = 0; i < s.comms.len; i++) evaluate_comm(g, &s, i);
  cg_set_pos(g, n->n.pos);
  LLVMValueRef chosen =
      CG_RUNTIME(g, rt_select, s.cases, cg_int(cg, s.comms.len), cg_bool(cg, s.otherwise == NULL));
  g->jump = &s.jump;
  gen_clauses(g, &s, chosen);
  g->jump = s.jump.outer;
  cg_at(g, s.jump.on_break);
}
