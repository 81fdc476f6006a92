./addr_local.go:8:6: can inline main
./addr_local.go:6:10: p does not escape
