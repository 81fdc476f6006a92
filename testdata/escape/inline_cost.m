./inline_cost.go:11:6: can inline f1 with cost 6 as: func(*T) int { return t.a + t.b }
./inline_cost.go:12:6: can inline f2 with cost 5 as: func(*T, int) int { return t.s[i] }
./inline_cost.go:13:6: can inline f3 with cost 14 as: func(*T) (int, bool) { v, ok := int(.autotmp_5), .autotmp_6; return v, ok }
./inline_cost.go:14:6: can inline f4 with cost 3 as: func([]int) []int { return s[0:len(s)] }
./inline_cost.go:15:6: can inline f5 with cost 11 as: func(int) int { r = n; r++; r += 2; return r }
./inline_cost.go:16:6: can inline f6 with cost 14 as: func(any) string { switch statement; return "" }
./inline_cost.go:25:6: can inline f7 with cost 10 as: func(int) int { switch statement }
./inline_cost.go:33:38: can inline f8.func1 with cost 2 as: func() int { return 1 }
./inline_cost.go:33:6: can inline f8 with cost 17 as: func() func() int { return func literal }
./inline_cost.go:34:6: can inline f9 with cost 5 as: func(string, string) string { return a + b + "x" }
./inline_cost.go:35:6: can inline f10 with cost 2 as: func(T) *int { return &t.a }
./inline_cost.go:36:6: can inline f11 with cost 4 as: func(*T) *int { return &t.b }
./inline_cost.go:37:6: can inline f12 with cost 9 as: func() T { return T{...} }
./inline_cost.go:38:6: can inline f13 with cost 5 as: func() []int { return []int{...} }
./inline_cost.go:39:6: can inline f14 with cost 3 as: func(int) []int { return make([]int, n) }
./inline_cost.go:40:6: can inline f15 with cost 2 as: func() *T { return new(T) }
./inline_cost.go:41:6: can inline f16 with cost 2 as: func(int) int64 { return int64(n) }
./inline_cost.go:42:6: can inline f17 with cost 3 as: func(int) byte { return byte(n) }
./inline_cost.go:43:6: can inline f18 with cost 3 as: func([]byte) string { return string(s) }
./inline_cost.go:44:6: can inline f19 with cost 7 as: func(int) { if n > 1 { panic("x") } }
./inline_cost.go:49:6: can inline f20 with cost 4 as: func([]int, int) []int { return append(a, n) }
./inline_cost.go:50:6: can inline f21 with cost 4 as: func([3]int, int) int { return a[i] }
./inline_cost.go:51:6: can inline f22 with cost 5 as: func(*[3]int, int) int { return a[i] }
./inline_cost.go:52:6: can inline f23 with cost 3 as: func(*[3]int) []int { return a[:] }
./inline_cost.go:53:6: can inline f24 with cost 9 as: func(*int, *int) { *p, *q = *q, *p }
./inline_cost.go:54:6: can inline f25 with cost 6 as: func(int) (int, int) { x, y = n, n; return  }
./inline_cost.go:55:6: can inline f26 with cost 3 as: func(chan int) int { return <-c }
./inline_cost.go:56:6: can inline f27 with cost 3 as: func(chan int) { c <- 1 }
./inline_cost.go:57:6: can inline f28 with cost 21 as: func(func(int) int) int { return f(1) }
./inline_cost.go:58:6: can inline f29 with cost 16 as: func(int) int { for loop; return  }
./inline_cost.go:64:6: can inline f30 with cost 9 as: func(int) int { for loop; return  }
./inline_cost.go:71:6: can inline main with cost 0 as: func() {  }
./inline_cost.go:11:9: t does not escape
./inline_cost.go:12:9: t does not escape
./inline_cost.go:13:9: t does not escape
./inline_cost.go:14:9: parameter s leaks to ~r0 for f4 with derefs=0:
./inline_cost.go:14:9:   flow: ~r0 ← s:
./inline_cost.go:14:9:     from s[0:len(s)] (slice) at ./inline_cost.go:14:37
./inline_cost.go:14:9:     from return s[0:len(s)] (return) at ./inline_cost.go:14:29
./inline_cost.go:14:9: leaking param: s to result ~r0 level=0
./inline_cost.go:16:9: parameter x leaks to ~r0 for f6 with derefs=1:
./inline_cost.go:16:9:   flow: v ← *x:
./inline_cost.go:16:9:     from case string: return v (switch case) at ./inline_cost.go:18:2
./inline_cost.go:16:9:   flow: ~r0 ← v:
./inline_cost.go:16:9:     from return v (return) at ./inline_cost.go:19:3
./inline_cost.go:16:9: leaking param: x to result ~r0 level=1
./inline_cost.go:33:38: func literal escapes to heap in f8:
./inline_cost.go:33:38:   flow: ~r0 ← &{storage for func literal}:
./inline_cost.go:33:38:     from func literal (spill) at ./inline_cost.go:33:38
./inline_cost.go:33:38:     from return func literal (return) at ./inline_cost.go:33:31
./inline_cost.go:33:38: func literal escapes to heap
./inline_cost.go:34:44: a + b + "x" escapes to heap in f9:
./inline_cost.go:34:44:   flow: ~r0 ← &{storage for a + b + "x"}:
./inline_cost.go:34:44:     from a + b + "x" (spill) at ./inline_cost.go:34:44
./inline_cost.go:34:44:     from return a + b + "x" (return) at ./inline_cost.go:34:31
./inline_cost.go:34:9: a does not escape
./inline_cost.go:34:12: b does not escape
./inline_cost.go:34:44: a + b + "x" escapes to heap
./inline_cost.go:35:10: t escapes to heap in f10:
./inline_cost.go:35:10:   flow: ~r0 ← &t:
./inline_cost.go:35:10:     from t.a (dot) at ./inline_cost.go:35:40
./inline_cost.go:35:10:     from &t.a (address-of) at ./inline_cost.go:35:38
./inline_cost.go:35:10:     from return &t.a (return) at ./inline_cost.go:35:31
./inline_cost.go:35:10: parameter t leaks to ~r0 for f10 with derefs=0:
./inline_cost.go:35:10:   flow: ~r0 ← &t:
./inline_cost.go:35:10:     from t.a (dot) at ./inline_cost.go:35:40
./inline_cost.go:35:10:     from &t.a (address-of) at ./inline_cost.go:35:38
./inline_cost.go:35:10:     from return &t.a (return) at ./inline_cost.go:35:31
./inline_cost.go:35:10: moved to heap: t
./inline_cost.go:36:10: parameter t leaks to ~r0 for f11 with derefs=0:
./inline_cost.go:36:10:   flow: ~r0 ← t:
./inline_cost.go:36:10:     from t.b (dot of pointer) at ./inline_cost.go:36:40
./inline_cost.go:36:10:     from &t.b (address-of) at ./inline_cost.go:36:38
./inline_cost.go:36:10:     from return &t.b (return) at ./inline_cost.go:36:31
./inline_cost.go:36:10: leaking param: t to result ~r0 level=0
./inline_cost.go:37:54: []int{...} escapes to heap in f12:
./inline_cost.go:37:54:   flow: ~r0 ← &{storage for []int{...}}:
./inline_cost.go:37:54:     from []int{...} (spill) at ./inline_cost.go:37:54
./inline_cost.go:37:54:     from T{...} (struct literal element) at ./inline_cost.go:37:39
./inline_cost.go:37:54:     from return T{...} (return) at ./inline_cost.go:37:31
./inline_cost.go:37:54: []int{...} escapes to heap
./inline_cost.go:38:43: []int{...} escapes to heap in f13:
./inline_cost.go:38:43:   flow: ~r0 ← &{storage for []int{...}}:
./inline_cost.go:38:43:     from []int{...} (spill) at ./inline_cost.go:38:43
./inline_cost.go:38:43:     from return []int{...} (return) at ./inline_cost.go:38:31
./inline_cost.go:38:43: []int{...} escapes to heap
./inline_cost.go:39:42: make([]int, n) escapes to heap in f14:
./inline_cost.go:39:42:   flow: ~r0 ← &{storage for make([]int, n)}:
./inline_cost.go:39:42:     from make([]int, n) (spill) at ./inline_cost.go:39:42
./inline_cost.go:39:42:     from return make([]int, n) (return) at ./inline_cost.go:39:31
./inline_cost.go:39:42: make([]int, n) escapes to heap
./inline_cost.go:40:41: new(T) escapes to heap in f15:
./inline_cost.go:40:41:   flow: ~r0 ← &{storage for new(T)}:
./inline_cost.go:40:41:     from new(T) (spill) at ./inline_cost.go:40:41
./inline_cost.go:40:41:     from return new(T) (return) at ./inline_cost.go:40:31
./inline_cost.go:40:41: new(T) escapes to heap
./inline_cost.go:43:45: string(s) escapes to heap in f18:
./inline_cost.go:43:45:   flow: ~r0 ← &{storage for string(s)}:
./inline_cost.go:43:45:     from string(s) (spill) at ./inline_cost.go:43:45
./inline_cost.go:43:45:     from return string(s) (return) at ./inline_cost.go:43:31
./inline_cost.go:43:10: s does not escape
./inline_cost.go:43:45: string(s) escapes to heap
./inline_cost.go:46:9: "x" escapes to heap in f19:
./inline_cost.go:46:9:   flow: {heap} ← &{storage for "x"}:
./inline_cost.go:46:9:     from "x" (spill) at ./inline_cost.go:46:9
./inline_cost.go:46:9:     from panic("x") (call parameter) at ./inline_cost.go:46:8
./inline_cost.go:46:9: "x" escapes to heap
./inline_cost.go:49:47: append(a, n) escapes to heap in f20:
./inline_cost.go:49:47:   flow: ~r0 ← &{storage for append(a, n)}:
./inline_cost.go:49:47:     from append(a, n) (spill) at ./inline_cost.go:49:47
./inline_cost.go:49:47:     from return append(a, n) (return) at ./inline_cost.go:49:34
./inline_cost.go:49:10: parameter a leaks to ~r0 for f20 with derefs=0:
./inline_cost.go:49:10:   flow: {temp} ← a:
./inline_cost.go:49:10:     from append(a, n) (call parameter) at ./inline_cost.go:49:47
./inline_cost.go:49:10:   flow: ~r0 ← {temp}:
./inline_cost.go:49:10:     from return append(a, n) (return) at ./inline_cost.go:49:34
./inline_cost.go:49:10: leaking param: a to result ~r0 level=0
./inline_cost.go:49:47: append escapes to heap
./inline_cost.go:51:10: a does not escape
./inline_cost.go:52:10: parameter a leaks to ~r0 for f23 with derefs=0:
./inline_cost.go:52:10:   flow: ~r0 ← a:
./inline_cost.go:52:10:     from a[:] (slice) at ./inline_cost.go:52:42
./inline_cost.go:52:10:     from return a[:] (return) at ./inline_cost.go:52:34
./inline_cost.go:52:10: leaking param: a to result ~r0 level=0
./inline_cost.go:53:10: p does not escape
./inline_cost.go:53:13: q does not escape
./inline_cost.go:55:10: c does not escape
./inline_cost.go:56:10: c does not escape
./inline_cost.go:57:10: f does not escape
