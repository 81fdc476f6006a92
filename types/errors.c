/*
 * errors.c: how the type checker reports.
 *
 * Requires: messages worded as gc words them. Ensures: follow-up errors that speak of an invalid
 * operand or type are dropped once there is an error; constants repeated implicitly are reported at
 * the repetition; version errors say where the version comes from.
 */
#include "types/expr.h"

/* Does a line that is part of the first message, not a follow-up, begin here? */
static bool is_continuation(const char *line) {
  const char *end = strchr(line, '\n'), *reason = strstr(line, " does not implement ");
  return *line == '\t' || (reason && (!end || reason < end));
}

/* Where the follow-up lines of a message begin. */
static const char *end_of_first_part(const char *msg) {
  const char *end = msg;
  while ((end = strstr(end, FOLLOW)) && is_continuation(end + strlen(FOLLOW))) end++;
  return end ? end : msg + strlen(msg);
}

static bool mentions(const char *msg, const char *what) {
  const char *at = *msg ? strstr(msg + 1, what) : NULL;
  return at && at < end_of_first_part(msg);
}

/* Does a message speak of something that was reported before? Not if it stands at its start. */
static bool is_follow_up(const char *msg) {
  return mentions(msg, "invalid operand") || mentions(msg, "invalid type");
}

/* "... requires go1.21 or later" anywhere in a message. */
static bool is_version_error(const char *msg) {
  for (const char *s = msg; (s = strstr(s, "requires go1.")); s++) {
    const char *p = s + strlen("requires go1.");
    while (*p >= '0' && *p <= '9') p++;
    if (strncmp(p, " or later", 9) == 0) return true;
  }
  return false;
}

/* A file that asks for less than its //go:build can give gets go1.21, which it did not declare. */
static bool has_file_version(const Checker *c) {
  int minor;
  return c->file && c->file->go_version && sscanf(c->file->go_version, "go1.%d", &minor) == 1 &&
         minor >= FIRST_FILE_VERSION;
}

/* Says where the language version comes from. */
static void explain_version(Checker *c, Text *t) {
  if (has_file_version(c))
    text_printf(t, " (file declares //go:build %s)", c->file->go_version);
  else
    text_printf(t, " (-lang was set to %s; check go.mod)", language_of_package(c));
}

void type_error_va(Checker *c, Pos pos, const char *fmt, va_list ap) {
  Text t = text_new(c->arena);
  text_vprintf(&t, fmt, ap);
  if (diag_count(c->diag) > 0 && is_follow_up(t.s)) return;
  if (is_version_error(t.s)) explain_version(c, &t);
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
  type_error_at(c, pos, "%s requires go1.%d or later", what.s, minor);
  return false;
}
