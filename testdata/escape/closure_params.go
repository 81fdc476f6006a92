// escape -m -l

package main

var keep *int

func main() {
	f := func(p *int) { keep = p }
	g := func(p *int) *int { return p }
	h := func(p *int) int { return *p }
	for i := range 3 {
		f(&i)
		x := i
		g(&x)
		y := i
		h(&y)
	}
	k := func(fn func(*int)) { z := 1; fn(&z) }
	k(f)
}
