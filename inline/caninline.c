/*
 * caninline.c: whether a function may be inlined at all.
 *
 * Requires: note_definitions and simplify_function were done for it and for what it calls. Ensures:
 * InlineInfo.checked; if it can be inlined, its cost and its body as it is now; gc's line is
 * printed.
 */
#include "inline/internal.h"

InlineInfo *inline_info(Function *f) {
  if (!f->inl) f->inl = NEW(session_arena, InlineInfo);
  return f->inl;
}

bool function_can_inline(const Function *f) {
  const InlineInfo *info = f->inl;
  return info && info->can;
}

void inline_refuse(Function *f) {
  inline_info(f)->checked = true;
}

bool cost_fits(const Function *callee, bool big_caller, bool called_once) {
  int32_t limit = big_caller ? BIG_FUNCTION_BUDGET : MAX_BUDGET;
  if (callee->lit) {
    limit *= 2;
    if (called_once) limit = LITERAL_BUDGET;
  }
  return ((const InlineInfo *)callee->inl)->cost <= limit;
}

static uint32_t pragmas_of(const Function *f) {
  return f->pragmas | (f->obj ? f->obj->func.pragmas : 0);
}

/* Why f must not be inlined whatever its body, or null. */
static const char *refusal(const Function *f) {
  uint32_t pragmas = pragmas_of(f);
  if (pragmas & PRAGMA_NOINLINE) return "marked go:noinline";
  if (pragmas & PRAGMA_UINTPTR_KEEPALIVE) return "marked as having a keep-alive uintptr argument";
  if (pragmas & PRAGMA_UINTPTR_ESCAPES) return "marked as having an escaping uintptr argument";
  return NULL;
}

typedef struct Returns {
  uint32_t with_values, bare;
} Returns;

static bool count_returns(Node *n, void *arg) {
  Returns *r = arg;
  if (n->kind == NODE_RETURN_STMT) {
    if (AS(ReturnStmt, RETURN_STMT, n)->results.len)
      r->with_values++;
    else
      r->bare++;
  }
  return true;
}

/* One return with values, results without names: their declaration can wait for it. */
static bool can_delay_results(const Function *f) {
  Returns r = {0};
  visit_list(f->body, count_returns, &r);
  if (r.with_values != 1 || r.bare) return false;
  for (uint32_t i = 0; i < f->results.len; i++) {
    const Sym *s = f->results.items[i]->sym;
    if (s && s->text[0] != '~' && strcmp(s->text, "_")) return false;
  }
  return true;
}

/* func(int, string) int, method(T) func(int) int */
static void print_signature(Text *t, const Function *f, const Package *from) {
  uint32_t first = f->has_recv ? 1 : 0;
  if (f->has_recv) {
    text_puts(t, "method(");
    print_ir_type(t, f->params.items[0]->type, from, false);
    text_puts(t, ") ");
  }
  text_puts(t, "func(");
  for (uint32_t i = first; i < f->params.len; i++) {
    Type *type = f->params.items[i]->type;
    bool dots = f->variadic && i + 1 == f->params.len;
    text_puts(t, i > first ? ", " : "");
    text_puts(t, dots ? "..." : "");
    print_ir_type(t, dots ? type_underlying(type)->slice.elem : type, from, false);
  }
  text_putc(t, ')');
  if (f->results.len) text_puts(t, f->results.len > 1 ? " (" : " ");
  for (uint32_t i = 0; i < f->results.len; i++) {
    text_puts(t, i ? ", " : "");
    print_ir_type(t, f->results.items[i]->type, from, false);
  }
  if (f->results.len > 1) text_putc(t, ')');
}

Pos function_position(const Function *f) {
  if (!f->obj || !f->obj->func.decl || !f->obj->func.decl->recv) return f->pos;
  Pos pos = f->obj->func.decl->func_pos;
  const SourceFile *file = source_of(pos);
  uint32_t size, at = source_offset(file, pos);
  const char *text = source_text(file, &size);
  while (at < size && text[at] != '(') at++;
  return source_pos(file, at);
}

static void report_can_inline(Inliner *in, const Function *f, int32_t cost) {
  if (is_silent(f)) return;
  const Report *r = in->report;
  const char *name = function_text(r->arena, f, in->pkg);
  if (r->level < 2) {
    report_line(r, 1, function_position(f), "can inline %s", name);
    return;
  }
  Text t = text_new(r->arena);
  text_printf(&t, "can inline %s with cost %d as: ", name, cost);
  print_signature(&t, f, in->pkg);
  text_puts(&t, " { ");
  print_statements(&t, f->body, in->pkg);
  text_puts(&t, " }");
  report_line(r, 2, function_position(f), "%s", t.s);
}

static void report_cannot(Inliner *in, const Function *f, const char *reason) {
  if (is_silent(f)) return;
  report_line(in->report, 2, function_position(f), "cannot inline %s: %s",
              function_text(in->report->arena, f, in->pkg), reason);
}

static void accept(Inliner *in, Function *f, int32_t cost) {
  InlineInfo *info = inline_info(f);
  info->can = true;
  info->cost = cost;
  info->delay_results = can_delay_results(f);
  info->body = info->is_copy ? f->body : copy_template(in->arena, f->body);
  report_can_inline(in, f, cost);
}

void check_can_inline(Inliner *in, Function *f) {
  InlineInfo *info = inline_info(f);
  if (info->checked) return;
  info->checked = true;
  const char *reason = refusal(f);
  if (reason) {
    report_cannot(in, f, reason);
    return;
  }
  int32_t budget = f->lit ? LITERAL_BUDGET : MAX_BUDGET;
  Cost cost = body_cost(in, f, in->report->level < 2 ? budget : 0);
  if (!cost.reason && cost.nodes > budget)
    cost.reason = format_text(in->report->arena, "function too complex: cost %d exceeds budget %d",
                              cost.nodes, budget);
  if (cost.reason)
    report_cannot(in, f, cost.reason);
  else
    accept(in, f, cost.nodes);
}
