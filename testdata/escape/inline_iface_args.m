./inline_iface_args.go:7:6: can inline box
./inline_iface_args.go:8:6: can inline store
./inline_iface_args.go:9:6: can inline drop
./inline_iface_args.go:11:6: can inline main
./inline_iface_args.go:13:11: inlining call to box
./inline_iface_args.go:13:7: inlining call to store
./inline_iface_args.go:14:14: inlining call to drop
./inline_iface_args.go:14:27: inlining call to box
./inline_iface_args.go:14:23: inlining call to drop
./inline_iface_args.go:7:10: leaking param: x to result ~r0 level=0
./inline_iface_args.go:8:12: leaking param: x
./inline_iface_args.go:9:11: x does not escape
./inline_iface_args.go:13:12: 1 escapes to heap
./inline_iface_args.go:14:15: 1 does not escape
./inline_iface_args.go:14:28: 2 does not escape
