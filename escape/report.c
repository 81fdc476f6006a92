/*
 * report.c: the results of a component: on its nodes and variables, and as lines of -m.
 *
 * Ensures: Node.esc of each site and heap of each variable say what the lines say.
 */
#include "escape/internal.h"

static bool is_builtin(const Node *n, BuiltinId id) {
  return n->kind == NODE_BUILTIN && AS(BuiltinExpr, BUILTIN, n)->id == id;
}

static bool is_new_value(const Node *n) {
  return is_builtin(n, BUILTIN_NEW) && AS(BuiltinExpr, BUILTIN, n)->args.len;
}

const char *location_text(Batch *b, const Location *l) {
  if (l->var) return variable_text(b->arena, l->var, b->pkg);
  if (l->node->kind == NODE_BUILTIN) {
    const BuiltinExpr *e = AS(BuiltinExpr, BUILTIN, l->node);
    if (e->id == BUILTIN_NEW && e->args.len) return format_text(b->arena, ".autotmp_%u", e->temp);
  }
  return ir_text_shaped(b->arena, l->node, b->pkg, l->shaped);
}

const char *explain_location(Batch *b, const Location *l) {
  if (l == &b->heap) return "{heap}";
  if (!l->var && !l->node) return "{temp}";
  if (l->node && is_new_value(l->node)) return location_text(b, l);
  const char *text = location_text(b, l);
  return l->var ? text : format_text(b->arena, "{storage for %s}", text);
}

void report_escapes_header(Batch *b, const Location *l) {
  if (b->report->level < 2) return;
  report_line(b->report, 2, NO_POS,
              "%s: %s escapes to heap in %s:", report_position(b->report, l->pos),
              location_text(b, l), function_text(b->arena, l->function, b->pkg));
}

static const char *operators(Batch *b, int derefs) {
  if (derefs < 0) return "&";
  Text t = text_new(b->arena);
  for (int i = 0; i < derefs; i++) text_putc(&t, '*');
  return t.len ? t.s : "";
}

void report_flow(Batch *b, Pos pos, const Location *dst, const Location *src, const Edge *e) {
  if (b->report->level < 2) return;
  const char *at = report_position(b->report, pos);
  report_line(b->report, 2, NO_POS, "%s:   flow: %s ← %s%s:", at, explain_location(b, dst),
              operators(b, e->derefs), explain_location(b, src));
  for (const Note *n = e->notes; n; n = n->next) {
    const char *where =
        n->where ? ir_text(b->arena, n->where, b->pkg) : variable_text(b->arena, n->var, b->pkg);
    report_line(b->report, 2, NO_POS, "%s:     from %s (%s) at %s", at, where, n->why,
                report_position(b->report, n->pos));
  }
}

/* ---- results --------------------------------------------------------------------------------- */

static bool is_wrapper_literal(const Node *n) {
  return n->kind == NODE_FUNC_LIT && AS(FuncLit, FUNC_LIT, n)->function->is_wrapper;
}

static void report_site(Batch *b, const Location *l, bool heap) {
  if (!b->report->level || is_wrapper_literal(l->node) || is_silent(l->function)) return;
  if (is_new_value(l->node)) {
    if (heap) report_line(b->report, 1, l->pos, "moved to heap: %s", location_text(b, l));
    return;
  }
  const char *text = is_builtin(l->node, BUILTIN_APPEND) ? "append" : location_text(b, l);
  report_line(b->report, 1, l->pos, heap ? "%s escapes to heap" : "%s does not escape", text);
}

static void finish_variable(Batch *b, Location *l, bool heap) {
  l->var->var.heap = heap;
  l->var->var.escape = NULL; /* the graph goes with its component */
  if (heap && !is_silent(l->function))
    report_line(b->report, 1, l->pos, "moved to heap: %s", variable_text(b->arena, l->var, b->pkg));
}

static void finish_conversion(Batch *b, const Location *l) {
  if (l->node->kind != NODE_CONVERT) return;
  ConvertExpr *c = AS(ConvertExpr, CONVERT, l->node);
  c->zero_copy = c->conv == CONV_STRING_BYTES && !(l->attrs & ATTR_MUTATES);
  if (c->zero_copy && !is_silent(l->function))
    report_line(b->report, 1, l->pos, "zero-copy string->[]byte conversion");
}

void finish_location(Batch *b, Location *l) {
  bool heap = l->attrs & ATTR_ESCAPES;
  if (l->var) {
    finish_variable(b, l, heap);
  } else if (l->node) {
    report_site(b, l, heap);
    finish_conversion(b, l);
    l->node->esc = heap || exceeds_frame(l) ? ESC_HEAP : ESC_STACK;
  }
}
