./switch_literals.go:9:3: can inline main.func2
./switch_literals.go:10:7: can inline main.func3
./switch_literals.go:11:3: can inline main.func4
./switch_literals.go:13:3: can inline main.func5
./switch_literals.go:21:7: can inline main.func8
./switch_literals.go:22:3: can inline main.func9
./switch_literals.go:24:3: can inline main.func10
./switch_literals.go:8:15: can inline main.func1
./switch_literals.go:15:14: can inline main.func6
./switch_literals.go:17:3: can inline main.func7
./switch_literals.go:8:44: inlining call to main.func1
./switch_literals.go:9:28: inlining call to main.func2
./switch_literals.go:10:37: inlining call to main.func3
./switch_literals.go:11:30: inlining call to main.func4
./switch_literals.go:13:29: inlining call to main.func5
./switch_literals.go:15:45: inlining call to main.func6
./switch_literals.go:17:24: inlining call to main.func7
./switch_literals.go:21:30: inlining call to main.func8
./switch_literals.go:22:30: inlining call to main.func9
./switch_literals.go:24:26: inlining call to main.func10
./switch_literals.go:15:45: 3 does not escape
./switch_literals.go:19:14: 3 does not escape
./switch_literals.go:21:30: 3 does not escape
./switch_literals.go:23:7: "s" does not escape
