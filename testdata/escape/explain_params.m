./explain_params.go:7:8: parameter p leaks to {heap} for a with derefs=0:
./explain_params.go:7:8:   flow: {heap} ← p:
./explain_params.go:7:8:     from keep = p (assign) at ./explain_params.go:7:23
./explain_params.go:7:8: leaking param: p
./explain_params.go:8:8: parameter p leaks to ~r0 for b with derefs=1:
./explain_params.go:8:8:   flow: q ← *p:
./explain_params.go:8:8:     from *p (indirection) at ./explain_params.go:9:7
./explain_params.go:8:8:     from q := *p (assign) at ./explain_params.go:9:4
./explain_params.go:8:8:   flow: ~r0 ← q:
./explain_params.go:8:8:     from return q (return) at ./explain_params.go:10:2
./explain_params.go:8:8: leaking param: p to result ~r0 level=1
./explain_params.go:12:17: c capturing by ref: r (addr=false assign=true width=8)
./explain_params.go:12:8: c capturing by value: p (addr=false assign=false width=8)
./explain_params.go:12:8: parameter p leaks to r for c with derefs=0:
./explain_params.go:12:8:   flow: r ← p:
./explain_params.go:12:8:     from r = p (assign) at ./explain_params.go:13:18
./explain_params.go:12:8: leaking param: p to result r level=0
./explain_params.go:13:7: func literal does not escape
./explain_params.go:19:2: x escapes to heap in main:
./explain_params.go:19:2:   flow: {heap} ← &x:
./explain_params.go:19:2:     from &x (address-of) at ./explain_params.go:20:4
./explain_params.go:19:2:     from a(&x) (call parameter) at ./explain_params.go:20:3
./explain_params.go:19:2: moved to heap: x
