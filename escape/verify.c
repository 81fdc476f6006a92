/*
 * verify.c: checks the results of the pass.
 *
 * Ensures: every allocation site in the tree is decided; a variable whose address is captured or
 * taken by something on the heap is not on the stack as far as one step shows: a literal on the
 * heap captures by reference only variables that are moved to the heap.
 */
#include "escape/internal.h"

bool is_allocation_site(const Node *n) {
  switch ((NodeKind)n->kind) {
  case NODE_FUNC_LIT:
  case NODE_METHOD_VALUE: return true;
  case NODE_ADDR: return AS(AddrExpr, ADDR, n)->x->kind == NODE_COMPOSITE_LIT;
  case NODE_COMPOSITE_LIT: {
    TypeKind k = type_underlying(n->type)->kind;
    return k == TYPE_SLICE || k == TYPE_MAP;
  }
  case NODE_BUILTIN: {
    const BuiltinExpr *b = AS(BuiltinExpr, BUILTIN, n);
    if (b->id == BUILTIN_MAKE) return type_underlying(n->type)->kind != TYPE_CHAN;
    return b->id == BUILTIN_NEW || b->id == BUILTIN_APPEND;
  }
  case NODE_CONVERT: {
    const ConvertExpr *c = AS(ConvertExpr, CONVERT, n);
    if (c->conv == CONV_TO_IFACE) return !type_is_direct_iface(c->x->type);
    return c->conv >= CONV_STRING_BYTES && c->conv <= CONV_RUNE_STRING;
  }
  case NODE_BAD:
  case NODE_NAME:
  case NODE_BASIC_LIT:
  case NODE_KEY_VALUE:
  case NODE_PAREN:
  case NODE_SELECTOR:
  case NODE_INDEX:
  case NODE_SLICE:
  case NODE_TYPE_ASSERT:
  case NODE_CALL:
  case NODE_STAR:
  case NODE_UNARY:
  case NODE_BINARY:
  case NODE_FIELD:
  case NODE_CONST:
  case NODE_NIL:
  case NODE_FIELD_SEL:
  case NODE_DEREF:
  case NODE_MAP_INDEX:
  case NODE_RECV:
  case NODE_METHOD_EXPR:
  case NODE_INTERFACE_METHOD:
  case NODE_LIT_ELEM:
  case NODE_STMT_EXPR:
  case NODE_INLINED_CALL:
  case NODE_KIND_COUNT:
  case TYPE_EXPR_KINDS:
  case STMT_KINDS:
  case DECL_KINDS: break;
  }
  return false;
}

static void verify_captures(const FuncLit *lit) {
  const Function *f = lit->function;
  for (uint32_t i = 0; i < f->captures.len; i++) {
    const Object *v = f->captures.items[i].var;
    if (lit->n.esc == ESC_HEAP && !v->var.by_value && !v->var.heap)
      internal_error("escape", lit->n.pos, "%s refers to %s, which is on the stack", f->name,
                     v->sym->text);
  }
}

static bool verify_node(Node *n, void *arg) {
  if (is_allocation_site(n) && n->esc == ESC_NONE)
    internal_error("escape", n->pos, "%s of %s is not decided", node_kind_name((NodeKind)n->kind),
                   ((const Function *)arg)->name);
  if (n->kind == NODE_FUNC_LIT) {
    FuncLit *lit = AS(FuncLit, FUNC_LIT, n);
    verify_captures(lit);
    visit_list(lit->function->body, verify_node, lit->function);
  }
  return true;
}

void verify_escape(const Package *pkg) {
  for (uint32_t i = 0; i < pkg->functions.len; i++) {
    Function *f = pkg->functions.items[i];
    if (!f->is_generic) visit_list(f->body, verify_node, f);
  }
}
