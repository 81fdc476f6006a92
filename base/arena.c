/*
 * arena.c: memory by lifetime.
 *
 * Ensures: allocations are zeroed, 16-byte aligned and live until arena_free. Chunks double from
 * 64 KiB to 4 MiB; larger requests get a chunk of their own. Refused: per-object free, since
 * every structure of the compiler dies with its pass, package or session.
 */
#include "base/base.h"

#include <stdlib.h>

enum {
  FIRST_CHUNK = 64 << 10,
  LAST_CHUNK = 4 << 20,
  ALIGNMENT = 16
};

typedef struct Chunk {
  struct Chunk *next;
  size_t size;
} Chunk;

struct Arena {
  const char *lifetime;
  Chunk *chunks;
  char *cur, *end;
  size_t next_size, total;
};

Arena *session_arena;

static void *must_calloc(size_t size, const char *lifetime) {
  void *p = calloc(1, size);
  if (!p) {
    fprintf(stderr, "gosling: out of memory (%zu bytes for the %s arena)\n", size, lifetime);
    exit(2);
  }
  return p;
}

Arena *arena_new(const char *lifetime) {
  Arena *a = must_calloc(sizeof *a, lifetime);
  a->lifetime = lifetime;
  a->next_size = FIRST_CHUNK;
  return a;
}

void arena_free(Arena *a) {
  for (Chunk *c = a->chunks; c;) {
    Chunk *next = c->next;
    free(c);
    c = next;
  }
  free(a);
}

static Chunk *add_chunk(Arena *a, size_t payload) {
  size_t head = (sizeof(Chunk) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  Chunk *c = must_calloc(head + payload, a->lifetime);
  c->size = payload;
  c->next = a->chunks;
  a->chunks = c;
  return c;
}

static char *chunk_start(Chunk *c) {
  return (char *)c + ((sizeof(Chunk) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
}

static void *alloc_slow(Arena *a, size_t size) {
  if (size > a->next_size / 4) return chunk_start(add_chunk(a, size));
  Chunk *c = add_chunk(a, a->next_size);
  a->cur = chunk_start(c);
  a->end = a->cur + c->size;
  if (a->next_size < LAST_CHUNK) a->next_size *= 2;
  void *p = a->cur;
  a->cur += size;
  return p;
}

void *arena_alloc(Arena *a, size_t size) {
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  a->total += size;
  if (size > (size_t)(a->end - a->cur)) return alloc_slow(a, size);
  void *p = a->cur;
  a->cur += size;
  return p;
}

char *arena_strndup(Arena *a, const char *s, size_t n) {
  char *p = arena_alloc(a, n + 1);
  if (n) memcpy(p, s, n);
  return p;
}

void *arena_grow(Arena *a, const void *old, size_t old_size, size_t new_size) {
  void *p = arena_alloc(a, new_size);
  if (old_size) memcpy(p, old, old_size);
  return p;
}

size_t arena_bytes(const Arena *a) {
  return a->total;
}
