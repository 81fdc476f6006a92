/*
 * cache.c: objects of packages by content.
 *
 * A key is the 128-bit XXH3 hash of the compiler, the options that change code, the package's path
 * and sources, and the keys of its imports (whose inline bodies and escape tags flow into it).
 * Objects are written beside and renamed, so that concurrent compilers do not see half of one.
 * Once a day what was not used for five is removed, and what ended compilers left.
 *
 * The parts of a large package (parts.c) have keys of their own: the hash of the compiler, the
 * options and the module that is to be compiled. A package in parts has a list of their keys.
 */
#include "driver/driver.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
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

static XXH3_state_t *new_hash(void) {
  XXH3_state_t *h = XXH3_createState();
  XXH3_128bits_reset(h);
  hash_compiler(h);
  return h;
}

static void finish_key(XXH3_state_t *h, char key[KEY_SIZE]) {
  XXH128_hash_t v = XXH3_128bits_digest(h);
  XXH3_freeState(h);
  snprintf(key, KEY_SIZE, "%016llx%016llx", (unsigned long long)v.high64,
           (unsigned long long)v.low64);
}

void compute_key(Unit *u, const Options *o) {
  XXH3_state_t *h = new_hash();
  bool may_lack_main = o->stop_after && strcmp(o->stop_after, "codegen") == 0;
  int options[] = {o->opt_level, o->no_inline, o->debug_info, may_lack_main};
  XXH3_128bits_update(h, options, sizeof options);
  hash_string(h, u->pkg->go_version);
  hash_string(h, u->pkg->path);
  hash_string(h, u->is_root ? u->dir : "");
  hash_files(h, u);
  for (uint32_t i = 0; i < u->imports.len; i++)
    if (u->imports.items[i]) hash_string(h, u->imports.items[i]->key);
  finish_key(h, u->key);
}

void part_key(char key[KEY_SIZE], const Options *o, const char *bitcode, size_t size) {
  XXH3_state_t *h = new_hash();
  int options[] = {o->opt_level, o->debug_info};
  hash_string(h, "part");
  XXH3_128bits_update(h, options, sizeof options);
  XXH3_128bits_update(h, bitcode, size);
  finish_key(h, key);
}

/* CACHE/ke/key.SUFFIX */
static const char *key_path(const char *key, const char *suffix) {
  return format_text(session_arena, "%s/%.*s/%s.%s", cache_dir(), 2, key, key, suffix);
}

enum {
  HOUR = 60 * 60,
  DAY = 24 * HOUR
};

/* The time of an object's file is that of its last use, to the hour. */
bool cache_keeps(const char *path) {
  struct stat st;
  if (stat(path, &st) != 0) return false;
  if (time(NULL) - st.st_mtime > HOUR) utimensat(AT_FDCWD, path, NULL, 0);
  return true;
}

/* The list of the parts' objects, a key a line. */
static void read_parts(Unit *u, FILE *in) {
  char key[KEY_SIZE + 1]; /* and the end of the line */
  while (fgets(key, sizeof key, in)) {
    key[strcspn(key, "\n")] = '\0';
    const char *path = key_path(key, "o");
    if (!cache_keeps(path)) {
      u->objects.len = 0;
      return;
    }
    VEC_PUSH(session_arena, &u->objects, path);
  }
}

void cache_lookup(Unit *u) {
  u->objects.len = 0;
  if (!cache_dir()) return;
  const char *path = key_path(u->key, "o"), *list = key_path(u->key, "parts");
  if (cache_keeps(path)) VEC_PUSH(session_arena, &u->objects, path);
  FILE *in = u->objects.len == 0 && cache_keeps(list) ? fopen(list, "r") : NULL;
  if (!in) return;
  read_parts(u, in);
  fclose(in);
}

/* The place of a new file, or null. */
static const char *new_place(const char *key, const char *suffix) {
  if (!cache_dir()) return NULL;
  const char *path = key_path(key, suffix);
  return make_directories(path_dir(path)) ? path : NULL;
}

const char *cache_place(const Unit *u) {
  return new_place(u->key, "o");
}

const char *cached_summary(const Unit *u) {
  return new_place(u->key, "summary");
}

const char *cached_part(const char *key) {
  return new_place(key, "o");
}

/* Without the list the package is compiled again the next time, which does no harm. */
void cache_parts(const Unit *u, const StringList *keys) {
  const char *path = new_place(u->key, "parts");
  Text t = text_new(session_arena);
  for (uint32_t i = 0; i < keys->len; i++) text_printf(&t, "%s\n", keys->items[i]);
  if (path) write_file(path, t.s, t.len);
}

/* ---- trimming -------------------------------------------------------------------------------- */

static void trim_folder(const char *folder, time_t now) {
  DIR *d = opendir(folder);
  for (struct dirent *e; d && (e = readdir(d));) {
    const char *path = path_join(folder, e->d_name);
    int kept = strstr(e->d_name, ".tmp") ? HOUR : 5 * DAY;
    struct stat st;
    if (lstat(path, &st) == 0 && S_ISREG(st.st_mode) && now - st.st_mtime > kept) unlink(path);
  }
  if (d) closedir(d);
}

/* The file last-trim in the cache tells the day by its time. */
void cache_trim(void) {
  if (!cache_dir()) return;
  const char *stamp = path_join(cache_dir(), "last-trim");
  struct stat st;
  time_t now = time(NULL);
  if (stat(stamp, &st) == 0 && now - st.st_mtime < DAY) return;
  if (write_file(stamp, "", 0)) return;
  for (unsigned i = 0; i < 256; i++) {
    char name[4];
    snprintf(name, sizeof name, "%02x", i);
    trim_folder(path_join(cache_dir(), name), now);
  }
}
