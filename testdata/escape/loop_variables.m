./loop_variables.go:7:6: can inline main
./loop_variables.go:8:6: moved to heap: i
./loop_variables.go:16:6: moved to heap: k
./loop_variables.go:9:16: append escapes to heap
