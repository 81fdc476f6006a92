./assignments.go:13:6: can inline main
./assignments.go:14:2: moved to heap: x
./assignments.go:14:5: moved to heap: y
./assignments.go:14:8: moved to heap: z
./assignments.go:14:11: moved to heap: w
./assignments.go:19:8: &T{} does not escape
