// escape -m

package main

var keep string

//go:noinline
func give() string { return "give" }

func main() {
	a, b := give(), give()
	keep = a + b
	c := a + b + "x"
	d := (a + b)[1:] + (b + (a + "y"))
	println(c, d, a+b == keep)
	keep += a
}
