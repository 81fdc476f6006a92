/*
 * print.c: expressions and simple statements as messages show them; where an expression starts.
 *
 * Ensures: the text of gc's syntax printer in its short form: one line, bodies of functions and
 * composite literals abbreviated to `…`, parentheses as in the source.
 */
#include "parser/internal.h"

static void print_list(Text *t, NodeList list) {
  for (uint32_t i = 0; i < list.len; i++) {
    if (i) text_puts(t, ", ");
    print_expr(t, list.items[i]);
  }
}

/* ---- fields, parameters, signatures ---------------------------------------------------------- */

static const FieldDecl *field_of(NodeList list, uint32_t i) {
  return (const FieldDecl *)list.items[i];
}

/* Name and type; the type is left to the last of several names that share it. */
static void print_field(Text *t, NodeList list, uint32_t i) {
  const FieldDecl *f = field_of(list, i);
  if (f->sym) {
    text_puts(t, f->sym->text);
    if (i + 1 < list.len && field_of(list, i + 1)->sym &&
        field_of(list, i + 1)->field_type == f->field_type)
      return;
    text_putc(t, ' ');
  }
  print_expr(t, f->field_type);
}

static void print_params(Text *t, NodeList list) {
  text_putc(t, '(');
  for (uint32_t i = 0; i < list.len; i++) {
    if (i) text_puts(t, ", ");
    print_field(t, list, i);
  }
  text_putc(t, ')');
}

static void print_signature(Text *t, const FuncTypeExpr *f) {
  print_params(t, f->params);
  if (f->results.len == 0) return;
  text_putc(t, ' ');
  if (f->results.len == 1 && !field_of(f->results, 0)->sym)
    print_expr(t, field_of(f->results, 0)->field_type);
  else
    print_params(t, f->results);
}

static void print_struct(Text *t, const StructTypeExpr *s) {
  text_puts(t, "struct{");
  for (uint32_t i = 0; i < s->fields.len; i++) {
    const FieldDecl *f = field_of(s->fields, i), *before = i ? field_of(s->fields, i - 1) : NULL;
    bool shares = before && f->sym && before->sym && before->field_type == f->field_type;
    if (i) text_puts(t, shares ? ", " : "; ");
    print_field(t, s->fields, i);
    bool last = i + 1 == s->fields.len || !f->sym || !field_of(s->fields, i + 1)->sym ||
                field_of(s->fields, i + 1)->field_type != f->field_type;
    if (last && f->tag) {
      text_putc(t, ' ');
      print_expr(t, f->tag);
    }
  }
  text_putc(t, '}');
}

static void print_interface(Text *t, const InterfaceTypeExpr *n) {
  text_puts(t, "interface{");
  for (uint32_t i = 0; i < n->elems.len; i++) {
    const FieldDecl *f = field_of(n->elems, i);
    if (i) text_puts(t, "; ");
    if (f->sym) {
      text_puts(t, f->sym->text);
      print_signature(t, (const FuncTypeExpr *)f->field_type);
    } else
      print_expr(t, f->field_type);
  }
  text_putc(t, '}');
}

/* ---- types ----------------------------------------------------------------------------------- */

static void print_array(Text *t, const ArrayTypeExpr *n) {
  text_putc(t, '[');
  if (n->open)
    text_puts(t, "...");
  else
    print_expr(t, n->len);
  text_putc(t, ']');
  print_expr(t, n->elem);
}

static void print_chan(Text *t, const ChanTypeExpr *n) {
  text_puts(t, n->send ? "chan" : "<-chan");
  text_puts(t, n->recv ? " " : "<- ");
  const ChanTypeExpr *elem = (const ChanTypeExpr *)n->elem;
  bool ambiguous = n->send && n->recv && elem && elem->n.kind == NODE_CHAN_TYPE && !elem->send;
  if (ambiguous) text_putc(t, '(');
  print_expr(t, n->elem);
  if (ambiguous) text_putc(t, ')');
}

static void print_map(Text *t, const MapTypeExpr *n) {
  text_puts(t, "map[");
  print_expr(t, n->key);
  text_putc(t, ']');
  print_expr(t, n->value);
}

/* ---- expressions ----------------------------------------------------------------------------- */

static void print_composite(Text *t, const CompositeLit *n) {
  if (n->lit_type) print_expr(t, n->lit_type);
  text_puts(t, n->elems.len ? "{…}" : "{}");
}

static void print_func_lit(Text *t, const FuncLit *n) {
  print_expr(t, n->func_type);
  const BlockStmt *body = (const BlockStmt *)n->body;
  text_puts(t, body && body->stmts.len ? " {…}" : " {}");
}

static void print_index(Text *t, const IndexExpr *n) {
  print_expr(t, n->x);
  text_putc(t, '[');
  print_list(t, n->indices);
  text_putc(t, ']');
}

static void print_slice(Text *t, const SliceExpr *n) {
  print_expr(t, n->x);
  text_putc(t, '[');
  if (n->lo) print_expr(t, n->lo);
  text_putc(t, ':');
  if (n->hi) print_expr(t, n->hi);
  if (n->max) {
    text_putc(t, ':');
    print_expr(t, n->max);
  }
  text_putc(t, ']');
}

static void print_assert(Text *t, const TypeAssertExpr *n) {
  print_expr(t, n->x);
  text_puts(t, ".(");
  if (n->is_switch_guard)
    text_puts(t, "type");
  else
    print_expr(t, n->asserted);
  text_putc(t, ')');
}

static void print_call(Text *t, const CallExpr *n) {
  print_expr(t, n->fun);
  text_putc(t, '(');
  print_list(t, n->args);
  text_puts(t, n->has_dots ? "...)" : ")");
}

static void print_selector(Text *t, const SelectorExpr *n) {
  print_expr(t, n->x);
  text_putc(t, '.');
  text_puts(t, n->sel->text);
}

static void print_key_value(Text *t, const KeyValueExpr *n) {
  print_expr(t, n->key);
  text_puts(t, ": ");
  print_expr(t, n->value);
}

/* The left spine by loop: a sum of a million terms must not exhaust the stack. */
static void print_binary(Text *t, const BinaryExpr *n) {
  VEC(const BinaryExpr *) spine = {0};
  for (; n; n = n->x && n->x->kind == NODE_BINARY ? (const BinaryExpr *)n->x : NULL)
    VEC_PUSH(t->arena, &spine, n);
  print_expr(t, spine.items[spine.len - 1]->x);
  for (uint32_t i = spine.len; i-- > 0;) {
    text_printf(t, " %s ", op_text(spine.items[i]->op));
    print_expr(t, spine.items[i]->y);
  }
}

static void print_prefixed(Text *t, const char *prefix, const Node *x) {
  text_puts(t, prefix);
  print_expr(t, x);
}

static void print_paren(Text *t, const ParenExpr *n) {
  text_putc(t, '(');
  print_expr(t, n->x);
  text_putc(t, ')');
}

void print_expr(Text *t, const Node *n) {
  if (!n) return;
  switch (n->kind) {
  case NODE_BAD: text_puts(t, "<bad expr>"); break;
  case NODE_NAME: text_puts(t, ((const NameExpr *)n)->sym->text); break;
  case NODE_BASIC_LIT:
    text_write(t, ((const BasicLit *)n)->text, ((const BasicLit *)n)->len);
    break;
  case NODE_COMPOSITE_LIT: print_composite(t, (const CompositeLit *)n); break;
  case NODE_KEY_VALUE: print_key_value(t, (const KeyValueExpr *)n); break;
  case NODE_FUNC_LIT: print_func_lit(t, (const FuncLit *)n); break;
  case NODE_PAREN: print_paren(t, (const ParenExpr *)n); break;
  case NODE_SELECTOR: print_selector(t, (const SelectorExpr *)n); break;
  case NODE_INDEX: print_index(t, (const IndexExpr *)n); break;
  case NODE_SLICE: print_slice(t, (const SliceExpr *)n); break;
  case NODE_TYPE_ASSERT: print_assert(t, (const TypeAssertExpr *)n); break;
  case NODE_CALL: print_call(t, (const CallExpr *)n); break;
  case NODE_STAR: print_prefixed(t, "*", ((const StarExpr *)n)->x); break;
  case NODE_UNARY:
    print_prefixed(t, op_text(((const UnaryExpr *)n)->op), ((const UnaryExpr *)n)->x);
    break;
  case NODE_BINARY: print_binary(t, (const BinaryExpr *)n); break;
  case NODE_ARRAY_TYPE: print_array(t, (const ArrayTypeExpr *)n); break;
  case NODE_SLICE_TYPE: print_prefixed(t, "[]", ((const SliceTypeExpr *)n)->elem); break;
  case NODE_DOTS_TYPE: print_prefixed(t, "...", ((const DotsTypeExpr *)n)->elem); break;
  case NODE_STRUCT_TYPE: print_struct(t, (const StructTypeExpr *)n); break;
  case NODE_FUNC_TYPE:
    text_puts(t, "func");
    print_signature(t, (const FuncTypeExpr *)n);
    break;
  case NODE_INTERFACE_TYPE: print_interface(t, (const InterfaceTypeExpr *)n); break;
  case NODE_MAP_TYPE: print_map(t, (const MapTypeExpr *)n); break;
  case NODE_CHAN_TYPE: print_chan(t, (const ChanTypeExpr *)n); break;
  case NODE_DEREF: print_prefixed(t, "*", ((const DerefExpr *)n)->x); break;
  case NODE_ADDR: print_prefixed(t, "&", ((const AddrExpr *)n)->x); break;
  case NODE_RECV: print_prefixed(t, "<-", ((const RecvExpr *)n)->x); break;
  case NODE_CONVERT: print_expr(t, ((const ConvertExpr *)n)->x); break;
  default: text_printf(t, "<%s>", node_kind_name(n->kind));
  }
}

/* ---- simple statements ----------------------------------------------------------------------- */

/* A binary expression in parentheses, so that the `=` beside it stands out. */
static void print_emphasized(Text *t, NodeList list) {
  bool binary = list.len == 1 && list.items[0] && list.items[0]->kind == NODE_BINARY;
  if (binary) text_putc(t, '(');
  print_list(t, list);
  if (binary) text_putc(t, ')');
}

static void print_assign(Text *t, const AssignStmt *n) {
  if (n->inc_dec) {
    print_list(t, n->lhs);
    text_puts(t, op_text(n->op));
    text_puts(t, op_text(n->op));
  } else if (n->define || n->op) {
    print_list(t, n->lhs);
    text_printf(t, " %s= ", n->define ? ":" : op_text(n->op));
    print_list(t, n->rhs);
  } else {
    text_puts(t, "assignment ");
    print_emphasized(t, n->lhs);
    text_puts(t, " = ");
    print_emphasized(t, n->rhs);
  }
}

void print_simple_stmt(Text *t, const Node *n) {
  if (n->kind == NODE_ASSIGN_STMT)
    print_assign(t, (const AssignStmt *)n);
  else if (n->kind == NODE_SEND_STMT) {
    print_expr(t, ((const SendStmt *)n)->chan);
    text_puts(t, " <- ");
    print_expr(t, ((const SendStmt *)n)->value);
  } else if (n->kind == NODE_EXPR_STMT)
    print_expr(t, ((const ExprStmt *)n)->x);
}

/* ---- where an expression starts -------------------------------------------------------------- */

/* The part that stands before a node's own position, or null. */
static const Node *left_part(const Node *n) {
  switch (n->kind) {
  case NODE_COMPOSITE_LIT: return ((const CompositeLit *)n)->lit_type;
  case NODE_KEY_VALUE: return ((const KeyValueExpr *)n)->key;
  case NODE_SELECTOR: return ((const SelectorExpr *)n)->x;
  case NODE_INDEX: return ((const IndexExpr *)n)->x;
  case NODE_TYPE_ASSERT: return ((const TypeAssertExpr *)n)->x;
  case NODE_CALL: return ((const CallExpr *)n)->fun;
  case NODE_BINARY: return ((const BinaryExpr *)n)->x;
  case NODE_SEND_STMT: return ((const SendStmt *)n)->chan;
  case NODE_EXPR_STMT: return NULL;
  case NODE_ASSIGN_STMT: {
    NodeList lhs = ((const AssignStmt *)n)->lhs;
    return lhs.len ? lhs.items[0] : NULL;
  }
  default: return NULL;
  }
}

/* A slice expression starts, for gc, at its bracket; messages depend on it. */
Pos start_pos(const Node *n) {
  if (!n) return NO_POS;
  for (const Node *left; (left = left_part(n));) n = left;
  return n->pos;
}
