./make_slice.go:7:6: can inline main
./make_slice.go:9:11: make([]int, 10) does not escape
./make_slice.go:10:11: make([]int, 10) does not escape
./make_slice.go:11:13: make([]int, 1, 10) escapes to heap
./make_slice.go:13:12: make([]int, i) does not escape
