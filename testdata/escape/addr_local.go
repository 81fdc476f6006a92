// escape -m

package main

//go:noinline
func inc(p *int) { *p++ }

func main() {
	x := 1
	inc(&x)
	println(x)
}
