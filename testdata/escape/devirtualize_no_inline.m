./devirtualize_no_inline.go:13:13: devirtualizing i.M to T
./devirtualize_no_inline.go:8:12: p does not escape
./devirtualize_no_inline.go:12:13: T{} does not escape
