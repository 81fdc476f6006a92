# C unit tests, for what no Go program reaches: each *_test.c is a program that prints `ok name`.
UNIT_TESTS := $(patsubst testdata/unit/%.c,$(OUT)/unit/%,$(wildcard testdata/unit/*_test.c))
UNIT_LIBS := $(foreach d,types parser lexer base,$(OUT)/obj/$(d).a)

$(OUT)/unit/%: testdata/unit/%.c $(UNIT_LIBS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $< -Wl,--start-group $(UNIT_LIBS) -Wl,--end-group -lmpfr -lgmp -lutf8proc -lm

unit-tests: $(UNIT_TESTS)
unit: unit-tests
	@for t in $(UNIT_TESTS); do $$t || exit 1; done
.PHONY: unit unit-tests

# The heap and collector without the rest of the runtime.
HEAP_TEST_OBJECTS := $(patsubst %,$(OUT)/rt/runtime/%.o,sizeclass shape heap offheap alloc slice mark \
                       sweep roots special collect pacer scavenge memstats verify gcgo debug print ftoa)
$(OUT)/unit/runtime_heap_test: testdata/unit/runtime_heap_test.c $(HEAP_TEST_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(RT_CFLAGS) -no-pie -o $@ $(filter %.c %.o,$^)
