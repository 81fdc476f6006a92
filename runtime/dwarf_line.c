/*
 * dwarf_line.c: line programs (DWARF 4 section 6.2, DWARF 5 section 6.2).
 *
 * Requires: the system stack. Ensures: nothing is kept; each look-up runs the program of one unit.
 */
#include "runtime/dwarf.h"

#include <string.h>

enum { /* standard opcodes */
  LNS_COPY = 1,
  LNS_ADVANCE_PC,
  LNS_ADVANCE_LINE,
  LNS_SET_FILE,
  LNS_SET_COLUMN,
  LNS_NEGATE_STMT,
  LNS_SET_BASIC_BLOCK,
  LNS_CONST_ADD_PC,
  LNS_FIXED_ADVANCE_PC,
  LNE_END_SEQUENCE = 1,
  LNE_SET_ADDRESS = 2,
};

enum {
  LNCT_PATH = 1,
  LNCT_DIRECTORY = 2
};
enum {
  FORM_BLOCK = 0x09,
  FORM_STRING = 0x08,
  FORM_DATA1 = 0x0b,
  FORM_DATA2 = 0x05,
  FORM_DATA4 = 0x06,
  FORM_DATA8 = 0x07,
  FORM_DATA16 = 0x1e,
  FORM_UDATA = 0x0f,
  FORM_STRP = 0x0e,
  FORM_LINE_STRP = 0x1f,
};

typedef struct LineProgram {
  const Image *image;
  int version, offset_size;
  uint8_t min_inst, line_range, opcode_base;
  int8_t line_base;
  const uint8_t *lengths; /* operands of the standard opcodes */
  Reader names;           /* directory and file tables */
  Reader code;
} LineProgram;

static bool open_program(LineProgram *p, const Image *image, size_t offset) {
  Reader r = reader_at(image->line, offset);
  bool is64;
  read_unit(&r, &is64);
  p->image = image;
  p->offset_size = is64 ? 8 : 4;
  p->version = (int)read_fixed(&r, 2);
  if (p->version < 3 || p->version > 5) return false;
  if (p->version >= 5) reader_skip(&r, 2); /* address and segment sizes */
  uint64_t header = read_fixed(&r, p->offset_size);
  p->code = r;
  reader_skip(&p->code, header);
  p->min_inst = (uint8_t)read_fixed(&r, 1);
  if (p->version >= 4) reader_skip(&r, 1); /* operations per instruction */
  reader_skip(&r, 1);                      /* default is_stmt */
  p->line_base = (int8_t)read_fixed(&r, 1);
  p->line_range = (uint8_t)read_fixed(&r, 1);
  p->opcode_base = (uint8_t)read_fixed(&r, 1);
  p->lengths = r.p;
  reader_skip(&r, (size_t)p->opcode_base - 1);
  p->names = r;
  return p->line_range != 0 && p->opcode_base != 0;
}

/* ---- rows ------------------------------------------------------------------------------------ */

typedef struct Row {
  uintptr_t address;
  uint64_t file;
  int64_t line;
  bool end;
} Row;

typedef struct Machine {
  LineProgram *p;
  Row now;
} Machine;

static void start_sequence(Machine *m) {
  m->now = (Row){.file = 1, .line = 1};
}

static void advance(Machine *m, uint64_t operations) {
  m->now.address += operations * m->p->min_inst;
}

/* Returns true if a row is complete. */
static bool run_extended(Machine *m) {
  Reader *r = &m->p->code;
  uint64_t n = read_uleb(r);
  const uint8_t *end = n <= (size_t)(r->end - r->p) ? r->p + n : r->end;
  uint8_t op = (uint8_t)read_fixed(r, 1);
  if (op == LNE_SET_ADDRESS) m->now.address = read_fixed(r, 8);
  r->p = end;
  m->now.end = op == LNE_END_SEQUENCE;
  return m->now.end;
}

static bool run_standard(Machine *m, uint8_t op) {
  LineProgram *p = m->p;
  Reader *r = &p->code;
  switch (op) {
  case LNS_COPY: return true;
  case LNS_ADVANCE_PC: advance(m, read_uleb(r)); return false;
  case LNS_ADVANCE_LINE: m->now.line += read_sleb(r); return false;
  case LNS_SET_FILE: m->now.file = read_uleb(r); return false;
  case LNS_CONST_ADD_PC: advance(m, (255u - p->opcode_base) / p->line_range); return false;
  case LNS_FIXED_ADVANCE_PC: m->now.address += read_fixed(r, 2); return false;
  default:
    for (int i = p->lengths[op - 1]; i > 0; i--) read_uleb(r);
    return false;
  }
}

static bool run_special(Machine *m, uint8_t op) {
  unsigned adjusted = op - m->p->opcode_base;
  advance(m, adjusted / m->p->line_range);
  m->now.line += m->p->line_base + (int)(adjusted % m->p->line_range);
  return true;
}

/* Runs to the next row; false at the end of the program. */
static bool next_row(Machine *m) {
  Reader *r = &m->p->code;
  if (m->now.end) start_sequence(m);
  while (r->p < r->end) {
    uint8_t op = (uint8_t)read_fixed(r, 1);
    bool row = op >= m->p->opcode_base ? run_special(m, op)
               : op == 0               ? run_extended(m)
                                       : run_standard(m, op);
    if (row) return true;
  }
  return false;
}

/* ---- names of files -------------------------------------------------------------------------- */

static const char *read_name(LineProgram *p, uint64_t form) {
  switch (form) {
  case FORM_STRING: return read_cstr(&p->names);
  case FORM_STRP: return section_string(p->image->str, read_fixed(&p->names, p->offset_size));
  case FORM_LINE_STRP:
    return section_string(p->image->line_str, read_fixed(&p->names, p->offset_size));
  default: return NULL;
  }
}

static uint64_t read_number(LineProgram *p, uint64_t form) {
  Reader *r = &p->names;
  switch (form) {
  case FORM_DATA1: return read_fixed(r, 1);
  case FORM_DATA2: return read_fixed(r, 2);
  case FORM_DATA4: return read_fixed(r, 4);
  case FORM_DATA8: return read_fixed(r, 8);
  case FORM_UDATA: return read_uleb(r);
  case FORM_DATA16: reader_skip(r, 16); return 0;
  case FORM_BLOCK: reader_skip(r, read_uleb(r)); return 0;
  default: return 0;
  }
}

typedef struct Entry {
  const char *path;
  uint64_t dir;
} Entry;

/* One of version 5's two tables: returns entry number `index`. Leaves p->names behind the table. */
static Entry read_table5(LineProgram *p, uint64_t index) {
  Entry found = {0};
  Reader formats = p->names;
  uint64_t columns = read_fixed(&formats, 1);
  p->names = formats;
  for (uint64_t i = 0; i < 2 * columns; i++) read_uleb(&p->names);
  uint64_t count = read_uleb(&p->names);
  for (uint64_t i = 0; i < count && p->names.p < p->names.end; i++) {
    Entry e = {0};
    Reader f = formats;
    for (uint64_t c = 0; c < columns; c++) {
      uint64_t what = read_uleb(&f), form = read_uleb(&f);
      if (what == LNCT_PATH)
        e.path = read_name(p, form);
      else if (what == LNCT_DIRECTORY)
        e.dir = read_number(p, form);
      else if (form == FORM_STRP || form == FORM_LINE_STRP || form == FORM_STRING)
        read_name(p, form);
      else
        read_number(p, form);
    }
    if (i == index) found = e;
  }
  return found;
}

static bool file_name5(LineProgram *p, uint64_t index, Location *out) {
  LineProgram dirs = *p;
  read_table5(p, 0);
  Entry e = read_table5(p, index);
  out->file = e.path;
  out->dir = read_table5(&dirs, e.dir).path;
  return e.path != NULL;
}

/* Version 4: directories, then files, each list ended by an empty name; numbers from 1. */
static bool file_name4(LineProgram *p, uint64_t index, Location *out) {
  Reader dirs = p->names, r = p->names;
  while (*read_cstr(&r)) {
  }
  for (uint64_t i = 1;; i++) {
    const char *name = read_cstr(&r);
    if (!*name) return false;
    uint64_t dir = read_uleb(&r);
    read_uleb(&r);
    read_uleb(&r);
    if (i < index) continue;
    out->file = name;
    out->dir = NULL;
    for (uint64_t d = 0; d < dir; d++) out->dir = read_cstr(&dirs);
    return true;
  }
}

static bool file_name(LineProgram *p, uint64_t index, Location *out) {
  bool ok = p->version >= 5 ? file_name5(p, index, out) : file_name4(p, index, out);
  if (ok && out->file[0] == '/') out->dir = NULL;
  return ok;
}

/* ---- look-up --------------------------------------------------------------------------------- */

bool line_file(const Image *image, size_t offset, uint64_t index, Location *out) {
  LineProgram p;
  return open_program(&p, image, offset) && file_name(&p, index, out);
}

bool line_lookup(const Image *image, size_t offset, uintptr_t pc, Location *out) {
  LineProgram p;
  if (!open_program(&p, image, offset)) return false;
  Machine m = {.p = &p};
  start_sequence(&m);
  Row before = {.end = true};
  while (next_row(&m)) {
    if (!before.end && pc >= before.address && pc < m.now.address) {
      out->line = (int)before.line;
      return file_name(&p, before.file, out);
    }
    before = m.now;
  }
  return false;
}
