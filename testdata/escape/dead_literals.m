./dead_literals.go:27:6: can inline debugged
./dead_literals.go:17:7: can inline f.func1
./dead_literals.go:22:8: can inline f.func2
./dead_literals.go:18:2: can inline f-range1
./dead_literals.go:24:9: can inline f.func3
./dead_literals.go:31:6: can inline returns
./dead_literals.go:40:6: can inline main
./dead_literals.go:18:2: inlining call to debugged
./dead_literals.go:18:2: inlining call to f-range1
./dead_literals.go:18:2: inlining call to f-range1
./dead_literals.go:22:8: can inline f.debugged.f-range1.func4
./dead_literals.go:18:2: inlining call to f.debugged.f-range1.func4
./dead_literals.go:22:8: can inline f.debugged.f-range1.func5
./dead_literals.go:18:2: inlining call to f.debugged.f-range1.func5
./dead_literals.go:22:31: inlining call to f.func2
./dead_literals.go:9:2: moved to heap: n
./dead_literals.go:17:7: func literal escapes to heap
./dead_literals.go:24:9: func literal escapes to heap
./dead_literals.go:27:15: yield does not escape
