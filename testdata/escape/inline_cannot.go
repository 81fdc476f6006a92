// escape -m=2

package main

//go:noinline
func a() {}

func b()     { defer a() }
func c()     { go a() }
func d() any { return recover() }
func e(n int) int {
	n += n*n + n*n*n
	n += n*n + n*n*n
	n += n*n + n*n*n
	n += n*n + n*n*n
	n += n*n + n*n*n
	n += n*n + n*n*n
	return n + n*n + n*n*n
}

func main() {
	b()
	c()
	d()
	println(e(1))
}
