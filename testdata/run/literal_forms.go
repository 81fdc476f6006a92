// run

// Composite literals: keys, elided types, nesting, addresses.

package main

type P struct{ x, y int }
type N struct {
	P
	name string
	next *N
	tags []string
}

func show(ps []*P) {
	for _, p := range ps {
		if p == nil {
			println("nil")
		} else {
			println(p.x, p.y)
		}
	}
}

func main() {
	a := [...]int{5: 1, 2, 1: 7}
	println(len(a), a[0], a[1], a[5], a[6])
	s := []string{2: "c", "d", 0: "a"}
	println(len(s), s[0], s[1], s[2], s[3])
	show([]*P{{1, 2}, {y: 3}, nil, &P{4, 5}})
	m := map[P][]P{{1, 2}: {{3, 4}, {}}, {}: nil}
	println(len(m), len(m[P{1, 2}]), m[P{1, 2}][0].y, m[P{}] == nil)
	mp := map[string]*P{"a": {1, 2}}
	println(mp["a"].y, mp["b"] == nil)
	n := &N{P: P{1, 2}, name: "n", next: &N{name: "inner", tags: []string{"x", "y"}}}
	println(n.x, n.P.y, n.next.name, n.next.tags[1], n.next.next == nil)
	g := [2][3]int{{1, 2, 3}, {4}}
	println(g[0][2], g[1][0], g[1][1])
	st := struct {
		a int
		b []struct{ c string }
	}{1, []struct{ c string }{{"c"}}}
	println(st.a, st.b[0].c)
	anyv := []any{1, "a", 2.5, nil, P{1, 2}, &P{3, 4}}
	println(anyv[0].(int), anyv[4].(P).y, anyv[5].(*P).x, anyv[3] == nil)
	f := []func(int) int{func(i int) int { return i + 1 }, nil}
	println(f[0](41), f[1] == nil)
	pa := &[...]string{'b': "x", 'a': "y"}
	println(len(pa), pa['a'], pa['b'])
	const k = 3
	println([]int{k: 9}[k], [k]int{}[0], len([k * 2]int{}))
}
