./make_limits.go:5:6: can inline main
./make_limits.go:6:11: make([]byte, 65536) does not escape
./make_limits.go:7:11: make([]byte, 65537) escapes to heap
./make_limits.go:8:11: make([]int64, 8192) does not escape
./make_limits.go:9:11: make([]int64, 8193) escapes to heap
./make_limits.go:10:11: make([]struct {}, 1) escapes to heap
./make_limits.go:11:11: make([]int64, 0, 8193) escapes to heap
