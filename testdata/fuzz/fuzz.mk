# Fuzzing the front end: make fuzz SECONDS=600
SECONDS ?= 60
FUZZ_SOURCES = testdata/fuzz/parse_fuzz.c $(wildcard base/*.c lexer/*.c parser/*.c) $(GENERATED)

$(OUT)/fuzz/parse_fuzz: $(FUZZ_SOURCES) $(wildcard base/*.h lexer/*.h parser/*.h parser/*.def parser/*.inc)
	@mkdir -p $(@D)
	clang-19 -std=c17 -D_GNU_SOURCE -g -O1 -I. -I$(OUT)/gen -fsanitize=fuzzer,address,undefined \
	  -fno-sanitize-recover=undefined -o $@ $(FUZZ_SOURCES) -lutf8proc

# New inputs go to $(OUT)/fuzz/corpus, failing ones to $(OUT)/fuzz.
fuzz: $(OUT)/fuzz/parse_fuzz
	@mkdir -p $(OUT)/fuzz/corpus
	ASAN_OPTIONS=detect_leaks=0 $< -max_total_time=$(SECONDS) -max_len=4096 -rss_limit_mb=4096 \
	  -dict=testdata/fuzz/tokens.dict -artifact_prefix=$(OUT)/fuzz/ $(OUT)/fuzz/corpus \
	  testdata/parser testdata/lexer
.PHONY: fuzz
