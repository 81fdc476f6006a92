./inline_results.go:5:6: can inline early
./inline_results.go:12:6: can inline named
./inline_results.go:19:6: can inline void
./inline_results.go:28:6: can inline main
./inline_results.go:29:14: inlining call to early
./inline_results.go:30:15: inlining call to named
./inline_results.go:31:6: inlining call to void
./inline_results.go:32:6: inlining call to void
./inline_results.go:5:12: leaking param: p to result ~r0 level=0
./inline_results.go:7:13: new(int) escapes to heap
./inline_results.go:13:2: moved to heap: x
./inline_results.go:19:11: p does not escape
./inline_results.go:23:10: new(int) escapes to heap
./inline_results.go:29:14: new(int) escapes to heap
./inline_results.go:31:6: new(int) escapes to heap
./inline_results.go:32:6: new(int) escapes to heap
