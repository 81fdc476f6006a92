/*
 * check_fuzz.c: a libFuzzer target for everything between the source and code generation.
 *
 * Every input is parsed and checked as a package that can import only `unsafe`; what has no errors
 * is inlined and analysed, and verified after each pass. The mutator works on tokens half of the
 * time, so that many inputs are still syntactically right: bytes alone rarely get past the parser.
 *
 * The two tables of base/ that live as long as the process are included here, to be emptied after
 * each input: every input begins with a fresh session.
 */
#include "base/intern.c"
#include "base/pos.c"
#include "escape/escape.h"
#include "parser/parser.h"

#include <mpfr.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size,
                                 uint8_t *out, size_t max_size, unsigned seed);

/* ---- one input --------------------------------------------------------------------------- */

static FILE *sink(void) {
  static FILE *out;
  if (!out) out = fopen("/dev/null", "w");
  return out;
}

static void begin_session(void) {
  session_arena = arena_new("session");
  memset(&table, 0, sizeof table);
  memset(&files, 0, sizeof files);
  universe_init();
}

static void end_session(void) {
  mpfr_free_cache();
  mpfr_mp_memory_cleanup();
  arena_free(session_arena);
}

static Package *import_unsafe(void *ctx, const char *path, Package *from, Pos pos) {
  (void)from;
  if (strcmp(path, "unsafe") == 0) return unsafe_package;
  diag_error(ctx, pos, "package %s is not in std", path);
  return NULL;
}

static void analyse(Package *pkg) {
  Report silent = {.arena = session_arena, .out = sink()};
  verify_types(pkg);
  inline_package(pkg, &silent);
  escape_package(pkg, &silent);
  verify_escape(pkg);
}

static void check_file(File *file, Diag *d) {
  Package *pkg = new_package("main");
  pkg->name = file->package_name;
  pkg->go_version = "go1.26";
  VEC_PUSH(session_arena, &pkg->files, file);
  CheckOptions options = {import_unsafe, d, "go1.26", false};
  check_package(pkg, d, &options);
  if (diag_count(d) == 0) analyse(pkg);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > 1 << 16) return -1;
  begin_session();
  char *text = arena_alloc(session_arena, size + 2);
  if (size) memcpy(text, data, size);
  SourceFile *f = source_add("fuzz.go", "fuzz.go", text, (uint32_t)size);
  Diag *d = diag_new(session_arena);
  File *file = parse_file(session_arena, f, false, d);
  if (file && diag_count(d) == 0) check_file(file, d);
  diag_print(d, sink(), true);
  end_session();
  return 0;
}

/* ---- mutations by tokens ------------------------------------------------------------------ */

typedef struct {
  const uint8_t *start;
  size_t len;
} Piece;

static unsigned next_random(unsigned *state) {
  *state = *state * 1103515245u + 12345u;
  return *state >> 8;
}

static bool in_word(uint8_t c) {
  return c == '_' || c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* The token that begins at p: a word, or one byte. */
static size_t token_len(const uint8_t *p, const uint8_t *end) {
  const uint8_t *q = p;
  while (q < end && in_word(*q)) q++;
  return q == p ? 1 : (size_t)(q - p);
}

/* A token somewhere in data, no blank if that can be helped. */
static Piece random_token(const uint8_t *data, size_t size, unsigned *seed) {
  size_t at = 0;
  for (int i = 0; i < 8; i++) {
    at = next_random(seed) % size;
    if (data[at] > ' ') break;
  }
  while (at > 0 && in_word(data[at]) && in_word(data[at - 1])) at--;
  return (Piece){data + at, token_len(data + at, data + size)};
}

/* One to several lines. */
static Piece random_lines(const uint8_t *data, size_t size, unsigned *seed) {
  size_t at = next_random(seed) % size, end = at, count = 1 + next_random(seed) % 4;
  while (at > 0 && data[at - 1] != '\n') at--;
  for (; end < size && count; end++) count -= data[end] == '\n';
  return (Piece){data + at, end - at};
}

static Piece random_piece(const uint8_t *data, size_t size, bool lines, unsigned *seed) {
  return lines ? random_lines(data, size, seed) : random_token(data, size, seed);
}

/* Writes data with what is at `at` replaced by `by` to out; the new size, or 0 if it is too large. */
static size_t splice(const uint8_t *data, size_t size, Piece at, Piece by, uint8_t *out,
                     size_t max_size) {
  size_t head = (size_t)(at.start - data), tail = size - head - at.len;
  if (head + by.len + tail > max_size) return 0;
  memcpy(out, data, head);
  memcpy(out + head, by.start, by.len);
  memcpy(out + head + by.len, at.start + at.len, tail);
  return head + by.len + tail;
}

/* Replaces, inserts or deletes a token or some lines, taking the new ones from `from`. */
static size_t mutate_pieces(const uint8_t *data, size_t size, const uint8_t *from,
                            size_t from_size, uint8_t *out, size_t max_size, unsigned *seed) {
  bool lines = next_random(seed) % 3 == 0;
  Piece at = random_piece(data, size, lines, seed);
  Piece by = random_piece(from, from_size, lines, seed);
  switch (next_random(seed) % 4) {
  case 0: at.len = 0; break; /* insert */
  case 1: by.len = 0; break; /* delete */
  }
  return splice(data, size, at, by, out, max_size);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  if (size == 0 || next_random(&seed) % 2) return LLVMFuzzerMutate(data, size, max_size);
  uint8_t *out = malloc(max_size);
  size_t n = mutate_pieces(data, size, data, size, out, max_size, &seed);
  if (n) memcpy(data, out, n);
  free(out);
  return n ? n : size;
}

size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_size, const uint8_t *b, size_t b_size,
                                 uint8_t *out, size_t max_size, unsigned seed) {
  if (a_size == 0 || b_size == 0) return 0;
  return mutate_pieces(a, a_size, b, b_size, out, max_size, &seed);
}
