./copy_clear.go:5:6: can inline cp
./copy_clear.go:6:6: can inline cl
./copy_clear.go:7:6: can inline cb
./copy_clear.go:9:6: can inline main
./copy_clear.go:12:4: inlining call to cp
./copy_clear.go:13:4: inlining call to cl
./copy_clear.go:14:4: inlining call to cb
./copy_clear.go:5:9: d does not escape
./copy_clear.go:5:12: leaking param content: s
./copy_clear.go:6:9: m does not escape
./copy_clear.go:6:25: s does not escape
./copy_clear.go:7:9: d does not escape
./copy_clear.go:7:19: s does not escape
./copy_clear.go:10:2: moved to heap: x
./copy_clear.go:11:11: make([]*int, 1) does not escape
./copy_clear.go:12:14: []*int{...} does not escape
