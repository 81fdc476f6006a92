./bounds.go:9:6: can inline z
./bounds.go:12:7: can inline main.func1
./bounds.go:13:16: can inline main.func2
./bounds.go:26:9: can inline y.func2
./bounds.go:24:6: can inline y
./bounds.go:25:9: can inline y.func1
./bounds.go:13:11: inlining call to main.func1
./bounds.go:13:42: inlining call to main.func2
./bounds.go:13:47: inlining call to z
./bounds.go:25:9: func literal escapes to heap
./bounds.go:26:9: func literal escapes to heap
./bounds.go:6:10: index bounds check elided
./bounds.go:9:31: index bounds check elided
./bounds.go:13:11: index bounds check elided
./bounds.go:13:42: index bounds check elided
./bounds.go:13:47: index bounds check elided
./bounds.go:14:3: index bounds check elided
./bounds.go:15:3: index bounds check elided
./bounds.go:15:10: index bounds check elided
./bounds.go:15:21: index bounds check elided
./bounds.go:15:19: index bounds check elided
./bounds.go:18:11: index bounds check elided
./bounds.go:18:31: index bounds check elided
./bounds.go:18:69: index bounds check elided
./bounds.go:19:16: index bounds check elided
./bounds.go:19:52: index bounds check elided
./bounds.go:21:19: index bounds check elided
./bounds.go:21:35: index bounds check elided
./bounds.go:27:11: index bounds check elided
./bounds.go:25:30: index bounds check elided
./bounds.go:26:30: index bounds check elided
./bounds.go:12:35: index bounds check elided
./bounds.go:13:37: index bounds check elided
