// run

// Arrays of very many empty elements cost nothing.

package main

func main() {
	var x [1e9][1e9]struct{}
	y := x
	println(len(y), y == x)
	type s struct {
		p *int
		z [1 << 40]struct{}
	}
	var a any = s{}
	println(a == any(s{}))
	for i := range x[:2] {
		println(i, len(x[i]))
	}
	m := map[[1 << 30]struct{}]int{}
	m[[1 << 30]struct{}{}]++
	println(len(m))
}
