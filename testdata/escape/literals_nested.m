./literals_nested.go:14:6: can inline main
./literals_nested.go:15:2: moved to heap: a
./literals_nested.go:15:5: moved to heap: b
./literals_nested.go:16:18: []P{...} escapes to heap
./literals_nested.go:16:47: map[string]*P{...} escapes to heap
./literals_nested.go:16:53: &P{...} escapes to heap
./literals_nested.go:16:73: 1 escapes to heap
./literals_nested.go:16:76: "s" escapes to heap
./literals_nested.go:17:16: []P{...} does not escape
./literals_nested.go:17:39: 1 does not escape
./literals_nested.go:18:29: []*P{...} does not escape
./literals_nested.go:18:30: &P{} does not escape
./literals_nested.go:18:34: &P{} does not escape
