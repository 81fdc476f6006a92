./param_many_results.go:5:6: can inline six
./param_many_results.go:9:6: can inline main
./param_many_results.go:9:18: inlining call to six
./param_many_results.go:5:10: leaking param: a to result r1 level=0
./param_many_results.go:5:13: leaking param: b to result r2 level=0
./param_many_results.go:5:16: leaking param: c to result r3 level=0
./param_many_results.go:5:19: leaking param: d to result r4 level=0
./param_many_results.go:5:22: leaking param: e to result r5 level=0
./param_many_results.go:5:25: leaking param: f
