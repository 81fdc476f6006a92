./explain_range_functions.go:8:6: can inline numbers with cost 43 as: func(func(int) bool) { _ = yield(1) && yield(2) }
./explain_range_functions.go:12:6: cannot inline assigned: function too complex: cost 173 exceeds budget 80
./explain_range_functions.go:14:2: can inline assigned-range1 with cost 26 as: func(int) bool { i = #p1; #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n += i; #state1 = 1; return true }
./explain_range_functions.go:17:2: can inline assigned-range2 with cost 26 as: func(int) bool { _ = #p1; #tmpState := #state2; #state2 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n++; #state2 = 1; return true }
./explain_range_functions.go:20:2: can inline assigned-range3 with cost 23 as: func(int) bool { #tmpState := #state3; #state3 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n--; #state3 = 1; return true }
./explain_range_functions.go:26:6: can inline returns with cost 67 as: func(seq) (int, bool) { #next = <nil>; #state1 := 1; #yield1 := func literal; s(#yield1); if #state1 == 2 { runtime.panicrangestate(4) }; #state1 = 3; if #next == -1 { return  }; return 0, false }
./explain_range_functions.go:27:2: can inline returns-range1 with cost 37 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; if i > 1 { #rv1, #rv2 = i, true; #next = -1; #state1 = 0; return false }; #state1 = 1; return true }
./explain_range_functions.go:35:6: can inline nested with cost 66 as: func(seq) int { n := 0; #next = <nil>; #state1 := 1; #yield2 := func literal; s(#yield2); if #state1 == 2 { runtime.panicrangestate(4) }; #state1 = 3; return n }
./explain_range_functions.go:37:2: can inline nested-range1 with cost 82 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; #state2 := 1; #yield1 := func literal; s(#yield1); if #state2 == 2 { runtime.panicrangestate(4) }; #state2 = 3; if #next > 2 { runtime.panicrangestate(0) }; #state1 = 1; return true }
./explain_range_functions.go:38:3: can inline nested-range2 with cost 25 as: func(int) bool { #tmpState := #state2; #state2 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n += i * j; #state2 = 1; return true }
./explain_range_functions.go:45:6: cannot inline main: function too complex: cost 130 exceeds budget 80
./explain_range_functions.go:46:35: inlining call to nested
./explain_range_functions.go:46:35: inlining call to numbers
./explain_range_functions.go:37:2: can inline main.nested-range1 with cost 108 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; #state2 := 1; #yield1 := func literal; s(#yield1); if #state2 == 2 { runtime.panicrangestate(4) }; #state2 = 3; if #next > 2 { runtime.panicrangestate(0) }; #state1 = 1; return true }
./explain_range_functions.go:46:35: inlining call to main.nested-range1
./explain_range_functions.go:46:35: inlining call to main.nested-range1
./explain_range_functions.go:46:35: cannot inline numbers into main: repeated recursive cycle
./explain_range_functions.go:46:35: cannot inline numbers into main: repeated recursive cycle
./explain_range_functions.go:46:35: cannot inline numbers into main: repeated recursive cycle
./explain_range_functions.go:46:35: cannot inline numbers into main: repeated recursive cycle
./explain_range_functions.go:8:14: yield does not escape
./explain_range_functions.go:13:6: assigned capturing by ref: i (addr=false assign=true width=8)
./explain_range_functions.go:14:2: assigned capturing by ref: #state1 (addr=false assign=true width=8)
./explain_range_functions.go:12:23: assigned capturing by ref: n (addr=false assign=true width=8)
./explain_range_functions.go:17:2: assigned capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_functions.go:12:23: assigned capturing by ref: n (addr=true assign=true width=8)
./explain_range_functions.go:20:2: assigned capturing by ref: #state3 (addr=false assign=true width=8)
./explain_range_functions.go:12:23: assigned capturing by ref: n (addr=true assign=true width=8)
./explain_range_functions.go:14:2: func literal escapes to heap in assigned:
./explain_range_functions.go:14:2:   flow: #yield1 ← &{storage for func literal}:
./explain_range_functions.go:14:2:     from func literal (spill) at ./explain_range_functions.go:14:2
./explain_range_functions.go:14:2:     from #yield1 := func literal (assign) at ./explain_range_functions.go:14:2
./explain_range_functions.go:14:2:   flow: {heap} ← #yield1:
./explain_range_functions.go:14:2:     from s(#yield1) (call parameter) at ./explain_range_functions.go:14:2
./explain_range_functions.go:17:2: func literal escapes to heap in assigned:
./explain_range_functions.go:17:2:   flow: #yield2 ← &{storage for func literal}:
./explain_range_functions.go:17:2:     from func literal (spill) at ./explain_range_functions.go:17:2
./explain_range_functions.go:17:2:     from #yield2 := func literal (assign) at ./explain_range_functions.go:17:2
./explain_range_functions.go:17:2:   flow: {heap} ← #yield2:
./explain_range_functions.go:17:2:     from s(#yield2) (call parameter) at ./explain_range_functions.go:17:2
./explain_range_functions.go:20:2: func literal escapes to heap in assigned:
./explain_range_functions.go:20:2:   flow: #yield3 ← &{storage for func literal}:
./explain_range_functions.go:20:2:     from func literal (spill) at ./explain_range_functions.go:20:2
./explain_range_functions.go:20:2:     from #yield3 := func literal (assign) at ./explain_range_functions.go:20:2
./explain_range_functions.go:20:2:   flow: {heap} ← #yield3:
./explain_range_functions.go:20:2:     from s(#yield3) (call parameter) at ./explain_range_functions.go:20:2
./explain_range_functions.go:20:2: #state3 escapes to heap in assigned:
./explain_range_functions.go:20:2:   flow: {storage for func literal} ← &#state3:
./explain_range_functions.go:20:2:     from #state3 (captured by a closure) at <unknown line number>
./explain_range_functions.go:20:2:     from #state3 (reference) at <unknown line number>
./explain_range_functions.go:12:23: n escapes to heap in assigned:
./explain_range_functions.go:12:23:   flow: {storage for func literal} ← &n:
./explain_range_functions.go:12:23:     from n (captured by a closure) at ./explain_range_functions.go:21:3
./explain_range_functions.go:12:23:     from n (reference) at ./explain_range_functions.go:21:3
./explain_range_functions.go:17:2: #state2 escapes to heap in assigned:
./explain_range_functions.go:17:2:   flow: {storage for func literal} ← &#state2:
./explain_range_functions.go:17:2:     from #state2 (captured by a closure) at <unknown line number>
./explain_range_functions.go:17:2:     from #state2 (reference) at <unknown line number>
./explain_range_functions.go:13:6: i escapes to heap in assigned:
./explain_range_functions.go:13:6:   flow: {storage for func literal} ← &i:
./explain_range_functions.go:13:6:     from i (captured by a closure) at ./explain_range_functions.go:14:6
./explain_range_functions.go:13:6:     from i (reference) at ./explain_range_functions.go:14:6
./explain_range_functions.go:14:2: #state1 escapes to heap in assigned:
./explain_range_functions.go:14:2:   flow: {storage for func literal} ← &#state1:
./explain_range_functions.go:14:2:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_functions.go:14:2:     from #state1 (reference) at <unknown line number>
./explain_range_functions.go:12:15: s does not escape
./explain_range_functions.go:12:23: moved to heap: n
./explain_range_functions.go:13:6: moved to heap: i
./explain_range_functions.go:14:2: moved to heap: #state1
./explain_range_functions.go:17:2: moved to heap: #state2
./explain_range_functions.go:20:2: moved to heap: #state3
./explain_range_functions.go:14:2: func literal escapes to heap
./explain_range_functions.go:17:2: func literal escapes to heap
./explain_range_functions.go:20:2: func literal escapes to heap
./explain_range_functions.go:27:2: returns capturing by ref: #state1 (addr=false assign=true width=8)
./explain_range_functions.go:26:22: returns capturing by ref: #rv1 (addr=false assign=true width=8)
./explain_range_functions.go:26:27: returns capturing by ref: #rv2 (addr=false assign=true width=1)
returns capturing by ref: #next (addr=false assign=true width=8)
./explain_range_functions.go:27:2: func literal escapes to heap in returns:
./explain_range_functions.go:27:2:   flow: #yield1 ← &{storage for func literal}:
./explain_range_functions.go:27:2:     from func literal (spill) at ./explain_range_functions.go:27:2
./explain_range_functions.go:27:2:     from #yield1 := func literal (assign) at ./explain_range_functions.go:27:2
./explain_range_functions.go:27:2:   flow: {heap} ← #yield1:
./explain_range_functions.go:27:2:     from s(#yield1) (call parameter) at ./explain_range_functions.go:27:2
./explain_range_functions.go:27:2: #state1 escapes to heap in returns:
./explain_range_functions.go:27:2:   flow: {storage for func literal} ← &#state1:
./explain_range_functions.go:27:2:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_functions.go:27:2:     from #state1 (reference) at <unknown line number>
./explain_range_functions.go:26:22: #rv1 escapes to heap in returns:
./explain_range_functions.go:26:22:   flow: {storage for func literal} ← &#rv1:
./explain_range_functions.go:26:22:     from #rv1 (captured by a closure) at ./explain_range_functions.go:29:4
./explain_range_functions.go:26:22:     from #rv1 (reference) at ./explain_range_functions.go:29:4
./explain_range_functions.go:26:27: #rv2 escapes to heap in returns:
./explain_range_functions.go:26:27:   flow: {storage for func literal} ← &#rv2:
./explain_range_functions.go:26:27:     from #rv2 (captured by a closure) at ./explain_range_functions.go:29:4
./explain_range_functions.go:26:27:     from #rv2 (reference) at ./explain_range_functions.go:29:4
<unknown line number>: #next escapes to heap in returns:
<unknown line number>:   flow: {storage for func literal} ← &#next:
<unknown line number>:     from #next (captured by a closure) at ./explain_range_functions.go:29:4
<unknown line number>:     from #next (reference) at ./explain_range_functions.go:29:4
./explain_range_functions.go:26:14: s does not escape
./explain_range_functions.go:26:22: moved to heap: #rv1
./explain_range_functions.go:26:27: moved to heap: #rv2
moved to heap: #next
./explain_range_functions.go:27:2: moved to heap: #state1
./explain_range_functions.go:27:2: func literal escapes to heap
./explain_range_functions.go:37:2: nested capturing by ref: #state1 (addr=false assign=true width=8)
./explain_range_functions.go:36:2: nested capturing by ref: n (addr=false assign=true width=8)
./explain_range_functions.go:35:13: nested capturing by value: s (addr=false assign=false width=8)
nested capturing by value: #next (addr=false assign=false width=8)
./explain_range_functions.go:38:3: nested-range1 capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_functions.go:36:2: nested capturing by ref: n (addr=true assign=true width=8)
./explain_range_functions.go:37:6: nested-range1 capturing by value: i (addr=false assign=false width=8)
./explain_range_functions.go:38:3: func literal escapes to heap in nested-range1:
./explain_range_functions.go:38:3:   flow: #yield1 ← &{storage for func literal}:
./explain_range_functions.go:38:3:     from func literal (spill) at ./explain_range_functions.go:38:3
./explain_range_functions.go:38:3:     from #yield1 := func literal (assign) at ./explain_range_functions.go:38:3
./explain_range_functions.go:38:3:   flow: {heap} ← #yield1:
./explain_range_functions.go:38:3:     from s(#yield1) (call parameter) at ./explain_range_functions.go:38:3
./explain_range_functions.go:37:2: func literal escapes to heap in nested:
./explain_range_functions.go:37:2:   flow: #yield2 ← &{storage for func literal}:
./explain_range_functions.go:37:2:     from func literal (spill) at ./explain_range_functions.go:37:2
./explain_range_functions.go:37:2:     from #yield2 := func literal (assign) at ./explain_range_functions.go:37:2
./explain_range_functions.go:37:2:   flow: {heap} ← #yield2:
./explain_range_functions.go:37:2:     from s(#yield2) (call parameter) at ./explain_range_functions.go:37:2
./explain_range_functions.go:38:3: #state2 escapes to heap in nested-range1:
./explain_range_functions.go:38:3:   flow: {storage for func literal} ← &#state2:
./explain_range_functions.go:38:3:     from #state2 (captured by a closure) at <unknown line number>
./explain_range_functions.go:38:3:     from #state2 (reference) at <unknown line number>
./explain_range_functions.go:36:2: n escapes to heap in nested:
./explain_range_functions.go:36:2:   flow: {storage for func literal} ← &n:
./explain_range_functions.go:36:2:     from n (captured by a closure) at ./explain_range_functions.go:39:4
./explain_range_functions.go:36:2:     from n (reference) at ./explain_range_functions.go:39:4
./explain_range_functions.go:37:6: parameter i leaks to {storage for func literal} for nested-range1 with derefs=0:
./explain_range_functions.go:37:6:   flow: {storage for func literal} ← i:
./explain_range_functions.go:37:6:     from i (captured by a closure) at ./explain_range_functions.go:39:9
./explain_range_functions.go:37:2: #state1 escapes to heap in nested:
./explain_range_functions.go:37:2:   flow: {storage for func literal} ← &#state1:
./explain_range_functions.go:37:2:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_functions.go:37:2:     from #state1 (reference) at <unknown line number>
./explain_range_functions.go:35:13: parameter s leaks to {storage for func literal} for nested with derefs=0:
./explain_range_functions.go:35:13:   flow: {storage for func literal} ← s:
./explain_range_functions.go:35:13:     from s (captured by a closure) at ./explain_range_functions.go:38:18
./explain_range_functions.go:35:13: leaking param: s
./explain_range_functions.go:36:2: moved to heap: n
./explain_range_functions.go:37:2: moved to heap: #state1
./explain_range_functions.go:38:3: moved to heap: #state2
./explain_range_functions.go:37:2: func literal escapes to heap
./explain_range_functions.go:38:3: func literal escapes to heap
./explain_range_functions.go:46:35: main capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_functions.go:46:35: main capturing by ref: n (addr=false assign=true width=8)
./explain_range_functions.go:46:35: main capturing by value: i (addr=false assign=false width=8)
./explain_range_functions.go:46:35: main capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_functions.go:46:35: main capturing by ref: n (addr=true assign=true width=8)
./explain_range_functions.go:46:35: main capturing by value: i (addr=false assign=false width=8)
./explain_range_functions.go:46:35: func literal does not escape
./explain_range_functions.go:46:35: func literal does not escape
