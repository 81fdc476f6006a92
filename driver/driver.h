/*
 * driver.h: what the files of driver/ share. The driver is the only folder that knows all passes.
 */
#ifndef GOSLING_DRIVER_DRIVER_H
#define GOSLING_DRIVER_DRIVER_H

#include "inline/inline.h"
#include "parser/parser.h"
#include "types/types.h"

/* Exit statuses, as the go command has them. */
enum {
  EXIT_COMPILE = 1,
  EXIT_USAGE = 2
};

typedef VEC(const char *) StringList;

/* ---- options.c --------------------------------------------------------------------------- */

typedef enum Command {
  CMD_BUILD,
  CMD_RUN,
  CMD_TEST,
  CMD_VERSION,
  CMD_ENV,
  CMD_HELP
} Command;

/* The command line, decoded. */
typedef struct Options {
  Command command;
  const char *output;                   /* -o, or null */
  int m_level;                          /* -m, -m=2 */
  bool no_inline;                       /* -l */
  bool all_errors;                      /* -e */
  int opt_level;                        /* -O0 to -O3 */
  bool debug_info;                      /* -g */
  bool emit_asm, emit_llvm;             /* -S, -emit-llvm */
  bool verbose, trace, keep_work, json; /* -v, -x, -work, -json */
  const char *lang;                     /* -lang=go1.N, or null */
  const char *mod;                      /* -mod=mod, readonly or vendor, or null */
  StringList tags;                      /* -tags a,b */
  const char *dump;                     /* -dump=PASS */
  const char *stop_after;               /* -stop-after=PASS */
  StringList inputs;                    /* files, or directories and import paths */
  bool discard;                         /* a build of several packages: only to see that they do */
  StringList args;                      /* of the program, for run; of help and env */
} Options;

/* Decodes argv. On a mistake prints usage as the go command does and exits with EXIT_USAGE. */
Options *parse_options(int argc, char **argv);

/* ---- help.c --------------------------------------------------------------------------------- */

/* Prints the help of a topic (null: the overview) to out; false if there is no such topic. */
bool print_help(FILE *out, const char *topic);
void print_usage_line(FILE *out, Command command);

/* ---- env.c ----------------------------------------------------------------------------------- */

#define GOSLING_VERSION "0.1"
#define GO_VERSION "go1.26"
enum {
  NEWEST_GO_MINOR = 26
};

/* The folder that holds lib/ and the prelinked runtime; exits with a message when there is none. */
const char *library_root(void);
const char *runtime_object(void);
const char *cache_dir(void); /* null: caching is off */
const char *self_path(void);
int run_env(const Options *o);
int run_version(void);

/* ---- files.c --------------------------------------------------------------------------------- */

/* Paths and files. Messages name the file and the system's reason. */
/* The text of an error number as the go command words it. */
const char *system_reason(int error);
bool file_exists(const char *path);
bool is_directory(const char *path);
const char *path_join(const char *dir, const char *name);
const char *path_base(const char *path);
const char *path_dir(const char *path);
/* The path from the root, without . and .. elements. */
const char *absolute_path(const char *path);
/* An absolute path as seen from the current directory. */
const char *relative_path(const char *absolute);
bool has_suffix(const char *s, const char *suffix);
/* Is it named as Go sources are? */
bool is_source_name(const char *name);
/* Reads a source file: bytes followed by two NULs. On failure returns null and sets *why. */
char *read_source(const char *path, uint32_t *size, const char **why);
/* A name beside path for a file that is renamed to it when complete; removed at the end. */
const char *temporary_beside(const char *path);
/* Makes an empty file that was not there. Returns null, or why not. */
const char *create_file(const char *path);
/* Stores n bytes as path, wholly or not at all. Returns null, or why not. */
const char *write_file(const char *path, const char *bytes, size_t n);
/* Renames from to path; false with *why set (from is removed then). */
bool replace_file(const char *from, const char *path, const char **why);
/* Is path there, and a device, pipe or socket? Such a file is written to, never replaced. */
bool is_special_file(const char *path);
/* Copies from into the special file path and removes from; false with *why set. */
bool write_special_file(const char *from, const char *path, const char **why);
bool make_directories(const char *path);
/* A fresh private directory under $TMPDIR, for files; removed at the end. Exits on failure. */
const char *make_work_dir(void);

/* ---- cleanup.c ------------------------------------------------------------------------------- */

/* The end of the compiler, also by a signal, removes what remove_at_end named last. */
void clean_up_at_end(void);
/* The file, and the directory with the files in it, that are removed; null: as before, "": none. */
void remove_at_end(const char *file, const char *directory);
/* In a child: signals as they were before clean_up_at_end. */
void restore_signals(void);

/* ---- process.c ------------------------------------------------------------------------------- */

/* Runs argv (argv[0] looked up on PATH), no shell. Returns the wait status, or -1 with *why set. */
int run_process(char *const *argv, const char **why);
/* The same with standard error captured into *output (session arena). */
int run_process_captured(char *const *argv, const char **output, const char **why);

/* ---- constraint.c ---------------------------------------------------------------------------- */

/* What is wrong with the //go:build lines of a file, in the go command's words, or null. */
const char *constraint_error(const char *text, uint32_t size);
/* Does a file of this name and text belong to the build (GOOS, GOARCH in the name; //go:build)? */
bool file_matches(const char *name, const char *text, uint32_t size, const StringList *tags,
                  bool amd64);

/* ---- gomod.c, vendor.c, modules.c ------------------------------------------------------------ */

/* "require path version" */
typedef struct Requirement {
  const char *path, *version;
} Requirement;

/* "replace path [version] => to [to_version]" */
typedef struct Replacement {
  const char *path, *version; /* version: null for all */
  const char *to, *to_version;
  bool is_local; /* to is a directory, relative to the main module */
} Replacement;

typedef struct Module {
  const char *path, *version; /* version: null for the main module */
  const char *dir;            /* absolute; null if it is not on this machine */
  const char *go_text;        /* of the go directive, or null */
  int go_minor;               /* N of go1.N */
  const char *go_version;     /* "go1.N" */
  VEC(Requirement) requirements;
  VEC(Replacement) replaces;             /* those of the main module count */
  const Replacement *replacement;        /* of this module, or null */
  const char *unreadable;                /* why its go.mod could not be read, or null */
  bool vendor_explicit, vendor_replaced; /* of a module in vendor/modules.txt */
  bool vendor_used;                      /* it has packages there */
} Module;

/* The vendor directory. */
typedef struct Vendor {
  const char *dir;
  VEC(Module *) modules;
  Map packages; /* import path -> Module */
} Vendor;

/* The modules of a program. */
typedef struct Modules {
  Module *main;
  VEC(Module *) all; /* main first; without those of the vendor directory */
  Vendor *vendor;    /* null: not used */
} Modules;

/* Where an import path leads: dir, or null with the reason (null: it is not in std). */
typedef struct Found {
  const char *dir;
  const Module *module;
  const char *why;
} Found;

/* Reads dir/go.mod, of the main module or, with a name, of another; null with its mistakes printed.
 */
Module *read_module_file(const char *dir, const char *name);
/* Reads main's vendor/modules.txt; null with a message if it does not agree with go.mod. */
Vendor *read_vendor(const Module *main);
/* The closest directory that holds a go.mod, from dir upwards, or null. */
const char *find_module_root(const char *dir);
/* $GOWORK, or the closest go.work from dir upwards; "" if there is none, "off" if none counts. */
const char *workspace_file(const char *dir);
/*
 * Opens the main module and those it requires: *out, null if there is no go.mod in the current
 * directory, the one named on the command line, or one above. False with messages printed.
 */
bool open_modules(const Options *o, Modules **out);
/* The directory of an import path outside lib/; from is the importing package's path. ms may be
 * null: no modules. */
Found find_package(const Modules *ms, const char *path, const char *from);
/* The import path of a directory of a module; null with *why set. */
const char *import_path_of(const Modules *ms, const char *dir, const Module **module,
                           const char **why);

/* ---- packages.c ------------------------------------------------------------------------------ */

/* A package of the program and what the driver knows of it. */
enum {
  KEY_SIZE = 33 /* 128 bits in hexadecimal */
};

typedef struct Unit {
  Package *pkg;
  const char *dir;
  const char *display;  /* header in messages: "command-line-arguments" or the import path */
  bool is_root;         /* named on the command line */
  const Module *module; /* null: of lib/, or files named on the command line */
  bool has_excluded;    /* there are Go files that do not belong to this build */
  bool has_tests;       /* there are files of tests */
  VEC(struct Unit *) imports;
  VEC(const char *) import_paths;
  VEC(Pos) import_pos;
  char key[KEY_SIZE]; /* content hash, hexadecimal */
  StringList objects; /* object files, when known to exist: one for each part of the package */
  Map summary;        /* summary.c's own: function's name -> Known; empty: there is none */
  Diag *errors;       /* found by the parser, to be printed with those of types/; or null */
  bool broken;        /* they are syntax errors: there is nothing to check */
  bool failed;        /* it or something that it imports does not compile */
  int state;          /* 0 new, 1 loading, 2 loaded */
  Pos imported_at;    /* the import that led here first */
} Unit;
typedef VEC(Unit *) UnitList;

typedef struct Program {
  const Options *options;
  Diag *diag; /* of loading: syntax errors, missing packages */
  Unit *root;
  UnitList units;   /* dependencies first, root last */
  Map by_path;      /* import path or directory -> Unit */
  Modules *modules; /* null: no go.mod */
  bool failed;
  bool stopped; /* by -stop-after: there is no program to link */
} Program;

/*
 * Finds, reads and parses the root package and all it imports. Returns null with messages printed
 * (as the go command words them) on failure.
 */
Program *load_program(const Options *o);
/* Does a directory hold Go files that belong to the build? *main (may be null): of a program? */
bool holds_package(const char *dir, const Options *o, bool *main);
/* Does a directory hold Go files of tests? */
bool holds_tests(const char *dir);
/* By bytes, as directories are read. */
void sort_strings(StringList *list);
/* Is an argument the path of a directory (./x, /x), not an import path? */
bool is_path(const char *input);

/* ---- patterns.c ------------------------------------------------------------------------------ */

/* The packages that the inputs name, patterns with ... expanded. False with a message printed. */
bool expand_patterns(const Options *o, StringList *packages);
/* The one package that run's input names; null with a message if it is none or several. */
const char *package_to_run(const Options *o);
/* Builds several packages; returns an exit status. Without -o the executables are not kept. */
int build_packages(const Options *o, const StringList *packages);

/* ---- header.c -------------------------------------------------------------------------------- */

typedef struct HeaderError {
  uint32_t offset;
  const char *text; /* null: no error */
  bool unreadable;  /* there is a NUL: no position is told */
  bool past_line;   /* at the end of the file, which counts as the end of its last line */
} HeaderError;

/* What is wrong with the package clause or the imports of a file, in the go command's words. */
HeaderError header_error(const char *text, uint32_t size);

/* ---- importpath.c ---------------------------------------------------------------------------- */

/* The text of an import's path, or null if it is not one string. */
const char *import_path_text(const ImportDecl *d);
/* Where an import is reported: at its name if it has one. */
Pos import_pos(const ImportDecl *d);
/* The first import of a file whose text can be no path, or null. */
const ImportDecl *first_bad_import(const File *f);
/* Why no package has this path, in the go command's words, or null. */
const char *malformed_import_path(const char *path);

/* ---- cache.c --------------------------------------------------------------------------------- */

/* Computes u->key from the compiler, the options, the sources and the keys of the imports. */
void compute_key(Unit *u, const Options *o);
/* Sets u->objects to what the cache has of u, which may be nothing. */
void cache_lookup(Unit *u);
/* Where a new object of u goes in the cache; null: it cannot be kept. */
const char *cache_place(const Unit *u);
/* Remembers the objects of the parts of u by their keys, for cache_lookup. */
void cache_parts(const Unit *u, const StringList *keys);
/* Where the summary of u is or goes in the cache (summary.c); null: it cannot be kept. */
const char *cached_summary(const Unit *u);
/* The key of the object made with options from a module given as bitcode. */
void part_key(char key[KEY_SIZE], const Options *o, const char *bitcode, size_t size);
/* Where the object of a part is or goes in the cache; null: it cannot be kept. */
const char *cached_part(const char *key);
/* Is the object there? Then it has been used now. */
bool cache_keeps(const char *path);
/* Once a day: removes objects that were not used for long, and leftovers. */
void cache_trim(void);

/* ---- summary.c ------------------------------------------------------------------------------- */

/* Sets u->summary to what the cache knows of an imported package. */
void summary_read(Unit *u);
/* The wants_body of CheckOptions, if there is a summary: prepares functions whose body is not
 * needed for inline/ and escape/ of importers. */
bool summary_wants(const Unit *u, Function *f);
/* After escape/: the functions whose bodies were needed have the results that they had at first. */
void summary_restore(Unit *u);
/* Keeps what importers must know of u, which has been through escape/. */
void summary_write(const Unit *u);

/* ---- parts.c --------------------------------------------------------------------------------- */

typedef struct PartsOptions {
  Unit *unit;
  Package **order; /* of initialisation */
  uint32_t order_count;
  const Options *options;
  const struct CodegenOptions *codegen; /* with its plan */
  const char *work;
} PartsOptions;

/*
 * Compiles the parts of a package, in several processes, and sets the unit's objects. False if that
 * did not work out for any reason; then the package is to be compiled as a whole, which tells why.
 */
bool compile_parts(const PartsOptions *o);

/* ---- link.c ---------------------------------------------------------------------------------- */

/* Links the units' objects with the runtime into output (written beside and renamed). False with a
 * message printed. */
bool link_program(const Program *p, const char *output, const char *work, const Options *o);

/* ---- output.c -------------------------------------------------------------------------------- */

/* Relays the compiler's lines about u (header included) to stderr, or as JSON records with -json.
 * False if they have been printed already. */
bool print_output(const Options *o, const Unit *u, const char *text);
/* Has one of the processes that build packages told this? From now on one has. */
bool told_before(const char *text);
/* From here on, the processes that are forked print no text that another has printed. */
void share_output(void);
/* With -json: the record that says that u failed. */
void print_failure(const Options *o, const Unit *u);

/* ---- pipeline.c ------------------------------------------------------------------------------ */

/* Compiles the program of o up to its objects. Returns an exit status; *out is the loaded program.
 */
int compile_program(const Options *o, const char *work, Program **out);

/* ---- build.c --------------------------------------------------------------------------------- */

int run_build(const Options *o);
/* Builds the one package that the inputs name. */
int build_package(const Options *o);
int run_run(const Options *o);

/* ---- progress.c ------------------------------------------------------------------------------ */

/* Tells what is being done on a terminal when it has taken more than two seconds. */
void progress_start(void);
void progress_step(const char *what);
void progress_end(void);

#endif
