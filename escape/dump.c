/*
 * dump.c: what the pass decided, one line a variable, site or parameter.
 */
#include "escape/internal.h"

static void dump_function(const Function *f, Report *d);

static bool dump_node(Node *n, void *arg) {
  Report *d = arg;
  if (n->esc != ESC_NONE)
    fprintf(d->out, "\t%s: %s: %s\n", report_position(d, n->pos), ir_text(session_arena, n, d->pkg),
            n->esc == ESC_HEAP ? "heap" : "stack");
  if (n->kind == NODE_FUNC_LIT) dump_function(AS(FuncLit, FUNC_LIT, n)->function, d);
  return true;
}

static void dump_variables(const ObjectList list, const Report *d) {
  for (uint32_t i = 0; i < list.len; i++) {
    const Object *v = list.items[i];
    fprintf(d->out, "\t%s: %s: %s%s\n", report_position(d, v->pos),
            variable_text(session_arena, v, d->pkg), v->var.heap ? "heap" : "stack",
            v->var.by_value   ? ", captured by value"
            : v->var.captured ? ", captured by reference"
                              : "");
  }
}

static void dump_tags(const Function *f, const Report *d) {
  static const char *const kinds[] = {"heap", "mutated", "called", "~r0",
                                      "~r1",  "~r2",     "~r3",    "~r4"};
  const FunctionEscape *fe = f->escape;
  for (uint32_t i = 0; fe && fe->params && i < f->params.len; i++) {
    fprintf(d->out, "\ttag %u:", i);
    for (int k = 0; k < LEAK_COUNT; k++)
      if (fe->params[i].derefs[k]) fprintf(d->out, " %s=%d", kinds[k], fe->params[i].derefs[k] - 1);
    fprintf(d->out, "\n");
  }
}

static void dump_function(const Function *f, Report *d) {
  fprintf(d->out, "func %s\n", f->name);
  dump_tags(f, d);
  dump_variables(f->params, d);
  dump_variables(f->results, d);
  dump_variables(function_locals(f), d);
  visit_list(f->body, dump_node, d);
}

void dump_escape(const Package *pkg, FILE *out) {
  Report d = {.arena = session_arena, .pkg = pkg, .out = out};
  for (uint32_t i = 0; i < pkg->functions.len; i++)
    if (!pkg->functions.items[i]->is_generic) dump_function(pkg->functions.items[i], &d);
}
