./slices_of_arrays.go:7:6: can inline f
./slices_of_arrays.go:12:6: can inline main
./slices_of_arrays.go:20:15: inlining call to f
./slices_of_arrays.go:8:6: moved to heap: a
./slices_of_arrays.go:16:7: &[3]int{...} escapes to heap
