/*
 * diag.c: the diagnostic reporter.
 *
 * Ensures: messages leave in the order of file, line and column as gc's do, without repeats; the
 * first ten that were found, unless all are wanted. The first file is the one with the first error.
 */
#include "base/base.h"

#include <stdlib.h>

enum {
  MAX_PRINTED = 10,
  MAX_COLUMN = 255 /* gc prints no columns from here on */
};

typedef struct {
  Pos pos;
  uint32_t base;  /* index of what the position counts from: the first sort key */
  Pos key;        /* the second: pos, or that of the last column that counts */
  uint32_t order; /* of reporting: the third */
  const char *text;
} Entry;

struct Diag {
  Arena *arena;
  VEC(Entry) entries;
  VEC(const void *) bases; /* in the order of their first errors */
  Entry last;              /* reported last: of equal messages in a row only the first counts */
  int suppress;
  uint32_t suppressed;
};

Diag *diag_new(Arena *a) {
  Diag *d = NEW(a, Diag);
  d->arena = a;
  return d;
}

void diag_suppress(Diag *d, int delta) {
  d->suppress += delta;
}

uint32_t diag_suppressed(const Diag *d) {
  return d->suppressed;
}

static bool is_repeat(const Entry *a, const Entry *b) {
  if (strcmp(a->text, b->text) != 0) return false;
  Position p = position_of(a->pos), q = position_of(b->pos);
  return p.line == q.line && strcmp(p.file, q.file) == 0;
}

static uint32_t base_index(Diag *d, Pos pos) {
  const void *base = position_base(pos);
  for (uint32_t i = 0; i < d->bases.len; i++)
    if (d->bases.items[i] == base) return i;
  VEC_PUSH(d->arena, &d->bases, base);
  return d->bases.len - 1;
}

static Pos sort_key(Pos pos) {
  uint32_t col = raw_position_of(pos).col;
  return col > MAX_COLUMN ? pos - (col - MAX_COLUMN) : pos;
}

/* Of equal messages in a row on a line only the first counts. */
static void add_entry(Diag *d, Entry e) {
  e.order = d->entries.len;
  if (d->last.text && is_repeat(&d->last, &e)) return;
  d->last = e;
  VEC_PUSH(d->arena, &d->entries, e);
}

void diag_verror(Diag *d, Pos pos, const char *fmt, va_list ap) {
  if (d->suppress > 0) {
    d->suppressed++;
    return;
  }
  Text t = text_new(d->arena);
  text_vprintf(&t, fmt, ap);
  Entry e = {.pos = pos, .key = sort_key(pos), .text = t.s};
  e.base = base_index(d, pos);
  add_entry(d, e);
}

void diag_error(Diag *d, Pos pos, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  diag_verror(d, pos, fmt, ap);
  va_end(ap);
}

void diag_repeat(Diag *d, uint32_t i) {
  for (uint32_t n = d->entries.len; i < n; i++) add_entry(d, d->entries.items[i]);
}

uint32_t diag_count(const Diag *d) {
  return d->entries.len;
}

static int compare_entries(const void *a, const void *b) {
  const Entry *x = a, *y = b;
  if (x->base != y->base) return x->base < y->base ? -1 : 1;
  if (x->key != y->key) return x->key < y->key ? -1 : 1;
  return x->order < y->order ? -1 : 1;
}

static bool prints_same(const Entry *a, const Entry *b) {
  if (!is_repeat(a, b)) return false;
  uint32_t x = position_of(a->pos).col, y = position_of(b->pos).col;
  return x == y || (x >= MAX_COLUMN && y >= MAX_COLUMN);
}

static void sort_entries(Diag *d) {
  if (d->entries.len == 0) return;
  qsort(d->entries.items, d->entries.len, sizeof(Entry), compare_entries);
  uint32_t n = 1;
  for (uint32_t i = 1; i < d->entries.len; i++)
    if (!prints_same(&d->entries.items[n - 1], &d->entries.items[i]))
      d->entries.items[n++] = d->entries.items[i];
  d->entries.len = n;
}

void diag_entry(const Diag *d, uint32_t i, Pos *pos, const char **text) {
  *pos = d->entries.items[i].pos;
  *text = d->entries.items[i].text;
}

static void print_message(Pos pos, const char *text, FILE *out) {
  Position p = position_of(pos);
  if (pos == NO_POS)
    fprintf(out, "%s\n", text);
  else if (p.col && p.col < MAX_COLUMN)
    fprintf(out, "%s:%u:%u: %s\n", p.file, p.line, p.col, text);
  else
    fprintf(out, "%s:%u: %s\n", p.file, p.line, text);
}

/* gc gives up at the tenth error, be it the last one. */
bool diag_print(Diag *d, FILE *out, bool all) {
  bool too_many = !all && d->entries.len >= MAX_PRINTED;
  if (too_many) d->entries.len = MAX_PRINTED;
  Pos last = too_many ? d->entries.items[MAX_PRINTED - 1].pos : NO_POS;
  sort_entries(d);
  for (uint32_t i = 0; i < d->entries.len; i++)
    print_message(d->entries.items[i].pos, d->entries.items[i].text, out);
  if (too_many) print_message(last, "too many errors", out);
  return d->entries.len > 0;
}

_Noreturn void internal_error(const char *pass, Pos pos, const char *fmt, ...) {
  Text t = text_new(session_arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  Position p = position_of(pos);
  fflush(stdout);
  fprintf(stderr,
          "%s:%u:%u: internal compiler error: %s: %s\n\nPlease report it with the program.\n",
          p.file, p.line, p.col, pass, t.s);
  exit(2);
}
