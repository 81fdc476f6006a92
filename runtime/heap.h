/*
 * heap.h: the heap as the rest of the runtime sees it.
 *
 * Allocation from C, roots, what a pointer points to. Compiled code allocates through runtime.def.
 * Every allocation may collect: heap pointers must be on the goroutine's stack, in registers, in
 * the heap or in a registered root. Heap memory moves never.
 */
#ifndef GOSLING_RUNTIME_HEAP_H
#define GOSLING_RUNTIME_HEAP_H

#include "runtime/abi.h"

/* Reserves the heap, reads GOGC and GOMEMLIMIT. Called once, before any allocation. */
void gc_init(void);

/*
 * A thread that will run goroutines calls begin before it allocates and end before it ends;
 * gc_init calls begin for the first thread.
 */
void gc_thread_begin(void);
void gc_thread_end(void);

/* What pointers to objects of size 0 hold. */
extern uint64_t rt_zerobase __asm__("\"go:zerobase\"");

/* ---- allocation from C -------------------------------------------------------------------- */

/* Zeroed object of size <= RT_MAX_INLINE_SIZE; bit i of mask: word i holds a pointer. */
void *gc_new_masked(size_t size, uint64_t mask);
/* Pointer-free memory with undefined contents: the caller overwrites what the program can see. */
void *gc_new_bytes(size_t size);
/* n zeroed elements; n * elem->size must not overflow. */
void *gc_new_elements(const rt_Type *elem, size_t n);
/* What Go's allocator rounds a request to: capacities that programs can see follow it. */
size_t gc_round_size(size_t size, bool noscan);

/* ---- roots -------------------------------------------------------------------------------- */

/* [lo, lo + bytes) outside the heap is searched for pointers from now on. */
void gc_add_root(void *lo, size_t bytes);
/* Marks what the words in [lo, hi) may point to. Called only while roots are scanned. */
void gc_scan_range(const void *lo, const void *hi);

/* ---- collection --------------------------------------------------------------------------- */

/* A full collection now; finalizers of dead objects become runnable. */
void gc_collect(void);
/*
 * The start and usable size of the allocated object that p points into; false if there is none.
 * Exact between collections except that memory handed to a thread counts as allocated.
 */
bool gc_find_object(const void *p, void **start, size_t *size);

/* ---- memory outside the heap (offheap.c) -------------------------------------------------- */

/* Zeroed, 16-byte aligned memory that the collector neither frees nor searches; never null. */
void *offheap_alloc(size_t size);
/* Takes back what offheap_alloc(size) returned. */
void offheap_free(void *p, size_t size);

#endif
