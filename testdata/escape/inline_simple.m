./inline_simple.go:5:6: can inline add
./inline_simple.go:6:6: can inline inc
./inline_simple.go:7:6: can inline mk
./inline_simple.go:8:6: can inline id
./inline_simple.go:12:6: can inline main
./inline_simple.go:13:10: inlining call to add
./inline_simple.go:14:5: inlining call to inc
./inline_simple.go:15:9: inlining call to mk
./inline_simple.go:16:11: inlining call to mk
./inline_simple.go:17:13: inlining call to id
./inline_simple.go:6:10: p does not escape
./inline_simple.go:7:26: moved to heap: x
./inline_simple.go:8:9: leaking param: p to result ~r0 level=0
./inline_simple.go:16:11: moved to heap: x
