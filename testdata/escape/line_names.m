 q.go:20:35: can inline sink
./line_names.go:8:6: can inline main
??:2: inlining call to sink
foo.go:2: inlining call to sink
/x/../y.go:15: inlining call to sink
??:1: new(int) escapes to heap
foo.go:1: new(int) escapes to heap
/x/../y.go:14: new(int) escapes to heap
 q.go:20:40: leaking param: x
