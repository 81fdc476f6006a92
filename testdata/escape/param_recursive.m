./param_recursive.go:7:6: can inline last
./param_recursive.go:14:6: can inline even
./param_recursive.go:11:13: inlining call to last
./param_recursive.go:25:13: inlining call to even
./param_recursive.go:30:14: inlining call to last
./param_recursive.go:32:14: inlining call to even
./param_recursive.go:7:11: leaking param: l to result ~r0 level=0
./param_recursive.go:21:10: leaking param: p to result ~r0 level=0
./param_recursive.go:14:11: leaking param: p to result ~r0 level=0
./param_recursive.go:29:7: &L{...} does not escape
./param_recursive.go:29:10: &L{} does not escape
