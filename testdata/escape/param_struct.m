./param_struct.go:11:6: can inline field
./param_struct.go:12:6: can inline elem
./param_struct.go:13:6: can inline value
./param_struct.go:14:6: can inline number
./param_struct.go:15:6: can inline set
./param_struct.go:16:6: can inline setv
./param_struct.go:17:6: can inline arr
./param_struct.go:18:6: can inline parr
./param_struct.go:23:16: inlining call to field
./param_struct.go:23:27: inlining call to number
./param_struct.go:23:38: inlining call to value
./param_struct.go:23:50: inlining call to setv
./param_struct.go:24:5: inlining call to set
./param_struct.go:25:14: inlining call to arr
./param_struct.go:25:38: inlining call to parr
./param_struct.go:27:15: inlining call to elem
./param_struct.go:11:12: leaking param: t to result ~r0 level=0
./param_struct.go:12:11: leaking param: t to result ~r0 level=2
./param_struct.go:13:12: leaking param: t to result ~r0 level=0
./param_struct.go:14:13: t does not escape
./param_struct.go:15:10: t does not escape
./param_struct.go:15:16: leaking param: p
./param_struct.go:16:11: leaking param: t to result ~r0 level=0
./param_struct.go:16:16: leaking param: p to result ~r0 level=0
./param_struct.go:17:10: leaking param: a to result ~r0 level=0
./param_struct.go:18:11: leaking param: a to result ~r0 level=1
./param_struct.go:21:2: moved to heap: x
./param_struct.go:25:39: &[2]*int{...} does not escape
