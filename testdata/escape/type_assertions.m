./type_assertions.go:7:6: can inline one
./type_assertions.go:8:6: can inline value
./type_assertions.go:9:6: can inline pair
./type_assertions.go:10:6: can inline iface
./type_assertions.go:14:14: inlining call to one
./type_assertions.go:14:25: inlining call to value
./type_assertions.go:15:13: inlining call to pair
./type_assertions.go:17:7: inlining call to iface
./type_assertions.go:7:10: leaking param: x to result ~r0 level=0
./type_assertions.go:8:12: leaking param: x to result ~r0 level=0
./type_assertions.go:9:11: leaking param: x to result ~r0 level=0
./type_assertions.go:10:12: leaking param: x to result ~r0 level=0
./type_assertions.go:16:8: func literal does not escape
