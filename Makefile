# gosling: `make demo` and `make check` do everything from a fresh machine; `make help` lists the rest.
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DEFAULT_GOAL := all

# BUILD=release (default), debug (assertions, verifiers), asan (ASan and UBSan)
BUILD ?= release
OUT := build$(if $(filter-out release,$(BUILD)),/$(BUILD))
LLVM_CONFIG := llvm-config-19

WARN := -Wall -Wextra -Wshadow -Wswitch-enum -Wstrict-prototypes -Wmissing-prototypes \
        -Wwrite-strings -Wundef -Werror
CC := gcc
CFLAGS_release := -O2 -DNDEBUG
CFLAGS_debug := -O0 -g
CFLAGS_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
CFLAGS := -std=c17 -D_GNU_SOURCE -I. -I$(OUT)/gen -MMD -MP $(WARN) $(CFLAGS_$(BUILD))

# The runtime goes into the programs: no stack protector, frame pointers for tracebacks. Nothing is
# copied from and to null pointers, which the attributes of memmove would have the compiler rule out.
RT_CFLAGS_release := -O2 -g1
RT_CFLAGS_debug := -O1 -g -DRT_DEBUG
RT_CFLAGS_asan := -O1 -g -DRT_DEBUG -fsanitize=undefined -fsanitize-undefined-trap-on-error \
                  -fno-sanitize=nonnull-attribute
RT_CFLAGS := -std=gnu17 -D_GNU_SOURCE -I. -MMD -MP $(WARN) -fno-pie -fno-omit-frame-pointer -fno-delete-null-pointer-checks \
             '-ffile-prefix-map=$(CURDIR)=.' -fno-stack-protector -fno-asynchronous-unwind-tables -mno-red-zone -ftls-model=local-exec \
             $(RT_CFLAGS_$(BUILD))

COMPILER_DIRS := base lexer parser types inline escape codegen driver

objects = $(patsubst %.c,$(OUT)/obj/%.o,$(wildcard $(1)/*.c))

all: $(OUT)/gosling $(OUT)/rt/runtime.o

# ---- generated sources -------------------------------------------------------------------
$(OUT)/gen/lexer/scan.c: lexer/scan.l
	@mkdir -p $(@D)
	flex -CFe -o $@ --header-file=$(OUT)/gen/lexer/scan.h $<

$(OUT)/gen/parser/gram.c: parser/gram.y
	@mkdir -p $(@D)
	bison -Wall -Wno-yacc --defines=$(OUT)/gen/parser/gram.h -o $@ $<

# The same grammar as a push parser, for the careful second parse of files with syntax errors.
$(OUT)/gen/parser/careful.gram.c: parser/gram.y
	@mkdir -p $(@D)
	bison -Wall -Wno-yacc -Fapi.push-pull=push '-Fapi.prefix={careful_}' \
	  --defines=$(OUT)/gen/parser/careful.gram.h -o $@ $<

GENERATED := $(OUT)/gen/lexer/scan.c $(OUT)/gen/parser/gram.c $(OUT)/gen/parser/careful.gram.c
GEN_CFLAGS := -Wno-unused-function -Wno-unused-parameter -Wno-sign-compare -Wno-undef \
              -Wno-missing-prototypes -Wno-switch-enum -Wno-shadow

$(OUT)/obj/lexer/scan.o: $(OUT)/gen/lexer/scan.c $(GENERATED)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(GEN_CFLAGS) -c -o $@ $<

$(OUT)/obj/parser/%.o: $(OUT)/gen/parser/%.c $(GENERATED)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(GEN_CFLAGS) -c -o $@ $<

# ---- compiler ------------------------------------------------------------------------------
$(OUT)/obj/codegen/%.o: CFLAGS += $(shell $(LLVM_CONFIG) --cflags | sed 's/-DNDEBUG//; s/-I/-isystem /')

$(patsubst %.c,$(OUT)/obj/%.o,$(wildcard lexer/*.c parser/*.c)): | $(GENERATED)

$(OUT)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -c -o $@ $<

define archive
$(OUT)/obj/$(1).a: $(call objects,$(1)) $(2)
	@mkdir -p $$(@D)
	@rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach d,$(COMPILER_DIRS),$(eval $(call archive,$(d),$(if $(filter lexer,$(d)),$(OUT)/obj/lexer/scan.o,$(if $(filter parser,$(d)),$(OUT)/obj/parser/gram.o $(OUT)/obj/parser/careful.gram.o)))))

LLVM_LIBS = $(shell $(LLVM_CONFIG) --link-static --libs x86 passes bitwriter irreader)
# Static, since loading the shared LLVM costs more than compiling a small program; dynamic for the
# sanitizers, which need it.
LINK_release := g++ -static
LINK_debug := g++ -static
LINK_asan := g++ -fsanitize=address,undefined
$(OUT)/gosling: $(foreach d,$(COMPILER_DIRS),$(OUT)/obj/$(d).a)
	$(LINK_$(BUILD)) -fuse-ld=lld -B/usr/lib/llvm-19/bin -o $@ -Wl,--start-group $^ -Wl,--end-group \
	  -L$(shell $(LLVM_CONFIG) --libdir) $(LLVM_LIBS) -Wl,--as-needed -lmpfr -lgmp -lutf8proc -lzstd \
	  -lz -lxxhash -lm -lpthread -ldl

# ---- runtime -------------------------------------------------------------------------------
RT_OBJECTS := $(patsubst %.c,$(OUT)/rt/%.o,$(wildcard runtime/*.c)) $(OUT)/rt/runtime/asm.o
RT_END := $(OUT)/rt/runtime/end.o
$(OUT)/rt/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(RT_CFLAGS) -c -o $@ $<
$(OUT)/rt/%.o: %.S
	@mkdir -p $(@D)
	$(CC) $(RT_CFLAGS) -c -o $@ $<
$(OUT)/rt/runtime.a: $(RT_OBJECTS)
	@rm -f $@
	ar rcs $@ $^
runtime: $(OUT)/rt/runtime.a


# The runtime, linked once: linking a program then reads one file. It needs no libc.
$(OUT)/rt/runtime.o: $(OUT)/rt/runtime.a $(RT_END)
	ld -r -o $@ --whole-archive $< --no-whole-archive $(shell $(CC) -print-libgcc-file-name) $(RT_END)

# ---- set-up --------------------------------------------------------------------------------
PACKAGES := llvm-19-dev llvm-19-tools clang-19 lld-19 clang-format-19 clang-tidy-19 libclang-rt-19-dev \
            flex bison gcc g++ make binutils libc6-dev libgmp-dev libmpfr-dev libutf8proc-dev \
            libzstd-dev zlib1g-dev libxxhash-dev python3 hyperfine
setup:
	@missing=$$(for p in $(PACKAGES); do dpkg-query -W -f='$${Status}' $$p 2>/dev/null | \
	    grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing:" $$missing; \
	  SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq --no-install-recommends $$missing \
	    >/dev/null || { echo "cannot install the packages above: install them by hand" >&2; exit 1; }; \
	fi

demo: setup
	@$(MAKE) --no-print-directory -s all
	build/gosling run -m bench/demo.go

check: setup
	@$(MAKE) --no-print-directory -s all
	@$(MAKE) --no-print-directory -s test

# ---- tests ---------------------------------------------------------------------------------
RUNNER := python3 testdata/runner.py --gosling $(OUT)/gosling
T ?= testdata
GOROOT ?= $(shell go env GOROOT 2>/dev/null)

test: all unit-tests
	@$(RUNNER) $(T) $(if $(filter testdata,$(T)),$(OUT)/unit)
promote: all
	@$(RUNNER) --promote $(T)
oracle:
	@$(RUNNER) --oracle $(T)
gotest: all
	@if [ -d "$(GOROOT)/test" ]; then \
	  python3 testdata/gotest.py --goroot $(GOROOT) --gosling $(OUT)/gosling $(GOTEST_FLAGS) $(filter-out testdata,$(T)); \
	else echo "skipped: no Go installation with a test directory (set GOROOT)"; fi
errortest: all
	@if [ -d "$(GOROOT)/test" ]; then \
	  python3 testdata/gotest.py --goroot $(GOROOT) --gosling $(OUT)/gosling --only errors && \
	  python3 testdata/errortest.py --gosling $(OUT)/gosling $(ERRORTEST_FLAGS) $(GOROOT); \
	else echo "skipped: no Go installation with a test directory (set GOROOT)"; fi
asan:
	@$(MAKE) --no-print-directory -s BUILD=asan all
	@ASAN_OPTIONS=detect_leaks=0 $(MAKE) --no-print-directory -s BUILD=asan test
stress: all
	@$(RUNNER) --only run,runfail --timeout 300 \
	  --env GODEBUG=gcstress=1,poison=1,verifyheap=1,tinystack=1 testdata/run $(wildcard testdata/stress)
bench: all
	@python3 bench/bench.py

# ---- care ----------------------------------------------------------------------------------
SOURCES := $(foreach d,$(COMPILER_DIRS) runtime,$(wildcard $(d)/*.c $(d)/*.h))
format:
	clang-format-19 -i $(SOURCES)
lint:
	@clang-format-19 --dry-run -Werror $(SOURCES)
	@clang-tidy-19 --quiet $(filter %.c,$(SOURCES)) -- -std=c17 -D_GNU_SOURCE -I. -I$(OUT)/gen \
	  -isystem /usr/lib/llvm-19/include 2>/dev/null | { ! grep -E 'warning:|error:'; }

PREFIX ?= /usr/local
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/gosling $(DESTDIR)$(PREFIX)/share/man/man1
	install $(OUT)/gosling $(DESTDIR)$(PREFIX)/bin/gosling
	install -m 644 $(OUT)/rt/runtime.o $(DESTDIR)$(PREFIX)/lib/gosling/runtime.o
	cp -R lib $(DESTDIR)$(PREFIX)/lib/gosling/
	install -m 644 docs/gosling.1 $(DESTDIR)$(PREFIX)/share/man/man1/gosling.1

clean:
	rm -rf build

help:
	@echo 'setup     install what the build needs (Debian packages)'
	@echo 'all       build build/gosling and the runtime (BUILD=release, debug, asan)'
	@echo 'demo      set up, build and run an example with -m'
	@echo 'check     set up, build and run every test'
	@echo 'test      run the tests (T=path for some of them)'
	@echo 'promote   write goldens from what came out (T=path)'
	@echo 'oracle    check goldens with the go command'
	@echo 'gotest    run the reference test directory (GOTEST_FLAGS=-v T='chan/fifo.go')'
	@echo "errortest run the reference's negative tests, its type checker's too (ERRORTEST_FLAGS=-v)"
	@echo 'asan      the tests with sanitizer builds of compiler and runtime'
	@echo 'stress    the tests with a collection at every allocation, poisoning, tiny stacks'
	@echo 'bench     programs side by side with go'
	@echo 'fuzz      fuzz the front end (SECONDS=3600)'
	@echo 'difffuzz  random programs: gosling and go must agree (N=200 SEED=1)'
	@echo 'format lint install clean'

-include testdata/unit/unit.mk testdata/unit/runtime.mk testdata/fuzz/fuzz.mk
-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
.PHONY: all runtime setup demo check test promote oracle gotest errortest asan stress bench format lint install clean help
