// run

// Objects of many sizes and pointer layouts survive collections: small, with pointer-free parts, longer
// than a pointer mask, in slices and maps.

package main

type small struct{ p *int }
type mixed struct {
	a int
	s string
	b [3]int
	m map[string]int
	i any
}
type big struct {
	head *mixed
	buf  [200]int
	tail *mixed
}
type wide struct {
	p [100]*int
	x [50]int
	q []*mixed
}

func newInt(i int) *int { p := new(int); *p = i; return p }
func newMixed(i int) *mixed {
	return &mixed{a: i, s: str(i), m: map[string]int{str(i): i, "x": 2 * i}, i: newInt(i)}
}
func str(i int) string {
	b := []byte{}
	for n := i; n > 0; n /= 10 {
		b = append(b, byte('0'+n%10))
	}
	return string(b)
}
func (m *mixed) check(i int) {
	if m.a != i || m.s != str(i) || m.m[str(i)] != i || m.m["x"] != 2*i || *m.i.(*int) != i {
		println("bad mixed", i, m.a, m.s)
		panic("bad")
	}
}

var global []*big
var garbage any

func main() {
	var wides []*wide
	m := map[int]*mixed{}
	ms := map[string][]string{}
	var bigs []big
	for i := 0; i < 40; i++ {
		b := &big{head: newMixed(i), tail: newMixed(i + 1)}
		b.buf[100] = i
		global = append(global, b)
		bigs = append(bigs, *b)
		w := &wide{}
		for j := range w.p {
			w.p[j] = newInt(i + j)
		}
		for j := 0; j < 10; j++ {
			w.q = append(w.q, newMixed(j))
		}
		wides = append(wides, w)
		m[i] = newMixed(i)
		ms[str(i)] = append(ms[str(i%7)], str(i))
		for j := 0; j < 20; j++ {
			garbage = make([]*mixed, j*20)
			garbage = newMixed(j)
		}
	}
	for i := 0; i < 40; i++ {
		global[i].head.check(i)
		global[i].tail.check(i + 1)
		bigs[i].head.check(i)
		bigs[i].tail.check(i + 1)
		for j := range wides[i].p {
			if *wides[i].p[j] != i+j {
				panic("wide")
			}
		}
		for j, q := range wides[i].q {
			q.check(j)
		}
		m[i].check(i)
		l := ms[str(i)]
		if l[len(l)-1] != str(i) {
			panic("ms")
		}
	}
	println("ok", len(m))
}
