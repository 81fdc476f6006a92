# Unknown packages, import cycles, local packages.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nimport (\n\t"nosuch/pkg"\n)\n\nfunc main() { pkg.F() }\n' >a.go
expect 1 "a.go:4:2: package nosuch/pkg is not in std" "$GOSLING" build a.go
printf 'package main\n\nimport "net/http"\n\nvar C http.Client\n\nfunc main() {}\n' >std.go
expect 1 "std.go:3:8: package net/http is in Go's standard library, but not in gosling's yet" "$GOSLING" build std.go
mkdir util deep deep/er x y
printf 'package util\n\nimport "../deep/er"\n\nvar Name = er.Name()\n\nfunc init() { println("util init") }\n' >util/u.go
printf 'package er\n\nfunc Name() string { return "er" }\n\nfunc init() { println("er init") }\n' >deep/er/e.go
printf 'package main\n\nimport "./util"\n\nfunc main() { println(util.Name) }\n' >b.go
expect 0 "er" "$GOSLING" run b.go
printf 'er init\nutil init\ner\n' | cmp - out.txt
printf 'package x\n\nimport "../y"\n\nvar X = y.Y\n' >x/x.go
printf 'package y\n\nimport "../x"\n\nvar Y = x.X\n' >y/y.go
printf 'package main\n\nimport "./x"\n\nfunc main() { println(x.X) }\n' >c.go
expect 1 "import cycle not allowed" "$GOSLING" build c.go
printf 'package main\n\nimport "./none"\n\nfunc main() {}\n' >d.go
expect 1 "none" "$GOSLING" build d.go
mkdir prog && printf 'package main\n\nfunc main() {}\n' >prog/p.go
printf 'package main\n\nimport _ "./prog"\n\nfunc main() {}\n' >e.go
expect 1 'import "./prog" is a program, not an importable package' "$GOSLING" build e.go
