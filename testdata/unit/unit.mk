# C unit tests, for what no Go program reaches: each *_test.c is a program that prints `ok name`.
UNIT_TESTS := $(patsubst testdata/unit/%.c,$(OUT)/unit/%,$(wildcard testdata/unit/*_test.c))
UNIT_LIBS := $(foreach d,types parser lexer base,$(OUT)/obj/$(d).a)

$(OUT)/unit/%: testdata/unit/%.c $(UNIT_LIBS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $< -Wl,--start-group $(UNIT_LIBS) -Wl,--end-group -lmpfr -lgmp -lutf8proc -lm

unit: $(UNIT_TESTS)
	@for t in $^; do $$t || exit 1; done
.PHONY: unit
