/*
 * call.c: f(a, b...) and T(x) (Go spec, Calls; Passing arguments to ... parameters).
 *
 * Ensures: a CALL's arguments match the parameters one to one, with exactly their types; variadic
 * ones are collected in an implicit slice literal; the receiver of a method call is its first
 * argument. Where one call gives all arguments of another, temporaries hold them (STMT_EXPR).
 */
#include "types/expr.h"

/* ---- lists of values ------------------------------------------------------------------------- */

static Object *new_temp(Checker *c, Type *t, Pos pos) {
  return build_temp(c->function, t, pos);
}

/* The type of a temporary for an operand: untyped booleans of comma-ok forms are bool. */
static Type *temp_type(const Operand *x) {
  return is_untyped(x->type) ? default_type(x->type) : x->type;
}

/* The temporary as a value; an untyped one can still take its final type. */
static Node *temp_value(Checker *c, Object *temp, Type *t, Pos pos) {
  Node *n = build_name(c->arena, temp, pos);
  return is_untyped(t) ? build_convert(c->arena, CONV_NOOP, n, t, pos, true) : n;
}

void spread_values(Checker *c, Operand *list, uint32_t n, NodeList *stmts) {
  Node *all = list[0].node;
  if (!all) return;
  AssignStmt *s = NEW_NODE(c->arena, AssignStmt, ASSIGN_STMT, all->pos);
  s->define = true;
  VEC_PUSH(c->arena, &s->rhs, all);
  for (uint32_t i = 0; i < n; i++) {
    Object *temp = new_temp(c, temp_type(&list[i]), all->pos);
    temp->var.carries = i == 0 && n > 1 && c->function && !c->function->is_package_init;
    Node *def = build_name(c->arena, temp, all->pos);
    AS(NameExpr, NAME, def)->is_def = true;
    VEC_PUSH(c->arena, &s->lhs, def);
    list[i].node = temp_value(c, temp, list[i].type, all->pos);
  }
  VEC_PUSH(c->arena, stmts, &s->n);
}

static Operand *spread_tuple(Checker *c, const Operand *x, uint32_t *n) {
  const TypeList *types = &x->type->tuple.types;
  Operand *list = NEW_ARRAY(c->arena, Operand, types->len);
  for (uint32_t i = 0; i < types->len; i++)
    list[i] =
        (Operand){.mode = MODE_VALUE, .expr = x->expr, .node = x->node, .type = types->items[i]};
  *n = types->len;
  return list;
}

/* Makes a map index, receive or assertion give its second value too. */
static void make_comma_ok(Checker *c, Node *n) {
  TypeList types = {0};
  VEC_PUSH(c->arena, &types, n->type);
  VEC_PUSH(c->arena, &types, universe_type(TYPE_BOOL));
  n->type = new_tuple_type(types);
  if (n->kind == NODE_MAP_INDEX)
    AS(MapIndexExpr, MAP_INDEX, n)->comma_ok = true;
  else if (n->kind == NODE_RECV)
    AS(RecvExpr, RECV, n)->comma_ok = true;
  else
    AS(TypeAssertExpr, TYPE_ASSERT, n)->comma_ok = true;
}

static Operand *comma_ok_list(Checker *c, const Operand *x) {
  Operand *list = NEW_ARRAY(c->arena, Operand, 2);
  list[0] = *x;
  make_comma_ok(c, x->node);
  list[1] = (Operand){.mode = MODE_VALUE,
                      .expr = x->expr,
                      .node = x->node,
                      .type = universe_type(TYPE_UNTYPED_BOOL)};
  return list;
}

/*
 * f[T] as an argument: the rest of its type arguments may come from the call. What is no function
 * gc checks once more, so that its errors count twice.
 */
static void check_partial_instance(Checker *c, Operand *x, IndexExpr *e) {
  uint32_t errors = diag_count(c->diag);
  memset(x, 0, sizeof *x);
  set_invalid(x);
  if (check_index(c, x, e))
    instantiate_partly(c, x, e);
  else
    diag_repeat(c->diag, errors);
  x->expr = &e->n;
  finish_const(c, x);
}

/* Before go1.21 the type arguments of f[T] must all be found without the call. */
static void check_list_item(Checker *c, Operand *x, Node *e, bool generic) {
  if (generic && e->kind == NODE_INDEX && lang_at_least(c, 21))
    check_partial_instance(c, x, AS(IndexExpr, INDEX, e));
  else
    check_expr_generic(c, x, e, NULL, generic);
}

/* One expression, which may give several values. */
static uint32_t check_multi(Checker *c, Node *e, Operand **out, bool comma_ok, bool generic) {
  Operand *x = NEW(c->arena, Operand);
  uint32_t n = 1;
  check_list_item(c, x, e, generic);
  *out = x;
  if (x->mode == MODE_TUPLE) {
    *out = spread_tuple(c, x, &n);
    return n;
  }
  require_value(c, x);
  if (!comma_ok || (x->mode != MODE_MAP_INDEX && x->mode != MODE_COMMA_OK)) return 1;
  *out = comma_ok_list(c, x);
  return 2;
}

static uint32_t check_list(Checker *c, NodeList exprs, Operand **out, bool comma_ok, bool generic) {
  *out = NULL;
  if (exprs.len == 1) return check_multi(c, exprs.items[0], out, comma_ok, generic);
  *out = NEW_ARRAY(c->arena, Operand, exprs.len);
  for (uint32_t i = 0; i < exprs.len; i++) {
    check_list_item(c, &(*out)[i], exprs.items[i], generic);
    require_value(c, &(*out)[i]);
  }
  return exprs.len;
}

uint32_t check_expr_list(Checker *c, NodeList exprs, Operand **out, uint32_t want,
                         bool allow_comma_ok) {
  return check_list(c, exprs, out, allow_comma_ok && want == 2, false);
}

uint32_t check_arguments_list(Checker *c, NodeList exprs, bool generic, Operand **out,
                              NodeList *stmts) {
  uint32_t n = check_list(c, exprs, out, false, generic);
  if (exprs.len == 1 && n > 1) spread_values(c, *out, n, stmts);
  return n;
}

/* ---- conversions ------------------------------------------------------------------------ */

static bool is_constraint_only(Type *t) {
  if (!is_plain_interface(t)) return false;
  InterfaceType *i = interface_complete(t);
  return i->terms || i->comparable;
}

/* Is e, in the body of an instance, the name of a type parameter? It denotes the argument there. */
static bool names_type_argument(Checker *c, Node *e) {
  e = unparen(e);
  if (e->kind != NODE_NAME) return false;
  const Object *o = scope_lookup_parent(c->scope, AS(NameExpr, NAME, e)->sym);
  return o && o->kind == OBJ_TYPE_NAME && o->type_name.is_alias && o->pkg && !o->decl;
}

/* After an error here the operand stays what it was, as gc leaves it. */
static void check_one_conversion(Checker *c, Operand *x, CallExpr *e, Type *t) {
  check_expr(c, x, e->args.items[0], NULL);
  if (x->mode == MODE_INVALID) return;
  if (is_constraint_only(t))
    type_error_at(c, start_pos(&e->n),
                  "cannot use interface %T in conversion (contains specific type constraints or is "
                  "comparable)",
                  t);
  else if (e->has_dots)
    type_error_at(c, start_pos(e->args.items[0]), "invalid use of ... in conversion to %T", t);
  else
    convert_operand(c, x, t);
  if (c->in_instances && x->mode == MODE_CONST && names_type_argument(c, e->fun)) {
    finish_const(c, x);
    set_value(x, x->node, x->type);
  }
}

static ExprKind check_conversion_call(Checker *c, Operand *x, CallExpr *e) {
  Type *t = x->type;
  uint32_t n = e->args.len;
  if (is_generic_type(t)) {
    type_error_at(c, operand_pos(x), "cannot use generic type %E without instantiation", x->expr);
    set_invalid(x);
    return EXPR_KIND_CONVERSION;
  }
  set_invalid(x);
  if (n == 1) {
    check_one_conversion(c, x, e, t);
  } else if (n == 0) {
    type_error_at(c, start_pos(&e->n), "missing argument in conversion to %T", t);
  } else {
    use_exprs(c, e->args, false);
    type_error_at(c, start_pos(e->args.items[n - 1]), "too many arguments in conversion to %T", t);
  }
  return EXPR_KIND_CONVERSION;
}

/* ---- matching arguments to parameters -------------------------------------------------------- */

static void print_summary_type(Text *t, Type *type) {
  if (!type || !is_valid_type(type))
    text_puts(t, "unknown type");
  else if (!is_untyped(type))
    text_printf(t, "%T", type);
  else if (is_numeric(type))
    text_puts(t, "number");
  else
    text_puts(t, type->basic_name + strlen("untyped "));
}

const char *types_summary(Checker *c, TypeList types, bool variadic, bool dots) {
  Text t = text_new(c->arena);
  text_putc(&t, '(');
  for (uint32_t i = 0; i < types.len; i++) {
    Type *type = types.items[i];
    bool last = i + 1 == types.len;
    if (i) text_puts(&t, ", ");
    if (last && variadic) {
      bool slice = type_unalias(type)->kind == TYPE_SLICE;
      text_printf(&t, "...%T", slice ? type_unalias(type)->slice.elem : type);
    } else
      print_summary_type(&t, type);
    if (last && dots) text_puts(&t, "...");
  }
  text_putc(&t, ')');
  return t.s;
}

static TypeList types_of_operands(Checker *c, const Operand *args, uint32_t n) {
  TypeList list = {0};
  for (uint32_t i = 0; i < n; i++) VEC_PUSH(c->arena, &list, args[i].type);
  return list;
}

static TypeList types_of_objects(Checker *c, const ObjectList *objects) {
  TypeList list = {0};
  for (uint32_t i = 0; i < objects->len; i++) VEC_PUSH(c->arena, &list, objects->items[i]->type);
  return list;
}

static void report_count(Checker *c, CallExpr *e, const FuncType *sig, const Operand *args,
                         uint32_t n, uint32_t want) {
  Node *at = &e->n;
  if (n > want)
    at = args[want].expr;
  else if (n > 0)
    at = args[n - 1].expr;
  type_error_at(c, start_pos(at), "%s arguments in call to %E" FOLLOW "have %s" FOLLOW "want %s",
                n > want ? "too many" : "not enough", e->fun,
                types_summary(c, types_of_operands(c, args, n), false, e->has_dots),
                types_summary(c, types_of_objects(c, &sig->params), sig->variadic, false));
}

bool check_argument_count(Checker *c, CallExpr *e, const FuncType *sig, const Operand *args,
                          uint32_t n) {
  uint32_t want = sig->params.len;
  if (e->has_dots && !sig->variadic) {
    type_error_at(c, start_pos(&e->n), "cannot use ... in call to non-variadic %E", e->fun);
    return false;
  }
  if (e->has_dots && e->args.len == 1 && n > 1) {
    type_error_at(c, start_pos(&e->n), "cannot use ... with %u-valued %E", n, e->args.items[0]);
    return false;
  }
  if (sig->variadic && !e->has_dots) want = n >= want - 1 ? n : want - 1;
  if (n == want) return true;
  report_count(c, e, sig, args, n, want);
  return false;
}

Type *parameter_type(const FuncType *sig, uint32_t i, bool has_dots) {
  uint32_t last = sig->params.len - 1;
  if (!sig->variadic || has_dots || i < last) return sig->params.items[i]->type;
  Type *slice = type_unalias(sig->params.items[last]->type);
  return slice->kind == TYPE_SLICE ? slice->slice.elem : universe_type(TYPE_INVALID);
}

bool assign_arguments(Checker *c, CallExpr *e, const FuncType *sig, Operand *args, uint32_t n) {
  const char *context = format_text(c->arena, "argument to %E", e->fun);
  bool ok = true;
  for (uint32_t i = 0; i < n; i++) {
    assign_operand(c, &args[i], parameter_type(sig, i, e->has_dots), context);
    if (args[i].mode == MODE_INVALID) ok = false;
  }
  return ok;
}

/* ---- the tree of a call ---------------------------------------------------------------------- */

/* The slice of the variadic arguments args[0..n). */
static Node *pack_variadic(Checker *c, CallExpr *e, Type *slice, const Operand *args, uint32_t n) {
  if (n == 0) return build_nil(c->arena, slice, e->n.pos);
  CompositeLit *lit = NEW_NODE(c->arena, CompositeLit, COMPOSITE_LIT, e->n.pos);
  lit->n.type = slice;
  lit->n.implicit = true;
  lit->length = n;
  for (uint32_t i = 0; i < n; i++) {
    LitElem *elem = NEW_NODE(c->arena, LitElem, LIT_ELEM, args[i].node->pos);
    elem->index = i;
    elem->value = args[i].node;
    elem->n.type = args[i].node->type;
    VEC_PUSH(c->arena, &lit->elems, &elem->n);
  }
  return &lit->n;
}

static void push_arguments(Checker *c, CallExpr *e, CallExpr *call, const FuncType *sig,
                           const Operand *args, uint32_t n) {
  bool pack = sig->variadic && !e->has_dots;
  uint32_t fixed = pack ? sig->params.len - 1 : n;
  for (uint32_t i = 0; i < fixed; i++) VEC_PUSH(c->arena, &call->args, args[i].node);
  if (!pack) return;
  Type *slice = sig->params.items[fixed]->type;
  VEC_PUSH(c->arena, &call->args, pack_variadic(c, e, slice, args + fixed, n - fixed));
}

static uint32_t interface_method_index(Type *iface, const Object *method) {
  if (is_type_param(iface)) return 0; /* generic bodies are not compiled */
  InterfaceType *i = interface_complete(iface);
  for (uint32_t k = 0; k < i->all_methods.len; k++) {
    const Object *m = i->all_methods.items[k];
    if (m == method) return k;
    if (m->sym == method->sym && (m->sym->exported || m->pkg == method->pkg)) return k;
  }
  return 0;
}

/* Makes receiver.method the callee of call. */
static void set_method_callee(Checker *c, CallExpr *call, Node *receiver, Object *method,
                              ParamMethod of_param, Node *written) {
  Type *t = receiver->type;
  if (is_interface(t) || is_type_param(t)) {
    InterfaceMethodExpr *m =
        NEW_NODE(c->arena, InterfaceMethodExpr, INTERFACE_METHOD, written->pos);
    m->x = receiver;
    m->method = method;
    m->index = interface_method_index(t, method);
    m->of_param = of_param;
    m->n.type = written->type;
    call->fun = &m->n;
    return;
  }
  MethodExpr *m = NEW_NODE(c->arena, MethodExpr, METHOD_EXPR, written->pos);
  m->recv = t;
  m->method = method;
  m->of_param = of_param;
  m->n.type = written->type;
  call->fun = &m->n;
  NodeList args = {0};
  VEC_PUSH(c->arena, &args, receiver);
  for (uint32_t i = 0; i < call->args.len; i++) VEC_PUSH(c->arena, &args, call->args.items[i]);
  call->args = args;
}

/* T.M(x, a): the receiver argument becomes exactly what M wants. */
static void expand_method_expr(Checker *c, CallExpr *call, MethodExpr *m) {
  Node *receiver = call->args.items[0];
  Selection s = lookup_selector(m->recv, true, m->method->pkg, m->method->sym);
  if (s.obj) receiver = select_receiver(c, receiver, m->recv, &s, m->n.pos);
  NodeList rest = {0};
  for (uint32_t i = 1; i < call->args.len; i++) VEC_PUSH(c->arena, &rest, call->args.items[i]);
  call->args = rest;
  set_method_callee(c, call, receiver, m->method, m->of_param, &m->n);
}

static void set_callee(Checker *c, CallExpr *call, Node *fun) {
  if (fun->kind == NODE_METHOD_VALUE) {
    MethodValueExpr *m = AS(MethodValueExpr, METHOD_VALUE, fun);
    set_method_callee(c, call, m->x, m->method, m->of_param, fun);
  } else if (fun->kind == NODE_METHOD_EXPR) {
    expand_method_expr(c, call, AS(MethodExpr, METHOD_EXPR, fun));
  } else {
    call->fun = fun;
  }
}

static void find_call(Node **child, void *arg) {
  bool *found = arg;
  Node *n = *child;
  if (n->kind == NODE_CALL || n->kind == NODE_RECV || n->kind == NODE_STMT_EXPR) *found = true;
  if (n->kind != NODE_FUNC_LIT) walk_children(n, find_call, arg);
}

/* A callee with calls in it is evaluated before arguments that a call gives. */
static void evaluate_first(Checker *c, Node **x, NodeList *stmts) {
  bool found = false;
  find_call(x, &found);
  if (!found) return;
  Operand value = {.mode = MODE_VALUE, .node = *x, .type = (*x)->type};
  NodeList all = {0};
  spread_values(c, &value, 1, &all);
  for (uint32_t i = 0; i < stmts->len; i++) VEC_PUSH(c->arena, &all, stmts->items[i]);
  *stmts = all;
  *x = value.node;
}

static void evaluate_callee_first(Checker *c, Operand *x, NodeList *stmts) {
  if (stmts->len == 0) return;
  if (x->node->kind == NODE_METHOD_VALUE)
    evaluate_first(c, &AS(MethodValueExpr, METHOD_VALUE, x->node)->x, stmts);
  else
    evaluate_first(c, &x->node, stmts);
}

/*
 * Sets x to the results of a call by node. A call without results keeps the callee's type, as gc
 * shows it in messages.
 */
static void set_results(Checker *c, Operand *x, Node *node, const ObjectList *results) {
  Type *callee = x->type;
  if (results->len == 1) {
    set_value(x, node, results->items[0]->type);
    return;
  }
  set_value(x, node, new_tuple_type(types_of_objects(c, results)));
  x->mode = results->len == 0 ? MODE_NO_VALUE : MODE_TUPLE;
  if (results->len == 0) x->type = callee;
  x->results = results;
}

static void make_call(Checker *c, Operand *x, CallExpr *e, const FuncType *sig, const Operand *args,
                      uint32_t n, NodeList *stmts) {
  CallExpr *call = NEW_NODE(c->arena, CallExpr, CALL, e->n.pos);
  call->has_dots = e->has_dots;
  call->rparen = e->rparen;
  evaluate_callee_first(c, x, stmts);
  push_arguments(c, e, call, sig, args, n);
  set_callee(c, call, x->node);
  set_results(c, x, &call->n, &sig->results);
  wrap_statements(c, x, stmts);
}

/* ---- calls of functions ----------------------------------------------------------------- */

static const char *refuse_callee(Type *t, Type *under, void *arg) {
  (void)arg;
  if (!under || under->kind == TYPE_FUNC) return NULL;
  return format_text(session_arena, "%T is not a function", t);
}

/* The results of a call whose arguments are wrong: their types are known all the same. */
static void set_results_only(Checker *c, Operand *x, CallExpr *e, const FuncType *sig) {
  set_results(c, x, build_nil(c->arena, universe_type(TYPE_INVALID), e->n.pos), &sig->results);
}

/* Do the results depend on type parameters that are still to be found? */
static bool results_mention(const FuncType *sig) {
  for (uint32_t i = 0; i < sig->results.len; i++)
    if (mentions_type_params(sig->results.items[i]->type, sig->tparams)) return true;
  return false;
}

static void check_function_call(Checker *c, Operand *x, CallExpr *e, IndexExpr *inst) {
  const char *why = "untyped nil is not a function";
  Type *u = is_nil(x) ? NULL : common_underlying(x->type, refuse_callee, NULL, &why);
  if (!u) {
    type_error_at(c, operand_pos(x), "invalid operation: cannot call %s: %s", operand_string(c, x),
                  why);
    set_invalid(x);
    return;
  }
  Operand *args;
  NodeList stmts = {0};
  FuncType *sig = &u->func;
  TypeList targs = {0};
  bool generic = sig->tparams.len > 0;
  if (inst && !check_type_arguments(c, x, e, inst, &sig, &targs)) return;
  uint32_t n = check_arguments_list(c, e->args, true, &args, &stmts);
  bool ok = check_argument_count(c, e, sig, args, n) &&
            infer_call(c, x, e, inst, &sig, targs, args, n) && assign_arguments(c, e, sig, args, n);
  c->has_call_or_recv = true;
  if (ok)
    make_call(c, x, e, sig, args, n, &stmts);
  else if (generic && results_mention(sig))
    set_invalid(x);
  else
    set_results_only(c, x, e, sig);
}

ExprKind check_call(Checker *c, Operand *x, CallExpr *e) {
  IndexExpr *inst = NULL;
  if (e->fun->kind == NODE_INDEX) {
    if (check_index(c, x, AS(IndexExpr, INDEX, e->fun))) inst = AS(IndexExpr, INDEX, e->fun);
    x->expr = e->fun;
  } else {
    check_callee_or_type(c, x, e->fun, true);
  }
  if (x->mode == MODE_INVALID) {
    use_exprs(c, e->args, false);
    return EXPR_KIND_STATEMENT;
  }
  if (x->mode == MODE_TYPE) return check_conversion_call(c, x, e);
  if (x->mode == MODE_BUILTIN) {
    BuiltinId id = x->builtin;
    if (!check_builtin(c, x, e, id)) set_invalid(x);
    if (x->mode != MODE_INVALID && x->mode != MODE_CONST) c->has_call_or_recv = true;
    return builtin_kind(id);
  }
  check_function_call(c, x, e, inst);
  return EXPR_KIND_STATEMENT;
}
