/*
 * help.c: what gosling help prints.
 */
#include "driver/driver.h"

typedef struct Topic {
  const char *name, *text;
} Topic;

static const char overview[] =
    "Gosling compiles Go programs to native executables and explains their memory.\n"
    "\n"
    "Usage:\n"
    "\n"
    "\tgosling <command> [arguments]\n"
    "\n"
    "The commands are:\n"
    "\n"
    "\tbuild       compile files or a directory to an executable\n"
    "\trun         compile and run a program\n"
    "\tversion     print gosling's version\n"
    "\tenv         print where gosling looks for things\n"
    "\thelp        explain a topic\n"
    "\n"
    "gosling -m x.go is gosling build -m x.go.\n"
    "\n"
    "Use \"gosling help <topic>\" for more: build, run, flags, environment, escape.\n";

static const char build_text[] =
    "usage: gosling build [-o output] [flags] [files or packages]\n"
    "\n"
    "Build compiles the named Go files (.go or .go-subset), or the package in the\n"
    "directory (default: the current one) or of an import path, with all packages it imports. A\n"
    "main package is linked into an executable named after the first file, the last element of\n"
    "its import path or the directory, or -o's file; other\n"
    "packages are only checked and compiled. An existing output is replaced only by a complete "
    "one.\n"
    "\n"
    "Several packages are compiled to see that they do; with -o DIR/ their executables are kept "
    "in\n"
    "that directory. Patterns: DIR/... is all packages in DIR and below, PATH/... those whose "
    "import\n"
    "paths begin so, all those of the module, std those that gosling has itself.\n"
    "\n"
    "Inside a module (a directory with go.mod, and those below it) the packages of the module, of\n"
    "modules that go.mod replaces by local directories, and of vendor/ can be imported; go.mod's\n"
    "go 1.N sets their language. Nothing is ever downloaded. Workspaces (go.work) are refused.\n"
    "\n"
    "Errors are printed as file:line:col under a header with the package, and the exit status is "
    "1;\n"
    "mistakes on the command line exit with 2. See gosling help flags.\n";

static const char run_text[] =
    "usage: gosling run [flags] file... [arguments]\n"
    "\n"
    "Run compiles the program to a temporary executable and runs it with the arguments that "
    "follow\n"
    "the Go files (or the one directory or pattern). When the program fails, its exit status is "
    "printed and\n"
    "gosling exits with 1.\n";

static const char flags_text[] =
    "The flags of build and run:\n"
    "\n"
    "\t-o file       name of the executable\n"
    "\t-m            print inlining and escape decisions; -m=2 with reasons\n"
    "\t-l            no inlining\n"
    "\t-gcflags s    -m, -l, -e, -N and -lang in the go command's spelling\n"
    "\t-e            print all errors, not the first ten\n"
    "\t-O0 ... -O3   optimisation (default -O2)\n"
    "\t-g            debug information for variables and types\n"
    "\t-S            write the package's assembly to <package>.s\n"
    "\t-emit-llvm    write the package's optimised LLVM IR to <package>.ll\n"
    "\t-lang go1.N   accept the language of that release\n"
    "\t-mod mode     mod or readonly: ignore vendor/; vendor: use it (default: if it is there)\n"
    "\t-tags a,b     build tags\n"
    "\t-v            print the names of the packages as they are compiled\n"
    "\t-x            print the commands\n"
    "\t-work         keep the temporary directory and print its name\n"
    "\t-json         print the output of the build as JSON records\n"
    "\t-dump pass    print a pass's result: tokens, tree, types, inline, escape, ir, opt\n"
    "\t-stop-after pass  stop after parser, types, inline, escape or codegen;\n"
    "\t              functions may be without bodies then, and package clauses and\n"
    "\t              imports that do not parse are told in the compiler's words\n";

static const char environment_text[] =
    "The environment of the compiler:\n"
    "\n"
    "\tGOSLINGROOT   the folder that holds lib/ and the runtime\n"
    "\tGOSLINGCACHE  where objects of packages are kept; \"off\" for none\n"
    "\tGOSLING_LD    the linker (default ld)\n"
    "\tTMPDIR        where temporary files go\n"
    "\tGOFLAGS       flags for build and run, before those of the command line; those of the go\n"
    "\t              command that make no difference here (-p, -buildvcs) are passed over\n"
    "\tGOWORK        \"off\": go.work files do not count\n"
    "\n"
    "of compiled programs:\n"
    "\n"
    "\tGOGC          the collector's target: heap growth in percent (default 100), or off\n"
    "\tGOMEMLIMIT    a soft limit on memory, such as 512MiB\n"
    "\tGODEBUG       gctrace=1 prints a line for each collection; gcstress=1, poison=1,\n"
    "\t              verifyheap=1 and tinystack=1 are stress switches\n"
    "\tGOTRACEBACK   none, single, all, system: how much a crash prints\n";

static const char escape_text[] =
    "With -m, gosling prints a line for each decision:\n"
    "\n"
    "\tcan inline f                 f's body may replace calls of it\n"
    "\tinlining call to f           this call was replaced\n"
    "\tmoved to heap: x             the variable x outlives its function\n"
    "\tE escapes to heap            the allocation E is made on the heap\n"
    "\tE does not escape            the allocation E may be on the stack\n"
    "\tleaking param: p             what p points to outlives the call\n"
    "\tleaking param: p to result r level=0   it leaves through a result\n"
    "\tp does not escape            nothing of p outlives the call\n"
    "\n"
    "-m=2 adds the reasons: the assignments by which a value reaches a place that outlives it.\n";

static const Topic topics[] = {
    {"build", build_text},
    {"run", run_text},
    {"flags", flags_text},
    {"environment", environment_text},
    {"escape", escape_text},
    {"version",
     "usage: gosling version\n\nVersion prints gosling's version and the Go release it follows.\n"},
    {"env",
     "usage: gosling env [-json] [name...]\n\nEnv prints where gosling looks for things, all or "
     "by name; with -json as JSON.\n"},
};

bool print_help(FILE *out, const char *topic) {
  if (!topic) {
    fputs(overview, out);
    return true;
  }
  for (size_t i = 0; i < sizeof topics / sizeof *topics; i++)
    if (strcmp(topics[i].name, topic) == 0) {
      fputs(topics[i].text, out);
      return true;
    }
  return false;
}

void print_usage_line(FILE *out, Command command) {
  if (command == CMD_ENV)
    fputs("usage: gosling env [-json] [name...]\nRun 'gosling help env' for details.\n", out);
  else if (command == CMD_RUN)
    fputs("usage: gosling run [flags] file... [arguments]\nRun 'gosling help run' for details.\n",
          out);
  else
    fputs("usage: gosling build [-o output] [flags] [files or packages]\n"
          "Run 'gosling help build' for details.\n",
          out);
}
