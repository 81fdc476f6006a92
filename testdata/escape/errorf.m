./errorf.go:22:2: can inline main.deferwrap1
./errorf.go:13:17: inlining call to fmt.Errorf
./errorf.go:13:17: inlining call to errors.New
./errorf.go:17:40: inlining call to fmt.Errorf
./errorf.go:17:40: inlining call to errors.New
./errorf.go:20:13: inlining call to fmt.Println
./errorf.go:21:17: inlining call to runtime.Gosched
./errorf.go:23:18: inlining call to fmt.Errorf
./errorf.go:21:17: inlining call to runtime.checkTimeouts
./errorf.go:23:18: inlining call to errors.New
./errorf.go:22:19: inlining call to fmt.Println
./errorf.go:13:17: ... argument does not escape
./errorf.go:13:25: n escapes to heap
./errorf.go:13:17: &errors.errorString{...} escapes to heap
./errorf.go:17:40: ... argument does not escape
./errorf.go:17:51: n escapes to heap
./errorf.go:17:40: &errors.errorString{...} escapes to heap
./errorf.go:20:13: ... argument does not escape
./errorf.go:20:15: a(1) escapes to heap
./errorf.go:22:20: "x" escapes to heap
./errorf.go:22:19: ... argument does not escape
./errorf.go:23:18: &errors.errorString{...} escapes to heap
