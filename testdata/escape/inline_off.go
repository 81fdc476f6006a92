// escape -m -l

package main

func add(a, b int) int { return a + b }
func mk() *int         { x := 1; return &x }

func main() {
	p := mk()
	f := func(n int) int { return add(n, *p) }
	println(f(1))
}
