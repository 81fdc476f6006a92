./closure_dead.go:5:6: can inline apply
./closure_dead.go:10:31: can inline main.func2
./closure_dead.go:9:9: can inline main.func1
./closure_dead.go:10:15: inlining call to apply
./closure_dead.go:10:30: inlining call to apply
./closure_dead.go:10:15: inlining call to main.func1
./closure_dead.go:10:30: inlining call to main.func2
./closure_dead.go:5:12: f does not escape
