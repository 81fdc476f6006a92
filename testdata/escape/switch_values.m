./switch_values.go:5:6: can inline f
./switch_values.go:23:6: can inline main
./switch_values.go:23:24: inlining call to f
./switch_values.go:5:8: x does not escape
./switch_values.go:5:15: s does not escape
./switch_values.go:7:7: 1 does not escape
./switch_values.go:7:10: "a" does not escape
./switch_values.go:23:25: 1 does not escape
./switch_values.go:23:24: 1 does not escape
./switch_values.go:23:24: "a" does not escape
