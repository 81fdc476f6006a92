// escape -m

package main

func add(a, b int) int { return a + b }
func inc(p *int)       { *p++ }
func mk() *int         { x := 1; return &x }
func id(p *int) *int   { return p }

var keep *int

func main() {
	x := add(1, 2)
	inc(&x)
	p := mk()
	keep = mk()
	println(*id(p), x)
}
