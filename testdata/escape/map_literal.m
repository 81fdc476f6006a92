./map_literal.go:7:6: can inline main
./map_literal.go:8:2: moved to heap: n
./map_literal.go:9:22: map[string]*int{...} does not escape
./map_literal.go:10:32: map[K]bool{} does not escape
