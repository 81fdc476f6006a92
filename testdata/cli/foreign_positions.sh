# Positions in the middle of messages: ./ stands before files of other packages below the working folder.
. "$ROOT/testdata/cli/lib.inc"
mkdir a b
printf 'module test\n\ngo 1.26\n' >go.mod
printf 'package a\n\nvar X = 1\n\nfunc G[T any]() {}\n' >a/a.go
printf 'package b\n\nimport . "test/a"\n\nfunc X() { G() }\n' >b/b.go
printf 'package main\n\nimport . "test/a"\n\nfunc X() {}\n\nfunc main() { G() }\n' >main.go
expect 1 "./main.go:5:6: X already declared through dot-import of package a (\"test/a\")" "$GOSLING" build
grep -q '^	./a/a.go:3:5: other declaration of X$' out.txt
grep -q '^./main.go:7:16: in call to G, cannot infer T (declared at ./a/a.go:5:8)$' out.txt
expect 1 "b/b.go:5:6: X already declared through dot-import of package a (\"test/a\")" "$GOSLING" build ./b
grep -q '^	./a/a.go:3:5: other declaration of X$' out.txt
grep -q '^b/b.go:5:13: in call to G, cannot infer T (declared at ./a/a.go:5:8)$' out.txt
cd b
expect 1 "./b.go:5:6: X already declared through dot-import of package a (\"test/a\")" "$GOSLING" build
grep -q '^	../a/a.go:3:5: other declaration of X$' out.txt
cd ..

# A file may ask for go1.21 and later; what is older counts as that and does not come from the file.
printf '//go:build go1.17\n\npackage main\n\nfunc main() {\n\tfor range 10 {\n\t}\n}\n' >main.go
expect 1 "requires go1.22 or later (-lang was set to go1.26; check go.mod)" "$GOSLING" build
sed -i s/go1.17/go1.21/ main.go
expect 1 "requires go1.22 or later (file declares //go:build go1.21)" "$GOSLING" build
