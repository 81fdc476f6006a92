./new_value.go:7:6: can inline main
./new_value.go:10:12: moved to heap: .autotmp_3
