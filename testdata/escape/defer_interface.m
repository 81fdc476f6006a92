./defer_interface.go:9:6: can inline (*T).Close
./defer_interface.go:16:2: can inline main.deferwrap1
./defer_interface.go:17:2: can inline main.gowrap2
./defer_interface.go:19:2: can inline main.deferwrap3
./defer_interface.go:19:15: devirtualizing .autotmp_4.Close to *T
./defer_interface.go:19:15: inlining call to (*T).Close
./defer_interface.go:12:24: &T{} escapes to heap
./defer_interface.go:18:12: &T{} does not escape
