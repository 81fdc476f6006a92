/*
 * vendor.c: the vendor directory of the main module.
 *
 * Ensures: which module provides each package listed in vendor/modules.txt; or, where that file
 * does not agree with go.mod, a message and failure (the go command's text).
 *
 * modules.txt has a line `# path version [=> replacement]` for each module, then a line `##
 * explicit; go 1.N` of what go.mod says of it, then its packages; lines `# path => replacement`
 * without a version repeat the replacements of go.mod.
 */
#include "driver/driver.h"

#include <stdlib.h>

/* The words of a line of modules.txt, at most LINE_WORDS of them. */
enum {
  LINE_WORDS = 8
};

static int split_line(char *line, const char **words) {
  int n = 0;
  char *save = NULL;
  for (char *w = strtok_r(line, " \t\r", &save); w && n < LINE_WORDS;
       w = strtok_r(NULL, " \t\r", &save))
    words[n++] = w;
  return n;
}

/* "# path [version] [=> path [version]]" */
static Module *vendored_module(const char **w, int n) {
  Module *m = NEW(session_arena, Module);
  m->go_minor = 16;
  m->go_version = "go1.16";
  m->path = w[1];
  int arrow = 2;
  if (n > 2 && strcmp(w[2], "=>") != 0) m->version = w[2], arrow = 3;
  m->vendor_replaced = n > arrow && strcmp(w[arrow], "=>") == 0;
  return m;
}

/* "## explicit; go 1.N" */
static void read_annotation(Module *m, const char **w, int n) {
  for (int i = 1; i < n; i++) {
    if (strncmp(w[i], "explicit", 8) == 0) m->vendor_explicit = true;
    if (strcmp(w[i], "go") == 0 && i + 1 < n) sscanf(w[i + 1], "1.%d", &m->go_minor);
  }
  m->go_version = format_text(session_arena, "go1.%d", m->go_minor);
}

static void read_modules_txt(Vendor *v, char *text) {
  Module *m = NULL;
  char *save = NULL;
  for (char *line = strtok_r(text, "\n", &save); line; line = strtok_r(NULL, "\n", &save)) {
    const char *w[LINE_WORDS];
    int n = split_line(line, w);
    if (n >= 2 && strcmp(w[0], "#") == 0) {
      m = vendored_module(w, n);
      VEC_PUSH(session_arena, &v->modules, m);
    } else if (n >= 1 && strcmp(w[0], "##") == 0) {
      if (m) read_annotation(m, w, n);
    } else if (n == 1 && m) {
      m->vendor_used = true;
      map_set_str(session_arena, &v->packages, w[0], m);
    }
  }
}

/* ---- agreement with go.mod ------------------------------------------------------------------- */

static bool same_version(const char *a, const char *b) {
  return a && b ? strcmp(a, b) == 0 : a == b;
}

static const Module *listed(const Vendor *v, const char *path, const char *version) {
  for (uint32_t i = 0; i < v->modules.len; i++) {
    const Module *m = v->modules.items[i];
    if (strcmp(m->path, path) == 0 && same_version(m->version, version)) return m;
  }
  return NULL;
}

static void disagree(Text *t, const char *path, const char *version, const char *what) {
  text_printf(t, "\n\t%s%s%s: is %s", path, version ? "@" : "", version ? version : "", what);
}

static bool is_required(const Module *main, const Module *m) {
  for (uint32_t i = 0; i < main->requirements.len; i++)
    if (strcmp(main->requirements.items[i].path, m->path) == 0 &&
        same_version(main->requirements.items[i].version, m->version))
      return true;
  return false;
}

static bool is_replaced(const Module *main, const Module *m) {
  for (uint32_t i = 0; i < main->replaces.len; i++) {
    const Replacement *r = &main->replaces.items[i];
    if (strcmp(r->path, m->path) == 0 && (!r->version || same_version(r->version, m->version)))
      return true;
  }
  return false;
}

static void check_go_mod(Text *t, const Vendor *v, const Module *main) {
  for (uint32_t i = 0; i < main->requirements.len; i++) {
    const Requirement *r = &main->requirements.items[i];
    const Module *m = listed(v, r->path, r->version);
    if (!m || !m->vendor_explicit)
      disagree(t, r->path, r->version,
               "explicitly required in go.mod, but not marked as explicit in vendor/modules.txt");
  }
  for (uint32_t i = 0; i < main->replaces.len; i++) {
    const Replacement *r = &main->replaces.items[i];
    const Module *m = listed(v, r->path, r->version);
    if (!m || !m->vendor_replaced)
      disagree(t, r->path, r->version,
               "replaced in go.mod, but not marked as replaced in vendor/modules.txt");
  }
}

static void check_modules_txt(Text *t, const Vendor *v, const Module *main) {
  for (uint32_t i = 0; i < v->modules.len; i++) {
    const Module *m = v->modules.items[i];
    if (!m->vendor_used) continue;
    if (m->vendor_explicit && !is_required(main, m))
      disagree(t, m->path, m->version,
               "marked as explicit in vendor/modules.txt, but not explicitly required in go.mod");
    if (m->vendor_replaced && !is_replaced(main, m))
      disagree(t, m->path, m->version,
               "marked as replaced in vendor/modules.txt, but not replaced in go.mod");
  }
}

Vendor *read_vendor(const Module *main) {
  Vendor *v = NEW(session_arena, Vendor);
  v->dir = path_join(main->dir, "vendor");
  uint32_t size;
  const char *why;
  char *text = read_source(path_join(v->dir, "modules.txt"), &size, &why);
  if (text) read_modules_txt(v, text);
  Text t = text_new(session_arena);
  check_go_mod(&t, v, main);
  check_modules_txt(&t, v, main);
  if (t.len == 0) return v;
  fprintf(stderr,
          "go: inconsistent vendoring in %s:%s\n\n"
          "\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n"
          "\tTo sync the vendor directory, run:\n\t\tgo mod vendor\n",
          main->dir, t.s);
  return NULL;
}
