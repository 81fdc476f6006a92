./precedence.go:8:11: leaking param: x
./precedence.go:13:19: []int{...} escapes to heap
./precedence.go:14:15: (n + 1) * m escapes to heap
./precedence.go:15:15: n + m * 2 - 1 escapes to heap
./precedence.go:16:7: - (-n) escapes to heap
./precedence.go:17:7: !b escapes to heap
./precedence.go:18:21: !(n > 2) && b || n == m escapes to heap
./precedence.go:19:10: *p + q[n - 1] escapes to heap
./precedence.go:20:8: q[1:] escapes to heap
./precedence.go:21:9: n << uint(m) escapes to heap
./precedence.go:22:17: ^n &^ m | n ^ m escapes to heap
./precedence.go:23:12: int64(n) escapes to heap
./precedence.go:24:35: (func literal)(n) escapes to heap
./precedence.go:24:7: func literal does not escape
./precedence.go:25:19: [3]int{...}[m] escapes to heap
./precedence.go:26:25: struct { x int }{...}.x escapes to heap
