// escape -m

package main

func main() {
	var p *int
	n := 0
again:
	x := n
	p = &x
	n++
	if n < 3 {
		goto again
	}
	println(*p)
}
