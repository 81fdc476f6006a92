./closure_by_value.go:9:7: can inline main.func1 with cost 2 as: func() int { return n }
./closure_by_value.go:7:6: cannot inline main: function too complex: cost 107 exceeds budget 80
./closure_by_value.go:10:9: can inline main.func2 with cost 4 as: func() int { return n + 1 }
./closure_by_value.go:11:11: inlining call to main.func1
./closure_by_value.go:10:9: func literal escapes to heap in main:
./closure_by_value.go:10:9:   flow: {heap} ← &{storage for func literal}:
./closure_by_value.go:10:9:     from func literal (spill) at ./closure_by_value.go:10:9
./closure_by_value.go:10:9:     from keep = func literal (assign) at ./closure_by_value.go:10:7
./closure_by_value.go:8:2: main capturing by value: n (addr=false assign=false width=8)
./closure_by_value.go:10:9: func literal escapes to heap
