// run

// Values of blank variables are evaluated and forgotten; literals in constants leave nothing.
package main

import "unsafe"

type big struct{ a, b, c, d, e, f int }

func f(s string) int {
	println(s)
	return 1
}

const size = unsafe.Sizeof(func() {
	var x [iota]int
	_ = x
})

func main() {
	var _ = [3]int{f("a"), f("b"), f("c")}
	var _ big = big{a: f("d")}
	var _, _ = big{b: f("e")}, [2]string{}
	_ = big{c: f("f")}
	const n = len([2]func(){func() { var y int; _ = y }, nil})
	g := func() { println("g", n, size) }
	g()
}
