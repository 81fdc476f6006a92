./closure_called_in_place.go:7:2: can inline main.func1
./closure_called_in_place.go:8:10: can inline main.func2
./closure_called_in_place.go:5:6: can inline main
./closure_called_in_place.go:7:16: inlining call to main.func1
./closure_called_in_place.go:8:42: inlining call to main.func2
