./make_map_chan.go:7:6: can inline main
./make_map_chan.go:12:2: moved to heap: x
./make_map_chan.go:8:11: make(map[int]int) does not escape
./make_map_chan.go:10:13: make(map[int]int, 10) escapes to heap
