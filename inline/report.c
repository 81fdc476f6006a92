/*
 * report.c: the lines of -m.
 *
 * Ensures: lines are written at once, in the order of the calls, in gc's form.
 */
#include "inline/internal.h"

enum {
  LAST_COLUMN = 255 /* gc keeps eight bits of a column, and prints none that may be cut off */
};

const char *report_position(const Report *r, Pos pos) {
  if (pos == NO_POS) return "<unknown line number>";
  Position p = position_of(pos);
  const char *file = position_file(&p);
  if (!p.moved) file = file_in_message(r->arena, r->pkg, file);
  if (!p.col || p.col >= LAST_COLUMN) return format_text(r->arena, "%s:%u", file, p.line);
  return format_text(r->arena, "%s:%u:%u", file, p.line, p.col);
}

void report_line(const Report *r, int level, Pos pos, const char *fmt, ...) {
  if (r->level < level) return;
  Text t = text_new(r->arena);
  if (pos != NO_POS) text_printf(&t, "%s: ", report_position(r, pos));
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  text_putc(&t, '\n');
  fwrite(t.s, 1, t.len, r->out);
}

const char *function_text(Arena *a, const Function *f, const Package *from) {
  if (is_instance(f)) return instance_text(a, f, from, true);
  if (f->pkg == from || !f->pkg) return f->name;
  return format_text(a, "%s.%s", f->pkg->name->text, f->name);
}

const char *variable_text(Arena *a, const Object *var, const Package *from) {
  const char *name = var->sym ? var->sym->text : "_";
  bool foreign = var->pkg && var->pkg != from && name[0] != '.' && name[0] != '~';
  return foreign ? format_text(a, "%s.%s", var->pkg->name->text, name) : name;
}

const char *ir_text(Arena *a, const Node *n, const Package *from) {
  Text t = text_new(a);
  print_ir(&t, n, from);
  return t.s;
}
