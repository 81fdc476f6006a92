// escape -m

package main

type T struct {
	next *T
	n    int
}

var head *T

func main() {
	a := &T{n: 1}
	head = &T{a, 2}
	b := &T{}
	println(b.n)
}
