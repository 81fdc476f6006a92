# Packages are initialised by import path, imports first, whatever the order of the import declarations.
. "$ROOT/testdata/cli/lib.inc"
printf 'module m.org/m\n\ngo 1.26\n' >go.mod
mkdir a b c d
printf 'package a\n\nimport _ "m.org/m/d"\n\nfunc init() { println("a") }\n' >a/a.go
for p in b c d; do printf 'package %s\n\nfunc init() { println("%s") }\n' $p $p >$p/$p.go; done
printf 'package main\n\nimport (\n\t_ "m.org/m/c"\n\t_ "m.org/m/a"\n\t_ "m.org/m/b"\n)\n\nfunc init() { println("main") }\n\nfunc main() {}\n' >m.go
expect 0 "" "$GOSLING" run .
printf 'b\nc\nd\na\nmain\n' | diff - out.txt
