/*
 * pos.c: from a Pos back to file, line and column.
 *
 * Method: files occupy consecutive ranges of one 32-bit space; the table of line starts of a file
 * is made when its first position is printed. `//line` directives are kept in order of offset.
 */
#include "base/base.h"

typedef struct {
  uint32_t offset; /* first byte that counts from here */
  const char *name;
  uint32_t line, col;
} LineDirective;

struct SourceFile {
  const char *name, *path, *text;
  uint32_t size, base;       /* Pos of byte 0 */
  VEC(uint32_t) line_starts; /* offsets; empty until needed */
  VEC(LineDirective) directives;
};

static VEC(SourceFile *) files;

SourceFile *source_add(const char *name, const char *path, const char *text, uint32_t size) {
  uint64_t base = 1;
  if (files.len) {
    const SourceFile *last = files.items[files.len - 1];
    base = (uint64_t)last->base + last->size + 1;
  }
  if (base + size >= INT32_MAX) return NULL;
  SourceFile *f = NEW(session_arena, SourceFile);
  f->name = name;
  f->path = path;
  f->text = text;
  f->size = size;
  f->base = (uint32_t)base;
  VEC_PUSH(session_arena, &files, f);
  return f;
}

Pos source_pos(const SourceFile *f, uint32_t offset) {
  return f->base + offset;
}

SourceFile *source_of(Pos pos) {
  if (pos == NO_POS || files.len == 0) return NULL;
  uint32_t lo = 0, hi = files.len;
  while (hi - lo > 1) {
    uint32_t mid = (lo + hi) / 2;
    if (files.items[mid]->base <= pos)
      lo = mid;
    else
      hi = mid;
  }
  return files.items[lo];
}

const char *source_name(const SourceFile *f) {
  return f->name;
}

const char *source_path(const SourceFile *f) {
  return f->path;
}

const char *source_text(const SourceFile *f, uint32_t *size) {
  *size = f->size;
  return f->text;
}

uint32_t source_offset(const SourceFile *f, Pos pos) {
  return pos - f->base;
}

void source_add_line_directive(SourceFile *f, uint32_t offset, const char *name, uint32_t line,
                               uint32_t col) {
  VEC_PUSH(session_arena, &f->directives, ((LineDirective){offset, name, line, col}));
}

static void find_line_starts(SourceFile *f) {
  VEC_PUSH(session_arena, &f->line_starts, 0);
  for (uint32_t i = 0; i < f->size; i++)
    if (f->text[i] == '\n') VEC_PUSH(session_arena, &f->line_starts, i + 1);
}

/* Returns the index of the line that holds offset. */
static uint32_t line_index(SourceFile *f, uint32_t offset) {
  if (f->line_starts.len == 0) find_line_starts(f);
  uint32_t lo = 0, hi = f->line_starts.len;
  while (hi - lo > 1) {
    uint32_t mid = (lo + hi) / 2;
    if (f->line_starts.items[mid] <= offset)
      lo = mid;
    else
      hi = mid;
  }
  return lo;
}

Position raw_position_of(Pos pos) {
  SourceFile *f = source_of(pos);
  if (!f) return (Position){.file = "<unknown line number>"};
  uint32_t offset = pos - f->base, line = line_index(f, offset);
  return (Position){f->name, line + 1, offset - f->line_starts.items[line] + 1, false};
}

const char *position_file(const Position *p) {
  return p->file[0] ? p->file : "??";
}

static const LineDirective *directive_for(const SourceFile *f, uint32_t offset) {
  const LineDirective *found = NULL;
  for (uint32_t i = 0; i < f->directives.len && f->directives.items[i].offset <= offset; i++)
    found = &f->directives.items[i];
  return found;
}

const void *position_base(Pos pos) {
  SourceFile *f = source_of(pos);
  const LineDirective *d = f ? directive_for(f, pos - f->base) : NULL;
  return d ? (const void *)d : f;
}

Position position_of(Pos pos) {
  SourceFile *f = source_of(pos);
  Position raw = raw_position_of(pos);
  if (!f || f->directives.len == 0) return raw;
  uint32_t offset = pos - f->base;
  const LineDirective *d = directive_for(f, offset);
  if (!d) return raw;
  uint32_t delta = line_index(f, offset) - line_index(f, d->offset);
  Position p = {.file = d->name, .line = d->line + delta, .moved = true};
  if (d->col) p.col = delta ? raw.col : d->col + (offset - d->offset);
  return p;
}
