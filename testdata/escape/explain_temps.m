./explain_temps.go:6:6: can inline swap with cost 3 as: func(*int, *int) (*int, *int) { return b, a }
./explain_temps.go:8:6: can inline take with cost 7 as: func(*int, *int, chan int) { c <- *a + *b }
./explain_temps.go:10:6: can inline pick with cost 2 as: func() func(*int, *int, chan int) { return take }
./explain_temps.go:14:6: can inline open with cost 2 as: func() closer { return nil }
./explain_temps.go:16:6: can inline nested with cost 58 as: func() { x, y := 1, 2; p, q := (*int)(.autotmp_6), .autotmp_7; _, r := (*int)(.autotmp_9), .autotmp_10; println(*p, *q, *r) }
./explain_temps.go:28:8: can inline started.func1 with cost 2 as: func(int) { println(n) }
./explain_temps.go:23:6: cannot inline started: unhandled op GO
./explain_temps.go:25:2: can inline started.gowrap1 with cost 22 as: func() { .autotmp_4(.autotmp_5, .autotmp_6, .autotmp_7) }
./explain_temps.go:26:2: can inline started.gowrap2 with cost 12 as: func() { take(.autotmp_8, .autotmp_9, .autotmp_10) }
./explain_temps.go:27:2: can inline started.deferwrap3 with cost 61 as: func() { .autotmp_12.Close(.autotmp_13) }
./explain_temps.go:28:2: can inline started.deferwrap4 with cost 5 as: func() { .autotmp_14(.autotmp_15) }
./explain_temps.go:31:6: can inline fresh with cost 27 as: func() *int { p := &.autotmp_2; q := &.autotmp_4; return q }
./explain_temps.go:37:6: can inline keyed with cost 10 as: func() []byte { return []byte{...} }
./explain_temps.go:41:6: can inline assignTo with cost 11 as: func(map[string]int, string) { arr = <nil>; for loop }
./explain_temps.go:47:6: can inline main with cost 0 as: func() {  }
./explain_temps.go:18:19: inlining call to swap
./explain_temps.go:18:14: inlining call to swap
./explain_temps.go:19:14: inlining call to swap
./explain_temps.go:25:9: inlining call to pick
./explain_temps.go:27:12: inlining call to open
./explain_temps.go:25:11: inlining call to take
./explain_temps.go:26:9: inlining call to take
./explain_temps.go:28:34: inlining call to started.func1
./explain_temps.go:6:11: parameter a leaks to ~r1 for swap with derefs=0:
./explain_temps.go:6:11:   flow: ~r1 ← a:
./explain_temps.go:6:11:     from return b, a (return) at ./explain_temps.go:6:37
./explain_temps.go:6:14: parameter b leaks to ~r0 for swap with derefs=0:
./explain_temps.go:6:14:   flow: ~r0 ← b:
./explain_temps.go:6:14:     from return b, a (return) at ./explain_temps.go:6:37
./explain_temps.go:6:11: leaking param: a to result ~r1 level=0
./explain_temps.go:6:14: leaking param: b to result ~r0 level=0
./explain_temps.go:8:11: a does not escape
./explain_temps.go:8:14: b does not escape
./explain_temps.go:8:22: c does not escape
./explain_temps.go:25:2: func literal escapes to heap in started:
./explain_temps.go:25:2:   flow: {heap} ← &{storage for func literal}:
./explain_temps.go:25:2:     from func literal (spill) at ./explain_temps.go:25:2
./explain_temps.go:26:2: func literal escapes to heap in started:
./explain_temps.go:26:2:   flow: {heap} ← &{storage for func literal}:
./explain_temps.go:26:2:     from func literal (spill) at ./explain_temps.go:26:2
./explain_temps.go:25:2: started capturing by value: .autotmp_4 (addr=false assign=false width=8)
./explain_temps.go:25:2: started capturing by value: .autotmp_5 (addr=false assign=false width=8)
./explain_temps.go:25:15: started capturing by value: .autotmp_6 (addr=false assign=false width=8)
./explain_temps.go:25:2: started capturing by value: .autotmp_7 (addr=false assign=false width=8)
./explain_temps.go:26:2: started capturing by value: .autotmp_8 (addr=false assign=false width=8)
./explain_temps.go:26:13: started capturing by value: .autotmp_9 (addr=false assign=false width=8)
./explain_temps.go:26:2: started capturing by value: .autotmp_10 (addr=false assign=false width=8)
./explain_temps.go:27:2: started capturing by value: .autotmp_12 (addr=false assign=false width=16)
./explain_temps.go:27:24: started capturing by value: .autotmp_13 (addr=false assign=false width=8)
./explain_temps.go:28:8: started capturing by value: .autotmp_14 (addr=false assign=false width=8)
./explain_temps.go:28:35: started capturing by value: .autotmp_15 (addr=false assign=false width=8)
./explain_temps.go:23:14: parameter a leaks to {storage for func literal} for started with derefs=0:
./explain_temps.go:23:14:   flow: .autotmp_8 ← a:
./explain_temps.go:23:14:     from .autotmp_8, .autotmp_9, .autotmp_10 = a, &x, c (assign-pair) at ./explain_temps.go:26:2
./explain_temps.go:23:14:   flow: {storage for func literal} ← .autotmp_8:
./explain_temps.go:23:14:     from .autotmp_8 (captured by a closure) at ./explain_temps.go:26:2
./explain_temps.go:24:2: x escapes to heap in started:
./explain_temps.go:24:2:   flow: .autotmp_9 ← &x:
./explain_temps.go:24:2:     from &x (address-of) at ./explain_temps.go:26:13
./explain_temps.go:24:2:     from .autotmp_8, .autotmp_9, .autotmp_10 = a, &x, c (assign-pair) at ./explain_temps.go:26:2
./explain_temps.go:24:2:   flow: {storage for func literal} ← .autotmp_9:
./explain_temps.go:24:2:     from .autotmp_9 (captured by a closure) at ./explain_temps.go:26:13
./explain_temps.go:23:22: parameter c leaks to {storage for func literal} for started with derefs=0:
./explain_temps.go:23:22:   flow: .autotmp_10 ← c:
./explain_temps.go:23:22:     from .autotmp_8, .autotmp_9, .autotmp_10 = a, &x, c (assign-pair) at ./explain_temps.go:26:2
./explain_temps.go:23:22:   flow: {storage for func literal} ← .autotmp_10:
./explain_temps.go:23:22:     from .autotmp_10 (captured by a closure) at ./explain_temps.go:26:2
./explain_temps.go:23:14: parameter a leaks to {storage for func literal} for started with derefs=0:
./explain_temps.go:23:14:   flow: .autotmp_5 ← a:
./explain_temps.go:23:14:     from .autotmp_4, .autotmp_5, .autotmp_6, .autotmp_7 = .autotmp_3, a, &x, c (assign-pair) at ./explain_temps.go:25:2
./explain_temps.go:23:14:   flow: {storage for func literal} ← .autotmp_5:
./explain_temps.go:23:14:     from .autotmp_5 (captured by a closure) at ./explain_temps.go:25:2
./explain_temps.go:23:22: parameter c leaks to {storage for func literal} for started with derefs=0:
./explain_temps.go:23:22:   flow: .autotmp_7 ← c:
./explain_temps.go:23:22:     from .autotmp_4, .autotmp_5, .autotmp_6, .autotmp_7 = .autotmp_3, a, &x, c (assign-pair) at ./explain_temps.go:25:2
./explain_temps.go:23:22:   flow: {storage for func literal} ← .autotmp_7:
./explain_temps.go:23:22:     from .autotmp_7 (captured by a closure) at ./explain_temps.go:25:2
./explain_temps.go:23:14: leaking param: a
./explain_temps.go:23:22: leaking param: c
./explain_temps.go:24:2: moved to heap: x
./explain_temps.go:28:8: func literal does not escape
./explain_temps.go:33:10: .autotmp_4 escapes to heap in fresh:
./explain_temps.go:33:10:   flow: q ← &.autotmp_4:
./explain_temps.go:33:10:     from &.autotmp_4 (address-of) at ./explain_temps.go:33:10
./explain_temps.go:33:10:     from q := &.autotmp_4 (assign) at ./explain_temps.go:33:4
./explain_temps.go:33:10:   flow: ~r0 ← q:
./explain_temps.go:33:10:     from return q (return) at ./explain_temps.go:34:2
./explain_temps.go:33:10: moved to heap: .autotmp_4
./explain_temps.go:38:15: []byte{...} escapes to heap in keyed:
./explain_temps.go:38:15:   flow: ~r0 ← &{storage for []byte{...}}:
./explain_temps.go:38:15:     from []byte{...} (spill) at ./explain_temps.go:38:15
./explain_temps.go:38:15:     from return []byte{...} (return) at ./explain_temps.go:38:2
./explain_temps.go:38:15: []byte{...} escapes to heap
./explain_temps.go:41:15: m does not escape
./explain_temps.go:41:33: s does not escape
<autogenerated>:1: parameter ~p0 leaks to {heap} for closer.Close with derefs=0:
<autogenerated>:1:   flow: {heap} ← ~p0:
<autogenerated>:1:     from ~p0.Close(~p1) (call parameter) at <autogenerated>:1
