./explain_range_branches.go:8:6: can inline outer with cost 67 as: func(seq) int { n := 0; outer: ; #next = <nil>; #state1 := 1; #yield2 := func literal; s(#yield2); if #state1 == 2 { runtime.panicrangestate(4) }; #state1 = 3; return n }
./explain_range_branches.go:11:2: can inline outer-range1 with cost 115 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; #state2 := 1; #yield1 := func literal; s(#yield1); if #state2 == 2 { runtime.panicrangestate(4) }; #state2 = 3; if #next > 2 { runtime.panicrangestate(0) }; if #next == 1 { #next = 0; #state1 = 1; return true }; if #next == 2 { #next = 0; #state1 = 0; return false }; if #next > 0 { #state1 = 0; return false }; #state1 = 1; return true }
./explain_range_branches.go:12:3: can inline outer-range2 with cost 47 as: func(int) bool { #tmpState := #state2; #state2 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; if i == j { #next = 1; #state2 = 0; return false }; if j > 10 { #next = 2; #state2 = 0; return false }; n += j; #state2 = 1; return true }
./explain_range_branches.go:25:6: can inline plain with cost 61 as: func(seq) int { #next = <nil>; #state1 := 1; #yield2 := func literal; s(#yield2); if #state1 == 2 { runtime.panicrangestate(4) }; #state1 = 3; return n }
./explain_range_branches.go:26:2: can inline plain-range1 with cost 82 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; #state2 := 1; #yield1 := func literal; s(#yield1); if #state2 == 2 { runtime.panicrangestate(4) }; #state2 = 3; if #next > 2 { runtime.panicrangestate(0) }; #state1 = 1; return true }
./explain_range_branches.go:27:3: can inline plain-range2 with cost 25 as: func(int) bool { #tmpState := #state2; #state2 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; n += i * j; #state2 = 1; return true }
./explain_range_branches.go:34:6: cannot inline deep: function too complex: cost 98 exceeds budget 80
./explain_range_branches.go:37:3: can inline deep-range1 with cost 91 as: func(int) bool { #tmpState := #state1; #state1 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; #state2 := 1; #yield1 := func literal; s(#yield1); if #state2 == 2 { runtime.panicrangestate(4) }; #state2 = 3; if #next < 0 { #state1 = 0; return false }; if #next > 2 { runtime.panicrangestate(0) }; #state1 = 1; return true }
./explain_range_branches.go:38:4: can inline deep-range2 with cost 80 as: func(int) bool { #tmpState := #state2; #state2 = 2; if #tmpState != 1 { runtime.panicrangestate(#tmpState) }; switch statement; #state2 = 1; return true }
./explain_range_branches.go:56:6: can inline main with cost 0 as: func() {  }
./explain_range_branches.go:11:2: outer capturing by ref: #state1 (addr=false assign=true width=8)
outer capturing by ref: #next (addr=false assign=true width=8)
./explain_range_branches.go:9:2: outer capturing by ref: n (addr=false assign=true width=8)
./explain_range_branches.go:8:12: outer capturing by value: s (addr=false assign=false width=8)
./explain_range_branches.go:12:3: outer-range1 capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_branches.go:11:6: outer-range1 capturing by value: i (addr=false assign=false width=8)
outer capturing by ref: #next (addr=true assign=true width=8)
./explain_range_branches.go:9:2: outer capturing by ref: n (addr=true assign=true width=8)
./explain_range_branches.go:12:3: func literal escapes to heap in outer-range1:
./explain_range_branches.go:12:3:   flow: #yield1 ← &{storage for func literal}:
./explain_range_branches.go:12:3:     from func literal (spill) at ./explain_range_branches.go:12:3
./explain_range_branches.go:12:3:     from #yield1 := func literal (assign) at ./explain_range_branches.go:12:3
./explain_range_branches.go:12:3:   flow: {heap} ← #yield1:
./explain_range_branches.go:12:3:     from s(#yield1) (call parameter) at ./explain_range_branches.go:12:3
./explain_range_branches.go:11:2: func literal escapes to heap in outer:
./explain_range_branches.go:11:2:   flow: #yield2 ← &{storage for func literal}:
./explain_range_branches.go:11:2:     from func literal (spill) at ./explain_range_branches.go:11:2
./explain_range_branches.go:11:2:     from #yield2 := func literal (assign) at ./explain_range_branches.go:11:2
./explain_range_branches.go:11:2:   flow: {heap} ← #yield2:
./explain_range_branches.go:11:2:     from s(#yield2) (call parameter) at ./explain_range_branches.go:11:2
./explain_range_branches.go:12:3: #state2 escapes to heap in outer-range1:
./explain_range_branches.go:12:3:   flow: {storage for func literal} ← &#state2:
./explain_range_branches.go:12:3:     from #state2 (captured by a closure) at <unknown line number>
./explain_range_branches.go:12:3:     from #state2 (reference) at <unknown line number>
./explain_range_branches.go:11:6: parameter i leaks to {storage for func literal} for outer-range1 with derefs=0:
./explain_range_branches.go:11:6:   flow: {storage for func literal} ← i:
./explain_range_branches.go:11:6:     from i (captured by a closure) at ./explain_range_branches.go:13:7
<unknown line number>: #next escapes to heap in outer:
<unknown line number>:   flow: {storage for func literal} ← &#next:
<unknown line number>:     from #next (captured by a closure) at ./explain_range_branches.go:14:5
<unknown line number>:     from #next (reference) at ./explain_range_branches.go:14:5
./explain_range_branches.go:9:2: n escapes to heap in outer:
./explain_range_branches.go:9:2:   flow: {storage for func literal} ← &n:
./explain_range_branches.go:9:2:     from n (captured by a closure) at ./explain_range_branches.go:19:4
./explain_range_branches.go:9:2:     from n (reference) at ./explain_range_branches.go:19:4
./explain_range_branches.go:11:2: #state1 escapes to heap in outer:
./explain_range_branches.go:11:2:   flow: {storage for func literal} ← &#state1:
./explain_range_branches.go:11:2:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_branches.go:11:2:     from #state1 (reference) at <unknown line number>
./explain_range_branches.go:8:12: parameter s leaks to {storage for func literal} for outer with derefs=0:
./explain_range_branches.go:8:12:   flow: {storage for func literal} ← s:
./explain_range_branches.go:8:12:     from s (captured by a closure) at ./explain_range_branches.go:12:18
./explain_range_branches.go:8:12: leaking param: s
./explain_range_branches.go:9:2: moved to heap: n
moved to heap: #next
./explain_range_branches.go:11:2: moved to heap: #state1
./explain_range_branches.go:12:3: moved to heap: #state2
./explain_range_branches.go:11:2: func literal escapes to heap
./explain_range_branches.go:12:3: func literal escapes to heap
./explain_range_branches.go:26:2: plain capturing by ref: #state1 (addr=false assign=true width=8)
./explain_range_branches.go:25:20: plain capturing by ref: n (addr=false assign=true width=8)
./explain_range_branches.go:25:12: plain capturing by value: s (addr=false assign=false width=8)
plain capturing by value: #next (addr=false assign=false width=8)
./explain_range_branches.go:27:3: plain-range1 capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_branches.go:25:20: plain capturing by ref: n (addr=true assign=true width=8)
./explain_range_branches.go:26:6: plain-range1 capturing by value: i (addr=false assign=false width=8)
./explain_range_branches.go:27:3: func literal escapes to heap in plain-range1:
./explain_range_branches.go:27:3:   flow: #yield1 ← &{storage for func literal}:
./explain_range_branches.go:27:3:     from func literal (spill) at ./explain_range_branches.go:27:3
./explain_range_branches.go:27:3:     from #yield1 := func literal (assign) at ./explain_range_branches.go:27:3
./explain_range_branches.go:27:3:   flow: {heap} ← #yield1:
./explain_range_branches.go:27:3:     from s(#yield1) (call parameter) at ./explain_range_branches.go:27:3
./explain_range_branches.go:26:2: func literal escapes to heap in plain:
./explain_range_branches.go:26:2:   flow: #yield2 ← &{storage for func literal}:
./explain_range_branches.go:26:2:     from func literal (spill) at ./explain_range_branches.go:26:2
./explain_range_branches.go:26:2:     from #yield2 := func literal (assign) at ./explain_range_branches.go:26:2
./explain_range_branches.go:26:2:   flow: {heap} ← #yield2:
./explain_range_branches.go:26:2:     from s(#yield2) (call parameter) at ./explain_range_branches.go:26:2
./explain_range_branches.go:27:3: #state2 escapes to heap in plain-range1:
./explain_range_branches.go:27:3:   flow: {storage for func literal} ← &#state2:
./explain_range_branches.go:27:3:     from #state2 (captured by a closure) at <unknown line number>
./explain_range_branches.go:27:3:     from #state2 (reference) at <unknown line number>
./explain_range_branches.go:25:20: n escapes to heap in plain:
./explain_range_branches.go:25:20:   flow: {storage for func literal} ← &n:
./explain_range_branches.go:25:20:     from n (captured by a closure) at ./explain_range_branches.go:28:4
./explain_range_branches.go:25:20:     from n (reference) at ./explain_range_branches.go:28:4
./explain_range_branches.go:26:6: parameter i leaks to {storage for func literal} for plain-range1 with derefs=0:
./explain_range_branches.go:26:6:   flow: {storage for func literal} ← i:
./explain_range_branches.go:26:6:     from i (captured by a closure) at ./explain_range_branches.go:28:9
./explain_range_branches.go:26:2: #state1 escapes to heap in plain:
./explain_range_branches.go:26:2:   flow: {storage for func literal} ← &#state1:
./explain_range_branches.go:26:2:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_branches.go:26:2:     from #state1 (reference) at <unknown line number>
./explain_range_branches.go:25:12: parameter s leaks to {storage for func literal} for plain with derefs=0:
./explain_range_branches.go:25:12:   flow: {storage for func literal} ← s:
./explain_range_branches.go:25:12:     from s (captured by a closure) at ./explain_range_branches.go:27:18
./explain_range_branches.go:25:12: leaking param: s
./explain_range_branches.go:25:20: moved to heap: n
./explain_range_branches.go:26:2: moved to heap: #state1
./explain_range_branches.go:27:3: moved to heap: #state2
./explain_range_branches.go:26:2: func literal escapes to heap
./explain_range_branches.go:27:3: func literal escapes to heap
./explain_range_branches.go:37:3: deep capturing by ref: #state1 (addr=false assign=true width=8)
./explain_range_branches.go:34:19: deep capturing by ref: #rv1 (addr=false assign=true width=16)
./explain_range_branches.go:34:27: deep capturing by ref: #rv2 (addr=false assign=true width=1)
deep capturing by ref: #next (addr=false assign=true width=8)
./explain_range_branches.go:36:6: deep capturing by value: k (addr=false assign=false width=8)
./explain_range_branches.go:34:11: deep capturing by value: s (addr=false assign=false width=8)
./explain_range_branches.go:38:4: deep-range1 capturing by ref: #state2 (addr=false assign=true width=8)
./explain_range_branches.go:37:7: deep-range1 capturing by value: i (addr=false assign=false width=8)
./explain_range_branches.go:34:19: deep capturing by ref: #rv1 (addr=true assign=true width=16)
./explain_range_branches.go:34:27: deep capturing by ref: #rv2 (addr=true assign=true width=1)
deep capturing by ref: #next (addr=true assign=true width=8)
./explain_range_branches.go:36:6: deep capturing by value: k (addr=false assign=false width=8)
./explain_range_branches.go:38:4: func literal escapes to heap in deep-range1:
./explain_range_branches.go:38:4:   flow: #yield1 ← &{storage for func literal}:
./explain_range_branches.go:38:4:     from func literal (spill) at ./explain_range_branches.go:38:4
./explain_range_branches.go:38:4:     from #yield1 := func literal (assign) at ./explain_range_branches.go:38:4
./explain_range_branches.go:38:4:   flow: {heap} ← #yield1:
./explain_range_branches.go:38:4:     from s(#yield1) (call parameter) at ./explain_range_branches.go:38:4
./explain_range_branches.go:37:3: func literal escapes to heap in deep:
./explain_range_branches.go:37:3:   flow: #yield2 ← &{storage for func literal}:
./explain_range_branches.go:37:3:     from func literal (spill) at ./explain_range_branches.go:37:3
./explain_range_branches.go:37:3:     from #yield2 := func literal (assign) at ./explain_range_branches.go:37:3
./explain_range_branches.go:37:3:   flow: {heap} ← #yield2:
./explain_range_branches.go:37:3:     from s(#yield2) (call parameter) at ./explain_range_branches.go:37:3
./explain_range_branches.go:38:4: #state2 escapes to heap in deep-range1:
./explain_range_branches.go:38:4:   flow: {storage for func literal} ← &#state2:
./explain_range_branches.go:38:4:     from #state2 (captured by a closure) at <unknown line number>
./explain_range_branches.go:38:4:     from #state2 (reference) at <unknown line number>
./explain_range_branches.go:37:7: parameter i leaks to {storage for func literal} for deep-range1 with derefs=0:
./explain_range_branches.go:37:7:   flow: {storage for func literal} ← i:
./explain_range_branches.go:37:7:     from i (captured by a closure) at ./explain_range_branches.go:40:10
./explain_range_branches.go:34:19: #rv1 escapes to heap in deep:
./explain_range_branches.go:34:19:   flow: {storage for func literal} ← &#rv1:
./explain_range_branches.go:34:19:     from #rv1 (captured by a closure) at ./explain_range_branches.go:41:6
./explain_range_branches.go:34:19:     from #rv1 (reference) at ./explain_range_branches.go:41:6
./explain_range_branches.go:34:27: #rv2 escapes to heap in deep:
./explain_range_branches.go:34:27:   flow: {storage for func literal} ← &#rv2:
./explain_range_branches.go:34:27:     from #rv2 (captured by a closure) at ./explain_range_branches.go:41:6
./explain_range_branches.go:34:27:     from #rv2 (reference) at ./explain_range_branches.go:41:6
<unknown line number>: #next escapes to heap in deep:
<unknown line number>:   flow: {storage for func literal} ← &#next:
<unknown line number>:     from #next (captured by a closure) at ./explain_range_branches.go:41:6
<unknown line number>:     from #next (reference) at ./explain_range_branches.go:41:6
./explain_range_branches.go:37:3: #state1 escapes to heap in deep:
./explain_range_branches.go:37:3:   flow: {storage for func literal} ← &#state1:
./explain_range_branches.go:37:3:     from #state1 (captured by a closure) at <unknown line number>
./explain_range_branches.go:37:3:     from #state1 (reference) at <unknown line number>
./explain_range_branches.go:34:11: parameter s leaks to {storage for func literal} for deep with derefs=0:
./explain_range_branches.go:34:11:   flow: {storage for func literal} ← s:
./explain_range_branches.go:34:11:     from s (captured by a closure) at ./explain_range_branches.go:38:19
./explain_range_branches.go:34:11: leaking param: s
./explain_range_branches.go:34:19: moved to heap: #rv1
./explain_range_branches.go:34:27: moved to heap: #rv2
moved to heap: #next
./explain_range_branches.go:37:3: moved to heap: #state1
./explain_range_branches.go:38:4: moved to heap: #state2
./explain_range_branches.go:37:3: func literal escapes to heap
./explain_range_branches.go:38:4: func literal escapes to heap
