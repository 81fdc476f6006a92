// run

// Structs of a pointer and arrays of several empty elements are pointer-shaped values.

package main

type nothing [2][0]int

type empties [3]struct{}

type cell struct {
	none nothing
	p    *int
	e    empties
}

type holder struct {
	p *int
	e nothing
	x [0]func()
}

func (h holder) get() int { return *h.p }

type getter interface{ get() int }

type wrap struct {
	none empties
	f    func() int
}

func (w wrap) get() int { return w.f() }

//go:noinline
func box(v any) any { return v }

//go:noinline
func at(e empties, i int) struct{} { return e[i] }

//go:noinline
func make2(i int) (e nothing) {
	if i > 5 {
		e[i%2] = [0]int{}
	}
	return e
}

func main() {
	n := 7
	c := box(cell{p: &n}).(cell)
	println(*c.p, len(c.none), len(c.e))
	var g getter = wrap{f: func() int { return n + 1 }}
	println(g.get())
	if h, ok := box(wrap{f: func() int { return 3 }}).(wrap); ok {
		println(h.get())
	}
	_, ok := box(nothing{}).(nothing)
	println(ok, box(nothing{}) == box(make2(8)), box(empties{}) == any(empties{}))
	println(at(empties{}, 2) == struct{}{})
	for i, v := range make2(1) {
		println(i, len(v))
	}
	m := map[empties]int{{}: 4}
	println(m[empties{}])
	list := []nothing{{}, make2(9)}
	println(len(list), cap(append(list, nothing{})) >= 3)
	ch := make(chan empties, 2)
	ch <- empties{}
	x := <-ch
	println(len(x), x == empties{})
	func() {
		defer func() { println(recover().(error).Error()) }()
		println(at(empties{}, n) == struct{}{})
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		var p *cell
		println(len(p.none[n%2]))
		c.none[n] = [0]int{}
	}()
}
