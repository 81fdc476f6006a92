// errors
package main

type F struct{ f int }

func f0[P F](p P) {
	_ = p.f
	p.f = 0
}

var _ = f0[int]
var _ = f0[string]

type U interface{ int | ~int | int }

var _ = f0[bool]

func f1[P interface {
	F
	m()
}](p P) {
	_ = p.f
	var x T
	p.f = 0
}

var _ = f1[int]
var _ = f1[F]
var _ = f1[undefined]

func main() {
	var a, b, c int
	f0(1)
	f0("")
}
