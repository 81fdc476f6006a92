/*
 * devirtualize.c: interface calls whose dynamic type is known become static calls.
 *
 * Requires: a tree in which calls may be wrapped in PAREN. Ensures: a call of `i.M` with known
 * dynamic type T is a call of T's method whose receiver is i.(T), an assertion that fails only for
 * nil. Method: the type is looked for through conversions, assertions, inlined results and local
 * variables; a variable counts if all its assignments, in its function and the literals there, give
 * the same type. Those are collected once per function and completed as calls are inlined.
 */
#include "inline/internal.h"

typedef struct Search {
  Inliner *in;
  VEC(const Object *) seen;
} Search;

/* ---- assignments to variables of interface type ---------------------------------------------- */

static IfaceAssignments *assignments_of(Inliner *in, const Object *var) {
  IfaceAssignments *list = map_get(&in->assignments, var);
  if (!list) {
    list = NEW(in->arena, IfaceAssignments);
    map_set(in->arena, &in->assignments, var, list);
  }
  return list;
}

/* The local variable of interface type that is (part of) the left side, or null. */
static Object *interface_variable(const Node *lhs) {
  if (!lhs || lhs->kind != NODE_NAME) return NULL;
  Object *v = AS(NameExpr, NAME, lhs)->obj;
  if (!v || v->kind != OBJ_VAR || v->var.var_kind != VAR_LOCAL) return NULL;
  return is_interface(v->type) ? v : NULL;
}

static void note_value(Inliner *in, const Node *lhs, Node *value, uint32_t index) {
  Object *v = interface_variable(lhs);
  if (!v || (value && skip_noop(value)->kind == NODE_NIL)) return;
  VEC_PUSH(in->arena, &assignments_of(in, v)->list, ((IfaceAssignment){NULL, value, index}));
}

static void note_type(Inliner *in, const Node *lhs, Type *t) {
  Object *v = interface_variable(lhs);
  if (!v) return;
  VEC_PUSH(in->arena, &assignments_of(in, v)->list,
           ((IfaceAssignment){t && !is_interface(t) ? t : NULL, NULL, 0}));
}

static void note_values(Inliner *in, NodeList lhs, NodeList rhs) {
  if (!rhs.len) return;
  for (uint32_t i = 0; i < lhs.len; i++) {
    if (lhs.len == rhs.len)
      note_value(in, lhs.items[i], rhs.items[i], 0);
    else
      note_value(in, lhs.items[i], rhs.items[0], i);
  }
}

static void note_range(Inliner *in, const RangeStmt *s) {
  Type *t = type_underlying(s->x->type);
  if (t->kind == TYPE_POINTER) t = type_underlying(t->pointer.elem);
  Type *key = NULL, *value = NULL;
  if (t->kind == TYPE_ARRAY) value = t->array.elem;
  if (t->kind == TYPE_SLICE) value = t->slice.elem;
  if (t->kind == TYPE_CHAN) key = t->chan.elem;
  if (t->kind == TYPE_MAP) {
    key = t->map.key;
    value = t->map.elem;
  }
  note_type(in, s->key, key);
  note_type(in, s->value, value);
}

static void note_type_switch(Inliner *in, TypeSwitchStmt *s) {
  for (uint32_t i = 0; i < s->clauses.len; i++) {
    Object *v = AS(CaseClause, CASE_CLAUSE, s->clauses.items[i])->var;
    if (v && is_interface(v->type))
      VEC_PUSH(in->arena, &assignments_of(in, v)->list, ((IfaceAssignment){NULL, s->x, 0}));
  }
}

static void analyse_function(Inliner *in, Function *f);

static bool note_assignments(Node *n, void *arg) {
  Inliner *in = arg;
  if (n->kind == NODE_ASSIGN_STMT)
    note_values(in, AS(AssignStmt, ASSIGN_STMT, n)->lhs, AS(AssignStmt, ASSIGN_STMT, n)->rhs);
  else if (n->kind == NODE_VAR_DECL)
    note_values(in, AS(VarDecl, VAR_DECL, n)->names, AS(VarDecl, VAR_DECL, n)->values);
  else if (n->kind == NODE_RANGE_STMT)
    note_range(in, AS(RangeStmt, RANGE_STMT, n));
  else if (n->kind == NODE_TYPE_SWITCH_STMT)
    note_type_switch(in, AS(TypeSwitchStmt, TYPE_SWITCH_STMT, n));
  else if (n->kind == NODE_FUNC_LIT)
    analyse_function(in, AS(FuncLit, FUNC_LIT, n)->function);
  return true;
}

static void analyse_function(Inliner *in, Function *f) {
  if (map_has(&in->analysed, f)) return;
  map_set(in->arena, &in->analysed, f, f);
  visit_list(f->body, note_assignments, in);
}

void note_inlined_assignments(Inliner *in, Function *host, InlinedCallExpr *call) {
  if (map_has(&in->analysed, host)) visit_list(call->stmts, note_assignments, in);
}

/* ---- the dynamic type ------------------------------------------------------------------------ */

typedef struct Dynamic {
  Type *type;
  bool known; /* false: may be anything; true without type: nil, or nothing new */
} Dynamic;

static Dynamic dynamic_type(Search *s, Node *n);

/* The type of result index of a call, or of what replaced it. */
static Dynamic result_type(Search *s, Node *n, uint32_t index) {
  n = skip_noop(n);
  if (n->kind == NODE_STMT_EXPR) n = skip_noop(AS(StmtExpr, STMT_EXPR, n)->result);
  if (n->kind == NODE_INLINED_CALL) {
    NodeList results = AS(InlinedCallExpr, INLINED_CALL, n)->results;
    return index < results.len ? dynamic_type(s, results.items[index]) : (Dynamic){NULL, false};
  }
  Type *t = n->type->kind == TYPE_TUPLE ? n->type->tuple.types.items[index] : n->type;
  return is_interface(t) ? (Dynamic){NULL, false} : (Dynamic){t, true};
}

static Dynamic assigned_type(Search *s, const IfaceAssignment *a) {
  if (a->type) return (Dynamic){a->type, true};
  if (!a->value) return (Dynamic){NULL, false};
  Node *v = skip_noop(a->value);
  if (v->kind == NODE_TYPE_ASSERT && a->index == 0) return dynamic_type(s, v);
  if (v->type && v->type->kind == TYPE_TUPLE) return result_type(s, v, a->index);
  return dynamic_type(s, v);
}

/* gc compares addresses, and only named types and pointers to such have one each. */
static bool is_same_type(Type *a, Type *b) {
  a = type_unalias(a);
  b = type_unalias(b);
  if (a == b) return true;
  if (a->kind == TYPE_POINTER && b->kind == TYPE_POINTER)
    return is_same_type(a->pointer.elem, b->pointer.elem);
  return a->kind == TYPE_NAMED && types_identical(a, b);
}

static Dynamic variable_type(Search *s, Object *v) {
  if (v->kind != OBJ_VAR || v->var.var_kind != VAR_LOCAL || v->var.addr_taken || !v->var.function)
    return (Dynamic){NULL, false};
  for (uint32_t i = 0; i < s->seen.len; i++)
    if (s->seen.items[i] == v) return (Dynamic){NULL, true};
  VEC_PUSH(s->in->arena, &s->seen, v);
  analyse_function(s->in, v->var.function);
  IfaceAssignments *list = assignments_of(s->in, v);
  Type *type = NULL;
  for (uint32_t i = 0; i < list->list.len; i++) {
    IfaceAssignment a = list->list.items[i];
    Dynamic d = assigned_type(s, &a);
    if (!d.known) return d;
    if (type && d.type && !is_same_type(type, d.type)) return (Dynamic){NULL, false};
    if (d.type) type = d.type;
  }
  return (Dynamic){type, true};
}

static Dynamic dynamic_type(Search *s, Node *n) {
  for (;;) {
    Type *t = n->type && n->type->kind == TYPE_TUPLE ? n->type->tuple.types.items[0] : n->type;
    if (t && !is_interface(t)) return (Dynamic){t, true};
    if (n->kind == NODE_CONVERT)
      n = AS(ConvertExpr, CONVERT, n)->x;
    else if (n->kind == NODE_PAREN)
      n = AS(ParenExpr, PAREN, n)->x;
    else if (n->kind == NODE_TYPE_ASSERT)
      n = AS(TypeAssertExpr, TYPE_ASSERT, n)->x;
    else if (n->kind == NODE_STMT_EXPR && AS(StmtExpr, STMT_EXPR, n)->result)
      n = AS(StmtExpr, STMT_EXPR, n)->result;
    else if (n->kind == NODE_INLINED_CALL && AS(InlinedCallExpr, INLINED_CALL, n)->results.len == 1)
      n = AS(InlinedCallExpr, INLINED_CALL, n)->results.items[0];
    else
      break;
  }
  if (n->kind != NODE_NAME || !AS(NameExpr, NAME, n)->obj) return (Dynamic){NULL, false};
  return variable_type(s, AS(NameExpr, NAME, n)->obj);
}

/* ---- the call -------------------------------------------------------------------------------- */

static const MethodEntry *find_method(Type *t, const Object *method) {
  const MethodSet *set = method_set(t);
  for (uint32_t i = 0; i < set->len; i++) {
    const Object *m = set->items[i].method;
    if (m->sym == method->sym && (m->sym->exported || m->pkg == method->pkg)) return &set->items[i];
  }
  return NULL;
}

static Node *assert_type(Arena *a, Node *x, Type *t, Pos pos) {
  TypeAssertExpr *e = NEW_NODE(a, TypeAssertExpr, TYPE_ASSERT, pos);
  e->x = x;
  e->n.type = t;
  e->devirtualized = true;
  return &e->n;
}

static void report_devirtualized(Inliner *in, const CallExpr *call, Pos pos, Type *t,
                                 bool partial) {
  const Report *r = in->report;
  if (!r->level) return;
  Text type = text_new(r->arena);
  print_ir_type(&type, t, in->pkg, false);
  report_line(r, 1, pos, "%sdevirtualizing %s to %s", partial ? "partially " : "",
              ir_text(r->arena, call->fun, in->pkg), type.s);
}

static void report_shaped_interface(Inliner *in, const CallExpr *call, Pos pos) {
  const Report *r = in->report;
  if (!r->level) return;
  const InterfaceMethodExpr *fun = AS(InterfaceMethodExpr, INTERFACE_METHOD, call->fun);
  Text type = text_new(r->arena);
  print_ir_type(&type, fun->x->type, in->pkg, false);
  report_line(r, 1, pos, "cannot devirtualize %s: shaped interface %s",
              ir_text(r->arena, &call->n, in->pkg), type.s);
}

void devirtualize_call(Inliner *in, CallExpr *call, Pos pos) {
  if (call->fun->kind != NODE_INTERFACE_METHOD || call->no_inline) return;
  const InterfaceMethodExpr *fun = AS(InterfaceMethodExpr, INTERFACE_METHOD, call->fun);
  if (fun->of_param.number) return;
  Search s = {.in = in};
  Dynamic d = dynamic_type(&s, fun->x);
  if (!d.known || !d.type || is_derived_type(d.type, NULL) ||
      !type_implements(d.type, fun->x->type, false, NULL))
    return;
  const MethodEntry *m = find_method(d.type, fun->method);
  if (!m) return;
  if (is_derived_type(fun->x->type, NULL)) {
    report_shaped_interface(in, call, pos);
    return;
  }
  bool partial = m->through_iface;
  report_devirtualized(in, call, pos, d.type, partial);
  Node *x = assert_type(in->arena, fun->x, d.type, call->n.pos);
  set_method_callee(in->arena, call, x, m);
  if (call->fun->kind == NODE_METHOD_EXPR)
    AS(MethodExpr, METHOD_EXPR, call->fun)->devirtualized = true;
}
