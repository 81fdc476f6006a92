// escape -m

package main

var keep []any

//go:noinline
func all(xs ...any) { keep = xs }

//go:noinline
func count(xs ...int) int { return len(xs) }

func pass(xs ...*int) []*int { return xs }

func main() {
	n := len("x")
	all(n, "s", nil)
	all()
	println(count(1, 2), count(), count([]int{n}...))
	pass(&n)
}
