/*
 * summary.c: what importers must know of the functions of a package, kept beside its objects.
 *
 * A package whose code is in the cache is read for its declarations and for the bodies that its
 * importers may inline. Most bodies are none of these: the summary tells of each function whether
 * it can be inlined, and the tags of its parameters, so that such bodies need not be checked,
 * inlined or analysed again.
 *
 * Requires: the package's key, which holds all that the summary depends on. Ensures: importers are
 * compiled, and reported by -m, as if the package had been read as a whole. Packages that may
 * collect garbage have no summary: the code of their callers depends on all bodies.
 *
 * The file has a line for each declared function: its name, whether it can be inlined, its tags;
 * and a line "end".
 */
#include "driver/driver.h"

#include <stdlib.h>

#include "codegen/codegen.h"
#include "escape/escape.h"

/* What is known of a function. */
typedef struct Known {
  bool can_inline;
  const char *tags;
} Known;

static bool is_summarised(const Function *f) {
  return f->obj && !f->is_generic && !f->is_package_init && !is_instance(f);
}

/* ---- reading --------------------------------------------------------------------------------- */

enum {
  MAX_LINE = 1 << 16
};

static void read_line(Unit *u, char *line) {
  const char *name = strtok(line, " "), *inlines = strtok(NULL, " "), *tags = strtok(NULL, "\n");
  if (!name || !inlines || !tags) return;
  Known *k = NEW(session_arena, Known);
  k->can_inline = inlines[0] == '1';
  k->tags = arena_strndup(session_arena, tags, strlen(tags));
  map_set(session_arena, &u->summary, sym_of(name), k);
}

void summary_read(Unit *u) {
  const char *path = cached_summary(u);
  FILE *in = path && cache_keeps(path) ? fopen(path, "r") : NULL;
  if (!in) return;
  static char line[MAX_LINE];
  bool complete = false;
  while (!complete && fgets(line, sizeof line, in)) {
    complete = strcmp(line, "end\n") == 0;
    read_line(u, line);
  }
  fclose(in);
  if (!complete) u->summary = (Map){0};
}

/* ---- use ------------------------------------------------------------------------------------- */

bool summary_wants(const Unit *u, Function *f) {
  const Known *k = map_get(&u->summary, sym_of(f->name));
  if (f->is_generic || !k) return false; /* instances are checked for those who need them */
  if (k->can_inline) return true;
  inline_refuse(f);
  return !escape_set_tags(f, k->tags);
}

void summary_restore(Unit *u) {
  for (uint32_t i = 0; i < u->pkg->functions.len; i++) {
    Function *f = u->pkg->functions.items[i];
    const Known *k = is_summarised(f) ? map_get(&u->summary, sym_of(f->name)) : NULL;
    if (k) escape_set_tags(f, k->tags);
  }
}

/* ---- writing --------------------------------------------------------------------------------- */

static void write_line(Text *t, const Function *f) {
  text_printf(t, "%s %d %s\n", f->name, function_can_inline(f), escape_tags(session_arena, f));
}

void summary_write(const Unit *u) {
  const char *path = cached_summary(u);
  if (!path || codegen_may_collect(u->pkg)) return;
  Text t = text_new(session_arena);
  for (uint32_t i = 0; i < u->pkg->functions.len; i++)
    if (is_summarised(u->pkg->functions.items[i])) write_line(&t, u->pkg->functions.items[i]);
  text_puts(&t, "end\n");
  write_file(path, t.s, t.len);
}
