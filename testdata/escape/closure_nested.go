// escape -m

package main

var keep func() *int

func main() {
	x, y := 1, 2
	keep = func() *int {
		z := 3
		f := func() *int {
			z++
			return &x
		}
		if y > 1 {
			return &z
		}
		return f()
	}
	println(*keep())
}
