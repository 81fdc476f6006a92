./library_calls.go:14:6: can inline exits
./library_calls.go:20:6: can inline measures
./library_calls.go:32:6: can inline joins
./library_calls.go:40:6: can inline main
./library_calls.go:28:12: inlining call to fmt.Printf
./library_calls.go:33:23: inlining call to io.MultiReader
./library_calls.go:33:45: inlining call to io.MultiWriter
./library_calls.go:37:23: inlining call to runtime.NumCPU
./library_calls.go:37:40: inlining call to errors.Unwrap
./library_calls.go:41:20: inlining call to runtime.GOROOT
./library_calls.go:26:14: leaking param: w
./library_calls.go:26:27: format does not escape
./library_calls.go:26:42: leaking param content: args
./library_calls.go:29:20: ... argument does not escape
./library_calls.go:29:29: 1 escapes to heap
./library_calls.go:29:32: "two" escapes to heap
./library_calls.go:32:12: leaking param: r
./library_calls.go:32:15: leaking param: s
./library_calls.go:32:28: leaking param: w
./library_calls.go:33:23: ... argument does not escape
./library_calls.go:33:23: make([]io.Reader, 2) escapes to heap
./library_calls.go:33:23: &io.multiReader{...} escapes to heap
./library_calls.go:33:45: ... argument does not escape
./library_calls.go:33:45: make([]io.Writer, 0, 1) escapes to heap
./library_calls.go:33:45: append escapes to heap
./library_calls.go:33:45: append escapes to heap
./library_calls.go:33:45: &io.multiWriter{...} escapes to heap
./library_calls.go:36:13: leaking param: err
