/*
 * unify.h: unification of types, between unify.c and infer.c.
 */
#ifndef GOSLING_TYPES_UNIFY_H
#define GOSLING_TYPES_UNIFY_H

#include "types/internal.h"

/* How strictly types must match; 0: loosely. */
enum {
  UNIFY_ASSIGN = 1, /* loosely at the top, exactly below: operands of an assignment */
  UNIFY_EXACT = 2   /* identical once the type arguments are known */
};

/*
 * The type parameters to be found and what is known of them. Parameters found equal share a slot:
 * slot[i] is the index into known of parameter i.
 */
typedef struct Unifier {
  ObjectList tparams;
  uint32_t *slot;
  Type **known; /* null: nothing yet */
  uint32_t depth;
  bool by_methods; /* interfaces match by their methods (go1.21) */
} Unifier;

Unifier new_unifier(ObjectList tparams, TypeList targs);
/* Makes x and y match by deciding type parameters; false if that cannot be. */
bool unify_types(Unifier *u, Type *x, Type *y, unsigned mode);
/* The index of a type parameter that u is to find, or -1. */
int bound_param(const Unifier *u, Type *t);
Type *known_type(const Unifier *u, uint32_t param);
void set_known_type(Unifier *u, uint32_t param, Type *t);
uint32_t count_unknown(const Unifier *u);

#endif
