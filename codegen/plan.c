/*
 * plan.c: what of a package is generated, in which part, and which code runs at most once.
 *
 * Requires: a package that has been through escape/. Ensures: a CodegenPlan that is not changed
 * afterwards; every part sees the same one.
 *
 * - Functions of a main package that nothing refers to (their calls were all inlined) are left out.
 * - Parts are runs of functions in source order. Where one ends depends on the names and weights of
 *   the functions around the place alone (content-defined chunking, as in Muthitacharoen et al.,
 *   "A low-bandwidth network file system", 2001), so that a change of one function leaves the other
 *   parts as they were, and functions that are written side by side stay together.
 * - main, the initialisers, and what is called once in the straight-line code of such functions run
 *   at most once. There, calls that inline/ replaced by the callee's body are calls after all,
 *   where escape's results are the same: a copy of the body is time for the compiler and space in
 *   the program, and nothing is gained by it.
 */
#include "codegen/internal.h"

enum {
  MIN_WEIGHT = 1500,       /* nodes from which a second process is worth its start */
  PART_WEIGHT = 600,       /* nodes of a part, on average */
  STD_PART_WEIGHT = 12000, /* in packages that nobody edits: few objects to link */
  SMALL_BODY = 8           /* nodes of an inlined body that is no larger than the call */
};

/* One mention of a function. */
typedef struct Reference {
  Function *to;
  bool called_once; /* a call, outside of loops and literals */
  uint32_t inside;  /* number of the separable call whose body it stands in, or 0 */
  uint32_t instead; /* number of the separable call that it is, or 0 */
} Reference;

/* An inlined call that may become a call. */
typedef struct Separable {
  InlinedCallExpr *call;
  uint32_t weight; /* of the body */
} Separable;

typedef struct FunctionPlan {
  Function *f;
  VEC(Reference) references;
  VEC(Separable) separable;
  uint32_t weight;
  uint32_t mentions; /* of this function */
  uint32_t part;
  bool is_live, runs_once, is_used_elsewhere;
  bool is_large; /* has variables that may not fit a frame, which is to be told in any case */
} FunctionPlan;

typedef VEC(FunctionPlan *) PlanList;

struct CodegenPlan {
  Arena *arena;
  Package *pkg;
  const CodegenOptions *options;
  bool may_split;
  Map functions; /* Function -> FunctionPlan */
  PlanList all;  /* declared functions in source order, then instances */
  Map separate;  /* InlinedCallExpr -> itself: those that are calls after all */
  uint32_t parts;
  VEC(uint32_t) weights; /* per part */
};

/* ---- reading bodies -------------------------------------------------------------------------- */

typedef struct Scan {
  CodegenPlan *plan;
  FunctionPlan *of;
  uint32_t loops;  /* around the place: loops, literals */
  uint32_t inside; /* as in Reference */
} Scan;

static void scan(Node **child, void *arg);

static void scan_list(Scan *s, NodeList *list, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; i++) scan(&list->items[i], s);
}

static void add_reference(Scan *s, Object *func, bool is_call, uint32_t instead) {
  Function *f = func && func->kind == OBJ_FUNC ? func->func.function : NULL;
  if (!f) return;
  Reference r = {f, is_call && s->loops == 0, s->inside, instead};
  VEC_PUSH(s->plan->arena, &s->of->references, r);
}

/* The function that an expression names, or null. */
static Object *named_function(const Node *n) {
  if (n->kind == NODE_NAME) return ((const NameExpr *)n)->obj;
  if (n->kind == NODE_METHOD_EXPR) return ((const MethodExpr *)n)->method;
  if (n->kind == NODE_METHOD_VALUE) return ((const MethodValueExpr *)n)->method;
  return NULL;
}

static void scan_call(Scan *s, CallExpr *n) {
  bool is_static = n->fun->kind == NODE_NAME || n->fun->kind == NODE_METHOD_EXPR;
  if (is_static)
    add_reference(s, named_function(n->fun), true, 0);
  else
    scan(&n->fun, s);
  scan_list(s, &n->args, 0, n->args.len);
}

/* What escape decided could be decided otherwise in the callee itself. */
static void find_stack_object(Node **child, void *arg) {
  bool *found = arg;
  Node *n = *child;
  if (n->esc == ESC_STACK || n->kind == NODE_FUNC_LIT) *found = true;
  if (n->kind == NODE_ADDR && ((AddrExpr *)n)->x->kind == NODE_NAME) *found = true;
  if (!*found) walk_children(n, find_stack_object, arg);
}

/* Escape knows what functions and interfaces hold where the body stands, not in the callee. */
static bool hides_callees(Type *t) {
  TypeKind kind = type_underlying(t)->kind;
  return kind == TYPE_FUNC || kind == TYPE_INTERFACE;
}

AssignStmt *inlined_arguments(const InlinedCallExpr *n) {
  for (uint32_t i = n->setup; i-- > 0;) {
    if (n->stmts.items[i]->kind != NODE_ASSIGN_STMT) continue;
    AssignStmt *a = (AssignStmt *)n->stmts.items[i];
    return a->rhs.len == n->callee->params.len ? a : NULL;
  }
  return NULL;
}

/* Escape drops what is assigned to blank parameters, and to those that the copy does not use. */
static bool has_all_arguments(const InlinedCallExpr *n) {
  if (n->callee->params.len == 0) return true;
  const AssignStmt *a = inlined_arguments(n);
  if (!a) return false;
  for (uint32_t i = 0; i < a->lhs.len; i++)
    if (!((NameExpr *)a->lhs.items[i])->obj) return false;
  return true;
}

static bool is_separable(const InlinedCallExpr *n) {
  const Function *f = n->callee;
  if (!f->obj || f->is_wrapper || n->results.len != f->results.len) return false;
  if (!has_all_arguments(n)) return false;
  for (uint32_t i = 0; i < f->params.len; i++)
    if (hides_callees(f->params.items[i]->type)) return false;
  bool found = false;
  for (uint32_t i = n->setup; i < n->stmts.len; i++) find_stack_object(&n->stmts.items[i], &found);
  return !found;
}

static void scan_inlined(Scan *s, InlinedCallExpr *n) {
  FunctionPlan *of = s->of;
  uint32_t outer = s->inside;
  scan_list(s, &n->stmts, 0, n->setup);
  uint32_t start = of->weight;
  if (s->loops == 0 && outer == 0 && is_separable(n)) {
    Separable c = {n, 0};
    VEC_PUSH(s->plan->arena, &of->separable, c);
    add_reference(s, n->callee->obj, true, of->separable.len);
    s->inside = of->separable.len;
  }
  scan_list(s, &n->stmts, n->setup, n->stmts.len);
  if (s->inside != outer) of->separable.items[s->inside - 1].weight = of->weight - start;
  s->inside = outer;
}

static void note_size(Scan *s, const Object *var) {
  enum {
    LARGE = 1 << 20
  };
  if (var && var->kind == OBJ_VAR && type_size(var->type) >= LARGE) s->of->is_large = true;
}

static void scan_name(Scan *s, const NameExpr *n) {
  add_reference(s, n->obj, false, 0);
  if (n->is_def) note_size(s, n->obj);
}

static void scan_body(Scan *s, NodeList *body) {
  scan_list(s, body, 0, body->len);
}

static void scan(Node **child, void *arg) {
  Scan *s = arg;
  Node *n = *child;
  s->of->weight++;
  bool repeats = n->kind == NODE_FOR_STMT || n->kind == NODE_RANGE_STMT || n->kind == NODE_FUNC_LIT;
  s->loops += repeats;
  if (n->kind == NODE_CALL)
    scan_call(s, (CallExpr *)n);
  else if (n->kind == NODE_INLINED_CALL)
    scan_inlined(s, (InlinedCallExpr *)n);
  else if (n->kind == NODE_NAME)
    scan_name(s, (NameExpr *)n);
  else if (n->kind == NODE_FUNC_LIT)
    scan_body(s, &((FuncLit *)n)->function->body);
  else {
    add_reference(s, named_function(n), false, 0);
    walk_children(n, scan, s);
  }
  s->loops -= repeats;
}

static FunctionPlan *plan_of(const CodegenPlan *p, const Function *f) {
  while (f->outer) f = f->outer;
  return map_get(&p->functions, f);
}

static FunctionPlan *read_function(CodegenPlan *p, Function *f) {
  FunctionPlan *fp = NEW(p->arena, FunctionPlan);
  fp->f = f;
  map_set(p->arena, &p->functions, f, fp);
  VEC_PUSH(p->arena, &p->all, fp);
  Scan s = {.plan = p, .of = fp, .loops = f->has_goto_back};
  for (uint32_t i = 0; i < f->params.len; i++) note_size(&s, f->params.items[i]);
  for (uint32_t i = 0; i < f->results.len; i++) note_size(&s, f->results.items[i]);
  scan_body(&s, &f->body);
  return fp;
}

/* Instances are read where they are first mentioned, whichever package they come from. */
static void read_functions(CodegenPlan *p) {
  for (uint32_t i = 0; i < p->pkg->functions.len; i++) {
    Function *f = p->pkg->functions.items[i];
    if (!f->is_generic && !function_is_shared(f)) read_function(p, f);
  }
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *from = p->all.items[i];
    for (uint32_t j = 0; j < from->references.len; j++) {
      Function *f = from->references.items[j].to;
      FunctionPlan *to = plan_of(p, f);
      if (!to && !f->lit && function_is_shared(f)) to = read_function(p, f);
      if (to) to->mentions++;
    }
  }
}

/*
 * Instances follow the declared functions, those of one generic function side by side, so that
 * merge.c sees them together.
 */
static void gather_instances(CodegenPlan *p) {
  Map by_origin = {0}; /* the function's syntax -> PlanList */
  PlanList all = {0};
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *fp = p->all.items[i];
    if (!function_is_shared(fp->f)) {
      VEC_PUSH(p->arena, &all, fp);
      continue;
    }
    const void *origin = (const void *)(uintptr_t)fp->f->pos;
    PlanList *list = map_get(&by_origin, origin);
    if (!list) map_set(p->arena, &by_origin, origin, list = NEW(p->arena, PlanList));
    VEC_PUSH(p->arena, list, fp);
  }
  for (uint32_t i = 0; i < by_origin.len; i++) {
    const PlanList *list = by_origin.items[i].value;
    for (uint32_t j = 0; j < list->len; j++) VEC_PUSH(p->arena, &all, list->items[j]);
  }
  p->all = all;
}

/* ---- what runs once -------------------------------------------------------------------------- */

static void set_runs_once(CodegenPlan *p, FunctionPlan *fp) {
  fp->runs_once = true;
  for (uint32_t i = 0; i < fp->separable.len; i++) {
    Separable *c = &fp->separable.items[i];
    if (c->weight <= SMALL_BODY) continue;
    map_set(p->arena, &p->separate, c->call, c->call);
    fp->weight -= c->weight;
  }
}

static bool is_separate(const CodegenPlan *p, const FunctionPlan *fp, uint32_t number) {
  return number && map_has(&p->separate, fp->separable.items[number - 1].call);
}

/* Is the mention there in the code that is generated? */
static bool is_generated(const CodegenPlan *p, const FunctionPlan *from, const Reference *r) {
  if (r->instead) return is_separate(p, from, r->instead);
  return !is_separate(p, from, r->inside);
}

static bool is_start(const CodegenPlan *p, const Function *f) {
  for (uint32_t i = 0; i < p->pkg->init_functions.len; i++)
    if (p->pkg->init_functions.items[i] == f) return true;
  return p->options->is_main && !f->has_recv && f->obj && strcmp(f->name, "main") == 0;
}

/* From the start functions along calls that are the only mention of the callee. */
static void find_code_that_runs_once(CodegenPlan *p) {
  PlanList work = {0};
  for (uint32_t i = 0; i < p->all.len; i++)
    if (p->all.items[i]->mentions == 0 && is_start(p, p->all.items[i]->f))
      VEC_PUSH(p->arena, &work, p->all.items[i]);
  while (work.len > 0) {
    FunctionPlan *fp = work.items[--work.len];
    set_runs_once(p, fp);
    for (uint32_t i = 0; i < fp->references.len; i++) {
      const Reference *r = &fp->references.items[i];
      FunctionPlan *to = plan_of(p, r->to);
      if (r->called_once && !r->inside && to && to->mentions == 1 && !function_is_shared(r->to))
        VEC_PUSH(p->arena, &work, to);
    }
  }
}

/* ---- what is generated ----------------------------------------------------------------------- */

static bool is_linknamed(const Function *f) {
  return f->obj && (f->obj->func.link_name || (f->pragmas & PRAGMA_LINKNAME));
}

/*
 * May other code than the bodies of this package refer to it? Methods stand in descriptors. In
 * modules that are shown to people nothing is missing.
 */
static bool is_root(const CodegenPlan *p, const Function *f) {
  if (function_is_shared(f)) return false;
  if (!p->options->is_main || !p->may_split) return true;
  return f->has_recv || is_start(p, f) || is_linknamed(f);
}

static void find_live_functions(CodegenPlan *p) {
  PlanList work = {0};
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *fp = p->all.items[i];
    fp->is_used_elsewhere = is_root(p, fp->f);
    fp->is_live = fp->is_used_elsewhere || fp->is_large;
    if (fp->is_live) VEC_PUSH(p->arena, &work, fp);
  }
  while (work.len > 0) {
    FunctionPlan *from = work.items[--work.len];
    for (uint32_t i = 0; i < from->references.len; i++) {
      FunctionPlan *to = plan_of(p, from->references.items[i].to);
      if (!to || to->is_live || !is_generated(p, from, &from->references.items[i])) continue;
      to->is_live = true;
      VEC_PUSH(p->arena, &work, to);
    }
  }
}

/* ---- parts ----------------------------------------------------------------------------------- */

static uint32_t name_hash(const char *s) {
  uint32_t h = 2166136261u;
  for (; *s; s++) h = (h ^ (uint8_t)*s) * 16777619u;
  return h ^ h >> 15;
}

static void close_part(CodegenPlan *p, uint32_t *weight) {
  VEC_PUSH(p->arena, &p->weights, *weight);
  *weight = 0;
}

/* Is the next function another instance of this one's generic function? */
static bool has_sibling_behind(const CodegenPlan *p, uint32_t i) {
  return i + 1 < p->all.len && p->all.items[i]->f->pos == p->all.items[i + 1]->f->pos;
}

/*
 * Ends a part behind a function with a probability of its weight over the average, decided by its
 * name; but no part is tiny, and none is much larger than the function that made it so.
 */
static void cut(CodegenPlan *p, uint32_t average) {
  uint32_t weight = 0;
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *fp = p->all.items[i];
    if (!fp->is_live || fp->f->is_package_init) continue;
    if (weight >= average / 2 && fp->weight >= average) close_part(p, &weight);
    fp->part = p->weights.len;
    weight += fp->weight;
    uint64_t chance = (uint64_t)fp->weight << 32;
    bool ends =
        !has_sibling_behind(p, i) && (uint64_t)name_hash(function_symbol(fp->f)) * average < chance;
    if ((ends && weight >= average / 2) || weight >= 2 * average) close_part(p, &weight);
  }
  if (weight > 0 || p->weights.len == 0) close_part(p, &weight);
}

/* The initialiser stands where the package's variables do, whose static values it shares. */
static void place_initialiser(CodegenPlan *p) {
  for (uint32_t i = 0; i < p->all.len; i++)
    if (p->all.items[i]->f->is_package_init) p->weights.items[0] += p->all.items[i]->weight;
}

static void find_uses_between_parts(CodegenPlan *p) {
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *from = p->all.items[i];
    for (uint32_t j = 0; j < from->references.len && from->is_live; j++) {
      const Reference *r = &from->references.items[j];
      FunctionPlan *to = plan_of(p, r->to);
      if (to && to->part != from->part && is_generated(p, from, r)) to->is_used_elsewhere = true;
    }
  }
}

static uint32_t live_weight(const CodegenPlan *p) {
  uint32_t sum = 0;
  for (uint32_t i = 0; i < p->all.len; i++)
    if (p->all.items[i]->is_live) sum += p->all.items[i]->weight;
  return sum;
}

CodegenPlan *codegen_plan(Package *pkg, const CodegenOptions *options, bool may_split) {
  CodegenPlan *p = NEW(session_arena, CodegenPlan);
  p->arena = session_arena;
  p->pkg = pkg;
  p->options = options;
  p->may_split = may_split;
  read_functions(p);
  gather_instances(p);
  if (options->opt_level > 0) find_code_that_runs_once(p);
  find_live_functions(p);
  bool splits = may_split && options->opt_level > 0 && live_weight(p) >= MIN_WEIGHT;
  cut(p, !splits ? UINT32_MAX / 4 : pkg->is_std ? STD_PART_WEIGHT : PART_WEIGHT);
  place_initialiser(p);
  p->parts = p->weights.len;
  find_uses_between_parts(p);
  return p;
}

uint32_t codegen_part_count(const CodegenPlan *p) {
  return p->parts;
}

uint32_t codegen_part_weight(const CodegenPlan *p, uint32_t part) {
  return p->weights.items[part];
}

/* ---- for the other files --------------------------------------------------------------------- */

void gen_planned_functions(Codegen *cg) {
  const CodegenPlan *p = cg->options->plan;
  for (uint32_t i = 0; i < p->all.len; i++) {
    FunctionPlan *fp = p->all.items[i];
    bool on_demand = p->parts == 1 && function_is_shared(fp->f);
    if (fp->is_live && fp->part == cg->options->part && !on_demand) gen_function(cg, fp->f);
  }
}

/* Instances that no body mentions (methods in descriptors) belong to every part that needs them. */
bool is_own_function(Codegen *cg, const Function *f) {
  const CodegenPlan *p = cg->options->plan;
  const FunctionPlan *fp = plan_of(p, f);
  return p->parts == 1 || !fp || !fp->is_live || fp->part == cg->options->part;
}

bool is_used_elsewhere(Codegen *cg, const Function *f) {
  const CodegenPlan *p = cg->options->plan;
  const FunctionPlan *fp = plan_of(p, f);
  return p->parts > 1 && fp && fp->is_live && fp->is_used_elsewhere;
}

bool is_separate_call(Codegen *cg, const InlinedCallExpr *n) {
  return map_has(&cg->options->plan->separate, n);
}

void set_package_linkage(LLVMValueRef global, bool is_used_elsewhere) {
  if (is_used_elsewhere)
    LLVMSetVisibility(global, LLVMHiddenVisibility);
  else
    LLVMSetLinkage(global, LLVMInternalLinkage);
}
