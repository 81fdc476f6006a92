./addr_returned.go:5:6: can inline f
./addr_returned.go:10:6: can inline main
./addr_returned.go:10:25: inlining call to f
./addr_returned.go:6:2: moved to heap: x
