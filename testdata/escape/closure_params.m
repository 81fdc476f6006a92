./closure_params.go:8:12: leaking param: p
./closure_params.go:9:12: leaking param: p to result ~r0 level=0
./closure_params.go:10:12: p does not escape
./closure_params.go:18:12: fn does not escape
./closure_params.go:18:29: moved to heap: z
./closure_params.go:11:6: moved to heap: i
./closure_params.go:8:7: func literal does not escape
./closure_params.go:9:7: func literal does not escape
./closure_params.go:10:7: func literal does not escape
./closure_params.go:18:7: func literal does not escape
