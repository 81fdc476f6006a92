./variable_limits.go:9:6: can inline main
./variable_limits.go:11:6: moved to heap: b
./variable_limits.go:12:10: new(Implicit) escapes to heap
./variable_limits.go:13:7: &Implicit{} escapes to heap
