/*
 * image.h: the program's own executable file as data: its symbol table and debug sections
 * (image.c), and readers for DWARF's encodings.
 */
#ifndef GOSLING_RUNTIME_IMAGE_H
#define GOSLING_RUNTIME_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Section {
  const uint8_t *p; /* null: the file has none */
  size_t n;
} Section;

typedef struct Image {
#define SECTION(field, name) Section field;
#include "runtime/image.def"
#undef SECTION
} Image;

/* Maps the file at first use; all sections are empty if that fails. */
const Image *image_get(void);
/* The function whose symbol covers pc. */
bool image_symbol(const Image *image, uintptr_t pc, const char **name, uintptr_t *entry);

/* ---- reading --------------------------------------------------------------------------------- */

/* A position in a section; reading past the end gives zeros and sets p to end. */
typedef struct Reader {
  const uint8_t *p, *end;
} Reader;

Reader reader_at(Section s, size_t offset);
uint64_t read_fixed(Reader *r, int bytes);
uint64_t read_uleb(Reader *r);
int64_t read_sleb(Reader *r);
const char *read_cstr(Reader *r);
void reader_skip(Reader *r, size_t n);
/* The initial length of a unit: shortens r to the unit and returns a reader behind it. */
Reader read_unit(Reader *r, bool *is64);
/* The string at an offset of a section; "" if out of range. */
const char *section_string(Section s, size_t offset);

#endif
