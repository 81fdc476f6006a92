./functions_without_body.go:13:6: can inline F5
./functions_without_body.go:14:6: can inline main
./functions_without_body.go:8:9: x does not escape
./functions_without_body.go:8:19: ~p1 does not escape
./functions_without_body.go:8:27: assuming u is unsafe uintptr
./functions_without_body.go:8:38: s does not escape
./functions_without_body.go:11:9: leaking param: x
./functions_without_body.go:13:9: x does not escape
