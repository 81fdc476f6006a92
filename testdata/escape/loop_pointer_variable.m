./loop_pointer_variable.go:11:12: &L{...} does not escape
./loop_pointer_variable.go:12:8: func literal does not escape
./loop_pointer_variable.go:15:8: &L{...} escapes to heap
