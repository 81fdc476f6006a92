/*
 * staticinit.c: package-level variables that gc lays out as data.
 *
 * Requires: the body of the package initialiser, a list of assignments to package variables.
 * Ensures: what would be part of the data is ESC_HEAP and no site of the graph (gc prints no lines
 * for it); dynamic elements of such data flow to the heap; other initialisers are ordinary
 * statements. Method: gc's rules: constants, functions, addresses of variables, literals of
 * structs, arrays and slices, pointers to them, closures without captures, interface values of
 * these, copies of variables that are such data, and calls inlined to them.
 */
#include "escape/internal.h"

typedef struct StaticInit {
  Walk *walk;
  Map values;         /* Object -> its initial value, for variables met so far */
  bool seen_mutation; /* an initialiser may have changed a variable */
} StaticInit;

static bool static_assign(StaticInit *s, Node *n);
static bool is_static_form(StaticInit *s, Node *n);
static Node *argument_of(const Node *n);

/* ---- predicates ------------------------------------------------------------------------------ */

static bool find_mutation(Node *n, void *arg) {
  bool *found = arg;
  if (n->kind == NODE_CALL) *found = true;
  if (n->kind == NODE_BUILTIN) {
    BuiltinId id = AS(BuiltinExpr, BUILTIN, n)->id;
    if (id == BUILTIN_APPEND || id == BUILTIN_CLEAR || id == BUILTIN_COPY) *found = true;
  }
  if (n->kind == NODE_ASSIGN_STMT) {
    NodeList lhs = AS(AssignStmt, ASSIGN_STMT, n)->lhs;
    for (uint32_t i = 0; i < lhs.len; i++) {
      const Object *v = outer_variable(lhs.items[i]);
      bool blank = lhs.items[i]->kind == NODE_NAME && !v;
      if (!blank && (!v || v->var.var_kind == VAR_PACKAGE)) *found = true;
    }
  }
  return !*found;
}

static bool may_change_variables(Node *n) {
  bool found = false;
  visit_tree(n, find_mutation, &found);
  return found;
}

/* Maps and channels without a size cannot fail to be made, new and measures not at all. */
static bool is_harmless(const BuiltinExpr *b) {
  if (b->id == BUILTIN_MAKE) return !b->args.len;
  return b->id == BUILTIN_LEN || b->id == BUILTIN_CAP || b->id == BUILTIN_NEW ||
         b->id == BUILTIN_REAL || b->id == BUILTIN_IMAG || b->id == BUILTIN_COMPLEX;
}

static bool may_divide_by_zero(const BinaryExpr *b) {
  return (b->op == OP_DIV || b->op == OP_REM) && b->y->kind != NODE_CONST;
}

static bool find_effect(Node *n, void *arg) {
  bool *found = arg;
  if (n->kind == NODE_CALL || n->kind == NODE_INLINED_CALL || n->kind == NODE_RECV ||
      n->kind == NODE_INDEX || n->kind == NODE_MAP_INDEX || n->kind == NODE_DEREF ||
      n->kind == NODE_TYPE_ASSERT || n->kind == NODE_SLICE || n->kind == NODE_FUNC_LIT ||
      n->kind == NODE_METHOD_VALUE || n->kind == NODE_STMT_EXPR)
    *found = true;
  if (n->kind == NODE_BINARY) *found |= may_divide_by_zero(AS(BinaryExpr, BINARY, n));
  if (n->kind == NODE_BUILTIN) *found |= !is_harmless(AS(BuiltinExpr, BUILTIN, n));
  return !*found;
}

static bool has_side_effects(Node *n) {
  bool found = false;
  visit_tree(n, find_effect, &found);
  return found;
}

/* Is n (part of) a package variable at a fixed offset? */
static bool is_static_location(const Node *n) {
  if (n->kind == NODE_NAME) {
    const Object *o = AS(NameExpr, NAME, n)->obj;
    return o && o->kind == OBJ_VAR && o->var.var_kind == VAR_PACKAGE;
  }
  if (n->kind == NODE_FIELD_SEL) return is_static_location(AS(FieldSelExpr, FIELD_SEL, n)->x);
  if (n->kind != NODE_INDEX) return false;
  const IndexExpr *e = AS(IndexExpr, INDEX, n);
  return type_underlying(e->x->type)->kind == TYPE_ARRAY &&
         e->indices.items[0]->kind == NODE_CONST && is_static_location(e->x);
}

/* ---- values ---------------------------------------------------------------------------------- */

static void assign_part(StaticInit *s, Node *n) {
  while (argument_of(n)) n = argument_of(n);
  if (!static_assign(s, n)) escape_expr(s->walk, heap_hole(s->walk->batch), n);
}

static bool static_elements(StaticInit *s, CompositeLit *lit) {
  if (type_underlying(lit->n.type)->kind == TYPE_MAP) return false;
  lit->n.esc = type_underlying(lit->n.type)->kind == TYPE_SLICE ? ESC_HEAP : ESC_NONE;
  for (uint32_t i = 0; i < lit->elems.len; i++)
    assign_part(s, AS(LitElem, LIT_ELEM, lit->elems.items[i])->value);
  return true;
}

static bool static_address(StaticInit *s, AddrExpr *a) {
  if (a->x->kind != NODE_COMPOSITE_LIT) return is_static_location(a->x);
  a->n.esc = ESC_HEAP;
  assign_part(s, a->x);
  return true;
}

static bool static_conversion(StaticInit *s, ConvertExpr *c) {
  if (c->conv == CONV_STRING_BYTES || c->conv == CONV_STRING_RUNES) {
    if (c->x->kind != NODE_CONST) return false;
    c->n.esc = ESC_HEAP;
    return true;
  }
  if (c->conv != CONV_TO_IFACE) return false;
  if (!type_is_direct_iface(c->x->type)) c->n.esc = ESC_HEAP;
  if (c->x->kind != NODE_NIL) assign_part(s, c->x);
  return true;
}

/* A copy of another variable's data. */
static bool static_copy(StaticInit *s, const Object *o) {
  if (!o) return false;
  if (o->kind == OBJ_FUNC) return true;
  Node *n = map_get(&s->values, o);
  if (!n || is_string(o->type) || s->seen_mutation) return false;
  n = skip_noop(n);
  if (n->kind == NODE_NAME || n->kind == NODE_METHOD_EXPR) return true;
  if (n->kind == NODE_CONST || n->kind == NODE_NIL) return true;
  if (n->kind == NODE_ADDR) return true;
  return n->kind == NODE_COMPOSITE_LIT && type_underlying(n->type)->kind != TYPE_MAP;
}

/* ---- inlined calls --------------------------------------------------------------------------- */

/* The value that the body of a call returns at once, or null. */
static Node *returned_value(const InlinedCallExpr *c) {
  if (c->results.len != 1 || c->stmts.len != c->setup + 1) return NULL;
  const Node *last = c->stmts.items[c->setup];
  if (last->kind != NODE_BLOCK_STMT || AS(BlockStmt, BLOCK_STMT, last)->stmts.len != 1) return NULL;
  const Node *s = AS(BlockStmt, BLOCK_STMT, last)->stmts.items[0];
  if (s->kind != NODE_ASSIGN_STMT || !AS(AssignStmt, ASSIGN_STMT, s)->define) return NULL;
  return AS(AssignStmt, ASSIGN_STMT, s)->rhs.items[0];
}

static bool mark_data(Node *n, void *arg) {
  (void)arg;
  if (is_allocation_site(n)) n->esc = ESC_HEAP;
  return true;
}

/* The parameter assignment of a call whose setup is nothing else; null if it has none. */
static AssignStmt *parameters_of(const InlinedCallExpr *c) {
  if (c->setup != 1 || c->stmts.items[0]->kind != NODE_ASSIGN_STMT) return NULL;
  return AS(AssignStmt, ASSIGN_STMT, c->stmts.items[0]);
}

typedef struct Uses {
  const Object *var;
  uint32_t count;
} Uses;

static bool count_use(Node *n, void *arg) {
  Uses *u = arg;
  if (n->kind == NODE_NAME && AS(NameExpr, NAME, n)->obj == u->var) u->count++;
  return true;
}

static bool find_allocation(Node *n, void *arg) {
  bool *found = arg;
  TypeKind k = n->type ? type_underlying(n->type)->kind : TYPE_INVALID;
  if (n->kind == NODE_ADDR || n->kind == NODE_BUILTIN ||
      (n->kind == NODE_COMPOSITE_LIT && (k == TYPE_SLICE || k == TYPE_MAP)) ||
      (n->kind == NODE_CONVERT && (AS(ConvertExpr, CONVERT, n)->conv == CONV_STRING_BYTES ||
                                   AS(ConvertExpr, CONVERT, n)->conv == CONV_STRING_RUNES)))
    *found = true;
  return !*found;
}

/* May the argument stand wherever the parameter is used? */
static bool can_replace(const Node *lhs, Node *arg, Node *value) {
  const Object *p = AS(NameExpr, NAME, lhs)->obj;
  if (has_side_effects(arg) || (p && (p->var.addr_taken || p->var.reassigned))) return false;
  Uses u = {p, 0};
  if (p) visit_tree(value, count_use, &u);
  bool allocates = false;
  if (u.count > 1) visit_tree(arg, find_allocation, &allocates);
  return !allocates;
}

static bool find_capturing(Node *n, void *arg) {
  bool *found = arg;
  if (n->kind == NODE_FUNC_LIT) *found |= AS(FuncLit, FUNC_LIT, n)->function->captures.len > 0;
  return true;
}

/* A call that was inlined to one value, with its arguments in the places of the parameters. */
static bool static_inlined_call(StaticInit *s, InlinedCallExpr *c) {
  Node *value = returned_value(c);
  if (!value || c->setup > 1) return false;
  AssignStmt *params = parameters_of(c);
  if (c->setup && !params) return false;
  for (uint32_t i = 0; params && i < params->lhs.len; i++)
    if (!can_replace(params->lhs.items[i], params->rhs.items[i], value)) return false;
  bool capturing = false;
  visit_tree(value, find_capturing, &capturing);
  if (capturing || !is_static_form(s, value)) return false;
  visit_tree(&c->n, mark_data, NULL);
  Pos outer = s->walk->inlined_at;
  if (outer == NO_POS) s->walk->inlined_at = c->n.pos;
  bool is_static = static_assign(s, value);
  s->walk->inlined_at = outer;
  return is_static;
}

/* ---- statements ------------------------------------------------------------------------------ */

static Node *argument_of(const Node *n) {
  const Object *o = n->kind == NODE_NAME ? AS(NameExpr, NAME, n)->obj : NULL;
  return o && o->kind == OBJ_VAR && o->var.var_kind == VAR_LOCAL ? o->var.init : NULL;
}

static bool is_constant_concat(Node *n) {
  n = skip_noop(n);
  if (argument_of(n)) return is_constant_concat(argument_of(n));
  if (n->kind == NODE_CONST) return true;
  return is_string_concat(n) && is_constant_concat(AS(BinaryExpr, BINARY, n)->x) &&
         is_constant_concat(AS(BinaryExpr, BINARY, n)->y);
}

/* Would static_assign take n? Nothing is marked. */
static bool is_static_form(StaticInit *s, Node *n) {
  n = skip_noop(n);
  if (argument_of(n)) return is_static_form(s, argument_of(n));
  if (n->kind == NODE_NAME) return static_copy(s, AS(NameExpr, NAME, n)->obj);
  if (n->kind == NODE_ADDR)
    return AS(AddrExpr, ADDR, n)->x->kind == NODE_COMPOSITE_LIT ||
           is_static_location(AS(AddrExpr, ADDR, n)->x);
  if (n->kind == NODE_COMPOSITE_LIT) return type_underlying(n->type)->kind != TYPE_MAP;
  if (n->kind == NODE_CONVERT) {
    const ConvertExpr *c = AS(ConvertExpr, CONVERT, n);
    return c->conv == CONV_TO_IFACE || (c->conv == CONV_STRING_BYTES && c->x->kind == NODE_CONST);
  }
  if (is_string_concat(n)) return is_constant_concat(n);
  if (n->kind == NODE_INLINED_CALL) return true;
  if (n->kind == NODE_FUNC_LIT) return !is_capturing_literal(AS(FuncLit, FUNC_LIT, n)->function);
  return n->kind == NODE_CONST || n->kind == NODE_NIL || n->kind == NODE_METHOD_EXPR;
}

static bool static_assign(StaticInit *s, Node *n) {
  n = skip_noop(n);
  if (argument_of(n)) return static_assign(s, argument_of(n));
  if (is_string_concat(n)) return is_constant_concat(n);
  if (n->kind == NODE_CONST || n->kind == NODE_NIL || n->kind == NODE_METHOD_EXPR) return true;
  if (n->kind == NODE_NAME) return static_copy(s, AS(NameExpr, NAME, n)->obj);
  if (n->kind == NODE_ADDR) return static_address(s, AS(AddrExpr, ADDR, n));
  if (n->kind == NODE_COMPOSITE_LIT) return static_elements(s, AS(CompositeLit, COMPOSITE_LIT, n));
  if (n->kind == NODE_CONVERT) return static_conversion(s, AS(ConvertExpr, CONVERT, n));
  if (n->kind == NODE_INLINED_CALL)
    return static_inlined_call(s, AS(InlinedCallExpr, INLINED_CALL, n));
  if (n->kind != NODE_FUNC_LIT || is_capturing_literal(AS(FuncLit, FUNC_LIT, n)->function))
    return false;
  n->esc = ESC_HEAP;
  return true;
}

/* _ = value: gc drops what has no effects. */
static bool is_discarded(Node *value) {
  if (has_side_effects(value)) return false;
  visit_tree(value, mark_data, NULL);
  return true;
}

static bool is_static_statement(StaticInit *s, Node *n) {
  if (n->kind != NODE_ASSIGN_STMT) return false;
  AssignStmt *a = AS(AssignStmt, ASSIGN_STMT, n);
  if (a->lhs.len != 1 || a->rhs.len != 1 || a->lhs.items[0]->kind != NODE_NAME) return false;
  Node *value = a->rhs.items[0];
  s->seen_mutation |= may_change_variables(value);
  Object *var = AS(NameExpr, NAME, a->lhs.items[0])->obj;
  if (!var) return is_discarded(value);
  map_set(s->walk->batch->arena, &s->values, var, value);
  return static_assign(s, value);
}

void escape_initialiser(Walk *w) {
  StaticInit s = {.walk = w};
  NodeList body = w->function->body;
  for (uint32_t i = 0; i < body.len; i++)
    if (!is_static_statement(&s, body.items[i])) escape_stmt(w, body.items[i]);
}
