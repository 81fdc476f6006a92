./variadic.go:13:6: can inline pass
./variadic.go:20:6: inlining call to pass
./variadic.go:8:10: leaking param: xs
./variadic.go:11:12: xs does not escape
./variadic.go:13:11: leaking param: xs to result ~r0 level=0
./variadic.go:17:5: ... argument escapes to heap
./variadic.go:17:6: n escapes to heap
./variadic.go:17:9: "s" escapes to heap
./variadic.go:19:15: ... argument does not escape
./variadic.go:19:43: []int{...} does not escape
./variadic.go:20:6: ... argument does not escape
