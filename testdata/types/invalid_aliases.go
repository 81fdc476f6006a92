// errors -e
package main

type A[P any] = Undefined[P]
type B[P any] = int
type V = Missing[int]
type S[T any] struct{}

func (a A[P]) m() {}

func (b B[P]) m() {}

func f[_ A[int, string]]() {}

var _ = A(nil)

func (s *S[T]) M(x V.M) {}

func g[K, V any](map[K]V) {}

type I interface{ m(...Undefined) }

func h(a int, b ...Undefined) {}

func main() {
	g[string](Undefined[int]{})
	h("", 1, 2)
	h()
	main([]Undefined{}, nil)
}
