./inline_cannot.go:6:6: cannot inline a: marked go:noinline
./inline_cannot.go:8:6: cannot inline b: unhandled op DEFER
./inline_cannot.go:9:6: cannot inline c: unhandled op GO
./inline_cannot.go:10:6: cannot inline d: call to recover
./inline_cannot.go:11:6: can inline e with cost 78 as: func(int) int { n += n * n + n * n * n; n += n * n + n * n * n; n += n * n + n * n * n; n += n * n + n * n * n; n += n * n + n * n * n; n += n * n + n * n * n; return n + n * n + n * n * n }
./inline_cannot.go:21:6: cannot inline main: function too complex: cost 259 exceeds budget 80
./inline_cannot.go:25:11: inlining call to e
