// escape -m

package main

var keep func()

func main() {
	n := 0
	keep = func() { n++ }
	keep()
	m := 0
	f := func() { m++ }
	f()
	big := [17]int{}
	g := func() int { return big[0] }
	keep = func() { println(big[1]) }
	println(n, m, g())
}
