# A variable with a //go:linkname is the other package's variable, or one of its own if there is none.
. "$ROOT/testdata/cli/lib.inc"
mkdir a
printf 'package a\n\nvar s = "a"\nvar p = []int{1, 2}\n\nfunc Get() string { return s }\nfunc Sum() int { return p[0] + p[1] }\n' >a/a.go
printf 'module m\n\ngo 1.26\n' >go.mod
cat >main.go <<'EOF'
package main

import (
	"m/a"
	_ "unsafe"
)

//go:linkname s m/a.s
var s string

//go:linkname p m/a.p
var p []int

//go:linkname own other.name
var own int

//go:linkname set another.name
var set = "set"

func main() {
	println(a.Get(), s, a.Sum(), own, set)
	s, own = "b", 7
	p[1] = 40
	println(a.Get(), s, a.Sum(), own, set)
}
EOF
expect 0 "" "$GOSLING" run .
printf 'a a 3 0 set\nb b 41 7 set\n' | cmp - out.txt
