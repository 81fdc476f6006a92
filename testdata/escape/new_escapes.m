./new_escapes.go:12:6: can inline main
./new_escapes.go:10:28: new(T) escapes to heap
./new_escapes.go:13:10: new(T) does not escape
