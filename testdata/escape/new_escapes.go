// escape -m

package main

type T struct{ a, b int }

var keep *T

//go:noinline
func made() *T { return new(T) }

func main() {
	p := new(T)
	p.a = 1
	keep = made()
	println(p.a, keep.b)
}
