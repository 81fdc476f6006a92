// escape -m=2

package main

var keep func() int

func main() {
	n := len("abc")
	f := func() int { return n }
	keep = func() int { return n + 1 }
	println(f(), keep())
}
