./range_map_chan_string.go:5:6: can inline m
./range_map_chan_string.go:11:6: can inline c
./range_map_chan_string.go:18:6: can inline s
./range_map_chan_string.go:25:6: can inline n
./range_map_chan_string.go:32:6: can inline main
./range_map_chan_string.go:33:3: inlining call to m
./range_map_chan_string.go:34:11: inlining call to s
./range_map_chan_string.go:34:21: inlining call to n
./range_map_chan_string.go:37:3: inlining call to c
./range_map_chan_string.go:5:8: leaking param: x to result v level=1
./range_map_chan_string.go:11:8: x does not escape
./range_map_chan_string.go:18:8: x does not escape
