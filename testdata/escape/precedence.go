// escape -m -l

package main

var sink any

//go:noinline
func keep(x any) { sink = x }

func main() {
	n, m := len("a"), len("bc")
	b := n > m
	p, q := &n, []int{1, 2}
	keep((n + 1) * m)
	keep(n + m*2 - 1)
	keep(-(-n))
	keep(!b)
	keep(!(n > 2) && b || n == m)
	keep(*p + q[n-1])
	keep(q[1:])
	keep(n << uint(m))
	keep(^n&^m | n ^ m)
	keep(int64(n))
	keep(func(a int) int { return a }(n))
	keep([3]int{1, n}[m])
	keep(struct{ x int }{n}.x)
}
