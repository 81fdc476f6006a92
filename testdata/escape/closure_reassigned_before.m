./closure_reassigned_before.go:10:9: can inline main.func1
./closure_reassigned_before.go:13:10: can inline main.func2
./closure_reassigned_before.go:16:9: can inline main.func3
./closure_reassigned_before.go:15:2: moved to heap: m
./closure_reassigned_before.go:10:9: func literal escapes to heap
./closure_reassigned_before.go:13:10: func literal escapes to heap
./closure_reassigned_before.go:16:9: func literal escapes to heap
