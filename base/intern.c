/*
 * intern.c: the table of names.
 *
 * Ensures: one Sym per distinct text, so that names are compared as pointers. Open addressing,
 * at most two thirds full, FNV-1a.
 */
#include "base/base.h"

#include <stdlib.h>
#include <utf8proc.h>

static struct {
  Sym **slots;
  uint32_t count, size; /* size: a power of two */
} table;

static uint32_t hash_bytes(const char *s, size_t n) {
  uint32_t h = 2166136261u;
  for (size_t i = 0; i < n; i++) h = (h ^ (uint8_t)s[i]) * 16777619u;
  return h ? h : 1;
}

static void grow_table(void) {
  uint32_t size = table.size ? table.size * 2 : 4096;
  Sym **slots = NEW_ARRAY(session_arena, Sym *, size);
  for (uint32_t i = 0; i < table.size; i++) {
    Sym *s = table.slots[i];
    if (!s) continue;
    uint32_t j = s->hash & (size - 1);
    while (slots[j]) j = (j + 1) & (size - 1);
    slots[j] = s;
  }
  table.slots = slots;
  table.size = size;
}

static bool begins_upper(const char *text, size_t len) {
  if (len == 0) return false;
  if ((uint8_t)text[0] < 0x80) return text[0] >= 'A' && text[0] <= 'Z';
  utf8proc_int32_t c;
  if (utf8proc_iterate((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &c) <= 0)
    return false;
  return utf8proc_category(c) == UTF8PROC_CATEGORY_LU;
}

Sym *sym_intern(const char *text, size_t len) {
  if ((table.count + 1) * 3 >= table.size * 2) grow_table();
  uint32_t h = hash_bytes(text, len);
  uint32_t i = h & (table.size - 1);
  for (Sym *s; (s = table.slots[i]); i = (i + 1) & (table.size - 1))
    if (s->hash == h && s->len == len && memcmp(s->text, text, len) == 0) return s;
  Sym *s = NEW(session_arena, Sym);
  s->text = arena_strndup(session_arena, text, len);
  s->len = (uint32_t)len;
  s->hash = h;
  s->exported = begins_upper(text, len);
  table.slots[i] = s;
  table.count++;
  return s;
}

Sym *sym_of(const char *text) {
  return sym_intern(text, strlen(text));
}
