./slice_literal.go:7:6: can inline main
./slice_literal.go:8:12: []int{...} does not escape
./slice_literal.go:9:14: []int{...} escapes to heap
./slice_literal.go:10:12: []int{} does not escape
./slice_literal.go:12:31: []int{...} does not escape
