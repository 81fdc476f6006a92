/*
 * base.h: what every pass of the compiler stands on, and which knows nothing of Go.
 *
 * Arenas by lifetime, interned names, vectors, hash maps, source positions, text building and the
 * diagnostic reporter. Everything here is single-threaded.
 */
#ifndef GOSLING_BASE_H
#define GOSLING_BASE_H

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* ---- arenas (arena.c) ------------------------------------------------------------------- */

/* Memory of one lifetime; freed as a whole. */
typedef struct Arena Arena;

Arena *arena_new(const char *lifetime);
void arena_free(Arena *a);
/* Returns size zeroed bytes, 16-byte aligned. Never null: running out of memory ends the compiler.
 */
void *arena_alloc(Arena *a, size_t size);
char *arena_strndup(Arena *a, const char *s, size_t n);
/* Returns a copy of old, of new_size bytes (zeroed beyond old_size). */
void *arena_grow(Arena *a, const void *old, size_t old_size, size_t new_size);
/* Returns the bytes handed out so far. */
size_t arena_bytes(const Arena *a);

#define NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define NEW_ARRAY(arena, Type, n) ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(n)))

/* The arena that lives as long as the compiler: names, positions, types, trees. */
extern Arena *session_arena;

/* ---- vectors ------------------------------------------------------------------------------ */

/* VEC(T) is a growing array of T in an arena: {items, len, cap}. */
#define VEC(T)                                                                                     \
  struct {                                                                                         \
    T *items;                                                                                      \
    uint32_t len, cap;                                                                             \
  }

#define VEC_PUSH(arena, v, x)                                                                      \
  do {                                                                                             \
    if ((v)->len == (v)->cap) {                                                                    \
      uint32_t vec_cap_ = (v)->cap ? (v)->cap * 2 : 4;                                             \
      (v)->items = arena_grow((arena), (v)->items, sizeof *(v)->items * (v)->cap,                  \
                              sizeof *(v)->items * vec_cap_);                                      \
      (v)->cap = vec_cap_;                                                                         \
    }                                                                                              \
    (v)->items[(v)->len++] = (x);                                                                  \
  } while (0)

/* ---- names (intern.c) --------------------------------------------------------------------- */

/* An interned name: equal names are the same pointer. */
typedef struct Sym {
  const char *text; /* NUL-terminated */
  uint32_t len;     /* bytes */
  uint32_t hash;
  bool exported; /* begins with an upper-case letter (Unicode class Lu) */
} Sym;

Sym *sym_intern(const char *text, size_t len);
Sym *sym_of(const char *text);

/* ---- hash maps (map.c) --------------------------------------------------------------------- */

/* From pointer or string to pointer; insertion order is kept for iteration. */
typedef struct {
  const void *key;
  void *value;
} MapEntry;

typedef struct Map {
  MapEntry *items; /* in order of insertion */
  uint32_t len, cap;
  uint32_t *slots; /* index + 1 into items, 0 empty */
  uint32_t slot_count;
} Map;

/* Keys are compared as pointers. Returns the value or null. */
void *map_get(const Map *m, const void *key);
bool map_has(const Map *m, const void *key);
/* Sets the value; memory comes from a. */
void map_set(Arena *a, Map *m, const void *key, void *value);
/* The same with keys compared as NUL-terminated strings (do not mix on one map). */
void *map_get_str(const Map *m, const char *key);
void map_set_str(Arena *a, Map *m, const char *key, void *value);

/* ---- positions (pos.c) ---------------------------------------------------------------------- */

/*
 * A Pos is 1 + the offset of a byte in the concatenation of all files of the session; 0 is "no
 * position". Lines and columns (both from 1, columns in bytes) are computed when printed, and
 * `//line` directives are applied then.
 */
typedef uint32_t Pos;
enum {
  NO_POS = 0
};

typedef struct SourceFile SourceFile;

typedef struct {
  const char *file;   /* name to print */
  uint32_t line, col; /* col 0: unknown (after a //line without column) */
  bool moved;         /* a //line directive applies */
} Position;

/*
 * Registers a file: name as printed in messages, path as opened, its bytes (kept by the caller as
 * long as the session). Returns null when all files together would pass 2 GiB.
 */
SourceFile *source_add(const char *name, const char *path, const char *text, uint32_t size);
Pos source_pos(const SourceFile *f, uint32_t offset);
SourceFile *source_of(Pos pos);
const char *source_name(const SourceFile *f);
const char *source_path(const SourceFile *f);
const char *source_text(const SourceFile *f, uint32_t *size);
uint32_t source_offset(const SourceFile *f, Pos pos);
/* A `//line` directive: from the byte at offset on, positions count from file:line:col (col 0: no
 * columns). */
void source_add_line_directive(SourceFile *f, uint32_t offset, const char *name, uint32_t line,
                               uint32_t col);
/* With directives applied. */
Position position_of(Pos pos);
/* What lines and columns count from: the file or a `//line` directive. Positions with the same base
 * are in the order of the bytes. */
const void *position_base(Pos pos);
/* As the bytes stand in the file. */
Position raw_position_of(Pos pos);
/* The file's name, as -m lines and tracebacks have it: ?? after a //line that names none. */
const char *position_file(const Position *p);

/* ---- text (text.c) --------------------------------------------------------------------------- */

typedef struct Text {
  Arena *arena;
  char *s; /* NUL-terminated */
  size_t len, cap;
} Text;

Text text_new(Arena *a);
void text_putc(Text *t, char c);
void text_puts(Text *t, const char *s);
void text_write(Text *t, const char *s, size_t n);
/*
 * printf with the verbs %s %c %d %u %ld %lu %zu %x %p %% and the registered ones (%T a Type, %E a
 * Node, %O an Object; see text_register_verb). Width and precision only as %.*s.
 */
void text_printf(Text *t, const char *fmt, ...);
void text_vprintf(Text *t, const char *fmt, va_list ap);
char *format_text(Arena *a, const char *fmt, ...);
/* Makes %<verb> print a pointer argument through fn; verbs are upper-case letters. */
void text_register_verb(char verb, void (*fn)(Text *t, const void *object));

/* ---- diagnostics (diag.c) -------------------------------------------------------------------- */

/*
 * Collects the errors of one package and prints them as gc does: sorted by position, repeats of
 * the same text on the same line dropped, the first ten to be reported and then "too many errors"
 * unless all are wanted. A message may hold newlines followed by a tab (follow-up lines).
 */
typedef struct Diag Diag;

Diag *diag_new(Arena *a);
void diag_error(Diag *d, Pos pos, const char *fmt, ...);
void diag_verror(Diag *d, Pos pos, const char *fmt, va_list ap);
uint32_t diag_count(const Diag *d);
/* Reports those from the i-th on again: they are printed once and count twice. */
void diag_repeat(Diag *d, uint32_t i);
/* While depth > 0 nothing is recorded (for tentative checks); diag_suppressed counts what was
 * dropped. */
void diag_suppress(Diag *d, int delta);
uint32_t diag_suppressed(const Diag *d);
/* Prints to out. all: no cap at ten (-e). Returns true if anything was printed. */
bool diag_print(Diag *d, FILE *out, bool all);
/* The i-th entry in the order of reporting. */
void diag_entry(const Diag *d, uint32_t i, Pos *pos, const char **text);

/* Ends the compiler with an internal error naming pass and position, and exit status 2. */
_Noreturn void internal_error(const char *pass, Pos pos, const char *fmt, ...);

/*
 * Runs fn(arg) on a stack of size bytes and returns when it does: passes recurse as deep as the
 * program nests.
 */
void run_on_big_stack(size_t size, void (*fn)(void *arg), void *arg);

/* Prepares malloc; to be called once, before anything is allocated. */
void tune_heap(void);

#endif
