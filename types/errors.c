/*
 * errors.c: how the type checker reports.
 *
 * Requires: messages worded as gc words them. Ensures: follow-up errors that speak of an invalid
 * operand or type are dropped once there is an error; constants repeated implicitly are reported at
 * the repetition; version errors say where the version comes from.
 */
#include "types/expr.h"

/* Does a message mention something that was reported before? Not if it stands at its start. */
static bool is_follow_up(const char *msg) {
  const char *line_end = strchr(msg, '\n');
  size_t n = line_end ? (size_t)(line_end - msg) : strlen(msg);
  for (size_t i = 1; i < n; i++)
    if (strncmp(msg + i, "invalid operand", 15) == 0 || strncmp(msg + i, "invalid type", 12) == 0)
      return true;
  return false;
}

void type_error_va(Checker *c, Pos pos, const char *fmt, va_list ap) {
  Text t = text_new(c->arena);
  text_vprintf(&t, fmt, ap);
  if (diag_count(c->diag) > 0 && is_follow_up(t.s)) return;
  if (c->err_pos != NO_POS) pos = c->err_pos;
  diag_error(c->diag, pos, "%s", t.s);
}

void type_error_at(Checker *c, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  type_error_va(c, pos, fmt, ap);
  va_end(ap);
}

bool require_version(Checker *c, Pos pos, int minor, const char *fmt, ...) {
  if (lang_at_least(c, minor)) return true;
  Text what = text_new(c->arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&what, fmt, ap);
  va_end(ap);
  if (c->file && c->file->go_version)
    type_error_at(c, pos, "%s requires go1.%d or later (file declares //go:build %s)", what.s,
                  minor, c->file->go_version);
  else
    type_error_at(c, pos, "%s requires go1.%d or later (-lang was set to %s; check go.mod)", what.s,
                  minor, c->options->lang);
  return false;
}
