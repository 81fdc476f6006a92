/*
 * collector.h: the heap's structures, shared by the files that allocate, mark and sweep.
 *
 * The heap is one reserved region at HEAP_BASE, cut into 64 KiB blocks. A block in use holds slots
 * of one *shape*: size class and places of pointers; or it is part of one large object. All side
 * tables are arrays indexed by block number, reserved for the whole region and touched where used:
 * nothing stands in front of an object.
 *
 *   block states:  FREE --take--> SMALL (a shape's slots) --sweep finds no mark--> FREE
 *                  FREE --take--> LARGE, LARGE_TAIL...    --sweep finds no mark--> FREE
 *
 * Invariants between collections:
 *   - slot i of a SMALL block is allocated or handed to a thread <=> its alloc bit is set; handed
 *     out memory that is not yet allocated is zero (pointer shapes), so it is safe to search;
 *   - no mark or scanned bit is set;
 *   - a SMALL block is in its shape's list of partial blocks, or owned by one thread's cache, or
 *     has no free slot from its cursor on.
 */
#ifndef GOSLING_RUNTIME_COLLECTOR_H
#define GOSLING_RUNTIME_COLLECTOR_H

#include "runtime/abi.h"
#include "runtime/debug.h"
#include "runtime/heap.h"

/* ---- size classes (sizeclass.c) ----------------------------------------------------------- */

enum {
#define X(size) +1
#define SIZE_CLASS(size, slot) +1
  CLASS_COUNT = 0 RT_SIZE_CLASSES(X)
#include "runtime/sizeclass.def"
#undef X
#undef SIZE_CLASS
      ,
  CLASS_LARGE = CLASS_COUNT, /* layouts of large objects have this class */
  MAX_SMALL_SIZE = 32768,
  GO_PAGE = 8192,
};

extern const uint16_t class_sizes[CLASS_COUNT]; /* the largest object of the class */
extern const uint16_t class_slots[CLASS_COUNT]; /* bytes of a slot */
extern uint8_t class_of_8[], class_of_64[];     /* filled by sizeclass_init */

void sizeclass_init(void);
/* Has Go's allocator this class? If not, it has the next. */
bool class_is_go(unsigned size_class);

/* The smallest class for size <= MAX_SMALL_SIZE. */
static inline unsigned class_of(size_t size) {
  if (size <= 1024) return class_of_8[(size + 7) / 8];
  return class_of_64[(size - 1024 + 63) / 64];
}

/* ---- shapes (shape.c) --------------------------------------------------------------------- */

typedef enum ShapeKind {
  SHAPE_NOSCAN,
  SHAPE_MASK,         /* word i is a pointer iff bit i of mask; at most 64 words */
  SHAPE_PERIODIC,     /* the first 64 words of each period by mask; the others are no pointers */
  SHAPE_WIDE,         /* mask is the address of a type, repeated; period its words */
  SHAPE_CONSERVATIVE, /* every word may be a pointer: when shapes run out */
} ShapeKind;

/* Where the pointers of an object are. */
typedef struct Layout {
  ShapeKind kind;
  uint32_t period; /* words */
  uint64_t mask;
} Layout;

/*
 * Shape 0 belongs to all blocks that are not SMALL: reciprocal and count 0, so that the marker
 * finds no slot in them without a test of its own.
 */
typedef struct Shape {
  uint32_t reciprocal; /* ceil(2^32 / size): slot = offset * reciprocal >> 32, exact for 16 bits */
  uint16_t count;      /* slots in a block */
  uint8_t kind;        /* ShapeKind */
  uint8_t size_class;
  uint64_t mask;
  uint32_t size; /* of a slot */
  uint32_t period;
  uint32_t colours; /* see colour_of */
} Shape;

enum {
  MAX_SHAPES = 1 << 16
};

extern Shape shapes[MAX_SHAPES];
extern uint32_t shape_count;

/* The layout of n consecutive values of type t in memory. */
Layout layout_of(const rt_Type *t);
/* The shape of slots of a class (or the layout of large objects) laid out so. */
uint16_t shape_of(unsigned size_class, Layout layout);
/* The layout of a small class given as a mask of its words. */
Layout layout_masked(uint64_t mask);

/* ---- blocks (heap.c) ---------------------------------------------------------------------- */

#define HEAP_BASE (1ul << 40)

enum {
  BLOCK_SHIFT = 16,
  BLOCK_SIZE = 1 << BLOCK_SHIFT,
  MAX_BLOCKS = 1 << 24,
  BLOCK_WORDS = 64, /* words of a block's bitmap: one bit per slot of 16 bytes and more */
  MAX_SLOTS = BLOCK_WORDS * 64,
};

typedef enum BlockState {
  BLOCK_FREE,
  BLOCK_SMALL,
  BLOCK_LARGE,
  BLOCK_LARGE_TAIL,
} BlockState;

typedef struct Block {
  uint32_t next;   /* SMALL: number + 1 of the next partial block of its shape, or 0 */
  uint32_t head;   /* LARGE: number of blocks; LARGE_TAIL: the first block */
  uint64_t size;   /* LARGE: bytes, as accounted */
  uint16_t cursor; /* SMALL: slots below have been offered since the last sweep */
  uint16_t layout; /* LARGE: shape with the layout of the object */
  uint8_t state;   /* BlockState */
  bool zeroed;     /* the memory is zero except for slots below cursor */
} Block;

#define NO_BLOCK UINT32_MAX

/* Side tables, indexed by block. */
extern uint16_t *block_shapes;
extern Block *blocks;

/* Protected by heap.lock unless stated; the collector owns all while the world stands still. */
typedef struct Heap {
  uint64_t *alloc_bits, *mark_bits, *scanned_bits; /* BLOCK_WORDS words per block */
  uint64_t *free_map;                              /* bit b: block b is FREE */
  uint32_t block_count;                            /* blocks [0, block_count) have been in use */
  uint32_t block_limit;                            /* blocks reserved; constant */
  uint32_t free_count;                             /* bits set in free_map */
  uint32_t free_hint;                              /* no bit below is set */
  size_t live;                         /* bytes: found by the last collection + handed out since */
  size_t trigger;                      /* collect when live reaches it */
  size_t released;                     /* bytes of FREE blocks given back to the system */
  uint64_t allocs[CLASS_COUNT + 1];    /* slots ever handed out, by class */
  uint64_t uncounted[CLASS_COUNT + 1]; /* slots handed out that MemStats is not to show */
  uint64_t uncounted_frees[CLASS_COUNT + 1];
  uint64_t alloc_large_bytes;          /* bytes of large objects ever allocated */
  uint64_t survivors[CLASS_COUNT + 1]; /* objects found by the last collection */
  uint64_t frees[CLASS_COUNT + 1];     /* objects ever freed */
  uint64_t free_large_bytes;
  int lock;
} Heap;

extern Heap heap;

void heap_lock(void);
void heap_unlock(void);

static inline uint8_t *block_address(uint32_t b) {
  return (uint8_t *)(HEAP_BASE + ((uintptr_t)b << BLOCK_SHIFT));
}

/*
 * Cache colouring (Bonwick, "The Slab Allocator", 1994): what the objects of a block leave free
 * stands partly before the first one, one more cache line from block to block. Objects at the
 * same place of different blocks would otherwise compete for one set of the processor's caches.
 *
 * colours: the most that may stand before the first object, a power of two of lines less one line.
 */
enum {
  CACHE_LINE_SHIFT = 6,
  COLOUR_STEP = 65, /* lines: a line more, and a page more for the address translation's sets */
};

static inline uint32_t colour_of(uint32_t b, uint32_t colours) {
  return b * COLOUR_STEP << CACHE_LINE_SHIFT & colours;
}

/* The colours that so many free bytes of a block (or its last block) allow. */
static inline uint32_t colours_within(uint32_t free_bytes) {
  uint32_t colours = BLOCK_SIZE;
  while (colours > free_bytes) colours /= 2;
  return colours < 1 << CACHE_LINE_SHIFT ? 0 : colours - (1 << CACHE_LINE_SHIFT);
}

/* The first slot of a block of shape s. */
static inline uint8_t *slots_address(uint32_t b, const Shape *s) {
  return block_address(b) + colour_of(b, s->colours);
}

/* The slot of shape s at an offset in block b; not below s->count if there is none. */
static inline uint32_t slot_at(uint32_t b, uint32_t offset, const Shape *s) {
  return (uint32_t)(((uint64_t)(offset - colour_of(b, s->colours)) * s->reciprocal) >> 32);
}

/* The large object whose first block is b. */
static inline uint8_t *large_address(uint32_t b) {
  uint32_t n = blocks[b].head;
  uint32_t room = (uint32_t)(((uint64_t)n << BLOCK_SHIFT) - blocks[b].size);
  return block_address(b) + colour_of(b / n, colours_within(room));
}

static inline uint32_t block_of(const void *p) {
  return (uint32_t)(((uintptr_t)p - HEAP_BASE) >> BLOCK_SHIFT);
}

static inline bool in_heap(const void *p) {
  return (uintptr_t)p - HEAP_BASE < (uintptr_t)heap.block_count << BLOCK_SHIFT;
}

static inline uint64_t *block_bits(uint64_t *map, uint32_t b) {
  return map + (size_t)b * BLOCK_WORDS;
}

static inline bool bit_test(const uint64_t *bits, uint32_t i) {
  return bits[i >> 6] >> (i & 63) & 1;
}

static inline void bit_set(uint64_t *bits, uint32_t i) {
  bits[i >> 6] |= 1ul << (i & 63);
}

/* Reserves the region and its tables. */
void heap_reserve(void);
/*
 * n FREE consecutive blocks, lowest address first, or NO_BLOCK. *zeroed: all their memory is zero.
 * Their state is the caller's to set. Requires the lock.
 */
uint32_t heap_take_blocks(uint32_t n, bool *zeroed);
/* Makes block b FREE and not zeroed. Requires the lock or a stopped world. */
void heap_free_block(uint32_t b);

/* The slot or large object that p points into: its block (a LARGE's first) and slot number. */
bool heap_find(const void *p, uint32_t *block, uint32_t *slot);
/* A table of `size` zero bytes that costs memory where it is touched. Ends the program if none. */
void *heap_reserve_table(size_t size);

/* The partial blocks of each shape in address order: number + 1 of the first, or 0. heap.lock */
extern uint32_t partial_heads[MAX_SHAPES];

/* ---- allocation (alloc.c) ----------------------------------------------------------------- */

enum {
  MIN_RUN = 2048, /* bytes handed to a cache at a time: doubles from here */
  MAX_RUN = 16384,
  SHAPE_RAW = 1u << 31, /* in rt_ShapeCache.shape_id: memory is not zeroed */
  LOOKUP_SIZE = 512,
};

/* How a thread uses one shape. */
typedef struct ShapeUse {
  rt_ShapeCache *cache; /* the first cache of the shape, or null */
  uint32_t run;         /* bytes handed out last */
} ShapeUse;

typedef struct CacheLookup {
  const void *key;
  uint64_t key2;
  rt_ShapeCache *cache;
} CacheLookup;

/* The allocating side of one thread; only that thread writes it, or the collector. */
typedef struct HeapThread {
  struct HeapThread *next; /* in the list of all threads */
  rt_ShapeCache *caches;   /* all in use, through next */
  ShapeUse *uses;          /* by shape */
  CacheLookup lookup[LOOKUP_SIZE];
  rt_ShapeCache zeroed[CLASS_COUNT]; /* pointer-free slots */
  rt_ShapeCache raw[CLASS_COUNT];    /* the same with undefined contents */
} HeapThread;

extern _Thread_local HeapThread heap_thread;

/* Takes back what the caches of all threads hold, so that alloc bits are exact. World stopped. */
void heap_flush_threads(void);
/* Bytes, and objects by class, handed to threads and not yet allocated. Requires the lock. */
size_t heap_unused(uint64_t objects[CLASS_COUNT]);

/* ---- collection --------------------------------------------------------------------------- */

typedef enum CollectReason {
  COLLECT_TRIGGER,
  COLLECT_FORCED, /* runtime.GC */
  COLLECT_MEMORY, /* no block was free */
} CollectReason;

/* collect.c: one cycle, on the system stack. */
void collect_run(CollectReason reason);

/* mark.c. World stopped. */
void mark_begin(void);
void mark_drain(void);
/* One word that may point anywhere. */
void mark_conservative(uintptr_t word);
/* A pointer to an object. */
void mark_object(const void *p);
/* What an object points to, not the object itself. */
void mark_contents(const void *p);
/* Is the object that p points into marked? Also true outside the heap. */
bool mark_is_marked(const void *p);

/*
 * roots.c: marks from stacks, globals and registered ranges; returns the bytes searched.
 * of_goroutine: the program was stopped on a goroutine's stack, not on the thread's own.
 */
typedef struct RootSizes {
  size_t stacks, globals;
} RootSizes;
RootSizes roots_mark(bool of_goroutine);

/* sweep.c: frees what is unmarked, makes the marks the new alloc bits. */
void sweep_heap(void);

/* special.c: finalizers, cleanups, weak pointers. */
void special_mark_roots(void);
/*
 * After marking: clears weak pointers to dead objects, makes finalizers and cleanups of dead
 * objects runnable; objects with finalizers live on and are marked (the caller drains).
 */
void special_after_mark(void);
void special_after_finalizers(void);

/* verify.c: ends the program with a report if the heap's invariants do not hold. */
void verify_heap(void);

/* ---- pacing (pacer.c) --------------------------------------------------------------------- */

typedef struct Cycle {
  CollectReason reason;
  bool of_goroutine;             /* started on a goroutine's stack */
  int64_t start, mark_done, end; /* monotonic ns */
  size_t live_before, live_after;
  size_t goal; /* that the cycle was started for */
  RootSizes roots;
} Cycle;

typedef struct Pacer {
  int64_t gc_percent;   /* GOGC; -1: off */
  int64_t memory_limit; /* GOMEMLIMIT, bytes */
  size_t goal;          /* heap size at which the next cycle starts */
  uint32_t cycles, forced_cycles;
  int64_t program_start; /* monotonic ns */
  int64_t last_end, gc_ns;
  int64_t last_end_wall; /* ns since 1970 */
  uint64_t pause_ns[256], pause_end[256];
  RootSizes roots; /* of the last cycle */
} Pacer;

extern Pacer pacer;

void pacer_init(void);
/* Sets the next goal from what the cycle found; writes the trace line. */
void pacer_end_cycle(const Cycle *c);
/* The goal again, after a change of percentage or limit. */
void pacer_update(void);
int64_t pacer_now(void);

/* memstats.c: bytes of the process outside the heap, roughly. */
size_t memstats_sys(void);

/* scavenge.c: memory of FREE blocks goes back to the system. */
void scavenge_all(void);
void scavenge_after_cycle(const Cycle *c);
/* The heap has grown by n blocks for a large object. Requires the lock. */
void scavenge_for_growth(uint32_t n);

#endif
