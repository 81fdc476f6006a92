/*
 * check.c: the type checker's order of work.
 *
 * Requires: a package with parsed files; imports checked. Ensures: what ast.h and types.h say of a
 * checked package, or errors.
 *
 * Method: all package-level names are collected first, then resolved on demand, so that their order
 * does not matter; function bodies come last, when every type is known; then the initialisation
 * order, and what was not used.
 */
#include "types/decl.h"

Environment enter_environment(Checker *c, Scope *scope, Function *function, Object *decl,
                              File *file) {
  Environment saved = {c->scope,   c->function,     c->iota,
                       c->err_pos, c->declared_pos, c->current_decl,
                       c->file,    c->loop_depth,   c->interface_depth};
  c->scope = scope;
  c->function = function;
  c->iota = NULL;
  c->err_pos = NO_POS;
  c->current_decl = decl;
  c->file = file;
  c->loop_depth = c->interface_depth = 0;
  return saved;
}

void leave_environment(Checker *c, const Environment *saved) {
  c->scope = saved->scope;
  c->function = saved->function;
  c->iota = saved->iota;
  c->err_pos = saved->err_pos;
  c->declared_pos = saved->declared_pos;
  c->current_decl = saved->current_decl;
  c->file = saved->file;
  c->loop_depth = saved->loop_depth;
  c->interface_depth = saved->interface_depth;
}

const char *position_text(Checker *c, Pos pos) {
  Text t = text_new(c->arena);
  Position p = position_of(pos), raw = raw_position_of(pos);
  bool moved = strcmp(p.file, raw.file) != 0 || p.line != raw.line || p.col != raw.col;
  const char *file = moved ? p.file : file_in_message(c->arena, c->target, p.file);
  text_printf(&t, p.col ? "%s:%u:%u" : "%s:%u", file, p.line, p.col);
  if (moved) text_printf(&t, "[%s:%u:%u]", raw.file, raw.line, raw.col);
  return t.s;
}

const char *follow_up(Checker *c, Pos pos, const char *fmt, ...) {
  Text t = text_new(c->arena);
  text_printf(&t, FOLLOW "%s: ", position_text(c, pos));
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  return t.s;
}

const char *language_of_package(const Checker *c) {
  return c->pkg->go_version ? c->pkg->go_version : c->options->lang;
}

bool lang_at_least(Checker *c, int minor) {
  if (c->pkg->is_std) return true;
  int have;
  const char *of_file = c->file ? c->file->go_version : NULL;
  if (of_file && sscanf(of_file, "go1.%d", &have) == 1)
    return (have > FIRST_FILE_VERSION ? have : FIRST_FILE_VERSION) >= minor;
  const char *lang = language_of_package(c);
  if (!lang || sscanf(lang, "go1.%d", &have) != 1) return true;
  return have >= minor;
}

/* ---- function bodies ------------------------------------------------------------------------- */

void delay(Checker *c, void (*run)(Checker *c, void *arg), void *arg) {
  Delayed *d = NEW(c->arena, Delayed);
  *d = (Delayed){run, arg, c->file, c->current_decl, c->pkg};
  VEC_PUSH(c->arena, &c->delayed, d);
}

void run_delayed(Checker *c, uint32_t from) {
  Package *pkg = c->pkg;
  for (uint32_t i = from; i < c->delayed.len; i++) {
    Delayed *d = c->delayed.items[i];
    c->pkg = d->pkg;
    Environment saved = enter_environment(c, NULL, NULL, d->decl, d->file);
    d->run(c, d->arg);
    leave_environment(c, &saved);
  }
  c->delayed.len = from;
  c->pkg = pkg;
}

/* A function body on its way to be checked. */
typedef struct Body {
  Function *function;
  Node *block;
  Scope *scope;
  const Const *iota; /* of a literal in a constant declaration */
} Body;

static bool needs_result(const Function *f) {
  return f->type->func.results.len > 0;
}

static void run_body(Checker *c, void *arg) {
  const Body *b = arg;
  Function *f = b->function;
  Node *body = b->block;
  uint32_t scopes = c->closed_scopes.len;
  Map statements = c->statements; /* an instance has nodes of its own */
  c->statements = (Map){0};
  Environment saved = enter_environment(c, b->scope, f, c->current_decl, c->file);
  c->iota = b->iota;
  if (f->obj) c->declared_pos = f->pos;
  BlockStmt *block = AS(BlockStmt, BLOCK_STMT, body);
  f->end = block->rbrace;
  check_stmts(c, &block->stmts, &f->body);
  if (needs_result(f) && !is_terminating(c, body, NULL))
    type_error_at(c, block->rbrace, "missing return");
  report_unused_variables(c, b->scope);
  for (uint32_t i = scopes; i < c->closed_scopes.len; i++)
    report_unused_variables(c, c->closed_scopes.items[i]);
  c->closed_scopes.len = scopes;
  c->statements = statements;
  if (f->range_count && diag_count(c->diag) == 0) lower_range_functions(c, f);
  leave_environment(c, &saved);
}

bool wants_body(const Checker *c, Function *f) {
  const CheckOptions *o = c->options;
  return !o->wants_body || o->wants_body(o->importer_ctx, f);
}

/* Bodies wait until the declaration or statement around them is complete. */
void check_func_body(Checker *c, Function *f, Node *body, Scope *scope) {
  if (!body) return;
  Body *b = NEW(c->arena, Body);
  *b = (Body){f, body, scope, c->iota};
  delay(c, run_body, b);
}

/* ---- objects --------------------------------------------------------------------------------- */

static void dispatch_object(Checker *c, Object *o, DeclInfo *d) {
  switch (o->kind) {
  case OBJ_CONST: check_const_object(c, o, d); break;
  case OBJ_VAR: check_var_object(c, o, d); break;
  case OBJ_TYPE_NAME: check_type_object(c, o, AS(TypeDecl, TYPE_DECL, d->decl)); break;
  case OBJ_FUNC: check_func_object(c, o, d); break;
  case OBJ_PACKAGE_NAME:
  case OBJ_LABEL:
  case OBJ_BUILTIN:
  case OBJ_NIL: break;
  }
}

/* o refers to itself: fine through functions and type definitions, else an error. */
static void meet_again(Checker *c, Object *o) {
  bool valid = is_valid_cycle(c, o);
  if (o->kind == OBJ_FUNC) return;
  if (!valid || !o->type) o->type = universe_type(TYPE_INVALID);
}

void resolve_object(Checker *c, Object *o) {
  if (o->color == BLACK || !o->decl) return;
  if (o->color == GREY) {
    meet_again(c, o);
    return;
  }
  DeclInfo *d = o->decl;
  o->color = GREY;
  VEC_PUSH(c->arena, &c->decl_stack, o);
  Object *user = o->kind == OBJ_CONST || o->kind == OBJ_VAR ? o : NULL;
  Environment saved = enter_environment(c, d->scope, c->init_function, user, d->file);
  c->declared_pos = o->pos;
  dispatch_object(c, o, d);
  leave_environment(c, &saved);
  c->decl_stack.len--;
  o->color = BLACK;
}

/* Types first, so that methods are known when expressions ask for them; aliases after them, as gc.
 */
static void resolve_all(Checker *c) {
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    if (o->kind == OBJ_TYPE_NAME && !o->type_name.is_alias) resolve_object(c, o);
  }
  for (uint32_t i = 0; i < c->objects.len; i++)
    if (c->objects.items[i]->kind == OBJ_TYPE_NAME) resolve_object(c, c->objects.items[i]);
  for (uint32_t i = 0; i < c->objects.len; i++) resolve_object(c, c->objects.items[i]);
}

/* ---- results --------------------------------------------------------------------------------- */

static bool is_declared_function(const Object *o) {
  return o->kind == OBJ_FUNC && o->func.function && !o->func.function->is_generic;
}

static void list_results(Checker *c) {
  Package *p = c->pkg;
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    if (is_declared_function(o) && wants_body(c, o->func.function))
      VEC_PUSH(session_arena, &p->functions, o->func.function);
    if (o->kind == OBJ_VAR) VEC_PUSH(session_arena, &p->variables, o);
    if (o->kind == OBJ_TYPE_NAME) VEC_PUSH(session_arena, &p->types, o);
  }
  Function *init = c->init_function;
  if (init->body.len == 0 && init->closures.len == 0) return;
  if (wants_body(c, init)) VEC_PUSH(session_arena, &p->functions, init);
}

/* The initialiser runs before the init functions, which run in the order of the sources. */
static void list_init_functions(Checker *c) {
  Package *p = c->pkg;
  if (c->init_function->body.len) VEC_PUSH(session_arena, &p->init_functions, c->init_function);
  for (uint32_t i = 0; i < c->objects.len; i++) {
    Object *o = c->objects.items[i];
    bool is_init = o->kind == OBJ_FUNC && o->func.function && !o->func.recv_named && !o->scope &&
                   o->sym == sym_of("init");
    if (is_init) VEC_PUSH(session_arena, &p->init_functions, o->func.function);
  }
}

static Function *new_init_function(Package *pkg) {
  Function *f = NEW(session_arena, Function);
  f->type = new_func_type((ObjectList){0}, (ObjectList){0}, false);
  f->pkg = pkg;
  f->name = "init";
  f->is_package_init = true;
  return f;
}

/* ---- errors that are reported last ----------------------------------------------------------- */

void late_error_at(Checker *c, Stage stage, Pos pos, const char *fmt, ...) {
  Text t = text_new(c->arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  VEC_PUSH(c->arena, &c->late, ((LateError){stage, pos, t.s}));
}

/* Whoever has errors of an earlier stage does not see these. */
static void report_late_errors(Checker *c) {
  for (Stage stage = 0; stage < STAGE_COUNT && diag_count(c->diag) == 0; stage++)
    for (uint32_t i = 0; i < c->late.len; i++)
      if (c->late.items[i].stage == stage)
        type_error_at(c, c->late.items[i].pos, "%s", c->late.items[i].text);
}

void check_package(Package *pkg, Diag *d, const CheckOptions *options) {
  Checker *c = NEW(session_arena, Checker);
  c->pkg = c->target = pkg;
  c->diag = d;
  c->options = options;
  c->arena = session_arena;
  pkg->checker = c;
  pkg->scope = scope_new(universe);
  Package *outer = print_set_package(pkg);
  c->init_function = new_init_function(pkg);
  collect_objects(c);
  check_direct_cycles(c);
  check_directives(c);
  resolve_all(c);
  run_delayed(c, 0);
  uint32_t anonymous = c->anonymous.len; /* those of instances stand there already */
  check_instantiation_cycles(c);
  check_instances(c);
  order_initialisation(c);
  if (!options->wants_body) report_unused_imports(c);
  c->anonymous.len = anonymous;
  check_anonymous_cycles(c);
  check_size_limits(c);
  report_late_errors(c);
  list_results(c);
  list_init_functions(c);
  print_set_package(outer);
  pkg->checker = NULL;
  pkg->checked = true;
}
