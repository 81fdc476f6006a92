/*
 * goroutine.h: goroutines, their stacks, and the switch to the system stack.
 *
 * Requires: abi.h. Also read by asm.S (the offsets before the C part).
 * Ensures: the structures that stack.c, asm.S, panic.c, traceback.c and the collector share.
 *
 * Stack protocol. %fs:0x70 holds the limit of the stack segment in use; the prologue of every Go
 * function compares the stack pointer with it and calls __morestack when it is lower. 0 means no
 * limit: the system stack (the thread's own stack), where C code of any depth runs. Below the limit
 * RT_STACK_RESERVE bytes are kept for C functions called from Go.
 */
#ifndef GOSLING_RUNTIME_GOROUTINE_H
#define GOSLING_RUNTIME_GOROUTINE_H

#define RT_STACK_RESERVE 16384

#define RT_MORESTACK_FRAME 0xe0 /* bytes that __morestack uses below its frame pointer */

/* Offsets for asm.S, asserted in stack.c. */
#define RT_G_SEGMENT 0
#define RT_G_DEFERS 8
#define RT_G_SP 16
#define RT_G_ENTRY 24
#define RT_G_CORO 32
#define RT_G_WAIT_REASON 40
#define RT_G_LOCK_COUNT 48
#define RT_SAVED_BP 40
#define RT_SAVED_PC 48
#define RT_SEG_LIMIT 0
#define RT_CORO_WAITING 0
#define RT_CORO_LOCK_COUNT 8

#ifndef __ASSEMBLER__
#include "runtime/abi.h"

#include <stddef.h>

typedef struct rt_G rt_G;

/*
 * One piece of a goroutine's stack. The structure lies at the top of its own memory. Segments form
 * a doubly linked list from the oldest (base) to the newest; those after g->segment are cached.
 */
typedef struct rt_Segment {
  char *limit; /* %fs:0x70 while this segment is in use */
  struct rt_Segment *prev, *next;
  char *lo, *hi;   /* usable memory [lo, hi) */
  char *switch_bp; /* frame of the __morestack on `prev` that entered this segment; 0 in the base */
  size_t below;    /* bytes of all older segments */
  int tier;        /* index in the table of tiers (stackmem.c) */
  bool used;       /* entered since the last stack_each_range */
} rt_Segment;

/* One panic or Goexit in progress; lives in the frame of rt_gopanic or rt_goexit. */
typedef struct rt_Panic {
  struct rt_Panic *link; /* the earlier one, interrupted by this */
  rt_Eface value;
  rt_DeferFrame *frame; /* whose deferred call is running */
  void *caller_bp;      /* frame of the trampoline that called it; recover() is valid just there */
  bool goexit, recovered, aborted;
  bool repanicked; /* raised again by a deferred call with the value just recovered */
  bool has_text;   /* `text` is what value's Error or String method returned */
  rt_String text;
} rt_Panic;

/* LockOSThread: which thread is the goroutine's own (null: none), and how often it asked for it. */
typedef struct rt_ThreadLock {
  int64_t count;
  const rt_G *thread; /* named after the goroutine that had it first */
} rt_ThreadLock;

/* What lies at the stack pointer of a goroutine that is not on its own stack. */
typedef struct rt_Saved {
  uint64_t r15, r14, r13, r12, rbx;
  char *bp; /* the caller's: with pc, a frame for walks */
  void *pc; /* where it goes on */
} rt_Saved;

/* A goroutine. Fields belong to the thread that runs it unless stated otherwise. */
struct rt_G {
  rt_Segment *segment;   /* in use */
  rt_DeferFrame *defers; /* newest first */
  char *sp;              /* saved when not on its own stack: an rt_Saved */
  const rt_Funcval *entry;
  struct rt_Coro *coro;    /* whose function it runs, what `entry` is called with; or null */
  const char *wait_reason; /* null: it runs or can run */
  rt_ThreadLock lock;
  rt_Segment *base;
  rt_Panic *panics;          /* newest first */
  rt_G *all_next, *all_prev; /* list of all goroutines, rt_all_gs */
  rt_G *sched_next;          /* in the queue of those that can run */
  int64_t id;
  int64_t creator_id;
  void *creator_pc;
  /* the signal being turned into a panic, 0 if none */
  int sig, sig_code;
  uintptr_t sig_addr, sig_pc;
  bool dying;  /* printing its fatal panic */
  bool system; /* the runtime's own: not counted */
  bool hidden; /* and not shown in tracebacks */
};

/* The goroutine running on this thread; null on a thread that runs none. */
extern _Thread_local rt_G *rt_g;
/* Stack pointer to switch to for the system stack. */
extern _Thread_local char *rt_system_sp;
/* The newest frame of a goroutine that is not on its own stack. */
static inline char *goroutine_frame(const rt_G *g) {
  return g->sp + offsetof(rt_Saved, bp);
}
/* Head of the list of all goroutines that are not dead, in order of creation. */
extern rt_G *rt_all_gs;

/* ---- stack.c --------------------------------------------------------------------------------- */

/* Reserves the tiers' address space. Called once, first. `tiny`: a stress mode, small segments. */
void stack_init(bool tiny);
/*
 * A new zeroed goroutine structure with its first segment (the structure lies at that segment's
 * top); g->sp is the first stack pointer. `is_main`: the larger segment of the first goroutine.
 */
rt_G *stack_new_g(bool is_main);
/* Takes back g and all its segments; g does not run. */
void stack_free_g(rt_G *g);
/*
 * Calls visit(lo, hi, arg) for each used range of g's stack. `sp` is the lowest used address in
 * the newest segment (g->sp if g is not running). Called by each collection, g stopped: segments
 * that g has not entered since the last one are given back.
 */
void stack_each_range(rt_G *g, char *sp, void (*visit)(char *lo, char *hi, void *arg), void *arg);
/* Is p in a segment in use of g? */
bool stack_contains(const rt_G *g, const void *p);
/* runtime/debug.SetMaxStack: sets the limit in bytes, returns the old one. */
int64_t stack_set_max(int64_t bytes);

/* ---- goroutine.c ----------------------------------------------------------------------------- */

typedef enum GoroutineKind {
  GOROUTINE_MAIN,
  GOROUTINE_USER,
  GOROUTINE_SYSTEM, /* works for the runtime */
} GoroutineKind;

/* A new goroutine, in the list, ready for rt_enter_g. */
rt_G *goroutine_new(GoroutineKind kind);
/* How many goroutines of the program have not ended. */
int64_t goroutine_count(void) __asm__("runtime.goroutines");
/* Takes g, which has ended, out of the list. */
void goroutine_remove(rt_G *g);

/* The current goroutine has returned from its function or called Goexit. */
_Noreturn void rt_end_goroutine(void);

/* ---- asm.S ----------------------------------------------------------------------------------- */

/*
 * Runs fn(arg) on the system stack. Saves the goroutine's registers on its stack and its stack
 * pointer in rt_g->sp. When already there, just calls. fn must not switch goroutines.
 */
void rt_on_system_stack(void (*fn)(void *), void *arg);
/*
 * Calls a func(). Its frame address goes to *frame before the call: what the callee sees as
 * frameaddress(1).
 */
void rt_call_deferred(const rt_Funcval *fn, void **frame);
/* Starts g, a new goroutine, on the current thread; returns when g has ended (rt_leave_g). */
void rt_enter_g(rt_G *g, void (*entry)(void));
/* Back to the caller of rt_enter_g. */
_Noreturn void rt_leave_g(void);
/* Returns a second time, with 1, from the rt_defer_enter that filled frame. */
_Noreturn void rt_defer_resume(rt_DeferFrame *frame);
/* The first code of a goroutine: where it goes on for the first time. */
extern char rt_go_start[];
/* Code ranges that stack walks skip: [__morestack, rt_morestack_end). */
extern char __morestack[], rt_morestack_end[];
/* The end of the runtime's own code (end.S): compiled code lies behind it. */
extern const char rt_text_end[];

#endif
#endif
