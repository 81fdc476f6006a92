./explain_statements.go:12:6: can inline declarations with cost 9 as: func() int { v = <nil>; return v.x + 3 }
./explain_statements.go:19:6: can inline conditions with cost 2 as: func(int) int { return n }
./explain_statements.go:32:6: can inline blank with cost 16 as: func(int) { _ = n; _ = T{}; x, _ := n, n; _ = x }
./explain_statements.go:40:6: can inline pair with cost 3 as: func() (int, *T) { return 0, nil }
./explain_statements.go:42:6: can inline blanks with cost 43 as: func([]int, map[int]int, *[10]int, [3]T) int { for loop; for loop; for loop; for loop; for loop; for loop; return n }
./explain_statements.go:62:6: can inline consume with cost 0 as: func(any, *T) {  }
./explain_statements.go:64:6: can inline spread with cost 64 as: func() { consume(.autotmp_0, .autotmp_1); print(int(.autotmp_2), .autotmp_3); a, b := int(.autotmp_6), .autotmp_7; _, _ = a, b; if ok { _ = e } }
./explain_statements.go:74:6: can inline received with cost 14 as: func(chan int) any { select statement; return  }
./explain_statements.go:81:6: cannot inline started: unhandled op GO
./explain_statements.go:82:2: can inline started.gowrap1 with cost 4 as: func() { consume(.autotmp_2, nil) }
./explain_statements.go:83:2: can inline started.deferwrap2 with cost 3 as: func() { copy(.autotmp_3, .autotmp_4) }
./explain_statements.go:84:2: can inline started.deferwrap3 with cost 4 as: func() { consume(.autotmp_5, .autotmp_6) }
./explain_statements.go:87:6: can inline main with cost 0 as: func() {  }
./explain_statements.go:65:14: inlining call to pair
./explain_statements.go:65:9: inlining call to consume
./explain_statements.go:66:12: inlining call to pair
./explain_statements.go:67:17: inlining call to pair
./explain_statements.go:82:12: inlining call to consume
./explain_statements.go:84:15: inlining call to consume
./explain_statements.go:9:27: map[string]int{...} escapes to heap in init:
./explain_statements.go:9:27:   flow: {heap} ← &{storage for map[string]int{...}}:
./explain_statements.go:9:27:     from map[string]int{...} (spill) at ./explain_statements.go:9:27
./explain_statements.go:9:27:     from table = map[string]int{...} (assign) at ./explain_statements.go:9:5
./explain_statements.go:10:17: make([]byte, 5) escapes to heap in init:
./explain_statements.go:10:17:   flow: {heap} ← &{storage for make([]byte, 5)}:
./explain_statements.go:10:17:     from make([]byte, 5) (spill) at ./explain_statements.go:10:17
./explain_statements.go:10:17:     from slice = make([]byte, 5) (assign) at ./explain_statements.go:10:5
./explain_statements.go:9:27: map[string]int{...} escapes to heap
./explain_statements.go:10:17: make([]byte, 5) escapes to heap
./explain_statements.go:42:13: s does not escape
./explain_statements.go:42:22: m does not escape
./explain_statements.go:42:37: p does not escape
./explain_statements.go:62:14: i does not escape
./explain_statements.go:62:21: p does not escape
./explain_statements.go:65:9: .autotmp_0 does not escape
./explain_statements.go:69:18: any(a) does not escape
./explain_statements.go:76:11: .autotmp_2 escapes to heap in received:
./explain_statements.go:76:11:   flow: i ← &{storage for .autotmp_2}:
./explain_statements.go:76:11:     from .autotmp_2 (spill) at ./explain_statements.go:76:11
./explain_statements.go:76:11:     from i = .autotmp_2 (assign) at ./explain_statements.go:76:9
./explain_statements.go:74:15: c does not escape
./explain_statements.go:76:11: .autotmp_2 escapes to heap
./explain_statements.go:82:2: func literal escapes to heap in started:
./explain_statements.go:82:2:   flow: {heap} ← &{storage for func literal}:
./explain_statements.go:82:2:     from func literal (spill) at ./explain_statements.go:82:2
./explain_statements.go:82:13: started capturing by value: .autotmp_2 (addr=false assign=false width=16)
./explain_statements.go:83:2: started capturing by value: .autotmp_3 (addr=false assign=false width=24)
./explain_statements.go:83:17: started capturing by value: .autotmp_4 (addr=false assign=false width=24)
./explain_statements.go:84:19: started capturing by value: .autotmp_5 (addr=false assign=false width=16)
./explain_statements.go:84:24: started capturing by value: .autotmp_6 (addr=false assign=false width=8)
./explain_statements.go:81:14: parameter c leaks to {storage for func literal} for started with derefs=0:
./explain_statements.go:81:14:   flow: .autotmp_2 ← c:
./explain_statements.go:81:14:     from c (interface-converted) at ./explain_statements.go:82:13
./explain_statements.go:81:14:     from .autotmp_2 = c (assign-pair) at ./explain_statements.go:82:2
./explain_statements.go:81:14:   flow: {storage for func literal} ← .autotmp_2:
./explain_statements.go:81:14:     from .autotmp_2 (captured by a closure) at ./explain_statements.go:82:13
./explain_statements.go:81:14: leaking param: c
./explain_statements.go:81:26: s does not escape
./explain_statements.go:84:19: len(s) does not escape
./explain_statements.go:84:24: &T{} does not escape
