./generic_calls.go:25:6: can inline sum[go.shape.uint8]
./generic_calls.go:25:6: can inline sum[go.shape.int]
./generic_calls.go:25:6: can inline sum[int]
./generic_calls.go:25:6: can inline sum[main.hue]
./generic_calls.go:34:13: inlining call to fmt.Println
./generic_calls.go:35:13: inlining call to fmt.Println
./generic_calls.go:36:17: inlining call to sum[go.shape.uint8]
./generic_calls.go:36:33: inlining call to sum[go.shape.int]
./generic_calls.go:36:13: inlining call to fmt.Println
./generic_calls.go:38:13: inlining call to fmt.Println
./generic_calls.go:25:6: inlining call to sum[go.shape.int]
./generic_calls.go:25:6: inlining call to sum[go.shape.uint8]
./generic_calls.go:14:59: ... argument does not escape
./generic_calls.go:14:60: n escapes to heap
./generic_calls.go:33:2: moved to heap: p
./generic_calls.go:34:13: ... argument does not escape
./generic_calls.go:34:16: tr[go.shape.int](&.dict.tr[int], "x", 1) escapes to heap
./generic_calls.go:34:28: tr[go.shape.uint8](&.dict.tr[main.hue], "y", hue(2)) escapes to heap
./generic_calls.go:34:58: tr[go.shape.string](&.dict.tr[string], "p", p.k) escapes to heap
./generic_calls.go:35:13: ... argument does not escape
./generic_calls.go:35:20: pair[go.shape.string,go.shape.uint8].show(p, &.dict.pair[string,main.hue], 1) escapes to heap
./generic_calls.go:35:30: (*pair[go.shape.string,go.shape.uint8]).set(p, &.dict.pair[string,main.hue], "q") escapes to heap
./generic_calls.go:35:46: pair[go.shape.string,go.shape.uint8].show(&p, &.dict.pair[string,main.hue], 2) escapes to heap
./generic_calls.go:36:13: ... argument does not escape
./generic_calls.go:36:17: t escapes to heap
./generic_calls.go:36:17: ... argument does not escape
./generic_calls.go:36:33: t escapes to heap
./generic_calls.go:36:33: ... argument does not escape
./generic_calls.go:36:43: vs[go.shape.uint8](&.dict.vs[main.hue], ... argument...) escapes to heap
./generic_calls.go:36:43: ... argument does not escape
./generic_calls.go:38:13: ... argument does not escape
./generic_calls.go:38:15: f("a", 2) escapes to heap
