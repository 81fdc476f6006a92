./inline_closures.go:5:6: can inline compose
./inline_closures.go:6:9: can inline compose.func1
./inline_closures.go:9:6: can inline twice
./inline_closures.go:12:9: can inline main.func1
./inline_closures.go:9:59: inlining call to compose
./inline_closures.go:13:15: inlining call to twice
./inline_closures.go:14:25: inlining call to twice
./inline_closures.go:14:14: inlining call to compose
./inline_closures.go:6:9: can inline main.compose.func2
./inline_closures.go:15:11: inlining call to main.compose.func2
./inline_closures.go:13:15: inlining call to compose
./inline_closures.go:14:25: inlining call to compose
./inline_closures.go:6:9: can inline main.twice.compose.func4
./inline_closures.go:15:11: inlining call to main.twice.compose.func4
./inline_closures.go:15:11: inlining call to main.func1
./inline_closures.go:15:11: inlining call to main.func1
./inline_closures.go:6:9: can inline main.twice.compose.func3
./inline_closures.go:13:20: inlining call to main.twice.compose.func3
./inline_closures.go:13:20: inlining call to main.func1
./inline_closures.go:13:20: inlining call to main.func1
./inline_closures.go:5:14: leaking param: f
./inline_closures.go:5:17: leaking param: g
./inline_closures.go:6:9: func literal escapes to heap
./inline_closures.go:9:12: leaking param: f
./inline_closures.go:9:59: func literal escapes to heap
./inline_closures.go:12:9: func literal does not escape
./inline_closures.go:13:15: func literal does not escape
./inline_closures.go:14:25: func literal does not escape
./inline_closures.go:14:14: func literal does not escape
