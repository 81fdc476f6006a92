// escape -m=2

package main

type T struct {
	p *int
	s []*int
}

var keep *T

func f(t *T, p *int) *int {
	t.p = p
	q := t.s
	return q[0]
}

func main() {
	x, y := 1, 2
	t := &T{p: &x}
	t.s = append(t.s, &y)
	keep = t
	println(*f(t, &x))
	var i any = y
	c := make(chan any, 1)
	c <- i
	func() { println(<-c != nil) }()
}
