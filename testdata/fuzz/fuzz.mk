# Fuzzing the front end: make fuzz SECONDS=600 [FUZZ=parse_fuzz]
SECONDS ?= 60
FUZZ ?= check_fuzz
FUZZ_SOURCES := $(wildcard base/*.c lexer/*.c parser/*.c) $(GENERATED)
CHECK_SOURCES := $(wildcard types/*.c inline/*.c escape/*.c)
FUZZ_HEADERS := $(wildcard $(foreach d,base lexer parser types inline escape,$(d)/*.h $(d)/*.def $(d)/*.inc))
FUZZ_CC := clang-19 -std=c17 -D_GNU_SOURCE -g -O1 -I. -I$(OUT)/gen \
  -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined

$(OUT)/fuzz/parse_fuzz: testdata/fuzz/parse_fuzz.c $(FUZZ_SOURCES) $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(FUZZ_CC) -o $@ $(filter %.c,$^) -lutf8proc

# The target includes two of the sources, to empty their tables.
$(OUT)/fuzz/check_fuzz: testdata/fuzz/check_fuzz.c $(FUZZ_SOURCES) $(CHECK_SOURCES) $(FUZZ_HEADERS)
	@mkdir -p $(@D)
	$(FUZZ_CC) -o $@ $(filter-out base/intern.c base/pos.c,$(filter %.c,$^)) \
	  -lmpfr -lgmp -lutf8proc -lm -lpthread

# The first inputs: the sources of the tests, and those of a Go installation.
$(OUT)/fuzz/seeds: $(shell find testdata -name '*.go')
	@rm -rf $@ && mkdir -p $@
	@for f in $$(find testdata -name '*.go') $(wildcard $(GOROOT)/test/*.go $(GOROOT)/test/*/*.go); do \
	  cp $$f $@/$$(echo $$f | tr / _); done

# New inputs go to $(OUT)/fuzz/corpus, failing ones to $(OUT)/fuzz.
fuzz: $(OUT)/fuzz/$(FUZZ) $(OUT)/fuzz/seeds
	@mkdir -p $(OUT)/fuzz/corpus
	ulimit -s 1000000; ASAN_OPTIONS=detect_leaks=0 $< -max_total_time=$(SECONDS) -max_len=4096 \
	  -timeout=20 -rss_limit_mb=4096 -dict=testdata/fuzz/tokens.dict -artifact_prefix=$(OUT)/fuzz/ \
	  $(OUT)/fuzz/corpus $(OUT)/fuzz/seeds

# Random programs compiled by gosling and by go:
# make difffuzz N=200 SEED=1 [FLAGS=--levels|--messages] [GODEBUG=gcstress=1,poison=1]
N ?= 50
SEED ?= 1
difffuzz: all
	@python3 testdata/fuzz/difffuzz.py --seed $(SEED) --programs $(N) --out $(OUT)/difffuzz \
	  --gosling $(OUT)/gosling $(FLAGS)
.PHONY: fuzz difffuzz
