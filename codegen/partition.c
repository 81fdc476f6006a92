/*
 * partition.c: the parts of a package that are compiled at the same time.
 *
 * Functions are dealt out by weight (nodes of their bodies), the heaviest first, each to the
 * lighter part; the first part also has the package variables and the initialiser. Every part
 * decides alike, since the order of functions and weights are those of the tree.
 */
#include "codegen/internal.h"

#include <stdlib.h>
#include <unistd.h>

enum {
  MIN_WEIGHT = 4000
}; /* nodes from which a second process is worth its start */

static void count_node(Node **child, void *arg) {
  ++*(uint32_t *)arg;
  walk_children(*child, count_node, arg);
}

static uint32_t weight_of(const Function *f) {
  uint32_t n = 0;
  for (uint32_t i = 0; i < f->body.len; i++) {
    Node *stmt = f->body.items[i];
    count_node(&stmt, &n);
  }
  for (uint32_t i = 0; i < f->closures.len; i++) n += weight_of(f->closures.items[i]);
  return n;
}

unsigned codegen_parts(const Package *pkg, int opt_level) {
  if (opt_level == 0 || sysconf(_SC_NPROCESSORS_ONLN) < 2) return 1;
  uint32_t weight = 0;
  for (uint32_t i = 0; i < pkg->functions.len; i++) weight += weight_of(pkg->functions.items[i]);
  return weight >= MIN_WEIGHT ? 2 : 1;
}

typedef struct Weighed {
  Function *f;
  uint32_t weight, index;
} Weighed;

static int heavier_first(const void *a, const void *b) {
  const Weighed *x = a, *y = b;
  if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
  return x->index < y->index ? -1 : 1;
}

/* Fills cg->others with the functions that other parts generate. */
static void deal_out(Codegen *cg) {
  Package *pkg = cg->pkg;
  uint32_t n = pkg->functions.len;
  Weighed *list = NEW_ARRAY(cg->arena, Weighed, n + 1);
  for (uint32_t i = 0; i < n; i++) {
    Function *f = pkg->functions.items[i];
    list[i] = (Weighed){f, f->is_package_init ? UINT32_MAX : weight_of(f), i};
  }
  qsort(list, n, sizeof *list, heavier_first);
  uint64_t load[2] = {0, 0};
  for (uint32_t i = 0; i < n; i++) {
    unsigned part = list[i].f->is_package_init || load[0] <= load[1] ? 0 : 1;
    if (!list[i].f->is_package_init) load[part] += list[i].weight;
    if (part != cg->options->part) map_set(cg->arena, &cg->others, list[i].f, list[i].f);
  }
}

bool is_own_function(Codegen *cg, const Function *f) {
  if (cg->options->parts < 2) return true;
  if (!cg->dealt_out) {
    deal_out(cg);
    cg->dealt_out = true;
  }
  return !map_has(&cg->others, f);
}

void set_package_linkage(Codegen *cg, LLVMValueRef global) {
  if (cg->options->parts < 2)
    LLVMSetLinkage(global, LLVMInternalLinkage);
  else
    LLVMSetVisibility(global, LLVMHiddenVisibility);
}
