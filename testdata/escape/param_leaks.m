./param_leaks.go:7:6: can inline toHeap
./param_leaks.go:8:6: can inline content
./param_leaks.go:9:6: can inline result
./param_leaks.go:10:6: can inline deref
./param_leaks.go:11:6: can inline none
./param_leaks.go:12:6: can inline two
./param_leaks.go:13:6: can inline both
./param_leaks.go:15:6: can inline main
./param_leaks.go:18:8: inlining call to toHeap
./param_leaks.go:19:9: inlining call to content
./param_leaks.go:20:17: inlining call to result
./param_leaks.go:20:28: inlining call to deref
./param_leaks.go:20:38: inlining call to none
./param_leaks.go:21:12: inlining call to two
./param_leaks.go:22:6: inlining call to both
./param_leaks.go:7:13: leaking param: p
./param_leaks.go:8:14: leaking param content: p
./param_leaks.go:9:13: leaking param: p to result ~r0 level=0
./param_leaks.go:10:12: leaking param: p to result ~r0 level=1
./param_leaks.go:11:11: p does not escape
./param_leaks.go:12:10: leaking param: p to result ~r1 level=0
./param_leaks.go:12:13: leaking param: q to result ~r0 level=0
./param_leaks.go:13:11: leaking param content: p
./param_leaks.go:16:2: moved to heap: x
