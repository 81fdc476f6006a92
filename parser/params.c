/*
 * params.c: parameter and type parameter lists.
 *
 * Requires: the flat list that the grammar collects: entries with name and type, with a type only,
 * with a name that may be a type (`embedded` set).
 * Ensures: FIELDs with a type each, and either all with names or none; the marks are gone. A list
 * that begins with the length of an array (`implicit` set) stays as it is.
 * Method (spec: Function types): what a lone name is can only be told when the list is closed.
 */
#include "parser/internal.h"

static FieldDecl *field_at(Parser *p, List list, uint32_t i) {
  return (FieldDecl *)list_items(p, list)[i];
}

Node *new_field(Parser *p, Pos pos, Sym *name, Node *type) {
  FieldDecl *n = NEW_NODE(p->arena, FieldDecl, FIELD, pos);
  n->sym = name;
  n->field_type = type;
  return &n->n;
}

Node *new_name_only(Parser *p, Pos pos, Sym *name) {
  FieldDecl *n = (FieldDecl *)new_field(p, pos, NULL, new_name(p, pos, name));
  n->embedded = true;
  return &n->n;
}

Node *add_term(Parser *p, Node *field, Pos pos, Node *term) {
  FieldDecl *f = (FieldDecl *)field;
  f->field_type = new_binary(p, pos, OP_OR, f->field_type, term);
  return field;
}

/* ---- names against types --------------------------------------------------------------------- */

typedef struct {
  uint32_t named; /* entries with name and type */
  uint32_t typed; /* entries with a type */
} Counts;

static Counts count_entries(Parser *p, List list) {
  Counts c = {0};
  for (uint32_t i = 0; i < list.count; i++) {
    FieldDecl *f = field_at(p, list, i);
    if (f->embedded) continue;
    c.typed++;
    if (f->sym) c.named++;
  }
  return c;
}

/* Makes a lone name a type. */
static void name_to_type(FieldDecl *f) {
  f->embedded = false;
}

/* Makes a lone name a parameter's name. */
static void name_to_name(FieldDecl *f, Node *type) {
  f->sym = ((NameExpr *)f->field_type)->sym;
  f->field_type = type;
  f->embedded = false;
}

/* Hands each type to the names before it; returns the leftmost entry's position that lacks a part.
 */
static Pos distribute_types(Parser *p, List list) {
  Pos error = NO_POS;
  Node *type = NULL;
  for (uint32_t i = list.count; i-- > 0;) {
    FieldDecl *f = field_at(p, list, i);
    if (!f->embedded) {
      type = f->field_type;
      if (f->sym) continue;
      error = start_pos(type);
      f->sym = sym_of("_");
    } else if (type)
      name_to_name(f, type);
    else {
      error = f->n.pos;
      name_to_name(f, new_bad(p, f->n.pos));
    }
  }
  return error;
}

static const char *missing_part(bool type_params, bool lacks_type, bool single) {
  if (lacks_type) return type_params ? "missing type constraint" : "missing parameter type";
  if (!type_params) return "missing parameter name";
  return single ? "missing type parameter name or invalid array length"
                : "missing type parameter name";
}

/* Names every entry; end is where a missing type is reported. */
static void name_all(Parser *p, List list, Counts c, bool type_params, Pos end) {
  Pos error = distribute_types(p, list);
  if (!error) return;
  bool lacks_type = c.named == c.typed;
  syntax_error_at(p, lacks_type ? end : error, "%s",
                  missing_part(type_params, lacks_type, list.count == 1));
}

static bool is_missing(const Parser *p, const Node *type) {
  return p->careful && type && type->kind == NODE_NAME &&
         ((const NameExpr *)type)->sym == p->missing;
}

/* Reports the first misplaced `...` and takes them all away. */
static void check_dots(Parser *p, List list, bool dots_ok) {
  bool reported = false;
  for (uint32_t i = 0; i < list.count; i++) {
    FieldDecl *f = field_at(p, list, i);
    if (!f->field_type || f->field_type->kind != NODE_DOTS_TYPE) continue;
    if (dots_ok && i + 1 == list.count) continue;
    if (is_missing(p, ((DotsTypeExpr *)f->field_type)->elem)) continue;
    if (!reported)
      parse_error_at(p, f->field_type->pos,
                     dots_ok ? "can only use ... with final parameter" : "invalid use of ...");
    reported = true;
    f->field_type = ((DotsTypeExpr *)f->field_type)->elem;
  }
}

/* Takes out entries that an error put in the place of nothing. */
static List without_missing(Parser *p, List list) {
  if (!p->careful || list.count == 0) return list;
  Node **items = list_items(p, list);
  uint32_t n = 0;
  for (uint32_t i = 0; i < list.count; i++) {
    if (!is_missing(p, ((FieldDecl *)items[i])->field_type)) items[n++] = items[i];
  }
  p->scratch.len -= list.count - n;
  list.count = n;
  return list;
}

List close_params(Parser *p, List list, Pos end, bool dots_ok) {
  list = without_missing(p, list);
  Counts c = count_entries(p, list);
  if (c.named == 0)
    for (uint32_t i = 0; i < list.count; i++) name_to_type(field_at(p, list, i));
  else if (c.named != list.count)
    name_all(p, list, c, false, end);
  check_dots(p, list, dots_ok);
  return list;
}

/* After an error in the list its end may be pretended: then the current token is not used yet. */
List close_receiver(Parser *p, List list, Pos end) {
  list = close_params(p, list, end, false);
  Pos next = p->token.kind == TOK_RPAREN ? peek_pos(p) : next_pos(p);
  if (list.count == 0) parse_error_at(p, next, "method has no receiver");
  if (list.count > 1) parse_error_at(p, next, "method has multiple receivers");
  p->in_method = true;
  return list;
}

Node *new_func_type_expr(Parser *p, Pos pos, List params, List results) {
  FuncTypeExpr *n = NEW_NODE(p->arena, FuncTypeExpr, FUNC_TYPE, pos);
  n->results = list_take(p, results);
  n->params = list_take(p, params);
  return &n->n;
}

/* ---- type parameters ------------------------------------------------------------------------- */

/* True for what can only be a type element: it holds a type literal or `~` in operand position. */
static bool is_type_element(const Node *x) {
  switch (x->kind) {
  case NODE_ARRAY_TYPE:
  case NODE_SLICE_TYPE:
  case NODE_STRUCT_TYPE:
  case NODE_FUNC_TYPE:
  case NODE_INTERFACE_TYPE:
  case NODE_MAP_TYPE:
  case NODE_CHAN_TYPE: return true;
  case NODE_PAREN: return is_type_element(((const ParenExpr *)x)->x);
  case NODE_STAR: return is_type_element(((const StarExpr *)x)->x);
  case NODE_UNARY: {
    const UnaryExpr *u = (const UnaryExpr *)x;
    return u->op == OP_TILDE || is_type_element(u->x);
  }
  case NODE_BINARY: {
    const BinaryExpr *b = (const BinaryExpr *)x;
    return is_type_element(b->x) || is_type_element(b->y);
  }
  default: return false;
  }
}

/* What an expression in brackets splits into; constraint null: it is a bare name. */
typedef struct {
  NameExpr *name; /* null: it does not split */
  Node *constraint;
} Split;

static Split split_product(Parser *p, BinaryExpr *x, bool force) {
  if (x->x->kind != NODE_NAME || !(force || is_type_element(x->y))) return (Split){0};
  return (Split){(NameExpr *)x->x, new_star(p, x->n.pos, x->y)};
}

static Split split_call(CallExpr *x, bool force) {
  if (x->fun->kind != NODE_NAME || x->args.len != 1 || x->has_dots) return (Split){0};
  if (!force && !is_type_element(x->args.items[0])) return (Split){0};
  return (Split){(NameExpr *)x->fun, without_parens(x->args.items[0])};
}

/*
 * Splits x into a name and a constraint: `P *C` and `P (C)` and what follows them after `|`.
 * Unless forced, only if the constraint cannot be an ordinary expression.
 */
static Split split(Parser *p, Node *x, bool force) {
  if (x->kind == NODE_NAME) return (Split){(NameExpr *)x, NULL};
  if (x->kind == NODE_CALL) return split_call((CallExpr *)x, force);
  if (x->kind != NODE_BINARY) return (Split){0};
  BinaryExpr *b = (BinaryExpr *)x;
  if (b->op == OP_MUL) return split_product(p, b, force);
  if (b->op != OP_OR) return (Split){0};
  Split s = split(p, b->x, force || is_type_element(b->y));
  if (!s.constraint) return (Split){0};
  s.constraint = new_binary(p, b->n.pos, OP_OR, s.constraint, b->y);
  return s;
}

Node *split_tparam(Parser *p, Pos pos, Node *x) {
  bool comma = p->token.kind == TOK_COMMA;
  Split s = split(p, x, comma);
  if (s.constraint) return new_field(p, pos, s.name->sym, s.constraint);
  if (s.name && p->token.kind != TOK_RBRACK) return new_name_only(p, pos, s.name->sym);
  if (comma) syntax_error_at(p, next_pos(p), "unexpected comma; expected ]");
  Node *length = new_field(p, pos, NULL, x);
  length->implicit = true;
  return length;
}

bool is_array_length(Parser *p, List list) {
  return list.count > 0 && list_items(p, list)[0]->implicit;
}

List close_tparams(Parser *p, List list, Pos end) {
  list = without_missing(p, list);
  if (list.count == 0 || is_array_length(p, list)) return list;
  Counts c = count_entries(p, list);
  if (c.named != list.count) name_all(p, list, c, true, end);
  check_dots(p, list, false);
  return list;
}

List func_tparams(Parser *p, Pos lbrack, List list, Pos rbrack) {
  p->tparams_begin = lbrack;
  return close_tparams(p, list, rbrack);
}

List no_tparams(Parser *p, Pos rbrack) {
  syntax_error_at(p, rbrack, "empty type parameter list");
  return NO_LIST;
}

void refuse_tparams(Parser *p, Pos lbrack, const char *whose) {
  syntax_error_at(p, lbrack, "%s must have no type parameters", whose);
}

void check_tparams_allowed(Parser *p, Pos lbrack) {
  if (p->in_method) refuse_tparams(p, lbrack, "method");
}

void drop_tparams(Parser *p, List list, Pos rbrack) {
  list_take(p, close_tparams(p, list, rbrack));
}
