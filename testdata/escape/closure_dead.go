// escape -m

package main

func apply(f func(int) int, n int) int { return f(n) }

func main() {
	k := len("x")
	add := func(a int) int { return a + k }
	println(apply(add, 1), apply(func(a int) int { return a * 2 }, 2))
}
