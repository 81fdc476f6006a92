./loop_label.go:5:6: can inline main
./loop_label.go:9:2: moved to heap: x
