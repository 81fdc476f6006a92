// escape -m

package main

func main() {
	var p *int
	for i := 0; i < 2; i++ {
		x := i
		p = &x
	}
	println(*p)
	for i := 0; i < 2; i++ {
		y := i
		q := &y
		println(*q)
	}
}
