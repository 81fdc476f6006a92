/*
 * directives.c: the comments that speak to the compiler: `//line` and `//go:`.
 *
 * Method: `//go:` directives wait in a list until the declaration behind them is complete. One that
 * stands before a declaration, or before a member of a group, is that member's; one that stands
 * elsewhere is misplaced. What can be said of a directive alone is said when it is read.
 */
#include "parser/internal.h"

enum {
  MAX_LINE = 1 << 30
};

/* A piece of the text of a directive. */
typedef struct {
  const char *s;
  uint32_t len;
} Word;

static bool begins_with(Word w, const char *prefix) {
  size_t n = strlen(prefix);
  return w.len >= n && memcmp(w.s, prefix, n) == 0;
}

static bool is_word(Word w, const char *s) {
  return w.len == strlen(s) && memcmp(w.s, s, w.len) == 0;
}

static bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

/* Splits w at white space into at most max words; returns how many there are in all. */
static uint32_t split_words(Word w, Word *words, uint32_t max) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < w.len;) {
    while (i < w.len && is_space(w.s[i])) i++;
    uint32_t start = i;
    while (i < w.len && !is_space(w.s[i])) i++;
    if (i == start) break;
    if (n < max) words[n] = (Word){w.s + start, i - start};
    n++;
  }
  return n;
}

/* ---- //line ---------------------------------------------------------------------------------- */

/* The number behind the last colon of w. */
typedef struct {
  uint32_t start; /* index behind the colon; 0: there is none */
  bool ok;        /* what follows is a number */
  uint64_t value; /* saturated */
} LastNumber;

static LastNumber last_number(Word w) {
  LastNumber n = {0};
  uint32_t i = w.len;
  while (i > 0 && w.s[i - 1] != ':') i--;
  if (i == 0) return n;
  n.start = i;
  n.ok = i < w.len;
  for (; i < w.len; i++) {
    if (w.s[i] < '0' || w.s[i] > '9') n.ok = false;
    n.value = n.value * 10 + (uint64_t)(w.s[i] - '0');
    if (n.value > MAX_LINE) n.value = (uint64_t)MAX_LINE + 1;
  }
  return n;
}

static bool is_valid_number(LastNumber n) {
  return n.ok && n.value > 0 && n.value <= MAX_LINE;
}

static void bad_number(Parser *p, uint32_t offset, const char *what, Word text, uint32_t i) {
  parse_error_at(p, p->base + offset + i, "invalid %s number: %.*s", what, (int)(text.len - i),
                 text.s + i);
}

/* From the byte at `from` on, positions are those that text (at offset) says. */
static void line_directive(Parser *p, uint32_t offset, Word text, uint32_t from) {
  LastNumber line = last_number(text), col = {0};
  if (line.start == 0) return;
  if (!line.ok) {
    bad_number(p, offset, "line", text, line.start);
    return;
  }
  LastNumber before = last_number((Word){text.s, line.start - 1});
  if (before.ok) {
    col = line;
    line = before;
    if (!is_valid_number(col)) {
      bad_number(p, offset, "column", text, col.start);
      return;
    }
    text.len = col.start - 1;
  }
  if (!is_valid_number(line)) {
    bad_number(p, offset, "line", text, line.start);
    return;
  }
  if (from <= p->lines_from) return; /* the first parse has registered it */
  p->lines_from = from;
  const char *name = arena_strndup(session_arena, text.s, line.start - 1);
  if (line.start == 1 && before.ok) name = position_of(p->base + offset).file;
  source_add_line_directive(p->source, from, name, (uint32_t)line.value, (uint32_t)col.value);
}

/* ---- the language version of //go:build ------------------------------------------------------ */

/* Reads a constraint expression; the values are versions: -1 none, n for go1.n. */
typedef struct {
  Word w;
  uint32_t i;
  bool bad;
} Constraint;

static int read_or(Constraint *c, bool negated);

static void skip_blanks(Constraint *c) {
  while (c->i < c->w.len && is_space(c->w.s[c->i])) c->i++;
}

static bool take(Constraint *c, const char *s) {
  skip_blanks(c);
  if (!begins_with((Word){c->w.s + c->i, c->w.len - c->i}, s)) return false;
  c->i += (uint32_t)strlen(s);
  return true;
}

static bool is_tag_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || (uint8_t)c >= 0x80;
}

/* The version that a tag asks for. */
static int tag_version(Word tag) {
  if (is_word(tag, "go1")) return 0;
  if (!begins_with(tag, "go1.") || tag.len > 9) return -1;
  int v = 0;
  for (uint32_t i = 4; i < tag.len; i++) {
    if (tag.s[i] < '0' || tag.s[i] > '9') return -1;
    v = v * 10 + (tag.s[i] - '0');
  }
  return tag.len > 4 ? v : -1;
}

/* negated: under an odd number of `!`, where a tag asks for nothing and && and || change places. */
static int read_not(Constraint *c, bool negated) {
  if (take(c, "!")) return read_not(c, !negated);
  if (take(c, "(")) {
    int v = read_or(c, negated);
    if (!take(c, ")")) c->bad = true;
    return v;
  }
  uint32_t start = c->i;
  while (c->i < c->w.len && is_tag_char(c->w.s[c->i])) c->i++;
  if (c->i == start) c->bad = true;
  return negated ? -1 : tag_version((Word){c->w.s + start, c->i - start});
}

static int max(int a, int b) {
  return a > b ? a : b;
}

static int min(int a, int b) {
  return a < b ? a : b;
}

static int read_and(Constraint *c, bool negated) {
  int v = read_not(c, negated);
  while (!c->bad && take(c, "&&")) {
    int w = read_not(c, negated);
    v = negated ? min(v, w) : max(v, w);
  }
  return v;
}

static int read_or(Constraint *c, bool negated) {
  int v = read_and(c, negated);
  while (!c->bad && take(c, "||")) {
    int w = read_and(c, negated);
    v = negated ? max(v, w) : min(v, w);
  }
  return v;
}

/* The lowest version with which the constraint can hold. */
static void read_build_version(Parser *p, Word text) {
  Constraint c = {.w = text};
  if (!take(&c, "go:build") || c.i == text.len || !is_space(text.s[c.i])) return;
  int v = read_or(&c, false);
  skip_blanks(&c);
  if (c.bad || c.i < text.len) return;
  p->file->go_version = v < 0 ? NULL : v == 0 ? "go1" : format_text(p->arena, "go1.%d", v);
}

/* ---- //go: ----------------------------------------------------------------------------------- */

static const struct {
  const char *verb;
  uint32_t flags;
} verbs[] = {
    {"go:build", PRAGMA_BUILD},
    {"go:noescape", PRAGMA_NOESCAPE},
    {"go:norace", PRAGMA_NORACE},
    {"go:nosplit", PRAGMA_NOSPLIT | PRAGMA_NOCHECKPTR},
    {"go:noinline", PRAGMA_NOINLINE},
    {"go:nocheckptr", PRAGMA_NOCHECKPTR},
    {"go:systemstack", PRAGMA_RUNTIME},
    {"go:nowritebarrier", PRAGMA_RUNTIME},
    {"go:nowritebarrierrec", PRAGMA_RUNTIME},
    {"go:yeswritebarrierrec", PRAGMA_RUNTIME},
    {"go:cgo_unsafe_args", PRAGMA_OTHER | PRAGMA_NOCHECKPTR},
    {"go:uintptrkeepalive", PRAGMA_UINTPTR_KEEPALIVE},
    {"go:uintptrescapes", PRAGMA_UINTPTR_ESCAPES | PRAGMA_UINTPTR_KEEPALIVE},
    {"go:registerparams", PRAGMA_OTHER},
};

static uint32_t verb_flags(Word verb) {
  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
    if (is_word(verb, verbs[i].verb)) return verbs[i].flags;
  return 0;
}

/* True if nothing but white space stands before offset on its line. */
static bool is_alone(const Parser *p, uint32_t offset) {
  uint32_t size;
  const char *text = source_text(p->source, &size);
  while (offset > 0 &&
         (text[offset - 1] == ' ' || text[offset - 1] == '\t' || text[offset - 1] == '\r'))
    offset--;
  return offset == 0 || text[offset - 1] == '\n';
}

static void linkname_directive(Parser *p, Pos pos, Word text) {
  Word words[3];
  uint32_t n = split_words(text, words, 3);
  if (n < 2 || n > 3) {
    side_error_at(p, pos, "usage: //go:linkname localname [linkname]");
    return;
  }
  Linkname l = {.pos = pos, .local = sym_intern(words[1].s, words[1].len)};
  if (n == 3) l.remote = arena_strndup(p->arena, words[2].s, words[2].len);
  VEC_PUSH(p->arena, &p->file->linknames, l);
}

/* The verb ends at the first blank, whatever white space there is. */
static Word verb_of(Word text) {
  const char *blank = memchr(text.s, ' ', text.len);
  return (Word){text.s, blank ? (uint32_t)(blank - text.s) : text.len};
}

static void check_verb(Parser *p, Pos pos, Word verb, uint32_t flags) {
  if (p->is_std) return;
  if (flags & PRAGMA_RUNTIME)
    side_error_at(p, pos, "//%.*s only allowed in runtime", (int)verb.len, verb.s);
  if (flags == PRAGMA_UINTPTR_KEEPALIVE)
    side_error_at(p, pos, "//%.*s is only allowed in the standard library", (int)verb.len, verb.s);
}

static void go_directive(Parser *p, Pos pos, Word text) {
  Word verb = verb_of(text);
  uint32_t words = split_words(text, NULL, 0), flags = verb_flags(verb);
  if (begins_with(text, "go:linkname ")) {
    linkname_directive(p, pos, text);
    return;
  }
  if (begins_with(text, "go:cgo_")) check_cgo_directive(p, pos, text.s, text.len);
  if (is_word(verb, "go:wasmimport") && text.len > verb.len && words != 3)
    side_error_at(p, pos, "usage: //go:wasmimport importmodule importname");
  if (is_word(verb, "go:wasmexport") && text.len > verb.len && words != 2)
    side_error_at(p, pos, "usage: //go:wasmexport exportname");
  bool embed = is_word(verb, "go:embed");
  if (embed && words == 1) side_error_at(p, pos, "usage: //go:embed pattern...");
  VEC_PUSH(p->arena, &p->file->directives, ((Directive){pos, text.s, text.len}));
  check_verb(p, pos, verb, flags);
  Pragma pragma = {.pos = pos, .flags = flags, .embed = embed && words > 1};
  if (pragma.flags || pragma.embed) VEC_PUSH(p->arena, &p->pragmas, pragma);
}

void on_directive(void *arg, uint32_t offset, const char *text, uint32_t len) {
  Parser *p = arg;
  bool general = text[1] == '*';
  Word body = {text + 2, len - (general ? 4 : 2)};
  if (!general && body.len && body.s[body.len - 1] == '\r') body.len--;
  if (begins_with(body, "line ")) {
    bool counts = general || offset == 0 || text[-1] == '\n';
    Word rest = {body.s + 5, body.len - 5};
    if (counts) line_directive(p, offset + 7, rest, offset + len + !general);
    return;
  }
  Pos pos = p->base + offset + 2;
  if (!p->file->package_pos && !general) read_build_version(p, body);
  if (is_alone(p, offset))
    go_directive(p, pos, body);
  else
    side_error_at(p, pos, "misplaced compiler directive");
}

void on_lex_error(void *arg, uint32_t offset, const char *message) {
  Parser *p = arg;
  parse_error_at(p, p->base + offset, "%s", message);
}

/* ---- what a directive belongs to ------------------------------------------------------------- */

enum {
  FUNC_PRAGMAS = PRAGMA_NOINLINE | PRAGMA_NOESCAPE | PRAGMA_NOSPLIT | PRAGMA_UINTPTR_ESCAPES |
                 PRAGMA_NORACE | PRAGMA_NOCHECKPTR | PRAGMA_UINTPTR_KEEPALIVE | PRAGMA_OTHER |
                 PRAGMA_RUNTIME
};

static const char *misplaced(const Pragma *g) {
  return g->embed ? "misplaced go:embed directive" : "misplaced compiler directive";
}

static void refuse_later(Parser *p, const Pragma *g) {
  VEC_PUSH(p->arena, &p->misplaced, *g);
}

/* Takes the directives that stand before `before` off the list; all are misplaced. */
static void refuse_pragmas(Parser *p, Pos before) {
  for (; p->pragma_next < p->pragmas.len; p->pragma_next++) {
    const Pragma *g = &p->pragmas.items[p->pragma_next];
    if (g->pos >= before) break;
    if (g->local)
      refuse_later(p, g);
    else if (!g->refused)
      side_error_at(p, g->pos, "%s", misplaced(g));
  }
}

/*
 * Takes the directives that stand before `before`, the declaration of variable or of something
 * else, off the list; returns their flags. Those that are not allowed are misplaced.
 */
static uint32_t take_pragmas(Parser *p, Pos before, uint32_t allowed, const VarDecl *variable) {
  uint32_t flags = 0;
  for (; p->pragma_next < p->pragmas.len; p->pragma_next++) {
    Pragma *g = &p->pragmas.items[p->pragma_next];
    if (g->pos >= before) break;
    flags |= g->flags;
    g->variable = variable;
    if (g->embed || (g->flags & ~allowed)) refuse_later(p, g);
  }
  return flags & allowed;
}

static const DeclGroup *group_of(const Node *decl) {
  switch (decl->kind) {
  case NODE_CONST_DECL: return ((const ConstDecl *)decl)->group;
  case NODE_VAR_DECL: return ((const VarDecl *)decl)->group;
  case NODE_TYPE_DECL: return ((const TypeDecl *)decl)->group;
  default: return NULL;
  }
}

void package_pragmas(Parser *p, Pos name_pos) {
  if (p->pragmas.len) take_pragmas(p, name_pos, PRAGMA_BUILD, NULL);
}

void declaration_pragmas(Parser *p, Node *decl) {
  if (p->pragma_next == p->pragmas.len) return;
  const DeclGroup *group = group_of(decl);
  if (group) refuse_pragmas(p, group->pos);
  if (decl->kind == NODE_FUNC_DECL)
    ((FuncDecl *)decl)->pragmas = take_pragmas(p, decl->pos, FUNC_PRAGMAS, NULL);
  else
    take_pragmas(p, decl->pos, 0, decl->kind == NODE_VAR_DECL ? (const VarDecl *)decl : NULL);
}

/* The position of the first token after the comment at pos. */
static Pos token_after(const Parser *p, Pos pos) {
  uint32_t size, i = pos - p->base;
  const char *s = source_text(p->source, &size);
  while (i < size && s[i] != '\n') i++;
  while (i < size) {
    if (is_space(s[i]))
      i++;
    else if (s[i] == '/' && s[i + 1] == '/')
      while (i < size && s[i] != '\n') i++;
    else if (s[i] == '/' && s[i + 1] == '*') {
      const char *end = memmem(s + i + 2, size - i - 2, "*/", 2);
      i = end ? (uint32_t)(end + 2 - s) : size;
    } else
      break;
  }
  return p->base + i;
}

void local_pragmas(Parser *p, Pos keyword, NodeList decls) {
  for (uint32_t i = p->pragma_next; i < p->pragmas.len; i++) {
    Pragma *g = &p->pragmas.items[i];
    Pos next = token_after(p, g->pos);
    for (uint32_t k = 0; k < decls.len; k++) {
      const Node *d = decls.items[k];
      if (next != d->pos && (next != keyword || group_of(d))) continue;
      g->local = true;
      if (d->kind == NODE_VAR_DECL) g->variable = (const VarDecl *)d;
    }
  }
}

void leftover_pragmas(Parser *p, Pos end) {
  if (p->pragma_next < p->pragmas.len) refuse_pragmas(p, end);
}

void inner_pragmas(Parser *p, Pos from, Pos before) {
  for (uint32_t i = p->pragma_next; i < p->pragmas.len; i++) {
    Pragma *g = &p->pragmas.items[i];
    if (g->pos < from || g->pos >= before || g->local || g->refused) continue;
    side_error_at(p, g->pos, "%s", misplaced(g));
    g->refused = true;
  }
}

/* ---- go:embed -------------------------------------------------------------------------------- */

static bool imports_embed(const File *f) {
  for (uint32_t i = 0; i < f->decls.len && f->decls.items[i]->kind == NODE_IMPORT_DECL; i++) {
    const BasicLit *path = (const BasicLit *)((const ImportDecl *)f->decls.items[i])->path;
    if (path->len == 7 && memcmp(path->text + 1, "embed", 5) == 0) return true;
  }
  return false;
}

/* Why the directive cannot embed anything into its variable, or null. */
static const char *embed_problem(const Parser *p, const Pragma *g) {
  if (!imports_embed(p->file))
    return "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)";
  if (g->variable->names.len > 1) return "go:embed cannot apply to multiple vars";
  if (g->variable->values.len > 0) return "go:embed cannot apply to var with initializer";
  return g->local ? "go:embed cannot apply to var inside func" : NULL;
}

/* ---- at the end of the file ------------------------------------------------------------------ */

/* What gc says of the i-th directive that it refuses late: of a variable's go:embed, the first. */
static const char *late_message(const Parser *p, uint32_t i) {
  const Pragma *g = &p->misplaced.items[i];
  if (!g->embed || !g->variable) return misplaced(g);
  for (uint32_t k = 0; k < i; k++)
    if (p->misplaced.items[k].embed && p->misplaced.items[k].variable == g->variable) return NULL;
  return embed_problem(p, g);
}

void finish_directives(Parser *p) {
  leftover_pragmas(p, p->file->eof + 1);
  for (uint32_t i = 0; i < p->misplaced.len; i++) {
    const char *text = late_message(p, i);
    if (text) VEC_PUSH(p->arena, &p->file->late, ((LateMessage){p->misplaced.items[i].pos, text}));
  }
}

void mark_linknames(Parser *p) {
  File *f = p->file;
  if (f->linknames.len == 0) return;
  Map names = {0};
  for (uint32_t i = 0; i < f->linknames.len; i++)
    map_set(p->arena, &names, f->linknames.items[i].local, f);
  for (uint32_t i = 0; i < f->decls.len; i++) {
    FuncDecl *d = (FuncDecl *)f->decls.items[i];
    if (d->n.kind == NODE_FUNC_DECL && !d->recv && map_has(&names, d->sym))
      d->pragmas |= PRAGMA_LINKNAME;
  }
}
