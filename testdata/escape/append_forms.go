// escape -m

package main

var keep []int
var kept []*int

//go:noinline
func grow(s []int) []int { return append(s, 1) }

func main() {
	var s []int
	s = append(s, 1, 2)
	keep = append(keep, s...)
	x := 1
	kept = append(kept, &x)
	var q []*int
	y := 2
	q = append(q, &y)
	println(len(grow(s)), len(q), len(append([]byte(nil), "str"...)))
}
