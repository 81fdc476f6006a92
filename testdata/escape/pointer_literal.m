./pointer_literal.go:12:6: can inline main
./pointer_literal.go:13:7: &T{...} escapes to heap
./pointer_literal.go:14:9: &T{...} escapes to heap
./pointer_literal.go:15:7: &T{} does not escape
