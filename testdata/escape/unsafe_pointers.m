./unsafe_pointers.go:7:6: can inline f
./unsafe_pointers.go:8:6: can inline g
./unsafe_pointers.go:9:6: can inline h
./unsafe_pointers.go:12:6: can inline add
./unsafe_pointers.go:13:6: can inline sl
./unsafe_pointers.go:14:6: can inline str
./unsafe_pointers.go:15:6: can inline data
./unsafe_pointers.go:16:6: can inline sdata
./unsafe_pointers.go:20:13: inlining call to f
./unsafe_pointers.go:20:11: inlining call to g
./unsafe_pointers.go:20:28: inlining call to f
./unsafe_pointers.go:20:26: inlining call to h
./unsafe_pointers.go:20:50: inlining call to f
./unsafe_pointers.go:20:48: inlining call to add
./unsafe_pointers.go:22:16: inlining call to sl
./unsafe_pointers.go:22:32: inlining call to str
./unsafe_pointers.go:22:49: inlining call to data
./unsafe_pointers.go:22:62: inlining call to sdata
./unsafe_pointers.go:7:8: leaking param: p to result ~r0 level=0
./unsafe_pointers.go:8:8: p does not escape
./unsafe_pointers.go:9:8: leaking param: p to result ~r0 level=0
./unsafe_pointers.go:12:10: leaking param: p to result ~r0 level=0
./unsafe_pointers.go:13:9: leaking param: p to result ~r0 level=0
./unsafe_pointers.go:14:10: leaking param: p to result ~r0 level=0
./unsafe_pointers.go:15:11: leaking param: s to result ~r0 level=0
./unsafe_pointers.go:16:12: leaking param: s to result ~r0 level=0
./unsafe_pointers.go:21:14: ([]byte)("ab") does not escape
./unsafe_pointers.go:21:14: zero-copy string->[]byte conversion
