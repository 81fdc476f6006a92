/*
 * dump.c: tokens and trees as text.
 *
 * Tree format: `(kind details children...)`; a null child is `_`, a list `[...]`, strings stand as
 * in the source; one top-level declaration a line. Method: children from ast.def, details per kind.
 */
#include "parser/internal.h"

/* ---- tokens ---------------------------------------------------------------------------------- */

static void dump_lex_error(void *arg, uint32_t offset, const char *message) {
  (void)offset;
  fprintf(arg, "error\t%s\n", message);
}

static void dump_directive(void *arg, uint32_t offset, const char *text, uint32_t len) {
  (void)offset;
  fprintf(arg, "directive\t%.*s\n", (int)len, text);
}

static void dump_token(const SourceFile *f, const Token *t, FILE *out) {
  static const char *const semis[] = {"semicolon", "newline", "EOF"};
  Position at = raw_position_of(source_pos(f, t->start));
  fprintf(out, "%u:%u\t", at.line, at.col);
  if (t->kind == TOK_SEMI)
    fprintf(out, ";\t%s\n", semis[t->op]);
  else if (t->kind == TOK_NAME || t->kind == TOK_LITERAL)
    fprintf(out, "%s\t%.*s\n", token_kind_text(t->kind), (int)t->len, t->text);
  else
    fprintf(out, "%.*s\n", (int)t->len, t->text);
}

void dump_tokens(SourceFile *f, FILE *out) {
  uint32_t size;
  const char *text = source_text(f, &size);
  LexHandler handler = {out, dump_lex_error, dump_directive};
  Lexer *lx = lexer_new(session_arena, text, size, &handler);
  Token t;
  for (lexer_next(lx, &t); t.kind != TOK_EOF; lexer_next(lx, &t)) dump_token(f, &t, out);
  lexer_close(lx);
}

/* ---- trees ----------------------------------------------------------------------------------- */

static void dump_sym(const Sym *s, FILE *out) {
  fprintf(out, " %s", s ? s->text : "_");
}

static void dump_flag(bool flag, const char *name, FILE *out) {
  if (flag) fprintf(out, " %s", name);
}

static void dump_assign_details(const AssignStmt *n, FILE *out) {
  if (n->inc_dec)
    fprintf(out, " %s%s", op_text(n->op), op_text(n->op));
  else
    fprintf(out, " %s%s=", n->define ? ":" : "", op_text(n->op));
}

static void dump_branch_details(const BranchStmt *n, FILE *out) {
  static const char *const names[] = {"break", "continue", "goto", "fallthrough"};
  fprintf(out, " %s", names[n->branch]);
  if (n->label) dump_sym(n->label, out);
}

static void dump_chan_details(const ChanTypeExpr *n, FILE *out) {
  dump_flag(!n->recv, "send", out);
  dump_flag(!n->send, "recv", out);
}

static void dump_type_decl_details(const TypeDecl *n, FILE *out) {
  dump_sym(n->sym, out);
  dump_flag(n->is_alias, "=", out);
}

/* What a node says beside its children. */
static void dump_details(const Node *n, FILE *out) {
  switch (n->kind) {
  case NODE_NAME: dump_sym(((const NameExpr *)n)->sym, out); break;
  case NODE_BASIC_LIT:
    fprintf(out, " %.*s", (int)((const BasicLit *)n)->len, ((const BasicLit *)n)->text);
    break;
  case NODE_SELECTOR: dump_sym(((const SelectorExpr *)n)->sel, out); break;
  case NODE_SLICE: dump_flag(((const SliceExpr *)n)->three, "full", out); break;
  case NODE_TYPE_ASSERT:
    dump_flag(((const TypeAssertExpr *)n)->is_switch_guard, "type", out);
    break;
  case NODE_CALL: dump_flag(((const CallExpr *)n)->has_dots, "...", out); break;
  case NODE_UNARY: fprintf(out, " %s", op_text(((const UnaryExpr *)n)->op)); break;
  case NODE_BINARY: fprintf(out, " %s", op_text(((const BinaryExpr *)n)->op)); break;
  case NODE_ARRAY_TYPE: dump_flag(((const ArrayTypeExpr *)n)->open, "...", out); break;
  case NODE_CHAN_TYPE: dump_chan_details((const ChanTypeExpr *)n, out); break;
  case NODE_FIELD:
    dump_sym(((const FieldDecl *)n)->sym, out);
    dump_flag(((const FieldDecl *)n)->embedded, "embedded", out);
    break;
  case NODE_ASSIGN_STMT: dump_assign_details((const AssignStmt *)n, out); break;
  case NODE_BRANCH_STMT: dump_branch_details((const BranchStmt *)n, out); break;
  case NODE_TYPE_SWITCH_STMT: dump_sym(((const TypeSwitchStmt *)n)->bind, out); break;
  case NODE_CASE_CLAUSE: dump_flag(((const CaseClause *)n)->is_default, "default", out); break;
  case NODE_RANGE_STMT: dump_flag(((const RangeStmt *)n)->define, ":=", out); break;
  case NODE_LABELED_STMT: dump_sym(((const LabeledStmt *)n)->label, out); break;
  case NODE_IMPORT_DECL: dump_sym(((const ImportDecl *)n)->local, out); break;
  case NODE_TYPE_DECL: dump_type_decl_details((const TypeDecl *)n, out); break;
  case NODE_FUNC_DECL: dump_sym(((const FuncDecl *)n)->sym, out); break;
  case NODE_CONST_DECL: fprintf(out, " %u", ((const ConstDecl *)n)->iota); break;
  default: break;
  }
}

static void dump_child(const Node *n, FILE *out) {
  fputc(' ', out);
  dump_node(n, out);
}

static void dump_list(NodeList list, FILE *out) {
  fputs(" [", out);
  for (uint32_t i = 0; i < list.len; i++) {
    if (i) fputc(' ', out);
    dump_node(list.items[i], out);
  }
  fputc(']', out);
}

static void dump_children(const Node *n, FILE *out) {
  switch ((NodeKind)n->kind) {
#define N(f) dump_child(s->f, out);
#define L(f) dump_list(s->f, out);
#define KIND(K, S, name, fields)                                                                   \
  case NODE_##K: {                                                                                 \
    const S *s = (const S *)n;                                                                     \
    (void)s;                                                                                       \
    fields                                                                                         \
  } break;
#define EXPR(K, S, name, fields) KIND(K, S, name, fields)
#define STMT(K, S, name, fields) KIND(K, S, name, fields)
#define DECL(K, S, name, fields) KIND(K, S, name, fields)
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
#undef KIND
#undef N
#undef L
  case NODE_KIND_COUNT: break;
  }
}

static const char *kind_word(const Node *n) {
  static const char *const words[] = {
#define EXPR(K, S, name, fields) #K,
#define STMT(K, S, name, fields) #K,
#define DECL(K, S, name, fields) #K,
#include "parser/ast.def"
#undef EXPR
#undef STMT
#undef DECL
  };
  return words[n->kind];
}

void dump_node(const Node *n, FILE *out) {
  if (!n) {
    fputc('_', out);
    return;
  }
  fprintf(out, "(%s", kind_word(n));
  dump_details(n, out);
  dump_children(n, out);
  fputc(')', out);
}

void dump_file(const File *file, FILE *out) {
  fprintf(out, "package %s\n", file->package_name->text);
  for (uint32_t i = 0; i < file->decls.len; i++) {
    dump_node(file->decls.items[i], out);
    fputc('\n', out);
  }
}
