/*
 * nodes.c: allocation and names of nodes; the constructors of types and expressions.
 *
 * Ensures: a node's position is where gc would report it: the operator of a binary expression, the
 * bracket of a call, index or literal, the dot of a selector, else its first character.
 * Constructors accept null children, since a parse goes on after an error.
 */
#include "parser/internal.h"

static const char *const kind_names[] = {
#define EXPR(K, S, name, fields) name,
#define STMT(K, S, name, fields) name,
#define DECL(K, S, name, fields) name,
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
};

const char *node_kind_name(NodeKind kind) {
  return kind_names[kind];
}

static const char *const op_texts[OP_COUNT] = {
    [OP_NONE] = "",  [OP_ADD] = "+",   [OP_SUB] = "-",   [OP_MUL] = "*",  [OP_DIV] = "/",
    [OP_REM] = "%",  [OP_AND] = "&",   [OP_OR] = "|",    [OP_XOR] = "^",  [OP_AND_NOT] = "&^",
    [OP_SHL] = "<<", [OP_SHR] = ">>",  [OP_LAND] = "&&", [OP_LOR] = "||", [OP_EQ] = "==",
    [OP_NE] = "!=",  [OP_LT] = "<",    [OP_LE] = "<=",   [OP_GT] = ">",   [OP_GE] = ">=",
    [OP_NOT] = "!",  [OP_TILDE] = "~", [OP_RECV] = "<-",
};

const char *op_text(Op op) {
  return op_texts[op];
}

Node *node_new(Arena *a, size_t size, NodeKind kind, Pos pos) {
  Node *n = arena_alloc(a, size);
  n->kind = (uint8_t)kind;
  n->pos = pos;
  return n;
}

/* ---- names and literals ---------------------------------------------------------------------- */

Node *new_bad(Parser *p, Pos pos) {
  return &NEW_NODE(p->arena, BadExpr, BAD, pos)->n;
}

Node *new_name(Parser *p, Pos pos, Sym *sym) {
  NameExpr *n = NEW_NODE(p->arena, NameExpr, NAME, pos);
  n->sym = sym;
  return &n->n;
}

Node *new_literal(Parser *p, const Token *t) {
  BasicLit *n = NEW_NODE(p->arena, BasicLit, BASIC_LIT, p->base + t->start);
  n->lit_kind = (LitKind)t->op;
  n->bad = t->bad;
  n->text = t->text;
  n->len = t->len;
  return &n->n;
}

Node *new_selector(Parser *p, Pos dot, Node *x, Sym *sel, Pos sel_pos) {
  SelectorExpr *n = NEW_NODE(p->arena, SelectorExpr, SELECTOR, dot);
  n->x = x;
  n->sel = sel;
  n->sel_pos = sel_pos;
  return &n->n;
}

Node *new_qualified(Parser *p, Pos pos, Sym *package, Pos dot, Sym *name, Pos name_pos) {
  return new_selector(p, dot, new_name(p, pos, package), name, name_pos);
}

/* ---- types ----------------------------------------------------------------------------------- */

Node *new_slice_type_expr(Parser *p, Pos pos, Node *elem) {
  SliceTypeExpr *n = NEW_NODE(p->arena, SliceTypeExpr, SLICE_TYPE, pos);
  n->elem = elem;
  return &n->n;
}

Node *new_array_type_expr(Parser *p, Pos pos, Node *len, Node *elem) {
  ArrayTypeExpr *n = NEW_NODE(p->arena, ArrayTypeExpr, ARRAY_TYPE, pos);
  n->len = len;
  n->elem = elem;
  return &n->n;
}

Node *new_open_array(Parser *p, Pos pos, Node *elem) {
  ArrayTypeExpr *n = NEW_NODE(p->arena, ArrayTypeExpr, ARRAY_TYPE, pos);
  n->open = true;
  n->elem = elem;
  return &n->n;
}

Node *new_dots(Parser *p, Pos pos, Node *elem) {
  DotsTypeExpr *n = NEW_NODE(p->arena, DotsTypeExpr, DOTS_TYPE, pos);
  n->elem = elem;
  return &n->n;
}

Node *new_chan(Parser *p, Pos pos, bool send, bool recv, Node *elem) {
  ChanTypeExpr *n = NEW_NODE(p->arena, ChanTypeExpr, CHAN_TYPE, pos);
  n->send = send;
  n->recv = recv;
  n->elem = elem;
  return &n->n;
}

Node *new_map_type_expr(Parser *p, Pos pos, Node *key, Node *value) {
  MapTypeExpr *n = NEW_NODE(p->arena, MapTypeExpr, MAP_TYPE, pos);
  n->key = key;
  n->value = value;
  return &n->n;
}

Node *new_struct(Parser *p, Pos pos, List fields) {
  StructTypeExpr *n = NEW_NODE(p->arena, StructTypeExpr, STRUCT_TYPE, pos);
  n->fields = list_take(p, fields);
  return &n->n;
}

Node *new_interface(Parser *p, Pos pos, List elems) {
  InterfaceTypeExpr *n = NEW_NODE(p->arena, InterfaceTypeExpr, INTERFACE_TYPE, pos);
  n->elems = list_take(p, elems);
  return &n->n;
}

/* ---- operators ------------------------------------------------------------------------------- */

Node *new_star(Parser *p, Pos pos, Node *x) {
  StarExpr *n = NEW_NODE(p->arena, StarExpr, STAR, pos);
  n->x = x;
  return &n->n;
}

Node *new_unary(Parser *p, Pos pos, Op op, Node *x) {
  UnaryExpr *n = NEW_NODE(p->arena, UnaryExpr, UNARY, pos);
  if (op == OP_TILDE) p->saw_tilde = true;
  n->op = op;
  n->x = x;
  return &n->n;
}

Node *new_binary(Parser *p, Pos pos, Op op, Node *x, Node *y) {
  BinaryExpr *n = NEW_NODE(p->arena, BinaryExpr, BINARY, pos);
  n->op = op;
  n->x = x;
  n->y = y;
  return &n->n;
}

Node *without_parens(Node *x) {
  while (x && x->kind == NODE_PAREN) x = ((ParenExpr *)x)->x;
  return x;
}

Node *new_address(Parser *p, Pos pos, Node *x) {
  return new_unary(p, pos, OP_AND, without_parens(x));
}

/*
 * The arrow belongs to the channel type: <-(chan T) is (<-chan T), and <-(chan<- T) is
 * (<-chan (<-T)), where T must then take the arrow in its turn.
 */
static void give_arrow(Parser *p, ChanTypeExpr *c) {
  for (;;) {
    bool send_only = c->send && !c->recv, recv_only = c->recv && !c->send;
    if (recv_only) syntax_error_at(p, next_pos(p), "unexpected <-, expected chan");
    c->send = false;
    c->recv = true;
    if (!send_only || !c->elem) return;
    if (c->elem->kind != NODE_CHAN_TYPE) {
      Text t = text_new(p->arena);
      print_expr(&t, c->elem);
      syntax_error_at(p, next_pos(p), "unexpected %s, expected chan", t.s);
      return;
    }
    c = (ChanTypeExpr *)c->elem;
  }
}

Node *new_receive(Parser *p, Pos pos, Node *x) {
  if (!x || x->kind != NODE_CHAN_TYPE) return new_unary(p, pos, OP_RECV, x);
  give_arrow(p, (ChanTypeExpr *)x);
  return x;
}

Node *new_paren(Parser *p, Pos pos, Node *x) {
  ParenExpr *n = NEW_NODE(p->arena, ParenExpr, PAREN, pos);
  n->x = x;
  return &n->n;
}

/* ---- primary expressions --------------------------------------------------------------------- */

Node *new_inst(Parser *p, Pos pos, Node *x, List indices) {
  IndexExpr *n = NEW_NODE(p->arena, IndexExpr, INDEX, pos);
  n->x = x;
  n->indices = list_take(p, indices);
  return &n->n;
}

Node *new_inst1(Parser *p, Pos pos, Node *x, Node *index) {
  return new_inst(p, pos, x, list_one(p, index));
}

bool must_be_value(const Node *x) {
  switch (x->kind) {
  case NODE_BASIC_LIT:
  case NODE_COMPOSITE_LIT:
  case NODE_FUNC_LIT:
  case NODE_SLICE:
  case NODE_TYPE_ASSERT:
  case NODE_UNARY:
  case NODE_BINARY:
  case NODE_CALL: return true;
  case NODE_PAREN: return must_be_value(((const ParenExpr *)x)->x);
  case NODE_INDEX: {
    const IndexExpr *n = (const IndexExpr *)x;
    return must_be_value(n->x) || (n->indices.len == 1 && must_be_value(n->indices.items[0]));
  }
  default: return false;
  }
}

Node *new_composite(Parser *p, Node *type, Pos lbrace, List elems, Pos rbrace) {
  CompositeLit *n = NEW_NODE(p->arena, CompositeLit, COMPOSITE_LIT, lbrace);
  n->lit_type = type;
  n->elems = list_take(p, elems);
  n->rbrace = rbrace;
  if (type && must_be_value(type)) p->failed = true; /* the careful parse says why */
  return &n->n;
}

bool is_literal_type(const Node *x) {
  switch (x->kind) {
  case NODE_PAREN: return is_literal_type(((const ParenExpr *)x)->x);
  case NODE_NAME: return ((const NameExpr *)x)->sym->text[0] != '<'; /* a bad expression */
  case NODE_SELECTOR:
  case NODE_INDEX:
  case NODE_ARRAY_TYPE:
  case NODE_SLICE_TYPE:
  case NODE_STRUCT_TYPE:
  case NODE_MAP_TYPE: return true;
  default: return false;
  }
}

Node *paren_literal(Parser *p, Node *type, Pos lbrace, List elems, Pos rbrace) {
  syntax_error_at(p, lbrace, "cannot parenthesize type in composite literal");
  return new_composite(p, type, lbrace, elems, rbrace);
}

Node *new_key_value(Parser *p, Pos colon, Node *key, Node *value) {
  KeyValueExpr *n = NEW_NODE(p->arena, KeyValueExpr, KEY_VALUE, colon);
  n->key = key;
  n->value = value;
  return &n->n;
}

Node *new_func_lit(Parser *p, Pos pos, Node *func_type, Node *body) {
  FuncLit *n = NEW_NODE(p->arena, FuncLit, FUNC_LIT, pos);
  n->func_type = func_type;
  n->body = close_body(p, body);
  return &n->n;
}

Node *new_assert(Parser *p, Pos dot, Node *x, Node *type) {
  TypeAssertExpr *n = NEW_NODE(p->arena, TypeAssertExpr, TYPE_ASSERT, dot);
  n->x = x;
  n->asserted = type;
  n->is_switch_guard = type == NULL;
  return &n->n;
}

Node *new_slice(Parser *p, Pos pos, Node *x, Node *lo, Node *hi) {
  SliceExpr *n = NEW_NODE(p->arena, SliceExpr, SLICE, pos);
  n->x = x;
  n->lo = lo;
  n->hi = hi;
  return &n->n;
}

Node *new_slice3(Parser *p, Pos pos, Node *x, Node *lo, Node *hi, Pos colon, Node *max,
                 Pos rbrack) {
  if (!hi) {
    parse_error_at(p, colon, "middle index required in 3-index slice");
    hi = new_bad(p, colon);
  }
  if (!max) {
    parse_error_at(p, rbrack, "final index required in 3-index slice");
    max = new_bad(p, rbrack);
  }
  SliceExpr *n = (SliceExpr *)new_slice(p, pos, x, lo, hi);
  n->max = max;
  n->three = true;
  return &n->n;
}

Node *new_call(Parser *p, Pos pos, Node *fun, List args, bool has_dots, Pos rparen) {
  CallExpr *n = NEW_NODE(p->arena, CallExpr, CALL, pos);
  n->fun = fun;
  n->args = list_take(p, args);
  n->has_dots = has_dots;
  n->rparen = rparen;
  return &n->n;
}
