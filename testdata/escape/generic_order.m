./generic_order.go:23:6: can inline some[go.shape.string]
./generic_order.go:8:6: can inline (*stack[go.shape.string]).push
./generic_order.go:21:6: can inline option[go.shape.int].get
./generic_order.go:14:6: can inline stack[go.shape.string].size
./generic_order.go:58:6: can inline use
./generic_order.go:23:6: can inline some[go.shape.int]
./generic_order.go:23:6: can inline some[int]
./generic_order.go:32:6: can inline wrap[go.shape.float64]
./generic_order.go:34:6: can inline apply[go.shape.int,go.shape.string]
./generic_order.go:67:22: can inline main.func1
./generic_order.go:41:6: can inline fact[go.shape.int]
./generic_order.go:41:6: can inline fact[go.shape.float64]
./generic_order.go:48:6: can inline counter[go.shape.string]
./generic_order.go:52:13: can inline counter[go.shape.string].func1.1
./generic_order.go:50:9: can inline counter[go.shape.string].func1
./generic_order.go:24:6: can inline none[go.shape.bool]
./generic_order.go:8:6: can inline (*stack[go.shape.int]).push
./generic_order.go:9:6: can inline (*stack[go.shape.int]).pop
./generic_order.go:9:6: can inline (*stack[go.shape.string]).pop
./generic_order.go:30:6: can inline (*cell[go.shape.float64]).show
./generic_order.go:14:6: can inline stack[go.shape.int].size
./generic_order.go:14:6: can inline stack[int].size
./generic_order.go:9:6: can inline (*stack[int]).pop
./generic_order.go:8:6: can inline (*stack[int]).push
./generic_order.go:21:6: can inline option[go.shape.bool].get
./generic_order.go:24:6: can inline none[bool]
./generic_order.go:21:6: can inline option[bool].get
./generic_order.go:48:6: can inline counter[string]
./generic_order.go:34:6: can inline apply[int,string]
./generic_order.go:30:6: can inline (*cell[float64]).show
./generic_order.go:32:6: can inline wrap[float64]
./generic_order.go:21:6: can inline option[int].get
./generic_order.go:14:6: can inline stack[string].size
./generic_order.go:9:6: can inline (*stack[string]).pop
./generic_order.go:8:6: can inline (*stack[string]).push
./generic_order.go:21:6: can inline option[go.shape.string].get
./generic_order.go:23:6: can inline some[string]
./generic_order.go:21:6: can inline option[string].get
./generic_order.go:56:18: inlining call to some[go.shape.string]
./generic_order.go:59:8: inlining call to (*stack[go.shape.string]).push
./generic_order.go:60:18: inlining call to option[go.shape.int].get
./generic_order.go:61:19: inlining call to stack[go.shape.string].size
./generic_order.go:23:6: inlining call to some[go.shape.int]
./generic_order.go:45:17: inlining call to fact[go.shape.int]
./generic_order.go:45:17: inlining call to fact[go.shape.float64]
./generic_order.go:52:34: inlining call to counter[go.shape.string].func1.1
./generic_order.go:65:9: inlining call to use
./generic_order.go:66:10: inlining call to wrap[go.shape.float64]
./generic_order.go:67:11: inlining call to apply[go.shape.int,go.shape.string]
./generic_order.go:68:10: inlining call to fact[go.shape.int]
./generic_order.go:68:24: inlining call to fact[go.shape.float64]
./generic_order.go:69:16: inlining call to counter[go.shape.string]
./generic_order.go:52:13: can inline main.counter[go.shape.string].func2.1
./generic_order.go:50:9: can inline main.counter[go.shape.string].func2
./generic_order.go:69:21: inlining call to main.counter[go.shape.string].func2
./generic_order.go:70:16: inlining call to none[go.shape.bool]
./generic_order.go:72:8: inlining call to (*stack[go.shape.int]).push
./generic_order.go:73:11: inlining call to (*stack[go.shape.int]).pop
./generic_order.go:65:9: inlining call to (*stack[go.shape.string]).push
./generic_order.go:65:9: inlining call to some[int]
./generic_order.go:65:9: inlining call to option[go.shape.int].get
./generic_order.go:65:9: inlining call to stack[go.shape.string].size
./generic_order.go:67:11: inlining call to main.func1
./generic_order.go:52:13: can inline main.main.counter[go.shape.string].func2.func3
./generic_order.go:69:21: inlining call to main.main.counter[go.shape.string].func2.func3
./generic_order.go:65:9: inlining call to some[go.shape.int]
./generic_order.go:14:6: inlining call to stack[go.shape.int].size
./generic_order.go:9:6: inlining call to (*stack[go.shape.int]).pop
./generic_order.go:8:6: inlining call to (*stack[go.shape.int]).push
./generic_order.go:24:6: inlining call to none[go.shape.bool]
./generic_order.go:21:6: inlining call to option[go.shape.bool].get
./generic_order.go:48:6: inlining call to counter[go.shape.string]
./generic_order.go:41:6: inlining call to fact[go.shape.float64]
./generic_order.go:41:6: inlining call to fact[go.shape.int]
./generic_order.go:34:6: inlining call to apply[go.shape.int,go.shape.string]
./generic_order.go:30:6: inlining call to (*cell[go.shape.float64]).show
./generic_order.go:32:6: inlining call to wrap[go.shape.float64]
./generic_order.go:21:6: inlining call to option[go.shape.int].get
./generic_order.go:14:6: inlining call to stack[go.shape.string].size
./generic_order.go:9:6: inlining call to (*stack[go.shape.string]).pop
./generic_order.go:8:6: inlining call to (*stack[go.shape.string]).push
./generic_order.go:23:6: inlining call to some[go.shape.string]
./generic_order.go:21:6: inlining call to option[go.shape.string].get
<autogenerated>:1: inlining call to option[string].get
<autogenerated>:1: inlining call to option[go.shape.string].get
<autogenerated>:1: inlining call to option[go.shape.string].get
<autogenerated>:1: inlining call to stack[string].size
<autogenerated>:1: inlining call to stack[go.shape.string].size
<autogenerated>:1: inlining call to option[int].get
<autogenerated>:1: inlining call to option[go.shape.int].get
<autogenerated>:1: inlining call to option[go.shape.int].get
<autogenerated>:1: inlining call to stack[go.shape.string].size
<autogenerated>:1: inlining call to option[bool].get
<autogenerated>:1: inlining call to option[go.shape.bool].get
<autogenerated>:1: inlining call to option[go.shape.bool].get
<autogenerated>:1: inlining call to stack[int].size
<autogenerated>:1: inlining call to stack[go.shape.int].size
<autogenerated>:1: inlining call to stack[go.shape.int].size
./generic_order.go:58:10: leaking param content: s
./generic_order.go:58:28: f does not escape
./generic_order.go:59:8: append escapes to heap
./generic_order.go:73:11: main ignoring self-assignment in s.items = s.items[:len(s.items) - 1]
./generic_order.go:65:10: &stack[string]{} does not escape
./generic_order.go:65:9: append escapes to heap
./generic_order.go:66:10: &cell[go.shape.float64]{...} escapes to heap
./generic_order.go:67:17: []int{...} does not escape
./generic_order.go:67:11: append does not escape
./generic_order.go:69:16: func literal does not escape
./generic_order.go:52:13: func literal does not escape
./generic_order.go:72:8: append escapes to heap
./generic_order.go:11:10: (*stack[go.shape.string]).pop ignoring self-assignment in s.items = s.items[:len(s.items) - 1]
./generic_order.go:8:48: append escapes to heap
./generic_order.go:11:10: (*stack[go.shape.int]).pop ignoring self-assignment in s.items = s.items[:len(s.items) - 1]
./generic_order.go:8:48: append escapes to heap
./generic_order.go:9:6: (*stack[int]).pop ignoring self-assignment in s.items = s.items[:len(s.items) - 1]
./generic_order.go:8:6: append escapes to heap
./generic_order.go:49:2: moved to heap: n
./generic_order.go:50:9: func literal escapes to heap
./generic_order.go:48:6: moved to heap: n
./generic_order.go:48:6: func literal escapes to heap
./generic_order.go:52:13: func literal does not escape
./generic_order.go:36:15: append escapes to heap
./generic_order.go:34:6: append escapes to heap
./generic_order.go:32:39: &cell[go.shape.float64]{...} escapes to heap
./generic_order.go:32:6: &cell[go.shape.float64]{...} escapes to heap
./generic_order.go:9:6: (*stack[string]).pop ignoring self-assignment in s.items = s.items[:len(s.items) - 1]
./generic_order.go:8:6: append escapes to heap
