./inline_dead_code.go:7:6: can inline log
./inline_dead_code.go:13:6: can inline f
./inline_dead_code.go:20:6: can inline main
./inline_dead_code.go:21:5: inlining call to log
./inline_dead_code.go:27:12: inlining call to f
./inline_dead_code.go:7:10: s does not escape
