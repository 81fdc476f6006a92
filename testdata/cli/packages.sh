# Several packages and patterns, flags from the environment, workspaces, build tags.
. "$ROOT/testdata/cli/lib.inc"
mkdir -p m/{a,b,cmd/x,cmd/y,testdata/q,_u,.h,tests,other} && cd m
printf 'module ex.org/m\n\ngo 1.26\n' >go.mod
printf 'module ex.org/other\n\ngo 1.26\n' >other/go.mod
printf 'package a\n\nfunc F() int { return 1 }\n' >a/a.go
printf 'package b\n\nfunc F() int { return 1 }\n' >b/b.go
printf 'package main\n\nfunc main() { println("x") }\n' >cmd/x/x.go
printf 'package main\n\nimport "ex.org/m/a"\n\nfunc main() { println("y", a.F()) }\n' >cmd/y/y.go
for skipped in testdata/q _u .h other; do printf 'package bad\n\nvar x int = ""\n' >$skipped/bad.go; done
printf 'package tests_test\n' >tests/t_test.go
expect 0 "" "$GOSLING" build ./...
expect 0 "" "$GOSLING" build ./a ./cmd/x
test ! -e x && test ! -e a.out
expect 0 "" "$GOSLING" build -o out/ ./cmd/... ./a
test "$(ls out)" = "$(printf 'x\ny')"
expect 0 "y 1" out/y
expect 0 "" "$GOSLING" build -o one ./cmd/x ./cmd/x
expect 0 "x" ./one
expect 1 "cannot write multiple packages to non-directory bin" "$GOSLING" build -o bin ./cmd/...
expect 1 "pattern ./nosuch/...: lstat ./nosuch/: no such file or directory" "$GOSLING" build ./nosuch/...
expect 0 "" "$GOSLING" build ./tests/...
expect 0 'warning: "./testdata/..." matched no packages' "$GOSLING" build ./testdata/...
expect 0 'warning: "a/..." matched no packages' "$GOSLING" build a/...
expect 1 "pattern ./... matches multiple packages" "$GOSLING" run ./...
# Symbolic links are not followed, nor round in circles.
ln -s .. a/up && ln -s ../cmd/x b/linked
expect 0 "" "$GOSLING" build -o links/ ./...
test "$(ls links)" = "$(printf 'x\ny')"
rm a/up b/linked
# One package's errors do not hide another's.
printf 'package a\n\nvar x int = ""\n' >a/a.go
printf 'package b\n\nvar y int = ""\n' >b/b.go
expect 1 "a/a.go:3:13: cannot use" "$GOSLING" build ./...
grep -q "b/b.go:3:13: cannot use" out.txt
test "$(grep -c "a/a.go:3:13: cannot use" out.txt)" = 1

GOFLAGS="-m '-tags=one two' -trimpath" expect 0 "can inline main" "$GOSLING" build -o x ./cmd/x
GOFLAGS="-v=0 -race" expect 1 'parsing $GOFLAGS: gosling has no -race' "$GOSLING" build -o x ./cmd/x
GOFLAGS=-zz expect 1 'gosling: parsing $GOFLAGS: unknown flag -zz' "$GOSLING" build ./cmd/x
GOFLAGS="'-m" expect 1 "unterminated ' string" "$GOSLING" build ./cmd/x
GOFLAGS=zz expect 1 'parsing $GOFLAGS: non-flag "zz"' "$GOSLING" build ./cmd/x
GOFLAGS=-m expect 0 "x" "$GOSLING" run -m=0 ./cmd/x
test "$(cat out.txt)" = x
expect 2 "gosling has no -race, which the go command has" "$GOSLING" build -race ./cmd/x

echo 'go 1.26' >../go.work
expect 1 "workspaces are not supported: $WORK/go.work" "$GOSLING" build ./cmd/x
GOWORK=off expect 0 "" "$GOSLING" build -o x ./cmd/x
GOWORK=/some/go.work expect 1 "workspaces are not supported: /some/go.work" "$GOSLING" build ./cmd/x
expect 0 "$WORK/go.work" "$GOSLING" env GOWORK
rm ../go.work

mkdir tags
for tag in gc linux amd64 unix go1.26 gosling; do
  printf '//go:build %s\n\npackage main\n\nfunc init() { println("%s") }\n' $tag $tag >tags/is_$tag.go
done
for tag in gccgo windows arm64 go1.27 cgo ignore; do
  printf '//go:build %s\n\npackage main\n\nfunc init() { println("%s") }\n' $tag $tag >tags/not_$tag.go
done
printf 'package main\n\nfunc main() {}\n' >tags/main.go
expect 0 "" "$GOSLING" run ./tags
test "$(sort out.txt | tr '\n' ' ')" = "amd64 gc go1.26 gosling linux unix "

expect 0 '"GOOS": "linux"' "$GOSLING" env -json GOOS
expect 0 "$PWD/go.mod" "$GOSLING" env GOMOD
expect 2 "flag provided but not defined: -zz" "$GOSLING" env -zz
