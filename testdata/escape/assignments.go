// escape -m

package main

type T struct {
	p *int
	a [2]*int
}

var g T
var gp = &g

func main() {
	x, y, z, w := 1, 2, 3, 4
	var t T
	t.p = &x
	t.a[1] = &y
	g.a[0] = &z
	pt := &T{}
	pt.p = &w
	i := 1
	pt.a[i] = nil
	*gp = t
	println(*t.p)
}
