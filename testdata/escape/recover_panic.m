./recover_panic.go:8:8: func literal does not escape
./recover_panic.go:10:10: E{...} escapes to heap
./recover_panic.go:12:8: "text" escapes to heap
