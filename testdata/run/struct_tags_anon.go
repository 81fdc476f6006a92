// run

package main

import "fmt"

type T struct {
	A int `json:"a"`
	B struct {
		C string
		D []struct{ E int }
	}
	*U
	f func(int) int
}
type U struct{ V float64 }

func main() {
	t := T{A: 1, U: &U{2.5}}
	t.B.C = "c"
	t.B.D = append(t.B.D, struct{ E int }{5})
	t.f = func(n int) int { return n + t.A }
	fmt.Println(t.A, t.B, t.V, t.f(10))
	t.V *= 2
	fmt.Println(t.U.V)
	pt := &t
	pt.B.D[0].E++
	fmt.Println(pt.B.D, pt.f(1))
	x := struct{ a, b int }{1, 2}
	var y struct{ a, b int } = x
	y.a = 5
	fmt.Println(x, y, x == y)
	points := []struct{ x, y int }{{1, 2}, {3, 4}}
	for _, p := range points {
		p.x = 100
	}
	fmt.Println(points)
	for i := range points {
		points[i].x = 100
	}
	fmt.Println(points)
}
