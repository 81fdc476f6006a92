/*
 * output.c: the compiler's lines about a package, as text or as the go command's JSON records.
 */
#include "driver/driver.h"

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

void print_output(const Options *o, const Unit *u, const char *text) {
  if (!o->json) {
    fputs(text, stderr);
    return;
  }
  while (*text) {
    const char *nl = strchr(text, '\n');
    size_t n = nl ? (size_t)(nl - text) + 1 : strlen(text);
    print_record(u, text, n);
    text += n;
  }
}

void print_failure(const Options *o, const Unit *u) {
  if (!o->json) return;
  fputs("{\"ImportPath\":", stdout);
  print_json_string(stdout, u->display, strlen(u->display));
  fputs(",\"Action\":\"build-fail\"}\n", stdout);
}
