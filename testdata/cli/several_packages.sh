# Packages that do not import each other are compiled even if one fails; what imports a failed one is not.
. "$ROOT/testdata/cli/lib.inc"
mkdir a b c
printf 'module test\n\ngo 1.26\n' >go.mod
printf 'package a\n\nvar X int = ""\n' >a/a.go
printf 'package b\n\nfunc f() {\n\tx := 1\n}\n' >b/b.go
printf 'package c\n\nimport "test/a"\n\nvar X string = a.X\n' >c/c.go
printf 'package main\n\nimport (\n\t_ "test/a"\n\t_ "test/b"\n\t_ "test/c"\n)\n\nfunc main() { x := 1 }\n' >main.go
expect 1 "" "$GOSLING" build
grep -q '^# test/a$' out.txt
grep -q '^a/a.go:3:13: cannot use "" (untyped string constant) as int value in variable declaration$' out.txt
grep -q '^# test/b$' out.txt
grep -q '^b/b.go:4:2: declared and not used: x$' out.txt
[ "$(wc -l <out.txt)" = 4 ]

# Syntax errors are told package by package, too; imports that lead nowhere are told first and alone.
printf 'package b\n\nvar X int =\n' >b/b.go
expect 1 "" "$GOSLING" build
grep -q '^a/a.go:3:13: ' out.txt
grep -q '^b/b.go:4:1: syntax error: unexpected EOF, expected expression$' out.txt
printf 'package c\n\nimport "nosuch"\n' >c/c.go
expect 1 "c/c.go:3:8: package nosuch is not in std" "$GOSLING" build
[ "$(wc -l <out.txt)" = 1 ]
