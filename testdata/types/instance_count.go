// errors -e
package main

type Pair[A, B any] struct{ a A }

func (Pair[A, B]) m() {}

type Alias[A, B any] = Pair[A, B]

type Box[T any] struct {
	Box[T]
}

const _ = len([1]Box[int]{})

func main() {
	var p Pair[int]
	p.a = 1
	p.m()
	var q Pair[int, int, int]
	q = p
	q = Pair[int]{a: "x"}
	var a Alias[int]
	a.m()
	_ = a
	_ = q
}
