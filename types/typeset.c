/*
 * typeset.c: rules about operands that hold for each type of a type parameter's type set.
 *
 * Method: a rule is a test on one type; a type parameter satisfies it if each specific type of its
 * type set does (Go spec, Type parameters; Core types as 1.26 words them case by case).
 */
#include "types/expr.h"

bool every_type(Type *t, TypeTest test, void *arg) {
  if (!is_type_param(t)) return test(t, type_underlying(t), arg);
  InterfaceType *set = interface_complete(t);
  if (!set || !set->terms || set->terms->union_.terms.len == 0) return test(NULL, NULL, arg);
  for (uint32_t i = 0; i < set->terms->union_.terms.len; i++) {
    Type *term = set->terms->union_.terms.items[i].type;
    if (!test(term, type_underlying(term), arg)) return false;
  }
  return true;
}

bool is_plain_interface(Type *t) {
  return !is_type_param(t) && is_interface(t);
}

/* The search for a common underlying type. */
typedef struct Common {
  TypeObjection extra;
  void *arg;
  Type *type, *under; /* of the types seen so far */
  const char *why;
} Common;

static bool refuse(Common *m, const char *why) {
  m->why = why;
  m->under = NULL;
  return false;
}

/* Two channel types: the restricted one is kept; directions must not conflict. */
static bool join_channels(Common *m, Type *t, Type *under) {
  if (!types_identical(m->under->chan.elem, under->chan.elem))
    return refuse(m, format_text(session_arena, "channels %T and %T have different element types",
                                 m->type, t));
  bool both = m->under->chan.send && m->under->chan.recv;
  if (both && !(under->chan.send && under->chan.recv)) {
    m->type = t;
    m->under = under;
    return true;
  }
  bool same = m->under->chan.send == under->chan.send && m->under->chan.recv == under->chan.recv;
  if (same || (under->chan.send && under->chan.recv)) return true;
  return refuse(
      m, format_text(session_arena, "channels %T and %T have conflicting directions", m->type, t));
}

static bool join_type(Type *t, Type *under, void *arg) {
  Common *m = arg;
  const char *objection = m->extra ? m->extra(t, under, m->arg) : NULL;
  if (objection) return refuse(m, objection);
  if (!under) return refuse(m, "no specific type");
  if (!m->under) {
    m->type = t;
    m->under = under;
    return true;
  }
  if (m->under->kind == TYPE_CHAN && under->kind == TYPE_CHAN) return join_channels(m, t, under);
  if (types_identical(m->under, under)) return true;
  return refuse(
      m, format_text(session_arena, "%T and %T have different underlying types", m->type, t));
}

Type *common_underlying(Type *t, TypeObjection extra, void *arg, const char **why) {
  Common m = {.extra = extra, .arg = arg};
  every_type(t, join_type, &m);
  if (why) *why = m.why;
  return m.under;
}
