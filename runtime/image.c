/*
 * image.c: the program's own executable file as data.
 *
 * Requires: the system stack. Ensures: a file that cannot be read, or is stripped, gives empty
 * sections; nothing is read outside of the file.
 */
#include "runtime/image.h"

#include <elf.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* ---- the file -------------------------------------------------------------------------------- */

static Section map_file(const char *path) {
  Section file = {0};
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return file;
  off_t size = lseek(fd, 0, SEEK_END);
  void *p = size > 0 ? mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fd, 0) : MAP_FAILED;
  close(fd);
  if (p != MAP_FAILED) file = (Section){p, (size_t)size};
  return file;
}

static Section part(Section file, size_t offset, size_t n) {
  if (offset > file.n || n > file.n - offset) return (Section){0};
  return (Section){file.p + offset, n};
}

static void take_section(Image *image, const char *name, Section s) {
#define SECTION(field, text)                                                                       \
  if (strcmp(name, text) == 0) image->field = s;
#include "runtime/image.def"
#undef SECTION
}

static void read_sections(Image *image, Section file) {
  const Elf64_Ehdr *e = (const Elf64_Ehdr *)file.p;
  if (file.n < sizeof *e || memcmp(e->e_ident, ELFMAG, SELFMAG) != 0) return;
  Section table = part(file, e->e_shoff, (size_t)e->e_shnum * sizeof(Elf64_Shdr));
  const Elf64_Shdr *s = (const Elf64_Shdr *)table.p;
  if (!s || e->e_shstrndx >= e->e_shnum) return;
  Section names = part(file, s[e->e_shstrndx].sh_offset, s[e->e_shstrndx].sh_size);
  for (int i = 0; i < e->e_shnum; i++)
    if (s[i].sh_type != SHT_NOBITS && !(s[i].sh_flags & SHF_COMPRESSED))
      take_section(image, section_string(names, s[i].sh_name),
                   part(file, s[i].sh_offset, s[i].sh_size));
}

const Image *image_get(void) {
  static Image image;
  static bool ready;
  if (!ready) read_sections(&image, map_file("/proc/self/exe"));
  ready = true;
  return &image;
}

static bool covers(const Elf64_Sym *s, uintptr_t pc) {
  return ELF64_ST_TYPE(s->st_info) == STT_FUNC && pc >= s->st_value &&
         (pc < s->st_value + s->st_size || (s->st_size == 0 && pc == s->st_value));
}

bool image_symbol(const Image *image, uintptr_t pc, const char **name, uintptr_t *entry) {
  const Elf64_Sym *s = (const Elf64_Sym *)image->symtab.p;
  size_t n = image->symtab.n / sizeof *s;
  for (size_t i = 0; i < n; i++)
    if (covers(&s[i], pc)) {
      *name = section_string(image->strtab, s[i].st_name);
      *entry = s[i].st_value;
      return true;
    }
  return false;
}

/* ---- reading --------------------------------------------------------------------------------- */

Reader reader_at(Section s, size_t offset) {
  if (!s.p || offset > s.n) offset = s.n;
  return (Reader){s.p + offset, s.p + s.n};
}

static size_t left(const Reader *r) {
  return (size_t)(r->end - r->p);
}

void reader_skip(Reader *r, size_t n) {
  r->p = n < left(r) ? r->p + n : r->end;
}

uint64_t read_fixed(Reader *r, int bytes) {
  uint64_t v = 0;
  if (left(r) < (size_t)bytes) {
    r->p = r->end;
    return 0;
  }
  memcpy(&v, r->p, (size_t)bytes);
  r->p += bytes;
  return v;
}

uint64_t read_uleb(Reader *r) {
  uint64_t v = 0;
  for (int shift = 0; r->p < r->end; shift += 7) {
    uint8_t b = *r->p++;
    if (shift < 64) v |= (uint64_t)(b & 0x7f) << shift;
    if (!(b & 0x80)) break;
  }
  return v;
}

int64_t read_sleb(Reader *r) {
  uint64_t v = 0;
  int shift = 0;
  uint8_t b = 0;
  while (r->p < r->end) {
    b = *r->p++;
    if (shift < 64) v |= (uint64_t)(b & 0x7f) << shift;
    shift += 7;
    if (!(b & 0x80)) break;
  }
  if ((b & 0x40) && shift < 64) v |= ~0ull << shift;
  return (int64_t)v;
}

const char *read_cstr(Reader *r) {
  const char *s = (const char *)r->p;
  const uint8_t *zero = left(r) ? memchr(r->p, 0, left(r)) : NULL;
  if (!zero) {
    r->p = r->end;
    return "";
  }
  r->p = zero + 1;
  return s;
}

Reader read_unit(Reader *r, bool *is64) {
  uint64_t n = read_fixed(r, 4);
  *is64 = n == 0xffffffff;
  if (*is64) n = read_fixed(r, 8);
  Reader next = *r;
  reader_skip(&next, n);
  r->end = next.p;
  return next.p == r->p ? (Reader){next.end, next.end} : next;
}

const char *section_string(Section s, size_t offset) {
  Reader r = reader_at(s, offset);
  return read_cstr(&r);
}
