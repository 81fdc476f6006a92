// escape -m

package main

func call(f func(*int) *int, p *int) *int { return f(p) }

type I interface{ M(*int) }

func icall(i I, p *int) { i.M(p) }

type T struct{}

func (T) M(p *int) {}

//go:noinline
func iface() I { return T{} }

func main() {
	x := 1
	call(func(p *int) *int { return p }, &x)
	y := 2
	icall(iface(), &y)
}
