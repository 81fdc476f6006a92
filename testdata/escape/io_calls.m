./io_calls.go:10:5: can inline main.func1
./io_calls.go:9:17: inlining call to io.Pipe
./io_calls.go:14:36: inlining call to io.LimitReader
./io_calls.go:14:9: inlining call to io.Copy
./io_calls.go:15:40: inlining call to io.TeeReader
./io_calls.go:12:10: inlining call to io.(*PipeWriter).Close
./io_calls.go:12:10: inlining call to io.(*PipeWriter).CloseWithError
./io_calls.go:9:17: &io.PipeWriter{...} escapes to heap
./io_calls.go:10:5: func literal escapes to heap
./io_calls.go:14:36: &io.LimitedReader{...} escapes to heap
./io_calls.go:15:40: &io.teeReader{...} escapes to heap
