./switch_type.go:23:6: can inline big
./switch_type.go:32:6: can inline main
./switch_type.go:34:5: inlining call to big
./switch_type.go:8:8: leaking param: x
./switch_type.go:23:10: leaking param: x
./switch_type.go:25:7: moved to heap: v
./switch_type.go:33:4: 1 escapes to heap
