// escape -m

package main

type T struct{ p *int }

var keep *int

func f(ts []T, ps []*int, a [2]*int, pa *[2]*int) {
	for _, t := range ts {
		keep = t.p
	}
	for _, p := range ps {
		println(*p)
	}
	for _, p := range a {
		keep = p
	}
	for i, p := range pa {
		println(i, *p)
	}
}

func g(ps []*int) (q *int) {
	for i := range ps {
		q = ps[i]
	}
	return
}

func main() {
	f(nil, nil, [2]*int{}, new([2]*int))
	g(nil)
	for _, x := range []int{1, 2} {
		keep = &x
	}
	for i := range []int{1} {
		p := &i
		println(*p)
	}
}
