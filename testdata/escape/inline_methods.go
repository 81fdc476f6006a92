// escape -m

package main

type P struct{ x, y int }

func (p P) sum() int    { return p.x + p.y }
func (p *P) move(d int) { p.x += d }
func (p *P) clone() *P  { q := *p; return &q }

type W struct{ P }

func main() {
	p := P{1, 2}
	p.move(1)
	println(p.sum(), p.clone().x)
	w := &W{p}
	w.move(2)
	println(w.sum())
	f := p.sum
	println(f())
}
