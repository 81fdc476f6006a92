/*
 * rangefunc.c: `for ... range f` where f is a function: f is called with the loop's body as its
 * yield function.
 *
 * Requires: escape/ keeps what the body refers to outside of it on the heap, results included.
 * Ensures: the spec's control flow: break, continue, goto and return of the body leave it with
 * their destination noted, end the iteration, and go on from the statement; misuse of the yield
 * function panics as Go's does. Method: the body becomes an LLVM function of its own, with the Gen
 * of the function around it as `outer`. Its closure record holds, word by word: code, state, way
 * out, the frame record of deferred calls, and the addresses of the variables that the body uses.
 * Nested bodies hand ways out outwards one by one.
 */
#include "codegen/internal.h"

/* Words of the record. */
enum {
  WORD_CODE,
  WORD_STATE,
  WORD_WAY_OUT,
  WORD_DEFER_FRAME,
  WORD_VARIABLES
};

/* States of a loop, with the numbers of panicrangestate. */
enum {
  STATE_DONE,          /* the body has returned false */
  STATE_READY,         /* between iterations */
  STATE_RUNNING,       /* in the body; stays so if the body panics */
  STATE_EXHAUSTED,     /* the function has returned */
  STATE_MISSING_PANIC, /* the function has returned although the body panicked */
};

enum {
  OUT_NONE,
  OUT_RETURN,
  OUT_BRANCH /* and more: index in ways_out */
};

/* A loop whose body is being generated. */
struct RangeBody {
  Gen *outer;
  RangeStmt *stmt;
  LLVMValueRef record; /* as the body sees it */
  Map uses;            /* variables outside the body that it uses */
  Map inside;          /* labels inside the body */
  bool returns;        /* has a return statement */
  VEC(BranchStmt *) ways_out;
};

/* ---- what the body refers to ---------------------------------------------------------------- */

static void add_use(RangeBody *body, Object *var) {
  Gen *g = body->outer;
  if (var && var->kind == OBJ_VAR && map_has(&g->vars, var))
    map_set(g->cg->arena, &body->uses, var, var);
}

static void add_label(RangeBody *body, Object *label) {
  if (label) map_set(body->outer->cg->arena, &body->inside, label, label);
}

static void find_uses(Node **child, void *arg) {
  RangeBody *body = arg;
  Node *n = *child;
  if (n->kind == NODE_NAME) add_use(body, ((NameExpr *)n)->obj);
  if (n->kind == NODE_LABELED_STMT) add_label(body, ((LabeledStmt *)n)->obj);
  if (n->kind == NODE_INLINED_CALL) add_label(body, ((InlinedCallExpr *)n)->end);
  if (n->kind == NODE_RETURN_STMT) body->returns = true;
  if (n->kind != NODE_FUNC_LIT) {
    walk_children(n, find_uses, arg);
    return;
  }
  Function *f = ((FuncLit *)n)->function;
  for (uint32_t i = 0; i < f->captures.len; i++) add_use(body, f->captures.items[i].var);
}

/* Returns in the body assign to the result variables, which may be needed for nothing else. */
static void use_results(RangeBody *body) {
  Gen *g = body->outer;
  ObjectList *results = &g->function->results;
  for (uint32_t i = 0; i < results->len; i++) {
    if (!map_has(&g->vars, results->items[i])) declare_local(g, results->items[i]);
    add_use(body, results->items[i]);
  }
}

/* ---- the record ----------------------------------------------------------------------------- */

static LLVMValueRef word_at(Gen *g, LLVMValueRef record, uint32_t word) {
  return cg_offset(g, record, 8 * (int64_t)word);
}

static void set_number(Gen *g, LLVMValueRef record, uint32_t word, int64_t v) {
  LLVMBuildStore(g->b, cg_int(g->cg, v), word_at(g, record, word));
}

static LLVMValueRef get_number(Gen *g, LLVMValueRef record, uint32_t word) {
  return LLVMBuildLoad2(g->b, g->cg->i64, word_at(g, record, word), "");
}

static LLVMValueRef new_record(Gen *g, RangeBody *body, LLVMValueRef code) {
  Type *word = universe_type(TYPE_UNSAFE_POINTER);
  LLVMValueRef record =
      alloc_object(g, new_array_type(word, WORD_VARIABLES + (int64_t)body->uses.len));
  LLVMBuildStore(g->b, code, record);
  set_number(g, record, WORD_STATE, STATE_READY);
  if (g->defer_frame) LLVMBuildStore(g->b, g->defer_frame, word_at(g, record, WORD_DEFER_FRAME));
  for (uint32_t i = 0; i < body->uses.len; i++) {
    Object *var = body->uses.items[i].value;
    LLVMBuildStore(g->b, var_address(g, var), word_at(g, record, WORD_VARIABLES + i));
  }
  return record;
}

static void read_record(Gen *g, RangeBody *body) {
  LLVMTypeRef ptr = g->cg->ptr;
  body->record = LLVMGetLastParam(g->fn);
  if (body->outer->defer_frame)
    g->defer_frame = LLVMBuildLoad2(g->b, ptr, word_at(g, body->record, WORD_DEFER_FRAME), "");
  for (uint32_t i = 0; i < body->uses.len; i++) {
    LLVMValueRef at = word_at(g, body->record, WORD_VARIABLES + i);
    bind_local(g, body->uses.items[i].value, LLVMBuildLoad2(g->b, ptr, at, ""));
  }
}

/* ---- inside the body ------------------------------------------------------------------------ */

static void end_iteration(Gen *g, int64_t state, bool go_on) {
  set_number(g, g->range_body->record, WORD_STATE, state);
  LLVMBuildRet(g->b, cg_bool(g->cg, go_on));
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
}

static void leave_body(Gen *g, int64_t way_out) {
  set_number(g, g->range_body->record, WORD_WAY_OUT, way_out);
  end_iteration(g, STATE_DONE, false);
}

static bool has_jump(const Gen *g, const Node *target) {
  for (const Jump *j = g->jump; j; j = j->outer)
    if (j->node == target) return true;
  return false;
}

static bool stays_inside(Gen *g, const BranchStmt *n) {
  if (n->branch == BRANCH_FALLTHROUGH) return true;
  if (n->branch != BRANCH_GOTO) return has_jump(g, n->target);
  const Object *label = n->target_label ? n->target_label : ((LabeledStmt *)n->target)->obj;
  return map_has(&g->range_body->inside, label);
}

bool gen_body_branch(Gen *g, BranchStmt *n) {
  RangeBody *body = g->range_body;
  if (!body || stays_inside(g, n)) return false;
  if (n->branch == BRANCH_CONTINUE && n->target == &body->stmt->n)
    end_iteration(g, STATE_READY, true);
  else if (n->branch == BRANCH_BREAK && n->target == &body->stmt->n)
    leave_body(g, OUT_NONE);
  else {
    leave_body(g, OUT_BRANCH + (int64_t)body->ways_out.len);
    VEC_PUSH(g->cg->arena, &body->ways_out, n);
  }
  return true;
}

void gen_body_return(Gen *g) {
  leave_body(g, OUT_RETURN);
}

static void begin_iteration(Gen *g) {
  LLVMValueRef record = g->range_body->record, state = get_number(g, record, WORD_STATE);
  LLVMValueRef ready = cg_int(g->cg, STATE_READY);
  LLVMValueRef misused = LLVMBuildICmp(g->b, LLVMIntNE, state, ready, "");
  cg_panic_if(g, misused, FN_panicrangestate, &state, 1);
  set_number(g, record, WORD_STATE, STATE_RUNNING);
}

static void assign_iteration_values(Gen *g, RangeStmt *n, Type *yield) {
  LLVMValueRef args[2] = {NULL, NULL}, unused;
  assert(yield->func.params.len <= 2 && "checked by types/");
  gen_incoming_values(g, yield, NULL, &unused, args);
  if (n->key) gen_store_to(g, n->key, args[0]);
  if (n->value) gen_store_to(g, n->value, args[1]);
}

static LLVMValueRef new_body_function(Gen *outer, Type *yield, const char *symbol) {
  Codegen *cg = outer->cg;
  LLVMValueRef fn = LLVMAddFunction(cg->module, symbol, cg_signature(cg, yield, NULL, true));
  LLVMSetLinkage(fn, LLVMInternalLinkage);
  cg_go_function_attrs(cg, fn);
  cg_fn_enum_attr(cg, fn, LLVMCountParams(fn), "nest", 0);
  return fn;
}

static LLVMValueRef gen_body_function(RangeBody *body, Type *yield) {
  Gen *outer = body->outer;
  Function *f = outer->function;
  const char *symbol =
      format_text(outer->cg->arena, "%s-range%u", function_symbol(f), ++f->range_count);
  Gen *g = gen_begin(outer->cg, new_body_function(outer, yield, symbol), f);
  g->range_body = body;
  g->loop_depth = 1;
  debug_body(g, symbol, body->stmt->n.pos);
  read_record(g, body);
  begin_iteration(g);
  assign_iteration_values(g, body->stmt, yield);
  gen_stmt(g, body->stmt->body);
  end_iteration(g, STATE_READY, true);
  gen_end(g);
  return g->fn;
}

/* ---- the statement -------------------------------------------------------------------------- */

/* Goes on where the body wanted to go. */
static void follow_ways_out(Gen *g, RangeBody *body, LLVMValueRef way_out) {
  LLVMBasicBlockRef end = cg_block(g, "endrange");
  LLVMValueRef sw = LLVMBuildSwitch(g->b, way_out, end, body->ways_out.len + 1);
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
  if (body->returns) {
    LLVMBasicBlockRef block = cg_block(g, "return");
    LLVMAddCase(sw, cg_int(g->cg, OUT_RETURN), block);
    cg_at(g, block);
    gen_return_assigned(g);
  }
  for (uint32_t i = 0; i < body->ways_out.len; i++) {
    LLVMBasicBlockRef block = cg_block(g, "out");
    LLVMAddCase(sw, cg_int(g->cg, OUT_BRANCH + (int64_t)i), block);
    cg_at(g, block);
    gen_stmt(g, &body->ways_out.items[i]->n);
    cg_unreachable(g);
  }
  cg_branch(g, end);
  cg_at(g, end);
}

void gen_range_func(Gen *g, RangeStmt *n) {
  Type *func = type_underlying(n->x->type);
  Type *yield = type_underlying(func->func.params.items[0]->type);
  LLVMValueRef f = gen_expr(g, n->x);
  RangeBody *body = NEW(g->cg->arena, RangeBody);
  body->outer = g;
  body->stmt = n;
  walk_children(&n->n, find_uses, body);
  if (body->returns) use_results(body);
  LLVMValueRef record = new_record(g, body, gen_body_function(body, yield));
  cg_set_pos(g, n->n.pos);
  cg_nil_check(g, f);
  LLVMValueRef code = LLVMBuildLoad2(g->b, g->cg->ptr, f, "");
  gen_call_values(g, func, code, NULL, NULL, &record, f, NULL);
  LLVMValueRef state = get_number(g, record, WORD_STATE),
               missing = cg_int(g->cg, STATE_MISSING_PANIC);
  LLVMValueRef running = LLVMBuildICmp(g->b, LLVMIntEQ, state, cg_int(g->cg, STATE_RUNNING), "");
  cg_panic_if(g, running, FN_panicrangestate, &missing, 1);
  set_number(g, record, WORD_STATE, STATE_EXHAUSTED);
  follow_ways_out(g, body, get_number(g, record, WORD_WAY_OUT));
}
