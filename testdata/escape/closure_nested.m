./closure_nested.go:11:8: can inline main.func1.1
./closure_nested.go:9:9: can inline main.func1
./closure_nested.go:18:11: inlining call to main.func1.1
./closure_nested.go:8:2: moved to heap: x
./closure_nested.go:10:3: moved to heap: z
./closure_nested.go:9:9: func literal escapes to heap
