/*
 * sizeclass.c: size classes of small objects, and the sizes that Go's allocator would choose.
 *
 * Requires: sizeclass_init. Ensures: class_of is the smallest class that fits.
 */
#include "runtime/collector.h"

#define X(size) size,
const uint16_t class_sizes[CLASS_COUNT] = {
#define SIZE_CLASS(size, slot) size,
    RT_SIZE_CLASSES(X)
#include "runtime/sizeclass.def"
#undef SIZE_CLASS
};

const uint16_t class_slots[CLASS_COUNT] = {
#define SIZE_CLASS(size, slot) slot,
    RT_SIZE_CLASSES(X)
#include "runtime/sizeclass.def"
#undef SIZE_CLASS
};
#undef X

uint8_t class_of_8[1024 / 8 + 1];
uint8_t class_of_64[(MAX_SMALL_SIZE - 1024) / 64 + 1];

void sizeclass_init(void) {
  unsigned c = 0;
  for (unsigned i = 0; i < sizeof class_of_8; i++) {
    if (i * 8 > class_sizes[c]) c++;
    class_of_8[i] = (uint8_t)c;
  }
  for (unsigned i = 0; i < sizeof class_of_64; i++) {
    while (1024 + i * 64 > class_sizes[c]) c++;
    class_of_64[i] = (uint8_t)c;
  }
}

bool class_is_go(unsigned size_class) {
  unsigned size = class_sizes[size_class];
  return size != 40 && size != 56 && size != 4032;
}

/* The size of Go's class for a small size. */
static size_t go_class_size(size_t size) {
  unsigned c = class_of(size);
  return class_sizes[class_is_go(c) ? c : c + 1];
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
