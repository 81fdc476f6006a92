./closure_results.go:6:2: moved to heap: x
./closure_results.go:8:3: moved to heap: y
./closure_results.go:7:7: func literal does not escape
./closure_results.go:19:7: func literal does not escape
