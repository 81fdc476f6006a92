./string_conversions.go:11:6: can inline main
./string_conversions.go:13:13: string(bs) escapes to heap
./string_conversions.go:14:17: string(bs) does not escape
./string_conversions.go:14:29: string(rs) does not escape
./string_conversions.go:14:41: string(n) does not escape
./string_conversions.go:14:49: raw(n) does not escape
./string_conversions.go:14:57: raw(bs) does not escape
./string_conversions.go:15:14: ([]byte)(s) escapes to heap
./string_conversions.go:16:14: ([]byte)(s) does not escape
./string_conversions.go:18:14: ([]rune)(s) escapes to heap
./string_conversions.go:19:14: ([]rune)(s) does not escape
