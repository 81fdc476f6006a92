./range_slices.go:9:6: can inline f
./range_slices.go:24:6: can inline g
./range_slices.go:32:3: inlining call to f
./range_slices.go:33:3: inlining call to g
./range_slices.go:9:8: leaking param content: ts
./range_slices.go:9:16: ps does not escape
./range_slices.go:9:27: leaking param: a
./range_slices.go:9:38: pa does not escape
./range_slices.go:24:8: leaking param: ps to result q level=1
./range_slices.go:34:9: moved to heap: x
./range_slices.go:32:28: new([2]*int) does not escape
./range_slices.go:34:25: []int{...} does not escape
./range_slices.go:37:22: []int{...} does not escape
