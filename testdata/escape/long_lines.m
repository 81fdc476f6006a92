./long_lines.go:6:6: can inline f
./long_lines.go:8:6: can inline main
./long_lines.go:8:24: inlining call to f
./long_lines.go:8: inlining call to f
./long_lines.go:6:8: p does not escape
./long_lines.go:6:242: moved to heap: x
