# The runtime as compiled programs see it: a test is the Go part of a program of its own.
RT_TESTS := $(addprefix $(OUT)/unit/,runtime_float_test runtime_map_test runtime_stack_test)
RT_TEST_CC := $(CC)
$(OUT)/unit/runtime_stack_test: RT_TEST_CC := clang-19
$(OUT)/unit/runtime_stack_test: RT_TEST_FLAGS := -fsplit-stack -Wno-frame-address -Wno-infinite-recursion
$(RT_TESTS): $(OUT)/unit/%: testdata/unit/%.c testdata/unit/runtime_support.h $(OUT)/rt/runtime.o
	@mkdir -p $(@D)
	$(RT_TEST_CC) $(RT_CFLAGS) $(RT_TEST_FLAGS) -c -o $@.o $<
	ld -static --build-id=none -o $@ $(OUT)/rt/runtime.o $@.o
