// escape -m

package main

func compose(f, g func(int) int) func(int) int {
	return func(x int) int { return f(g(x)) }
}

func twice(f func(int) int) func(int) int { return compose(f, f) }

func main() {
	inc := func(x int) int { return x + 1 }
	println(twice(inc)(1))
	h := compose(inc, twice(inc))
	println(h(2))
}
