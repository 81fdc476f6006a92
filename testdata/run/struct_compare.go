// run

package main

import "fmt"

type inner struct {
	s string
	f float64
}
type outer struct {
	a int8
	_ int
	b inner
	c any
	d [2]bool
}

func main() {
	x := outer{a: 1, b: inner{"s", 1.5}, c: 1}
	y := x
	fmt.Println(x == y)
	y.b.f = 2
	fmt.Println(x == y, x != y)
	y = x
	y.c = "1"
	fmt.Println(x == y)
	y.c = 1
	fmt.Println(x == y)
	fmt.Println(struct{}{} == struct{}{}, [2]outer{x, y} == [2]outer{y, x})
	type pair struct{ a, b string }
	fmt.Println(pair{"a", "b"} == pair{"a", "b"}, pair{"a", "b"} == pair{"b", "a"})
	var e1, e2 any = x, y
	fmt.Println(e1 == e2)
	type small struct{ a, b int16 }
	m := map[small]int{{1, 2}: 3}
	fmt.Println(m[small{1, 2}], m[small{2, 1}])
}
