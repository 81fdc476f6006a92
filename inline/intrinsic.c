/*
 * intrinsic.c: which library functions gc compiles to instructions; calls of them cost little and
 * are never inlined.
 */
#include "inline/internal.h"

typedef struct Intrinsics {
  const char *package, *functions;
} Intrinsics;

static const Intrinsics intrinsics[] = {
#define INTRINSIC(package, functions) {package, functions},
#include "inline/intrinsic.def"
#undef INTRINSIC
};

/* Is name among the blank-separated words? */
static bool has_word(const char *words, const char *name) {
  size_t len = strlen(name);
  for (const char *s = words; (s = strstr(s, name)); s += len)
    if (s[-1] == ' ' && s[len] == ' ') return true;
  return false;
}

bool is_intrinsic(const Object *obj) {
  if (!obj->pkg || !obj->sym || obj->func.recv_named) return false;
  for (size_t i = 0; i < sizeof intrinsics / sizeof *intrinsics; i++)
    if (!strcmp(obj->pkg->path, intrinsics[i].package))
      return has_word(intrinsics[i].functions, obj->sym->text);
  return false;
}
