./select_statement.go:5:6: can inline f
./select_statement.go:18:6: can inline main
./select_statement.go:18:16: inlining call to f
./select_statement.go:5:8: a does not escape
./select_statement.go:5:21: b does not escape
./select_statement.go:6:2: moved to heap: x
./select_statement.go:18:16: moved to heap: x
