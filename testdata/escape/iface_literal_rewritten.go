// escape -m

package main

var sink any

//go:noinline
func keep(x any) { sink = x }

func main() {
	n := 11
	keep(n)
	s := "text"
	keep(s)
	m := n
	keep(m)
	n2 := 1
	n2++
	keep(n2)
	const size = 5
	k := size
	b := make([]byte, k)
	u := uint8(7)
	c := make([]byte, u)
	println(len(b), len(c))
}
