// run

package main

import "fmt"

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

func fibs() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func compose(f, g func(int) int) func(int) int { return func(x int) int { return f(g(x)) } }

func main() {
	next, reset := counter()
	next()
	fmt.Println(next(), next())
	reset()
	fmt.Println(next())
	f := fibs()
	for i := 0; i < 10; i++ {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var rec func(int) int
	rec = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * rec(n-1)
	}
	fmt.Println(rec(10))
	inc := func(x int) int { return x + 1 }
	fmt.Println(compose(inc, compose(inc, func(x int) int { return x * x }))(5))
	x, y := 1, 2
	func() { x, y = y, x }()
	fmt.Println(x, y, func(a ...int) int { return len(a) }(1, 2, 3))
	big := [100]int{5}
	g := func() int { return big[0] + len(big) }
	big[0] = 6
	fmt.Println(g())
}
