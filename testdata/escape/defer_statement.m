./defer_statement.go:5:6: can inline clean
./defer_statement.go:9:2: can inline once.deferwrap1
./defer_statement.go:10:8: can inline once.func1
./defer_statement.go:11:2: can inline once.deferwrap2
./defer_statement.go:17:3: can inline loop.deferwrap1
./defer_statement.go:18:9: can inline loop.func1
./defer_statement.go:9:13: inlining call to clean
./defer_statement.go:17:14: inlining call to clean
./defer_statement.go:5:12: p does not escape
./defer_statement.go:10:8: func literal does not escape
./defer_statement.go:16:3: moved to heap: x
./defer_statement.go:18:9: func literal escapes to heap
