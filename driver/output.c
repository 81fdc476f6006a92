/*
 * output.c: the compiler's lines about a package, as text or as the go command's JSON records.
 *
 * The processes that build several packages share what they printed, so that a package imported by
 * many of them is told of once.
 */
#include "driver/driver.h"

#include <sys/mman.h>
#include <xxhash.h>

enum {
  MAX_PRINTED = 4096
};

/* Hashes of the texts printed so far; further ones are printed as often as they come. */
typedef struct {
  uint32_t len;
  uint64_t texts[MAX_PRINTED];
} Printed;

static Printed *printed; /* null: one package is built */

void share_output(void) {
  void *p = mmap(NULL, sizeof(Printed), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  printed = p == MAP_FAILED ? NULL : p;
}

bool told_before(const char *text) {
  if (!printed) return false;
  uint64_t hash = XXH3_64bits(text, strlen(text));
  for (uint32_t i = 0; i < printed->len; i++)
    if (printed->texts[i] == hash) return true;
  if (printed->len < MAX_PRINTED) printed->texts[printed->len++] = hash;
  return false;
}

static void print_json_string(FILE *out, const char *s, size_t n) {
  fputc('"', out);
  for (size_t i = 0; i < n; i++) {
    unsigned char c = (unsigned char)s[i];
    if (c == '"' || c == '\\')
      fprintf(out, "\\%c", c);
    else if (c == '\n')
      fputs("\\n", out);
    else if (c == '\t')
      fputs("\\t", out);
    else if (c < 0x20 || c == '<' || c == '>' || c == '&')
      fprintf(out, "\\u%04x", c);
    else
      fputc(c, out);
  }
  fputc('"', out);
}

static void print_record(const Unit *u, const char *line, size_t n) {
  fputs("{\"ImportPath\":", stdout);
  print_json_string(stdout, u->display, strlen(u->display));
  fputs(",\"Action\":\"build-output\",\"Output\":", stdout);
  print_json_string(stdout, line, n);
  fputs("}\n", stdout);
}

bool print_output(const Options *o, const Unit *u, const char *text) {
  if (told_before(text)) return false;
  if (!o->json) {
    fputs(text, stderr);
    return true;
  }
  while (*text) {
    const char *nl = strchr(text, '\n');
    size_t n = nl ? (size_t)(nl - text) + 1 : strlen(text);
    print_record(u, text, n);
    text += n;
  }
  return true;
}

void print_failure(const Options *o, const Unit *u) {
  if (!o->json) return;
  fputs("{\"ImportPath\":", stdout);
  print_json_string(stdout, u->display, strlen(u->display));
  fputs(",\"Action\":\"build-fail\"}\n", stdout);
}
