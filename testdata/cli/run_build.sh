# Names of outputs, arguments and exit statuses of programs, streams.
. "$ROOT/testdata/cli/lib.inc"
cat >prog.go <<'GO'
package main

import "os"

func main() {
	for _, a := range os.Args[1:] {
		println(a)
	}
	os.Exit(len(os.Args) - 1)
}
GO
expect 0 "" "$GOSLING" build prog.go
test -x prog
expect 2 "two" ./prog one two
expect 1 "exit status 3" "$GOSLING" run prog.go a b c
expect 0 "" "$GOSLING" run prog.go
expect 0 "" "$GOSLING" build -o other prog.go
test -x other
cp prog.go prog2.go-subset
expect 0 "" "$GOSLING" build -o sub prog2.go-subset
mkdir d e && cp prog.go d/main.go
expect 1 'build output "d" already exists and is a directory' "$GOSLING" build ./d
expect 0 "" "$GOSLING" build -o prog3 ./d
test -x prog3
(cd d && "$GOSLING" build && test -x d)
expect 1 "no Go files in" "$GOSLING" build ./e
printf 'package lib\n\nfunc F() {}\n' >lib.go
expect 0 "" "$GOSLING" build lib.go
test ! -e lib
expect 1 "package command-line-arguments is not a main package" "$GOSLING" run lib.go
expect 1 "found packages main (prog.go) and lib (lib.go)" "$GOSLING" build prog.go lib.go
"$GOSLING" run -m prog.go >stdout.txt 2>stderr.txt
test ! -s stdout.txt
grep -q '^# command-line-arguments$' stderr.txt
"$GOSLING" -m prog.go 2>again.txt
cmp stderr.txt again.txt
"$GOSLING" build -gcflags=-m prog.go 2>third.txt
cmp stderr.txt third.txt
printf 'package main\n\nfunc main() { x := 1 }\n' >bad.go
expect 1 "./bad.go:3:15: declared and not used: x" "$GOSLING" build bad.go
expect 1 '"Action":"build-fail"' "$GOSLING" build -json bad.go
test ! -e bad
