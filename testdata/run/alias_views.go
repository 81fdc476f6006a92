// run

// The same words reached in different ways: what was stored last is what is read.
package main

type point struct{ x, y int }
type size struct {
	x int "width"
	y int
}

type named struct {
	point
	tag string
	in  []int
}

//go:noinline
func twoTypes(p *point, s *size) int {
	p.x = 1
	s.x = 2
	return p.x
}

//go:noinline
func fieldAndPointer(p *point, q *int) int {
	p.y = 1
	*q = 2
	return p.y
}

//go:noinline
func wholeAndField(p *point, all *point) int {
	p.x = 1
	*all = point{5, 6}
	return p.x
}

//go:noinline
func embedded(n *named, p *point) int {
	n.x = 1
	p.x = 2
	return n.x
}

//go:noinline
func header(n *named, s *[]int) int {
	n.in = []int{1, 2, 3}
	*s = (*s)[:1]
	return len(n.in)
}

//go:noinline
func text(n *named, s *string) string {
	n.tag = "before"
	*s = "after"
	return n.tag
}

//go:noinline
func arrays(a *[4]int, s []int) int {
	a[2] = 1
	s[0] = 2
	return a[2]
}

//go:noinline
func loop(n *named, v []point) int {
	sum := 0
	for i := range v {
		v[i].x = i
		sum += n.x
	}
	return sum
}

type node struct {
	next *node
	item *node
}

//go:noinline
func links(a, b *node) *node {
	a.next = nil
	b.next = b
	return a.next
}

type box[T any] struct{ v, w T }

//go:noinline
func boxes(a *box[int], b *box[int], c *point) int {
	a.v = 1
	b.v = 2
	c.x = 3
	return a.v + b.v
}

type iface interface{ get() int }

func (p *point) get() int { return p.x }

//go:noinline
func method(p *point, i iface) int {
	p.x = 4
	k := i.get()
	p.x = 5
	return k*10 + i.get()
}

//go:noinline
func element(v []point, i, j int) int {
	p := &v[i]
	p.x = 7
	v[j].x = 8
	return p.x
}

func main() {
	p := &point{}
	println(twoTypes(p, (*size)(p)))
	println(fieldAndPointer(p, &p.y))
	println(wholeAndField(p, p))
	n := &named{}
	println(embedded(n, &n.point))
	println(header(n, &n.in), text(n, &n.tag))
	a := &[4]int{}
	println(arrays(a, a[2:]))
	v := make([]named, 1)
	ps := []point{{1, 2}, {3, 4}}
	println(loop(&v[0], ps), ps[1].x)
	l := &node{}
	println(links(l, l) == l)
	b := &box[int]{}
	println(boxes(b, b, (*point)(&size{})), boxes(b, b, &point{}))
	println(method(p, p), element(ps, 1, 1))
}
