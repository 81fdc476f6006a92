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

# The runtime goes into the programs: no stack protector, frame pointers for tracebacks.
RT_CFLAGS_release := -O2 -g1
RT_CFLAGS_debug := -O1 -g -DRT_DEBUG
RT_CFLAGS_asan := -O1 -g -DRT_DEBUG
RT_CFLAGS := -std=gnu17 -D_GNU_SOURCE -I. -MMD -MP $(WARN) -fno-pie -fno-omit-frame-pointer \
             -fno-stack-protector -fno-asynchronous-unwind-tables -mno-red-zone -ftls-model=local-exec \
             $(RT_CFLAGS_$(BUILD))

COMPILER_DIRS := base lexer parser types inline escape codegen driver

objects = $(patsubst %.c,$(OUT)/obj/%.o,$(wildcard $(1)/*.c))

all: $(OUT)/gosling

# ---- generated sources -------------------------------------------------------------------
$(OUT)/gen/lexer/scan.c: lexer/scan.l
	@mkdir -p $(@D)
	flex -CFe -o $@ --header-file=$(OUT)/gen/lexer/scan.h $<

$(OUT)/gen/parser/gram.c: parser/gram.y
	@mkdir -p $(@D)
	bison -Wall -Wno-yacc --defines=$(OUT)/gen/parser/gram.h -o $@ $<

GENERATED := $(OUT)/gen/lexer/scan.c $(OUT)/gen/parser/gram.c
GEN_CFLAGS := -Wno-unused-function -Wno-unused-parameter -Wno-sign-compare -Wno-undef \
              -Wno-missing-prototypes -Wno-switch-enum -Wno-shadow

$(OUT)/obj/lexer/scan.o: $(OUT)/gen/lexer/scan.c $(GENERATED)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(GEN_CFLAGS) -c -o $@ $<

$(OUT)/obj/parser/gram.o: $(OUT)/gen/parser/gram.c $(GENERATED)
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
$(foreach d,$(COMPILER_DIRS),$(eval $(call archive,$(d),$(if $(filter lexer,$(d)),$(OUT)/obj/lexer/scan.o,$(if $(filter parser,$(d)),$(OUT)/obj/parser/gram.o)))))

LLVM_LIBS = $(shell $(LLVM_CONFIG) --link-static --libs x86 passes bitwriter irreader)
$(OUT)/gosling: $(foreach d,$(COMPILER_DIRS),$(OUT)/obj/$(d).a)
	clang++-19 -fuse-ld=lld-19 -static $(if $(filter asan,$(BUILD)),-static-libsan) -o $@ -Wl,--start-group $^ -Wl,--end-group \
	  -L$(shell $(LLVM_CONFIG) --libdir) $(LLVM_LIBS) -Wl,--as-needed -lmpfr -lgmp -lutf8proc -lzstd -lz -lm -lpthread

# ---- runtime -------------------------------------------------------------------------------
RT_OBJECTS := $(patsubst %.c,$(OUT)/rt/%.o,$(wildcard runtime/*.c)) \
              $(patsubst %.S,$(OUT)/rt/%.o,$(wildcard runtime/*.S))
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

-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
.PHONY: all runtime
