./package_init.go:7:6: can inline mk
./package_init.go:10:9: can inline init.func1
./package_init.go:14:6: can inline init.0
./package_init.go:19:6: can inline init.1
./package_init.go:21:6: can inline main
./package_init.go:10:30: inlining call to mk
./package_init.go:9:11: inlining call to mk
./package_init.go:10:35: inlining call to init.func1
./package_init.go:11:40: inlining call to mk
./package_init.go:10:35: inlining call to mk
./package_init.go:11:22: map[string]*T{...} escapes to heap
./package_init.go:11:28: &T{...} escapes to heap
./package_init.go:11:40: &T{...} escapes to heap
./package_init.go:10:30: &T{...} escapes to heap
./package_init.go:7:28: &T{...} escapes to heap
./package_init.go:19:19: &T{...} escapes to heap
