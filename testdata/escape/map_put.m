./map_put.go:5:6: can inline put
./map_put.go:7:6: can inline main
./map_put.go:10:5: inlining call to put
./map_put.go:5:10: m does not escape
./map_put.go:5:27: leaking param: k
./map_put.go:5:30: leaking param: v
./map_put.go:9:2: moved to heap: a
./map_put.go:9:5: moved to heap: b
./map_put.go:8:11: make(map[*int]*int) does not escape
