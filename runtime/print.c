/*
 * print.c: the builtins print and println, and all other output of the runtime to standard error.
 *
 * Requires: nothing. Works on any stack, allocates nothing.
 * Ensures: a println's items come out together, in one write where they fit the buffer.
 *
 * Method: one buffer behind a lock that its owner may take again; flushed when the outermost holder
 * lets go. Floats are printed as strconv's 'g' with the shortest digits.
 */
#include "runtime/print.h"
#include "runtime/ftoa.h"
#include "runtime/internal.h"

#include <string.h>
#include <unistd.h>

static char buffer[4096];
static size_t used;
static int owner; /* thread id of the holder, 0 if free; atomic */
static int depth; /* the holder's */

/* Where output goes instead of standard error; the holder's. */
static char *capture;
static size_t capture_used, capture_size;

static void flush_to_capture(void) {
  size_t room = capture_size - capture_used, n = used < room ? used : room;
  memcpy(capture + capture_used, buffer, n);
  capture_used += n;
  used = 0;
}

static void flush(void) {
  size_t done = 0;
  if (capture) flush_to_capture();
  while (done < used) {
    ssize_t n = write(2, buffer + done, used - done);
    if (n <= 0) break;
    done += (size_t)n;
  }
  used = 0;
}

static int self(void) {
  static _Thread_local int id;
  if (id == 0) id = gettid();
  return id;
}

void print_begin(void) {
  int me = self(), free = 0;
  if (__atomic_load_n(&owner, __ATOMIC_RELAXED) == me) {
    depth++;
    return;
  }
  while (
      !__atomic_compare_exchange_n(&owner, &free, me, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
    free = 0;
    __builtin_ia32_pause();
  }
  depth = 1;
}

void print_end(void) {
  if (--depth > 0) return;
  flush();
  __atomic_store_n(&owner, 0, __ATOMIC_RELEASE);
}

void print_begin_capture(char *p, size_t n) {
  print_begin();
  flush();
  capture = p;
  capture_used = 0;
  capture_size = n;
}

size_t print_end_capture(void) {
  flush();
  size_t n = capture_used;
  capture = NULL;
  print_end();
  return n;
}

void print_bytes(const void *p, size_t n) {
  const char *s = p;
  print_begin();
  while (n > 0) {
    size_t room = sizeof buffer - used, part = n < room ? n : room;
    memcpy(buffer + used, s, part);
    used += part;
    s += part;
    n -= part;
    if (used == sizeof buffer) flush();
  }
  print_end();
}

void print_cstr(const char *s) {
  print_bytes(s, strlen(s));
}

void print_char(char c) {
  print_bytes(&c, 1);
}

void print_uint(uint64_t v) {
  char text[20];
  int i = sizeof text;
  do text[--i] = (char)('0' + v % 10);
  while (v /= 10);
  print_bytes(text + i, sizeof text - (size_t)i);
}

void print_int(int64_t v) {
  print_begin();
  if (v < 0) print_char('-');
  print_uint(v < 0 ? 0 - (uint64_t)v : (uint64_t)v);
  print_end();
}

void print_hex(uint64_t v) {
  char text[18];
  int i = sizeof text;
  do text[--i] = "0123456789abcdef"[v & 15];
  while (v >>= 4);
  text[--i] = 'x';
  text[--i] = '0';
  print_bytes(text + i, sizeof text - (size_t)i);
}

/* The text of a float never exceeds 24 bytes: "-1.7976931348623157e+308". */
void print_float(double v, int bitsize) {
  char text[32];
  size_t n = rt_format_float(text, sizeof text, v, 'g', -1, bitsize);
  print_bytes(text, n);
}

void print_complex_parts(double re, double im, int bitsize) {
  char text[32];
  size_t n = rt_format_float(text, sizeof text, im, 'g', -1, bitsize);
  print_begin();
  print_float(re, bitsize);
  if (text[0] != '-' && text[0] != '+') print_char('+');
  print_bytes(text, n);
  print_char('i');
  print_end();
}

void print_complex(double re, double im, int bitsize) {
  print_begin();
  print_char('(');
  print_complex_parts(re, im, bitsize);
  print_char(')');
  print_end();
}

/* ---- called by compiled code ----------------------------------------------------------------- */

void rt_print_lock(void) {
  print_begin();
}

void rt_print_unlock(void) {
  print_end();
}

void rt_print_bool(bool v) {
  print_cstr(v ? "true" : "false");
}

void rt_print_int(int64_t v) {
  print_int(v);
}

void rt_print_uint(int64_t v) {
  print_uint((uint64_t)v);
}

void rt_print_float(double v) {
  print_float(v, 64);
}

void rt_print_float32(float v) {
  print_float(v, 32);
}

void rt_print_complex(double re, double im) {
  print_complex(re, im, 64);
}

void rt_print_complex64(float re, float im) {
  print_complex(re, im, 32);
}

void rt_print_string(void *p, int64_t n) {
  print_bytes(p, (size_t)n);
}

void rt_print_pointer(void *p) {
  print_hex((uintptr_t)p);
}

void rt_print_slice(void *p, int64_t len, int64_t cap) {
  print_begin();
  print_char('[');
  print_int(len);
  print_char('/');
  print_int(cap);
  print_char(']');
  print_hex((uintptr_t)p);
  print_end();
}

void rt_print_eface(void *type, void *data) {
  print_begin();
  print_char('(');
  print_hex((uintptr_t)type);
  print_char(',');
  print_hex((uintptr_t)data);
  print_char(')');
  print_end();
}

void rt_print_space(void) {
  print_char(' ');
}

void rt_print_newline(void) {
  print_char('\n');
}
