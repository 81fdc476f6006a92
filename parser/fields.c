/*
 * fields.c: the constructors of struct fields and interface elements.
 */
#include "parser/internal.h"

/* ---- structs --------------------------------------------------------------------------------- */

static Node *struct_field(Parser *p, Pos pos, Sym *name, Node *type, Node *tag) {
  FieldDecl *f = (FieldDecl *)new_field(p, pos, name, type);
  f->tag = tag;
  return &f->n;
}

List new_field1(Parser *p, Pos pos, Sym *name, Node *type, Node *tag) {
  return list_one(p, struct_field(p, pos, name, type, tag));
}

List new_fields(Parser *p, List names, Node *type, Node *tag) {
  Node **items = list_items(p, names);
  for (uint32_t i = 0; i < names.count; i++)
    items[i] = struct_field(p, items[i]->pos, ((NameExpr *)items[i])->sym, type, tag);
  return names;
}

List new_embedded(Parser *p, Pos pos, Node *type, Node *tag) {
  FieldDecl *f = (FieldDecl *)struct_field(p, pos, NULL, type, tag);
  f->embedded = true;
  return list_one(p, &f->n);
}

List bad_embedded(Parser *p, Pos pos, Pos lparen, Node *type, Node *tag) {
  syntax_error_at(p, lparen, "cannot parenthesize embedded type");
  return new_embedded(p, pos, type, tag);
}

/* ---- interfaces ------------------------------------------------------------------------------ */

static void refuse_generic_method(Parser *p, Pos lbrack) {
  parse_error_at(p, lbrack, "interface method must have no type parameters");
}

Node *generic_method(Parser *p, Pos pos, Sym *name, Pos lbrack, List params, Pos rbrack,
                     Node *func_type) {
  NodeList list = list_take(p, close_params(p, params, rbrack, false));
  if (list.len && ((FieldDecl *)list.items[0])->sym)
    refuse_generic_method(p, lbrack);
  else
    syntax_error_at(p, func_type->pos,
                    "unexpected ( in interface type; possibly missing semicolon or newline or }");
  return new_field(p, pos, name, func_type);
}

Node *empty_brackets(Parser *p, Pos pos, Sym *name, Pos rbrack, Node *func_type) {
  parse_error_at(p, rbrack, "empty type %s list", func_type ? "parameter" : "argument");
  if (func_type) return new_field(p, pos, name, func_type);
  return new_field(p, pos, NULL, new_name(p, pos, name));
}

Node *new_inst_of_params(Parser *p, Pos pos, Sym *name, Pos lbrack, List params, Pos end) {
  params = close_params(p, params, end, false);
  if (params.count && ((FieldDecl *)list_items(p, params)[0])->sym) {
    syntax_message(p, next_pos(p), "expected (");
    refuse_generic_method(p, lbrack);
  }
  for (uint32_t i = 0; i < params.count; i++) {
    FieldDecl *f = (FieldDecl *)list_items(p, params)[i];
    list_items(p, params)[i] = f->field_type;
  }
  return new_inst(p, lbrack, new_name(p, pos, name), params);
}
