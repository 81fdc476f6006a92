// escape -m

package main

var keep []int

func f() []int {
	var a [4]int
	return a[1:]
}

func main() {
	var a [4]int
	s := a[:2]
	s[0] = 1
	p := &[3]int{1, 2, 3}
	keep = p[:]
	q := (*[2]int)(s)
	r := [2]int(s)
	println(len(f()), q[0], r[1])
}
