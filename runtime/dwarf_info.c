/*
 * dwarf_info.c: which function and which inlined calls a pc lies in (DWARF 4 and 5, sections 3, 7).
 *
 * Requires: the system stack. Ensures: nothing is kept. Units are searched in turn; only the
 * entries of the unit that holds the pc are read.
 */
#include "runtime/dwarf.h"

#include <string.h>

enum {
  TAG_COMPILE_UNIT = 0x11,
  TAG_INLINED_SUBROUTINE = 0x1d,
  TAG_SUBPROGRAM = 0x2e,
};

enum {
  AT_NAME = 0x03,
  AT_STMT_LIST = 0x10,
  AT_LOW_PC = 0x11,
  AT_HIGH_PC = 0x12,
  AT_COMP_DIR = 0x1b,
  AT_ABSTRACT_ORIGIN = 0x31,
  AT_SPECIFICATION = 0x47,
  AT_RANGES = 0x55,
  AT_CALL_FILE = 0x58,
  AT_CALL_LINE = 0x59,
  AT_LINKAGE_NAME = 0x6e,
  AT_STR_OFFSETS_BASE = 0x72,
  AT_ADDR_BASE = 0x73,
  AT_RNGLISTS_BASE = 0x74,
};

/* DW_FORM_..., in the order of their numbers; rows of form_rows say how each is read */
enum {
  FORM_ADDR = 0x01,
  FORM_IMPLICIT_CONST = 0x21,
  FORM_INDIRECT = 0x16,
  FORM_RNGLISTX = 0x23,
};

/* How a form's bytes are read, and what they mean. */
typedef enum FormRead {
  READ_NONE,
  READ_FIXED,  /* `size` bytes */
  READ_OFFSET, /* 4 or 8 bytes */
  READ_ULEB,
  READ_SLEB,
  READ_CSTR,
  READ_BLOCK, /* a length of `size` bytes (0: uleb), then as many */
} FormRead;

typedef enum FormMeaning {
  PLAIN,
  ADDRESS_INDEX,
  STRING_INDEX,
  STR,
  LINE_STR,
  UNIT_REF
} FormMeaning;

typedef struct Form {
  uint8_t read, size, meaning;
} Form;

static const Form form_rows[] = {
    [0x01] = {READ_FIXED, 8, PLAIN},         /* addr */
    [0x03] = {READ_BLOCK, 2, PLAIN},         /* block2 */
    [0x04] = {READ_BLOCK, 4, PLAIN},         /* block4 */
    [0x05] = {READ_FIXED, 2, PLAIN},         /* data2 */
    [0x06] = {READ_FIXED, 4, PLAIN},         /* data4 */
    [0x07] = {READ_FIXED, 8, PLAIN},         /* data8 */
    [0x08] = {READ_CSTR, 0, PLAIN},          /* string */
    [0x09] = {READ_BLOCK, 0, PLAIN},         /* block */
    [0x0a] = {READ_BLOCK, 1, PLAIN},         /* block1 */
    [0x0b] = {READ_FIXED, 1, PLAIN},         /* data1 */
    [0x0c] = {READ_FIXED, 1, PLAIN},         /* flag */
    [0x0d] = {READ_SLEB, 0, PLAIN},          /* sdata */
    [0x0e] = {READ_OFFSET, 0, STR},          /* strp */
    [0x0f] = {READ_ULEB, 0, PLAIN},          /* udata */
    [0x10] = {READ_OFFSET, 0, PLAIN},        /* ref_addr */
    [0x11] = {READ_FIXED, 1, UNIT_REF},      /* ref1 */
    [0x12] = {READ_FIXED, 2, UNIT_REF},      /* ref2 */
    [0x13] = {READ_FIXED, 4, UNIT_REF},      /* ref4 */
    [0x14] = {READ_FIXED, 8, UNIT_REF},      /* ref8 */
    [0x15] = {READ_ULEB, 0, UNIT_REF},       /* ref_udata */
    [0x17] = {READ_OFFSET, 0, PLAIN},        /* sec_offset */
    [0x18] = {READ_BLOCK, 0, PLAIN},         /* exprloc */
    [0x19] = {READ_NONE, 0, PLAIN},          /* flag_present */
    [0x1a] = {READ_ULEB, 0, STRING_INDEX},   /* strx */
    [0x1b] = {READ_ULEB, 0, ADDRESS_INDEX},  /* addrx */
    [0x1e] = {READ_FIXED, 16, PLAIN},        /* data16 */
    [0x1f] = {READ_OFFSET, 0, LINE_STR},     /* line_strp */
    [0x20] = {READ_FIXED, 8, PLAIN},         /* ref_sig8 */
    [0x22] = {READ_ULEB, 0, PLAIN},          /* loclistx */
    [0x23] = {READ_ULEB, 0, PLAIN},          /* rnglistx */
    [0x25] = {READ_FIXED, 1, STRING_INDEX},  /* strx1 */
    [0x26] = {READ_FIXED, 2, STRING_INDEX},  /* strx2 */
    [0x27] = {READ_FIXED, 3, STRING_INDEX},  /* strx3 */
    [0x28] = {READ_FIXED, 4, STRING_INDEX},  /* strx4 */
    [0x29] = {READ_FIXED, 1, ADDRESS_INDEX}, /* addrx1 */
    [0x2a] = {READ_FIXED, 2, ADDRESS_INDEX}, /* addrx2 */
    [0x2b] = {READ_FIXED, 3, ADDRESS_INDEX}, /* addrx3 */
    [0x2c] = {READ_FIXED, 4, ADDRESS_INDEX}, /* addrx4 */
};

enum {
  MAX_ABBREVS = 512
};

typedef struct Unit {
  const Image *image;
  size_t start; /* offset in .debug_info of the unit's length field */
  int version, offset_size;
  size_t str_base, addr_base, rnglists_base;
  uint64_t low_pc;                     /* base of range lists */
  const uint8_t *abbrevs[MAX_ABBREVS]; /* by code: behind the code; null: none */
} Unit;

/* ---- attributes ------------------------------------------------------------------------------ */

typedef struct Value {
  uint64_t form, n;
  const char *s; /* of the string forms */
} Value;

static uint64_t indexed(const Unit *u, Section s, size_t base, uint64_t i, int size) {
  (void)u;
  Reader r = reader_at(s, base + i * (size_t)size);
  return read_fixed(&r, size);
}

static void interpret(const Unit *u, int meaning, Value *v) {
  const Image *im = u->image;
  switch (meaning) {
  case ADDRESS_INDEX: v->n = indexed(u, im->addr, u->addr_base, v->n, 8); break;
  case STRING_INDEX:
    v->n = indexed(u, im->str_offsets, u->str_base, v->n, u->offset_size);
    v->s = section_string(im->str, v->n);
    break;
  case STR: v->s = section_string(im->str, v->n); break;
  case LINE_STR: v->s = section_string(im->line_str, v->n); break;
  case UNIT_REF: v->n += u->start; break;
  default: break;
  }
}

static void skip_block(Reader *r, int size) {
  reader_skip(r, size ? read_fixed(r, size) : read_uleb(r));
}

static void read_form(const Unit *u, Reader *r, Value *v) {
  v->s = NULL;
  if (v->form == FORM_INDIRECT) v->form = read_uleb(r);
  if (v->form >= sizeof form_rows / sizeof *form_rows) {
    r->p = r->end;
    return;
  }
  Form f = form_rows[v->form];
  switch ((FormRead)f.read) {
  case READ_NONE: v->n = 1; break;
  case READ_FIXED:
    v->n = f.size <= 8 ? read_fixed(r, f.size) : 0;
    if (f.size > 8) reader_skip(r, f.size);
    break;
  case READ_OFFSET: v->n = read_fixed(r, u->offset_size); break;
  case READ_ULEB: v->n = read_uleb(r); break;
  case READ_SLEB: v->n = (uint64_t)read_sleb(r); break;
  case READ_CSTR: v->s = read_cstr(r); break;
  case READ_BLOCK: skip_block(r, f.size); break;
  }
  interpret(u, f.meaning, v);
}

/* What is wanted of an entry; attributes that are missing are zero. */
typedef struct Entry {
  uint64_t tag;
  bool has_children;
  Value low, high, ranges, call_file, call_line, stmt_list, origin, comp_dir;
  const char *name, *linkage_name;
} Entry;

static void take_attribute(Entry *e, uint64_t at, Value v) {
  switch (at) {
  case AT_NAME: e->name = v.s; break;
  case AT_LINKAGE_NAME: e->linkage_name = v.s; break;
  case AT_LOW_PC: e->low = v; break;
  case AT_HIGH_PC: e->high = v; break;
  case AT_RANGES: e->ranges = v; break;
  case AT_CALL_FILE: e->call_file = v; break;
  case AT_CALL_LINE: e->call_line = v; break;
  case AT_STMT_LIST: e->stmt_list = v; break;
  case AT_COMP_DIR: e->comp_dir = v; break;
  case AT_ABSTRACT_ORIGIN:
  case AT_SPECIFICATION: e->origin = v; break;
  default: break;
  }
}

static void take_base(Unit *u, uint64_t at, Value v) {
  if (at == AT_STR_OFFSETS_BASE) u->str_base = v.n;
  if (at == AT_ADDR_BASE) u->addr_base = v.n;
  if (at == AT_RNGLISTS_BASE) u->rnglists_base = v.n;
}

/* Reads the entry at r; false for the null entry that ends a list of children. */
static bool read_entry(Unit *u, Reader *r, Entry *e) {
  memset(e, 0, sizeof *e);
  uint64_t code = read_uleb(r);
  if (code == 0) return false;
  if (code >= MAX_ABBREVS || !u->abbrevs[code]) {
    r->p = r->end;
    return false;
  }
  Reader a = {u->abbrevs[code], u->image->abbrev.p + u->image->abbrev.n};
  e->tag = read_uleb(&a);
  e->has_children = read_fixed(&a, 1);
  for (;;) {
    uint64_t at = read_uleb(&a);
    Value v = {.form = read_uleb(&a)};
    if (at == 0) return true;
    if (v.form == FORM_IMPLICIT_CONST)
      v.n = (uint64_t)read_sleb(&a);
    else
      read_form(u, r, &v);
    take_base(u, at, v);
    take_attribute(e, at, v);
  }
}

/* ---- units ----------------------------------------------------------------------------------- */

static void load_abbrevs(Unit *u, size_t offset) {
  memset(u->abbrevs, 0, sizeof u->abbrevs);
  Reader r = reader_at(u->image->abbrev, offset);
  for (uint64_t code = read_uleb(&r); code != 0; code = read_uleb(&r)) {
    if (code < MAX_ABBREVS) u->abbrevs[code] = r.p;
    read_uleb(&r);
    read_fixed(&r, 1);
    for (;;) {
      uint64_t at = read_uleb(&r), form = read_uleb(&r);
      if (form == FORM_IMPLICIT_CONST) read_sleb(&r);
      if (at == 0) break;
    }
  }
}

/* Reads a unit's header; r is then at its first entry. False if it is not one with code. */
static bool open_unit(Unit *u, Reader *r, bool is64) {
  u->offset_size = is64 ? 8 : 4;
  u->str_base = u->addr_base = u->rnglists_base = 0;
  u->low_pc = 0;
  u->version = (int)read_fixed(r, 2);
  uint64_t type = 1, abbrevs;
  if (u->version >= 5) {
    type = read_fixed(r, 1);
    reader_skip(r, 1);
    abbrevs = read_fixed(r, u->offset_size);
  } else {
    abbrevs = read_fixed(r, u->offset_size);
    reader_skip(r, 1);
  }
  if (u->version < 3 || u->version > 5 || type != 1) return false;
  load_abbrevs(u, abbrevs);
  return true;
}

/* The unit's own entry. String and address bases may stand behind their uses: read twice. */
static bool read_unit_entry(Unit *u, Reader *r, Entry *e) {
  Reader again = *r;
  if (!read_entry(u, &again, e)) return false;
  if (!read_entry(u, r, e)) return false;
  u->low_pc = e->low.n;
  return e->tag == TAG_COMPILE_UNIT;
}

/* ---- ranges ---------------------------------------------------------------------------------- */

static bool in_ranges4(const Unit *u, size_t offset, uintptr_t pc) {
  Reader r = reader_at(u->image->ranges, offset);
  uint64_t base = u->low_pc;
  while (r.p < r.end) {
    uint64_t lo = read_fixed(&r, 8), hi = read_fixed(&r, 8);
    if (lo == 0 && hi == 0) break;
    if (lo == UINT64_MAX)
      base = hi;
    else if (pc >= base + lo && pc < base + hi)
      return true;
  }
  return false;
}

static uint64_t address(const Unit *u, uint64_t index) {
  return indexed(u, u->image->addr, u->addr_base, index, 8);
}

/* DW_RLE_... */
static bool in_ranges5(const Unit *u, size_t offset, uintptr_t pc) {
  Reader r = reader_at(u->image->rnglists, offset);
  uint64_t base = u->low_pc, lo, hi;
  while (r.p < r.end) {
    switch (read_fixed(&r, 1)) {
    case 1: base = address(u, read_uleb(&r)); continue;
    case 2:
      lo = address(u, read_uleb(&r));
      hi = address(u, read_uleb(&r));
      break;
    case 3:
      lo = address(u, read_uleb(&r));
      hi = lo + read_uleb(&r);
      break;
    case 4:
      lo = base + read_uleb(&r);
      hi = base + read_uleb(&r);
      break;
    case 5: base = read_fixed(&r, 8); continue;
    case 6:
      lo = read_fixed(&r, 8);
      hi = read_fixed(&r, 8);
      break;
    case 7:
      lo = read_fixed(&r, 8);
      hi = lo + read_uleb(&r);
      break;
    default: return false;
    }
    if (pc >= lo && pc < hi) return true;
  }
  return false;
}

static size_t rnglist_offset(const Unit *u, const Value *v) {
  if (v->form != FORM_RNGLISTX) return v->n;
  return u->rnglists_base + indexed(u, u->image->rnglists, u->rnglists_base, v->n, u->offset_size);
}

static bool contains(const Unit *u, const Entry *e, uintptr_t pc) {
  if (e->ranges.form)
    return u->version >= 5 ? in_ranges5(u, rnglist_offset(u, &e->ranges), pc)
                           : in_ranges4(u, e->ranges.n, pc);
  if (!e->high.form) return false;
  uint64_t high = e->high.form == FORM_ADDR ? e->high.n : e->low.n + e->high.n;
  return pc >= e->low.n && pc < high;
}

/* ---- look-up --------------------------------------------------------------------------------- */

/* The name of an entry, or of the one it is an instance of. */
static const char *entry_name(Unit *u, const Entry *e) {
  Entry origin = *e;
  for (int i = 0; i < 4; i++) {
    if (origin.linkage_name) return origin.linkage_name;
    if (origin.name) return origin.name;
    if (!origin.origin.form) return NULL;
    Reader r = reader_at(u->image->info, origin.origin.n);
    if (!read_entry(u, &r, &origin)) return NULL;
  }
  return NULL;
}

/*
 * Entries come in depth-first order, so the inlined calls that hold the pc come outermost first,
 * behind their function.
 */
static void collect_scopes(Unit *u, Reader r, uintptr_t pc, Scopes *out) {
  Entry e;
  while (r.p < r.end && out->n < out->max) {
    if (!read_entry(u, &r, &e)) continue;
    if (e.tag != TAG_SUBPROGRAM && e.tag != TAG_INLINED_SUBROUTINE) continue;
    if (!contains(u, &e, pc)) continue;
    out->scopes[out->n++] = (Scope){entry_name(u, &e), e.call_file.n, e.call_line.n};
  }
}

bool info_lookup(const Image *image, uintptr_t pc, Scopes *out) {
  static Unit u; /* large; one thread at a time (symbolize.c) */
  Reader r = reader_at(image->info, 0);
  u.image = image;
  while (r.p < r.end) {
    Reader unit = r;
    Entry e;
    bool is64;
    u.start = (size_t)(r.p - image->info.p);
    r = read_unit(&unit, &is64);
    if (!open_unit(&u, &unit, is64) || !read_unit_entry(&u, &unit, &e)) continue;
    if (!contains(&u, &e, pc)) continue;
    out->comp_dir = e.comp_dir.s;
    out->line_offset = e.stmt_list.n;
    out->n = 0;
    collect_scopes(&u, unit, pc, out);
    return true;
  }
  return false;
}
