./range_func_nested.go:7:6: can inline each[go.shape.uint]
./range_func_nested.go:9:3: can inline each[go.shape.uint].func1.deferwrap1
./range_func_nested.go:18:6: can inline twice[go.shape.uint]
./range_func_nested.go:19:9: can inline twice[go.shape.uint].func1
./range_func_nested.go:21:4: can inline twice[go.shape.uint].func1-range1
./range_func_nested.go:32:2: can inline main-range1
./range_func_nested.go:18:6: can inline twice[uint]
./range_func_nested.go:9:20: inlining call to fmt.Println
./range_func_nested.go:21:26: inlining call to each[go.shape.uint]
./range_func_nested.go:23:17: inlining call to fmt.Println
./range_func_nested.go:32:25: inlining call to twice[go.shape.uint]
./range_func_nested.go:19:9: can inline main.twice[go.shape.uint].func1
./range_func_nested.go:32:2: inlining call to main.twice[go.shape.uint].func1
./range_func_nested.go:32:2: inlining call to each[go.shape.uint]
./range_func_nested.go:33:14: inlining call to fmt.Println
./range_func_nested.go:18:6: inlining call to twice[go.shape.uint]
./range_func_nested.go:8:9: func literal escapes to heap
./range_func_nested.go:9:21: "each ends" escapes to heap
./range_func_nested.go:9:20: ... argument does not escape
./range_func_nested.go:19:14: leaking param: yield
./range_func_nested.go:8:14: yield does not escape
moved to heap: #next
./range_func_nested.go:21:4: moved to heap: #state1
./range_func_nested.go:32:2: func literal does not escape
./range_func_nested.go:33:14: ... argument does not escape
./range_func_nested.go:33:15: i escapes to heap
./range_func_nested.go:33:18: x escapes to heap
./range_func_nested.go:32:25: ... argument escapes to heap
./range_func_nested.go:32:25: func literal does not escape
./range_func_nested.go:21:4: func literal escapes to heap
./range_func_nested.go:23:17: ... argument does not escape
./range_func_nested.go:23:18: "twice ends" escapes to heap
./range_func_nested.go:32:2: func literal does not escape
./range_func_nested.go:23:17: ... argument does not escape
./range_func_nested.go:23:18: "twice ends" escapes to heap
./range_func_nested.go:32:2: func literal does not escape
./range_func_nested.go:9:21: "each ends" escapes to heap
./range_func_nested.go:9:20: ... argument does not escape
./range_func_nested.go:19:9: func literal escapes to heap
./range_func_nested.go:21:4: func literal does not escape
./range_func_nested.go:23:17: ... argument does not escape
./range_func_nested.go:23:18: "twice ends" escapes to heap
./range_func_nested.go:21:26: func literal does not escape
./range_func_nested.go:9:21: "each ends" escapes to heap
./range_func_nested.go:9:20: ... argument does not escape
moved to heap: #next
./range_func_nested.go:21:4: moved to heap: #state1
./range_func_nested.go:18:6: func literal escapes to heap
./range_func_nested.go:21:4: func literal escapes to heap
./range_func_nested.go:23:17: ... argument does not escape
./range_func_nested.go:23:18: "twice ends" escapes to heap
