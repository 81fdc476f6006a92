/*
 * switch.c: expression switches and type switches.
 *
 * Requires: cases have the tag's type; clause variables set by types/. Ensures: the tag is
 * evaluated once, cases in order where that can be seen. Method: integer constants become an LLVM
 * switch, which makes jump tables and binary searches; string constants are told apart by length
 * first, then by their first bytes as a number; everything else is a chain of tests.
 */
#include "codegen/internal.h"

/* The blocks of a switch: one per clause. */
typedef struct Bodies {
  NodeList *clauses;
  LLVMBasicBlockRef *blocks;
  LLVMBasicBlockRef otherwise; /* default clause, or the end */
  Jump jump;
} Bodies;

static CaseClause *clause_at(const Bodies *s, uint32_t i) {
  return AS(CaseClause, CASE_CLAUSE, s->clauses->items[i]);
}

static Bodies new_bodies(Gen *g, Node *n, NodeList *clauses) {
  Bodies s = {.clauses = clauses, .jump = {.outer = g->jump, .node = n}};
  s.blocks = NEW_ARRAY(g->cg->arena, LLVMBasicBlockRef, clauses->len + 1);
  s.otherwise = s.jump.on_break = cg_block(g, "endswitch");
  for (uint32_t i = 0; i < clauses->len; i++) {
    s.blocks[i] = cg_block(g, "case");
    if (clause_at(&s, i)->is_default) s.otherwise = s.blocks[i];
  }
  if (g->jump) s.jump.on_continue = g->jump->on_continue;
  return s;
}

/* In an instance of a generic function, a case may be one that an earlier one has taken already. */
static bool is_never_taken(const Bodies *s, const CaseClause *clause) {
  return s->jump.node->kind == NODE_TYPE_SWITCH_STMT && !clause->is_default &&
         clause->case_types.len == 0;
}

static void gen_body(Gen *g, Bodies *s, uint32_t i) {
  if (is_never_taken(s, clause_at(s, i))) {
    cg_unreachable(g);
    return;
  }
  s->jump.fallthrough = i + 1 < s->clauses->len ? s->blocks[i + 1] : NULL;
  gen_stmts(g, &clause_at(s, i)->body);
  cg_branch(g, s->jump.on_break);
}

static void gen_bodies(Gen *g, Bodies *s) {
  g->jump = &s->jump;
  for (uint32_t i = 0; i < s->clauses->len; i++) {
    cg_at(g, s->blocks[i]);
    gen_body(g, s, i);
  }
  g->jump = s->jump.outer;
  cg_at(g, s->jump.on_break);
}

/* A switch on v, cases still to be added; code goes on in a dead block. */
static LLVMValueRef start_switch(Gen *g, LLVMValueRef v, LLVMBasicBlockRef otherwise, uint32_t n) {
  LLVMValueRef sw = LLVMBuildSwitch(g->b, v, otherwise, n);
  LLVMPositionBuilderAtEnd(g->b, cg_block(g, "dead"));
  return sw;
}

/* ---- integer constants ---------------------------------------------------------------------- */

static bool all_constant(const Bodies *s) {
  for (uint32_t i = 0; i < s->clauses->len; i++)
    for (uint32_t j = 0; j < clause_at(s, i)->exprs.len; j++)
      if (clause_at(s, i)->exprs.items[j]->kind != NODE_CONST) return false;
  return true;
}

static void switch_integers(Gen *g, Bodies *s, LLVMValueRef tag) {
  LLVMValueRef sw = start_switch(g, tag, s->otherwise, s->clauses->len);
  Map seen = {0};
  for (uint32_t i = 0; i < s->clauses->len; i++) {
    CaseClause *clause = clause_at(s, i);
    for (uint32_t j = 0; j < clause->exprs.len; j++) {
      LLVMValueRef v = gen_expr(g, clause->exprs.items[j]);
      if (map_has(&seen, v)) continue; /* constants are unique objects in LLVM */
      map_set(g->cg->arena, &seen, v, v);
      LLVMAddCase(sw, v, s->blocks[i]);
    }
  }
}

/* ---- string constants ----------------------------------------------------------------------- */

typedef struct StringCase {
  const char *text;
  size_t len;
  uint64_t prefix; /* the first 8 bytes as a number */
  Node *expr;
  LLVMBasicBlockRef body;
} StringCase;

typedef VEC(StringCase) StringCases;

/* The size of the two loads, which may overlap, that make a number of up to 8 first bytes. */
static size_t half_size(size_t len) {
  return len >= 8 ? 8 : len >= 4 ? 4 : len >= 2 ? 2 : 1;
}

static uint64_t little_endian(const char *s, size_t n) {
  uint64_t v = 0;
  while (n-- > 0) v = v << 8 | (unsigned char)s[n];
  return v;
}

static uint64_t prefix_of_text(const char *s, size_t len) {
  size_t half = half_size(len);
  uint64_t low = little_endian(s, half);
  return half >= len || half == 8 ? low : low | little_endian(s + len - half, half) << 8 * half;
}

static StringCases collect_strings(Gen *g, const Bodies *s) {
  StringCases all = {0};
  for (uint32_t i = 0; i < s->clauses->len; i++) {
    CaseClause *clause = clause_at(s, i);
    for (uint32_t j = 0; j < clause->exprs.len; j++) {
      StringCase c = {.expr = clause->exprs.items[j], .body = s->blocks[i]};
      c.text = const_string_value(((ConstExpr *)c.expr)->value, &c.len);
      if (c.len > 0) c.prefix = prefix_of_text(c.text, c.len);
      VEC_PUSH(g->cg->arena, &all, c);
    }
  }
  return all;
}

static LLVMValueRef load_bytes(Gen *g, LLVMValueRef p, size_t offset, size_t n) {
  LLVMTypeRef t = LLVMIntTypeInContext(g->cg->llvm, (unsigned)(8 * n));
  LLVMValueRef v = LLVMBuildLoad2(g->b, t, cg_offset(g, p, (int64_t)offset), "");
  LLVMSetAlignment(v, 1);
  return LLVMBuildZExtOrBitCast(g->b, v, g->cg->i64, "");
}

/* The same number of the string of len bytes at p: equal numbers mean equal min(len, 8) bytes. */
static LLVMValueRef prefix_at(Gen *g, LLVMValueRef p, size_t len) {
  size_t half = half_size(len);
  LLVMValueRef low = load_bytes(g, p, 0, half);
  if (half >= len || half == 8) return low;
  LLVMValueRef high = load_bytes(g, p, len - half, half);
  high = LLVMBuildShl(g->b, high, cg_int(g->cg, 8 * (int64_t)half), "");
  return LLVMBuildOr(g->b, low, high, "");
}

/* Tests the cases of one length and prefix, one after the other. */
static void test_strings(Gen *g, Bodies *s, StringCases *all, const StringCase *like, Type *t,
                         LLVMValueRef tag) {
  for (uint32_t i = 0; i < all->len; i++) {
    StringCase *c = &all->items[i];
    if (c->len != like->len || c->prefix != like->prefix) continue;
    LLVMBasicBlockRef next = cg_block(g, "next");
    LLVMValueRef same = gen_equal(g, t, tag, gen_expr(g, c->expr));
    cg_cond(g, same, c->body, next);
    cg_at(g, next);
  }
  cg_branch(g, s->otherwise);
}

/* Is no earlier case like this one, in length alone or in prefix too? */
static bool is_first(const StringCases *all, uint32_t i, bool by_prefix) {
  const StringCase *c = &all->items[i];
  for (uint32_t j = 0; j < i; j++)
    if (all->items[j].len == c->len && (!by_prefix || all->items[j].prefix == c->prefix))
      return false;
  return true;
}

/* The cases of one length. */
static void switch_prefixes(Gen *g, Bodies *s, StringCases *all, size_t len, Type *t,
                            LLVMValueRef tag) {
  LLVMValueRef prefix = prefix_at(g, cg_part(g, tag, 0), len);
  LLVMValueRef sw = start_switch(g, prefix, s->otherwise, all->len);
  for (uint32_t i = 0; i < all->len; i++) {
    StringCase *c = &all->items[i];
    if (c->len != len || !is_first(all, i, true)) continue;
    LLVMBasicBlockRef block = len > 8 ? cg_block(g, "prefix") : c->body;
    LLVMAddCase(sw, LLVMConstInt(g->cg->i64, c->prefix, false), block);
    if (len <= 8) continue;
    cg_at(g, block);
    test_strings(g, s, all, c, t, tag);
  }
}

static void switch_strings(Gen *g, Bodies *s, Type *t, LLVMValueRef tag) {
  StringCases all = collect_strings(g, s);
  LLVMValueRef sw = start_switch(g, cg_part(g, tag, 1), s->otherwise, all.len);
  for (uint32_t i = 0; i < all.len; i++) {
    size_t len = all.items[i].len;
    if (!is_first(&all, i, false)) continue;
    LLVMBasicBlockRef block = len > 0 ? cg_block(g, "length") : all.items[i].body;
    LLVMAddCase(sw, cg_int(g->cg, (int64_t)len), block);
    if (len == 0) continue;
    cg_at(g, block);
    switch_prefixes(g, s, &all, len, t, tag);
  }
}

/* ---- everything else ------------------------------------------------------------------------ */

/* Slices can only be compared with nil. */
static LLVMValueRef tag_equals(Gen *g, Type *t, LLVMValueRef tag, Node *x) {
  LLVMValueRef v = gen_expr(g, x);
  if (type_underlying(t)->kind != TYPE_SLICE) return gen_equal(g, t, tag, v);
  return LLVMBuildIsNull(g->b, cg_part(g, tag, 0), "");
}

/* tag null: the cases are conditions. */
static void switch_chain(Gen *g, Bodies *s, Node *tag_expr, LLVMValueRef tag) {
  for (uint32_t i = 0; i < s->clauses->len; i++) {
    CaseClause *clause = clause_at(s, i);
    for (uint32_t j = 0; j < clause->exprs.len; j++) {
      Node *x = clause->exprs.items[j];
      LLVMBasicBlockRef next = cg_block(g, "next");
      cg_set_pos(g, x->pos);
      hoist_calls(g, x);
      if (!tag)
        gen_cond(g, x, s->blocks[i], next);
      else
        cg_cond(g, tag_equals(g, tag_expr->type, tag, x), s->blocks[i], next);
      cg_at(g, next);
    }
  }
  cg_branch(g, s->otherwise);
}

/* The tag's value, in memory of its own if it is a memory type. */
static LLVMValueRef gen_tag(Gen *g, Node *n) {
  hoist_calls(g, n);
  LLVMValueRef v = gen_expr(g, n);
  if (!cg_is_memory(g->cg, n->type)) return v;
  LLVMValueRef copy = cg_alloca(g, n->type, "tag");
  cg_copy(g, n->type, copy, v);
  return copy;
}

void gen_switch(Gen *g, SwitchStmt *n) {
  if (n->init) gen_stmt(g, n->init);
  Bodies s = new_bodies(g, &n->n, &n->clauses);
  LLVMValueRef tag = n->tag ? gen_tag(g, n->tag) : NULL;
  if (tag && is_integer(n->tag->type) && all_constant(&s))
    switch_integers(g, &s, tag);
  else if (tag && is_string(n->tag->type) && all_constant(&s))
    switch_strings(g, &s, n->tag->type, tag);
  else
    switch_chain(g, &s, n->tag, tag);
  gen_bodies(g, &s);
}

/* ---- type switches -------------------------------------------------------------------------- */

/* The value of the clause's variable for the case type `want` (null: the operand itself). */
static void bind_clause_variable(Gen *g, CaseClause *clause, Type *want, LLVMValueRef x,
                                 LLVMValueRef itab_word) {
  Object *var = clause->var;
  LLVMValueRef v = x;
  if (want && is_interface(want))
    v = cg_make_iface(g, itab_word, cg_part(g, x, 1));
  else if (want)
    v = iface_unpack(g, x, want);
  declare_local(g, var);
  cg_store_init(g, var->type, v, var_address(g, var));
}

/* The type that the clause's variable has instead of the operand's, else null. */
static Type *single_type(CaseClause *clause, Type *want) {
  return want && types_identical(clause->var->type, want) ? want : NULL;
}

static void test_clause(Gen *g, Bodies *s, uint32_t i, Node *x, LLVMValueRef v, LLVMValueRef word) {
  CaseClause *clause = clause_at(s, i);
  for (uint32_t j = 0; j < clause->case_types.len; j++) {
    Type *want = clause->case_types.items[j];
    LLVMBasicBlockRef hit = cg_block(g, "hit"), next = cg_block(g, "next");
    LLVMValueRef itab_word = NULL;
    cg_set_pos(g, clause->n.pos);
    LLVMValueRef holds = iface_holds(g, x->type, v, word, want, &itab_word);
    cg_cond(g, holds, hit, next);
    cg_at(g, hit);
    if (clause->var) bind_clause_variable(g, clause, single_type(clause, want), v, itab_word);
    cg_branch(g, s->blocks[i]);
    cg_at(g, next);
  }
}

static void bind_default(Gen *g, Bodies *s, LLVMValueRef v) {
  for (uint32_t i = 0; i < s->clauses->len; i++) {
    CaseClause *clause = clause_at(s, i);
    if (clause->is_default && clause->var) bind_clause_variable(g, clause, NULL, v, NULL);
  }
}

void gen_type_switch(Gen *g, TypeSwitchStmt *n) {
  if (n->init) gen_stmt(g, n->init);
  Bodies s = new_bodies(g, &n->n, &n->clauses);
  hoist_calls(g, n->x);
  LLVMValueRef v = gen_expr(g, n->x), word = iface_type_word(g, n->x->type, v);
  for (uint32_t i = 0; i < n->clauses.len; i++) test_clause(g, &s, i, n->x, v, word);
  bind_default(g, &s, v);
  cg_branch(g, s.otherwise);
  gen_bodies(g, &s);
}
