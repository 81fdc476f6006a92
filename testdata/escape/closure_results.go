// escape -m -l

package main

func outer() *int {
	x := 1
	f := func() *int {
		y := 2
		if x > 1 {
			return &y
		}
		return &x
	}
	return f()
}

func inner() int {
	x := 1
	f := func() *int { return &x }
	return *f()
}

func main() { println(*outer(), inner()) }
