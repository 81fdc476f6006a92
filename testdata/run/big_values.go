// run

package main

import "fmt"

type big struct {
	a    [10]int
	name string
	ptr  *int
}

func make1(n int) big {
	return big{a: [10]int{n, n + 1}, name: fmt.Sprint("big", n), ptr: &n}
}

func pass(b big) big { b.a[9] = 99; *b.ptr += 1; return b }

func two(n int) (big, error, big) { return make1(n), nil, make1(n + 1) }

func (b big) sum() (s int) {
	for _, x := range b.a {
		s += x
	}
	return
}

type summer interface{ sum() int }

func variadic(bs ...big) int { return len(bs) + bs[1].sum() }

func main() {
	x := make1(1)
	y := pass(x)
	fmt.Println(x.a, y.a, x.name, *x.ptr, *y.ptr)
	a, err, b := two(5)
	fmt.Println(a.name, err, b.name, a.sum(), b.sum())
	arr := []big{x, y, a}
	arr[0], arr[1] = arr[1], arr[0]
	fmt.Println(arr[0].a[9], arr[1].a[9])
	var s summer = x
	fmt.Println(s.sum(), s.(big).name)
	m := map[string]big{"x": x}
	z := m["x"]
	z.a[0] = 1000
	fmt.Println(m["x"].a[0], z.a[0], m["none"].name == "")
	f := y.sum
	y.a[0] = 5000
	fmt.Println(f(), variadic(a, b))
	g := func() big { return z }
	fmt.Println(g().a[0], g().sum())
	p := &z
	w := *p
	p.a[1] = -1
	fmt.Println(w.a[1], z.a[1])
	type pair struct{ l, r big }
	pr := pair{a, b}
	pr.l, pr.r = pr.r, pr.l
	fmt.Println(pr.l.name, pr.r.name)
}
