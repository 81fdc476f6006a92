/*
 * cache.c: objects of packages by content.
 *
 * A key is the 128-bit XXH3 hash of the compiler, the options that change code, the package's path
 * and sources, and the keys of its imports (whose inline bodies and escape tags flow into it).
 * Objects are written beside and renamed, so that concurrent compilers do not see half of one.
 */
#include "driver/driver.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <xxhash.h>

#include "codegen/codegen.h"

static void hash_string(XXH3_state_t *h, const char *s) {
  XXH3_128bits_update(h, s, strlen(s) + 1);
}

/* The compiler itself: another binary has other keys. */
static void hash_compiler(XXH3_state_t *h) {
  struct stat st;
  hash_string(h, codegen_version());
  if (stat(self_path(), &st) != 0) return;
  XXH3_128bits_update(h, &st.st_mtim, sizeof st.st_mtim);
  XXH3_128bits_update(h, &st.st_size, sizeof st.st_size);
}

static void hash_files(XXH3_state_t *h, const Unit *u) {
  for (uint32_t i = 0; i < u->pkg->files.len; i++) {
    const SourceFile *f = u->pkg->files.items[i]->source;
    uint32_t size;
    const char *text = source_text(f, &size);
    hash_string(h, source_name(f));
    XXH3_128bits_update(h, &size, sizeof size);
    XXH3_128bits_update(h, text, size);
  }
}

void compute_key(Unit *u, const Options *o) {
  XXH3_state_t *h = XXH3_createState();
  XXH3_128bits_reset(h);
  hash_compiler(h);
  bool may_lack_main = o->stop_after && strcmp(o->stop_after, "codegen") == 0;
  int options[] = {o->opt_level, o->no_inline, o->debug_info, may_lack_main};
  XXH3_128bits_update(h, options, sizeof options);
  hash_string(h, u->pkg->go_version);
  hash_string(h, u->pkg->path);
  hash_string(h, u->is_root ? u->dir : "");
  hash_files(h, u);
  for (uint32_t i = 0; i < u->imports.len; i++)
    if (u->imports.items[i]) hash_string(h, u->imports.items[i]->key);
  XXH128_hash_t v = XXH3_128bits_digest(h);
  XXH3_freeState(h);
  snprintf(u->key, sizeof u->key, "%016llx%016llx", (unsigned long long)v.high64,
           (unsigned long long)v.low64);
}

static const char *object_path(const Unit *u, const char *dir) {
  return format_text(session_arena, "%s/%.*s/%s.o", dir, 2, u->key, u->key);
}

const char *second_object(const char *object) {
  return format_text(session_arena, "%s.2", object);
}

/* The second part is in place before the first, which stands for both. */
const char *cache_lookup(Unit *u) {
  if (!cache_dir()) return NULL;
  const char *path = object_path(u, cache_dir());
  if (!file_exists(path)) return NULL;
  const char *second = second_object(path);
  u->object2 = file_exists(second) ? second : NULL;
  return path;
}

const char *cache_place(const Unit *u, const char *work) {
  if (cache_dir()) {
    const char *path = object_path(u, cache_dir());
    if (make_directories(path_dir(path))) return path;
  }
  return format_text(session_arena, "%s/%s.o", work, u->key);
}
