./closure_by_reference.go:9:9: can inline main.func1
./closure_by_reference.go:12:7: can inline main.func2
./closure_by_reference.go:15:7: can inline main.func3
./closure_by_reference.go:16:9: can inline main.func4
./closure_by_reference.go:13:3: inlining call to main.func2
./closure_by_reference.go:17:17: inlining call to main.func3
./closure_by_reference.go:8:2: moved to heap: n
./closure_by_reference.go:14:2: moved to heap: big
./closure_by_reference.go:9:9: func literal escapes to heap
./closure_by_reference.go:16:9: func literal escapes to heap
