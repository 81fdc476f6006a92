./closure_returned.go:5:6: can inline counter
./closure_returned.go:7:9: can inline counter.func1
./closure_returned.go:14:14: inlining call to counter
./closure_returned.go:7:9: can inline main.counter.func1
./closure_returned.go:15:11: inlining call to main.counter.func1
./closure_returned.go:15:16: inlining call to main.counter.func1
./closure_returned.go:6:2: moved to heap: n
./closure_returned.go:7:9: func literal escapes to heap
./closure_returned.go:14:14: func literal does not escape
