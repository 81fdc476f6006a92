// escape -m

package main

var keep *int

func main() {
	n := 3
	p := new(n + 1)
	keep = new(n)
	println(*p, *keep)
}
