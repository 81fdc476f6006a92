// escape -m

package main

var keep func() int

func main() {
	n := 1
	n = 2
	keep = func() int { return n }
	for i := 0; i < 2; i++ {
		k := i
		keep = func() int { return k + i }
	}
	m := 1
	keep = func() int { return m }
	m = 3
	println(n, m)
}
