./multi_value.go:5:6: can inline two
./multi_value.go:7:6: can inline three
./multi_value.go:12:6: can inline pass
./multi_value.go:13:6: can inline take
./multi_value.go:12:45: inlining call to two
./multi_value.go:23:15: inlining call to two
./multi_value.go:24:14: inlining call to pass
./multi_value.go:25:10: inlining call to two
./multi_value.go:25:6: inlining call to take
./multi_value.go:26:18: inlining call to three
./multi_value.go:24:14: inlining call to two
./multi_value.go:5:10: leaking param: p to result ~r0 level=0
./multi_value.go:8:2: moved to heap: x
./multi_value.go:8:5: moved to heap: y
./multi_value.go:12:11: leaking param: p to result ~r0 level=0
./multi_value.go:13:11: p does not escape
./multi_value.go:13:19: err does not escape
./multi_value.go:16:13: p does not escape
./multi_value.go:16:21: n does not escape
./multi_value.go:19:37: new(int) escapes to heap
./multi_value.go:28:8: .autotmp_17 does not escape
./multi_value.go:29:19: map[int]*int{} does not escape
