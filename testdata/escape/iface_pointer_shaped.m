./iface_pointer_shaped.go:11:6: can inline main
./iface_pointer_shaped.go:12:2: moved to heap: n
./iface_pointer_shaped.go:17:17: struct {}{} escapes to heap
