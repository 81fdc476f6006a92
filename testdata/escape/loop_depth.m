./loop_depth.go:5:6: can inline main
./loop_depth.go:8:3: moved to heap: x
