/*
 * special.c: what happens when an object dies: finalizers, cleanups, weak pointers.
 *
 * Requires: objects are named by their start. Ensures: Go's rules. A finalizer runs after its
 * object is unreachable and before what the object refers to is freed; the object is kept until
 * then, and of two such objects where one refers to the other the referring one goes first. A
 * cleanup runs after its object is gone. A weak pointer reads null from the moment its object is
 * unreachable.
 *
 *   finalizer, cleanup:  registered --object unmarked--> ready --special_next--> gone
 *   weak handle:         registered --object unmarked--> cleared, gone
 *
 * Method: a chained hash table outside the heap keyed by object; the functions (and weak handles)
 * are roots, the objects are not. Contents of objects with finalizers are roots too, the objects
 * themselves not: that gives the order. All is protected by heap.lock or a stopped world.
 */
#include "runtime/special.h"
#include "runtime/collector.h"
#include "runtime/print.h"

typedef struct Special {
  struct Special *next; /* in its bucket or a ready queue */
  void *object;         /* start; not a root */
  void *value;          /* func value, or weak handle */
  uint64_t id;          /* of a cleanup */
  SpecialKind kind;
} Special;

static Special **buckets;
static size_t bucket_count, special_count;
static uint64_t last_id;

/* Finalizers and cleanups to be called, by kind. */
static struct {
  Special *first, *last;
} ready[SPECIAL_WEAK];

/* ---- table -------------------------------------------------------------------------------- */

static Special **bucket_of(const void *object) {
  uint64_t h = ((uintptr_t)object >> 3) * 0x9e3779b97f4a7c15;
  return &buckets[(h >> 32) & (bucket_count - 1)];
}

static void insert(Special *s) {
  Special **b = bucket_of(s->object);
  s->next = *b;
  *b = s;
}

static void grow_table(void) {
  Special **old = buckets;
  size_t old_count = bucket_count;
  bucket_count = old_count ? old_count * 2 : 64;
  buckets = offheap_alloc(bucket_count * sizeof *buckets);
  for (size_t i = 0; i < old_count; i++)
    for (Special *s = old[i], *next; s; s = next) {
      next = s->next;
      insert(s);
    }
  offheap_free(old, old_count * sizeof *old);
}

static Special *add(void *object, void *value, SpecialKind kind) {
  if (special_count >= bucket_count) grow_table();
  Special *s = offheap_alloc(sizeof *s);
  s->object = object;
  s->value = value;
  s->kind = kind;
  s->id = kind == SPECIAL_CLEANUP ? ++last_id : 0;
  insert(s);
  special_count++;
  return s;
}

/* The link to the special of object with this kind and id, or null. */
static Special **find(const void *object, SpecialKind kind, uint64_t id) {
  if (!bucket_count) return NULL;
  for (Special **s = bucket_of(object); *s; s = &(*s)->next)
    if ((*s)->object == object && (*s)->kind == kind && (*s)->id == id) return s;
  return NULL;
}

static Special *unlink_special(Special **at) {
  Special *s = *at;
  *at = s->next;
  special_count--;
  return s;
}

static bool remove_special(void *object, SpecialKind kind, uint64_t id) {
  Special **s = find(object, kind, id);
  if (s) offheap_free(unlink_special(s), sizeof **s);
  return s != NULL;
}

/* ---- the program's side ------------------------------------------------------------------- */

bool special_set_finalizer(void *object, void *fn) {
  heap_lock();
  bool is_new = !find(object, SPECIAL_FINALIZER, 0);
  if (is_new) add(object, fn, SPECIAL_FINALIZER);
  heap_unlock();
  return is_new;
}

void special_remove_finalizer(void *object) {
  heap_lock();
  remove_special(object, SPECIAL_FINALIZER, 0);
  heap_unlock();
}

uint64_t special_add_cleanup(void *object, void *fn) {
  heap_lock();
  uint64_t id = add(object, fn, SPECIAL_CLEANUP)->id;
  heap_unlock();
  return id;
}

void special_stop_cleanup(void *object, uint64_t id) {
  heap_lock();
  remove_special(object, SPECIAL_CLEANUP, id);
  heap_unlock();
}

/* The handle is allocated before the table is looked at: the allocation may collect. */
void *special_weak_handle(void *object) {
  void **fresh = gc_new_masked(sizeof *fresh, 0);
  heap_lock();
  Special **known = find(object, SPECIAL_WEAK, 0);
  void **handle = known ? (*known)->value : fresh;
  if (!known) {
    *fresh = object;
    add(object, fresh, SPECIAL_WEAK);
  }
  heap_unlock();
  return handle;
}

void *special_weak_get(void *handle) {
  return handle ? *(void **)handle : NULL;
}

SpecialCall special_next(SpecialKind kind) {
  SpecialCall call = {NULL, NULL};
  heap_lock();
  Special *s = ready[kind].first;
  if (s) {
    ready[kind].first = s->next;
    call = (SpecialCall){s->value, kind == SPECIAL_FINALIZER ? s->object : NULL};
    offheap_free(s, sizeof *s);
  }
  heap_unlock();
  return call;
}

bool special_has_ready(SpecialKind kind) {
  return ready[kind].first != NULL;
}

/* ---- the collector's side ----------------------------------------------------------------- */

void special_mark_roots(void) {
  for (size_t i = 0; i < bucket_count; i++)
    for (Special *s = buckets[i]; s; s = s->next) {
      mark_object(s->value);
      if (s->kind == SPECIAL_FINALIZER) mark_contents(s->object);
    }
  for (SpecialKind kind = SPECIAL_FINALIZER; kind <= SPECIAL_CLEANUP; kind++)
    for (Special *s = ready[kind].first; s; s = s->next) {
      mark_object(s->value);
      if (kind == SPECIAL_FINALIZER) mark_object(s->object);
    }
}

static void make_ready(Special *s) {
  s->next = NULL;
  if (ready[s->kind].first)
    ready[s->kind].last->next = s;
  else
    ready[s->kind].first = s;
  ready[s->kind].last = s;
  if (s->kind == SPECIAL_FINALIZER) mark_object(s->object);
}

static void clear_weak(Special *s) {
  *(void **)s->value = NULL;
  offheap_free(s, sizeof *s);
}

/* Takes out the specials of one kind whose objects are dead. */
static void each_dead(SpecialKind kind, void (*take)(Special *)) {
  for (size_t i = 0; i < bucket_count; i++)
    for (Special **s = &buckets[i]; *s;) {
      if ((*s)->kind == kind && !mark_is_marked((*s)->object))
        take(unlink_special(s));
      else
        s = &(*s)->next;
    }
}

void special_after_mark(void) {
  each_dead(SPECIAL_WEAK, clear_weak);
  each_dead(SPECIAL_FINALIZER, make_ready);
}

void special_after_finalizers(void) {
  each_dead(SPECIAL_CLEANUP, make_ready);
}
