/*
 * abi.h: the layouts that compiled Go code and the runtime share.
 *
 * Requires: nothing; includes no other header of the project.
 * Ensures: every structure that codegen/ lays out in LLVM and runtime/ reads in C stands here
 * once, with its size asserted. Type descriptors follow Go 1.26's package internal/abi, so that
 * the standard library's reflect can read them unchanged.
 */
#ifndef GOSLING_RUNTIME_ABI_H
#define GOSLING_RUNTIME_ABI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- values ---------------------------------------------------------------------------- */

typedef struct {
  const uint8_t *ptr;
  intptr_t len; /* bytes */
} rt_String;

typedef struct {
  void *ptr;
  intptr_t len, cap; /* elements */
} rt_Slice;

typedef struct rt_Type rt_Type;
typedef struct rt_Itab rt_Itab;

/* An `any`: dynamic type (null for nil) and data word. */
typedef struct {
  const rt_Type *type;
  void *data;
} rt_Eface;

/* An interface with methods. */
typedef struct {
  const rt_Itab *tab;
  void *data;
} rt_Iface;

/* What a func value points to; captured variables follow the code pointer. */
typedef struct {
  void *code;
} rt_Funcval;

/* ---- type descriptors (internal/abi) ----------------------------------------------------- */

enum {
  RT_KIND_INVALID,
  RT_KIND_BOOL,
  RT_KIND_INT,
  RT_KIND_INT8,
  RT_KIND_INT16,
  RT_KIND_INT32,
  RT_KIND_INT64,
  RT_KIND_UINT,
  RT_KIND_UINT8,
  RT_KIND_UINT16,
  RT_KIND_UINT32,
  RT_KIND_UINT64,
  RT_KIND_UINTPTR,
  RT_KIND_FLOAT32,
  RT_KIND_FLOAT64,
  RT_KIND_COMPLEX64,
  RT_KIND_COMPLEX128,
  RT_KIND_ARRAY,
  RT_KIND_CHAN,
  RT_KIND_FUNC,
  RT_KIND_INTERFACE,
  RT_KIND_MAP,
  RT_KIND_POINTER,
  RT_KIND_SLICE,
  RT_KIND_STRING,
  RT_KIND_STRUCT,
  RT_KIND_UNSAFE_POINTER,
};

enum {
  RT_TFLAG_UNCOMMON = 1 << 0,
  RT_TFLAG_EXTRA_STAR = 1 << 1,
  RT_TFLAG_NAMED = 1 << 2,
  RT_TFLAG_REGULAR_MEMORY = 1 << 3,
  RT_TFLAG_GC_MASK_ON_DEMAND = 1 << 4, /* never set by gosling */
  RT_TFLAG_DIRECT_IFACE = 1 << 5,
};

/* The common head of every type descriptor: 48 bytes. */
struct rt_Type {
  uintptr_t size;      /* bytes */
  uintptr_t ptr_bytes; /* prefix of the type that can hold pointers, bytes */
  uint32_t hash;
  uint8_t tflag, align, field_align, kind;
  const rt_Funcval *equal; /* func(p, q unsafe.Pointer) bool; null: not comparable */
  const uint8_t *gcdata;   /* one bit per word of the first ptr_bytes */
  int32_t str;             /* address of a Name: the type's string */
  int32_t ptr_to_this;     /* address of the descriptor of *T, or 0 */
};
_Static_assert(sizeof(rt_Type) == 48, "internal/abi.Type");

/*
 * A Name (field, method, type string) is: one flag byte (1 exported, 2 has tag, 4 has package
 * path, 8 embedded), varint length, bytes [, varint tag length, tag] [, 4-byte address of a Name
 * with the package path].
 */

typedef struct {
  rt_Type t;
  const rt_Type *elem, *slice;
  uintptr_t len;
} rt_ArrayType;

typedef struct {
  rt_Type t;
  const rt_Type *elem;
  intptr_t dir; /* 1 receive, 2 send, 3 both */
} rt_ChanType;

/* in_count parameters, then results, as rt_Type* after the struct (and the uncommon part). */
typedef struct {
  rt_Type t;
  uint16_t in_count;
  uint16_t out_count; /* top bit: variadic */
} rt_FuncType;

typedef struct {
  int32_t name; /* Name address */
  int32_t type; /* rt_FuncType address */
} rt_Imethod;

typedef struct {
  rt_Type t;
  const uint8_t *pkg_path; /* Name or null */
  struct {
    const rt_Imethod *ptr;
    intptr_t len, cap;
  } methods; /* sorted by name (exported first by byte order of the name), as Go has them */
} rt_InterfaceType;

typedef struct {
  rt_Type t;
  const rt_Type *key, *elem, *group;
  const rt_Funcval *hasher; /* func(key unsafe.Pointer, seed uintptr) uintptr */
  uintptr_t group_size, slot_size, elem_off;
  uint32_t flags; /* 1 need key update, 2 hash might panic, 4 indirect key, 8 indirect elem */
} rt_MapType;

typedef struct {
  rt_Type t;
  const rt_Type *elem;
} rt_PtrType; /* also slices */

typedef struct {
  const uint8_t *name;
  const rt_Type *type;
  uintptr_t offset;
} rt_StructField;

typedef struct {
  rt_Type t;
  const uint8_t *pkg_path;
  struct {
    const rt_StructField *ptr;
    intptr_t len, cap;
  } fields;
} rt_StructType;

/* Follows the kind's structure when RT_TFLAG_UNCOMMON is set. */
typedef struct {
  int32_t pkg_path; /* Name address */
  uint16_t mcount, xcount;
  uint32_t moff; /* bytes from this structure to its methods */
  uint32_t unused;
} rt_UncommonType;

typedef struct {
  int32_t name; /* Name address */
  int32_t mtyp; /* rt_FuncType address without receiver */
  int32_t ifn;  /* code taking the data word as receiver */
  int32_t tfn;  /* code taking the receiver as it is */
} rt_Method;

/* An interface table; fun has one entry per method of inter. */
struct rt_Itab {
  const rt_InterfaceType *inter;
  const rt_Type *type;
  uint32_t hash;
  void *fun[];
};

/* ---- allocation --------------------------------------------------------------------------- */

/*
 * The size classes of small objects, in bytes. codegen rounds an object's size up to one of them
 * when it names a shape.
 */
/* clang-format off */
#define RT_SIZE_CLASSES(X) \
  X(8) X(16) X(24) X(32) X(40) X(48) X(56) X(64) X(80) X(96) X(112) X(128) X(144) X(160) X(176) \
  X(192) X(208) X(224) X(240) X(256) X(288) X(320) X(352) X(384) X(416) X(448) X(480) X(512)
/* clang-format on */

enum {
  RT_MAX_INLINE_SIZE = 512
};

/*
 * The bump cursor of one shape in one thread: variable `shape.<size>.<mask>` (decimal, lower-case
 * hexadecimal without leading zeros), thread-local, local-exec, merged across objects.
 * Fast path of an allocation: p = cur; if (p == end) slow; cur = p + size.
 */
typedef struct rt_ShapeCache {
  uint8_t *cur, *end;
  uint32_t size;              /* bytes, a size class */
  uint32_t shape_id;          /* filled by the runtime at the first slow path; 0 before */
  uint64_t mask;              /* bit i: word i holds a pointer */
  struct rt_ShapeCache *next; /* the runtime's list of caches in use by this thread */
} rt_ShapeCache;
_Static_assert(sizeof(rt_ShapeCache) == 40, "codegen lays this out");

/* ---- defer -------------------------------------------------------------------------------- */

/* One deferred call: on the stack for defer statements outside loops, on the heap otherwise. */
typedef struct rt_Defer {
  struct rt_Defer *link;
  const rt_Funcval *fn; /* func() */
} rt_Defer;

/*
 * The record of a function that defers, in its frame. `rt_defer_enter` fills the registers, links
 * the record to the goroutine and returns 0; it returns 1 a second time after a recovered panic,
 * with the record still linked. `rt_defer_return` runs the deferred calls that are left, newest
 * first, and unlinks the record; it is called on the normal path and after a recovery.
 */
typedef struct rt_DeferFrame {
  struct rt_DeferFrame *prev;
  rt_Defer *list;
  void *sp, *pc, *bp, *rbx, *r12, *r13, *r14, *r15;
  void *stack_limit; /* %fs:0x70 */
  void *segment;     /* stack segment in use */
  uint64_t started;  /* runtime's own: deferred calls are being run */
} rt_DeferFrame;
_Static_assert(sizeof(rt_DeferFrame) == 104, "codegen lays this out");

/* ---- goroutines ----------------------------------------------------------------------------- */

/* The first words of every channel (runtime/chan.c); len() and cap() read them. */
typedef struct {
  intptr_t count, cap;
} rt_ChanHead;

/* One communication of a select statement, on the stack of the function. */
typedef struct rt_SelectCase {
  void *chan; /* nil: never ready */
  void *elem; /* what to send, or where to put what is received */
  uintptr_t is_send;
  void *state[5]; /* the runtime's own; need not be initialised */
} rt_SelectCase;
_Static_assert(sizeof(rt_SelectCase) == 64, "codegen lays this out");

/* ---- maps --------------------------------------------------------------------------------- */

/* A map value is a pointer to rt_Map (runtime/map.c); len() reads the first word. */
typedef struct rt_Map rt_Map;
typedef struct {
  intptr_t count; /* first word of every rt_Map */
} rt_MapHead;

/* Iterator of a range over a map, on the stack of the looping function, zeroed before start. */
typedef struct {
  void *key; /* null: done */
  void *elem;
  const rt_MapType *type;
  rt_Map *map;
  uint64_t state[12];
} rt_MapIter;
_Static_assert(sizeof(rt_MapIter) == 128, "codegen lays this out");

#endif
