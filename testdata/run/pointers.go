// run

package main

import "fmt"

type point struct{ x, y int }

func (p *point) move(dx int) *point { p.x += dx; return p }

func swap(a, b *int) { *a, *b = *b, *a }

func escape() *[3]int {
	a := [3]int{1, 2, 3}
	return &a
}

func main() {
	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b)
	p := &point{1, 2}
	q := p
	q.move(5).move(10)
	fmt.Println(*p, p == q, p.x, (*p).y)
	pp := &p
	(*pp).y = 9
	(**pp).x = 8
	fmt.Println(p.x, q.y)
	e := escape()
	f := escape()
	e[0] = 100
	fmt.Println(*e, *f, e == f, len(e))
	px := &p.x
	*px++
	fmt.Println(p.x, *px)
	s := []point{{1, 1}, {2, 2}}
	r := &s[1]
	r.x = 50
	s[0].move(1)
	fmt.Println(s)
	n := new(int)
	*n += 3
	m := new(5 + *n)
	fmt.Println(*n, *m, *new("text"))
	var null *point
	fmt.Println(null == nil, null)
	ptrs := map[string]*point{"a": {3, 4}}
	ptrs["a"].move(1)
	fmt.Println(*ptrs["a"])
	list := []*point{{1, 2}, {3, 4}}
	fmt.Println(*list[1], len(list))
}
