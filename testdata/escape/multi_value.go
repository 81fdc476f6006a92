// escape -m

package main

func two(p *int) (*int, error) { return p, nil }

func three() (a, b *int, c int) {
	x, y := 1, 2
	return &x, &y, 3
}

func pass(p *int) (*int, error) { return two(p) }
func take(p *int, err error)    { _ = err; _ = p }

//go:noinline
func keepIt(p *int, n any) { println(*p, n != nil) }

//go:noinline
func give() (*int, int) { return new(int), 2 }

func main() {
	x := 1
	p, err := two(&x)
	q, _ := pass(p)
	take(two(q))
	a, b, c := three()
	println(err == nil, *a, *b, c)
	keepIt(give())
	m := map[int]*int{}
	v, ok := m[1]
	println(v != nil, ok)
}
