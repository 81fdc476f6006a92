./iface_conversion.go:9:6: can inline use
./iface_conversion.go:21:5: inlining call to use
./iface_conversion.go:9:10: x does not escape
./iface_conversion.go:12:11: leaking param: x
./iface_conversion.go:16:2: moved to heap: t
./iface_conversion.go:18:7: n escapes to heap
./iface_conversion.go:19:7: t escapes to heap
./iface_conversion.go:21:8: n + 1 does not escape
./iface_conversion.go:22:13: any(n) escapes to heap
./iface_conversion.go:23:21: (interface {})(t) escapes to heap
