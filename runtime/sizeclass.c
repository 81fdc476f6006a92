/*
 * sizeclass.c: size classes of small objects, and the sizes that Go's allocator would choose.
 *
 * Requires: sizeclass_init. Ensures: class_of is the smallest class that fits.
 */
#include "runtime/collector.h"

const uint16_t class_sizes[CLASS_COUNT] = {
#define X(size) size,
#define SIZE_CLASS(size) size,
    RT_SIZE_CLASSES(X)
#include "runtime/sizeclass.def"
#undef X
#undef SIZE_CLASS
};

uint8_t class_of_8[1024 / 8 + 1];
uint8_t class_of_128[(MAX_SMALL_SIZE - 1024) / 128 + 1];

void sizeclass_init(void) {
  unsigned c = 0;
  for (unsigned i = 0; i < sizeof class_of_8; i++) {
    if (i * 8 > class_sizes[c]) c++;
    class_of_8[i] = (uint8_t)c;
  }
  for (unsigned i = 0; i < sizeof class_of_128; i++) {
    while (1024 + i * 128 > class_sizes[c]) c++;
    class_of_128[i] = (uint8_t)c;
  }
}

/* Go's class for a small size: Go has no classes of 40 and 56 bytes. */
static size_t go_class_size(size_t size) {
  size_t s = class_sizes[class_of(size)];
  return s == 40 || s == 56 ? s + 8 : s;
}

/*
 * Go keeps an 8-byte header in front of objects with pointers of more than 512 bytes; what is left
 * of the class is what capacities are computed from. Above the classes, whole pages.
 */
size_t gc_round_size(size_t size, bool noscan) {
  enum {
    HEADER = 8
  };
  if (size == 0) return 0;
  if (size > MAX_SMALL_SIZE - HEADER) {
    size_t rounded = (size + GO_PAGE - 1) & ~(size_t)(GO_PAGE - 1);
    return rounded < size ? size : rounded;
  }
  if (noscan || size <= RT_MAX_INLINE_SIZE) return go_class_size(size);
  return go_class_size(size + HEADER) - HEADER;
}
