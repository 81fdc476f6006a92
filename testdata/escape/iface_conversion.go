// escape -m

package main

var sink any

type T struct{ a, b int }

func use(x any) { _ = x }

//go:noinline
func keep(x any) { sink = x }

func main() {
	n := len(sinkName)
	t := T{n, 2}
	var p = &t
	keep(n)
	keep(t)
	keep(p)
	use(n + 1)
	sink = any(n)
	sink = interface{}(t)
}

var sinkName = "x"
