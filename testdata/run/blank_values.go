// run

// Values of all shapes given to the blank identifier; literals in constants that are never code.
package main

import "unsafe"

type big struct{ a, b, c, d, e int }

func make5() big { println("made"); return big{a: 5} }

const (
	one = iota + 1
	_   = unsafe.Sizeof(func() {
		var x [iota]int
		const _ = unsafe.Sizeof([iota + 1]int{} == x)
		_ = x
	})
)

var _ = make5()

func main() {
	var _ = 3
	var _ [2]int = [2]int{}
	var _ = make5()
	var _ big
	_ = make5()
	var _, b = make5(), big{b: 7}
	_, c := big{}, make5()
	f := func() { var _ [3]int = [3]int{1, 2, 3} }
	f()
	const _ = unsafe.Sizeof(func() { var _ [one]int = [1]int{} })
	println(b.b, c.a)
}
