/*
 * text.c: growing strings and the formatter of messages.
 *
 * Method: the few printf verbs that messages need, and verbs that later passes register for their
 * objects, so that a message can say %T without this folder knowing what a type is.
 */
#include "base/base.h"

static void (*object_verbs[26])(Text *t, const void *object);

Text text_new(Arena *a) {
  Text t = {.arena = a, .cap = 64};
  t.s = arena_alloc(a, t.cap);
  return t;
}

void text_write(Text *t, const char *s, size_t n) {
  if (t->len + n + 1 > t->cap) {
    size_t cap = (t->len + n + 1) * 2;
    t->s = arena_grow(t->arena, t->s, t->len, cap);
    t->cap = cap;
  }
  if (n) memcpy(t->s + t->len, s, n);
  t->len += n;
  t->s[t->len] = 0;
}

void text_putc(Text *t, char c) {
  text_write(t, &c, 1);
}

void text_puts(Text *t, const char *s) {
  text_write(t, s, strlen(s));
}

void text_register_verb(char verb, void (*fn)(Text *t, const void *object)) {
  assert(verb >= 'A' && verb <= 'Z' && "object verbs are upper-case letters");
  object_verbs[verb - 'A'] = fn;
}

static void put_number(Text *t, const char *fmt, long long v) {
  char buf[32];
  int n = snprintf(buf, sizeof buf, fmt, v);
  text_write(t, buf, (size_t)n);
}

/* Prints one verb, fmt standing after the '%'; returns what follows the verb. */
static const char *put_verb(Text *t, const char *fmt, va_list *ap) {
  bool is_long = false;
  int precision = -1;
  if (fmt[0] == '.' && fmt[1] == '*') {
    precision = va_arg(*ap, int);
    fmt += 2;
  }
  while (*fmt == 'l' || *fmt == 'z') is_long = true, fmt++;
  switch (*fmt) {
  case 's': {
    const char *s = va_arg(*ap, const char *);
    if (!s) s = "<null>";
    text_write(t, s, precision >= 0 ? strnlen(s, (size_t)precision) : strlen(s));
    break;
  }
  case 'c': text_putc(t, (char)va_arg(*ap, int)); break;
  case 'd': put_number(t, "%lld", is_long ? va_arg(*ap, long) : va_arg(*ap, int)); break;
  case 'u':
    put_number(t, "%llu",
               is_long ? (long long)va_arg(*ap, unsigned long) : (long long)va_arg(*ap, unsigned));
    break;
  case 'x':
    put_number(t, "%llx",
               is_long ? (long long)va_arg(*ap, unsigned long) : (long long)va_arg(*ap, unsigned));
    break;
  case 'p': put_number(t, "0x%llx", (long long)(uintptr_t)va_arg(*ap, void *)); break;
  case '%': text_putc(t, '%'); break;
  default:
    assert(*fmt >= 'A' && *fmt <= 'Z' && object_verbs[*fmt - 'A'] && "unknown verb in a message");
    object_verbs[*fmt - 'A'](t, va_arg(*ap, const void *));
  }
  return fmt + 1;
}

void text_vprintf(Text *t, const char *fmt, va_list ap) {
  va_list copy;
  va_copy(copy, ap);
  while (*fmt) {
    const char *percent = strchr(fmt, '%');
    size_t n = percent ? (size_t)(percent - fmt) : strlen(fmt);
    text_write(t, fmt, n);
    fmt += n;
    if (*fmt == '%') fmt = put_verb(t, fmt + 1, &copy);
  }
  va_end(copy);
}

void text_printf(Text *t, const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(t, fmt, ap);
  va_end(ap);
}

char *format_text(Arena *a, const char *fmt, ...) {
  Text t = text_new(a);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  return t.s;
}
