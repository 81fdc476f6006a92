./init_literals.go:8:12: can inline init.func1
./init_literals.go:9:9: can inline init.func2
./init_literals.go:7:33: can inline init.func3.1
./init_literals.go:7:9: can inline init.func3
./init_literals.go:8:39: can inline init.func4
./init_literals.go:10:36: can inline init.func5.1
./init_literals.go:10:9: can inline init.func5
./init_literals.go:12:15: can inline init.0.func1
./init_literals.go:7:56: inlining call to init.func3.1
./init_literals.go:8:35: inlining call to init.func1
./init_literals.go:9:32: inlining call to init.func2
./init_literals.go:7:60: inlining call to init.func3
./init_literals.go:8:62: inlining call to init.func4
./init_literals.go:7:33: can inline init.init.func3.func6
./init_literals.go:7:60: inlining call to init.init.func3.func6
./init_literals.go:12:35: inlining call to fmt.Println
./init_literals.go:12:42: inlining call to init.0.func1
./init_literals.go:12:42: inlining call to fmt.Println
./init_literals.go:14:26: inlining call to fmt.Println
./init_literals.go:10:36: func literal escapes to heap
./init_literals.go:12:42: ... argument does not escape
./init_literals.go:12:42: "i" escapes to heap
./init_literals.go:14:26: ... argument does not escape
./init_literals.go:14:27: a escapes to heap
./init_literals.go:14:30: b escapes to heap
./init_literals.go:14:33: c escapes to heap
./init_literals.go:14:36: d escapes to heap
./init_literals.go:14:42: .autotmp_0() escapes to heap
./init_literals.go:12:35: ... argument does not escape
./init_literals.go:12:36: "i" escapes to heap
