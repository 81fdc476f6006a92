./string_concat.go:12:11: a + b escapes to heap
./string_concat.go:13:13: a + b + "x" does not escape
./string_concat.go:14:19: (a + b)[1:] + b + a + "y" does not escape
./string_concat.go:14:10: a + b does not escape
./string_concat.go:15:17: a + b does not escape
