./iface_literal_rewritten.go:8:11: leaking param: x
./iface_literal_rewritten.go:12:7: 11 escapes to heap
./iface_literal_rewritten.go:14:7: "text" escapes to heap
./iface_literal_rewritten.go:16:7: 11 escapes to heap
./iface_literal_rewritten.go:19:7: n2 escapes to heap
./iface_literal_rewritten.go:22:11: make([]byte, 5) does not escape
./iface_literal_rewritten.go:24:11: make([]byte, uint8(7)) does not escape
