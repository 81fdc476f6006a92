/*
 * cache.c: objects of packages by content.
 *
 * A key is the 128-bit XXH3 hash of the compiler, the options that change code, the package's path
 * and sources, and the keys of its imports (whose inline bodies and escape tags flow into it).
 * Objects are written beside and renamed, so that concurrent compilers do not see half of one.
 * Once a day what was not used for five is removed, and what ended compilers left.
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

static const char *object_path(const Unit *u) {
  return format_text(session_arena, "%s/%.*s/%s.o", cache_dir(), 2, u->key, u->key);
}

const char *second_object(const char *object) {
  return format_text(session_arena, "%s.2", object);
}

enum {
  HOUR = 60 * 60,
  DAY = 24 * HOUR
};

/* The time of an object's file is that of its last use, to the hour. */
static bool is_kept(const char *path) {
  struct stat st;
  if (stat(path, &st) != 0) return false;
  if (time(NULL) - st.st_mtime > HOUR) utimensat(AT_FDCWD, path, NULL, 0);
  return true;
}

/* The second part is in place before the first, which stands for both. */
const char *cache_lookup(Unit *u) {
  if (!cache_dir()) return NULL;
  const char *path = object_path(u), *second = second_object(path);
  u->object2 = is_kept(second) ? second : NULL;
  return is_kept(path) ? path : NULL;
}

const char *cache_place(const Unit *u) {
  if (!cache_dir()) return NULL;
  const char *path = object_path(u);
  return make_directories(path_dir(path)) ? path : NULL;
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
