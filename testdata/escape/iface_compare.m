./iface_compare.go:5:6: can inline eq
./iface_compare.go:7:6: can inline sw
./iface_compare.go:15:6: can inline main
./iface_compare.go:15:25: inlining call to eq
./iface_compare.go:15:35: inlining call to sw
./iface_compare.go:5:9: x does not escape
./iface_compare.go:5:46: any(n) does not escape
./iface_compare.go:7:9: x does not escape
./iface_compare.go:9:7: n does not escape
./iface_compare.go:15:26: 1 does not escape
./iface_compare.go:15:25: any(2) does not escape
./iface_compare.go:15:36: 3 does not escape
./iface_compare.go:15:35: 4 does not escape
