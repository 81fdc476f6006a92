./results_named.go:5:6: can inline f
./results_named.go:11:8: can inline g.func1
./results_named.go:19:6: can inline main
./results_named.go:20:3: inlining call to f
./results_named.go:5:11: moved to heap: x
./results_named.go:11:8: func literal does not escape
