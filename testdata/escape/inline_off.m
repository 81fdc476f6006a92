./inline_off.go:6:26: moved to heap: x
./inline_off.go:10:7: func literal does not escape
