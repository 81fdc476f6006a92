./string_zero_copy.go:5:6: can inline sum
./string_zero_copy.go:17:13: inlining call to sum
./string_zero_copy.go:5:10: b does not escape
./string_zero_copy.go:13:11: b does not escape
./string_zero_copy.go:17:21: ([]byte)(s) does not escape
./string_zero_copy.go:17:21: zero-copy string->[]byte conversion
./string_zero_copy.go:18:14: ([]byte)(s) does not escape
./string_zero_copy.go:19:14: ([]byte)("const") does not escape
./string_zero_copy.go:19:14: zero-copy string->[]byte conversion
./string_zero_copy.go:21:23: string(append(([]byte)(s), byte(120))) does not escape
./string_zero_copy.go:21:31: ([]byte)(s) does not escape
./string_zero_copy.go:21:23: append does not escape
