/*
 * tags.c: what callers must know of a parameter.
 *
 * Ensures: after a component, FunctionEscape.params of each function holds the leaks of its
 * parameters, and the lines `leaking param` and `does not escape` are printed.
 */
#include "escape/internal.h"

void leak_add(Leaks *l, int kind, int derefs) {
  int value = derefs + 1 > 255 ? 255 : derefs + 1;
  if (!l->derefs[kind] || value < l->derefs[kind]) l->derefs[kind] = (uint8_t)value;
}

void leak_to(Batch *b, Location *param, const Location *sink, int derefs) {
  (void)b;
  bool to_result = sink->result && sink->function == param->function &&
                   !(sink->attrs & ATTR_ESCAPES) && sink->result <= LEAK_RESULTS;
  leak_add(&param->leaks, to_result ? LEAK_RESULT0 + sink->result - 1 : LEAK_HEAP, derefs);
}

void leaks_optimize(Leaks *l) {
  if (!l->derefs[LEAK_HEAP]) return;
  for (int i = 1; i < LEAK_COUNT; i++)
    if (l->derefs[i] >= l->derefs[LEAK_HEAP]) l->derefs[i] = 0;
}

/* ---- of callees outside the component -------------------------------------------------------- */

static Leaks leaks_to_heap(void) {
  Leaks l = {{0}};
  leak_add(&l, LEAK_HEAP, 0);
  return l;
}

static Leaks bodyless_leaks(const Object *f) {
  if (!f || !(f->func.pragmas & PRAGMA_NOESCAPE)) return leaks_to_heap();
  Leaks l = {{0}};
  leak_add(&l, LEAK_MUTATOR, 0);
  leak_add(&l, LEAK_CALLEE, 0);
  return l;
}

Leaks callee_leaks(const Callee *callee, uint32_t i) {
  const Function *f = callee->function;
  if (!f) return bodyless_leaks(callee->obj);
  const FunctionEscape *fe = f->escape;
  if (!fe || fe->state != STATE_TAGGED || i >= f->params.len) return leaks_to_heap();
  return fe->params[i];
}

static bool is_named(const Object *p) {
  return p->sym && strcmp(p->sym->text, "_") && strncmp(p->sym->text, "~p", 2);
}

static void report_bodyless_param(const Report *r, const Object *f, uint32_t i) {
  const Object *p = f->type->func.params.items[i];
  Type *t = type_underlying(p->type);
  if (!p->sym) return;
  const char *name = is_named(p) ? p->sym->text : format_text(r->arena, "~p%u", i);
  if (t->kind == TYPE_UINTPTR)
    report_line(r, 1, p->pos, "assuming %s is unsafe uintptr", name);
  else if (type_has_pointers(t))
    report_line(r, 1, p->pos,
                f->func.pragmas & PRAGMA_NOESCAPE ? "%s does not escape" : "leaking param: %s",
                name);
}

void report_bodyless(const Package *pkg, const Report *r) {
  for (uint32_t i = 0; i < pkg->scope->names.len; i++) {
    const Object *f = pkg->scope->names.items[i].value;
    if (f->kind != OBJ_FUNC || f->func.function || f->pkg != pkg) continue;
    for (uint32_t k = 0; k < f->type->func.params.len; k++) report_bodyless_param(r, f, k);
  }
}

/* ---- of the component's functions ------------------------------------------------------------ */

static bool prints_parameters(const Function *f) {
  const Function *outermost = f;
  while (outermost->outer) outermost = outermost->outer;
  return !f->is_wrapper && !outermost->is_wrapper && !is_instance(f);
}

static void report_leaks(Batch *b, const Function *f, const Object *p, const Leaks *l) {
  const char *name = p->sym->text;
  bool warned = false;
  int heap = leak_get(l, LEAK_HEAP);
  if (heap >= 0) {
    report_line(b->report, 1, p->pos, heap ? "leaking param content: %s" : "leaking param: %s",
                name);
    warned = true;
  }
  for (uint32_t i = 0; i < LEAK_RESULTS && i < f->results.len; i++) {
    int level = leak_get(l, LEAK_RESULT0 + (int)i);
    if (level < 0) continue;
    const Sym *result = f->results.items[i]->sym;
    report_line(b->report, 1, p->pos, "leaking param: %s to result %s level=%d", name,
                result ? result->text : "_", level);
    warned = true;
  }
  if (!warned) report_line(b->report, 1, p->pos, "%s does not escape", name);
}

/* //go:uintptrescapes: the caller keeps what the integer points to; says so and returns true. */
static bool is_escaping_uintptr(Batch *b, const Function *f, uint32_t i) {
  uint32_t pragmas = f->pragmas | (f->obj ? f->obj->func.pragmas : 0);
  if (!(pragmas & PRAGMA_UINTPTR_ESCAPES)) return false;
  const Object *p = f->params.items[i];
  Type *t = type_underlying(p->type);
  bool dots = f->variadic && i + 1 == f->params.len;
  if (dots) t = type_underlying(t->slice.elem);
  if (t->kind != TYPE_UINTPTR) return false;
  if (prints_parameters(f))
    report_line(b->report, 1, p->pos, "marking %s as escaping %suintptr",
                is_named(p) ? p->sym->text : format_text(b->arena, "~p%u", i), dots ? "..." : "");
  return true;
}

static Leaks tag_parameter(Batch *b, Function *f, uint32_t i) {
  const Object *p = f->params.items[i];
  if (is_escaping_uintptr(b, f, i) || !type_has_pointers(p->type)) return leaks_to_heap();
  if (!is_named(p)) return (Leaks){{0}};
  Location *l = location_of(b, p);
  leaks_optimize(&l->leaks);
  if (prints_parameters(f) && !(l->attrs & ATTR_ESCAPES)) report_leaks(b, f, p, &l->leaks);
  return l->leaks;
}

void tag_parameters(Batch *b, Function *f) {
  FunctionEscape *fe = function_escape(f);
  fe->params = NEW_ARRAY(session_arena, Leaks, f->params.len + 1);
  for (uint32_t i = 0; i < f->params.len; i++) fe->params[i] = tag_parameter(b, f, i);
  fe->state = STATE_TAGGED;
}

/* ---- as text --------------------------------------------------------------------------------- */

/* Two digits for each kind of each parameter; "-" for none. */
const char *escape_tags(Arena *a, const Function *f) {
  const FunctionEscape *fe = f->escape;
  Text t = text_new(a);
  if (f->params.len == 0) text_putc(&t, '-');
  for (uint32_t i = 0; i < f->params.len; i++)
    for (int kind = 0; kind < LEAK_COUNT; kind++) {
      uint8_t n = fe->params[i].derefs[kind];
      text_printf(&t, "%x%x", n >> 4, n & 15);
    }
  return t.s;
}

static int digit(char c) {
  return c >= 'a' ? c - 'a' + 10 : c - '0';
}

bool escape_set_tags(Function *f, const char *tags) {
  size_t wanted = f->params.len ? 2 * LEAK_COUNT * (size_t)f->params.len : 1;
  if (strlen(tags) != wanted) return false;
  FunctionEscape *fe = function_escape(f);
  fe->params = NEW_ARRAY(session_arena, Leaks, f->params.len + 1);
  for (uint32_t i = 0; i < f->params.len; i++)
    for (int kind = 0; kind < LEAK_COUNT; kind++, tags += 2)
      fe->params[i].derefs[kind] = (uint8_t)(digit(tags[0]) << 4 | digit(tags[1]));
  fe->state = STATE_TAGGED;
  return true;
}
