./range_func.go:5:6: can inline count
./range_func.go:6:9: can inline count.func1
./range_func.go:15:6: can inline pairs
./range_func.go:16:9: can inline pairs.func1
./range_func.go:30:6: can inline keeps
./range_func.go:34:2: can inline sum-range1
./range_func.go:41:2: can inline find-range1
./range_func.go:52:2: can inline nested-range1
./range_func.go:53:3: can inline nested-range2
./range_func.go:68:6: can inline unknown
./range_func.go:70:2: can inline unknown-range1
./range_func.go:76:6: can inline kept
./range_func.go:78:2: can inline kept-range1
./range_func.go:86:3: can inline deferred.deferwrap1
./range_func.go:92:2: can inline assigned-range1
./range_func.go:95:2: can inline assigned-range2
./range_func.go:98:2: can inline assigned-range3
./range_func.go:108:5: can inline literals.func2
./range_func.go:110:4: can inline literals.func2.1
./range_func.go:109:3: can inline literals.func2-range1
./range_func.go:105:2: can inline literals-range1
./range_func.go:106:19: can inline literals.func1
./range_func.go:116:6: can inline generic[go.shape.string]
./range_func.go:117:9: can inline generic[go.shape.string].func1
./range_func.go:131:2: can inline main-range1
./range_func.go:132:3: can inline main-range2
./range_func.go:116:6: can inline generic[string]
./range_func.go:34:22: inlining call to count
./range_func.go:6:9: can inline sum.count.func1
./range_func.go:34:2: inlining call to sum.count.func1
./range_func.go:34:2: inlining call to sum-range1
./range_func.go:41:25: inlining call to pairs
./range_func.go:16:9: can inline find.pairs.func1
./range_func.go:41:2: inlining call to find.pairs.func1
./range_func.go:41:2: inlining call to find-range1
./range_func.go:52:22: inlining call to count
./range_func.go:6:9: can inline nested.count.func1
./range_func.go:52:2: inlining call to nested.count.func1
./range_func.go:52:2: inlining call to nested-range1
./range_func.go:52:2: inlining call to count
./range_func.go:6:9: can inline nested.nested.count.func1.nested-range1.count.func2
./range_func.go:52:2: inlining call to nested.nested.count.func1.nested-range1.count.func2
./range_func.go:53:3: can inline nested.nested.count.func1.nested-range1-range3
./range_func.go:53:23: inlining call to count
./range_func.go:6:9: can inline nested.count.func3
./range_func.go:53:3: inlining call to nested.count.func3
./range_func.go:53:3: inlining call to nested-range2
./range_func.go:78:2: inlining call to keeps
./range_func.go:85:22: inlining call to count
./range_func.go:6:9: can inline deferred.count.func1
./range_func.go:85:2: inlining call to deferred.count.func1
./range_func.go:92:21: inlining call to count
./range_func.go:6:9: can inline assigned.count.func1
./range_func.go:92:2: inlining call to assigned.count.func1
./range_func.go:95:17: inlining call to count
./range_func.go:6:9: can inline assigned.count.func2
./range_func.go:95:2: inlining call to assigned.count.func2
./range_func.go:98:17: inlining call to pairs
./range_func.go:16:9: can inline assigned.pairs.func3
./range_func.go:98:2: inlining call to assigned.pairs.func3
./range_func.go:92:2: inlining call to assigned-range1
./range_func.go:95:2: inlining call to assigned-range2
./range_func.go:98:2: inlining call to assigned-range3
./range_func.go:109:30: inlining call to count
./range_func.go:110:25: inlining call to literals.func2.1
./range_func.go:105:22: inlining call to count
./range_func.go:6:9: can inline literals.count.func3
./range_func.go:105:2: inlining call to literals.count.func3
./range_func.go:105:2: inlining call to literals-range1
./range_func.go:127:31: inlining call to count
./range_func.go:127:25: inlining call to unknown
./range_func.go:127:41: inlining call to kept
./range_func.go:131:24: inlining call to generic[go.shape.string]
./range_func.go:117:9: can inline main.generic[go.shape.string].func2
./range_func.go:131:2: inlining call to main.generic[go.shape.string].func2
./range_func.go:6:9: can inline main.count.func1
./range_func.go:127:25: inlining call to main.count.func1
./range_func.go:127:41: inlining call to keeps
./range_func.go:131:2: inlining call to main-range1
./range_func.go:70:2: can inline main.unknown-range3
./range_func.go:127:25: inlining call to main.unknown-range3
./range_func.go:131:2: inlining call to generic[go.shape.string]
./range_func.go:117:9: can inline main.main.generic[go.shape.string].func2.main-range1.generic[go.shape.string].func3
./range_func.go:131:2: inlining call to main.main.generic[go.shape.string].func2.main-range1.generic[go.shape.string].func3
./range_func.go:132:3: can inline main.main.generic[go.shape.string].func2.main-range1-range5
./range_func.go:132:25: inlining call to generic[go.shape.string]
./range_func.go:117:9: can inline main.generic[go.shape.string].func4
./range_func.go:132:3: inlining call to main.generic[go.shape.string].func4
./range_func.go:132:3: inlining call to main-range2
./range_func.go:116:6: inlining call to generic[go.shape.string]
./range_func.go:6:14: yield does not escape
./range_func.go:6:9: func literal escapes to heap
./range_func.go:15:12: leaking param: xs
./range_func.go:16:14: yield does not escape
./range_func.go:16:9: func literal escapes to heap
./range_func.go:26:13: leaking param: f to result ~r0 level=0
./range_func.go:30:12: leaking param: yield
./range_func.go:6:14: yield does not escape
./range_func.go:34:22: func literal does not escape
./range_func.go:40:11: leaking param content: xs
./range_func.go:40:24: want does not escape
./range_func.go:16:14: yield does not escape
./range_func.go:41:25: func literal does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:50:2: moved to heap: local
./range_func.go:52:22: func literal does not escape
./range_func.go:52:2: func literal does not escape
./range_func.go:52:2: func literal does not escape
./range_func.go:68:14: f does not escape
./range_func.go:69:2: moved to heap: n
./range_func.go:70:2: moved to heap: #state1
./range_func.go:70:2: func literal escapes to heap
./range_func.go:77:2: moved to heap: n
./range_func.go:78:2: moved to heap: #state1
./range_func.go:78:2: func literal escapes to heap
./range_func.go:6:14: yield does not escape
./range_func.go:85:2: func literal does not escape
./range_func.go:85:22: func literal does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:16:14: yield does not escape
./range_func.go:92:21: func literal does not escape
./range_func.go:95:17: func literal does not escape
./range_func.go:98:17: func literal does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:109:3: moved to heap: #state1
./range_func.go:109:3: func literal escapes to heap
./range_func.go:109:30: func literal does not escape
./range_func.go:6:14: yield does not escape
./range_func.go:105:2: moved to heap: i
./range_func.go:105:22: func literal does not escape
./range_func.go:105:2: func literal escapes to heap
./range_func.go:105:2: append escapes to heap
./range_func.go:108:5: func literal escapes to heap
./range_func.go:6:14: yield does not escape
./range_func.go:117:14: yield does not escape
./range_func.go:132:7: t does not escape
./range_func.go:117:14: yield does not escape
./range_func.go:127:41: moved to heap: n
./range_func.go:127:41: moved to heap: #state1
./range_func.go:127:31: func literal does not escape
./range_func.go:127:41: func literal escapes to heap
./range_func.go:128:23: []string{...} does not escape
./range_func.go:131:24: ... argument does not escape
./range_func.go:131:24: func literal does not escape
./range_func.go:131:2: func literal does not escape
./range_func.go:131:2: ... argument does not escape
./range_func.go:131:2: s + "z" escapes to heap
./range_func.go:131:2: func literal does not escape
./range_func.go:117:9: func literal escapes to heap
./range_func.go:116:6: func literal escapes to heap
