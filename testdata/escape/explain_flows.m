./explain_flows.go:12:6: can inline f with cost 14 as: func(*T, *int) *int { t.p = p; q := t.s; return q[0] }
./explain_flows.go:27:2: can inline main.func1 with cost 5 as: func() { println(<-c != nil) }
./explain_flows.go:18:6: cannot inline main: function too complex: cost 87 exceeds budget 80
./explain_flows.go:23:12: inlining call to f
./explain_flows.go:27:32: inlining call to main.func1
./explain_flows.go:12:14: parameter p leaks to {heap} for f with derefs=0:
./explain_flows.go:12:14:   flow: {heap} ← p:
./explain_flows.go:12:14:     from t.p = p (assign) at ./explain_flows.go:13:6
./explain_flows.go:12:8: parameter t leaks to ~r0 for f with derefs=2:
./explain_flows.go:12:8:   flow: q ← *t:
./explain_flows.go:12:8:     from t.s (dot of pointer) at ./explain_flows.go:14:8
./explain_flows.go:12:8:     from q := t.s (assign) at ./explain_flows.go:14:4
./explain_flows.go:12:8:   flow: ~r0 ← *q:
./explain_flows.go:12:8:     from q[0] (dot of pointer) at ./explain_flows.go:15:10
./explain_flows.go:12:8:     from return q[0] (return) at ./explain_flows.go:15:2
./explain_flows.go:12:8: leaking param: t to result ~r0 level=2
./explain_flows.go:12:14: leaking param: p
./explain_flows.go:19:5: y escapes to heap in main:
./explain_flows.go:19:5:   flow: {heap} ← &y:
./explain_flows.go:19:5:     from &y (address-of) at ./explain_flows.go:21:20
./explain_flows.go:19:5:     from append(t.s, &y) (call parameter) at ./explain_flows.go:21:14
./explain_flows.go:21:14: append(t.s, &y) escapes to heap in main:
./explain_flows.go:21:14:   flow: {heap} ← &{storage for append(t.s, &y)}:
./explain_flows.go:21:14:     from append(t.s, &y) (spill) at ./explain_flows.go:21:14
./explain_flows.go:21:14:     from t.s = append(t.s, &y) (assign) at ./explain_flows.go:21:6
./explain_flows.go:20:7: &T{...} escapes to heap in main:
./explain_flows.go:20:7:   flow: t ← &{storage for &T{...}}:
./explain_flows.go:20:7:     from &T{...} (spill) at ./explain_flows.go:20:7
./explain_flows.go:20:7:     from t := &T{...} (assign) at ./explain_flows.go:20:4
./explain_flows.go:20:7:   flow: {heap} ← t:
./explain_flows.go:20:7:     from keep = t (assign) at ./explain_flows.go:22:7
./explain_flows.go:19:2: x escapes to heap in main:
./explain_flows.go:19:2:   flow: p ← &x:
./explain_flows.go:19:2:     from &x (address-of) at ./explain_flows.go:23:16
./explain_flows.go:19:2:     from t, p := t, &x (assign-pair) at ./explain_flows.go:23:12
./explain_flows.go:19:2:   flow: {heap} ← p:
./explain_flows.go:19:2:     from t.p = p (assign) at ./explain_flows.go:23:12
./explain_flows.go:24:14: y escapes to heap in main:
./explain_flows.go:24:14:   flow: i ← &{storage for y}:
./explain_flows.go:24:14:     from y (spill) at ./explain_flows.go:24:14
./explain_flows.go:24:14:     from i := y (assign) at ./explain_flows.go:24:6
./explain_flows.go:24:14:   flow: {heap} ← i:
./explain_flows.go:24:14:     from c <- i (send) at ./explain_flows.go:26:4
./explain_flows.go:19:2: moved to heap: x
./explain_flows.go:19:5: moved to heap: y
./explain_flows.go:20:7: &T{...} escapes to heap
./explain_flows.go:21:14: append escapes to heap
./explain_flows.go:24:14: y escapes to heap
