./inline_recursive.go:5:6: can inline fact
./inline_recursive.go:12:6: can inline ping
./inline_recursive.go:19:6: can inline pong
./inline_recursive.go:9:17: inlining call to fact
./inline_recursive.go:16:13: inlining call to pong
./inline_recursive.go:16:13: inlining call to ping
./inline_recursive.go:19:35: inlining call to ping
./inline_recursive.go:19:35: inlining call to pong
./inline_recursive.go:21:27: inlining call to fact
./inline_recursive.go:21:36: inlining call to ping
./inline_recursive.go:21:36: inlining call to pong
