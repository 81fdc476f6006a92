./minmax_complex.go:5:6: can inline mx
./minmax_complex.go:7:6: can inline main
./minmax_complex.go:8:32: inlining call to mx
./minmax_complex.go:5:9: leaking param: a to result ~r0 level=0
./minmax_complex.go:5:12: leaking param: b to result ~r0 level=0
./minmax_complex.go:8:20: string([]byte{...}) does not escape
./minmax_complex.go:8:20: []byte{...} does not escape
./minmax_complex.go:10:18: real(c) does not escape
