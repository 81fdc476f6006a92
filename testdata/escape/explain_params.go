// escape -m=2 -l

package main

var keep *int

func a(p *int) { keep = p }
func b(p **int) *int {
	q := *p
	return q
}
func c(p *int) (r *int) {
	f := func() { r = p }
	f()
	return
}

func main() {
	x := 1
	a(&x)
	p := &x
	b(&p)
	c(p)
}
