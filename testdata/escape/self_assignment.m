./self_assignment.go:11:6: can inline (*B).cut
./self_assignment.go:12:6: can inline (*B).swap
./self_assignment.go:13:6: can inline move
./self_assignment.go:14:6: can inline elems
./self_assignment.go:15:6: can inline other
./self_assignment.go:16:6: can inline array
./self_assignment.go:18:6: can inline main
./self_assignment.go:20:7: inlining call to (*B).cut
./self_assignment.go:21:8: inlining call to (*B).swap
./self_assignment.go:22:6: inlining call to move
./self_assignment.go:23:7: inlining call to elems
./self_assignment.go:24:7: inlining call to other
./self_assignment.go:25:7: inlining call to array
./self_assignment.go:11:32: (*B).cut ignoring self-assignment in b.buf = b.buf[n:]
./self_assignment.go:11:7: b does not escape
./self_assignment.go:12:35: (*B).swap ignoring self-assignment in b.a, b.b = b.b, b.a
./self_assignment.go:12:35: (*B).swap ignoring self-assignment in b.a, b.b = b.b, b.a
./self_assignment.go:12:7: b does not escape
./self_assignment.go:13:29: move ignoring self-assignment in *p = (*p)[1:]
./self_assignment.go:13:11: p does not escape
./self_assignment.go:14:31: elems ignoring self-assignment in s[0] = s[1]
./self_assignment.go:14:12: s does not escape
./self_assignment.go:15:12: a does not escape
./self_assignment.go:15:15: leaking param content: b
./self_assignment.go:16:12: leaking param: b
./self_assignment.go:20:7: main ignoring self-assignment in b.buf = b.buf[n:]
./self_assignment.go:21:8: main ignoring self-assignment in b.a, b.b = b.b, b.a
./self_assignment.go:21:8: main ignoring self-assignment in b.a, b.b = b.b, b.a
./self_assignment.go:22:6: main ignoring self-assignment in *p = (*p)[1:]
./self_assignment.go:23:7: main ignoring self-assignment in s[0] = s[1]
./self_assignment.go:19:6: moved to heap: b
./self_assignment.go:23:14: []*int{...} does not escape
