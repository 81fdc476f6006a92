// escape -m

package main

var sink any

func box(x any) any   { return x }
func store(x any)     { sink = x }
func drop(x any) bool { return x == nil }

func main() {
	n := len("x")
	store(box(n))
	println(drop(n), drop(box(2)))
}
