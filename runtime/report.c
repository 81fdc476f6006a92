/*
 * report.c: the text that an unrecovered panic leaves behind.
 *
 * Requires: the goroutine's chain of panics (panic.c). report_prepare runs on the goroutine's
 * stack; the printing functions run anywhere.
 * Ensures: Go's text: one line per panic, oldest first, later ones indented by a tab; values that
 * are errors or Stringers by their methods, basic kinds by value, all others as (type) address.
 */
#include "runtime/internal.h"
#include "runtime/panic.h"

#include <signal.h>
#include <string.h>

/* ---- values to texts ------------------------------------------------------------------------- */

/* func() string? */
static bool returns_string(const rt_FuncType *f) {
  if (f->in_count != 0 || f->out_count != 1) return false;
  const rt_Type *result = *type_func_results(f);
  rt_String name = type_string(result);
  return result->kind == RT_KIND_STRING && name.len == 6 && memcmp(name.ptr, "string", 6) == 0;
}

/* The code of t's method `name() string`, or null. */
static void *string_method(const rt_Type *t, const char *name) {
  const rt_UncommonType *u = type_uncommon(t);
  if (!u) return NULL;
  const rt_Method *m = type_methods(u);
  for (int i = 0; i < u->mcount; i++) {
    rt_String s = name_string(rt_name_at(m[i].name));
    if ((size_t)s.len != strlen(name) || memcmp(s.ptr, name, (size_t)s.len) != 0) continue;
    if (!returns_string((const rt_FuncType *)rt_type_at(m[i].mtyp))) continue;
    return (void *)(uintptr_t)(uint32_t)m[i].ifn;
  }
  return NULL;
}

static void prepare_value(rt_Panic *p) {
  rt_String (*method)(void *) = string_method(p->value.type, "Error");
  if (!method) method = string_method(p->value.type, "String");
  if (!method) return;
  p->text = method(p->value.data);
  p->has_text = true;
}

static void note_repanic(rt_Panic *p) {
  rt_Panic *before = p->link;
  if (before && before->recovered && before->value.type == p->value.type &&
      before->value.data == p->value.data)
    before->repanicked = true;
}

void report_prepare(rt_Panic *p) {
  for (rt_Panic *q = p; q; q = q->link)
    if (!q->goexit) note_repanic(q);
  for (; p; p = p->link)
    if (!p->goexit) prepare_value(p);
}

/* ---- printing -------------------------------------------------------------------------------- */

/* Later lines are indented by a tab. */
static void print_indented(rt_String s) {
  for (intptr_t i = 0; i < s.len; i++) {
    print_char((char)s.ptr[i]);
    if (s.ptr[i] == '\n') print_char('\t');
  }
}

static int64_t signed_value(const rt_Type *t, const void *p) {
  switch (t->size) {
  case 1: return *(const int8_t *)p;
  case 2: return *(const int16_t *)p;
  case 4: return *(const int32_t *)p;
  default: return *(const int64_t *)p;
  }
}

static uint64_t unsigned_value(const rt_Type *t, const void *p) {
  switch (t->size) {
  case 1: return *(const uint8_t *)p;
  case 2: return *(const uint16_t *)p;
  case 4: return *(const uint32_t *)p;
  default: return *(const uint64_t *)p;
  }
}

static void print_floats(const rt_Type *t, const void *p) {
  const double *d = p;
  const float *f = p;
  switch (t->kind) {
  case RT_KIND_FLOAT32: print_float(*f, 32); break;
  case RT_KIND_FLOAT64: print_float(*d, 64); break;
  case RT_KIND_COMPLEX64: print_complex_parts(f[0], f[1], 32); break;
  default: print_complex_parts(d[0], d[1], 64); break;
  }
}

/* Prints a value of a basic kind; false if it is of another. */
static bool print_basic(const rt_Type *t, const void *p, bool quoted) {
  if (t->kind == RT_KIND_BOOL)
    print_cstr(*(const bool *)p ? "true" : "false");
  else if (t->kind >= RT_KIND_INT && t->kind <= RT_KIND_INT64)
    print_int(signed_value(t, p));
  else if (t->kind >= RT_KIND_UINT && t->kind <= RT_KIND_UINTPTR)
    print_uint(unsigned_value(t, p));
  else if (t->kind >= RT_KIND_FLOAT32 && t->kind <= RT_KIND_COMPLEX128)
    print_floats(t, p);
  else if (t->kind == RT_KIND_STRING) {
    if (quoted) print_char('"');
    print_indented(*(const rt_String *)p);
    if (quoted) print_char('"');
  } else
    return false;
  return true;
}

static bool is_basic(const rt_Type *t) {
  return (t->kind >= RT_KIND_BOOL && t->kind <= RT_KIND_COMPLEX128) || t->kind == RT_KIND_STRING;
}

static bool is_complex(const rt_Type *t) {
  return t->kind == RT_KIND_COMPLEX64 || t->kind == RT_KIND_COMPLEX128;
}

/* E(3) for a defined type of basic kind, (T) 0xaddress for what is not basic. */
static void print_value(rt_Eface v) {
  rt_String name = type_string(v.type);
  const void *p = v.type->tflag & RT_TFLAG_DIRECT_IFACE ? &v.data : v.data;
  if (!is_basic(v.type)) {
    print_char('(');
    print_bytes(name.ptr, (size_t)name.len);
    print_cstr(") ");
    print_hex((uintptr_t)v.data);
  } else if (memchr(name.ptr, '.', (size_t)name.len)) {
    print_bytes(name.ptr, (size_t)name.len);
    print_char('(');
    print_basic(v.type, p, true);
    print_char(')');
  } else if (is_complex(v.type)) {
    print_char('(');
    print_basic(v.type, p, false);
    print_char(')');
  } else
    print_basic(v.type, p, false);
}

void report_panics(const rt_Panic *p) {
  if (p->link) {
    report_panics(p->link);
    if (p->link->repanicked) return;
    if (!p->link->goexit) print_char('\t');
  }
  if (p->goexit) return;
  print_cstr("panic: ");
  if (p->has_text)
    print_indented(p->text);
  else
    print_value(p->value);
  if (p->repanicked)
    print_cstr(" [recovered, repanicked]");
  else if (p->recovered)
    print_cstr(" [recovered]");
  print_char('\n');
}

static const char *signal_text(int sig) {
  switch (sig) {
  case SIGSEGV: return "SIGSEGV: segmentation violation";
  case SIGBUS: return "SIGBUS: bus error";
  case SIGFPE: return "SIGFPE: floating-point exception";
  default: return "signal";
  }
}

void report_signal(const rt_G *g) {
  if (!g->sig) return;
  print_cstr("[signal ");
  print_cstr(signal_text(g->sig));
  print_cstr(" code=");
  print_hex((uint64_t)g->sig_code);
  print_cstr(" addr=");
  print_hex(g->sig_addr);
  print_cstr(" pc=");
  print_hex(g->sig_pc);
  print_cstr("]\n");
}
