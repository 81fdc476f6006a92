./inline_nested.go:7:6: can inline c
./inline_nested.go:6:6: can inline b
./inline_nested.go:5:6: can inline a
./inline_nested.go:9:6: can inline main
./inline_nested.go:6:29: inlining call to c
./inline_nested.go:5:29: inlining call to b
./inline_nested.go:5:29: inlining call to c
./inline_nested.go:9:28: inlining call to c
./inline_nested.go:9:26: inlining call to b
./inline_nested.go:9:24: inlining call to a
./inline_nested.go:9:26: inlining call to c
./inline_nested.go:9:24: inlining call to b
./inline_nested.go:9:24: inlining call to c
