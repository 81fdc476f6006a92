// run

package main

type frame struct{ data [16]int }

func deep(n int) int {
	var f frame
	f.data[n%16] = n
	if n == 0 {
		return 0
	}
	return deep(n-1) + f.data[n%16] - n + 1
}

func ackermann(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func even(n int) bool { return n == 0 || odd(n-1) }
func odd(n int) bool  { return n != 0 && even(n-1) }

func withDefer(n int) (r int) {
	defer func() { r++ }()
	if n == 0 {
		return 0
	}
	return withDefer(n - 1)
}

func main() {
	println(deep(100000), deep(1000000))
	println(ackermann(2, 300), even(1000001), withDefer(100000))
}
