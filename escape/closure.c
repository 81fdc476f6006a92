/*
 * closure.c: function bodies, and how literals capture variables.
 *
 * Ensures: a captured variable that is never addressed, not assigned after its capture could see
 * it, and at most 128 bytes is captured by value, any other by reference. By value the variable
 * flows into the record of the closure, by reference its address does.
 */
#include "escape/internal.h"

enum {
  MAX_BY_VALUE = 128
};

void escape_function(Batch *b, Function *f) {
  Walk w = {.batch = b, .function = f, .loop_depth = 1, .shaped = is_instance(f)};
  find_looping_labels(&w);
  if (f->is_package_init)
    escape_initialiser(&w);
  else
    escape_block(&w, f->body);
}

static void report_capture(Batch *b, const Object *v, const Location *l) {
  if (b->report->level < 2) return;
  report_line(b->report, 2, v->pos, "%s capturing by %s: %s (addr=%s assign=%s width=%ld)",
              function_text(b->arena, v->var.function, b->pkg), v->var.by_value ? "value" : "ref",
              variable_text(b->arena, v, b->pkg), l->addr_taken ? "true" : "false",
              l->reassigned ? "true" : "false", (long)type_size(v->type));
}

static Hole variable_note(Batch *b, Hole k, const Object *v, const char *why, Pos pos) {
  if (b->report->level < 2) return k;
  Note *n = NEW(b->arena, Note);
  *n = (Note){.next = k.notes, .var = v, .why = why, .pos = pos};
  k.notes = n;
  return k;
}

static void flow_capture(Batch *b, Hole k, Object *v, Pos use) {
  Location *l = location_of(b, v);
  v->var.by_value = !l->addr_taken && !l->reassigned && type_size(v->type) <= MAX_BY_VALUE;
  if (!v->var.by_value) v->var.addr_taken = true;
  report_capture(b, v, l);
  if (!v->var.by_value) k = variable_note(b, hole_shift(k, -1), v, "reference", use);
  flow(b, variable_note(b, k, v, "captured by a closure", use), l);
}

typedef struct FirstUse {
  const Object *var;
  Pos pos;
} FirstUse;

static bool find_use(Node *n, void *arg) {
  FirstUse *u = arg;
  if (u->pos != NO_POS) return false;
  if (n->kind == NODE_NAME && AS(NameExpr, NAME, n)->obj == u->var) u->pos = n->pos;
  if (n->kind == NODE_FUNC_LIT) visit_list(AS(FuncLit, FUNC_LIT, n)->function->body, find_use, u);
  return true;
}

/* Where the literal first mentions the variable. */
static Pos capture_position(const Function *f, const Object *v) {
  if (f->is_wrapper) return v->pos;
  if (v->sym && !strncmp(v->sym->text, "#state", 6)) return NO_POS;
  FirstUse u = {v, NO_POS};
  visit_list(f->body, find_use, &u);
  return u.pos == NO_POS ? f->pos : u.pos;
}

void flow_closures(Batch *b) {
  for (uint32_t i = 0; i < b->closures.len; i++) {
    PendingClosure *c = &b->closures.items[i];
    const Function *f = c->lit->function;
    for (uint32_t j = 0; j < f->captures.len; j++) {
      Object *v = f->captures.items[j].var;
      Pos use = c->inlined_at;
      if (b->report->level >= 2 && use == NO_POS) use = capture_position(f, v);
      flow_capture(b, c->hole, v, use);
    }
  }
  b->closures.len = 0;
}

int64_t closure_size(const Function *literal) {
  int64_t size = 8;
  for (uint32_t i = 0; i < literal->captures.len; i++) {
    const Object *v = literal->captures.items[i].var;
    if (!v->var.by_value) {
      size = (size + 7) / 8 * 8 + 8;
      continue;
    }
    int64_t align = type_align(v->type);
    if (align > 0) size = (size + align - 1) / align * align;
    size += type_size(v->type);
  }
  return size;
}
