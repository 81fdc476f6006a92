/*
 * options.c: the command line.
 *
 * Ensures: Options with every flag decoded, or a usage message and exit status 2. Flags take the
 * go command's spellings: one or two dashes, `-o x` or `-o=x`, booleans as `-v` or `-v=false`; they
 * end at the first argument that is none.
 */
#include "driver/driver.h"

#include <ctype.h>
#include <stdlib.h>

typedef struct Flags {
  Options *o;
  const char *name, *value; /* value: after `=`, or null */
  int *index;               /* of the current argument */
  int argc;
  char **argv;
} Flags;

static const struct {
  const char *name;
  Command command;
} commands[] = {
    {"build", CMD_BUILD},     {"run", CMD_RUN}, {"test", CMD_TEST},
    {"version", CMD_VERSION}, {"env", CMD_ENV}, {"help", CMD_HELP},
};

static _Noreturn void usage_error(const Options *o, const char *fmt, ...) {
  Text t = text_new(session_arena);
  va_list ap;
  va_start(ap, fmt);
  text_vprintf(&t, fmt, ap);
  va_end(ap);
  fprintf(stderr, "%s\n", t.s);
  print_usage_line(stderr, o->command);
  exit(EXIT_USAGE);
}

/* Ends with a message about a value that the go command looks at after the flags. */
__attribute__((format(printf, 1, 2))) static _Noreturn void fail_in_flags(const char *fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  vfprintf(stderr, fmt, ap);
  va_end(ap);
  fputc('\n', stderr);
  exit(EXIT_COMPILE);
}

/* The value of a flag that needs one: after `=`, or the next argument. */
static const char *need_value(Flags *f) {
  if (f->value) return f->value;
  if (*f->index + 1 >= f->argc) usage_error(f->o, "flag needs an argument: -%s", f->name);
  return f->argv[++*f->index];
}

static bool bool_value(Flags *f) {
  if (!f->value || strcmp(f->value, "true") == 0 || strcmp(f->value, "1") == 0) return true;
  if (strcmp(f->value, "false") == 0 || strcmp(f->value, "0") == 0) return false;
  usage_error(f->o, "invalid boolean value \"%s\" for -%s: parse error", f->value, f->name);
}

static int level_value(Flags *f) {
  if (!f->value) return 1;
  if (isdigit((unsigned char)f->value[0]) && !f->value[1]) return f->value[0] - '0';
  return bool_value(f);
}

/* Splits s at any of the separators and pushes the parts that are not empty. */
static void split_into(StringList *list, const char *s, const char *separators) {
  while (*s) {
    size_t n = strcspn(s, separators);
    if (n) VEC_PUSH(session_arena, list, arena_strndup(session_arena, s, n));
    s += n;
    if (*s) s++;
  }
}

static void set_flag(Flags *f);
static Flags split_flag(Options *o, const char *a, int *i, int argc, char **argv);

/* -gcflags='-m -l': gc's own spelling of our flags; a pattern before `=` is for the named packages
 * anyway. */
static void set_gcflags(Flags *f) {
  const char *s = need_value(f);
  if (s[0] && s[0] != '-' && strchr(s, '=')) s = strchr(s, '=') + 1;
  StringList words = {0};
  split_into(&words, s, " \t");
  for (uint32_t i = 0; i < words.len; i++) {
    const char *w = words.items[i];
    if (w[0] != '-') usage_error(f->o, "invalid value \"%s\" for flag -gcflags: not a flag", w);
    Flags inner = split_flag(f->o, w, f->index, f->argc, f->argv);
    const char *name = inner.name;
    if (strcmp(name, "m") && strcmp(name, "l") && strcmp(name, "e") && strcmp(name, "lang") &&
        strcmp(name, "N"))
      usage_error(f->o, "flag provided but not supported in -gcflags: -%s", name);
    set_flag(&inner);
  }
}

typedef struct FlagSpec {
  const char *name;
  void (*set)(Flags *f);
} FlagSpec;

static void set_output(Flags *f) {
  if (f->o->command == CMD_RUN) usage_error(f->o, "flag provided but not defined: -o");
  const char *v = need_value(f);
  f->o->output = v[0] ? v : NULL;
}
static void set_m(Flags *f) {
  f->o->m_level = level_value(f);
}
static void set_l(Flags *f) {
  f->o->no_inline = level_value(f) > 0;
}
static void set_e(Flags *f) {
  f->o->all_errors = bool_value(f);
}
static void set_g(Flags *f) {
  f->o->debug_info = bool_value(f);
}
static void set_asm(Flags *f) {
  f->o->emit_asm = bool_value(f);
}
static void set_llvm(Flags *f) {
  f->o->emit_llvm = bool_value(f);
}
static void set_v(Flags *f) {
  f->o->verbose = bool_value(f);
}
static void set_x(Flags *f) {
  f->o->trace = bool_value(f);
}
static void set_work(Flags *f) {
  f->o->keep_work = bool_value(f);
}
static void set_json(Flags *f) {
  f->o->json = bool_value(f);
}
/* Refuses what is no pass's name. */
static const char *pass_value(Flags *f, const char *passes) {
  const char *v = need_value(f), *at = strstr(passes, v);
  size_t n = strlen(v);
  if (!n || strchr(v, ' ') || !at || at[-1] != ' ' || at[n] != ' ')
    usage_error(f->o, "invalid value \"%s\" for flag -%s: must be one of%s", v, f->name, passes);
  return v;
}

static void set_dump(Flags *f) {
  f->o->dump = pass_value(f, " tokens tree types inline escape ir opt ");
}
static void set_stop(Flags *f) {
  f->o->stop_after = pass_value(f, " parser types inline escape codegen ");
}
static void set_tags(Flags *f) {
  split_into(&f->o->tags, need_value(f), ", ");
}
static void set_unoptimised(Flags *f) {
  if (bool_value(f)) f->o->opt_level = 0;
}

static void set_lang(Flags *f) {
  const char *v = need_value(f);
  int minor;
  char rest;
  if (sscanf(v, "go1.%d%c", &minor, &rest) != 1)
    usage_error(f->o, "invalid value \"%s\" for flag -lang: must be something like \"go1.26\"", v);
  if (minor < 1 || minor > 26)
    usage_error(f->o, "invalid value \"%s\" for flag -lang: max known version is \"go1.26\"", v);
  f->o->lang = v;
}

static void set_mod(Flags *f) {
  const char *v = need_value(f);
  if (strcmp(v, "mod") && strcmp(v, "readonly") && strcmp(v, "vendor") && v[0])
    fail_in_flags("-mod=%s not supported (can be '', 'mod', 'readonly', or 'vendor')", v);
  f->o->mod = v[0] ? v : NULL;
}

static const FlagSpec flags[] = {
    {"o", set_output},
    {"m", set_m},
    {"l", set_l},
    {"e", set_e},
    {"g", set_g},
    {"S", set_asm},
    {"emit-llvm", set_llvm},
    {"v", set_v},
    {"x", set_x},
    {"work", set_work},
    {"json", set_json},
    {"dump", set_dump},
    {"stop-after", set_stop},
    {"tags", set_tags},
    {"lang", set_lang},
    {"mod", set_mod},
    {"gcflags", set_gcflags},
    {"N", set_unoptimised},
};

static bool is_among(const char *const *names, size_t n, const char *name) {
  for (size_t i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* Build flags of the go command without which a program does the same. */
static bool is_dispensable(const char *name) {
  static const char *const names[] = {"a", "buildvcs", "modcacherw", "p", "pgo", "trimpath"};
  return is_among(names, sizeof names / sizeof *names, name);
}

/* Build flags of the go command that gosling does not have. */
static bool is_go_flag(const char *name) {
  static const char *const names[] = {
      "C",        "asan",       "asmflags",      "buildmode", "compiler",   "cover",   "covermode",
      "coverpkg", "gccgoflags", "installsuffix", "ldflags",   "linkshared", "modfile", "msan",
      "n",        "overlay",    "pkgdir",        "race",      "toolexec"};
  return is_dispensable(name) || is_among(names, sizeof names / sizeof *names, name);
}

static bool set_opt_level(Flags *f) {
  if (f->name[0] != 'O' || f->name[1] < '0' || f->name[1] > '3' || f->name[2]) return false;
  f->o->opt_level = f->name[1] - '0';
  return true;
}

/* Sets a flag that is ours. */
static bool set_known_flag(Flags *f) {
  if (set_opt_level(f)) return true;
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    if (strcmp(flags[i].name, f->name) == 0) {
      flags[i].set(f);
      return true;
    }
  return false;
}

static void set_flag(Flags *f) {
  if (set_known_flag(f)) return;
  if (is_go_flag(f->name))
    usage_error(f->o, "gosling has no -%s, which the go command has", f->name);
  usage_error(f->o, "flag provided but not defined: -%s", f->name);
}

/* -name or -name=value, with one dash or two. */
static Flags split_flag(Options *o, const char *a, int *i, int argc, char **argv) {
  a += 1 + (a[1] == '-');
  const char *eq = strchr(a, '=');
  const char *name = eq ? arena_strndup(session_arena, a, (size_t)(eq - a)) : a;
  return (Flags){o, name, eq ? eq + 1 : NULL, i, argc, argv};
}

/* What is wrong with $GOFLAGS is no mistake on the command line. */
__attribute__((format(printf, 1, 2))) static _Noreturn void environment_error(const char *fmt,
                                                                              ...) {
  va_list ap;
  va_start(ap, fmt);
  fputs("gosling: parsing $GOFLAGS: ", stderr);
  vfprintf(stderr, fmt, ap);
  fputc('\n', stderr);
  va_end(ap);
  exit(EXIT_COMPILE);
}

/* The next word of *s, which may be quoted as a whole; null at the end. */
static const char *next_word(const char **s) {
  *s += strspn(*s, " \t\r\n");
  char quote = **s == '"' || **s == '\'' ? *(*s)++ : 0;
  size_t n = quote ? strcspn(*s, (char[]){quote, 0}) : strcspn(*s, " \t\r\n");
  const char *word = arena_strndup(session_arena, *s, n);
  if (quote && !(*s)[n]) environment_error("unterminated %c string", quote);
  *s += n + (quote != 0);
  return word[0] ? word : NULL;
}

/* $GOFLAGS is written for the go command: what makes no difference to the program is passed over.
 */
static void take_environment_flags(Options *o) {
  const char *s = getenv("GOFLAGS"), *word;
  while (s && (word = next_word(&s))) {
    if (word[0] != '-') environment_error("non-flag \"%s\"", word);
    int none = 0;
    Flags f = split_flag(o, word, &none, 0, NULL);
    if (set_known_flag(&f) || is_dispensable(f.name)) continue;
    if (is_go_flag(f.name))
      environment_error("gosling has no -%s, which the go command has", f.name);
    environment_error("unknown flag -%s", f.name);
  }
}

/* Decodes the flags from argv[*i] on; stops at the first argument that is none. */
static void parse_flags(Options *o, int *i, int argc, char **argv) {
  for (; *i < argc; ++*i) {
    const char *a = argv[*i];
    if (a[0] != '-' || !a[1]) return;
    if (strcmp(a, "--") == 0) {
      ++*i;
      return;
    }
    Flags f = split_flag(o, a, i, argc, argv);
    if (strcmp(f.name, "h") == 0 || strcmp(f.name, "help") == 0) {
      print_usage_line(stderr, o->command);
      exit(EXIT_USAGE);
    }
    set_flag(&f);
  }
}

/* build takes all arguments; run takes sources or one directory, the rest belongs to the program.
 */
static void take_inputs(Options *o, int i, int argc, char **argv) {
  if (o->command != CMD_RUN) {
    for (; i < argc; i++) VEC_PUSH(session_arena, &o->inputs, argv[i]);
    return;
  }
  if (i < argc && !is_source_name(argv[i]))
    VEC_PUSH(session_arena, &o->inputs, argv[i++]);
  else
    while (i < argc && is_source_name(argv[i])) VEC_PUSH(session_arena, &o->inputs, argv[i++]);
  for (; i < argc; i++) VEC_PUSH(session_arena, &o->args, argv[i]);
}

/* The words after help, version and env [-json]. */
static void take_words(Options *o, int i, int argc, char **argv) {
  for (; i < argc; i++)
    if (o->command == CMD_ENV && argv[i][0] == '-' && o->args.len == 0) {
      if (strcmp(argv[i] + 1 + (argv[i][1] == '-'), "json") != 0)
        usage_error(o, "flag provided but not defined: %s", argv[i]);
      o->json = true;
    } else {
      VEC_PUSH(session_arena, &o->args, argv[i]);
    }
}

static bool find_command(const char *name, Command *command) {
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    if (strcmp(commands[i].name, name) == 0) {
      *command = commands[i].command;
      return true;
    }
  return false;
}

Options *parse_options(int argc, char **argv) {
  Options *o = NEW(session_arena, Options);
  o->opt_level = 2;
  if (argc < 2) {
    print_help(stderr, NULL);
    exit(EXIT_USAGE);
  }
  int i = 1;
  if (find_command(argv[1], &o->command)) {
    i = 2;
  } else if (argv[1][0] == '-') {
    const char *a = argv[1] + 1 + (argv[1][1] == '-');
    if (strcmp(a, "help") == 0 || strcmp(a, "h") == 0)
      o->command = CMD_HELP, i = 2;
    else if (strcmp(a, "version") == 0)
      o->command = CMD_VERSION, i = 2;
    else
      o->command = CMD_BUILD;
  } else if (is_source_name(argv[1])) {
    o->command = CMD_BUILD;
  } else {
    fprintf(stderr, "gosling %s: unknown command\nRun 'gosling help' for usage.\n", argv[1]);
    exit(EXIT_USAGE);
  }
  if (o->command == CMD_HELP || o->command == CMD_ENV || o->command == CMD_VERSION) {
    take_words(o, i, argc, argv);
    return o;
  }
  take_environment_flags(o);
  parse_flags(o, &i, argc, argv);
  take_inputs(o, i, argc, argv);
  return o;
}
