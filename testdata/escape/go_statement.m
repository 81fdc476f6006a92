./go_statement.go:5:6: can inline work
./go_statement.go:10:2: can inline main.gowrap1
./go_statement.go:11:5: can inline main.func1
./go_statement.go:10:9: inlining call to work
./go_statement.go:5:11: p does not escape
./go_statement.go:5:19: c does not escape
./go_statement.go:8:2: moved to heap: x
./go_statement.go:11:5: func literal escapes to heap
