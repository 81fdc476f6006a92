./float_conversions.go:23:42: can inline main.func1
./float_conversions.go:23:94: can inline main.func2
./float_conversions.go:22:13: inlining call to fmt.Println
./float_conversions.go:23:78: inlining call to main.func1
./float_conversions.go:23:130: inlining call to main.func2
./float_conversions.go:23:13: inlining call to fmt.Println
./float_conversions.go:18:15: any(w48) does not escape
./float_conversions.go:19:17: any(T8(1)) does not escape
./float_conversions.go:20:17: any(T8(3)) does not escape
./float_conversions.go:21:17: any(w51) does not escape
./float_conversions.go:22:13: ... argument does not escape
./float_conversions.go:22:14: k escapes to heap
./float_conversions.go:22:17: ok escapes to heap
./float_conversions.go:22:21: k2 escapes to heap
./float_conversions.go:22:25: ok2 escapes to heap
./float_conversions.go:22:30: k3 escapes to heap
./float_conversions.go:22:34: ok3 escapes to heap
./float_conversions.go:22:39: k4 escapes to heap
./float_conversions.go:22:43: ok4 escapes to heap
./float_conversions.go:23:13: ... argument does not escape
./float_conversions.go:23:14: w48 escapes to heap
./float_conversions.go:23:19: T8(1) escapes to heap
./float_conversions.go:23:24: T8(3) escapes to heap
./float_conversions.go:23:29: w51 escapes to heap
./float_conversions.go:23:41: float64(~r0) escapes to heap
./float_conversions.go:23:93: float64(~r0) escapes to heap
