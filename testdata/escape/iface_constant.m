./iface_constant.go:8:11: leaking param: x
./iface_constant.go:14:7: 65536 escapes to heap
./iface_constant.go:15:7: "text" escapes to heap
./iface_constant.go:16:7: 'a' escapes to heap
./iface_constant.go:17:7: 1.5 escapes to heap
./iface_constant.go:18:14: float32(1.5) escapes to heap
./iface_constant.go:19:12: uint8(7) escapes to heap
./iface_constant.go:20:7: true escapes to heap
./iface_constant.go:21:11: Path("/") escapes to heap
./iface_constant.go:22:9: (1 + 2i) escapes to heap
./iface_constant.go:23:7: "01234567890123456789012345678901234567890123456789012345678901234567... escapes to heap
./iface_constant.go:24:7: 1e+100 escapes to heap
