./inline_loop.go:5:6: can inline sum
./inline_loop.go:12:6: can inline find
./inline_loop.go:21:6: can inline main
./inline_loop.go:22:13: inlining call to sum
./inline_loop.go:22:32: inlining call to find
./inline_loop.go:5:10: s does not escape
./inline_loop.go:12:11: s does not escape
./inline_loop.go:12:23: x does not escape
./inline_loop.go:22:19: []int{...} does not escape
./inline_loop.go:22:41: []string{...} does not escape
