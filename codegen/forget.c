/*
 * forget.c: functions that ask for collections keep no objects that they do not need any more.
 *
 * The collector searches stacks conservatively: a variable without further use keeps its object
 * until its register or its place in the frame is used otherwise. A program that calls runtime.GC
 * expects to see what it has dropped go. So in functions from which a chain of static calls leads
 * to runtime.GC
 *  - local variables with pointers live in memory, and are cleared after the statement of their
 * block that mentions them last. Not where a goto could lead back before it;
 *  - what others can point to (variables whose address is taken, composite literals, closures, the
 *    values of interfaces) lies in the heap although escape/ would have it in the frame: there the
 *    collector can tell how long it is needed. It is not counted in runtime.MemStats. Not in loops,
 *    where it would be allocated each time;
 *  - before the calls of such a chain the registers that calls preserve are cleared (what is needed
 *    afterwards waits in the frame), and the memory where the frames of the callees will lie.
 * All other functions are compiled as if this file did not exist.
 *
 * Requires: results of escape/. Ensures: nothing that the program can still use is cleared.
 */
#include "codegen/internal.h"

#include "inline/inline.h"
#include "runtime/abi.h"

#include <string.h>

/* ---- which functions ------------------------------------------------------------------------ */

/* Values of Codegen.collecting. */
static char collects, does_not;

static bool is_collect(const Object *obj) {
  if (!obj || !obj->pkg || !obj->sym) return false;
  const char *path = obj->pkg->path, *name = obj->sym->text;
  return (!strcmp(path, "runtime") && !strcmp(name, "GC")) ||
         (!strcmp(path, "runtime/debug") && !strcmp(name, "FreeOSMemory"));
}

typedef struct Search {
  Codegen *cg;
  bool found;
} Search;

static bool leads_to_collection(Codegen *cg, Function *f);

static void find_collection(Node **child, void *arg) {
  Search *s = arg;
  Node *n = *child;
  if (s->found) return;
  if (n->kind == NODE_CALL) {
    Callee callee = static_callee(((CallExpr *)n)->fun);
    s->found =
        is_collect(callee.obj) || (callee.function && leads_to_collection(s->cg, callee.function));
  }
  walk_children(n, find_collection, arg);
}

static bool asks_for_collections(const Package *pkg, const char *path, const char *name) {
  if (!pkg->scope || strcmp(pkg->path, path) != 0) return false;
  const Object *o = scope_lookup(pkg->scope, sym_of(name));
  return o && o->used;
}

static bool find_askers(Map *seen, Package *pkg) {
  if (map_has(seen, pkg)) return false;
  map_set(session_arena, seen, pkg, pkg);
  if (asks_for_collections(pkg, "runtime", "GC") ||
      asks_for_collections(pkg, "runtime/debug", "FreeOSMemory"))
    return true;
  for (uint32_t i = 0; i < pkg->imports.len; i++)
    if (find_askers(seen, pkg->imports.items[i])) return true;
  return false;
}

bool codegen_may_collect(Package *pkg) {
  Map seen = {0};
  return find_askers(&seen, pkg);
}

void forget_start(Codegen *cg) {
  cg->may_collect = codegen_may_collect(cg->pkg);
}

/* A function that calls itself is taken not to, while it is being looked at. */
static bool leads_to_collection(Codegen *cg, Function *f) {
  if (!cg->may_collect) return false;
  const char *known = map_get(&cg->collecting, f);
  if (known) return known == &collects;
  map_set(cg->arena, &cg->collecting, f, &does_not);
  Search s = {cg, false};
  for (uint32_t i = 0; i < f->body.len && !s.found; i++) find_collection(&f->body.items[i], &s);
  if (s.found) map_set(cg->arena, &cg->collecting, f, &collects);
  return s.found;
}

/* ---- mentions -------------------------------------------------------------------------------- */

/*
 * What is known of a variable while the function is generated. Counting each statement once, when
 * it has been generated, tells which is the last to mention the variable.
 */
typedef struct Memory {
  const NodeList *list; /* that declares it; null: not met yet */
  uint32_t total, seen; /* mentions in the function; in the list's statements until now */
  uint32_t visit;       /* the last one to look at it */
  uint32_t within;      /* mentions in what that visit looks at */
} Memory;

struct Forgetting {
  Map memories;         /* Object -> Memory */
  Map counted;          /* statements whose mentions are in `seen` */
  const NodeList *list; /* whose statement is being looked at */
  uint32_t visits;
  ValueList kept; /* slots of pointers that became integers */
};

typedef void OnMention(Gen *g, Object *var);

typedef struct Walk {
  Gen *g;
  OnMention *on_mention;
} Walk;

static void walk_mentions(Node **child, void *arg) {
  const Walk *w = arg;
  Node *n = *child;
  if (n->kind == NODE_NAME && ((NameExpr *)n)->obj) w->on_mention(w->g, ((NameExpr *)n)->obj);
  if (n->kind == NODE_FUNC_LIT) {
    const Function *f = ((FuncLit *)n)->function;
    for (uint32_t i = 0; i < f->captures.len; i++) w->on_mention(w->g, f->captures.items[i].var);
  }
  walk_children(n, walk_mentions, arg);
}

static Memory *memory_of(Gen *g, const Object *var) {
  Memory *m = map_get(&g->forgetting->memories, var);
  if (m) return m;
  m = NEW(g->cg->arena, Memory);
  map_set(g->cg->arena, &g->forgetting->memories, var, m);
  return m;
}

static void count_mention(Gen *g, Object *var) {
  memory_of(g, var)->total++;
}

static void find_goto(Node **child, void *arg) {
  const Node *n = *child;
  if (n->kind == NODE_BRANCH_STMT && ((const BranchStmt *)n)->branch == BRANCH_GOTO &&
      ((const BranchStmt *)n)->target)
    *(bool *)arg = true;
  walk_children(*child, find_goto, arg);
}

void forget_begin(Gen *g) {
  bool has_goto = false;
  Function *f = g->function;
  if (!leads_to_collection(g->cg, f)) return;
  for (uint32_t i = 0; i < f->body.len; i++) find_goto(&f->body.items[i], &has_goto);
  if (has_goto) return;
  g->forgetting = NEW(g->cg->arena, Forgetting);
  Walk w = {g, count_mention};
  for (uint32_t i = 0; i < f->body.len; i++) walk_mentions(&f->body.items[i], &w);
  for (uint32_t i = 0; i < f->params.len; i++) memory_of(g, f->params.items[i])->list = &f->body;
}

/* ---- variables ------------------------------------------------------------------------------ */

/* Can others point to the variable's memory? */
static bool is_shared(const Object *var) {
  return var->var.addr_taken || (var->var.captured && !var->var.by_value);
}

static bool is_own(const Object *var) {
  VarKind kind = var->var.var_kind;
  return kind == VAR_LOCAL || kind == VAR_PARAM || kind == VAR_RECV;
}

bool forget_moves(const Gen *g, const Type *t) {
  int64_t size = type_size((Type *)t);
  return g->forgetting && g->loop_depth == 0 && size <= RT_MAX_INLINE_SIZE &&
         type_has_pointers((Type *)t);
}

bool forget_moves_variable(const Gen *g, const Object *var) {
  return is_own(var) && is_shared(var) && forget_moves(g, var->type);
}

LLVMValueRef forget_alloc(Gen *g, Type *t) {
  CG_RUNTIME(g, rt_uncounted, cg_int(g->cg, type_size(t)));
  return alloc_object(g, t);
}

/* Does the variable's memory, or its pointer to the heap, belong to the function alone? */
static bool is_forgettable(Gen *g, const Object *var) {
  const VarSlot *slot = map_get(&g->vars, var);
  if (!is_own(var) || !slot) return false;
  return slot->indirect || (!var->var.heap && !is_shared(var) && type_has_pointers(var->type));
}

void forget_declared(Gen *g, Object *var) {
  if (g->forgetting && is_forgettable(g, var))
    cg_expose(g, ((VarSlot *)map_get(&g->vars, var))->address);
}

static void clear_variable(Gen *g, Object *var) {
  VarSlot *slot = map_get(&g->vars, var);
  if (slot->indirect)
    LLVMBuildStore(g->b, LLVMConstNull(g->cg->ptr), slot->address);
  else
    cg_zero(g, var->type, slot->address);
}

/* The names that a statement declares in its list. */
static NodeList declared_names(const Node *stmt) {
  if (stmt->kind == NODE_ASSIGN_STMT && ((const AssignStmt *)stmt)->define)
    return ((const AssignStmt *)stmt)->lhs;
  const NodeList *decls = stmt->kind == NODE_DECL_STMT ? &((const DeclStmt *)stmt)->decls : NULL;
  bool is_var = decls && decls->len == 1 && decls->items[0]->kind == NODE_VAR_DECL;
  return is_var ? ((const VarDecl *)decls->items[0])->names : (NodeList){0};
}

/* Inlining can move the use of a variable out of the block that declares it: then it stays. */
static void note_declarations(Gen *g, const NodeList *list, const Node *stmt) {
  NodeList names = declared_names(stmt);
  for (uint32_t i = 0; i < names.len; i++) {
    const NameExpr *name = (const NameExpr *)names.items[i];
    if (name->n.kind == NODE_NAME && name->is_def && name->obj)
      memory_of(g, name->obj)->list = list;
  }
}

/* A mention in a statement that is counted for the first time. */
static void see_mention(Gen *g, Object *var) {
  Memory *m = memory_of(g, var);
  if (m->list == g->forgetting->list) m->seen++;
}

/* Clears the variable if no other statement will mention it. */
static void clear_if_last(Gen *g, Object *var) {
  Memory *m = memory_of(g, var);
  if (m->list != g->forgetting->list || m->seen != m->total || m->visit == g->forgetting->visits)
    return;
  m->visit = g->forgetting->visits;
  if (var->kind == OBJ_VAR && is_forgettable(g, var)) clear_variable(g, var);
}

/* Statements that end with a call are looked at twice, before the call and at their end. */
void forget_after(Gen *g, NodeList *stmts, uint32_t at) {
  if (!g->forgetting) return;
  Node *stmt = stmts->items[at];
  Walk see = {g, see_mention}, clear = {g, clear_if_last};
  g->forgetting->list = stmts;
  g->forgetting->visits++;
  if (!map_has(&g->forgetting->counted, stmt)) {
    map_set(g->cg->arena, &g->forgetting->counted, stmt, stmt);
    note_declarations(g, stmts, stmt);
    walk_mentions(&stmt, &see);
  }
  if (!cg_is_dead(g)) walk_mentions(&stmt, &clear);
}

/* Counts a mention in the part that is being looked at. */
static void count_within(Gen *g, Object *var) {
  Memory *m = memory_of(g, var);
  if (m->visit != g->forgetting->visits) m->within = 0;
  m->visit = g->forgetting->visits;
  m->within++;
}

/* A result of an inlined call that nothing but the call mentions. */
static void forget_result(Gen *g, const NameExpr *name) {
  if (name->n.kind != NODE_NAME || name->obj->kind != OBJ_VAR || !is_forgettable(g, name->obj))
    return;
  if (!name->obj->var.heap && cg_is_memory(g->cg, name->n.type)) return;
  const Memory *m = memory_of(g, name->obj);
  if (m->visit == g->forgetting->visits && m->within == m->total) clear_variable(g, name->obj);
}

void forget_results(Gen *g, InlinedCallExpr *n) {
  if (!g->forgetting || cg_is_dead(g)) return;
  Node *call = &n->n;
  Walk w = {g, count_within};
  g->forgetting->visits++;
  walk_mentions(&call, &w);
  for (uint32_t i = 0; i < n->results.len; i++)
    forget_result(g, (const NameExpr *)n->results.items[i]);
}

void forget_temporary(Gen *g, Type *t, LLVMValueRef slot) {
  if (g->forgetting && type_has_pointers(t) && !cg_is_memory(g->cg, t)) cg_zero(g, t, slot);
}

/* The call that a statement consists of, after which it uses no variable that was there before. */
static const Node *last_call(const Node *stmt) {
  if (stmt->kind == NODE_EXPR_STMT) return ((const ExprStmt *)stmt)->x;
  const NodeList *values = NULL;
  if (stmt->kind == NODE_RETURN_STMT) values = &((const ReturnStmt *)stmt)->results;
  if (stmt->kind == NODE_ASSIGN_STMT) {
    const AssignStmt *assign = (const AssignStmt *)stmt;
    for (uint32_t i = 0; i < assign->lhs.len; i++)
      if (assign->lhs.items[i]->kind != NODE_NAME || !((NameExpr *)assign->lhs.items[i])->is_def)
        return NULL;
    values = &assign->rhs;
  }
  return values && values->len == 1 ? values->items[0] : NULL;
}

/* The arguments of the call have been evaluated: variables that are not used again go before it. */
static void forget_arguments(Gen *g, const CallExpr *call) {
  if (g->stmts && last_call(g->stmts->items[g->stmt_at]) == &call->n)
    forget_after(g, g->stmts, g->stmt_at);
}

/* ---- registers ------------------------------------------------------------------------------ */

/*
 * Frames have places that nothing is written to: the memory below the stack pointer is cleared as
 * well, 2 KiB of it. rax is pushed by prologues to align the stack.
 */
void forget_leftovers(Gen *g) {
  static const char code[] = "movq $$-256, %rax\n"
                             "1:\tmovq $$0, (%rsp,%rax,8)\n\tincq %rax\n\tjne 1b\n\t"
                             "xorl %ebx, %ebx\n\txorl %r12d, %r12d\n\txorl %r13d, %r13d\n\t"
                             "xorl %r14d, %r14d\n\txorl %r15d, %r15d";
  static const char effects[] = "~{rax},~{rbx},~{r12},~{r13},~{r14},~{r15},~{memory},"
                                "~{dirflag},~{fpsr},~{flags}";
  LLVMTypeRef type = LLVMFunctionType(g->cg->void_type, NULL, 0, false);
  LLVMValueRef v = LLVMGetInlineAsm(type, code, sizeof code - 1, effects, sizeof effects - 1, true,
                                    false, LLVMInlineAsmDialectATT, false);
  LLVMBuildCall2(g->b, type, v, NULL, 0, "");
}

void forget_registers(Gen *g, CallExpr *call) {
  Callee callee = static_callee(call->fun);
  bool collects_now =
      is_collect(callee.obj) || (callee.function && leads_to_collection(g->cg, callee.function));
  if (!collects_now) return;
  forget_arguments(g, call);
  forget_leftovers(g);
}

/* ---- integers that are pointers ------------------------------------------------------------- */

/*
 * //go:uintptrescapes: the objects of pointers that were converted for a call stay until it
 * returns. They stand in slots of the frame meanwhile, where the collector finds them.
 */
void keep_converted(Gen *g, LLVMValueRef ptr) {
  if (!g->forgetting || LLVMIsConstant(ptr)) return;
  LLVMValueRef slot = cg_alloca_llvm(g, g->cg->ptr, "kept");
  LLVMSetVolatile(LLVMBuildStore(g->b, ptr, slot), true);
  VEC_PUSH(g->cg->arena, &g->forgetting->kept, slot);
}

void drop_converted(Gen *g, const CallExpr *call) {
  if (!g->forgetting || g->forgetting->kept.len == 0) return;
  const Object *callee = static_callee(call->fun).obj;
  if (!callee || !(callee->func.pragmas & PRAGMA_UINTPTR_ESCAPES)) return;
  for (uint32_t i = 0; i < g->forgetting->kept.len; i++)
    LLVMSetVolatile(LLVMBuildStore(g->b, LLVMConstNull(g->cg->ptr), g->forgetting->kept.items[i]),
                    true);
  g->forgetting->kept.len = 0;
}
