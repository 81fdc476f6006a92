./param_blank.go:5:6: can inline f
./param_blank.go:6:6: can inline g
./param_blank.go:8:6: can inline main
./param_blank.go:10:3: inlining call to f
./param_blank.go:11:3: inlining call to g
./param_blank.go:5:16: a does not escape
